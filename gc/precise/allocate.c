/*
 * The slow side of allocation: refilling a thread's buffer, objects too large for one, and what to
 * do when the space is full.  Memory is handed out zeroed.
 */
#include "gc/precise/heap.h"

#include "vm/base/fault.h"

#define BUFFER_LEAST TINY(KIB(8), 256u)
#define BUFFER_MOST TINY(KIB(64), 256u)
/* A buffer with more than this left is not thrown away for an object that does not fit. */
#define BUFFER_WASTE (BUFFER_LEAST / 8)
#define CHARGE_STEP TINY(KIB(64), KIB(4))

/* Takes between `least` and `most` bytes of the current space below the byte offset `limit`; *taken
 * tells how many.  0: no room, or the isolate's account is empty. */
static uint64_t take_space(struct isolate *iso, uint64_t least, uint64_t most, uint64_t limit,
                           uint64_t *taken)
{
    struct gc_heap_state *state = HEAP_STATE(OWNER(iso));
    struct gc_heap *heap = HEAP(iso);
    uint64_t start = 0, zero_end = 0;
    pthread_mutex_lock(&heap->lock);
    uint64_t space_start = state->space_start[state->current];
    if (state->next + least <= limit) {
        uint64_t size = state->next + most <= limit ? most : limit - state->next;
        uint64_t used = state->next + size - space_start;
        if (used > heap->charged) {
            uint64_t wanted = align_up(used, CHARGE_STEP);
            if (!heap_charge(iso, 2 * (int64_t)(wanted - heap->charged)))
                size = 0;
            else
                heap->charged = wanted;
        }
        if (size != 0) {
            start = state->next;
            zero_end = heap->dirty_end[state->current];
            STORE_RELAXED(&state->next, start + size);
            *taken = size;
        }
    }
    pthread_mutex_unlock(&heap->lock);
    if (start != 0 && zero_end > start)
        guest_fill(OWNER(iso)->base + start, 0,
                   (zero_end < start + *taken ? zero_end : start + *taken) - start);
    return start;
}

void gc_retire_buffer(struct thread *t)
{
    struct mutator *m = MUTATOR(t);
    if (m->tlab_top < m->tlab_end)
        write_filler(REF_ADDRESS(m, (struct ref){m->tlab_top}),
                     (uint64_t)(m->tlab_end - m->tlab_top) << 3);
    m->allocated += (uint64_t)(m->tlab_top - m->tlab_start) << 3;
    m->tlab_top = m->tlab_end = m->tlab_start = 0;
}

/* A buffer for a heap of this size: small while the heap is small. */
static uint64_t buffer_size(const struct gc_heap_state *state)
{
    uint64_t used = LOAD_RELAXED(&state->next) - state->space_start[state->current];
    uint64_t size = align_down(used / 64, 8);
    return size < BUFFER_LEAST ? BUFFER_LEAST : size > BUFFER_MOST ? BUFFER_MOST : size;
}

static struct ref take(struct thread *t, uint64_t size, uint64_t limit)
{
    struct mutator *m = MUTATOR(t);
    uint64_t units = size >> 3, taken;
    uint64_t left = m->tlab_end - m->tlab_top;
    if (units <= left) {
        struct ref object = {m->tlab_top};
        m->tlab_top += (uint32_t)units;
        return object;
    }
    uint64_t buffer = buffer_size(HEAP_STATE(m));
    if (size > buffer / 2 || left << 3 > BUFFER_WASTE) {
        uint64_t start = take_space(m->iso, size, size, limit, &taken);
        m->allocated += start == 0 ? 0 : size;
        return (struct ref){(uint32_t)(start >> 3)};
    }
    uint64_t start = take_space(m->iso, size, buffer, limit, &taken);
    if (start == 0)
        return NULL_REF;
    gc_retire_buffer(t);
    m->tlab_top = (uint32_t)((start + size) >> 3);
    m->tlab_end = (uint32_t)((start + taken) >> 3);
    m->tlab_start = (uint32_t)(start >> 3);
    return (struct ref){(uint32_t)(start >> 3)};
}

static uint64_t soft_limit(const struct mutator *m)
{
    return HEAP_STATE(m)->soft_limit;
}

struct ref allocate_up_to_hard_limit(struct thread *t, uint64_t size)
{
    const struct gc_heap_state *state = HEAP_STATE(MUTATOR(t));
    return take(t, size, state->space_end[state->current]);
}

/* The soft limit is reached.  Memory is out only when a collection that cleared all soft references
 * has not made enough room; they are cleared even if no collection could, since the specification
 * of SoftReference promises it before any OutOfMemoryError. */
static NO_INLINE struct ref collect_and_take(struct thread *t, uint64_t size)
{
    struct mutator *m = MUTATOR(t);
    struct ref object = NULL_REF;
    if (size > OWNER(m->iso)->max_heap) {
        gc_collect(t, true);
        return NULL_REF;
    }
    for (unsigned clear_soft = 0; clear_soft <= 1; clear_soft++) {
        /* Another thread's collection may have made the room. */
        while (!collect(t, clear_soft != 0, clear_soft != 0 ? UNLOAD_IF_POSSIBLE : UNLOAD_NOTHING,
                        size, &object)) {
            object = take(t, size, soft_limit(m));
            if (!IS_NULL(object))
                return object;
        }
        if (!IS_NULL(object))
            return object;
    }
    return NULL_REF;
}

static void torment_collect(struct thread *t)
{
    struct gc_heap *heap = HEAP(MUTATOR(t)->iso);
    uint32_t countdown = LOAD_RELAXED(&heap->torment_countdown);
    STORE_RELAXED(&heap->torment_countdown, countdown <= 1 ? heap->torment_every : countdown - 1);
    if (countdown <= 1)
        collect(t, false, UNLOAD_IF_POSSIBLE, 0, NULL);
}

/* Soon after memory ran out the heap must still be sound; see collect_stopped. */
static void torment_verify(struct thread *t)
{
    struct gc_heap *heap = HEAP(MUTATOR(t)->iso);
    uint32_t since = LOAD_RELAXED(&heap->torment_since);
    if (fault_count() == 0)
        return;
    STORE_RELAXED(&heap->torment_since, since + 1);
    if (since == 0 || since == 10 || since == 100 || since == 1000)
        collect(t, false, UNLOAD_NOTHING, 0, NULL);
}

struct ref gc_allocate_slow(struct thread *t, uint64_t size)
{
    struct mutator *m = MUTATOR(t);
    VM_ASSERT(m->no_gc_depth == 0, "allocation of %llu bytes where none is allowed",
              (unsigned long long)size);
    VM_ASSERT((size & (OBJECT_ALIGN - 1)) == 0 && size >= OBJECT_HEADER_SIZE, "size %llu",
              (unsigned long long)size);
    if (OWNER(m->iso)->gc_hooks.for_each_mutator == NULL)
        HEAP(m->iso)->only = m;
    if (ATOLL_TORMENT_GC)
        torment_collect(t);
    if (ATOLL_TORMENT_ALLOC)
        torment_verify(t);
    if (fault_refuses())
        return NULL_REF;
    struct ref object = fault_delays() ? NULL_REF : take(t, size, soft_limit(m));
    if (UNLIKELY(IS_NULL(object)))
        object = collect_and_take(t, size);
    return object;
}
