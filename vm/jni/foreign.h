/*
 * The door of vm/jni: what the interpreter, the collector's hooks and the class library need of it.
 *
 * An isolate that was not granted native libraries has no struct jni: then nothing here does anything,
 * and a native method that the class library does not have throws UnsatisfiedLinkError.
 */
#ifndef ATOLL_JNI_FOREIGN_H
#define ATOLL_JNI_FOREIGN_H

#include "include/jni.h"
#include "vm/exec/exec.h"

/* When the isolate is made; iso->native_libraries says whether there is anything to do. */
bool jni_prepare(struct isolate *iso) MUST_CHECK;
/* Has a native library been loaded, or a native method been bound to foreign code? */
bool jni_has_libraries(const struct isolate *iso);
/* The carriers have gone.  Libraries stay loaded: their code may be on the stack of foreign threads. */
void jni_release(struct isolate *iso);
/* The carrier of a guest thread goes: its JNIEnv dies with it. */
void jni_release_thread(struct thread *t);

/* Runs the native method of the top frame, which no table of the class library has. */
enum native_status jni_call_native(struct thread *t);
/*
 * The same, for a method that is not synchronized, before it has a frame: the sp of its caller is at the arguments, and
 * `top`, behind them, is where the frame is to be, with room for it below the limit.  The caller polls afterwards.
 */
enum bound_call {
    BOUND_VOID, /* done; t->frame is the caller again, the stack may have moved */
    BOUND_ONE,  /* and the result, of one slot or of two, is where the arguments were */
    BOUND_TWO,
    BOUND_NOT,   /* nothing has been done: it is to be called in the other way */
    BOUND_FAILED /* the frame is on top; t->exception is set, or else the isolate is ending */
};
enum bound_call jni_call_bound(struct thread *t, struct frame *caller, const struct method *method,
                               union slot *arguments, union slot *top);

/* Root section `host_handles`, and the weak references among them. */
void jni_visit_roots(struct isolate *iso, ref_visitor visit, void *context);
void jni_sweep(struct isolate *iso);
/* The monitors that foreign code has entered in the guest thread of this id; the world is stopped. */
void jni_visit_monitors(struct isolate *iso, uint32_t thread_id,
                        void (*visit)(void *context, struct ref object), void *context);

/*
 * Loads a library and, unless `raw`, runs its JNI_OnLoad.  *handle is what names it from now on, *version the version
 * of JNI that it asks for, 0 if raw.  False: either an exception is set, or (`quiet`) the file could not be opened.
 */
bool jni_load_library(struct thread *t, const char *path, bool raw, bool quiet, int64_t *handle, int32_t *version);
void jni_unload_library(struct thread *t, int64_t handle, bool raw);
/* The address of a symbol, 0 = none. */
int64_t jni_find_symbol(struct isolate *iso, int64_t handle, const char *name);

/* The guest thread's OS thread is in foreign code from now on, as after AttachCurrentThread: RUNNING before, BLOCKED
 * after.  NULL: an exception is set. */
JavaVM *jni_begin_foreign(struct thread *t, JNIEnv **env) MUST_CHECK;

#endif
