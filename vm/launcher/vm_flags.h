/* The -XX options. */
#ifndef ATOLL_LAUNCHER_VM_FLAGS_H
#define ATOLL_LAUNCHER_VM_FLAGS_H

#include "vm/launcher/vm_options.h"

/* `option` is what follows -XX: */
enum vm_answer vm_flag_read(const char *option, struct vm_settings *settings);
/* After all options: at most one collector may be chosen. */
enum vm_answer vm_flags_check_collectors(struct vm_settings *settings);

#endif
