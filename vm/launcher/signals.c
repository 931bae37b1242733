/* See signals.h. */
#include "vm/launcher/signals.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <semaphore.h>
#include <signal.h>
#include <stdbool.h>
#include <string.h>
#include <unistd.h>

static struct {
    int ends[2]; /* of the pipe */
    sem_t begun; /* the isolate is there */
    atoll_isolate *isolate;
    bool prepared;
} incoming;

/* Only what POSIX allows in a signal handler.  When the pipe is full, what it holds has to be enough. */
static void note(int number)
{
    int error = errno;
    unsigned char byte = (unsigned char)number;
    while (write(incoming.ends[1], &byte, 1) < 0 && errno == EINTR) {
    }
    errno = error;
}

static int64_t action_of(const struct sigaction *action)
{
    if (action->sa_handler == SIG_DFL)
        return ATOLL_SIGNAL_DEFAULT;
    if (action->sa_handler == SIG_IGN)
        return ATOLL_SIGNAL_IGNORE;
    return action->sa_handler == note ? ATOLL_SIGNAL_DELIVER : ATOLL_SIGNAL_RAISE;
}

static bool ends_programs(int number)
{
    return number == SIGHUP || number == SIGINT || number == SIGTERM;
}

/* What the machine itself needs. */
static bool is_reserved(int number)
{
    return number == SIGFPE || number == SIGILL || number == SIGSEGV || number == SIGBUS ||
           number == SIGQUIT;
}

static int64_t change(void *context, int number, int action)
{
    struct sigaction old, wanted;
    (void)context;
    if (action == ATOLL_SIGNAL_RAISE)
        return kill(getpid(), number);
    if (is_reserved(number) || sigaction(number, NULL, &old) != 0)
        return -1;
    /* Under nohup and in the background of a shell they stay ignored. */
    if (ends_programs(number) && old.sa_handler == SIG_IGN)
        return ATOLL_SIGNAL_IGNORE;
    memset(&wanted, 0, sizeof wanted);
    sigfillset(&wanted.sa_mask);
    wanted.sa_flags = SA_RESTART;
    wanted.sa_handler = action == ATOLL_SIGNAL_DELIVER  ? note
                        : action == ATOLL_SIGNAL_IGNORE ? SIG_IGN
                                                        : SIG_DFL;
    return sigaction(number, &wanted, NULL) == 0 ? action_of(&old) : -1;
}

/* Who has no memory left for a thread cannot run its hooks, but shall end. */
static void bring(int number)
{
    atoll_status status = atoll_signal(incoming.isolate, number);
    if (status == ATOLL_GUEST_OUT_OF_MEMORY && ends_programs(number))
        atoll_isolate_kill(incoming.isolate, 128 + number);
}

static void *listen(void *unused)
{
    unsigned char number;
    ssize_t got;
    while (sem_wait(&incoming.begun) != 0) {
    }
    while ((got = read(incoming.ends[0], &number, 1)) == 1 || (got < 0 && errno == EINTR))
        if (got == 1)
            bring(number);
    return unused;
}

void signals_prepare(atoll_config *config)
{
    pthread_attr_t attributes;
    pthread_t thread;
    if (pipe2(incoming.ends, O_CLOEXEC) != 0)
        return;
    fcntl(incoming.ends[1], F_SETFL, O_NONBLOCK);
    sem_init(&incoming.begun, 0, 0);
    pthread_attr_init(&attributes);
    pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
    incoming.prepared = pthread_create(&thread, &attributes, listen, NULL) == 0;
    pthread_attr_destroy(&attributes);
    if (incoming.prepared)
        config->signal = change;
}

void signals_begin(atoll_isolate *isolate)
{
    struct sigaction quit;
    if (!incoming.prepared)
        return;
    incoming.isolate = isolate;
    memset(&quit, 0, sizeof quit);
    quit.sa_handler = note;
    quit.sa_flags = SA_RESTART;
    sigfillset(&quit.sa_mask);
    sigaction(SIGQUIT, &quit, NULL);
    sem_post(&incoming.begun);
}
