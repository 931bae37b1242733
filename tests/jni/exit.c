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
