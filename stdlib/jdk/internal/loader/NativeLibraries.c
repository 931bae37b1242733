/*
 * Natives of jdk.internal.loader.NativeLibraries.
 *
 * The libraries of the JDK's modules are claimed as built in: what they would provide is written
 * here, and no file is opened.  Other libraries are for vm/jni.
 */
#include "stdlib/support.h"

#include <string.h>

#include "vm/base/mem.h"
#include "vm/jni/foreign.h"

#define JNI_VERSION 0x00010008
#define BUILTIN_HANDLE 1

static bool is_builtin(const char *name, size_t length)
{
    static const char *const libraries[] = {
        "java",       "net",     "nio",  "zip",  "jimage", "extnet", "management", "management_ext",
        "instrument", "prefs",   "rmi",  "jaas", "sctp",   "attach", "verify",     "jli",
        "j2gss",      "j2pcsc",  "j2pkcs11",
    };
    unsigned i;
    for (i = 0; i < COUNT_OF(libraries); i++) {
        if (strlen(libraries[i]) == length && memcmp(libraries[i], name, length) == 0)
            return true;
    }
    return false;
}

/* "libnet.so" -> "net", null for libraries that are not built in. */
static enum native_status find_builtin(struct thread *t, union slot *a)
{
    struct ref result = NULL_REF;
    size_t length;
    char *name;
    bool found;
    if (IS_NULL(a[0].r))
        return THROW(t, "java/lang/InternalError", "NULL filename for native library");
    name = string_to_mutf8(t->iso, a[0].r, &length);
    found = name != NULL && length > 6 && memcmp(name, "lib", 3) == 0 &&
            memcmp(name + length - 3, ".so", 3) == 0 && is_builtin(name + 3, length - 6);
    if (found)
        result = string_from_mutf8(t, name + 3, length - 6);
    mem_free(name);
    return found ? return_new(t, result) : return_ref(t, NULL_REF);
}

/* (library, name, is builtin, is JNI, throw when it fails) */
static enum native_status load(struct thread *t, union slot *a)
{
    char *name;
    int64_t handle = 0;
    int32_t version = 0;
    bool loaded;
    if (a[2].i != 0) {
        SET_I64(t, a[0].r, WKF(t, jdk_internal_loader_NativeLibraries_NativeLibraryImpl, handle),
                BUILTIN_HANDLE);
        SET_I32(t, a[0].r,
                WKF(t, jdk_internal_loader_NativeLibraries_NativeLibraryImpl, jniVersion),
                JNI_VERSION);
        return return_boolean(t, true);
    }
    name = string_to_utf8(t->iso, a[1].r, NULL);
    if (name == NULL)
        return THROW(t, "java/lang/OutOfMemoryError", "no memory for the name of a library");
    loaded = jni_load_library(t, name, a[4].i == 0, &handle, &version);
    mem_free(name);
    if (!loaded)
        return THROWN(t) ? NATIVE_THROW : return_boolean(t, false);
    a = t->stack + t->frame->locals;
    SET_I64(t, a[0].r, WKF(t, jdk_internal_loader_NativeLibraries_NativeLibraryImpl, handle),
            handle + BUILTIN_HANDLE);
    SET_I32(t, a[0].r, WKF(t, jdk_internal_loader_NativeLibraries_NativeLibraryImpl, jniVersion), version);
    return return_boolean(t, true);
}

/* (library, name) */
static enum native_status find_entry(struct thread *t, union slot *a)
{
    int64_t handle =
        GET_I64(t, a[0].r, WKF(t, jdk_internal_loader_NativeLibraries_NativeLibraryImpl, handle));
    char *name;
    if (handle <= BUILTIN_HANDLE)
        return return_long(t, 0);
    name = string_to_utf8(t->iso, a[1].r, NULL);
    if (name == NULL)
        return THROW(t, "java/lang/OutOfMemoryError", "no memory for the name of a function");
    t->result.j = jni_find_symbol(t->iso, handle - BUILTIN_HANDLE, name);
    mem_free(name);
    return NATIVE_DONE;
}

/* (name, is builtin, is JNI, handle) */
static enum native_status unload(struct thread *t, union slot *a)
{
    if (a[1].i == 0)
        jni_unload_library(t, a[3].j - BUILTIN_HANDLE);
    return return_void();
}

static const struct native_method natives[] = {
    NATIVE(PLAIN, "findBuiltinLib", "(Ljava/lang/String;)Ljava/lang/String;", find_builtin),
    NATIVE(PLAIN, "load",
           "(Ljdk/internal/loader/NativeLibraries$NativeLibraryImpl;Ljava/lang/String;ZZZ)Z", load),
    NATIVE(PLAIN, "findEntry0",
           "(Ljdk/internal/loader/NativeLibraries$NativeLibraryImpl;Ljava/lang/String;)J", find_entry),
    NATIVE(PLAIN, "unload", "(Ljava/lang/String;ZZJ)V", unload),
};
const struct native_class native_jdk_internal_loader_NativeLibraries = {
    "jdk/internal/loader/NativeLibraries", natives, COUNT_OF(natives)};
