/* Looking at all threads of an isolate: lists and stack traces. */
#ifndef ATOLL_EXEC_THREAD_DUMP_H
#define ATOLL_EXEC_THREAD_DUMP_H

#include "vm/exec/exec.h"

/* Stores the java.lang.Thread objects of the living threads into the Thread[], as many as fit, and
 * returns how many there are. */
uint32_t thread_list(struct thread *t, struct ref array, uint32_t capacity);
/* StackTraceElement[] of a thread, hidden frames too; null without FAILED when it is not alive.
 * Stops the world for a moment. */
struct ref thread_stack_trace(struct thread *t, struct ref java_thread);
/* The bytecode index that a dump shows for a frame; `top`: it is the first one shown. */
uint32_t frame_shown_bci(struct isolate *iso, const struct guest_thread *g, const struct frame *frame,
                         bool top);

#endif
