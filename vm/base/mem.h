/*
 * Host memory.  Every allocation of the library goes through here, so that a host's allocator hook
 * and the torment build that fails the n-th allocation have one door.
 */
#ifndef ATOLL_BASE_MEM_H
#define ATOLL_BASE_MEM_H

#include "vm/base/base.h"

/* Returns zeroed memory of `size` bytes or NULL when the host has none.  The caller frees it with
 * mem_free.  A size of 0 yields a unique pointer. */
void *mem_alloc(size_t size) MUST_CHECK;
/* Resizes like realloc; new bytes are not zeroed.  On NULL the old block is still the caller's. */
void *mem_resize(void *block, size_t size) MUST_CHECK;
void mem_free(void *block); /* NULL is allowed. */
char *mem_copy_string(const char *text) MUST_CHECK;

/* The allocator of the host.  `allocate` and `resize` give NULL when there is no memory; `resize` gets no NULL,
 * `release` neither. */
struct mem_hooks {
    void *(*allocate)(void *context, size_t size);
    void *(*resize)(void *context, void *block, size_t size);
    void (*release)(void *context, void *block);
    void *context;
};
/* Must come before anything is allocated. */
void mem_set_hooks(const struct mem_hooks *hooks);

#endif
