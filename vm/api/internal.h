/*
 * What the files of vm/api share with one another and with nobody else.
 *
 * What a host holds are handles, never addresses: of engines, isolates and threads those of registry.c, of
 * objects, methods and fields those of handles.c.  A record is pinned while a function uses it, so another
 * thread that frees it meanwhile waits.
 */
#ifndef ATOLL_API_INTERNAL_H
#define ATOLL_API_INTERNAL_H

#include <pthread.h>

#include "include/atoll.h"
#include "vm/base/chunk_table.h"
#include "vm/base/record.h"
#include "vm/exec/boot.h"

struct host_locale_facts;
struct jimage;
struct image;

/* ---- registry.c: handles of engines, isolates and threads ---- */
/* Was there never a handle? */
bool registry_is_unused(void) MUST_CHECK;
enum registry_kind { REGISTRY_ENGINE = 1, REGISTRY_ISOLATE, REGISTRY_THREAD };

/* NULL = out of host memory. */
void *registry_add(enum registry_kind kind, void *record) MUST_CHECK;
/* The record of a good handle, pinned; NULL for any other value, and once it is being retired. */
void *registry_pin(const void *handle, enum registry_kind kind) MUST_CHECK;
void registry_unpin(const void *handle);
/* From now on nobody pins it.  False: it was no good handle, or somebody retires it already.  The caller
 * must not hold a pin over registry_retire, which waits until nobody does and frees the place. */
bool registry_close(const void *handle, enum registry_kind kind) MUST_CHECK;
void registry_retire(const void *handle);
/* Another number each time, until it has gone round. */
uint32_t registry_number(void);

/* ---- the records ---- */

/* An image file, or why it cannot be used. */
struct engine_image {
    struct engine_image *next;
    char *path, *java_home;
    bool in_place;
    struct image *image; /* NULL: `reason` says why */
    char reason[512];
};

/* A call with limits that is in progress. */
struct watch {
    struct watch *next;
    struct isolate *iso;
    int64_t wall,
        cpu; /* when it is over: monotonic clock, processor time of the isolate; INT64_MAX = never */
    bool armed;
};

struct watchdog {
    pthread_mutex_t lock; /* taken before an isolate's sync_lock */
    pthread_cond_t changed;
    struct watch *watches;
    bool started, stopping;
    pthread_t thread;
};

/* The modules file of a JDK home, shared by all isolates with that. */
struct engine_modules {
    struct engine_modules *next;
    char *java_home;
    struct jimage *file;
};

struct engine_record {
    pthread_mutex_t lock;
    atoll_engine *handle;
    uint32_t isolate_count; /* also of those that are being made */
    bool closing;           /* none is made any more */
    bool cheap_fences;      /* vm/base/fences.h */
    struct engine_modules *modules; /* all that isolates asked for */
    struct engine_image *images;            /* all that isolates asked for */
    struct host_locale_facts *locale_facts; /* what the last isolate found out */
    struct watchdog watchdog;
};

/* The call of the host that a guest thread is in, as far as another process needs to know. */
struct pending_call {
    enum pending_kind {
        PENDING_NONE,
        PENDING_MAIN,   /* atoll_run_main: iso->main_request */
        PENDING_STATIC, /* atoll_call_static: iso->host_call */
        PENDING_INITIALIZER, /* atoll_call, before the method: its class is being initialized */
        PENDING_METHOD, /* atoll_call, which has got as far as the method */
        PENDING_KINDS
    } kind;
    uint32_t method;    /* INITIALIZER, METHOD: its index */
    atoll_object made;  /* METHOD, of a constructor: the object */
    atoll_value *arguments; /* INITIALIZER: a copy, with handles of its own */
};

/* A guest thread that an OS thread of the host carries. */
struct thread_record {
    struct thread_record *next; /* of the isolate */
    struct isolate_record *isolate;
    atoll_thread *handle;
    struct thread *t;
    pthread_t owner;
    enum {
        RECORD_MAIN,
        RECORD_ATTACHED,
        RECORD_CALLER
    } kind;                  /* CALLER: a thread of Java's own, while it is in a
                                     host function; on its C stack */
    uint32_t calls;          /* atoll_call and the like in progress; only the owner looks */
    uint32_t host_functions; /* in progress: then the guest thread is BLOCKED between visits */
    bool visiting;           /* it is in a function of atoll.h, the newest one that calls no host function */
    struct pending_call pending; /* of the oldest call; t->suspended_call: of the process that froze the isolate */
    atoll_object thrown;     /* by atoll_throw of the newest host function */
    int64_t wall_limit, cpu_limit; /* ns, 0 = none */
    struct watch watch;
};

