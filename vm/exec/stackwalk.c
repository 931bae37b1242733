/*
 * Walking the Java frames of a running thread, top first.
 */
#include "vm/exec/internal.h"

static bool settle(struct stack_cursor *cursor)
{
    struct thread *t = cursor->t;
    for (;;) {
        struct frame *frame = cursor->frame;
        switch (frame->kind) {
        case FRAME_BYTECODE:
            cursor->method = METHOD(t, frame->method);
            cursor->bci = frame->pc;
            return true;
        case FRAME_NATIVE:
            cursor->method = METHOD(t, frame->method);
            cursor->bci = 0;
            return true;
        default:
            if (frame->caller == 0)
                return false;
            cursor->frame = FRAME_AT(t, frame->caller);
            break;
        }
    }
}

bool stack_first(struct stack_cursor *cursor, struct thread *t)
{
    cursor->t = t;
    cursor->frame = t->frame;
    return t->frame != NULL && settle(cursor);
}

bool stack_next(struct stack_cursor *cursor)
{
    if (cursor->frame->caller == 0)
        return false;
    cursor->frame = FRAME_AT(cursor->t, cursor->frame->caller);
    return settle(cursor);
}
