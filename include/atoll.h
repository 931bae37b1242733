/*
 * Atoll: an embeddable Java SE 17 VM.
 *
 * An engine is the library's state in this process; an isolate is one complete Java VM; a thread is a
 * Java thread of an isolate that the calling OS thread carries.  A host opens one engine and as many
 * isolates as it likes.
 *
 * All these, and the Java objects, methods and fields that a host holds, are handles.  A handle that is
 * NULL, was freed, is of another kind or belongs to another isolate is told from a good one: the function
 * answers ATOLL_MISUSE and does nothing.  Functions may be called from any OS thread, but those that take
 * an atoll_thread only from the one that it belongs to; from others they answer ATOLL_MISUSE too.
 *
 * Of every function: what a pointer that it takes points to stays the caller's and is only read, and only during the
 * call; what it gives out is NULL, {0} or 0 when the status is another than ATOLL_OK, and an atoll_outcome counts only
 * with ATOLL_OK; it runs Java only if its description says so; a required pointer that is NULL is ATOLL_MISUSE, and
 * so is any argument out of range; memory that is not there is ATOLL_OUT_OF_MEMORY.  Where it is otherwise, the
 * description says it.
 *
 * C99, usable from C++.  Nothing here prints, exits, aborts or touches signals.
 */
#ifndef ATOLL_H
#define ATOLL_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#define ATOLL_API __attribute__((visibility("default")))
#else
#define ATOLL_API
#endif

typedef struct atoll_engine atoll_engine;
typedef struct atoll_isolate atoll_isolate;
typedef struct atoll_thread atoll_thread;

/* A Java object that the host keeps alive until atoll_release; {0} is Java's null.  Classes are objects
 * of class java.lang.Class. */
typedef struct atoll_object {
    uint64_t bits;
} atoll_object;
/* A method or constructor, and a field, of a class that they keep alive. */
typedef struct atoll_method {
    uint64_t bits;
} atoll_method;
typedef struct atoll_field {
    uint64_t bits;
} atoll_field;

/* What a function of this header says.  Java exceptions and exits are not errors: see
 * atoll_outcome. */
typedef enum atoll_status {
    ATOLL_OK = 0,
    ATOLL_MISUSE,        /* an argument is NULL, out of range, or of the wrong object */
    ATOLL_OUT_OF_MEMORY, /* of the host */
    ATOLL_NO_CLASS_LIBRARY, /* no JDK home with lib/modules, or it is damaged */
    ATOLL_BAD_IMAGE,     /* the image is corrupt, truncated, foreign or outdated */
    ATOLL_BOOT_FAILED,   /* java.base did not come up */
    ATOLL_REFUSED,       /* java.base found a mistake in the configuration, for example a module that
                            does not exist, and has written which to the guest's output */
    ATOLL_SYSTEM,        /* the operating system refused something */
    ATOLL_NOT_FOUND,     /* the class has no such method or field */
    ATOLL_GUEST_OUT_OF_MEMORY, /* the isolate has no memory left for the object */
    ATOLL_ENDED,         /* the isolate has ended and runs nothing any more */
    ATOLL_BUSY,          /* it cannot be frozen as it stands: foreign code on a stack, for example */
    ATOLL_BAD_SNAPSHOT   /* the snapshot is corrupt, truncated, foreign or outdated */
} atoll_status;

/* "0.1.0".  Static storage. */
ATOLL_API const char *atoll_version(void);
/* A short English text for a status.  Static storage. */
ATOLL_API const char *atoll_status_text(atoll_status status);

/* Where the library gets the memory that it does not map itself: its own records, buffers of files being
 * decompressed, what JNI copies.  Java objects, classes and stacks lie in mapped memory.  The functions are called
 * from any thread, several at a time, and give memory aligned as malloc's, or NULL; `resize` and `release` get what
 * the first two gave and never NULL; sizes are never 0.  `context` must stay for the life of the process. */
typedef struct atoll_allocator {
    void *(*allocate)(void *context, size_t size);
    void *(*resize)(void *context, void *block, size_t size);
    void (*release)(void *context, void *block);
    void *context;
} atoll_allocator;
/* Chooses the allocator instead of malloc.  The struct is copied.  ATOLL_MISUSE once an engine was opened in this
 * process, or when a function is missing.  Runs no Java. */
