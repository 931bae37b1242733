/*
 * Atoll: an embeddable Java SE 17 VM.
 *
 * An engine is the library's state in this process; an isolate is one complete Java VM.  A host opens
 * one engine and as many isolates as it likes.  Every object here is opaque and is freed by its own
 * function.  Functions may be called from any thread unless they say otherwise; one isolate's
 * functions are called by one thread at a time, except atoll_isolate_kill.
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
    ATOLL_SYSTEM         /* the operating system refused something */
} atoll_status;

/* "0.1.0".  Static storage. */
ATOLL_API const char *atoll_version(void);
/* A short English text for a status.  Static storage. */
ATOLL_API const char *atoll_status_text(atoll_status status);

/* Opens an engine.  *engine is the caller's, to be closed with atoll_engine_close after all its
 * isolates.  Runs no Java. */
ATOLL_API atoll_status atoll_engine_open(atoll_engine **engine);
/* Closes an engine; NULL is allowed.  ATOLL_MISUSE while isolates of it exist. */
ATOLL_API atoll_status atoll_engine_close(atoll_engine *engine);

/* Receives what the guest writes to descriptor 1 (System.out) or 2 (System.err).  The bytes are the
 * library's and valid during the call.  May be called from any guest thread, one at a time. */
typedef void (*atoll_output)(void *context, int descriptor, const void *bytes, size_t length);

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
 * into an InternalError of the guest.  Without it such an access, which any guest that may write files
 * can make, ends the process.  Other SIGBUS go to the handler that was there before.  The library
 * installs no signal handler by itself. */
ATOLL_API atoll_status atoll_catch_bus_errors(void);

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
    uint64_t max_stack;         /* bytes of stack per thread, to be chosen as for java -Xss; 0 = 2 MiB */
    int verify_all;             /* 1 = verify the boot loader's classes too */
    int assertions;             /* 1 = assertions on for classes not of the system */
    int system_assertions;
    const atoll_assertion_rule *assertion_rules; /* exceptions to these two */
    size_t assertion_rule_count;
    int enable_preview;         /* 1 = allow class files that need preview features */
    const char *const *vm_arguments; /* what programs are told the VM's options are */
    size_t vm_argument_count;
    int native_libraries;       /* 1 = System.load may load native libraries, whose code no limit holds
                                   for; 0 = it throws UnsatisfiedLinkError */
    /* The guest has ended with this status, but C code of a native library is still on the stack of some
     * thread, and nothing can make it return.  A host that is going to exit anyway does it here.  NULL, or
     * when it returns: the C code goes on, getting no more answers from Java, and whoever waits for the
     * end of the isolate waits for it. */
    void (*stranded)(void *context, int status);
    void *stranded_context;
    atoll_output output;        /* NULL = the process's own descriptors */
    void *output_context;
    const char *trace;          /* trace topics, comma separated; NULL = none */
} atoll_config;

ATOLL_API void atoll_config_defaults(atoll_config *config);

/* Makes an isolate and boots java.base in it: runs Java.  On failure *isolate is NULL and, when
 * `message` is not NULL, it holds one line without a newline that says why. */
ATOLL_API atoll_status atoll_isolate_new(atoll_engine *engine, const atoll_config *config,
                                         atoll_isolate **isolate, char *message, size_t message_size);
/* Ends an isolate: stops its threads, frees everything.  NULL is allowed.  Runs no Java. */
ATOLL_API void atoll_isolate_free(atoll_isolate *isolate);

/* Boots java.base of the JDK at `java_home` (NULL = found by itself), loads all its classes and writes
 * the image file that later isolates start from.  Runs Java.  On failure no file is left and `message`
 * holds one line. */
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
    ATOLL_EXITED     /* System.exit, Runtime.halt, or killed: the isolate runs nothing any more */
} atoll_outcome_kind;

typedef struct atoll_outcome {
    atoll_outcome_kind kind;
    int status;             /* ATOLL_EXITED: the exit status; of atoll_run_main: what `java` returns */
    char message[512];      /* ATOLL_EXCEPTION: class and message of the exception, one line */
} atoll_outcome;

/* What the launcher of a JDK does with its first argument. */
typedef enum atoll_main_mode {
    ATOLL_MAIN_CLASS = 1,   /* `name` is a class on the class path */
    ATOLL_MAIN_JAR = 2,     /* `name` is a jar, whose manifest names the class */
    ATOLL_MAIN_MODULE = 3,  /* `name` is module or module/class */
    ATOLL_MAIN_SOURCE = 4   /* `name` is the source launcher's module/class */
} atoll_main_mode;

/* Runs a program as `java` would: finds the main class, calls main with the arguments (UTF-8), waits
 * for all non-daemon threads, runs the shutdown hooks.  Once per isolate. */
ATOLL_API atoll_status atoll_run_main(atoll_isolate *isolate, atoll_main_mode mode, const char *name,
                                      const char *const *arguments, size_t argument_count,
                                      atoll_outcome *outcome);

/* A Java value.  The descriptor of the method says which member counts. */
typedef union atoll_value {
    int32_t i;  /* boolean, byte, char, short, int */
    int64_t j;  /* long */
    float f;
    double d;
    const char *text; /* java.lang.String, UTF-8; NULL = null */
} atoll_value;

/* Calls a static method by name, e.g. ("com.example.Plugin", "add", "(II)I"), as seen from the system
 * class loader; the class is initialized if it was not.  Parameters are primitive or String; a result of
 * another type is dropped.  `arguments` has one value per parameter, NULL when there is none; `result`
 * may be NULL.  A String result is the library's and valid until the next call on this isolate.  Runs
 * Java on the calling thread, which must be the one that made the isolate. */
ATOLL_API atoll_status atoll_call_static(atoll_isolate *isolate, const char *class_name,
                                         const char *method, const char *descriptor,
                                         const atoll_value *arguments, atoll_value *result,
                                         atoll_outcome *outcome);

/* Ends all guest code of the isolate, at once and from any thread: nothing of it runs afterwards, no
 * finally, no hook.  A call in progress ends with ATOLL_EXITED and this status. */
ATOLL_API atoll_status atoll_isolate_kill(atoll_isolate *isolate, int status);

#ifdef __cplusplus
}
#endif

#endif
