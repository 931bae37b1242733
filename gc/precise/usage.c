/*
 * Figures of the heap for management tools.  The peak is only known where it is looked at: before
 * each collection, when most is in use, and whenever somebody asks.
 */
#include "gc/precise/heap.h"

struct gc_usage gc_heap_usage(struct isolate *iso)
{
    const struct gc_heap_state *state = HEAP_STATE(OWNER(iso));
    uint64_t start = state->space_start[state->current];
    uint64_t used = LOAD_RELAXED(&state->next) - start;
    uint64_t soft = state->soft_limit - start;
    return (struct gc_usage){.initial = HEAP(iso)->initial,
                             .used = used,
                             .committed = used > soft ? used : soft,
                             .max = OWNER(iso)->max_heap};
}

/* heap->lock held. */
static void raise_peak(struct gc_heap *heap, const struct gc_usage *usage)
{
    if (usage->used >= heap->peak.used)
        heap->peak = *usage;
}

struct gc_usage gc_peak_usage(struct isolate *iso)
{
    struct gc_heap *heap = HEAP(iso);
    struct gc_usage now = gc_heap_usage(iso);
    pthread_mutex_lock(&heap->lock);
    raise_peak(heap, &now);
    now = heap->peak;
    pthread_mutex_unlock(&heap->lock);
    return now;
}

void gc_reset_peak_usage(struct isolate *iso)
{
    struct gc_heap *heap = HEAP(iso);
    struct gc_usage now = gc_heap_usage(iso);
    pthread_mutex_lock(&heap->lock);
    heap->peak = now;
    pthread_mutex_unlock(&heap->lock);
}

void usage_note_collection(struct isolate *iso, const struct gc_usage *before, int64_t started_ns,
                           int64_t ended_ns)
{
    struct gc_heap *heap = HEAP(iso);
    struct gc_usage after = gc_heap_usage(iso);
    pthread_mutex_lock(&heap->lock);
    raise_peak(heap, before);
    heap->last = (struct gc_event){.number = HEAP_STATE(OWNER(iso))->collections,
                                   .started_ns = started_ns,
                                   .ended_ns = ended_ns,
                                   .before = *before,
                                   .after = after};
    pthread_mutex_unlock(&heap->lock);
}

struct gc_event gc_last_event(struct isolate *iso)
{
    struct gc_heap *heap = HEAP(iso);
    pthread_mutex_lock(&heap->lock);
    struct gc_event last = heap->last;
    pthread_mutex_unlock(&heap->lock);
    return last;
}

int64_t gc_since_last_collection_ns(struct isolate *iso)
{
    return heap_clock_ns() - LOAD_RELAXED(&HEAP(iso)->last_collection_ns);
}

uint64_t gc_collection_ns(struct isolate *iso)
{
    return LOAD_RELAXED(&HEAP(iso)->total_ns);
}

uint64_t gc_allocated_bytes(const struct thread *t)
{
    const struct mutator *m = (const struct mutator *)(const void *)t;
    return m->allocated + ((uint64_t)(m->tlab_top - m->tlab_start) << 3);
}
