/*
 * Guest threads: making, starting, ending, waking, interrupting; and what one waits for.
 */
#include <time.h>
#include <unistd.h>

#include "vm/exec/boot.h"
#include "vm/exec/frame_locks.h"
#include "vm/exec/internal.h"
#include "vm/model/meta.h"

#define STACK_FIRST_SLOTS TINY(KIB(8) / sizeof(union slot), STACK_RESERVE + 32)
#define GUEST_ID_LIMIT 65536u

int64_t monotonic_ns(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

int64_t isolate_ns(const struct isolate *iso)
{
    return monotonic_ns() + HEADER(iso)->clock_shift;
}

/* ---- ids: carriers are found by the id of their guest thread; sync_lock held ---- */

static uint32_t take_id(struct isolate *iso)
{
    struct region_header *header = HEADER(iso);
    if (iso->carriers == NULL) {
        iso->carrier_capacity = CARRIERS_FIRST;
        iso->carriers = mem_alloc(iso->carrier_capacity * sizeof *iso->carriers);
        if (iso->carriers == NULL)
            return 0;
    }
    for (uint32_t tries = 0; tries < GUEST_ID_LIMIT; tries++) {
        uint32_t id = header->next_thread_id + 1;
        if (id >= GUEST_ID_LIMIT)
            id = 1;
        header->next_thread_id = id;
        if (id < header->thread_id_high && guest_by_id(iso, id) != NULL)
            continue;
        if (id >= header->thread_id_high)
            header->thread_id_high = id + 1;
        if (id >= iso->carrier_capacity) {
            uint32_t capacity = iso->carrier_capacity * 2;
            struct thread **grown = mem_resize(iso->carriers, capacity * sizeof *grown);
            if (grown == NULL)
                return 0;
            memset(grown + iso->carrier_capacity, 0,
                   (capacity - iso->carrier_capacity) * sizeof *grown);
            iso->carriers = grown;
            iso->carrier_capacity = capacity;
        }
        return id;
    }
    return 0;
}

struct guest_thread *guest_by_id(struct isolate *iso, uint32_t id)
{
    for (struct guest_ref r = HEADER(iso)->threads; !IS_NONE(r); r = GUEST(iso, r)->next)
        if (GUEST(iso, r)->id == id)
            return GUEST(iso, r);
    return NULL;
}

/* HotSpot keeps 112 KiB of a stack for its guard pages and for native code, and its frames are twice as
 * large as ours.  Programs and tests choose sizes with that in mind, so a size means the same depth here. */
uint32_t stack_slots_for(uint64_t bytes)
{
    static const uint64_t kept = KIB(112), least = KIB(32), most = GIB(1);
    uint64_t size = bytes > kept ? (bytes - kept) / 2 : 0;
    size = size < least ? least : size > most ? most : size;
    return (uint32_t)(size / sizeof(union slot));
}

struct guest_thread *guest_create(struct isolate *iso)
{
    struct region_header *header = HEADER(iso);
    struct guest_thread *g;
    struct meta_ref record, stack;
    uint32_t id = iso->max_threads != 0 && header->thread_count >= iso->max_threads ? 0 : take_id(iso);
    if (id == 0)
        return NULL;
    pthread_mutex_lock(&iso->meta_lock);
    record = meta_block_allocate(iso, sizeof *g);
    stack = IS_NONE(record) ? record : meta_block_allocate(iso, STACK_FIRST_SLOTS * sizeof(union slot));
    if (!IS_NONE(record) && IS_NONE(stack))
        meta_block_free(iso, record, sizeof *g);
    pthread_mutex_unlock(&iso->meta_lock);
    if (IS_NONE(stack))
        return NULL;
    g = META_ADDRESS(iso, record);
    memset(g, 0, sizeof *g);
    g->stack = stack;
    g->stack_slots = STACK_FIRST_SLOTS;
    g->most_stack_slots = iso->max_stack_slots;
    g->id = id;
    g->deadline = INT64_MAX;
    g->started_ns = (uint64_t)isolate_ns(iso);
    g->next = header->threads;
    if (!IS_NONE(g->next))
        GUEST(iso, g->next)->previous = (struct guest_ref){record.off};
    header->threads = (struct guest_ref){record.off};
    header->thread_count++;
    header->threads_started++;
    if (header->thread_count > header->peak_threads)
        header->peak_threads = header->thread_count;
    return g;
}

void guest_destroy(struct isolate *iso, struct guest_thread *g)
{
    struct region_header *header = HEADER(iso);
    if (IS_NONE(g->previous))
        header->threads = g->next;
    else
        GUEST(iso, g->previous)->next = g->next;
    if (!IS_NONE(g->next))
        GUEST(iso, g->next)->previous = g->previous;
    header->thread_count--;
    if (g->daemon)
        header->daemon_count--;
    for (struct guest_ref r = header->threads; !IS_NONE(r); r = GUEST(iso, r)->next)
        if (GUEST(iso, r)->wait == WAIT_JOIN_ALL)
            guest_wake(iso, GUEST(iso, r));
    pthread_mutex_lock(&iso->meta_lock);
    meta_block_free(iso, g->stack, (uint64_t)g->stack_slots * sizeof(union slot));
    if (g->lock_capacity > 0)
        meta_block_free(iso, g->locks, g->lock_capacity * sizeof(struct frame_lock));
    meta_block_free(iso, (struct meta_ref){META_OFFSET(iso, g)}, sizeof *g);
    pthread_mutex_unlock(&iso->meta_lock);
}

struct ref current_java_thread(struct thread *t)
{
    return t->g->java_thread;
}

/* Thread.eetop holds the offset of the guest thread, negated: 0 = not alive. */
struct guest_thread *exec_guest_of(struct isolate *iso, struct ref java_thread)
{
    int64_t eetop = LOAD_ACQUIRE(FIELD_ADDRESS(iso, java_thread, WKF(iso, java_lang_Thread, eetop), int64_t));
    return eetop <= 0 ? NULL : GUEST(iso, ((struct guest_ref){(int32_t)-eetop}));
}

bool exec_thread_start(struct thread *t, struct ref java_thread)
{
    struct isolate *iso = t->iso;
    struct guest_thread *g;
    union slot *stack;
    struct frame *frame;
    bool started;
    pthread_mutex_lock(&iso->sync_lock);
    g = guest_create(iso);
    if (g != NULL) {
        g->java_thread = java_thread;
        int64_t stack_size = GET_I64(t, java_thread, WKF(t, java_lang_Thread, stackSize));
        if (stack_size > 0)
            g->most_stack_slots = stack_slots_for((uint64_t)stack_size);
        g->daemon = GET_I8(t, java_thread, WKF(t, java_lang_Thread, daemon)) != 0;
        HEADER(iso)->daemon_count += g->daemon;
        /* The frames of its life: the bottom, and above it the continuation thread_main. */
        stack = META_ADDRESS(iso, g->stack);
        frame = (struct frame *)(void *)(stack + 1);
        memset(frame, 0, (2 * FRAME_SLOTS + FRAME_RAW_SLOTS + FRAME_REF_SLOTS) * sizeof(union slot));
        frame->kind = FRAME_BOTTOM;
        frame->sp = 1 + FRAME_SLOTS;
        frame = (struct frame *)(void *)(stack + 1 + FRAME_SLOTS);
        frame->kind = FRAME_RESUME;
        frame->flags = FRAME_CATCHES;
        frame->method = RESUME_thread_main;
        frame->caller = 1;
        frame->locals = 1 + FRAME_SLOTS;
        frame->sp = 1 + 2 * FRAME_SLOTS + FRAME_RAW_SLOTS + FRAME_REF_SLOTS;
        g->frame = 1 + FRAME_SLOTS;
        STORE_SEQ_CST(FIELD_ADDRESS(t, java_thread, WKF(t, java_lang_Thread, eetop), int64_t),
                      -(int64_t)META_OFFSET(t, g));
        SET_I32(t, java_thread, WKF(t, java_lang_Thread, threadStatus), 0x5);
    }
    started = g != NULL && carrier_start(iso, g);
    if (g != NULL && !started) {
        SET_I64(t, java_thread, WKF(t, java_lang_Thread, eetop), 0);
        SET_I32(t, java_thread, WKF(t, java_lang_Thread, threadStatus), 0);
        guest_destroy(iso, g);
    }
    pthread_mutex_unlock(&iso->sync_lock);
    if (!started)
        throw_out_of_memory(t, "unable to create native thread: possibly out of memory or "
                               "process/resource limits reached");
    return started;
}

/* ---- registering a wait ---- */

static void set_status(struct thread *t, int32_t status)
{
    if (!IS_NULL(t->g->java_thread))
        SET_I32(t, t->g->java_thread, WKF(t, java_lang_Thread, threadStatus), status);
}

static int64_t deadline_after(const struct isolate *iso, int64_t timeout_ns)
{
    int64_t now = isolate_ns(iso);
    return timeout_ns >= INT64_MAX - now ? INT64_MAX : now + timeout_ns;
}

static bool interrupted(struct thread *t)
{
    return LOAD_SEQ_CST(FIELD_ADDRESS(t, t->g->java_thread, WKF(t, java_lang_Thread, interrupted), int8_t)) != 0;
}

/* A sleeper that was interrupted since it looked is woken at once: the interrupt found no wait to
 * end. */
static enum native_status start_wait(struct thread *t, enum wait_kind kind, int64_t deadline)
{
    bool stop;
    pthread_mutex_lock(&t->iso->sync_lock);
    stop = !IS_NULL(t->g->stop_with);
    if (!stop) {
        t->g->wait = (uint8_t)kind;
        t->g->deadline = deadline;
        t->g->woken = kind == WAIT_SLEEP && interrupted(t);
        t->g->timed_out = 0;
    }
    pthread_mutex_unlock(&t->iso->sync_lock);
    if (!stop)
        return NATIVE_WAIT;
    set_status(t, 0x5);
    poll_throw_stop(t);
    return NATIVE_THROW;
}

/* ---- the life of a thread ---- */

void guest_report_handler_exception(struct thread *t, struct ref thrown)
{
    char class_name[512], text[1024];
    struct ref name = GET_REF(t, t->g->java_thread, WKF(t, java_lang_Thread, name));
    char *thread_name = IS_NULL(name) ? NULL : string_to_utf8(t->iso, name, NULL);
    class_external_name(t->iso, CLASS_OF(t, thrown), class_name, sizeof class_name);
    int length = snprintf(text, sizeof text,
                          "\nException: %s thrown from the UncaughtExceptionHandler in thread \"%s\"\n",
                          class_name, thread_name != NULL ? thread_name : "");
    mem_free(thread_name);
    if (length > (int)sizeof text - 1)
        length = (int)sizeof text - 1;
    if (t->iso->output != NULL) {
        t->iso->output(t->iso->output_context, 2, text, (size_t)length);
        return;
    }
    for (const char *p = text; length > 0;) {
        ssize_t written = write(2, p, (size_t)length);
        if (written <= 0)
            break;
        p += written;
        length -= (int)written;
    }
}

enum native_status guest_enter_to_end(struct thread *t)
{
    enum native_status status = monitor_enter(t, t->g->java_thread);
    if (status != NATIVE_THROW)
        return status;
    t->exception = NULL_REF;
    return start_wait(t, WAIT_PARK, isolate_ns(t->iso) + MONITOR_RETRY_NS);
}

/*
 * The life of a guest thread.  States: 0 run(), 1 run has ended, 2 the uncaught exception has been
 * dispatched, 3 Thread.exit has run, 4 the monitor for the last notifyAll is wanted.
 */
enum native_status resume_thread_main(struct thread *t, struct frame *frame)
{
    union slot arguments[2] = {{0}, {0}};
    enum native_status status;
    arguments[0].r = t->g->java_thread;
    if (frame->state == 0) {
        frame->state = 1;
        LOG(t, thread, "%u starts", t->g->id);
        if (!GET_I8(t, t->g->java_thread, WKF(t, java_lang_Thread, stillborn)))
                return exec_call_virtual(t, WKM(t, java_lang_Thread, run), arguments);
    }
    if (frame->state == 1) {
        bool caught = t->caught;
        t->caught = false;
        frame->state = 2;
        if (caught) {
            arguments[1].r = FRAME_REF(frame, 0);
            return exec_call_virtual(t, WKM(t, java_lang_Thread, dispatchUncaughtException), arguments);
        }
    }
    if (frame->state == 2) {
        /* What an uncaught exception handler throws is only reported (JLS 11.3). */
        if (t->caught)
            guest_report_handler_exception(t, FRAME_REF(frame, 0));
        t->caught = false;
        frame->state = 3;
        return exec_call(t, WKM(t, java_lang_Thread, exit), arguments);
    }
    t->caught = false;
    status = guest_enter_to_end(t);
    if (status != NATIVE_DONE)
        return status;
    SET_I32(t, t->g->java_thread, WKF(t, java_lang_Thread, threadStatus), 2);
    STORE_SEQ_CST(FIELD_ADDRESS(t, t->g->java_thread, WKF(t, java_lang_Thread, eetop), int64_t), 0);
    monitor_notify(t, t->g->java_thread, true);
    monitor_exit(t, t->g->java_thread);
    LOG(t, thread, "%u ends", t->g->id);
    return NATIVE_DONE;
}

enum native_status resume_call_void(struct thread *t, struct frame *frame)
{
    (void)t;
    (void)frame;
    return NATIVE_DONE;
}

/* ---- waking ---- */

void guest_wake(struct isolate *iso, struct guest_thread *g)
{
    struct thread *t;
    g->woken = 1;
    t = g->id < iso->carrier_capacity ? iso->carriers[g->id] : NULL;
    if (t != NULL) {
        pthread_cond_signal(&t->wake);
        if (t->wake_fd >= 0)
            carrier_interrupt_poll(t);
    } else if (!g->has_carrier) {
        carrier_start(iso, g);
    }
}

/* The guest thread is looked up under the lock that a dying one needs to give its record back. */
void exec_unpark(struct isolate *iso, struct ref java_thread)
{
    struct guest_thread *g;
    pthread_mutex_lock(&iso->sync_lock);
    g = exec_guest_of(iso, java_thread);
    if (g != NULL) {
        g->park_permit = 1;
        if (g->wait == WAIT_PARK)
            guest_wake(iso, g);
    }
    pthread_mutex_unlock(&iso->sync_lock);
}

void exec_interrupt(struct isolate *iso, struct ref java_thread)
{
    struct guest_thread *g;
    pthread_mutex_lock(&iso->sync_lock);
    g = exec_guest_of(iso, java_thread);
    if (g == NULL) {
        pthread_mutex_unlock(&iso->sync_lock);
        return;
    }
    g->park_permit = 1;
    switch (g->wait) {
    case WAIT_OBJECT:
        monitor_leave_queue(iso, g);
        guest_wake(iso, g);
        break;
    case WAIT_SLEEP:
    case WAIT_PARK:
    case WAIT_DESCRIPTOR:
        guest_wake(iso, g);
        break;
    default:
        break;
    }
    pthread_mutex_unlock(&iso->sync_lock);
}

/* sync_lock held: the thread looks at what is wanted of it before it goes on. */
static void demand_attention(struct isolate *iso, struct guest_thread *g)
{
    struct thread *t = g->id < iso->carrier_capacity ? iso->carriers[g->id] : NULL;
    if (t != NULL)
        STORE_SEQ_CST(&t->stack_limit, NULL);
}

/* Thread.stop interrupts too.  A thread that wants a monitor gets the exception when it has it; one that
 * has not been started yet will end without running. */
void exec_stop_thread(struct isolate *iso, struct ref java_thread, struct ref throwable)
{
    pthread_mutex_lock(&iso->sync_lock);
    struct guest_thread *g = exec_guest_of(iso, java_thread);
    if (g == NULL) {
        SET_I8(iso, java_thread, WKF(iso, java_lang_Thread, stillborn), 1);
    } else {
        STORE_RELAXED(&g->stop_with.bits, throwable.bits);
        STORE_SEQ_CST(FIELD_ADDRESS(iso, java_thread, WKF(iso, java_lang_Thread, interrupted), int8_t),
                      (int8_t)1);
        demand_attention(iso, g);
        if (g->wait == WAIT_OBJECT)
            monitor_leave_queue(iso, g);
        if (g->wait == WAIT_OBJECT || g->wait == WAIT_SLEEP || g->wait == WAIT_PARK ||
            g->wait == WAIT_DESCRIPTOR)
            guest_wake(iso, g);
    }
    pthread_mutex_unlock(&iso->sync_lock);
}

void exec_suspend_thread(struct thread *t, struct ref java_thread)
{
    struct isolate *iso = t->iso;
    struct {
        struct local_roots head;
        struct ref thread;
    } roots;
    ROOTS_ENTER(t, roots);
    roots.thread = java_thread;
    /* With the world stopped, the other thread is at a poll already, and stays there. */
    if (stop_the_world_or_end(t)) {
        pthread_mutex_lock(&iso->sync_lock);
        struct guest_thread *g = exec_guest_of(iso, roots.thread);
        if (g != NULL) {
            g->suspended = 1;
            demand_attention(iso, g);
        }
        pthread_mutex_unlock(&iso->sync_lock);
        resume_the_world(t);
    }
    ROOTS_LEAVE(t, roots);
}

void exec_resume_thread(struct isolate *iso, struct ref java_thread)
{
    pthread_mutex_lock(&iso->sync_lock);
    struct guest_thread *g = exec_guest_of(iso, java_thread);
    if (g != NULL && g->suspended) {
        g->suspended = 0;
        if (g->wait == WAIT_SUSPENDED)
            guest_wake(iso, g);
    }
    pthread_mutex_unlock(&iso->sync_lock);
}

void exec_wake_descriptor_wait(struct isolate *iso, uint32_t thread_id)
{
    pthread_mutex_lock(&iso->sync_lock);
    struct guest_thread *g = guest_by_id(iso, thread_id);
    if (g != NULL && g->wait == WAIT_DESCRIPTOR)
        guest_wake(iso, g);
    pthread_mutex_unlock(&iso->sync_lock);
}

void exec_wake_waiters_of(struct isolate *iso, int fd)
{
    pthread_mutex_lock(&iso->sync_lock);
    for (struct guest_ref r = HEADER(iso)->threads; !IS_NONE(r); r = GUEST(iso, r)->next)
        if (GUEST(iso, r)->wait == WAIT_DESCRIPTOR && GUEST(iso, r)->wait_fd == fd)
            guest_wake(iso, GUEST(iso, r));
    pthread_mutex_unlock(&iso->sync_lock);
}

/* ---- what the natives wait for ---- */

/* FRAME_RAW 3 of the native's frame keeps the deadline over spurious wakes. */
enum native_status wait_sleep(struct thread *t, int64_t timeout_ns)
{
    struct frame *frame = t->frame;
    if (interrupted(t)) {
        set_status(t, 0x5);
        STORE_SEQ_CST(FIELD_ADDRESS(t, t->g->java_thread, WKF(t, java_lang_Thread, interrupted), int8_t),
                      (int8_t)0);
        if (guest_is_to_stop(t->g))
            return NATIVE_DONE;
        return THROW(t, "java/lang/InterruptedException", "sleep interrupted");
    }
    if (frame->state == 0) {
        frame->state = 1;
        t->g->waited_count++;
        FRAME_RAW(frame, 3) = (uint64_t)deadline_after(t->iso, timeout_ns);
    } else if (t->g->timed_out || isolate_ns(t->iso) >= (int64_t)FRAME_RAW(frame, 3)) {
        set_status(t, 0x5);
        return NATIVE_DONE;
    }
    set_status(t, 0xE1);
    return start_wait(t, WAIT_SLEEP, (int64_t)FRAME_RAW(frame, 3));
}

enum native_status wait_park(struct thread *t, int64_t timeout_ns)
{
    struct isolate *iso = t->iso;
    struct guest_thread *g = t->g;
    bool wait;
    if (timeout_ns <= 0)
        return NATIVE_DONE;
    pthread_mutex_lock(&iso->sync_lock);
    wait = t->frame->state == 0 && !g->park_permit && !interrupted(t) && IS_NULL(g->stop_with);
    g->park_permit = 0;
    g->waited_count += t->frame->state == 0;
    if (wait) {
        g->wait = WAIT_PARK;
        g->deadline = timeout_ns == INT64_MAX ? INT64_MAX : deadline_after(t->iso, timeout_ns);
        g->woken = 0;
        g->timed_out = 0;
        t->frame->state = 1;
    }
    pthread_mutex_unlock(&iso->sync_lock);
    set_status(t, wait ? timeout_ns == INT64_MAX ? 0x291 : 0x2A1 : 0x5);
    return wait ? NATIVE_WAIT : NATIVE_DONE;
}

enum native_status wait_descriptor(struct thread *t, int fd, int events, int64_t timeout_ns)
{
    t->g->wait_fd = fd;
    t->g->wait_events = events;
    return start_wait(t, WAIT_DESCRIPTOR,
                      timeout_ns == INT64_MAX ? INT64_MAX : deadline_after(t->iso, timeout_ns));
}

/* Reference.waitForReferencePendingList. */
enum native_status wait_references(struct thread *t)
{
    bool wait;
    pthread_mutex_lock(&t->iso->sync_lock);
    wait = IS_NULL(HEADER(t)->roots.pending_references);
    if (wait) {
        t->g->wait = WAIT_REFERENCES;
        t->g->deadline = INT64_MAX;
        t->g->woken = 0;
    }
    pthread_mutex_unlock(&t->iso->sync_lock);
    return wait ? NATIVE_WAIT : NATIVE_DONE;
}
