/* What tests/java/jni/Families.java calls: error paths and corners of each family, as macros or C would use them. */
#include <jni.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define NATIVE(type, name) JNIEXPORT type JNICALL Java_Families_##name

static JavaVM *vm;

JNIEXPORT jint JNICALL JNI_OnLoad(JavaVM *loader, void *reserved)
{
    vm = loader;
    return JNI_VERSION_10;
}

/* ---- calls: every type, in the three forms and the three kinds ---- */

#define CALL_ALL(Name, type, expression)                                                              \
    static void all_##Name(JNIEnv *env, jobject object, jclass cls, char *out, const char *sig, ...)   \
    {                                                                                                 \
        jmethodID id = (*env)->GetMethodID(env, cls, "echo", sig);                                     \
        jmethodID st = (*env)->GetStaticMethodID(env, cls, "echoStatic", sig);                         \
        jvalue value;                                                                                 \
        type x, r[5];                                                                                 \
        va_list args;                                                                                 \
        x = (type)expression;                                                                         \
        memset(&value, 0, sizeof value);                                                              \
        memcpy(&value, &x, sizeof x);                                                                 \
        r[0] = (*env)->Call##Name##Method(env, object, id, x);                                         \
        r[1] = (*env)->Call##Name##MethodA(env, object, id, &value);                                   \
        r[2] = (*env)->CallStatic##Name##Method(env, cls, st, x);                                      \
        r[3] = (*env)->CallStatic##Name##MethodA(env, cls, st, &value);                                \
        r[4] = (*env)->CallNonvirtual##Name##Method(env, object, cls, id, x);                          \
        va_start(args, sig);                                                                          \
        type v = (*env)->Call##Name##MethodV(env, object, id, args);                                   \
        va_end(args);                                                                                 \
        va_start(args, sig);                                                                          \
        type w = (*env)->CallStatic##Name##MethodV(env, cls, st, args);                                \
        va_end(args);                                                                                 \
        va_start(args, sig);                                                                          \
        type n = (*env)->CallNonvirtual##Name##MethodV(env, object, cls, id, args);                    \
        va_end(args);                                                                                 \
        type m = (*env)->CallNonvirtual##Name##MethodA(env, object, cls, id, &value);                  \
        sprintf(out + strlen(out), #Name " %g %g %g %g %g %g %g %g %g\n", (double)r[0], (double)r[1],  \
                (double)r[2], (double)r[3], (double)r[4], (double)v, (double)w, (double)n, (double)m);  \
    }
CALL_ALL(Boolean, jboolean, 1)
CALL_ALL(Byte, jbyte, -100)
CALL_ALL(Char, jchar, 50000)
CALL_ALL(Short, jshort, -30000)
CALL_ALL(Int, jint, -2000000)
CALL_ALL(Long, jlong, 3000000000000)
CALL_ALL(Float, jfloat, 1.5)
CALL_ALL(Double, jdouble, -2.25)

NATIVE(jstring, everyCall)(JNIEnv *env, jclass unused, jobject object, jclass cls)
{
    char out[2000] = "";
    all_Boolean(env, object, cls, out, "(Z)Z", 1);
    all_Byte(env, object, cls, out, "(B)B", -100);
    all_Char(env, object, cls, out, "(C)C", 50000);
    all_Short(env, object, cls, out, "(S)S", -30000);
    all_Int(env, object, cls, out, "(I)I", -2000000);
    all_Long(env, object, cls, out, "(J)J", (jlong)3000000000000);
    all_Float(env, object, cls, out, "(F)F", 1.5);
    all_Double(env, object, cls, out, "(D)D", -2.25);
    return (*env)->NewStringUTF(env, out);
}

/* ---- arrays: every type ---- */

