/*
 * Natives of jdk.internal.misc.Signal.  Signals belong to the process, and so to the host, which is asked.  java.base is
 * content with a refusal.
 */
#include "stdlib/support.h"

#include <limits.h>
#include <signal.h>
#include <string.h>

#include "vm/base/mem.h"

static const struct {
    const char *name;
    int number;
} signals[] = {
    {"HUP", SIGHUP},     {"INT", SIGINT},       {"QUIT", SIGQUIT}, {"ILL", SIGILL},
    {"TRAP", SIGTRAP},   {"ABRT", SIGABRT},     {"IOT", SIGIOT},   {"BUS", SIGBUS},
    {"FPE", SIGFPE},     {"KILL", SIGKILL},     {"USR1", SIGUSR1}, {"SEGV", SIGSEGV},
    {"USR2", SIGUSR2},   {"PIPE", SIGPIPE},     {"ALRM", SIGALRM}, {"TERM", SIGTERM},
    {"CHLD", SIGCHLD},   {"CLD", SIGCHLD},      {"CONT", SIGCONT}, {"STOP", SIGSTOP},
    {"TSTP", SIGTSTP},   {"TTIN", SIGTTIN},     {"TTOU", SIGTTOU}, {"URG", SIGURG},
    {"XCPU", SIGXCPU},   {"XFSZ", SIGXFSZ},     {"PROF", SIGPROF}, {"VTALRM", SIGVTALRM},
    {"WINCH", SIGWINCH}, {"POLL", SIGPOLL},     {"IO", SIGIO},     {"PWR", SIGPWR},
    {"SYS", SIGSYS},     {"STKFLT", SIGSTKFLT},
};

static enum native_status find_signal(struct thread *t, union slot *a)
{
    int number = -1;
    char *name;
    if (IS_NULL(a[0].r))
        return throw_null(t);
    name = string_to_mutf8(t->iso, a[0].r, NULL);
    for (unsigned i = 0; name != NULL && i < COUNT_OF(signals); i++) {
        if (strcmp(signals[i].name, name) == 0)
            number = signals[i].number;
    }
    mem_free(name);
    return return_int(t, number);
}

/* What Java says and wants to hear of a handler: the system's default, none, its own, or any other, which it may give
 * back later.  The host has the same numbers, but for RAISE. */
enum { HANDLER_DEFAULT, HANDLER_IGNORE, HANDLER_JAVA, RAISE };

/* (number, handler): the handler before, -1 when it is refused.  What Java handles is noted, so that a VM started from
 * an image, or thawed, asks its host for the same. */
static enum native_status handle(struct thread *t, union slot *a)
{
    struct isolate *iso = t->iso;
    int32_t number = a[0].i;
    int64_t handler = a[1].j, before = -1;
    if (iso->signal != NULL && number > 0 && number < 64 && handler >= HANDLER_DEFAULT)
        before = iso->signal(iso->signal_context, number,
                             handler == RAISE || handler > INT_MAX ? HANDLER_DEFAULT : (int)handler);
    if (before >= 0) {
        uint64_t bit = UINT64_C(1) << number;
        uint64_t wanted = LOAD_RELAXED(&HEADER(iso)->wanted_signals);
        STORE_RELAXED(&HEADER(iso)->wanted_signals, handler == HANDLER_JAVA ? wanted | bit : wanted & ~bit);
    }
    return return_long(t, before);
}

/* The class library of an image believes that it handles what it handled when the image was made; what this host
 * has refused since nobody handles. */
static enum native_status raise_signal(struct thread *t, union slot *a)
{
    struct isolate *iso = t->iso;
    int32_t number = a[0].i;
    const char *name = "?";
    if (number <= 0 || number >= 64)
        return THROW(t, "java/lang/IllegalArgumentException", "There is no such signal");
    if (iso->signal != NULL && iso->signal(iso->signal_context, number, RAISE) >= 0)
        return return_void();
    if (LOAD_RELAXED(&HEADER(iso)->wanted_signals) & UINT64_C(1) << number)
        return THROW(t, "java/lang/IllegalArgumentException", "The host refuses to raise this signal");
    for (unsigned i = 0; i < COUNT_OF(signals) && *name == '?'; i++)
        if (signals[i].number == number)
            name = signals[i].name;
    return THROW(t, "java/lang/IllegalArgumentException", "Unhandled signal: SIG%s", name);
}

static const struct native_method natives[] = {
    NATIVE(PLAIN, "findSignal0", "(Ljava/lang/String;)I", find_signal),
    NATIVE(PLAIN, "handle0", "(IJ)J", handle),
    NATIVE(PLAIN, "raise0", "(I)V", raise_signal),
};
const struct native_class native_jdk_internal_misc_Signal = {"jdk/internal/misc/Signal", natives,
                                                             COUNT_OF(natives)};
