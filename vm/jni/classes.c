/*
 * Classes and methods: finding, defining, asking, binding natives, and the way to and from reflection.
 */
#include "vm/exec/thread_print.h"
#include "vm/jni/internal.h"

static struct loader *system_loader(struct thread *t)
{
    return exec_loader_of(t, HEADER(t)->roots.system_loader);
}

/* The loader of the native method that calls; while a library is being loaded, that of the class that
 * loads it; of a thread that foreign code attached, the system class loader.  NULL: thrown. */
static struct loader *loader_of_caller(struct thread *t)
{
    struct stack_cursor cursor;
    struct class *holder;
    union slot from = {0};
    if (!stack_first(&cursor, t))
        return system_loader(t);
    holder = CLASS(t, cursor.method->holder);
    if (symbol_equals(t->iso, holder->name, "jdk/internal/loader/NativeLibraries")) {
        struct method *method = java_find_method(t, holder, "getFromClass", "()Ljava/lang/Class;");
        if (method == NULL || !java_call(t, CALL_STATIC, method, NULL, NULL, &from))
            return NULL;
        if (!IS_NULL(from.r)) /* else it is being unloaded, and this is java.base's */
            holder = class_of_mirror(t->iso, from.r);
    }
    return LOADER(t, holder->loader);
}

/* A name in the form of a descriptor, Lx/Y;, is taken too, as HotSpot does. */
jclass jni_FindClass(JNIEnv *env, const char *name)
{
    struct thread *t = jni_begin(env);
    struct class *class = NULL;
    struct loader *loader;
    struct symbol_ref symbol;
    uint32_t mark;
    bool initialized = false;
    if (name == NULL || strlen(name) > SYMBOL_MAX_LENGTH) {
        exec_throw(t, "java/lang/NoClassDefFoundError",
                   name == NULL ? "No class name given" : "Class name exceeds maximum length of 65535");
    } else if (strchr(name, '.') != NULL) {
        exec_throw(t, "java/lang/NoClassDefFoundError", "%s", name);
    } else if ((loader = loader_of_caller(t)) != NULL && nesting_enter(t, &mark)) {
        size_t length = strlen(name);
        bool wrapped = length > 2 && name[0] == 'L' && name[length - 1] == ';';
        symbol = symbol_intern(t->iso, name + wrapped, length - 2 * wrapped);
        if (IS_NONE(symbol)) {
            throw_out_of_memory(t, "Metaspace");
        } else {
            do {
                class = exec_resolve_in_loader(t, loader, symbol);
            } while (class == NULL && java_again(t));
            initialized = class != NULL && java_initialize(t, class);
        }
        nesting_leave(t, mark);
    }
    jclass handle = initialized ? local_new(t, class->mirror) : NULL;
    jni_end(t);
    return handle;
}

jclass jni_DefineClass(JNIEnv *env, const char *name, jobject loader, const jbyte *buf, jsize len)
{
    struct thread *t = jni_begin(env);
    struct define_request request = {.bytes = (const uint8_t *)buf, .length = len < 0 ? 0 : (size_t)len,
                                     .name = name};
    struct class *class = NULL;
    uint32_t mark;
    request.loader = exec_loader_of(t, resolve(t, loader));
    if (request.loader != NULL && nesting_enter(t, &mark)) {
        do {
            class = exec_define_class(t, &request, NULL_REF);
        } while (class == NULL && java_again(t));
        nesting_leave(t, mark);
    }
    jclass handle = class == NULL ? NULL : local_new(t, class->mirror);
    jni_end(t);
    return handle;
}

jclass jni_GetSuperclass(JNIEnv *env, jclass sub)
{
    struct thread *t = jni_begin(env);
    const struct class *class = class_of_handle(t, sub);
    jclass handle = NULL;
    if (class != NULL && !(class->access_flags & ACC_INTERFACE) && !IS_NONE(class->super))
        handle = local_new(t, CLASS(t, class->super)->mirror);
    jni_end(t);
    return handle;
}

jboolean jni_IsAssignableFrom(JNIEnv *env, jclass sub, jclass sup)
{
    struct thread *t = jni_begin(env);
    const struct class *from = class_of_handle(t, sub), *to = class_of_handle(t, sup);
    bool answer = from == to;
    if (!answer && from != NULL && to != NULL && from->kind != CLASS_PRIMITIVE &&
        to->kind != CLASS_PRIMITIVE)
        answer = class_is_assignable(t->iso, from, to);
    jni_end(t);
    return answer;
}

jclass jni_GetObjectClass(JNIEnv *env, jobject obj)
{
    struct thread *t = jni_begin(env);
    struct ref object = resolve(t, obj);
    jclass handle = NULL;
    if (IS_NULL(object))
        exec_throw_null(t);
    else
        handle = local_new(t, CLASS_OF(t, object)->mirror);
    jni_end(t);
    return handle;
}

