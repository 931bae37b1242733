/*
 * A table that grows by adding chunks, each twice as large as the one before, and so never moves an entry:
 * readers need no lock.
 */
#ifndef ATOLL_BASE_CHUNK_TABLE_H
#define ATOLL_BASE_CHUNK_TABLE_H

#include "vm/base/base.h"

#define CHUNK_TABLE_FIRST 64u
#define CHUNK_TABLE_CHUNKS 20u
struct chunk_table {
    uint32_t entry_size;
    uint32_t count;                      /* atomic; entries given out, ever */
    uint8_t *chunks[CHUNK_TABLE_CHUNKS]; /* atomic; chunk k has CHUNK_TABLE_FIRST << k entries */
};
/* An entry below `count`. */
void *chunk_table_at(struct chunk_table *table, uint32_t index);
/* Under the caller's lock: one more entry, zeroed; NULL = out of host memory. */
void *chunk_table_add(struct chunk_table *table, uint32_t *index) MUST_CHECK;
void chunk_table_release(struct chunk_table *table);

#endif
