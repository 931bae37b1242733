/* What tests/java/jni/Basics.java calls: each family of the interface, seen from C. */
#include <jni.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static jobject kept;
static jweak weakly;

JNIEXPORT jint JNICALL JNI_OnLoad(JavaVM *vm, void *reserved)
{
    JNIEnv *env;
    if ((*vm)->GetEnv(vm, (void **)&env, JNI_VERSION_1_8) != JNI_OK)
        return JNI_ERR;
    /* Found through the class that loads the library. */
    jclass basics = (*env)->FindClass(env, "Basics");
    return basics == NULL ? JNI_ERR : JNI_VERSION_1_8;
}

JNIEXPORT jint JNICALL Java_Basics_version(JNIEnv *env, jclass cls)
{
    return (*env)->GetVersion(env);
}

JNIEXPORT jstring JNICALL Java_Basics_mix(JNIEnv *env, jclass cls, jboolean z, jbyte b, jchar c, jshort s,
                                          jint i, jlong j, jfloat f, jdouble d, jstring text, jintArray a)
{
    char buffer[200];
    const char *utf = (*env)->GetStringUTFChars(env, text, NULL);
    snprintf(buffer, sizeof buffer, "%d %d %d %d %d %lld %.2f %.3f %s %d", z, b, c, s, i, (long long)j, f, d,
             utf, (*env)->GetArrayLength(env, a));
    (*env)->ReleaseStringUTFChars(env, text, utf);
    return (*env)->NewStringUTF(env, buffer);
}

JNIEXPORT jboolean JNICALL Java_Basics_truth(JNIEnv *env, jclass cls, jint v) { return (jboolean)v; }
JNIEXPORT jbyte JNICALL Java_Basics_narrowByte(JNIEnv *env, jclass cls, jint v) { return (jbyte)v; }
JNIEXPORT jchar JNICALL Java_Basics_narrowChar(JNIEnv *env, jclass cls, jint v) { return (jchar)v; }
JNIEXPORT jshort JNICALL Java_Basics_narrowShort(JNIEnv *env, jclass cls, jint v) { return (jshort)v; }
JNIEXPORT jfloat JNICALL Java_Basics_half(JNIEnv *env, jclass cls, jfloat v) { return v / 2; }
JNIEXPORT jdouble JNICALL Java_Basics_third(JNIEnv *env, jclass cls, jdouble v) { return v / 3; }
JNIEXPORT jint JNICALL Java_Basics_overloaded__I(JNIEnv *env, jclass cls, jint v) { return v + 1; }
JNIEXPORT jint JNICALL Java_Basics_overloaded__Ljava_lang_String_2_3_3J(JNIEnv *env, jclass cls, jstring s,
                                                                        jobjectArray a)
{
    return (*env)->GetStringLength(env, s) + (*env)->GetArrayLength(env, a);
}
JNIEXPORT jint JNICALL Java_Basics_with_1under_1score_00024x(JNIEnv *env, jclass cls) { return 42; }

JNIEXPORT jint JNICALL Java_Basics_fields(JNIEnv *env, jobject self)
{
    jclass cls = (*env)->GetObjectClass(env, self);
    jfieldID i = (*env)->GetFieldID(env, cls, "number", "I");
    jfieldID s = (*env)->GetFieldID(env, cls, "text", "Ljava/lang/String;");
    jfieldID d = (*env)->GetFieldID(env, cls, "real", "D");
    jfieldID total = (*env)->GetStaticFieldID(env, cls, "total", "J");
    jfieldID flag = (*env)->GetStaticFieldID(env, cls, "flag", "Z");
    jint old = (*env)->GetIntField(env, self, i);
    (*env)->SetIntField(env, self, i, old * 2);
    (*env)->SetObjectField(env, self, s, (*env)->NewStringUTF(env, "from C: \xc3\xa4\xe2\x82\xac"));
    (*env)->SetDoubleField(env, self, d, (*env)->GetDoubleField(env, self, d) + 0.5);
    (*env)->SetStaticLongField(env, cls, total, (*env)->GetStaticLongField(env, cls, total) + 1000000000000LL);
    (*env)->SetStaticBooleanField(env, cls, flag, JNI_TRUE);
    return old;
}

