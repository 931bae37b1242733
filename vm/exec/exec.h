/*
 * The door of the execution engine, for natives and for the API.
 *
 * Rule of every function here that can fail (returns false, NULL, or a null ref where none is
 * legal): either t->exception is set, or a frame has been pushed that must run first (t->called).
 * In both cases the caller unwinds to the interpreter loop at once; in the second it will be called
 * again from its start, finds the work done, and gets further.  So code that calls these must be
 * written to be executed again: look up, then act.
 */
#ifndef ATOLL_EXEC_EXEC_H
#define ATOLL_EXEC_EXEC_H

#include "gc/gc.h"
#include "gc/handle.h"
#include "vm/exec/crossing.h"
#include "vm/model/cpool.h"
#include "vm/model/error.h"
#include "vm/model/native.h"
#include "vm/model/string.h"
#include "vm/model/thread.h"

/* ---- throw.c ---- */
/* Throws a new exception of the (boot) class of this slashed name, with a message made by printf
 * rules (UTF-8), or none when format is NULL.  Always returns false. */
bool exec_throw(struct thread *t, const char *class_name, const char *format, ...) PRINTF_LIKE(3, 4);
/* Message and cause as objects; either may be null.  Always returns false. */
bool exec_throw_cause(struct thread *t, const char *class_name, struct ref message, struct ref cause);
/* Also releases the error.  Always returns false. */
bool exec_throw_error(struct thread *t, struct error *error);
bool exec_throw_ref(struct thread *t, struct ref throwable);
/* One whose fields hold zero but for the stack trace: no cause or suppressed exceptions can be set. */
bool exec_throw_bare(struct thread *t, struct class *class);
bool exec_throw_null(struct thread *t); /* NullPointerException without message */
/* For natives: `return THROW(t, "java/io/IOException", "%s", text);` */
#define THROW(t, class_name, ...) (exec_throw(t, class_name, __VA_ARGS__), NATIVE_THROW)
/* Makes the exception without throwing it; null: another one is pending. */
struct ref exec_make_exception(struct thread *t, const char *class_name, struct ref message,
                               struct ref cause);
/* Throwable.fillInStackTrace for a VM-made or Java-made exception. */
bool exec_fill_stack_trace(struct thread *t, struct ref throwable);

/* ---- classes.c ---- */
/* Finds or loads the class of a slashed name ("[I" and "[Lx/Y;" too) as seen from a loader.  Fails
 * with ClassNotFoundException or what the loader threw. */
struct class *exec_find_class(struct thread *t, struct loader *loader, struct symbol_ref name);
/* The same for resolution: a ClassNotFoundException becomes NoClassDefFoundError (JVMS 5.3.1). */
struct class *exec_resolve_name(struct thread *t, struct class *from, struct symbol_ref name);
/* The class of a boot class that must exist; not initialized. */
struct class *exec_boot_class(struct thread *t, const char *name);
/* The class a field descriptor names ("I", "Ljava/lang/String;", "[J"), seen from `from`. */
struct class *exec_class_of_type(struct thread *t, struct class *from, const char *text,
                                 size_t length);
/* Resolves the constant pool entry (CONSTANT_Class), with access check. */
struct class *exec_resolve_class(struct thread *t, struct class *from, uint16_t cp_index);
bool exec_link(struct thread *t, struct class *class);
/* True when initialized, or being initialized by this thread (JVMS 5.5). */
bool exec_initialize(struct thread *t, struct class *class);
static inline bool exec_initialized(struct thread *t, struct class *class)
{
    return LOAD_ACQUIRE(&CLASS_STATE(t, class)->stage) == INIT_DONE;
}
struct loader *exec_loader_of(struct thread *t, struct ref java_loader); /* null ref = boot */

struct define_request {
    const uint8_t *bytes;          /* host memory or off-heap; must not be in a movable object */
    size_t length;
    const char *name;              /* slashed or NULL */
    struct loader *loader;
    struct class *lookup;          /* hidden classes: Lookup class, else NULL */
    bool hidden, nestmate, strong, vm_annotations;
    bool is_magic_accessor_source; /* Unsafe.defineClass0 */
    const char *source;            /* where it is from, for the trace; NULL = nobody has said */
};
/* Defines (JVMS 5.3.5); supertypes are loaded through the loader.  May be executed again. */
struct class *exec_define_class(struct thread *t, const struct define_request *request,
                                struct ref protection_domain);

/* ---- call.c ---- */
/* For a native or resume function: pushes a call of `method` with these argument slots (receiver
 * first).  Returns NATIVE_AGAIN, or NATIVE_THROW (StackOverflowError).  The caller's function is
 * called again when it returns, with t->result.  `arguments` may be on the C stack. */
