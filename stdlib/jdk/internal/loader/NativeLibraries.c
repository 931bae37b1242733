/*
 * Natives of jdk.internal.loader.NativeLibraries.
 *
 * Some libraries of the JDK are not opened, although Java sees them as loaded: what they provide is written here.
 * The others of the JDK, and those of everybody else, are for vm/jni.
 */
#include "stdlib/support.h"

#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "stdlib/host/files.h"
#include "vm/base/mem.h"
#include "vm/jni/foreign.h"

#define JNI_VERSION 0x00010008
#define BUILTIN_HANDLE 1

/* Is "libNAME.so" one of these? */
static bool is_builtin(const char *file)
{
    static const char *const libraries[] = {
        "java",   "net", "nio",        "zip",        "jimage",
        "verify", "jli", "extnet",     "management", "management_ext",
        "prefs",  "rmi", "instrument",
    };
    char name[40];
    for (unsigned i = 0; i < COUNT_OF(libraries); i++) {
        snprintf(name, sizeof name, "lib%s.so", libraries[i]);
        if (strcmp(name, file) == 0)
            return true;
    }
    return false;
}

/* Does the path name one of the JDK's, as opposed to a library of the same name elsewhere? */
static bool is_builtin_of_jdk(struct isolate *iso, const char *path)
{
    const char *slash = strrchr(path, '/');
    size_t home = strlen(iso->java_home);
    return slash != NULL && slash == path + home + 4 && strncmp(path, iso->java_home, home) == 0 &&
           strncmp(path + home, "/lib/", 5) == 0 && is_builtin(slash + 1);
}

/* "libnet.so" -> "net", null for libraries that are not built in.  Where the JDK has the file, Java is to know the
 * library by its path, as with HotSpot. */
static enum native_status find_builtin(struct thread *t, union slot *a)
{
    struct ref result = NULL_REF;
    char path[PATH_MAX];
    size_t length;
    if (IS_NULL(a[0].r))
        return THROW(t, "java/lang/InternalError", "NULL filename for native library");
    char *name = string_to_mutf8(t->iso, a[0].r, &length);
    bool found = name != NULL && is_builtin(name);
    if (found) {
        snprintf(path, sizeof path, "%s/lib/%s", t->iso->java_home, name);
        found = host_access(t->iso, path, F_OK) != 0;
    }
    if (found)
        result = string_from_mutf8(t, name + 3, length - 6);
    mem_free(name);
    return found ? return_new(t, result) : return_ref(t, NULL_REF);
}

static enum native_status claim(struct thread *t, struct ref library)
{
    SET_I64(t, library, WKF(t, jdk_internal_loader_NativeLibraries_NativeLibraryImpl, handle),
            BUILTIN_HANDLE);
    SET_I32(t, library, WKF(t, jdk_internal_loader_NativeLibraries_NativeLibraryImpl, jniVersion),
            JNI_VERSION);
    return return_boolean(t, true);
}

/* (library, name, is builtin, is JNI, throw when it fails) */
static enum native_status load(struct thread *t, union slot *a)
{
    char *name;
    int64_t handle = 0;
    int32_t version = 0;
    bool loaded;
    if (a[2].i != 0)
        return claim(t, a[0].r);
    name = string_to_utf8(t->iso, a[1].r, NULL);
    if (name == NULL)
        return THROW(t, "java/lang/OutOfMemoryError", "no memory for the name of a library");
    if (is_builtin_of_jdk(t->iso, name)) {
        mem_free(name);
        return claim(t, a[0].r);
    }
    loaded = jni_load_library(t, name, a[3].i == 0, a[4].i == 0, &handle, &version);
    mem_free(name);
    if (!loaded)
        return THROWN(t) ? NATIVE_THROW : return_boolean(t, false);
    a = t->stack + t->frame->locals;
    SET_I64(t, a[0].r, WKF(t, jdk_internal_loader_NativeLibraries_NativeLibraryImpl, handle),
            handle + BUILTIN_HANDLE);
    SET_I32(t, a[0].r, WKF(t, jdk_internal_loader_NativeLibraries_NativeLibraryImpl, jniVersion),
            version);
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
    if (a[3].j > BUILTIN_HANDLE)
        jni_unload_library(t, a[3].j - BUILTIN_HANDLE, a[2].i == 0);
    return THROWN(t) ? NATIVE_THROW : return_void(); /* what JNI_OnUnload has thrown */
}

static const struct native_method natives[] = {
    NATIVE(PLAIN, "findBuiltinLib", "(Ljava/lang/String;)Ljava/lang/String;", find_builtin),
    NATIVE(PLAIN, "load",
           "(Ljdk/internal/loader/NativeLibraries$NativeLibraryImpl;Ljava/lang/String;ZZZ)Z", load),
    NATIVE(PLAIN, "findEntry0",
           "(Ljdk/internal/loader/NativeLibraries$NativeLibraryImpl;Ljava/lang/String;)J",
           find_entry),
    NATIVE(PLAIN, "unload", "(Ljava/lang/String;ZZJ)V", unload),
};
const struct native_class native_jdk_internal_loader_NativeLibraries = {
    "jdk/internal/loader/NativeLibraries", natives, COUNT_OF(natives)};