JNIEXPORT jstring JNICALL Java_Basics_calls(JNIEnv *env, jobject self, jobject list)
{
    char buffer[300];
    jclass cls = (*env)->GetObjectClass(env, self);
    jclass base = (*env)->GetSuperclass(env, cls);
    jmethodID name = (*env)->GetMethodID(env, cls, "name", "()Ljava/lang/String;");
    jmethodID base_name = (*env)->GetMethodID(env, base, "name", "()Ljava/lang/String;");
    jmethodID sum = (*env)->GetStaticMethodID(env, cls, "sum", "(ZBCSIJFD)D");
    jmethodID size = (*env)->GetMethodID(env, (*env)->FindClass(env, "java/util/List"), "size", "()I");
    jmethodID add = (*env)->GetMethodID(env, (*env)->FindClass(env, "java/util/Collection"), "add",
                                        "(Ljava/lang/Object;)Z");
    jstring a = (*env)->CallObjectMethod(env, self, name);
    jstring b = (*env)->CallNonvirtualObjectMethod(env, self, base, base_name);
    const char *x = (*env)->GetStringUTFChars(env, a, NULL), *y = (*env)->GetStringUTFChars(env, b, NULL);
    jboolean added = (*env)->CallBooleanMethod(env, list, add, a);
    double s = (*env)->CallStaticDoubleMethod(env, cls, sum, JNI_TRUE, (jbyte)-2, (jchar)3, (jshort)-4, 5,
                                              (jlong)6000000000LL, (jfloat)0.5f, 0.25);
    jvalue v[8] = {{.z = 1}, {.b = 1}, {.c = 1}, {.s = 1}, {.i = 1}, {.j = 1}, {.f = 1}, {.d = 1}};
    double s2 = (*env)->CallStaticDoubleMethodA(env, cls, sum, v);
    snprintf(buffer, sizeof buffer, "%s %s %d %d %.2f %.2f", x, y, added,
             (*env)->CallIntMethod(env, list, size), s, s2);
    (*env)->ReleaseStringUTFChars(env, a, x);
    (*env)->ReleaseStringUTFChars(env, b, y);
    return (*env)->NewStringUTF(env, buffer);
}

JNIEXPORT jobject JNICALL Java_Basics_make(JNIEnv *env, jclass cls, jclass what, jstring text)
{
    jmethodID init = (*env)->GetMethodID(env, what, "<init>", "(Ljava/lang/String;)V");
    return init == NULL ? NULL : (*env)->NewObject(env, what, init, text);
}
JNIEXPORT jobject JNICALL Java_Basics_alloc(JNIEnv *env, jclass cls, jclass what)
{
    return (*env)->AllocObject(env, what);
}

