/*
 * References that foreign code holds: local ones in a table of the thread, global and weak global ones in
 * tables of the isolate.  All are roots of the collector; weak ones are cleared when their object dies.
 */
#include "vm/jni/internal.h"

#define FIRST_LOCALS TINY(64u, 4u)

static struct jni_references *references_of(struct jni *jni, enum handle_kind kind)
{
    return kind == HANDLE_WEAK ? &jni->weak : &jni->global;
}

/* The entry a handle names, NULL when there is none or it is free. */
static ALWAYS_INLINE struct jni_reference *entry_of(struct thread *t, jobject handle)
{
    uint32_t index = handle_index(handle);
    struct jni_reference *entry;
    if (handle == NULL || kind_of_handle(handle) == 0)
        return NULL;
    if (kind_of_handle(handle) == HANDLE_LOCAL) {
        if (index >= t->jni->count)
            return NULL;
        entry = &t->jni->locals[index];
    } else {
        struct jni_references *references = references_of(t->iso->jni, kind_of_handle(handle));
        if (index >= LOAD_ACQUIRE(&references->table.count))
            return NULL;
        entry = chunk_table_at(&references->table, index);
    }
    return LOAD_RELAXED(&entry->next_free) == REFERENCE_IN_USE ? entry : NULL;
}

bool reference_exists(struct thread *t, jobject handle)
{
    return entry_of(t, handle) != NULL;
}

struct ref resolve(struct thread *t, jobject handle)
{
    const struct jni_reference *entry = entry_of(t, handle);
    return entry == NULL ? NULL_REF : entry->ref;
}

/* ---- local references ---- */

static bool grow(struct isolate *iso, void **array, uint32_t *capacity, uint32_t first, size_t size)
{
    uint32_t wanted = *capacity == 0 ? first : *capacity * 2;
    void *grown = wanted >= UINT32_MAX / 2 ? NULL : foreign_resize(iso, *array, wanted * size);
    if (grown == NULL)
        return false;
    *array = grown;
    *capacity = wanted;
    return true;
}

jobject local_new_slow(struct thread *t, struct ref ref)
{
    struct jni_env *env = t->jni;
    uint32_t index;
    if (env->newest.free != 0) {
        index = env->newest.free - 1;
        env->newest.free = env->locals[index].next_free;
    } else {
        void *locals = env->locals;
        if (!grow(t->iso, &locals, &env->capacity, FIRST_LOCALS, sizeof *env->locals)) {
            throw_out_of_memory(t, "no memory for a local reference");
            return NULL;
        }
        env->locals = locals;
        index = env->count++;
    }
    env->locals[index] = (struct jni_reference){ref, REFERENCE_IN_USE};
    return handle_of(index, HANDLE_LOCAL);
}

bool locals_reserve(struct thread *t, struct jni_env *env, uint32_t more)
{
    while (env->capacity - env->count < more) {
        void *locals = env->locals;
        if (!grow(t->iso, &locals, &env->capacity, FIRST_LOCALS, sizeof *env->locals)) {
            throw_out_of_memory(t, "no memory for local references");
            return false;
        }
        env->locals = locals;
    }
    return true;
}

void locals_shrink(struct jni_env *env)
{
    uint32_t capacity = env->count < FIRST_LOCALS ? FIRST_LOCALS : env->count * 2;
    void *locals = foreign_resize(env->t->iso, env->locals, capacity * sizeof *env->locals);
    if (locals == NULL)
        return;
    env->locals = locals;
    env->capacity = capacity;
}

/* References of older frames are only emptied: their entry goes with their frame. */
void local_delete(struct jni_env *env, jobject handle)
{
    struct jni_reference *entry = entry_of(env->t, handle);
    uint32_t index = handle_index(handle);
    if (entry == NULL || kind_of_handle(handle) != HANDLE_LOCAL)
        return;
    entry->ref = NULL_REF;
    if (index < env->newest.base)
        return;
    entry->next_free = env->newest.free;
    env->newest.free = index + 1;
}

