/*
 * A host of libjvm.so: makes JavaVMs one after the other and several at once, calls Java by JNI, destroys them; what the
 * process has is the same afterwards.  $CYCLES: how many (50).
 */
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "include/jni.h"
#include "tests/api/process.h"

static jint create(JavaVM **vm, JNIEnv **env)
{
    char class_path[4200];
    JavaVMOption options[] = {{class_path, NULL},
                              {(char *)"-Xmx64m", (void *)(uintptr_t)0xBAD},
                              {(char *)"-Dmy.key=a value", NULL}};
    JavaVMInitArgs arguments = {JNI_VERSION_1_8, 3, options, JNI_FALSE};
    snprintf(class_path, sizeof class_path, "-Djava.class.path=%s", getenv("GUEST_CLASSES"));
    return JNI_CreateJavaVM(vm, (void **)env, &arguments);
}

static void use(JavaVM *vm, JNIEnv *env)
{
    jclass guest = (*env)->FindClass(env, "Guest");
    CHECK(guest != NULL);
    if (guest == NULL)
        return;
    jmethodID add = (*env)->GetStaticMethodID(env, guest, "add", "(II)I");
    CHECK(add != NULL && (*env)->CallStaticIntMethod(env, guest, add, 40, 2) == 42);
    jmethodID fail = (*env)->GetStaticMethodID(env, guest, "fail", "(Ljava/lang/String;)V");
    (*env)->CallStaticVoidMethod(env, guest, fail, (*env)->NewStringUTF(env, "why"));
    CHECK((*env)->ExceptionCheck(env));
    (*env)->ExceptionClear(env);
    jclass system = (*env)->FindClass(env, "java/lang/System");
    jmethodID get = (*env)->GetStaticMethodID(env, system, "getProperty",
                                              "(Ljava/lang/String;)Ljava/lang/String;");
    jstring value =
        (*env)->CallStaticObjectMethod(env, system, get, (*env)->NewStringUTF(env, "my.key"));
    const char *text = value == NULL ? NULL : (*env)->GetStringUTFChars(env, value, NULL);
    CHECK(text != NULL && strcmp(text, "a value") == 0);
    if (text != NULL)
        (*env)->ReleaseStringUTFChars(env, value, text);
    static signed char memory[4] = {1, 2, 3, 4};
    jobject buffer = (*env)->NewDirectByteBuffer(env, memory, sizeof memory);
    jmethodID get_byte = (*env)->GetMethodID(env, (*env)->FindClass(env, "java/nio/ByteBuffer"), "get", "(I)B");
    CHECK(buffer != NULL && (*env)->CallByteMethod(env, buffer, get_byte, 2) == 3 && !(*env)->ExceptionCheck(env));
    JavaVM *same = NULL;
    CHECK((*env)->GetJavaVM(env, &same) == JNI_OK && same == vm);
    CHECK((*env)->GetVersion(env) == JNI_VERSION_10);
}

static void *attach(void *context)
{
    JavaVM *vm = context;
    JNIEnv *env = NULL;
    CHECK((*vm)->GetEnv(vm, (void **)&env, JNI_VERSION_1_8) == JNI_EDETACHED);
    CHECK((*vm)->AttachCurrentThread(vm, (void **)&env, NULL) == JNI_OK);
    use(vm, env);
    CHECK((*vm)->DetachCurrentThread(vm) == JNI_OK);
    return NULL;
}

static void cycle(void)
{
    JavaVM *vm = NULL;
    JNIEnv *env = NULL;
    CHECK(create(&vm, &env) == JNI_OK);
    if (vm == NULL)
        return;
    use(vm, env);
    CHECK((*vm)->DestroyJavaVM(vm) == JNI_OK);
}

/* ---- threads that do not detach ---- */

static void *attach_and_end(void *context)
{
    JavaVM *vm = context;
    JNIEnv *env = NULL;
    CHECK((*vm)->AttachCurrentThread(vm, (void **)&env, NULL) == JNI_OK);
    return NULL;
}

/* Not even the identity of an OS thread that has ended is attached still. */
static void *find_detached(void *context)
{
    JavaVM *vm = context;
    JNIEnv *env = NULL;
    CHECK((*vm)->GetEnv(vm, (void **)&env, JNI_VERSION_1_8) == JNI_EDETACHED);
    return NULL;
}

struct stayer {
    JavaVM *vm;
    pthread_barrier_t attached, destroyed;
    int detach;
};

/* A daemon that outlives its VM: what it asks then is answered, and no Java runs. */
static void *stay(void *context)
{
    struct stayer *stayer = context;
    JavaVM *vm = stayer->vm, *same = NULL;
    JNIEnv *env = NULL, *again = NULL;
    CHECK((*vm)->AttachCurrentThreadAsDaemon(vm, (void **)&env, NULL) == JNI_OK);
    jclass guest = (*env)->FindClass(env, "Guest");
    jmethodID add = (*env)->GetStaticMethodID(env, guest, "add", "(II)I");
    CHECK((*env)->CallStaticIntMethod(env, guest, add, 40, 2) == 42);
    jstring string = (*env)->NewStringUTF(env, "kept");
    pthread_barrier_wait(&stayer->attached);
    pthread_barrier_wait(&stayer->destroyed);
    CHECK((*env)->GetStringLength(env, string) == 4);
    CHECK((*env)->CallStaticIntMethod(env, guest, add, 40, 2) == 0);
    CHECK((*env)->GetJavaVM(env, &same) == JNI_OK && same == vm);
    CHECK((*vm)->GetEnv(vm, (void **)&again, JNI_VERSION_1_8) == JNI_OK && again == env);
    if (stayer->detach)
        CHECK((*vm)->DetachCurrentThread(vm) == JNI_OK);
    return NULL;
}

