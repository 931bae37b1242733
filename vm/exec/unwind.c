/*
 * Finding the handler of an exception (JVMS 2.10).
 */
#include "vm/exec/frame_locks.h"
#include "vm/exec/internal.h"

/* Does the name of the catch type occur among the superclasses? */
static bool may_catch(struct thread *t, const struct class *holder, const struct handler *handler,
                      struct ref throwable)
{
    struct symbol_ref name = CP_SYMBOL(t, holder, handler->type);
    for (const struct class *c = CLASS_OF(t, throwable);; c = CLASS(t, c->super)) {
        if (SAME_META(c->name, name))
            return true;
        if (IS_NONE(c->super))
            return false;
    }
}

/*
 * The catch type of a handler as far as it can be told without running Java.  A catch type that no
 * loader has seen cannot be a superclass of an existing object, so a name that does not occur among
 * the exception's superclasses settles the question; if it occurs, the type is resolved properly.
 * Returns 1 = catches, 0 = does not, -1 = failed (t->exception replaced or a frame pushed).
 */
static int catches(struct thread *t, struct class *holder, const struct handler *handler,
                   struct ref throwable)
{
    uint64_t word;
    if (handler->type == 0)
        return 1;
    word = LOAD_ACQUIRE(&SLOTS(t, holder)[handler->slot]);
    if (SLOT_TAG(word) == SLOT_READY)
        return class_is_subclass(t->iso, CLASS_OF(t, throwable),
                                 CLASS(t, (struct class_ref){(int32_t)SLOT_HIGH(word)}));
    if (!may_catch(t, holder, handler, throwable))
        return 0;
    t->exception = NULL_REF;
    t->frame->pending = throwable; /* keeps it alive, and is thrown again if a frame is pushed */
    if (!slow_resolve_class(t, holder, handler->slot, false))
        return -1;
    throwable = t->frame->pending;
    t->frame->pending = NULL_REF;
    t->exception = throwable;
    word = LOAD_ACQUIRE(&SLOTS(t, holder)[handler->slot]);
    return class_is_subclass(t->iso, CLASS_OF(t, throwable),
                             CLASS(t, (struct class_ref){(int32_t)SLOT_HIGH(word)}));
}

/* Running Java to resolve a catch type for the pending exception has thrown: where that handler starts. */
static uint32_t failed_target(struct thread *t, const struct frame *frame, const struct class *holder,
                              const struct code *code, struct ref pending)
{
    const struct handler *handlers = META_ADDRESS(t, code->handlers);
    for (uint32_t i = 0; i < code->handler_count; i++) {
        if (frame->pc >= handlers[i].start && frame->pc < handlers[i].end && handlers[i].type != 0 &&
            SLOT_TAG(LOAD_ACQUIRE(&SLOTS(t, holder)[handlers[i].slot])) != SLOT_READY &&
            may_catch(t, holder, &handlers[i], pending))
            return handlers[i].target;
    }
    return frame->pc;
}

/* 1 = the frame handles it, 0 = it does not, -1 = a frame was pushed: the search goes on later. */
static int find_handler(struct thread *t)
{
    struct frame *frame = t->frame;
    const struct method *method = METHOD(t, frame->method);
    struct class *holder = CLASS(t, method->holder);
    const struct code *code = CODE(t, method->code);
    const struct handler *handlers = META_ADDRESS(t, code->handlers);
    uint32_t pc = frame->pc;
    if (!IS_NULL(frame->pending)) {
        pc = failed_target(t, frame, holder, code, frame->pending);
        frame->pending = NULL_REF;
    }
    for (uint32_t i = 0; i < code->handler_count; i++) {
        if (pc < handlers[i].start || pc >= handlers[i].end)
            continue;
        int result = catches(t, holder, &handlers[i], t->exception);
        if (result < 0) {
            if (!THROWN(t))
                return -1;
            /* Resolving the catch type failed: that error is thrown instead, from the handler's first
             * instruction, so that one which cannot be resolved is not asked again and again. */
            t->frame->pending = NULL_REF;
            pc = handlers[i].target;
            i = UINT32_MAX;
            continue;
        }
        if (result > 0) {
            frame = t->frame;
            frame->pc = handlers[i].target;
            FRAME_OPERANDS(frame)[0].r = t->exception;
            frame->sp = SLOT_NUMBER(t, FRAME_OPERANDS(frame)) + 1;
            t->exception = NULL_REF;
            return 1;
        }
    }
    return 0;
}

void unwind(struct thread *t)
{
    LOG(t, exception, "%u throws %s", t->g->id,
        SYMBOL_TEXT(t, CLASS_OF(t, t->exception)->name));
    for (;;) {
        struct frame *frame = t->frame;
        switch (frame->kind) {
        case FRAME_BYTECODE: {
            /* A synchronized method that never got its monitor has no handler for that. */
            bool entered = (frame->flags & (FRAME_ENTERED | FRAME_LOCKED)) != FRAME_ENTERED;
            if (entered) {
                int found = find_handler(t);
                if (found > 0)
                    return;
                if (found < 0) {
                    t->called = false;
                    return;
                }
            }
            frame = t->frame;
            break;
        }
        case FRAME_NATIVE:
        case FRAME_RESUME:
            if (frame->flags & FRAME_CATCHES) {
                FRAME_REF(frame, 0) = t->exception;
                t->exception = NULL_REF;
                t->caught = true;
                return;
            }
            break;
        default:
            return;
        }
        if (frame->flags & FRAME_RETURN_LOCKS)
            frame_locks_unwind(t);
        t->frame = FRAME_AT(t, t->frame->caller);
    }
}
