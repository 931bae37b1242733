/* The settings that vm_options.h has read, as the configuration of an isolate: for the launcher and for libjvm. */
#ifndef ATOLL_LAUNCHER_VM_CONFIG_H
#define ATOLL_LAUNCHER_VM_CONFIG_H

#include "vm/launcher/vm_options.h"

/* What a configuration points to beside the settings. */
struct vm_config_parts {
    atoll_property *properties;
    atoll_assertion_rule *assertions;
    char *trace;
};

/* Native libraries are granted, as programs that run on a JDK expect.  `trace` may be NULL.  The configuration is
 * good until the settings or the parts are freed. */
void vm_config_make(const struct vm_settings *settings, const char *trace, atoll_config *config,
                    struct vm_config_parts *parts);
void vm_config_free(struct vm_config_parts *parts);

#endif
