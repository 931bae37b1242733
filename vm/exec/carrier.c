/*
 * Carriers: the OS threads that run guest threads, and the one place where anything waits.
 *
 * A guest thread that waits has left the interpreter; all that its wait needs is in its struct
 * guest_thread, so a collection, a kill, a deadline or a freeze can always deal with it.
 */
#include <errno.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <time.h>
#include <unistd.h>

#include "vm/base/fault.h"
#include "vm/exec/fuel.h"
#include "vm/exec/internal.h"
#include "vm/jni/foreign.h"

#define CARRIER_STACK KIB(512)
#define FOREIGN_STACK MIB(8) /* where C code of native libraries may run, and Java below it */

static struct thread *make(struct isolate *iso, struct guest_ref guest)
{
    struct thread *t = mem_alloc(sizeof *t);
    pthread_condattr_t attributes;
    if (t == NULL)
        return NULL;
    pthread_condattr_init(&attributes);
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
    pthread_cond_init(&t->wake, &attributes);
    pthread_condattr_destroy(&attributes);
    t->iso = iso;
    t->self = guest;
    t->log_mask = LOAD_RELAXED(&iso->log_mask);
    t->log_sink = iso->log_sink;
    t->wake_fd = -1;
    t->state = THREAD_PARKED;
    return t;
}

/* The isolate may be gone. */
static void discard(struct thread *t)
{
    if (t->wake_fd >= 0)
        close(t->wake_fd);
    pthread_cond_destroy(&t->wake);
    mem_free(t);
}

static void attach(struct thread *t)
{
    struct isolate *iso = t->iso;
    struct guest_thread *g;
    t->carrier = pthread_self();
    t->carrier_number = (int32_t)gettid();
    pthread_mutex_lock(&iso->sync_lock);
    thread_become_running(
        t);              /* a stopped world gets no new threads: the stopper walks their list */
    t->base = iso->base; /* the region does not move while a thread runs */
    g = GUEST(iso, t->self);
    t->g = g;
    g->has_carrier = 1;
    iso->carriers[g->id] = t;
    t->next = iso->threads;
    iso->threads = t;
    pthread_mutex_unlock(&iso->sync_lock);
    thread_relocate(t);
}

struct thread *carrier_attach(struct isolate *iso, struct guest_ref guest)
{
    struct thread *t = make(iso, guest);
    if (t != NULL)
        attach(t);
    return t;
}

/* sync_lock held.  Nobody but the calling thread touches the isolate any more, and it is the one to free it. */
static bool is_last(const struct isolate *iso)
{
    return iso->orphan_end != NULL && iso->threads == NULL && iso->carrier_count == 0;
}

/* All in one hold of the lock: a stopped world loses no threads while the stopper walks their list. */
void carrier_detach(struct thread *t, bool ended)
{
    struct isolate *iso = t->iso;
    bool last;
    gc_retire_buffer(t);
    fuel_return(t);
    jni_release_thread(t);
    pthread_mutex_lock(&iso->sync_lock);
    struct guest_thread *g = GUEST(iso, t->self);
    for (struct thread **p = &iso->threads; *p != NULL; p = &(*p)->next) {
        if (*p == t) {
            *p = t->next;
            break;
        }
    }
    cpu_end_locked(t);
    iso->carriers[g->id] = NULL;
    g->has_carrier = 0;
    g->earlier_allocated += gc_allocated_bytes(t);
    if (ended)
        HEADER(iso)->allocated_by_ended += g->earlier_allocated;
    else
        g->earlier_cpu_ns += carrier_cpu_ns(t);
    thread_become_parked(t);
    if (ended)
        guest_destroy(iso, g);
    last = is_last(iso);
    pthread_cond_broadcast(&iso->world_changed);
    pthread_mutex_unlock(&iso->sync_lock);
    discard(t);
    if (last)
        iso->orphan_end(iso);
}

