/* The one door to malloc.  See mem.h. */
#include "vm/base/mem.h"

#include <stdlib.h>
#include <string.h>

#include "vm/base/fault.h"

/* Zero, which is malloc's, or what the host has set before it opened an engine. */
static struct mem_hooks hooks;

void mem_set_hooks(const struct mem_hooks *host_hooks)
{
    hooks = *host_hooks;
}

void *mem_alloc(size_t size)
{
    if (fault_refuses())
        return NULL;
    if (size == 0)
        size = 1;
    if (LIKELY(hooks.allocate == NULL))
        return calloc(1, size);
    void *block = hooks.allocate(hooks.context, size);
    return block == NULL ? NULL : memset(block, 0, size);
}

void *mem_resize(void *block, size_t size)
{
    if (fault_refuses())
        return NULL;
    if (size == 0)
        size = 1;
    if (LIKELY(hooks.allocate == NULL))
        return realloc(block, size);
    return block == NULL ? hooks.allocate(hooks.context, size) : hooks.resize(hooks.context, block, size);
}

void mem_free(void *block)
{
    if (LIKELY(hooks.allocate == NULL))
        free(block);
    else if (block != NULL)
        hooks.release(hooks.context, block);
}

char *mem_copy_string(const char *text)
{
    size_t length = strlen(text) + 1;
    char *copy = mem_alloc(length);
    if (copy != NULL)
        memcpy(copy, text, length);
    return copy;
}
