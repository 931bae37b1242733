/*
 * The inner loops of java.math.BigInteger.  A magnitude is an array of unsigned words, the most significant
 * first.  What BigInteger has not checked before is checked here, and left to the bytecode when it is odd.
 */
#include "stdlib/support.h"

/* Is words[0..length) within the array? */
static bool has_words(struct thread *t, struct ref array, int32_t length)
{
    return !IS_NULL(array) && length > 0 && length <= ARRAY_LENGTH(t, array);
}

/* to[0..x_length + y_length) = x * y */
static void multiply_words(const uint32_t *x, int32_t x_length, const uint32_t *y, int32_t y_length,
                           uint32_t *to)
{
    for (int32_t i = 0; i < y_length; i++)
        to[x_length + i] = 0;
    for (int32_t i = x_length - 1; i >= 0; i--) {
        uint64_t carry = 0;
        for (int32_t j = y_length - 1; j >= 0; j--) {
            carry += (uint64_t)x[i] * y[j] + to[i + j + 1];
            to[i + j + 1] = (uint32_t)carry;
            carry >>= 32;
        }
        to[i] = (uint32_t)carry;
    }
}

/* (int[] x, int xlen, int[] y, int ylen, int[] z): makes a new array when z is too short. */
static enum native_status multiply_to_length(struct thread *t, union slot *a)
{
    struct ref x = a[0].r, y = a[2].r, z = a[4].r;
    if (!has_words(t, x, a[1].i) || !has_words(t, y, a[3].i) || IS_NULL(z) || SAME_REF(x, z) ||
        SAME_REF(y, z) || (int64_t)a[1].i + a[3].i > ARRAY_LENGTH(t, z))
        return NATIVE_AGAIN;
    multiply_words(ARRAY_ELEMENTS(t, x, uint32_t), a[1].i, ARRAY_ELEMENTS(t, y, uint32_t), a[3].i,
                   ARRAY_ELEMENTS(t, z, uint32_t));
    return return_ref(t, z);
}

/* (int[] x, int len, int[] z, int zlen) */
static enum native_status square_to_length(struct thread *t, union slot *a)
{
    struct ref x = a[0].r, z = a[2].r;
    if (!has_words(t, x, a[1].i) || !has_words(t, z, a[3].i) || SAME_REF(x, z) ||
        a[3].i != (int64_t)a[1].i * 2)
        return NATIVE_AGAIN;
    const uint32_t *words = ARRAY_ELEMENTS(t, x, uint32_t);
    multiply_words(words, a[1].i, words, a[1].i, ARRAY_ELEMENTS(t, z, uint32_t));
    return return_ref(t, z);
}

/* (int[] out, int[] in, int offset, int len, int k): adds in * k to out, whose last `offset` words stay. */
static enum native_status multiply_add(struct thread *t, union slot *a)
{
    int32_t length = a[3].i;
    if (IS_NULL(a[0].r) || !has_words(t, a[1].r, length))
        return NATIVE_AGAIN;
    int64_t end = (int64_t)ARRAY_LENGTH(t, a[0].r) - a[2].i;
    if (a[2].i < 0 || end < length)
        return NATIVE_AGAIN;
    uint32_t *out = ARRAY_ELEMENTS(t, a[0].r, uint32_t) + end - length;
    const uint32_t *in = ARRAY_ELEMENTS(t, a[1].r, uint32_t);
    uint64_t carry = 0, factor = (uint32_t)a[4].i;
    for (int32_t i = length - 1; i >= 0; i--) {
        carry += in[i] * factor + out[i];
        out[i] = (uint32_t)carry;
        carry >>= 32;
    }
    return return_int(t, (int32_t)(uint32_t)carry);
}

static const struct native_method natives[] = {
    NATIVE(INTRINSIC, "implMulAdd", "([I[IIII)I", multiply_add),
    NATIVE(INTRINSIC, "implMultiplyToLen", "([II[II[I)[I", multiply_to_length),
    NATIVE(INTRINSIC, "implSquareToLen", "([II[II)[I", square_to_length),
};
const struct native_class native_java_math_BigInteger = {"java/math/BigInteger", natives,
                                                         COUNT_OF(natives)};
