/*
 * Natives of jdk.internal.misc.Unsafe.
 *
 * An offset is a byte displacement from the object's start (statics: from the mirror's start), so
 * array element i is at 16 + i * size.  With a null base the offset is a guest address, which is a
 * displacement from the region's base inside the off-heap window.  Both are checked to stay inside
 * the region's object side: a wild offset can spoil the guest's own objects, never the VM's
 * metadata or the host.
 *
 * Plain accesses are relaxed atomics (a racy program is legal), the volatile ones and the
 * compare-and-swap family are sequentially consistent; java.base derives all weaker forms from
 * these.  Misaligned plain accesses are legal (UNALIGNED_ACCESS) and go through memcpy.
 */
#include "stdlib/support.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "stdlib/define_class.h"
#include "vm/exec/exec_extra.h"
#include "vm/model/offheap.h"

/* ---- addresses ---- */

/* Host address of `size` bytes at base + offset; NULL: InternalError is thrown. */
static void *locate(struct thread *t, struct ref base, int64_t offset, uint64_t size)
{
    if (IS_NULL(base)) {
        void *pointer = offheap_pointer(t->iso, (uint64_t)offset, size);
        if (LIKELY(pointer != NULL))
            return pointer;
    } else {
        uint64_t at = ((uint64_t)base.bits << 3) + (uint64_t)offset;
        if (LIKELY(at >= OBJECTS_START && at < t->iso->limit && size <= t->iso->limit - at))
            return t->base + at;
    }
    exec_throw(t, "java/lang/InternalError",
               "Unsafe access outside of the memory of this VM (offset 0x%llx)",
               (unsigned long long)offset);
    return NULL;
}

static bool is_aligned(const void *pointer, size_t size)
{
    return ((uintptr_t)pointer & (size - 1)) == 0;
}

/* ---- get and put: (this, base, offset[, value]) ---- */

/*
 * ACCESS(Name, type, bits, view): `type` is the C type in memory, `bits` an integer of its size for
 * the atomics, `view` the slot member that carries the value.
 */
#define ACCESS(Name, type, bits, view)                                                     \
    static enum native_status get##Name(struct thread *t, union slot *a)                   \
    {                                                                                      \
        bits *at = locate(t, a[1].r, a[2].j, sizeof(type)), raw;                           \
        type value;                                                                        \
        if (at == NULL)                                                                    \
            return NATIVE_FAILED(t);                                                       \
        if (LIKELY(is_aligned(at, sizeof(type))))                                          \
            raw = LOAD_RELAXED(at);                                                        \
        else                                                                               \
            memcpy(&raw, at, sizeof raw);                                                  \
        memcpy(&value, &raw, sizeof value);                                                \
        t->result.view = value;                                                            \
        return NATIVE_DONE;                                                                \
    }                                                                                      \
    static enum native_status put##Name(struct thread *t, union slot *a)                   \
    {                                                                                      \
        bits *at = locate(t, a[1].r, a[2].j, sizeof(type)), raw;                           \
        type value = (type)a[4].view;                                                      \
        if (at == NULL)                                                                    \
            return NATIVE_FAILED(t);                                                       \
        memcpy(&raw, &value, sizeof raw);                                                  \
        if (LIKELY(is_aligned(at, sizeof(type))))                                          \
            STORE_RELAXED(at, raw);                                                        \
        else                                                                               \
            memcpy(at, &raw, sizeof raw);                                                  \
        return NATIVE_DONE;                                                                \
    }                                                                                      \
    static enum native_status get##Name##_volatile(struct thread *t, union slot *a)        \
    {                                                                                      \
        bits *at = locate(t, a[1].r, a[2].j, sizeof(type)), raw;                           \
        type value;                                                                        \
        if (at == NULL)                                                                    \
            return NATIVE_FAILED(t);                                                       \
        if (UNLIKELY(!is_aligned(at, sizeof(type))))                                       \
            return throw_misaligned(t);                                                    \
        raw = LOAD_SEQ_CST(at);                                                            \
        memcpy(&value, &raw, sizeof value);                                                \
        t->result.view = value;                                                            \
        return NATIVE_DONE;                                                                \
    }                                                                                      \
    static enum native_status put##Name##_volatile(struct thread *t, union slot *a)        \
    {                                                                                      \
        bits *at = locate(t, a[1].r, a[2].j, sizeof(type)), raw;                           \
        type value = (type)a[4].view;                                                      \
        if (at == NULL)                                                                    \
            return NATIVE_FAILED(t);                                                       \
        if (UNLIKELY(!is_aligned(at, sizeof(type))))                                       \
            return throw_misaligned(t);                                                    \
        memcpy(&raw, &value, sizeof raw);                                                  \
        STORE_SEQ_CST(at, raw);                                                            \
        return NATIVE_DONE;                                                                \
    }

