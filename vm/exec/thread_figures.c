/*
 * CPU time, memory and waiting times of guest threads.  What a thread did on carriers that it has left is
 * in its record; the rest is asked of its present carrier, which cannot go while sync_lock is held.
 */
#include "vm/exec/internal.h"
#include "vm/exec/thread_snapshot.h"

/* sync_lock held. */
static struct guest_thread *by_java_id(struct isolate *iso, int64_t id)
{
    for (struct guest_ref r = HEADER(iso)->threads; !IS_NONE(r); r = GUEST(iso, r)->next) {
        struct guest_thread *g = GUEST(iso, r);
        if (!IS_NULL(g->java_thread) && exec_guest_of(iso, g->java_thread) == g &&
            GET_I64(iso, g->java_thread, WKF(iso, java_lang_Thread, tid)) == id)
            return g;
    }
    return NULL;
}

/* sync_lock held. */
static struct guest_thread *find(struct thread *t, int64_t id)
{
    return id == 0 ? t->g : by_java_id(t->iso, id);
}

static struct thread *carrier_of(struct isolate *iso, const struct guest_thread *g)
{
    return g->id < iso->carrier_capacity ? iso->carriers[g->id] : NULL;
}

int64_t thread_cpu_ns(struct thread *t, int64_t id)
{
    struct isolate *iso = t->iso;
    int64_t result = -1;
    pthread_mutex_lock(&iso->sync_lock);
    const struct guest_thread *g = find(t, id);
    if (g != NULL) {
        const struct thread *carrier = carrier_of(iso, g);
        result = (int64_t)(g->earlier_cpu_ns + (carrier == NULL ? 0 : carrier_cpu_ns(carrier)));
    }
    pthread_mutex_unlock(&iso->sync_lock);
    return result;
}

int32_t thread_carrier_number(struct thread *t, int64_t id)
{
    struct isolate *iso = t->iso;
    int32_t result = -1;
    pthread_mutex_lock(&iso->sync_lock);
    const struct guest_thread *g = find(t, id);
    const struct thread *carrier = g == NULL ? NULL : carrier_of(iso, g);
    if (carrier != NULL)
        result = carrier->carrier_number;
    pthread_mutex_unlock(&iso->sync_lock);
    return result;
}

/* The counters of another thread are plain words of its own: they hold still while the world stands. */
static int64_t allocated_by(struct isolate *iso, const struct guest_thread *g)
{
    const struct thread *carrier = carrier_of(iso, g);
    return (int64_t)(g->earlier_allocated + (carrier == NULL ? 0 : gc_allocated_bytes(carrier)));
}

int64_t thread_allocated_bytes(struct thread *t, int64_t id)
{
    int64_t result = -1;
    if (id == 0)
        return allocated_by(t->iso, t->g);
    if (!stop_the_world_or_end(t))
        return -1;
    const struct guest_thread *g = by_java_id(t->iso, id);
    if (g != NULL)
        result = allocated_by(t->iso, g);
    resume_the_world(t);
    return result;
}

int64_t threads_allocated_bytes(struct thread *t)
{
    if (!stop_the_world_or_end(t))
        return 0;
    int64_t result = (int64_t)HEADER(t)->allocated_by_ended;
    for (struct guest_ref r = HEADER(t)->threads; !IS_NONE(r); r = GUEST(t, r)->next)
        result += allocated_by(t->iso, GUEST(t, r));
    resume_the_world(t);
    return result;
}

void threads_reset_contention(struct isolate *iso, int64_t id)
{
    pthread_mutex_lock(&iso->sync_lock);
    struct guest_thread *only = id == 0 ? NULL : by_java_id(iso, id);
    for (struct guest_ref r = HEADER(iso)->threads; !IS_NONE(r); r = GUEST(iso, r)->next) {
        struct guest_thread *g = GUEST(iso, r);
        if (id == 0 || g == only)
            g->blocked_ns = g->waited_ns = 0;
    }
    pthread_mutex_unlock(&iso->sync_lock);
}

void threads_time_contention(struct isolate *iso, bool on)
{
    if (on && !LOAD_RELAXED(&HEADER(iso)->times_contention))
        threads_reset_contention(iso, 0);
    STORE_RELAXED(&HEADER(iso)->times_contention, (uint8_t)on);
}

void threads_reset_peak(struct isolate *iso)
{
    pthread_mutex_lock(&iso->sync_lock);
    HEADER(iso)->peak_threads = HEADER(iso)->thread_count;
    pthread_mutex_unlock(&iso->sync_lock);
}
