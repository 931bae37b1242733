/* java.io.ObjectStreamClass. */
#include "stdlib/support.h"

/* Only the class's own initializer counts for the default serial version. */
static enum native_status has_static_initializer(struct thread *t, union slot *a)
{
    const struct class *class = class_of_mirror(t->iso, a[0].r);
    return return_boolean(t, class && class->clinit.m != 0);
}

static const struct native_method natives[] = {
    NATIVE(LEAF, "hasStaticInitializer", "(Ljava/lang/Class;)Z", has_static_initializer),
    NATIVE(LEAF, "initNative", "()V", native_nothing),
};
const struct native_class native_java_io_ObjectStreamClass = {"java/io/ObjectStreamClass", natives,
                                                              COUNT_OF(natives)};