static enum native_status throw_misaligned(struct thread *t)
{
    return THROW(t, "java/lang/InternalError", "Unsafe volatile access to a misaligned address");
}

ACCESS(Byte, int8_t, uint8_t, i)
ACCESS(Short, int16_t, uint16_t, i)
ACCESS(Char, uint16_t, uint16_t, i)
ACCESS(Int, int32_t, uint32_t, i)
ACCESS(Long, int64_t, uint64_t, j)
ACCESS(Float, float, uint32_t, f)
ACCESS(Double, double, uint64_t, d)
#undef ACCESS

/* A boolean is 0 or 1 whatever lies in memory. */
static enum native_status getBoolean(struct thread *t, union slot *a)
{
    enum native_status status = getByte(t, a);
    t->result.i = t->result.i != 0;
    return status;
}

static enum native_status putBoolean(struct thread *t, union slot *a)
{
    a[4].i &= 1;
    return putByte(t, a);
}

static enum native_status getBoolean_volatile(struct thread *t, union slot *a)
{
    enum native_status status = getByte_volatile(t, a);
    t->result.i = t->result.i != 0;
    return status;
}

static enum native_status putBoolean_volatile(struct thread *t, union slot *a)
{
    a[4].i &= 1;
    return putByte_volatile(t, a);
}

/* ---- references: always in an object, always aligned ---- */

static uint32_t *locate_reference(struct thread *t, struct ref base, int64_t offset)
{
    if (IS_NULL(base)) {
        exec_throw_null(t);
        return NULL;
    }
    if (offset & 3) {
        throw_misaligned(t);
        return NULL;
    }
    return locate(t, base, offset, sizeof(struct ref));
}

static enum native_status get_reference(struct thread *t, union slot *a)
{
    uint32_t *at = locate_reference(t, a[1].r, a[2].j);
    return at == NULL ? NATIVE_FAILED(t) : return_ref(t, (struct ref){LOAD_RELAXED(at)});
}

static enum native_status get_reference_volatile(struct thread *t, union slot *a)
{
    uint32_t *at = locate_reference(t, a[1].r, a[2].j);
    return at == NULL ? NATIVE_FAILED(t) : return_ref(t, (struct ref){LOAD_SEQ_CST(at)});
}

static enum native_status put_reference(struct thread *t, union slot *a)
{
    uint32_t *at = locate_reference(t, a[1].r, a[2].j);
    if (at == NULL)
        return NATIVE_FAILED(t);
    STORE_RELEASE(at, a[4].r.bits);
    MARK_CARD_AT(t, at);
    return NATIVE_DONE;
}

static enum native_status put_reference_volatile(struct thread *t, union slot *a)
{
    uint32_t *at = locate_reference(t, a[1].r, a[2].j);
    if (at == NULL)
        return NATIVE_FAILED(t);
    STORE_SEQ_CST(at, a[4].r.bits);
    MARK_CARD_AT(t, at);
    return NATIVE_DONE;
}

/* ---- compare and swap: (this, base, offset, expected, desired) ---- */

static enum native_status compare_and_set_int(struct thread *t, union slot *a)
{
    int32_t *at = locate(t, a[1].r, a[2].j, sizeof *at), expected = a[4].i;
    if (at == NULL)
        return NATIVE_FAILED(t);
    if (UNLIKELY(!is_aligned(at, sizeof *at)))
        return throw_misaligned(t);
    return return_boolean(t, CAS_SEQ_CST(at, &expected, a[5].i));
}

static enum native_status compare_and_exchange_int(struct thread *t, union slot *a)
{
    int32_t *at = locate(t, a[1].r, a[2].j, sizeof *at), expected = a[4].i;
    if (at == NULL)
        return NATIVE_FAILED(t);
    if (UNLIKELY(!is_aligned(at, sizeof *at)))
        return throw_misaligned(t);
    CAS_SEQ_CST(at, &expected, a[5].i);
    return return_int(t, expected);
}

