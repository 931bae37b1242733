/*
 * Calling methods and making objects: Call<Type>Method and its kin, each in three forms (arguments
 * variable, as va_list, as array of jvalue).
 */
#include "vm/jni/internal.h"

#define MAX_PARAMETERS 256

/* Variable arguments come promoted (C11 6.5.2.2). */
static void collect(struct thread *t, jmethodID id, va_list list, jvalue *values)
{
    const struct method *method = method_of_id(t, id);
    struct descriptor_cursor cursor;
    const char *text;
    size_t length;
    enum basic_type type;
    descriptor_begin(&cursor, SYMBOL_TEXT(t, method->descriptor));
    while ((type = descriptor_next(&cursor, &text, &length)) != 0) {
        switch (type) {
        case TYPE_BOOLEAN:
            values->z = va_arg(list, jint) != 0;
            break;
        case TYPE_BYTE:
            values->b = (jbyte)va_arg(list, jint);
            break;
        case TYPE_CHAR:
            values->c = (jchar)va_arg(list, jint);
            break;
        case TYPE_SHORT:
            values->s = (jshort)va_arg(list, jint);
            break;
        case TYPE_INT:
            values->i = va_arg(list, jint);
            break;
        case TYPE_LONG:
            values->j = va_arg(list, jlong);
            break;
        case TYPE_FLOAT:
            values->f = (jfloat)va_arg(list, jdouble);
            break;
        case TYPE_DOUBLE:
            values->d = va_arg(list, jdouble);
            break;
        default:
            values->l = va_arg(list, jobject);
            break;
        }
        values++;
    }
}

/* The result as foreign code gets it; all zero after an exception. */
static jvalue call(JNIEnv *env, enum java_call_kind kind, jobject receiver, jmethodID id,
                   const jvalue *arguments)
{
    struct thread *t = jni_begin(env);
    struct method *method = method_of_id(t, id);
    union slot result = {0};
    jvalue value = {0};
    if (java_call(t, kind, method, receiver, arguments, &result)) {
        switch ((enum basic_type)method->return_type) {
        case TYPE_BOOLEAN:
            value.z = result.i != 0;
            break;
        case TYPE_BYTE:
            value.b = (jbyte)result.i;
            break;
        case TYPE_CHAR:
            value.c = (jchar)result.i;
            break;
        case TYPE_SHORT:
            value.s = (jshort)result.i;
            break;
        case TYPE_INT:
            value.i = result.i;
            break;
        case TYPE_LONG:
        case TYPE_DOUBLE:
            value.j = result.j;
            break;
        case TYPE_FLOAT:
            value.f = result.f;
            break;
        case TYPE_VOID:
            break;
        default:
            value.l = local_new(t, result.r);
            break;
        }
    }
    jni_end(t);
    return value;
}

static jvalue call_list(JNIEnv *env, enum java_call_kind kind, jobject receiver, jmethodID id,
                        va_list list)
{
    jvalue values[MAX_PARAMETERS];
    struct thread *t = jni_begin(env);
    collect(t, id, list, values);
    jni_end(t);
    return call(env, kind, receiver, id, values);
}

