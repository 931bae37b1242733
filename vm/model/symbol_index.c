/*
 * A perfect hash table: each symbol has a slot of its own, and a search looks at one.
 *
 * The hashes fall into buckets of four or so.  Each bucket has a displacement, found by trying, that sends all its symbols
 * to slots that nobody else has; the largest buckets choose first, while there is room.  A slot has the place of its
 * symbol, and in the bits that are left a part of the hash, so that of texts that are in no symbol few lead to one.
 */
#include "vm/model/symbol_index.h"

#include <string.h>

#include "vm/base/mem.h"
#include "vm/model/meta.h"

#define MEAN_BUCKET 4
#define SPARE_SLOTS 16 /* one slot of so many stays free */
#define MOST_DISPLACEMENT UINT16_MAX

static uint32_t reduce(uint64_t word, uint32_t range)
{
    return (uint32_t)((word >> 32) * range >> 32);
}

static uint32_t bucket_of(const struct symbol_index *index, uint64_t hash)
{
    return reduce(hash, index->bucket_count);
}

static uint32_t slot_of(const struct symbol_index *index, uint64_t hash, uint32_t displacement)
{
    uint64_t word = hash ^ displacement * UINT64_C(0xD6E8FEB86659FD93);
    unsigned __int128 product = (unsigned __int128)word * UINT64_C(0xA0761D6478BD642F);
    return reduce((uint64_t)product ^ (uint64_t)(product >> 64), index->capacity);
}

static uint32_t check_of(const struct symbol_index *index, uint64_t hash)
{
    return (uint32_t)hash & ((UINT32_C(1) << index->check_bits) - 1);
}

struct symbol_ref symbol_index_find(const struct isolate *iso, const struct symbol_index *index, uint64_t hash)
{
    if (index->capacity == 0)
        return (struct symbol_ref){0};
    const uint16_t *displacements = META_ADDRESS(iso, index->displacements);
    const uint32_t *slots = META_ADDRESS(iso, index->slots);
    uint32_t slot = slots[slot_of(index, hash, displacements[bucket_of(index, hash)])];
    uint32_t place = slot >> index->check_bits;
    if (place == 0 || (slot & ((UINT32_C(1) << index->check_bits) - 1)) != check_of(index, hash))
        return (struct symbol_ref){0};
    return (struct symbol_ref){index->low + (int32_t)(place * 8)};
}

/* ---- building ---- */

struct builder {
    const struct symbol_index *index;
    const struct symbol_ref *symbols;
    const uint64_t *hashes;
    uint32_t count;
    uint32_t *first;   /* of each bucket: where its members begin in `members`; one more at the end */
    uint32_t *members; /* numbers of symbols, bucket by bucket */
    uint32_t *order;   /* buckets, the largest first */
    uint32_t *slots;
    uint16_t *displacements;
};

static void fill_buckets(struct builder *b)
{
    uint32_t buckets = b->index->bucket_count;
    for (uint32_t i = 0; i < b->count; i++)
        b->first[bucket_of(b->index, b->hashes[i]) + 1]++;
    for (uint32_t i = 0; i < buckets; i++)
        b->first[i + 1] += b->first[i];
    /* Counts each bucket's start up, and so to the start of the next one. */
    for (uint32_t i = 0; i < b->count; i++)
        b->members[b->first[bucket_of(b->index, b->hashes[i])]++] = i;
    memmove(b->first + 1, b->first, buckets * sizeof *b->first);
    b->first[0] = 0;
    uint32_t placed = 0, largest = 0;
    for (uint32_t i = 0; i < buckets; i++)
        largest = b->first[i + 1] - b->first[i] > largest ? b->first[i + 1] - b->first[i] : largest;
    for (uint32_t size = largest + 1; size-- > 0;)
        for (uint32_t i = 0; i < buckets; i++)
            if (b->first[i + 1] - b->first[i] == size)
                b->order[placed++] = i;
}

/* Puts all members of the bucket where this displacement sends them, or none. */
static bool place_bucket(struct builder *b, uint32_t bucket, uint32_t displacement)
{
    for (uint32_t i = b->first[bucket]; i < b->first[bucket + 1]; i++) {
        uint64_t hash = b->hashes[b->members[i]];
        uint32_t slot = slot_of(b->index, hash, displacement);
        if (b->slots[slot] != 0) {
            while (i-- > b->first[bucket])
                b->slots[slot_of(b->index, b->hashes[b->members[i]], displacement)] = 0;
            return false;
        }
        uint32_t place = (uint32_t)(b->symbols[b->members[i]].off - b->index->low) / 8;
        b->slots[slot] = place << b->index->check_bits | check_of(b->index, hash);
    }
    b->displacements[bucket] = (uint16_t)displacement;
    return true;
}

static bool place_all(struct builder *b)
{
    for (uint32_t i = 0; i < b->index->bucket_count; i++) {
        uint32_t displacement = 0;
        while (displacement <= MOST_DISPLACEMENT && !place_bucket(b, b->order[i], displacement))
            displacement++;
        if (displacement > MOST_DISPLACEMENT)
            return false;
    }
    return true;
}

static struct symbol_index shape_of(const struct symbol_ref *symbols, uint32_t count)
{
    struct symbol_index index = {.bucket_count = count / MEAN_BUCKET + 1, .capacity = count + count / SPARE_SLOTS + 1};
    int32_t low = symbols[0].off, high = low;
    for (uint32_t i = 1; i < count; i++) {
        low = symbols[i].off < low ? symbols[i].off : low;
        high = symbols[i].off > high ? symbols[i].off : high;
    }
    index.low = low - 8; /* no place is 0 */
    index.check_bits = (uint32_t)__builtin_clz((uint32_t)(high - index.low) / 8);
    return index;
}

bool symbol_index_build(struct isolate *iso, struct symbol_index *index, const struct symbol_ref *symbols,
                        const uint64_t *hashes, uint32_t count)
{
    *index = (struct symbol_index){.capacity = 0};
    if (count == 0)
        return true;
    struct symbol_index made = shape_of(symbols, count);
    struct builder b = {.index = &made, .symbols = symbols, .hashes = hashes, .count = count};
    made.displacements = meta_block_allocate(iso, made.bucket_count * sizeof *b.displacements);
    made.slots = meta_block_allocate(iso, made.capacity * sizeof *b.slots);
    b.first = mem_alloc((made.bucket_count + 1) * sizeof *b.first);
    b.order = mem_alloc(made.bucket_count * sizeof *b.order);
    b.members = mem_alloc(count * sizeof *b.members);
    bool good = !IS_NONE(made.displacements) && !IS_NONE(made.slots) && b.first != NULL && b.order != NULL &&
                b.members != NULL;
    if (good) {
        b.slots = META_ADDRESS(iso, made.slots);
        b.displacements = META_ADDRESS(iso, made.displacements);
        fill_buckets(&b);
        good = place_all(&b);
    }
    mem_free(b.first);
    mem_free(b.order);
    mem_free(b.members);
    if (!good) {
        meta_block_free(iso, made.displacements, made.bucket_count * sizeof *b.displacements);
        meta_block_free(iso, made.slots, made.capacity * sizeof *b.slots);
        return false;
    }
    *index = made;
    return true;
}
