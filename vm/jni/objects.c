/*
 * Monitors, direct buffers, and what concerns the interface itself.
 */
#include "vm/jni/internal.h"
#include "vm/model/offheap.h"

jint jni_GetVersion(JNIEnv *env)
{
    return JNI_VERSION_10;
}

jint jni_GetJavaVM(JNIEnv *env, JavaVM **vm)
{
    *vm = &env_record(env)->t->iso->jni->vm->functions;
    return JNI_OK;
}

/* ---- monitors ---- */

enum native_status resume_jni_monitor_enter(struct thread *t, struct frame *frame)
{
    return monitor_enter(t, FRAME_REF(frame, 0));
}

jint jni_MonitorEnter(JNIEnv *env, jobject obj)
{
    struct thread *t = jni_begin(env);
    uint32_t mark;
    bool done = false;
    if (IS_NULL(resolve(t, obj))) {
        exec_throw_null(t);
    } else if (monitors_reserve(t, t->jni) && nesting_enter(t, &mark)) {
        struct frame *frame = push_resume_frame(t, RESUME_jni_monitor_enter, 0);
        if (frame != NULL) {
            FRAME_REF(frame, 0) = resolve(t, obj);
            done = java_again(t);
        }
        nesting_leave(t, mark);
        if (done)
            t->jni->monitors[t->jni->monitor_count++] = resolve(t, obj);
    }
    jni_end(t);
    return done ? JNI_OK : JNI_ERR;
}

/* What synchronized methods and blocks have entered is not in the list. */
static void forget_monitor(struct jni_env *env, struct ref object)
{
    for (uint32_t i = env->monitor_count; i-- > 0;) {
        if (!SAME_REF(env->monitors[i], object))
            continue;
        env->monitor_count--;
        memmove(env->monitors + i, env->monitors + i + 1,
                (env->monitor_count - i) * sizeof *env->monitors);
        return;
    }
}

jint jni_MonitorExit(JNIEnv *env, jobject obj)
{
    struct thread *t = jni_begin(env);
    struct ref object = resolve(t, obj);
    bool done = IS_NULL(object) ? exec_throw_null(t)
                : !monitor_is_owner(t, object)
                    ? exec_throw(t, "java/lang/IllegalMonitorStateException", "current thread is not owner")
                    : monitor_exit(t, object);
    if (done)
        forget_monitor(t->jni, resolve(t, obj));
    jni_end(t);
    return done ? JNI_OK : JNI_ERR;
}

/* ---- direct buffers ---- */

/* A class of java.base, as a local reference. */
static jclass boot_class(struct thread *t, const char *name)
{
    struct class *class = NULL;
    uint32_t mark;
    if (nesting_enter(t, &mark)) {
        do {
            class = exec_boot_class(t, name);
        } while (class == NULL && java_again(t));
        nesting_leave(t, mark);
    }
    return class == NULL ? NULL : local_new(t, class->mirror);
}

static jclass find_boot_class(JNIEnv *env, const char *name)
{
    struct thread *t = jni_begin(env);
    jclass class = boot_class(t, name);
    jni_end(t);
    return class;
}

jobject jni_NewDirectByteBuffer(JNIEnv *env, void *address, jlong capacity)
{
    struct thread *t = env_record(env)->t;
    jclass class = find_boot_class(env, "java/nio/DirectByteBuffer");
    jmethodID constructor = class == NULL ? NULL : jni_GetMethodID(env, class, "<init>", "(JI)V");
    jvalue arguments[2];
    if (constructor == NULL)
        return NULL;
    jni_begin(env);
    arguments[0].j = (jlong)offheap_guest_address(t->iso, address);
    arguments[1].i = (jint)capacity;
    offheap_show_foreign(t->iso);
    jni_end(t);
    return jni_NewObjectA(env, class, constructor, arguments);
}

static bool is_direct(JNIEnv *env, jobject buf)
{
    jclass class = buf == NULL ? NULL : find_boot_class(env, "sun/nio/ch/DirectBuffer");
    return class != NULL && jni_IsInstanceOf(env, buf, class);
}

void *jni_GetDirectBufferAddress(JNIEnv *env, jobject buf)
{
    const struct thread *t = env_record(env)->t;
    jclass class;
    jfieldID field;
    if (!is_direct(env, buf))
        return NULL;
    class = find_boot_class(env, "java/nio/Buffer");
    field = class == NULL ? NULL : jni_GetFieldID(env, class, "address", "J");
    return field == NULL ? NULL
                         : offheap_host_address(t->iso, (uint64_t)jni_GetLongField(env, buf, field));
}

jlong jni_GetDirectBufferCapacity(JNIEnv *env, jobject buf)
{
    jclass class;
    jfieldID field;
    if (!is_direct(env, buf))
        return -1;
    class = find_boot_class(env, "java/nio/Buffer");
    field = class == NULL ? NULL : jni_GetFieldID(env, class, "capacity", "I");
    return field == NULL ? -1 : jni_GetIntField(env, buf, field);
}