/* null is an instance of every class, says the specification. */
jboolean jni_IsInstanceOf(JNIEnv *env, jobject obj, jclass cls)
{
    struct thread *t = jni_begin(env);
    struct ref object = resolve(t, obj);
    const struct class *class = class_of_handle(t, cls);
    bool answer = IS_NULL(object) || (class != NULL && class_is_assignable(t->iso, CLASS_OF(t, object), class));
    jni_end(t);
    return answer;
}

jobject jni_GetModule(JNIEnv *env, jclass cls)
{
    struct thread *t = jni_begin(env);
    struct ref mirror = resolve(t, cls);
    jobject handle = NULL;
    if (IS_NULL(mirror))
        exec_throw(t, "java/lang/NullPointerException", "class is null");
    else
        handle = local_new(t, GET_REF(t, mirror, WKF(t, java_lang_Class, module)));
    jni_end(t);
    return handle;
}

/* ---- methods ---- */

/* Of what the interfaces have to offer, private and static methods aside: a method that no other
 * overrides. */
static struct method *find_in_interfaces(struct thread *t, const struct class *class, struct symbol_ref name,
                                         struct symbol_ref descriptor)
{
    const struct class_ref *interfaces = META_ADDRESS(t, class->all_interfaces);
    struct method *best = NULL;
    for (uint32_t i = 0; i < class->all_interface_count; i++) {
        struct class *interface = CLASS(t, interfaces[i]);
        struct method *method = class_find_method_local(t->iso, interface, name, descriptor);
        if (method == NULL || (method->access_flags & (ACC_PUBLIC | ACC_STATIC)) != ACC_PUBLIC)
            continue;
        if (best == NULL || class_is_assignable(t->iso, interface, CLASS(t, best->holder)))
            best = method;
    }
    return best;
}

/* Constructors are not inherited; other methods come from superclasses, then from interfaces. */
static struct method *find_method(struct thread *t, struct class *class, struct symbol_ref name,
                                  struct symbol_ref descriptor)
{
    struct method *method;
    if (SYMBOL_TEXT(t, name)[0] == '<')
        return class_find_method_local(t->iso, class, name, descriptor);
    method = class_find_method(t->iso, class, name, descriptor);
    return method != NULL ? method : find_in_interfaces(t, class, name, descriptor);
}

static void throw_no_method(struct thread *t, const struct class *class, const char *name,
                            const char *sig, bool is_static, bool known)
{
    const char *holder = SYMBOL_TEXT(t, class->name);
    bool array = class->kind == CLASS_ARRAY;
    if (known)
        exec_throw(t, "java/lang/NoSuchMethodError", "%s%s%s%s.%s%s", is_static ? "static " : "",
                   array ? "" : "L", holder, array ? "" : ";", name, sig);
    else
        exec_throw(t, "java/lang/NoSuchMethodError", "%s", name);
}

static jmethodID method_by_name(JNIEnv *env, jclass cls, const char *name, const char *sig, bool is_static)
{
    struct thread *t = jni_begin(env);
    struct class *class = class_of_handle(t, cls);
    struct method *method = NULL;
    uint32_t mark;
    /* No name means a constructor on HotSpot too. */
    name = name == NULL ? "<init>" : name;
    sig = sig == NULL ? "" : sig;
    if (class != NULL && nesting_enter(t, &mark)) {
        struct symbol_ref symbol = symbol_find(t->iso, name, strlen(name));
        struct symbol_ref descriptor = symbol_find(t->iso, sig, strlen(sig));
        bool known = !IS_NONE(symbol) && !IS_NONE(descriptor) && class->kind != CLASS_PRIMITIVE;
        bool initialized = !known || java_initialize(t, class);
        if (known && initialized)
            method = find_method(t, class, symbol, descriptor);
        if (method != NULL && ((method->access_flags & ACC_STATIC) != 0) != is_static)
            method = NULL;
        nesting_leave(t, mark);
        if (method == NULL && initialized)
            throw_no_method(t, class, name, sig, is_static, known);
    }
    jmethodID id = method == NULL ? NULL : method_id(method);
    jni_end(t);
    return id;
}

jmethodID jni_GetMethodID(JNIEnv *env, jclass cls, const char *name, const char *sig)
{
    return method_by_name(env, cls, name, sig, false);
}

jmethodID jni_GetStaticMethodID(JNIEnv *env, jclass cls, const char *name, const char *sig)
{
    return method_by_name(env, cls, name, sig, true);
}

/* ---- binding ---- */

static bool is_of_platform(struct thread *t, const struct loader *loader)
{
    return IS_NULL(loader->java_loader) ||
           symbol_equals(t->iso, CLASS_OF(t, loader->java_loader)->name,
                         "jdk/internal/loader/ClassLoaders$PlatformClassLoader");
}

