/*
 * What the files of vm/jni share with one another and with nobody else.
 *
 * Foreign code runs with its thread BLOCKED: collections go on meanwhile.  Each function of the
 * interface makes the thread RUNNING for its time (jni_begin, jni_end), so it may touch the region as
 * all other C code does.  In a critical section (GetPrimitiveArrayCritical) it stays RUNNING, and has addresses;
 * else what foreign code holds is never an address in the region:
 *
 *   jobject    index << 2 | kind, into the thread's table of local references or the isolate's tables
 *   jmethodID  the method's index << 1 | 1
 *   jfieldID   offset of the holder's struct class << 32 | offset of the struct field
 */
#ifndef ATOLL_JNI_INTERNAL_H
#define ATOLL_JNI_INTERNAL_H

#include "include/jni.h"
#include "vm/base/chunk_table.h"
#include "vm/exec/exec_extra.h"
#include "vm/exec/internal.h"
#include "vm/exec/nesting.h"
#include "vm/jni/foreign.h"

/* ---- the isolate's side ---- */
struct jni_reference {
    struct ref ref;
    uint32_t next_free; /* while it is free: the next one's index + 1; else REFERENCE_IN_USE */
};
#define REFERENCE_IN_USE UINT32_MAX
struct jni_references {
    struct chunk_table table; /* struct jni_reference */
    uint32_t free;            /* index + 1, 0 = none */
};

struct jni_library {
    void *handle; /* of dlopen; NULL once it was unloaded */
    bool of_jdk;
};

struct binding_list;

/* What foreign code has as its JavaVM. It may ask it something after the end of the isolate too, in an atexit handler
 * say, so it is memory that stays. */
struct jni_vm {
    JavaVM functions; /* must be first */
    struct jni *jni;  /* NULL: not in use */
};

struct jni {
    struct jni_vm *vm;
    struct isolate *iso;
    pthread_mutex_t lock; /* of the tables below; nothing is locked and nothing collects under it */
    struct jni_references global, weak;
    struct chunk_table libraries; /* struct jni_library */
    pthread_key_t key; /* set in attached threads, tells when they end; once there is one: */
    bool has_key;
    struct binding_list *bindings; /* atomic; native_call.c; NULL = none yet */
    pthread_mutex_t machine_lock; /* of the two below; held while libjvm.so is loaded */
    bool machine_asked;
    void (*hide)(JavaVM *);       /* libjvm.so knows of the JavaVM; NULL: it does not */
};

/* ---- the thread's side ---- */
enum handle_kind { HANDLE_LOCAL = 1, HANDLE_GLOBAL = 2, HANDLE_WEAK = 3 };

struct local_frame {
    uint32_t base; /* where it begins */
    uint32_t free; /* index + 1 of a free entry, 0 = none */
};
struct older_frame {
    struct local_frame frame;
    uint32_t level; /* thread.foreign_frames when the next was pushed */
};

/* More are left pending, and are replaced when something else is thrown. */
#define MOST_ASIDE 16

struct jni_env {
    JNIEnv functions; /* must be first: what foreign code sees as JNIEnv */
    struct thread *t;
    struct jni_reference *locals;
    uint32_t count, capacity;
    struct local_frame newest;
    struct older_frame *frames; /* the older ones, but for those of native methods' activations */
    uint32_t frame_count;
    uint32_t critical; /* arrays that it has the elements of: above 0 it stays RUNNING */
    uint32_t frame_capacity;
    struct ref *monitors; /* roots; entered by MonitorEnter, oldest first, once per entry */
    uint32_t monitor_count, monitor_capacity;
    const char *unchecked_call; /* check.c: a call after which nobody has looked for an exception */
    const struct binding_list *bindings; /* the isolate's, as of some time ago */
    struct {
        struct ref
            exception;   /* root; was pending when C code called a function that is not over yet */
        uint32_t level;  /* thread.foreign_frames then */
    } aside[MOST_ASIDE]; /* oldest first */
    uint32_t aside_count;
    bool attached; /* its guest thread was made by AttachCurrentThread */
};

