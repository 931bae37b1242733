/*
 * -Xcheck:jni: a second table of functions that look at what they are given before they do their work.  The messages
 * are HotSpot's.  A warning goes to the guest's standard output with the stack of Java frames; a fatal
 * error ends the isolate as FatalError does, and the function gives zero.
 */
#include "vm/base/utf8.h"
#include "vm/exec/thread_print.h"
#include "vm/jni/internal.h"

enum entry_rules {
    PLAIN = 0,
    IN_CRITICAL = 1 << 0,    /* allowed in a critical section */
    WITH_EXCEPTION = 1 << 1, /* allowed with an exception pending */
    LOOKS = 1 << 2           /* looks whether an exception is pending */
};

/* ---- messages ---- */

/* `detail` may be NULL. */
static void warn(struct thread *t, const char *message, const char *detail)
{
    guest_print(t, 1, "WARNING in native method: ");
    guest_print(t, 1, message);
    guest_print(t, 1, detail == NULL ? "" : detail);
    guest_print(t, 1, "\n");
    jni_print_stack(t);
}

static bool fatal(JNIEnv *env, const char *message)
{
    jni_FatalError(env, message);
    return false;
}

/* The environment belongs to another thread than the caller, who may be none of ours. */
static bool fatal_elsewhere(struct thread *t)
{
    struct isolate *iso = t->iso;
    bool is_java = false;
    pthread_mutex_lock(&iso->sync_lock);
    for (const struct thread *other = iso->threads; other != NULL; other = other->next)
        is_java |= pthread_equal(other->carrier, pthread_self()) != 0;
    pthread_mutex_unlock(&iso->sync_lock);
    guest_write(iso, 1,
              is_java ? "FATAL ERROR in native method: Using JNIEnv in the wrong thread\n"
                      : "FATAL ERROR in native method: Using JNIEnv in non-Java thread\n");
    jni_end_isolate(iso);
    return false;
}

/* ---- what each function begins with ---- */

static bool enter(JNIEnv *env, unsigned rules)
{
    struct jni_env *record = env_record(env);
    struct thread *t = record->t;
    if (!pthread_equal(t->carrier, pthread_self()))
        return fatal_elsewhere(t);
    jni_enter(env);
    if (record->critical != 0 && !(rules & IN_CRITICAL))
        guest_print(
            t, 1,
            "Warning: Calling other JNI functions in the scope of Get/ReleasePrimitiveArrayCritical "
            "or Get/ReleaseStringCritical\n");
    if (!(rules & WITH_EXCEPTION)) {
        if (THROWN(t))
            warn(t, "JNI call made with exception pending", NULL);
        if (record->unchecked_call != NULL)
            warn(t, "JNI call made without checking exceptions when required to from ",
                 record->unchecked_call);
        record->unchecked_call = NULL;
    }
    if (rules & LOOKS)
        record->unchecked_call = NULL;
    jni_leave(t);
    return true;
}

/* ---- arguments ---- */

/* The object a handle names, between jni_begin and jni_end, or null. */
static bool is_handle(struct thread *t, jobject handle)
{
    return handle != NULL && reference_exists(t, handle);
}

static bool check_handle(JNIEnv *env, jobject handle)
{
    struct thread *t = jni_enter(env);
    bool good = is_handle(t, handle);
    jni_leave(t);
    return good || fatal(env, "Bad global or local ref passed to JNI");
}

static bool check_or_null(JNIEnv *env, jobject handle)
{
    return handle == NULL || check_handle(env, handle);
}

static bool check_kind(JNIEnv *env, jobject handle, enum handle_kind kind, const char *message)
{
    if (handle == NULL)
        return true;
    return check_handle(env, handle) && (kind_of_handle(handle) == kind || fatal(env, message));
}

static bool check_class(JNIEnv *env, jclass cls)
{
    if (!check_handle(env, cls))
        return false;
    struct thread *t = jni_enter(env);
    struct ref mirror = resolve(t, cls);
    bool good = !IS_NULL(mirror) && CLASS_OF(t, mirror) == WK(t, java_lang_Class);
    jni_leave(t);
    return good || fatal(env, "JNI received a class argument that is not a class");
}

