/* What tests/java/jni/Unloading.java calls, from classes of several loaders: a library that says when it comes and goes. */
#include <jni.h>
#include <stdio.h>

static int calls;

static void say(const char *text)
{
    printf("%s\n", text);
    fflush(stdout);
}

JNIEXPORT jint JNICALL JNI_OnLoad(JavaVM *vm, void *reserved)
{
    JNIEnv *env;
    say("JNI_OnLoad");
    if ((*vm)->GetEnv(vm, (void **)&env, JNI_VERSION_10) != JNI_OK)
        return JNI_ERR;
    return JNI_VERSION_1_8;
}

JNIEXPORT void JNICALL JNI_OnUnload(JavaVM *vm, void *reserved)
{
    JNIEnv *env = NULL;
    jint status = (*vm)->GetEnv(vm, (void **)&env, JNI_VERSION_10);
    (*env)->PushLocalFrame(env, 10); /* and never popped */
    /* The class that it was loaded for is no more, and only those of the system are found. */
    int found = (*env)->FindClass(env, "java/util/TreeMap") != NULL, gone = (*env)->FindClass(env, "Plugin") == NULL;
    printf("found %d, gone %d, ", found, gone);
    printf("JNI_OnUnload %d %d after %d calls\n", status, env != NULL && (*env)->GetVersion(env) == JNI_VERSION_10, calls);
    fflush(stdout);
}

JNIEXPORT jint JNICALL Java_Plugin_count(JNIEnv *env, jclass cls)
{
    return ++calls;
}