bool local_frames_grow(struct thread *t, struct jni_env *env)
{
    void *frames = env->frames;
    if (!grow(t->iso, &frames, &env->frame_capacity, 8, sizeof *env->frames)) {
        throw_out_of_memory(t, "no memory for a frame of local references");
        return false;
    }
    env->frames = frames;
    return true;
}

/* ---- global references ---- */

static jobject reference_add(struct thread *t, enum handle_kind kind, struct ref ref)
{
    struct jni *jni = t->iso->jni;
    struct jni_references *references = references_of(jni, kind);
    struct jni_reference *entry;
    uint32_t index = 0;
    if (IS_NULL(ref))
        return NULL;
    pthread_mutex_lock(&jni->lock);
    if (references->free != 0) {
        index = references->free - 1;
        entry = chunk_table_at(&references->table, index);
        references->free = entry->next_free;
    } else {
        entry = foreign_table_add(t->iso, &references->table, &index);
    }
    if (entry != NULL) {
        entry->ref = ref;
        STORE_RELEASE(&entry->next_free, REFERENCE_IN_USE);
    }
    pthread_mutex_unlock(&jni->lock);
    if (entry == NULL) {
        throw_out_of_memory(t, "no memory for a global reference");
        return NULL;
    }
    return handle_of(index, kind);
}

static void reference_delete(struct thread *t, enum handle_kind kind, jobject handle)
{
    struct jni *jni = t->iso->jni;
    struct jni_references *references = references_of(jni, kind);
    pthread_mutex_lock(&jni->lock);
    struct jni_reference *entry = kind_of_handle(handle) == kind ? entry_of(t, handle) : NULL;
    if (entry != NULL) {
        entry->ref = NULL_REF;
        STORE_RELEASE(&entry->next_free, references->free);
        references->free = handle_index(handle) + 1;
    }
    pthread_mutex_unlock(&jni->lock);
}

void references_release(struct jni *jni)
{
    chunk_table_release(&jni->global.table);
    chunk_table_release(&jni->weak.table);
}

/* ---- what the collector asks ---- */

void jni_visit_roots(struct isolate *iso, ref_visitor visit, void *context)
{
    struct jni *jni = iso->jni;
    if (jni == NULL)
        return;
    for (uint32_t i = 0; i < jni->global.table.count; i++)
        visit(context, &((struct jni_reference *)chunk_table_at(&jni->global.table, i))->ref);
    for (struct thread *t = iso->threads; t != NULL; t = t->next) {
        for (uint32_t i = 0; t->jni != NULL && i < t->jni->count; i++)
            visit(context, &t->jni->locals[i].ref);
        for (uint32_t i = 0; t->jni != NULL && i < t->jni->monitor_count; i++)
            visit(context, &t->jni->monitors[i]);
        for (uint32_t i = 0; t->jni != NULL && i < t->jni->aside_count; i++)
            visit(context, &t->jni->aside[i].exception);
    }
}

void jni_visit_monitors(struct isolate *iso, uint32_t thread_id,
                        void (*visit)(void *context, struct ref object), void *context)
{
    const struct thread *t = thread_id < iso->carrier_capacity ? iso->carriers[thread_id] : NULL;
    for (uint32_t i = 0; t != NULL && t->jni != NULL && i < t->jni->monitor_count; i++)
        visit(context, t->jni->monitors[i]);
}

bool monitors_reserve(struct thread *t, struct jni_env *env)
{
    void *monitors = env->monitors;
    if (env->monitor_count < env->monitor_capacity)
        return true;
    if (!grow(t->iso, &monitors, &env->monitor_capacity, 8, sizeof *env->monitors)) {
        throw_out_of_memory(t, "no memory to record a monitor");
        return false;
    }
    env->monitors = monitors;
    return true;
}

