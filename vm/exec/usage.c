/*
 * The processor time of an isolate: that of its carriers, and of the host's threads while they count.
 * Asking for the time of a thread is a system call, so a host's thread counts only when somebody asked.
 */
#include <time.h>

#include "vm/exec/boot.h"
#include "vm/exec/internal.h"

static int64_t cpu_time_of(clockid_t clock)
{
    struct timespec now;
    return clock_gettime(clock, &now) == 0 ? (int64_t)now.tv_sec * 1000000000 + now.tv_nsec : 0;
}

void cpu_begin(struct thread *t)
{
    pthread_mutex_lock(&t->iso->sync_lock);
    t->cpu_from = cpu_time_of(CLOCK_THREAD_CPUTIME_ID);
    t->cpu_counted = true;
    pthread_mutex_unlock(&t->iso->sync_lock);
}

void cpu_end_locked(struct thread *t)
{
    if (t->cpu_counted)
        t->iso->cpu_used += cpu_time_of(CLOCK_THREAD_CPUTIME_ID) - t->cpu_from;
    t->cpu_counted = false;
}

void cpu_end(struct thread *t)
{
    pthread_mutex_lock(&t->iso->sync_lock);
    cpu_end_locked(t);
    pthread_mutex_unlock(&t->iso->sync_lock);
}

int64_t exec_cpu_used(struct isolate *iso)
{
    int64_t sum;
    clockid_t clock;
    pthread_mutex_lock(&iso->sync_lock);
    sum = iso->cpu_used;
    for (const struct thread *t = iso->threads; t != NULL; t = t->next)
        if (t->cpu_counted && pthread_getcpuclockid(t->carrier, &clock) == 0)
            sum += cpu_time_of(clock) - t->cpu_from;
    pthread_mutex_unlock(&iso->sync_lock);
    return sum;
}
