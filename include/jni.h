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
/* Of libjvm.so. */
JNIIMPORT jint JNICALL JNI_GetDefaultJavaVMInitArgs(void *args);
JNIIMPORT jint JNICALL JNI_CreateJavaVM(JavaVM **pvm, void **penv, void *args);
JNIIMPORT jint JNICALL JNI_GetCreatedJavaVMs(JavaVM **vms, jsize capacity, jsize *count);

/* Of libraries that are loaded. */
JNIEXPORT jint JNICALL JNI_OnLoad(JavaVM *vm, void *reserved);
JNIEXPORT void JNICALL JNI_OnUnload(JavaVM *vm, void *reserved);

#ifdef __cplusplus
}

/* In C++ the functions are members. */
struct JNIEnv_ {
    const struct JNINativeInterface_ *functions;

    jint GetVersion()
    {
        return functions->GetVersion(this);
    }
    jclass DefineClass(const char *name, jobject loader, const jbyte *buf, jsize len)
    {
        return functions->DefineClass(this, name, loader, buf, len);
    }
    jclass FindClass(const char *name)
    {
        return functions->FindClass(this, name);
    }
    jmethodID FromReflectedMethod(jobject method)
    {
        return functions->FromReflectedMethod(this, method);
    }
    jfieldID FromReflectedField(jobject field)
    {
        return functions->FromReflectedField(this, field);
    }
    jobject ToReflectedMethod(jclass cls, jmethodID method, jboolean is_static)
    {
        return functions->ToReflectedMethod(this, cls, method, is_static);
    }
    jclass GetSuperclass(jclass sub)
    {
        return functions->GetSuperclass(this, sub);
    }
    jboolean IsAssignableFrom(jclass sub, jclass sup)
    {
        return functions->IsAssignableFrom(this, sub, sup);
    }
    jobject ToReflectedField(jclass cls, jfieldID field, jboolean is_static)
    {
        return functions->ToReflectedField(this, cls, field, is_static);
    }
    jint Throw(jthrowable obj)
    {
        return functions->Throw(this, obj);
    }
    jint ThrowNew(jclass cls, const char *message)
    {
        return functions->ThrowNew(this, cls, message);
    }
    jthrowable ExceptionOccurred()
    {
        return functions->ExceptionOccurred(this);
    }
    void ExceptionDescribe()
    {
        functions->ExceptionDescribe(this);
    }
    void ExceptionClear()
    {
        functions->ExceptionClear(this);
    }
    void FatalError(const char *message)
    {
        functions->FatalError(this, message);
    }
    jint PushLocalFrame(jint capacity)
    {
        return functions->PushLocalFrame(this, capacity);
    }
    jobject PopLocalFrame(jobject result)
    {
        return functions->PopLocalFrame(this, result);
    }
    jobject NewGlobalRef(jobject obj)
    {
        return functions->NewGlobalRef(this, obj);
    }
    void DeleteGlobalRef(jobject ref)
    {
        functions->DeleteGlobalRef(this, ref);
    }
    void DeleteLocalRef(jobject ref)
    {
        functions->DeleteLocalRef(this, ref);
    }
    jboolean IsSameObject(jobject a, jobject b)
    {
        return functions->IsSameObject(this, a, b);
    }
    jobject NewLocalRef(jobject ref)
    {
        return functions->NewLocalRef(this, ref);
    }
    jint EnsureLocalCapacity(jint capacity)
    {
        return functions->EnsureLocalCapacity(this, capacity);
    }
    jobject AllocObject(jclass cls)
    {
        return functions->AllocObject(this, cls);
    }
    jobject NewObject(jclass cls, jmethodID method, ...)
    {
        va_list args;
        va_start(args, method);
        jobject result = functions->NewObjectV(this, cls, method, args);
        va_end(args);
        return result;
    }
    jobject NewObjectV(jclass cls, jmethodID method, va_list args)
    {
        return functions->NewObjectV(this, cls, method, args);
    }
    jobject NewObjectA(jclass cls, jmethodID method, const jvalue *args)
    {
        return functions->NewObjectA(this, cls, method, args);
    }
    jclass GetObjectClass(jobject obj)
    {
        return functions->GetObjectClass(this, obj);
    }
    jboolean IsInstanceOf(jobject obj, jclass cls)
    {
        return functions->IsInstanceOf(this, obj, cls);
    }
    jmethodID GetMethodID(jclass cls, const char *name, const char *sig)
    {
        return functions->GetMethodID(this, cls, name, sig);
    }
    jobject CallObjectMethod(jobject obj, jmethodID method, ...)
    {
        va_list args;
        va_start(args, method);
        jobject result = functions->CallObjectMethodV(this, obj, method, args);
        va_end(args);
        return result;
    }
    jobject CallObjectMethodV(jobject obj, jmethodID method, va_list args)
    {
        return functions->CallObjectMethodV(this, obj, method, args);
    }
    jobject CallObjectMethodA(jobject obj, jmethodID method, const jvalue *args)
    {
        return functions->CallObjectMethodA(this, obj, method, args);
    }
    jboolean CallBooleanMethod(jobject obj, jmethodID method, ...)
    {
        va_list args;
        va_start(args, method);
        jboolean result = functions->CallBooleanMethodV(this, obj, method, args);
        va_end(args);
        return result;
    }
    jboolean CallBooleanMethodV(jobject obj, jmethodID method, va_list args)
    {
        return functions->CallBooleanMethodV(this, obj, method, args);
    }
    jboolean CallBooleanMethodA(jobject obj, jmethodID method, const jvalue *args)
    {
        return functions->CallBooleanMethodA(this, obj, method, args);
    }
    jbyte CallByteMethod(jobject obj, jmethodID method, ...)
    {
        va_list args;
        va_start(args, method);
        jbyte result = functions->CallByteMethodV(this, obj, method, args);
        va_end(args);
        return result;
    }
    jbyte CallByteMethodV(jobject obj, jmethodID method, va_list args)
    {
        return functions->CallByteMethodV(this, obj, method, args);
    }
    jbyte CallByteMethodA(jobject obj, jmethodID method, const jvalue *args)
    {
        return functions->CallByteMethodA(this, obj, method, args);
    }
    jchar CallCharMethod(jobject obj, jmethodID method, ...)
    {
        va_list args;
        va_start(args, method);
        jchar result = functions->CallCharMethodV(this, obj, method, args);
        va_end(args);
        return result;
    }
    jchar CallCharMethodV(jobject obj, jmethodID method, va_list args)
    {
        return functions->CallCharMethodV(this, obj, method, args);
    }
    jchar CallCharMethodA(jobject obj, jmethodID method, const jvalue *args)
    {
        return functions->CallCharMethodA(this, obj, method, args);
    }
    jshort CallShortMethod(jobject obj, jmethodID method, ...)
    {
        va_list args;
        va_start(args, method);
        jshort result = functions->CallShortMethodV(this, obj, method, args);
        va_end(args);
        return result;
    }
    jshort CallShortMethodV(jobject obj, jmethodID method, va_list args)
    {
        return functions->CallShortMethodV(this, obj, method, args);
    }
    jshort CallShortMethodA(jobject obj, jmethodID method, const jvalue *args)
    {
        return functions->CallShortMethodA(this, obj, method, args);
    }
    jint CallIntMethod(jobject obj, jmethodID method, ...)
    {
        va_list args;
        va_start(args, method);
        jint result = functions->CallIntMethodV(this, obj, method, args);
        va_end(args);
        return result;
    }
    jint CallIntMethodV(jobject obj, jmethodID method, va_list args)
    {
        return functions->CallIntMethodV(this, obj, method, args);
    }
    jint CallIntMethodA(jobject obj, jmethodID method, const jvalue *args)
    {
        return functions->CallIntMethodA(this, obj, method, args);
    }
    jlong CallLongMethod(jobject obj, jmethodID method, ...)
    {
        va_list args;
        va_start(args, method);
        jlong result = functions->CallLongMethodV(this, obj, method, args);
        va_end(args);
        return result;
    }
    jlong CallLongMethodV(jobject obj, jmethodID method, va_list args)
    {
        return functions->CallLongMethodV(this, obj, method, args);
    }
    jlong CallLongMethodA(jobject obj, jmethodID method, const jvalue *args)
    {
        return functions->CallLongMethodA(this, obj, method, args);
    }
    jfloat CallFloatMethod(jobject obj, jmethodID method, ...)
    {
        va_list args;
        va_start(args, method);
        jfloat result = functions->CallFloatMethodV(this, obj, method, args);
        va_end(args);
        return result;
    }
    jfloat CallFloatMethodV(jobject obj, jmethodID method, va_list args)
    {
        return functions->CallFloatMethodV(this, obj, method, args);
    }
    jfloat CallFloatMethodA(jobject obj, jmethodID method, const jvalue *args)
    {
        return functions->CallFloatMethodA(this, obj, method, args);
    }
    jdouble CallDoubleMethod(jobject obj, jmethodID method, ...)
    {
        va_list args;
        va_start(args, method);
        jdouble result = functions->CallDoubleMethodV(this, obj, method, args);
        va_end(args);
        return result;
    }
    jdouble CallDoubleMethodV(jobject obj, jmethodID method, va_list args)
    {
        return functions->CallDoubleMethodV(this, obj, method, args);
    }
    jdouble CallDoubleMethodA(jobject obj, jmethodID method, const jvalue *args)
    {
        return functions->CallDoubleMethodA(this, obj, method, args);
    }
    void CallVoidMethod(jobject obj, jmethodID method, ...)
    {
        va_list args;
        va_start(args, method);
        functions->CallVoidMethodV(this, obj, method, args);
        va_end(args);
    }
    void CallVoidMethodV(jobject obj, jmethodID method, va_list args)
    {
        functions->CallVoidMethodV(this, obj, method, args);
    }
    void CallVoidMethodA(jobject obj, jmethodID method, const jvalue *args)
    {
        functions->CallVoidMethodA(this, obj, method, args);
    }
    jobject CallNonvirtualObjectMethod(jobject obj, jclass cls, jmethodID method, ...)
    {
        va_list args;
        va_start(args, method);
        jobject result = functions->CallNonvirtualObjectMethodV(this, obj, cls, method, args);
        va_end(args);
        return result;
    }
    jobject CallNonvirtualObjectMethodV(jobject obj, jclass cls, jmethodID method, va_list args)
    {
        return functions->CallNonvirtualObjectMethodV(this, obj, cls, method, args);
    }
    jobject CallNonvirtualObjectMethodA(jobject obj, jclass cls, jmethodID method,
                                        const jvalue *args)
    {
        return functions->CallNonvirtualObjectMethodA(this, obj, cls, method, args);
    }
    jboolean CallNonvirtualBooleanMethod(jobject obj, jclass cls, jmethodID method, ...)
    {
        va_list args;
        va_start(args, method);
        jboolean result = functions->CallNonvirtualBooleanMethodV(this, obj, cls, method, args);
        va_end(args);
        return result;
    }
    jboolean CallNonvirtualBooleanMethodV(jobject obj, jclass cls, jmethodID method, va_list args)
    {
        return functions->CallNonvirtualBooleanMethodV(this, obj, cls, method, args);
    }
    jboolean CallNonvirtualBooleanMethodA(jobject obj, jclass cls, jmethodID method,
                                          const jvalue *args)
    {
        return functions->CallNonvirtualBooleanMethodA(this, obj, cls, method, args);
    }
    jbyte CallNonvirtualByteMethod(jobject obj, jclass cls, jmethodID method, ...)
    {
        va_list args;
        va_start(args, method);
        jbyte result = functions->CallNonvirtualByteMethodV(this, obj, cls, method, args);
        va_end(args);
        return result;
    }
    jbyte CallNonvirtualByteMethodV(jobject obj, jclass cls, jmethodID method, va_list args)
    {
        return functions->CallNonvirtualByteMethodV(this, obj, cls, method, args);
    }
    jbyte CallNonvirtualByteMethodA(jobject obj, jclass cls, jmethodID method, const jvalue *args)
    {
        return functions->CallNonvirtualByteMethodA(this, obj, cls, method, args);
    }
    jchar CallNonvirtualCharMethod(jobject obj, jclass cls, jmethodID method, ...)
    {
        va_list args;
        va_start(args, method);
        jchar result = functions->CallNonvirtualCharMethodV(this, obj, cls, method, args);
        va_end(args);
        return result;
    }
    jchar CallNonvirtualCharMethodV(jobject obj, jclass cls, jmethodID method, va_list args)
    {
        return functions->CallNonvirtualCharMethodV(this, obj, cls, method, args);
    }
    jchar CallNonvirtualCharMethodA(jobject obj, jclass cls, jmethodID method, const jvalue *args)
    {
        return functions->CallNonvirtualCharMethodA(this, obj, cls, method, args);
    }
    jshort CallNonvirtualShortMethod(jobject obj, jclass cls, jmethodID method, ...)
    {
        va_list args;
        va_start(args, method);
        jshort result = functions->CallNonvirtualShortMethodV(this, obj, cls, method, args);
        va_end(args);
        return result;
    }
    jshort CallNonvirtualShortMethodV(jobject obj, jclass cls, jmethodID method, va_list args)
    {
        return functions->CallNonvirtualShortMethodV(this, obj, cls, method, args);
    }
    jshort CallNonvirtualShortMethodA(jobject obj, jclass cls, jmethodID method, const jvalue *args)
    {
        return functions->CallNonvirtualShortMethodA(this, obj, cls, method, args);
    }
    jint CallNonvirtualIntMethod(jobject obj, jclass cls, jmethodID method, ...)
    {
        va_list args;
        va_start(args, method);
        jint result = functions->CallNonvirtualIntMethodV(this, obj, cls, method, args);
        va_end(args);
        return result;
    }
    jint CallNonvirtualIntMethodV(jobject obj, jclass cls, jmethodID method, va_list args)
    {
        return functions->CallNonvirtualIntMethodV(this, obj, cls, method, args);
    }
    jint CallNonvirtualIntMethodA(jobject obj, jclass cls, jmethodID method, const jvalue *args)
    {
        return functions->CallNonvirtualIntMethodA(this, obj, cls, method, args);
    }
    jlong CallNonvirtualLongMethod(jobject obj, jclass cls, jmethodID method, ...)
    {
        va_list args;
        va_start(args, method);
        jlong result = functions->CallNonvirtualLongMethodV(this, obj, cls, method, args);
        va_end(args);
        return result;
    }
    jlong CallNonvirtualLongMethodV(jobject obj, jclass cls, jmethodID method, va_list args)
    {
        return functions->CallNonvirtualLongMethodV(this, obj, cls, method, args);
    }
    jlong CallNonvirtualLongMethodA(jobject obj, jclass cls, jmethodID method, const jvalue *args)
    {
        return functions->CallNonvirtualLongMethodA(this, obj, cls, method, args);
    }
    jfloat CallNonvirtualFloatMethod(jobject obj, jclass cls, jmethodID method, ...)
    {
        va_list args;
        va_start(args, method);
        jfloat result = functions->CallNonvirtualFloatMethodV(this, obj, cls, method, args);
        va_end(args);
        return result;
    }
    jfloat CallNonvirtualFloatMethodV(jobject obj, jclass cls, jmethodID method, va_list args)
    {
        return functions->CallNonvirtualFloatMethodV(this, obj, cls, method, args);
    }
    jfloat CallNonvirtualFloatMethodA(jobject obj, jclass cls, jmethodID method, const jvalue *args)
    {
        return functions->CallNonvirtualFloatMethodA(this, obj, cls, method, args);
    }
    jdouble CallNonvirtualDoubleMethod(jobject obj, jclass cls, jmethodID method, ...)
    {
        va_list args;
        va_start(args, method);
        jdouble result = functions->CallNonvirtualDoubleMethodV(this, obj, cls, method, args);
        va_end(args);
        return result;
    }
    jdouble CallNonvirtualDoubleMethodV(jobject obj, jclass cls, jmethodID method, va_list args)
    {
        return functions->CallNonvirtualDoubleMethodV(this, obj, cls, method, args);
    }
    jdouble CallNonvirtualDoubleMethodA(jobject obj, jclass cls, jmethodID method,
                                        const jvalue *args)
    {
        return functions->CallNonvirtualDoubleMethodA(this, obj, cls, method, args);
    }
    void CallNonvirtualVoidMethod(jobject obj, jclass cls, jmethodID method, ...)
    {
        va_list args;
        va_start(args, method);
        functions->CallNonvirtualVoidMethodV(this, obj, cls, method, args);
        va_end(args);
    }
    void CallNonvirtualVoidMethodV(jobject obj, jclass cls, jmethodID method, va_list args)
    {
        functions->CallNonvirtualVoidMethodV(this, obj, cls, method, args);
    }
    void CallNonvirtualVoidMethodA(jobject obj, jclass cls, jmethodID method, const jvalue *args)
    {
        functions->CallNonvirtualVoidMethodA(this, obj, cls, method, args);
    }
    jfieldID GetFieldID(jclass cls, const char *name, const char *sig)
    {
        return functions->GetFieldID(this, cls, name, sig);
    }
    jobject GetObjectField(jobject obj, jfieldID field)
    {
        return functions->GetObjectField(this, obj, field);
    }
    jboolean GetBooleanField(jobject obj, jfieldID field)
    {
        return functions->GetBooleanField(this, obj, field);
    }
    jbyte GetByteField(jobject obj, jfieldID field)
    {
        return functions->GetByteField(this, obj, field);
    }
    jchar GetCharField(jobject obj, jfieldID field)
    {
        return functions->GetCharField(this, obj, field);
    }
    jshort GetShortField(jobject obj, jfieldID field)
    {
        return functions->GetShortField(this, obj, field);
    }
    jint GetIntField(jobject obj, jfieldID field)
    {
        return functions->GetIntField(this, obj, field);
    }
    jlong GetLongField(jobject obj, jfieldID field)
    {
        return functions->GetLongField(this, obj, field);
    }
    jfloat GetFloatField(jobject obj, jfieldID field)
    {
        return functions->GetFloatField(this, obj, field);
    }
    jdouble GetDoubleField(jobject obj, jfieldID field)
    {
        return functions->GetDoubleField(this, obj, field);
    }
    void SetObjectField(jobject obj, jfieldID field, jobject value)
    {
        functions->SetObjectField(this, obj, field, value);
    }
    void SetBooleanField(jobject obj, jfieldID field, jboolean value)
    {
        functions->SetBooleanField(this, obj, field, value);
    }
    void SetByteField(jobject obj, jfieldID field, jbyte value)
    {
        functions->SetByteField(this, obj, field, value);
    }
    void SetCharField(jobject obj, jfieldID field, jchar value)
    {
        functions->SetCharField(this, obj, field, value);
    }
    void SetShortField(jobject obj, jfieldID field, jshort value)
    {
        functions->SetShortField(this, obj, field, value);
    }
    void SetIntField(jobject obj, jfieldID field, jint value)
    {
        functions->SetIntField(this, obj, field, value);
    }
    void SetLongField(jobject obj, jfieldID field, jlong value)
    {
        functions->SetLongField(this, obj, field, value);
    }
    void SetFloatField(jobject obj, jfieldID field, jfloat value)
    {
        functions->SetFloatField(this, obj, field, value);
    }
    void SetDoubleField(jobject obj, jfieldID field, jdouble value)
    {
        functions->SetDoubleField(this, obj, field, value);
    }
    jmethodID GetStaticMethodID(jclass cls, const char *name, const char *sig)
    {
        return functions->GetStaticMethodID(this, cls, name, sig);
    }
    jobject CallStaticObjectMethod(jclass cls, jmethodID method, ...)
    {
        va_list args;
        va_start(args, method);
        jobject result = functions->CallStaticObjectMethodV(this, cls, method, args);
        va_end(args);
        return result;
    }
    jobject CallStaticObjectMethodV(jclass cls, jmethodID method, va_list args)
    {
        return functions->CallStaticObjectMethodV(this, cls, method, args);
    }
    jobject CallStaticObjectMethodA(jclass cls, jmethodID method, const jvalue *args)
    {
        return functions->CallStaticObjectMethodA(this, cls, method, args);
    }
    jboolean CallStaticBooleanMethod(jclass cls, jmethodID method, ...)
    {
        va_list args;
        va_start(args, method);
        jboolean result = functions->CallStaticBooleanMethodV(this, cls, method, args);
        va_end(args);
        return result;
    }
    jboolean CallStaticBooleanMethodV(jclass cls, jmethodID method, va_list args)
    {
        return functions->CallStaticBooleanMethodV(this, cls, method, args);
    }
    jboolean CallStaticBooleanMethodA(jclass cls, jmethodID method, const jvalue *args)
    {
        return functions->CallStaticBooleanMethodA(this, cls, method, args);
    }
    jbyte CallStaticByteMethod(jclass cls, jmethodID method, ...)
    {
        va_list args;
        va_start(args, method);
        jbyte result = functions->CallStaticByteMethodV(this, cls, method, args);
        va_end(args);
        return result;
    }
    jbyte CallStaticByteMethodV(jclass cls, jmethodID method, va_list args)
    {
        return functions->CallStaticByteMethodV(this, cls, method, args);
    }
    jbyte CallStaticByteMethodA(jclass cls, jmethodID method, const jvalue *args)
    {
        return functions->CallStaticByteMethodA(this, cls, method, args);
    }
    jchar CallStaticCharMethod(jclass cls, jmethodID method, ...)
    {
        va_list args;
        va_start(args, method);
        jchar result = functions->CallStaticCharMethodV(this, cls, method, args);
        va_end(args);
        return result;
    }
    jchar CallStaticCharMethodV(jclass cls, jmethodID method, va_list args)
    {
        return functions->CallStaticCharMethodV(this, cls, method, args);
    }
    jchar CallStaticCharMethodA(jclass cls, jmethodID method, const jvalue *args)
    {
        return functions->CallStaticCharMethodA(this, cls, method, args);
    }
    jshort CallStaticShortMethod(jclass cls, jmethodID method, ...)
    {
        va_list args;
        va_start(args, method);
        jshort result = functions->CallStaticShortMethodV(this, cls, method, args);
        va_end(args);
        return result;
    }
    jshort CallStaticShortMethodV(jclass cls, jmethodID method, va_list args)
    {
        return functions->CallStaticShortMethodV(this, cls, method, args);
    }
    jshort CallStaticShortMethodA(jclass cls, jmethodID method, const jvalue *args)
    {
        return functions->CallStaticShortMethodA(this, cls, method, args);
    }
    jint CallStaticIntMethod(jclass cls, jmethodID method, ...)
    {
        va_list args;
        va_start(args, method);
        jint result = functions->CallStaticIntMethodV(this, cls, method, args);
        va_end(args);
        return result;
    }
    jint CallStaticIntMethodV(jclass cls, jmethodID method, va_list args)
    {
        return functions->CallStaticIntMethodV(this, cls, method, args);
    }
    jint CallStaticIntMethodA(jclass cls, jmethodID method, const jvalue *args)
    {
        return functions->CallStaticIntMethodA(this, cls, method, args);
    }
    jlong CallStaticLongMethod(jclass cls, jmethodID method, ...)
    {
        va_list args;
        va_start(args, method);
        jlong result = functions->CallStaticLongMethodV(this, cls, method, args);
        va_end(args);
        return result;
    }
    jlong CallStaticLongMethodV(jclass cls, jmethodID method, va_list args)
    {
        return functions->CallStaticLongMethodV(this, cls, method, args);
    }
    jlong CallStaticLongMethodA(jclass cls, jmethodID method, const jvalue *args)
    {
        return functions->CallStaticLongMethodA(this, cls, method, args);
    }
    jfloat CallStaticFloatMethod(jclass cls, jmethodID method, ...)
    {
        va_list args;
        va_start(args, method);
        jfloat result = functions->CallStaticFloatMethodV(this, cls, method, args);
        va_end(args);
        return result;
    }
    jfloat CallStaticFloatMethodV(jclass cls, jmethodID method, va_list args)
    {
        return functions->CallStaticFloatMethodV(this, cls, method, args);
    }
    jfloat CallStaticFloatMethodA(jclass cls, jmethodID method, const jvalue *args)
    {
        return functions->CallStaticFloatMethodA(this, cls, method, args);
    }
    jdouble CallStaticDoubleMethod(jclass cls, jmethodID method, ...)
    {
        va_list args;
        va_start(args, method);
        jdouble result = functions->CallStaticDoubleMethodV(this, cls, method, args);
        va_end(args);
        return result;
    }
    jdouble CallStaticDoubleMethodV(jclass cls, jmethodID method, va_list args)
    {
        return functions->CallStaticDoubleMethodV(this, cls, method, args);
    }
    jdouble CallStaticDoubleMethodA(jclass cls, jmethodID method, const jvalue *args)
    {
        return functions->CallStaticDoubleMethodA(this, cls, method, args);
    }
    void CallStaticVoidMethod(jclass cls, jmethodID method, ...)
    {
        va_list args;
        va_start(args, method);
        functions->CallStaticVoidMethodV(this, cls, method, args);
        va_end(args);
    }
    void CallStaticVoidMethodV(jclass cls, jmethodID method, va_list args)
    {
        functions->CallStaticVoidMethodV(this, cls, method, args);
    }
    void CallStaticVoidMethodA(jclass cls, jmethodID method, const jvalue *args)
    {
        functions->CallStaticVoidMethodA(this, cls, method, args);
    }
    jfieldID GetStaticFieldID(jclass cls, const char *name, const char *sig)
    {
        return functions->GetStaticFieldID(this, cls, name, sig);
    }
    jobject GetStaticObjectField(jclass cls, jfieldID field)
    {
        return functions->GetStaticObjectField(this, cls, field);
    }
    jboolean GetStaticBooleanField(jclass cls, jfieldID field)
    {
        return functions->GetStaticBooleanField(this, cls, field);
    }
    jbyte GetStaticByteField(jclass cls, jfieldID field)
    {
        return functions->GetStaticByteField(this, cls, field);
    }
    jchar GetStaticCharField(jclass cls, jfieldID field)
    {
        return functions->GetStaticCharField(this, cls, field);
    }
    jshort GetStaticShortField(jclass cls, jfieldID field)
    {
        return functions->GetStaticShortField(this, cls, field);
    }
    jint GetStaticIntField(jclass cls, jfieldID field)
    {
        return functions->GetStaticIntField(this, cls, field);
    }
    jlong GetStaticLongField(jclass cls, jfieldID field)
    {
        return functions->GetStaticLongField(this, cls, field);
    }
    jfloat GetStaticFloatField(jclass cls, jfieldID field)
    {
        return functions->GetStaticFloatField(this, cls, field);
    }
    jdouble GetStaticDoubleField(jclass cls, jfieldID field)
    {
        return functions->GetStaticDoubleField(this, cls, field);
    }
    void SetStaticObjectField(jclass cls, jfieldID field, jobject value)
    {
        functions->SetStaticObjectField(this, cls, field, value);
    }
    void SetStaticBooleanField(jclass cls, jfieldID field, jboolean value)
    {
        functions->SetStaticBooleanField(this, cls, field, value);
    }
    void SetStaticByteField(jclass cls, jfieldID field, jbyte value)
    {
        functions->SetStaticByteField(this, cls, field, value);
    }
    void SetStaticCharField(jclass cls, jfieldID field, jchar value)
    {
        functions->SetStaticCharField(this, cls, field, value);
    }
    void SetStaticShortField(jclass cls, jfieldID field, jshort value)
    {
        functions->SetStaticShortField(this, cls, field, value);
    }
    void SetStaticIntField(jclass cls, jfieldID field, jint value)
    {
        functions->SetStaticIntField(this, cls, field, value);
    }
    void SetStaticLongField(jclass cls, jfieldID field, jlong value)
    {
        functions->SetStaticLongField(this, cls, field, value);
    }
    void SetStaticFloatField(jclass cls, jfieldID field, jfloat value)
    {
        functions->SetStaticFloatField(this, cls, field, value);
    }
    void SetStaticDoubleField(jclass cls, jfieldID field, jdouble value)
    {
        functions->SetStaticDoubleField(this, cls, field, value);
    }
    jstring NewString(const jchar *chars, jsize len)
    {
        return functions->NewString(this, chars, len);
    }
    jsize GetStringLength(jstring str)
    {
        return functions->GetStringLength(this, str);
    }
    const jchar *GetStringChars(jstring str, jboolean *is_copy)
    {
        return functions->GetStringChars(this, str, is_copy);
    }
    void ReleaseStringChars(jstring str, const jchar *chars)
    {
        functions->ReleaseStringChars(this, str, chars);
    }
    jstring NewStringUTF(const char *utf)
    {
        return functions->NewStringUTF(this, utf);
    }
    jsize GetStringUTFLength(jstring str)
    {
        return functions->GetStringUTFLength(this, str);
    }
    const char *GetStringUTFChars(jstring str, jboolean *is_copy)
    {
        return functions->GetStringUTFChars(this, str, is_copy);
    }
    void ReleaseStringUTFChars(jstring str, const char *chars)
    {
        functions->ReleaseStringUTFChars(this, str, chars);
    }
    jsize GetArrayLength(jarray array)
    {
        return functions->GetArrayLength(this, array);
    }
    jobjectArray NewObjectArray(jsize len, jclass cls, jobject init)
    {
        return functions->NewObjectArray(this, len, cls, init);
    }
    jobject GetObjectArrayElement(jobjectArray array, jsize index)
    {
        return functions->GetObjectArrayElement(this, array, index);
    }
    void SetObjectArrayElement(jobjectArray array, jsize index, jobject value)
    {
        functions->SetObjectArrayElement(this, array, index, value);
    }
    jbooleanArray NewBooleanArray(jsize len)
    {
        return functions->NewBooleanArray(this, len);
    }
    jbyteArray NewByteArray(jsize len)
    {
        return functions->NewByteArray(this, len);
    }
    jcharArray NewCharArray(jsize len)
    {
        return functions->NewCharArray(this, len);
    }
    jshortArray NewShortArray(jsize len)
    {
        return functions->NewShortArray(this, len);
    }
    jintArray NewIntArray(jsize len)
    {
        return functions->NewIntArray(this, len);
    }
    jlongArray NewLongArray(jsize len)
    {
        return functions->NewLongArray(this, len);
    }
    jfloatArray NewFloatArray(jsize len)
    {
        return functions->NewFloatArray(this, len);
    }
    jdoubleArray NewDoubleArray(jsize len)
    {
        return functions->NewDoubleArray(this, len);
    }
    jboolean *GetBooleanArrayElements(jbooleanArray array, jboolean *is_copy)
    {
        return functions->GetBooleanArrayElements(this, array, is_copy);
    }
    jbyte *GetByteArrayElements(jbyteArray array, jboolean *is_copy)
    {
        return functions->GetByteArrayElements(this, array, is_copy);
    }
    jchar *GetCharArrayElements(jcharArray array, jboolean *is_copy)
    {
        return functions->GetCharArrayElements(this, array, is_copy);
    }
    jshort *GetShortArrayElements(jshortArray array, jboolean *is_copy)
    {
        return functions->GetShortArrayElements(this, array, is_copy);
    }
    jint *GetIntArrayElements(jintArray array, jboolean *is_copy)
    {
        return functions->GetIntArrayElements(this, array, is_copy);
    }
    jlong *GetLongArrayElements(jlongArray array, jboolean *is_copy)
    {
        return functions->GetLongArrayElements(this, array, is_copy);
    }
    jfloat *GetFloatArrayElements(jfloatArray array, jboolean *is_copy)
    {
        return functions->GetFloatArrayElements(this, array, is_copy);
    }
    jdouble *GetDoubleArrayElements(jdoubleArray array, jboolean *is_copy)
    {
        return functions->GetDoubleArrayElements(this, array, is_copy);
    }
    void ReleaseBooleanArrayElements(jbooleanArray array, jboolean *elements, jint mode)
    {
        functions->ReleaseBooleanArrayElements(this, array, elements, mode);
    }
    void ReleaseByteArrayElements(jbyteArray array, jbyte *elements, jint mode)
    {
        functions->ReleaseByteArrayElements(this, array, elements, mode);
    }
    void ReleaseCharArrayElements(jcharArray array, jchar *elements, jint mode)
    {
        functions->ReleaseCharArrayElements(this, array, elements, mode);
    }
    void ReleaseShortArrayElements(jshortArray array, jshort *elements, jint mode)
    {
        functions->ReleaseShortArrayElements(this, array, elements, mode);
    }
    void ReleaseIntArrayElements(jintArray array, jint *elements, jint mode)
    {
        functions->ReleaseIntArrayElements(this, array, elements, mode);
    }
    void ReleaseLongArrayElements(jlongArray array, jlong *elements, jint mode)
    {
        functions->ReleaseLongArrayElements(this, array, elements, mode);
    }
    void ReleaseFloatArrayElements(jfloatArray array, jfloat *elements, jint mode)
    {
        functions->ReleaseFloatArrayElements(this, array, elements, mode);
    }
    void ReleaseDoubleArrayElements(jdoubleArray array, jdouble *elements, jint mode)
    {
        functions->ReleaseDoubleArrayElements(this, array, elements, mode);
    }
    void GetBooleanArrayRegion(jbooleanArray array, jsize start, jsize len, jboolean *buf)
    {
        functions->GetBooleanArrayRegion(this, array, start, len, buf);
    }
    void GetByteArrayRegion(jbyteArray array, jsize start, jsize len, jbyte *buf)
    {
        functions->GetByteArrayRegion(this, array, start, len, buf);
    }
    void GetCharArrayRegion(jcharArray array, jsize start, jsize len, jchar *buf)
    {
        functions->GetCharArrayRegion(this, array, start, len, buf);
    }
    void GetShortArrayRegion(jshortArray array, jsize start, jsize len, jshort *buf)
    {
        functions->GetShortArrayRegion(this, array, start, len, buf);
    }
    void GetIntArrayRegion(jintArray array, jsize start, jsize len, jint *buf)
    {
        functions->GetIntArrayRegion(this, array, start, len, buf);
    }
    void GetLongArrayRegion(jlongArray array, jsize start, jsize len, jlong *buf)
    {
        functions->GetLongArrayRegion(this, array, start, len, buf);
    }
    void GetFloatArrayRegion(jfloatArray array, jsize start, jsize len, jfloat *buf)
    {
        functions->GetFloatArrayRegion(this, array, start, len, buf);
    }
    void GetDoubleArrayRegion(jdoubleArray array, jsize start, jsize len, jdouble *buf)
    {
        functions->GetDoubleArrayRegion(this, array, start, len, buf);
    }
    void SetBooleanArrayRegion(jbooleanArray array, jsize start, jsize len, const jboolean *buf)
    {
        functions->SetBooleanArrayRegion(this, array, start, len, buf);
    }
    void SetByteArrayRegion(jbyteArray array, jsize start, jsize len, const jbyte *buf)
    {
        functions->SetByteArrayRegion(this, array, start, len, buf);
    }
    void SetCharArrayRegion(jcharArray array, jsize start, jsize len, const jchar *buf)
    {
        functions->SetCharArrayRegion(this, array, start, len, buf);
    }
    void SetShortArrayRegion(jshortArray array, jsize start, jsize len, const jshort *buf)
    {
        functions->SetShortArrayRegion(this, array, start, len, buf);
    }
    void SetIntArrayRegion(jintArray array, jsize start, jsize len, const jint *buf)
    {
        functions->SetIntArrayRegion(this, array, start, len, buf);
    }
    void SetLongArrayRegion(jlongArray array, jsize start, jsize len, const jlong *buf)
    {
        functions->SetLongArrayRegion(this, array, start, len, buf);
    }
    void SetFloatArrayRegion(jfloatArray array, jsize start, jsize len, const jfloat *buf)
    {
        functions->SetFloatArrayRegion(this, array, start, len, buf);
    }
    void SetDoubleArrayRegion(jdoubleArray array, jsize start, jsize len, const jdouble *buf)
    {
        functions->SetDoubleArrayRegion(this, array, start, len, buf);
    }
    jint RegisterNatives(jclass cls, const JNINativeMethod *methods, jint count)
    {
        return functions->RegisterNatives(this, cls, methods, count);
    }
    jint UnregisterNatives(jclass cls)
    {
        return functions->UnregisterNatives(this, cls);
    }
    jint MonitorEnter(jobject obj)
    {
        return functions->MonitorEnter(this, obj);
    }
    jint MonitorExit(jobject obj)
    {
        return functions->MonitorExit(this, obj);
    }
    jint GetJavaVM(JavaVM **vm)
    {
        return functions->GetJavaVM(this, vm);
    }
    void GetStringRegion(jstring str, jsize start, jsize len, jchar *buf)
    {
        functions->GetStringRegion(this, str, start, len, buf);
    }
    void GetStringUTFRegion(jstring str, jsize start, jsize len, char *buf)
    {
        functions->GetStringUTFRegion(this, str, start, len, buf);
    }
    void *GetPrimitiveArrayCritical(jarray array, jboolean *is_copy)
    {
        return functions->GetPrimitiveArrayCritical(this, array, is_copy);
    }
    void ReleasePrimitiveArrayCritical(jarray array, void *elements, jint mode)
    {
        functions->ReleasePrimitiveArrayCritical(this, array, elements, mode);
    }
    const jchar *GetStringCritical(jstring str, jboolean *is_copy)
    {
        return functions->GetStringCritical(this, str, is_copy);
    }
    void ReleaseStringCritical(jstring str, const jchar *chars)
    {
        functions->ReleaseStringCritical(this, str, chars);
    }
    jweak NewWeakGlobalRef(jobject obj)
    {
        return functions->NewWeakGlobalRef(this, obj);
    }
    void DeleteWeakGlobalRef(jweak ref)
    {
        functions->DeleteWeakGlobalRef(this, ref);
    }
    jboolean ExceptionCheck()
    {
        return functions->ExceptionCheck(this);
    }
    jobject NewDirectByteBuffer(void *address, jlong capacity)
    {
        return functions->NewDirectByteBuffer(this, address, capacity);
    }
    void *GetDirectBufferAddress(jobject buf)
    {
        return functions->GetDirectBufferAddress(this, buf);
    }
    jlong GetDirectBufferCapacity(jobject buf)
    {
        return functions->GetDirectBufferCapacity(this, buf);
    }
    jobjectRefType GetObjectRefType(jobject obj)
    {
        return functions->GetObjectRefType(this, obj);
    }
    jobject GetModule(jclass cls)
    {
        return functions->GetModule(this, cls);
    }
};

struct JavaVM_ {
    const struct JNIInvokeInterface_ *functions;

    jint DestroyJavaVM()
    {
        return functions->DestroyJavaVM(this);
    }
    jint AttachCurrentThread(void **env, void *args)
    {
        return functions->AttachCurrentThread(this, env, args);
    }
    jint DetachCurrentThread()
    {
        return functions->DetachCurrentThread(this);
    }
    jint GetEnv(void **env, jint version)
    {
        return functions->GetEnv(this, env, version);
    }
    jint AttachCurrentThreadAsDaemon(void **env, void *args)
    {
        return functions->AttachCurrentThreadAsDaemon(this, env, args);
    }
};
#endif

#endif
