/* Natives of java.lang.Thread. */
#include "stdlib/support.h"

#include "vm/exec/exec_extra.h"
#include "vm/exec/thread_dump.h"

static enum native_status current_thread(struct thread *t, union slot *a)
{
    (void)a;
    return return_ref(t, t->g->java_thread);
}

/* ---- life ---- */

enum { STATUS_NEW = 0 };

static enum native_status start(struct thread *t, union slot *a)
{
    if (exec_guest_of(t->iso, a[0].r) != NULL ||
        GET_I32(t, a[0].r, WKF(t, java_lang_Thread, threadStatus)) != STATUS_NEW)
        return THROW(t, "java/lang/IllegalThreadStateException", NULL);
    return exec_thread_start(t, a[0].r) ? NATIVE_DONE : NATIVE_FAILED(t);
}

static enum native_status sleep_for(struct thread *t, union slot *a)
{
    int64_t timeout;
    if (a[0].j < 0)
        return THROW(t, "java/lang/IllegalArgumentException", "timeout value is negative");
    if (__builtin_mul_overflow(a[0].j, (int64_t)1000000, &timeout))
        timeout = INT64_MAX;
    return wait_sleep(t, timeout);
}

static enum native_status yield_carrier(struct thread *t, union slot *a)
{
    (void)a;
    thread_enter_blocked(t);
    sched_yield();
    thread_leave_blocked(t);
    return NATIVE_DONE;
}

/* The flag is a Java field and set already; this ends the wait. */
static enum native_status interrupt(struct thread *t, union slot *a)
{
    exec_interrupt(t->iso, a[0].r);
    return NATIVE_DONE;
}

static enum native_status stop(struct thread *t, union slot *a)
{
    if (SAME_REF(a[0].r, t->g->java_thread)) {
        exec_throw_ref(t, a[1].r);
        return NATIVE_FAILED(t);
    }
    exec_stop_thread(t->iso, a[0].r, a[1].r);
    return NATIVE_DONE;
}

static enum native_status suspend(struct thread *t, union slot *a)
{
    exec_suspend_thread(t, a[0].r);
    return NATIVE_DONE;
}

static enum native_status resume(struct thread *t, union slot *a)
{
    exec_resume_thread(t->iso, a[0].r);
    return NATIVE_DONE;
}

/* ---- questions ---- */

static enum native_status holds_lock(struct thread *t, union slot *a)
{
    if (IS_NULL(a[0].r))
        return throw_null(t);
    return return_boolean(t, monitor_is_owner(t, a[0].r));
}

/* Threads start and end at any time: when more are alive than the array has room for, it is made
 * again. */
static enum native_status get_threads(struct thread *t, union slot *a)
{
    uint32_t count = LOAD_RELAXED(&HEADER(t)->thread_count);
    (void)a;
    for (;;) {
        struct ref array = exec_new_array(t, WK(t, java_lang_Thread), (int32_t)count);
        uint32_t alive;
        if (IS_NULL(array))
            return NATIVE_FAILED(t);
        alive = thread_list(t, array, count);
        if (alive == count)
            return return_ref(t, array);
        count = alive;
    }
}

/* StackTraceElement[][] for the threads of the array, null for those that are not alive. */
static enum native_status dump_threads(struct thread *t, union slot *a)
{
    struct {
        struct local_roots head;
        struct ref threads, result, element_array;
    } roots;
    struct class *element = WK(t, java_lang_StackTraceElement), *element_array;
    struct error error = {0};
    int32_t i;
    if (IS_NULL(a[0].r))
        return throw_null(t);
    if (ARRAY_LENGTH(t, a[0].r) == 0)
        return THROW(t, "java/lang/IllegalArgumentException", NULL);
    if (!exec_initialize(t, element))
        return NATIVE_FAILED(t);
    element_array = class_array_of(t->iso, element, &error);
    if (element_array == NULL) {
        exec_throw_error(t, &error);
        return NATIVE_FAILED(t);
    }
    ROOTS_ENTER(t, roots);
    roots.threads = a[0].r;
    roots.result = exec_new_array(t, element_array, ARRAY_LENGTH(t, a[0].r));
    for (i = 0; !IS_NULL(roots.result) && i < ARRAY_LENGTH(t, roots.threads); i++) {
        struct ref thread = GET_ELEMENT_REF(t, roots.threads, i);
        roots.element_array = IS_NULL(thread) ? NULL_REF : thread_stack_trace(t, thread);
        if (FAILED(t))
            roots.result = NULL_REF;
        else
            SET_ELEMENT_REF(t, roots.result, i, roots.element_array);
    }
    ROOTS_LEAVE(t, roots);
    return return_new(t, roots.result);
}

static const struct native_method natives[] = {
    NATIVE(LEAF, "registerNatives", "()V", native_nothing),
    NATIVE(LEAF, "currentThread", "()Ljava/lang/Thread;", current_thread),
    NATIVE(PLAIN, "start0", "()V", start),
    NATIVE(BLOCKING, "sleep", "(J)V", sleep_for),
    NATIVE(PLAIN, "yield", "()V", yield_carrier),
    NATIVE(PLAIN, "interrupt0", "()V", interrupt),
    NATIVE(LEAF, "clearInterruptEvent", "()V", native_nothing),
    NATIVE(LEAF, "setPriority0", "(I)V", native_nothing),
    NATIVE(LEAF, "setNativeName", "(Ljava/lang/String;)V", native_nothing),
    NATIVE(PLAIN, "holdsLock", "(Ljava/lang/Object;)Z", holds_lock),
    NATIVE(PLAIN, "getThreads", "()[Ljava/lang/Thread;", get_threads),
    NATIVE(PLAIN, "dumpThreads", "([Ljava/lang/Thread;)[[Ljava/lang/StackTraceElement;",
           dump_threads),
    NATIVE(PLAIN, "stop0", "(Ljava/lang/Object;)V", stop),
    NATIVE(PLAIN, "suspend0", "()V", suspend),
    NATIVE(PLAIN, "resume0", "()V", resume),
};
const struct native_class native_java_lang_Thread = {"java/lang/Thread", natives,
                                                     COUNT_OF(natives)};
