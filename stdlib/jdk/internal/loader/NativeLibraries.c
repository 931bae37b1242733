/*
 * Natives of jdk.internal.loader.NativeLibraries.
 *
 * The libraries of the JDK's modules are claimed as built in: what they would provide is written
 * here, and no file is opened.  Other libraries need JNI, which is not there yet.
 */
#include "stdlib/support.h"

#include <string.h>

#include "vm/base/mem.h"

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
    if (a[2].i != 0) {
        SET_I64(t, a[0].r, WKF(t, jdk_internal_loader_NativeLibraries_NativeLibraryImpl, handle),
                BUILTIN_HANDLE);
        SET_I32(t, a[0].r,
                WKF(t, jdk_internal_loader_NativeLibraries_NativeLibraryImpl, jniVersion),
                JNI_VERSION);
        return return_boolean(t, true);
    }
    if (a[4].i == 0)
        return return_boolean(t, false);
    name = string_to_utf8(t->iso, a[1].r, NULL);
    exec_throw(t, "java/lang/UnsatisfiedLinkError",
               "%s: native libraries need JNI, which is not there yet", name == NULL ? "" : name);
    mem_free(name);
    return NATIVE_FAILED(t);
}

static const struct native_method natives[] = {
    NATIVE(PLAIN, "findBuiltinLib", "(Ljava/lang/String;)Ljava/lang/String;", find_builtin),
    NATIVE(PLAIN, "load",
           "(Ljdk/internal/loader/NativeLibraries$NativeLibraryImpl;Ljava/lang/String;ZZZ)Z", load),
    NATIVE(LEAF, "findEntry0",
           "(Ljdk/internal/loader/NativeLibraries$NativeLibraryImpl;Ljava/lang/String;)J",
           native_zero_long),
    NATIVE(LEAF, "unload", "(Ljava/lang/String;ZZJ)V", native_nothing),
};
const struct native_class native_jdk_internal_loader_NativeLibraries = {
    "jdk/internal/loader/NativeLibraries", natives, COUNT_OF(natives)};