enum host_handle_kind { HANDLE_FREE, HANDLE_OBJECT, HANDLE_METHOD, HANDLE_FIELD };

/* What the host holds of an isolate. */
struct handle_table {
    pthread_mutex_t lock;
    struct chunk_table entries; /* struct handle_entry */
    uint32_t free;              /* index + 1, 0 = none */
    uint32_t count;             /* in use */
};

/* A guest thread that the host had attached in the process that froze the isolate. */
struct stray_thread {
    struct stray_thread *next;
    struct guest_ref guest;
    const char *name; /* UTF-8, in isolate_record.notes */
    struct pending_call pending;
};

/* An object that the host has given a name. */
struct kept_object {
    struct kept_object *next; /* of the chain */
    char *name;
    uint32_t hash;
    atoll_object object;
};

struct kept_table {
    struct kept_object **chains;
    uint32_t chain_count; /* a power of two, or 0 */
    uint32_t count;       /* of objects */
};

struct isolate_record {
    struct engine_record *engine;
    atoll_isolate *handle;
    struct isolate *iso;
    struct thread_record main;
    pthread_mutex_t lock;          /* of `threads` */
    struct thread_record *threads; /* all, `main` too */
    bool ran;
    char *result_text; /* of the last atoll_call_static that returned a String */
    uint32_t serial;   /* tells its handles from those of other isolates */
    struct handle_table handles;
    struct chunk_table host_functions; /* struct host_function; guarded by handles.lock */
    struct kept_table kept;            /* guarded by `lock` */
    /* Of a thawed isolate. */
    uint8_t *notes;                    /* what the texts below lie in */
    struct stray_thread *strays;       /* guarded by `lock` */
    /* Of a call that was suspended, here or in the process that froze the isolate. */
    uint8_t *pending_notes;            /* what their texts lie in, unless in `notes` */
    struct main_request request;       /* PENDING_MAIN */
    struct host_call call;             /* PENDING_STATIC */
};

/* A function's stay in the isolate: its guest thread is RUNNING. */
struct visit {
    struct thread_record *record;
    struct thread *t;
    struct isolate *iso;
    bool watched; /* the thread's limits count, and count for this function */
};

/* ---- engine.c ---- */
/* Finds a JDK home: the configured one, $JAVA_HOME, or the usual places.  The caller mem_frees *home;
 * NULL: none has lib/modules.  False: out of memory. */
bool find_java_home(const char *configured, char **home);
/* An isolate is being made, and counts from then on until its end or the failure: leave.  False: the engine is being
 * closed. */
bool engine_enter(struct engine_record *engine) MUST_CHECK;
void engine_leave(struct engine_record *engine);

/* ---- image.c ---- */
/* The image an isolate of this configuration starts from; *image NULL: boot plainly. */
atoll_status image_for(struct engine_record *engine, const atoll_config *config,
                       const char *java_home, struct image **image, char *reason, size_t size);
void images_close(struct engine_record *engine);

/* ---- isolate.c ---- */
/* The same as atoll_isolate_new and atoll_isolate_free for records. */
atoll_status isolate_make(struct engine_record *engine, const atoll_config *config,
                          struct isolate_record **made, char *message, size_t message_size);
/* One that is to be written as an image. */
atoll_status isolate_make_for_image(struct engine_record *engine, const atoll_config *config,
                                    struct isolate_record **made, char *message, size_t message_size);
void isolate_unmake(struct isolate_record *isolate);
/* The same without waiting for threads in native libraries: the last of them frees everything. */
void isolate_abandon(struct isolate_record *isolate);
/* Parts of it, for thaw.c, which has entered the engine. */
atoll_status fail(char *message, size_t size, atoll_status status, const char *format, ...)
    PRINTF_LIKE(4, 5);
