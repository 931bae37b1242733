/* The C side of Crossing.java. */
#include <jni.h>

#define NATIVE(type, name) JNIEXPORT type JNICALL Java_Crossing_##name

NATIVE(void, nothing)(JNIEnv *env, jclass c) { (void)env, (void)c; }
NATIVE(jint, add)(JNIEnv *env, jclass c, jint a, jint b)
{
    (void)env, (void)c;
    return (jint)((unsigned)a + (unsigned)b);
}
NATIVE(jdouble, mixed)(JNIEnv *env, jclass c, jdouble a, jlong b, jfloat f, jint d)
{
    (void)env, (void)c;
    return a + (double)b + f + d;
}
NATIVE(jint, receiver)(JNIEnv *env, jobject self, jobject o)
{
    (void)env, (void)self;
    return o != NULL;
}

NATIVE(jint, callStatic)(JNIEnv *env, jclass c, jint count)
{
    jmethodID twice = (*env)->GetStaticMethodID(env, c, "twice", "(I)I");
    unsigned sum = 0;
    for (jint i = 0; i < count; i++)
        sum += (unsigned)(*env)->CallStaticIntMethod(env, c, twice, i);
    return (jint)sum;
}
NATIVE(jint, callVirtual)(JNIEnv *env, jobject self, jint count)
{
    jmethodID plus = (*env)->GetMethodID(env, (*env)->GetObjectClass(env, self), "plus", "(I)I");
    unsigned sum = 0;
    for (jint i = 0; i < count; i++)
        sum += (unsigned)(*env)->CallIntMethod(env, self, plus, i);
    return (jint)sum;
}
NATIVE(jint, field)(JNIEnv *env, jobject self, jint count)
{
    jfieldID number = (*env)->GetFieldID(env, (*env)->GetObjectClass(env, self), "number", "I");
    unsigned sum = 0;
    for (jint i = 0; i < count; i++)
        sum += (unsigned)(*env)->GetIntField(env, self, number);
    return (jint)sum;
}

NATIVE(jint, readInts)(JNIEnv *env, jclass c, jintArray array, jint count)
{
    jint buffer[1024], sum = 0;
    (void)c;
    for (jint i = 0; i < count; i++) {
        (*env)->GetIntArrayRegion(env, array, 0, 1024, buffer);
        sum += buffer[i & 1023];
    }
    return sum;
}
NATIVE(jint, criticalInts)(JNIEnv *env, jclass c, jintArray array, jint count)
{
    jint sum = 0;
    (void)c;
    for (jint i = 0; i < count; i++) {
        jint *elements = (*env)->GetPrimitiveArrayCritical(env, array, NULL);
        sum += elements[i & 1023];
        (*env)->ReleasePrimitiveArrayCritical(env, array, elements, JNI_ABORT);
    }
    return sum;
}
NATIVE(jint, writeBytes)(JNIEnv *env, jclass c, jbyteArray array, jint count)
{
    jbyte buffer[1024] = {0};
    (void)c;
    for (jint i = 0; i < count; i++)
        (*env)->SetByteArrayRegion(env, array, 0, 1024, buffer);
    return count;
}
NATIVE(jint, readString)(JNIEnv *env, jclass c, jstring s, jint count)
{
    jint sum = 0;
    (void)c;
    for (jint i = 0; i < count; i++) {
        const char *text = (*env)->GetStringUTFChars(env, s, NULL);
        sum += text[i % 20];
        (*env)->ReleaseStringUTFChars(env, s, text);
    }
    return sum;
}
NATIVE(jint, makeString)(JNIEnv *env, jclass c, jint count)
{
    (void)c;
    for (jint i = 0; i < count; i++)
        (*env)->DeleteLocalRef(env, (*env)->NewStringUTF(env, "twenty characters..."));
    return count;
}