void carrier_interrupt_poll(struct thread *t)
{
    uint64_t one = 1;
    ssize_t written;
    do {
        written = write(t->wake_fd, &one, sizeof one);
    } while (written < 0 && errno == EINTR);
}

uint64_t carrier_cpu_ns(const struct thread *t)
{
    clockid_t clock;
    struct timespec used;
    if (pthread_getcpuclockid(t->carrier, &clock) != 0 || clock_gettime(clock, &used) != 0)
        return 0;
    return (uint64_t)used.tv_sec * 1000000000 + (uint64_t)used.tv_nsec;
}

static struct timespec to_timespec(int64_t ns)
{
    return (struct timespec){.tv_sec = ns / 1000000000, .tv_nsec = ns % 1000000000};
}

/* sync_lock held.  Is the call of the host that this thread is in to return, since there is no fuel? */
static bool is_to_suspend(const struct thread *t)
{
    return t->may_suspend && t->iso->fuel_is_out && t->nested == t->suspend_at;
}

/* sync_lock held on entry and exit.  True: the time was over first. */
static bool wait_on_descriptor(struct thread *t)
{
    struct isolate *iso = t->iso;
    const struct guest_thread *g = GUEST(iso, t->self);
    struct pollfd fds[2] = {{.fd = g->wait_fd, .events = (short)g->wait_events},
                            {.fd = -1, .events = POLLIN}};
    int64_t deadline = g->deadline;
    if (t->wake_fd < 0)
        t->wake_fd = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    fds[1].fd = t->wake_fd;
    while (!g->woken && !iso->exiting && !is_to_suspend(t)) {
        struct timespec left, *timeout = NULL;
        int ready;
        if (deadline != INT64_MAX) {
            int64_t remaining = deadline - isolate_ns(iso);
            left = to_timespec(remaining < 0 ? 0 : remaining);
            timeout = &left;
        }
        pthread_mutex_unlock(&iso->sync_lock);
        ready = ppoll(fds, 2, timeout, NULL);
        pthread_mutex_lock(&iso->sync_lock);
        g = GUEST(iso, t->self); /* the region may have moved while the lock was free */
        if (fds[1].revents != 0) {
            uint64_t drained;
            while (read(t->wake_fd, &drained, sizeof drained) > 0) {
            }
        }
        if (fds[0].revents != 0)
            break;
        if (ready == 0)
            return true;
    }
    return false;
}

/* The same for all that somebody wakes the thread from. */
static bool wait_to_be_woken(struct thread *t)
{
    struct isolate *iso = t->iso;
    const struct guest_thread *g = GUEST(iso, t->self);
    while (g->wait != WAIT_NOT && !g->woken && !iso->exiting && !iso->parking && !is_to_suspend(t)) {
        if (g->deadline == INT64_MAX) {
            pthread_cond_wait(&t->wake, &iso->sync_lock);
        } else {
            struct timespec until = to_timespec(g->deadline - HEADER(iso)->clock_shift);
            if (pthread_cond_timedwait(&t->wake, &iso->sync_lock, &until) == ETIMEDOUT) {
                g = GUEST(iso, t->self);
                if (!g->woken && isolate_ns(iso) >= g->deadline)
                    return true;
            }
        }
        g = GUEST(iso, t->self);
    }
    return false;
}

enum wait_end { WAIT_OVER, WAIT_STOPPED, WAIT_PARKED };

static void note_time(struct guest_thread *g, uint64_t elapsed_ns)
{
    if (g->wait == WAIT_MONITOR)
        g->blocked_ns += elapsed_ns;
    else if (g->wait == WAIT_OBJECT || g->wait == WAIT_PARK || g->wait == WAIT_SLEEP)
        g->waited_ns += elapsed_ns;
}

/*
 * Waits for what t->g says.  WAIT_STOPPED: no guest code may run any more.  WAIT_PARKED: the wait is
 * not over, but the carrier is to leave; all there is to know is in the region.
 *
 * The region is only read until the thread runs again: a collector that has stopped the world, or a freeze,
 * must find things as they are.
 */