static bool check_throwable_class(JNIEnv *env, const struct class *class)
{
    struct thread *t = jni_enter(env);
    bool good = class_is_assignable(t->iso, class, WK(t, java_lang_Throwable));
    jni_leave(t);
    return good ||
           fatal(env, "JNI Throw or ThrowNew received a class argument that is not a Throwable or "
                      "Throwable subclass");
}

static bool check_throw(JNIEnv *env, jthrowable obj)
{
    struct thread *t = env_record(env)->t;
    if (obj == NULL) {
        jni_enter(env);
        warn(t, "JNI Throw called with NULL throwable", NULL);
        jni_leave(t);
        return true;
    }
    if (!check_handle(env, obj))
        return false;
    jni_enter(env);
    const struct class *class = CLASS_OF(t, resolve(t, obj));
    jni_leave(t);
    return check_throwable_class(env, class);
}

static bool check_throw_new(JNIEnv *env, jclass cls)
{
    struct thread *t = env_record(env)->t;
    if (!check_class(env, cls))
        return false;
    jni_enter(env);
    const struct class *class = class_of_handle(t, cls);
    jni_leave(t);
    return check_throwable_class(env, class);
}

/* Null where a handle names nothing. */
static const struct class *class_of_object(JNIEnv *env, jobject handle)
{
    struct thread *t = jni_enter(env);
    struct ref object = is_handle(t, handle) ? resolve(t, handle) : NULL_REF;
    const struct class *class = IS_NULL(object) ? NULL : CLASS_OF(t, object);
    jni_leave(t);
    return class;
}

static bool check_class_name(JNIEnv *env, const char *name)
{
    char text[1400];
    size_t length = name == NULL ? 0 : strlen(name);
    if (length >= 2 && name[0] == 'L' && name[length - 1] == ';') {
        struct thread *t = jni_enter(env);
        snprintf(text, sizeof text,
                 "JNI FindClass received a bad class descriptor \"%.1000s\".  A correct class descriptor has no leading "
                 "\"L\" or trailing \";\".  Incorrect descriptors will not be accepted in future releases.", name);
        warn(t, text, NULL);
        jni_leave(t);
    }
    if (length == 0 || mutf8_is_valid((const uint8_t *)name, length))
        return true;
    snprintf(text, sizeof text, "JNI class name is not a valid UTF8 string \"%.1000s\"", name);
    return fatal(env, text);
}

static bool check_string(JNIEnv *env, jstring str)
{
    if (str != NULL && !check_handle(env, str))
        return false;
    return class_of_object(env, str) == WK(env_record(env)->t, java_lang_String) ||
           fatal(env, "JNI string operation received a non-string");
}

static bool check_array(JNIEnv *env, jarray array)
{
    if (array != NULL && !check_handle(env, array))
        return false;
    const struct class *class = class_of_object(env, array);
    return (class != NULL && class->kind == CLASS_ARRAY) ||
           fatal(env, "Non-array passed to JNI array operations");
}

static bool has_primitive_elements(const struct class *class)
{
    return class->shape.kind == SHAPE_PRIMITIVE_ARRAY;
}

static bool check_object_array(JNIEnv *env, jarray array)
{
    return check_array(env, array) &&
           (!has_primitive_elements(class_of_object(env, array)) ||
            fatal(env, "Object array expected but not received for JNI array operation"));
}

static bool check_primitive_array(JNIEnv *env, jarray array)
{
    return check_array(env, array) &&
           (has_primitive_elements(class_of_object(env, array)) ||
            fatal(env, "Primitive type array expected but not received for JNI array operation"));
}

static bool check_array_of(JNIEnv *env, jarray array, enum basic_type type)
{
    return check_primitive_array(env, array) && (class_of_object(env, array)->basic_type == type ||
                                                 fatal(env, "Array element type mismatch in JNI"));
}

