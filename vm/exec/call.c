/*
 * Frames on a guest thread's stack: pushing, popping, growing.
 *
 * A stack starts small and is grown by copying; since frames name one another by slot number,
 * nothing in it changes, only the absolute pointers of struct thread.  The limit is exact: it is
 * guest_thread.most_stack_slots whatever the machine's stack is, so a StackOverflowError comes at the same
 * depth every time.
 */
#include <string.h>

#include "vm/exec/internal.h"
#include "vm/model/meta.h"

void thread_set_stack(struct thread *t)
{
    t->stack = META_ADDRESS(t, t->g->stack);
    t->real_stack_limit = t->stack + t->g->stack_slots - STACK_RESERVE;
    /* A requester that overwrites the word at this moment has set its flag before, and the flag is
     * looked at again after the store. */
    STORE_SEQ_CST(&t->stack_limit, t->real_stack_limit);
    if (LOAD_SEQ_CST(&t->iso->safepoint_requested) != 0 || guest_wants_attention(t->g) || t->bus_fault)
        STORE_RELAXED(&t->stack_limit, NULL);
}

static bool grow(struct thread *t, uint64_t needed)
{
    struct isolate *iso = t->iso;
    uint64_t slots = t->g->stack_slots;
    struct meta_ref old = t->g->stack, fresh;
    uint32_t frame = SLOT_NUMBER(t, t->frame);
    while (slots < needed)
        slots += TINY(slots, slots / 16);
    if (slots > t->g->most_stack_slots)
        slots = t->g->most_stack_slots;
    if (slots < needed || slots == t->g->stack_slots)
        return false;
    pthread_mutex_lock(&iso->meta_lock);
    fresh = meta_block_allocate(iso, slots * sizeof(union slot));
    pthread_mutex_unlock(&iso->meta_lock);
    if (IS_NONE(fresh))
        return false;
    memcpy(META_ADDRESS(t, fresh), t->stack, t->g->stack_slots * sizeof(union slot));
    pthread_mutex_lock(&iso->meta_lock);
    meta_block_free(iso, old, (uint64_t)t->g->stack_slots * sizeof(union slot));
    pthread_mutex_unlock(&iso->meta_lock);
    t->g->stack = fresh;
    t->g->stack_slots = (uint32_t)slots;
    thread_set_stack(t);
    t->frame = FRAME_AT(t, frame);
    return true;
}

bool stack_ensure(struct thread *t, const union slot *top, uint32_t slots)
{
    uint64_t needed = (uint64_t)SLOT_NUMBER(t, top) + slots + STACK_RESERVE + 1;
    if (needed <= t->g->stack_slots)
        return true;
    if (grow(t, needed))
        return true;
    return exec_throw(t, "java/lang/StackOverflowError", NULL);
}

union slot *stack_top(struct thread *t)
{
    struct frame *frame = t->frame;
    return t->stack + frame->sp;
}

struct frame *push_bytecode_frame(struct thread *t, const struct method *method,
                                  const union slot *arguments)
{
    uint32_t extra = method->max_locals + FRAME_SLOTS + method->max_stack + 1u;
    union slot copied[256];
    union slot *locals;
    struct frame *frame;
    /* The arguments may lie on the stack that is about to move. */
    memcpy(copied, arguments, method->arg_slots * sizeof(union slot));
    if (!stack_ensure(t, stack_top(t), extra))
        return NULL;
    locals = stack_top(t);
    memcpy(locals, copied, method->arg_slots * sizeof(union slot));
    frame = (struct frame *)(void *)(locals + method->max_locals);
    memset(frame, 0, sizeof *frame);
    frame->caller = SLOT_NUMBER(t, t->frame);
    frame->method = method->index;
    frame->locals = SLOT_NUMBER(t, locals);
    frame->sp = SLOT_NUMBER(t, FRAME_OPERANDS(frame));
    frame->kind = FRAME_BYTECODE;
    if (method->access_flags & ACC_SYNCHRONIZED) {
        frame->lock = method->access_flags & ACC_STATIC ? CLASS(t, method->holder)->mirror : locals[0].r;
        frame->flags = FRAME_ENTERED;
    }
    t->frame = frame;
    t->called = true;
    return frame;
}

struct frame *push_native_frame(struct thread *t, const struct method *method,
                                const union slot *arguments)
{
    uint32_t extra = method->arg_slots + FRAME_SLOTS + FRAME_RAW_SLOTS + FRAME_REF_SLOTS;
    union slot copied[256];
    union slot *locals;
    struct frame *frame;
    memcpy(copied, arguments, method->arg_slots * sizeof(union slot));
    if (!stack_ensure(t, stack_top(t), extra))
        return NULL;
    locals = stack_top(t);
    memcpy(locals, copied, method->arg_slots * sizeof(union slot));
    frame = (struct frame *)(void *)(locals + method->arg_slots);
    native_frame_fill(frame, SLOT_NUMBER(t, t->frame), method->index, SLOT_NUMBER(t, locals),
                      SLOT_NUMBER(t, frame));
    if (method->access_flags & ACC_SYNCHRONIZED) {
        frame->lock = method->access_flags & ACC_STATIC ? CLASS(t, method->holder)->mirror : locals[0].r;
        frame->flags = FRAME_ENTERED;
    }
    t->frame = frame;
    t->called = true;
    return frame;
}

