/*
 * The capability layer: the one way from an isolate to the outside world.  This header has the
 * table that stands behind it; files.h, sockets.h, processes.h and environment.h have the doors.
 *
 * A guest names things of the host by small numbers that index this table, never by descriptors or
 * pointers of the process: a descriptor is a slot number as in POSIX (0, 1, 2 are standard input and
 * output), every other resource (a zlib stream, an open directory) is a handle whose upper half is a
 * generation, so that a stale one is noticed.  The table is host side and never in a snapshot.
 *
 * Results: a function that returns int or int64_t yields a value >= 0, or -errno.  None throws, none
 * touches the heap, and all may be called between thread_enter_blocked and thread_leave_blocked.
 */
#ifndef ATOLL_STDLIB_HOST_HOST_H
#define ATOLL_STDLIB_HOST_HOST_H

#include "vm/model/isolate.h"

enum host_capability {
#define CAPABILITY(name, text) HOST_##name,
#include "stdlib/host/capabilities.def"
#undef CAPABILITY
    HOST_CAPABILITY_COUNT
};

/* ---- the table (table.c) ---- */
/* The isolate's table; made on first use, everything granted.  NULL: out of memory. */
struct host_table *host_table_of(struct isolate *iso);
/* Closes and frees all that the isolate still holds.  No guest thread may run. */
void host_destroy(struct isolate *iso);
bool host_allows(struct isolate *iso, enum host_capability capability);
/* Takes a capability away for good. */
void host_revoke(struct isolate *iso, enum host_capability capability);

/* ---- descriptors (table.c) ---- */
enum host_descriptor_kind {
    HOST_FILE,  /* regular file, directory, block device: operations do not wait */
    HOST_STREAM /* pipe, socket, terminal, ...: may have to wait for readiness */
};

/* One open descriptor.  It outlives its slot until the last operation on it is over, so that no
 * operation ever hits a descriptor of the process that was closed and given out again. */
struct host_descriptor {
    int real;                /* descriptor of the process */
    uint32_t references;     /* the slots and the operations that use it; guarded by the table */
    uint8_t kind;            /* enum host_descriptor_kind */
    uint8_t standard;        /* 0 input, 1 output, 2 error stream of the process; else 3 */
    bool owned;              /* close `real` in the end */
    bool socket;
    bool nonblocking;        /* the guest wants EAGAIN instead of waiting; atomic */
    bool real_nonblocking;   /* O_NONBLOCK is set on `real`; otherwise readiness is polled first */
    bool stale;              /* it did not come along when the isolate was thawed: there is no `real` */
};
#define HOST_NOT_STANDARD 3

/* How many slots beside 0, 1 and 2 may be in use (0 = any number) and are; before any guest code runs.  False:
 * out of memory. */
bool host_limit_descriptors(struct isolate *iso, uint32_t limit) MUST_CHECK;
uint32_t host_descriptor_count(struct isolate *iso);
/* Enters `real` into the lowest free slot from 3 on and returns the slot; looks itself at what kind
 * it is.  Closes `real` when that fails.  Where native libraries are granted, slots have the number of
 * `real`, since such code reads and writes java.io.FileDescriptor; unless something else is there. */
int host_descriptor_add(struct isolate *iso, int real);
/* Native code has put `after` where `before` was in a java.io.FileDescriptor.  A descriptor that it opened is the
 * isolate's from now on, and closed by it; one that it takes away is closed by native code. */
void host_descriptor_stored(struct isolate *iso, int before, int after);
/* The open descriptor of a slot, held until host_descriptor_release; NULL: there is none. */
struct host_descriptor *host_descriptor_acquire(struct isolate *iso, int fd);
void host_descriptor_release(struct isolate *iso, struct host_descriptor *descriptor);
/* For a thaw: what this slot, which is free or one of 0, 1 and 2, names from now on.  `real` is closed when it fails;
 * -1: nothing, each use fails with EBADF.  0 or -errno. */
