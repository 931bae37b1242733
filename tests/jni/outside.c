/* What tests/java/jni/Outside.java calls: addresses and descriptors of the process, handed to Java and taken from it. */
#include <errno.h>
#include <fcntl.h>
#include <jni.h>
#include <langinfo.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#define NATIVE(type, name) JNIEXPORT type JNICALL Java_Outside_##name

static jint first = -1;

/* Memory of the library is Java's to see as soon as any code of it has run. */
JNIEXPORT jint JNICALL JNI_OnLoad(JavaVM *vm, void *reserved)
{
    static signed char memory[4] = {11, 12, 13, 14};
    JNIEnv *env;
    if ((*vm)->GetEnv(vm, (void **)&env, JNI_VERSION_1_8) != JNI_OK)
        return JNI_ERR;
    jclass class = (*env)->FindClass(env, "java/nio/ByteBuffer");
    jmethodID get = (*env)->GetMethodID(env, class, "get", "(I)B");
    first = (*env)->CallByteMethod(env, (*env)->NewDirectByteBuffer(env, memory, sizeof memory), get, 2);
    return JNI_VERSION_1_8;
}

NATIVE(jint, seenAtLoad)(JNIEnv *env, jclass cls)
{
    return first;
}

NATIVE(jlong, allocate)(JNIEnv *env, jclass cls, jint size)
{
    return (jlong)(uintptr_t)malloc((size_t)size);
}

NATIVE(void, release)(JNIEnv *env, jclass cls, jlong address)
{
    free((void *)(uintptr_t)address);
}

NATIVE(jobject, wrap)(JNIEnv *env, jclass cls, jlong address, jint size)
{
    return (*env)->NewDirectByteBuffer(env, (void *)(uintptr_t)address, size);
}

NATIVE(jlong, addressOf)(JNIEnv *env, jclass cls, jobject buffer)
{
    return (jlong)(uintptr_t)(*env)->GetDirectBufferAddress(env, buffer);
}

static jfieldID number(JNIEnv *env)
{
    return (*env)->GetFieldID(env, (*env)->FindClass(env, "java/io/FileDescriptor"), "fd", "I");
}

NATIVE(void, open)(JNIEnv *env, jclass cls, jobject descriptor, jstring path)
{
    const char *text = (*env)->GetStringUTFChars(env, path, NULL);
    (*env)->SetIntField(env, descriptor, number(env), open(text, O_RDWR));
    (*env)->ReleaseStringUTFChars(env, path, text);
}

NATIVE(void, pipe)(JNIEnv *env, jclass cls, jobject in, jobject out)
{
    int ends[2];
    if (pipe(ends) != 0)
        return;
    (*env)->SetIntField(env, in, number(env), ends[0]);
    (*env)->SetIntField(env, out, number(env), ends[1]);
}

NATIVE(void, close)(JNIEnv *env, jclass cls, jobject descriptor)
{
    int fd = (*env)->GetIntField(env, descriptor, number(env));
    (*env)->SetIntField(env, descriptor, number(env), -1);
    close(fd);
}

NATIVE(jint, read)(JNIEnv *env, jclass cls, jobject descriptor, jbyteArray bytes)
{
    jbyte *buffer = (*env)->GetByteArrayElements(env, bytes, NULL);
    ssize_t count = read((*env)->GetIntField(env, descriptor, number(env)), buffer,
                         (size_t)(*env)->GetArrayLength(env, bytes));
    (*env)->ReleaseByteArrayElements(env, bytes, buffer, 0);
    return (jint)count;
}

NATIVE(jboolean, isSameFile)(JNIEnv *env, jclass cls, jobject descriptor, jstring path)
{
    const char *text = (*env)->GetStringUTFChars(env, path, NULL);
    struct stat one, other;
    int done = fstat((*env)->GetIntField(env, descriptor, number(env)), &one) == 0 && stat(text, &other) == 0;
    (*env)->ReleaseStringUTFChars(env, path, text);
    return done && one.st_dev == other.st_dev && one.st_ino == other.st_ino;
}

/* Writes to a pipe that nobody reads. */
NATIVE(jint, breakPipe)(JNIEnv *env, jclass cls)
{
    int ends[2];
    if (pipe(ends) != 0)
        return -1;
    close(ends[0]);
    ssize_t written = write(ends[1], "x", 1);
    int error = written < 0 ? errno : 0;
    close(ends[1]);
    return error;
}

NATIVE(jstring, codeset)(JNIEnv *env, jclass cls)
{
    return (*env)->NewStringUTF(env, nl_langinfo(CODESET));
}
