/* The C side of tests/java/jni/Checked.java: wrong uses of JNI, each a case. */
#include <jni.h>
#include <pthread.h>

#define E (*env)
#define NATIVE(type, name) JNIEXPORT type JNICALL Java_Checked_##name

NATIVE(jint, warnings)(JNIEnv *env, jclass c) { return 21; }
NATIVE(jint, errors)(JNIEnv *env, jclass c) { return 34; }

NATIVE(void, warn)(JNIEnv *env, jclass c, jint which, jobject o, jstring s, jintArray ints)
{
    jmethodID boom = E->GetStaticMethodID(env, c, "boom", "()V"), fine = E->GetStaticMethodID(env, c, "fine", "()I");
    jmethodID own = E->GetMethodID(env, c, "own", "()I");
    jclass string = E->FindClass(env, "java/lang/String");
    void *elements;
    const char *text;
    switch (which) {
    case 0: E->CallStaticVoidMethod(env, c, boom); E->CallStaticIntMethod(env, c, fine); break;
    case 1: E->CallStaticIntMethod(env, c, fine); E->CallIntMethod(env, o, own); break;
    case 2: E->CallIntMethodA(env, o, own, NULL); E->NewStringUTF(env, "x"); break;
    case 3: E->CallNonvirtualIntMethodA(env, o, c, own, NULL); E->GetStringLength(env, s); break;
    case 4: E->CallStaticVoidMethod(env, c, boom); E->GetStringLength(env, s); break;
    case 5: E->CallStaticVoidMethod(env, c, boom); E->NewStringUTF(env, "x"); E->ExceptionClear(env); break;
    case 6: E->CallStaticIntMethod(env, c, fine); E->ExceptionCheck(env); E->CallStaticIntMethod(env, c, fine); break;
    case 7: E->CallStaticIntMethod(env, c, fine); E->ExceptionOccurred(env); E->NewStringUTF(env, "x"); break;
    case 8:
        elements = E->GetPrimitiveArrayCritical(env, ints, NULL);
        E->GetStringLength(env, s);
        E->ReleasePrimitiveArrayCritical(env, ints, elements, 0);
        break;
    case 9: {
        jobjectArray array = E->NewObjectArray(env, 3, string, NULL);
        E->GetObjectArrayElement(env, array, 7);
        E->GetObjectArrayElement(env, array, 0);
        break;
    }
    case 10: E->CallStaticVoidMethod(env, c, boom); E->DeleteLocalRef(env, s); E->ExceptionClear(env); break;
    case 11: E->GetMethodID(env, c, "noSuchMethodAnywhere", "()V"); E->GetMethodID(env, c, "noSuchMethodAnywhere", "()V"); break;
    case 12: E->NewObject(env, string, E->GetMethodID(env, string, "<init>", "()V")); E->NewStringUTF(env, "y"); break;
    case 13:
        text = E->GetStringUTFChars(env, s, NULL);
        E->CallStaticVoidMethod(env, c, boom);
        E->ReleaseStringUTFChars(env, s, text);
        E->IsSameObject(env, s, o);
        E->ExceptionClear(env);
        break;
    case 14: E->Throw(env, E->NewObject(env, E->FindClass(env, "java/lang/Error"),
                                        E->GetMethodID(env, E->FindClass(env, "java/lang/Error"), "<init>", "()V")));
             E->ThrowNew(env, E->FindClass(env, "java/lang/RuntimeException"), "two"); break;
    case 15: E->CallIntMethod(env, NULL, own); break;
    case 16: E->CallStaticVoidMethod(env, c, boom); E->PushLocalFrame(env, 3); E->PopLocalFrame(env, NULL); E->ExceptionClear(env); break;
    case 17: E->CallStaticVoidMethod(env, c, boom); E->GetVersion(env); E->ExceptionClear(env); break;
    case 18: E->CallStaticVoidMethod(env, c, boom); E->GetObjectRefType(env, o); E->ExceptionClear(env); break;
    case 19: E->CallStaticVoidMethod(env, c, boom); E->MonitorEnter(env, o); E->MonitorExit(env, o); E->ExceptionClear(env); break;
    case 20: E->FindClass(env, "Ljava/lang/String;"); E->ExceptionClear(env); break;
    }
}