#define ARRAY(Name, type)                                                                        \
    static jobject array_##Name(JNIEnv *env)                                                     \
    {                                                                                            \
        type part[3] = {1, 0, 1};                                                                \
        jboolean copy = 7;                                                                       \
        type##Array array = (*env)->New##Name##Array(env, 6);                                     \
        type *elements = (*env)->Get##Name##ArrayElements(env, array, &copy);                     \
        elements[0] = 1;                                                                         \
        (*env)->Release##Name##ArrayElements(env, array, elements, JNI_COMMIT);                   \
        elements[1] = 1;                                                                         \
        (*env)->Release##Name##ArrayElements(env, array, elements, 0);                            \
        (*env)->Set##Name##ArrayRegion(env, array, 3, 3, part);                                   \
        (*env)->Get##Name##ArrayRegion(env, array, 0, 2, part);                                   \
        (*env)->Set##Name##ArrayRegion(env, array, 2, 1, part + 1);                               \
        (*env)->Set##Name##ArrayRegion(env, array, 6, 0, part);                                   \
        (*env)->Get##Name##ArrayRegion(env, array, 5, 2, part);                                   \
        return array;                                                                            \
    }
ARRAY(Boolean, jboolean)
ARRAY(Byte, jbyte)
ARRAY(Char, jchar)
ARRAY(Short, jshort)
ARRAY(Int, jint)
ARRAY(Long, jlong)
ARRAY(Float, jfloat)
ARRAY(Double, jdouble)

NATIVE(jobject, array)(JNIEnv *env, jclass cls, jint type)
{
    jobject (*const makers[])(JNIEnv *) = {array_Boolean, array_Byte, array_Char,  array_Short,
                                           array_Int,     array_Long, array_Float, array_Double};
    jobject array = makers[type](env);
    jthrowable thrown = (*env)->ExceptionOccurred(env);
    (*env)->ExceptionClear(env);
    if (thrown == NULL)
        return NULL;
    jobjectArray both = (*env)->NewObjectArray(env, 2, (*env)->FindClass(env, "java/lang/Object"), array);
    (*env)->SetObjectArrayElement(env, both, 1, thrown);
    return both;
}

NATIVE(void, badArray)(JNIEnv *env, jclass cls, jint what, jobjectArray objects, jintArray ints)
{
    jint buffer[8] = {0};
    switch (what) {
    case 0: (*env)->NewIntArray(env, -3); break;
    case 1: (*env)->NewObjectArray(env, -1, cls, NULL); break;
    case 2: (*env)->GetObjectArrayElement(env, objects, -1); break;
    case 3: (*env)->GetObjectArrayElement(env, objects, 99); break;
    case 4: (*env)->SetObjectArrayElement(env, objects, 2, NULL); break;
    case 5: (*env)->SetObjectArrayElement(env, objects, 0, ints); break;
    case 6: (*env)->GetIntArrayRegion(env, ints, -1, 1, buffer); break;
    case 7: (*env)->GetIntArrayRegion(env, ints, 1, -1, buffer); break;
    case 8: (*env)->SetIntArrayRegion(env, ints, 2147483647, 2147483647, buffer); break;
    case 9: (*env)->SetIntArrayRegion(env, ints, 0, 5, buffer); break;
    }
}

/* ---- strings ---- */

NATIVE(jstring, strings)(JNIEnv *env, jclass cls, jstring s, jint start, jint len)
{
    char utf[300];
    jchar units[100];
    memset(utf, 'x', sizeof utf);
    (*env)->GetStringUTFRegion(env, s, 0, 0, NULL);
    (*env)->GetStringUTFRegion(env, s, start, len, utf);
    if ((*env)->ExceptionCheck(env))
        return NULL;
    (*env)->GetStringRegion(env, s, start, len, units);
    const jchar *critical = (*env)->GetStringCritical(env, s, NULL);
    jstring both = (*env)->NewString(env, critical + start, len);
    (*env)->ReleaseStringCritical(env, s, critical);
    char out[700];
    snprintf(out, sizeof out, "%d %d %s %d", (int)(*env)->GetStringLength(env, both), (int)strlen(utf), utf,
             memcmp(units, units, (size_t)len));
    const jchar *chars = (*env)->GetStringChars(env, both, NULL);
    int same = memcmp(chars, units, (size_t)len * 2) == 0;
    (*env)->ReleaseStringChars(env, both, chars);
    return same ? (*env)->NewStringUTF(env, out) : NULL;
}

