/*
 * Copying and scanning, after Cheney: the copies themselves are the list of what must be scanned.
 *
 * A slot that refers into the emptied space is not followed at once.  Its target is prefetched, and
 * the slot waits in a short ring until PREFETCH_DEPTH later ones have been found; by then the
 * header is in the cache.  Slots in the ring lie in objects that have already got their final
 * place, so the addresses stay valid.  The ring is emptied before scanning can be called finished.
 *
 * A collection that unloads classes does more at each slot and object.  All of this is compiled twice
 * (`unloading` is a constant wherever it is inlined), so that the other collections do not pay for it.
 *
 * A copied object's old header keeps the new place: tag WORD_TAG_FORWARDED, the reference in the
 * class word.
 */
#include "gc/precise/heap.h"

#include <string.h>

#define SMALL_COPY 128

/* The atomic stores keep compilers from making a call of memcpy out of the loop, which for the
 * typical object of a few words costs more than the loop. */
static ALWAYS_INLINE void copy(uint8_t *to, const struct object *object, uint64_t size)
{
    uint64_t *target = (uint64_t *)(void *)to;
    const uint64_t *source = (const uint64_t *)(const void *)object;
    if (size > SMALL_COPY) {
        memcpy(target, source, size);
        return;
    }
    for (uint64_t i = 0; i < size / 8; i++)
        STORE_RELAXED(&target[i], source[i]);
}

/* The slot refers into the emptied space. */
static ALWAYS_INLINE void forward(struct collection *c, struct ref *slot)
{
    struct object *object = OBJECT(c, *slot);
    if (is_forwarded(object)) {
        *slot = forwarding_of(object);
        return;
    }
    uint64_t size = size_of(c->base, object);
    struct ref moved = REF_OF(c, c->free);
    copy(c->free, object, size);
    c->free += size;
    object->class.off = (int32_t)moved.bits;
    object->word = WORD_TAG_FORWARDED;
    *slot = moved;
}

/* Mirrors of unloadable classes are found when something refers to them. */
static NO_INLINE void reach_pinned(struct collection *c, struct ref r)
{
    const struct object *object = OBJECT(c, r);
    const struct gc_shape *shape = shape_of(c->base, object);
    if (shape->kind != SHAPE_MIRROR)
        return;
    struct class_ref represents = tail_of(object, shape)->represents;
    const struct gc_shape *of = (const struct gc_shape *)(const void *)(c->base + represents.off);
    if (of->flags & SHAPE_UNLOADABLE)
        OWNER(c->iso)->gc_hooks.class_reached(c->iso, represents);
}

bool trace_is_unreached(const struct collection *c, struct ref r)
{
    const struct object *object = OBJECT(c, r);
    if (in_from(c, r))
        return !is_forwarded(object);
    if (!in_pinned(c, r))
        return false;
    const struct gc_shape *shape = shape_of(c->base, object);
    if (shape->kind != SHAPE_MIRROR)
        return false;
    struct class_ref represents = tail_of(object, shape)->represents;
    const struct gc_shape *of = (const struct gc_shape *)(const void *)(c->base + represents.off);
    return of->flags & SHAPE_UNLOADABLE &&
           !OWNER(c->iso)->gc_hooks.class_is_reached(c->iso, represents);
}

static ALWAYS_INLINE void visit(struct collection *c, struct ref *slot, bool unloading)
{
    if (!in_from(c, *slot)) {
        if (unloading && in_pinned(c, *slot))
            reach_pinned(c, *slot);
        return;
    }
    __builtin_prefetch(OBJECT(c, *slot), 1);
    uint32_t i = c->next_pending;
    struct ref *oldest = c->pending[i];
    c->pending[i] = slot;
    c->next_pending = (i + 1) % PREFETCH_DEPTH;
    if (oldest != NULL)
        forward(c, oldest);
}

/* Forwards all slots in the ring; false when there was none. */
static bool empty_ring(struct collection *c)
{
    bool any = false;
    for (uint32_t k = 0; k < PREFETCH_DEPTH; k++) {
        uint32_t i = (c->next_pending + k) % PREFETCH_DEPTH;
        struct ref *slot = c->pending[i];
        if (slot != NULL) {
            c->pending[i] = NULL;
            forward(c, slot);
            any = true;
        }
    }
    return any;
}

void trace_slot(struct collection *c, struct ref *slot)
{
    if (in_from(c, *slot))
        forward(c, slot);
    else if (in_pinned(c, *slot))
        reach_pinned(c, *slot);
}

