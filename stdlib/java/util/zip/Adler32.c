/* java.util.zip.Adler32: all static, (int value, ...), yielding the new value. */
#include "stdlib/java/util/zip/zlib.h"

static enum native_status update(struct thread *t, union slot *a)
{
    Bytef byte = (Bytef)a[1].i;
    return return_int(t, (int32_t)adler32((uint32_t)a[0].i, &byte, 1));
}

/* (int value, byte[] array, int offset, int length) */
static enum native_status update_array(struct thread *t, union slot *a)
{
    const Bytef *bytes = zlib_bytes(t, a + 1);
    if (!bytes)
        return NATIVE_FAILED(t);
    return return_int(t, (int32_t)adler32((uint32_t)a[0].i, bytes, (uInt)a[3].i));
}

/* (int value, long address, int offset, int length) */
static enum native_status update_memory(struct thread *t, union slot *a)
{
    const Bytef *bytes = io_memory(t, (uint64_t)(a[1].j + a[3].i), a[4].i);
    if (!bytes)
        return NATIVE_FAILED(t);
    return return_int(t, (int32_t)adler32((uint32_t)a[0].i, bytes, (uInt)a[4].i));
}

static const struct native_method natives[] = {
    NATIVE(LEAF, "update", "(II)I", update),
    NATIVE(PLAIN, "updateByteBuffer", "(IJII)I", update_memory),
    NATIVE(PLAIN, "updateBytes", "(I[BII)I", update_array),
};
const struct native_class native_java_util_zip_Adler32 = {"java/util/zip/Adler32", natives,
                                                        COUNT_OF(natives)};
