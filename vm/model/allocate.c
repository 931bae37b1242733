/*
 * Objects and arrays: what the collector gives as zeroed memory becomes an object here.
 *
 * An object is complete, header and all, before the next thing that may collect, and published before
 * its reference is returned.
 */
#include <string.h>

#include "gc/gc.h"
#include "vm/model/string.h"

/* The longest array HotSpot would try to allocate; beyond, its message differs. */
#define ARRAY_LENGTH_LIMIT 2147483645

static struct ref throw_out_of_memory(struct thread *t, const char *message)
{
    if (t->iso->hooks.throw_out_of_memory != NULL)
        t->iso->hooks.throw_out_of_memory(t, message);
    return NULL_REF;
}

#ifdef __SANITIZE_THREAD__
#define MOVE_BY(type)                                                                              \
    do {                                                                                           \
        uint64_t count = size / sizeof(type);                                                      \
        for (uint64_t i = 0; i < count; i++) {                                                     \
            uint64_t at = up ? i : count - 1 - i;                                                  \
            STORE_RELAXED((type *)to + at, LOAD_RELAXED((const type *)from + at));                 \
        }                                                                                          \
    } while (0)

void guest_move(void *to, const void *from, uint64_t size)
{
    uint64_t together = (uintptr_t)to | (uintptr_t)from | size;
    bool up = (uintptr_t)to <= (uintptr_t)from;
    if ((together & 7) == 0)
        MOVE_BY(uint64_t);
    else if ((together & 3) == 0)
        MOVE_BY(uint32_t);
    else if ((together & 1) == 0)
        MOVE_BY(uint16_t);
    else
        MOVE_BY(uint8_t);
}
#endif

struct ref object_new(struct thread *t, struct class *class)
{
    VM_ASSERT(class->shape.kind == SHAPE_INSTANCE || class->shape.kind == SHAPE_REFERENCE,
              "%s has shape %d: no instances by object_new", SYMBOL_TEXT(t, class->name),
              class->shape.kind);
    struct ref object = gc_allocate(t, class->shape.instance_size);
    if (UNLIKELY(IS_NULL(object)))
        return throw_out_of_memory(t, "Java heap space");
    SET_HEADER(t, object, CLASS_REF(t, class));
    PUBLISH();
    return object;
}

struct ref array_new(struct thread *t, struct class *array_class, int32_t length)
{
    VM_ASSERT(array_class->kind == CLASS_ARRAY, "%s is no array class",
              SYMBOL_TEXT(t, array_class->name));
    if (UNLIKELY(length < 0)) {
        if (t->iso->hooks.throw_negative_size != NULL)
            t->iso->hooks.throw_negative_size(t, length);
        return NULL_REF;
    }
    if (UNLIKELY(length > ARRAY_LENGTH_LIMIT))
        return throw_out_of_memory(t, "Requested array size exceeds VM limit");
    uint64_t size = align_up((uint64_t)ELEMENT_OFFSET(length, array_class->shape.element_shift),
                             OBJECT_ALIGN);
    struct ref array = gc_allocate(t, size);
    if (UNLIKELY(IS_NULL(array)))
        return throw_out_of_memory(t, "Java heap space");
    SET_HEADER(t, array, CLASS_REF(t, array_class));
    STORE_RELAXED(&ARRAY(t, array)->length, length);
    PUBLISH();
    return array;
}

struct ref primitive_array_new(struct thread *t, enum basic_type type, int32_t length)
{
    return array_new(t, CLASS(t, HEADER(t)->primitive_arrays[type]), length);
}

struct ref byte_array_from(struct thread *t, const void *bytes, int32_t length)
{
    struct ref array = primitive_array_new(t, TYPE_BYTE, length);
    if (!IS_NULL(array) && length > 0)
        guest_move(ARRAY_ELEMENTS(t, array, uint8_t), bytes, (uint64_t)length);
    return array;
}

struct ref object_clone(struct thread *t, struct ref object)
{
    struct {
        struct local_roots head;
        struct ref object;
    } roots;
    uint64_t size = gc_object_size(t->iso, object);
    ROOTS_ENTER(t, roots);
    roots.object = object;
    struct ref copy = gc_allocate(t, size);
    object = roots.object;
    ROOTS_LEAVE(t, roots);
    if (IS_NULL(copy))
        return throw_out_of_memory(t, "Java heap space");
    /* Whole aligned words, so that no field is torn by a thread that writes the original. */
    const uint64_t *from = (const uint64_t *)(const void *)REF_ADDRESS(t, object);
    uint64_t *to = (uint64_t *)(void *)REF_ADDRESS(t, copy);
    for (uint64_t i = OBJECT_HEADER_SIZE / 8; i < size / 8; i++)
        STORE_RELAXED(&to[i], LOAD_RELAXED(&from[i]));
    SET_HEADER(t, copy, CLASS_REF_OF(t, object));
    PUBLISH();
    return copy;
}

/* A number of WORD_PAYLOAD_BITS bits that is not 0.  The state is a counter, so that threads may
 * draw at the same time; the mixing makes its steps look random. */
static uint32_t draw_hash(struct thread *t)
{
    uint64_t x = FETCH_ADD(&HEADER(t)->random, UINT64_C(0x9E3779B97F4A7C15));
    x = (x ^ (x >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
    x = (x ^ (x >> 27)) * UINT64_C(0x94D049BB133111EB);
    x ^= x >> 31;
    uint32_t hash = (uint32_t)x & ((1u << WORD_PAYLOAD_BITS) - 1);
    return hash == 0 ? 1 : hash;
}

int32_t object_identity_hash(struct thread *t, struct ref object)
{
    uint32_t *word = &OBJECT(t, object)->word;
    uint32_t seen = LOAD_RELAXED(word);
    uint32_t hash = 0;
    while ((seen & WORD_TAG_MASK) == WORD_TAG_FREE) {
        if (seen >> WORD_PAYLOAD_SHIFT != 0)
            return (int32_t)(seen >> WORD_PAYLOAD_SHIFT);
        if (hash == 0)
            hash = draw_hash(t);
        if (CAS_SEQ_CST(word, &seen, seen | hash << WORD_PAYLOAD_SHIFT))
            return (int32_t)hash;
    }
    if (t->iso->hooks.inflated_hash == NULL)
        return 0;
    return t->iso->hooks.inflated_hash(t, object);
}
