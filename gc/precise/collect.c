/*
 * A collection from beginning to end: stop the world, empty the current space into the other, work
 * off references and weak tables, give memory back, resume.
 *
 * Roots are the sections other rooms registered, the named local roots of all threads, the pinned
 * objects, and the written part of the image.
 */
#include "gc/precise/heap.h"

#include <sched.h>

#include "vm/base/fault.h"
#include "vm/base/pages.h"

/* Emptied pages stay with the process when collections follow one another faster than this for each byte of theirs:
 * what they cost when they are asked for anew is a fiftieth of that. */
#define KEEP_NS_PER_BYTE 8
/* So often other threads may be found where no class can be unloaded, before it is given up. */
#define UNLOAD_ATTEMPTS 1000

static void visit_root(void *context, struct ref *slot)
{
    trace_slot(context, slot);
}

static void trace_locals(void *context, struct mutator *m)
{
    for (struct local_roots *roots = m->roots; roots != NULL; roots = roots->previous) {
        struct ref *slot = (struct ref *)(void *)(roots + 1);
        for (uint32_t i = 0; i < roots->count; i++)
            trace_slot(context, slot + i);
    }
}

/* The mirror of a class that lives only if it is reached is no root. */
static bool is_root(const struct collection *c, const struct object *pinned)
{
    const struct gc_shape *shape = shape_of(c->base, pinned);
    if (!c->unloading || shape->kind != SHAPE_MIRROR)
        return true;
    const struct class_ref represents = tail_of(pinned, shape)->represents;
    const struct gc_shape *of = (const struct gc_shape *)(const void *)(c->base + represents.off);
    return !(of->flags & SHAPE_UNLOADABLE);
}

/* A pinned object without a class is one that is still being made, or a free place. */
static void trace_pinned(struct collection *c)
{
    const struct gc_heap_state *state = HEAP_STATE(c);
    for (uint64_t offset = state->pinned_start; offset < state->pinned_next;) {
        const struct object *prefix = (const struct object *)(const void *)(c->base + offset);
        struct object *object = (struct object *)(void *)(c->base + offset + OBJECT_HEADER_SIZE);
        if (!IS_NONE(object->class) && is_root(c, object))
            trace_object(c, object);
        offset += OBJECT_HEADER_SIZE + ((uint64_t)prefix->word << 3);
    }
}

static void trace_roots(struct collection *c)
{
    const struct heap_owner *owner = OWNER(c->iso);
    for (unsigned i = 0; i < ROOT_SECTION_COUNT; i++) {
        if (owner->root_sections[i] != NULL)
            owner->root_sections[i](c->iso, visit_root, c);
    }
    if (owner->root_sections[ROOT_SECTION_locals] == NULL)
        heap_for_each_mutator(c->iso, trace_locals, c);
    trace_pinned(c);
    cards_trace_image(c);
}

uint8_t *evacuate(struct isolate *iso, uint8_t *to, bool clear_soft, bool unloading)
{
    struct heap_owner *owner = OWNER(iso);
    const struct gc_heap_state *state = HEAP_STATE(owner);
    uint64_t start = state->space_start[state->current];
    struct collection c = {
        .base = owner->base,
        .iso = iso,
        .from = (uint32_t)(start >> 3),
        .from_units = (uint32_t)((state->next - start) >> 3),
        .free = to,
        .scan = to,
        .discovering = true,
        .clear_soft = clear_soft,
        .soft_interval = (int64_t)((owner->max_heap - state->live_after_last) >> 20) * 1000,
        .layout = owner->references,
        .unloading = unloading,
    };
    if (unloading) {
        c.pinned = (uint32_t)(state->pinned_start >> 3);
        c.pinned_units = (uint32_t)((state->pinned_next - state->pinned_start) >> 3);
    }
    HEAP(iso)->running = &c;
    trace_roots(&c);
    trace_drain(&c);
    references_process(&c);
    if (owner->gc_hooks.sweep_weak_tables != NULL)
        owner->gc_hooks.sweep_weak_tables(iso);
    if (unloading) {
        owner->gc_hooks.unload(iso);
        pinned_sweep(iso);
    }
    HEAP(iso)->running = NULL;
    return c.free;
}

bool gc_is_live(struct isolate *iso, struct ref *slot)
{
    const struct collection *c = HEAP(iso)->running;
    if (c == NULL)
        return true;
    if (!in_from(c, *slot))
        return !trace_is_unreached(c, *slot);
    const struct object *object = OBJECT(c, *slot);
    if (!is_forwarded(object))
        return false;
    *slot = forwarding_of(object);
    return true;
}

/* What an emptied space keeps is not zero and is cleared again as it is handed out.  In the torment
 * build nobody may touch it until it is filled again. */
static void give_back(struct isolate *iso, unsigned space, uint64_t used_end, int64_t now)
{
    struct heap_owner *owner = OWNER(iso);
    struct gc_heap_state *state = HEAP_STATE(owner);
    struct gc_heap *heap = owner->heap;
    uint64_t start = state->space_start[space];
    uint64_t end = align_up(used_end > heap->dirty_end[space] ? used_end : heap->dirty_end[space],
                            REGION_SECTION_ALIGN);
    uint64_t kept = start;
    /* The next collection copies about as much as this one; and a small heap is soon full again. */
    uint64_t live = state->next - state->space_start[state->current];
    uint64_t wanted = live * 2 > LEAST_HEAP ? live * 2 : LEAST_HEAP;
    if (!ATOLL_TORMENT_GC && now - heap->last_collection_ns < (int64_t)wanted * KEEP_NS_PER_BYTE) {
        kept = align_up(start + wanted, REGION_SECTION_ALIGN);
        kept = kept < end ? kept : end;
    }
    pages_give_back(owner->base + kept, end - kept);
    heap->dirty_end[space] = kept;
    if (ATOLL_TORMENT_GC)
        pages_protect(owner->base + start, end - start, false);
}

