/* The C side of tests/java/jni/Registers.java: arguments in words and floating-point registers, and beyond them. */
#include <inttypes.h>
#include <jni.h>
#include <stdio.h>

#define NATIVE(type, name) JNIEXPORT type JNICALL Java_Registers_##name

static char text[512];

static jstring line(JNIEnv *env)
{
    return (*env)->NewStringUTF(env, text);
}

static int length_of(JNIEnv *env, jstring s)
{
    return s == NULL ? -1 : (int)(*env)->GetStringLength(env, s);
}

NATIVE(jstring, words)(JNIEnv *env, jclass c, jint i, jlong j, jobject o, jobject none)
{
    snprintf(text, sizeof text, "%d %d %" PRId64 " %d %d", (int)(*env)->GetStringUTFLength(env, o), (int)i,
             (int64_t)j, none == NULL, (*env)->IsSameObject(env, c, (*env)->FindClass(env, "Registers")));
    return line(env);
}

NATIVE(jstring, narrow)(JNIEnv *env, jobject self, jboolean z, jbyte b, jchar c, jshort s)
{
    snprintf(text, sizeof text, "%d %d %d %d %d", self != NULL, z, b, c, s);
    return line(env);
}

NATIVE(jstring, fiveWords)(JNIEnv *env, jclass c, jint a, jlong b, jshort d, jstring e, jint f)
{
    (void)c;
    snprintf(text, sizeof text, "%d %" PRId64 " %d %d %d", (int)a, (int64_t)b, d, length_of(env, e), (int)f);
    return line(env);
}

NATIVE(jstring, oneReal)(JNIEnv *env, jclass c, jint a, jfloat b, jlong d)
{
    (void)c;
    snprintf(text, sizeof text, "%d %a %" PRId64, (int)a, (double)b, (int64_t)d);
    return line(env);
}

NATIVE(jstring, fourReals)(JNIEnv *env, jobject self, jfloat a, jstring b, jdouble c, jint d, jfloat e, jlong f,
                           jdouble g, jstring h)
{
    snprintf(text, sizeof text, "%d %a %d %a %d %a %" PRId64 " %a %d", self != NULL, (double)a,
             length_of(env, b), c, (int)d, (double)e, (int64_t)f, g, length_of(env, h));
    return line(env);
}

NATIVE(jstring, eightReals)(JNIEnv *env, jclass k, jdouble a, jfloat b, jint c, jdouble d, jfloat e, jdouble f,
                            jlong g, jfloat h, jdouble i, jstring j, jfloat l)
{
    (void)k;
    snprintf(text, sizeof text, "%a %a %d %a %a %a %" PRId64 " %a %a %d %a", a, (double)b, (int)c, d, (double)e, f,
             (int64_t)g, (double)h, i, length_of(env, j), (double)l);
    return line(env);
}

NATIVE(jstring, nineReals)(JNIEnv *env, jclass k, jdouble a, jfloat b, jint c, jdouble d, jfloat e, jdouble f,
                           jlong g, jfloat h, jdouble i, jstring j, jfloat l, jfloat m)
{
    (void)k;
    snprintf(text, sizeof text, "%a %a %d %a %a %a %" PRId64 " %a %a %d %a %a", a, (double)b, (int)c, d, (double)e,
             f, (int64_t)g, (double)h, i, length_of(env, j), (double)l, (double)m);
    return line(env);
}

NATIVE(jdouble, doubleOf)(JNIEnv *env, jclass c, jint i)
{
    (void)env, (void)c;
    return i / 8.0;
}
NATIVE(jfloat, floatOf)(JNIEnv *env, jclass c, jdouble d)
{
    (void)env, (void)c;
    return (jfloat)d;
}
NATIVE(jlong, longOf)(JNIEnv *env, jclass c, jdouble d, jfloat f, jdouble e, jfloat g, jdouble h)
{
    (void)env, (void)c;
    return (jlong)(d + f + e + g + h) << 33;
}
NATIVE(jboolean, booleanOf)(JNIEnv *env, jclass c, jint i)
{
    (void)env, (void)c;
    return i != 0;
}
NATIVE(jbyte, byteOf)(JNIEnv *env, jclass c, jint i)
{
    (void)env, (void)c;
    return (jbyte)i;
}
NATIVE(jchar, charOf)(JNIEnv *env, jclass c, jint i)
{
    (void)env, (void)c;
    return (jchar)i;
}
NATIVE(jshort, shortOf)(JNIEnv *env, jclass c, jint i)
{
    (void)env, (void)c;
    return (jshort)i;
}
NATIVE(jobject, objectOf)(JNIEnv *env, jobject self, jobject a, jdouble d, jobject b)
{
    (void)env, (void)self;
    return d < 0 ? a : d > 0 ? b : NULL;
}
NATIVE(void, nothing)(JNIEnv *env, jclass c, jfloat f)
{
    (void)env, (void)c, (void)f;
}
