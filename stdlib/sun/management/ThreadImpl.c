/*
 * Natives of sun.management.ThreadImpl.
 *
 * ThreadInfo objects are made by their constructors, so in Java.  A dump is taken in one go and becomes
 * an Object[] for each thread (ROW_*), which need no C memory to wait in; then the natives are called again
 * for one constructor after another.
 */
#include "stdlib/management.h"

#include "stdlib/host/figures.h"
#include "vm/exec/exec_extra.h"
#include "vm/exec/thread_dump.h"
#include "vm/exec/thread_snapshot.h"

enum row {
    ROW_THREAD,
    ROW_LOCK,
    ROW_OWNER,
    ROW_STACK,         /* StackTraceElement[] */
    ROW_MONITORS,      /* Object[] */
    ROW_DEPTHS,        /* int[], of the monitors */
    ROW_SYNCHRONIZERS, /* Object[] */
    ROW_FIGURES,       /* long[FIGURE_COUNT] */
    ROW_LENGTH
};
enum figure { STATUS, BLOCKED_COUNT, BLOCKED_MS, WAITED_COUNT, WAITED_MS, FIGURE_COUNT };

/* Stores a new object in the row; false: it could not be made. */
static bool store(struct thread *t, const struct ref *row, enum row place, struct ref object)
{
    if (IS_NULL(object))
        return false;
    SET_ELEMENT_REF(t, *row, place, object);
    return true;
}

static bool store_stack(struct thread *t, const struct ref *row, const struct thread_snapshot *s,
                        const struct thread_record *record)
{
    struct class *class = WK(t, java_lang_StackTraceElement);
    if (!store(t, row, ROW_STACK, exec_new_array(t, class, (int32_t)record->place_count)))
        return false;
    struct {
        struct local_roots head;
        struct ref element;
    } roots;
    bool done = true;
    ROOTS_ENTER(t, roots);
    for (uint32_t i = 0; i < record->place_count && done; i++) {
        const struct thread_place *place = &s->places[record->first_place + i];
        roots.element = object_new(t, class);
        done = !IS_NULL(roots.element) &&
               exec_stack_trace_element(t, roots.element, METHOD(t, place->method), place->bci);
        if (done)
            SET_ELEMENT_REF(t, GET_ELEMENT_REF(t, *row, ROW_STACK), i, roots.element);
    }
    ROOTS_LEAVE(t, roots);
    return done;
}

static bool store_locks(struct thread *t, const struct ref *row, const struct ref *objects,
                        const struct thread_snapshot *s, const struct thread_record *record)
{
    struct class *object = WK(t, java_lang_Object);
    if (!store(t, row, ROW_MONITORS, exec_new_array(t, object, (int32_t)record->monitor_count)) ||
        !store(t, row, ROW_DEPTHS, primitive_array_new(t, TYPE_INT, (int32_t)record->monitor_count)) ||
        !store(t, row, ROW_SYNCHRONIZERS, exec_new_array(t, object, (int32_t)record->synchronizer_count)))
        return false;
    for (uint32_t i = 0; i < record->monitor_count; i++) {
        const struct thread_lock *lock = &s->monitors[record->first_monitor + i];
        SET_ELEMENT_REF(t, GET_ELEMENT_REF(t, *row, ROW_MONITORS), i,
                        GET_ELEMENT_REF(t, *objects, lock->object - 1));
        SET_I32(t, GET_ELEMENT_REF(t, *row, ROW_DEPTHS), ELEMENT_OFFSET(i, 2), lock->depth);
    }
    for (uint32_t i = 0; i < record->synchronizer_count; i++) {
        const struct thread_lock *lock = &s->synchronizers[record->first_synchronizer + i];
        SET_ELEMENT_REF(t, GET_ELEMENT_REF(t, *row, ROW_SYNCHRONIZERS), i,
                        GET_ELEMENT_REF(t, *objects, lock->object - 1));
    }
    return true;
}

static void copy_object(struct thread *t, const struct ref *row, enum row place, const struct ref *objects,
                        uint32_t number)
{
    if (number != 0)
        SET_ELEMENT_REF(t, *row, place, GET_ELEMENT_REF(t, *objects, number - 1));
}

