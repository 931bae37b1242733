/* What is called most of java.lang.StringCoding. */
#include "stdlib/support.h"

static enum native_status has_negatives(struct thread *t, union slot *a)
{
    int64_t from = a[1].i, count = a[2].i;
    if (IS_NULL(a[0].r) || from < 0 || count < 0 || from + count > ARRAY_LENGTH(t, a[0].r))
        return NATIVE_AGAIN;
    const int8_t *bytes = ARRAY_ELEMENTS(t, a[0].r, int8_t) + from;
    for (int64_t i = 0; i < count; i++) {
        if (LOAD_RELAXED(&bytes[i]) < 0)
            return return_boolean(t, true);
    }
    return return_boolean(t, false);
}

static const struct native_method natives[] = {
    NATIVE(INTRINSIC, "hasNegatives", "([BII)Z", has_negatives),
};
const struct native_class native_java_lang_StringCoding = {"java/lang/StringCoding", natives,
                                                           COUNT_OF(natives)};
