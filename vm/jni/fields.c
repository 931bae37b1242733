/*
 * Fields: finding them by name and descriptor, reading and writing.  All accesses are as of volatile fields,
 * which is what foreign code may need and never wrong.
 */
#include "vm/jni/internal.h"

static struct field *find_local(struct thread *t, struct class *class, struct symbol_ref name,
                                struct symbol_ref descriptor, bool is_static)
{
    struct field *field = class_find_field_local(t->iso, class, name, descriptor);
    if (field == NULL || (field->flags & FIELD_INJECTED) ||
        ((field->access_flags & ACC_STATIC) != 0) != is_static)
        return NULL;
    return field;
}

/* The class's own fields, its interfaces', its superclass's (JVMS 5.4.3.2). */
static struct field *find(struct thread *t, struct class *class, struct symbol_ref name,
                          struct symbol_ref descriptor, bool is_static, struct class **holder)
{
    for (;; class = CLASS(t, class->super)) {
        struct field *field = find_local(t, class, name, descriptor, is_static);
        *holder = class;
        if (field != NULL)
            return field;
        const struct class_ref *interfaces = META_ADDRESS(t, class->all_interfaces);
        for (uint32_t i = 0; i < class->all_interface_count; i++) {
            *holder = CLASS(t, interfaces[i]);
            field = find_local(t, *holder, name, descriptor, is_static);
            if (field != NULL)
                return field;
        }
        if (IS_NONE(class->super))
            return NULL;
    }
}

static void throw_no_field(struct thread *t, const struct class *class, const char *name, const char *sig,
                           bool is_static)
{
    char holder[512];
    class_external_name(t->iso, class, holder, sizeof holder);
    if (is_static)
        exec_throw(t, "java/lang/NoSuchFieldError", "%s", name);
    else
        exec_throw(t, "java/lang/NoSuchFieldError", "%s.%s %s", holder, name, sig);
}

static jfieldID field_by_name(JNIEnv *env, jclass cls, const char *name, const char *sig, bool is_static)
{
    struct thread *t = jni_begin(env);
    struct class *class = class_of_handle(t, cls), *holder = NULL;
    struct field *field = NULL;
    uint32_t mark;
    name = name == NULL ? "" : name;
    sig = sig == NULL ? "" : sig;
    if (class != NULL && nesting_enter(t, &mark)) {
        if (java_initialize(t, class)) {
            struct symbol_ref symbol = symbol_find(t->iso, name, strlen(name));
            struct symbol_ref descriptor = symbol_find(t->iso, sig, strlen(sig));
            if (!IS_NONE(symbol) && !IS_NONE(descriptor))
                field = find(t, class, symbol, descriptor, is_static, &holder);
        }
        nesting_leave(t, mark);
        if (field == NULL && !THROWN(t))
            throw_no_field(t, class, name, sig, is_static);
    }
    jfieldID id = field == NULL ? NULL : field_id(t, holder, field);
    jni_end(t);
    return id;
}

jfieldID jni_GetFieldID(JNIEnv *env, jclass cls, const char *name, const char *sig)
{
    return field_by_name(env, cls, name, sig, false);
}

jfieldID jni_GetStaticFieldID(JNIEnv *env, jclass cls, const char *name, const char *sig)
{
    return field_by_name(env, cls, name, sig, true);
}

/* ---- access ---- */

/* Of a static field: the mirror of the class that declares it. */
static struct ref home(struct thread *t, jobject obj, jfieldID id, bool is_static)
{
    return is_static ? holder_of_id(t, id)->mirror : resolve(t, obj);
}

static uint64_t read_bits(JNIEnv *env, jobject obj, jfieldID id, bool is_static, unsigned shift)
{
    struct thread *t = jni_begin(env);
    struct ref object = home(t, obj, id, is_static);
    uint32_t offset = field_of_id(t, id)->offset;
    uint64_t value = 0;
    if (IS_NULL(object))
        exec_throw_null(t);
    else if (shift == 0)
        value = LOAD_SEQ_CST(FIELD_ADDRESS(t, object, offset, uint8_t));
    else if (shift == 1)
        value = LOAD_SEQ_CST(FIELD_ADDRESS(t, object, offset, uint16_t));
    else if (shift == 2)
        value = LOAD_SEQ_CST(FIELD_ADDRESS(t, object, offset, uint32_t));
    else
        value = LOAD_SEQ_CST(FIELD_ADDRESS(t, object, offset, uint64_t));
    jni_end(t);
    return value;
}

static bool is_descriptor(struct thread *t, struct ref object, uint32_t offset)
{
    return offset == WKF(t, java_io_FileDescriptor, fd) &&
           CLASS_OF(t, object) == WK(t, java_io_FileDescriptor);
}

/* A descriptor that C code has opened becomes the isolate's, and one that it takes back no longer is. */
static void store_descriptor(struct thread *t, struct ref object, uint32_t offset, int32_t value)
{
    int32_t *place = FIELD_ADDRESS(t, object, offset, int32_t);
    if (t->iso->descriptor_stored != NULL)
        t->iso->descriptor_stored(t->iso, LOAD_SEQ_CST(place), value);
    STORE_SEQ_CST(place, value);
}

