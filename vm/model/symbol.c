/*
 * Symbols: every name and descriptor of the isolate once, so that comparing two is comparing two
 * offsets.  They lie in an arena of their own and live as long as the region.  Those of an
 * image are in an index that never changes; what an isolate adds goes to a table.  It is guarded by meta_lock.
 */
#include <string.h>

#include "vm/base/mem.h"
#include "vm/model/meta.h"
#include "vm/model/string.h"
#include "vm/model/symbol_index.h"

#define FIRST_CAPACITY TINY(2048u, 4u)

/* With its hash in the table a symbol is looked at only when it is the one. */
/* region struct */
struct symbol_slot {
    struct symbol_ref symbol; /* none: free */
    uint32_t hash;
};

/* Eight bytes a step; a multiplication folded to half spreads each bit over the whole word. */
static uint64_t mix(uint64_t a, uint64_t b)
{
    unsigned __int128 product = (unsigned __int128)a * b;
    return (uint64_t)product ^ (uint64_t)(product >> 64);
}

static uint64_t hash_bytes(uint64_t seed, const char *bytes, size_t length)
{
    uint64_t hash = seed ^ length;
    uint64_t word;
    size_t i = 0;
    for (; i + 8 <= length; i += 8) {
        memcpy(&word, bytes + i, 8);
        hash = mix(hash ^ word, UINT64_C(0x9E3779B97F4A7C15));
    }
    if (i < length) {
        word = 0;
        memcpy(&word, bytes + i, length - i);
        hash = mix(hash ^ word, UINT64_C(0xD6E8FEB86659FD93));
    }
    return mix(hash, UINT64_C(0xA0761D6478BD642F));
}

/* What a slot has of it. */
static uint32_t short_hash(uint64_t hash)
{
    return (uint32_t)(hash >> 32);
}

static bool has_text(const struct isolate *iso, struct symbol_ref place, const char *bytes, size_t length)
{
    const struct symbol *symbol = SYMBOL(iso, place);
    return symbol->length == length && memcmp(symbol->bytes, bytes, length) == 0;
}

static struct symbol_ref find(const struct isolate *iso, const struct symbol_table *table,
                              uint32_t hash, const char *bytes, size_t length)
{
    if (table->capacity == 0)
        return (struct symbol_ref){0};
    const struct symbol_slot *slots = META_ADDRESS(iso, table->slots);
    uint32_t mask = table->capacity - 1;
    for (uint32_t i = hash & mask; !IS_NONE(slots[i].symbol); i = (i + 1) & mask) {
        if (slots[i].hash == hash && has_text(iso, slots[i].symbol, bytes, length))
            return slots[i].symbol;
    }
    return (struct symbol_ref){0};
}

static struct symbol_ref find_anywhere(const struct isolate *iso, uint64_t hash, const char *bytes,
                                       size_t length)
{
    const struct region_header *header = HEADER(iso);
    struct symbol_ref symbol = symbol_index_find(iso, &header->symbols_image, hash);
    if (!IS_NONE(symbol) && has_text(iso, symbol, bytes, length))
        return symbol;
    return find(iso, &header->symbols, short_hash(hash), bytes, length);
}

static void insert(const struct isolate *iso, const struct symbol_table *table, struct symbol_slot slot)
{
    struct symbol_slot *slots = META_ADDRESS(iso, table->slots);
    uint32_t mask = table->capacity - 1;
    uint32_t i = slot.hash & mask;
    while (!IS_NONE(slots[i].symbol))
        i = (i + 1) & mask;
    slots[i] = slot;
}

