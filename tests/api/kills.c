/*
 * Kills isolates at random moments while they loop, block, allocate, deadlock, initialize, unwind: the host goes on,
 * nothing of the guest runs afterwards, nothing is left behind.
 * usage: kills [COUNT [SEED]]
 */
#include <pthread.h>
#include <time.h>

#include "tests/api/check.h"

static const atoll_object none;

static const char *const programs[] = {
    "spin",    "sleep",   "park",    "waitForEver", "allocate", "recurse", "deadlock", "initialize",
    "unwind",  "threads", "collect", "print",       "read",     "accept",  "select",   "streams",
    "strings", "lambdas", "monitor", "load",        "copy",     "regex",   "host"};
#define PROGRAMS (sizeof programs / sizeof *programs)

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

struct killer {
    atoll_isolate *isolate;
    long delay_us;
    double killed; /* ms, when */
};

static void *kill_it(void *context)
{
    struct killer *killer = context;
    struct timespec delay = {0, killer->delay_us * 1000};
    nanosleep(&delay, NULL);
    killer->killed = now();
    CHECK(atoll_isolate_kill(killer->isolate, 9) == ATOLL_OK);
    return NULL;
}

/* After the kill nothing may be written any more; "finally" never. */
struct output {
    volatile int dead;
    int late;
};

static void look_at_output(void *context, int descriptor, const void *bytes, size_t length)
{
    struct output *output = context;
    (void)descriptor;
    if (output->dead || (length >= 7 && memcmp(bytes, "finally", 7) == 0))
        output->late++;
}

static void nothing(atoll_thread *t, void *user, const atoll_value *arguments, atoll_value *result)
{
    (void)t, (void)user, (void)arguments, (void)result;
}

/* ms from the kill until the call has returned. */
static double kill_once(atoll_engine *engine, const char *program, unsigned *random)
{
    struct output output = {0, 0};
    atoll_config config = guest_config();
    config.output = look_at_output;
    config.output_context = &output;
    config.max_heap = 64 << 20;
    atoll_isolate *isolate = new_isolate(engine, &config);
    atoll_thread *t;
    atoll_outcome outcome;
    pthread_t thread;
    struct killer killer = {isolate, rand_r(random) % 10000, 0};
    CHECK(atoll_thread_current(isolate, &t) == ATOLL_OK);
    atoll_object guest = find_guest(t);
    CHECK(atoll_bind(t, guest, "complain", "()V", nothing, NULL) == ATOLL_OK);
    atoll_method method =
        find(t, guest, program, strcmp(program, "spin") == 0 ? "()I" : "()V");
    CHECK(pthread_create(&thread, NULL, kill_it, &killer) == 0);
    atoll_status status = atoll_call(t, method, none, NULL, NULL, &outcome);
    double ended = now();
    output.dead = 1;
    CHECK(status == ATOLL_ENDED ||
          (status == ATOLL_OK && outcome.kind == ATOLL_KILLED && outcome.status == 9));
    if (status == ATOLL_OK && outcome.kind == ATOLL_EXCEPTION)
        printf("%s: %s\n", program, outcome.message);
    pthread_join(thread, NULL);
    CHECK(atoll_isolate_free(isolate) == ATOLL_OK);
    CHECK(output.late == 0);
    return ended > killer.killed ? ended - killer.killed : 0;
}

static int compare(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

int main(int argc, char **argv)
{
    int count = argc > 1 ? atoi(argv[1]) : getenv("KILLS") != NULL ? atoi(getenv("KILLS")) : 230;
    unsigned random = argc > 2 ? (unsigned)atoi(argv[2]) : 17;
    double *times = calloc((size_t)count, sizeof *times);
    atoll_engine *engine;
    struct sigaction before[65], after;
    CHECK(atoll_engine_open(&engine) == ATOLL_OK);
    for (int i = 1; i < 65; i++)
        sigaction(i, NULL, &before[i]);
    for (size_t i = 0; i < PROGRAMS; i++) /* what a process needs once */
        kill_once(engine, programs[i], &random);
    int descriptors = count_entries("/proc/self/fd"), threads = count_entries("/proc/self/task");
    long resident = resident_kib();
    for (int i = 0; i < count; i++)
        times[i] = kill_once(engine, programs[i % (int)PROGRAMS], &random);
    CHECK(count_entries("/proc/self/fd") == descriptors);
    CHECK(count_entries("/proc/self/task") == threads);
#ifndef __SANITIZE_ADDRESS__ /* which keeps freed memory for a while */
    CHECK(resident_kib() - resident < 20000);
#endif
    for (int i = 1; i < 65; i++)
        CHECK(sigaction(i, NULL, &after) != 0 || after.sa_handler == before[i].sa_handler);
    qsort(times, (size_t)count, sizeof *times, compare);
    printf("%d kills: median %.2f ms, p99 %.2f, worst %.2f; resident memory %+ld KiB\n", count,
           times[count / 2], times[count * 99 / 100], times[count - 1], resident_kib() - resident);
    free(times);
    CHECK(atoll_engine_close(engine) == ATOLL_OK);
    return sum_up();
}
