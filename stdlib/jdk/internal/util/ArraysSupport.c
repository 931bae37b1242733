/* jdk.internal.util.ArraysSupport: the loop below Arrays.equals, compare, mismatch, and those of buffers. */
#include <string.h>

#include "stdlib/support.h"
#include "vm/model/offheap.h"

/* `size` bytes from this offset of an array, or from this guest address when the object is null.  NULL:
 * they are not there. */
static const uint8_t *locate(struct thread *t, struct ref object, int64_t offset, int64_t size)
{
    if (IS_NULL(object))
        return offheap_pointer(t->iso, (uint64_t)offset, (uint64_t)size);
    const struct class *class = CLASS_OF(t, object);
    if (class->kind != CLASS_ARRAY || offset < ARRAY_DATA)
        return NULL;
    int64_t bytes = (int64_t)ARRAY_LENGTH(t, object) << class->shape.element_shift;
    return bytes < size || offset - ARRAY_DATA > bytes - size ? NULL : REF_ADDRESS(t, object) + offset;
}

/* Place of the first byte that differs, or `size`. */
static int64_t first_difference(const uint8_t *a, const uint8_t *b, int64_t size)
{
    int64_t at = 0;
    for (uint64_t x, y; at + 8 <= size; at += 8) {
        memcpy(&x, a + at, sizeof x);
        memcpy(&y, b + at, sizeof y);
        if (x != y)
            return at + __builtin_ctzll(x ^ y) / 8;
    }
    while (at < size && a[at] == b[at])
        at++;
    return at;
}

/* (Object a, long aOffset, Object b, long bOffset, int length, int log2ArrayIndexScale): index of the first
 * element that differs, or, inverted, how many elements at the end were not looked at: fewer than four bytes. */
static enum native_status vectorized_mismatch(struct thread *t, union slot *a)
{
    int32_t length = a[6].i, scale = a[7].i;
    if (length < 0 || scale < 0 || scale > 3)
        return NATIVE_AGAIN;
    int64_t size = (int64_t)length << scale;
    size &= ~(scale < 2 ? INT64_C(3) : INT64_C(7));
    const uint8_t *left = locate(t, a[0].r, a[1].j, size), *right = locate(t, a[3].r, a[4].j, size);
    if (left == NULL || right == NULL)
        return NATIVE_AGAIN;
    int64_t at = first_difference(left, right, size);
    return return_int(t, at < size ? (int32_t)(at >> scale) : ~(int32_t)(length - (size >> scale)));
}

static const struct native_method natives[] = {
    NATIVE(INTRINSIC, "vectorizedMismatch", "(Ljava/lang/Object;JLjava/lang/Object;JII)I",
           vectorized_mismatch),
};
const struct native_class native_jdk_internal_util_ArraysSupport = {"jdk/internal/util/ArraysSupport",
                                                                    natives, COUNT_OF(natives)};
