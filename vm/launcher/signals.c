/*
 * See signals.h.  A handler counts the signals that have come, by number, and wakes a thread, which tells the isolates.
 * Neither handler nor semaphore ever goes away, as a handler may run late; the thread is there from when
 * something is wanted until no VM is left.
 */
#include "vm/launcher/signals.h"

#include <errno.h>
#include <pthread.h>
#include <semaphore.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

#define NUMBERS 65 /* of signals, and 0 */

/* A handler that is none of ours: see `signal` of atoll_config. */
#define FOREIGN_HANDLER (ATOLL_SIGNAL_RAISE + 1)

enum wish { WISH_NONE, WISH_DEFAULT, WISH_IGNORE, WISH_DELIVER };

struct signals {
    struct signals *next; /* the one made before it */
    uint64_t serial;
    atoll_isolate *isolate; /* NULL: is being made */
    void (*lost)(atoll_isolate *isolate, int status);
    bool reduced;
    enum wish wishes[NUMBERS];
};

/* What was done to one signal. */
struct place {
    bool taken;
    void (*handler)(int);    /* what we have put there */
    struct sigaction before; /* what was there */
};

static struct {
    pthread_mutex_t life; /* VMs begin and end one after the other; taken before `lock`, never by the thread */
    pthread_mutex_t lock; /* of all below */
    pthread_cond_t changed; /* an isolate is there, or none will be */
    struct signals *all;    /* the newest first */
    uint64_t serial;
    struct place places[NUMBERS];
    bool prepared; /* the semaphore */
    bool listening, stopping;
    pthread_t listener;
    /* Of the handler: */
    sem_t arrived;
    unsigned pending[NUMBERS];
} process = {.life = PTHREAD_MUTEX_INITIALIZER,
             .lock = PTHREAD_MUTEX_INITIALIZER,
             .changed = PTHREAD_COND_INITIALIZER};

static bool ends_programs(int number)
{
    return number == SIGHUP || number == SIGINT || number == SIGTERM;
}

static bool is_reducible(int number)
{
    return ends_programs(number) || number == SIGQUIT;
}

/* What the machine itself needs. */
static bool is_reserved(int number)
{
    return number == SIGFPE || number == SIGILL || number == SIGSEGV || number == SIGBUS ||
           number == SIGQUIT;
}

/* Their cause is what a thread does itself; blocked they would end the process. */
static void leave_out_faults(sigset_t *set)
{
    static const int faults[] = {SIGFPE, SIGILL, SIGSEGV, SIGBUS, SIGTRAP, SIGSYS};
    for (size_t i = 0; i < sizeof faults / sizeof *faults; i++)
        sigdelset(set, faults[i]);
}

/* ---- handlers: only what POSIX allows there ---- */

static void note(int number)
{
    int error = errno;
    __atomic_add_fetch(&process.pending[number], 1, __ATOMIC_RELEASE);
    sem_post(&process.arrived);
    errno = error;
}

/* Not SIG_IGN, which programs that are started would inherit. */
static void nothing(int number)
{
    (void)number;
}

/* ---- dispositions; `lock` is held ---- */

static bool is_ours(const struct place *place, const struct sigaction *now)
{
    return place->taken && (now->sa_flags & SA_SIGINFO) == 0 && now->sa_handler == place->handler;
}

static int64_t action_of(const struct sigaction *action)
{
    if (action->sa_handler == SIG_DFL)
        return ATOLL_SIGNAL_DEFAULT;
    return action->sa_handler == SIG_IGN ? ATOLL_SIGNAL_IGNORE : FOREIGN_HANDLER;
}

static bool put(int number, void (*handler)(int))
{
    struct place *place = &process.places[number];
    struct sigaction now, wanted = {.sa_handler = handler, .sa_flags = SA_RESTART | SA_ONSTACK};
    sigfillset(&wanted.sa_mask);
    leave_out_faults(&wanted.sa_mask);
    if (sigaction(number, &wanted, &now) != 0)
        return false;
    if (!is_ours(place, &now))
        place->before = now;
    place->taken = true;
    place->handler = handler;
    if (is_reducible(number) && process.listening)
        sem_post(&process.arrived); /* the thread has to see to its mask */
    return true;
}

static void give_back(int number)
{
    struct place *place = &process.places[number];
    struct sigaction now;
    if (place->taken && sigaction(number, NULL, &now) == 0 && is_ours(place, &now))
        sigaction(number, &place->before, NULL);
    place->taken = false;
}

