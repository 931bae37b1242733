/*
 * Arrays.  The collector moves them, so foreign code gets copies of their elements, but between the Critical
 * functions, where nothing moves.
 */
#include "vm/jni/internal.h"

jsize jni_GetArrayLength(JNIEnv *env, jarray array)
{
    struct thread *t = jni_begin(env);
    struct ref ref = resolve(t, array);
    jsize length = 0;
    if (IS_NULL(ref))
        exec_throw_null(t);
    else
        length = ARRAY_LENGTH(t, ref);
    jni_end(t);
    return length;
}

/* ---- arrays of references ---- */

jobjectArray jni_NewObjectArray(JNIEnv *env, jsize len, jclass cls, jobject init)
{
    struct thread *t = jni_begin(env);
    struct class *component = class_of_handle(t, cls), *class;
    struct error error = {0};
    jobject array = NULL;
    class = component == NULL ? NULL : class_array_of(t->iso, component, &error);
    if (component == NULL)
        exec_throw_null(t);
    else if (class == NULL)
        exec_throw_error(t, &error);
    else
        array = local_new(t, array_new(t, class, len));
    if (array != NULL && !IS_NULL(resolve(t, init))) {
        struct ref ref = resolve(t, array), value = resolve(t, init);
        for (jsize i = 0; i < len; i++)
            SET_ELEMENT_REF(t, ref, i, value);
    }
    jni_end(t);
    return array;
}

static bool index_is_good(struct thread *t, struct ref array, jsize index)
{
    if (IS_NULL(array))
        return exec_throw_null(t);
    if (index >= 0 && index < ARRAY_LENGTH(t, array))
        return true;
    return exec_throw(t, "java/lang/ArrayIndexOutOfBoundsException",
                      "Index %d out of bounds for length %d", index, ARRAY_LENGTH(t, array));
}

jobject jni_GetObjectArrayElement(JNIEnv *env, jobjectArray array, jsize index)
{
    struct thread *t = jni_begin(env);
    struct ref ref = resolve(t, array);
    jobject element = NULL;
    if (index_is_good(t, ref, index))
        element = local_new(t, GET_ELEMENT_REF(t, ref, index));
    jni_end(t);
    return element;
}

static void throw_store(struct thread *t, struct ref array, struct ref value, jsize index)
{
    const struct class *class = CLASS_OF(t, array);
    char stored[512], element[512], brackets[2 * 255 + 1] = "";
    class_external_name(t->iso, CLASS_OF(t, value), stored, sizeof stored);
    class_external_name(t->iso, CLASS(t, class->element), element, sizeof element);
    for (unsigned i = 1; i < class->dimensions; i++)
        strcat(brackets, "[]");
    exec_throw(t, "java/lang/ArrayStoreException", "type mismatch: can not store %s to %s[%d]%s", stored,
               element, index, brackets);
}

void jni_SetObjectArrayElement(JNIEnv *env, jobjectArray array, jsize index, jobject value)
{
    struct thread *t = jni_begin(env);
    struct ref ref = resolve(t, array), element = resolve(t, value);
    if (index_is_good(t, ref, index)) {
        if (IS_NULL(element) || class_is_assignable(t->iso, CLASS_OF(t, element),
                                                    CLASS(t, CLASS_OF(t, ref)->component)))
            SET_ELEMENT_REF(t, ref, index, element);
        else
            throw_store(t, ref, element, index);
    }
    jni_end(t);
}

/* ---- arrays of primitive types ---- */

static jarray new_array(JNIEnv *env, enum basic_type type, jsize length)
{
    struct thread *t = jni_begin(env);
    jarray array = local_new(t, primitive_array_new(t, type, length));
    jni_end(t);
    return array;
}

static unsigned shift_of(struct thread *t, struct ref array)
{
    return basic_type_shift((enum basic_type)CLASS_OF(t, array)->basic_type);
}

static void *get_elements(JNIEnv *env, jarray array, jboolean *is_copy)
{
    struct thread *t = jni_begin(env);
    struct ref ref = resolve(t, array);
    void *copy = NULL;
    if (IS_NULL(ref)) {
        exec_throw_null(t);
    } else {
        size_t size = (size_t)ARRAY_LENGTH(t, ref) << shift_of(t, ref);
        copy = foreign_copy(t, size, "no memory for a copy of an array's elements");
        if (copy != NULL)
            guest_move(copy, ARRAY_ELEMENTS(t, resolve(t, array), uint8_t), size);
    }
    if (is_copy != NULL && copy != NULL)
        *is_copy = JNI_TRUE;
    jni_end(t);
    return copy;
}

static void release_elements(JNIEnv *env, jarray array, void *elements, jint mode)
{
    struct thread *t = jni_begin(env);
    struct ref ref = resolve(t, array);
    if (!IS_NULL(ref) && mode != JNI_ABORT)
        guest_move(ARRAY_ELEMENTS(t, ref, uint8_t), elements,
                   (size_t)ARRAY_LENGTH(t, ref) << shift_of(t, ref));
    if (mode != JNI_COMMIT)
        foreign_free(t->iso, elements);
    jni_end(t);
}

