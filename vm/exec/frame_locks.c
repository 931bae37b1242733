/*
 * Structured locking (JVMS 2.11.10), in the way HotSpot's interpreter has it.
 *
 * Each thread has a list of the monitors that its frames have entered by monitorenter, those of newer frames
 * behind those of older ones.  A frame that has entries carries FRAME_BLOCKS, so a return of one that has
 * none looks at nothing.  The monitor of a synchronized method is frame->lock; the method may exit it by
 * itself (FRAME_GAVE_UP), and the next monitorenter then takes its place.
 *
 * monitorexit of what this frame has not entered throws, although the thread may own the monitor.  A return
 * with monitors still held throws at the return instruction, where a handler of the method may catch it.
 * Once an exception leaves the frame, all that it holds is unlocked, and an IllegalMonitorStateException
 * takes the place of the exception unless that is a ThreadDeath.
 */
#include "vm/exec/frame_locks.h"

#include <string.h>

#include "vm/exec/internal.h"
#include "vm/model/meta.h"

#define FIRST_CAPACITY TINY(16u, 1u)

bool frame_locks_make_room(struct thread *t)
{
    struct isolate *iso = t->iso;
    struct guest_thread *g = t->g;
    uint32_t capacity = g->lock_capacity == 0 ? FIRST_CAPACITY : g->lock_capacity * 2;
    struct meta_ref fresh;
    if (frame_locks_have_room(t))
        return true;
    /* They count as part of the stack. */
    if (capacity > g->most_stack_slots)
        return exec_throw(t, "java/lang/StackOverflowError", NULL);
    pthread_mutex_lock(&iso->meta_lock);
    fresh = meta_block_allocate(iso, capacity * sizeof(struct frame_lock));
    pthread_mutex_unlock(&iso->meta_lock);
    if (IS_NONE(fresh)) {
        throw_out_of_memory(t, "Metaspace");
        return false;
    }
    if (g->lock_capacity > 0) {
        memcpy(META_ADDRESS(t, fresh), FRAME_LOCKS(t, g), g->lock_count * sizeof(struct frame_lock));
        pthread_mutex_lock(&iso->meta_lock);
        meta_block_free(iso, g->locks, g->lock_capacity * sizeof(struct frame_lock));
        pthread_mutex_unlock(&iso->meta_lock);
    }
    g->locks = fresh;
    g->lock_capacity = capacity;
    return true;
}

const struct frame_lock *frame_locks_next(struct isolate *iso, const struct guest_thread *g, uint32_t frame,
                                          uint32_t *cursor)
{
    const struct frame_lock *locks = FRAME_LOCKS(iso, g);
    /* Entries of newer frames lie in front. */
    while (*cursor > 0 && locks[*cursor - 1].frame > frame)
        --*cursor;
    if (*cursor == 0 || locks[*cursor - 1].frame != frame)
        return NULL;
    return locks + --*cursor;
}

/* The newest entry of the frame for the object, or NULL. */
static struct frame_lock *find(struct thread *t, const struct frame *frame, struct ref object)
{
    uint32_t number = SLOT_NUMBER(t, frame), cursor = t->g->lock_count;
    const struct frame_lock *lock;
    if (!(frame->flags & FRAME_BLOCKS))
        return NULL;
    while ((lock = frame_locks_next(t->iso, t->g, number, &cursor)) != NULL)
        if (lock->object.bits == object.bits)
            return FRAME_LOCKS(t, t->g) + cursor;
    return NULL;
}

bool frame_locks_take_back(struct thread *t, struct frame *frame, struct ref object)
{
    /* The first free place is taken that is met before another entry for the same object. */
    if (find(t, frame, object) != NULL)
        return false;
    frame->lock = object;
    frame->flags = (uint8_t)((frame->flags & ~FRAME_GAVE_UP) | FRAME_ENTERED | FRAME_LOCKED);
    return true;
}

/* The method no longer holds its own monitor, as far as its frame knows. */
static void give_up(struct frame *frame)
{
    frame->flags = (uint8_t)((frame->flags & ~(FRAME_ENTERED | FRAME_LOCKED)) | FRAME_GAVE_UP);
}

bool frame_locks_exit(struct thread *t, struct ref object)
{
    struct guest_thread *g = t->g;
    struct frame *frame = t->frame;
    struct frame_lock *lock = find(t, frame, object);
    if (lock != NULL) {
        struct frame_lock *last = FRAME_LOCKS(t, g) + --g->lock_count;
        memmove(lock, lock + 1, (size_t)(last - lock) * sizeof *lock);
        if (g->lock_count == 0 || last[-1].frame != SLOT_NUMBER(t, frame))
            frame->flags &= (uint8_t)~FRAME_BLOCKS;
        return monitor_exit(t, object);
    }
    if ((frame->flags & FRAME_LOCKED) && frame->lock.bits == object.bits) {
        give_up(frame);
        return monitor_exit(t, object);
    }
    return exec_throw(t, "java/lang/IllegalMonitorStateException", NULL);
}

bool frame_locks_return(struct thread *t)
{
    struct frame *frame = t->frame;
    bool wrong = (frame->flags & FRAME_GAVE_UP) != 0;
    if (frame->flags & FRAME_LOCKED) {
        give_up(frame);
        if (!monitor_exit(t, frame->lock))
            return false;
    }
    if (wrong || (frame->flags & FRAME_BLOCKS))
        return exec_throw(t, "java/lang/IllegalMonitorStateException", NULL);
    return true;
}

/* Leaves a monitor that may not be held any more: the frame's word for it is all that there is. */
static void leave(struct thread *t, struct ref object)
{
    if (!monitor_exit(t, object))
        t->exception = NULL_REF;
}

void frame_locks_unwind(struct thread *t)
{
    struct frame *frame = t->frame;
    struct guest_thread *g = t->g;
    uint32_t number = SLOT_NUMBER(t, frame);
    bool wrong = (frame->flags & (FRAME_BLOCKS | FRAME_GAVE_UP)) != 0;
    if (!(frame->flags & FRAME_RETURN_LOCKS))
        return;
    frame->pending = t->exception;
    t->exception = NULL_REF;
    if (frame->flags & FRAME_LOCKED) {
        bool owned = monitor_exit(t, frame->lock);
        wrong = wrong || !owned;
        t->exception = NULL_REF;
    }
    while ((frame->flags & FRAME_BLOCKS) && g->lock_count > 0 &&
           FRAME_LOCKS(t, g)[g->lock_count - 1].frame == number)
        leave(t, FRAME_LOCKS(t, g)[--g->lock_count].object);
    frame->flags &= (uint8_t)~FRAME_RETURN_LOCKS;
    if (wrong && !class_is_subclass(t->iso, CLASS_OF(t, frame->pending), WK(t, java_lang_ThreadDeath)))
        exec_throw_bare(t, WK(t, java_lang_IllegalMonitorStateException));
    else
        t->exception = frame->pending;
    t->frame->pending = NULL_REF;
}