static enum wait_end wait_here(struct thread *t)
{
    struct isolate *iso = t->iso;
    struct guest_thread *g;
    enum wait_end end;
    bool timed_out;
    int64_t started = LOAD_RELAXED(&HEADER(t)->times_contention) ? monotonic_ns() : 0;
    thread_end_running(t);
    pthread_mutex_lock(&iso->sync_lock);
    g = GUEST(iso, t->self);
    timed_out = g->wait == WAIT_DESCRIPTOR ? wait_on_descriptor(t) : wait_to_be_woken(t);
    g = GUEST(iso, t->self);
    end = iso->exiting                                                            ? WAIT_STOPPED
          : is_to_suspend(t) && !g->woken && !timed_out                           ? WAIT_PARKED
          : iso->parking && !g->woken && !timed_out && g->wait != WAIT_DESCRIPTOR ? WAIT_PARKED
                                                                                  : WAIT_OVER;
    thread_become_running(t);
    g = GUEST(iso, t->self);
    if (started != 0)
        note_time(g, (uint64_t)(monotonic_ns() - started));
    if (end != WAIT_PARKED) {
        if (timed_out && !g->woken) {
            g->timed_out = 1;
            monitor_leave_queue(iso, g);
        }
        g->wait = WAIT_NOT;
        g->woken = 0;
    }
    pthread_mutex_unlock(&iso->sync_lock);
    thread_relocate(t);
    return end;
}

static enum run_status run_and_wait(struct thread *t)
{
    for (;;) {
        enum run_status status =
            t->iso->fueled && !t->g->unmetered ? interp_run_with_fuel(t) : interp_run(t);
        if (status != RUN_WAITING)
            return status;
        switch (wait_here(t)) {
        case WAIT_STOPPED: return RUN_STOPPED;
        case WAIT_PARKED: return RUN_WAITING;
        case WAIT_OVER: break;
        }
    }
}

enum run_status carrier_run(struct thread *t)
{
    struct thread *outer = bus_fault_watch(t);
    enum run_status status = run_and_wait(t);
    bus_fault_watch(outer);
    t->suspended_call = status == RUN_WAITING && t->may_suspend;
    return status;
}

/* A thread thawed in the middle of a wait goes on waiting. */
enum run_status carrier_continue(struct thread *t)
{
    switch (t->g->wait == WAIT_NOT ? WAIT_OVER : wait_here(t)) {
    case WAIT_OVER: return carrier_run(t);
    case WAIT_PARKED: t->suspended_call = t->may_suspend; return RUN_WAITING;
    default: return RUN_STOPPED;
    }
}

static void *carrier_main(void *argument)
{
    struct thread *t = argument;
    struct isolate *iso = t->iso;
    t->cpu_counted = true;
    t->started = true;
    attach(t);
    enum run_status status = carrier_continue(t);
    carrier_detach(t, status == RUN_RETURNED || status == RUN_EXCEPTION);
    pthread_mutex_lock(&iso->sync_lock);
    iso->carrier_count--;
    bool last = is_last(iso);
    pthread_cond_broadcast(&iso->world_changed);
    pthread_mutex_unlock(&iso->sync_lock);
    if (last)
        iso->orphan_end(iso);
    return NULL;
}

bool carrier_start(struct isolate *iso, struct guest_thread *g)
{
    struct thread *t = make(iso, (struct guest_ref){META_OFFSET(iso, g)});
    pthread_attr_t attributes;
    pthread_t thread;
    int failed;
    if (t == NULL)
        return false;
    g->has_carrier = 1;
    iso->carrier_count++;
    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, iso->jni != NULL ? FOREIGN_STACK : CARRIER_STACK);
    pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
    failed = fault_refuses() ? EAGAIN : pthread_create(&thread, &attributes, carrier_main, t);
    pthread_attr_destroy(&attributes);
    if (failed) {
        g->has_carrier = 0;
        iso->carrier_count--;
        discard(t);
        errno = failed;
        return false;
    }
    return true;
}

