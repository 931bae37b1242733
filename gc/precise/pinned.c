/*
 * Pinned objects: the mirrors of classes that are not in the image.  They lie one behind the other,
 * each with its length in front of it (heap.h), and their places are given out again when their
 * classes have been unloaded.
 *
 * A free place has a length like the others; behind it stand a header without a class, whose word is
 * PINNED_FREE, and the next free place of the same list.  There is a list for each length below
 * PINNED_BINS units, and one for all others.  The lists are made anew by each collection that
 * unloads, which joins neighbours; between collections places are only taken from them.
 */
#include "gc/precise/heap.h"

#include <string.h>

#include "vm/base/fault.h"
#include "vm/base/pages.h"

#define CHARGE_STEP TINY(KIB(64), KIB(4))
#define LEAST_FREE 16 /* bytes of a free place: the header and the link */

struct free_place {
    struct object length; /* as in front of each pinned object */
    struct object header;
    uint32_t next;        /* offset >> 3 of the next struct free_place, 0 = none */
};

static struct free_place *place_at(struct isolate *iso, uint64_t offset)
{
    return (struct free_place *)(void *)(OWNER(iso)->base + offset);
}

static uint64_t size_at(struct isolate *iso, uint64_t offset)
{
    return (uint64_t)place_at(iso, offset)->length.word << 3;
}

static unsigned bin_of(uint64_t size)
{
    uint64_t units = size >> 3;
    return units < PINNED_BINS ? (unsigned)units : 0;
}

static void put(struct isolate *iso, uint64_t offset, uint64_t size)
{
    uint32_t *list = &HEAP_STATE(OWNER(iso))->pinned_free[bin_of(size)];
    struct free_place *place = place_at(iso, offset);
    write_filler((uint8_t *)place, size);
    place->header = (struct object){.word = PINNED_FREE};
    place->next = *list;
    *list = (uint32_t)(offset >> 3);
}

/* The first place of the list that has exactly `size` bytes, or enough more to leave a free place. */
static uint64_t take_from(struct isolate *iso, unsigned bin, uint64_t size)
{
    for (uint32_t *link = &HEAP_STATE(OWNER(iso))->pinned_free[bin]; *link != 0;) {
        uint64_t offset = (uint64_t)*link << 3;
        struct free_place *place = place_at(iso, offset);
        uint64_t rest = size_at(iso, offset) - size;
        if (size_at(iso, offset) >= size &&
            (rest == 0 || rest >= OBJECT_HEADER_SIZE + LEAST_FREE)) {
            *link = place->next;
            if (rest != 0)
                put(iso, offset + OBJECT_HEADER_SIZE + size, rest - OBJECT_HEADER_SIZE);
            return offset;
        }
        link = &place->next;
    }
    return 0;
}

/* A free place for `size` bytes, cleared, or 0. */
static uint64_t take_free(struct isolate *iso, uint64_t size)
{
    const uint32_t *lists = HEAP_STATE(OWNER(iso))->pinned_free;
    uint64_t offset = 0;
    unsigned first = bin_of(size);
    for (unsigned bin = first; first != 0 && offset == 0 && bin < PINNED_BINS; bin++) {
        if (lists[bin] != 0)
            offset = take_from(iso, bin, size);
    }
    if (offset == 0)
        offset = take_from(iso, 0, size);
    if (offset != 0) {
        memset(OWNER(iso)->base + offset + OBJECT_HEADER_SIZE, 0, size);
        write_filler(OWNER(iso)->base + offset, size);
    }
    return offset;
}

/* `size` bytes behind the last pinned object, or 0. */
static uint64_t take_fresh(struct isolate *iso, uint64_t size)
{
    struct gc_heap_state *state = HEAP_STATE(OWNER(iso));
    struct gc_heap *heap = HEAP(iso);
    uint64_t place = state->pinned_next;
    uint64_t total = size + OBJECT_HEADER_SIZE;
    if (total < size || total > state->pinned_end - place)
        return 0;
    uint64_t used = place + total - state->pinned_start;
    if (used > heap->pinned_charged) {
        uint64_t wanted = align_up(used, CHARGE_STEP);
        if (!heap_charge(iso, (int64_t)(wanted - heap->pinned_charged)))
            return 0;
        heap->pinned_charged = wanted;
    }
    write_filler(OWNER(iso)->base + place, size);
    STORE_RELEASE(&state->pinned_next, place + total);
    return place;
}

struct ref gc_allocate_pinned(struct isolate *iso, uint64_t size)
{
    struct gc_heap *heap = HEAP(iso);
    uint64_t place = 0;
    size = align_up(size, OBJECT_ALIGN);
    if (size < LEAST_FREE)
        size = LEAST_FREE;
    pthread_mutex_lock(&heap->lock);
    if (!fault_refuses()) {
        place = take_free(iso, size);
        if (place == 0)
            place = take_fresh(iso, size);
    }
    pthread_mutex_unlock(&heap->lock);
    return place == 0 ? NULL_REF : (struct ref){(uint32_t)((place + OBJECT_HEADER_SIZE) >> 3)};
}

void gc_free_pinned(struct isolate *iso, struct ref object)
{
    struct object *header = OBJECT(OWNER(iso), object);
    if (ATOLL_CHECKED) {
        const struct object *prefix = header - 1;
        memset(header, 0xDB, (uint64_t)prefix->word << 3);
    }
    *header = (struct object){.word = PINNED_FREE};
}

/* Free places at the end are not kept: what lies behind the last object is zero. */
static void cut_end(struct isolate *iso, uint64_t end)
{
    struct heap_owner *owner = OWNER(iso);
    struct gc_heap_state *state = HEAP_STATE(owner);
    struct gc_heap *heap = owner->heap;
    uint64_t whole = align_up(end, REGION_SECTION_ALIGN);
    uint64_t old_end = state->pinned_next;
    memset(owner->base + end, 0, (whole < old_end ? whole : old_end) - end);
    if (whole < old_end)
        pages_give_back(owner->base + whole, align_up(old_end, REGION_SECTION_ALIGN) - whole);
    state->pinned_next = end;
    uint64_t kept = align_up(end - state->pinned_start, CHARGE_STEP);
    if (kept < heap->pinned_charged) {
        heap_charge(iso, -(int64_t)(heap->pinned_charged - kept));
        heap->pinned_charged = kept;
    }
}

void pinned_sweep(struct isolate *iso)
{
    struct gc_heap_state *state = HEAP_STATE(OWNER(iso));
    uint64_t end = state->pinned_next;
    memset(state->pinned_free, 0, sizeof state->pinned_free);
    for (uint64_t offset = state->pinned_start; offset < state->pinned_next;) {
        uint64_t after = offset + OBJECT_HEADER_SIZE + size_at(iso, offset);
        if (pinned_is_free(&place_at(iso, offset)->header)) {
            while (after < state->pinned_next && pinned_is_free(&place_at(iso, after)->header))
                after += OBJECT_HEADER_SIZE + size_at(iso, after);
            if (after == state->pinned_next)
                end = offset;
            else
                put(iso, offset, after - offset - OBJECT_HEADER_SIZE);
        }
        offset = after;
    }
    if (end != state->pinned_next)
        cut_end(iso, end);
}
