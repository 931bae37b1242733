/* The natives of Native.java. */
#include <stdlib.h>
#include <unistd.h>

#include "include/jni.h"

#define NATIVE(type, name) JNIEXPORT type JNICALL Java_Native_##name

NATIVE(jint, twice)(JNIEnv *env, jclass cls, jint n)
{
    return 2 * n;
}

NATIVE(void, fatal)(JNIEnv *env, jclass cls, jstring message)
{
    const char *text = (*env)->GetStringUTFChars(env, message, NULL);
    (*env)->FatalError(env, text);
    /* The isolate has ended, and C goes on: nothing that it asks for is done, and nothing breaks. */
    (*env)->ReleaseStringUTFChars(env, message, text);
    jclass system = (*env)->FindClass(env, "java/lang/System");
    if (system != NULL)
        (*env)->CallStaticVoidMethod(env, system, (*env)->GetStaticMethodID(env, system, "gc", "()V"));
}

NATIVE(jint, fillArrays)(JNIEnv *env, jclass cls, jint size)
{
    jint made = 0;
    jobjectArray last = NULL;
    while (!(*env)->ExceptionCheck(env) && made < 100000) {
        jobjectArray array = (*env)->NewObjectArray(env, 2, (*env)->FindClass(env, "java/lang/Object"), last);
        jbyteArray bytes = array == NULL ? NULL : (*env)->NewByteArray(env, size);
        if (bytes != NULL)
            (*env)->SetObjectArrayElement(env, array, 1, bytes);
        (*env)->DeleteLocalRef(env, bytes);
        (*env)->DeleteLocalRef(env, last);
        last = array;
        made++;
    }
    return made;
}

NATIVE(jint, fillStrings)(JNIEnv *env, jclass cls)
{
    char text[10001];
    jint made = 0;
    for (int i = 0; i < 10000; i++)
        text[i] = 'x';
    text[10000] = 0;
    while ((*env)->NewStringUTF(env, text) != NULL && made < 1000000)
        made++;
    return made;
}

NATIVE(jint, localReferences)(JNIEnv *env, jclass cls)
{
    jint made = 0;
    while ((*env)->NewLocalRef(env, cls) != NULL && made < 100000000)
        made++;
    return made;
}

NATIVE(jint, globalReferences)(JNIEnv *env, jclass cls)
{
    static jobject all[20000000];
    jint made = 0, i;
    while (made < 20000000 && (all[made] = (*env)->NewGlobalRef(env, cls)) != NULL)
        made++;
    for (i = 0; i < made; i++)
        (*env)->DeleteGlobalRef(env, all[i]);
    return made;
}

NATIVE(jint, copies)(JNIEnv *env, jclass cls, jbyteArray bytes)
{
    static jbyte *all[100000];
    jint made = 0, i;
    while (made < 100000 && (all[made] = (*env)->GetByteArrayElements(env, bytes, NULL)) != NULL)
        made++;
    for (i = 0; i < made; i++)
        (*env)->ReleaseByteArrayElements(env, bytes, all[i], JNI_ABORT);
    return made;
}

NATIVE(void, sleep)(JNIEnv *env, jclass cls, jint milliseconds)
{
    usleep((useconds_t)milliseconds * 1000);
}

NATIVE(jboolean, throwing)(JNIEnv *env, jclass cls, jint times)
{
    jclass problem = (*env)->FindClass(env, "java/lang/IllegalStateException");
    for (jint i = 0; i < times; i++)
        (*env)->ThrowNew(env, problem, "from C");
    return (*env)->ExceptionCheck(env);
}