/* What C code gives back, by the function `caller`: it must be what it got, with nothing written beyond its ends. */
static bool check_block(JNIEnv *env, const void *memory, const char *caller, const char *what)
{
    char text[200];
    struct isolate *iso = env_record(env)->t->iso;
    if (memory == NULL || foreign_is_intact(iso, memory))
        return true;
    snprintf(text, sizeof text, "%s: %s", caller, what);
    return fatal(env, text);
}

static bool check_elements(JNIEnv *env, const void *elements, const char *caller)
{
    return check_block(env, elements, caller, "failed bounds check");
}

static bool check_characters(JNIEnv *env, const void *chars, const char *caller)
{
    return check_block(env, chars, caller, "release chars failed bounds check.");
}

static bool check_capacity(JNIEnv *env, jint capacity)
{
    return capacity >= 0 || fatal(env, "negative capacity");
}

/* ---- methods ---- */

#define WRONG_METHOD "Wrong object class or methodID passed to JNI call"

static const struct method *known_method(struct thread *t, jmethodID id)
{
    uint64_t index = (uintptr_t)id >> 1;
    if (((uintptr_t)id & 1) == 0 || index >= HEADER(t)->next_method)
        return NULL;
    const struct method *method = METHOD(t, (uint32_t)index);
    return IS_NONE(method->name) ? NULL : method;
}

/* A class whose method it is, or one that inherits it. */
static bool method_suits(JNIEnv *env, const struct class *class, jmethodID id, bool is_static)
{
    struct thread *t = jni_enter(env);
    const struct method *method = known_method(t, id);
    bool good = method != NULL && class != NULL &&
                ((method->access_flags & ACC_STATIC) != 0) == is_static &&
                class_is_assignable(t->iso, class, CLASS(t, method->holder));
    jni_leave(t);
    return good || fatal(env, WRONG_METHOD);
}

/* A null receiver throws a NullPointerException. */
static bool check_call(JNIEnv *env, jobject obj, jmethodID id)
{
    return obj == NULL ||
           (check_handle(env, obj) && method_suits(env, class_of_object(env, obj), id, false));
}

static bool check_call_direct(JNIEnv *env, jobject obj, jclass cls, jmethodID id)
{
    return check_class(env, cls) && check_call(env, obj, id);
}

static const struct class *class_named(JNIEnv *env, jclass cls)
{
    struct thread *t = jni_enter(env);
    const struct class *class = class_of_handle(t, cls);
    jni_leave(t);
    return class;
}

static bool check_call_static(JNIEnv *env, jclass cls, jmethodID id)
{
    return check_class(env, cls) && method_suits(env, class_named(env, cls), id, true);
}

static bool check_new_object(JNIEnv *env, jclass cls, jmethodID id)
{
    return check_class(env, cls) && method_suits(env, class_named(env, cls), id, false);
}

static void must_look(JNIEnv *env, const char *call)
{
    env_record(env)->unchecked_call = call;
}

/* ---- fields ---- */

/* The field when it is one of this class or one above it. */
static const struct field *known_field(struct thread *t, const struct class *class, jfieldID id)
{
    int32_t holder = (int32_t)((uintptr_t)id >> 32);
    for (;;) {
        const struct class_ref *interfaces = META_ADDRESS(t, class->all_interfaces);
        for (uint32_t i = 0; i <= class->all_interface_count; i++) {
            struct class_ref candidate = i == class->all_interface_count
                                             ? (struct class_ref){META_OFFSET(t, class)}
                                             : interfaces[i];
            if (candidate.off != holder)
                continue;
            const struct class *declaring = CLASS(t, candidate);
            const struct field *fields = META_ADDRESS(t, declaring->fields);
            for (uint32_t k = 0; k < declaring->field_count; k++)
                if (field_id(t, declaring, &fields[k]) == id)
                    return &fields[k];
            return NULL;
        }
        if (IS_NONE(class->super))
            return NULL;
        class = CLASS(t, class->super);
    }
}

