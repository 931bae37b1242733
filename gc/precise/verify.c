/*
 * The whole-heap checker: every object must have a class of a sensible shape and fill its place,
 * every reference must lead to the start of an object, and the written image must be on marked
 * cards.  It marks the starts of objects in the mark bitmap, which is nobody's while the world is stopped.
 */
#include "gc/precise/heap.h"

#include "vm/base/pages.h"

#define FLAWS_SHOWN 10

struct check {
    uint8_t *base; /* first; refs.h relies on it */
    const struct gc_heap_state *state;
    unsigned flaws;
    uint32_t object;     /* whose references are being checked; 0 = roots */
    const char *section; /* of the roots */
    const struct log_sink *log_sink;
};

#define FLAW(check, ...)                        \
    do {                                        \
        if ((check)->flaws++ < FLAWS_SHOWN)     \
            log_line((check)->log_sink, LOG_gc, __VA_ARGS__); \
    } while (0)

static uint8_t *bitmap_byte(const struct check *check, uint32_t bits)
{
    return check->base + MARK_BITMAP + (bits >> 3);
}

static void mark_start(const struct check *check, uint64_t offset)
{
    uint32_t bits = (uint32_t)(offset >> 3);
    *bitmap_byte(check, bits) |= (uint8_t)(1u << (bits & 7));
}

static bool is_start(const struct check *check, struct ref r)
{
    return (*bitmap_byte(check, r.bits) >> (r.bits & 7) & 1) != 0;
}

/* ---- first pass: objects ---- */

/* Size of the object when it may stand there, else 0. */
static uint64_t check_header(struct check *check, uint64_t offset, uint64_t end)
{
    const struct object *object = (const struct object *)(const void *)(check->base + offset);
    int32_t class = object->class.off;
    unsigned long long where = offset;
    if (class > 0 || class < META_LOW || (class & 7) != 0) {
        FLAW(check, "object at %#llx: class word %#x", where, (unsigned)class);
        return 0;
    }
    const struct gc_shape *shape = shape_of(check->base, object);
    if (class != 0 && (shape->kind == SHAPE_NONE || shape->kind > SHAPE_REFERENCE)) {
        FLAW(check, "object at %#llx: its class at %d has shape kind %u", where, class,
             shape->kind);
        return 0;
    }
    if (class != 0 && is_forwarded(object))
        FLAW(check, "object at %#llx: lock word %#x", where, object->word);
    uint64_t size = size_of(check->base, object);
    if (size < OBJECT_HEADER_SIZE || (size & (OBJECT_ALIGN - 1)) != 0 || size > end - offset) {
        FLAW(check, "object at %#llx, class at %d: size %llu, %llu bytes left", where, class,
             (unsigned long long)size, (unsigned long long)(end - offset));
        return 0;
    }
    return size;
}

static void mark_range(struct check *check, uint64_t start, uint64_t end)
{
    while (start < end) {
        uint64_t size = check_header(check, start, end);
        if (size == 0)
            return;
        if (((const struct object *)(const void *)(check->base + start))->class.off != 0)
            mark_start(check, start);
        start += size;
    }
}

static void mark_pinned(struct check *check)
{
    const struct gc_heap_state *state = check->state;
    for (uint64_t offset = state->pinned_start; offset < state->pinned_next;) {
        const struct object *prefix = (const struct object *)(const void *)(check->base + offset);
        uint64_t size = (uint64_t)prefix->word << 3;
        uint64_t place = offset + OBJECT_HEADER_SIZE;
        if (prefix->class.off != 0 || size == 0 || size > state->pinned_next - place) {
            FLAW(check, "pinned object at %#llx: recorded length %llu", (unsigned long long)place,
                 (unsigned long long)size);
            return;
        }
        if (!pinned_is_free(prefix + 1))
            mark_start(check, place); /* also while it has no class yet */
        if ((prefix + 1)->class.off != 0)
            check_header(check, place, place + size);
        offset = place + size;
    }
}

/* ---- second pass: references ---- */

static bool in_use(const struct gc_heap_state *state, uint64_t offset)
{
    return (offset >= OBJECTS_START && offset < state->pinned_next) ||
           (offset >= state->space_start[state->current] && offset < state->next);
}

static void check_slot(void *context, struct ref *slot)
{
    struct check *check = context;
    uint64_t offset = (uint64_t)slot->bits << 3;
    if (IS_NULL(*slot) || (in_use(check->state, offset) && is_start(check, *slot)))
        return;
    if (check->object == 0)
        FLAW(check, "root of section %s: %#llx is no object", check->section,
             (unsigned long long)offset);
    else
        FLAW(check, "object at %#llx, field at %llu: %#llx is no object",
             (unsigned long long)check->object << 3,
             (unsigned long long)((uint8_t *)slot - check->base - ((uint64_t)check->object << 3)),
             (unsigned long long)offset);
}

