/* Signals that a host brings to a guest: its handlers, and the end of the program by those of the class library. */
#include "tests/api/check.h"

#include <pthread.h>
#include <signal.h>
#include <unistd.h>

static atoll_isolate *isolate;
static uint64_t delivered; /* bit n: the guest wants signal n */
static char said[65536];
static size_t length;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static int64_t decide(void *context, int number, int action)
{
    CHECK(context == &delivered);
    if (number == SIGKILL)
        return -1;
    if (action == ATOLL_SIGNAL_DELIVER)
        delivered |= 1ull << number;
    return ATOLL_SIGNAL_DEFAULT;
}

static void hear(void *context, int descriptor, const void *bytes, size_t count)
{
    (void)context, (void)descriptor;
    pthread_mutex_lock(&lock);
    if (count < sizeof said - length) {
        memcpy(said + length, bytes, count);
        length += count;
    }
    pthread_mutex_unlock(&lock);
}

static void *bring(void *unused)
{
    usleep(50000);
    CHECK(atoll_signal(isolate, SIGQUIT) == ATOLL_OK);
    pthread_mutex_lock(&lock);
    CHECK(strstr(said, "Full thread dump") != NULL);
    CHECK(strstr(said, "\tat Guest.sleepLong(Guest.java:") != NULL);
    CHECK(strstr(said, "\"main\" #1 prio=5") != NULL);
    pthread_mutex_unlock(&lock);
    CHECK(atoll_signal(isolate, SIGUSR1) == ATOLL_OK); /* nobody wants it: nothing happens */
    CHECK(atoll_signal(isolate, SIGTERM) == ATOLL_OK);
    return unused;
}

int main(void)
{
    atoll_engine *engine;
    atoll_thread *t;
    atoll_outcome outcome;
    atoll_value none = {0};
    pthread_t thread;
    atoll_config config = guest_config();
    config.output = hear;
    config.signal = decide;
    config.signal_context = &delivered;
    CHECK(atoll_engine_open(&engine) == ATOLL_OK);
    isolate = new_isolate(engine, &config);
    CHECK(delivered == (1ull << SIGHUP | 1ull << SIGINT | 1ull << SIGTERM));
    CHECK(atoll_thread_current(isolate, &t) == ATOLL_OK);
    CHECK(atoll_signal(isolate, SIGTERM) == ATOLL_MISUSE); /* this is a Java thread */
    CHECK(atoll_signal(isolate, 0) == ATOLL_MISUSE);
    CHECK(atoll_signal(isolate, 64) == ATOLL_MISUSE);
    CHECK(pthread_create(&thread, NULL, bring, NULL) == 0);
    CHECK(atoll_call(t, find(t, find_guest(t), "sleepLong", "()V"), (atoll_object){0}, &none, NULL,
                     &outcome) == ATOLL_OK);
    CHECK(outcome.kind == ATOLL_EXITED && outcome.status == 128 + SIGTERM);
    pthread_join(thread, NULL);
    CHECK(atoll_isolate_free(isolate) == ATOLL_OK);
    CHECK(atoll_signal(isolate, SIGTERM) == ATOLL_MISUSE);
    CHECK(atoll_engine_close(engine) == ATOLL_OK);
    return sum_up();
}