static void outlive(int detach)
{
    struct stayer stayer = {.detach = detach};
    JNIEnv *env = NULL;
    pthread_t thread;
    pthread_barrier_init(&stayer.attached, NULL, 2);
    pthread_barrier_init(&stayer.destroyed, NULL, 2);
    CHECK(create(&stayer.vm, &env) == JNI_OK);
    CHECK(pthread_create(&thread, NULL, attach_and_end, stayer.vm) == 0);
    pthread_join(thread, NULL);
    CHECK(pthread_create(&thread, NULL, find_detached, stayer.vm) == 0);
    pthread_join(thread, NULL);
    CHECK(pthread_create(&thread, NULL, stay, &stayer) == 0);
    pthread_barrier_wait(&stayer.attached);
    CHECK((*stayer.vm)->DestroyJavaVM(stayer.vm) == JNI_OK);
    CHECK((*stayer.vm)->AttachCurrentThread(stayer.vm, (void **)&env, NULL) == JNI_ERR);
    pthread_barrier_wait(&stayer.destroyed);
    pthread_join(thread, NULL);
    /* The last thread has freed everything but this. */
    CHECK((*stayer.vm)->GetEnv(stayer.vm, (void **)&env, JNI_VERSION_1_8) == JNI_EDETACHED);
    CHECK((*stayer.vm)->AttachCurrentThread(stayer.vm, (void **)&env, NULL) == JNI_ERR);
    CHECK((*stayer.vm)->DetachCurrentThread(stayer.vm) == JNI_ERR);
    CHECK((*stayer.vm)->DestroyJavaVM(stayer.vm) == JNI_ERR);
    pthread_barrier_destroy(&stayer.attached);
    pthread_barrier_destroy(&stayer.destroyed);
}

int main(void)
{
    int count = getenv("CYCLES") != NULL ? atoi(getenv("CYCLES")) : 50;
    struct sigaction before[65], after;
    JavaVMInitArgs arguments = {JNI_VERSION_1_8, 0, NULL, JNI_FALSE};
    JavaVMOption unknown = {(char *)"-XNoSuchOption", NULL};
    JavaVM *vms[4] = {NULL}, *first = NULL, *second = NULL;
    JNIEnv *env, *other;
    pthread_t thread;
    jsize made;
    for (int i = 1; i < 65; i++)
        sigaction(i, NULL, &before[i]);
    CHECK(JNI_GetDefaultJavaVMInitArgs(&arguments) == JNI_OK);
    arguments.version = 0x7fff0000;
    CHECK(JNI_GetDefaultJavaVMInitArgs(&arguments) == JNI_ERR);
    CHECK(JNI_CreateJavaVM(&first, (void **)&env, &arguments) == JNI_EVERSION);
    CHECK(JNI_CreateJavaVM(NULL, NULL, NULL) != JNI_OK);
    arguments = (JavaVMInitArgs){JNI_VERSION_1_8, 1, &unknown, JNI_FALSE};
    CHECK(JNI_CreateJavaVM(&first, (void **)&env, &arguments) == JNI_EINVAL);
    /* Two at once in one process, on one thread. */
    CHECK(create(&first, &env) == JNI_OK && create(&second, &other) == JNI_OK);
    CHECK(JNI_GetCreatedJavaVMs(vms, 4, &made) == JNI_OK && made == 2 && vms[0] == second &&
          vms[1] == first);
    use(first, env);
    use(second, other);
    CHECK(pthread_create(&thread, NULL, attach, first) == 0);
    pthread_join(thread, NULL);
    CHECK((*first)->DestroyJavaVM(first) == JNI_OK);
    use(second, other);
    CHECK((*second)->DetachCurrentThread(second) == JNI_OK);
    CHECK((*second)->DestroyJavaVM(second) == JNI_OK);
    CHECK(JNI_GetCreatedJavaVMs(vms, 4, &made) == JNI_OK && made == 0);
    cycle();
    int descriptors = count_entries("/proc/self/fd"), threads = count_entries("/proc/self/task");
    long resident = resident_kib();
    for (int i = 0; i < count; i++) {
        cycle();
        if (i % 10 == 0)
            outlive(i % 20 == 0);
    }
    printf("%d cycles: descriptors %+d, threads %+d, resident memory %+ld KiB\n", count,
           count_entries("/proc/self/fd") - descriptors, count_entries("/proc/self/task") - threads,
           resident_kib() - resident);
    CHECK(count_entries("/proc/self/fd") == descriptors);
    CHECK(count_entries("/proc/self/task") == threads);
#ifndef __SANITIZE_ADDRESS__ /* which keeps freed memory for a while */
    CHECK(resident_kib() - resident < 2000);
#endif
    for (int i = 1; i < 65; i++)
        CHECK(sigaction(i, NULL, &after) != 0 || same_action(&after, &before[i]));
    return sum_up();
}
