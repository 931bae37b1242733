// What tests/java/jni/Registering.java calls: a library in C++, which binds its natives itself.
#include <jni.h>

#include <pthread.h>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

struct Text {
    JNIEnv *env;
    jstring string;
    const char *bytes;
    Text(JNIEnv *e, jstring s) : env(e), string(s), bytes(e->GetStringUTFChars(s, nullptr)) {}
    ~Text() { env->ReleaseStringUTFChars(string, bytes); }
};

int yields;

jint first(JNIEnv *, jclass, jint n)
{
    return n + 1;
}

jint second(JNIEnv *, jclass, jint n)
{
    return n + 2;
}

jlong many(JNIEnv *, jobject, jint a, jlong b, jfloat c, jdouble d, jbyte e, jshort f, jchar g, jboolean h, jdouble i, jfloat j,
           jdouble k, jdouble l, jdouble m, jdouble n, jdouble o, jlong p, jint q)
{
    return a + b + jlong(c) + jlong(d) + e + f + g + h + jlong(i + j + k + l + m + n + o) + p + q;
}

// A C++ exception is caught before it reaches Java, which gets another.
void thrower(JNIEnv *env, jclass, jstring message)
{
    try {
        Text text(env, message);
        throw std::runtime_error(std::string("C++ said ") + text.bytes);
    } catch (const std::exception &problem) {
        env->ThrowNew(env->FindClass("java/lang/IllegalStateException"), problem.what());
    }
}

jobject sorted(JNIEnv *env, jclass, jobjectArray strings)
{
    std::vector<std::string> texts;
    for (jsize i = 0; i < env->GetArrayLength(strings); i++) {
        auto string = static_cast<jstring>(env->GetObjectArrayElement(strings, i));
        texts.emplace_back(Text(env, string).bytes);
        env->DeleteLocalRef(string);
    }
    std::string all;
    for (auto text = texts.rbegin(); text != texts.rend(); ++text)
        all += *text + " ";
    return env->NewStringUTF(all.c_str());
}

const JNINativeMethod natives[] = {
    {const_cast<char *>("number"), const_cast<char *>("(I)I"), reinterpret_cast<void *>(first)},
    {const_cast<char *>("many"), const_cast<char *>("(IJFDBSCZDFDDDDDJI)J"), reinterpret_cast<void *>(many)},
    {const_cast<char *>("thrower"), const_cast<char *>("(Ljava/lang/String;)V"), reinterpret_cast<void *>(thrower)},
    {const_cast<char *>("sorted"), const_cast<char *>("([Ljava/lang/String;)Ljava/lang/Object;"), reinterpret_cast<void *>(sorted)},
};
const JNINativeMethod other = {const_cast<char *>("number"), const_cast<char *>("(I)I"), reinterpret_cast<void *>(second)};

} // namespace

extern "C" JNIEXPORT jint JNICALL JNI_OnLoad(JavaVM *vm, void *)
{
    JNIEnv *env;
    if (vm->GetEnv(reinterpret_cast<void **>(&env), JNI_VERSION_10) != JNI_OK)
        return JNI_ERR;
    env->RegisterNatives(env->FindClass("Registering"), natives, 4);
    return JNI_VERSION_10;
}

extern "C" JNIEXPORT jint JNICALL Java_Registering_bindAgain(JNIEnv *env, jclass cls)
{
    return env->RegisterNatives(cls, &other, 1);
}

extern "C" JNIEXPORT jint JNICALL Java_Registering_unbind(JNIEnv *env, jclass cls)
{
    return env->UnregisterNatives(cls);
}

extern "C" JNIEXPORT jint JNICALL Java_Registering_bindBadly(JNIEnv *env, jclass cls, jclass to, jstring name, jstring sig)
{
    JNINativeMethod method = {nullptr, nullptr, reinterpret_cast<void *>(first)};
    Text method_name(env, name), signature(env, sig);
    method.name = const_cast<char *>(method_name.bytes);
    method.signature = const_cast<char *>(signature.bytes);
    return env->RegisterNatives(to, &method, 1);
}