static enum native_status compare_and_set_long(struct thread *t, union slot *a)
{
    int64_t *at = locate(t, a[1].r, a[2].j, sizeof *at), expected = a[4].j;
    if (at == NULL)
        return NATIVE_FAILED(t);
    if (UNLIKELY(!is_aligned(at, sizeof *at)))
        return throw_misaligned(t);
    return return_boolean(t, CAS_SEQ_CST(at, &expected, a[6].j));
}

static enum native_status compare_and_exchange_long(struct thread *t, union slot *a)
{
    int64_t *at = locate(t, a[1].r, a[2].j, sizeof *at), expected = a[4].j;
    if (at == NULL)
        return NATIVE_FAILED(t);
    if (UNLIKELY(!is_aligned(at, sizeof *at)))
        return throw_misaligned(t);
    CAS_SEQ_CST(at, &expected, a[6].j);
    return return_long(t, expected);
}

static enum native_status compare_and_set_reference(struct thread *t, union slot *a)
{
    uint32_t *at = locate_reference(t, a[1].r, a[2].j), expected = a[4].r.bits;
    bool stored;
    if (at == NULL)
        return NATIVE_FAILED(t);
    stored = CAS_SEQ_CST(at, &expected, a[5].r.bits);
    if (stored)
        MARK_CARD_AT(t, at);
    return return_boolean(t, stored);
}

static enum native_status compare_and_exchange_reference(struct thread *t, union slot *a)
{
    uint32_t *at = locate_reference(t, a[1].r, a[2].j), expected = a[4].r.bits;
    if (at == NULL)
        return NATIVE_FAILED(t);
    if (CAS_SEQ_CST(at, &expected, a[5].r.bits))
        MARK_CARD_AT(t, at);
    return return_ref(t, (struct ref){expected});
}

/* ---- fences ---- */

static enum native_status load_fence(struct thread *t, union slot *a)
{
    (void)t, (void)a;
    __atomic_thread_fence(__ATOMIC_ACQUIRE);
    return NATIVE_DONE;
}

static enum native_status store_fence(struct thread *t, union slot *a)
{
    (void)t, (void)a;
    __atomic_thread_fence(__ATOMIC_RELEASE);
    return NATIVE_DONE;
}

static enum native_status full_fence(struct thread *t, union slot *a)
{
    (void)t, (void)a;
    __atomic_thread_fence(__ATOMIC_SEQ_CST);
    return NATIVE_DONE;
}

/* ---- off-heap memory ---- */

static enum native_status allocate_memory(struct thread *t, union slot *a)
{
    return return_long(t, (int64_t)offheap_allocate(t->iso, (uint64_t)a[1].j));
}

static enum native_status reallocate_memory(struct thread *t, union slot *a)
{
    return return_long(t,
                       (int64_t)offheap_resize(t->iso, (uint64_t)a[1].j, (uint64_t)a[3].j));
}

static enum native_status free_memory(struct thread *t, union slot *a)
{
    offheap_free(t->iso, (uint64_t)a[1].j);
    return NATIVE_DONE;
}

/* (this, base, offset, bytes, value) */
static enum native_status set_memory(struct thread *t, union slot *a)
{
    uint64_t size = (uint64_t)a[4].j;
    void *at;
    if (size == 0)
        return NATIVE_DONE;
    at = locate(t, a[1].r, a[2].j, size);
    if (at == NULL)
        return NATIVE_FAILED(t);
    guest_fill(at, a[6].i, size);
    return NATIVE_DONE;
}

/* (this, source base, offset, target base, offset, bytes).  Elements are aligned on both sides when
 * the program may expect them to be copied whole, and guest_move does so. */
static enum native_status copy_memory(struct thread *t, union slot *a)
{
    uint64_t size = (uint64_t)a[7].j;
    void *from, *to;
    if (size == 0)
        return NATIVE_DONE;
    from = locate(t, a[1].r, a[2].j, size);
    to = from == NULL ? NULL : locate(t, a[4].r, a[5].j, size);
    if (to == NULL)
        return NATIVE_FAILED(t);
    guest_move(to, from, size);
    return NATIVE_DONE;
}

/* Reverses the bytes of each element in place. */
static void swap_elements(uint8_t *at, uint64_t size, uint64_t element)
{
    uint64_t i;
    for (i = 0; i + element <= size; i += element) {
        uint64_t low = i, high = i + element - 1;
        while (low < high) {
            uint8_t byte = at[low];
            at[low++] = at[high];
            at[high--] = byte;
        }
    }
}

