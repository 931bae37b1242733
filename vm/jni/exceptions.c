/*
 * Exceptions, which stay pending in the thread while foreign code runs.
 */
#include "vm/exec/thread_print.h"
#include "vm/jni/internal.h"

void jni_print_stack(struct thread *t)
{
    struct stack_cursor cursor;
    char text[1700];
    for (bool more = stack_first(&cursor, t); more; more = stack_next(&cursor)) {
        frame_text(t->iso, cursor.method, cursor.bci, text, sizeof text);
        guest_print(t, 1, text);
    }
}

void exception_set_aside(struct thread *t)
{
    struct jni_env *env = t->jni;
    if (env->aside_count == MOST_ASIDE)
        return;
    env->aside[env->aside_count].exception = t->exception;
    env->aside[env->aside_count++].level = t->foreign_frames;
    t->exception = NULL_REF;
}

/* What was set aside in a function further out waits for the end of that. */
void exception_put_back(struct thread *t)
{
    struct jni_env *env = t->jni;
    if (env->aside[env->aside_count - 1].level != t->foreign_frames)
        return;
    env->aside_count--;
    if (!THROWN(t))
        t->exception = env->aside[env->aside_count].exception;
}

/* What is pending is replaced. */
jint jni_Throw(JNIEnv *env, jthrowable obj)
{
    struct thread *t = jni_enter(env);
    struct ref throwable = resolve(t, obj);
    t->exception = NULL_REF;
    if (IS_NULL(throwable))
        exec_throw_null(t);
    else
        exec_throw_ref(t, throwable);
    jni_leave(t);
    return JNI_OK;
}

/* Without a message the constructor without parameters is called.  What is pending is replaced. */
jint jni_ThrowNew(JNIEnv *env, jclass cls, const char *message)
{
    jmethodID constructor;
    jvalue argument = {.l = NULL};
    jobject exception;
    jni_ExceptionClear(env);
    constructor =
        jni_GetMethodID(env, cls, "<init>", message == NULL ? "()V" : "(Ljava/lang/String;)V");
    if (constructor == NULL)
        return JNI_ERR;
    if (message != NULL && (argument.l = jni_NewStringUTF(env, message)) == NULL)
        return JNI_ERR;
    exception = object_make(env, cls, constructor, &argument, false);
    if (argument.l != NULL)
        jni_DeleteLocalRef(env, argument.l);
    if (exception == NULL)
        return JNI_ERR;
    jni_Throw(env, exception);
    jni_DeleteLocalRef(env, exception);
    return JNI_OK;
}

jthrowable jni_ExceptionOccurred(JNIEnv *env)
{
    struct thread *t = jni_enter(env);
    jthrowable handle = local_new(t, t->exception);
    jni_leave(t);
    return handle;
}

jboolean jni_ExceptionCheck(JNIEnv *env)
{
    struct thread *t = jni_enter(env);
    bool pending = THROWN(t);
    jni_leave(t);
    return pending;
}

void jni_ExceptionClear(JNIEnv *env)
{
    struct thread *t = jni_enter(env);
    t->exception = NULL_REF;
    jni_leave(t);
}

static void print_introduction(struct thread *t)
{
    char text[600];
    struct ref name = GET_REF(t, t->g->java_thread, WKF(t, java_lang_Thread, name));
    char *thread_name = IS_NULL(name) ? NULL : string_to_utf8(t->iso, name, NULL);
    snprintf(text, sizeof text, "Exception in thread \"%s\" ",
             thread_name == NULL ? "" : thread_name);
    mem_free(thread_name);
    guest_print(t, 2, text);
}

/* The exception is no longer pending afterwards; what printing throws is dropped. */
void jni_ExceptionDescribe(JNIEnv *env)
{
    struct thread *t = jni_enter(env);
    jobject exception = local_new(t, t->exception);
    t->exception = NULL_REF;
    if (exception != NULL) {
        struct method *method =
            java_find_method(t, WK(t, java_lang_Throwable), "printStackTrace", "()V");
        print_introduction(t);
        if (method != NULL)
            java_call(t, CALL_VIRTUAL, method, exception, NULL, NULL);
        t->exception = NULL_REF;
        local_delete(t->jni, exception);
    }
    jni_leave(t);
}

/* The specification has the VM end; here that is the isolate.  No C code above can be made to return, so
 * it goes on in vain: nothing it asks of Java happens any more. */
void jni_end_isolate(struct isolate *iso)
{
    isolate_stop(iso, END_HALTED, 134);
    if (iso->stranded != NULL)
        iso->stranded(iso->stranded_context, 134);
}

void jni_FatalError(JNIEnv *env, const char *message)
{
    struct thread *t = jni_enter(env);
    guest_print(t, 1, "FATAL ERROR in native method: ");
    guest_print(t, 1, message == NULL ? "" : message);
    guest_print(t, 1, "\n");
    jni_print_stack(t);
    jni_leave(t);
    jni_end_isolate(t->iso);
}
