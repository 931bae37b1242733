/* Natives of java.lang.ref.PhantomReference. */
#include "stdlib/support.h"

static enum native_status refers_to(struct thread *t, union slot *a)
{
    struct ref referent = GET_REF(t, a[0].r, WKF(t, java_lang_ref_Reference, referent));
    return return_boolean(t, SAME_REF(referent, a[1].r));
}

static const struct native_method natives[] = {
    NATIVE(LEAF, "refersTo0", "(Ljava/lang/Object;)Z", refers_to),
};
const struct native_class native_java_lang_ref_PhantomReference = {
    "java/lang/ref/PhantomReference", natives, COUNT_OF(natives)};
