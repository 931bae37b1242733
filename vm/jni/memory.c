/*
 * Host memory on behalf of foreign code: tables, and copies of strings and arrays.  It counts against the
 * limit of the isolate, so each block knows its size.
 */
#include "vm/jni/internal.h"

/* In front of each block; keeps what follows aligned as malloc does. */
struct block {
    size_t size;    /* with this header and the guard behind */
    uint64_t guard; /* GUARD of its address; once more behind the block when JNI is checked */
};
#define GUARD(block) ((uint64_t)(uintptr_t)(block) ^ 0x8badf00d5afec0deULL)

static struct block *block_of(void *memory)
{
    return (struct block *)memory - 1;
}

void *foreign_resize(struct isolate *iso, void *memory, size_t size)
{
    struct block *block = memory == NULL ? NULL : block_of(memory), *grown;
    size_t behind = iso->check_jni ? sizeof block->guard : 0;
    size_t before = block == NULL ? 0 : block->size, after = size + sizeof *block + behind;
    int64_t more = (int64_t)after - (int64_t)before;
    if (size > PTRDIFF_MAX - sizeof *block - behind || !charge(iso, more))
        return NULL;
    grown = mem_resize(block, after);
    if (grown == NULL) {
        charge(iso, -more);
        return NULL;
    }
    grown->size = after;
    grown->guard = GUARD(grown);
    if (behind != 0)
        memcpy((uint8_t *)grown + after - behind, &grown->guard, behind);
    return grown + 1;
}

bool foreign_is_intact(struct isolate *iso, const void *memory)
{
    const struct block *block = (const struct block *)memory - 1;
    return block->guard == GUARD(block) &&
           (!iso->check_jni || memcmp((const uint8_t *)block + block->size - sizeof block->guard,
                                      &block->guard, sizeof block->guard) == 0);
}

void *foreign_buffer(struct isolate *iso, size_t size)
{
    return foreign_resize(iso, NULL, size);
}

/* Garbage of the guest counts as well.  In a critical section nothing may move. */
void *foreign_copy(struct thread *t, size_t size, const char *what)
{
    void *memory = foreign_buffer(t->iso, size);
    if (memory == NULL && t->jni->critical == 0) {
        gc_collect(t, false);
        memory = foreign_buffer(t->iso, size);
    }
    if (memory == NULL)
        throw_out_of_memory(t, what);
    return memory;
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
    block_of(memory)->guard = 0;
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