/* The signals that end nothing while there is a VM, unless the host or a guest has something else in mind. */
static bool is_survived(int number)
{
    struct sigaction now;
    if ((number != SIGPIPE && number != SIGXFSZ) || process.all == NULL ||
        sigaction(number, NULL, &now) != 0)
        return false;
    const struct place *place = &process.places[number];
    return action_of(is_ours(place, &now) ? &place->before : &now) == ATOLL_SIGNAL_DEFAULT;
}

/* Makes the disposition what all VMs together want.  False: the system refuses. */
static bool settle(int number)
{
    enum wish wish = WISH_NONE;
    for (const struct signals *s = process.all; s != NULL; s = s->next)
        if (s->wishes[number] == WISH_DELIVER || wish == WISH_NONE)
            wish = s->wishes[number];
    switch (wish) {
    case WISH_DELIVER: return put(number, note);
    case WISH_IGNORE: return put(number, SIG_IGN);
    case WISH_DEFAULT: return put(number, SIG_DFL);
    case WISH_NONE: break;
    }
    if (is_survived(number))
        return put(number, nothing);
    give_back(number);
    return true;
}

/* ---- the thread ---- */

/* Signals reach the thread that the host's threads all block, but no others. */
static void see_to_mask(void)
{
    sigset_t blocked;
    sigfillset(&blocked);
    leave_out_faults(&blocked);
    pthread_mutex_lock(&process.lock);
    for (int number = 1; number < NUMBERS; number++)
        if (is_reducible(number) && process.places[number].taken &&
            process.places[number].handler == note)
            sigdelset(&blocked, number);
    pthread_mutex_unlock(&process.lock);
    pthread_sigmask(SIG_SETMASK, &blocked, NULL);
}

/* The lowest number that has come, 0 = none. */
static int take_pending(void)
{
    for (int number = 1; number < NUMBERS; number++)
        if (__atomic_load_n(&process.pending[number], __ATOMIC_ACQUIRE) > 0) {
            __atomic_sub_fetch(&process.pending[number], 1, __ATOMIC_RELAXED);
            return number;
        }
    return 0;
}

/* `lock` is held.  The next VM after the one with this serial number that wants the signal. */
static const struct signals *next_of(uint64_t serial, int number)
{
    const struct signals *next = NULL;
    for (const struct signals *s = process.all; s != NULL; s = s->next)
        if (s->serial > serial && s->wishes[number] == WISH_DELIVER)
            next = s;
    return next;
}

/* Records may go while an isolate is told, handles are only stale then. */
static void bring(int number)
{
    const struct signals *s;
    uint64_t serial = 0;
    pthread_mutex_lock(&process.lock);
    while (!process.stopping && (s = next_of(serial, number)) != NULL) {
        if (s->isolate == NULL) {
            pthread_cond_wait(&process.changed, &process.lock);
            continue;
        }
        atoll_isolate *isolate = s->isolate;
        void (*lost)(atoll_isolate *, int) = s->lost;
        serial = s->serial;
        pthread_mutex_unlock(&process.lock);
        if (atoll_signal(isolate, number) == ATOLL_GUEST_OUT_OF_MEMORY && ends_programs(number))
            lost(isolate, 128 + number);
        pthread_mutex_lock(&process.lock);
    }
    pthread_mutex_unlock(&process.lock);
}

static bool is_stopping(void)
{
    pthread_mutex_lock(&process.lock);
    bool stopping = process.stopping;
    pthread_mutex_unlock(&process.lock);
    return stopping;
}

static void *listen(void *unused)
{
    while (!is_stopping()) {
        see_to_mask();
        while (sem_wait(&process.arrived) != 0) {
        }
        int number = take_pending();
        if (number != 0)
            bring(number);
    }
    return unused;
}

