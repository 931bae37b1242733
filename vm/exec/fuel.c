/* See fuel.h. */
#include "vm/exec/fuel.h"

#include "vm/exec/boot.h"
#include "vm/exec/internal.h"

#define PORTION TINY(UINT64_C(4096), UINT64_C(3))

static bool take_portion(struct thread *t)
{
    uint64_t *pool = &HEADER(t)->fuel_pool;
    uint64_t left = LOAD_RELAXED(pool), portion;
    do {
        portion = left < PORTION ? left : PORTION;
        if (portion == 0)
            return false;
    } while (!CAS_SEQ_CST(pool, &left, left - portion));
    t->fuel = portion;
    return true;
}

void fuel_return(struct thread *t)
{
    if (t->fuel != 0)
        __atomic_fetch_add(&HEADER(t)->fuel_pool, t->fuel, __ATOMIC_RELAXED);
    t->fuel = 0;
}

void fuel_gather(struct isolate *iso)
{
    for (struct thread *t = iso->threads; t != NULL; t = t->next) {
        __atomic_fetch_add(&HEADER(iso)->fuel_pool, t->fuel, __ATOMIC_RELAXED);
        t->fuel = 0;
    }
}

/* sync_lock held.  Calls of the host return, as the host is to give more. */
static void tell_hosts(struct isolate *iso)
{
    iso->fuel_is_out = true;
    for (struct thread *t = iso->threads; t != NULL; t = t->next) {
        if (!t->may_suspend)
            continue;
        pthread_cond_signal(&t->wake);
        if (t->wake_fd >= 0)
            carrier_interrupt_poll(t);
    }
}

/* False: somebody has given more meanwhile. */
static bool await(struct thread *t)
{
    struct isolate *iso = t->iso;
    bool none;
    pthread_mutex_lock(&iso->sync_lock);
    none = LOAD_RELAXED(&HEADER(iso)->fuel_pool) == 0;
    if (none) {
        t->g->wait = WAIT_FUEL;
        t->g->deadline = INT64_MAX;
        t->g->woken = 0;
        tell_hosts(iso);
    }
    pthread_mutex_unlock(&iso->sync_lock);
    return none;
}

enum fuel_taken fuel_take(struct thread *t)
{
    struct isolate *iso = t->iso;
    for (;;) {
        if (LOAD_ACQUIRE(&iso->exiting))
            return FUEL_STOPPED;
        if (take_portion(t))
            return FUEL_TAKEN;
        /* Other threads may have some left. */
        if (!stop_the_world(t))
            continue;
        fuel_gather(iso);
        bool none = LOAD_RELAXED(&HEADER(iso)->fuel_pool) == 0;
        if (none && HEADER(iso)->fuel_mode == FUEL_ENDS)
            exec_stop(iso, END_OUT_OF_FUEL, 0);
        resume_the_world(t);
        if (none && HEADER(iso)->fuel_mode == FUEL_SUSPENDS && await(t))
            return FUEL_AWAITED;
    }
}

/* The thread that hands on what collections have found runs none of the guest's code, and when it does what depends
 * on the moment. */
static bool is_unmetered(struct isolate *iso, const struct guest_thread *g)
{
    return !IS_NULL(g->java_thread) &&
           symbol_equals(iso, CLASS_OF(iso, g->java_thread)->name, "java/lang/ref/Reference$ReferenceHandler");
}

void fuel_begin(struct isolate *iso, enum fuel_mode mode)
{
    pthread_mutex_lock(&iso->sync_lock);
    for (struct guest_ref at = HEADER(iso)->threads; !IS_NONE(at); at = GUEST(iso, at)->next)
        GUEST(iso, at)->unmetered = is_unmetered(iso, GUEST(iso, at));
    pthread_mutex_unlock(&iso->sync_lock);
    HEADER(iso)->fuel_mode = (uint8_t)mode;
    HEADER(iso)->fuel_pool = HEADER(iso)->fuel_given = 0;
    iso->fueled = mode != FUEL_NOT_COUNTED;
}

void fuel_add(struct isolate *iso, uint64_t units, bool anew)
{
    struct region_header *header;
    pthread_mutex_lock(&iso->sync_lock);
    header = HEADER(iso);
    if (anew) {
        header->fuel_given -= LOAD_RELAXED(&header->fuel_pool);
        STORE_RELAXED(&header->fuel_pool, UINT64_C(0));
    }
    header->fuel_given += units;
    __atomic_fetch_add(&header->fuel_pool, units, __ATOMIC_RELAXED);
    if (LOAD_RELAXED(&header->fuel_pool) != 0) {
        iso->fuel_is_out = false;
        for (struct guest_ref at = header->threads; !IS_NONE(at); at = GUEST(iso, at)->next)
            if (GUEST(iso, at)->wait == WAIT_FUEL)
                guest_wake(iso, GUEST(iso, at));
    }
    pthread_mutex_unlock(&iso->sync_lock);
}
