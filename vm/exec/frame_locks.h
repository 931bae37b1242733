/* The monitors that the synchronized blocks of a thread's frames hold. */
#ifndef ATOLL_EXEC_FRAME_LOCKS_H
#define ATOLL_EXEC_FRAME_LOCKS_H

#include "vm/exec/exec.h"
#include "vm/model/thread.h"

/* region struct */
struct frame_lock {
    uint32_t frame;    /* slot number of the frame that has entered */
    struct ref object;
};

#define FRAME_LOCKS(in, g) ((struct frame_lock *)META_ADDRESS(in, (g)->locks))

/* A return of a frame with none of these flags has no monitor to look after. */
#define FRAME_RETURN_LOCKS (FRAME_LOCKED | FRAME_BLOCKS | FRAME_GAVE_UP)

/* Room for one more entry, so that it can be noted once the monitor is held; false: thrown. */
bool frame_locks_make_room(struct thread *t);

/* monitorenter in a synchronized method that gave up its own monitor: false = as anywhere else. */
bool frame_locks_take_back(struct thread *t, struct frame *frame, struct ref object);

/* monitorexit in the top frame when the object is not the innermost one. */
bool frame_locks_exit(struct thread *t, struct ref object);

/* The top frame is about to return normally; false: thrown, by the return instruction. */
bool frame_locks_return(struct thread *t);

/* The top frame ends by t->exception, which may become another one. */
void frame_locks_unwind(struct thread *t);

/* The objects of a frame's blocks, innermost first: *cursor starts as guest_thread.lock_count; NULL at the end. */
const struct frame_lock *frame_locks_next(struct isolate *iso, const struct guest_thread *g, uint32_t frame,
                                          uint32_t *cursor);

static inline bool frame_locks_have_room(const struct thread *t)
{
    return t->g->lock_count < t->g->lock_capacity;
}

/* `frame`, the top one, has entered the monitor of `object`, and there is room. */
static inline void frame_locks_add(struct thread *t, struct frame *frame, struct ref object)
{
    struct guest_thread *g = t->g;
    if (UNLIKELY(frame->flags & FRAME_GAVE_UP) && frame_locks_take_back(t, frame, object))
        return;
    frame->flags |= FRAME_BLOCKS;
    FRAME_LOCKS(t, g)[g->lock_count++] = (struct frame_lock){SLOT_NUMBER(t, frame), object};
}

/* Takes away the innermost entry if it is `object`, of `frame`; the caller leaves the monitor. */
static inline bool frame_locks_remove_innermost(struct thread *t, struct frame *frame, struct ref object)
{
    struct guest_thread *g = t->g;
    const struct frame_lock *top = FRAME_LOCKS(t, g) + g->lock_count - 1;
    if (UNLIKELY(!(frame->flags & FRAME_BLOCKS) || top->object.bits != object.bits))
        return false;
    g->lock_count--;
    if (g->lock_count == 0 || top[-1].frame != top->frame)
        frame->flags &= (uint8_t)~FRAME_BLOCKS;
    return true;
}

#endif
