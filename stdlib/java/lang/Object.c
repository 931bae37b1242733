/* Natives of java.lang.Object. */
#include "stdlib/support.h"

static enum native_status get_class(struct thread *t, union slot *a)
{
    return return_ref(t, CLASS_OF(t, a[0].r)->mirror);
}

static enum native_status hash_code(struct thread *t, union slot *a)
{
    return return_int(t, identity_hash(t, a[0].r));
}

/* Whether Object.clone may copy it: arrays, and instances of Cloneable classes that are no
 * References (copying one would blind the collector to its referent). */
static bool is_cloneable(const struct class *class)
{
    if (class->kind == CLASS_ARRAY)
        return true;
    return (class->flags & CLASS_CLONEABLE) && class->shape.kind != SHAPE_REFERENCE;
}

static enum native_status throw_not_cloneable(struct thread *t, const struct class *class)
{
    char name[512];
    return THROW(t, "java/lang/CloneNotSupportedException", "%s",
                 class_external_name(t->iso, class, name, sizeof name));
}

/* A clone of a finalizable object is registered like any new one; the clone waits in the frame. */
static enum native_status clone_object(struct thread *t, union slot *a)
{
    struct frame *frame = t->frame;
    const struct class *class = CLASS_OF(t, a[0].r);
    union slot argument;
    struct ref copy;
    if (frame->state == 1)
        return return_ref(t, FRAME_REF(frame, 0));
    if (!is_cloneable(class))
        return throw_not_cloneable(t, class);
    copy = object_clone(t, a[0].r);
    if (IS_NULL(copy) || !(class->shape.flags & SHAPE_HAS_FINALIZER))
        return return_new(t, copy);
    frame->state = 1;
    FRAME_REF(frame, 0) = copy;
    argument.raw = copy.bits;
    return exec_call(t, WKM(t, java_lang_ref_Finalizer, register), &argument);
}

static enum native_status notify(struct thread *t, union slot *a)
{
    return monitor_notify(t, a[0].r, false) ? NATIVE_DONE : NATIVE_FAILED(t);
}

static enum native_status notify_all(struct thread *t, union slot *a)
{
    return monitor_notify(t, a[0].r, true) ? NATIVE_DONE : NATIVE_FAILED(t);
}

/* Object.wait: 0 ms means without limit (JLS 17.2.1). */
static enum native_status object_wait(struct thread *t, union slot *a)
{
    int64_t milliseconds = a[1].j, timeout;
    if (milliseconds < 0)
        return THROW(t, "java/lang/IllegalArgumentException", "timeout value is negative");
    if (milliseconds == 0 || __builtin_mul_overflow(milliseconds, (int64_t)1000000, &timeout))
        timeout = INT64_MAX;
    return monitor_wait(t, a[0].r, timeout);
}

static const struct native_method natives[] = {
    NATIVE(LEAF, "getClass", "()Ljava/lang/Class;", get_class),
    NATIVE(LEAF, "hashCode", "()I", hash_code),
    NATIVE(PLAIN, "clone", "()Ljava/lang/Object;", clone_object),
    NATIVE(PLAIN, "notify", "()V", notify),
    NATIVE(PLAIN, "notifyAll", "()V", notify_all),
    NATIVE(BLOCKING, "wait", "(J)V", object_wait),
};
const struct native_class native_java_lang_Object = {"java/lang/Object", natives,
                                                     COUNT_OF(natives)};
