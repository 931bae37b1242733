/* See chunk_table.h. */
#include "vm/base/chunk_table.h"

#include "vm/base/atomic.h"
#include "vm/base/mem.h"

static unsigned chunk_of(uint32_t index, uint32_t *offset)
{
    uint32_t at = index + CHUNK_TABLE_FIRST;
    unsigned chunk = 31u - (unsigned)__builtin_clz(at) - (unsigned)__builtin_ctz(CHUNK_TABLE_FIRST);
    *offset = at - (CHUNK_TABLE_FIRST << chunk);
    return chunk;
}

void *chunk_table_at(struct chunk_table *table, uint32_t index)
{
    uint32_t offset;
    unsigned chunk = chunk_of(index, &offset);
    return LOAD_ACQUIRE(&table->chunks[chunk]) + (size_t)offset * table->entry_size;
}

void *chunk_table_add(struct chunk_table *table, uint32_t *index)
{
    uint32_t offset;
    unsigned chunk = chunk_of(table->count, &offset);
    if (chunk >= CHUNK_TABLE_CHUNKS)
        return NULL;
    if (table->chunks[chunk] == NULL) {
        uint8_t *fresh = mem_alloc((size_t)(CHUNK_TABLE_FIRST << chunk) * table->entry_size);
        if (fresh == NULL)
            return NULL;
        STORE_RELEASE(&table->chunks[chunk], fresh);
    }
    *index = table->count;
    STORE_RELEASE(&table->count, table->count + 1);
    return chunk_table_at(table, *index);
}

void chunk_table_release(struct chunk_table *table)
{
    for (unsigned i = 0; i < CHUNK_TABLE_CHUNKS; i++)
        mem_free(table->chunks[i]);
}
