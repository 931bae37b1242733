/*
 * Natives of java.lang.StackStreamFactory$AbstractStackWalker, behind java.lang.StackWalker.
 *
 * callStackWalk fills the first batch of frames and calls doStackWalk, during which Java asks for
 * further batches by fetchStackFrames.  What connects the two is callStackWalk's own frame: its slot
 * number is the anchor that Java hands back, and its state says where to go on.  Element 0 of the
 * frame array holds the thread meanwhile, so that an anchor used too late or by another thread is
 * found out.
 */
#include "stdlib/support.h"

#include "vm/exec/exec_extra.h"

enum walk_mode {
    FILL_CLASS_REFS_ONLY = 0x2,
    GET_CALLER_CLASS = 0x4,
    SHOW_HIDDEN_FRAMES = 0x20,
    FILL_LIVE_STACK_FRAMES = 0x100
};

#define TOKEN_INDEX 0
/* State of callStackWalk's frame while doStackWalk runs. */
enum { WALKING = 1 };
/* FRAME_RAW: slot number of the frame to look at next, 0 at the bottom of the stack. */
enum { RAW_NEXT = 0 };

static uint32_t slot_of(const struct thread *t, const struct frame *frame)
{
    return (uint32_t)((const union slot *)(const void *)frame - t->stack);
}

static struct frame *frame_at(const struct thread *t, uint32_t slot)
{
    return (struct frame *)(void *)(t->stack + slot);
}

/* Sets the cursor on the frame of this slot number; false when it is 0. */
static bool restart(struct stack_cursor *cursor, struct thread *t, uint32_t slot)
{
    cursor->t = t;
    if (slot == 0)
        return false;
    cursor->frame = frame_at(t, slot);
    cursor->method = METHOD(t, cursor->frame->method);
    cursor->bci = cursor->frame->kind == FRAME_BYTECODE ? cursor->frame->pc : 0;
    return true;
}

/* ---- filling ---- */

static bool is_shown(const struct stack_cursor *cursor, int64_t mode)
{
    if ((mode & SHOW_HIDDEN_FRAMES) && !(mode & GET_CALLER_CLASS))
        return true;
    return !(cursor->method->flags & METHOD_HIDDEN_FRAME);
}

static bool throw_caller_sensitive(struct thread *t, const struct method *method)
{
    char text[1024], holder[512];
    class_external_name(t->iso, CLASS(t, method->holder), holder, sizeof holder);
    descriptor_external(holder, SYMBOL_TEXT(t, method->name), SYMBOL_TEXT(t, method->descriptor),
                        text, sizeof text);
    return exec_throw(t, "java/lang/UnsupportedOperationException",
                      "StackWalker::getCallerClass called from @CallerSensitive '%s' method", text);
}

/* Fills in the StackFrameInfo that lies at the index. */
static bool fill_info(struct thread *t, const struct ref *frames, int32_t index,
                      struct method *method, uint32_t bci)
{
    struct ref info = GET_ELEMENT_REF(t, *frames, index);
    struct ref member;
    if (IS_NULL(info))
        return exec_throw_null(t);
    member = GET_REF(t, info, WKF(t, java_lang_StackFrameInfo, memberName));
    if (!member_name_init_method(t, member, method, true))
        return false;
    info = GET_ELEMENT_REF(t, *frames, index);
    SET_I32(t, info, WKF(t, java_lang_StackFrameInfo, bci), (int32_t)bci);
    return true;
}

/*
 * Fills at most `limit` elements from `start` on; *end is the index behind the last one, and the
 * cursor stands behind the last frame looked at (*more false: at the bottom).
 */
static bool fill(struct thread *t, int64_t mode, struct stack_cursor *cursor, bool *more,
                 int32_t limit, int32_t start, const struct ref *frames, int32_t *end)
{
    *end = start;
    for (; *more && *end - start < limit; *more = stack_next(cursor)) {
        struct method *method = cursor->method;
        if (!is_shown(cursor, mode))
            continue;
        if (*end >= ARRAY_LENGTH(t, *frames))
            return exec_throw(t, "java/lang/InternalError", "doStackWalk: frame buffer too small");
        if (mode & FILL_CLASS_REFS_ONLY) {
            if ((mode & GET_CALLER_CLASS) && *end == start &&
                (method->flags & METHOD_CALLER_SENSITIVE))
                return throw_caller_sensitive(t, method);
            SET_ELEMENT_REF(t, *frames, *end, CLASS(t, method->holder)->mirror);
        } else if (!fill_info(t, frames, *end, method, cursor->bci)) {
            return false;
        } else if (mode & FILL_LIVE_STACK_FRAMES &&
                   !live_frame_fill(t, GET_ELEMENT_REF(t, *frames, *end), cursor->frame)) {
            return false;
        }
        (*end)++;
    }
    return true;
}