int host_descriptor_put(struct isolate *iso, uint32_t slot, int real, bool nonblocking);
/* The same with a standard stream of the process; false: out of memory. */
bool host_descriptor_put_standard(struct isolate *iso, uint32_t slot, int standard) MUST_CHECK;
/* Closes a slot.  0, 1 and 2 are pointed at /dev/null instead. */
int host_close(struct isolate *iso, int fd);
/* A new slot for the same file. */
int host_duplicate(struct isolate *iso, int fd);
/* dup2: `to` becomes a second name of `from`; what it named before is closed. */
int host_duplicate_to(struct isolate *iso, int from, int to);
/* Replaces what the slot names by a stream that is at its end, so that all who read or write it
 * find out, without giving the slot free. */
int host_half_close(struct isolate *iso, int fd);
/* What poll(2) is to wait on for the slot; only for wait_descriptor, which copes with descriptors
 * that have been closed meanwhile.  -EBADF: no such slot. */
int host_waitable(struct isolate *iso, int fd);
bool host_is_nonblocking(struct isolate *iso, int fd);
int host_set_nonblocking(struct isolate *iso, int fd, bool nonblocking);
/* Clears O_NONBLOCK of the real descriptor before a child process inherits it. */
void host_descriptor_make_blocking(struct host_descriptor *descriptor);

/* ---- other resources by handle (table.c) ---- */
enum host_resource_kind {
    HOST_NO_RESOURCE,
    HOST_DEFLATER,
    HOST_INFLATER,
    HOST_DIRECTORY,
    HOST_LINES
};
/* Gives the resource a handle > 0; `destroy` frees it in the end.  0: out of memory (and the
 * resource has been destroyed). */
int64_t host_resource_add(struct isolate *iso, enum host_resource_kind kind, void *resource,
                          void (*destroy)(void *resource));
/* Exclusive use until host_resource_release.  NULL: stale or foreign handle, or in use by another
 * thread, which java.base never lets happen. */
void *host_resource_acquire(struct isolate *iso, enum host_resource_kind kind, int64_t handle);
void host_resource_release(struct isolate *iso, int64_t handle);
/* For a thaw: a resource with the handle that it had; false: out of memory, and the resource has been destroyed. */
bool host_resource_put(struct isolate *iso, enum host_resource_kind kind, int64_t handle, void *resource,
                       void (*destroy)(void *resource)) MUST_CHECK;
/* Ends the handle; the resource is destroyed now, or when the one who uses it is done.  False when
 * the handle was stale. */
bool host_resource_remove(struct isolate *iso, enum host_resource_kind kind, int64_t handle);

/* ---- for stdlib/support.c ---- */
#define HOST_FIELD_CACHE_SIZE 160
/* Field offsets of java.base found so far, 0 = not yet; relaxed atomics. */
uint32_t *host_field_cache(struct isolate *iso);

/* ---- child processes that this isolate started: see processes.h ---- */
struct host_child {
    struct host_child *next;
    int pid;
    int pidfd; /* readable when the process has ended; -1: the kernel has none */
};

struct host_resource {
    void *resource;
    void (*destroy)(void *resource);
    uint32_t generation; /* counts the handles this place has had */
    uint8_t kind;
    bool busy, doomed;
};

struct host_table {
    pthread_mutex_t lock;
    pthread_mutex_t output_lock;           /* held while the host's output function runs */
    uint32_t granted;                      /* bit set of enum host_capability; atomic */
    struct host_descriptor **descriptors;  /* by slot; NULL = free */
    uint32_t descriptor_capacity;
    uint32_t first_free;                   /* no slot from 3 on and below it is free */
    uint32_t descriptor_count;             /* slots in use from 3 on */
    uint32_t descriptor_limit;             /* of them, 0 = none but that of slot numbers */
    bool real_numbers;                     /* a new slot has the number of what it names */
    struct host_resource *resources;       /* by index; handle = generation << 32 | index + 1 */
    uint32_t resource_capacity;
    struct host_child *children;
    uint64_t *loads;                       /* figures.c: what was read last, two for each processor */
    uint32_t load_capacity;
    uint8_t ipv6;                          /* what host_has_ipv6 found: 1 no, 2 yes; atomic */
    uint32_t fields[HOST_FIELD_CACHE_SIZE];
};

#endif
