/*
 * Natives of jdk.internal.perf.Perf.  Counters are private memory of the isolate: nobody attaches
 * from outside.
 */
#include "stdlib/support.h"

#include <string.h>

#include "stdlib/direct_buffer.h"
#include "vm/model/offheap.h"

/* (this, name, variability, units, value) */
static enum native_status create_long(struct thread *t, union slot *a)
{
    struct class *class;
    uint64_t address;
    if (t->frame->state == DIRECT_BUFFER_MADE)
        return direct_buffer_result(t);
    class = direct_buffer_class(t);
    if (class == NULL)
        return NATIVE_FAILED(t);
    address = offheap_allocate(t->iso, sizeof(int64_t));
    if (address == 0)
        return THROW(t, "java/lang/OutOfMemoryError", "native memory");
    memcpy(offheap_pointer(t->iso, address, sizeof(int64_t)), &a[4].j, sizeof(int64_t));
    return direct_buffer_make(t, class, address, sizeof(int64_t));
}

/* (this, name, variability, units, bytes, maximal length) */
static enum native_status create_byte_array(struct thread *t, union slot *a)
{
    struct class *class;
    uint64_t address;
    int32_t length = a[5].i, given;
    uint8_t *memory;
    if (t->frame->state == DIRECT_BUFFER_MADE)
        return direct_buffer_result(t);
    if (IS_NULL(a[1].r) || IS_NULL(a[4].r))
        return throw_null(t);
    given = ARRAY_LENGTH(t, a[4].r);
    if (length < 0 || given > length)
        return THROW(t, "java/lang/IllegalArgumentException", NULL);
    class = direct_buffer_class(t);
    if (class == NULL)
        return NATIVE_FAILED(t);
    address = offheap_allocate(t->iso, (uint64_t)length + 1);
    if (address == 0)
        return THROW(t, "java/lang/OutOfMemoryError", "native memory");
    memory = offheap_pointer(t->iso, address, (uint64_t)length + 1);
    memset(memory, 0, (size_t)length + 1);
    memcpy(memory, ARRAY_ELEMENTS(t, a[4].r, uint8_t), (size_t)given);
    return direct_buffer_make(t, class, address, length);
}

static enum native_status attach(struct thread *t, union slot *a)
{
    (void)a;
    return THROW(t, "java/io/IOException", "Performance data of other VMs is not there");
}

static enum native_status counter(struct thread *t, union slot *a)
{
    (void)a;
    return return_long(t, isolate_ns(t->iso));
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
