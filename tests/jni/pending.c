/* What tests/java/jni/Pending.java calls: functions of every family, each with an exception pending. */
#include <jni.h>
#include <stdio.h>

static jobject problem;

static void raise(JNIEnv *env)
{
    (*env)->ExceptionClear(env);
    (*env)->Throw(env, problem);
}

/* Says what a function has answered, and what is pending after it. */
static void say(JNIEnv *env, const char *what, long result)
{
    jthrowable now = (*env)->ExceptionOccurred(env);
    printf("%s: %ld, %s pending\n", what, result,
           now == NULL ? "nothing" : (*env)->IsSameObject(env, now, problem) ? "the same" : "another");
    fflush(stdout);
    (*env)->DeleteLocalRef(env, now);
    raise(env);
}

#define SAY(call) say(env, #call, (long)(call))
#define GOT(call) say(env, #call, (call) != NULL)
#define FIND(name) (*env)->FindClass(env, name)
#define METHOD(cls, name, sig) (*env)->GetMethodID(env, cls, name, sig)
#define STATIC(cls, name, sig) (*env)->GetStaticMethodID(env, cls, name, sig)
#define FUNCTION(name, ...) (*env)->name(env, ##__VA_ARGS__)
#define WITHIN(name, ...) (*env)->name(env, ##__VA_ARGS__) /* as a parameter of the above */
#define CALL_INT(name) FUNCTION(CallStaticIntMethod, cls, STATIC(cls, name, "()I"))
#define CALL_OBJECT(name, sig) FUNCTION(CallStaticObjectMethod, cls, STATIC(cls, name, sig))
#define COUNT (*env)->GetStaticIntField(env, cls, count)

static void lookups(JNIEnv *env, jclass cls, jstring string)
{
    GOT(FIND("java/util/ArrayList"));
    GOT(FIND("no/such/Name"));
    GOT(FUNCTION(GetObjectClass, string));
    GOT(FUNCTION(GetSuperclass, cls));
    GOT(METHOD(cls, "<init>", "()V"));
    GOT(METHOD(cls, "nothing", "()V"));
    GOT(STATIC(cls, "add", "(II)I"));
    GOT(FUNCTION(GetFieldID, cls, "field", "I"));
    GOT(FUNCTION(GetFieldID, cls, "nothing", "I"));
    SAY(FUNCTION(IsInstanceOf, string, cls));
    GOT(FUNCTION(GetModule, cls));
    GOT(FUNCTION(ToReflectedMethod, cls, STATIC(cls, "add", "(II)I"), JNI_TRUE));
    GOT(FUNCTION(ToReflectedField, cls, WITHIN(GetStaticFieldID, cls, "count", "I"), JNI_TRUE));
}

static void calls(JNIEnv *env, jclass cls, jobject object, jstring string)
{
    jclass class = FIND("java/lang/Class");
    jmethodID for_name = STATIC(class, "forName", "(Ljava/lang/String;)Ljava/lang/Class;");
    jfieldID count = FUNCTION(GetStaticFieldID, cls, "count", "I"), field = FUNCTION(GetFieldID, cls, "field", "I");
    SAY(FUNCTION(GetIntField, object, field));
    FUNCTION(SetIntField, object, field, 8);
    SAY(FUNCTION(GetIntField, object, field));
    GOT(FUNCTION(CallStaticObjectMethod, class, for_name, WITHIN(NewStringUTF, "java.lang.Class")));
    GOT(FUNCTION(CallStaticObjectMethod, class, for_name, WITHIN(NewStringUTF, "no.such.Name")));
    SAY(FUNCTION(CallStaticIntMethod, cls, STATIC(cls, "add", "(II)I"), 3, 4));
    SAY(COUNT);
    SAY(CALL_INT("nested"));
    SAY(COUNT);
    GOT(CALL_OBJECT("text", "()Ljava/lang/String;"));
    GOT(CALL_OBJECT("allocate", "()Ljava/lang/Object;"));
    SAY(CALL_INT("thrower"));
    SAY(CALL_INT("catcher"));
    SAY(CALL_INT("initialize"));
    SAY(CALL_INT("callNative"));
    SAY(COUNT);
    GOT(FUNCTION(CallObjectMethod, string, METHOD(FIND("java/lang/Object"), "toString", "()Ljava/lang/String;")));
    SAY(FUNCTION(CallIntMethod, string, METHOD(FIND("java/lang/String"), "length", "()I")));
    GOT(FUNCTION(NewObject, cls, METHOD(cls, "<init>", "()V")));
    SAY(COUNT);
    GOT(FUNCTION(AllocObject, cls));
    GOT(FUNCTION(AllocObject, FIND("java/lang/Runnable")));
}

static void values(JNIEnv *env, jclass cls, jstring string, jintArray ints, jobjectArray objects)
{
    jint buffer[4] = {5};
    GOT(FUNCTION(NewStringUTF, "x"));
    GOT(FUNCTION(NewIntArray, 3));
    GOT(FUNCTION(NewIntArray, -1));
    GOT(FUNCTION(NewObjectArray, 3, cls, NULL));
    SAY(FUNCTION(GetArrayLength, ints));
    FUNCTION(GetIntArrayRegion, ints, 0, 4, buffer);
    SAY(buffer[0]);
    FUNCTION(GetIntArrayRegion, ints, 0, 9, buffer);
    SAY(buffer[0]);
    GOT(FUNCTION(GetObjectArrayElement, objects, 0));
    GOT(FUNCTION(GetObjectArrayElement, objects, 7));
    FUNCTION(SetObjectArrayElement, objects, 0, string);
    SAY(0);
    const char *text = FUNCTION(GetStringUTFChars, string, NULL);
    GOT(text);
    if (text != NULL)
        FUNCTION(ReleaseStringUTFChars, string, text);
    jint *elements = FUNCTION(GetIntArrayElements, ints, NULL);
    GOT(elements);
    if (elements != NULL)
        FUNCTION(ReleaseIntArrayElements, ints, elements, 0);
    elements = FUNCTION(GetPrimitiveArrayCritical, ints, NULL);
    GOT(elements);
    if (elements != NULL)
        FUNCTION(ReleasePrimitiveArrayCritical, ints, elements, 0);
    SAY(FUNCTION(GetStringUTFLength, string));
    GOT(FUNCTION(NewLocalRef, string));
    jobject global = FUNCTION(NewGlobalRef, string);
    GOT(global);
    FUNCTION(DeleteGlobalRef, global);
    SAY(FUNCTION(PushLocalFrame, 10));
    FUNCTION(PopLocalFrame, NULL);
    SAY(FUNCTION(EnsureLocalCapacity, 10));
    SAY(FUNCTION(MonitorEnter, string));
    SAY(FUNCTION(MonitorExit, string));
    SAY(FUNCTION(MonitorExit, string));
    SAY(FUNCTION(ThrowNew, FIND("java/lang/RuntimeException"), "new"));
    SAY(FUNCTION(Throw, problem));
}

JNIEXPORT void JNICALL Java_Pending_run(JNIEnv *env, jclass cls, jstring string, jintArray ints, jobjectArray objects)
{
    jclass exception = FIND("java/lang/RuntimeException");
    jobject object = FUNCTION(NewObject, cls, METHOD(cls, "<init>", "()V"));
    problem = FUNCTION(NewGlobalRef, WITHIN(NewObject, exception, METHOD(exception, "<init>", "()V")));
    raise(env);
    lookups(env, cls, string);
    calls(env, cls, object, string);
    values(env, cls, string, ints, objects);
    FUNCTION(DeleteGlobalRef, problem);
}