JNIEXPORT jint JNICALL Java_Basics_arrays(JNIEnv *env, jclass cls, jintArray a, jbyteArray b, jdoubleArray d)
{
    jint region[3] = {7, 8, 9}, sum = 0;
    jint *e = (*env)->GetIntArrayElements(env, a, NULL);
    for (int i = 0; i < (*env)->GetArrayLength(env, a); i++)
        sum += e[i]++;
    (*env)->ReleaseIntArrayElements(env, a, e, 0);
    (*env)->SetIntArrayRegion(env, a, 1, 3, region);
    jbyte *c = (*env)->GetPrimitiveArrayCritical(env, b, NULL);
    c[0] = -1;
    (*env)->ReleasePrimitiveArrayCritical(env, b, c, 0);
    jdouble *g = (*env)->GetDoubleArrayElements(env, d, NULL);
    g[0] = 99;
    (*env)->ReleaseDoubleArrayElements(env, d, g, JNI_ABORT);
    return sum;
}
JNIEXPORT jobjectArray JNICALL Java_Basics_strings(JNIEnv *env, jclass cls, jint n)
{
    jobjectArray result = (*env)->NewObjectArray(env, n, (*env)->FindClass(env, "java/lang/String"), NULL);
    char text[20];
    for (jint i = 0; result != NULL && i < n; i++) {
        snprintf(text, sizeof text, "s%d", i);
        jstring s = (*env)->NewStringUTF(env, text);
        (*env)->SetObjectArrayElement(env, result, i, s);
        (*env)->DeleteLocalRef(env, s);
    }
    return result;
}
JNIEXPORT void JNICALL Java_Basics_store(JNIEnv *env, jclass cls, jobjectArray a, jint i, jobject v)
{
    (*env)->SetObjectArrayElement(env, a, i, v);
}
JNIEXPORT void JNICALL Java_Basics_region(JNIEnv *env, jclass cls, jintArray a, jint start, jint len)
{
    jint buf[16];
    (*env)->GetIntArrayRegion(env, a, start, len, buf);
}
JNIEXPORT jstring JNICALL Java_Basics_reverse(JNIEnv *env, jclass cls, jstring s)
{
    jsize n = (*env)->GetStringLength(env, s);
    const jchar *c = (*env)->GetStringChars(env, s, NULL);
    jchar *r = malloc(sizeof(jchar) * (size_t)(n + 1));
    for (jsize i = 0; i < n; i++)
        r[i] = c[n - 1 - i];
    (*env)->ReleaseStringChars(env, s, c);
    jstring result = (*env)->NewString(env, r, n);
    free(r);
    return result;
}
JNIEXPORT jint JNICALL Java_Basics_utfLength(JNIEnv *env, jclass cls, jstring s)
{
    return (*env)->GetStringUTFLength(env, s);
}
JNIEXPORT jstring JNICALL Java_Basics_part(JNIEnv *env, jclass cls, jstring s, jint start, jint len)
{
    char buf[100];
    (*env)->GetStringUTFRegion(env, s, start, len, buf);
    return (*env)->ExceptionCheck(env) ? NULL : (*env)->NewStringUTF(env, buf);
}

JNIEXPORT void JNICALL Java_Basics_throwNew(JNIEnv *env, jclass cls, jstring class_name, jstring message)
{
    const char *name = (*env)->GetStringUTFChars(env, class_name, NULL);
    const char *text = message == NULL ? NULL : (*env)->GetStringUTFChars(env, message, NULL);
    jclass c = (*env)->FindClass(env, name);
    if (c != NULL)
        (*env)->ThrowNew(env, c, text);
    (*env)->ReleaseStringUTFChars(env, class_name, name);
    if (text != NULL)
        (*env)->ReleaseStringUTFChars(env, message, text);
}
JNIEXPORT jint JNICALL Java_Basics_catchIt(JNIEnv *env, jclass cls, jobject runnable)
{
    jmethodID run = (*env)->GetMethodID(env, (*env)->FindClass(env, "java/lang/Runnable"), "run", "()V");
    (*env)->CallVoidMethod(env, runnable, run);
    if (!(*env)->ExceptionCheck(env))
        return 0;
    jthrowable e = (*env)->ExceptionOccurred(env);
    (*env)->ExceptionDescribe(env);
    (*env)->ExceptionClear(env);
    return (*env)->IsInstanceOf(env, e, (*env)->FindClass(env, "java/lang/RuntimeException")) ? 1 : 2;
}
JNIEXPORT void JNICALL Java_Basics_callBack(JNIEnv *env, jclass cls, jobject runnable)
{
    jmethodID run = (*env)->GetMethodID(env, (*env)->FindClass(env, "java/lang/Runnable"), "run", "()V");
    (*env)->CallVoidMethod(env, runnable, run);
}
JNIEXPORT void JNICALL Java_Basics_lookup(JNIEnv *env, jclass cls, jint what, jclass c, jstring n, jstring s)
{
    const char *name = (*env)->GetStringUTFChars(env, n, NULL), *sig = (*env)->GetStringUTFChars(env, s, NULL);
    switch (what) {
    case 0: (*env)->GetMethodID(env, c, name, sig); break;
    case 1: (*env)->GetStaticMethodID(env, c, name, sig); break;
    case 2: (*env)->GetFieldID(env, c, name, sig); break;
    case 3: (*env)->GetStaticFieldID(env, c, name, sig); break;
    default: (*env)->FindClass(env, name); break;
    }
    (*env)->ReleaseStringUTFChars(env, n, name);
    (*env)->ReleaseStringUTFChars(env, s, sig);
}

