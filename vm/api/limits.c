/*
 * Limits of calls: one thread per engine, started when first needed, that ends isolates whose time is over.
 * It sleeps until the first wall-clock limit, and as long as processor time is limited until as much could
 * have been used at the earliest.
 */
#include <errno.h>

#include "vm/api/internal.h"

#define NS_PER_S 1000000000
#define LEAST_SLEEP 1000000 /* ns, between two looks at processor time */

/* What is left of the watch at `now`, at least in ns; 0: it is over, and *end says why. */
static int64_t left_of(const struct watch *watch, int64_t now, enum isolate_end *end)
{
    int64_t left = watch->wall == INT64_MAX ? INT64_MAX : watch->wall - now;
    *end = END_OUT_OF_TIME;
    if (left > 0 && watch->cpu != INT64_MAX) {
        int64_t cpu = watch->cpu - exec_cpu_used(watch->iso);
        if (cpu <= 0)
            *end = END_OUT_OF_CPU;
        /* Several threads use it up faster. */
        cpu = cpu <= 0 ? 0 : cpu / 4 > LEAST_SLEEP ? cpu / 4 : LEAST_SLEEP;
        left = cpu < left ? cpu : left;
    }
    return left < 0 ? 0 : left;
}

static void *watch_all(void *context)
{
    struct watchdog *dog = context;
    pthread_mutex_lock(&dog->lock);
    while (!dog->stopping) {
        int64_t now = monotonic_ns(), least = INT64_MAX;
        for (struct watch **p = &dog->watches, *watch; (watch = *p) != NULL;) {
            enum isolate_end end;
            int64_t left = left_of(watch, now, &end);
            if (left > 0) {
                least = left < least ? left : least;
                p = &watch->next;
                continue;
            }
            exec_stop(watch->iso, end, 0);
            *p = watch->next;
            watch->armed = false;
        }
        if (least == INT64_MAX) {
            pthread_cond_wait(&dog->changed, &dog->lock);
        } else {
            int64_t until = now + least;
            struct timespec time = {.tv_sec = until / NS_PER_S, .tv_nsec = until % NS_PER_S};
            pthread_cond_timedwait(&dog->changed, &dog->lock, &time);
        }
    }
    pthread_mutex_unlock(&dog->lock);
    return NULL;
}

/* The lock is held. */
static bool start(struct watchdog *dog)
{
    if (!dog->started)
        dog->started = pthread_create(&dog->thread, NULL, watch_all, dog) == 0;
    return dog->started;
}

bool watch_begin(struct visit *visit)
{
    struct thread_record *record = visit->record;
    struct watchdog *dog = &record->isolate->engine->watchdog;
    struct watch *watch = &record->watch;
    bool started;
    if (watch->iso != NULL || (record->wall_limit == 0 && record->cpu_limit == 0))
        return true; /* or it is part of a function that is watched */
    if (record->cpu_limit != 0)
        cpu_begin(record->t);
    watch->iso = record->isolate->iso;
    watch->wall = record->wall_limit == 0 ? INT64_MAX : monotonic_ns() + record->wall_limit;
    watch->cpu = record->cpu_limit == 0 ? INT64_MAX : exec_cpu_used(watch->iso) + record->cpu_limit;
    pthread_mutex_lock(&dog->lock);
    started = start(dog);
    if (started) {
        watch->armed = true;
        watch->next = dog->watches;
        dog->watches = watch;
        pthread_cond_signal(&dog->changed);
    }
    pthread_mutex_unlock(&dog->lock);
    visit->watched = started;
    if (!started) {
        watch->iso = NULL;
        if (record->cpu_limit != 0)
            cpu_end(record->t);
    }
    return started;
}

void watch_end(struct visit *visit)
{
    struct thread_record *record = visit->record;
    struct watchdog *dog = &record->isolate->engine->watchdog;
    struct watch *watch = &record->watch;
    pthread_mutex_lock(&dog->lock);
    for (struct watch **p = &dog->watches; watch->armed && *p != NULL; p = &(*p)->next) {
        if (*p == watch) {
            *p = watch->next;
            break;
        }
    }
    watch->armed = false;
    pthread_mutex_unlock(&dog->lock);
    if (watch->cpu != INT64_MAX)
        cpu_end(record->t);
    watch->iso = NULL;
    visit->watched = false;
}

void watchdog_stop(struct watchdog *dog)
{
    pthread_mutex_lock(&dog->lock);
    dog->stopping = true;
    pthread_cond_signal(&dog->changed);
    pthread_mutex_unlock(&dog->lock);
    if (dog->started)
        pthread_join(dog->thread, NULL);
    pthread_cond_destroy(&dog->changed);
    pthread_mutex_destroy(&dog->lock);
}
