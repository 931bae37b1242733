/*
 * Lists and stack traces of all threads.  Another thread's frames are read while the world is
 * stopped; objects are made afterwards, from methods and bytecode indices.
 */
#include "vm/exec/thread_dump.h"

#include "vm/base/mem.h"
#include "vm/exec/exec_extra.h"
#include "vm/exec/internal.h"
#include "vm/model/opcodes.h"

#define MAX_DEPTH 1024

/* ---- lists ---- */

static bool is_alive(struct isolate *iso, const struct guest_thread *g)
{
    return !IS_NULL(g->java_thread) && exec_guest_of(iso, g->java_thread) == g;
}

uint32_t thread_list(struct thread *t, struct ref array, uint32_t capacity)
{
    struct isolate *iso = t->iso;
    struct guest_ref at;
    uint32_t count = 0;
    pthread_mutex_lock(&iso->sync_lock);
    for (at = HEADER(iso)->threads; !IS_NONE(at); at = GUEST(iso, at)->next) {
        const struct guest_thread *g = GUEST(iso, at);
        if (!is_alive(iso, g))
            continue;
        if (count < capacity)
            SET_ELEMENT_REF(t, array, count, g->java_thread);
        count++;
    }
    pthread_mutex_unlock(&iso->sync_lock);
    return count;
}

/* ---- stack traces ---- */

struct place {
    uint32_t method, bci;
};

/* Who waits to enter the monitor of a block is shown at the instruction behind monitorenter, as HotSpot does. */
uint32_t frame_shown_bci(struct isolate *iso, const struct guest_thread *g, const struct frame *frame,
                         bool top)
{
    const struct method *method = METHOD(iso, frame->method);
    if (frame->kind != FRAME_BYTECODE)
        return 0;
    if (top && g->wait == WAIT_MONITOR && !IS_NONE(method->code)) {
        const struct code *code = CODE(iso, method->code);
        const uint8_t *bytes = class_file_at(iso, CLASS(iso, method->holder), code->original);
        if (bytes[frame->pc] == OP_monitorenter && frame->pc + 1 < code->length)
            return frame->pc + 1;
    }
    return frame->pc;
}

/* The frames of a thread that does not run now.  Unlike in an exception's trace the hidden ones
 * show. */
static uint32_t read_frames(struct isolate *iso, const struct guest_thread *g, struct place *places)
{
    const union slot *stack = META_ADDRESS(iso, g->stack);
    uint32_t count = 0, number = g->frame;
    while (number != 0 && count < MAX_DEPTH) {
        const struct frame *frame = (const struct frame *)(const void *)(stack + number);
        if (frame->kind == FRAME_BYTECODE || frame->kind == FRAME_NATIVE) {
            places[count].method = frame->method;
            places[count].bci = frame_shown_bci(iso, g, frame, count == 0);
            count++;
        }
        number = frame->caller;
    }
    return count;
}

/* False: the thread is not alive. */
static bool capture(struct thread *t, const struct ref *java_thread, struct place *places,
                    uint32_t *count)
{
    struct guest_thread *g;
    if (!stop_the_world_or_end(t))
        return false;
    g = exec_guest_of(t->iso, *java_thread);
    *count = g == NULL ? 0 : read_frames(t->iso, g, places);
    resume_the_world(t);
    return g != NULL;
}

struct ref thread_stack_trace(struct thread *t, struct ref java_thread)
{
    struct {
        struct local_roots head;
        struct ref java_thread, array, element;
    } roots;
    struct class *element = WK(t, java_lang_StackTraceElement);
    struct place *places = mem_alloc(MAX_DEPTH * sizeof *places);
    uint32_t count = 0, i;
    if (places == NULL) {
        exec_throw(t, "java/lang/OutOfMemoryError", "native memory");
        return NULL_REF;
    }
    ROOTS_ENTER(t, roots);
    roots.java_thread = java_thread;
    if (capture(t, &roots.java_thread, places, &count))
        roots.array = exec_new_array(t, element, (int32_t)count);
    for (i = 0; !IS_NULL(roots.array) && i < count; i++) {
        roots.element = object_new(t, element);
        if (IS_NULL(roots.element) ||
            !exec_stack_trace_element(t, roots.element, METHOD(t, places[i].method), places[i].bci))
            roots.array = NULL_REF;
        else
            SET_ELEMENT_REF(t, roots.array, i, roots.element);
    }
    ROOTS_LEAVE(t, roots);
    mem_free(places);
    return roots.array;
}