struct jimage *isolate_open_modules(struct engine_record *engine, const char *home, char *reason, size_t size);
bool isolate_gather_platform(struct engine_record *engine, struct isolate *iso);
bool isolate_map_image(struct isolate *iso);
/* `t` is the thread of the calling OS thread, RUNNING before and PARKED after. */
atoll_status isolate_make_record(struct engine_record *engine, struct isolate *iso, struct thread *t,
                                 struct isolate_record **made) MUST_CHECK;
void isolate_destroy(struct isolate *iso);

/* ---- config.c ---- */
/* False: it is none, or of a host that knows more than we could do for it. */
bool config_read(const atoll_config *given, atoll_config *config) MUST_CHECK;
/* Of the texts that only count for a new isolate none is missing. */
bool config_has_texts(const atoll_config *config);
bool are_texts(const char *const *texts, size_t count);
/* On failure `reason` says why. */
atoll_status config_apply(struct isolate *iso, const atoll_config *config, char *reason, size_t size);
/* Only what also counts for a thaw. */
atoll_status config_apply_host(struct isolate *iso, const atoll_config *config, char *reason, size_t size);

/* ---- run.c ---- */
/* What becomes of a call on `visit`, which ends. */
atoll_status end_main(struct visit *visit, const struct main_request *request, enum exec_outcome ended,
                      atoll_outcome *outcome);
atoll_status end_static(struct visit *visit, const struct host_call *call, enum exec_outcome ended,
                        atoll_value *result, atoll_outcome *outcome);

/* ---- exceptions.c ---- */
/* "java.lang.Error: text" of the pending exception. */
void describe_exception(struct thread *t, char *message, size_t size);

/* ---- resume.c ---- */
/* A call begins that can be resumed: it may return without its end.  The reverse gives back what was before. */
struct suspendable {
    bool may;
    uint32_t at;
};
struct suspendable suspendable_begin(struct thread_record *record);
void suspendable_end(struct thread_record *record, struct suspendable outer);
/* Ends the visit of a call that is suspended, with `outcome`.  What of it lies on the C stack is copied. */
atoll_status end_suspended(struct visit *visit, atoll_outcome *outcome);

/* Of anything that notes count: more is damage. */
#define NOTES_MOST 1000000

/* ---- pending.c ---- */
void pending_note(struct isolate_record *isolate, const struct pending_call *pending, struct record_writer *w);
/* False: out of memory; or r->failed. */
bool pending_read(struct isolate_record *isolate, struct record_reader *r, struct pending_call *pending) MUST_CHECK;
/* A reference as the notes have it. */
struct ref pending_read_ref(struct isolate *iso, struct record_reader *r);
/* The request of atoll_run_main and the texts of atoll_call_static are the host's, which takes them back when the call is
 * suspended: copies them.  False: out of memory. */
bool pending_keep(struct isolate_record *isolate, const struct pending_call *pending) MUST_CHECK;

/* ---- kept.c ---- */
bool kept_add(struct isolate_record *isolate, const char *name, atoll_object object) MUST_CHECK;
void kept_release(struct isolate_record *isolate);
void kept_note(struct isolate_record *isolate, struct record_writer *w);
bool kept_read(struct isolate_record *isolate, struct record_reader *r) MUST_CHECK; /* false: out of memory */

/* ---- threads.c: the calling OS thread within an isolate ---- */
/* ATOLL_OK, or why not: ATOLL_MISUSE (also from a wrong OS thread) or ATOLL_ENDED. */
atoll_status visit_begin(struct visit *visit, const atoll_thread *thread) MUST_CHECK;
/* The same for functions that run Java: with the thread's limits; or ATOLL_SYSTEM. */
atoll_status visit_begin_java(struct visit *visit, const atoll_thread *thread) MUST_CHECK;
/* Returns `status`; drops an exception that is pending. */
atoll_status visit_end(struct visit *visit, atoll_status status);
/* Fills in how Java below has ended and takes the pending exception; then the same as visit_end.  `done`: it
 * returned normally. */
