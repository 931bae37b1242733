/* What is called most of java.util.Objects: checks that nearly always pass. */
#include "stdlib/support.h"

static enum native_status require_non_null(struct thread *t, union slot *a)
{
    return IS_NULL(a[0].r) ? NATIVE_AGAIN : return_ref(t, a[0].r);
}

static enum native_status check_index(struct thread *t, union slot *a)
{
    if (a[0].i < 0 || a[0].i >= a[1].i)
        return NATIVE_AGAIN;
    return return_int(t, a[0].i);
}

static const struct native_method natives[] = {
    NATIVE(INTRINSIC, "requireNonNull", "(Ljava/lang/Object;)Ljava/lang/Object;", require_non_null),
    NATIVE(INTRINSIC, "checkIndex", "(II)I", check_index),
};
const struct native_class native_java_util_Objects = {"java/util/Objects", natives,
                                                      COUNT_OF(natives)};