NATIVE(jint, unconstructed)(JNIEnv *env, jclass cls)
{
    jstring s = (*env)->AllocObject(env, (*env)->FindClass(env, "java/lang/String"));
    return (*env)->GetStringLength(env, s) + (*env)->GetStringUTFLength(env, s) +
           ((*env)->GetStringChars(env, s, NULL) == NULL ? 10 : 0) +
           ((*env)->GetStringUTFChars(env, s, NULL) == NULL ? 20 : 0);
}

/* ---- references ---- */

NATIVE(jstring, frames)(JNIEnv *env, jclass cls, jobject object)
{
    char out[300];
    jint capacity = (*env)->EnsureLocalCapacity(env, 3000), negative = (*env)->PushLocalFrame(env, -1);
    (*env)->ExceptionClear(env);
    jint pushed = (*env)->PushLocalFrame(env, 10);
    jobject inner = NULL;
    for (int i = 0; i < 1000; i++)
        inner = (*env)->NewLocalRef(env, object);
    jobject kept = (*env)->PopLocalFrame(env, inner);
    jobject none = ((*env)->PushLocalFrame(env, 1), (*env)->PopLocalFrame(env, NULL));
    jobject global = (*env)->NewGlobalRef(env, object);
    jweak weak = (*env)->NewWeakGlobalRef(env, object);
    snprintf(out, sizeof out, "%d %d %d %d %d %d %d %d %d %d %d", capacity, negative < 0, pushed,
             (*env)->IsSameObject(env, kept, object), none == NULL, (*env)->GetObjectRefType(env, kept),
             (*env)->GetObjectRefType(env, global), (*env)->GetObjectRefType(env, weak),
             (*env)->GetObjectRefType(env, NULL), (*env)->NewGlobalRef(env, NULL) == NULL,
             (*env)->IsSameObject(env, NULL, NULL));
    (*env)->DeleteGlobalRef(env, global);
    (*env)->DeleteWeakGlobalRef(env, weak);
    (*env)->DeleteLocalRef(env, NULL);
    (*env)->DeleteGlobalRef(env, NULL);
    (*env)->DeleteWeakGlobalRef(env, NULL);
    return (*env)->NewStringUTF(env, out);
}

/* C, Java, C again: what the inner function pops too often, or leaves, is none of the outer one's. */
NATIVE(jstring, innerFrames)(JNIEnv *env, jclass cls, jobject object)
{
    jobject own = (*env)->NewLocalRef(env, object);
    (*env)->PopLocalFrame(env, NULL);
    (*env)->PopLocalFrame(env, NULL);
    (*env)->PushLocalFrame(env, 5);
    (*env)->PushLocalFrame(env, 5);
    for (int i = 0; i < 100; i++)
        (*env)->NewLocalRef(env, object);
    return (*env)->IsSameObject(env, own, object) ? (*env)->NewStringUTF(env, "inner") : NULL;
}
NATIVE(jstring, outerFrames)(JNIEnv *env, jclass cls, jobject object)
{
    char out[100];
    jmethodID between = (*env)->GetStaticMethodID(env, cls, "between", "(Ljava/lang/Object;)Ljava/lang/Object;");
    jobject first = (*env)->NewLocalRef(env, object);
    (*env)->PushLocalFrame(env, 8);
    jobject second = (*env)->NewLocalRef(env, object);
    jobject got = (*env)->CallStaticObjectMethod(env, cls, between, object);
    jobject third = (*env)->NewLocalRef(env, object);
    jint in = (*env)->IsSameObject(env, second, object) + 10 * (*env)->IsSameObject(env, third, object) +
              100 * (*env)->IsInstanceOf(env, got, (*env)->FindClass(env, "java/lang/String"));
    jobject kept = (*env)->PopLocalFrame(env, got);
    snprintf(out, sizeof out, "%d %d %d", in, (*env)->IsSameObject(env, first, object),
             (*env)->GetStringLength(env, kept));
    return (*env)->NewStringUTF(env, out);
}

