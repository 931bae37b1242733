/*
 * Monitors (JLS 17.1, 17.2; JVMS 2.11.10) as data in the region.
 *
 * An uncontended lock lives in the object's header word (thin: owner id and recursions). Contention,
 * wait, or a hash on a locked object inflate it to a struct monitor in a table; its queues link
 * guest threads by region offsets.  The header word changes by compare-and-swap; monitors and queues
 * change under isolate.sync_lock.  A monitor nobody owns, enters or waits on is deflated by the next
 * collection.
 */
#include "vm/exec/internal.h"
#include "vm/model/meta.h"

/* region struct */
struct monitor {
    struct ref object;          /* weak: swept by monitors_sweep */
    uint32_t owner;             /* guest thread id, 0 = free */
    uint32_t recursion;         /* entries beyond the first */
    uint32_t hash;              /* identity hash of the object, 0 = none yet */
    struct guest_ref entry_head, entry_tail; /* threads that want in, oldest first */
    struct guest_ref wait_head, wait_tail;   /* the wait set, oldest first */
    uint32_t next_free;
    uint32_t used;
    uint32_t unused;
};

#define THIN_WORD(word, owner, recursion)                                           \
    (((word) & WORD_AGE_MASK) | WORD_TAG_THIN |                                     \
     ((uint32_t)(owner) << WORD_THIN_OWNER_SHIFT | (recursion)) << WORD_PAYLOAD_SHIFT)
#define PAYLOAD(word) ((word) >> WORD_PAYLOAD_SHIFT)
#define TAG(word) ((word) & WORD_TAG_MASK)

static struct monitor *monitor_at(struct isolate *iso, uint32_t index)
{
    const struct meta_ref *chunks = META_ADDRESS(iso, HEADER(iso)->monitors);
    return (struct monitor *)META_ADDRESS(iso, chunks[index / MONITOR_CHUNK]) + index % MONITOR_CHUNK;
}

/* ---- the fast paths ---- */

bool monitor_enter_fast(struct thread *t, struct ref object)
{
    uint32_t *word_address = &OBJECT(t, object)->word;
    uint32_t word = LOAD_RELAXED(word_address);
    uint32_t id = t->g->id;
    if (TAG(word) == WORD_TAG_FREE && PAYLOAD(word) == 0)
        return CAS_SEQ_CST(word_address, &word, THIN_WORD(word, id, 0));
    if (TAG(word) == WORD_TAG_THIN && PAYLOAD(word) >> WORD_THIN_OWNER_SHIFT == id &&
        (PAYLOAD(word) & WORD_THIN_RECURSION_MASK) < WORD_THIN_RECURSION_MASK)
        return CAS_SEQ_CST(word_address, &word, word + (1u << WORD_PAYLOAD_SHIFT));
    return false;
}

bool monitor_exit_fast(struct thread *t, struct ref object)
{
    uint32_t *word_address = &OBJECT(t, object)->word;
    uint32_t word = LOAD_RELAXED(word_address);
    if (TAG(word) != WORD_TAG_THIN || PAYLOAD(word) >> WORD_THIN_OWNER_SHIFT != t->g->id)
        return false;
    if ((PAYLOAD(word) & WORD_THIN_RECURSION_MASK) == 0)
        return CAS_SEQ_CST(word_address, &word, word & WORD_AGE_MASK);
    return CAS_SEQ_CST(word_address, &word, word - (1u << WORD_PAYLOAD_SHIFT));
}

/* ---- the table; sync_lock held ---- */

static bool add_chunk(struct isolate *iso)
{
    struct region_header *header = HEADER(iso);
    struct meta_ref chunk;
    bool done = false;
    pthread_mutex_lock(&iso->meta_lock);
    if (header->monitor_chunks == header->monitor_chunk_capacity) {
        uint32_t capacity =
            header->monitor_chunk_capacity == 0 ? TINY(256, 1) : header->monitor_chunk_capacity * 2;
        struct meta_ref table = meta_block_allocate(iso, capacity * sizeof(struct meta_ref));
        if (IS_NONE(table))
            goto out;
        if (header->monitor_chunks > 0) {
            memcpy(META_ADDRESS(iso, table), META_ADDRESS(iso, header->monitors),
                   header->monitor_chunks * sizeof(struct meta_ref));
            meta_block_free(iso, header->monitors,
                            header->monitor_chunk_capacity * sizeof(struct meta_ref));
        }
        header->monitors = table;
        header->monitor_chunk_capacity = capacity;
    }
    chunk = meta_block_allocate(iso, MONITOR_CHUNK * sizeof(struct monitor));
    if (IS_NONE(chunk))
        goto out;
    ((struct meta_ref *)META_ADDRESS(iso, header->monitors))[header->monitor_chunks] = chunk;
    uint32_t first = header->monitor_chunks++ * MONITOR_CHUNK;
    for (uint32_t i = MONITOR_CHUNK; i-- > 0;) {
        if (first + i == 0)
            continue; /* index 0 is no monitor */
        monitor_at(iso, first + i)->next_free = header->free_monitor;
        header->free_monitor = first + i;
    }
    done = true;
out:
    pthread_mutex_unlock(&iso->meta_lock);
    return done;
}

