/* What is called most of java.lang.StringLatin1: loops over bytes. */
#include "stdlib/support.h"

#include <string.h>

static enum native_status equals(struct thread *t, union slot *a)
{
    if (IS_NULL(a[0].r) || IS_NULL(a[1].r))
        return NATIVE_AGAIN;
    int32_t count = ARRAY_LENGTH(t, a[0].r);
    return return_boolean(t, count == ARRAY_LENGTH(t, a[1].r) &&
                                 memcmp(ARRAY_ELEMENTS(t, a[0].r, uint8_t),
                                        ARRAY_ELEMENTS(t, a[1].r, uint8_t), (size_t)count) == 0);
}

static enum native_status hash_code(struct thread *t, union slot *a)
{
    uint32_t hash = 0;
    if (IS_NULL(a[0].r))
        return NATIVE_AGAIN;
    const uint8_t *bytes = ARRAY_ELEMENTS(t, a[0].r, uint8_t);
    int32_t count = ARRAY_LENGTH(t, a[0].r);
    for (int32_t i = 0; i < count; i++)
        hash = 31 * hash + LOAD_RELAXED(&bytes[i]);
    return return_int(t, (int32_t)hash);
}

static enum native_status compare_to(struct thread *t, union slot *a)
{
    if (IS_NULL(a[0].r) || IS_NULL(a[1].r))
        return NATIVE_AGAIN;
    const uint8_t *left = ARRAY_ELEMENTS(t, a[0].r, uint8_t);
    const uint8_t *right = ARRAY_ELEMENTS(t, a[1].r, uint8_t);
    int32_t left_count = ARRAY_LENGTH(t, a[0].r), right_count = ARRAY_LENGTH(t, a[1].r);
    int32_t common = left_count < right_count ? left_count : right_count;
    for (int32_t i = 0; i < common; i++) {
        int32_t difference = LOAD_RELAXED(&left[i]) - LOAD_RELAXED(&right[i]);
        if (difference != 0)
            return return_int(t, difference);
    }
    return return_int(t, left_count - right_count);
}

/* indexOfChar(value, ch, fromIndex, max) */
static enum native_status index_of_char(struct thread *t, union slot *a)
{
    int32_t from = a[2].i, end = a[3].i;
    if (from < 0 || IS_NULL(a[0].r) || end > ARRAY_LENGTH(t, a[0].r))
        return NATIVE_AGAIN;
    if (from >= end)
        return return_int(t, -1);
    const uint8_t *bytes = ARRAY_ELEMENTS(t, a[0].r, uint8_t);
    const uint8_t *found = memchr(bytes + from, a[1].i & 0xFF, (size_t)(end - from));
    return return_int(t, found == NULL ? -1 : (int32_t)(found - bytes));
}

/* inflate(src, srcOff, char[] dst, dstOff, len) */
static enum native_status inflate(struct thread *t, union slot *a)
{
    int64_t from = a[1].i, to = a[3].i, count = a[4].i;
    if (IS_NULL(a[0].r) || IS_NULL(a[2].r) || from < 0 || to < 0 || count < 0 ||
        from + count > ARRAY_LENGTH(t, a[0].r) || to + count > ARRAY_LENGTH(t, a[2].r))
        return NATIVE_AGAIN;
    const uint8_t *source = ARRAY_ELEMENTS(t, a[0].r, uint8_t) + from;
    uint16_t *target = ARRAY_ELEMENTS(t, a[2].r, uint16_t) + to;
    for (int64_t i = 0; i < count; i++)
        STORE_RELAXED(&target[i], LOAD_RELAXED(&source[i]));
    return return_void();
}

static const struct native_method natives[] = {
    NATIVE(INTRINSIC, "equals", "([B[B)Z", equals),
    NATIVE(INTRINSIC, "hashCode", "([B)I", hash_code),
    NATIVE(INTRINSIC, "compareTo", "([B[B)I", compare_to),
    NATIVE(INTRINSIC, "indexOfChar", "([BIII)I", index_of_char),
    NATIVE(INTRINSIC, "inflate", "([BI[CII)V", inflate),
};
const struct native_class native_java_lang_StringLatin1 = {"java/lang/StringLatin1", natives,
                                                           COUNT_OF(natives)};