static NO_INLINE void throw_outside(struct thread *t, jsize start, jsize length, jsize array_length)
{
    if (length < 0)
        exec_throw(t, "java/lang/ArrayIndexOutOfBoundsException", "Length %d is negative", length);
    else
        exec_throw(t, "java/lang/ArrayIndexOutOfBoundsException",
                   "Array region %d..%lld out of bounds for length %d", start,
                   (long long)start + length, array_length);
}

/*
 * Where the elements from `start` on are, and in *size how many bytes `length` of them are; NULL with an exception when
 * they are not inside the array.  The array knows its type: who passes another than the function is for stays inside.
 */
static ALWAYS_INLINE uint8_t *region_of(struct thread *t, jarray handle, jsize start, jsize length,
                                        size_t *size)
{
    struct ref array = resolve(t, handle);
    if (UNLIKELY(IS_NULL(array))) {
        exec_throw_null(t);
        return NULL;
    }
    jsize array_length = ARRAY_LENGTH(t, array);
    if (UNLIKELY(length < 0 || start < 0 || start > array_length - length)) {
        throw_outside(t, start, length, array_length);
        return NULL;
    }
    unsigned shift = shift_of(t, array);
    *size = (size_t)length << shift;
    return ARRAY_ELEMENTS(t, array, uint8_t) + ((size_t)start << shift);
}

static void get_region(JNIEnv *env, jarray array, jsize start, jsize length, void *buffer)
{
    struct thread *t = jni_begin(env);
    size_t size;
    const uint8_t *from = region_of(t, array, start, length, &size);
    if (from != NULL && length > 0)
        guest_move(buffer, from, size);
    jni_end(t);
}

static void set_region(JNIEnv *env, jarray array, jsize start, jsize length, const void *buffer)
{
    struct thread *t = jni_begin(env);
    size_t size;
    uint8_t *to = region_of(t, array, start, length, &size);
    if (to != NULL && length > 0)
        guest_move(to, buffer, size);
    jni_end(t);
}

#define FAMILY(Name, type, TYPE)                                                                    \
    type##Array jni_New##Name##Array(JNIEnv *env, jsize len)                                        \
    {                                                                                               \
        return new_array(env, TYPE, len);                                                           \
    }                                                                                               \
    type *jni_Get##Name##ArrayElements(JNIEnv *env, type##Array array, jboolean *is_copy)           \
    {                                                                                               \
        return get_elements(env, array, is_copy);                                                   \
    }                                                                                               \
    void jni_Release##Name##ArrayElements(JNIEnv *env, type##Array array, type *elements, jint mode) \
    {                                                                                               \
        release_elements(env, array, elements, mode);                                               \
    }                                                                                               \
    void jni_Get##Name##ArrayRegion(JNIEnv *env, type##Array array, jsize start, jsize len, type *buf) \
    {                                                                                               \
        get_region(env, array, start, len, buf);                                                    \
    }                                                                                               \
    void jni_Set##Name##ArrayRegion(JNIEnv *env, type##Array array, jsize start, jsize len,         \
                                    const type *buf)                                                \
    {                                                                                               \
        set_region(env, array, start, len, buf);                                                    \
    }

FAMILY(Boolean, jboolean, TYPE_BOOLEAN)
FAMILY(Byte, jbyte, TYPE_BYTE)
FAMILY(Char, jchar, TYPE_CHAR)
FAMILY(Short, jshort, TYPE_SHORT)
FAMILY(Int, jint, TYPE_INT)
FAMILY(Long, jlong, TYPE_LONG)
FAMILY(Float, jfloat, TYPE_FLOAT)
FAMILY(Double, jdouble, TYPE_DOUBLE)

/* Between the two the thread stays RUNNING, so that nothing moves: a collection waits for it. */
void *jni_GetPrimitiveArrayCritical(JNIEnv *env, jarray array, jboolean *is_copy)
{
    struct thread *t = jni_begin(env);
    struct ref ref = resolve(t, array);
    if (IS_NULL(ref)) {
        exec_throw_null(t);
        jni_end(t);
        return NULL;
    }
    if (is_copy != NULL)
        *is_copy = JNI_FALSE;
    t->jni->critical++;
    STORE_RELAXED(&t->critical, true);
    jni_end(t);
    return ARRAY_ELEMENTS(t, ref, uint8_t);
}

/* The mode is that of a copy, and there is none.  A release too many is passed over. */
void jni_ReleasePrimitiveArrayCritical(JNIEnv *env, jarray array, void *elements, jint mode)
{
    struct thread *t = jni_begin(env);
    t->jni->critical -= t->jni->critical != 0;
    STORE_RELAXED(&t->critical, t->jni->critical != 0);
    jni_end(t);
}
