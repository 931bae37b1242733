/*
 * What management tools are told of threads: states, what they wait for, the locks they hold, stacks, times.
 */
#ifndef ATOLL_EXEC_THREAD_SNAPSHOT_H
#define ATOLL_EXEC_THREAD_SNAPSHOT_H

#include "vm/exec/exec.h"

/* One thread; references to objects are numbers of snapshot.objects, counted from 1, 0 = null. */
struct thread_record {
    uint32_t thread, lock, owner; /* the Thread; what it waits for or parks on; the Thread that has it */
    int32_t status;               /* Thread.threadStatus with the THREAD_STATUS flags */
    uint64_t blocked_count, waited_count;
    int64_t blocked_ms, waited_ms;
    uint32_t first_place, place_count;
    uint32_t first_monitor, monitor_count;
    uint32_t first_synchronizer, synchronizer_count;
};
enum { THREAD_STATUS_SUSPENDED = 0x00100000, THREAD_STATUS_NATIVE = 0x00400000 };

struct thread_place {
    uint32_t method, bci;
};
struct thread_lock {
    uint32_t object;
    int32_t depth; /* number of the frame, the top one is 0; -1 = entered by foreign code */
};

struct thread_snapshot {
    struct thread_record *threads;
    uint32_t thread_count, thread_capacity;
    struct thread_place *places;
    uint32_t place_count, place_capacity;
    struct thread_lock *monitors, *synchronizers;
    uint32_t monitor_count, monitor_capacity, synchronizer_count, synchronizer_capacity;
    struct ref *found; /* only while the world is stopped */
    uint32_t found_count, found_capacity;
    bool out_of_memory;
};

struct snapshot_request {
    uint32_t max_depth;       /* frames of each stack; locks of deeper ones do not show */
    bool monitors, synchronizers;
};

/*
 * Fills the (zeroed) snapshot, of all living threads, oldest first, or of those with the ids of the
 * long[] *ids, in that order, with a record without a thread for each that is not alive.  *objects
 * becomes an Object[] of the objects that the records name.  Both are addresses of roots.  Stops the world.
 * False: an exception is set.  To be freed in any case.
 */
bool thread_snapshot_take(struct thread *t, const struct snapshot_request *request,
                          const struct ref *ids, struct thread_snapshot *snapshot,
                          struct ref *objects) MUST_CHECK;
void thread_snapshot_free(struct thread_snapshot *snapshot);

/* Thread[] of the threads that wait for each other in a circle, for monitors and, if asked for, for
 * synchronizers; a null ref without an exception when there are none. */
struct ref threads_deadlocked(struct thread *t, bool synchronizers);

/* ---- thread_figures.c ---- */
/* By Thread.getId, 0 = the caller; -1: no such thread. */
int64_t thread_cpu_ns(struct thread *t, int64_t id);
int64_t thread_allocated_bytes(struct thread *t, int64_t id);
/* The system's number of the OS thread that runs it. */
int32_t thread_carrier_number(struct thread *t, int64_t id);
/* Of all threads, also those that have ended. */
int64_t threads_allocated_bytes(struct thread *t);
/* Turns timing of blocking and waiting on, from zero, or off. */
void threads_time_contention(struct isolate *iso, bool on);
/* Sets the times back to zero, of one thread or (id 0) of all. */
void threads_reset_contention(struct isolate *iso, int64_t id);
void threads_reset_peak(struct isolate *iso);

#endif
