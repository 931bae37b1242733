/* OS threads of the host that become guest threads, and cease to be.  See nesting.h. */
#include "vm/exec/internal.h"
#include "vm/exec/nesting.h"

static void set_daemon(struct thread *t)
{
    pthread_mutex_lock(&t->iso->sync_lock);
    t->g->daemon = 1;
    HEADER(t)->daemon_count++;
    pthread_mutex_unlock(&t->iso->sync_lock);
}

struct thread *exec_attach(struct isolate *iso, bool daemon)
{
    struct guest_thread *g;
    struct thread *t;
    pthread_mutex_lock(&iso->sync_lock);
    g = iso->exiting ? NULL : guest_create(iso);
    pthread_mutex_unlock(&iso->sync_lock);
    if (g == NULL)
        return NULL;
    t = carrier_attach(iso, (struct guest_ref){META_OFFSET(iso, g)});
    if (t == NULL) {
        pthread_mutex_lock(&iso->sync_lock);
        guest_destroy(iso, g);
        pthread_mutex_unlock(&iso->sync_lock);
        return NULL;
    }
    if (daemon)
        set_daemon(t);
    push_bottom_frame(t);
    return t;
}

/* The constructor asks for the current thread, which must be this very object. */
bool exec_attach_java_thread(struct thread *t, struct ref group, const char *name)
{
    struct class *class = WK(t, java_lang_Thread);
    union slot arguments[3] = {{0}, {0}, {0}};
    struct method *constructor;
    uint32_t mark;
    bool done = false;
    struct {
        struct local_roots head;
        struct ref group, name;
    } roots;
    ROOTS_ENTER(t, roots);
    roots.group = group;
    struct ref thread = object_new(t, class);
    if (!IS_NULL(thread)) {
        SET_I64(t, thread, WKF(t, java_lang_Thread, eetop), -(int64_t)t->self.off);
        SET_I32(t, thread, WKF(t, java_lang_Thread, priority), 5);
        t->g->java_thread = thread;
        if (name != NULL)
            roots.name = string_from_utf8(t, name);
    }
    constructor = class_find_method_local(
        t->iso, class, symbol_of(t->iso, "<init>"),
        symbol_of(t->iso, name != NULL ? "(Ljava/lang/ThreadGroup;Ljava/lang/String;)V"
                                       : "(Ljava/lang/ThreadGroup;Ljava/lang/Runnable;)V"));
    if (!THROWN(t) && nesting_enter(t, &mark)) {
        arguments[0].r = t->g->java_thread;
        arguments[1].r = IS_NULL(roots.group) ? HEADER(t)->roots.main_thread_group : roots.group;
        arguments[2].r = roots.name;
        done = nesting_call(t, constructor, false, arguments);
        nesting_leave(t, mark);
    }
    ROOTS_LEAVE(t, roots);
    if (!done)
        return false;
    if (LOAD_RELAXED(&t->g->daemon))
        SET_I8(t, t->g->java_thread, WKF(t, java_lang_Thread, daemon), 1);
    SET_I32(t, t->g->java_thread, WKF(t, java_lang_Thread, threadStatus), 0x5);
    return true;
}

void exec_detach(struct thread *t)
{
    struct ref exception = t->exception;
    struct frame *frame;
    t->exception = NULL_REF;
    frame =
        IS_NULL(t->g->java_thread) ? NULL : push_resume_frame(t, RESUME_thread_main, FRAME_CATCHES);
    t->called = false;
    if (frame != NULL) {
        frame->state = 1;
        FRAME_REF(frame, 0) = exception;
        t->caught = !IS_NULL(exception);
        carrier_run(t);
    }
    t->exception = NULL_REF;
    /* Usually its last frame has done this already; not when there was no room for that frame. */
    if (!IS_NULL(t->g->java_thread))
        STORE_SEQ_CST(FIELD_ADDRESS(t, t->g->java_thread, WKF(t, java_lang_Thread, eetop), int64_t), 0);
    carrier_detach(t, true);
}
