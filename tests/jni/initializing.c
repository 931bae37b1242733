/* Ids of static members while their class is being initialized, and after that has failed. */
#include <jni.h>
#include <stddef.h>

static jclass home;
static jmethodID answer, locked, native_answer;
static jfieldID number;

JNIEXPORT void JNICALL Java_Initializing_note(JNIEnv *env, jclass self, jclass class)
{
    if (home != NULL)
        (*env)->DeleteGlobalRef(env, home);
    home = (*env)->NewGlobalRef(env, class);
    answer = (*env)->GetStaticMethodID(env, class, "answer", "()I");
    locked = (*env)->GetStaticMethodID(env, class, "locked", "()I");
    native_answer = (*env)->GetStaticMethodID(env, class, "nativeAnswer", "()I");
    number = (*env)->GetStaticFieldID(env, class, "number", "I");
}

/* Both classes that are asked have it. */
JNIEXPORT jint JNICALL Java_Initializing_00024Slow_nativeAnswer(JNIEnv *env, jclass self)
{
    return 3;
}

JNIEXPORT jint JNICALL Java_Initializing_00024Failing_nativeAnswer(JNIEnv *env, jclass self)
{
    return 4;
}

JNIEXPORT jint JNICALL Java_Initializing_use(JNIEnv *env, jclass self)
{
    jint sum = (*env)->CallStaticIntMethod(env, home, answer);
    sum += (*env)->CallStaticIntMethod(env, home, locked) * 10;
    sum += (*env)->CallStaticIntMethod(env, home, native_answer) * 100;
    (*env)->SetStaticIntField(env, home, number, (*env)->GetStaticIntField(env, home, number) + 1);
    return sum + (*env)->GetStaticIntField(env, home, number) * 1000;
}

JNIEXPORT jint JNICALL Java_Initializing_callReflected(JNIEnv *env, jclass self, jclass class, jobject method, jboolean call)
{
    jmethodID id = (*env)->FromReflectedMethod(env, method);
    return id == NULL ? -1 : call ? (*env)->CallStaticIntMethod(env, class, id) : 0;
}

JNIEXPORT jint JNICALL Java_Initializing_readReflected(JNIEnv *env, jclass self, jclass class, jobject field)
{
    jfieldID id = (*env)->FromReflectedField(env, field);
    return id == NULL || (*env)->ExceptionCheck(env) ? -1 : (*env)->GetStaticIntField(env, class, id);
}