static bool fill_row(struct thread *t, const struct ref *row, const struct ref *objects,
                     const struct thread_snapshot *s, const struct thread_record *record)
{
    const int64_t figures[FIGURE_COUNT] = {[STATUS] = record->status,
                                           [BLOCKED_COUNT] = (int64_t)record->blocked_count,
                                           [BLOCKED_MS] = record->blocked_ms,
                                           [WAITED_COUNT] = (int64_t)record->waited_count,
                                           [WAITED_MS] = record->waited_ms};
    copy_object(t, row, ROW_THREAD, objects, record->thread);
    copy_object(t, row, ROW_LOCK, objects, record->lock);
    copy_object(t, row, ROW_OWNER, objects, record->owner);
    if (!store_stack(t, row, s, record) || !store_locks(t, row, objects, s, record) ||
        !store(t, row, ROW_FIGURES, primitive_array_new(t, TYPE_LONG, FIGURE_COUNT)))
        return false;
    for (uint32_t i = 0; i < FIGURE_COUNT; i++)
        SET_I64(t, GET_ELEMENT_REF(t, *row, ROW_FIGURES), ELEMENT_OFFSET(i, 3), figures[i]);
    return true;
}

/* Object[] of a row for each thread, null for those that are not alive; a null ref: failed. */
static struct ref take_rows(struct thread *t, const struct snapshot_request *request, const struct ref *ids)
{
    struct {
        struct local_roots head;
        struct ref objects, rows, row;
    } roots;
    struct thread_snapshot s = {0};
    ROOTS_ENTER(t, roots);
    if (thread_snapshot_take(t, request, ids, &s, &roots.objects))
        roots.rows = exec_new_array(t, WK(t, java_lang_Object), (int32_t)s.thread_count);
    for (uint32_t i = 0; i < s.thread_count && !IS_NULL(roots.rows); i++) {
        if (s.threads[i].thread == 0)
            continue;
        roots.row = exec_new_array(t, WK(t, java_lang_Object), ROW_LENGTH);
        if (IS_NULL(roots.row) || !fill_row(t, &roots.row, &roots.objects, &s, &s.threads[i]))
            roots.rows = NULL_REF;
        else
            SET_ELEMENT_REF(t, roots.rows, i, roots.row);
    }
    ROOTS_LEAVE(t, roots);
    thread_snapshot_free(&s);
    return roots.rows;
}

/* ---- making ThreadInfo objects ---- */

#define SHORT_CONSTRUCTOR \
    "(Ljava/lang/Thread;ILjava/lang/Object;Ljava/lang/Thread;JJJJ[Ljava/lang/StackTraceElement;)V"
#define LONG_CONSTRUCTOR                                                                              \
    "(Ljava/lang/Thread;ILjava/lang/Object;Ljava/lang/Thread;JJJJ[Ljava/lang/StackTraceElement;"      \
    "[Ljava/lang/Object;[I[Ljava/lang/Object;)V"

/* Where a native keeps what it works on. */
enum { FRAME_ROWS, FRAME_INFOS, FRAME_INFO };
enum { FRAME_AT = 0 };

static enum native_status construct(struct thread *t, bool with_locks)
{
    struct method *constructor = management_method(t, "java/lang/management/ThreadInfo", "<init>",
                                                   with_locks ? LONG_CONSTRUCTOR : SHORT_CONSTRUCTOR);
    union slot arguments[18] = {{0}};
    if (constructor == NULL)
        return NATIVE_FAILED(t);
    struct ref info = object_new(t, CLASS(t, constructor->holder));
    if (IS_NULL(info))
        return NATIVE_FAILED(t);
    struct frame *frame = t->frame;
    struct ref row = GET_ELEMENT_REF(t, FRAME_REF(frame, FRAME_ROWS), FRAME_RAW(frame, FRAME_AT));
    struct ref figures = GET_ELEMENT_REF(t, row, ROW_FIGURES);
    FRAME_REF(frame, FRAME_INFO) = info;
    arguments[0].r = info;
    arguments[1].r = GET_ELEMENT_REF(t, row, ROW_THREAD);
    arguments[2].i = (int32_t)GET_I64(t, figures, ELEMENT_OFFSET(STATUS, 3));
    arguments[3].r = GET_ELEMENT_REF(t, row, ROW_LOCK);
    arguments[4].r = GET_ELEMENT_REF(t, row, ROW_OWNER);
    for (uint32_t i = BLOCKED_COUNT; i < FIGURE_COUNT; i++)
        arguments[5 + 2 * (i - BLOCKED_COUNT)].j = GET_I64(t, figures, ELEMENT_OFFSET(i, 3));
    arguments[13].r = GET_ELEMENT_REF(t, row, ROW_STACK);
    arguments[14].r = GET_ELEMENT_REF(t, row, ROW_MONITORS);
    arguments[15].r = GET_ELEMENT_REF(t, row, ROW_DEPTHS);
    arguments[16].r = GET_ELEMENT_REF(t, row, ROW_SYNCHRONIZERS);
    return exec_call(t, constructor, arguments);
}