/* Keeps at least a quarter of the slots free.  False: metadata memory is out. */
static bool make_room(struct isolate *iso, struct symbol_table *table)
{
    if (table->count < table->capacity - table->capacity / 4)
        return true;
    struct symbol_table larger = {.count = table->count};
    larger.capacity = table->capacity == 0 ? FIRST_CAPACITY : table->capacity * 2;
    larger.slots = meta_block_allocate(iso, larger.capacity * sizeof(struct symbol_slot));
    if (IS_NONE(larger.slots))
        return false;
    if (table->capacity != 0) {
        const struct symbol_slot *slots = META_ADDRESS(iso, table->slots);
        for (uint32_t i = 0; i < table->capacity; i++) {
            if (!IS_NONE(slots[i].symbol))
                insert(iso, &larger, slots[i]);
        }
        meta_block_free(iso, table->slots, table->capacity * sizeof(struct symbol_slot));
    }
    *table = larger;
    return true;
}

static struct symbol_ref make(struct isolate *iso, uint32_t hash, const char *bytes, size_t length)
{
    struct region_header *header = HEADER(iso);
    if (!make_room(iso, &header->symbols))
        return (struct symbol_ref){0};
    struct meta_ref place =
        meta_arena_allocate(iso, &header->symbol_arena, sizeof(struct symbol) + length + 1);
    if (IS_NONE(place))
        return (struct symbol_ref){0};
    struct symbol *symbol = META_ADDRESS(iso, place);
    symbol->length = (uint16_t)length;
    memcpy(symbol->bytes, bytes, length);
    struct symbol_ref made = {place.off};
    insert(iso, &header->symbols, (struct symbol_slot){made, hash});
    header->symbols.count++;
    return made;
}

struct symbol_ref symbol_intern(struct isolate *iso, const char *bytes, size_t length)
{
    if (length > SYMBOL_MAX_LENGTH)
        return (struct symbol_ref){0};
    uint64_t hash = hash_bytes(HEADER(iso)->symbol_seed, bytes, length);
    pthread_mutex_lock(&iso->meta_lock);
    struct symbol_ref symbol = find_anywhere(iso, hash, bytes, length);
    if (IS_NONE(symbol))
        symbol = make(iso, short_hash(hash), bytes, length);
    pthread_mutex_unlock(&iso->meta_lock);
    return symbol;
}

struct symbol_ref symbol_find(struct isolate *iso, const char *bytes, size_t length)
{
    if (length > SYMBOL_MAX_LENGTH)
        return (struct symbol_ref){0};
    uint64_t hash = hash_bytes(HEADER(iso)->symbol_seed, bytes, length);
    pthread_mutex_lock(&iso->meta_lock);
    struct symbol_ref symbol = find_anywhere(iso, hash, bytes, length);
    pthread_mutex_unlock(&iso->meta_lock);
    return symbol;
}

bool symbols_freeze(struct isolate *iso)
{
    struct region_header *header = HEADER(iso);
    struct symbol_table *table = &header->symbols;
    const struct symbol_slot *slots = META_ADDRESS(iso, table->slots);
    struct symbol_ref *symbols = mem_alloc((table->count + 1) * sizeof *symbols);
    uint64_t *hashes = mem_alloc((table->count + 1) * sizeof *hashes);
    uint32_t count = 0;
    bool good = symbols != NULL && hashes != NULL;
    for (uint32_t i = 0; i < table->capacity && good; i++) {
        struct symbol_ref symbol = slots[i].symbol;
        if (IS_NONE(symbol))
            continue;
        symbols[count] = symbol;
        hashes[count++] = hash_bytes(header->symbol_seed, SYMBOL_TEXT(iso, symbol), SYMBOL_LENGTH(iso, symbol));
    }
    good = good && symbol_index_build(iso, &header->symbols_image, symbols, hashes, count);
    mem_free(symbols);
    mem_free(hashes);
    if (!good)
        return false;
    meta_block_free(iso, table->slots, table->capacity * sizeof(struct symbol_slot));
    *table = (struct symbol_table){.count = 0};
    return true;
}

struct symbol_ref symbol_of(struct isolate *iso, const char *text)
{
    return symbol_intern(iso, text, strlen(text));
}

bool symbol_equals(const struct isolate *iso, struct symbol_ref symbol, const char *text)
{
    size_t length = strlen(text);
    return SYMBOL_LENGTH(iso, symbol) == length &&
           memcmp(SYMBOL_TEXT(iso, symbol), text, length) == 0;
}
