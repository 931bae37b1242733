/*
 * Natives of jdk.internal.perf.Perf.  Counters are private memory of the isolate: nobody attaches
 * from outside.
 */
#include "stdlib/support.h"

#include <string.h>

#include "vm/exec/exec_extra.h"
#include "vm/model/offheap.h"

/* The buffer waits in the frame while its constructor runs. */
enum { BUFFER = 1, MADE = 1 };

/* A DirectByteBuffer over memory that already has its contents. */
static enum native_status make_buffer(struct thread *t, struct class *class, uint64_t address,
                                      int32_t capacity)
{
    const struct method *constructor = class_find_method_local(
        t->iso, class, symbol_of(t->iso, "<init>"), symbol_of(t->iso, "(JI)V"));
    union slot arguments[4] = {{0}};
    if (constructor == NULL)
        return THROW(t, "java/lang/NoSuchMethodError", "java.nio.DirectByteBuffer.<init>");
    arguments[0].r = object_new(t, class);
    if (IS_NULL(arguments[0].r))
        return NATIVE_FAILED(t);
    arguments[1].j = (int64_t)address;
    arguments[3].i = capacity;
    FRAME_REF(t->frame, BUFFER) = arguments[0].r;
    t->frame->state = MADE;
    return exec_call(t, constructor, arguments);
}

/* The initialized class of the buffers; NULL: FAILED. */
static struct class *buffer_class(struct thread *t)
{
    struct class *class = exec_boot_class(t, "java/nio/DirectByteBuffer");
    return class != NULL && exec_initialize(t, class) ? class : NULL;
}

/* (this, name, variability, units, value) */
static enum native_status create_long(struct thread *t, union slot *a)
{
    struct class *class;
    uint64_t address;
    if (t->frame->state == MADE)
        return return_ref(t, FRAME_REF(t->frame, BUFFER));
    class = buffer_class(t);
    if (class == NULL)
        return NATIVE_FAILED(t);
    address = offheap_allocate(t->iso, sizeof(int64_t));
    if (address == 0)
        return THROW(t, "java/lang/OutOfMemoryError", "native memory");
    memcpy(offheap_pointer(t->iso, address, sizeof(int64_t)), &a[4].j, sizeof(int64_t));
    return make_buffer(t, class, address, sizeof(int64_t));
}

/* (this, name, variability, units, bytes, maximal length) */
static enum native_status create_byte_array(struct thread *t, union slot *a)
{
    struct class *class;
    uint64_t address;
    int32_t length = a[5].i, given;
    uint8_t *memory;
    if (t->frame->state == MADE)
        return return_ref(t, FRAME_REF(t->frame, BUFFER));
    if (IS_NULL(a[1].r) || IS_NULL(a[4].r))
        return throw_null(t);
    given = ARRAY_LENGTH(t, a[4].r);
    if (length < 0 || given > length)
        return THROW(t, "java/lang/IllegalArgumentException", NULL);
    class = buffer_class(t);
    if (class == NULL)
        return NATIVE_FAILED(t);
    address = offheap_allocate(t->iso, (uint64_t)length + 1);
    if (address == 0)
        return THROW(t, "java/lang/OutOfMemoryError", "native memory");
    memory = offheap_pointer(t->iso, address, (uint64_t)length + 1);
    memset(memory, 0, (size_t)length + 1);
    memcpy(memory, ARRAY_ELEMENTS(t, a[4].r, uint8_t), (size_t)given);
    return make_buffer(t, class, address, length);
}

static enum native_status attach(struct thread *t, union slot *a)
{
    (void)a;
    return THROW(t, "java/io/IOException", "Performance data of other VMs is not there");
}

static enum native_status counter(struct thread *t, union slot *a)
{
    (void)a;
    return return_long(t, monotonic_ns());
}

static enum native_status frequency(struct thread *t, union slot *a)
{
    (void)a;
    return return_long(t, 1000000000);
}

static const struct native_method natives[] = {
    NATIVE(LEAF, "registerNatives", "()V", native_nothing),
    NATIVE(PLAIN, "createLong", "(Ljava/lang/String;IIJ)Ljava/nio/ByteBuffer;", create_long),
    NATIVE(PLAIN, "createByteArray", "(Ljava/lang/String;II[BI)Ljava/nio/ByteBuffer;",
           create_byte_array),
    NATIVE(PLAIN, "attach", "(Ljava/lang/String;II)Ljava/nio/ByteBuffer;", attach),
    NATIVE(LEAF, "detach", "(Ljava/nio/ByteBuffer;)V", native_nothing),
    NATIVE(LEAF, "highResCounter", "()J", counter),
    NATIVE(LEAF, "highResFrequency", "()J", frequency),
};
const struct native_class native_jdk_internal_perf_Perf = {"jdk/internal/perf/Perf", natives,
                                                           COUNT_OF(natives)};
