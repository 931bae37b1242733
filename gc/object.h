/*
 * The layout of objects.  Header 8 bytes: class reference and one lock/hash word; array length at
 * byte 8, elements at 16 in every array (guests can see alignment, DESIGN.md section 2).
 */
#ifndef ATOLL_GC_OBJECT_H
#define ATOLL_GC_OBJECT_H

#include <string.h>

#include "vm/base/assert.h"
#include "vm/base/atomic.h"
#include "vm/base/refs.h"

/* region struct */
struct object {
    struct class_ref class; /* forwarding reference while WORD_TAG is forwarded */
    uint32_t word;          /* WORD_*: tag, age, payload */
};

/* region struct */
struct array {
    struct object object;
    int32_t length;
    uint32_t unused; /* keeps the elements 8-byte aligned */
};

#define OBJECT_HEADER_SIZE 8
#define ARRAY_DATA 16

/* The lock word: 2 tag bits, 4 age bits, 26 bits of payload. */
#define WORD_TAG_MASK 3u
#define WORD_TAG_FREE 0u      /* payload: identity hash, 0 = none yet */
#define WORD_TAG_THIN 1u      /* payload: owner thread id (16) << 8 | extra recursions (8) */
#define WORD_TAG_INFLATED 2u  /* payload: monitor index, the monitor keeps the hash */
#define WORD_TAG_FORWARDED 3u /* during a collection: `class.off` holds the new ref bits */
#define WORD_AGE_SHIFT 2
#define WORD_AGE_MASK (15u << WORD_AGE_SHIFT)
#define WORD_PAYLOAD_SHIFT 6
#define WORD_PAYLOAD_BITS 26
#define WORD_THIN_RECURSION_MASK 0xFFu
#define WORD_THIN_OWNER_SHIFT 8

/* A slot of an interpreter frame, and a value on its way.  A long or double occupies two slots and
 * keeps its whole value in the lower one. */
union slot {
    int32_t i;
    float f;
    int64_t j;
    double d;
    struct ref r;
    uint64_t raw;
};

/* Basic types, with the codes of newarray (JVMS table 6.5.newarray-A) where they exist. */
enum basic_type {
    TYPE_BOOLEAN = 4,
    TYPE_CHAR = 5,
    TYPE_FLOAT = 6,
    TYPE_DOUBLE = 7,
    TYPE_BYTE = 8,
    TYPE_SHORT = 9,
    TYPE_INT = 10,
    TYPE_LONG = 11,
    TYPE_OBJECT = 12,
    TYPE_ARRAY = 13,
    TYPE_VOID = 14,
    TYPE_COUNT = 15
};

/* Bytes of a field or array element of each type, as a shift. */
static inline unsigned basic_type_shift(enum basic_type type)
{
    static const uint8_t shifts[TYPE_COUNT] = {0, 0, 0, 0, 0, 1, 2, 3, 0, 1, 2, 3, 2, 2, 0};
    return shifts[type];
}
/* Slots of a value: 2 for long and double, 0 for void, else 1. */
static inline unsigned basic_type_slots(enum basic_type type)
{
    return type == TYPE_LONG || type == TYPE_DOUBLE ? 2 : type == TYPE_VOID ? 0 : 1;
}
static inline bool basic_type_is_reference(enum basic_type type)
{
    return type == TYPE_OBJECT || type == TYPE_ARRAY;
}
/* Basic type of the first character of a descriptor; 0 when it is none. */
enum basic_type basic_type_of_char(char descriptor_char);
/* 'I' for TYPE_INT and so on; 'L' and '[' for the reference types. */
char basic_type_char(enum basic_type type);
/* "int" for TYPE_INT and so on, as the Java language writes it; NULL for reference types. */
const char *basic_type_name(enum basic_type type);

/*
 * Fields of an object by byte offset.  `object` is an address valid until the next allocation or
 * poll.  Volatile fields use the acquire/seq_cst forms of vm/base/atomic.h instead.
 */
#define FIELD_ADDRESS(x, object_ref, offset, type) ((type *)(void *)(REF_ADDRESS(x, object_ref) + (offset)))
#define GET_I8(x, object_ref, offset) LOAD_RELAXED(FIELD_ADDRESS(x, object_ref, offset, int8_t))
#define GET_U16(x, object_ref, offset) LOAD_RELAXED(FIELD_ADDRESS(x, object_ref, offset, uint16_t))
#define GET_I16(x, object_ref, offset) LOAD_RELAXED(FIELD_ADDRESS(x, object_ref, offset, int16_t))
#define GET_I32(x, object_ref, offset) LOAD_RELAXED(FIELD_ADDRESS(x, object_ref, offset, int32_t))
#define GET_U32(x, object_ref, offset) LOAD_RELAXED(FIELD_ADDRESS(x, object_ref, offset, uint32_t))
#define GET_I64(x, object_ref, offset) LOAD_RELAXED(FIELD_ADDRESS(x, object_ref, offset, int64_t))
#define GET_REF(x, object_ref, offset) ((struct ref){GET_U32(x, object_ref, offset)})
#define SET_I8(x, object_ref, offset, v) STORE_RELAXED(FIELD_ADDRESS(x, object_ref, offset, int8_t), (int8_t)(v))
#define SET_I16(x, object_ref, offset, v) \
    STORE_RELAXED(FIELD_ADDRESS(x, object_ref, offset, int16_t), (int16_t)(v))
