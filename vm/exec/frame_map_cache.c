/*
 * The cache of frame maps.  See frame_map_cache.h.
 *
 * A hash table with open addressing that doubles when three quarters are in use; at its largest it
 * is emptied instead, so that a program with many methods cannot make it grow without end.  Maps of
 * up to two words lie in the entry; longer ones, of methods with more than 128 locals and operands,
 * are computed anew each time.  A mutex guards the table and is not held while a map is computed.
 *
 * A collection cannot stop half-way for want of host memory.  So before it begins, the maps of the
 * frames it will see are prepared, as far as they take memory to compute; they stay in a list of their
 * own until it has ended.  The world is stopped meanwhile: that list has one user.
 */
#include "vm/exec/frame_map_cache.h"

#include <pthread.h>
#include <string.h>

#include "vm/base/mem.h"

#define ENTRY_WORDS 2
#define CAPACITY_FIRST TINY(256u, 4u)
#define CAPACITY_LAST TINY(32768u, 16u)

struct entry {
    uint32_t method;     /* index; 0 = free */
    uint16_t bci;
    uint16_t unused;
    uint32_t stack_depth;
    uint64_t bits[ENTRY_WORDS];
};

struct prepared {
    uint32_t method, bci; /* method 0 = free */
    const void *frame;    /* its locals, when the map is for that frame only; else NULL */
    uint32_t stack_depth;
    uint64_t *bits;
};

struct frame_map_cache {
    pthread_mutex_t lock;
    struct entry *entries; /* NULL until the first map is kept */
    uint32_t capacity, count;
    struct prepared *prepared; /* a hash table, too; NULL = none */
    uint32_t prepared_capacity, prepared_count;
};

static uint32_t hash(uint32_t method, uint32_t bci)
{
    return (method * 0x9E3779B1u ^ bci * 0x85EBCA6Bu) >> 7;
}

/* The entry of this key, or the free one where it belongs.  The table is never full. */
static struct entry *locate(const struct frame_map_cache *cache, uint32_t method, uint32_t bci)
{
    for (uint32_t i = hash(method, bci);; i++) {
        struct entry *e = &cache->entries[i & (cache->capacity - 1)];
        if (e->method == 0 || (e->method == method && e->bci == bci))
            return e;
    }
}

/* Makes room for one more.  False: out of host memory. */
static bool make_room(struct frame_map_cache *cache)
{
    if (cache->entries != NULL && cache->count < cache->capacity / 4 * 3)
        return true;
    if (cache->capacity >= CAPACITY_LAST) {
        memset(cache->entries, 0, cache->capacity * sizeof *cache->entries);
        cache->count = 0;
        return true;
    }
    struct entry *old = cache->entries;
    uint32_t old_capacity = cache->capacity;
    uint32_t capacity = old == NULL ? CAPACITY_FIRST : old_capacity * 2;
    struct entry *entries = mem_alloc(capacity * sizeof *entries);
    if (entries == NULL)
        return false;
    cache->entries = entries;
    cache->capacity = capacity;
    for (uint32_t i = 0; i < old_capacity; i++) {
        if (old[i].method != 0)
            *locate(cache, old[i].method, old[i].bci) = old[i];
    }
    mem_free(old);
    return true;
}

static bool find(struct frame_map_cache *cache, uint32_t method, uint32_t bci, struct frame_map *map)
{
    bool found = false;
    pthread_mutex_lock(&cache->lock);
    if (cache->entries != NULL) {
        const struct entry *e = locate(cache, method, bci);
        found = e->method != 0;
        if (found) {
            map->stack_depth = e->stack_depth;
            memcpy(map->bits, e->bits, map->words * sizeof *map->bits);
        }
    }
    pthread_mutex_unlock(&cache->lock);
    return found;
}

static void keep(struct frame_map_cache *cache, uint32_t method, uint32_t bci,
                 const struct frame_map *map)
{
    pthread_mutex_lock(&cache->lock);
    if (make_room(cache)) {
        struct entry *e = locate(cache, method, bci);
        if (e->method == 0)
            cache->count++;
        e->method = method;
        e->bci = (uint16_t)bci;
        e->stack_depth = map->stack_depth;
        memcpy(e->bits, map->bits, map->words * sizeof *map->bits);
    }
    pthread_mutex_unlock(&cache->lock);
}

struct frame_map_cache *frame_map_cache_create(void)
{
    struct frame_map_cache *cache = mem_alloc(sizeof *cache);
    if (cache != NULL)
        pthread_mutex_init(&cache->lock, NULL);
    return cache;
}

void frame_map_cache_destroy(struct frame_map_cache *cache)
{
    if (cache == NULL)
        return;
    pthread_mutex_destroy(&cache->lock);
    frame_map_cache_unprepare(cache);
    mem_free(cache->entries);
    mem_free(cache);
}

