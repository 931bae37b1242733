/* What tests/java/jni/Threads.java calls: threads that C makes, and collections while C runs. */
#include <jni.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static JavaVM *machine;
static jclass threads;

JNIEXPORT jint JNICALL JNI_OnLoad(JavaVM *vm, void *reserved)
{
    machine = vm;
    return JNI_VERSION_10;
}

struct job {
    const char *name;
    jobject group;
    int daemon, fail;
};

static void *body(void *argument)
{
    struct job *job = argument;
    JavaVMAttachArgs args = {JNI_VERSION_1_8, (char *)job->name, job->group};
    JNIEnv *env, *again;
    if ((*machine)->GetEnv(machine, (void **)&env, JNI_VERSION_1_8) != JNI_EDETACHED)
        printf("attached already?\n");
    jint status = job->daemon ? (*machine)->AttachCurrentThreadAsDaemon(machine, (void **)&env, &args)
                              : (*machine)->AttachCurrentThread(machine, (void **)&env, &args);
    if (status != JNI_OK)
        return NULL;
    if ((*machine)->GetEnv(machine, (void **)&again, JNI_VERSION_1_8) != JNI_OK || again != env)
        printf("another env\n");
    if ((*machine)->AttachCurrentThread(machine, (void **)&again, NULL) != JNI_OK || again != env)
        printf("attached twice\n");
    if ((*machine)->GetEnv(machine, (void **)&again, 0x7f000000) != JNI_EVERSION)
        printf("what a version\n");
    jmethodID report = (*env)->GetStaticMethodID(env, threads, "report", "(I)V");
    for (int i = 0; i < 3; i++)
        (*env)->CallStaticVoidMethod(env, threads, report, i);
    if ((*env)->FindClass(env, "Threads") == NULL)
        printf("the system class loader does not have it\n");
    if (job->fail)
        (*env)->ThrowNew(env, (*env)->FindClass(env, "java/lang/IllegalStateException"), "left pending");
    (*machine)->DetachCurrentThread(machine);
    if ((*machine)->GetEnv(machine, (void **)&env, JNI_VERSION_1_8) != JNI_EDETACHED)
        printf("attached still?\n");
    return NULL;
}

JNIEXPORT void JNICALL Java_Threads_spawn(JNIEnv *env, jclass cls, jstring name, jobject group, jboolean daemon,
                                          jboolean fail)
{
    pthread_t thread;
    const char *text = name == NULL ? NULL : (*env)->GetStringUTFChars(env, name, NULL);
    struct job job = {text, (*env)->NewGlobalRef(env, group), daemon, fail};
    threads = (*env)->NewGlobalRef(env, cls);
    fflush(stdout);
    pthread_create(&thread, NULL, body, &job);
    pthread_join(thread, NULL);
    fflush(stdout);
    (*env)->DeleteGlobalRef(env, job.group);
    if (text != NULL)
        (*env)->ReleaseStringUTFChars(env, name, text);
}

JNIEXPORT void JNICALL Java_Threads_sleep(JNIEnv *env, jclass cls, jint milliseconds)
{
    usleep((unsigned)milliseconds * 1000);
}

/* Many objects through many handles, with Java in between. */
JNIEXPORT jint JNICALL Java_Threads_churn(JNIEnv *env, jclass cls, jobjectArray out, jint rounds)
{
    jmethodID make = (*env)->GetStaticMethodID(env, cls, "make", "(I)Ljava/lang/String;");
    jint n = (*env)->GetArrayLength(env, out), sum = 0;
    for (jint i = 0; i < rounds; i++) {
        jstring s = (*env)->CallStaticObjectMethod(env, cls, make, i);
        jstring t = (*env)->NewStringUTF(env, "a string of C");
        (*env)->SetObjectArrayElement(env, out, i % n, s);
        sum += (*env)->GetStringLength(env, s) + (*env)->GetStringLength(env, t);
        (*env)->DeleteLocalRef(env, s);
        (*env)->DeleteLocalRef(env, t);
    }
    return sum;
}

JNIEXPORT jstring JNICALL Java_Threads_locked(JNIEnv *env, jclass cls, jobject lock, jint milliseconds)
{
    if ((*env)->MonitorEnter(env, lock) != JNI_OK)
        return NULL;
    usleep((unsigned)milliseconds * 1000);
    jstring result = (*env)->NewStringUTF(env, "held");
    (*env)->MonitorExit(env, lock);
    return result;
}

static jweak weakly;
JNIEXPORT void JNICALL Java_Threads_hold(JNIEnv *env, jclass cls, jobject o)
{
    if (weakly != NULL)
        (*env)->DeleteWeakGlobalRef(env, weakly);
    weakly = (*env)->NewWeakGlobalRef(env, o);
}
JNIEXPORT jobject JNICALL Java_Threads_held(JNIEnv *env, jclass cls)
{
    return (*env)->NewLocalRef(env, weakly);
}