atoll_status visit_end_java(struct visit *visit, bool done, atoll_outcome *outcome);
/* The record of the calling OS thread in the isolate, NULL = none. */
struct thread_record *thread_record_of(struct isolate_record *isolate);
void outcome_of_end(const struct isolate *iso, atoll_outcome *outcome);
/* Makes the record known, with a handle.  False: out of host memory. */
bool thread_record_add(struct thread_record *record) MUST_CHECK;
/* The reverse; waits for nobody, as only the owner could use it. */
void thread_record_remove(struct thread_record *record);
/* The isolate has stopped: the host's threads leave it. */
void thread_records_release(struct isolate_record *isolate);

/* ---- limits.c ---- */
/* What runs Java from here to the end of the visit has the thread's limits.  False: no thread for the watchdog. */
bool watch_begin(struct visit *visit) MUST_CHECK;
void watch_end(struct visit *visit); /* by visit_end */
void watchdog_stop(struct watchdog *watchdog);

/* ---- handles.c; RUNNING ---- */
void handles_prepare(struct isolate_record *isolate);
void handles_release(struct isolate_record *isolate);
/* A new handle; {0} for null.  False: out of host memory, or of handles. */
bool handle_new(struct isolate_record *isolate, struct ref ref, atoll_object *object) MUST_CHECK;
/* False: no good handle of an object.  Null is one. */
bool handle_resolve(struct isolate_record *isolate, atoll_object object,
                    struct ref *ref) MUST_CHECK;
/* The class that a java.lang.Class stands for, NULL: misuse. */
struct class *handle_class(struct visit *visit, atoll_object class_object);
bool handle_release(struct isolate_record *isolate, uint64_t bits, enum host_handle_kind kind);
bool handle_new_member(struct isolate_record *isolate, enum host_handle_kind kind,
                       struct ref mirror, uint32_t member, uint64_t *bits) MUST_CHECK;
/* The class that declares it, unless `mirror` is NULL, and the method's index or the field's ordinal. */
bool handle_member(struct isolate_record *isolate, enum host_handle_kind kind, uint64_t bits,
                   struct ref *mirror, uint32_t *member) MUST_CHECK;
/* What the table counts against max_memory. */
uint64_t handles_charged(const struct isolate_record *isolate);
/* Root section `host_handles` of the isolate. */
void handles_visit(struct isolate_record *isolate, ref_visitor visit, void *context);

/* ---- calls.c ---- */
#define CALL_PARAMETERS 257 /* JVMS 4.3.3: at most 255, and the end */
/* The method has returned, its result in t->result, or not (`called`: how).  Ends the visit. */
enum call_result { CALL_DONE, CALL_FAILED, CALL_MISUSED, CALL_NO_HANDLE, CALL_SUSPENDED };
bool call_deliver(struct visit *visit, uint32_t method, atoll_object made, atoll_value *result);
/* The call of atoll_call, after nesting_enter: calls, delivers, leaves, frees `owned` arguments (NULL = none), and ends
 * the visit. */
atoll_status call_perform(struct visit *visit, uint32_t method, atoll_object receiver, const atoll_value *arguments,
                          atoll_value *owned, uint32_t mark, atoll_value *result, atoll_outcome *outcome);
/* Copies arguments for PENDING_INITIALIZER.  NULL: out of memory. */
atoll_value *call_copy_arguments(struct isolate_record *isolate, uint32_t method, const atoll_value *arguments);
void call_free_arguments(struct isolate_record *isolate, uint32_t method, atoll_value *arguments);
/* Which parameters are objects, one byte each, ended by 2. */
void call_parameters(struct isolate *iso, uint32_t method, uint8_t kinds[CALL_PARAMETERS]);

/* ---- values.c ---- */
/* Is the object null or of the type of this descriptor, as seen from `from`?  May run Java. */
bool value_suits(struct thread *t, struct class *from, const char *descriptor, size_t length,
                 struct ref object, bool *suits);

/* ---- host_functions.c ---- */
/* For a snapshot, the world stopped; and for a thaw: false when functions are missing, which `reason` lists, or r->failed,
 * or (reason empty) out of memory. */
void host_functions_note(struct isolate_record *isolate, struct record_writer *w);
bool host_functions_rebind(struct isolate_record *isolate, struct record_reader *r,
                           const atoll_binding *bindings, size_t count, char *reason, size_t size) MUST_CHECK;
/* Runs the host function behind the native method of the top frame. */
enum native_status call_host_function(struct thread *t, const struct method *method);

#endif