ATOLL_API atoll_status atoll_set_allocator(const atoll_allocator *allocator);

/* Opens an engine.  *engine is the caller's, to be closed with atoll_engine_close after all its
 * isolates.  Runs no Java. */
ATOLL_API atoll_status atoll_engine_open(atoll_engine **engine);
/* Closes an engine; NULL is allowed.  ATOLL_MISUSE while isolates of it exist, or are being made. */
ATOLL_API atoll_status atoll_engine_close(atoll_engine *engine);

/* Receives what the guest writes to descriptor 1 (System.out) or 2 (System.err).  The bytes are the
 * library's and valid during the call.  May be called from any guest thread, one at a time. */
typedef void (*atoll_output)(void *context, int descriptor, const void *bytes, size_t length);

/* Receives a line of a trace: its topic ("class") and the text without a newline, both valid during the call.
 * May be called from any guest thread, several at a time, and must not call this library. */
typedef void (*atoll_log)(void *context, const char *topic, const char *text);

typedef struct atoll_property {
    const char *key, *value;
} atoll_property;

/* Assertions of one class ("com.example.Main"), of a package and those below it ("com.example...") or of
 * the unnamed package ("...").  For one name the last rule counts; classes go before packages, longer
 * package names before shorter ones. */
typedef struct atoll_assertion_rule {
    const char *name;
    int enabled;
} atoll_assertion_rule;

/* Installs a handler for SIGBUS in the process, which turns access to a mapped file that was cut off
 * into an InternalError of the guest.  From any OS thread, any number of times.  Without it such an access, which
 * any guest that may write files can make, ends the process.  Other SIGBUS go to the handler that was there before.
 * The library installs no signal handler by itself. */
ATOLL_API atoll_status atoll_catch_bus_errors(void);

/* What a guest wants to become of a signal of the process. */
typedef enum atoll_signal_action {
    ATOLL_SIGNAL_DEFAULT = 0, /* what the system does of itself */
    ATOLL_SIGNAL_IGNORE = 1,
    ATOLL_SIGNAL_DELIVER = 2, /* atoll_signal is called when it comes */
    ATOLL_SIGNAL_RAISE = 3    /* nothing but that it is sent to the process */
    /* Larger numbers are handlers of the host: see `signal` of atoll_config. */
} atoll_signal_action;

/* What happens when an isolate has executed as many bytecodes as it may. */
typedef enum atoll_fuel_mode {
    ATOLL_FUEL_NONE = 0, /* they are not counted */
    ATOLL_FUEL_ENDS,     /* it ends, as with atoll_isolate_kill: ATOLL_OUT_OF_FUEL */
    ATOLL_FUEL_SUSPENDS  /* all its threads stand still until it gets more: ATOLL_SUSPENDED */
} atoll_fuel_mode;

/* How an isolate is to be.  Fill with atoll_config_defaults, then change what matters.  All pointers
 * stay the caller's and are read only during atoll_isolate_new. */