static JNIEnv *of_other_thread;
static void *other(void *unused)
{
    JNIEnv *env = of_other_thread;
    E->FindClass(env, "java/lang/String");
    return unused;
}

NATIVE(void, fail)(JNIEnv *env, jclass c, jint which, jobject o, jstring s, jintArray ints)
{
    jmethodID own = E->GetMethodID(env, c, "own", "()I");
    jfieldID number = E->GetStaticFieldID(env, c, "number", "I"), field = E->GetFieldID(env, c, "own", "I");
    jfieldID object = E->GetStaticFieldID(env, c, "object", "Ljava/lang/Object;");
    jbyte bytes[4];
    jint *elements;
    jobject deleted;
    switch (which) {
    case 0: E->GetStringLength(env, (jstring)(void *)0x1234568); break;
    case 1: E->GetStringLength(env, (jstring)o); break;
    case 2: E->GetStringUTFChars(env, NULL, NULL); break;
    case 3: E->GetArrayLength(env, (jarray)o); break;
    case 4: E->GetByteArrayRegion(env, (jbyteArray)ints, 0, 2, bytes); break;
    case 5: E->GetObjectArrayElement(env, (jobjectArray)ints, 0); break;
    case 6: E->GetIntField(env, o, number); break;
    case 7: E->GetStaticIntField(env, c, field); break;
    case 8: E->GetIntField(env, NULL, field); break;
    case 9: E->GetObjectField(env, o, field); break;
    case 10: E->GetStaticIntField(env, c, object); break;
    case 11: E->CallIntMethod(env, (jobject)s, own); break;
    case 12: E->CallIntMethod(env, c, own); break;
    case 13: E->GetMethodID(env, (jclass)o, "x", "()V"); break;
    case 14: E->GetSuperclass(env, NULL); break;
    case 15: E->DeleteGlobalRef(env, o); break;
    case 16: E->DeleteWeakGlobalRef(env, o); break;
    case 17: E->DeleteLocalRef(env, E->NewGlobalRef(env, o)); break;
    case 18: E->ThrowNew(env, c, "x"); break;
    case 19: E->Throw(env, (jthrowable)o); break;
    case 20: E->EnsureLocalCapacity(env, -1); break;
    case 21: E->PushLocalFrame(env, -1); break;
    case 22:
        of_other_thread = env;
        pthread_t thread;
        pthread_create(&thread, NULL, other, NULL);
        pthread_join(thread, NULL);
        break;
    case 23:
        elements = E->GetIntArrayElements(env, ints, NULL);
        elements[5] = 77;
        E->ReleaseIntArrayElements(env, ints, elements, 0);
        break;
    case 24: deleted = E->NewLocalRef(env, o); E->DeleteLocalRef(env, deleted); E->GetObjectClass(env, deleted); break;
    case 25: deleted = E->NewGlobalRef(env, o); E->DeleteGlobalRef(env, deleted); E->GetObjectClass(env, deleted); break;
    case 26: E->GetDirectBufferAddress(env, NULL); break;
    case 27: E->GetPrimitiveArrayCritical(env, (jarray)o, NULL); break;
    case 28: E->IsAssignableFrom(env, c, NULL); break;
    case 29: E->FatalError(env, "asked for"); break;
    case 30: E->SetIntField(env, o, number, 1); break;
    case 31: E->AllocObject(env, (jclass)s); break;
    case 32: E->ToReflectedMethod(env, c, NULL, JNI_FALSE); break;
    case 33: E->FindClass(env, "\xf8]x["); break;
    }
}
