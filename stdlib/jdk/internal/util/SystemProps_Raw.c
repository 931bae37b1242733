/*
 * Natives of jdk.internal.util.SystemProps$Raw: the properties java.base starts with.
 *
 * The locale is asked of the environment through newlocale, so that nothing of the process's own
 * locale is changed.
 */
#include "stdlib/support.h"

#include <langinfo.h>
#include <locale.h>
#include <pwd.h>
#include <stdio.h>
#include <string.h>
#include <sys/utsname.h>
#include <unistd.h>

#include "stdlib/host/environment.h"
#include "stdlib/host/files.h"
#include "vm/base/mem.h"
#include "vm/exec/exec_extra.h"

/* Positions in the array of platformProperties, as java.base's class declares them. */
enum platform_property {
    PLATFORM_DISPLAY_COUNTRY,
    PLATFORM_DISPLAY_LANGUAGE,
    PLATFORM_DISPLAY_SCRIPT,
    PLATFORM_DISPLAY_VARIANT,
    PLATFORM_FILE_ENCODING,
    PLATFORM_FILE_SEPARATOR,
    PLATFORM_FORMAT_COUNTRY,
    PLATFORM_FORMAT_LANGUAGE,
    PLATFORM_FORMAT_SCRIPT,
    PLATFORM_FORMAT_VARIANT,
    PLATFORM_JAVA_IO_TMPDIR = 18,
    PLATFORM_LINE_SEPARATOR,
    PLATFORM_OS_ARCH,
    PLATFORM_OS_NAME,
    PLATFORM_OS_VERSION,
    PLATFORM_PATH_SEPARATOR,
    PLATFORM_SUN_ARCH_DATA_MODEL = 28,
    PLATFORM_SUN_CPU_ENDIAN,
    PLATFORM_SUN_IO_UNICODE_ENCODING = 31,
    PLATFORM_SUN_JNU_ENCODING,
    PLATFORM_SUN_STDERR_ENCODING = 34,
    PLATFORM_SUN_STDOUT_ENCODING,
    PLATFORM_USER_DIR,
    PLATFORM_USER_HOME,
    PLATFORM_USER_NAME,
    PLATFORM_COUNT
};

/* ---- texts: a table of strings in host memory ---- */

struct texts {
    char *items[PLATFORM_COUNT];
};

static void put(struct texts *texts, enum platform_property which, const char *value)
{
    mem_free(texts->items[which]);
    texts->items[which] = value == NULL || *value == '\0' ? NULL : mem_copy_string(value);
}

/* ---- locale ---- */

/* What the environment asks for in this category. */
static const char *locale_name(struct isolate *iso, const char *category)
{
    const char *const names[] = {"LC_ALL", category, "LANG"};
    unsigned i;
    for (i = 0; i < COUNT_OF(names); i++) {
        const char *value = host_variable(iso, names[i]);
        if (value != NULL && *value != '\0')
            return value;
    }
    return "C";
}

/* language[_country][.encoding][@modifier]; script and variant come from the modifier. */
static void put_locale(struct texts *texts, const char *name, bool available, bool display)
{
    char text[128], *at;
    const char *language = text, *country = NULL, *script = NULL, *variant = NULL;
    if (!available || strcmp(name, "C") == 0 || strcmp(name, "POSIX") == 0)
        name = "en_US";
    snprintf(text, sizeof text, "%s", name);
    at = strchr(text, '@');
    if (at != NULL) {
        *at++ = '\0';
        if (strcmp(at, "latin") == 0)
            script = "Latn";
        else if (strcmp(at, "cyrillic") == 0)
            script = "Cyrl";
        else if (strcmp(at, "euro") != 0)
            variant = at;
    }
    at = strchr(text, '.');
    if (at != NULL)
        *at = '\0';
    at = strchr(text, '_');
    if (at != NULL) {
        *at = '\0';
        country = at + 1;
    }
    if (strcmp(language, "C") == 0 || strcmp(language, "POSIX") == 0)
        language = "en";
    put(texts, display ? PLATFORM_DISPLAY_LANGUAGE : PLATFORM_FORMAT_LANGUAGE, language);
    put(texts, display ? PLATFORM_DISPLAY_COUNTRY : PLATFORM_FORMAT_COUNTRY, country);
    put(texts, display ? PLATFORM_DISPLAY_SCRIPT : PLATFORM_FORMAT_SCRIPT, script);
    put(texts, display ? PLATFORM_DISPLAY_VARIANT : PLATFORM_FORMAT_VARIANT, variant);
}