typedef struct atoll_config {
    size_t size;                /* set by atoll_config_defaults; tells which fields exist */
    const char *java_home;      /* JDK whose lib/modules is used; NULL = found by itself */
    const char *image;          /* image file to start from; NULL = the default image when there is
                                   one that fits, "" = none: boot plainly.  It is code: use only
                                   files that you would load a library from */
    int image_in_place;         /* 1 = map the image file itself, which must not be cut off meanwhile,
                                   instead of a checked copy in memory: good for a single start */
    const char *class_path;     /* NULL = the current directory */
    const char *boot_class_path_append; /* directories and jars after java.base; NULL = none */
    const atoll_property *properties;   /* system properties, also the jdk.module.* ones */
    size_t property_count;
    uint64_t max_heap;          /* bytes for Java objects; 0 = a quarter of the machine's memory */
    uint64_t max_memory;        /* bytes of all memory that the guest costs, Java objects (twice, while they
                                   are collected), classes, buffers, stacks; 0 = no limit.  Who wants
                                   more gets an OutOfMemoryError */
    uint32_t max_threads;       /* Java threads alive at a time; 0 = no limit.  Thread.start throws an
                                   OutOfMemoryError beyond it */
    uint32_t max_descriptors;   /* files, sockets, pipes open at a time beside 0, 1 and 2; 0 = no limit */
    uint64_t max_stack;         /* bytes of stack per thread, to be chosen as for java -Xss; 0 = 2 MiB */
    int verify_all;             /* 1 = verify the boot loader's classes too */
    int assertions;             /* 1 = assertions on for classes not of the system */
    int system_assertions;
    const atoll_assertion_rule *assertion_rules; /* exceptions to these two */
    size_t assertion_rule_count;
    int enable_preview;         /* 1 = allow class files that need preview features */
    const char *const *vm_arguments; /* what programs are told the VM's options are */
    size_t vm_argument_count;
    /* 1 = System.load may load native libraries, whose code no limit holds for; 0 = it throws UnsatisfiedLinkError.
     * Those that are linked against libjvm.so find the isolate by it, if this library's libjvm.so lies beside it.
     * 2 = so do those that look for JNI_GetCreatedJavaVMs in the whole process, as they can in a process of `java`:
     * for hosts without another JVM. */
    int native_libraries;
    /* The guest has ended with this status, but C code of a native library is still on the stack of some
     * thread, and nothing can make it return.  A host that is going to exit anyway does it here.  NULL, or
     * when it returns: the C code goes on, getting no more answers from Java, and whoever waits for the
     * end of the isolate waits for it. */
    void (*stranded)(void *context, int status);
    void *stranded_context;
    atoll_output output;        /* NULL = the process's own descriptors */
    void *output_context;
    const char *trace;          /* trace topics, comma separated, "all" = all; NULL = none */
    atoll_log log;              /* gets the traces; NULL = they go to the process's standard error */
    void *log_context;
    /* The guest wants something of a signal: by sun.misc.Signal, and the class library itself wants SIGHUP, SIGINT and
     * SIGTERM delivered, to run shutdown hooks.  The host does it and answers with what was before: one of the first
     * three actions, a number above 3 for a handler of its own, which is the action when the guest wants that back, or
     * -1: refused.  NULL: all are refused, as the library touches no signal by itself.  May be called from any
     * guest thread, also within atoll_isolate_new. */
    int64_t (*signal)(void *context, int number, int action);
    void *signal_context;
    int check_jni;              /* 1 = look at how native libraries use JNI, as java -Xcheck:jni does: what is wrong
                                   is written to the guest's standard output, and the worst ends the isolate */
    atoll_fuel_mode fuel;       /* the bytecodes that the isolate executes are counted, for which they take one and
                                   a half times as long */
} atoll_config;

/* Sets every field to what is usual.  Does nothing for NULL. */
#define atoll_config_defaults(config) atoll_config_fill((config), sizeof(atoll_config))
/* `size` is that of the struct in the header that the host was compiled with: later versions of the library append
 * fields and go on to take shorter structs. */
ATOLL_API void atoll_config_fill(atoll_config *config, size_t size);

/* Makes an isolate and boots java.base in it: runs Java.  On failure *isolate is NULL and, when
 * `message` is not NULL, it holds one line without a newline that says why. */
ATOLL_API atoll_status atoll_isolate_new(atoll_engine *engine, const atoll_config *config,
                                         atoll_isolate **isolate, char *message, size_t message_size);
/* Ends an isolate: stops its threads, waits for calls that are in progress on other OS threads, frees
 * everything; handles of it are stale afterwards.  NULL is allowed.  ATOLL_MISUSE from within a host
 * function of this very isolate.  Runs no Java. */
ATOLL_API atoll_status atoll_isolate_free(atoll_isolate *isolate);

/* Boots java.base of the JDK at `java_home` (NULL = found by itself), loads all its classes and writes
 * the image file that later isolates start from.  Runs Java.  On failure no file is left and `message`, which
 * may be NULL, holds one line. */
ATOLL_API atoll_status atoll_image_build(atoll_engine *engine, const char *java_home, const char *path,
                                         char *message, size_t message_size);

/* Checks every byte of an image file (NULL = the default image) and whether this library and the JDK
 * at `java_home` could start from it.  `message` may be NULL; else it gets one line when the image is
 * refused. */
ATOLL_API atoll_status atoll_image_check(const char *java_home, const char *path, char *message,
                                         size_t message_size);

