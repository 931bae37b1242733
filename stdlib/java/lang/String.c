/* Natives of java.lang.String, and what is called most of it. */
#include "stdlib/support.h"

#include <string.h>

enum { CODER_LATIN1 = 0 };

static struct ref value_of(struct thread *t, struct ref string)
{
    return GET_REF(t, string, WKF(t, java_lang_String, value));
}

static int8_t coder_of(struct thread *t, struct ref string)
{
    return GET_I8(t, string, WKF(t, java_lang_String, coder));
}

static enum native_status intern(struct thread *t, union slot *a)
{
    return return_new(t, string_intern(t, a[0].r));
}

static enum native_status length(struct thread *t, union slot *a)
{
    return return_int(t, ARRAY_LENGTH(t, value_of(t, a[0].r)) >> coder_of(t, a[0].r));
}

static enum native_status is_empty(struct thread *t, union slot *a)
{
    return return_boolean(t, ARRAY_LENGTH(t, value_of(t, a[0].r)) == 0);
}

static enum native_status is_latin1(struct thread *t, union slot *a)
{
    return return_boolean(t, coder_of(t, a[0].r) == CODER_LATIN1);
}

static enum native_status coder(struct thread *t, union slot *a)
{
    return return_int(t, coder_of(t, a[0].r));
}

static enum native_status char_at(struct thread *t, union slot *a)
{
    struct ref value = value_of(t, a[0].r);
    uint32_t index = (uint32_t)a[1].i, bytes = (uint32_t)ARRAY_LENGTH(t, value);
    if (coder_of(t, a[0].r) == CODER_LATIN1) {
        if (index >= bytes)
            return NATIVE_AGAIN;
        return return_int(t, LOAD_RELAXED(ARRAY_ELEMENTS(t, value, uint8_t) + index));
    }
    if (index >= bytes >> 1)
        return NATIVE_AGAIN;
    return return_int(t, LOAD_RELAXED(ARRAY_ELEMENTS(t, value, uint16_t) + index));
}

static enum native_status equals(struct thread *t, union slot *a)
{
    struct ref this = a[0].r, that = a[1].r;
    if (SAME_REF(this, that))
        return return_boolean(t, true);
    if (IS_NULL(that) || !SAME_META(CLASS_REF_OF(t, that), WK_REF(t, java_lang_String)) ||
        coder_of(t, this) != coder_of(t, that))
        return return_boolean(t, false);
    struct ref value = value_of(t, this), other = value_of(t, that);
    int32_t count = ARRAY_LENGTH(t, value);
    return return_boolean(t, count == ARRAY_LENGTH(t, other) &&
                                 memcmp(ARRAY_ELEMENTS(t, value, uint8_t),
                                        ARRAY_ELEMENTS(t, other, uint8_t), (size_t)count) == 0);
}

static enum native_status hash_code(struct thread *t, union slot *a)
{
    int32_t hash = GET_I32(t, a[0].r, WKF(t, java_lang_String, hash));
    return hash == 0 ? NATIVE_AGAIN : return_int(t, hash);
}

static const struct native_method natives[] = {
    NATIVE(PLAIN, "intern", "()Ljava/lang/String;", intern),
    NATIVE(INTRINSIC, "length", "()I", length),
    NATIVE(INTRINSIC, "isEmpty", "()Z", is_empty),
    NATIVE(INTRINSIC, "isLatin1", "()Z", is_latin1),
    NATIVE(INTRINSIC, "coder", "()B", coder),
    NATIVE(INTRINSIC, "charAt", "(I)C", char_at),
    NATIVE(INTRINSIC, "equals", "(Ljava/lang/Object;)Z", equals),
    NATIVE(INTRINSIC, "hashCode", "()I", hash_code),
};
const struct native_class native_java_lang_String = {"java/lang/String", natives,
                                                     COUNT_OF(natives)};
