/* Natives of jdk.internal.misc.VM. */
#include "stdlib/support.h"

#include <time.h>
#include <unistd.h>

#include "vm/exec/exec_extra.h"

/* Nanoseconds from the given second to now; -1 when that is too far away to count on. */
static enum native_status nano_time_adjustment(struct thread *t, union slot *a)
{
    static const int64_t limit = INT64_C(1) << 32;
    struct timespec now;
    int64_t seconds;
    clock_gettime(CLOCK_REALTIME, &now);
    if (__builtin_sub_overflow((int64_t)now.tv_sec, a[0].j, &seconds) || seconds >= limit ||
        seconds <= -limit)
        return return_long(t, -1);
    return return_long(t, seconds * 1000000000 + now.tv_nsec);
}

/* The first loader on the stack that is neither the boot nor the platform loader. */
static enum native_status latest_user_defined_loader(struct thread *t, union slot *a)
{
    struct stack_cursor cursor;
    bool more;
    (void)a;
    for (more = stack_first(&cursor, t); more; more = stack_next(&cursor)) {
        const struct class *holder = CLASS(t, cursor.method->holder);
        const struct loader *loader = LOADER(t, holder->loader);
        if (loader->is_boot || loader->is_platform ||
            class_is_subclass(t->iso, holder, WK(t, jdk_internal_reflect_MethodAccessorImpl)) ||
            class_is_subclass(t->iso, holder, WK(t, jdk_internal_reflect_ConstructorAccessorImpl)))
            continue;
        return return_ref(t, loader->java_loader);
    }
    return return_ref(t, NULL_REF);
}

static enum native_status get_uid(struct thread *t, union slot *a)
{
    (void)a;
    return return_long(t, getuid());
}

static enum native_status get_euid(struct thread *t, union slot *a)
{
    (void)a;
    return return_long(t, geteuid());
}

static enum native_status get_gid(struct thread *t, union slot *a)
{
    (void)a;
    return return_long(t, getgid());
}

static enum native_status get_egid(struct thread *t, union slot *a)
{
    (void)a;
    return return_long(t, getegid());
}

static enum native_status get_runtime_arguments(struct thread *t, union slot *a)
{
    struct {
        struct local_roots head;
        struct ref array;
    } roots;
    struct isolate *iso = t->iso;
    bool done = false;
    (void)a;
    ROOTS_ENTER(t, roots);
    roots.array = exec_new_array(t, WK(t, java_lang_String), (int32_t)iso->vm_argument_count);
    done = !IS_NULL(roots.array);
    for (uint32_t i = 0; i < iso->vm_argument_count && done; i++) {
        struct ref text = string_from_utf8(t, iso->vm_arguments[i]);
        done = !IS_NULL(text);
        if (done)
            SET_ELEMENT_REF(t, roots.array, i, text);
    }
    ROOTS_LEAVE(t, roots);
    return done ? return_ref(t, roots.array) : NATIVE_FAILED(t);
}

static const struct native_method natives[] = {
    NATIVE(LEAF, "initialize", "()V", native_nothing),
    NATIVE(LEAF, "getNanoTimeAdjustment", "(J)J", nano_time_adjustment),
    NATIVE(PLAIN, "latestUserDefinedLoader0", "()Ljava/lang/ClassLoader;",
           latest_user_defined_loader),
    NATIVE(LEAF, "getuid", "()J", get_uid),
    NATIVE(LEAF, "geteuid", "()J", get_euid),
    NATIVE(LEAF, "getgid", "()J", get_gid),
    NATIVE(LEAF, "getegid", "()J", get_egid),
    NATIVE(PLAIN, "getRuntimeArguments", "()[Ljava/lang/String;", get_runtime_arguments),
};
const struct native_class native_jdk_internal_misc_VM = {"jdk/internal/misc/VM", natives,
                                                         COUNT_OF(natives)};