/* How a call into Java ended. */
typedef enum atoll_outcome_kind {
    ATOLL_RETURNED,  /* normally */
    ATOLL_EXCEPTION, /* with an exception that nobody caught */
    ATOLL_EXITED,    /* System.exit or Runtime.halt; from here on the isolate runs nothing any more */
    ATOLL_KILLED,    /* atoll_isolate_kill */
    ATOLL_OUT_OF_TIME, /* the time of atoll_thread_set_limits is over */
    ATOLL_OUT_OF_CPU,  /* its processor time is used up */
    ATOLL_OUT_OF_FUEL, /* it has executed as many bytecodes as it may: ATOLL_FUEL_ENDS */
    ATOLL_SUSPENDED,   /* the same with ATOLL_FUEL_SUSPENDS: the call goes on with atoll_resume */
    ATOLL_FROZEN       /* the isolate has become a snapshot, with this call in it: ATOLL_FREEZE_END */
} atoll_outcome_kind;

typedef struct atoll_outcome {
    atoll_outcome_kind kind;
    int status;             /* the exit status; of atoll_run_main: what `java` returns */
    char message[512];      /* ATOLL_EXCEPTION: class and message of the exception, one line */
    atoll_object exception; /* ATOLL_EXCEPTION: the exception, the host's to release; {0} of atoll_run_main */
} atoll_outcome;

/* What the launcher of a JDK does with its first argument. */
typedef enum atoll_main_mode {
    ATOLL_MAIN_CLASS = 1,   /* `name` is a class on the class path */
    ATOLL_MAIN_JAR = 2,     /* `name` is a jar, whose manifest names the class */
    ATOLL_MAIN_MODULE = 3,  /* `name` is module or module/class */
    ATOLL_MAIN_SOURCE = 4   /* `name` is the source launcher's module/class */
} atoll_main_mode;

/* Runs a program as `java` would: finds the main class, calls main with the arguments (UTF-8), waits
 * for all non-daemon threads, runs the shutdown hooks.  Once per isolate, on the OS thread that made it: else
 * ATOLL_MISUSE.  Runs Java. */
ATOLL_API atoll_status atoll_run_main(atoll_isolate *isolate, atoll_main_mode mode, const char *name,
                                      const char *const *arguments, size_t argument_count,
                                      atoll_outcome *outcome);

/* A Java value.  The descriptor of the method or field says which member counts. */
typedef union atoll_value {
    int32_t i;  /* boolean, byte, char, short, int */
    int64_t j;  /* long */
    float f;
    double d;
    atoll_object object; /* everything else */
    const char *text;    /* only of atoll_call_static: java.lang.String, UTF-8; NULL = null */
} atoll_value;

/* Calls a static method by name, e.g. ("com.example.Plugin", "add", "(II)I"), as seen from the system
 * class loader; the class is initialized if it was not.  Parameters are primitive or String; a result of
 * another type is dropped.  `arguments` has one value per parameter, NULL when there is none; `result`
 * may be NULL.  A String result is the library's and valid until the next call on this isolate.  Runs
 * Java on the calling OS thread, which must be the one that made the isolate.  Good for a call or two; else
 * use atoll_find_method and atoll_call. */
ATOLL_API atoll_status atoll_call_static(atoll_isolate *isolate, const char *class_name,
                                         const char *method, const char *descriptor,
                                         const atoll_value *arguments, atoll_value *result,
                                         atoll_outcome *outcome);

/* Ends all guest code of the isolate, at once and from any OS thread, and does not wait for it: nothing of it runs
 * afterwards, no finally, no hook.  Calls in progress end with ATOLL_KILLED and this status. */
ATOLL_API atoll_status atoll_isolate_kill(atoll_isolate *isolate, int status);

/* A signal has come that the guest wanted to hear of: runs its handler in a thread of its own; the class library's
 * handlers end the program as System.exit does.  SIGQUIT instead writes the stacks of all threads to the guest's
 * standard output.  Not from a signal handler, but from an OS thread that carries no Java thread of the isolate:
 * ATOLL_MISUSE.  Runs Java. */
ATOLL_API atoll_status atoll_signal(atoll_isolate *isolate, int number);