/* An isolate that may not see the environment lives in the locale "C". */
static void put_locales(struct isolate *iso, struct texts *texts)
{
    locale_t locale =
        host_allows(iso, HOST_environment) ? newlocale(LC_ALL_MASK, "", (locale_t)0) : (locale_t)0;
    bool available = locale != (locale_t)0;
    const char *encoding = available ? nl_langinfo_l(CODESET, locale) : "ANSI_X3.4-1968";
    put_locale(texts, locale_name(iso, "LC_MESSAGES"), available, true);
    put_locale(texts, locale_name(iso, "LC_CTYPE"), available, false);
    put(texts, PLATFORM_FILE_ENCODING, encoding);
    put(texts, PLATFORM_SUN_JNU_ENCODING, encoding);
    if (host_is_terminal(iso, STDOUT_FILENO))
        put(texts, PLATFORM_SUN_STDOUT_ENCODING, encoding);
    if (host_is_terminal(iso, STDERR_FILENO))
        put(texts, PLATFORM_SUN_STDERR_ENCODING, encoding);
    if (available)
        freelocale(locale);
}

/* ---- user and machine ---- */

static void put_user(struct isolate *iso, struct texts *texts)
{
    struct passwd entry, *found = NULL;
    char buffer[4096], directory[4096];
    if (!host_allows(iso, HOST_environment) ||
        getpwuid_r(getuid(), &entry, buffer, sizeof buffer, &found) != 0)
        found = NULL;
    put(texts, PLATFORM_USER_NAME, found == NULL ? "?" : found->pw_name);
    put(texts, PLATFORM_USER_HOME, found == NULL ? "?" : found->pw_dir);
    put(texts, PLATFORM_USER_DIR,
        host_allows(iso, HOST_files_read) ? getcwd(directory, sizeof directory) : "/");
}

static void put_machine(struct texts *texts)
{
    struct utsname name;
    put(texts, PLATFORM_FILE_SEPARATOR, "/");
    put(texts, PLATFORM_PATH_SEPARATOR, ":");
    put(texts, PLATFORM_LINE_SEPARATOR, "\n");
    put(texts, PLATFORM_JAVA_IO_TMPDIR, "/tmp");
#if defined(__x86_64__)
    put(texts, PLATFORM_OS_ARCH, "amd64");
#else
    put(texts, PLATFORM_OS_ARCH, "aarch64");
#endif
    put(texts, PLATFORM_OS_NAME, "Linux");
    put(texts, PLATFORM_OS_VERSION, uname(&name) == 0 ? name.release : "unknown");
    put(texts, PLATFORM_SUN_ARCH_DATA_MODEL, "64");
    put(texts, PLATFORM_SUN_CPU_ENDIAN, "little");
    put(texts, PLATFORM_SUN_IO_UNICODE_ENCODING, "UnicodeLittle");
}

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
    struct texts texts = {{0}};
    int i;
    bool done;
    (void)a;
    put_locales(t->iso, &texts);
    put_user(t->iso, &texts);
    put_machine(&texts);
    ROOTS_ENTER(t, roots);
    roots.array = exec_new_array(t, WK(t, java_lang_String), PLATFORM_COUNT);
    done = !IS_NULL(roots.array);
    for (i = 0; i < PLATFORM_COUNT; i++) {
        done = done && store_text(t, &roots.array, i, texts.items[i]);
        mem_free(texts.items[i]);
    }
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