static jweak weakly;
NATIVE(void, keepWeakly)(JNIEnv *env, jclass cls, jobject object)
{
    weakly = (*env)->NewWeakGlobalRef(env, object);
}
NATIVE(jint, weakState)(JNIEnv *env, jclass cls)
{
    jobject strong = (*env)->NewLocalRef(env, weakly);
    return ((*env)->IsSameObject(env, weakly, NULL) ? 1 : 0) + (strong == NULL ? 2 : 0) +
           ((*env)->NewGlobalRef(env, weakly) == NULL ? 4 : 0);
}

/* ---- objects, classes, reflection ---- */

static jobject make_list(JNIEnv *env, jclass cls, jmethodID id, ...)
{
    va_list args;
    va_start(args, id);
    jobject object = (*env)->NewObjectV(env, cls, id, args);
    va_end(args);
    return object;
}

NATIVE(jobjectArray, objects)(JNIEnv *env, jclass cls, jclass made)
{
    jmethodID id = (*env)->GetMethodID(env, made, "<init>", "(ZBCSIJFDLjava/lang/String;)V");
    jvalue values[9] = {{.z = 1}, {.b = -1}, {.c = 'c'}, {.s = -2}, {.i = 3}, {.j = -4}, {.f = 5.5f}, {.d = 6.25}};
    jobjectArray all = (*env)->NewObjectArray(env, 3, (*env)->FindClass(env, "java/lang/Object"), NULL);
    values[8].l = (*env)->NewStringUTF(env, "text");
    (*env)->SetObjectArrayElement(env, all, 0, (*env)->NewObjectA(env, made, id, values));
    (*env)->SetObjectArrayElement(env, all, 1, (*env)->NewObject(env, made, id, 1, -1, 'c', -2, 3, (jlong)-4, 5.5,
                                                                 6.25, values[8].l));
    (*env)->SetObjectArrayElement(env, all, 2, make_list(env, made, id, 1, -1, 'c', -2, 3, (jlong)-4, 5.5, 6.25,
                                                         values[8].l));
    return all;
}

NATIVE(jclass, define)(JNIEnv *env, jclass cls, jstring name, jobject loader, jbyteArray bytes)
{
    const char *text = name == NULL ? NULL : (*env)->GetStringUTFChars(env, name, NULL);
    jbyte *elements = (*env)->GetByteArrayElements(env, bytes, NULL);
    jclass made = (*env)->DefineClass(env, text, loader, elements, (*env)->GetArrayLength(env, bytes));
    (*env)->ReleaseByteArrayElements(env, bytes, elements, JNI_ABORT);
    if (text != NULL)
        (*env)->ReleaseStringUTFChars(env, name, text);
    return made;
}

NATIVE(jobject, reflected)(JNIEnv *env, jclass cls, jclass holder, jstring name, jstring sig, jboolean isStatic)
{
    const char *n = (*env)->GetStringUTFChars(env, name, NULL), *s = (*env)->GetStringUTFChars(env, sig, NULL);
    jobject made = NULL;
    if (s[0] == '(') {
        jmethodID id = isStatic ? (*env)->GetStaticMethodID(env, holder, n, s) : (*env)->GetMethodID(env, holder, n, s);
        if (id != NULL)
            made = (*env)->ToReflectedMethod(env, holder, id, isStatic);
        if (made != NULL && (*env)->FromReflectedMethod(env, made) != id)
            made = NULL;
    } else {
        jfieldID id = isStatic ? (*env)->GetStaticFieldID(env, holder, n, s) : (*env)->GetFieldID(env, holder, n, s);
        if (id != NULL)
            made = (*env)->ToReflectedField(env, holder, id, isStatic);
        if (made != NULL && (*env)->FromReflectedField(env, made) != id)
            made = NULL;
    }
    (*env)->ReleaseStringUTFChars(env, name, n);
    (*env)->ReleaseStringUTFChars(env, sig, s);
    return made;
}

NATIVE(jobject, module)(JNIEnv *env, jclass cls, jclass of)
{
    return (*env)->GetModule(env, of);
}

