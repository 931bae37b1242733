/* See nesting.h. */
#include "vm/exec/nesting.h"

#include "vm/exec/internal.h"

/* What C code of ours and the C library need at most below the frame of whoever nests. */
#define STACK_MARGIN KIB(96)

/* The lowest address of the calling OS thread's stack; NULL when nobody knows. */
static const char *stack_of_caller(void)
{
    pthread_attr_t attributes;
    void *low = NULL;
    size_t size;
    if (pthread_getattr_np(pthread_self(), &attributes) != 0)
        return NULL;
    if (pthread_attr_getstack(&attributes, &low, &size) != 0)
        low = NULL;
    pthread_attr_destroy(&attributes);
    return low;
}

/* No Java may run any more.  The host may end the process now, as nobody can make the C code return. */
static bool is_over(struct thread *t)
{
    struct isolate *iso = t->iso;
    if (LIKELY(!LOAD_ACQUIRE(&iso->exiting)))
        return false;
    if (iso->stranded != NULL)
        iso->stranded(iso->stranded_context, iso->exit_status);
    return true;
}

bool nesting_enter(struct thread *t, uint32_t *mark)
{
    const char *here = __builtin_frame_address(0);
    if (THROWN(t) || is_over(t))
        return false;
    if (!t->nests) {
        t->nests = true;
        t->c_stack_low = stack_of_caller();
    }
    if (t->c_stack_low != NULL && here - t->c_stack_low < (ptrdiff_t)STACK_MARGIN)
        return exec_throw(t, "java/lang/StackOverflowError", NULL);
    if (UNLIKELY(t->suspended_call))
        return exec_throw(t, "java/lang/IllegalStateException",
                          "the thread is in the middle of a call that waits to be resumed");
    *mark = SLOT_NUMBER(t, t->frame);
    if (push_bottom_frame(t) == NULL)
        return false;
    t->nested++;
    return true;
}

void nesting_leave(struct thread *t, uint32_t mark)
{
    t->nested--;
    t->frame = FRAME_AT(t, mark);
}

bool nesting_again(struct thread *t)
{
    if (THROWN(t) || !t->called)
        return false;
    t->called = false;
    switch (carrier_run(t)) {
    case RUN_RETURNED: return true;
    case RUN_STOPPED:
        is_over(t);
        return false;
    default: return false;
    }
}

bool nesting_initialize(struct thread *t, struct class *class)
{
    bool done;
    do {
        done = exec_initialize(t, class);
    } while (!done && nesting_again(t));
    return done;
}

bool nesting_call(struct thread *t, const struct method *method, bool selected,
                  const union slot *arguments)
{
    enum native_status status =
        selected ? exec_call_virtual(t, method, arguments) : exec_call(t, method, arguments);
    return status == NATIVE_AGAIN && nesting_again(t);
}
