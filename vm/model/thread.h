/*
 * A guest thread, in two parts.  struct guest_thread lies in the region and is all that a freeze
 * must keep; struct thread is the carrier's side and exists only while the thread runs.
 */
#ifndef ATOLL_MODEL_THREAD_H
#define ATOLL_MODEL_THREAD_H

#include "vm/model/frame.h"
#include "vm/model/isolate.h"

/* Why a guest thread does not run.  One place waits for all of these (vm/exec/carrier.c). */
enum wait_kind {
    WAIT_NOT,         /* it runs, or could */
    WAIT_MONITOR,     /* to enter a monitor: wait_monitor */
    WAIT_OBJECT,      /* Object.wait, in the wait set of wait_monitor */
    WAIT_PARK,
    WAIT_SLEEP,
    WAIT_CLASS_INIT,  /* for another thread's <clinit>: wait_class */
    WAIT_DESCRIPTOR,  /* poll(2) on wait_fd for wait_events */
    WAIT_REFERENCES,  /* the reference handler */
    WAIT_SUSPENDED,   /* Thread.suspend: until Thread.resume */
    WAIT_JOIN_ALL,    /* DestroyJavaVM: until no non-daemon thread is left */
    WAIT_FUEL         /* until the host gives more */
};

/* region struct */
struct guest_thread {
    struct guest_ref next, previous; /* all threads of the isolate */
    struct ref java_thread;       /* java.lang.Thread; visited as a root */
    struct ref exception;         /* saved pending exception; null while the thread runs */
    struct ref stop_with;         /* Thread.stop: thrown at the next poll; null = nothing */
    struct meta_ref stack;        /* union slot[stack_slots]; slot 0 is never a frame */
    uint32_t stack_slots;         /* capacity now; grows by copying */
    uint32_t most_stack_slots;    /* beyond it comes StackOverflowError */
    uint32_t frame;               /* slot number of the top frame, 0 = none */
    uint32_t lock_count, lock_capacity;
    struct meta_ref locks;        /* struct frame_lock[lock_capacity]: what blocks hold; objects are roots */
    uint32_t id;                  /* 1..65535, the owner field of thin locks */
    uint8_t wait;                 /* enum wait_kind */
    uint8_t woken;                /* somebody ended the wait: run again */
    uint8_t park_permit;
    uint8_t ended;
    uint8_t daemon;
    uint8_t has_carrier;
    uint8_t notified;             /* the last Object.wait ended by a notification */
    uint8_t timed_out;            /* the last wait ended by its deadline */
    uint8_t suspended;            /* Thread.suspend: waits at the next poll */
    uint8_t dormant;              /* thawed without a carrier: it gets one when somebody wakes it */
    uint8_t unmetered;            /* what it executes is the VM's and costs no fuel */
    int64_t deadline;             /* ns of the monotonic clock, INT64_MAX = never */
    uint32_t wait_monitor;        /* monitor index */
    uint32_t saved_recursion;     /* of that monitor, while in its wait set */
    struct guest_ref queue_next;  /* next in the monitor's entry queue or wait set */
    struct class_ref wait_class;
    int32_t wait_fd;
    int32_t wait_events;
    uint64_t started_ns;
    uint64_t blocked_count, waited_count; /* of monitors; of Object.wait, park and sleep */
    uint64_t blocked_ns, waited_ns; /* as far as region_header.times_contention was set */
    uint64_t earlier_cpu_ns;      /* CPU time on carriers that it has left */
    uint64_t earlier_allocated;   /* bytes allocated on them */
};

enum thread_state {
    THREAD_RUNNING,   /* may touch the region; a stop waits for it */
    THREAD_BLOCKED,   /* inside C code that holds addresses, but does not touch the region now */
    THREAD_FOREIGN,   /* the same, and the code is not ours: it may run for ever */
    THREAD_PARKED     /* at a poll or waiting: has no address at all, the region may move */
};

#define CALL_CACHE_SIZE TINY(1024, 2)

/* One entry of the thread's interface call cache. */
struct call_cache_entry {
    int32_t class_off, interface_off;
    uint32_t itable_index;
    uint32_t method;
};

struct thread {
    MUTATOR_FIELDS;               /* must be first: the collector's view */
    union slot *stack_limit;      /* THE poll word: sp at or above it enters the slow path.  A
                                     requester stores 0; atomic, relaxed reads */
    union slot *stack;            /* the guest's stack, absolute */
    struct frame *frame;          /* top frame, absolute; valid outside the interpreter loop */
    struct ref exception;         /* pending exception; null = none */
    bool called;                  /* a slow path pushed a frame: run it, then do the same again */
    bool caught;                  /* a NATIVE or RESUME frame with FRAME_CATCHES is being resumed
                                     because of `exception` (already cleared, in FRAME_REF slot 0) */
    bool throwing_out_of_memory;  /* breaks the recursion when there is no memory for the error */
    uint8_t state;                /* atomic: enum thread_state; vm/exec/safepoint.c */
    uint32_t foreign_frames;      /* atomic: calls of C code that is not ours on its stack */
    union slot result;            /* of a frame that returned to a NATIVE or RESUME frame */
    struct guest_thread *g;       /* absolute */
    struct guest_ref self;        /* the same as an offset */
    union slot *real_stack_limit;
    struct thread *next;          /* isolate.threads */
    pthread_t carrier;
    int32_t carrier_number;       /* the system's number of it, as in /proc/self/task */
    pthread_cond_t wake;          /* with isolate.sync_lock */
    int wake_fd;                  /* eventfd that interrupts poll(2); -1 until needed */
    bool cpu_counted;             /* the carrier works for the guest: vm/exec/usage.c; guarded by */
    int64_t cpu_from;             /* isolate.sync_lock, as is its processor time when that began, ns */
    struct thread_record *embedder; /* vm/api/internal.h; NULL: the host does not know the thread */
    bool nests;                   /* c_stack_low was asked for */
    uint32_t nested;              /* C functions that wait for Java on its stack: vm/exec/nesting.c */
    /* A call of the host that stands still, as it was frozen or is out of fuel, until the host resumes it.  Nothing
     * runs above it meanwhile. */
    bool suspended_call;
    bool may_suspend;             /* out of fuel the call at this `nested` returns to the host, which resumes it */
    uint32_t suspend_at;
    uint64_t fuel;                /* bytecodes that it may execute before it asks for more; atomic when others look */
    const char *c_stack_low;      /* lowest address of the OS thread's stack; vm/exec/nesting.c */
    struct jni_env *jni;          /* vm/jni/internal.h; NULL until it runs foreign code */
    bool critical;                /* atomic; RUNNING in C code, in a critical section */
    bool started;                 /* its OS thread is one of carrier_start */
    bool bus_fault;               /* an access beyond the end of a mapped file: throw at the next poll */
    bool freeze_wanted;           /* TORMENT=freeze: at the next poll */
    uint64_t frozen_cpu_ns;       /* vm/exec/freeze.c, while the world is stopped */
    struct call_cache_entry call_cache[CALL_CACHE_SIZE];
};

#define THROWN(t) (!IS_NULL((t)->exception))
/* True when a function failed for a reason that must unwind: an exception, or a pushed call. */
#define FAILED(t) (THROWN(t) || (t)->called)

/* Frames name places of their stack by slot numbers, as it moves. */
#define FRAME_AT(t, slot_number) ((struct frame *)(void *)((t)->stack + (slot_number)))
#define SLOT_NUMBER(t, address) ((uint32_t)((const union slot *)(const void *)(address) - (t)->stack))

#endif
