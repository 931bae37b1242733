/*
 * JavaVM, for the threads of one isolate: who runs guest code already, and who wants to.
 */
#include "vm/jni/internal.h"

static struct jni *jni_of(JavaVM *vm)
{
    return (struct jni *)(void *)vm;
}

/* The guest thread that the calling OS thread carries, NULL = none. */
static struct thread *current(struct isolate *iso)
{
    struct thread *t;
    pthread_mutex_lock(&iso->sync_lock);
    for (t = iso->threads; t != NULL && !pthread_equal(t->carrier, pthread_self()); t = t->next) {
    }
    pthread_mutex_unlock(&iso->sync_lock);
    return t;
}

static jint get_env(JavaVM *vm, void **env, jint version)
{
    struct thread *t = current(jni_of(vm)->iso);
    *env = NULL;
    if (t == NULL || t->jni == NULL)
        return JNI_EDETACHED;
    if (version != JNI_VERSION_1_1 && version != JNI_VERSION_1_2 && version != JNI_VERSION_1_4 &&
        version != JNI_VERSION_1_6 && version != JNI_VERSION_1_8 && version != JNI_VERSION_9 &&
        version != JNI_VERSION_10)
        return JNI_EVERSION;
    *env = t->jni;
    return JNI_OK;
}

/* Its java.lang.Thread, constructed in the thread itself, as the group asks. */
static bool make_java_thread(struct thread *t, const JavaVMAttachArgs *arguments, bool daemon)
{
    struct class *class = WK(t, java_lang_Thread);
    const char *name = arguments == NULL ? NULL : arguments->name;
    jvalue values[2] = {{0}, {0}};
    struct method *constructor;
    struct ref thread = object_new(t, class);
    jobject handle;
    if (IS_NULL(thread))
        return false;
    SET_I64(t, thread, WKF(t, java_lang_Thread, eetop), -(int64_t)t->self.off);
    SET_I32(t, thread, WKF(t, java_lang_Thread, priority), 5);
    t->g->java_thread = thread;
    handle = local_new(t, thread);
    values[0].l = arguments != NULL && arguments->group != NULL
                      ? arguments->group
                      : local_new(t, HEADER(t)->roots.main_thread_group);
    if (name != NULL)
        values[1].l = local_new(t, string_from_mutf8(t, name, strlen(name)));
    constructor = java_find_method(t, class, "<init>",
                                   name != NULL ? "(Ljava/lang/ThreadGroup;Ljava/lang/String;)V"
                                                : "(Ljava/lang/ThreadGroup;Ljava/lang/Runnable;)V");
    if (constructor == NULL || THROWN(t) ||
        !java_call(t, CALL_DIRECT, constructor, handle, values, NULL))
        return false;
    if (daemon)
        SET_I8(t, t->g->java_thread, WKF(t, java_lang_Thread, daemon), 1);
    SET_I32(t, t->g->java_thread, WKF(t, java_lang_Thread, threadStatus), 0x5);
    return true;
}

/* The guest thread goes; usually its last frame has done this already. */
static void forget_java_thread(struct thread *t)
{
    struct ref thread = t->g->java_thread;
    if (!IS_NULL(thread))
        STORE_SEQ_CST(FIELD_ADDRESS(t, thread, WKF(t, java_lang_Thread, eetop), int64_t), 0);
}

static void set_daemon(struct thread *t)
{
    pthread_mutex_lock(&t->iso->sync_lock);
    t->g->daemon = 1;
    HEADER(t)->daemon_count++;
    pthread_mutex_unlock(&t->iso->sync_lock);
}

static jint attach(JavaVM *vm, void **env, void *args, bool daemon)
{
    struct isolate *iso = jni_of(vm)->iso;
    struct thread *t = current(iso);
    struct guest_thread *g;
    *env = NULL;
    if (t != NULL) {
        *env = t->jni;
        return t->jni == NULL ? JNI_ERR : JNI_OK;
    }
    pthread_mutex_lock(&iso->sync_lock);
    g = iso->exiting || iso->killed ? NULL : guest_create(iso);
    pthread_mutex_unlock(&iso->sync_lock);
    if (g == NULL)
        return JNI_ENOMEM;
    t = carrier_attach(iso, (struct guest_ref){META_OFFSET(iso, g)});
    if (t == NULL) {
        pthread_mutex_lock(&iso->sync_lock);
        guest_destroy(iso, g);
        pthread_mutex_unlock(&iso->sync_lock);
        return JNI_ENOMEM;
    }
    if (daemon)
        set_daemon(t);
    push_bottom_frame(t);
    if (env_of(t) == NULL || !local_frame_push(t, t->jni) ||
        !make_java_thread(t, args, daemon)) {
        forget_java_thread(t);
        t->exception = NULL_REF;
        carrier_detach(t, true);
        return JNI_ERR;
    }
    t->jni->attached = true;
    foreign_enter(t);
    *env = t->jni;
    return JNI_OK;
}

static jint attach_current(JavaVM *vm, void **env, void *args)
{
    return attach(vm, env, args, false);
}

static jint attach_daemon(JavaVM *vm, void **env, void *args)
{
    return attach(vm, env, args, true);
}

/* The thread ends as one whose run() has ended: an exception that is pending is uncaught. */
static jint detach_current(JavaVM *vm)
{
    struct thread *t = current(jni_of(vm)->iso);
    struct frame *frame;
    struct ref exception;
    if (t == NULL)
        return JNI_OK;
    if (t->jni == NULL || !t->jni->attached || t->frame->caller != 0)
        return JNI_ERR; /* Java runs below */
    foreign_leave(t);
    exception = t->exception;
    t->exception = NULL_REF;
    frame = push_resume_frame(t, RESUME_thread_main, FRAME_CATCHES);
    t->called = false;
    if (frame != NULL) {
        frame->state = 1;
        FRAME_REF(frame, 0) = exception;
        t->caught = !IS_NULL(exception);
        carrier_run(t);
    }
    monitors_leave(t);
    forget_java_thread(t);
    t->exception = NULL_REF;
    carrier_detach(t, true);
    return JNI_OK;
}

/* The isolate belongs to its host, who alone may end it. */
static jint destroy(JavaVM *vm)
{
    return JNI_ERR;
}

const struct JNIInvokeInterface_ invoke_functions = {
    .DestroyJavaVM = destroy,
    .AttachCurrentThread = attach_current,
    .DetachCurrentThread = detach_current,
    .GetEnv = get_env,
    .AttachCurrentThreadAsDaemon = attach_daemon,
};
