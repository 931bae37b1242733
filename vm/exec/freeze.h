/*
 * Freezing an isolate for good, or for another process: stopping it from outside, what of it forbids that, and going
 * on from a snapshot.  vm/api puts it together; TORMENT=freeze (torment_freeze.h) does the like within one process.
 */
#ifndef ATOLL_EXEC_FREEZE_H
#define ATOLL_EXEC_FREEZE_H

#include "vm/base/record.h"
#include "vm/exec/boot.h"

/* Stops the world.  The calling OS thread runs nothing of the isolate; `stopper` is a zeroed record that stands for it
 * until freeze_resume.  False: the isolate is ending. */
bool freeze_stop(struct isolate *iso, struct thread *stopper) MUST_CHECK;
void freeze_resume(struct isolate *iso, struct thread *stopper);

enum freeze_verdict {
    FREEZE_POSSIBLE,
    FREEZE_LATER, /* a thread is in C code that comes to its end */
    FREEZE_NEVER
};
/* Can all threads be frozen as they stand?  Else `reason` says what is in the way.  The world is stopped. */
enum freeze_verdict freeze_check(struct isolate *iso, char *reason, size_t size) MUST_CHECK;
/* Names the thread and the native method it is in, for such a reason. */
void freeze_describe(struct isolate *iso, const struct thread *t, char *text, size_t size);
/* Before and after the region is saved: buffers and figures of the carriers go into the region, and figures out again. */
void freeze_publish(struct isolate *iso);
void freeze_withdraw(struct isolate *iso);
/* The isolate's part of the notes: clock, figures. */
void freeze_note(struct isolate *iso, struct record_writer *w);

/* The region has been loaded and the heap made; no thread of it runs yet.  The rows of restore.def.  False: the
 * host has no memory, or r->failed. */
bool thaw_settle(struct isolate *iso, struct record_reader *r) MUST_CHECK;
/* A guest thread that an OS thread of the host had carried waits for another one.  False: there is no such
 * guest thread. */
bool thaw_reserve(struct isolate *iso, struct guest_ref guest) MUST_CHECK;
/* The calling OS thread carries it from now on; RUNNING.  NULL: out of memory. */
struct thread *thaw_adopt(struct isolate *iso, struct guest_ref guest) MUST_CHECK;
/* Starts carriers for all others that had one.  False: the system has none; errno. */
bool thaw_start(struct isolate *iso) MUST_CHECK;
/* Goes on with what the guest thread was in, until the frame above its newest FRAME_BOTTOM has returned. */
enum exec_outcome exec_continue(struct thread *t);

#endif
