/*
 * Taking a snapshot of threads.  All is read in one stop of the world.  No object can be made then, so what is
 * found goes into host memory, the objects last into an array that was made before; when it was too short,
 * the world has gone on meanwhile and everything is read again.
 */
#include "vm/exec/thread_snapshot.h"

#include "vm/exec/exec_extra.h"
#include "vm/exec/frame_locks.h"
#include "vm/exec/internal.h"
#include "vm/exec/thread_dump.h"
#include "vm/jni/foreign.h"

struct reader {
    struct isolate *iso;
    const struct snapshot_request *request;
    struct thread_snapshot *out;
};

/* ---- growing lists ---- */

static void *room_for_one(struct thread_snapshot *s, void *list, uint32_t count, uint32_t *capacity,
                          size_t size)
{
    if (count < *capacity)
        return list;
    uint32_t more = *capacity == 0 ? 64 : *capacity * 2;
    void *grown = mem_resize(list, more * size);
    if (grown == NULL) {
        s->out_of_memory = true;
        return list;
    }
    *capacity = more;
    return grown;
}
/* Makes room in a list of the snapshot; false: out of memory. */
#define ROOM(s, list, count, capacity)                                                              \
    ((s)->list = room_for_one(s, (s)->list, (s)->count, &(s)->capacity, sizeof *(s)->list),         \
     (s)->count < (s)->capacity)

/* The object's number, 0 for null. */
static uint32_t note_object(struct thread_snapshot *s, struct ref object)
{
    if (IS_NULL(object) || !ROOM(s, found, found_count, found_capacity))
        return 0;
    s->found[s->found_count++] = object;
    return s->found_count;
}

static void note_monitor(struct thread_snapshot *s, struct ref object, int32_t depth)
{
    if (!ROOM(s, monitors, monitor_count, monitor_capacity))
        return;
    s->monitors[s->monitor_count++] = (struct thread_lock){note_object(s, object), depth};
}

static void empty(struct thread_snapshot *s)
{
    s->thread_count = s->place_count = s->monitor_count = s->synchronizer_count = s->found_count = 0;
}

/* ---- monitors of frames ---- */

static void read_block_monitors(struct reader *r, const struct guest_thread *g, uint32_t frame, int32_t depth)
{
    uint32_t cursor = g->lock_count;
    const struct frame_lock *lock;
    while ((lock = frame_locks_next(r->iso, g, frame, &cursor)) != NULL)
        if (monitor_owner(r->iso, lock->object) == g->id)
            note_monitor(r->out, lock->object, depth);
}

static void note_foreign_monitor(void *context, struct ref object)
{
    note_monitor(context, object, -1);
}

static void read_stack(struct reader *r, const struct guest_thread *g, struct thread_record *record)
{
    struct isolate *iso = r->iso;
    struct thread_snapshot *s = r->out;
    union slot *stack = META_ADDRESS(iso, g->stack);
    uint32_t number = g->frame;
    record->first_place = s->place_count;
    record->first_monitor = s->monitor_count;
    while (number != 0 && record->place_count < r->request->max_depth) {
        struct frame *frame = (struct frame *)(void *)(stack + number);
        uint32_t this_number = number;
        number = frame->caller;
        if (frame->kind != FRAME_BYTECODE && frame->kind != FRAME_NATIVE)
            continue;
        if (!ROOM(s, places, place_count, place_capacity))
            return;
        s->places[s->place_count++] = (struct thread_place){
            frame->method, frame_shown_bci(iso, g, frame, record->place_count == 0)};
        int32_t depth = (int32_t)record->place_count++;
        if (!r->request->monitors)
            continue;
        if (frame->kind == FRAME_BYTECODE)
            read_block_monitors(r, g, this_number, depth);
        if ((frame->flags & FRAME_LOCKED) && monitor_owner(iso, frame->lock) == g->id)
            note_monitor(s, frame->lock, depth);
    }
    if (r->request->monitors)
        jni_visit_monitors(iso, g->id, note_foreign_monitor, s);
    record->monitor_count = s->monitor_count - record->first_monitor;
}

/* ---- what a thread waits for ---- */

static bool is_synchronizer(struct isolate *iso, struct ref object)
{
    return !IS_NULL(object) &&
           class_is_subclass(iso, CLASS_OF(iso, object),
                             WK(iso, java_util_concurrent_locks_AbstractOwnableSynchronizer));
}

static struct ref synchronizer_owner(struct isolate *iso, struct ref synchronizer)
{
    return GET_REF(iso, synchronizer,
                   WKF(iso, java_util_concurrent_locks_AbstractOwnableSynchronizer, exclusiveOwnerThread));
}

static struct ref monitor_owner_thread(struct isolate *iso, struct ref object)
{
    uint32_t id = monitor_owner(iso, object);
    const struct guest_thread *g = id == 0 ? NULL : guest_by_id(iso, id);
    return g == NULL ? NULL_REF : g->java_thread;
}