/* What an isolate costs now. */
typedef struct atoll_usage {
    uint64_t memory;     /* bytes that count against max_memory */
    uint64_t cpu;        /* ns of processor time that its guest code took, ever: on threads of Java's own, and in
                            atoll_run_main; on the host's threads else only while they have a limit of that */
    uint32_t threads;    /* Java threads alive */
    uint32_t descriptors; /* open beside 0, 1 and 2 */
    uint32_t handles;    /* objects, methods and fields that the host holds */
} atoll_usage;
/* From any OS thread. */
ATOLL_API atoll_status atoll_isolate_usage(atoll_isolate *isolate, atoll_usage *usage);

/* ---- fuel ---- */

/*
 * An isolate whose configuration says so may execute so many bytecodes and no more, on all its threads together.
 * The count is exact: each bytecode of a class file that is executed is one; what native methods do is none.  Booting
 * is free; afterwards there is none until the host gives some.  A program that does the same on each run costs the
 * same on each run: therefore identity hashes and the order of immutable collections, which the class library draws
 * by lot, are always the same in an isolate with fuel that starts from an image.
 *
 * With ATOLL_FUEL_SUSPENDS each thread stands still right before the bytecode it has no fuel for.  atoll_run_main,
 * atoll_call_static, atoll_call and atoll_resume then return with ATOLL_SUSPENDED, also when their own thread only
 * waits for others; atoll_resume goes on, and waits for nothing if there is fuel.  Other functions that run Java,
 * and a call from within a host function, do not return but wait until another OS thread gives more.
 */

/* The isolate may execute so many bytecodes from now on; or so many more.  Threads that have run out go on.
 * ATOLL_MISUSE: it has no fuel (configuration), or more than INT64_MAX.  From any OS thread; runs no Java. */
ATOLL_API atoll_status atoll_isolate_set_fuel(atoll_isolate *isolate, uint64_t bytecodes);
ATOLL_API atoll_status atoll_isolate_add_fuel(atoll_isolate *isolate, uint64_t bytecodes);
/* How many it may still execute, and how many it has since it booted; either may be NULL.  Threads that run stand
 * still for a moment. */
ATOLL_API atoll_status atoll_isolate_fuel(atoll_isolate *isolate, uint64_t *left, uint64_t *used);

/* ---- threads ---- */

/* The Java thread of the calling OS thread: `main` on the one that made the isolate, else that of
 * atoll_thread_attach; inside a host function the one that called it.  ATOLL_NOT_FOUND: none. */
ATOLL_API atoll_status atoll_thread_current(atoll_isolate *isolate, atoll_thread **thread);
/* Makes the calling OS thread a Java thread of the isolate; ATOLL_MISUSE when it is one already.  `name` may
 * be NULL.  The end of the program does not wait for a daemon.  Runs Java. */
ATOLL_API atoll_status atoll_thread_attach(atoll_isolate *isolate, const char *name, int daemon,
                                           atoll_thread **thread);
/* Ends an attached Java thread as if its run method had returned.  ATOLL_MISUSE for `main` and within a host
 * function.  Runs Java. */
ATOLL_API atoll_status atoll_thread_detach(atoll_thread *thread);
/* Limits for each function of this header that runs Java on this thread, from now on: `wall` and `cpu` are ns, 0 = no
 * limit; `cpu` is the processor time of all threads of the isolate since the function began.  What runs within a host
 * function belongs to the function that it was called from.  Who passes a limit ends the isolate as
 * atoll_isolate_kill does, within some milliseconds.  ATOLL_SYSTEM from such a function: there is no thread that could
 * watch them.  Runs no Java. */
ATOLL_API atoll_status atoll_thread_set_limits(atoll_thread *thread, uint64_t wall, uint64_t cpu);

/* ---- classes, methods, fields ---- */

/* The class of this name ("java.util.List", "[I", "[Ljava.lang.String;") as seen from `loader`, {0} = the
 * system class loader; not initialized.  May run Java. */
ATOLL_API atoll_status atoll_find_class(atoll_thread *thread, atoll_object loader, const char *name,
                                        atoll_object *class_object, atoll_outcome *outcome);
/* Makes a class of a class file in memory, in `loader`, {0} = the system class loader.  The bytes are only read
 * during the call.  May run Java. */
ATOLL_API atoll_status atoll_define_class(atoll_thread *thread, atoll_object loader, const void *bytes,
                                          size_t length, atoll_object *class_object, atoll_outcome *outcome);
