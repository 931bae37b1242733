/*
 * Exceptions, which stay pending in the thread while foreign code runs.
 */
#include <unistd.h>

#include "vm/jni/internal.h"

void jni_print(struct isolate *iso, int descriptor, const char *text)
{
    size_t length = strlen(text);
    if (iso->output != NULL) {
        iso->output(iso->output_context, descriptor, text, length);
        return;
    }
    while (length > 0) {
        ssize_t written = write(descriptor, text, length);
        if (written <= 0)
            break;
        text += written;
        length -= (size_t)written;
    }
}

/* "name@version/" of the class's module, nothing for an unnamed one. */
static void module_text(struct thread *t, const struct class *class, char *text, size_t size)
{
    const struct module_entry *module;
    *text = 0;
    if (IS_NONE(class->package) || IS_NONE(PACKAGE(t, class->package)->module))
        return;
    module = MODULE(t, PACKAGE(t, class->package)->module);
    if (IS_NONE(module->name))
        return;
    const char *version = IS_NONE(module->version) ? "" : SYMBOL_TEXT(t, module->version);
    snprintf(text, size, "%s%s%s/", SYMBOL_TEXT(t, module->name), *version ? "@" : "", version);
}

void jni_print_stack(struct thread *t)
{
    struct stack_cursor cursor;
    for (bool more = stack_first(&cursor, t); more; more = stack_next(&cursor)) {
        const struct method *method = cursor.method;
        const struct class *class = CLASS(t, method->holder);
        const char *file = IS_NONE(class->source_file) ? NULL : SYMBOL_TEXT(t, class->source_file);
        char text[1600], place[600], module[300], name[512];
        int32_t line =
            method->access_flags & ACC_NATIVE ? -1 : method_line_number(t->iso, method, cursor.bci);
        if (method->access_flags & ACC_NATIVE)
            snprintf(place, sizeof place, "Native Method");
        else if (file != NULL && line >= 0)
            snprintf(place, sizeof place, "%s:%d", file, line);
        else
            snprintf(place, sizeof place, "%s", file == NULL ? "Unknown Source" : file);
        module_text(t, class, module, sizeof module);
        class_external_name(t->iso, class, name, sizeof name);
        snprintf(text, sizeof text, "\tat %s.%s(%s%s)\n", name, SYMBOL_TEXT(t, method->name),
                 module, place);
        jni_print(t->iso, 1, text);
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
    jni_print(t->iso, 2, text);
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
    jni_print(t->iso, 1, "FATAL ERROR in native method: ");
    jni_print(t->iso, 1, message == NULL ? "" : message);
    jni_print(t->iso, 1, "\n");
    jni_print_stack(t);
    jni_leave(t);
    jni_end_isolate(t->iso);
}
