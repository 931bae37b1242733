/* The one door to malloc.  See mem.h. */
#include "vm/base/mem.h"

#include <stdlib.h>
#include <string.h>

#include "vm/base/fault.h"

void *mem_alloc(size_t size)
{
    if (fault_refuses())
        return NULL;
    return calloc(1, size == 0 ? 1 : size);
}

void *mem_resize(void *block, size_t size)
{
    if (fault_refuses())
        return NULL;
    return realloc(block, size == 0 ? 1 : size);
}

void mem_free(void *block)
{
    free(block);
}

char *mem_copy_string(const char *text)
{
    size_t length = strlen(text) + 1;
    char *copy = mem_alloc(length);
    if (copy != NULL)
        memcpy(copy, text, length);
    return copy;
}