/* A method of the class, its superclasses or interfaces, e.g. ("add", "(II)I"); a constructor is ("<init>",
 * "(...)V").  No access rule counts.  Runs no Java. */
ATOLL_API atoll_status atoll_find_method(atoll_thread *thread, atoll_object class_object, const char *name,
                                         const char *descriptor, atoll_method *method);
ATOLL_API atoll_status atoll_find_field(atoll_thread *thread, atoll_object class_object, const char *name,
                                        const char *descriptor, atoll_field *field);
/* Calls a method.  `receiver` is {0} for static methods and for constructors, which make a new object that is
 * the result; else the method is selected by its class.  One argument per parameter, NULL when there is none;
 * `result` may be NULL, then a result that is an object is dropped.  Objects must be of the parameters' types:
 * ATOLL_MISUSE.  Initializes the class; runs Java on the calling OS thread. */
ATOLL_API atoll_status atoll_call(atoll_thread *thread, atoll_method method, atoll_object receiver,
                                  const atoll_value *arguments, atoll_value *result, atoll_outcome *outcome);
/* Reads or writes a field of `object`, {0} for static ones.  Final fields are not written: ATOLL_MISUSE.  Runs
 * the initializer of a static field's class. */
ATOLL_API atoll_status atoll_get_field(atoll_thread *thread, atoll_field field, atoll_object object,
                                       atoll_value *value, atoll_outcome *outcome);
ATOLL_API atoll_status atoll_set_field(atoll_thread *thread, atoll_field field, atoll_object object,
                                       const atoll_value *value, atoll_outcome *outcome);

/* ---- objects; none of these runs Java but where it says so ---- */

/* Gives a handle back.  {0} is allowed. */
ATOLL_API atoll_status atoll_release(atoll_isolate *isolate, atoll_object object);
ATOLL_API atoll_status atoll_release_method(atoll_isolate *isolate, atoll_method method);
ATOLL_API atoll_status atoll_release_field(atoll_isolate *isolate, atoll_field field);
/* Another handle of the same object. */
ATOLL_API atoll_status atoll_duplicate(atoll_thread *thread, atoll_object object, atoll_object *copy);
/* *same is 1 when both are the same object or both null, else 0. */
ATOLL_API atoll_status atoll_same(atoll_thread *thread, atoll_object a, atoll_object b, int *same);
ATOLL_API atoll_status atoll_class_of(atoll_thread *thread, atoll_object object, atoll_object *class_object);
/* *is is 1 when the object, which is not null, is of the class, a subclass, or implements the interface. */
ATOLL_API atoll_status atoll_is_instance(atoll_thread *thread, atoll_object object, atoll_object class_object,
                                         int *is);

/* Texts that functions give out are the caller's, zero-terminated UTF-8, freed with this; NULL is allowed. */
ATOLL_API void atoll_text_free(char *text);
/* Class.getName of a class. */
ATOLL_API atoll_status atoll_class_name(atoll_thread *thread, atoll_object class_object, char **name);

/* A java.lang.String of `length` bytes of UTF-8; SIZE_MAX: up to the zero.  What is no UTF-8 becomes U+FFFD. */
ATOLL_API atoll_status atoll_string_new(atoll_thread *thread, const char *text, size_t length,
                                        atoll_object *string);
/* `length` may be NULL; it tells where the text ends when there are zeros in it. */
ATOLL_API atoll_status atoll_string_text(atoll_thread *thread, atoll_object string, char **text,
                                         size_t *length);

/* An array whose elements are of this descriptor: "I", "Ljava/lang/String;", "[D"; a class is looked for as by the
 * system class loader.  May run Java for elements that are objects. */
ATOLL_API atoll_status atoll_array_new(atoll_thread *thread, const char *element, int32_t length,
                                       atoll_object *array, atoll_outcome *outcome);
ATOLL_API atoll_status atoll_array_length(atoll_thread *thread, atoll_object array, int32_t *length);
/* Copies elements of a primitive array from or to the host's memory: of int[] as int32_t, of boolean[] as
 * bytes 0 and 1.  ATOLL_MISUSE outside of the array, with nothing copied. */
ATOLL_API atoll_status atoll_array_read(atoll_thread *thread, atoll_object array, int32_t start, int32_t count,
                                        void *into);
