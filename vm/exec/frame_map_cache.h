/*
 * Frame maps as they were computed, by method and bytecode index: the collector asks for the same
 * few ones again and again.  Host memory, one cache per isolate (isolate.frame_maps), never part of
 * a snapshot.  Several threads may use a cache at the same time.
 */
#ifndef ATOLL_EXEC_FRAME_MAP_CACHE_H
#define ATOLL_EXEC_FRAME_MAP_CACHE_H

#include "loader/loader.h"

#define FRAME_MAP_INLINE_WORDS 8

/* Which slots of a frame hold references; see frame_map_compute for the meaning of the bits. */
struct frame_map {
    uint32_t stack_depth;                         /* operand slots before the instruction */
    uint32_t words;
    uint64_t *bits;                               /* inline_bits, or elsewhere when longer */
    bool owned;                                   /* bits are this map's own allocation */
    uint64_t inline_bits[FRAME_MAP_INLINE_WORDS]; /* 512 locals and operands */
};
#define FRAME_MAP_BIT(map, i) ((map)->bits[(i) >> 6] >> ((i) & 63) & 1)

struct frame_map_cache;
/* NULL: out of host memory. */
struct frame_map_cache *frame_map_cache_create(void) MUST_CHECK;
void frame_map_cache_destroy(struct frame_map_cache *cache); /* NULL is allowed */
/* Computes the map now when that may take host memory, and keeps it until frame_map_cache_unprepare:
 * frame_map_cache_get cannot fail for it then.  False: out of host memory. */
bool frame_map_cache_prepare(struct frame_map_cache *cache, struct isolate *iso,
                             const struct method *method, uint32_t bci,
                             const struct frame_values *values) MUST_CHECK;
void frame_map_cache_unprepare(struct frame_map_cache *cache);
/* Forgets everything: method indices are about to be used again for other methods. */
void frame_map_cache_clear(struct frame_map_cache *cache);
/* Copies the map out.  `values` are the frame's: see frame_map_compute; what depends on them is not kept
 * but prepared.  False: out of host memory.  Otherwise the caller ends its use with
 * frame_map_release; the map must not be moved by assignment meanwhile. */
bool frame_map_cache_get(struct frame_map_cache *cache, struct isolate *iso, const struct method *method,
                         uint32_t bci, const struct frame_values *values,
                         struct frame_map *map) MUST_CHECK;
void frame_map_release(struct frame_map *map);

#endif