void frame_map_cache_clear(struct frame_map_cache *cache)
{
    pthread_mutex_lock(&cache->lock);
    mem_free(cache->entries);
    cache->entries = NULL;
    cache->capacity = cache->count = 0;
    pthread_mutex_unlock(&cache->lock);
}

/* ---- maps for a collection ---- */

static struct prepared *locate_prepared(const struct frame_map_cache *cache, uint32_t method,
                                        uint32_t bci, const void *frame)
{
    for (uint32_t i = hash(method, bci);; i++) {
        struct prepared *p = &cache->prepared[i & (cache->prepared_capacity - 1)];
        if (p->method == 0 || (p->method == method && p->bci == bci && p->frame == frame))
            return p;
    }
}

static const void *frame_of(const struct method *method, const struct frame_values *values)
{
    return values != NULL && method->flags & METHOD_HAS_JSR ? values->locals : NULL;
}

static bool make_room_for_prepared(struct frame_map_cache *cache)
{
    if (cache->prepared != NULL && cache->prepared_count < cache->prepared_capacity / 4 * 3)
        return true;
    struct frame_map_cache larger = {.prepared_capacity = cache->prepared == NULL
                                                              ? CAPACITY_FIRST
                                                              : cache->prepared_capacity * 2};
    larger.prepared = mem_alloc(larger.prepared_capacity * sizeof *larger.prepared);
    if (larger.prepared == NULL)
        return false;
    for (uint32_t i = 0; i < cache->prepared_capacity; i++) {
        const struct prepared *p = &cache->prepared[i];
        if (p->method != 0)
            *locate_prepared(&larger, p->method, p->bci, p->frame) = *p;
    }
    mem_free(cache->prepared);
    cache->prepared = larger.prepared;
    cache->prepared_capacity = larger.prepared_capacity;
    return true;
}

bool frame_map_cache_prepare(struct frame_map_cache *cache, struct isolate *iso,
                             const struct method *method, uint32_t bci,
                             const struct frame_values *values)
{
    struct frame_map map;
    const void *frame = frame_of(method, values);
    uint32_t words = ((uint32_t)method->max_locals + method->max_stack + 63) / 64;
    if (words <= FRAME_MAP_INLINE_WORDS &&
        !(CLASS(iso, method->holder)->flags & CLASS_OLD_VERIFIER))
        return true;
    if (!make_room_for_prepared(cache))
        return false;
    struct prepared *p = locate_prepared(cache, method->index, bci, frame);
    if (p->method != 0)
        return true;
    if (!frame_map_cache_get(cache, iso, method, bci, values, &map))
        return false;
    p->bits = mem_alloc(words * sizeof *p->bits);
    if (p->bits != NULL) {
        memcpy(p->bits, map.bits, words * sizeof *p->bits);
        p->stack_depth = map.stack_depth;
        p->bci = bci;
        p->frame = frame;
        p->method = method->index;
        cache->prepared_count++;
    }
    frame_map_release(&map);
    return p->bits != NULL;
}

void frame_map_cache_unprepare(struct frame_map_cache *cache)
{
    for (uint32_t i = 0; i < cache->prepared_capacity; i++)
        mem_free(cache->prepared[i].bits);
    mem_free(cache->prepared);
    cache->prepared = NULL;
    cache->prepared_capacity = cache->prepared_count = 0;
}

/* ---- the door ---- */

bool frame_map_cache_get(struct frame_map_cache *cache, struct isolate *iso, const struct method *method,
                         uint32_t bci, const struct frame_values *values, struct frame_map *map)
{
    const void *frame = frame_of(method, values);
    if (cache->prepared_count > 0) {
        const struct prepared *p = locate_prepared(cache, method->index, bci, frame);
        if (p->method != 0) {
            map->bits = p->bits;
            map->stack_depth = p->stack_depth;
            map->owned = false;
            return true;
        }
    }
    map->owned = false;
    map->words = ((uint32_t)method->max_locals + method->max_stack + 63) / 64;
    map->bits = map->inline_bits;
    bool kept = map->words <= ENTRY_WORDS && method->index != 0 && frame == NULL;
    if (kept && find(cache, method->index, bci, map))
        return true;
    if (map->words > FRAME_MAP_INLINE_WORDS) {
        map->bits = mem_alloc(map->words * sizeof *map->bits);
        if (map->bits == NULL)
            return false;
        map->owned = true;
    }
    if (!frame_map_compute(iso, method, bci, frame == NULL ? NULL : values, map->bits,
                           &map->stack_depth)) {
        frame_map_release(map);
        return false;
    }
    if (kept)
        keep(cache, method->index, bci, map);
    return true;
}

void frame_map_release(struct frame_map *map)
{
    if (map->owned)
        mem_free(map->bits);
    map->bits = NULL;
}
