/*
 * The run-time constant pool and the resolution slots.
 *
 * cp_tags[i] is the class file's tag; cp_data[i] its contents, resolved to symbols but no further:
 *   Utf8                    symbol offset in the low 32 bits
 *   Integer, Float          the 32 bits;  Long, Double: all 64
 *   Class, String, MethodType, Module, Package   symbol offset (low 32), slot number + 1 (high 32)
 *   NameAndType             name symbol (low 32), descriptor symbol (high 32)
 *   Fieldref, Methodref, InterfaceMethodref       class index | name-and-type index << 16
 *   MethodHandle            kind | reference index << 16 | (slot number + 1) << 32
 *   Dynamic                 bootstrap index | name-and-type index << 16 | (slot number + 1) << 32
 *   InvokeDynamic           bootstrap method index | name-and-type index << 16
 *
 * Run-time resolution never changes these.  Each use that must be resolved has a slot: one aligned
 * 64-bit word, 0 = unresolved, written once with release order and valid by itself, so a reader
 * needs no lock and no second word.  The low byte of a slot is its tag.
 */
#ifndef ATOLL_MODEL_CPOOL_H
#define ATOLL_MODEL_CPOOL_H

#include "vm/model/class.h"

enum cp_tag {
    CP_UTF8 = 1,
    CP_INTEGER = 3,
    CP_FLOAT = 4,
    CP_LONG = 5,
    CP_DOUBLE = 6,
    CP_CLASS = 7,
    CP_STRING = 8,
    CP_FIELD = 9,
    CP_METHOD = 10,
    CP_INTERFACE_METHOD = 11,
    CP_NAME_AND_TYPE = 12,
    CP_METHOD_HANDLE = 15,
    CP_METHOD_TYPE = 16,
    CP_DYNAMIC = 17,
    CP_INVOKE_DYNAMIC = 18,
    CP_MODULE = 19,
    CP_PACKAGE = 20
};

#define CP_TAG(x, c, i) (((const uint8_t *)META_ADDRESS(x, (c)->cp_tags))[i])
#define CP_DATA(x, c, i) (((const uint64_t *)META_ADDRESS(x, (c)->cp_data))[i])
#define CP_SYMBOL(x, c, i) ((struct symbol_ref){(int32_t)(uint32_t)CP_DATA(x, c, i)})
#define CP_LOW16(x, c, i) ((uint16_t)CP_DATA(x, c, i))
#define CP_HIGH16(x, c, i) ((uint16_t)(CP_DATA(x, c, i) >> 16))
#define CP_NAME(x, c, nat) CP_SYMBOL(x, c, nat)
#define CP_DESCRIPTOR(x, c, nat) ((struct symbol_ref){(int32_t)(uint32_t)(CP_DATA(x, c, nat) >> 32)})
/* Name and descriptor of a Fieldref, Methodref, InterfaceMethodref, Dynamic or InvokeDynamic. */
#define CP_REF_NAME(x, c, i) CP_NAME(x, c, CP_HIGH16(x, c, i))
#define CP_REF_DESCRIPTOR(x, c, i) CP_DESCRIPTOR(x, c, CP_HIGH16(x, c, i))
#define CP_REF_CLASS_INDEX(x, c, i) CP_LOW16(x, c, i)
/* Slot of a Class, String, MethodType, MethodHandle or Dynamic. */
#define CP_SLOT(x, c, i) ((uint32_t)(CP_DATA(x, c, i) >> 32) - 1)

#define SLOTS(x, c) ((uint64_t *)META_ADDRESS(x, (c)->slots))
#define SLOT_CP(x, c, slot) (((const uint16_t *)META_ADDRESS(x, (c)->slot_cp))[slot])

/*
 * Slot words.  bits 0-7: tag; the rest by use:
 *   class        63..32 class reference;  SLOT_READY
 *                SLOT_INSTANTIABLE in bit 8: initialized, concrete, no finalizer: `new` may allocate
 *   field        63..32 offset (instance: from the object; static: from base, the mirror being
 *                pinned low); 15..8 basic type; SLOT_READY only if it needs no further test:
 *                not volatile, and (static) the class is initialized.  Else SLOT_RESOLVED_SLOW.
 *                A slot belongs to one use: reading; writing from <init>/<clinit>; writing from
 *                elsewhere.  So a final field's check cannot be lost by caching (JDK-8160527).
 *   method       SLOT_DIRECT:    63..32 method index, 15..8 argument slots
 *                SLOT_VIRTUAL:   63..32 vtable index, 15..8 argument slots
 *                SLOT_INTERFACE: 63..32 interface class, 31..16 itable index, 15..8 argument slots
 *                SLOT_HANDLE:    63..32 method index of the linker's adapter, 31..16 index of the
 *                                appendix in the resolved array + 1 (0 = none), 15..8 slots
 *   constant     SLOT_READY: 63..32 index in the mirror's resolved array; 15..8 basic type
 *   any          SLOT_FAILED: resolution failed; 63..32 index of the error in the resolved array;
 *                the same error is thrown again (JVMS 5.4.3)
 */
enum slot_tag {
    SLOT_UNRESOLVED = 0,
    SLOT_READY = 1,
    SLOT_RESOLVED_SLOW = 2,
    SLOT_DIRECT = 3,
    SLOT_VIRTUAL = 4,
    SLOT_INTERFACE = 5,
    SLOT_HANDLE = 6,
    SLOT_FAILED = 7
};
#define SLOT_TAG(word) ((uint8_t)(word))
#define SLOT_HIGH(word) ((uint32_t)((word) >> 32))
#define SLOT_BYTE1(word) ((uint8_t)((word) >> 8))
#define SLOT_MID16(word) ((uint16_t)((word) >> 16))
#define SLOT_INSTANTIABLE (1u << 8)
#define SLOT_WORD(high, mid16, byte1, tag)                                         \
    ((uint64_t)(uint32_t)(high) << 32 | (uint64_t)(uint16_t)(mid16) << 16 |        \
     (uint64_t)(uint8_t)(byte1) << 8 | (uint64_t)(tag))

#endif
