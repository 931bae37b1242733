/* The other names of libjvm.so: see exports.def. */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "include/atoll.h"
#include "include/jni.h"

#define FORMAT(number, first) __attribute__((format(printf, number, first)))
ATOLL_API int jio_vsnprintf(char *text, size_t size, const char *format, va_list arguments) FORMAT(3, 0);
ATOLL_API int jio_snprintf(char *text, size_t size, const char *format, ...) FORMAT(3, 4);
ATOLL_API int jio_vfprintf(FILE *file, const char *format, va_list arguments) FORMAT(2, 0);
ATOLL_API int jio_fprintf(FILE *file, const char *format, ...) FORMAT(2, 3);
ATOLL_API int jio_printf(const char *format, ...) FORMAT(1, 2);

/* Throws in the calling thread, when it is one of a JavaVM; the caller's result is 0. */
static void *missing(const char *name)
{
    JavaVM *vms[64];
    jsize count = 0;
    JNIEnv *env;
    char text[128];
    snprintf(text, sizeof text, "%s is not there in Atoll", name);
    JNI_GetCreatedJavaVMs(vms, 64, &count);
    for (jsize i = 0; i < count && i < 64; i++) {
        if ((*vms[i])->GetEnv(vms[i], (void **)&env, JNI_VERSION_10) != JNI_OK)
            continue;
        jclass class = (*env)->FindClass(env, "java/lang/InternalError");
        if (class != NULL)
            (*env)->ThrowNew(env, class, text);
        return NULL;
    }
    fprintf(stderr, "%s\n", text);
    return NULL;
}

#define MISSING(name)           \
    ATOLL_API void *name(void); \
    void *name(void)            \
    {                           \
        return missing(#name);  \
    }
#include "vm/libjvm/exports.def"
#undef MISSING

/* A class of the boot loader by its slashed name, not initialized; NULL without an exception when there is none.
 * The JDK's launcher asks for it. */
ATOLL_API jclass JVM_FindClassFromBootLoader(JNIEnv *env, const char *name);
jclass JVM_FindClassFromBootLoader(JNIEnv *env, const char *name)
{
    char dotted[512];
    jclass class_class = (*env)->FindClass(env, "java/lang/Class"), found = NULL;
    jmethodID for_name = class_class == NULL
                             ? NULL
                             : (*env)->GetStaticMethodID(
                                   env, class_class, "forName",
                                   "(Ljava/lang/String;ZLjava/lang/ClassLoader;)Ljava/lang/Class;");
    size_t length = name == NULL ? sizeof dotted : strlen(name);
    if (for_name != NULL && length < sizeof dotted) {
        for (size_t i = 0; i <= length; i++)
            dotted[i] = name[i] == '/' ? '.' : name[i];
        jstring text = (*env)->NewStringUTF(env, dotted);
        if (text != NULL)
            found =
                (*env)->CallStaticObjectMethod(env, class_class, for_name, text, JNI_FALSE, NULL);
    }
    (*env)->ExceptionClear(env);
    return found;
}

/* The size counts the zero, and -1 tells that the text was cut, other than in C99. */
int jio_vsnprintf(char *text, size_t size, const char *format, va_list arguments)
{
    int length;
    if (size == 0)
        return -1;
    length = vsnprintf(text, size, format, arguments);
    if (length < 0 || (size_t)length >= size) {
        text[size - 1] = 0;
        return -1;
    }
    return length;
}

int jio_snprintf(char *text, size_t size, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    int length = jio_vsnprintf(text, size, format, arguments);
    va_end(arguments);
    return length;
}

int jio_vfprintf(FILE *file, const char *format, va_list arguments)
{
    return vfprintf(file, format, arguments);
}

int jio_fprintf(FILE *file, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    int length = vfprintf(file, format, arguments);
    va_end(arguments);
    return length;
}

int jio_printf(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    int length = vprintf(format, arguments);
    va_end(arguments);
    return length;
}