ATOLL_API atoll_status atoll_array_write(atoll_thread *thread, atoll_object array, int32_t start, int32_t count,
                                         const void *from);
/* An element of an array of objects.  An object that does not suit the array is ATOLL_MISUSE. */
ATOLL_API atoll_status atoll_array_get(atoll_thread *thread, atoll_object array, int32_t index,
                                       atoll_object *element);
ATOLL_API atoll_status atoll_array_set(atoll_thread *thread, atoll_object array, int32_t index,
                                       atoll_object element);

/* A direct java.nio.ByteBuffer over the host's memory, without copying.  The memory must stay until the isolate has
 * ended: the guest may keep the buffer.  An isolate with such a buffer cannot be moved.  Runs Java. */
ATOLL_API atoll_status atoll_buffer_new(atoll_thread *thread, void *memory, size_t length, atoll_object *buffer,
                                        atoll_outcome *outcome);

/* What there is to say about a Throwable: its class, getMessage() and what printStackTrace prints.  Each may be
 * NULL; *message is NULL when the exception has none.  Runs Java. */
ATOLL_API atoll_status atoll_exception_describe(atoll_thread *thread, atoll_object exception, char **class_name,
                                                char **message, char **stack_trace, atoll_outcome *outcome);

/* ---- host functions ---- */

/*
 * Code of the host behind a Java method that is declared native.  `arguments` has the receiver, or the class for
 * static methods, as an object, then one value per parameter; *result is zero.  The objects among the arguments
 * are the library's and valid during the call; an object in *result is released by the library.  To throw,
 * call atoll_throw and return.  May call back into Java on `thread`.
 */
typedef void (*atoll_host_function)(atoll_thread *thread, void *user, const atoll_value *arguments,
                                    atoll_value *result);
/* Binds a native method of the class, or binds it anew.  ATOLL_MISUSE when it is not native. */
ATOLL_API atoll_status atoll_bind(atoll_thread *thread, atoll_object class_object, const char *name,
                                  const char *descriptor, atoll_host_function function, void *user);
/* Within a host function: when it returns, an exception of this class ("java.io.IOException") with this message,
 * which may be NULL, is thrown in the caller.  A class that is not found shows as NoClassDefFoundError.  ATOLL_MISUSE
 * outside of host functions.  Runs Java. */
ATOLL_API atoll_status atoll_throw(atoll_thread *thread, const char *class_name, const char *message);
/* The same with an exception that is there already. */
ATOLL_API atoll_status atoll_throw_object(atoll_thread *thread, atoll_object exception);

/* ---- freezing and thawing ---- */

/*
 * A snapshot is an isolate that was stopped while it ran, as bytes: objects, classes, threads in the middle of what
 * they do.  Thawed, in the same process or another one, any number of times, it goes on from there.
 *
 * What comes along: all Java threads, also those that wait, sleep, are parked or want a monitor; the calls that the
 * host had in progress, to be waited for with atoll_resume; objects that the host gave names with atoll_keep; open
 * files, by path and position, as long as nobody has changed them (else, and for sockets, pipes and selectors, each
 * use is an IOException); System.nanoTime, which stands still meanwhile.  Standard streams are those of the new
 * process.  Fuel comes along too.  What does not: handles of objects, methods and fields, which are stale; limits
 * of calls.  A program sees its old system properties.  The new process must have the same current directory, class
 * library (java_home) and image.  Who thaws a snapshot twice has two programs with the same secrets and the same
 * state of seeded generators.
 *
 * A snapshot is code, as an image is: a checksum finds damage, but use only bytes that you would load a library from.
 * It suits the very build of the library that made it.
 */

/* ATOLL_FREEZE_END: the isolate ends when the snapshot has been taken, so that nothing happens twice; its calls
 * in progress end with ATOLL_FROZEN.  If the snapshot could not be written, it goes on. */
#define ATOLL_FREEZE_END 1u
#define ATOLL_FREEZE_COMPRESS 2u /* with zstd */

/* Receives a snapshot piece by piece; the bytes are the library's and valid during the call.  0: go on; else the
 * freeze fails with ATOLL_SYSTEM. */
typedef int (*atoll_sink)(void *context, const void *bytes, size_t length);

