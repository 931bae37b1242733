/*
 * Stopping the world, and the slow side of the poll.
 *
 * A guest thread with a carrier is RUNNING (it may touch the region) or promises not to: BLOCKED inside C
 * code, FOREIGN inside such that is not ours, or PARKED.  Stopping the world means: say so in isolate.world_stopper,
 * overwrite every poll word, then wait until only the stopper is RUNNING.
 *
 * Who goes into C code and comes back, which must be cheap, takes no lock: it first stores its state and then looks
 * for a stopper, who first stores that it is one and then looks at the states.  One of the two sees the other
 * (Dekker; vm/base/fences.h; isolate.quick_crossings says in one word that there is nobody and that no fence is
 * needed); when it is the thread, it goes the slow way, with sync_lock, and as long as it has
 * not it only seems to run.  All other changes happen with the lock held.
 */
#include "vm/base/fences.h"
#include "vm/exec/frame_map_cache.h"
#include "vm/exec/internal.h"
#include "vm/exec/torment_freeze.h"
#include "vm/jni/foreign.h"

/* sync_lock held.  A thread that is not freezable is inside C code that holds addresses: it allows
 * collections, but not that the region moves. */
static void become_blocked(struct thread *t, bool freezable)
{
    thread_publish(t);
    STORE_RELEASE(&t->state, freezable ? THREAD_PARKED : THREAD_BLOCKED);
    if (LOAD_RELAXED(&t->iso->world_stopper) != NULL)
        pthread_cond_broadcast(&t->iso->world_changed);
}

/* sync_lock held. */
static bool stopped_by_other(const struct thread *t)
{
    const struct thread *stopper = LOAD_RELAXED(&t->iso->world_stopper);
    return stopper != NULL && stopper != t;
}

/* sync_lock held. */
void thread_become_running(struct thread *t)
{
    while (stopped_by_other(t))
        pthread_cond_wait(&t->iso->world_changed, &t->iso->sync_lock);
    STORE_RELEASE(&t->state, THREAD_RUNNING);
}

void thread_become_parked(struct thread *t)
{
    become_blocked(t, true);
}

void thread_begin_running(struct thread *t)
{
    pthread_mutex_lock(&t->iso->sync_lock);
    thread_become_running(t);
    pthread_mutex_unlock(&t->iso->sync_lock);
    if (t->frame != NULL)
        thread_relocate(t);
}

/* Who only lacks fuel keeps its allocation buffer: collections come when they would have come. */
void thread_end_running(struct thread *t)
{
    if (!t->suspended_call && t->g->wait != WAIT_FUEL)
        gc_retire_buffer(t);
    pthread_mutex_lock(&t->iso->sync_lock);
    become_blocked(t, true);
    pthread_mutex_unlock(&t->iso->sync_lock);
}

bool thread_sees_stopper(const struct thread *t)
{
    struct isolate *iso = t->iso;
    fence_frequent(iso->cheap_fences);
    const struct thread *stopper = LOAD_ACQUIRE(&iso->world_stopper);
    return stopper != NULL && stopper != t;
}

/* The rest of going out and coming back (crossing.h) when there is a stopper. */
void thread_tell_stopper(struct thread *t)
{
    pthread_mutex_lock(&t->iso->sync_lock);
    pthread_cond_broadcast(&t->iso->world_changed);
    pthread_mutex_unlock(&t->iso->sync_lock);
}

void thread_wait_for_stopper(struct thread *t, enum thread_state outside)
{
    pthread_mutex_lock(&t->iso->sync_lock);
    STORE_RELEASE(&t->state, outside);
    pthread_cond_broadcast(&t->iso->world_changed);
    thread_become_running(t);
    pthread_mutex_unlock(&t->iso->sync_lock);
}

/* sync_lock held. */
static bool others_run(const struct thread *t)
{
    for (const struct thread *other = t->iso->threads; other != NULL; other = other->next)
        if (other != t && LOAD_ACQUIRE(&other->state) == THREAD_RUNNING)
            return true;
    return false;
}

