/*
 * Signals of the process for a guest.  HotSpot has a thread for them, which waits; here the host brings them, and the
 * OS thread that it does so on becomes that thread for the time.
 */
#include "vm/api/internal.h"

#include <signal.h>

#include "loader/loader.h"
#include "vm/exec/internal.h"
#include "vm/exec/nesting.h"
#include "vm/exec/thread_print.h"

#define DISPATCHER_PRIORITY 9

/* The group above that of `main`. */
static struct ref system_group(struct thread *t)
{
    struct ref group = HEADER(t)->roots.main_thread_group;
    const struct field *parent =
        class_find_field(t->iso, CLASS_OF(t, group), symbol_of(t->iso, "parent"),
                         symbol_of(t->iso, "Ljava/lang/ThreadGroup;"));
    return parent == NULL ? group : GET_REF(t, group, parent->offset);
}

/* jdk.internal.misc.Signal.dispatch starts a thread for the handler. */
static void dispatch(struct thread *t, int number)
{
    struct error error = {0};
    union slot arguments[1] = {{.i = number}};
    uint32_t mark;
    struct class *class =
        boot_find_class(t->iso, symbol_of(t->iso, "jdk/internal/misc/Signal"), &error);
    const struct method *method =
        class == NULL ? NULL
                      : class_find_method_local(t->iso, class, symbol_of(t->iso, "dispatch"),
                                                symbol_of(t->iso, "(I)V"));
    if (class == NULL && error.id != ERROR_none)
        exec_throw_error(t, &error);
    if (method != NULL && nesting_enter(t, &mark)) {
        if (nesting_initialize(t, class))
            nesting_call(t, method, false, arguments);
        nesting_leave(t, mark);
    }
}

static atoll_status deliver(struct isolate_record *isolate, int number)
{
    struct thread *t = exec_attach(isolate->iso, true);
    if (t == NULL)
        return LOAD_ACQUIRE(&isolate->iso->exiting) ? ATOLL_ENDED : ATOLL_GUEST_OUT_OF_MEMORY;
    bool done = exec_attach_java_thread(t, system_group(t), "Signal Dispatcher");
    if (done) {
        SET_I32(t, t->g->java_thread, WKF(t, java_lang_Thread, priority), DISPATCHER_PRIORITY);
        if (number != SIGQUIT)
            dispatch(t, number);
        else
            done = threads_print(t);
        exec_detach(t); /* an exception is uncaught, and so printed */
    } else {
        t->exception = NULL_REF;
        carrier_detach(t, true);
    }
    return done ? ATOLL_OK : ATOLL_GUEST_OUT_OF_MEMORY;
}

atoll_status atoll_signal(atoll_isolate *handle, int number)
{
    struct isolate_record *isolate = registry_pin(handle, REGISTRY_ISOLATE);
    atoll_status status = ATOLL_MISUSE;
    if (isolate == NULL)
        return status;
    if (number > 0 && number < 64 && thread_record_of(isolate) == NULL)
        status = LOAD_ACQUIRE(&isolate->iso->exiting) ? ATOLL_ENDED : deliver(isolate, number);
    registry_unpin(handle);
    return status;
}