/* Freezes the isolate; afterwards it goes on, unless ATOLL_FREEZE_END.  ATOLL_BUSY with one line in `message`, which
 * may be NULL, when something is in the way: a host function or another C frame on a thread's stack, a function of
 * this header that runs Java other than atoll_run_main, atoll_call_static and atoll_call, a native library, a
 * buffer over the host's memory, a locked file, a child process, a zip stream in the middle of its data.  Such
 * things often pass: it tries again for `patience` ns, 0 = once.  From any OS thread, also one that carries a Java
 * thread of the isolate between two calls.  Memory of the host for the whole snapshot is needed meanwhile; without
 * ATOLL_FREEZE_END the guest stands still only while it is copied there.  Runs no Java. */
ATOLL_API atoll_status atoll_isolate_freeze(atoll_isolate *isolate, unsigned flags, uint64_t patience,
                                            atoll_sink sink, void *context, char *message,
                                            size_t message_size);
/* The same into a file, which appears whole or not at all. */
ATOLL_API atoll_status atoll_isolate_freeze_file(atoll_isolate *isolate, unsigned flags, uint64_t patience,
                                                 const char *path, char *message, size_t message_size);

/* A host function for a thaw: which it is ("com.example.Plugin", "ask", "(I)I"), and the code. */
typedef struct atoll_binding {
    const char *class_name, *method, *descriptor;
    atoll_host_function function;
    void *user;
} atoll_binding;

/* Makes an isolate of a snapshot.  Of the configuration java_home, image, image_in_place, max_memory, max_threads,
 * max_descriptors, native_libraries, check_jni, stranded, output, log and trace count; the rest is the snapshot's.
 * `bindings` has the host functions, which may be more than the snapshot has bound; it may be NULL when there are
 * none.  All pointers are read only during the call.  The calling OS thread becomes `main`, as with
 * atoll_isolate_new; threads of Java's own go on at once.  On failure *isolate is NULL and `message`, which may be
 * NULL, holds one line: ATOLL_BAD_SNAPSHOT, ATOLL_BAD_IMAGE; ATOLL_NOT_FOUND, host functions are missing, which the
 * line lists; ATOLL_SYSTEM, a mapped file has changed, too many descriptors, another directory;
 * ATOLL_OUT_OF_MEMORY.  Runs no Java on the calling OS thread. */
ATOLL_API atoll_status atoll_isolate_thaw(atoll_engine *engine, const atoll_config *config,
                                          const atoll_binding *bindings, size_t binding_count,
                                          const void *bytes, size_t length, atoll_isolate **isolate,
                                          char *message, size_t message_size);
ATOLL_API atoll_status atoll_isolate_thaw_file(atoll_engine *engine, const atoll_config *config,
                                               const atoll_binding *bindings, size_t binding_count,
                                               const char *path, atoll_isolate **isolate, char *message,
                                               size_t message_size);

/* Goes on with the call that the thread was in when the isolate was frozen, or was suspended (ATOLL_SUSPENDED), and
 * waits for its end, as atoll_run_main, atoll_call_static or atoll_call would have; `result` may be NULL.  Until
 * then the thread stands still, and Java that other functions want to run on it is an IllegalStateException.
 * ATOLL_NOT_FOUND: it was in none.  Limits of atoll_thread_set_limits count from here on.  Runs Java. */
ATOLL_API atoll_status atoll_resume(atoll_thread *thread, atoll_value *result, atoll_outcome *outcome);
/* The calling OS thread takes over a Java thread that another one had attached in the process that froze the isolate:
 * the one of this name, NULL = any.  ATOLL_NOT_FOUND: there is none (any more); ATOLL_MISUSE: the OS thread is a
 * thread of the isolate already.  Who is not taken over stands still.  Runs no Java. */
ATOLL_API atoll_status atoll_thread_adopt(atoll_isolate *isolate, const char *name, atoll_thread **thread);

/* Gives an object a name, under which it can be got again, also after a thaw; the object that had the name before
 * loses it.  {0} only takes the name away.  The object is kept alive.  Runs no Java. */
ATOLL_API atoll_status atoll_keep(atoll_thread *thread, const char *name, atoll_object object);
/* A new handle of the object with this name.  ATOLL_NOT_FOUND: there is none. */
ATOLL_API atoll_status atoll_kept(atoll_thread *thread, const char *name, atoll_object *object);

#ifdef __cplusplus
}
#endif

#endif
