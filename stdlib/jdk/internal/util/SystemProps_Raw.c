/*
 * Natives of jdk.internal.util.SystemProps$Raw: the properties java.base starts with.
 */
#include "stdlib/support.h"

#include <stdio.h>
#include <string.h>

#include "stdlib/host/platform.h"
#include "vm/exec/exec_extra.h"

/* ---- arrays ---- */

/* Stores a new String (null for NULL) and returns false when it cannot be made. */
static bool store_text(struct thread *t, const struct ref *array, int32_t index, const char *text)
{
    struct ref string;
    if (text == NULL)
        return true;
    string = string_from_utf8(t, text);
    if (IS_NULL(string))
        return false;
    SET_ELEMENT_REF(t, *array, index, string);
    return true;
}

static enum native_status platform_properties(struct thread *t, union slot *a)
{
    struct {
        struct local_roots head;
        struct ref array;
    } roots;
    int i;
    bool done;
    (void)a;
    if (t->iso->platform == NULL && !host_platform_gather(t->iso, NULL))
        return THROW(t, "java/lang/OutOfMemoryError", "Java heap space");
    ROOTS_ENTER(t, roots);
    roots.array = exec_new_array(t, WK(t, java_lang_String), PLATFORM_COUNT);
    done = !IS_NULL(roots.array);
    for (i = 0; i < PLATFORM_COUNT; i++)
        done = done && store_text(t, &roots.array, i, t->iso->platform->items[i]);
    ROOTS_LEAVE(t, roots);
    return done ? return_ref(t, roots.array) : NATIVE_FAILED(t);
}

/* ---- properties of the VM ---- */

#if defined(__x86_64__)
#define MULTIARCH "x86_64-linux-gnu"
#else
#define MULTIARCH "aarch64-linux-gnu"
#endif
#define LIBRARY_PATH                                                                       \
    "/usr/java/packages/lib:/usr/lib/" MULTIARCH "/jni:/lib/" MULTIARCH ":/usr/lib/" MULTIARCH \
    ":/usr/lib/jni:/lib:/usr/lib"

/* Defaults that a property given by the host replaces.  NULL values depend on the isolate. */
static const struct {
    const char *key, *value;
} defaults[] = {
    {"java.home", NULL},
    {"sun.boot.library.path", NULL},
    {"jdk.boot.class.path.append", NULL},
    {"java.vm.specification.name", "Java Virtual Machine Specification"},
    {"java.vm.specification.vendor", "Oracle Corporation"},
    {"java.vm.specification.version", "17"},
    {"java.vm.name", "Atoll VM"},
    {"java.vm.vendor", "Atoll"},
    {"java.vm.version", "17+atoll"},
    {"java.vm.info", "interpreted mode"},
    {"jdk.debug", "release"},
    {"java.library.path", LIBRARY_PATH},
    {"java.class.path", ""},
};

static bool is_given(const struct isolate *iso, const char *key)
{
    uint32_t i;
    for (i = 0; i < iso->property_count; i++) {
        if (strcmp(iso->properties[i].key, key) == 0)
            return true;
    }
    return false;
}

static const char *default_value(const struct isolate *iso, unsigned i, char *buffer, size_t size)
{
    const char *home = iso->java_home == NULL ? "" : iso->java_home;
    if (defaults[i].value != NULL)
        return defaults[i].value;
    if (strcmp(defaults[i].key, "java.home") == 0)
        return home;
    if (strcmp(defaults[i].key, "sun.boot.library.path") == 0) {
        snprintf(buffer, size, "%s/lib", home);
        return buffer;
    }
    return iso->boot_class_path_append == NULL ? "" : iso->boot_class_path_append;
}

/* String[] of keys and values; a null key ends it. */
static enum native_status vm_properties(struct thread *t, union slot *a)
{
    struct {
        struct local_roots head;
        struct ref array;
    } roots;
    const struct isolate *iso = t->iso;
    int32_t capacity = 2 * ((int32_t)COUNT_OF(defaults) + (int32_t)iso->property_count) + 2;
    int32_t at = 0;
    uint32_t i;
    char buffer[4096];
    bool done;
    (void)a;
    ROOTS_ENTER(t, roots);
    roots.array = exec_new_array(t, WK(t, java_lang_String), capacity);
    done = !IS_NULL(roots.array);
    for (i = 0; done && i < COUNT_OF(defaults); i++) {
        if (is_given(iso, defaults[i].key))
            continue;
        done = store_text(t, &roots.array, at, defaults[i].key) &&
               store_text(t, &roots.array, at + 1, default_value(iso, i, buffer, sizeof buffer));
        at += 2;
    }
    for (i = 0; done && i < iso->property_count; i++) {
        done = store_text(t, &roots.array, at, iso->properties[i].key) &&
               store_text(t, &roots.array, at + 1, iso->properties[i].value);
        at += 2;
    }
    ROOTS_LEAVE(t, roots);
    return done ? return_ref(t, roots.array) : NATIVE_FAILED(t);
}

static const struct native_method natives[] = {
    NATIVE(PLAIN, "platformProperties", "()[Ljava/lang/String;", platform_properties),
    NATIVE(PLAIN, "vmProperties", "()[Ljava/lang/String;", vm_properties),
};
const struct native_class native_jdk_internal_util_SystemProps_Raw = {
    "jdk/internal/util/SystemProps$Raw", natives, COUNT_OF(natives)};