static struct frame *push_state_frame(struct thread *t, unsigned kind, unsigned id, unsigned flags)
{
    union slot *top;
    struct frame *frame;
    if (!stack_ensure(t, stack_top(t), FRAME_SLOTS + FRAME_RAW_SLOTS + FRAME_REF_SLOTS))
        return NULL;
    top = stack_top(t);
    frame = (struct frame *)(void *)top;
    memset(frame, 0, (FRAME_SLOTS + FRAME_RAW_SLOTS + FRAME_REF_SLOTS) * sizeof(union slot));
    frame->caller = SLOT_NUMBER(t, t->frame);
    frame->method = id;
    frame->locals = SLOT_NUMBER(t, top);
    frame->sp = SLOT_NUMBER(t, top) + FRAME_SLOTS + FRAME_RAW_SLOTS + FRAME_REF_SLOTS;
    frame->kind = (uint8_t)kind;
    frame->flags = (uint8_t)flags;
    t->frame = frame;
    return frame;
}

struct frame *push_resume_frame(struct thread *t, unsigned resume, unsigned flags)
{
    struct frame *frame = push_state_frame(t, FRAME_RESUME, resume, flags);
    if (frame != NULL)
        t->called = true;
    return frame;
}

/* Under the first frame of a call from the host.  A fresh stack has no top frame yet: its slot 0 is
 * never a frame. */
struct frame *push_bottom_frame(struct thread *t)
{
    struct frame *frame;
    if (t->g->frame == 0 && t->frame == NULL) {
        frame = FRAME_AT(t, 1);
        memset(frame, 0, sizeof *frame);
        frame->kind = FRAME_BOTTOM;
        frame->sp = 1 + FRAME_SLOTS;
        t->frame = frame;
        return frame;
    }
    return push_state_frame(t, FRAME_BOTTOM, 0, 0);
}

void pop_frame(struct thread *t)
{
    struct frame *frame = t->frame;
    VM_ASSERT(frame->kind != FRAME_BOTTOM || frame->caller != 0, "popping the bottom of the stack");
    t->frame = FRAME_AT(t, frame->caller);
}

void call_conflict(struct thread *t, const struct method *method, const union slot *arguments)
{
    struct frame *frame = push_native_frame(t, method, arguments);
    if (frame == NULL)
        return;
    t->called = false;
    slow_throw_conflict(t, method, CLASS_OF(t, t->stack[frame->locals].r));
}

enum native_status exec_call(struct thread *t, const struct method *method, const union slot *arguments)
{
    struct error error = {0};
    char holder[512], text[1024];
    switch (method->kind) {
    case METHOD_BYTECODE:
    case METHOD_EMPTY:
    case METHOD_INTRINSIC:
        return push_bytecode_frame(t, method, arguments) != NULL ? NATIVE_AGAIN : NATIVE_THROW;
    case METHOD_NATIVE:
        return push_native_frame(t, method, arguments) != NULL ? NATIVE_AGAIN : NATIVE_THROW;
    case METHOD_CONFLICT:
        call_conflict(t, method, arguments);
        return NATIVE_THROW;
    case METHOD_ABSTRACT:
        class_external_name(t->iso, CLASS_OF(t, arguments[0].r), holder, sizeof holder);
        descriptor_external(holder, SYMBOL_TEXT(t, method->name), SYMBOL_TEXT(t, method->descriptor),
                            text, sizeof text);
        exec_throw(t, "java/lang/AbstractMethodError", "'%s'", text);
        return NATIVE_THROW;
    default:
        class_external_name(t->iso, CLASS(t, method->holder), holder, sizeof holder);
        descriptor_external(holder, SYMBOL_TEXT(t, method->name), SYMBOL_TEXT(t, method->descriptor),
                            text, sizeof text);
        error_set(&error, ERROR_internal, "the VM cannot call '%s' from a native", text);
        exec_throw_error(t, &error);
        return NATIVE_THROW;
    }
}

struct method *exec_select(struct thread *t, const struct method *method, struct ref receiver)
{
    struct class *class = CLASS_OF(t, receiver);
    struct class *holder = CLASS(t, method->holder);
    if (method->table_index == VTABLE_NONE)
        return METHOD(t, method->index);
    if (holder->access_flags & ACC_INTERFACE) {
        struct method *selected = class_itable_lookup(t->iso, class, method->holder,
                                                      (uint32_t)method->table_index);
        if (selected == NULL)
            slow_throw_not_implemented(t, holder, receiver);
        return selected;
    }
    return METHOD(t, CLASS_VTABLE(class)[method->table_index].m);
}

enum native_status exec_call_virtual(struct thread *t, const struct method *method,
                                     const union slot *arguments)
{
    struct method *selected = exec_select(t, method, arguments[0].r);
    if (selected == NULL)
        return NATIVE_THROW;
    if (CLASS(t, method->holder)->access_flags & ACC_INTERFACE) {
        struct class *class = CLASS_OF(t, arguments[0].r);
        if (!(selected->access_flags & (ACC_PUBLIC | ACC_PRIVATE))) {
            slow_throw_not_public(t, selected, class);
            return NATIVE_THROW;
        }
        if (is_overpass(t->iso, class, selected)) {
            call_overpass(t, selected, arguments);
            return NATIVE_THROW;
        }
        if (selected->kind == METHOD_ABSTRACT) {
            slow_throw_abstract(t, method, selected, class);
            return NATIVE_THROW;
        }
    }
    return exec_call(t, selected, arguments);
}
