/* From what was read to a virtual machine that does it. */
#ifndef ATOLL_LAUNCHER_RUN_H
#define ATOLL_LAUNCHER_RUN_H

#include "vm/launcher/launch.h"
#include "vm/launcher/vm_options.h"

/* The exit code. */
int run(const struct launch *launch, const struct vm_settings *settings,
        const struct string_list *arguments);

#endif
