/* Natives of java.lang.String. */
#include "stdlib/support.h"

static enum native_status intern(struct thread *t, union slot *a)
{
    return return_new(t, string_intern(t, a[0].r));
}

static const struct native_method natives[] = {
    NATIVE(PLAIN, "intern", "()Ljava/lang/String;", intern),
};
const struct native_class native_java_lang_String = {"java/lang/String", natives,
                                                     COUNT_OF(natives)};