/* NATIVE_DONE when the array in FRAME_INFOS has an object for each row. */
static enum native_status make_infos(struct thread *t, bool with_locks)
{
    struct frame *frame = t->frame;
    if (!IS_NULL(FRAME_REF(frame, FRAME_INFO))) {
        SET_ELEMENT_REF(t, FRAME_REF(frame, FRAME_INFOS), FRAME_RAW(frame, FRAME_AT),
                        FRAME_REF(frame, FRAME_INFO));
        FRAME_REF(frame, FRAME_INFO) = NULL_REF;
        FRAME_RAW(frame, FRAME_AT)++;
    }
    uint64_t count = (uint64_t)ARRAY_LENGTH(t, FRAME_REF(frame, FRAME_ROWS));
    while (FRAME_RAW(frame, FRAME_AT) < count) {
        if (!IS_NULL(GET_ELEMENT_REF(t, FRAME_REF(frame, FRAME_ROWS), FRAME_RAW(frame, FRAME_AT))))
            return construct(t, with_locks);
        FRAME_RAW(frame, FRAME_AT)++;
    }
    return NATIVE_DONE;
}

/* The classes that the rows need are initialized, so that nothing in between runs Java. */
static bool start_rows(struct thread *t, const struct snapshot_request *request, const struct ref *ids)
{
    if (!exec_initialize(t, WK(t, java_lang_StackTraceElement)))
        return false;
    struct ref rows = take_rows(t, request, ids);
    FRAME_REF(t->frame, FRAME_ROWS) = rows;
    return !IS_NULL(rows);
}

/* (ids, most frames or -1 for all, result) */
static enum native_status get_infos(struct thread *t, union slot *a)
{
    struct snapshot_request request = {.max_depth = a[1].i < 0 ? UINT32_MAX : (uint32_t)a[1].i};
    if (IS_NULL(a[0].r) || IS_NULL(a[2].r))
        return throw_null(t);
    if (IS_NULL(FRAME_REF(t->frame, FRAME_ROWS))) {
        if (ARRAY_LENGTH(t, a[2].r) < ARRAY_LENGTH(t, a[0].r))
            return THROW(t, "java/lang/IllegalArgumentException",
                         "The length of the given ThreadInfo array does not match the length of the given "
                         "array of thread IDs");
        if (!start_rows(t, &request, &a[0].r))
            return NATIVE_FAILED(t);
        FRAME_REF(t->frame, FRAME_INFOS) = a[2].r;
    }
    return make_infos(t, false);
}

/* (ids or null, monitors, synchronizers, most frames) */
static enum native_status dump(struct thread *t, union slot *a)
{
    const struct snapshot_request request = {.max_depth = (uint32_t)a[3].i,
                                             .monitors = a[1].i != 0,
                                             .synchronizers = a[2].i != 0};
    if (IS_NULL(FRAME_REF(t->frame, FRAME_ROWS)) && !start_rows(t, &request, &a[0].r))
        return NATIVE_FAILED(t);
    if (IS_NULL(FRAME_REF(t->frame, FRAME_INFOS))) {
        struct ref infos = exec_new_array_of(t, "java/lang/management/ThreadInfo",
                                             ARRAY_LENGTH(t, FRAME_REF(t->frame, FRAME_ROWS)));
        if (IS_NULL(infos))
            return NATIVE_FAILED(t);
        FRAME_REF(t->frame, FRAME_INFOS) = infos;
    }
    enum native_status status = make_infos(t, true);
    return status == NATIVE_DONE ? return_ref(t, FRAME_REF(t->frame, FRAME_INFOS)) : status;
}

/* ---- threads ---- */

/* thread_list has the newest first; here the oldest comes first. */
static enum native_status get_threads(struct thread *t, union slot *a)
{
    uint32_t count = LOAD_RELAXED(&HEADER(t)->thread_count);
    for (;;) {
        struct ref array = exec_new_array(t, WK(t, java_lang_Thread), (int32_t)count);
        if (IS_NULL(array))
            return NATIVE_FAILED(t);
        uint32_t alive = thread_list(t, array, count);
        if (alive == count) {
            for (uint32_t i = 0; i < count / 2; i++) {
                struct ref first = GET_ELEMENT_REF(t, array, i);
                SET_ELEMENT_REF(t, array, i, GET_ELEMENT_REF(t, array, count - 1 - i));
                SET_ELEMENT_REF(t, array, count - 1 - i, first);
            }
            return return_ref(t, array);
        }
        count = alive;
    }
}

static enum native_status find_deadlocked(struct thread *t, bool synchronizers)
{
    struct ref threads = threads_deadlocked(t, synchronizers);
    return FAILED(t) ? NATIVE_FAILED(t) : return_ref(t, threads);
}

static enum native_status find_monitor_deadlocked(struct thread *t, union slot *a)
{
    return find_deadlocked(t, false);
}

static enum native_status find_all_deadlocked(struct thread *t, union slot *a)
{
    return find_deadlocked(t, true);
}

/* ---- figures ---- */

