/* java.lang.ProcessHandleImpl: all static; a process is known by its id and its start time. */
#include <errno.h>
#include <poll.h>
#include <signal.h>

#include "stdlib/host/processes.h"
#include "stdlib/io.h"

#define RETRY_NS 20000000
#define NOT_A_CHILD (-2)

static enum native_status current(struct thread *t, union slot *a)
{
    (void)a;
    int pid = host_process_self(t->iso);
    return pid < 0 ? THROW(t, "java/lang/UnsupportedOperationException", NULL)
                   : return_long(t, pid);
}

/* Start time; 0: unknown, -1: no such process. */
static int64_t start_of(struct isolate *iso, int pid)
{
    struct host_process process;
    return host_process_look(iso, pid, &process) < 0 ? -1 : process.start_ms;
}

static enum native_status is_alive(struct thread *t, union slot *a)
{
    return return_long(t, start_of(t->iso, (int)a[0].j));
}

static bool same_start(int64_t a, int64_t b)
{
    return a == b || a == 0 || b == 0;
}

/* (long pid, long start, boolean force) */
static enum native_status destroy(struct thread *t, union slot *a)
{
    int pid = (int)a[0].j;
    return return_boolean(t, same_start(a[2].j, start_of(t->iso, pid)) &&
                                 host_process_signal(t->iso, pid, a[4].i ? SIGKILL : SIGTERM) == 0);
}

/* (long pid, long start): the parent's id; -1: unknown */
static enum native_status parent(struct thread *t, union slot *a)
{
    struct host_process process;
    if (host_process_look(t->iso, (int)a[0].j, &process) < 0 ||
        !same_start(a[2].j, process.start_ms))
        return return_long(t, -1);
    return return_long(t, process.parent);
}

struct listing {
    struct isolate *iso;
    int parent;              /* 0: all processes */
    int64_t *ids, *parents, *starts;
    int32_t capacity, count; /* count may become larger than capacity */
};

static void list(void *context, int pid)
{
    struct listing *listing = context;
    struct host_process process;
    if (host_process_look(listing->iso, pid, &process) < 0 ||
        (listing->parent != 0 && process.parent != listing->parent))
        return;
    if (listing->count < listing->capacity) {
        listing->ids[listing->count] = pid;
        if (listing->parents)
            listing->parents[listing->count] = process.parent;
        if (listing->starts)
            listing->starts[listing->count] = process.start_ms;
    }
    listing->count++;
}

/* (long pid, long[] ids, long[] parents, long[] starts); the latter two may be null */
static enum native_status children(struct thread *t, union slot *a)
{
    if (IS_NULL(a[2].r))
        return throw_null(t);
    struct listing listing = {.iso = t->iso, .parent = (int)a[0].j,
                              .capacity = ARRAY_LENGTH(t, a[2].r),
                              .ids = ARRAY_ELEMENTS(t, a[2].r, int64_t)};
    for (int i = 3; i <= 4; i++)
        if (!IS_NULL(a[i].r) && ARRAY_LENGTH(t, a[i].r) != listing.capacity)
            return THROW(t, "java/lang/IllegalArgumentException", "array sizes not equal");
    if (!IS_NULL(a[3].r))
        listing.parents = ARRAY_ELEMENTS(t, a[3].r, int64_t);
    if (!IS_NULL(a[4].r))
        listing.starts = ARRAY_ELEMENTS(t, a[4].r, int64_t);
    int error = host_process_each(t->iso, list, &listing);
    return error < 0 ? THROW(t, "java/lang/RuntimeException", "Unable to open /proc")
                     : return_int(t, listing.count);
}

/* (long pid, boolean reap) */
static enum native_status wait_for_exit(struct thread *t, union slot *a)
{
    int status, pid = (int)a[0].j;
    int n = host_child_status(t->iso, pid, a[2].i != 0, &status);
    if (n == -ECHILD)
        return return_int(t, NOT_A_CHILD);
    if (n < 0)
        return return_int(t, -1);
    if (n > 0)
        return return_int(t, status);
    int waitable = host_child_waitable(t->iso, pid);
    return wait_descriptor(t, waitable, POLLIN, waitable < 0 ? RETRY_NS : INT64_MAX);
}

static const struct native_method natives[] = {
    NATIVE(LEAF, "destroy0", "(JJZ)Z", destroy),
    NATIVE(PLAIN, "getCurrentPid0", "()J", current),
    NATIVE(PLAIN, "getProcessPids0", "(J[J[J[J)I", children),
    NATIVE(LEAF, "initNative", "()V", native_nothing),
    NATIVE(LEAF, "isAlive0", "(J)J", is_alive),
    NATIVE(LEAF, "parent0", "(JJ)J", parent),
    NATIVE(BLOCKING, "waitForProcessExit0", "(JZ)I", wait_for_exit),
};
const struct native_class native_java_lang_ProcessHandleImpl = {"java/lang/ProcessHandleImpl",
                                                                natives, COUNT_OF(natives)};
