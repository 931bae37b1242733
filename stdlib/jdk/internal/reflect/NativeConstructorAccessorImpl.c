/* Natives of jdk.internal.reflect.NativeConstructorAccessorImpl: Constructor.newInstance. */
#include "stdlib/support.h"

#include "stdlib/reflect_call.h"
#include "vm/exec/exec_extra.h"

/* The new object waits in the frame while its constructor runs. */
enum { NEW_OBJECT = 1 };

/* (constructor, arguments) */
static enum native_status new_instance(struct thread *t, union slot *a)
{
    union slot slots[REFLECT_MAX_SLOTS];
    struct method *method = exec_constructor_of(t->iso, a[0].r);
    struct class *class;
    char name[512];
    if (method == NULL)
        return throw_null(t);
    if (t->frame->state == REFLECT_CALLED)
        return t->caught ? reflect_throw_target(t)
                         : return_ref(t, FRAME_REF(t->frame, NEW_OBJECT));
    class = CLASS(t, method->holder);
    if (!exec_initialize(t, class))
        return NATIVE_FAILED(t);
    if (class->access_flags & (ACC_ABSTRACT | ACC_INTERFACE))
        return THROW(t, "java/lang/InstantiationException", "%s",
                     class_external_name(t->iso, class, name, sizeof name));
    slots[0].raw = 0;
    slots[0].r = object_new(t, class);
    if (IS_NULL(slots[0].r))
        return NATIVE_FAILED(t);
    FRAME_REF(t->frame, NEW_OBJECT) = slots[0].r;
    if (!exec_reflect_arguments(
            t, method, GET_REF(t, a[0].r, WKF(t, java_lang_reflect_Constructor, parameterTypes)),
            a[1].r, slots + 1))
        return NATIVE_FAILED(t);
    t->frame->state = REFLECT_CALLED;
    t->frame->flags |= FRAME_CATCHES;
    return exec_call(t, method, slots);
}

static const struct native_method natives[] = {
    NATIVE(PLAIN, "newInstance0",
           "(Ljava/lang/reflect/Constructor;[Ljava/lang/Object;)Ljava/lang/Object;", new_instance),
};
const struct native_class native_jdk_internal_reflect_NativeConstructorAccessorImpl = {
    "jdk/internal/reflect/NativeConstructorAccessorImpl", natives, COUNT_OF(natives)};
