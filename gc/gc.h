/*
 * The door of the collector.  Mutators see allocation, the write barrier (SET_REF in
 * gc/object.h), collection on request, pinned objects, and the heap's limits.
 *
 * Whatever takes a struct thread may collect, and then moves every object that is not pinned.
 */
#ifndef ATOLL_GC_GC_H
#define ATOLL_GC_GC_H

#include "gc/handle.h"
#include "gc/object.h"
#include "vm/base/base.h"

/* Prepares the heap of a fresh isolate (or one just mapped from an image).  False: out of memory. */
bool gc_heap_create(struct isolate *iso) MUST_CHECK;
void gc_heap_destroy(struct isolate *iso);

/* Slow paths of the inline functions below: refill the buffer, collect, grow.  `size` in bytes, a
 * multiple of 8.  Return zeroed memory, header not yet written; NULL_REF when the limit is reached
 * even after a full collection: nothing is thrown. */
struct ref gc_allocate_slow(struct thread *t, uint64_t size) MUST_CHECK;

static ALWAYS_INLINE struct ref gc_allocate(struct thread *t, uint64_t size)
{
#if !ATOLL_TORMENT_GC && !ATOLL_TORMENT_ALLOC
    struct mutator *m = (struct mutator *)(void *)t;
    uint32_t units = (uint32_t)(size >> 3);
    uint32_t top = m->tlab_top;
    if (LIKELY(size <= KIB(16) && units <= m->tlab_end - top)) {
        m->tlab_top = top + units;
        return (struct ref){top};
    }
#endif
    return gc_allocate_slow(t, size);
}

/* Allocates a pinned object (a mirror): it never moves, and lives until gc_free_pinned.  Never
 * collects, so it may be called under isolate.meta_lock.  Zeroed; NULL_REF when memory is out. */
struct ref gc_allocate_pinned(struct isolate *iso, uint64_t size) MUST_CHECK;

/* Nothing refers to the object any more: its place is given out again after the next collection that
 * unloads classes. */
void gc_free_pinned(struct isolate *iso, struct ref object);

/* A full collection with reference processing; `clear_soft` clears all soft references. */
void gc_collect(struct thread *t, bool clear_soft);
/* The same, and classes that cannot be reached go.  The caller knows no class that nothing else refers
 * to.  When other threads keep being in the middle of code that may, it is an ordinary collection. */
void gc_collect_unloading(struct thread *t, bool clear_soft);
/* At image build: collects and compacts every live object into the image part of the object space.
 * No guest thread may run. */
bool gc_compact_for_image(struct isolate *iso) MUST_CHECK;

uint64_t gc_total_bytes(struct isolate *iso); /* Runtime.totalMemory */
uint64_t gc_free_bytes(struct isolate *iso);
uint64_t gc_max_bytes(struct isolate *iso);
uint64_t gc_collection_count(struct isolate *iso);

/* What the heap has charged to the isolate; the world is stopped. */
uint64_t gc_charged_bytes(struct isolate *iso);

/* What management tools are told.  All in bytes; used <= committed <= max. */
struct gc_usage {
    uint64_t initial, used, committed, max;
};
struct gc_event {
    uint64_t number;                /* of the collection, 1 for the first; 0 = there was none */
    int64_t started_ns, ended_ns;   /* of the monotonic clock */
    struct gc_usage before, after;
};
struct gc_usage gc_heap_usage(struct isolate *iso);
/* The most that was in use at a time, as far as it was seen, and what the heap had committed then. */
struct gc_usage gc_peak_usage(struct isolate *iso);
void gc_reset_peak_usage(struct isolate *iso);
/* The latest collection since the isolate was started or thawed. */
struct gc_event gc_last_event(struct isolate *iso);
uint64_t gc_collection_ns(struct isolate *iso);
/* Since the last one ended, or the heap was made. */
int64_t gc_since_last_collection_ns(struct isolate *iso);
/* Bytes that the thread has allocated so far.  It is the caller's own, or the world is stopped. */
uint64_t gc_allocated_bytes(const struct thread *t);

/* Size in bytes of the object, by its class's shape. */
uint64_t gc_object_size(struct isolate *iso, struct ref object);
/* Walks the whole heap and checks every reference and class word; true when sound.  Reports the
 * first flaws to the log.  Callable from any test while the world is stopped. */
bool gc_verify(struct isolate *iso);
/* Calls `visit` for each live object's address; the world must be stopped. */
void gc_walk_objects(struct isolate *iso, void (*visit)(void *context, struct ref object),
                     void *context);

/* Records the TLAB as full of dead space so that the heap can be walked; used before stopping. */
void gc_retire_buffer(struct thread *t);

/* Torment builds (TORMENT=gc): lets every n-th allocation collect, 1 at first. */
void gc_torment_collect_every(struct isolate *iso, uint32_t allocations);

/* True when the object was reached by the collection in progress; for sweeping weak tables from
 * hooks.  *slot is updated to the new place. */
bool gc_is_live(struct isolate *iso, struct ref *slot);

#endif
