/*
 * The JDK's own native libraries, those of modules other than java.base: libawt, libfontmanager, libprefs, ...
 * They are linked against libjvm.so and libjava.so.  The first is our own file of that name, from the place where this
 * code lies; the second is the JDK's, of which only the helpers for writing natives are used, and those want to
 * be told the platform's encoding, as System.initProperties of the JDK's own VM does.
 */
#include <dlfcn.h>
#include <limits.h>

#include "vm/jni/internal.h"
#include "vm/model/platform.h"

#define MACHINE "libjvm.so"
#define HELPERS "libjava.so"

static bool is_loaded(const char *name)
{
    void *library = dlopen(name, RTLD_LAZY | RTLD_NOLOAD);
    if (library != NULL)
        dlclose(library); /* the count of its users is as before */
    return library != NULL;
}

bool jdk_library_is_one(const struct isolate *iso, const char *path)
{
    size_t length = strlen(iso->java_home);
    return strncmp(path, iso->java_home, length) == 0 && strncmp(path + length, "/lib/", 5) == 0;
}

/* Beside the program or library that this code is part of, or in the folder for libraries next to it. */
static void load_machine(void)
{
    static const char *const places[] = {"", "../lib/"};
    char path[PATH_MAX + 32];
    Dl_info self;
    if (dladdr((const void *)(uintptr_t)load_machine, &self) == 0 || self.dli_fname == NULL)
        return;
    const char *slash = strrchr(self.dli_fname, '/');
    int folder = slash == NULL ? 0 : (int)(slash + 1 - self.dli_fname);
    for (size_t i = 0; i < COUNT_OF(places) && !is_loaded(MACHINE); i++) {
        snprintf(path, sizeof path, "%.*s%s" MACHINE, folder, self.dli_fname, places[i]);
        dlopen(path, RTLD_LAZY); /* stays: libraries of the JDK are bound to it */
    }
}

void jdk_library_prepare(struct isolate *iso, const char *path)
{
    if (jdk_library_is_one(iso, path) && !is_loaded(MACHINE))
        load_machine();
}

bool jdk_library_introduce(struct thread *t, const char *path)
{
    struct jni_env *env = t->jni;
    uint32_t depth = env->frame_count;
    void (*initialize)(JNIEnv *, const char *);
    if (!jdk_library_is_one(t->iso, path))
        return true;
    void *helpers = dlopen(HELPERS, RTLD_LAZY | RTLD_NOLOAD);
    if (helpers != NULL && library_claim(helpers, t->iso) != CLAIM_GRANTED) {
        dlclose(helpers);
        return exec_throw(t, "java/lang/UnsatisfiedLinkError",
                          "%s: another VM of this process uses " HELPERS, path);
    }
    void *symbol = helpers == NULL ? NULL : dlsym(helpers, "InitializeEncoding");
    const char *encoding =
        t->iso->platform == NULL ? NULL : t->iso->platform->items[PLATFORM_SUN_JNU_ENCODING];
    if (symbol != NULL && encoding != NULL && local_frame_push(t, env)) {
        memcpy(&initialize, &symbol, sizeof initialize);
        foreign_enter(t);
        initialize(&env->functions, encoding);
        foreign_leave(t);
        while (env->frame_count > depth)
            local_frame_pop(env);
    }
    if (helpers != NULL)
        dlclose(helpers);
    return !THROWN(t);
}