static ALWAYS_INLINE struct ref *slots_at(struct object *object, uint64_t offset)
{
    return (struct ref *)(void *)((uint8_t *)object + offset);
}

static ALWAYS_INLINE void scan_runs(struct collection *c, struct object *object,
                                    const struct gc_shape *shape, bool unloading)
{
    const struct ref_run *run = META_ADDRESS(c, shape->runs);
    for (uint32_t i = 0; i < shape->run_count; i++, run++) {
        struct ref *slot = slots_at(object, run->offset);
        for (struct ref *end = slot + run->count; slot < end; slot++)
            visit(c, slot, unloading);
    }
}

static ALWAYS_INLINE void scan_elements(struct collection *c, struct object *array, int64_t first,
                                        int64_t end, bool unloading)
{
    struct ref *slot = slots_at(array, (uint64_t)ELEMENT_OFFSET(first, 2));
    struct ref *last = slots_at(array, (uint64_t)ELEMENT_OFFSET(end, 2));
    for (; slot < last; slot++)
        visit(c, slot, unloading);
}

static ALWAYS_INLINE void scan_reference(struct collection *c, struct object *object,
                                         const struct gc_shape *shape, bool unloading)
{
    scan_runs(c, object, shape, unloading);
    if (references_discover(c, object, shape->strength))
        return;
    visit(c, slots_at(object, c->layout.referent), unloading);
    visit(c, slots_at(object, c->layout.discovered), unloading);
}

static ALWAYS_INLINE void scan_mirror(struct collection *c, struct object *object,
                                      const struct gc_shape *shape, bool unloading)
{
    scan_runs(c, object, shape, unloading);
    struct mirror_tail *tail = tail_of(object, shape);
    struct ref *slot = (struct ref *)(void *)((uint8_t *)tail + MIRROR_TAIL_FIRST_REF);
    for (uint32_t i = 0; i < MIRROR_TAIL_REF_COUNT; i++)
        visit(c, slot + i, unloading);
    slot = (struct ref *)(void *)(tail + 1);
    for (uint32_t i = 0; i < tail->static_ref_count; i++)
        visit(c, slot + i, unloading);
}

/* Scans one object and returns its size. */
static ALWAYS_INLINE uint64_t scan(struct collection *c, struct object *object, bool unloading)
{
    const struct gc_shape *shape = shape_of(c->base, object);
    if (unloading && shape->flags & (SHAPE_UNLOADABLE | SHAPE_LOADER))
        OWNER(c->iso)->gc_hooks.object_reached(c->iso, REF_OF(c, object));
    switch (shape->kind) {
    case SHAPE_INSTANCE:
        scan_runs(c, object, shape, unloading);
        return shape->instance_size;
    case SHAPE_REF_ARRAY:
        scan_elements(c, object, 0, ((const struct array *)(void *)object)->length, unloading);
        break;
    case SHAPE_REFERENCE:
        scan_reference(c, object, shape, unloading);
        return shape->instance_size;
    case SHAPE_MIRROR:
        scan_mirror(c, object, shape, unloading);
        break;
    default:
        break;
    }
    return size_of(c->base, object);
}

void trace_object(struct collection *c, struct object *object)
{
    if (c->unloading)
        scan(c, object, true);
    else
        scan(c, object, false);
}

void trace_elements(struct collection *c, struct object *array, int64_t first, int64_t end)
{
    if (c->unloading)
        scan_elements(c, array, first, end, true);
    else
        scan_elements(c, array, first, end, false);
}

static void visit_metadata_slot(void *context, struct ref *slot)
{
    trace_slot(context, slot);
}

/* Follows one class or loader that has been reached; false when there was none. */
static bool follow_reached(struct collection *c)
{
    struct ref mirror = NULL_REF;
    if (!OWNER(c->iso)->gc_hooks.follow_reached(c->iso, visit_metadata_slot, c, &mirror))
        return false;
    if (!IS_NULL(mirror))
        scan(c, OBJECT(c, mirror), true);
    return true;
}

static ALWAYS_INLINE void drain(struct collection *c, bool unloading)
{
    do {
        while (c->scan < c->free)
            c->scan += scan(c, (struct object *)(void *)c->scan, unloading);
    } while (empty_ring(c) || (unloading && follow_reached(c)));
}

void trace_drain(struct collection *c)
{
    if (c->unloading)
        drain(c, true);
    else
        drain(c, false);
}