static void yield_instead(JNIEnv *, jclass)
{
    yields++;
}

extern "C" JNIEXPORT jint JNICALL Java_Registering_replace(JNIEnv *env, jclass, jclass thread)
{
    JNINativeMethod method = {const_cast<char *>("yield"), const_cast<char *>("()V"), reinterpret_cast<void *>(yield_instead)};
    return env->RegisterNatives(thread, &method, 1);
}

extern "C" JNIEXPORT jint JNICALL Java_Registering_yields(JNIEnv *, jclass)
{
    return yields;
}

// Found by its name once UnregisterNatives has taken the binding away.
extern "C" JNIEXPORT jint JNICALL Java_Registering_number(JNIEnv *, jclass, jint n)
{
    return n + 3;
}

// References of a frame go with it, but for the one that is kept.
extern "C" JNIEXPORT jstring JNICALL Java_Registering_frames(JNIEnv *env, jclass, jint depth)
{
    jstring kept = nullptr;
    for (jint i = 0; i < depth; i++)
        if (env->PushLocalFrame(16) != JNI_OK)
            return nullptr;
    for (int i = 0; i < 2000; i++)
        kept = env->NewStringUTF(std::to_string(i).c_str());
    for (jint i = 0; i < depth; i++)
        kept = static_cast<jstring>(env->PopLocalFrame(kept));
    for (int i = 0; i < 10000; i++) { // far more than a frame has to have room for
        env->PushLocalFrame(4);
        for (int j = 0; j < 8; j++)
            env->NewLocalRef(kept);
        env->PopLocalFrame(nullptr);
    }
    return kept;
}

// C and Java in turn.
extern "C" JNIEXPORT jint JNICALL Java_Registering_descend(JNIEnv *env, jclass cls, jint depth)
{
    if (depth == 0)
        return env->FindClass("java/util/TreeMap") == nullptr ? -1 : 0;
    return 1 + env->CallStaticIntMethod(cls, env->GetStaticMethodID(cls, "further", "(I)I"), depth - 1);
}

// Stays in a critical section until another thread lets it go.
static volatile int entered, released;

extern "C" JNIEXPORT jlong JNICALL Java_Registering_hold(JNIEnv *env, jclass, jlongArray longs)
{
    auto elements = static_cast<volatile jlong *>(env->GetPrimitiveArrayCritical(longs, nullptr));
    __atomic_store_n(&entered, 1, __ATOMIC_SEQ_CST);
    while (!__atomic_load_n(&released, __ATOMIC_SEQ_CST))
        elements[0]++;
    elements[0] = 7;
    env->ReleasePrimitiveArrayCritical(longs, const_cast<jlong *>(elements), 0);
    return 8;
}

extern "C" JNIEXPORT jboolean JNICALL Java_Registering_hasEntered(JNIEnv *, jclass)
{
    return __atomic_load_n(&entered, __ATOMIC_SEQ_CST) != 0;
}

extern "C" JNIEXPORT void JNICALL Java_Registering_release(JNIEnv *, jclass)
{
    __atomic_store_n(&released, 1, __ATOMIC_SEQ_CST);
}

// While another thread collects garbage.
extern "C" JNIEXPORT jlong JNICALL Java_Registering_critical(JNIEnv *env, jclass, jlongArray longs, jstring string, jint rounds)
{
    jlong sum = 0;
    jsize count = env->GetArrayLength(longs), length = env->GetStringLength(string);
    for (jint i = 0; i < rounds; i++) {
        auto elements = static_cast<jlong *>(env->GetPrimitiveArrayCritical(longs, nullptr));
        const jchar *units = env->GetStringCritical(string, nullptr);
        for (jsize j = 0; j < count; j++)
            sum += ++elements[j];
        for (jsize j = 0; j < length; j++)
            sum += units[j];
        env->ReleaseStringCritical(string, units);
        env->ReleasePrimitiveArrayCritical(longs, elements, i % 2 == 0 ? 0 : JNI_COMMIT);
        if (i % 2 != 0)
            env->ReleasePrimitiveArrayCritical(longs, elements, JNI_ABORT);
    }
    return sum;
}