/* ---- memory.c: host memory that is charged to the isolate ---- */
/* Zeroed; NULL = refused, nothing thrown. */
void *foreign_allocate(struct isolate *iso, size_t size) MUST_CHECK;
void *foreign_buffer(struct isolate *iso, size_t size) MUST_CHECK; /* not zeroed */
/* The same for a copy of what is in an object: may collect garbage; NULL: OutOfMemoryError is set. */
void *foreign_copy(struct thread *t, size_t size, const char *what) MUST_CHECK;
void *foreign_resize(struct isolate *iso, void *block, size_t size) MUST_CHECK;
void foreign_free(struct isolate *iso, void *block);
/* Was it given out here, and has nobody written in front of it or, when JNI is checked, behind it? */
bool foreign_is_intact(struct isolate *iso, const void *memory) MUST_CHECK;
/* One more entry of a table of the isolate, under its lock. */
void *foreign_table_add(struct isolate *iso, struct chunk_table *table, uint32_t *index) MUST_CHECK;

/* ---- env.c ---- */
extern const struct JNINativeInterface_ jni_functions;
extern const struct JNINativeInterface_ jni_checked_functions; /* check.c */
struct jni_env *env_of(struct thread *t) MUST_CHECK; /* made on first use; NULL = exception */
static inline struct jni_env *env_record(JNIEnv *env)
{
    return (struct jni_env *)(void *)env;
}
/* Around a function that deals with the pending exception itself. */
static inline struct thread *jni_enter(JNIEnv *env)
{
    struct jni_env *record = env_record(env);
    if (record->critical == 0)
        foreign_suspend(record->t);
    return record->t;
}
static inline void jni_leave(struct thread *t)
{
    if (t->jni->critical == 0)
        foreign_resume(t, top_frame_number(t));
}
/* Around all others. C code may call them with an exception pending, and they run as if there were none; it is pending
 * again afterwards, unless they have thrown another. */
void exception_set_aside(struct thread *t);
void exception_put_back(struct thread *t);
static inline struct thread *jni_begin(JNIEnv *env)
{
    struct thread *t = jni_enter(env);
    if (UNLIKELY(THROWN(t)))
        exception_set_aside(t);
    return t;
}
static inline void jni_end(struct thread *t)
{
    if (UNLIKELY(t->jni->aside_count != 0))
        exception_put_back(t);
    jni_leave(t);
}

/* ---- java.c: Java below foreign code ---- */
/* A function of vm/exec has failed: runs what it has pushed.  True: do the same again.  False: it is
 * final; t->exception is set, unless the isolate is ending. */
bool java_again(struct thread *t);
/* Initializes a class (between nesting_enter and nesting_leave). */
bool java_initialize(struct thread *t, struct class *class);
enum java_call_kind { CALL_VIRTUAL, CALL_DIRECT, CALL_STATIC };
/* Calls a method with arguments that are handles; the result, if any, is in *result (references not yet
 * as handles: .r).  `receiver` is ignored for static ones. */
bool java_call(struct thread *t, enum java_call_kind kind, struct method *method, jobject receiver,
               const jvalue *arguments, union slot *result);
/* A method of a class by name, in it or above; NULL with NoSuchMethodError. */
struct method *java_find_method(struct thread *t, struct class *class, const char *name,
                                const char *descriptor);

/* ---- references.c; RUNNING ---- */
bool reference_exists(struct thread *t, jobject handle); /* false for NULL */
struct ref resolve(struct thread *t, jobject handle); /* null for NULL and for cleared weak ones */
jobject local_new_slow(struct thread *t, struct ref ref);
void local_delete(struct jni_env *env, jobject handle);
bool local_frames_grow(struct thread *t, struct jni_env *env) MUST_CHECK;
/* Room for so many more; false: OutOfMemoryError is set. */
bool locals_reserve(struct thread *t, struct jni_env *env, uint32_t more) MUST_CHECK;
void references_release(struct jni *jni);
/* Makes room for one more monitor; false: OutOfMemoryError is set. */
bool monitors_reserve(struct thread *t, struct jni_env *env) MUST_CHECK;
/* Leaves all that foreign code has entered and not left. */
void monitors_leave(struct thread *t);
static inline enum handle_kind kind_of_handle(jobject handle)
{
    return (enum handle_kind)((uintptr_t)handle & 3);
}
static inline uint32_t handle_index(jobject handle)
{
    return (uint32_t)((uintptr_t)handle >> 2);
}
static inline jobject handle_of(uint32_t index, enum handle_kind kind)
{
    return (jobject)((uintptr_t)index << 2 | kind);
}
/* NULL for null, and out of memory (thrown). */
static inline jobject local_new(struct thread *t, struct ref ref)
{
    struct jni_env *env = t->jni;
    if (IS_NULL(ref))
        return NULL;
    if (UNLIKELY(env->newest.free != 0 || env->count == env->capacity))
        return local_new_slow(t, ref);
    env->locals[env->count] = (struct jni_reference){ref, REFERENCE_IN_USE};
    return handle_of(env->count++, HANDLE_LOCAL);
}
static inline bool local_frame_push(struct thread *t, struct jni_env *env)
{
    if (UNLIKELY(env->frame_count == env->frame_capacity) && !local_frames_grow(t, env))
        return false;
    env->frames[env->frame_count++] = (struct older_frame){env->newest, t->foreign_frames};
    env->newest = (struct local_frame){env->count, 0};
    return true;
}
/* A table that was for once made large is given back. */
#define MANY_LOCALS 4096
void locals_shrink(struct jni_env *env);
static inline void locals_cut(struct jni_env *env, uint32_t count)
{
    env->count = count;
    if (UNLIKELY(env->capacity > MANY_LOCALS) && count < env->capacity / 8)
        locals_shrink(env);
}
static inline void local_frame_pop(struct jni_env *env)
{
    locals_cut(env, env->newest.base);
    env->newest = env->frames[--env->frame_count].frame;
}

