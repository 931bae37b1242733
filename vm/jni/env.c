/*
 * JNIEnv: one per guest thread that runs foreign code, and the table of its functions.
 */
#include <stddef.h>

#include "vm/jni/internal.h"

enum jni_function {
#define JNI_PLACE_(line) PLACE_##line
#define JNI_PLACE(line) JNI_PLACE_(line)
#define JNI_RESERVED JNI_PLACE(__LINE__),
#define JNI_FUNCTION(name) FUNCTION_##name,
#include "vm/jni/jni.def"
#undef JNI_RESERVED
#undef JNI_FUNCTION
    FUNCTION_COUNT
};
_Static_assert(sizeof(struct JNINativeInterface_) == FUNCTION_COUNT * sizeof(void *),
               "jni.def has as many rows as the table has members");
#define JNI_RESERVED
#define JNI_FUNCTION(name)                                                               \
    _Static_assert(offsetof(struct JNINativeInterface_, name) == FUNCTION_##name * sizeof(void *), \
                   "jni.def and jni.h have the same order");
#include "vm/jni/jni.def"
#undef JNI_RESERVED
#undef JNI_FUNCTION

const struct JNINativeInterface_ jni_functions = {
#define JNI_RESERVED
#define JNI_FUNCTION(name) .name = jni_##name,
#include "vm/jni/jni.def"
#undef JNI_RESERVED
#undef JNI_FUNCTION
};

bool jni_prepare(struct isolate *iso)
{
    struct jni *jni;
    iso->root_sections[ROOT_SECTION_host_handles] = jni_visit_roots;
    if (!iso->native_libraries)
        return true;
    jni = mem_alloc(sizeof *jni);
    if (jni == NULL)
        return false;
    jni->vm = java_vm_make(jni);
    if (jni->vm == NULL) {
        mem_free(jni);
        return false;
    }
    jni->iso = iso;
    pthread_mutex_init(&jni->lock, NULL);
    pthread_mutex_init(&jni->machine_lock, NULL);
    jni->global.table.entry_size = sizeof(struct jni_reference);
    jni->weak.table.entry_size = sizeof(struct jni_reference);
    jni->libraries.entry_size = sizeof(struct jni_library);
    iso->jni = jni;
    return true;
}

void jni_release(struct isolate *iso)
{
    struct jni *jni = iso->jni;
    if (jni == NULL)
        return;
    iso->jni = NULL;
    machine_release(jni);
    references_release(jni);
    bindings_release(jni);
    libraries_release(jni);
    if (jni->has_key)
        pthread_key_delete(jni->key);
    pthread_mutex_destroy(&jni->lock);
    pthread_mutex_destroy(&jni->machine_lock);
    java_vm_end(jni->vm);
    mem_free(jni);
}

struct jni_env *env_of(struct thread *t)
{
    struct jni_env *env = t->jni;
    if (env != NULL)
        return env;
    env = foreign_allocate(t->iso, sizeof *env);
    if (env == NULL) {
        throw_out_of_memory(t, "no memory for a JNIEnv");
        return NULL;
    }
    env->functions = t->iso->check_jni ? &jni_checked_functions : &jni_functions;
    env->t = t;
    t->jni = env;
    return env;
}

void jni_release_thread(struct thread *t)
{
    struct jni_env *env = t->jni;
    if (env == NULL)
        return;
    t->jni = NULL;
    foreign_free(t->iso, env->locals);
    foreign_free(t->iso, env->frames);
    foreign_free(t->iso, env->monitors);
    foreign_free(t->iso, env);
}