/* As HotSpot's log does by default, when code of an application replaces a native of the class library. */
static void warn_of_replacement(struct thread *t, struct class *class, const JNINativeMethod *entry)
{
    char holder[512], text[1024];
    const struct loader *caller;
    if (!is_of_platform(t, LOADER(t, class->loader)) || (caller = loader_of_caller(t)) == NULL ||
        is_of_platform(t, caller))
        return;
    class_external_name(t->iso, class, holder, sizeof holder);
    snprintf(text, sizeof text,
             "[%.3fs][warning][jni,resolve] Re-registering of platform native method: %s.%s%s from code in a different "
             "classloader\n",
             (double)(isolate_ns(t->iso) - t->iso->started_ns) / 1e9, holder, entry->name, entry->signature);
    guest_print(t, 1, text);
}

static bool register_one(struct thread *t, struct class *class, const JNINativeMethod *entry)
{
    struct symbol_ref name = symbol_find(t->iso, entry->name, strlen(entry->name));
    struct symbol_ref descriptor = symbol_find(t->iso, entry->signature, strlen(entry->signature));
    struct method *method = NULL;
    char holder[512], text[1024];
    if (!IS_NONE(name) && !IS_NONE(descriptor))
        method = class_find_method(t->iso, class, name, descriptor);
    if (method != NULL && method->kind == METHOD_NATIVE) {
        if (method->native != 0 || method->foreign != 0)
            warn_of_replacement(t, class, entry);
        return native_bind(t, method, entry->fnPtr);
    }
    class_external_name(t->iso, class, holder, sizeof holder);
    descriptor_external(holder, entry->name, entry->signature, text, sizeof text);
    return exec_throw(t, "java/lang/NoSuchMethodError",
                      method != NULL ? "Method '%s' is not declared as native"
                                     : "Method '%s' name or signature does not match", text);
}

jint jni_RegisterNatives(JNIEnv *env, jclass cls, const JNINativeMethod *methods, jint count)
{
    struct thread *t = jni_begin(env);
    struct class *class = class_of_handle(t, cls);
    bool done = class != NULL;
    for (jint i = 0; i < count && done; i++)
        done = register_one(t, class, &methods[i]);
    jni_end(t);
    return done ? JNI_OK : JNI_ERR;
}

jint jni_UnregisterNatives(JNIEnv *env, jclass cls)
{
    struct thread *t = jni_begin(env);
    const struct class *class = class_of_handle(t, cls);
    for (uint32_t i = 0; class != NULL && i < class->method_count; i++)
        native_unbind(t->iso, METHOD(t, class->first_method + i));
    jni_end(t);
    return JNI_OK;
}

/* ---- reflection ---- */

/* As with HotSpot, whose ids of static members are of classes that are initialized, or being so. */
static bool initialize_for_id(struct thread *t, struct class *class)
{
    uint32_t mark;
    if (!nesting_enter(t, &mark))
        return false;
    bool done = java_initialize(t, class);
    nesting_leave(t, mark);
    return done;
}

jmethodID jni_FromReflectedMethod(JNIEnv *env, jobject method)
{
    struct thread *t = jni_begin(env);
    struct ref object = resolve(t, method);
    struct method *found = NULL;
    if (!IS_NULL(object) && CLASS_OF(t, object) == WK(t, java_lang_reflect_Constructor))
        found = exec_constructor_of(t->iso, object);
    else if (!IS_NULL(object) && CLASS_OF(t, object) == WK(t, java_lang_reflect_Method))
        found = exec_method_of(t->iso, object);
    jmethodID id = found == NULL || !initialize_for_id(t, CLASS(t, found->holder)) ? NULL : method_id(found);
    jni_end(t);
    return id;
}

jfieldID jni_FromReflectedField(JNIEnv *env, jobject field)
{
    struct thread *t = jni_begin(env);
    struct class *holder = NULL;
    struct field *found = exec_field_of(t->iso, resolve(t, field), &holder);
    jfieldID id = found == NULL || !initialize_for_id(t, holder) ? NULL : field_id(t, holder, found);
    jni_end(t);
    return id;
}

jobject jni_ToReflectedMethod(JNIEnv *env, jclass cls, jmethodID id, jboolean is_static)
{
    struct thread *t = jni_begin(env);
    struct method *method = method_of_id(t, id);
    struct ref object = NULL_REF;
    uint32_t mark;
    if (nesting_enter(t, &mark)) {
        do {
            object = method->flags & METHOD_IS_INIT ? exec_new_constructor(t, method)
                                                    : exec_new_method(t, method);
        } while (IS_NULL(object) && java_again(t));
        nesting_leave(t, mark);
    }
    jobject handle = local_new(t, object);
    jni_end(t);
    return handle;
}

jobject jni_ToReflectedField(JNIEnv *env, jclass cls, jfieldID id, jboolean is_static)
{
    struct thread *t = jni_begin(env);
    struct ref object = NULL_REF;
    uint32_t mark;
    if (nesting_enter(t, &mark)) {
        do {
            object = exec_new_field(t, holder_of_id(t, id), field_of_id(t, id));
        } while (IS_NULL(object) && java_again(t));
        nesting_leave(t, mark);
    }
    jobject handle = local_new(t, object);
    jni_end(t);
    return handle;
}
