/*
 * Going out of the region's code and coming back: the two changes of a thread's state that happen at every call of
 * foreign code and at every function that it calls.  The protocol is safepoint.c's.
 */
#ifndef ATOLL_EXEC_CROSSING_H
#define ATOLL_EXEC_CROSSING_H

#include "vm/base/fences.h"
#include "vm/model/isolate.h"
#include "vm/model/thread.h"

void thread_tell_stopper(struct thread *t);
void thread_wait_for_stopper(struct thread *t);

/* Whoever walks the stack of a thread that is not RUNNING finds its top frame in the region. */
static inline void thread_publish(struct thread *t)
{
    t->g->frame = t->frame == NULL ? 0 : SLOT_NUMBER(t, t->frame);
}

/* Without sync_lock: the new state, and whether there is a stopper who must be told.  Only a hint without that lock. */
static ALWAYS_INLINE bool thread_change_state(struct thread *t, enum thread_state state)
{
    struct isolate *iso = t->iso;
    struct thread *stopper;
    STORE_RELEASE(&t->state, state);
    fence_frequent(iso->cheap_fences);
    stopper = LOAD_ACQUIRE(&iso->world_stopper);
    return UNLIKELY(stopper != NULL) && stopper != t;
}

/*
 * Around a system call that may take long but cannot wait: lets collections go on meanwhile.  No
 * region memory may be touched between the two, except pinned or off-heap memory.
 *
 * The allocation buffer is kept: whoever stops the world retires all of them, and a program that
 * reads much would throw away most of its memory otherwise.
 */
static inline void thread_enter_blocked(struct thread *t)
{
    thread_publish(t);
    if (thread_change_state(t, THREAD_BLOCKED))
        thread_tell_stopper(t);
}

static inline void thread_leave_blocked(struct thread *t)
{
    if (thread_change_state(t, THREAD_RUNNING))
        thread_wait_for_stopper(t);
}

/* The thread goes into C code that is not ours, for the first time or deeper, and comes back.  Such code holds
 * addresses of this process, so the region stays where it is until it returns. */
static inline void foreign_enter(struct thread *t)
{
    STORE_RELAXED(&t->foreign_frames, t->foreign_frames + 1);
    STORE_RELAXED(&t->foreign, true);
    thread_enter_blocked(t);
}
/* The same; the top frame is at this slot number.  What foreign_frames was is for foreign_leave_to. */
static ALWAYS_INLINE uint32_t foreign_enter_from(struct thread *t, uint32_t frame)
{
    uint32_t level = t->foreign_frames;
    STORE_RELAXED(&t->foreign_frames, level + 1);
    STORE_RELAXED(&t->foreign, true);
    t->g->frame = frame;
    if (thread_change_state(t, THREAD_BLOCKED))
        thread_tell_stopper(t);
    return level;
}

static ALWAYS_INLINE void foreign_leave_to(struct thread *t, uint32_t level)
{
    thread_leave_blocked(t);
    STORE_RELAXED(&t->foreign, false);
    STORE_RELAXED(&t->foreign_frames, level);
}

static inline void foreign_leave(struct thread *t)
{
    thread_leave_blocked(t);
    STORE_RELAXED(&t->foreign, false);
    STORE_RELAXED(&t->foreign_frames, t->foreign_frames - 1);
}

#endif