/* Keeps the exception that is pending. */
void monitors_leave(struct thread *t)
{
    struct jni_env *env = t->jni;
    struct {
        struct local_roots head;
        struct ref exception;
    } roots;
    ROOTS_ENTER(t, roots);
    roots.exception = t->exception;
    while (env->monitor_count > 0)
        monitor_exit(t, env->monitors[--env->monitor_count]);
    t->exception = roots.exception;
    ROOTS_LEAVE(t, roots);
}

void jni_sweep(struct isolate *iso)
{
    struct jni *jni = iso->jni;
    if (jni == NULL)
        return;
    for (uint32_t i = 0; i < jni->weak.table.count; i++) {
        struct jni_reference *entry = chunk_table_at(&jni->weak.table, i);
        if (!IS_NULL(entry->ref) && !gc_is_live(iso, &entry->ref))
            entry->ref = NULL_REF;
    }
}

/* ---- the functions ---- */

/* Frames of C code below the Java code that has called this C code are not its own. */
static bool has_pushed(const struct thread *t, const struct jni_env *env)
{
    return env->frame_count > 0 && env->frames[env->frame_count - 1].level == t->foreign_frames;
}

jint jni_PushLocalFrame(JNIEnv *env, jint capacity)
{
    struct thread *t = jni_begin(env);
    bool done = capacity >= 0 && local_frame_push(t, env_record(env));
    jni_end(t);
    return done ? JNI_OK : JNI_ERR;
}

jobject jni_PopLocalFrame(JNIEnv *env, jobject result)
{
    struct thread *t = jni_begin(env);
    struct ref ref = resolve(t, result);
    jobject handle;
    if (has_pushed(t, env_record(env)))
        local_frame_pop(env_record(env));
    handle = local_new(t, ref);
    jni_end(t);
    return handle;
}

/* Local references are never short: the table grows. */
jint jni_EnsureLocalCapacity(JNIEnv *env, jint capacity)
{
    return capacity >= 0 ? JNI_OK : JNI_ERR;
}

jobject jni_NewLocalRef(JNIEnv *env, jobject ref)
{
    struct thread *t = jni_begin(env);
    jobject handle = local_new(t, resolve(t, ref));
    jni_end(t);
    return handle;
}

void jni_DeleteLocalRef(JNIEnv *env, jobject ref)
{
    struct thread *t = jni_begin(env);
    local_delete(env_record(env), ref);
    jni_end(t);
}

jobject jni_NewGlobalRef(JNIEnv *env, jobject obj)
{
    struct thread *t = jni_begin(env);
    jobject handle = reference_add(t, HANDLE_GLOBAL, resolve(t, obj));
    jni_end(t);
    return handle;
}

void jni_DeleteGlobalRef(JNIEnv *env, jobject ref)
{
    struct thread *t = jni_begin(env);
    reference_delete(t, HANDLE_GLOBAL, ref);
    jni_end(t);
}

jweak jni_NewWeakGlobalRef(JNIEnv *env, jobject obj)
{
    struct thread *t = jni_begin(env);
    jobject handle = reference_add(t, HANDLE_WEAK, resolve(t, obj));
    jni_end(t);
    return handle;
}

void jni_DeleteWeakGlobalRef(JNIEnv *env, jweak ref)
{
    struct thread *t = jni_begin(env);
    reference_delete(t, HANDLE_WEAK, ref);
    jni_end(t);
}

jboolean jni_IsSameObject(JNIEnv *env, jobject a, jobject b)
{
    struct thread *t = jni_begin(env);
    bool same = SAME_REF(resolve(t, a), resolve(t, b));
    jni_end(t);
    return same;
}

jobjectRefType jni_GetObjectRefType(JNIEnv *env, jobject obj)
{
    struct thread *t = jni_begin(env);
    bool valid = entry_of(t, obj) != NULL;
    jni_end(t);
    return valid ? (jobjectRefType)kind_of_handle(obj) : JNIInvalidRefType;
}