enum native_status exec_call(struct thread *t, const struct method *method,
                             const union slot *arguments);
/* Selects by the receiver's class first (JVMS 5.4.6); the receiver is not null. */
enum native_status exec_call_virtual(struct thread *t, const struct method *method,
                                     const union slot *arguments);
struct method *exec_select(struct thread *t, const struct method *method, struct ref receiver);

/* ---- reflection helpers, boxes (box.c) ---- */
struct ref exec_box(struct thread *t, enum basic_type type, union slot value); /* new object */
/* Unboxes into a slot of `type` with widening (JLS 5.1.2); false (nothing thrown): not possible. */
bool exec_unbox(struct thread *t, struct ref box, enum basic_type type, union slot *value);
/* Basic type of a box's value, TYPE_OBJECT when it is no box. */
enum basic_type exec_box_type(struct thread *t, struct ref box);

/* ---- stackwalk.c ---- */
struct stack_cursor {
    struct thread *t;
    struct frame *frame;
    struct method *method;
    uint32_t bci;
};
/* Walks Java frames (bytecode and native) from the top; resume frames are skipped.  When a native
 * method calls this, it is itself the first frame. */
bool stack_first(struct stack_cursor *cursor, struct thread *t);
bool stack_next(struct stack_cursor *cursor);

/* ---- guest_threads.c, monitor.c, wait.c ---- */
bool exec_thread_start(struct thread *t, struct ref java_thread);
struct guest_thread *exec_guest_of(struct isolate *iso, struct ref java_thread); /* NULL: not alive */
/* Nothing happens when the thread is not alive. */
void exec_unpark(struct isolate *iso, struct ref java_thread);
void exec_interrupt(struct isolate *iso, struct ref java_thread);
/* Thread.stop, suspend and resume of a thread; one that is not alive is left alone.  Suspending returns
 * when the other thread executes no more bytecodes; of the caller itself it takes effect at once. */
void exec_stop_thread(struct isolate *iso, struct ref java_thread, struct ref throwable);
void exec_suspend_thread(struct thread *t, struct ref java_thread);
void exec_resume_thread(struct isolate *iso, struct ref java_thread);
/* Ends the descriptor wait of the guest thread with this id, if it is in one: its native is called
 * again at once. */
void exec_wake_descriptor_wait(struct isolate *iso, uint32_t thread_id);
/* The same for all who wait for this descriptor, which is being closed. */
void exec_wake_waiters_of(struct isolate *iso, int fd);
/* NATIVE_DONE when the monitor is held now; NATIVE_WAIT when it is contended (call again). */
enum native_status monitor_enter(struct thread *t, struct ref object);
bool monitor_exit(struct thread *t, struct ref object); /* false: IllegalMonitorStateException */
bool monitor_is_owner(struct thread *t, struct ref object);
/* Object.wait: called again after waking; timeout in ns, INT64_MAX = none. */
enum native_status monitor_wait(struct thread *t, struct ref object, int64_t timeout_ns);
bool monitor_notify(struct thread *t, struct ref object, bool all);
/* For BLOCKING natives.  Each registers what is waited for and returns NATIVE_WAIT; the native is
 * called again afterwards (t->g->timed_out, interruption: Thread.interrupted field). */
enum native_status wait_descriptor(struct thread *t, int fd, int events, int64_t timeout_ns);
enum native_status wait_sleep(struct thread *t, int64_t timeout_ns);
enum native_status wait_park(struct thread *t, int64_t timeout_ns);
enum native_status wait_references(struct thread *t); /* until references are pending */
int64_t monotonic_ns(void);
/* The clock of the isolate, which stands still while it is frozen: all times that the region keeps. */
int64_t isolate_ns(const struct isolate *iso);

/* ---- method handles (methodhandle.c): see MethodHandleNatives ---- */
/* Fills a MemberName for a method or field, as contract section 6 says. */
bool member_name_init_method(struct thread *t, struct ref member, struct method *method,
                             bool dispatch);
bool member_name_init_field(struct thread *t, struct ref member, struct class *holder,
                            struct field *field, bool setter);

/* ---- safepoint.c ---- */
/* Turns tracing of a topic on or off, in all threads. */
void exec_set_trace(struct thread *t, enum log_topic topic, bool on);

/* ---- System.exit ---- */
/* Ends the isolate with this status: no guest code runs afterwards. */
enum native_status exec_halt(struct thread *t, int status);

#endif
