/*
 * The JDK's own native libraries, those of modules other than java.base: libawt, libfontmanager, libprefs, ...
 * They are linked against libjvm.so (machine.c) and libjava.so.  The second is the JDK's, of which only the helpers for
 * writing natives are used, and those want to be told the platform's encoding, as System.initProperties of the JDK's
 * own VM does.
 */
#include <dlfcn.h>

#include "vm/jni/internal.h"
#include "vm/model/platform.h"

#define HELPERS "libjava.so"

bool jdk_library_is_one(const struct isolate *iso, const char *path)
{
    size_t length = strlen(iso->java_home);
    return strncmp(path, iso->java_home, length) == 0 && strncmp(path + length, "/lib/", 5) == 0;
}

bool jdk_library_introduce(struct thread *t, const char *path)
{
    struct jni_env *env = t->jni;
    uint32_t depth = env->frame_count;
    void (*initialize)(JNIEnv *, const char *);
    if (!jdk_library_is_one(t->iso, path))
        return true;
    void *helpers = dlopen(HELPERS, RTLD_LAZY | RTLD_NOLOAD);
    enum claim claimed = helpers == NULL ? CLAIM_GRANTED : library_claim(helpers, t->iso);
    if (claimed != CLAIM_GRANTED) {
        dlclose(helpers);
        if (claimed == CLAIM_NO_MEMORY) {
            throw_out_of_memory(t, "no memory to record a native library");
            return false;
        }
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
