/*
 * Second reading: the options for the virtual machine, from the environment and the command line,
 * as what the library is told.
 */
#ifndef ATOLL_LAUNCHER_VM_OPTIONS_H
#define ATOLL_LAUNCHER_VM_OPTIONS_H

#include <atoll.h>
#include <stdint.h>

#include "vm/launcher/text.h"
#include "vm/launcher/xlog.h"

/* What became of an option, or of all. */
enum vm_answer {
    VM_FINE,
    VM_REFUSED, /* a message was printed; the launcher adds that there is no virtual machine */
    VM_ENDED    /* all was printed: the process ends with exit code vm_settings.status */
};

enum garbage_collector { GC_SERIAL, GC_PARALLEL, GC_G1, GC_Z, GC_SHENANDOAH, GC_EPSILON, GC_COUNT };

struct vm_settings {
    struct string_list keys, values;  /* system properties, one value for each key, keys unique */
    struct string_list runtime_arguments; /* for jdk.internal.misc.VM.getRuntimeArguments */
    struct string_list trace;         /* topics */
    struct string_list assertion_names; /* classes, or packages when they end in three dots */
    bool *assertion_values;           /* one for each name */
    bool assertions, system_assertions;
    bool verify_all, preview, check_jni, no_signals;
    uint64_t min_heap, initial_heap, max_heap; /* bytes, 0 = not given */
    double max_heap_percent;          /* of the machine's memory, 0 = not given */
    uint64_t stack_size;              /* bytes, 0 = not given */
    struct xlog *log;                 /* -Xlog and -verbose; NULL = nothing is wanted */
    char *boot_class_path;            /* after java.base; NULL = nothing */
    unsigned numbered[6];             /* properties so far, by row of the table in vm_options.c */
    bool java_base_patched;
    bool ignore_unrecognized, diagnostic_unlocked, experimental_unlocked;
    signed char collectors[GC_COUNT]; /* 1 chosen, -1 refused, 0 not named */
    int status;
};

/* Reads JAVA_TOOL_OPTIONS, then `options`, then _JAVA_OPTIONS. */
enum vm_answer vm_settings_read(const struct string_list *options, struct vm_settings *settings);
void vm_settings_free(struct vm_settings *settings);

void vm_set_property(struct vm_settings *settings, const char *key, const char *value);
/* On standard error, with the virtual machine's name in front. */
void vm_warn(const char *format, ...) __attribute__((format(printf, 1, 2)));
/* For mistakes that HotSpot finds while it starts up: VM_ENDED, exit code 1. */
enum vm_answer vm_fail_at_start(struct vm_settings *settings, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

#endif