static bool check_field(JNIEnv *env, const struct class *class, jfieldID id, enum basic_type type,
                        bool is_static)
{
    struct thread *t = jni_enter(env);
    const struct field *field = known_field(t, class, id);
    bool found_static = field != NULL && (field->access_flags & ACC_STATIC) != 0;
    enum basic_type found = field == NULL ? type : (enum basic_type)field->type;
    jni_leave(t);
    if (field != NULL && found_static != is_static)
        return fatal(env, is_static ? "Non-static field ID passed to JNI"
                                    : "Static field ID passed to JNI");
    if (field == NULL)
        return fatal(env, "Wrong field ID passed to JNI");
    if (found == type || (basic_type_is_reference(found) && basic_type_is_reference(type)))
        return true;
    return fatal(env, is_static ? "Field type (static) mismatch in JNI get/set field operations"
                                : "Field type (instance) mismatch in JNI get/set field operations");
}

static bool check_instance_field(JNIEnv *env, jobject obj, jfieldID id, enum basic_type type)
{
    if (obj == NULL)
        return fatal(env, "Null object passed to JNI");
    return check_handle(env, obj) && check_field(env, class_of_object(env, obj), id, type, false);
}

static bool check_static_field(JNIEnv *env, jclass cls, jfieldID id, enum basic_type type)
{
    return check_class(env, cls) && check_field(env, class_named(env, cls), id, type, true);
}

static bool check_buffer(JNIEnv *env, jobject buffer)
{
    return buffer != NULL ? check_handle(env, buffer) : fatal(env, "Null object passed to JNI");
}

/* ---- the functions ---- */

/* One with a result and one without: parameters, arguments, when it may be called, what must hold. */
#define VALUE(type, name, parameters, arguments, rules, holds)                \
    static type checked_##name parameters                                     \
    {                                                                         \
        return enter(env, rules) && (holds) ? jni_##name arguments : (type)0; \
    }
#define ACTION(name, parameters, arguments, rules, holds) \
    static void checked_##name parameters                 \
    {                                                     \
        if (enter(env, rules) && (holds))                 \
            jni_##name arguments;                         \
    }

VALUE(jint, GetVersion, (JNIEnv * env), (env), PLAIN, true)
VALUE(jclass, DefineClass,
      (JNIEnv * env, const char *name, jobject loader, const jbyte *buf, jsize len),
      (env, name, loader, buf, len), PLAIN, check_or_null(env, loader))
VALUE(jclass, FindClass, (JNIEnv * env, const char *name), (env, name), PLAIN, check_class_name(env, name))
VALUE(jmethodID, FromReflectedMethod, (JNIEnv * env, jobject method), (env, method), PLAIN,
      check_handle(env, method))
VALUE(jfieldID, FromReflectedField, (JNIEnv * env, jobject field), (env, field), PLAIN,
      check_handle(env, field))
VALUE(jobject, ToReflectedMethod, (JNIEnv * env, jclass cls, jmethodID id, jboolean is_static),
      (env, cls, id, is_static), PLAIN,
      check_class(env, cls) && method_suits(env, class_named(env, cls), id, is_static != 0))
VALUE(jobject, ToReflectedField, (JNIEnv * env, jclass cls, jfieldID id, jboolean is_static),
      (env, cls, id, is_static), PLAIN, check_class(env, cls))
VALUE(jclass, GetSuperclass, (JNIEnv * env, jclass cls), (env, cls), PLAIN, check_class(env, cls))
VALUE(jboolean, IsAssignableFrom, (JNIEnv * env, jclass sub, jclass sup), (env, sub, sup), PLAIN,
      check_class(env, sub) && check_class(env, sup))
VALUE(jint, Throw, (JNIEnv * env, jthrowable obj), (env, obj), PLAIN, check_throw(env, obj))
VALUE(jint, ThrowNew, (JNIEnv * env, jclass cls, const char *message), (env, cls, message), PLAIN,
      check_throw_new(env, cls))
VALUE(jthrowable, ExceptionOccurred, (JNIEnv * env), (env), WITH_EXCEPTION | LOOKS, true)
ACTION(ExceptionDescribe, (JNIEnv * env), (env), WITH_EXCEPTION | LOOKS, true)
ACTION(ExceptionClear, (JNIEnv * env), (env), WITH_EXCEPTION | LOOKS, true)
VALUE(jboolean, ExceptionCheck, (JNIEnv * env), (env), WITH_EXCEPTION | LOOKS, true)
ACTION(FatalError, (JNIEnv * env, const char *message), (env, message), WITH_EXCEPTION, true)
VALUE(jint, PushLocalFrame, (JNIEnv * env, jint capacity), (env, capacity), WITH_EXCEPTION,
      check_capacity(env, capacity))
