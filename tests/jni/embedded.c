/* A library that works in a host of its own too, and so is linked against libjvm.so: it looks for the VM that runs. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <jni.h>

static JavaVM *loader;

JNIEXPORT jint JNICALL JNI_OnLoad(JavaVM *vm, void *reserved)
{
    loader = vm;
    return JNI_VERSION_1_8;
}

/* What the Invocation API says when the process ends. */
static void at_exit(void)
{
    JavaVM *vms[2] = {NULL};
    JNIEnv *env = NULL;
    jsize count = -1;
    JavaVMInitArgs arguments = {JNI_VERSION_1_8, 0, NULL, JNI_FALSE};
    printf("JNI_GetCreatedJavaVMs %d", JNI_GetCreatedJavaVMs(vms, 2, &count));
    printf(", %d%s", count, count > 0 && vms[0] == loader ? ", this one" : "");
    printf(", GetEnv %d", (*loader)->GetEnv(loader, (void **)&env, JNI_VERSION_1_8));
    printf(", AttachCurrentThread %d", (*loader)->AttachCurrentThread(loader, (void **)&env, NULL));
    printf(", AttachCurrentThreadAsDaemon %d", (*loader)->AttachCurrentThreadAsDaemon(loader, (void **)&env, NULL));
    printf(", DetachCurrentThread %d", (*loader)->DetachCurrentThread(loader));
    printf(", DestroyJavaVM %d", (*loader)->DestroyJavaVM(loader));
    printf(", JNI_CreateJavaVM %d\n", JNI_CreateJavaVM(vms, (void **)&env, &arguments));
}

JNIEXPORT void JNICALL Java_Embedded_watchEnd(JNIEnv *env, jclass self)
{
    atexit(at_exit);
}

/* How many there are, and whether the first is this one. */
JNIEXPORT jint JNICALL Java_Embedded_created(JNIEnv *env, jclass self)
{
    JavaVM *vms[8] = {NULL}, *own = NULL;
    JNIEnv *same = NULL;
    jsize count = -1;
    if (JNI_GetCreatedJavaVMs(vms, 8, &count) != JNI_OK || (*env)->GetJavaVM(env, &own) != JNI_OK)
        return -1;
    if (vms[0] != own || own != loader || (*own)->GetEnv(own, (void **)&same, JNI_VERSION_1_8) != JNI_OK || same != env)
        return -2;
    return count;
}

JNIEXPORT jint JNICALL Java_Embedded_arguments(JNIEnv *env, jclass self, jint version)
{
    JavaVMInitArgs arguments = {version, 0, NULL, JNI_FALSE};
    return JNI_GetDefaultJavaVMInitArgs(&arguments);
}

/* In what all of the process sees, as those look for it that are not linked against it. */
JNIEXPORT jboolean JNICALL Java_Embedded_isInProcess(JNIEnv *env, jclass self, jstring name)
{
    const char *text = (*env)->GetStringUTFChars(env, name, NULL);
    void *process = dlopen(NULL, RTLD_LAZY), *found = dlsym(process, text), *versioned = dlvsym(process, text, "SUNWprivate_1.1");
    (*env)->ReleaseStringUTFChars(env, name, text);
    dlclose(process);
    return found != NULL && found == versioned;
}

struct work {
    jclass class;
    jint answer;
};

static void *work(void *context)
{
    struct work *work = context;
    JavaVM *vm = NULL;
    JNIEnv *env = NULL;
    jsize count = 0;
    work->answer = -1;
    if (JNI_GetCreatedJavaVMs(&vm, 1, &count) != JNI_OK || count != 1 || vm != loader)
        return NULL;
    if ((*vm)->AttachCurrentThread(vm, (void **)&env, NULL) != JNI_OK)
        return NULL;
    jmethodID method = (*env)->GetStaticMethodID(env, work->class, "answer", "()I");
    work->answer = (*env)->CallStaticIntMethod(env, work->class, method);
    (*vm)->DetachCurrentThread(vm);
    return NULL;
}

/* What Embedded.answer says to a thread that has found the VM by itself. */
JNIEXPORT jint JNICALL Java_Embedded_inThread(JNIEnv *env, jclass self)
{
    struct work w = {(*env)->NewGlobalRef(env, self), 0};
    pthread_t thread;
    if (pthread_create(&thread, NULL, work, &w) == 0)
        pthread_join(thread, NULL);
    (*env)->DeleteGlobalRef(env, w.class);
    return w.answer;
}
