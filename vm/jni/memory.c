/*
 * Host memory on behalf of foreign code: tables, and copies of strings and arrays.  It counts against the
 * limit of the isolate, so each block knows its size.
 */
#include "vm/jni/internal.h"

/* In front of each block; keeps what follows aligned as malloc does. */
struct block {
    size_t size; /* with this header */
    size_t unused;
};

static struct block *block_of(void *memory)
{
    return (struct block *)memory - 1;
}

void *foreign_resize(struct isolate *iso, void *memory, size_t size)
{
    struct block *block = memory == NULL ? NULL : block_of(memory), *grown;
    size_t before = block == NULL ? 0 : block->size, after = size + sizeof *block;
    int64_t more = (int64_t)after - (int64_t)before;
    if (size > PTRDIFF_MAX - sizeof *block || !charge(iso, more))
        return NULL;
    grown = mem_resize(block, after);
    if (grown == NULL) {
        charge(iso, -more);
        return NULL;
    }
    grown->size = after;
    return grown + 1;
}

void *foreign_buffer(struct isolate *iso, size_t size)
{
    return foreign_resize(iso, NULL, size);
}

void *foreign_allocate(struct isolate *iso, size_t size)
{
    void *memory = foreign_buffer(iso, size);
    return memory == NULL ? NULL : memset(memory, 0, size);
}

void foreign_free(struct isolate *iso, void *memory)
{
    if (memory == NULL)
        return;
    charge(iso, -(int64_t)block_of(memory)->size);
    mem_free(block_of(memory));
}

/* Entries are used again but never given back, so they are paid for once. */
void *foreign_table_add(struct isolate *iso, struct chunk_table *table, uint32_t *index)
{
    void *entry;
    if (!charge(iso, table->entry_size))
        return NULL;
    entry = chunk_table_add(table, index);
    if (entry == NULL)
        charge(iso, -(int64_t)table->entry_size);
    return entry;
}