/* As copy_memory, then the element size. */
static enum native_status copy_swap_memory(struct thread *t, union slot *a)
{
    uint64_t size = (uint64_t)a[7].j, element = (uint64_t)a[9].j;
    uint8_t *from, *to;
    if (size == 0)
        return NATIVE_DONE;
    from = locate(t, a[1].r, a[2].j, size);
    to = from == NULL ? NULL : locate(t, a[4].r, a[5].j, size);
    if (to == NULL)
        return NATIVE_FAILED(t);
    guest_move(to, from, size);
    swap_elements(to, size, element);
    return NATIVE_DONE;
}

/* ---- fields and arrays ---- */

static enum native_status field_offset(struct thread *t, struct ref mirror, bool is_static)
{
    const struct field *field = exec_field_of(t->iso, mirror, NULL);
    if (field == NULL)
        return throw_null(t);
    if (((field->access_flags & ACC_STATIC) != 0) != is_static)
        return THROW(t, "java/lang/IllegalArgumentException", NULL);
    return return_long(t, field->offset);
}

static enum native_status object_field_offset(struct thread *t, union slot *a)
{
    return field_offset(t, a[1].r, false);
}

static enum native_status static_field_offset(struct thread *t, union slot *a)
{
    return field_offset(t, a[1].r, true);
}

/* The field of this name declared by the class itself, static or not. */
static enum native_status object_field_offset_by_name(struct thread *t, union slot *a)
{
    const struct class *class;
    const struct field *fields;
    struct symbol_ref name;
    unsigned i;
    if (IS_NULL(a[1].r) || IS_NULL(a[2].r))
        return throw_null(t);
    class = class_of_mirror(t->iso, a[1].r);
    name = string_to_symbol(t->iso, a[2].r, false, false);
    fields = META_ADDRESS(t, class->fields);
    for (i = 0; !IS_NONE(name) && i < class->field_count; i++) {
        if (SAME_META(fields[i].name, name) && !(fields[i].flags & FIELD_INJECTED))
            return return_long(t, fields[i].offset);
    }
    return THROW(t, "java/lang/InternalError", NULL);
}

static enum native_status static_field_base(struct thread *t, union slot *a)
{
    struct class *holder;
    const struct field *field = exec_field_of(t->iso, a[1].r, &holder);
    if (field == NULL)
        return throw_null(t);
    if (!(field->access_flags & ACC_STATIC))
        return THROW(t, "java/lang/IllegalArgumentException", NULL);
    return return_mirror(t, holder);
}

static enum native_status array_base_offset(struct thread *t, union slot *a)
{
    if (IS_NULL(a[1].r))
        return throw_null(t);
    if (class_of_mirror(t->iso, a[1].r)->kind != CLASS_ARRAY)
        return THROW(t, "java/io/InvalidClassException", NULL);
    return return_int(t, ARRAY_DATA);
}

static enum native_status array_index_scale(struct thread *t, union slot *a)
{
    const struct class *class;
    if (IS_NULL(a[1].r))
        return throw_null(t);
    class = class_of_mirror(t->iso, a[1].r);
    if (class->kind != CLASS_ARRAY)
        return THROW(t, "java/io/InvalidClassException", NULL);
    return return_int(t, 1 << class->shape.element_shift);
}

/* ---- classes ---- */

static enum native_status allocate_instance(struct thread *t, union slot *a)
{
    struct class *class;
    char name[512];
    if (IS_NULL(a[1].r))
        return throw_null(t);
    class = class_of_mirror(t->iso, a[1].r);
    if (class->kind == CLASS_PRIMITIVE)
        return THROW(t, "java/lang/InstantiationException", NULL);
    if (class == WK(t, java_lang_Class))
        return THROW(t, "java/lang/IllegalAccessException", "java.lang.Class");
    if (class->kind != CLASS_INSTANCE || (class->access_flags & (ACC_INTERFACE | ACC_ABSTRACT)))
        return THROW(t, "java/lang/InstantiationException", "%s",
                     class_external_name(t->iso, class, name, sizeof name));
    if (!exec_initialize(t, class))
        return NATIVE_FAILED(t);
    return return_new(t, object_new(t, class));
}

static enum native_status ensure_class_initialized(struct thread *t, union slot *a)
{
    struct class *class;
    if (IS_NULL(a[1].r))
        return throw_null(t);
    class = class_of_mirror(t->iso, a[1].r);
    if (class->kind == CLASS_INSTANCE && !exec_initialize(t, class))
        return NATIVE_FAILED(t);
    return NATIVE_DONE;
}

