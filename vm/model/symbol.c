/*
 * Symbols: every name and descriptor of the isolate once, so that comparing two is comparing two
 * offsets.  They lie in an arena of their own and live as long as the region.  The table of the
 * image never changes; what an isolate adds goes to its own table.  Both are guarded by meta_lock.
 */
#include <string.h>

#include "vm/model/meta.h"
#include "vm/model/string.h"

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

static uint32_t hash_bytes(uint64_t seed, const char *bytes, size_t length)
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
    hash = mix(hash, UINT64_C(0xA0761D6478BD642F));
    return (uint32_t)(hash >> 32);
}

static struct symbol_ref find(const struct isolate *iso, const struct symbol_table *table,
                              uint32_t hash, const char *bytes, size_t length)
{
    if (table->capacity == 0)
        return (struct symbol_ref){0};
    const struct symbol_slot *slots = META_ADDRESS(iso, table->slots);
    uint32_t mask = table->capacity - 1;
    for (uint32_t i = hash & mask; !IS_NONE(slots[i].symbol); i = (i + 1) & mask) {
        if (slots[i].hash != hash)
            continue;
        const struct symbol *symbol = SYMBOL(iso, slots[i].symbol);
        if (symbol->length == length && memcmp(symbol->bytes, bytes, length) == 0)
            return slots[i].symbol;
    }
    return (struct symbol_ref){0};
}

static struct symbol_ref find_anywhere(const struct isolate *iso, uint32_t hash, const char *bytes,
                                       size_t length)
{
    const struct region_header *header = HEADER(iso);
    struct symbol_ref symbol = find(iso, &header->symbols_image, hash, bytes, length);
    return IS_NONE(symbol) ? find(iso, &header->symbols, hash, bytes, length) : symbol;
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
    uint32_t hash = hash_bytes(HEADER(iso)->symbol_seed, bytes, length);
    pthread_mutex_lock(&iso->meta_lock);
    struct symbol_ref symbol = find_anywhere(iso, hash, bytes, length);
    if (IS_NONE(symbol))
        symbol = make(iso, hash, bytes, length);
    pthread_mutex_unlock(&iso->meta_lock);
    return symbol;
}

struct symbol_ref symbol_find(struct isolate *iso, const char *bytes, size_t length)
{
    if (length > SYMBOL_MAX_LENGTH)
        return (struct symbol_ref){0};
    uint32_t hash = hash_bytes(HEADER(iso)->symbol_seed, bytes, length);
    pthread_mutex_lock(&iso->meta_lock);
    struct symbol_ref symbol = find_anywhere(iso, hash, bytes, length);
    pthread_mutex_unlock(&iso->meta_lock);
    return symbol;
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
