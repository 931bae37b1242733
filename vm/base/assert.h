/*
 * Assertions that print the values they judged.  They exist only in checked builds: a release
 * library never calls abort, whatever a guest or a file does.
 */
#ifndef ATOLL_BASE_ASSERT_H
#define ATOLL_BASE_ASSERT_H

#include "vm/base/base.h"

#if ATOLL_CHECKED
/* Prints "file:line: function: text" to stderr and aborts.  Checked builds only. */
_Noreturn void vm_assert_failed(const char *file, int line, const char *function,
                                const char *format, ...) PRINTF_LIKE(4, 5);
#define VM_ASSERT(condition, ...)                                              \
    do {                                                                       \
        if (UNLIKELY(!(condition)))                                            \
            vm_assert_failed(__FILE__, __LINE__, __func__, __VA_ARGS__);       \
    } while (0)
#else
#define VM_ASSERT(condition, ...) \
    do {                          \
        (void)sizeof(condition);  \
    } while (0)
#endif

#endif
