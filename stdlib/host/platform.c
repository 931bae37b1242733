/*
 * The platform as java.base sees it.  See platform.h.
 *
 * The locale is asked of the environment through newlocale, so that nothing of the process's own
 * locale is changed.
 */
#include "stdlib/host/platform.h"

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

/* What was found for these variables and this user. */
struct host_locale_facts {
    uint64_t variables;  /* hash of all that newlocale looks at */
    bool available;      /* the system has the locale that the variables name */
    char *encoding;
    uid_t user;
    char *user_name, *user_home;
};

static bool put(struct platform_texts *texts, enum platform_property which, const char *value)
{
    if (value == NULL || *value == '\0')
        return true;
    texts->items[which] = mem_copy_string(value);
    return texts->items[which] != NULL;
}

/* ---- what is remembered ---- */

void host_platform_forget(struct host_locale_facts *known)
{
    if (known == NULL)
        return;
    mem_free(known->encoding);
    mem_free(known->user_name);
    mem_free(known->user_home);
    mem_free(known);
}

static uint64_t hash_text(uint64_t hash, const char *text)
{
    while (*text != '\0')
        hash = (hash ^ (uint8_t)*text++) * UINT64_C(0x100000001B3);
    return hash * UINT64_C(0x9E3779B97F4A7C15);
}

static uint64_t hash_variables(struct isolate *iso)
{
    uint64_t hash = UINT64_C(0xCBF29CE484222325);
    for (char *const *entry = host_environment(iso); *entry != NULL; entry++)
        if (strncmp(*entry, "LC_", 3) == 0 || strncmp(*entry, "LANG", 4) == 0 ||
            strncmp(*entry, "LOCPATH=", 8) == 0)
            hash = hash_text(hash, *entry);
    return hash;
}

/* True when one variable names the locale of all categories, which is then there for all or none. */
static bool is_uniform(struct isolate *iso)
{
    const char *all = host_variable(iso, "LC_ALL");
    if (all != NULL && *all != '\0')
        return true;
    for (char *const *entry = host_environment(iso); *entry != NULL; entry++)
        if (strncmp(*entry, "LC_", 3) == 0)
            return false;
    return true;
}

static struct host_locale_facts *look(struct isolate *iso)
{
    struct host_locale_facts *facts = mem_alloc(sizeof *facts);
    struct passwd entry, *found = NULL;
    char buffer[4096];
    if (facts == NULL)
        return NULL;
    /* Each category is a file to be opened and mapped. */
    locale_t locale = newlocale(is_uniform(iso) ? LC_CTYPE_MASK : LC_ALL_MASK, "", (locale_t)0);
    facts->variables = hash_variables(iso);
    facts->available = locale != (locale_t)0;
    facts->encoding =
        mem_copy_string(facts->available ? nl_langinfo_l(CODESET, locale) : "ANSI_X3.4-1968");
    if (facts->available)
        freelocale(locale);
    facts->user = getuid();
    if (getpwuid_r(facts->user, &entry, buffer, sizeof buffer, &found) != 0)
        found = NULL;
    facts->user_name = mem_copy_string(found == NULL ? "?" : found->pw_name);
    facts->user_home = mem_copy_string(found == NULL ? "?" : found->pw_dir);
    if (facts->encoding != NULL && facts->user_name != NULL && facts->user_home != NULL)
        return facts;
    host_platform_forget(facts);
    return NULL;
}

static bool still_true(struct isolate *iso, const struct host_locale_facts *known)
{
    return known != NULL && known->user == getuid() && known->variables == hash_variables(iso);
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
static bool put_locale(struct platform_texts *texts, const char *name, bool available, bool display)
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
    return put(texts, display ? PLATFORM_DISPLAY_LANGUAGE : PLATFORM_FORMAT_LANGUAGE, language) &&
           put(texts, display ? PLATFORM_DISPLAY_COUNTRY : PLATFORM_FORMAT_COUNTRY, country) &&
           put(texts, display ? PLATFORM_DISPLAY_SCRIPT : PLATFORM_FORMAT_SCRIPT, script) &&
           put(texts, display ? PLATFORM_DISPLAY_VARIANT : PLATFORM_FORMAT_VARIANT, variant);
}