VALUE(jobject, PopLocalFrame, (JNIEnv * env, jobject result), (env, result), WITH_EXCEPTION,
      check_or_null(env, result))
VALUE(jobject, NewGlobalRef, (JNIEnv * env, jobject obj), (env, obj), PLAIN,
      check_or_null(env, obj))
ACTION(DeleteGlobalRef, (JNIEnv * env, jobject ref), (env, ref), WITH_EXCEPTION,
       check_kind(env, ref, HANDLE_GLOBAL, "Invalid global JNI handle passed to DeleteGlobalRef"))
ACTION(DeleteLocalRef, (JNIEnv * env, jobject ref), (env, ref), WITH_EXCEPTION,
       check_kind(env, ref, HANDLE_LOCAL, "Invalid local JNI handle passed to DeleteLocalRef"))
VALUE(jboolean, IsSameObject, (JNIEnv * env, jobject a, jobject b), (env, a, b), WITH_EXCEPTION,
      check_or_null(env, a) && check_or_null(env, b))
VALUE(jobject, NewLocalRef, (JNIEnv * env, jobject ref), (env, ref), PLAIN, check_or_null(env, ref))
VALUE(jint, EnsureLocalCapacity, (JNIEnv * env, jint capacity), (env, capacity), PLAIN,
      check_capacity(env, capacity))
VALUE(jobject, AllocObject, (JNIEnv * env, jclass cls), (env, cls), PLAIN, check_class(env, cls))
VALUE(jobject, NewObjectV, (JNIEnv * env, jclass cls, jmethodID id, va_list args),
      (env, cls, id, args), PLAIN, check_new_object(env, cls, id))
VALUE(jobject, NewObjectA, (JNIEnv * env, jclass cls, jmethodID id, const jvalue *args),
      (env, cls, id, args), PLAIN, check_new_object(env, cls, id))
static jobject checked_NewObject(JNIEnv *env, jclass cls, jmethodID id, ...)
{
    va_list args;
    va_start(args, id);
    jobject result = checked_NewObjectV(env, cls, id, args);
    va_end(args);
    return result;
}
VALUE(jclass, GetObjectClass, (JNIEnv * env, jobject obj), (env, obj), PLAIN,
      check_handle(env, obj))
VALUE(jboolean, IsInstanceOf, (JNIEnv * env, jobject obj, jclass cls), (env, obj, cls), PLAIN,
      check_class(env, cls) && check_or_null(env, obj))
VALUE(jmethodID, GetMethodID, (JNIEnv * env, jclass cls, const char *name, const char *sig),
      (env, cls, name, sig), PLAIN, check_class(env, cls))
VALUE(jmethodID, GetStaticMethodID, (JNIEnv * env, jclass cls, const char *name, const char *sig),
      (env, cls, name, sig), PLAIN, check_class(env, cls))
VALUE(jfieldID, GetFieldID, (JNIEnv * env, jclass cls, const char *name, const char *sig),
      (env, cls, name, sig), PLAIN, check_class(env, cls))
VALUE(jfieldID, GetStaticFieldID, (JNIEnv * env, jclass cls, const char *name, const char *sig),
      (env, cls, name, sig), PLAIN, check_class(env, cls))

