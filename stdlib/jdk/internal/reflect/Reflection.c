/* Natives of jdk.internal.reflect.Reflection. */
#include "stdlib/support.h"

#include "stdlib/frames.h"
#include "vm/exec/exec_extra.h"

/*
 * The class that called the caller of getCallerClass.  Frame 0 is this native, frame 1 the method
 * that asks; both must be marked as caller-sensitive, so that nothing else learns who calls.
 */
static enum native_status get_caller_class(struct thread *t, union slot *a)
{
    struct stack_cursor cursor;
    bool more = stack_first(&cursor, t);
    int frame;
    (void)a;
    for (frame = 0; more; frame++, more = stack_next(&cursor)) {
        if (frame < 2) {
            if (!(cursor.method->flags & METHOD_CALLER_SENSITIVE))
                return THROW(t, "java/lang/InternalError",
                             "CallerSensitive annotation expected at frame %d", frame);
        } else if (!frame_is_plumbing(t, cursor.method)) {
            return return_mirror(t, CLASS(t, cursor.method->holder));
        }
    }
    return return_ref(t, NULL_REF);
}

/* The flags of the class file, not those of InnerClasses. */
static enum native_status get_class_access_flags(struct thread *t, union slot *a)
{
    const struct class *class = class_of_mirror(t->iso, a[0].r);
    switch (class->kind) {
    case CLASS_INSTANCE:
        return return_int(t, class->access_flags & 0x7FFF);
    case CLASS_PRIMITIVE:
        return return_int(t, ACC_PUBLIC | ACC_FINAL | ACC_ABSTRACT);
    default:
        return return_int(t, (class->modifiers & ACC_PUBLIC) | ACC_FINAL | ACC_ABSTRACT);
    }
}

/* A nest host that cannot be loaded leaves the classes in different nests. */
static enum native_status are_nest_mates(struct thread *t, union slot *a)
{
    struct class *one = class_of_mirror(t->iso, a[0].r), *other = class_of_mirror(t->iso, a[1].r);
    struct class *host, *other_host;
    if (one->kind != CLASS_INSTANCE || other->kind != CLASS_INSTANCE)
        return return_boolean(t, one == other);
    host = exec_nest_host(t, one);
    other_host = host == NULL ? NULL : exec_nest_host(t, other);
    if (other_host == NULL)
        return NATIVE_FAILED(t);
    return return_boolean(t, host == other_host);
}

static const struct native_method natives[] = {
    NATIVE(PLAIN, "getCallerClass", "()Ljava/lang/Class;", get_caller_class),
    NATIVE(LEAF, "getClassAccessFlags", "(Ljava/lang/Class;)I", get_class_access_flags),
    NATIVE(PLAIN, "areNestMates", "(Ljava/lang/Class;Ljava/lang/Class;)Z", are_nest_mates),
};
const struct native_class native_jdk_internal_reflect_Reflection = {
    "jdk/internal/reflect/Reflection", natives, COUNT_OF(natives)};
