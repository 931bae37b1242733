/*
 * The part of the heap's state that belongs to a snapshot.  Byte offsets from base.
 */
#ifndef ATOLL_GC_HEAP_STATE_H
#define ATOLL_GC_HEAP_STATE_H

#include "vm/base/refs.h"

#define PINNED_BINS 64

/* region struct */
struct gc_heap_state {
    uint64_t pinned_start, pinned_next, pinned_end; /* mirrors of classes not in the image */
    uint64_t space_start[2], space_end[2];          /* the two semispaces */
    uint64_t next;                                  /* first free byte of the current space */
    uint64_t soft_limit;                            /* collect when next passes this */
    uint32_t current;                               /* which space is in use: 0 or 1 */
    uint32_t unused;
    uint64_t collections;
    uint64_t allocated_before;                      /* bytes allocated up to the last collection */
    uint64_t live_after_last;
    uint64_t offheap_start, offheap_end;            /* window of off-heap memory */
    uint32_t pinned_free[PINNED_BINS]; /* free places among the pinned objects; see pinned.c */
    struct meta_ref image_starts; /* uint16_t per image card: first object start in it, or 0xFFFF */
};

#endif