/* Makes sure the object's word is inflated; returns the monitor's index, 0 = out of memory. */
static uint32_t inflate(struct isolate *iso, struct ref object)
{
    struct region_header *header = HEADER(iso);
    uint32_t *word_address = &OBJECT(iso, object)->word;
    for (;;) {
        uint32_t word = LOAD_ACQUIRE(word_address);
        struct monitor *monitor;
        uint32_t index;
        if (TAG(word) == WORD_TAG_INFLATED)
            return PAYLOAD(word);
        if (header->free_monitor == 0 && !add_chunk(iso))
            return 0;
        index = header->free_monitor;
        monitor = monitor_at(iso, index);
        header->free_monitor = monitor->next_free;
        memset(monitor, 0, sizeof *monitor);
        monitor->object = object;
        monitor->used = 1;
        if (TAG(word) == WORD_TAG_THIN) {
            monitor->owner = PAYLOAD(word) >> WORD_THIN_OWNER_SHIFT;
            monitor->recursion = PAYLOAD(word) & WORD_THIN_RECURSION_MASK;
        } else {
            monitor->hash = PAYLOAD(word);
        }
        if (CAS_SEQ_CST(word_address, &word,
                        (word & WORD_AGE_MASK) | WORD_TAG_INFLATED | index << WORD_PAYLOAD_SHIFT)) {
            header->monitor_count++;
            return index;
        }
        monitor->used = 0;
        monitor->next_free = header->free_monitor;
        header->free_monitor = index;
    }
}

/* ---- queues; sync_lock held ---- */

static void enqueue(struct isolate *iso, struct guest_ref *head, struct guest_ref *tail, struct guest_thread *g)
{
    struct guest_ref r = {META_OFFSET(iso, g)};
    g->queue_next.off = 0;
    if (IS_NONE(*head))
        *head = r;
    else
        GUEST(iso, *tail)->queue_next = r;
    *tail = r;
}

static struct guest_thread *dequeue(struct isolate *iso, struct guest_ref *head, struct guest_ref *tail)
{
    struct guest_thread *g;
    if (IS_NONE(*head))
        return NULL;
    g = GUEST(iso, *head);
    *head = g->queue_next;
    if (IS_NONE(*head))
        tail->off = 0;
    g->queue_next.off = 0;
    return g;
}

static bool remove_from(struct isolate *iso, struct guest_ref *head, struct guest_ref *tail,
                        struct guest_thread *g)
{
    struct guest_ref previous = {0};
    for (struct guest_ref r = *head; !IS_NONE(r); previous = r, r = GUEST(iso, r)->queue_next) {
        if (GUEST(iso, r) != g)
            continue;
        if (IS_NONE(previous))
            *head = g->queue_next;
        else
            GUEST(iso, previous)->queue_next = g->queue_next;
        if (IS_NONE(g->queue_next))
            *tail = previous;
        g->queue_next.off = 0;
        return true;
    }
    return false;
}

static void wake_one_entrant(struct isolate *iso, struct monitor *monitor)
{
    struct guest_thread *g = dequeue(iso, &monitor->entry_head, &monitor->entry_tail);
    if (g != NULL)
        guest_wake(iso, g);
}

static void set_status(struct thread *t, int32_t status)
{
    if (!IS_NULL(t->g->java_thread))
        SET_I32(t, t->g->java_thread, WKF(t, java_lang_Thread, threadStatus), status);
}

/* ---- entering and leaving ---- */

static enum native_status enter_with(struct thread *t, struct ref object, uint32_t recursion)
{
    struct isolate *iso = t->iso;
    struct guest_thread *g = t->g;
    struct monitor *monitor;
    uint32_t index;
    pthread_mutex_lock(&iso->sync_lock);
    index = inflate(iso, object);
    if (index == 0) {
        uint32_t word = LOAD_RELAXED(&OBJECT(t, object)->word);
        bool contended = TAG(word) == WORD_TAG_THIN && PAYLOAD(word) >> WORD_THIN_OWNER_SHIFT != g->id;
        if (contended) {
            g->wait = WAIT_PARK;
            g->woken = 0;
            g->deadline = isolate_ns(iso) + MONITOR_RETRY_NS;
        }
        pthread_mutex_unlock(&iso->sync_lock);
        if (contended)
            return NATIVE_WAIT;
        throw_out_of_memory(t, "Metaspace");
        return NATIVE_THROW;
    }
    monitor = monitor_at(iso, index);
    if (monitor->owner == 0 || monitor->owner == g->id) {
        monitor->recursion = monitor->owner == 0 ? recursion : monitor->recursion + recursion + 1;
        monitor->owner = g->id;
        pthread_mutex_unlock(&iso->sync_lock);
        set_status(t, 0x5);
        return NATIVE_DONE;
    }
    g->wait = WAIT_MONITOR;
    g->wait_monitor = index;
    g->woken = 0;
    g->deadline = INT64_MAX;
    g->blocked_count++;
    enqueue(iso, &monitor->entry_head, &monitor->entry_tail, g);
    pthread_mutex_unlock(&iso->sync_lock);
    set_status(t, 0x401);
    return NATIVE_WAIT;
}