NATIVE(jstring, kinship)(JNIEnv *env, jclass cls, jclass a, jclass b, jobject object)
{
    char out[100];
    jclass super = (*env)->GetSuperclass(env, a);
    snprintf(out, sizeof out, "%d %d %d %d %d", (*env)->IsAssignableFrom(env, a, b),
             (*env)->IsAssignableFrom(env, b, a), (*env)->IsInstanceOf(env, object, a),
             (*env)->IsInstanceOf(env, NULL, b), super != NULL);
    return (*env)->NewStringUTF(env, out);
}

/* ---- natives by registration ---- */

static jint seven(JNIEnv *env, jclass cls) { return 7; }
static jint eight(JNIEnv *env, jclass cls) { return 8; }
NATIVE(jint, registerNumber)(JNIEnv *env, jclass cls, jint which)
{
    JNINativeMethod method = {"registered", "()I", which == 7 ? (void *)seven : (void *)eight};
    return which == 0 ? (*env)->UnregisterNatives(env, cls) : (*env)->RegisterNatives(env, cls, &method, 1);
}

/* ---- monitors and threads ---- */

struct job {
    jobject object; /* global reference */
    int daemon, result;
};

static void *enter_and_go(void *argument)
{
    struct job *job = argument;
    JNIEnv *env;
    JavaVMAttachArgs args = {JNI_VERSION_10, "in C", NULL};
    job->result = job->daemon ? (*vm)->AttachCurrentThreadAsDaemon(vm, (void **)&env, &args)
                              : (*vm)->AttachCurrentThread(vm, (void **)&env, &args);
    if (job->result != JNI_OK)
        return NULL;
    (*env)->MonitorEnter(env, job->object);
    (*env)->MonitorEnter(env, job->object);
    jclass cls = (*env)->GetObjectClass(env, job->object);
    jmethodID id = (*env)->GetMethodID(env, cls, "inThread", "()V");
    if (id != NULL)
        (*env)->CallVoidMethod(env, job->object, id);
    job->result = (*vm)->DetachCurrentThread(vm);
    if ((*vm)->GetEnv(vm, (void **)&env, JNI_VERSION_10) != JNI_EDETACHED)
        job->result = 99;
    return NULL;
}

NATIVE(jint, inThread)(JNIEnv *env, jclass cls, jobject object, jboolean daemon)
{
    struct job job = {(*env)->NewGlobalRef(env, object), daemon, -1};
    pthread_t thread;
    pthread_create(&thread, NULL, enter_and_go, &job);
    pthread_join(thread, NULL);
    (*env)->DeleteGlobalRef(env, job.object);
    return job.result;
}

NATIVE(jint, monitors)(JNIEnv *env, jclass cls, jobject object, jint enters, jint exits)
{
    jint result = 0;
    for (jint i = 0; i < enters; i++)
        result += (*env)->MonitorEnter(env, object);
    for (jint i = 0; i < exits; i++)
        result += (*env)->MonitorExit(env, object);
    return result;
}

NATIVE(jstring, versions)(JNIEnv *env, jclass cls)
{
    static const jint asked[] = {0, 0x10001, 0x10002, 0x10003, 0x10004, 0x10006, 0x10008, 0x90000, 0xA0000, 0xB0000};
    char out[200] = "";
    for (size_t i = 0; i < sizeof asked / sizeof *asked; i++) {
        void *found;
        sprintf(out + strlen(out), "%d ", (*vm)->GetEnv(vm, &found, asked[i]));
    }
    JNIEnv *again = NULL;
    JavaVM *same = NULL;
    sprintf(out + strlen(out), "%d %d", (*vm)->AttachCurrentThread(vm, (void **)&again, NULL) == JNI_OK && again == env,
            (*env)->GetJavaVM(env, &same) == JNI_OK && same == vm);
    return (*env)->NewStringUTF(env, out);
}

/* ---- exceptions that are pending ---- */

