/*
 * The image's objects.  They are immortal, do not move, and when the image was built referred to
 * nothing but each other.  So only those on a card that has been written since can refer to
 * anything the collector must know of.  A card once written is scanned in every collection.
 *
 * heap.image_starts holds for each card of the image the distance in bytes from the card's start to
 * the first object that begins in it, so that a scan can begin anywhere.
 */
#include "gc/precise/heap.h"

#include <string.h>

#define NO_START 0xFFFFu
#define CARD_INDEX(offset) (((uint64_t)(offset) - OBJECTS_START) >> CARD_SHIFT)

struct image {
    uint8_t *base; /* first; refs.h relies on it */
    const uint16_t *starts;
    uint8_t *cards;        /* of OBJECTS_START and on */
    uint64_t card_count;
    struct object *latest; /* scanned as a whole last: an object may touch two cards */
};

/* The object or filler that contains the first byte of the card. */
static uint8_t *first_on_card(const struct image *image, uint64_t card)
{
    uint8_t *card_start = image->base + OBJECTS_START + (card << CARD_SHIFT);
    if (image->starts[card] == 0)
        return card_start;
    uint64_t before = card - 1; /* card 0 begins with an object */
    while (image->starts[before] == NO_START)
        before--;
    uint8_t *place =
        image->base + OBJECTS_START + (before << CARD_SHIFT) + image->starts[before];
    for (;;) {
        uint64_t size = size_of(image->base, (const struct object *)(void *)place);
        if (place + size > card_start)
            return place;
        place += size;
    }
}

static void trace_card(struct collection *c, struct image *image, uint64_t card)
{
    uint8_t *card_start = image->base + OBJECTS_START + (card << CARD_SHIFT);
    uint8_t *card_end = card_start + CARD_SIZE;
    for (uint8_t *place = first_on_card(image, card); place < card_end;) {
        struct object *object = (struct object *)(void *)place;
        if (shape_of(image->base, object)->kind == SHAPE_REF_ARRAY) {
            int64_t length = ((const struct array *)(void *)object)->length;
            int64_t first = (card_start - place - ARRAY_DATA) / 4;
            int64_t end = (card_end - place - ARRAY_DATA) / 4;
            if (end > 0)
                trace_elements(c, object, first < 0 ? 0 : first, end < length ? end : length);
        } else if (object != image->latest) {
            trace_object(c, object);
            image->latest = object;
        }
        place += size_of(image->base, object);
    }
}

void cards_trace_image(struct collection *c)
{
    const struct gc_heap_state *state = HEAP_STATE(c);
    if (IS_NONE(state->image_starts))
        return;
    struct image image = {
        .base = c->base,
        .starts = META_ADDRESS(c, state->image_starts),
        .cards = c->base + CARD_TABLE + (OBJECTS_START >> CARD_SHIFT),
        .card_count = CARD_INDEX(state->pinned_start),
    };
    for (uint64_t card = 0; card < image.card_count;) {
        uint64_t eight;
        memcpy(&eight, image.cards + card, 8); /* the image's end is aligned to 64 KiB */
        for (unsigned i = 0; eight != 0 && i < 8; i++) {
            if (image.cards[card + i] != 0)
                trace_card(c, &image, card + i);
        }
        card += 8;
    }
}

bool cards_record_starts(struct isolate *iso)
{
    struct heap_owner *owner = OWNER(iso);
    struct gc_heap_state *state = HEAP_STATE(owner);
    uint64_t count = CARD_INDEX(state->pinned_start);
    state->image_starts = (struct meta_ref){0};
    if (count == 0)
        return true;
    if (owner->gc_hooks.allocate_metadata == NULL)
        return false;
    struct meta_ref table = owner->gc_hooks.allocate_metadata(iso, count * sizeof(uint16_t));
    if (IS_NONE(table))
        return false;
    uint16_t *starts = META_ADDRESS(owner, table);
    memset(starts, 0xFF, count * sizeof(uint16_t));
    for (uint64_t offset = OBJECTS_START; offset < state->pinned_start;) {
        uint64_t card = CARD_INDEX(offset);
        if (starts[card] == NO_START)
            starts[card] = (uint16_t)(offset & (CARD_SIZE - 1));
        offset += size_of(owner->base, (const struct object *)(void *)(owner->base + offset));
    }
    memset(owner->base + CARD_TABLE + (OBJECTS_START >> CARD_SHIFT), 0, count);
    state->image_starts = table;
    return true;
}