static enum native_status should_be_initialized(struct thread *t, union slot *a)
{
    struct class *class;
    if (IS_NULL(a[1].r))
        return throw_null(t);
    class = class_of_mirror(t->iso, a[1].r);
    return return_boolean(t, class->kind == CLASS_INSTANCE && !exec_initialized(t, class));
}

/* (this, name, bytes, offset, length, loader, protection domain) */
static enum native_status define_class(struct thread *t, union slot *a)
{
    struct define_request request = {.is_magic_accessor_source = true};
    struct class *class;
    request.loader = exec_loader_of(t, a[5].r);
    if (request.loader == NULL)
        return NATIVE_FAILED(t);
    class = define_class_from_array(t, &request, a[1].r, a[2].r, a[3].i, a[4].i, a[6].r);
    return class == NULL ? NATIVE_FAILED(t) : return_mirror(t, class);
}

/* ---- threads ---- */

/* Nanoseconds to wait, or a number below 1 when the time is over. */
static int64_t park_time(bool absolute, int64_t time)
{
    struct timespec now;
    int64_t milliseconds, nanoseconds;
    if (!absolute)
        return time == 0 ? INT64_MAX : time;
    clock_gettime(CLOCK_REALTIME, &now);
    milliseconds = (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
    if (time <= milliseconds)
        return 0;
    if (__builtin_mul_overflow(time - milliseconds, (int64_t)1000000, &nanoseconds))
        return INT64_MAX;
    return nanoseconds;
}

/* (this, absolute, time).  wait_park keeps its state in the frame; when the thread runs again it only
 * has to be told so, whatever the time is by then. */
static enum native_status park(struct thread *t, union slot *a)
{
    return wait_park(t, t->frame->state == 0 ? park_time(a[1].i != 0, a[2].j) : 1);
}

static enum native_status unpark(struct thread *t, union slot *a)
{
    if (!IS_NULL(a[1].r))
        exec_unpark(t->iso, a[1].r);
    return NATIVE_DONE;
}

/* ---- the rest ---- */

static enum native_status throw_exception(struct thread *t, union slot *a)
{
    if (IS_NULL(a[1].r))
        return throw_null(t);
    exec_throw_ref(t, a[1].r);
    return NATIVE_FAILED(t);
}

/* (this, double[], count) */
static enum native_status get_load_average(struct thread *t, union slot *a)
{
    double averages[3];
    int count, i;
    if (IS_NULL(a[1].r))
        return throw_null(t);
    count = getloadavg(averages, a[2].i < 0 ? 0 : a[2].i > 3 ? 3 : a[2].i);
    for (i = 0; i < count && i < ARRAY_LENGTH(t, a[1].r); i++)
        ARRAY_ELEMENTS(t, a[1].r, double)[i] = averages[i];
    return return_int(t, count);
}

static enum native_status get_uncompressed_object(struct thread *t, union slot *a)
{
    const uint64_t *at = locate(t, NULL_REF, a[1].j, sizeof *at);
    if (at == NULL)
        return NATIVE_THROW;
    if (*at == 0)
        return return_ref(t, NULL_REF);
    return THROW(t, "java/lang/UnsupportedOperationException",
                 "Objects of this VM have no raw addresses");
}

static const struct native_method natives[] = {
    NATIVE(LEAF, "registerNatives", "()V", native_nothing),
    NATIVE(PLAIN, "getReference", "(Ljava/lang/Object;J)Ljava/lang/Object;", get_reference),
    NATIVE(PLAIN, "getReferenceVolatile", "(Ljava/lang/Object;J)Ljava/lang/Object;",
           get_reference_volatile),
    NATIVE(PLAIN, "putReference", "(Ljava/lang/Object;JLjava/lang/Object;)V", put_reference),
    NATIVE(PLAIN, "putReferenceVolatile", "(Ljava/lang/Object;JLjava/lang/Object;)V",
           put_reference_volatile),
    NATIVE(PLAIN, "compareAndSetInt", "(Ljava/lang/Object;JII)Z", compare_and_set_int),
    NATIVE(PLAIN, "compareAndExchangeInt", "(Ljava/lang/Object;JII)I", compare_and_exchange_int),
    NATIVE(PLAIN, "compareAndSetLong", "(Ljava/lang/Object;JJJ)Z", compare_and_set_long),
    NATIVE(PLAIN, "compareAndExchangeLong", "(Ljava/lang/Object;JJJ)J", compare_and_exchange_long),
    NATIVE(PLAIN, "compareAndSetReference",
           "(Ljava/lang/Object;JLjava/lang/Object;Ljava/lang/Object;)Z", compare_and_set_reference),
    NATIVE(PLAIN, "compareAndExchangeReference",
           "(Ljava/lang/Object;JLjava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;",
           compare_and_exchange_reference),
#define ACCESS(Name, code)                                                              \
    NATIVE(PLAIN, "get" #Name, "(Ljava/lang/Object;J)" code, get##Name),                \
    NATIVE(PLAIN, "put" #Name, "(Ljava/lang/Object;J" code ")V", put##Name),            \
    NATIVE(PLAIN, "get" #Name "Volatile", "(Ljava/lang/Object;J)" code, get##Name##_volatile), \
    NATIVE(PLAIN, "put" #Name "Volatile", "(Ljava/lang/Object;J" code ")V", put##Name##_volatile)
    ACCESS(Boolean, "Z"),
    ACCESS(Byte, "B"),
    ACCESS(Short, "S"),
    ACCESS(Char, "C"),
    ACCESS(Int, "I"),
    ACCESS(Long, "J"),
    ACCESS(Float, "F"),
    ACCESS(Double, "D"),
#undef ACCESS
    NATIVE(LEAF, "loadFence", "()V", load_fence),
    NATIVE(LEAF, "storeFence", "()V", store_fence),
    NATIVE(LEAF, "fullFence", "()V", full_fence),
    NATIVE(LEAF, "allocateMemory0", "(J)J", allocate_memory),
    NATIVE(LEAF, "reallocateMemory0", "(JJ)J", reallocate_memory),
    NATIVE(LEAF, "freeMemory0", "(J)V", free_memory),
    NATIVE(PLAIN, "setMemory0", "(Ljava/lang/Object;JJB)V", set_memory),
    NATIVE(PLAIN, "copyMemory0", "(Ljava/lang/Object;JLjava/lang/Object;JJ)V", copy_memory),
    NATIVE(PLAIN, "copySwapMemory0", "(Ljava/lang/Object;JLjava/lang/Object;JJJ)V",
           copy_swap_memory),
    NATIVE(PLAIN, "objectFieldOffset0", "(Ljava/lang/reflect/Field;)J", object_field_offset),
    NATIVE(PLAIN, "objectFieldOffset1", "(Ljava/lang/Class;Ljava/lang/String;)J",
           object_field_offset_by_name),
    NATIVE(PLAIN, "staticFieldOffset0", "(Ljava/lang/reflect/Field;)J", static_field_offset),
    NATIVE(PLAIN, "staticFieldBase0", "(Ljava/lang/reflect/Field;)Ljava/lang/Object;",
           static_field_base),
    NATIVE(PLAIN, "arrayBaseOffset0", "(Ljava/lang/Class;)I", array_base_offset),
    NATIVE(PLAIN, "arrayIndexScale0", "(Ljava/lang/Class;)I", array_index_scale),
    NATIVE(PLAIN, "allocateInstance", "(Ljava/lang/Class;)Ljava/lang/Object;", allocate_instance),
    NATIVE(PLAIN, "ensureClassInitialized0", "(Ljava/lang/Class;)V", ensure_class_initialized),
    NATIVE(PLAIN, "shouldBeInitialized0", "(Ljava/lang/Class;)Z", should_be_initialized),
    NATIVE(PLAIN, "defineClass0",
           "(Ljava/lang/String;[BIILjava/lang/ClassLoader;Ljava/security/ProtectionDomain;)"
           "Ljava/lang/Class;",
           define_class),
    NATIVE(BLOCKING, "park", "(ZJ)V", park),
    NATIVE(PLAIN, "unpark", "(Ljava/lang/Object;)V", unpark),
    NATIVE(PLAIN, "throwException", "(Ljava/lang/Throwable;)V", throw_exception),
    NATIVE(PLAIN, "getLoadAverage0", "([DI)I", get_load_average),
    NATIVE(PLAIN, "getUncompressedObject", "(J)Ljava/lang/Object;", get_uncompressed_object),
    NATIVE(LEAF, "writeback0", "(J)V", native_nothing),
    NATIVE(LEAF, "writebackPreSync0", "()V", native_nothing),
    NATIVE(LEAF, "writebackPostSync0", "()V", native_nothing),
};
const struct native_class native_jdk_internal_misc_Unsafe = {"jdk/internal/misc/Unsafe", natives,
                                                             COUNT_OF(natives)};