#define SET_I32(x, object_ref, offset, v) \
    STORE_RELAXED(FIELD_ADDRESS(x, object_ref, offset, int32_t), (int32_t)(v))
#define SET_I64(x, object_ref, offset, v) \
    STORE_RELAXED(FIELD_ADDRESS(x, object_ref, offset, int64_t), (int64_t)(v))
/* SET_REF stores a reference and marks the card: the only barrier the collectors need. */
#define CARD_OF(x, object_ref) ((x)->base + CARD_TABLE + ((object_ref).bits >> (CARD_SHIFT - 3)))
#define MARK_CARD(x, object_ref) STORE_RELAXED((uint8_t *)CARD_OF(x, object_ref), (uint8_t)1)
#define MARK_CARD_AT(x, address)                                                          \
    STORE_RELAXED((uint8_t *)((x)->base + CARD_TABLE +                                    \
                              ((uint64_t)((const uint8_t *)(address) - (x)->base) >> CARD_SHIFT)), \
                  (uint8_t)1)
#define SET_REF(x, object_ref, offset, v)                                                   \
    do {                                                                                    \
        uint32_t set_ref_value_ = (v).bits; /* first: it may be a call that moves objects */ \
        uint32_t *set_ref_slot_ = FIELD_ADDRESS(x, object_ref, offset, uint32_t);           \
        STORE_RELAXED(set_ref_slot_, set_ref_value_);                                       \
        MARK_CARD_AT(x, set_ref_slot_);                                                     \
    } while (0)

#define ARRAY_LENGTH(x, array_ref) LOAD_RELAXED(&ARRAY(x, array_ref)->length)
#define ELEMENT_OFFSET(index, shift) (ARRAY_DATA + ((int64_t)(index) << (shift)))
#define GET_ELEMENT_REF(x, array, index) GET_REF(x, array, ELEMENT_OFFSET(index, 2))
#define SET_ELEMENT_REF(x, array, index, v) SET_REF(x, array, ELEMENT_OFFSET(index, 2), v)
/* The elements of a primitive array; the pointer is valid until the next allocation or poll. */
#define ARRAY_ELEMENTS(x, array, type) ((type *)(void *)(REF_ADDRESS(x, array) + ARRAY_DATA))

/*
 * Headers.  A racy program may hand a new object to another thread by a plain field (JLS 17.5 allows the
 * race, not a torn object): so they are read and written like the rest of guest memory, and PUBLISH lies
 * between the header and the first use of the reference.  What a reader finds by the class word was there
 * before it, by the order of dependent loads.  The thread sanitizer knows neither fences nor
 * dependencies, so for it the class word is stored and loaded in order.
 */
#ifdef __SANITIZE_THREAD__
#define PUBLISH() ((void)0)
#define STORE_HEADER STORE_RELEASE
#define LOAD_CLASS LOAD_ACQUIRE
/* What is found through a number in this object was there before the object. */
#define SEE_PUBLISHED(x, object_ref) ((void)CLASS_REF_OF(x, object_ref))
#else
#define PUBLISH() __atomic_thread_fence(__ATOMIC_RELEASE)
#define STORE_HEADER STORE_RELAXED
#define LOAD_CLASS LOAD_RELAXED
#define SEE_PUBLISHED(x, object_ref) ((void)0)
#endif
#define CLASS_REF_OF(x, object_ref) \
    ((struct class_ref){LOAD_CLASS(&OBJECT(x, object_ref)->class.off)})
#define CLASS_OF(x, object_ref) CLASS(x, CLASS_REF_OF(x, object_ref))
/* Class and a free word, in one store. */
#define SET_HEADER(x, object_ref, class_ref_)                                          \
    STORE_HEADER((uint64_t *)(void *)OBJECT(x, object_ref), (uint64_t)(uint32_t)(class_ref_).off)
/*
 * memmove and memset for guest memory that others may read or write: elements that are aligned on both
 * sides are moved whole, as memmove does, and words are cleared whole.  The memory of an object is cleared,
 * too: another thread that was handed the reference by a race reads a field without looking at the header
 * first.  That it finds the zero, or what was stored since, is due to PUBLISH, which the clearing comes before.
 * For the thread sanitizer, which does not see that, both are done by relaxed atomics.
 */
#ifdef __SANITIZE_THREAD__
void guest_move(void *to, const void *from, uint64_t size);
static inline void guest_fill(void *at, int byte, uint64_t size)
{
    uint8_t *p = (uint8_t *)at, *end = p + size;
    if ((((uintptr_t)p | size) & 7) == 0) {
        for (; p < end; p += 8)
            STORE_RELAXED((uint64_t *)(void *)p, UINT64_C(0x0101010101010101) * (uint8_t)byte);
        return;
    }
    for (; p < end; p++)
        STORE_RELAXED(p, (uint8_t)byte);
}
#else
static inline void guest_fill(void *at, int byte, uint64_t size)
{
    memset(at, byte, size);
}
static inline void guest_move(void *to, const void *from, uint64_t size)
{
    memmove(to, from, size);
}
#endif

#endif
