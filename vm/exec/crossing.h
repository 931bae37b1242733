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
/* The thread has said that it is RUNNING, but somebody else stops the world: is `outside` again until that is over. */
void thread_wait_for_stopper(struct thread *t, enum thread_state outside);

/* The slot number of the top frame; 0 = there is none. */
static inline uint32_t top_frame_number(const struct thread *t)
{
    return t->frame == NULL ? 0 : SLOT_NUMBER(t, t->frame);
}

/* Whoever walks the stack of a thread that is not RUNNING finds its top frame in the region. */
static inline void thread_publish(struct thread *t)
{
    t->g->frame = top_frame_number(t);
}

/* With the fence that it takes here: does somebody else stop the world? */
bool thread_sees_stopper(const struct thread *t);

/* Without sync_lock.  True: somebody else seems to stop the world, and must be told or waited for with the lock. */
static ALWAYS_INLINE bool thread_change_state(struct thread *t, enum thread_state state)
{
    STORE_RELEASE(&t->state, state);
    fence_frequent(true); /* where it is not, crossings are never quick */
    return UNLIKELY(!LOAD_ACQUIRE(&t->iso->quick_crossings)) && thread_sees_stopper(t);
}

/* The thread leaves the region for C code; whoever walks its stack finds the top frame at slot number `frame`. */
static ALWAYS_INLINE void thread_go_out(struct thread *t, uint32_t frame, enum thread_state outside)
{
    t->g->frame = frame;
    if (thread_change_state(t, outside))
        thread_tell_stopper(t);
}

static ALWAYS_INLINE void thread_come_back(struct thread *t, enum thread_state outside)
{
    if (thread_change_state(t, THREAD_RUNNING))
        thread_wait_for_stopper(t, outside);
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
    thread_go_out(t, top_frame_number(t), THREAD_BLOCKED);
}

static inline void thread_leave_blocked(struct thread *t)
{
    thread_come_back(t, THREAD_BLOCKED);
}

/*
 * The thread goes into C code that is not ours, or back into it after a function that such code has called.  It holds
 * addresses of this process, so the region stays where it is until it returns.  The top frame is at slot number `frame`.
 */
static ALWAYS_INLINE void foreign_resume(struct thread *t, uint32_t frame)
{
    thread_go_out(t, frame, THREAD_FOREIGN);
}

/* Such code has returned, or calls a function that touches the region. */
static ALWAYS_INLINE void foreign_suspend(struct thread *t)
{
    thread_come_back(t, THREAD_FOREIGN);
}

/* One activation of such code, within others or not; what it returns is for foreign_leave_to. */
static ALWAYS_INLINE uint32_t foreign_enter_at(struct thread *t, uint32_t frame)
{
    uint32_t level = t->foreign_frames;
    STORE_RELAXED(&t->foreign_frames, level + 1);
    foreign_resume(t, frame);
    return level;
}

static ALWAYS_INLINE void foreign_leave_to(struct thread *t, uint32_t level)
{
    foreign_suspend(t);
    STORE_RELAXED(&t->foreign_frames, level);
}

static inline void foreign_enter(struct thread *t)
{
    (void)foreign_enter_at(t, top_frame_number(t));
}

static inline void foreign_leave(struct thread *t)
{
    foreign_leave_to(t, t->foreign_frames - 1);
}

#endif
