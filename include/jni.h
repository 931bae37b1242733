/*
 * The Java Native Interface, as its specification for Java SE 17 has it: the same names, types and
 * order of functions, so that a library compiled with it runs on every Java VM.
 */
#ifndef JNI_H
#define JNI_H

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>

#if defined(__GNUC__)
#define JNIEXPORT __attribute__((visibility("default")))
#define JNIIMPORT __attribute__((visibility("default")))
#else
#define JNIEXPORT
#define JNIIMPORT
#endif
#define JNICALL

#ifdef __cplusplus
extern "C" {
#endif

typedef uint8_t jboolean;
typedef int8_t jbyte;
typedef uint16_t jchar;
typedef int16_t jshort;
typedef int32_t jint;
#ifdef __LP64__
typedef long jlong;
#else
typedef long long jlong;
#endif
typedef float jfloat;
typedef double jdouble;
typedef jint jsize;

#define JNI_FALSE 0
#define JNI_TRUE 1

#define JNI_OK 0
#define JNI_ERR (-1)       /* unknown error */
#define JNI_EDETACHED (-2) /* the thread is not attached to the VM */
#define JNI_EVERSION (-3)  /* version of JNI not supported */
#define JNI_ENOMEM (-4)
#define JNI_EEXIST (-5)    /* there is a VM already */
#define JNI_EINVAL (-6)    /* invalid arguments */

/* Modes of Release<Type>ArrayElements. */
#define JNI_COMMIT 1 /* copy back, keep the buffer */
#define JNI_ABORT 2  /* free the buffer, do not copy back */

#define JNI_VERSION_1_1 0x00010001
#define JNI_VERSION_1_2 0x00010002
#define JNI_VERSION_1_4 0x00010004
#define JNI_VERSION_1_6 0x00010006
#define JNI_VERSION_1_8 0x00010008
#define JNI_VERSION_9 0x00090000
#define JNI_VERSION_10 0x000a0000

#ifdef __cplusplus
class _jobject {};
class _jclass : public _jobject {};
class _jthrowable : public _jobject {};
class _jstring : public _jobject {};
class _jarray : public _jobject {};
class _jobjectArray : public _jarray {};
class _jbooleanArray : public _jarray {};
class _jbyteArray : public _jarray {};
class _jcharArray : public _jarray {};
class _jshortArray : public _jarray {};
class _jintArray : public _jarray {};
class _jlongArray : public _jarray {};
class _jfloatArray : public _jarray {};
class _jdoubleArray : public _jarray {};
typedef _jobject *jobject;
typedef _jclass *jclass;
typedef _jthrowable *jthrowable;
typedef _jstring *jstring;
typedef _jarray *jarray;
typedef _jobjectArray *jobjectArray;
typedef _jbooleanArray *jbooleanArray;
typedef _jbyteArray *jbyteArray;
typedef _jcharArray *jcharArray;
typedef _jshortArray *jshortArray;
typedef _jintArray *jintArray;
typedef _jlongArray *jlongArray;
typedef _jfloatArray *jfloatArray;
typedef _jdoubleArray *jdoubleArray;
#else
struct _jobject;
typedef struct _jobject *jobject;
typedef jobject jclass;
typedef jobject jthrowable;
typedef jobject jstring;
typedef jobject jarray;
typedef jarray jobjectArray;
typedef jarray jbooleanArray;
typedef jarray jbyteArray;
typedef jarray jcharArray;
typedef jarray jshortArray;
typedef jarray jintArray;
typedef jarray jlongArray;
typedef jarray jfloatArray;
typedef jarray jdoubleArray;
#endif
typedef jobject jweak;

typedef union jvalue {
    jboolean z;
    jbyte b;
    jchar c;
    jshort s;
    jint i;
    jlong j;
    jfloat f;
    jdouble d;
    jobject l;
} jvalue;

struct _jfieldID;
typedef struct _jfieldID *jfieldID;
struct _jmethodID;
typedef struct _jmethodID *jmethodID;

typedef enum _jobjectType {
    JNIInvalidRefType = 0,
    JNILocalRefType = 1,
    JNIGlobalRefType = 2,
    JNIWeakGlobalRefType = 3
} jobjectRefType;

typedef struct {
    char *name;
    char *signature;
    void *fnPtr;
} JNINativeMethod;

struct JNINativeInterface_;
struct JNIInvokeInterface_;
struct JNIEnv_;
struct JavaVM_;
#ifdef __cplusplus
typedef JNIEnv_ JNIEnv;
typedef JavaVM_ JavaVM;
#else
typedef const struct JNINativeInterface_ *JNIEnv;
typedef const struct JNIInvokeInterface_ *JavaVM;
#endif

struct JNINativeInterface_ {
    void *reserved0;
    void *reserved1;
    void *reserved2;
    void *reserved3;
    jint (JNICALL *GetVersion)(JNIEnv *env);
    jclass (JNICALL *DefineClass)(JNIEnv *env, const char *name, jobject loader, const jbyte *buf,
                                  jsize len);
    jclass (JNICALL *FindClass)(JNIEnv *env, const char *name);
    jmethodID (JNICALL *FromReflectedMethod)(JNIEnv *env, jobject method);
    jfieldID (JNICALL *FromReflectedField)(JNIEnv *env, jobject field);
    jobject (JNICALL *ToReflectedMethod)(JNIEnv *env, jclass cls, jmethodID method,
                                         jboolean is_static);
    jclass (JNICALL *GetSuperclass)(JNIEnv *env, jclass sub);
    jboolean (JNICALL *IsAssignableFrom)(JNIEnv *env, jclass sub, jclass sup);
    jobject (JNICALL *ToReflectedField)(JNIEnv *env, jclass cls, jfieldID field,
                                        jboolean is_static);
    jint (JNICALL *Throw)(JNIEnv *env, jthrowable obj);
    jint (JNICALL *ThrowNew)(JNIEnv *env, jclass cls, const char *message);
    jthrowable (JNICALL *ExceptionOccurred)(JNIEnv *env);
    void (JNICALL *ExceptionDescribe)(JNIEnv *env);
    void (JNICALL *ExceptionClear)(JNIEnv *env);
    void (JNICALL *FatalError)(JNIEnv *env, const char *message);
    jint (JNICALL *PushLocalFrame)(JNIEnv *env, jint capacity);
    jobject (JNICALL *PopLocalFrame)(JNIEnv *env, jobject result);
    jobject (JNICALL *NewGlobalRef)(JNIEnv *env, jobject obj);
    void (JNICALL *DeleteGlobalRef)(JNIEnv *env, jobject ref);
    void (JNICALL *DeleteLocalRef)(JNIEnv *env, jobject ref);
    jboolean (JNICALL *IsSameObject)(JNIEnv *env, jobject a, jobject b);
    jobject (JNICALL *NewLocalRef)(JNIEnv *env, jobject ref);
    jint (JNICALL *EnsureLocalCapacity)(JNIEnv *env, jint capacity);
    jobject (JNICALL *AllocObject)(JNIEnv *env, jclass cls);
    jobject (JNICALL *NewObject)(JNIEnv *env, jclass cls, jmethodID method, ...);
    jobject (JNICALL *NewObjectV)(JNIEnv *env, jclass cls, jmethodID method, va_list args);
    jobject (JNICALL *NewObjectA)(JNIEnv *env, jclass cls, jmethodID method, const jvalue *args);
    jclass (JNICALL *GetObjectClass)(JNIEnv *env, jobject obj);
    jboolean (JNICALL *IsInstanceOf)(JNIEnv *env, jobject obj, jclass cls);
    jmethodID (JNICALL *GetMethodID)(JNIEnv *env, jclass cls, const char *name, const char *sig);
    jobject (JNICALL *CallObjectMethod)(JNIEnv *env, jobject obj, jmethodID method, ...);
    jobject (JNICALL *CallObjectMethodV)(JNIEnv *env, jobject obj, jmethodID method, va_list args);
    jobject (JNICALL *CallObjectMethodA)(JNIEnv *env, jobject obj, jmethodID method,
                                         const jvalue *args);
    jboolean (JNICALL *CallBooleanMethod)(JNIEnv *env, jobject obj, jmethodID method, ...);
    jboolean (JNICALL *CallBooleanMethodV)(JNIEnv *env, jobject obj, jmethodID method,
                                           va_list args);
    jboolean (JNICALL *CallBooleanMethodA)(JNIEnv *env, jobject obj, jmethodID method,
                                           const jvalue *args);
    jbyte (JNICALL *CallByteMethod)(JNIEnv *env, jobject obj, jmethodID method, ...);
    jbyte (JNICALL *CallByteMethodV)(JNIEnv *env, jobject obj, jmethodID method, va_list args);
    jbyte (JNICALL *CallByteMethodA)(JNIEnv *env, jobject obj, jmethodID method,
                                     const jvalue *args);
    jchar (JNICALL *CallCharMethod)(JNIEnv *env, jobject obj, jmethodID method, ...);
    jchar (JNICALL *CallCharMethodV)(JNIEnv *env, jobject obj, jmethodID method, va_list args);
    jchar (JNICALL *CallCharMethodA)(JNIEnv *env, jobject obj, jmethodID method,
                                     const jvalue *args);
    jshort (JNICALL *CallShortMethod)(JNIEnv *env, jobject obj, jmethodID method, ...);
    jshort (JNICALL *CallShortMethodV)(JNIEnv *env, jobject obj, jmethodID method, va_list args);
    jshort (JNICALL *CallShortMethodA)(JNIEnv *env, jobject obj, jmethodID method,
                                       const jvalue *args);
    jint (JNICALL *CallIntMethod)(JNIEnv *env, jobject obj, jmethodID method, ...);
    jint (JNICALL *CallIntMethodV)(JNIEnv *env, jobject obj, jmethodID method, va_list args);
    jint (JNICALL *CallIntMethodA)(JNIEnv *env, jobject obj, jmethodID method, const jvalue *args);
    jlong (JNICALL *CallLongMethod)(JNIEnv *env, jobject obj, jmethodID method, ...);
    jlong (JNICALL *CallLongMethodV)(JNIEnv *env, jobject obj, jmethodID method, va_list args);
    jlong (JNICALL *CallLongMethodA)(JNIEnv *env, jobject obj, jmethodID method,
                                     const jvalue *args);
    jfloat (JNICALL *CallFloatMethod)(JNIEnv *env, jobject obj, jmethodID method, ...);
    jfloat (JNICALL *CallFloatMethodV)(JNIEnv *env, jobject obj, jmethodID method, va_list args);
    jfloat (JNICALL *CallFloatMethodA)(JNIEnv *env, jobject obj, jmethodID method,
                                       const jvalue *args);
    jdouble (JNICALL *CallDoubleMethod)(JNIEnv *env, jobject obj, jmethodID method, ...);
    jdouble (JNICALL *CallDoubleMethodV)(JNIEnv *env, jobject obj, jmethodID method, va_list args);
    jdouble (JNICALL *CallDoubleMethodA)(JNIEnv *env, jobject obj, jmethodID method,
                                         const jvalue *args);
    void (JNICALL *CallVoidMethod)(JNIEnv *env, jobject obj, jmethodID method, ...);
    void (JNICALL *CallVoidMethodV)(JNIEnv *env, jobject obj, jmethodID method, va_list args);
    void (JNICALL *CallVoidMethodA)(JNIEnv *env, jobject obj, jmethodID method, const jvalue *args);
    jobject (JNICALL *CallNonvirtualObjectMethod)(JNIEnv *env, jobject obj, jclass cls,
                                                  jmethodID method, ...);
    jobject (JNICALL *CallNonvirtualObjectMethodV)(JNIEnv *env, jobject obj, jclass cls,
                                                   jmethodID method, va_list args);
    jobject (JNICALL *CallNonvirtualObjectMethodA)(JNIEnv *env, jobject obj, jclass cls,
                                                   jmethodID method, const jvalue *args);
    jboolean (JNICALL *CallNonvirtualBooleanMethod)(JNIEnv *env, jobject obj, jclass cls,
                                                    jmethodID method, ...);
    jboolean (JNICALL *CallNonvirtualBooleanMethodV)(JNIEnv *env, jobject obj, jclass cls,
                                                     jmethodID method, va_list args);
    jboolean (JNICALL *CallNonvirtualBooleanMethodA)(JNIEnv *env, jobject obj, jclass cls,
                                                     jmethodID method, const jvalue *args);
    jbyte (JNICALL *CallNonvirtualByteMethod)(JNIEnv *env, jobject obj, jclass cls,
                                              jmethodID method, ...);
    jbyte (JNICALL *CallNonvirtualByteMethodV)(JNIEnv *env, jobject obj, jclass cls,
                                               jmethodID method, va_list args);
    jbyte (JNICALL *CallNonvirtualByteMethodA)(JNIEnv *env, jobject obj, jclass cls,
                                               jmethodID method, const jvalue *args);
    jchar (JNICALL *CallNonvirtualCharMethod)(JNIEnv *env, jobject obj, jclass cls,
                                              jmethodID method, ...);
    jchar (JNICALL *CallNonvirtualCharMethodV)(JNIEnv *env, jobject obj, jclass cls,
                                               jmethodID method, va_list args);
    jchar (JNICALL *CallNonvirtualCharMethodA)(JNIEnv *env, jobject obj, jclass cls,
                                               jmethodID method, const jvalue *args);
    jshort (JNICALL *CallNonvirtualShortMethod)(JNIEnv *env, jobject obj, jclass cls,
                                                jmethodID method, ...);
    jshort (JNICALL *CallNonvirtualShortMethodV)(JNIEnv *env, jobject obj, jclass cls,
                                                 jmethodID method, va_list args);
    jshort (JNICALL *CallNonvirtualShortMethodA)(JNIEnv *env, jobject obj, jclass cls,
                                                 jmethodID method, const jvalue *args);
    jint (JNICALL *CallNonvirtualIntMethod)(JNIEnv *env, jobject obj, jclass cls, jmethodID method,
                                            ...);
    jint (JNICALL *CallNonvirtualIntMethodV)(JNIEnv *env, jobject obj, jclass cls, jmethodID method,
                                             va_list args);
    jint (JNICALL *CallNonvirtualIntMethodA)(JNIEnv *env, jobject obj, jclass cls, jmethodID method,
                                             const jvalue *args);
    jlong (JNICALL *CallNonvirtualLongMethod)(JNIEnv *env, jobject obj, jclass cls,
                                              jmethodID method, ...);
    jlong (JNICALL *CallNonvirtualLongMethodV)(JNIEnv *env, jobject obj, jclass cls,
                                               jmethodID method, va_list args);
    jlong (JNICALL *CallNonvirtualLongMethodA)(JNIEnv *env, jobject obj, jclass cls,
                                               jmethodID method, const jvalue *args);
    jfloat (JNICALL *CallNonvirtualFloatMethod)(JNIEnv *env, jobject obj, jclass cls,
                                                jmethodID method, ...);
    jfloat (JNICALL *CallNonvirtualFloatMethodV)(JNIEnv *env, jobject obj, jclass cls,
                                                 jmethodID method, va_list args);
    jfloat (JNICALL *CallNonvirtualFloatMethodA)(JNIEnv *env, jobject obj, jclass cls,
                                                 jmethodID method, const jvalue *args);
    jdouble (JNICALL *CallNonvirtualDoubleMethod)(JNIEnv *env, jobject obj, jclass cls,
                                                  jmethodID method, ...);
    jdouble (JNICALL *CallNonvirtualDoubleMethodV)(JNIEnv *env, jobject obj, jclass cls,
                                                   jmethodID method, va_list args);
    jdouble (JNICALL *CallNonvirtualDoubleMethodA)(JNIEnv *env, jobject obj, jclass cls,
                                                   jmethodID method, const jvalue *args);
    void (JNICALL *CallNonvirtualVoidMethod)(JNIEnv *env, jobject obj, jclass cls, jmethodID method,
                                             ...);
    void (JNICALL *CallNonvirtualVoidMethodV)(JNIEnv *env, jobject obj, jclass cls,
                                              jmethodID method, va_list args);
    void (JNICALL *CallNonvirtualVoidMethodA)(JNIEnv *env, jobject obj, jclass cls,
                                              jmethodID method, const jvalue *args);
    jfieldID (JNICALL *GetFieldID)(JNIEnv *env, jclass cls, const char *name, const char *sig);
    jobject (JNICALL *GetObjectField)(JNIEnv *env, jobject obj, jfieldID field);
    jboolean (JNICALL *GetBooleanField)(JNIEnv *env, jobject obj, jfieldID field);
    jbyte (JNICALL *GetByteField)(JNIEnv *env, jobject obj, jfieldID field);
    jchar (JNICALL *GetCharField)(JNIEnv *env, jobject obj, jfieldID field);
    jshort (JNICALL *GetShortField)(JNIEnv *env, jobject obj, jfieldID field);
    jint (JNICALL *GetIntField)(JNIEnv *env, jobject obj, jfieldID field);
    jlong (JNICALL *GetLongField)(JNIEnv *env, jobject obj, jfieldID field);
    jfloat (JNICALL *GetFloatField)(JNIEnv *env, jobject obj, jfieldID field);
    jdouble (JNICALL *GetDoubleField)(JNIEnv *env, jobject obj, jfieldID field);
    void (JNICALL *SetObjectField)(JNIEnv *env, jobject obj, jfieldID field, jobject value);
    void (JNICALL *SetBooleanField)(JNIEnv *env, jobject obj, jfieldID field, jboolean value);
    void (JNICALL *SetByteField)(JNIEnv *env, jobject obj, jfieldID field, jbyte value);
    void (JNICALL *SetCharField)(JNIEnv *env, jobject obj, jfieldID field, jchar value);
    void (JNICALL *SetShortField)(JNIEnv *env, jobject obj, jfieldID field, jshort value);
    void (JNICALL *SetIntField)(JNIEnv *env, jobject obj, jfieldID field, jint value);
    void (JNICALL *SetLongField)(JNIEnv *env, jobject obj, jfieldID field, jlong value);
    void (JNICALL *SetFloatField)(JNIEnv *env, jobject obj, jfieldID field, jfloat value);
    void (JNICALL *SetDoubleField)(JNIEnv *env, jobject obj, jfieldID field, jdouble value);
    jmethodID (JNICALL *GetStaticMethodID)(JNIEnv *env, jclass cls, const char *name,
                                           const char *sig);
    jobject (JNICALL *CallStaticObjectMethod)(JNIEnv *env, jclass cls, jmethodID method, ...);
    jobject (JNICALL *CallStaticObjectMethodV)(JNIEnv *env, jclass cls, jmethodID method,
                                               va_list args);
    jobject (JNICALL *CallStaticObjectMethodA)(JNIEnv *env, jclass cls, jmethodID method,
                                               const jvalue *args);
    jboolean (JNICALL *CallStaticBooleanMethod)(JNIEnv *env, jclass cls, jmethodID method, ...);
    jboolean (JNICALL *CallStaticBooleanMethodV)(JNIEnv *env, jclass cls, jmethodID method,
                                                 va_list args);
    jboolean (JNICALL *CallStaticBooleanMethodA)(JNIEnv *env, jclass cls, jmethodID method,
                                                 const jvalue *args);
    jbyte (JNICALL *CallStaticByteMethod)(JNIEnv *env, jclass cls, jmethodID method, ...);
    jbyte (JNICALL *CallStaticByteMethodV)(JNIEnv *env, jclass cls, jmethodID method, va_list args);
    jbyte (JNICALL *CallStaticByteMethodA)(JNIEnv *env, jclass cls, jmethodID method,
                                           const jvalue *args);
    jchar (JNICALL *CallStaticCharMethod)(JNIEnv *env, jclass cls, jmethodID method, ...);
    jchar (JNICALL *CallStaticCharMethodV)(JNIEnv *env, jclass cls, jmethodID method, va_list args);
    jchar (JNICALL *CallStaticCharMethodA)(JNIEnv *env, jclass cls, jmethodID method,
                                           const jvalue *args);
    jshort (JNICALL *CallStaticShortMethod)(JNIEnv *env, jclass cls, jmethodID method, ...);
    jshort (JNICALL *CallStaticShortMethodV)(JNIEnv *env, jclass cls, jmethodID method,
                                             va_list args);
    jshort (JNICALL *CallStaticShortMethodA)(JNIEnv *env, jclass cls, jmethodID method,
                                             const jvalue *args);
    jint (JNICALL *CallStaticIntMethod)(JNIEnv *env, jclass cls, jmethodID method, ...);
    jint (JNICALL *CallStaticIntMethodV)(JNIEnv *env, jclass cls, jmethodID method, va_list args);
    jint (JNICALL *CallStaticIntMethodA)(JNIEnv *env, jclass cls, jmethodID method,
                                         const jvalue *args);
    jlong (JNICALL *CallStaticLongMethod)(JNIEnv *env, jclass cls, jmethodID method, ...);
    jlong (JNICALL *CallStaticLongMethodV)(JNIEnv *env, jclass cls, jmethodID method, va_list args);
    jlong (JNICALL *CallStaticLongMethodA)(JNIEnv *env, jclass cls, jmethodID method,
                                           const jvalue *args);
    jfloat (JNICALL *CallStaticFloatMethod)(JNIEnv *env, jclass cls, jmethodID method, ...);
    jfloat (JNICALL *CallStaticFloatMethodV)(JNIEnv *env, jclass cls, jmethodID method,
                                             va_list args);
    jfloat (JNICALL *CallStaticFloatMethodA)(JNIEnv *env, jclass cls, jmethodID method,
                                             const jvalue *args);
    jdouble (JNICALL *CallStaticDoubleMethod)(JNIEnv *env, jclass cls, jmethodID method, ...);
    jdouble (JNICALL *CallStaticDoubleMethodV)(JNIEnv *env, jclass cls, jmethodID method,
                                               va_list args);
    jdouble (JNICALL *CallStaticDoubleMethodA)(JNIEnv *env, jclass cls, jmethodID method,
                                               const jvalue *args);
    void (JNICALL *CallStaticVoidMethod)(JNIEnv *env, jclass cls, jmethodID method, ...);
    void (JNICALL *CallStaticVoidMethodV)(JNIEnv *env, jclass cls, jmethodID method, va_list args);
    void (JNICALL *CallStaticVoidMethodA)(JNIEnv *env, jclass cls, jmethodID method,
                                          const jvalue *args);
    jfieldID (JNICALL *GetStaticFieldID)(JNIEnv *env, jclass cls, const char *name,
                                         const char *sig);
    jobject (JNICALL *GetStaticObjectField)(JNIEnv *env, jclass cls, jfieldID field);
    jboolean (JNICALL *GetStaticBooleanField)(JNIEnv *env, jclass cls, jfieldID field);
    jbyte (JNICALL *GetStaticByteField)(JNIEnv *env, jclass cls, jfieldID field);
    jchar (JNICALL *GetStaticCharField)(JNIEnv *env, jclass cls, jfieldID field);
    jshort (JNICALL *GetStaticShortField)(JNIEnv *env, jclass cls, jfieldID field);
    jint (JNICALL *GetStaticIntField)(JNIEnv *env, jclass cls, jfieldID field);
    jlong (JNICALL *GetStaticLongField)(JNIEnv *env, jclass cls, jfieldID field);
    jfloat (JNICALL *GetStaticFloatField)(JNIEnv *env, jclass cls, jfieldID field);
    jdouble (JNICALL *GetStaticDoubleField)(JNIEnv *env, jclass cls, jfieldID field);
    void (JNICALL *SetStaticObjectField)(JNIEnv *env, jclass cls, jfieldID field, jobject value);
    void (JNICALL *SetStaticBooleanField)(JNIEnv *env, jclass cls, jfieldID field, jboolean value);
    void (JNICALL *SetStaticByteField)(JNIEnv *env, jclass cls, jfieldID field, jbyte value);
    void (JNICALL *SetStaticCharField)(JNIEnv *env, jclass cls, jfieldID field, jchar value);
    void (JNICALL *SetStaticShortField)(JNIEnv *env, jclass cls, jfieldID field, jshort value);
    void (JNICALL *SetStaticIntField)(JNIEnv *env, jclass cls, jfieldID field, jint value);
    void (JNICALL *SetStaticLongField)(JNIEnv *env, jclass cls, jfieldID field, jlong value);
    void (JNICALL *SetStaticFloatField)(JNIEnv *env, jclass cls, jfieldID field, jfloat value);
    void (JNICALL *SetStaticDoubleField)(JNIEnv *env, jclass cls, jfieldID field, jdouble value);
    jstring (JNICALL *NewString)(JNIEnv *env, const jchar *chars, jsize len);
    jsize (JNICALL *GetStringLength)(JNIEnv *env, jstring str);
    const jchar *(JNICALL *GetStringChars)(JNIEnv *env, jstring str, jboolean *is_copy);
    void (JNICALL *ReleaseStringChars)(JNIEnv *env, jstring str, const jchar *chars);
    jstring (JNICALL *NewStringUTF)(JNIEnv *env, const char *utf);
    jsize (JNICALL *GetStringUTFLength)(JNIEnv *env, jstring str);
    const char *(JNICALL *GetStringUTFChars)(JNIEnv *env, jstring str, jboolean *is_copy);
    void (JNICALL *ReleaseStringUTFChars)(JNIEnv *env, jstring str, const char *chars);
    jsize (JNICALL *GetArrayLength)(JNIEnv *env, jarray array);
    jobjectArray (JNICALL *NewObjectArray)(JNIEnv *env, jsize len, jclass cls, jobject init);
    jobject (JNICALL *GetObjectArrayElement)(JNIEnv *env, jobjectArray array, jsize index);
    void (JNICALL *SetObjectArrayElement)(JNIEnv *env, jobjectArray array, jsize index,
                                          jobject value);
    jbooleanArray (JNICALL *NewBooleanArray)(JNIEnv *env, jsize len);
    jbyteArray (JNICALL *NewByteArray)(JNIEnv *env, jsize len);
    jcharArray (JNICALL *NewCharArray)(JNIEnv *env, jsize len);
    jshortArray (JNICALL *NewShortArray)(JNIEnv *env, jsize len);
    jintArray (JNICALL *NewIntArray)(JNIEnv *env, jsize len);
    jlongArray (JNICALL *NewLongArray)(JNIEnv *env, jsize len);
    jfloatArray (JNICALL *NewFloatArray)(JNIEnv *env, jsize len);
    jdoubleArray (JNICALL *NewDoubleArray)(JNIEnv *env, jsize len);
    jboolean *(JNICALL *GetBooleanArrayElements)(JNIEnv *env, jbooleanArray array,
                                                 jboolean *is_copy);
    jbyte *(JNICALL *GetByteArrayElements)(JNIEnv *env, jbyteArray array, jboolean *is_copy);
    jchar *(JNICALL *GetCharArrayElements)(JNIEnv *env, jcharArray array, jboolean *is_copy);
    jshort *(JNICALL *GetShortArrayElements)(JNIEnv *env, jshortArray array, jboolean *is_copy);
    jint *(JNICALL *GetIntArrayElements)(JNIEnv *env, jintArray array, jboolean *is_copy);
    jlong *(JNICALL *GetLongArrayElements)(JNIEnv *env, jlongArray array, jboolean *is_copy);
    jfloat *(JNICALL *GetFloatArrayElements)(JNIEnv *env, jfloatArray array, jboolean *is_copy);
    jdouble *(JNICALL *GetDoubleArrayElements)(JNIEnv *env, jdoubleArray array, jboolean *is_copy);
    void (JNICALL *ReleaseBooleanArrayElements)(JNIEnv *env, jbooleanArray array,
                                                jboolean *elements, jint mode);
    void (JNICALL *ReleaseByteArrayElements)(JNIEnv *env, jbyteArray array, jbyte *elements,
                                             jint mode);
    void (JNICALL *ReleaseCharArrayElements)(JNIEnv *env, jcharArray array, jchar *elements,
                                             jint mode);
    void (JNICALL *ReleaseShortArrayElements)(JNIEnv *env, jshortArray array, jshort *elements,
                                              jint mode);
    void (JNICALL *ReleaseIntArrayElements)(JNIEnv *env, jintArray array, jint *elements,
                                            jint mode);
    void (JNICALL *ReleaseLongArrayElements)(JNIEnv *env, jlongArray array, jlong *elements,
                                             jint mode);
    void (JNICALL *ReleaseFloatArrayElements)(JNIEnv *env, jfloatArray array, jfloat *elements,
                                              jint mode);
    void (JNICALL *ReleaseDoubleArrayElements)(JNIEnv *env, jdoubleArray array, jdouble *elements,
                                               jint mode);
    void (JNICALL *GetBooleanArrayRegion)(JNIEnv *env, jbooleanArray array, jsize start, jsize len,
                                          jboolean *buf);
    void (JNICALL *GetByteArrayRegion)(JNIEnv *env, jbyteArray array, jsize start, jsize len,
                                       jbyte *buf);
    void (JNICALL *GetCharArrayRegion)(JNIEnv *env, jcharArray array, jsize start, jsize len,
                                       jchar *buf);
    void (JNICALL *GetShortArrayRegion)(JNIEnv *env, jshortArray array, jsize start, jsize len,
                                        jshort *buf);
    void (JNICALL *GetIntArrayRegion)(JNIEnv *env, jintArray array, jsize start, jsize len,
                                      jint *buf);
    void (JNICALL *GetLongArrayRegion)(JNIEnv *env, jlongArray array, jsize start, jsize len,
                                       jlong *buf);
    void (JNICALL *GetFloatArrayRegion)(JNIEnv *env, jfloatArray array, jsize start, jsize len,
                                        jfloat *buf);
    void (JNICALL *GetDoubleArrayRegion)(JNIEnv *env, jdoubleArray array, jsize start, jsize len,
                                         jdouble *buf);
    void (JNICALL *SetBooleanArrayRegion)(JNIEnv *env, jbooleanArray array, jsize start, jsize len,
                                          const jboolean *buf);
    void (JNICALL *SetByteArrayRegion)(JNIEnv *env, jbyteArray array, jsize start, jsize len,
                                       const jbyte *buf);
    void (JNICALL *SetCharArrayRegion)(JNIEnv *env, jcharArray array, jsize start, jsize len,
                                       const jchar *buf);
    void (JNICALL *SetShortArrayRegion)(JNIEnv *env, jshortArray array, jsize start, jsize len,
                                        const jshort *buf);
    void (JNICALL *SetIntArrayRegion)(JNIEnv *env, jintArray array, jsize start, jsize len,
                                      const jint *buf);
    void (JNICALL *SetLongArrayRegion)(JNIEnv *env, jlongArray array, jsize start, jsize len,
                                       const jlong *buf);
    void (JNICALL *SetFloatArrayRegion)(JNIEnv *env, jfloatArray array, jsize start, jsize len,
                                        const jfloat *buf);
    void (JNICALL *SetDoubleArrayRegion)(JNIEnv *env, jdoubleArray array, jsize start, jsize len,
                                         const jdouble *buf);
    jint (JNICALL *RegisterNatives)(JNIEnv *env, jclass cls, const JNINativeMethod *methods,
                                    jint count);
    jint (JNICALL *UnregisterNatives)(JNIEnv *env, jclass cls);
    jint (JNICALL *MonitorEnter)(JNIEnv *env, jobject obj);
    jint (JNICALL *MonitorExit)(JNIEnv *env, jobject obj);
    jint (JNICALL *GetJavaVM)(JNIEnv *env, JavaVM **vm);
    void (JNICALL *GetStringRegion)(JNIEnv *env, jstring str, jsize start, jsize len, jchar *buf);
    void (JNICALL *GetStringUTFRegion)(JNIEnv *env, jstring str, jsize start, jsize len, char *buf);
    void *(JNICALL *GetPrimitiveArrayCritical)(JNIEnv *env, jarray array, jboolean *is_copy);
    void (JNICALL *ReleasePrimitiveArrayCritical)(JNIEnv *env, jarray array, void *elements,
                                                  jint mode);
    const jchar *(JNICALL *GetStringCritical)(JNIEnv *env, jstring str, jboolean *is_copy);
    void (JNICALL *ReleaseStringCritical)(JNIEnv *env, jstring str, const jchar *chars);
    jweak (JNICALL *NewWeakGlobalRef)(JNIEnv *env, jobject obj);
    void (JNICALL *DeleteWeakGlobalRef)(JNIEnv *env, jweak ref);
    jboolean (JNICALL *ExceptionCheck)(JNIEnv *env);
    jobject (JNICALL *NewDirectByteBuffer)(JNIEnv *env, void *address, jlong capacity);
    void *(JNICALL *GetDirectBufferAddress)(JNIEnv *env, jobject buf);
    jlong (JNICALL *GetDirectBufferCapacity)(JNIEnv *env, jobject buf);
    jobjectRefType (JNICALL *GetObjectRefType)(JNIEnv *env, jobject obj);
    jobject (JNICALL *GetModule)(JNIEnv *env, jclass cls);
};

struct JNIInvokeInterface_ {
    void *reserved0;
    void *reserved1;
    void *reserved2;
    jint (JNICALL *DestroyJavaVM)(JavaVM *vm);
    jint (JNICALL *AttachCurrentThread)(JavaVM *vm, void **env, void *args);
    jint (JNICALL *DetachCurrentThread)(JavaVM *vm);
    jint (JNICALL *GetEnv)(JavaVM *vm, void **env, jint version);
    jint (JNICALL *AttachCurrentThreadAsDaemon)(JavaVM *vm, void **env, void *args);
};

typedef struct JavaVMOption {
    char *optionString;
    void *extraInfo;
} JavaVMOption;

typedef struct JavaVMInitArgs {
    jint version;
    jint nOptions;
    JavaVMOption *options;
    jboolean ignoreUnrecognized;
} JavaVMInitArgs;

typedef struct JavaVMAttachArgs {
    jint version;
    char *name;    /* modified UTF-8, may be NULL */
    jobject group; /* global reference of a ThreadGroup, or NULL */
} JavaVMAttachArgs;

/* A library may export these two. */
JNIEXPORT jint JNICALL JNI_OnLoad(JavaVM *vm, void *reserved);
JNIEXPORT void JNICALL JNI_OnUnload(JavaVM *vm, void *reserved);

#ifdef __cplusplus
}
#include "jni_cxx.h"
#endif

#endif