uint32_t threads_inside_foreign_code(const struct isolate *iso)
{
    uint32_t count = 0;
    for (const struct thread *t = iso->threads; t != NULL; t = t->next)
        count += LOAD_RELAXED(&t->foreign_frames) != 0 ||
                 (t != iso->world_stopper && LOAD_ACQUIRE(&t->state) != THREAD_PARKED);
    return count;
}

/* The region or the stack may lie elsewhere than when the thread last ran. */
void thread_relocate(struct thread *t)
{
    struct guest_ref self = t->self;
    t->base = t->iso->base;
    t->g = GUEST(t, self);
    thread_set_stack(t);
    t->frame = t->g->frame == 0 ? NULL : FRAME_AT(t, t->g->frame);
}

/* sync_lock held. */
static bool other_is_in_critical_section(const struct thread *t)
{
    for (const struct thread *other = t->iso->threads; other != NULL; other = other->next)
        if (other != t && LOAD_RELAXED(&other->critical) &&
            LOAD_ACQUIRE(&other->state) == THREAD_RUNNING)
            return true;
    return false;
}

/* sync_lock held, given up for a while: somebody may have changed something, or not. */
static void wait_a_little(struct isolate *iso)
{
    int64_t ns = monotonic_ns() + 1000000;
    struct timespec end = {.tv_sec = ns / 1000000000, .tv_nsec = ns % 1000000000};
    pthread_cond_clockwait(&iso->world_changed, &iso->sync_lock, CLOCK_MONOTONIC, &end);
}

/* sync_lock held.  False: a thread stays in a critical section. */
static bool all_stop(const struct thread *t)
{
    struct isolate *iso = t->iso;
    while (others_run(t)) {
        if (!other_is_in_critical_section(t)) {
            wait_a_little(iso);
            continue;
        }
        wait_a_little(iso);
        if (others_run(t) && other_is_in_critical_section(t))
            return false;
    }
    return true;
}

/* sync_lock held.  `stopped`: the poll words can be given back to threads that stand still; where the world never was
 * stopped a thread may be changing its own at this moment, so each does it at its next poll. */
static void end_stop(struct isolate *iso, bool stopped)
{
    STORE_RELEASE(&iso->world_stopper, NULL);
    STORE_RELEASE(&iso->quick_crossings, iso->cheap_fences);
    STORE_SEQ_CST(&iso->safepoint_requested, iso->exiting);
    if (!iso->exiting && stopped)
        for (struct thread *other = iso->threads; other != NULL; other = other->next)
            if (!guest_wants_attention(GUEST(iso, other->self)))
                STORE_SEQ_CST(&other->stack_limit, other->real_stack_limit);
    pthread_cond_broadcast(&iso->world_changed);
}

/* sync_lock held, and nobody has stopped the world.  True: it is stopped now. */
static bool try_to_stop(struct isolate *iso, struct thread *stopper)
{
    STORE_RELEASE(&iso->world_stopper, stopper);
    STORE_RELEASE(&iso->quick_crossings, false);
    fence_seldom(iso->cheap_fences);
    STORE_SEQ_CST(&iso->safepoint_requested, 1);
    for (struct thread *t = iso->threads; t != NULL; t = t->next)
        STORE_SEQ_CST(&t->stack_limit, NULL);
    if (all_stop(stopper))
        return true;
    end_stop(iso, false);
    return false;
}

/* What C code does in a critical section may depend on other threads, so these go on when it takes long, and the stop
 * is tried again, unless it depends on this very thread, or the isolate is ending, which waits for no C code. */
static bool stop(struct thread *t, bool insist)
{
    struct isolate *iso = t->iso;
    bool stopped = false, again = true;
    pthread_mutex_lock(&iso->sync_lock);
    while (!stopped && again) {
        if (iso->world_stopper != NULL) {
            iso->held_inside++;
            become_blocked(t, false);
            thread_become_running(t);
            iso->held_inside--;
            break;
        }
        thread_publish(t);
        stopped = try_to_stop(iso, t);
        if (!stopped) {
            iso->held_inside++;
            become_blocked(t, false);
            wait_a_little(iso);
            thread_become_running(t);
            iso->held_inside--;
            again = insist && !iso->exiting;
        }
    }
    pthread_mutex_unlock(&iso->sync_lock);
    return stopped;
}