/* The nine functions that call a method and return one type; `keep` and `give` handle the result, if there is one. */
#define CALL(name, result, keep, give, parameters, arguments, holds) \
    static result checked_##name parameters                          \
    {                                                                \
        if (!enter(env, PLAIN) || !(holds))                          \
            return (result)0;                                        \
        keep jni_##name arguments;                                   \
        must_look(env, #name);                                       \
        give;                                                        \
    }
#define VARIABLE(name, result, keep, give, parameters, arguments, holds) \
    static result checked_##name parameters                              \
    {                                                                    \
        va_list args;                                                    \
        if (!enter(env, PLAIN) || !(holds))                              \
            return (result)0;                                            \
        va_start(args, id);                                              \
        keep jni_##name##V arguments;                                    \
        va_end(args);                                                    \
        must_look(env, #name);                                           \
        give;                                                            \
    }
#define CALL_FAMILY(Name, result, keep, give)                                                 \
    CALL(Call##Name##MethodA, result, keep, give,                                             \
         (JNIEnv * env, jobject obj, jmethodID id, const jvalue *args), (env, obj, id, args), \
         check_call(env, obj, id))                                                            \
    CALL(Call##Name##MethodV, result, keep, give,                                             \
         (JNIEnv * env, jobject obj, jmethodID id, va_list args), (env, obj, id, args),       \
         check_call(env, obj, id))                                                            \
    VARIABLE(Call##Name##Method, result, keep, give,                                          \
             (JNIEnv * env, jobject obj, jmethodID id, ...), (env, obj, id, args),            \
             check_call(env, obj, id))                                                        \
    CALL(CallNonvirtual##Name##MethodA, result, keep, give,                                   \
         (JNIEnv * env, jobject obj, jclass cls, jmethodID id, const jvalue *args),           \
         (env, obj, cls, id, args), check_call_direct(env, obj, cls, id))                     \
    CALL(CallNonvirtual##Name##MethodV, result, keep, give,                                   \
         (JNIEnv * env, jobject obj, jclass cls, jmethodID id, va_list args),                 \
         (env, obj, cls, id, args), check_call_direct(env, obj, cls, id))                     \
    VARIABLE(CallNonvirtual##Name##Method, result, keep, give,                                \
             (JNIEnv * env, jobject obj, jclass cls, jmethodID id, ...),                      \
             (env, obj, cls, id, args), check_call_direct(env, obj, cls, id))                 \
    CALL(CallStatic##Name##MethodA, result, keep, give,                                       \
         (JNIEnv * env, jclass cls, jmethodID id, const jvalue *args), (env, cls, id, args),  \
         check_call_static(env, cls, id))                                                     \
    CALL(CallStatic##Name##MethodV, result, keep, give,                                       \
         (JNIEnv * env, jclass cls, jmethodID id, va_list args), (env, cls, id, args),        \
         check_call_static(env, cls, id))                                                     \
    VARIABLE(CallStatic##Name##Method, result, keep, give,                                    \
             (JNIEnv * env, jclass cls, jmethodID id, ...), (env, cls, id, args),             \
             check_call_static(env, cls, id))

CALL_FAMILY(Object, jobject, jobject kept =, return kept)
CALL_FAMILY(Boolean, jboolean, jboolean kept =, return kept)
CALL_FAMILY(Byte, jbyte, jbyte kept =, return kept)
CALL_FAMILY(Char, jchar, jchar kept =, return kept)
CALL_FAMILY(Short, jshort, jshort kept =, return kept)
CALL_FAMILY(Int, jint, jint kept =, return kept)
CALL_FAMILY(Long, jlong, jlong kept =, return kept)
CALL_FAMILY(Float, jfloat, jfloat kept =, return kept)
CALL_FAMILY(Double, jdouble, jdouble kept =, return kept)
CALL_FAMILY(Void, void, , )

#define FIELD_FAMILY(Name, type, TYPE)                                                             \
    VALUE(type, Get##Name##Field, (JNIEnv * env, jobject obj, jfieldID id), (env, obj, id), PLAIN, \
          check_instance_field(env, obj, id, TYPE))                                                \
    VALUE(type, GetStatic##Name##Field, (JNIEnv * env, jclass cls, jfieldID id), (env, cls, id),   \
          PLAIN, check_static_field(env, cls, id, TYPE))                                           \
    ACTION(Set##Name##Field, (JNIEnv * env, jobject obj, jfieldID id, type value),                 \
           (env, obj, id, value), PLAIN, check_instance_field(env, obj, id, TYPE))                 \
    ACTION(SetStatic##Name##Field, (JNIEnv * env, jclass cls, jfieldID id, type value),            \
           (env, cls, id, value), PLAIN, check_static_field(env, cls, id, TYPE))
FIELD_FAMILY(Object, jobject, TYPE_OBJECT)
FIELD_FAMILY(Boolean, jboolean, TYPE_BOOLEAN)
FIELD_FAMILY(Byte, jbyte, TYPE_BYTE)
FIELD_FAMILY(Char, jchar, TYPE_CHAR)
FIELD_FAMILY(Short, jshort, TYPE_SHORT)
FIELD_FAMILY(Int, jint, TYPE_INT)
FIELD_FAMILY(Long, jlong, TYPE_LONG)
FIELD_FAMILY(Float, jfloat, TYPE_FLOAT)
FIELD_FAMILY(Double, jdouble, TYPE_DOUBLE)

VALUE(jstring, NewString, (JNIEnv * env, const jchar *chars, jsize len), (env, chars, len), PLAIN,
      true)
VALUE(jsize, GetStringLength, (JNIEnv * env, jstring str), (env, str), PLAIN,
      check_string(env, str))
VALUE(const jchar *, GetStringChars, (JNIEnv * env, jstring str, jboolean *is_copy),
      (env, str, is_copy), PLAIN, check_string(env, str))
ACTION(ReleaseStringChars, (JNIEnv * env, jstring str, const jchar *chars), (env, str, chars),
       WITH_EXCEPTION, check_string(env, str) && check_characters(env, chars, "ReleaseStringChars"))
VALUE(jstring, NewStringUTF, (JNIEnv * env, const char *utf), (env, utf), PLAIN, true)
VALUE(jsize, GetStringUTFLength, (JNIEnv * env, jstring str), (env, str), PLAIN,
      check_string(env, str))
VALUE(const char *, GetStringUTFChars, (JNIEnv * env, jstring str, jboolean *is_copy),
      (env, str, is_copy), PLAIN, check_string(env, str))
ACTION(ReleaseStringUTFChars, (JNIEnv * env, jstring str, const char *chars), (env, str, chars),
       WITH_EXCEPTION,
       check_string(env, str) && check_characters(env, chars, "ReleaseStringUTFChars"))
ACTION(GetStringRegion, (JNIEnv * env, jstring str, jsize start, jsize len, jchar *buf),
       (env, str, start, len, buf), PLAIN, check_string(env, str))
ACTION(GetStringUTFRegion, (JNIEnv * env, jstring str, jsize start, jsize len, char *buf),
       (env, str, start, len, buf), PLAIN, check_string(env, str))
VALUE(const jchar *, GetStringCritical, (JNIEnv * env, jstring str, jboolean *is_copy),
      (env, str, is_copy), IN_CRITICAL, check_string(env, str))
ACTION(ReleaseStringCritical, (JNIEnv * env, jstring str, const jchar *chars), (env, str, chars),
       IN_CRITICAL | WITH_EXCEPTION,
       check_string(env, str) && check_characters(env, chars, "ReleaseStringCritical"))

VALUE(jsize, GetArrayLength, (JNIEnv * env, jarray array), (env, array), PLAIN,
      check_array(env, array))
VALUE(jobjectArray, NewObjectArray, (JNIEnv * env, jsize len, jclass cls, jobject init),
      (env, len, cls, init), PLAIN, check_class(env, cls) && check_or_null(env, init))
VALUE(jobject, GetObjectArrayElement, (JNIEnv * env, jobjectArray array, jsize index),
      (env, array, index), PLAIN, check_object_array(env, array))
ACTION(SetObjectArrayElement, (JNIEnv * env, jobjectArray array, jsize index, jobject value),
       (env, array, index, value), PLAIN,
       check_object_array(env, array) && check_or_null(env, value))

#define ARRAY_FAMILY(Name, type, TYPE)                                                             \
    VALUE(type##Array, New##Name##Array, (JNIEnv * env, jsize len), (env, len), PLAIN, true)       \
    VALUE(type *, Get##Name##ArrayElements, (JNIEnv * env, type##Array array, jboolean * is_copy), \
          (env, array, is_copy), PLAIN, check_array_of(env, array, TYPE))                          \
    ACTION(Release##Name##ArrayElements,                                                           \
           (JNIEnv * env, type##Array array, type * elements, jint mode),                          \
           (env, array, elements, mode), WITH_EXCEPTION,                                           \
           check_array_of(env, array, TYPE) &&                                                     \
               check_elements(env, elements, "checked_jni_Release" #Name "ArrayElements"))         \
    ACTION(Get##Name##ArrayRegion,                                                                 \
           (JNIEnv * env, type##Array array, jsize start, jsize len, type * buf),                  \
           (env, array, start, len, buf), PLAIN, check_array_of(env, array, TYPE))                 \
    ACTION(Set##Name##ArrayRegion,                                                                 \
           (JNIEnv * env, type##Array array, jsize start, jsize len, const type *buf),             \
           (env, array, start, len, buf), PLAIN, check_array_of(env, array, TYPE))
ARRAY_FAMILY(Boolean, jboolean, TYPE_BOOLEAN)
ARRAY_FAMILY(Byte, jbyte, TYPE_BYTE)
ARRAY_FAMILY(Char, jchar, TYPE_CHAR)
ARRAY_FAMILY(Short, jshort, TYPE_SHORT)
ARRAY_FAMILY(Int, jint, TYPE_INT)
ARRAY_FAMILY(Long, jlong, TYPE_LONG)
ARRAY_FAMILY(Float, jfloat, TYPE_FLOAT)
ARRAY_FAMILY(Double, jdouble, TYPE_DOUBLE)

VALUE(void *, GetPrimitiveArrayCritical, (JNIEnv * env, jarray array, jboolean *is_copy),
      (env, array, is_copy), IN_CRITICAL, check_primitive_array(env, array))
ACTION(ReleasePrimitiveArrayCritical, (JNIEnv * env, jarray array, void *elements, jint mode),
       (env, array, elements, mode), IN_CRITICAL | WITH_EXCEPTION,
       check_primitive_array(env, array))

VALUE(jint, RegisterNatives, (JNIEnv * env, jclass cls, const JNINativeMethod *methods, jint count),
      (env, cls, methods, count), PLAIN, check_class(env, cls))
VALUE(jint, UnregisterNatives, (JNIEnv * env, jclass cls), (env, cls), PLAIN, check_class(env, cls))
VALUE(jint, MonitorEnter, (JNIEnv * env, jobject obj), (env, obj), PLAIN, check_or_null(env, obj))
VALUE(jint, MonitorExit, (JNIEnv * env, jobject obj), (env, obj), WITH_EXCEPTION,
      check_or_null(env, obj))
VALUE(jint, GetJavaVM, (JNIEnv * env, JavaVM **machine), (env, machine), PLAIN, true)
VALUE(jweak, NewWeakGlobalRef, (JNIEnv * env, jobject obj), (env, obj), PLAIN,
      check_or_null(env, obj))
ACTION(DeleteWeakGlobalRef, (JNIEnv * env, jweak ref), (env, ref), WITH_EXCEPTION,
       check_kind(env, ref, HANDLE_WEAK,
                  "Invalid weak global JNI handle passed to DeleteWeakGlobalRef"))
VALUE(jobject, NewDirectByteBuffer, (JNIEnv * env, void *address, jlong capacity),
      (env, address, capacity), PLAIN, true)
VALUE(void *, GetDirectBufferAddress, (JNIEnv * env, jobject buffer), (env, buffer), PLAIN,
      check_buffer(env, buffer))
VALUE(jlong, GetDirectBufferCapacity, (JNIEnv * env, jobject buffer), (env, buffer), PLAIN,
      check_buffer(env, buffer))
VALUE(jobjectRefType, GetObjectRefType, (JNIEnv * env, jobject obj), (env, obj), PLAIN, true)
VALUE(jobject, GetModule, (JNIEnv * env, jclass cls), (env, cls), PLAIN, check_or_null(env, cls))

const struct JNINativeInterface_ jni_checked_functions = {
#define JNI_RESERVED
#define JNI_FUNCTION(name) .name = checked_##name,
#include "vm/jni/jni.def"
#undef JNI_RESERVED
#undef JNI_FUNCTION
};