enum native_status monitor_enter(struct thread *t, struct ref object)
{
    if (monitor_enter_fast(t, object))
        return NATIVE_DONE;
    return enter_with(t, object, 0);
}

bool monitor_is_owner(struct thread *t, struct ref object)
{
    uint32_t word = LOAD_ACQUIRE(&OBJECT(t, object)->word);
    bool owner = false;
    if (TAG(word) == WORD_TAG_THIN)
        return PAYLOAD(word) >> WORD_THIN_OWNER_SHIFT == t->g->id;
    if (TAG(word) == WORD_TAG_INFLATED) {
        pthread_mutex_lock(&t->iso->sync_lock);
        owner = monitor_at(t->iso, PAYLOAD(word))->owner == t->g->id;
        pthread_mutex_unlock(&t->iso->sync_lock);
    }
    return owner;
}

uint32_t monitor_owner(struct isolate *iso, struct ref object)
{
    uint32_t word = LOAD_ACQUIRE(&OBJECT(iso, object)->word);
    if (TAG(word) == WORD_TAG_THIN)
        return PAYLOAD(word) >> WORD_THIN_OWNER_SHIFT;
    return TAG(word) == WORD_TAG_INFLATED ? monitor_at(iso, PAYLOAD(word))->owner : 0;
}

struct ref monitor_awaited(struct isolate *iso, const struct guest_thread *g)
{
    bool waits = g->wait == WAIT_MONITOR || g->wait == WAIT_OBJECT;
    return waits ? monitor_at(iso, g->wait_monitor)->object : NULL_REF;
}

static bool throw_not_owner(struct thread *t)
{
    return exec_throw(t, "java/lang/IllegalMonitorStateException", "current thread is not owner");
}

bool monitor_exit(struct thread *t, struct ref object)
{
    struct isolate *iso = t->iso;
    struct monitor *monitor;
    bool owner = false;
    if (monitor_exit_fast(t, object))
        return true;
    pthread_mutex_lock(&iso->sync_lock);
    uint32_t word = LOAD_ACQUIRE(&OBJECT(t, object)->word);
    if (TAG(word) == WORD_TAG_INFLATED) {
        monitor = monitor_at(iso, PAYLOAD(word));
        owner = monitor->owner == t->g->id;
        if (owner && monitor->recursion > 0) {
            monitor->recursion--;
        } else if (owner) {
            monitor->owner = 0;
            wake_one_entrant(iso, monitor);
        }
    }
    pthread_mutex_unlock(&iso->sync_lock);
    /* The instruction's exception has no text, those of wait and notify have one. */
    return owner ? true : exec_throw(t, "java/lang/IllegalMonitorStateException", NULL);
}

/* ---- wait and notify ---- */

/* The interrupted status is a Java field; waiting clears it when it throws (JLS 17.2.1). */
static bool take_interrupt(struct thread *t)
{
    struct ref java_thread = t->g->java_thread;
    uint32_t offset = WKF(t, java_lang_Thread, interrupted);
    if (LOAD_SEQ_CST(FIELD_ADDRESS(t, java_thread, offset, int8_t)) == 0)
        return false;
    STORE_SEQ_CST(FIELD_ADDRESS(t, java_thread, offset, int8_t), (int8_t)0);
    return true;
}

