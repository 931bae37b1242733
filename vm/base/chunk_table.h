/*
 * A table that grows by adding chunks, each twice as large as the one before, and so never moves an entry:
 * readers need no lock.
 */
#ifndef ATOLL_BASE_CHUNK_TABLE_H
#define ATOLL_BASE_CHUNK_TABLE_H

#include "vm/base/atomic.h"
#include "vm/base/base.h"

#define CHUNK_TABLE_FIRST 64u
#define CHUNK_TABLE_CHUNKS 20u
struct chunk_table {
    uint32_t entry_size;
    uint32_t count;                      /* atomic; entries given out, ever */
    uint8_t *chunks[CHUNK_TABLE_CHUNKS]; /* atomic; chunk k has CHUNK_TABLE_FIRST << k entries */
};
static inline unsigned chunk_table_chunk(uint32_t index, uint32_t *offset)
{
    uint32_t at = index + CHUNK_TABLE_FIRST;
    unsigned chunk = 31u - (unsigned)__builtin_clz(at) - (unsigned)__builtin_ctz(CHUNK_TABLE_FIRST);
    *offset = at - (CHUNK_TABLE_FIRST << chunk);
    return chunk;
}

/* An entry below `count`. */
static inline void *chunk_table_at(struct chunk_table *table, uint32_t index)
{
    uint32_t offset;
    unsigned chunk = chunk_table_chunk(index, &offset);
    return LOAD_ACQUIRE(&table->chunks[chunk]) + (size_t)offset * table->entry_size;
}

/* Under the caller's lock: one more entry, zeroed; NULL = out of host memory. */
void *chunk_table_add(struct chunk_table *table, uint32_t *index) MUST_CHECK;
void chunk_table_release(struct chunk_table *table);

#endif