/* ---- owners.c: each library serves one isolate at a time ---- */
enum claim { CLAIM_GRANTED, CLAIM_OTHERS, CLAIM_NO_MEMORY };
/* Counts the uses; `library` is what dlopen gave. */
enum claim library_claim(const void *library, const struct isolate *iso) MUST_CHECK;
void library_unclaim(const void *library);
void libraries_unclaim(const struct isolate *iso); /* all, however often used */

/* ---- machine.c: libjvm.so; not RUNNING ---- */
void machine_prepare(struct jni *jni); /* before a library is opened */
void machine_release(struct jni *jni);

/* ---- jdk_libraries.c: what the JDK's own libraries want; nothing happens for others ---- */
bool jdk_library_is_one(const struct isolate *iso, const char *path);
bool jdk_library_introduce(struct thread *t, const char *path); /* before its JNI_OnLoad; false: thrown */

/* ---- native_call.c ---- */
bool native_bind(struct thread *t, struct method *method, void *entry); /* false: thrown */
void native_unbind(struct isolate *iso, struct method *method);
void bindings_release(struct jni *jni);
void libraries_release(struct jni *jni); /* library.c */

/* ---- ids ---- */
static inline struct class *class_of_handle(struct thread *t, jobject handle)
{
    return class_of_mirror(t->iso, resolve(t, handle));
}
static inline jmethodID method_id(const struct method *method)
{
    return (jmethodID)((uintptr_t)method->index << 1 | 1);
}
static inline struct method *method_of_id(struct thread *t, jmethodID id)
{
    return METHOD(t, (uint32_t)((uintptr_t)id >> 1));
}
static inline jfieldID field_id(struct thread *t, const struct class *holder,
                                const struct field *field)
{
    return (jfieldID)((uint64_t)(uint32_t)META_OFFSET(t, holder) << 32 |
                      (uint32_t)META_OFFSET(t, field));
}
static inline struct class *holder_of_id(struct thread *t, jfieldID id)
{
    return CLASS(t, ((struct class_ref){(int32_t)((uintptr_t)id >> 32)}));
}
static inline struct field *field_of_id(struct thread *t, jfieldID id)
{
    return META_ADDRESS(t, ((struct meta_ref){(int32_t)(uint32_t)(uintptr_t)id}));
}

/* ---- invocation.c ---- */
struct jni_vm *java_vm_make(struct jni *jni) MUST_CHECK; /* NULL: out of memory */
bool java_vm_lasts(const struct jni_vm *vm); /* it can be asked after the end too */
void java_vm_end(struct jni_vm *vm);

/* ---- calls.c ---- */
/* NewObject; unless `checked`, also of an abstract class, as ThrowNew does it on HotSpot. */
jobject object_make(JNIEnv *env, jclass cls, jmethodID method, const jvalue *args, bool checked);

/* ---- exceptions.c ---- */
void jni_print_stack(struct thread *t);    /* Java frames, to standard output; RUNNING */
void jni_end_isolate(struct isolate *iso); /* as FatalError does; not RUNNING */

/* ---- the functions themselves, one prototype per row of jni.def ---- */
#define JNI_RESERVED
#define JNI_FUNCTION(name) extern __typeof__(*((struct JNINativeInterface_ *)0)->name) jni_##name;
#include "vm/jni/jni.def"
#undef JNI_RESERVED
#undef JNI_FUNCTION

#endif