JNIEXPORT void JNICALL Java_Basics_keep(JNIEnv *env, jclass cls, jobject strong, jobject weak)
{
    kept = (*env)->NewGlobalRef(env, strong);
    weakly = (*env)->NewWeakGlobalRef(env, weak);
}
JNIEXPORT jobject JNICALL Java_Basics_kept(JNIEnv *env, jclass cls) { return kept; }
JNIEXPORT jstring JNICALL Java_Basics_references(JNIEnv *env, jclass cls, jobject o)
{
    char buffer[100];
    (*env)->PushLocalFrame(env, 16);
    jobject local = (*env)->NewLocalRef(env, kept);
    int same = (*env)->IsSameObject(env, local, kept), dead = (*env)->IsSameObject(env, weakly, NULL);
    snprintf(buffer, sizeof buffer, "%d %d %d %d %d", same, dead, (*env)->GetObjectRefType(env, local),
             (*env)->GetObjectRefType(env, kept), (*env)->GetObjectRefType(env, weakly));
    for (int i = 0; i < 5000; i++)
        (*env)->NewLocalRef(env, kept);
    for (int i = 0; i < 5000; i++)
        (*env)->DeleteLocalRef(env, (*env)->NewStringUTF(env, "a short-lived string"));
    return (*env)->PopLocalFrame(env, (*env)->NewStringUTF(env, buffer));
}

JNIEXPORT void JNICALL Java_Basics_locked(JNIEnv *env, jclass cls, jobject lock, jobject runnable)
{
    (*env)->MonitorEnter(env, lock);
    Java_Basics_callBack(env, cls, runnable);
    if ((*env)->MonitorExit(env, lock) != JNI_OK)
        printf("MonitorExit failed\n");
}
JNIEXPORT jint JNICALL Java_Basics_unlock(JNIEnv *env, jclass cls, jobject lock)
{
    return (*env)->MonitorExit(env, lock);
}

static jint JNICALL registered(JNIEnv *env, jclass cls, jint a, jint b) { return a * b; }
JNIEXPORT jint JNICALL Java_Basics_register(JNIEnv *env, jclass cls, jstring n, jstring s)
{
    char *name = (char *)(*env)->GetStringUTFChars(env, n, NULL);
    char *sig = (char *)(*env)->GetStringUTFChars(env, s, NULL);
    JNINativeMethod m = {name, sig, (void *)registered};
    jint result = (*env)->RegisterNatives(env, cls, &m, 1);
    (*env)->ReleaseStringUTFChars(env, n, name);
    (*env)->ReleaseStringUTFChars(env, s, sig);
    return result;
}

static char memory[64] = "memory of C";
JNIEXPORT jobject JNICALL Java_Basics_buffer(JNIEnv *env, jclass cls)
{
    return (*env)->NewDirectByteBuffer(env, memory, sizeof memory);
}
JNIEXPORT jlong JNICALL Java_Basics_bufferSum(JNIEnv *env, jclass cls, jobject buffer)
{
    const signed char *p = (*env)->GetDirectBufferAddress(env, buffer);
    jlong n = (*env)->GetDirectBufferCapacity(env, buffer), sum = 0;
    for (jlong i = 0; p != NULL && i < n; i++)
        sum += p[i];
    return p == NULL ? n : sum;
}
JNIEXPORT jobject JNICALL Java_Basics_reflect(JNIEnv *env, jclass cls, jobject method, jobject field)
{
    jmethodID m = (*env)->FromReflectedMethod(env, method);
    jfieldID f = (*env)->FromReflectedField(env, field);
    jobjectArray r = (*env)->NewObjectArray(env, 2, (*env)->FindClass(env, "java/lang/Object"), NULL);
    (*env)->SetObjectArrayElement(env, r, 0, (*env)->ToReflectedMethod(env, cls, m, JNI_TRUE));
    (*env)->SetObjectArrayElement(env, r, 1, (*env)->ToReflectedField(env, cls, f, JNI_TRUE));
    return r;
}
JNIEXPORT jint JNICALL Java_Basics_deep(JNIEnv *env, jclass cls, jint n)
{
    jmethodID m = (*env)->GetStaticMethodID(env, cls, "deeper", "(I)I");
    return (*env)->CallStaticIntMethod(env, cls, m, n) + 1;
}