/* FAMILY(Name, type, member): the functions that return one type; `member` of jvalue has the result. */
#define FAMILY(Name, type, member)                                                                \
    type jni_Call##Name##MethodA(JNIEnv *env, jobject obj, jmethodID id, const jvalue *args)      \
    {                                                                                             \
        return (type)call(env, CALL_VIRTUAL, obj, id, args) member;                               \
    }                                                                                             \
    type jni_Call##Name##MethodV(JNIEnv *env, jobject obj, jmethodID id, va_list args)            \
    {                                                                                             \
        return (type)call_list(env, CALL_VIRTUAL, obj, id, args) member;                          \
    }                                                                                             \
    type jni_Call##Name##Method(JNIEnv *env, jobject obj, jmethodID id, ...)                      \
    {                                                                                             \
        va_list args;                                                                             \
        va_start(args, id);                                                                       \
        jvalue result = call_list(env, CALL_VIRTUAL, obj, id, args);                              \
        va_end(args);                                                                             \
        return (type)result member;                                                               \
    }                                                                                             \
    type jni_CallNonvirtual##Name##MethodA(JNIEnv *env, jobject obj, jclass cls, jmethodID id,    \
                                           const jvalue *args)                                    \
    {                                                                                             \
        return (type)call(env, CALL_DIRECT, obj, id, args) member;                                \
    }                                                                                             \
    type jni_CallNonvirtual##Name##MethodV(JNIEnv *env, jobject obj, jclass cls, jmethodID id,    \
                                           va_list args)                                          \
    {                                                                                             \
        return (type)call_list(env, CALL_DIRECT, obj, id, args) member;                           \
    }                                                                                             \
    type jni_CallNonvirtual##Name##Method(JNIEnv *env, jobject obj, jclass cls, jmethodID id, ...) \
    {                                                                                             \
        va_list args;                                                                             \
        va_start(args, id);                                                                       \
        jvalue result = call_list(env, CALL_DIRECT, obj, id, args);                               \
        va_end(args);                                                                             \
        return (type)result member;                                                               \
    }                                                                                             \
    type jni_CallStatic##Name##MethodA(JNIEnv *env, jclass cls, jmethodID id, const jvalue *args) \
    {                                                                                             \
        return (type)call(env, CALL_STATIC, NULL, id, args) member;                               \
    }                                                                                             \
    type jni_CallStatic##Name##MethodV(JNIEnv *env, jclass cls, jmethodID id, va_list args)       \
    {                                                                                             \
        return (type)call_list(env, CALL_STATIC, NULL, id, args) member;                          \
    }                                                                                             \
    type jni_CallStatic##Name##Method(JNIEnv *env, jclass cls, jmethodID id, ...)                 \
    {                                                                                             \
        va_list args;                                                                             \
        va_start(args, id);                                                                       \
        jvalue result = call_list(env, CALL_STATIC, NULL, id, args);                              \
        va_end(args);                                                                             \
        return (type)result member;                                                               \
    }

FAMILY(Object, jobject, .l)
FAMILY(Boolean, jboolean, .z)
FAMILY(Byte, jbyte, .b)
FAMILY(Char, jchar, .c)
FAMILY(Short, jshort, .s)
FAMILY(Int, jint, .i)
FAMILY(Long, jlong, .j)
FAMILY(Float, jfloat, .f)
FAMILY(Double, jdouble, .d)
FAMILY(Void, void, .j)

/* ---- objects ---- */

/* A new instance, its class initialized (`checked`: and one that may have instances); a local reference, or NULL with an exception. */
static jobject allocate(struct thread *t, struct class *class, bool checked)
{
    char name[512];
    uint32_t mark;
    jobject object = NULL;
    if (class == NULL) {
        exec_throw_null(t);
        return NULL;
    }
    if (checked && (class == WK(t, java_lang_Class) || class->kind != CLASS_INSTANCE ||
        (class->access_flags & (ACC_ABSTRACT | ACC_INTERFACE)))) {
        class_external_name(t->iso, class, name, sizeof name);
        exec_throw(t, class == WK(t, java_lang_Class) ? "java/lang/IllegalAccessException"
                                                      : "java/lang/InstantiationException", "%s", name);
        return NULL;
    }
    if (nesting_enter(t, &mark)) {
        if (java_initialize(t, class))
            object = local_new(t, object_new(t, class));
        nesting_leave(t, mark);
    }
    return object;
}

jobject jni_AllocObject(JNIEnv *env, jclass cls)
{
    struct thread *t = jni_begin(env);
    jobject object = allocate(t, class_of_handle(t, cls), true);
    jni_end(t);
    return object;
}

jobject object_make(JNIEnv *env, jclass cls, jmethodID method, const jvalue *args, bool checked)
{
    struct thread *t = jni_begin(env);
    jobject object = allocate(t, class_of_handle(t, cls), checked);
    if (object != NULL && !java_call(t, CALL_DIRECT, method_of_id(t, method), object, args, NULL)) {
        local_delete(t->jni, object);
        object = NULL;
    }
    jni_end(t);
    return object;
}

jobject jni_NewObjectA(JNIEnv *env, jclass cls, jmethodID method, const jvalue *args)
{
    return object_make(env, cls, method, args, true);
}

jobject jni_NewObjectV(JNIEnv *env, jclass cls, jmethodID method, va_list args)
{
    jvalue values[MAX_PARAMETERS];
    struct thread *t = jni_begin(env);
    collect(t, method, args, values);
    jni_end(t);
    return jni_NewObjectA(env, cls, method, values);
}

jobject jni_NewObject(JNIEnv *env, jclass cls, jmethodID method, ...)
{
    va_list args;
    va_start(args, method);
    jobject object = jni_NewObjectV(env, cls, method, args);
    va_end(args);
    return object;
}