/* `lock` is held.  Starts the thread, unless it is there. */
static bool begin_to_listen(void)
{
    sigset_t all, before;
    if (process.listening)
        return true;
    if (!process.prepared && sem_init(&process.arrived, 0, 0) != 0)
        return false;
    process.prepared = true;
    for (int number = 0; number < NUMBERS; number++)
        __atomic_store_n(&process.pending[number], 0, __ATOMIC_RELAXED);
    process.stopping = false;
    sigfillset(&all);
    leave_out_faults(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    process.listening = pthread_create(&process.listener, NULL, listen, NULL) == 0;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    return process.listening;
}

/* `life` is held, and no VM is left. */
static void end_listening(void)
{
    pthread_mutex_lock(&process.lock);
    bool listening = process.listening;
    process.stopping = true;
    pthread_cond_broadcast(&process.changed);
    pthread_mutex_unlock(&process.lock);
    if (!listening)
        return;
    sem_post(&process.arrived);
    pthread_join(process.listener, NULL);
    process.listening = false;
}

/* ---- what a VM wants ---- */

/* `lock` is held.  What the VM sees the signal do.  -1: there is no such signal. */
static int64_t seen_by(const struct signals *s, int number)
{
    const struct place *place = &process.places[number];
    struct sigaction now;
    if (sigaction(number, NULL, &now) != 0)
        return -1;
    if (!is_ours(place, &now) || place->handler == nothing)
        return action_of(&now);
    switch (s->wishes[number]) {
    case WISH_DELIVER: return ATOLL_SIGNAL_DELIVER;
    case WISH_IGNORE: return ATOLL_SIGNAL_IGNORE;
    case WISH_DEFAULT: return ATOLL_SIGNAL_DEFAULT;
    default: return action_of(&place->before);
    }
}

static bool wish(struct signals *s, int number, enum wish wanted)
{
    enum wish old = s->wishes[number];
    if (wanted == WISH_DELIVER && !begin_to_listen())
        return false;
    s->wishes[number] = wanted;
    if (settle(number))
        return true;
    s->wishes[number] = old;
    return false;
}

static int64_t change(void *context, int number, int action)
{
    struct signals *s = context;
    if (number < 1 || number >= NUMBERS || (s->reduced && is_reducible(number)))
        return -1;
    if (action == ATOLL_SIGNAL_RAISE)
        return kill(getpid(), number);
    if (is_reserved(number))
        return -1;
    pthread_mutex_lock(&process.lock);
    int64_t before = seen_by(s, number);
    enum wish wanted = action == ATOLL_SIGNAL_DELIVER   ? WISH_DELIVER
                       : action == ATOLL_SIGNAL_IGNORE  ? WISH_IGNORE
                       : action == ATOLL_SIGNAL_DEFAULT ? WISH_DEFAULT
                                                        : WISH_NONE; /* the host's handler again */
    /* Under nohup and in the background of a shell they stay ignored. */
    if (before >= 0 && !(ends_programs(number) && before == ATOLL_SIGNAL_IGNORE) &&
        !wish(s, number, wanted))
        before = -1;
    pthread_mutex_unlock(&process.lock);
    return before;
}

struct signals *signals_new(atoll_config *config, bool reduced,
                            void (*lost)(atoll_isolate *isolate, int status))
{
    struct signals *s = calloc(1, sizeof *s);
    if (s == NULL)
        return NULL;
    s->reduced = reduced;
    s->lost = lost;
    pthread_mutex_lock(&process.life);
    pthread_mutex_lock(&process.lock);
    s->serial = ++process.serial;
    s->next = process.all;
    process.all = s;
    settle(SIGPIPE);
    settle(SIGXFSZ);
    pthread_mutex_unlock(&process.lock);
    pthread_mutex_unlock(&process.life);
    config->signal = change;
    config->signal_context = s;
    return s;
}

void signals_begin(struct signals *s, atoll_isolate *isolate)
{
    pthread_mutex_lock(&process.lock);
    s->isolate = isolate;
    if (!s->reduced)
        (void)wish(s, SIGQUIT, WISH_DELIVER);
    pthread_cond_broadcast(&process.changed);
    pthread_mutex_unlock(&process.lock);
}

void signals_free(struct signals *s)
{
    if (s == NULL)
        return;
    pthread_mutex_lock(&process.life);
    pthread_mutex_lock(&process.lock);
    struct signals **p = &process.all;
    while (*p != s)
        p = &(*p)->next;
    *p = s->next;
    for (int number = 1; number < NUMBERS; number++)
        if (process.places[number].taken)
            settle(number);
    bool last = process.all == NULL;
    pthread_cond_broadcast(&process.changed);
    pthread_mutex_unlock(&process.lock);
    if (last)
        end_listening();
    pthread_mutex_unlock(&process.life);
    free(s);
}
