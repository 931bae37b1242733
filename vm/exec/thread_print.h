/* Stacks as text, in the words of HotSpot's thread dumps. */
#ifndef ATOLL_EXEC_THREAD_PRINT_H
#define ATOLL_EXEC_THREAD_PRINT_H

#include "vm/exec/exec.h"

/* Writes text to a descriptor of the guest (1 or 2): to the host's callback, else to the process's own.  It may take
 * long, so the calling thread must not be RUNNING. */
void guest_write(struct isolate *iso, int descriptor, const char *text);
/* The same for a thread that is RUNNING: collections go on meanwhile, but in a critical section. */
void guest_print(struct thread *t, int descriptor, const char *text);
/* "\tat Class.method(module@version/File.java:line)\n" */
void frame_text(struct isolate *iso, const struct method *method, uint32_t bci, char *text, size_t size);
/* All threads with their stacks and locks, to descriptor 1.  Stops the world for a moment.  False: an exception is
 * set, and part of it may be missing. */
bool threads_print(struct thread *t) MUST_CHECK;

#endif
