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

struct engine_record {
    pthread_mutex_t lock;
    atoll_engine *handle;
    uint32_t isolate_count;
    /* The modules file, opened by the first isolate and shared by all with the same JDK home. */
    struct jimage *modules;
    char *java_home;
    struct engine_image *images;            /* all that isolates asked for */
    struct host_locale_facts *locale_facts; /* what the last isolate found out */
    struct watchdog watchdog;
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
};

/* ---- engine.c ---- */
/* Finds a JDK home: the configured one, $JAVA_HOME, or the usual places.  The caller mem_frees *home;
 * NULL: none has lib/modules.  False: out of memory. */
bool find_java_home(const char *configured, char **home);

/* ---- image.c ---- */
/* The image an isolate of this configuration starts from; *image NULL: boot plainly. */
atoll_status image_for(struct engine_record *engine, const atoll_config *config,
                       const char *java_home, struct image **image, char *reason, size_t size);
void images_close(struct engine_record *engine);

/* ---- isolate.c ---- */
/* The same as atoll_isolate_new and atoll_isolate_free for records. */
atoll_status isolate_make(struct engine_record *engine, const atoll_config *config,
                          struct isolate_record **made, char *message, size_t message_size);
void isolate_unmake(struct isolate_record *isolate);
/* The same without waiting for threads in native libraries: the last of them frees everything. */
void isolate_abandon(struct isolate_record *isolate);
/* "java.lang.Error: text" of the pending exception. */
void describe_exception(struct thread *t, char *message, size_t size);

/* ---- threads.c: the calling OS thread within an isolate ---- */
/* A function's stay in the isolate: its guest thread is RUNNING. */
struct visit {
    struct thread_record *record;
    struct thread *t;
    struct isolate *iso;
};
/* ATOLL_OK, or why not: ATOLL_MISUSE (also from a wrong OS thread) or ATOLL_ENDED. */
atoll_status visit_begin(struct visit *visit, const atoll_thread *thread) MUST_CHECK;
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
/* The call that begins on this thread has the thread's limits.  False: no thread for the watchdog. */
bool watch_begin(struct thread_record *record) MUST_CHECK;
void watch_end(struct thread_record *record);
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
/* Root section `host_handles` of the isolate. */
void handles_visit(struct isolate_record *isolate, ref_visitor visit, void *context);

/* ---- values.c ---- */
/* Is the object null or of the type of this descriptor, as seen from `from`?  May run Java. */
bool value_suits(struct thread *t, struct class *from, const char *descriptor, size_t length,
                 struct ref object, bool *suits);

/* ---- host_functions.c ---- */
/* Runs the host function behind the native method of the top frame. */
enum native_status call_host_function(struct thread *t, const struct method *method);

#endif