/* States of the native frame: 0 start to wait, 1 waiting is over: get the monitor back. */
enum native_status monitor_wait(struct thread *t, struct ref object, int64_t timeout_ns)
{
    struct isolate *iso = t->iso;
    struct guest_thread *g = t->g;
    struct monitor *monitor;
    uint32_t index;
    if (t->frame->state == 0) {
        if (!monitor_is_owner(t, object)) {
            throw_not_owner(t);
            return NATIVE_THROW;
        }
        /* Under the lock: an interrupt that comes later finds this thread in the wait set. */
        pthread_mutex_lock(&iso->sync_lock);
        if (take_interrupt(t)) {
            pthread_mutex_unlock(&iso->sync_lock);
            return THROW(t, "java/lang/InterruptedException", NULL);
        }
        index = inflate(iso, object);
        if (index == 0) {
            pthread_mutex_unlock(&iso->sync_lock);
            throw_out_of_memory(t, "Metaspace");
            return NATIVE_THROW;
        }
        monitor = monitor_at(iso, index);
        g->saved_recursion = monitor->recursion;
        monitor->recursion = 0;
        monitor->owner = 0;
        enqueue(iso, &monitor->wait_head, &monitor->wait_tail, g);
        g->wait = WAIT_OBJECT;
        g->wait_monitor = index;
        g->woken = 0;
        g->timed_out = 0;
        g->notified = 0;
        g->deadline = timeout_ns == INT64_MAX ? INT64_MAX : isolate_ns(iso) + timeout_ns;
        if (g->deadline < 0)
            g->deadline = INT64_MAX;
        g->waited_count++;
        t->frame->state = 1;
        wake_one_entrant(iso, monitor);
        pthread_mutex_unlock(&iso->sync_lock);
        set_status(t, timeout_ns == INT64_MAX ? 0x191 : 0x1A1);
        return NATIVE_WAIT;
    }
    enum native_status status = enter_with(t, object, g->saved_recursion);
    if (status != NATIVE_DONE)
        return status;
    /* One that was notified returns normally, its interrupted status set, although it was interrupted
     * since then: else the notification would be lost (JLS 17.2.4). */
    if (!g->notified && take_interrupt(t) && !guest_is_to_stop(g))
        return THROW(t, "java/lang/InterruptedException", NULL);
    return NATIVE_DONE;
}

bool monitor_notify(struct thread *t, struct ref object, bool all)
{
    struct isolate *iso = t->iso;
    uint32_t word = LOAD_ACQUIRE(&OBJECT(t, object)->word);
    if (!monitor_is_owner(t, object))
        return throw_not_owner(t);
    if (TAG(word) != WORD_TAG_INFLATED)
        return true; /* nobody can be waiting on a thin lock */
    pthread_mutex_lock(&iso->sync_lock);
    struct monitor *monitor = monitor_at(iso, PAYLOAD(word));
    struct guest_thread *g;
    while ((g = dequeue(iso, &monitor->wait_head, &monitor->wait_tail)) != NULL) {
        g->notified = 1;
        guest_wake(iso, g);
        if (!all)
            break;
    }
    pthread_mutex_unlock(&iso->sync_lock);
    return true;
}

void monitor_leave_queue(struct isolate *iso, struct guest_thread *g)
{
    struct monitor *monitor;
    if (g->wait != WAIT_OBJECT && g->wait != WAIT_MONITOR)
        return;
    monitor = monitor_at(iso, g->wait_monitor);
    if (g->wait == WAIT_OBJECT)
        remove_from(iso, &monitor->wait_head, &monitor->wait_tail, g);
    else
        remove_from(iso, &monitor->entry_head, &monitor->entry_tail, g);
}

/* ---- hashes and sweeping ---- */

int32_t monitor_hash(struct thread *t, struct ref object)
{
    struct isolate *iso = t->iso;
    struct monitor *monitor;
    uint32_t index;
    int32_t hash;
    pthread_mutex_lock(&iso->sync_lock);
    index = inflate(iso, object);
    if (index == 0) {
        pthread_mutex_unlock(&iso->sync_lock);
        throw_out_of_memory(t, "Metaspace");
        return 0;
    }
    monitor = monitor_at(iso, index);
    while (monitor->hash == 0) {
        uint64_t x = HEADER(iso)->random;
        x ^= x << 13;
        x ^= x >> 7;
        x ^= x << 17;
        HEADER(iso)->random = x;
        monitor->hash = (uint32_t)(x >> 20) & ((1u << WORD_PAYLOAD_BITS) - 1);
    }
    hash = (int32_t)monitor->hash;
    pthread_mutex_unlock(&iso->sync_lock);
    return hash;
}

void monitors_sweep(struct isolate *iso)
{
    struct region_header *header = HEADER(iso);
    for (uint32_t i = 1; i < header->monitor_chunks * MONITOR_CHUNK; i++) {
        struct monitor *monitor = monitor_at(iso, i);
        bool live;
        if (!monitor->used)
            continue;
        live = gc_is_live(iso, &monitor->object);
        if (live && (monitor->owner != 0 || !IS_NONE(monitor->entry_head) || !IS_NONE(monitor->wait_head)))
            continue;
        if (live) {
            uint32_t *word = &OBJECT(iso, monitor->object)->word;
            *word = (*word & WORD_AGE_MASK) | monitor->hash << WORD_PAYLOAD_SHIFT;
        }
        monitor->used = 0;
        monitor->next_free = header->free_monitor;
        header->free_monitor = i;
        header->monitor_count--;
    }
}
