/* Tables that grow by adding chunks, each twice as large as the one before. */
#include "vm/jni/internal.h"

static unsigned chunk_of(uint32_t index, uint32_t *offset)
{
    uint32_t at = index + TABLE_FIRST;
    unsigned chunk = 31u - (unsigned)__builtin_clz(at) - (unsigned)__builtin_ctz(TABLE_FIRST);
    *offset = at - (TABLE_FIRST << chunk);
    return chunk;
}

void *table_at(struct jni_table *table, uint32_t index)
{
    uint32_t offset;
    unsigned chunk = chunk_of(index, &offset);
    return LOAD_ACQUIRE(&table->chunks[chunk]) + (size_t)offset * table->entry_size;
}

void *table_add(struct jni_table *table, uint32_t *index)
{
    uint32_t offset;
    unsigned chunk = chunk_of(table->count, &offset);
    if (chunk >= TABLE_CHUNKS)
        return NULL;
    if (table->chunks[chunk] == NULL) {
        uint8_t *fresh = mem_alloc((size_t)(TABLE_FIRST << chunk) * table->entry_size);
        if (fresh == NULL)
            return NULL;
        STORE_RELEASE(&table->chunks[chunk], fresh);
    }
    *index = table->count;
    STORE_RELEASE(&table->count, table->count + 1);
    return table_at(table, *index);
}

void table_release(struct jni_table *table)
{
    for (unsigned i = 0; i < TABLE_CHUNKS; i++)
        mem_free(table->chunks[i]);
}
