/*
 * Walking the heap: for whoever needs to see each object, for the checker, and for the builder of
 * images.  The world is stopped, and no object is half made but pinned ones.
 */
#include "gc/precise/heap.h"

#include <string.h>

#include "vm/base/pages.h"

typedef void (*object_visitor)(void *context, struct ref object);

/* Visits what lies in [start, end), fillers left out. */
static void walk_range(const uint8_t *base, uint64_t start, uint64_t end, object_visitor visit,
                       void *context)
{
    while (start < end) {
        const struct object *object = (const struct object *)(const void *)(base + start);
        uint64_t size = size_of(base, object);
        if (size == 0)
            return; /* a broken heap: the checker says so */
        if (!IS_NONE(object->class))
            visit(context, (struct ref){(uint32_t)(start >> 3)});
        start += size;
    }
}

static void walk_pinned(const uint8_t *base, const struct gc_heap_state *state,
                        object_visitor visit, void *context)
{
    for (uint64_t offset = state->pinned_start; offset < state->pinned_next;) {
        const struct object *prefix = (const struct object *)(const void *)(base + offset);
        const struct object *object = prefix + 1;
        if (!IS_NONE(object->class))
            visit(context, (struct ref){(uint32_t)((offset + OBJECT_HEADER_SIZE) >> 3)});
        offset += OBJECT_HEADER_SIZE + ((uint64_t)prefix->word << 3);
    }
}

void gc_walk_objects(struct isolate *iso, object_visitor visit, void *context)
{
    struct heap_owner *owner = OWNER(iso);
    const struct gc_heap_state *state = HEAP_STATE(owner);
    heap_retire_buffers(iso);
    walk_range(owner->base, OBJECTS_START, state->pinned_start, visit, context);
    walk_pinned(owner->base, state, visit, context);
    walk_range(owner->base, state->space_start[state->current], state->next, visit, context);
}

/* ---- image building ---- */

bool gc_compact_for_image(struct isolate *iso)
{
    struct heap_owner *owner = OWNER(iso);
    struct gc_heap_state *state = HEAP_STATE(owner);
    heap_retire_buffers(iso);
    /* All live objects move down behind the pinned ones.  They must not lie where they move to, and
     * in space 1 they never do: it begins a whole space behind the pinned span. */
    uint64_t space_size = state->space_end[0] - state->space_start[0];
    if (state->current == 0) {
        if (ATOLL_TORMENT_GC && !pages_open(owner->base + state->space_start[1], space_size))
            return false;
        uint8_t *end = evacuate(iso, owner->base + state->space_start[1], false, false);
        state->current = 1;
        state->next = (uint64_t)(end - owner->base);
    }
    uint64_t old_end = state->space_end[1];
    if (ATOLL_TORMENT_GC && !pages_open(owner->base + state->space_start[0], space_size))
        return false;
    uint64_t old_pinned = state->pinned_start;
    uint8_t *end = evacuate(iso, owner->base + state->pinned_next, false, false);
    /* The lengths in front of pinned objects become fillers: now all mirrors know their own. */
    for (uint64_t offset = old_pinned; offset < state->pinned_next;) {
        struct object *prefix = (struct object *)(void *)(owner->base + offset);
        uint64_t size = (uint64_t)prefix->word << 3;
        if (pinned_is_free(prefix + 1)) {
            prefix->word = (uint32_t)((OBJECT_HEADER_SIZE + size) >> 3);
        } else if (IS_NONE((prefix + 1)->class) || size_of(owner->base, prefix + 1) != size) {
            return false;
        } else {
            prefix->word = OBJECT_HEADER_SIZE >> 3;
        }
        offset += OBJECT_HEADER_SIZE + size;
    }
    uint64_t used_end = (uint64_t)(end - owner->base);
    uint64_t image_end = align_up(used_end, REGION_SECTION_ALIGN);
    pages_give_back(owner->base + image_end, old_end - image_end);
    if (image_end > used_end) {
        memset(owner->base + used_end, 0, image_end - used_end);
        write_filler(owner->base + used_end, image_end - used_end);
    }
    state->pinned_start = state->pinned_next = image_end;
    memset(state->pinned_free, 0, sizeof state->pinned_free);
    if (!heap_lay_out(iso) || !cards_record_starts(iso))
        return false;
    heap_charge(iso, -(int64_t)owner->heap->pinned_charged);
    owner->heap->pinned_charged = 0;
    heap_set_limits(iso, 0);
    return true;
}