/* The clock of soft references counts from where the last run of the guest left it, so that a
 * thawed isolate does not find all of them unused for years. */
static void advance_soft_clock(struct isolate *iso, int64_t now)
{
    struct heap_owner *owner = OWNER(iso);
    int64_t elapsed = (now - owner->heap->soft_clock_ns) / 1000000;
    owner->heap->soft_clock_ns += elapsed * 1000000;
    owner->references.soft_clock += elapsed;
    if (owner->gc_hooks.set_soft_reference_clock != NULL)
        owner->gc_hooks.set_soft_reference_clock(iso, owner->references.soft_clock);
}

static void collect_stopped(struct isolate *iso, bool clear_soft, bool unloading, uint64_t needed)
{
    struct heap_owner *owner = OWNER(iso);
    struct gc_heap_state *state = HEAP_STATE(owner);
    struct gc_heap *heap = owner->heap;
    int64_t started = heap_clock_ns();
    struct gc_usage before = gc_heap_usage(iso);
    heap_retire_buffers(iso);
    unsigned from = state->current, to = 1 - from;
    uint64_t used_end = state->next;
    uint64_t used = used_end - state->space_start[from];
    if (ATOLL_TORMENT_GC &&
        !pages_open(owner->base + state->space_start[to], align_up(used, REGION_SECTION_ALIGN)))
        return;
    uint8_t *end = evacuate(iso, owner->base + state->space_start[to], clear_soft, unloading);
    state->allocated_before += used - state->live_after_last;
    state->current = to;
    state->next = (uint64_t)(end - owner->base);
    state->live_after_last = state->next - state->space_start[to];
    state->collections++;
    if (heap->dirty_end[to] < state->next)
        heap->dirty_end[to] = state->next;
    int64_t now = heap_clock_ns();
    give_back(iso, from, used_end, now);
    if (ATOLL_TORMENT_GC && !pages_open(owner->base + state->space_start[to],
                                        state->space_end[to] - state->space_start[to]))
        return;
    heap_set_limits(iso, needed);
    advance_soft_clock(iso, now);
    VM_ASSERT(fault_count() == 0 || gc_verify(iso), "the heap is not sound after memory ran out");
    now = heap_clock_ns();
    STORE_RELAXED(&heap->last_collection_ns, now);
    STORE_RELAXED(&heap->total_ns, heap->total_ns + (uint64_t)(now - started));
    usage_note_collection(iso, &before, started, now);
    LOG(owner, gc, "GC(%llu) Pause Full (%s) %lluM->%lluM(%lluM) %.3fms",
        (unsigned long long)state->collections - 1, needed != 0 ? "Allocation Failure" : "System.gc()",
        (unsigned long long)(used >> 20), (unsigned long long)(state->live_after_last >> 20),
        (unsigned long long)((state->soft_limit - state->space_start[to]) >> 20),
        (double)(now - started) / 1e6);
}

bool collect(struct thread *t, bool clear_soft, enum unloading unloading, uint64_t needed,
             struct ref *object)
{
    struct isolate *iso = MUTATOR(t)->iso;
    const struct gc_hooks *hooks = &OWNER(iso)->gc_hooks;
    if (hooks->for_each_mutator == NULL)
        HEAP(iso)->only = MUTATOR(t);
    /* What cannot be, now or ever, the caller takes for a collection that freed nothing. */
    if (hooks->stop_the_world != NULL && !hooks->stop_the_world(t))
        return hooks->is_ending != NULL && hooks->is_ending(iso);
    if (hooks->prepare_roots != NULL && !hooks->prepare_roots(iso)) {
        hooks->resume_the_world(t);
        return true;
    }
    bool unload = unloading != UNLOAD_NOTHING && hooks->begin_unloading != NULL &&
                  hooks->begin_unloading(iso);
    if (!unload && unloading == UNLOAD_OR_RETURN) {
        hooks->resume_the_world(t);
        return false;
    }
    collect_stopped(iso, clear_soft, unload, needed);
    if (needed != 0)
        *object = allocate_up_to_hard_limit(t, needed);
    bool pending =
        hooks->pending_references != NULL && !IS_NULL(*hooks->pending_references(iso));
    if (hooks->resume_the_world != NULL)
        hooks->resume_the_world(t);
    /* Wakes threads only, so the object may already be held by a bare reference. */
    if (pending && hooks->references_pending != NULL)
        hooks->references_pending(t);
    return true;
}

void gc_collect(struct thread *t, bool clear_soft)
{
    while (!collect(t, clear_soft, UNLOAD_NOTHING, 0, NULL))
        ;
}

void gc_collect_unloading(struct thread *t, bool clear_soft)
{
    if (OWNER(MUTATOR(t)->iso)->gc_hooks.begin_unloading != NULL) {
        for (unsigned i = 0; i < UNLOAD_ATTEMPTS; i++) {
            if (collect(t, clear_soft, UNLOAD_OR_RETURN, 0, NULL))
                return;
            sched_yield();
        }
    }
    gc_collect(t, clear_soft);
}