NATIVE(jint, pending)(JNIEnv *env, jclass cls, jobject lock, jintArray array, jstring string)
{
    jint good = 0;
    const char *utf = (*env)->GetStringUTFChars(env, string, NULL);
    jint *elements = (*env)->GetIntArrayElements(env, array, NULL);
    jobject global = (*env)->NewGlobalRef(env, lock);
    (*env)->MonitorEnter(env, lock);
    (*env)->PushLocalFrame(env, 4);
    (*env)->ThrowNew(env, (*env)->FindClass(env, "java/lang/IllegalStateException"), "pending");
    /* What the specification allows now. */
    elements[0] = 17;
    (*env)->ReleaseIntArrayElements(env, array, elements, 0);
    (*env)->ReleaseStringUTFChars(env, string, utf);
    good += (*env)->MonitorExit(env, lock) == JNI_OK;
    (*env)->DeleteGlobalRef(env, global);
    good += (*env)->ExceptionCheck(env);
    jthrowable thrown = (*env)->ExceptionOccurred(env);
    good += thrown != NULL;
    (*env)->DeleteLocalRef(env, thrown);
    jclass system = (*env)->FindClass(env, "java/lang/System");
    good += system != NULL;
    good += (*env)->GetStaticMethodID(env, system, "nanoTime", "()J") != NULL;
    good += (*env)->GetStaticFieldID(env, system, "out", "Ljava/io/PrintStream;") != NULL;
    good += (*env)->PopLocalFrame(env, NULL) == NULL;
    good += (*env)->ExceptionCheck(env);
    (*env)->SetIntArrayRegion(env, array, 1, 1, &good);
    return good;
}

/* ---- 200 arguments, and a name that must be mangled ---- */

#define TEN(T, p) T p##0, T p##1, T p##2, T p##3, T p##4, T p##5, T p##6, T p##7, T p##8, T p##9
#define SUM(p) (p##0 + 2 * p##1 + 3 * p##2 + 4 * p##3 + 5 * p##4 + 6 * p##5 + 7 * p##6 + 8 * p##7 + 9 * p##8 + 10 * p##9)
NATIVE(jdouble, many)(JNIEnv *env, jclass cls, TEN(jint, a), TEN(jlong, b), TEN(jdouble, c), TEN(jfloat, d),
                      TEN(jbyte, e), TEN(jshort, f), TEN(jchar, g), TEN(jboolean, h), TEN(jdouble, i), TEN(jint, j))
{
    return SUM(a) + 1e2 * (double)SUM(b) + 1e3 * SUM(c) + 1e4 * SUM(d) + 1e5 * SUM(e) + 1e6 * SUM(f) + 1e7 * SUM(g) +
           1e8 * SUM(h) + 1e9 * SUM(i) + 1e10 * SUM(j);
}

NATIVE(jint, gr_000f6_000dfe_1x)(JNIEnv *env, jclass cls) { return 1; }
NATIVE(jint, way__)(JNIEnv *env, jclass cls) { return 2; }
NATIVE(jint, way___3_3Ljava_lang_Object_2Z)(JNIEnv *env, jclass cls, jobject a, jboolean z) { return 3; }

/* The memory of a buffer must stay as long as the buffer, which the program keeps to its end. */
static char memory_of_buffers[8][32];
static int buffers;
NATIVE(jobject, buffer)(JNIEnv *env, jclass cls, jint size)
{
    char *memory = memory_of_buffers[buffers++];
    jobject buffer = (*env)->NewDirectByteBuffer(env, memory, size);
    if (buffer != NULL && ((*env)->GetDirectBufferAddress(env, buffer) != memory ||
                           (*env)->GetDirectBufferCapacity(env, buffer) != size))
        return NULL;
    for (jint i = 0; i < size; i++)
        memory[i] = (char)i;
    return buffer;
}
NATIVE(jlong, capacity)(JNIEnv *env, jclass cls, jobject buffer)
{
    return (*env)->GetDirectBufferCapacity(env, buffer) + ((*env)->GetDirectBufferAddress(env, buffer) == NULL ? 1000 : 0);
}

NATIVE(void, fatal)(JNIEnv *env, jclass cls, jstring message)
{
    const char *text = (*env)->GetStringUTFChars(env, message, NULL);
    (*env)->FatalError(env, text);
}
