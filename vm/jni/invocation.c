/*
 * JavaVM, for the threads of one isolate: who runs guest code already, and who wants to.
 */
#include "vm/jni/internal.h"

static struct jni *jni_of(JavaVM *vm)
{
    return ((struct jni_vm *)(void *)vm)->jni;
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

/* False while Java runs below. */
static bool may_leave(const struct thread *t)
{
    return t->jni != NULL && t->jni->attached && t->frame->caller == 0;
}

/* The thread's record, and perhaps the isolate, are no more afterwards. */
static void leave(struct thread *t)
{
    foreign_leave(t);
    monitors_leave(t);
    exec_detach(t);
}

/* An attached OS thread has ended without detaching: nobody else will, and another may get its identity. */
static void thread_has_ended(void *value)
{
    struct thread *t = value;
    if (may_leave(t))
        leave(t);
}

/* The calling OS thread carries `t`, NULL = no longer any.  Without memory for a key nobody notices that it ends. */
static void notice_end(struct jni *jni, struct thread *t)
{
    pthread_mutex_lock(&jni->lock);
    if (!jni->has_key && t != NULL)
        jni->has_key = pthread_key_create(&jni->key, thread_has_ended) == 0;
    bool has_key = jni->has_key;
    pthread_mutex_unlock(&jni->lock);
    if (has_key)
        pthread_setspecific(jni->key, t);
}

static jint attach(JavaVM *vm, void **env, void *args, bool daemon)
{
    const JavaVMAttachArgs *arguments = args;
    struct isolate *iso = jni_of(vm)->iso;
    struct thread *t = current(iso);
    struct ref group = NULL_REF;
    *env = NULL;
    if (t != NULL) {
        *env = t->jni;
        return t->jni == NULL ? JNI_ERR : JNI_OK;
    }
    t = exec_attach(iso, daemon);
    if (t == NULL)
        return LOAD_ACQUIRE(&iso->exiting) ? JNI_ERR : JNI_ENOMEM;
    bool done = env_of(t) != NULL && local_frame_push(t, t->jni);
    if (done && arguments != NULL)
        group = resolve(t, arguments->group);
    if (!done || !exec_attach_java_thread(t, group, arguments == NULL ? NULL : arguments->name)) {
        t->exception = NULL_REF;
        carrier_detach(t, true);
        return JNI_ERR;
    }
    t->jni->attached = true;
    notice_end(jni_of(vm), t);
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

static jint detach_current(JavaVM *vm)
{
    struct thread *t = current(jni_of(vm)->iso);
    if (t == NULL)
        return JNI_OK;
    if (!may_leave(t))
        return JNI_ERR;
    notice_end(jni_of(vm), NULL);
    leave(t);
    return JNI_OK;
}

/* An isolate that belongs to a host can be ended by that host alone. */
static jint destroy(JavaVM *vm)
{
    struct isolate *iso = jni_of(vm)->iso;
    if (iso->destroy_vm == NULL || (current(iso) != NULL && detach_current(vm) != JNI_OK))
        return JNI_ERR;
    return iso->destroy_vm(iso);
}

JavaVM *jni_begin_foreign(struct thread *t, JNIEnv **env)
{
    if (env_of(t) == NULL || !local_frame_push(t, t->jni))
        return NULL;
    t->jni->attached = true;
    STORE_RELEASE(&t->iso->foreign_code, true);
    foreign_enter(t);
    *env = &t->jni->functions;
    return &t->iso->jni->vm->functions;
}

/* ---- after the end ---- */

static jint ended_get_env(JavaVM *vm, void **env, jint version)
{
    *env = NULL;
    return JNI_EDETACHED;
}

static jint ended_attach(JavaVM *vm, void **env, void *args)
{
    *env = NULL;
    return JNI_ERR;
}

static jint ended_otherwise(JavaVM *vm)
{
    return JNI_ERR;
}

static const struct JNIInvokeInterface_ ended_functions = {
    .DestroyJavaVM = ended_otherwise,
    .AttachCurrentThread = ended_attach,
    .DetachCurrentThread = ended_otherwise,
    .GetEnv = ended_get_env,
    .AttachCurrentThreadAsDaemon = ended_attach,
};

/* ---- what is seen as JavaVM ---- */

static const struct JNIInvokeInterface_ invoke_functions = {
    .DestroyJavaVM = destroy,
    .AttachCurrentThread = attach_current,
    .DetachCurrentThread = detach_current,
    .GetEnv = get_env,
    .AttachCurrentThreadAsDaemon = attach_daemon,
};

/* How many isolates at once have one that stays. */
#define LASTING 64

static struct {
    pthread_mutex_t lock;
    struct jni_vm vms[LASTING];
    unsigned next; /* in turn, so that one whose isolate has ended is known as such for long */
} lasting = {.lock = PTHREAD_MUTEX_INITIALIZER};

struct jni_vm *java_vm_make(struct jni *jni)
{
    struct jni_vm *vm = NULL;
    pthread_mutex_lock(&lasting.lock);
    for (unsigned i = 0; i < LASTING && vm == NULL; i++) {
        struct jni_vm *candidate = &lasting.vms[lasting.next++ % LASTING];
        if (candidate->jni == NULL)
            vm = candidate;
    }
    if (vm != NULL)
        *vm = (struct jni_vm){&invoke_functions, jni};
    pthread_mutex_unlock(&lasting.lock);
    if (vm == NULL && (vm = mem_alloc(sizeof *vm)) != NULL)
        *vm = (struct jni_vm){&invoke_functions, jni};
    return vm;
}

bool java_vm_lasts(const struct jni_vm *vm)
{
    return vm >= lasting.vms && vm < lasting.vms + LASTING;
}

void java_vm_end(struct jni_vm *vm)
{
    if (!java_vm_lasts(vm)) {
        mem_free(vm);
        return;
    }
    pthread_mutex_lock(&lasting.lock);
    *vm = (struct jni_vm){&ended_functions, NULL};
    pthread_mutex_unlock(&lasting.lock);
}