/* ---- callStackWalk: (this, mode, skip, batch size, start index, frames) ---- */

/* The frames of the walker itself, which lie on top. */
static bool is_walker(struct thread *t, const struct method *method)
{
    const struct class *holder = CLASS(t, method->holder);
    return holder == WK(t, java_lang_StackWalker) ||
           holder == WK(t, java_lang_StackStreamFactory_AbstractStackWalker) ||
           SAME_META(holder->super, WK_REF(t, java_lang_StackStreamFactory_AbstractStackWalker));
}

static enum native_status call_stack_walk(struct thread *t, union slot *a)
{
    struct stack_cursor cursor;
    union slot arguments[7] = {{0}};
    int64_t mode = a[1].j;
    int32_t skip = a[3].i, batch = a[4].i, start = a[5].i, end = start, i;
    bool more;
    if (t->frame->state == WALKING) {
        SET_ELEMENT_REF(t, a[6].r, TOKEN_INDEX, NULL_REF);
        return return_ref(t, t->result.r);
    }
    if (IS_NULL(a[6].r))
        return throw_null(t);
    if (start < 1 || batch < 0 || ARRAY_LENGTH(t, a[6].r) <= start)
        return THROW(t, "java/lang/IllegalArgumentException", "not enough space in buffers");
    more = stack_first(&cursor, t);
    while (more && is_walker(t, cursor.method))
        more = stack_next(&cursor);
    for (i = 0; i < skip && more; i++)
        more = stack_next(&cursor);
    if (batch > 0) {
        if (!fill(t, mode, &cursor, &more, batch, start, &a[6].r, &end))
            return NATIVE_FAILED(t);
        if (end == start)
            return THROW(t, "java/lang/InternalError", "stack walk: decode failed");
    }
    t->frame->state = WALKING;
    FRAME_RAW(t->frame, RAW_NEXT) = more ? slot_of(t, cursor.frame) : 0;
    SET_ELEMENT_REF(t, a[6].r, TOKEN_INDEX, t->g->java_thread);
    arguments[0].r = a[0].r;
    arguments[1].j = slot_of(t, t->frame);
    arguments[3].i = skip;
    arguments[4].i = batch;
    arguments[5].i = start;
    arguments[6].i = end;
    return exec_call_virtual(
        t, WKM(t, java_lang_StackStreamFactory_AbstractStackWalker, doStackWalk), arguments);
}

/* ---- fetchStackFrames: (this, mode, anchor, batch size, start index, frames) ---- */

/* callStackWalk's frame for an anchor, or NULL when it is not (or no longer) one of this thread. */
static struct frame *anchor_frame(struct thread *t, int64_t anchor, const struct method *fetch)
{
    struct frame *frame = t->frame;
    for (;;) {
        if (slot_of(t, frame) == anchor) {
            const struct method *method = METHOD(t, frame->method);
            return frame->kind == FRAME_NATIVE && frame->state == WALKING &&
                           SAME_META(method->holder, fetch->holder)
                       ? frame
                       : NULL;
        }
        if (frame->caller == 0)
            return NULL;
        frame = frame_at(t, frame->caller);
    }
}

static enum native_status fetch_stack_frames(struct thread *t, union slot *a)
{
    struct stack_cursor cursor;
    struct frame *walk;
    int64_t mode = a[1].j, anchor = a[3].j;
    int32_t batch = a[5].i, start = a[6].i, end = start;
    bool more;
    if (IS_NULL(a[7].r))
        return throw_null(t);
    walk = anchor_frame(t, anchor, METHOD(t, t->frame->method));
    if (walk == NULL || ARRAY_LENGTH(t, a[7].r) <= TOKEN_INDEX ||
        !SAME_REF(GET_ELEMENT_REF(t, a[7].r, TOKEN_INDEX), t->g->java_thread))
        return THROW(t, "java/lang/InternalError", "doStackWalk: corrupted buffers");
    more = restart(&cursor, t, (uint32_t)FRAME_RAW(walk, RAW_NEXT));
    if (!fill(t, mode, &cursor, &more, batch, start, &a[7].r, &end))
        return NATIVE_FAILED(t);
    FRAME_RAW(walk, RAW_NEXT) = more ? slot_of(t, cursor.frame) : 0;
    return return_int(t, end);
}

static const struct native_method natives[] = {
    NATIVE(PLAIN, "callStackWalk", "(JIII[Ljava/lang/Object;)Ljava/lang/Object;", call_stack_walk),
    NATIVE(PLAIN, "fetchStackFrames", "(JJII[Ljava/lang/Object;)I", fetch_stack_frames),
};
const struct native_class native_java_lang_StackStreamFactory_AbstractStackWalker = {
    "java/lang/StackStreamFactory$AbstractStackWalker", natives, COUNT_OF(natives)};
