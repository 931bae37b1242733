/*
 * Natives of jdk.internal.misc.Signal.  Signals belong to the process, and so to the host: an
 * isolate may name them but gets no handler.  java.base is content with a refusal.
 */
#include "stdlib/support.h"

#include <signal.h>
#include <string.h>

#include "vm/base/mem.h"

static enum native_status find_signal(struct thread *t, union slot *a)
{
    static const struct {
        const char *name;
        int number;
    } signals[] = {
        {"HUP", SIGHUP},   {"INT", SIGINT},       {"QUIT", SIGQUIT}, {"ILL", SIGILL},
        {"TRAP", SIGTRAP}, {"ABRT", SIGABRT},     {"IOT", SIGIOT},   {"BUS", SIGBUS},
        {"FPE", SIGFPE},   {"KILL", SIGKILL},     {"USR1", SIGUSR1}, {"SEGV", SIGSEGV},
        {"USR2", SIGUSR2}, {"PIPE", SIGPIPE},     {"ALRM", SIGALRM}, {"TERM", SIGTERM},
        {"CLD", SIGCHLD},  {"CHLD", SIGCHLD},     {"CONT", SIGCONT}, {"STOP", SIGSTOP},
        {"TSTP", SIGTSTP}, {"TTIN", SIGTTIN},     {"TTOU", SIGTTOU}, {"URG", SIGURG},
        {"XCPU", SIGXCPU}, {"XFSZ", SIGXFSZ},     {"PROF", SIGPROF}, {"VTALRM", SIGVTALRM},
        {"WINCH", SIGWINCH}, {"POLL", SIGPOLL},   {"IO", SIGIO},     {"PWR", SIGPWR},
        {"SYS", SIGSYS},   {"STKFLT", SIGSTKFLT},
    };
    int number = -1;
    unsigned i;
    char *name;
    if (IS_NULL(a[0].r))
        return throw_null(t);
    name = string_to_mutf8(t->iso, a[0].r, NULL);
    for (i = 0; name != NULL && i < COUNT_OF(signals); i++) {
        if (strcmp(signals[i].name, name) == 0)
            number = signals[i].number;
    }
    mem_free(name);
    return return_int(t, number);
}

static enum native_status refuse_handler(struct thread *t, union slot *a)
{
    (void)a;
    return return_long(t, -1);
}

static enum native_status raise_signal(struct thread *t, union slot *a)
{
    (void)a;
    return THROW(t, "java/lang/UnsupportedOperationException",
                 "An isolate may not raise signals in its host");
}

static const struct native_method natives[] = {
    NATIVE(PLAIN, "findSignal0", "(Ljava/lang/String;)I", find_signal),
    NATIVE(LEAF, "handle0", "(IJ)J", refuse_handler),
    NATIVE(PLAIN, "raise0", "(I)V", raise_signal),
};
const struct native_class native_jdk_internal_misc_Signal = {"jdk/internal/misc/Signal", natives,
                                                             COUNT_OF(natives)};