/* Ends all guest code: nothing runs afterwards, no finally, no hook. */
void isolate_stop(struct isolate *iso, enum isolate_end end, int status)
{
    pthread_mutex_lock(&iso->sync_lock);
    if (!iso->exiting) {
        iso->end = end;
        iso->exit_status = status;
        STORE_RELEASE(&iso->exiting, true);
    }
    STORE_SEQ_CST(&iso->safepoint_requested, 1);
    for (struct thread *t = iso->threads; t != NULL; t = t->next) {
        STORE_SEQ_CST(&t->stack_limit, NULL);
        pthread_cond_signal(&t->wake);
        if (t->wake_fd >= 0)
            carrier_interrupt_poll(t);
    }
    pthread_cond_broadcast(&iso->world_changed);
    pthread_mutex_unlock(&iso->sync_lock);
}

static bool runs_foreign_code(const struct thread *t)
{
    return t->jni != NULL && LOAD_ACQUIRE(&t->state) == THREAD_FOREIGN;
}

/* sync_lock held. */
static bool any_runs_foreign_code(const struct isolate *iso)
{
    for (const struct thread *t = iso->threads; t != NULL; t = t->next)
        if (runs_foreign_code(t))
            return true;
    return false;
}

/* sync_lock held.  All other threads have ended. */
static bool all_run_foreign_code(const struct isolate *iso)
{
    uint32_t started = 0;
    for (const struct thread *t = iso->threads; t != NULL; t = t->next) {
        if (!runs_foreign_code(t))
            return false;
        started += t->started;
    }
    return started == iso->carrier_count;
}

/* After isolate_stop: returns true when no thread touches the region any more, also of those that foreign code
 * has attached; or false when `orphan_end` is given and all that are left are in foreign code. */
bool isolate_join(struct isolate *iso, void (*orphan_end)(struct isolate *iso))
{
    bool gone = true;
    struct timespec soon; /* who goes into foreign code tells nobody */
    pthread_mutex_lock(&iso->sync_lock);
    while (gone && (iso->carrier_count > 0 || iso->threads != NULL)) {
        if (iso->stranded != NULL && any_runs_foreign_code(iso)) {
            pthread_mutex_unlock(&iso->sync_lock);
            iso->stranded(iso->stranded_context, iso->exit_status);
            pthread_mutex_lock(&iso->sync_lock);
        }
        if (orphan_end != NULL && all_run_foreign_code(iso)) {
            iso->orphan_end = orphan_end;
            gone = false;
        } else if (orphan_end != NULL) {
            soon = to_timespec(monotonic_ns() + 1000000);
            pthread_cond_clockwait(&iso->world_changed, &iso->sync_lock, CLOCK_MONOTONIC, &soon);
        } else {
            pthread_cond_wait(&iso->world_changed, &iso->sync_lock);
        }
    }
    pthread_mutex_unlock(&iso->sync_lock);
    return gone;
}

void carriers_park(struct isolate *iso)
{
    pthread_mutex_lock(&iso->sync_lock);
    iso->parking = true;
    while (iso->carrier_count > 0) {
        for (struct thread *t = iso->threads; t != NULL; t = t->next)
            pthread_cond_signal(&t->wake);
        pthread_cond_wait(&iso->world_changed, &iso->sync_lock);
    }
    iso->parking = false;
    pthread_mutex_unlock(&iso->sync_lock);
}

enum native_status exec_halt(struct thread *t, int status)
{
    bool first = !LOAD_ACQUIRE(&t->iso->exiting);
    if (first && t->iso->halts != NULL)
        t->iso->halts();
    isolate_stop(t->iso, END_HALTED, status);
    if (first && t->iso->halted != NULL)
        t->iso->halted(t->iso, status);
    pthread_mutex_lock(&t->iso->sync_lock);
    t->g->wait = WAIT_JOIN_ALL; /* the wait ends at once: the isolate is exiting */
    pthread_mutex_unlock(&t->iso->sync_lock);
    return NATIVE_WAIT;
}