static bool is_ending(struct isolate *iso)
{
    return LOAD_ACQUIRE(&iso->exiting);
}

bool stop_the_world(struct thread *t)
{
    return stop(t, true);
}

bool stop_the_world_or_end(struct thread *t)
{
    while (!stop(t, true))
        if (is_ending(t->iso))
            return false;
    return true;
}

bool stop_the_world_once(struct thread *t)
{
    return stop(t, false);
}

bool stop_from_outside(struct isolate *iso, struct thread *stopper)
{
    bool stopped = false;
    stopper->iso = iso;
    pthread_mutex_lock(&iso->sync_lock);
    for (;;) {
        while (iso->world_stopper != NULL)
            pthread_cond_wait(&iso->world_changed, &iso->sync_lock);
        if (iso->exiting || (stopped = try_to_stop(iso, stopper)))
            break;
        wait_a_little(iso);
    }
    pthread_mutex_unlock(&iso->sync_lock);
    return stopped;
}

void resume_the_world(struct thread *t)
{
    struct isolate *iso = t->iso;
    pthread_mutex_lock(&iso->sync_lock);
    frame_map_cache_unprepare(iso->frame_maps);
    end_stop(iso, true);
    pthread_mutex_unlock(&iso->sync_lock);
}

void exec_set_trace(struct thread *t, enum log_topic topic, bool on)
{
    struct isolate *iso = t->iso;
    uint32_t bit = 1u << topic;
    if (!stop_the_world_or_end(t))
        return;
    STORE_RELAXED(&iso->log_mask, on ? iso->log_mask | bit : iso->log_mask & ~bit);
    for (struct thread *other = iso->threads; other != NULL; other = other->next)
        other->log_mask = iso->log_mask;
    resume_the_world(t);
}

bool poll_requested(struct thread *t)
{
    return LOAD_SEQ_CST(&t->stack_limit) == NULL;
}

bool poll_throw_stop(struct thread *t)
{
    struct isolate *iso = t->iso;
    struct ref thrown;
    pthread_mutex_lock(&iso->sync_lock);
    thrown = iso->exiting ? NULL_REF : t->g->stop_with; /* no handler is to run any more */
    if (!IS_NULL(thrown))
        STORE_RELAXED(&t->g->stop_with.bits, 0u);
    pthread_mutex_unlock(&iso->sync_lock);
    if (IS_NULL(thrown))
        return false;
    thread_set_stack(t);
    exec_throw_ref(t, thrown);
    return true;
}

enum poll_result poll_slow(struct thread *t)
{
    struct isolate *iso = t->iso;
    bool go_on, wait;
    thread_publish(t);
    pthread_mutex_lock(&iso->sync_lock);
    if (iso->world_stopper != NULL && iso->world_stopper != t) {
        become_blocked(t, true);
        thread_become_running(t);
    }
    go_on = !iso->exiting;
    wait = GUEST(iso, t->self)->suspended;
    if (wait) {
        GUEST(iso, t->self)->wait = WAIT_SUSPENDED;
        GUEST(iso, t->self)->deadline = INT64_MAX;
        GUEST(iso, t->self)->woken = 0;
    }
    pthread_mutex_unlock(&iso->sync_lock);
    thread_relocate(t);
    if (!go_on)
        return POLL_STOPPED;
    if (wait)
        return POLL_WAITING;
    bool wanted = true;
    if (UNLIKELY(LOAD_RELAXED(&iso->unload_wanted)) &&
        CAS_SEQ_CST(&iso->unload_wanted, &wanted, false))
        gc_collect_unloading(t, false);
#if ATOLL_TORMENT_FREEZE
    if (t->freeze_wanted) {
        t->freeze_wanted = false;
        freeze_and_thaw(t);
    }
#endif
    if (UNLIKELY(t->bus_fault)) {
        bus_fault_throw(t);
        return POLL_THROWN;
    }
    return poll_throw_stop(t) ? POLL_THROWN : POLL_GO_ON;
}

