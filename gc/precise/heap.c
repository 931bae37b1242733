/*
 * The heap's layout, limits and figures.  Behind the image's objects lie
 *
 *   the pinned span | semispace 0 | semispace 1 | ... the off-heap window at the region's end
 *
 * A semispace is as large as the heap may become: touched are only the pages in use, and after a
 * collection the emptied space's pages go back to the system, except those that will be needed
 * again at once.  What is in use is charged twice, because a collection copies it: so a collection
 * never needs memory that has not been granted.
 */
#include "gc/precise/heap.h"

#include <time.h>

#include "vm/base/mem.h"
#include "vm/base/pages.h"

#define PINNED_SPAN MIB(64)
#define OFFHEAP_WINDOW GIB(1)
#define LEAST_SOFT_LIMIT TINY(LEAST_HEAP, KIB(256))
#define CHARGE_STEP TINY(KIB(64), KIB(4))

int64_t heap_clock_ns(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * INT64_C(1000000000) + now.tv_nsec;
}

static uint64_t least(uint64_t a, uint64_t b)
{
    return a < b ? a : b;
}

bool heap_lay_out(struct isolate *iso)
{
    struct heap_owner *owner = OWNER(iso);
    struct gc_heap_state *state = HEAP_STATE(owner);
    if (state->offheap_end == 0) {
        state->offheap_end = owner->limit;
        state->offheap_start = owner->limit - least(OFFHEAP_WINDOW, owner->limit / 4);
    }
    if (state->pinned_start == 0)
        state->pinned_start = state->pinned_next = OBJECTS_START;
    state->pinned_end =
        align_up(state->pinned_next + least(PINNED_SPAN, owner->limit / 16), REGION_SECTION_ALIGN);
    /* The window of an image stays where it was, even if this region reaches further. */
    uint64_t start = state->pinned_end, end = state->offheap_start;
    if (owner->limit > state->offheap_end && owner->limit - state->offheap_end > end - start) {
        start = state->offheap_end;
        end = owner->limit;
    }
    if (state->pinned_end > state->offheap_start || end - start < 2 * REGION_SECTION_ALIGN)
        return false;
    uint64_t size = align_down((end - start) / 2, REGION_SECTION_ALIGN);
    if (owner->max_heap != 0)
        size = least(size, align_up(owner->max_heap, REGION_SECTION_ALIGN));
    owner->max_heap = size;
    for (unsigned i = 0; i < 2; i++) {
        state->space_start[i] = start + i * size;
        state->space_end[i] = state->space_start[i] + size;
        owner->heap->dirty_end[i] = state->space_start[i];
    }
    state->current = 0;
    state->next = state->space_start[0];
    state->live_after_last = 0;
    return true;
}

void heap_set_limits(struct isolate *iso, uint64_t needed)
{
    struct gc_heap_state *state = HEAP_STATE(OWNER(iso));
    struct gc_heap *heap = HEAP(iso);
    uint64_t start = state->space_start[state->current];
    uint64_t end = state->space_end[state->current];
    uint64_t live = state->next - start;
    uint64_t soft = (live + needed) * 5 / 2;
    if (soft < LEAST_SOFT_LIMIT)
        soft = LEAST_SOFT_LIMIT;
    state->soft_limit = soft < end - start ? start + soft : end;
    uint64_t kept = align_up(live, CHARGE_STEP);
    if (kept < heap->charged)
        heap_charge(iso, -2 * (int64_t)(heap->charged - kept));
    heap->charged = kept;
}

bool gc_heap_create(struct isolate *iso)
{
    struct heap_owner *owner = OWNER(iso);
    struct gc_heap_state *state = HEAP_STATE(owner);
    struct gc_heap *heap = mem_alloc(sizeof *heap);
    if (heap == NULL)
        return false;
    if (pthread_mutex_init(&heap->lock, NULL) != 0) {
        mem_free(heap);
        return false;
    }
    owner->heap = heap;
    heap->last_collection_ns = heap->soft_clock_ns = heap_clock_ns();
    heap->torment_every = heap->torment_countdown = ATOLL_TORMENT_GC_EVERY;
    /* A heap with objects in it was frozen while it ran: it keeps the layout its objects have. */
    bool has_objects = state->pinned_next > state->pinned_start ||
                       state->next > state->space_start[state->current];
    if (!has_objects && !heap_lay_out(iso)) {
        gc_heap_destroy(iso);
        return false;
    }
    if (has_objects) {
        owner->max_heap = state->space_end[0] - state->space_start[0];
        heap->dirty_end[0] = state->space_start[0];
        heap->dirty_end[1] = state->space_start[1];
    }
    uint64_t used = align_up(state->next - state->space_start[state->current], CHARGE_STEP);
    uint64_t pinned = align_up(state->pinned_next - state->pinned_start, CHARGE_STEP);
    if (!heap_charge(iso, (int64_t)(2 * used + pinned))) {
        gc_heap_destroy(iso);
        return false;
    }
    heap->charged = used;
    heap->pinned_charged = pinned;
    heap_set_limits(iso, 0);
    heap->initial = state->soft_limit - state->space_start[state->current];
    return true;
}

void gc_heap_destroy(struct isolate *iso)
{
    struct gc_heap *heap = HEAP(iso);
    if (heap == NULL)
        return;
    pthread_mutex_destroy(&heap->lock);
    mem_free(heap);
    OWNER(iso)->heap = NULL;
}

/* ---- threads ---- */

void heap_for_each_mutator(struct isolate *iso, void (*visit)(void *context, struct mutator *m),
                           void *context)
{
    if (OWNER(iso)->gc_hooks.for_each_mutator != NULL)
        OWNER(iso)->gc_hooks.for_each_mutator(iso, visit, context);
    else if (HEAP(iso)->only != NULL)
        visit(context, HEAP(iso)->only);
}

static void retire(void *context, struct mutator *m)
{
    (void)context;
    gc_retire_buffer((struct thread *)(void *)m);
}

void heap_retire_buffers(struct isolate *iso)
{
    heap_for_each_mutator(iso, retire, NULL);
}

/* ---- figures ---- */

uint64_t gc_object_size(struct isolate *iso, struct ref object)
{
    return size_of(OWNER(iso)->base, OBJECT(OWNER(iso), object));
}

static uint64_t used_bytes(const struct gc_heap_state *state)
{
    return LOAD_RELAXED(&state->next) - state->space_start[state->current];
}

uint64_t gc_total_bytes(struct isolate *iso)
{
    const struct gc_heap_state *state = HEAP_STATE(OWNER(iso));
    uint64_t soft = state->soft_limit - state->space_start[state->current];
    uint64_t used = used_bytes(state);
    return used > soft ? used : soft;
}

uint64_t gc_free_bytes(struct isolate *iso)
{
    return gc_total_bytes(iso) - used_bytes(HEAP_STATE(OWNER(iso)));
}

uint64_t gc_max_bytes(struct isolate *iso)
{
    return OWNER(iso)->max_heap;
}

uint64_t gc_collection_count(struct isolate *iso)
{
    return HEAP_STATE(OWNER(iso))->collections;
}

void gc_torment_collect_every(struct isolate *iso, uint32_t allocations)
{
    HEAP(iso)->torment_every = allocations;
    STORE_RELAXED(&HEAP(iso)->torment_countdown, allocations);
}

uint64_t gc_charged_bytes(struct isolate *iso)
{
    return 2 * HEAP(iso)->charged + HEAP(iso)->pinned_charged;
}
