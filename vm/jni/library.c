/*
 * Native libraries: opened by the dynamic linker of the process, and told of it by JNI_OnLoad.
 */
#include <dlfcn.h>

#include "vm/jni/internal.h"

static struct jni_library *library_of(struct isolate *iso, int64_t handle)
{
    if (iso->jni == NULL || handle < 1 || handle > LOAD_ACQUIRE(&iso->jni->libraries.count))
        return NULL;
    return chunk_table_at(&iso->jni->libraries, (uint32_t)handle - 1);
}

static bool version_supported(jint version)
{
    switch (version) {
    case JNI_VERSION_1_1:
    case JNI_VERSION_1_2:
    case JNI_VERSION_1_4:
    case JNI_VERSION_1_6:
    case JNI_VERSION_1_8:
    case JNI_VERSION_9:
    case JNI_VERSION_10:
        return true;
    default:
        return false;
    }
}

/* The linker's own text is said behind the name, as HotSpot does it. */
static void *open_library(struct thread *t, const char *path, bool quiet)
{
    char reason[1024] = "";
    void *library;
    foreign_enter(t);
    machine_prepare(t->iso->jni);
    library = dlopen(path, RTLD_LAZY);
    if (library == NULL) {
        const char *text = dlerror();
        snprintf(reason, sizeof reason, "%s", text == NULL ? "unknown reason" : text);
    }
    foreign_leave(t);
    if (library == NULL && !quiet)
        exec_throw(t, "java/lang/UnsatisfiedLinkError", "%s: %s", path, reason);
    return library;
}

/* Nothing is thrown when the caller only tries. */
static bool claim(struct thread *t, const void *library, const char *path, bool quiet)
{
    switch (library_claim(library, t->iso)) {
    case CLAIM_GRANTED:
        return true;
    case CLAIM_NO_MEMORY:
        throw_out_of_memory(t, "no memory to record a native library");
        return false;
    default:
        return !quiet && exec_throw(t, "java/lang/UnsatisfiedLinkError",
                                    "%s: another VM of this process uses the library", path);
    }
}

static void close_library(void *library)
{
    library_unclaim(library);
    dlclose(library);
}

/* Runs JNI_OnLoad, if there is one.  False: it has thrown. */
static bool introduce(struct thread *t, void *library, jint *version)
{
    jint (*on_load)(JavaVM *, void *);
    void *symbol = dlsym(library, "JNI_OnLoad");
    struct jni_env *env = t->jni;
    uint32_t depth = env->frame_count;
    *version = JNI_VERSION_1_1;
    if (symbol == NULL)
        return true;
    if (!local_frame_push(t, env))
        return false;
    memcpy(&on_load, &symbol, sizeof on_load);
    STORE_RELEASE(&t->iso->foreign_code, true);
    foreign_enter(t);
    *version = on_load(&t->iso->jni->vm->functions, NULL);
    foreign_leave(t);
    while (env->frame_count > depth)
        local_frame_pop(env);
    return !THROWN(t);
}

static int64_t record(struct thread *t, void *handle, bool of_jdk)
{
    struct jni *jni = t->iso->jni;
    uint32_t index = 0;
    pthread_mutex_lock(&jni->lock);
    struct jni_library *library = foreign_table_add(t->iso, &jni->libraries, &index);
    if (library != NULL)
        *library = (struct jni_library){handle, of_jdk};
    pthread_mutex_unlock(&jni->lock);
    STORE_RELEASE(&t->iso->foreign_code, true);
    if (library == NULL)
        throw_out_of_memory(t, "no memory to record a native library");
    return library == NULL ? 0 : (int64_t)index + 1;
}

bool jni_load_library(struct thread *t, const char *path, bool raw, bool quiet, int64_t *handle, int32_t *version)
{
    void *library;
    if (t->iso->jni == NULL)
        return exec_throw(t, "java/lang/UnsatisfiedLinkError",
                          "%s: this VM was not granted native libraries", path);
    if (env_of(t) == NULL)
        return false;
    library = open_library(t, path, quiet);
    if (library == NULL)
        return false;
    if (!claim(t, library, path, quiet)) {
        dlclose(library);
        return false;
    }
    /* Natives that JNI_OnLoad calls for are looked up in the library itself. */
    *version = 0;
    if (!raw && (!jdk_library_introduce(t, path) || !introduce(t, library, version))) {
        close_library(library);
        return false;
    }
    if (!raw && !version_supported(*version)) {
        close_library(library);
        return exec_throw(t, "java/lang/UnsatisfiedLinkError", "unsupported JNI version 0x%08X required by %s",
                          (unsigned)*version, path);
    }
    *handle = record(t, library, jdk_library_is_one(t->iso, path));
    if (*handle == 0)
        close_library(library);
    return *handle != 0;
}

void jni_unload_library(struct thread *t, int64_t handle, bool raw)
{
    struct jni_library *library = library_of(t->iso, handle);
    void (*on_unload)(JavaVM *, void *);
    void *opened = library == NULL ? NULL : library->handle, *symbol = NULL;
    struct jni_env *env = opened == NULL ? NULL : env_of(t);
    uint32_t depth = env == NULL ? 0 : env->frame_count;
    if (env == NULL || !local_frame_push(t, env))
        return;
    library->handle = NULL;
    if (!raw)
        symbol = dlsym(opened, "JNI_OnUnload");
    memcpy(&on_unload, &symbol, sizeof on_unload);
    foreign_enter(t);
    if (symbol != NULL)
        on_unload(&t->iso->jni->vm->functions, NULL);
    close_library(opened);
    foreign_leave(t);
    while (env->frame_count > depth)
        local_frame_pop(env);
}

int64_t jni_find_symbol(struct isolate *iso, int64_t handle, const char *name)
{
    struct jni_library *library = library_of(iso, handle);
    if (library == NULL || library->handle == NULL)
        return 0;
    return (int64_t)(uintptr_t)dlsym(library->handle, name);
}

bool jni_has_libraries(const struct isolate *iso)
{
    return iso->jni != NULL && (LOAD_ACQUIRE(&iso->jni->libraries.count) != 0 ||
                                LOAD_ACQUIRE(&iso->jni->bindings) != NULL);
}

/* Those of other people stay mapped, as they do when HotSpot ends: threads of theirs may be running their code.  Those
 * of the JDK have none, and must forget what they know of this isolate before the next one uses them. */
void libraries_release(struct jni *jni)
{
    libraries_unclaim(jni->iso);
    for (uint32_t i = 0; i < jni->libraries.count; i++) {
        const struct jni_library *library = chunk_table_at(&jni->libraries, i);
        if (library->handle != NULL && library->of_jdk)
            dlclose(library->handle);
    }
    chunk_table_release(&jni->libraries);
}
