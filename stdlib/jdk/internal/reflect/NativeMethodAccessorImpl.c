/* Natives of jdk.internal.reflect.NativeMethodAccessorImpl: Method.invoke. */
#include "stdlib/support.h"

#include "stdlib/reflect_call.h"
#include "vm/exec/exec_extra.h"

/* The result as an object: null for void, a box for primitives. */
static enum native_status return_boxed(struct thread *t, const struct method *method)
{
    enum basic_type type = (enum basic_type)method->return_type;
    if (type == TYPE_VOID)
        return return_ref(t, NULL_REF);
    if (basic_type_is_reference(type))
        return return_ref(t, t->result.r);
    return return_new(t, exec_box(t, type, t->result));
}

static bool is_polymorphic(const struct method *method)
{
    return (method->flags & METHOD_HAS_SIGNATURE_POLYMORPHISM) ||
           method->kind == METHOD_POLYMORPHIC;
}

/* MethodHandle says itself that it cannot be called like that; an access mode of VarHandle is a
 * native method that nothing implements. */
static enum native_status throw_polymorphic(struct thread *t, const struct method *method)
{
    const struct class *holder = CLASS(t, method->holder);
    char text[1024], name[512];
    if (holder == WK(t, java_lang_invoke_MethodHandle))
        return THROW(t, "java/lang/UnsupportedOperationException",
                     "MethodHandle.%s cannot be invoked reflectively",
                     SYMBOL_TEXT(t, method->name));
    class_external_name(t->iso, holder, name, sizeof name);
    descriptor_external(name, SYMBOL_TEXT(t, method->name), SYMBOL_TEXT(t, method->descriptor),
                        text, sizeof text);
    return THROW(t, "java/lang/UnsatisfiedLinkError", "'%s'", text);
}

/* (method, receiver, arguments).  Whatever goes wrong from the selection of the method on is wrapped,
 * what goes wrong before is the caller's mistake. */
static enum native_status invoke(struct thread *t, union slot *a)
{
    union slot slots[REFLECT_MAX_SLOTS];
    struct method *method = exec_method_of(t->iso, a[0].r);
    struct class *holder;
    bool is_static;
    if (method == NULL)
        return throw_null(t);
    if (t->frame->state == REFLECT_CALLED)
        return t->caught ? reflect_throw_target(t) : return_boxed(t, method);
    holder = CLASS(t, method->holder);
    is_static = (method->access_flags & ACC_STATIC) != 0;
    if (is_static) {
        if (!exec_initialize(t, holder))
            return NATIVE_FAILED(t);
    } else {
        if (IS_NULL(a[1].r))
            return throw_null(t);
        if (!class_is_assignable(t->iso, CLASS_OF(t, a[1].r), holder))
            return THROW(t, "java/lang/IllegalArgumentException",
                         "object is not an instance of declaring class");
    }
    slots[0].raw = 0;
    slots[0].r = a[1].r;
    if (!exec_reflect_arguments(t, method,
                                GET_REF(t, a[0].r, WKF(t, java_lang_reflect_Method, parameterTypes)),
                                a[2].r, is_static ? slots : slots + 1))
        return NATIVE_FAILED(t);
    t->frame->state = REFLECT_CALLED;
    t->frame->flags |= FRAME_CATCHES;
    if (is_polymorphic(method))
        return throw_polymorphic(t, method);
    return is_static ? exec_call(t, method, slots) : exec_call_virtual(t, method, slots);
}

static const struct native_method natives[] = {
    NATIVE(PLAIN, "invoke0",
           "(Ljava/lang/reflect/Method;Ljava/lang/Object;[Ljava/lang/Object;)Ljava/lang/Object;",
           invoke),
};
const struct native_class native_jdk_internal_reflect_NativeMethodAccessorImpl = {
    "jdk/internal/reflect/NativeMethodAccessorImpl", natives, COUNT_OF(natives)};