static int64_t user_time(struct thread *t, int64_t id)
{
    int32_t number = thread_carrier_number(t, id);
    int64_t time = number < 0 ? -1 : host_thread_user_ns(t->iso, number);
    return time < 0 ? -1 : time;
}

typedef int64_t (*figure_of)(struct thread *t, int64_t id);

/* (ids, results): figures of several threads.  `figure` may stop the world, but allocates nothing. */
static enum native_status for_each(struct thread *t, const union slot *a, figure_of figure)
{
    if (IS_NULL(a[0].r) || IS_NULL(a[1].r))
        return throw_null(t);
    if (ARRAY_LENGTH(t, a[1].r) < ARRAY_LENGTH(t, a[0].r))
        return THROW(t, "java/lang/IllegalArgumentException",
                     "The length of the given long array does not match the length of the given array of "
                     "thread IDs");
    for (int32_t i = 0; i < ARRAY_LENGTH(t, a[0].r); i++) {
        int64_t value = figure(t, GET_I64(t, a[0].r, ELEMENT_OFFSET(i, 3)));
        SET_I64(t, a[1].r, ELEMENT_OFFSET(i, 3), value);
    }
    return return_void();
}

static enum native_status get_cpu_time(struct thread *t, union slot *a)
{
    return return_long(t, thread_cpu_ns(t, a[0].j));
}
static enum native_status get_cpu_times(struct thread *t, union slot *a)
{
    return for_each(t, a, thread_cpu_ns);
}
static enum native_status get_user_time(struct thread *t, union slot *a)
{
    return return_long(t, user_time(t, a[0].j));
}
static enum native_status get_user_times(struct thread *t, union slot *a)
{
    return for_each(t, a, user_time);
}
static enum native_status get_allocated(struct thread *t, union slot *a)
{
    return return_long(t, thread_allocated_bytes(t, a[0].j));
}
static enum native_status get_allocated_all(struct thread *t, union slot *a)
{
    return for_each(t, a, thread_allocated_bytes);
}
static enum native_status get_total_allocated(struct thread *t, union slot *a)
{
    return return_long(t, threads_allocated_bytes(t));
}

/* These are always counted; Java remembers itself whether it may ask. */
static enum native_status set_contention(struct thread *t, union slot *a)
{
    threads_time_contention(t->iso, a[0].i != 0);
    return return_void();
}
static enum native_status reset_contention(struct thread *t, union slot *a)
{
    threads_reset_contention(t->iso, a[0].j);
    return return_void();
}
static enum native_status reset_peak(struct thread *t, union slot *a)
{
    threads_reset_peak(t->iso);
    return return_void();
}

static const struct native_method natives[] = {
    NATIVE(PLAIN, "getThreads", "()[Ljava/lang/Thread;", get_threads),
    NATIVE(PLAIN, "getThreadInfo1", "([JI[Ljava/lang/management/ThreadInfo;)V", get_infos),
    NATIVE(PLAIN, "dumpThreads0", "([JZZI)[Ljava/lang/management/ThreadInfo;", dump),
    NATIVE(PLAIN, "findMonitorDeadlockedThreads0", "()[Ljava/lang/Thread;", find_monitor_deadlocked),
    NATIVE(PLAIN, "findDeadlockedThreads0", "()[Ljava/lang/Thread;", find_all_deadlocked),
    NATIVE(PLAIN, "getThreadTotalCpuTime0", "(J)J", get_cpu_time),
    NATIVE(PLAIN, "getThreadTotalCpuTime1", "([J[J)V", get_cpu_times),
    NATIVE(PLAIN, "getThreadUserCpuTime0", "(J)J", get_user_time),
    NATIVE(PLAIN, "getThreadUserCpuTime1", "([J[J)V", get_user_times),
    NATIVE(PLAIN, "getThreadAllocatedMemory0", "(J)J", get_allocated),
    NATIVE(PLAIN, "getThreadAllocatedMemory1", "([J[J)V", get_allocated_all),
    NATIVE(PLAIN, "getTotalThreadAllocatedMemory", "()J", get_total_allocated),
    NATIVE(LEAF, "setThreadCpuTimeEnabled0", "(Z)V", native_nothing),
    NATIVE(LEAF, "setThreadAllocatedMemoryEnabled0", "(Z)V", native_nothing),
    NATIVE(PLAIN, "setThreadContentionMonitoringEnabled0", "(Z)V", set_contention),
    NATIVE(PLAIN, "resetContentionTimes0", "(J)V", reset_contention),
    NATIVE(PLAIN, "resetPeakThreadCount0", "()V", reset_peak),
};
const struct native_class native_sun_management_ThreadImpl = {"sun/management/ThreadImpl", natives,
                                                              COUNT_OF(natives)};
