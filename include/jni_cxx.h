/*
 * The C++ face of jni.h: a JNIEnv and a JavaVM with the interface's functions as members.
 */
#ifndef JNI_CXX_H
#define JNI_CXX_H

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
