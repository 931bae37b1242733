/* See chunk_table.h. */
#include "vm/base/chunk_table.h"

#include "vm/base/mem.h"

void *chunk_table_add(struct chunk_table *table, uint32_t *index)
{
    uint32_t offset;
    unsigned chunk = chunk_table_chunk(table->count, &offset);
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
