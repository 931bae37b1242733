/* Natives of java.lang.Throwable. */
#include "stdlib/support.h"

static enum native_status fill_in_stack_trace(struct thread *t, union slot *a)
{
    if (!exec_fill_stack_trace(t, a[0].r))
        return NATIVE_FAILED(t);
    return return_ref(t, a[0].r);
}

static const struct native_method natives[] = {
    NATIVE(PLAIN, "fillInStackTrace", "(I)Ljava/lang/Throwable;", fill_in_stack_trace),
};
const struct native_class native_java_lang_Throwable = {"java/lang/Throwable", natives,
                                                        COUNT_OF(natives)};