static void write_bits(JNIEnv *env, jobject obj, jfieldID id, bool is_static, unsigned shift,
                       uint64_t value)
{
    struct thread *t = jni_begin(env);
    struct ref object = home(t, obj, id, is_static);
    uint32_t offset = field_of_id(t, id)->offset;
    if (IS_NULL(object))
        exec_throw_null(t);
    else if (shift == 0)
        STORE_SEQ_CST(FIELD_ADDRESS(t, object, offset, uint8_t), (uint8_t)value);
    else if (shift == 1)
        STORE_SEQ_CST(FIELD_ADDRESS(t, object, offset, uint16_t), (uint16_t)value);
    else if (shift == 2 && !is_static && is_descriptor(t, object, offset))
        store_descriptor(t, object, offset, (int32_t)value);
    else if (shift == 2)
        STORE_SEQ_CST(FIELD_ADDRESS(t, object, offset, uint32_t), (uint32_t)value);
    else
        STORE_SEQ_CST(FIELD_ADDRESS(t, object, offset, uint64_t), value);
    jni_end(t);
}

static jobject read_reference(JNIEnv *env, jobject obj, jfieldID id, bool is_static)
{
    struct thread *t = jni_begin(env);
    struct ref object = home(t, obj, id, is_static);
    jobject value = NULL;
    if (IS_NULL(object))
        exec_throw_null(t);
    else
        value = local_new(t, (struct ref){LOAD_SEQ_CST(
                                 FIELD_ADDRESS(t, object, field_of_id(t, id)->offset, uint32_t))});
    jni_end(t);
    return value;
}

static void write_reference(JNIEnv *env, jobject obj, jfieldID id, bool is_static, jobject value)
{
    struct thread *t = jni_begin(env);
    struct ref object = home(t, obj, id, is_static);
    if (IS_NULL(object)) {
        exec_throw_null(t);
    } else {
        uint32_t *slot = FIELD_ADDRESS(t, object, field_of_id(t, id)->offset, uint32_t);
        STORE_SEQ_CST(slot, resolve(t, value).bits);
        MARK_CARD_AT(t, slot);
    }
    jni_end(t);
}

jobject jni_GetObjectField(JNIEnv *env, jobject obj, jfieldID field)
{
    return read_reference(env, obj, field, false);
}
jobject jni_GetStaticObjectField(JNIEnv *env, jclass cls, jfieldID field)
{
    return read_reference(env, cls, field, true);
}
void jni_SetObjectField(JNIEnv *env, jobject obj, jfieldID field, jobject value)
{
    write_reference(env, obj, field, false, value);
}
void jni_SetStaticObjectField(JNIEnv *env, jclass cls, jfieldID field, jobject value)
{
    write_reference(env, cls, field, true, value);
}

/* FAMILY(Name, type, bits, shift): `bits` is an unsigned integer of the type's size. */
#define FAMILY(Name, type, bits, shift, keep)                                                 \
    static type from_bits_##Name(uint64_t raw)                                                \
    {                                                                                         \
        bits part = (bits)raw;                                                                \
        type value;                                                                           \
        memcpy(&value, &part, sizeof value);                                                  \
        return value;                                                                         \
    }                                                                                         \
    static uint64_t to_bits_##Name(type value)                                                \
    {                                                                                         \
        bits part;                                                                            \
        memcpy(&part, &value, sizeof part);                                                   \
        return part & (keep);                                                                 \
    }                                                                                         \
    type jni_Get##Name##Field(JNIEnv *env, jobject obj, jfieldID field)                       \
    {                                                                                         \
        return from_bits_##Name(read_bits(env, obj, field, false, shift));                    \
    }                                                                                         \
    type jni_GetStatic##Name##Field(JNIEnv *env, jclass cls, jfieldID field)                  \
    {                                                                                         \
        return from_bits_##Name(read_bits(env, cls, field, true, shift));                     \
    }                                                                                         \
    void jni_Set##Name##Field(JNIEnv *env, jobject obj, jfieldID field, type value)           \
    {                                                                                         \
        write_bits(env, obj, field, false, shift, to_bits_##Name(value));                     \
    }                                                                                         \
    void jni_SetStatic##Name##Field(JNIEnv *env, jclass cls, jfieldID field, type value)      \
    {                                                                                         \
        write_bits(env, cls, field, true, shift, to_bits_##Name(value));                      \
    }

FAMILY(Boolean, jboolean, uint8_t, 0, 1)
FAMILY(Byte, jbyte, uint8_t, 0, UINT8_MAX)
FAMILY(Char, jchar, uint16_t, 1, UINT16_MAX)
FAMILY(Short, jshort, uint16_t, 1, UINT16_MAX)
FAMILY(Int, jint, uint32_t, 2, UINT32_MAX)
FAMILY(Long, jlong, uint64_t, 3, UINT64_MAX)
FAMILY(Float, jfloat, uint32_t, 2, UINT32_MAX)
FAMILY(Double, jdouble, uint64_t, 3, UINT64_MAX)
