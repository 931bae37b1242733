/*
 * Java that runs below C code which waits for it: foreign code (vm/jni) and the host's calls (vm/api).
 * Nothing else may nest, see README.md.
 *
 * Each activation pushes a FRAME_BOTTOM, and runs the interpreter loop until that frame is on top again:
 *
 *     if (!nesting_enter(t, &mark)) ...
 *     while (!(done = exec_something(t)) && nesting_again(t)) {}
 *     nesting_leave(t, mark);
 */
#ifndef ATOLL_EXEC_NESTING_H
#define ATOLL_EXEC_NESTING_H

#include "vm/exec/exec.h"

/* Around whatever may have to run Java.  False: there is nothing to leave, because an exception is pending
 * already; or StackOverflowError is set, as too little is left of the OS thread's stack or of the guest's;
 * or the isolate is ending. */
bool nesting_enter(struct thread *t, uint32_t *mark) MUST_CHECK;
void nesting_leave(struct thread *t, uint32_t mark);
/* Instead of it, when the call is suspended: what Java it was in stays. */
static inline void nesting_abandon(struct thread *t)
{
    t->nested--;
}
/* A function of vm/exec has failed: runs what it has pushed.  True: do the same again.  False: it is
 * final; t->exception is set, unless the isolate is ending. */
bool nesting_again(struct thread *t);
/* Initializes a class (between nesting_enter and nesting_leave). */
bool nesting_initialize(struct thread *t, struct class *class);
/* Runs a method with these argument slots, receiver first; `selected`: exec_call_virtual.  The result is
 * t->result.  The class of a static one is initialized. */
bool nesting_call(struct thread *t, const struct method *method, bool selected,
                  const union slot *arguments);

/* ---- attach.c ---- */
/* Makes the calling OS thread a guest thread, RUNNING, without a java.lang.Thread yet.  NULL: the isolate is ending, has
 * too many threads, or no memory for one. */
struct thread *exec_attach(struct isolate *iso, bool daemon) MUST_CHECK;
/* Its java.lang.Thread, constructed in the thread itself; group null = `main`; name in UTF-8, NULL = "Thread-n".
 * False: an exception is set, or the isolate is ending. */
bool exec_attach_java_thread(struct thread *t, struct ref group, const char *name) MUST_CHECK;
/* Ends it as one whose run() has ended: an exception that is pending is uncaught.  No Java may run below. */
void exec_detach(struct thread *t);

#endif