enum { STATUS_RUNNABLE = 0x5, BIT_BLOCKED = 0x400, BIT_IN_WAIT = 0x100, BIT_PARKED = 0x200 };

static void read_lock(struct reader *r, const struct guest_thread *g, struct thread_record *record)
{
    struct isolate *iso = r->iso;
    struct ref lock = NULL_REF, owner = NULL_REF;
    if (record->status & (BIT_BLOCKED | BIT_IN_WAIT)) {
        lock = monitor_awaited(iso, g);
        owner = IS_NULL(lock) ? NULL_REF : monitor_owner_thread(iso, lock);
        /* It has just been let in, or will be. */
        if (IS_NULL(lock) || SAME_REF(owner, g->java_thread) ||
            (IS_NULL(owner) && (record->status & BIT_BLOCKED))) {
            record->status = STATUS_RUNNABLE;
            lock = owner = NULL_REF;
        }
    } else if (record->status & BIT_PARKED) {
        lock = GET_REF(iso, g->java_thread, WKF(iso, java_lang_Thread, parkBlocker));
        if (is_synchronizer(iso, lock))
            owner = synchronizer_owner(iso, lock);
    }
    record->lock = note_object(r->out, lock);
    record->owner = note_object(r->out, owner);
}

static bool runs_native(struct isolate *iso, const struct guest_thread *g)
{
    const struct thread *t = g->id < iso->carrier_capacity ? iso->carriers[g->id] : NULL;
    unsigned state = t == NULL ? THREAD_PARKED : LOAD_ACQUIRE(&t->state);
    return g->wait == WAIT_DESCRIPTOR || state == THREAD_BLOCKED || state == THREAD_FOREIGN;
}

static void read_thread(struct reader *r, const struct guest_thread *g)
{
    struct isolate *iso = r->iso;
    struct thread_snapshot *s = r->out;
    struct thread_record *record;
    bool timed = LOAD_RELAXED(&HEADER(iso)->times_contention) != 0;
    if (!ROOM(s, threads, thread_count, thread_capacity))
        return;
    record = &s->threads[s->thread_count++];
    memset(record, 0, sizeof *record);
    if (g == NULL)
        return;
    record->thread = note_object(s, g->java_thread);
    record->status = GET_I32(iso, g->java_thread, WKF(iso, java_lang_Thread, threadStatus));
    record->blocked_count = g->blocked_count;
    record->waited_count = g->waited_count;
    record->blocked_ms = timed ? (int64_t)(g->blocked_ns / 1000000) : -1;
    record->waited_ms = timed ? (int64_t)(g->waited_ns / 1000000) : -1;
    read_lock(r, g, record);
    if (g->suspended)
        record->status |= THREAD_STATUS_SUSPENDED;
    if (runs_native(iso, g))
        record->status |= THREAD_STATUS_NATIVE;
    read_stack(r, g, record);
}

/* ---- synchronizers: only the heap knows who owns which ---- */

static void note_synchronizer(void *context, struct ref object)
{
    struct reader *r = context;
    struct thread_snapshot *s = r->out;
    if (!is_synchronizer(r->iso, object) || IS_NULL(synchronizer_owner(r->iso, object)) ||
        !ROOM(s, synchronizers, synchronizer_count, synchronizer_capacity))
        return;
    s->synchronizers[s->synchronizer_count++] = (struct thread_lock){note_object(s, object), 0};
}

/* Sorts them by thread: each list is behind the one of the thread before. */
static void assign_synchronizers(struct reader *r)
{
    struct thread_snapshot *s = r->out;
    uint32_t placed = 0;
    for (uint32_t i = 0; i < s->thread_count; i++) {
        struct thread_record *record = &s->threads[i];
        record->first_synchronizer = placed;
        for (uint32_t k = placed; k < s->synchronizer_count && record->thread != 0; k++) {
            struct thread_lock lock = s->synchronizers[k];
            struct ref owner = synchronizer_owner(r->iso, s->found[lock.object - 1]);
            if (!SAME_REF(owner, s->found[record->thread - 1]))
                continue;
            s->synchronizers[k] = s->synchronizers[placed];
            s->synchronizers[placed++] = lock;
        }
        record->synchronizer_count = placed - record->first_synchronizer;
    }
}

/* ---- the whole ---- */

static bool is_alive(struct isolate *iso, const struct guest_thread *g)
{
    return !IS_NULL(g->java_thread) && exec_guest_of(iso, g->java_thread) == g;
}

/* The list of the isolate begins with the newest. */
static void read_all(struct reader *r)
{
    struct guest_ref last = HEADER(r->iso)->threads;
    while (!IS_NONE(last) && !IS_NONE(GUEST(r->iso, last)->next))
        last = GUEST(r->iso, last)->next;
    for (; !IS_NONE(last); last = GUEST(r->iso, last)->previous)
        if (is_alive(r->iso, GUEST(r->iso, last)))
            read_thread(r, GUEST(r->iso, last));
}