/* ---- what the collector asks of us ---- */

static void for_each_mutator(struct isolate *iso, void (*visit)(void *context, struct mutator *m),
                             void *context)
{
    for (struct thread *t = iso->threads; t != NULL; t = t->next)
        visit(context, (struct mutator *)(void *)t);
}

static void sweep_weak_tables(struct isolate *iso)
{
    string_table_sweep(iso);
    monitors_sweep(iso);
    jni_sweep(iso);
}

/* Threads that wait at a poll or for an event are inside no C code; those in a system call have said
 * that they touch nothing. */
static bool begin_unloading(struct isolate *iso)
{
    pthread_mutex_lock(&iso->sync_lock);
    bool possible = iso->held_inside == 0;
    pthread_mutex_unlock(&iso->sync_lock);
    if (possible)
        unload_begin(iso);
    return possible;
}

/* Caches that know a class by its offset, or a method by its number, forget it: both are used again. */
static void unload(struct isolate *iso)
{
    if (!unload_sweep(iso))
        return;
    frame_map_cache_clear(iso->frame_maps);
    for (struct thread *t = iso->threads; t != NULL; t = t->next)
        memset(t->call_cache, 0, sizeof t->call_cache);
}

static struct ref *pending_references(struct isolate *iso)
{
    return &HEADER(iso)->roots.pending_references;
}

static void references_pending(struct thread *t)
{
    struct isolate *iso = t->iso;
    pthread_mutex_lock(&iso->sync_lock);
    for (struct guest_ref g = HEADER(iso)->threads; !IS_NONE(g); g = GUEST(iso, g)->next)
        if (GUEST(iso, g)->wait == WAIT_REFERENCES)
            guest_wake(iso, GUEST(iso, g));
    pthread_mutex_unlock(&iso->sync_lock);
}

static void set_soft_reference_clock(struct isolate *iso, int64_t milliseconds)
{
    if (!IS_NONE(WK_REF(iso, java_lang_ref_SoftReference)))
        SET_I64(iso, WK_MIRROR(iso, java_lang_ref_SoftReference),
                WKF(iso, java_lang_ref_SoftReference, clock), milliseconds);
}

static bool hook_charge(struct isolate *iso, int64_t bytes)
{
    return charge(iso, bytes);
}

static struct meta_ref allocate_metadata(struct isolate *iso, uint64_t size)
{
    struct meta_ref block;
    pthread_mutex_lock(&iso->meta_lock);
    block = meta_block_allocate(iso, size);
    pthread_mutex_unlock(&iso->meta_lock);
    return block;
}

void safepoint_register_hooks(struct isolate *iso)
{
    iso->gc_hooks = (struct gc_hooks){
        .stop_the_world = stop_the_world,
        .resume_the_world = resume_the_world,
        .is_ending = is_ending,
        .prepare_roots = roots_prepare,
        .for_each_mutator = for_each_mutator,
        .sweep_weak_tables = sweep_weak_tables,
        .pending_references = pending_references,
        .begin_unloading = begin_unloading,
        .object_reached = unload_reach_object,
        .class_reached = unload_reach_class,
        .follow_reached = unload_follow,
        .class_is_reached = unload_class_is_reached,
        .unload = unload,
        .references_pending = references_pending,
        .set_soft_reference_clock = set_soft_reference_clock,
        .charge = hook_charge,
        .allocate_metadata = allocate_metadata,
    };
    iso->hooks = (struct isolate_hooks){
        .throw_out_of_memory = throw_out_of_memory,
        .throw_negative_size = throw_negative_size,
        .inflated_hash = monitor_hash,
    };
}
