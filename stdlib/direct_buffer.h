/* java.nio.DirectByteBuffer over memory of the off-heap window, made from C. */
#ifndef ATOLL_STDLIB_DIRECT_BUFFER_H
#define ATOLL_STDLIB_DIRECT_BUFFER_H

#include "stdlib/support.h"

/* A native that makes a buffer first asks whether it has been made: its frame is in this state while
 * the constructor runs, and direct_buffer_result answers the buffer. */
enum { DIRECT_BUFFER_MADE = 0x200 };

/* The initialized class; NULL: FAILED.  Asked before memory is taken. */
struct class *direct_buffer_class(struct thread *t);
/* Starts to make the buffer, which does not own its memory: return what this returns. */
enum native_status direct_buffer_make(struct thread *t, struct class *class, uint64_t address,
                                      int32_t capacity);
enum native_status direct_buffer_result(struct thread *t);

#endif