static void read_some(struct reader *r, struct ref ids)
{
    for (int32_t i = 0; i < ARRAY_LENGTH(r->iso, ids); i++) {
        int64_t id = GET_I64(r->iso, ids, ELEMENT_OFFSET(i, 3));
        struct guest_thread *found = NULL;
        for (struct guest_ref g = HEADER(r->iso)->threads; !IS_NONE(g) && found == NULL;
             g = GUEST(r->iso, g)->next)
            if (is_alive(r->iso, GUEST(r->iso, g)) &&
                GET_I64(r->iso, GUEST(r->iso, g)->java_thread, WKF(r->iso, java_lang_Thread, tid)) == id)
                found = GUEST(r->iso, g);
        read_thread(r, found);
    }
}

/* The world is stopped.  False: the array is too short. */
static bool keep_objects(struct thread *t, const struct thread_snapshot *s, struct ref array)
{
    if (IS_NULL(array) || (uint32_t)ARRAY_LENGTH(t, array) < s->found_count)
        return false;
    for (uint32_t i = 0; i < s->found_count; i++)
        SET_ELEMENT_REF(t, array, i, s->found[i]);
    return true;
}

bool thread_snapshot_take(struct thread *t, const struct snapshot_request *request,
                          const struct ref *ids, struct thread_snapshot *snapshot, struct ref *objects)
{
    struct reader r = {.iso = t->iso, .request = request, .out = snapshot};
    bool complete;
    do {
        *objects = exec_new_array(t, WK(t, java_lang_Object), (int32_t)(snapshot->found_count * 2 + 64));
        if (IS_NULL(*objects))
            return false;
        empty(snapshot);
        while (!stop_the_world(t))
            ;
        if (IS_NULL(*ids))
            read_all(&r);
        else
            read_some(&r, *ids);
        if (request->synchronizers) {
            gc_walk_objects(t->iso, note_synchronizer, &r);
            if (!snapshot->out_of_memory)
                assign_synchronizers(&r);
        }
        complete = snapshot->out_of_memory || keep_objects(t, snapshot, *objects);
        resume_the_world(t);
    } while (!complete);
    if (snapshot->out_of_memory)
        exec_throw(t, "java/lang/OutOfMemoryError", "native memory");
    return !snapshot->out_of_memory;
}

void thread_snapshot_free(struct thread_snapshot *snapshot)
{
    mem_free(snapshot->threads);
    mem_free(snapshot->places);
    mem_free(snapshot->monitors);
    mem_free(snapshot->synchronizers);
    mem_free(snapshot->found);
}

/* ---- deadlocks ---- */

/* The record of the thread that this one waits for, or -1.  Who waits to be notified waits for nobody. */
static int64_t next_in_chain(const struct thread_snapshot *s, const struct ref *found,
                             const struct thread_record *record, bool synchronizers)
{
    bool counts = (record->status & BIT_BLOCKED) || (synchronizers && (record->status & BIT_PARKED));
    if (!counts || record->owner == 0)
        return -1;
    for (uint32_t i = 0; i < s->thread_count; i++)
        if (SAME_REF(found[s->threads[i].thread - 1], found[record->owner - 1]))
            return i;
    return -1;
}

/* From each thread at most as many steps as there are threads lead back to it, or never will. */
static bool in_circle(const struct thread_snapshot *s, const struct ref *found, uint32_t start,
                      bool synchronizers)
{
    int64_t at = start;
    for (uint32_t steps = 0; steps < s->thread_count; steps++) {
        at = next_in_chain(s, found, &s->threads[at], synchronizers);
        if (at < 0 || at == start)
            return at == start;
    }
    return false;
}

struct ref threads_deadlocked(struct thread *t, bool synchronizers)
{
    struct {
        struct local_roots head;
        struct ref ids, objects, result;
    } roots;
    struct thread_snapshot s = {0};
    const struct snapshot_request request = {0};
    uint32_t count = 0, stored = 0;
    ROOTS_ENTER(t, roots);
    if (thread_snapshot_take(t, &request, &roots.ids, &s, &roots.objects)) {
        /* Only compared with one another: they are those of one moment, though they may lie elsewhere now. */
        for (uint32_t i = 0; i < s.thread_count; i++)
            count += in_circle(&s, s.found, i, synchronizers);
        if (count > 0)
            roots.result = exec_new_array(t, WK(t, java_lang_Thread), (int32_t)count);
        for (uint32_t i = 0; i < s.thread_count && !IS_NULL(roots.result); i++)
            if (in_circle(&s, s.found, i, synchronizers))
                SET_ELEMENT_REF(t, roots.result, stored++,
                                GET_ELEMENT_REF(t, roots.objects, s.threads[i].thread - 1));
    }
    ROOTS_LEAVE(t, roots);
    thread_snapshot_free(&s);
    return roots.result;
}
