/*
 * For vm/api: preparing an isolate's execution engine, booting, running a program, stopping.
 */
#ifndef ATOLL_EXEC_BOOT_H
#define ATOLL_EXEC_BOOT_H

#include "vm/exec/exec.h"

/* What sun.launcher.LauncherHelper is asked for: modes 1 class, 2 jar, 3 module, 4 source. */
struct main_request {
    unsigned mode;
    const char *name;
    const char *const *arguments;
    uint32_t argument_count;
    int status; /* out: 0, or 1 when main threw */
};

enum exec_outcome {
    EXEC_RETURNED,
    EXEC_EXCEPTION,
    EXEC_STOPPED,
    EXEC_SUSPENDED /* out of fuel, as thread.may_suspend allows: exec_continue goes on */
};

/* Registers hooks and root sections; before anything is allocated.  False: out of host memory. */
bool exec_prepare(struct isolate *iso) MUST_CHECK;
void exec_release(struct isolate *iso);
/* The guest thread "main" on the calling OS thread; NULL: out of memory. */
struct thread *exec_main_thread(struct isolate *iso) MUST_CHECK;
/* Runs System.initPhase1 to 3.  After EXEC_EXCEPTION t->exception says why. */
enum exec_outcome exec_boot(struct thread *t);
/* Finds the main class, runs it, waits for the other threads, runs the shutdown sequence. */
enum exec_outcome exec_run_main(struct thread *t, struct main_request *request);
/* The second half of that, on a thread of its own: DestroyJavaVM. */
enum exec_outcome exec_end_program(struct thread *t);
/* No guest code runs afterwards; status is what System.exit would have given.  Of several calls the first
 * counts. */
void exec_stop(struct isolate *iso, enum isolate_end end, int status);
/* The processor time that the guest has taken, ns; usage.c. */
int64_t exec_cpu_used(struct isolate *iso);
/* The calling OS thread's time counts in between, as that of carriers does throughout. */
void cpu_begin(struct thread *t);
void cpu_end(struct thread *t);
/* The limit of a guest thread's stack for a size as -Xss gives it, in bytes. */
uint32_t stack_slots_for(uint64_t bytes);
/* Detaches the calling OS thread and waits until no thread touches the region.  exec_stop first.  With `orphan_end`
 * threads are not waited for while they are in native libraries, which may be for ever: false, and the last of them
 * calls orphan_end, which has to free everything. */
bool exec_end_main_thread(struct thread *t, void (*orphan_end)(struct isolate *iso));

/* The guest thread "main" of an isolate mapped from an image, on the calling OS thread. */
struct thread *exec_adopt_main_thread(struct isolate *iso) MUST_CHECK;
/* Refreshes what must not come from the image (restore.def): runs Java. */
enum exec_outcome exec_restore(struct thread *t);
/* Runs what most programs begin and end with, for exec_train. */
enum exec_outcome exec_run_training(struct thread *t);
/* Does at image build what most programs begin and end with, so that its traces are in the image. */
bool exec_train(struct thread *t, struct error *error) MUST_CHECK;
/* Installs the process's handler for SIGBUS. */
bool exec_catch_bus_errors(void) MUST_CHECK;
/* The reverse: SIGBUS goes again to whoever had it before, unless somebody else has taken it since. */
void exec_leave_bus_errors(void);
/* True for a property of the module system that only adds to a boot layer that is there already. */
bool exec_is_module_addition(const char *key);
/* The isolate is to be written as an image: said before its first class is made. */
void exec_begin_image(struct isolate *iso);
/* Loads and links every class of the boot loader's modules that an image holds.  False: *error. */
bool exec_load_for_image(struct thread *t, struct error *error) MUST_CHECK;
/* Detaches all carriers, the caller's too, and puts the objects in place for image_write. */
bool exec_settle_for_image(struct thread *t) MUST_CHECK;

/* A static method the host calls, by name; seen from the system class loader. */
struct host_call {
    const char *class_name, *method, *descriptor; /* class slashed or dotted */
    union slot *arguments;                        /* long and double take two */
    const char *const *texts;                     /* per slot: UTF-8 of a String argument, or NULL */
    unsigned slots;
    union slot result;
    char *text;                                   /* a String result; the caller mem_frees it */
};
/* EXEC_EXCEPTION leaves t->exception set. */
enum exec_outcome exec_call_static(struct thread *t, struct host_call *call);

#endif