/* An image object that refers out of the image must be on a marked card. */
static void check_field(struct check *check, struct ref *slot)
{
    uint64_t image_end = check->state->pinned_start;
    check_slot(check, slot);
    if (((uint64_t)check->object << 3) < image_end && ((uint64_t)slot->bits << 3) >= image_end &&
        check->base[CARD_TABLE + (((uint8_t *)slot - check->base) >> CARD_SHIFT)] == 0)
        FLAW(check, "image object at %#llx refers to %#llx, its card is not marked",
             (unsigned long long)check->object << 3, (unsigned long long)slot->bits << 3);
}

static void check_slots(struct check *check, uint8_t *first, uint64_t count)
{
    struct ref *slot = (struct ref *)(void *)first;
    for (uint64_t i = 0; i < count; i++)
        check_field(check, slot + i);
}

struct check_fields {
    struct check *check;
    const struct reference_layout *layout;
};

static void check_fields(void *context, struct ref r)
{
    const struct check_fields *fields = context;
    struct check *check = fields->check;
    struct object *object = OBJECT(check, r);
    const struct gc_shape *shape = shape_of(check->base, object);
    uint8_t *address = (uint8_t *)object;
    check->object = r.bits;
    if (shape->kind == SHAPE_REF_ARRAY) {
        check_slots(check, address + ARRAY_DATA,
                    (uint64_t)((struct array *)(void *)object)->length);
        return;
    }
    const struct ref_run *runs = META_ADDRESS(check, shape->runs);
    for (uint32_t i = 0; shape->kind != SHAPE_PRIMITIVE_ARRAY && i < shape->run_count; i++)
        check_slots(check, address + runs[i].offset, runs[i].count);
    if (shape->kind == SHAPE_REFERENCE) {
        check_slots(check, address + fields->layout->referent, 1);
        check_slots(check, address + fields->layout->discovered, 1);
    } else if (shape->kind == SHAPE_MIRROR) {
        struct mirror_tail *tail = tail_of(object, shape);
        check_slots(check, (uint8_t *)tail + MIRROR_TAIL_FIRST_REF, MIRROR_TAIL_REF_COUNT);
        check_slots(check, (uint8_t *)(tail + 1), tail->static_ref_count);
    }
}

static void check_locals(void *context, struct mutator *m)
{
    for (struct local_roots *roots = m->roots; roots != NULL; roots = roots->previous) {
        struct ref *slot = (struct ref *)(void *)(roots + 1);
        for (uint32_t i = 0; i < roots->count; i++)
            check_slot(context, slot + i);
    }
}

static void check_roots(struct check *check, struct isolate *iso)
{
    static const char *const names[] = {
#define ROOT_SECTION(name, text) #name,
#define ROOT(name, text)
#include "gc/roots.def"
#undef ROOT_SECTION
#undef ROOT
    };
    const struct heap_owner *owner = OWNER(iso);
    check->object = 0;
    for (unsigned i = 0; i < ROOT_SECTION_COUNT; i++) {
        check->section = names[i];
        if (owner->root_sections[i] != NULL)
            owner->root_sections[i](iso, check_slot, check);
    }
    check->section = names[ROOT_SECTION_locals];
    if (owner->root_sections[ROOT_SECTION_locals] == NULL)
        heap_for_each_mutator(iso, check_locals, check);
}

bool gc_verify(struct isolate *iso)
{
    struct heap_owner *owner = OWNER(iso);
    struct check check = {.base = owner->base, .state = HEAP_STATE(owner), .log_sink = owner->log_sink};
    const struct gc_heap_state *state = check.state;
    heap_retire_buffers(iso);
    mark_range(&check, OBJECTS_START, state->pinned_start);
    mark_pinned(&check);
    mark_range(&check, state->space_start[state->current], state->next);
    /* References are only followed in a heap that can be walked. */
    if (check.flaws == 0) {
        struct check_fields fields = {&check, &owner->references};
        gc_walk_objects(iso, check_fields, &fields);
        check_roots(&check, iso);
    }
    pages_give_back(owner->base + MARK_BITMAP, align_up(owner->limit >> 6, REGION_SECTION_ALIGN));
    if (check.flaws > FLAWS_SHOWN)
        log_line(owner->log_sink, LOG_gc, "%u more flaws in the heap", check.flaws - FLAWS_SHOWN);
    return check.flaws == 0;
}
