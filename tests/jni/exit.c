/* What the programs in tests/java/jni about the end of a VM call. */
#include <jni.h>
#include <stdio.h>
#include <unistd.h>

JNIEXPORT void JNICALL Java_ExitThroughC_call(JNIEnv *env, jclass cls)
{
    jmethodID end = (*env)->GetStaticMethodID(env, cls, "end", "()V");
    (*env)->CallStaticVoidMethod(env, cls, end);
    printf("System.exit has returned\n");
}

JNIEXPORT void JNICALL Java_ExitThroughC_hang(JNIEnv *env, jclass cls)
{
    for (;;)
        pause();
}

JNIEXPORT void JNICALL Java_DaemonInC_hang(JNIEnv *env, jclass cls)
{
    for (;;)
        pause();
}

static int entered;

JNIEXPORT void JNICALL Java_ExitInCritical_hold(JNIEnv *env, jclass cls, jlongArray longs)
{
    void *elements = (*env)->GetPrimitiveArrayCritical(env, longs, NULL);
    __atomic_store_n(&entered, elements != NULL, __ATOMIC_RELEASE);
    for (;;)
        pause();
}

JNIEXPORT jboolean JNICALL Java_ExitInCritical_hasEntered(JNIEnv *env, jclass cls)
{
    return (jboolean)__atomic_load_n(&entered, __ATOMIC_ACQUIRE);
}
