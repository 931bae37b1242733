/*
 * Strings: as UTF-16 and as modified UTF-8.  Foreign code gets copies.
 */
#include "vm/base/utf8.h"
#include "vm/jni/internal.h"

jstring jni_NewString(JNIEnv *env, const jchar *chars, jsize len)
{
    struct thread *t = jni_begin(env);
    jstring string = local_new(t, string_from_utf16(t, chars, len < 0 ? 0 : (size_t)len));
    jni_end(t);
    return string;
}

/* Bytes that are no modified UTF-8 are read as what C code mostly has, UTF-8. */
jstring jni_NewStringUTF(JNIEnv *env, const char *utf)
{
    struct thread *t;
    jstring string;
    if (utf == NULL)
        return NULL;
    t = jni_begin(env);
    size_t length = strlen(utf);
    string = local_new(t, mutf8_is_valid((const uint8_t *)utf, length)
                              ? string_from_mutf8(t, utf, length)
                              : string_from_utf8_length(t, utf, length));
    jni_end(t);
    return string;
}

jsize jni_GetStringLength(JNIEnv *env, jstring str)
{
    struct thread *t = jni_begin(env);
    struct ref string = resolve(t, str);
    jsize length = 0;
    if (IS_NULL(string))
        exec_throw_null(t);
    else
        length = string_length(t->iso, string);
    jni_end(t);
    return length;
}

/* Made by AllocObject, and no constructor has run. */
static bool has_no_value(struct thread *t, struct ref string)
{
    return IS_NULL(GET_REF(t, string, WKF(t, java_lang_String, value)));
}

static void copy_units(struct thread *t, struct ref string, jsize start, jsize length, jchar *buffer)
{
    for (jsize i = 0; i < length; i++)
        buffer[i] = string_char_at(t->iso, string, start + i);
}

const jchar *jni_GetStringChars(JNIEnv *env, jstring str, jboolean *is_copy)
{
    struct thread *t = jni_begin(env);
    struct ref string = resolve(t, str);
    jchar *copy = NULL;
    if (IS_NULL(string)) {
        exec_throw_null(t);
    } else if (!has_no_value(t, string)) {
        jsize length = string_length(t->iso, string);
        copy = foreign_copy(t, ((size_t)length + 1) * sizeof *copy, "no memory for a copy of a String");
        if (copy != NULL) {
            copy_units(t, resolve(t, str), 0, length, copy);
            copy[length] = 0;
        }
    }
    if (is_copy != NULL && copy != NULL)
        *is_copy = JNI_TRUE;
    jni_end(t);
    return copy;
}

static void release(JNIEnv *env, const void *copy)
{
    void *block;
    memcpy(&block, &copy, sizeof block);
    foreign_free(env_record(env)->t->iso, block);
}

void jni_ReleaseStringChars(JNIEnv *env, jstring str, const jchar *chars)
{
    release(env, chars);
}

const jchar *jni_GetStringCritical(JNIEnv *env, jstring str, jboolean *is_copy)
{
    return jni_GetStringChars(env, str, is_copy);
}

void jni_ReleaseStringCritical(JNIEnv *env, jstring str, const jchar *chars)
{
    release(env, chars);
}

/* NULL: an exception is set, or the string has no value. */
static char *to_mutf8(struct thread *t, jstring str)
{
    struct ref string = resolve(t, str);
    char *text = NULL;
    if (IS_NULL(string)) {
        exec_throw_null(t);
    } else if (!has_no_value(t, string)) {
        size_t length = string_mutf8_length(t->iso, string);
        text = foreign_copy(t, length + 1, "no memory for a copy of a String");
        if (text != NULL)
            string_write_mutf8(t->iso, resolve(t, str), text, length);
    }
    return text;
}

jsize jni_GetStringUTFLength(JNIEnv *env, jstring str)
{
    struct thread *t = jni_begin(env);
    struct ref string = resolve(t, str);
    jsize length = 0;
    if (IS_NULL(string))
        exec_throw_null(t);
    else if (!has_no_value(t, string))
        length = (jsize)string_mutf8_length(t->iso, string);
    jni_end(t);
    return length;
}

const char *jni_GetStringUTFChars(JNIEnv *env, jstring str, jboolean *is_copy)
{
    struct thread *t = jni_begin(env);
    char *text = to_mutf8(t, str);
    if (is_copy != NULL && text != NULL)
        *is_copy = JNI_TRUE;
    jni_end(t);
    return text;
}

void jni_ReleaseStringUTFChars(JNIEnv *env, jstring str, const char *chars)
{
    release(env, chars);
}

static bool region_is_good(struct thread *t, struct ref string, jsize start, jsize length)
{
    if (IS_NULL(string))
        return exec_throw_null(t);
    if (start >= 0 && length >= 0 && start <= string_length(t->iso, string) - length)
        return true;
    return exec_throw(t, "java/lang/StringIndexOutOfBoundsException", NULL);
}

void jni_GetStringRegion(JNIEnv *env, jstring str, jsize start, jsize len, jchar *buf)
{
    struct thread *t = jni_begin(env);
    struct ref string = resolve(t, str);
    if (region_is_good(t, string, start, len))
        copy_units(t, string, start, len, buf);
    jni_end(t);
}

void jni_GetStringUTFRegion(JNIEnv *env, jstring str, jsize start, jsize len, char *buf)
{
    struct thread *t = jni_begin(env);
    struct ref string = resolve(t, str);
    if (region_is_good(t, string, start, len)) {
        uint8_t *at = (uint8_t *)buf;
        for (jsize i = 0; i < len; i++) {
            uint16_t unit = string_char_at(t->iso, string, start + i);
            size_t size = mutf8_length_of_utf16(&unit, 1);
            mutf8_from_utf16(&unit, 1, at, size);
            at += size;
        }
        if (at != NULL) /* nothing is asked for */
            *at = 0;
    }
    jni_end(t);
}
