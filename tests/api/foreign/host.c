/* A host in C, linked with HotSpot's libjvm.so: calls, arrays, exceptions, natives, threads, a second life. */
#include <jni.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static JavaVM *vm;
static jclass visited;

static void show_problem(JNIEnv *env)
{
    jthrowable problem = (*env)->ExceptionOccurred(env);
    (*env)->ExceptionClear(env);
    jmethodID to_string = (*env)->GetMethodID(env, (*env)->FindClass(env, "java/lang/Object"), "toString", "()Ljava/lang/String;");
    jstring text = (*env)->CallObjectMethod(env, problem, to_string);
    const char *bytes = (*env)->GetStringUTFChars(env, text, NULL);
    printf("problem: %s\n", bytes);
    (*env)->ReleaseStringUTFChars(env, text, bytes);
}

static jstring JNICALL hear(JNIEnv *env, jobject self, jstring text, jint number)
{
    char line[100];
    const char *bytes = (*env)->GetStringUTFChars(env, text, NULL);
    snprintf(line, sizeof line, "%s/%d", bytes, number);
    (*env)->ReleaseStringUTFChars(env, text, bytes);
    if (number == 5) {
        (*env)->ThrowNew(env, (*env)->FindClass(env, "java/lang/RuntimeException"), "five");
        return NULL;
    }
    return (*env)->NewStringUTF(env, line);
}

static void *work(void *argument)
{
    JNIEnv *env;
    JavaVMAttachArgs attach = {JNI_VERSION_1_8, (char *)"worker", NULL};
    long *sum = argument;
    if ((*vm)->AttachCurrentThread(vm, (void **)&env, &attach) != JNI_OK)
        return NULL;
    jmethodID add = (*env)->GetStaticMethodID(env, visited, "add", "(II)I");
    for (int i = 0; i < 1000; i++)
        *sum += (*env)->CallStaticIntMethod(env, visited, add, i, 1);
    (*vm)->DetachCurrentThread(vm);
    return NULL;
}

static void calls(JNIEnv *env)
{
    jint numbers[5] = {1, 2, 3, 4, 5};
    jintArray array = (*env)->NewIntArray(env, 5);
    (*env)->SetIntArrayRegion(env, array, 0, 5, numbers);
    printf("sum %d\n", (*env)->CallStaticIntMethod(env, visited, (*env)->GetStaticMethodID(env, visited, "sum", "([I)I"), array));
    jmethodID fail = (*env)->GetStaticMethodID(env, visited, "fail", "(Ljava/lang/String;)V");
    (*env)->CallStaticVoidMethod(env, visited, fail, (*env)->NewStringUTF(env, "as wanted"));
    show_problem(env);
    if ((*env)->FindClass(env, "no/such/Name") == NULL)
        show_problem(env);
    if ((*env)->GetStaticMethodID(env, visited, "nothing", "()V") == NULL)
        show_problem(env);
    jclass heard = (*env)->FindClass(env, "Heard");
    JNINativeMethod native = {(char *)"hear", (char *)"(Ljava/lang/String;I)Ljava/lang/String;", (void *)hear};
    printf("registered %d\n", (*env)->RegisterNatives(env, heard, &native, 1));
    jobject listener = (*env)->NewObject(env, heard, (*env)->GetMethodID(env, heard, "<init>", "()V"));
    jmethodID tell = (*env)->GetStaticMethodID(env, visited, "tellElsewhere", "(LVisited$Listener;I)Ljava/lang/String;");
    jstring told = (*env)->CallStaticObjectMethod(env, visited, tell, listener, 4);
    const char *text = (*env)->GetStringUTFChars(env, told, NULL);
    printf("%s\n", text);
    (*env)->ReleaseStringUTFChars(env, told, text);
    tell = (*env)->GetStaticMethodID(env, visited, "tell", "(LVisited$Listener;I)Ljava/lang/String;");
    (*env)->CallStaticObjectMethod(env, visited, tell, listener, 9);
    show_problem(env);
    long sums[4] = {0};
    pthread_t threads[4];
    for (int i = 0; i < 4; i++)
        pthread_create(&threads[i], NULL, work, &sums[i]);
    for (int i = 0; i < 4; i++)
        pthread_join(threads[i], NULL);
    printf("%ld %ld %ld %ld\n", sums[0], sums[1], sums[2], sums[3]);
    printf("deep %d\n", (*env)->CallStaticIntMethod(env, visited, (*env)->GetStaticMethodID(env, visited, "deep", "(I)I"), 0));
}

int main(int argc, char **argv)
{
    char path[4096];
    JavaVMOption options[3] = {{path, NULL}, {(char *)"-Xmx256m", NULL}, {(char *)"-Dhost.key=value", NULL}};
    JavaVMInitArgs arguments = {JNI_VERSION_1_8, 3, options, JNI_FALSE};
    JNIEnv *env;
    JavaVM *found[3];
    jsize count = -1;
    snprintf(path, sizeof path, "-Djava.class.path=%s", argv[1]);
    JNI_GetCreatedJavaVMs(found, 3, &count);
    printf("%d VMs, version %d\n", count, JNI_GetDefaultJavaVMInitArgs(&arguments));
    printf("create %d\n", JNI_CreateJavaVM(&vm, (void **)&env, &arguments));
    JNI_GetCreatedJavaVMs(found, 3, &count);
    printf("%d VMs, the same %d, version %x\n", count, found[0] == vm, (*env)->GetVersion(env));
    visited = (*env)->NewGlobalRef(env, (*env)->FindClass(env, "Visited"));
    calls(env);
    jmethodID hook = (*env)->GetStaticMethodID(env, visited, "exitHook", "(Ljava/lang/String;)V");
    (*env)->CallStaticVoidMethod(env, visited, hook, (*env)->NewStringUTF(env, "hook"));
    fflush(stdout);
    printf("destroy %d\n", (*vm)->DestroyJavaVM(vm));
    JNI_GetCreatedJavaVMs(found, 3, &count);
    printf("%d VMs\n", count);
    return argc == 2 ? 0 : 1;
}