static bool put_encodings(struct isolate *iso, struct platform_texts *texts, const char *encoding)
{
    return put(texts, PLATFORM_FILE_ENCODING, encoding) &&
           put(texts, PLATFORM_SUN_JNU_ENCODING, encoding) &&
           (!host_is_terminal(iso, STDOUT_FILENO) ||
            put(texts, PLATFORM_SUN_STDOUT_ENCODING, encoding)) &&
           (!host_is_terminal(iso, STDERR_FILENO) ||
            put(texts, PLATFORM_SUN_STDERR_ENCODING, encoding));
}

/* An isolate that may not see the environment lives in the locale "C" and is nobody. */
static bool put_surroundings(struct isolate *iso, struct platform_texts *texts,
                             const struct host_locale_facts *facts)
{
    char directory[4096];
    bool available = facts != NULL && facts->available;
    return put_locale(texts, locale_name(iso, "LC_MESSAGES"), available, true) &&
           put_locale(texts, locale_name(iso, "LC_CTYPE"), available, false) &&
           put_encodings(iso, texts, facts == NULL ? "ANSI_X3.4-1968" : facts->encoding) &&
           put(texts, PLATFORM_USER_NAME, facts == NULL ? "?" : facts->user_name) &&
           put(texts, PLATFORM_USER_HOME, facts == NULL ? "?" : facts->user_home) &&
           put(texts, PLATFORM_USER_DIR,
               host_allows(iso, HOST_files_read) ? getcwd(directory, sizeof directory) : "/");
}

/* ---- machine ---- */

static bool put_machine(struct platform_texts *texts)
{
    struct utsname name;
    return put(texts, PLATFORM_FILE_SEPARATOR, "/") && put(texts, PLATFORM_PATH_SEPARATOR, ":") &&
           put(texts, PLATFORM_LINE_SEPARATOR, "\n") && put(texts, PLATFORM_JAVA_IO_TMPDIR, "/tmp") &&
#if defined(__x86_64__)
           put(texts, PLATFORM_OS_ARCH, "amd64") &&
#else
           put(texts, PLATFORM_OS_ARCH, "aarch64") &&
#endif
           put(texts, PLATFORM_OS_NAME, "Linux") &&
           put(texts, PLATFORM_OS_VERSION, uname(&name) == 0 ? name.release : "unknown") &&
           put(texts, PLATFORM_SUN_ARCH_DATA_MODEL, "64") &&
           put(texts, PLATFORM_SUN_CPU_ENDIAN, "little") &&
           put(texts, PLATFORM_SUN_IO_UNICODE_ENCODING, "UnicodeLittle");
}

/* ---- for an isolate ---- */

void host_platform_release(struct isolate *iso)
{
    if (iso->platform == NULL)
        return;
    for (unsigned i = 0; i < PLATFORM_COUNT; i++)
        mem_free(iso->platform->items[i]);
    mem_free(iso->platform);
    iso->platform = NULL;
}

bool host_platform_gather(struct isolate *iso, struct host_locale_facts **known)
{
    struct host_locale_facts *facts = NULL, *own = NULL;
    bool done = true;
    iso->platform = mem_alloc(sizeof *iso->platform);
    if (iso->platform == NULL)
        return false;
    if (host_allows(iso, HOST_environment)) {
        if (known != NULL && still_true(iso, *known)) {
            facts = *known;
        } else {
            facts = look(iso);
            done = facts != NULL;
            if (known == NULL || !done) {
                own = facts;
            } else {
                host_platform_forget(*known);
                *known = facts;
            }
        }
    }
    done = done && put_surroundings(iso, iso->platform, facts) && put_machine(iso->platform);
    host_platform_forget(own);
    if (!done)
        host_platform_release(iso);
    return done;
}
