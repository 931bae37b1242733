/* The failing side of VM_ASSERT; empty in release builds. */
#include "vm/base/assert.h"

#if ATOLL_CHECKED
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

void vm_assert_failed(const char *file, int line, const char *function, const char *format, ...)
{
    va_list arguments;
    fprintf(stderr, "%s:%d: %s: ", file, line, function);
    va_start(arguments, format);
    vfprintf(stderr, format, arguments);
    va_end(arguments);
    fputc('\n', stderr);
    abort();
}
#endif
