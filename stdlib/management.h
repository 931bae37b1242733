/*
 * What the natives of java.management and jdk.management share: the objects that stand for the memory
 * pools and their managers, and figures as MemoryUsage.
 *
 * Atoll has two pools, the heap's object space and the metadata of classes, and two managers, one for each.
 * Their beans are made once, by factories in Java, and kept in the root `management_beans`.
 */
#ifndef ATOLL_STDLIB_MANAGEMENT_H
#define ATOLL_STDLIB_MANAGEMENT_H

#include "stdlib/support.h"

enum management_bean {
    BEAN_OBJECT_POOL,   /* MemoryPoolMXBean of the heap */
    BEAN_METADATA_POOL,
    BEAN_COLLECTOR,     /* GarbageCollectorMXBean */
    BEAN_METADATA_MANAGER,
    BEAN_COUNT,
    FIRST_POOL = BEAN_OBJECT_POOL,
    POOL_COUNT = 2,
    FIRST_MANAGER = BEAN_COLLECTOR,
    MANAGER_COUNT = 2
};

/* For a PLAIN native: NATIVE_DONE when all beans exist; else what it has to return.  It is called again from
 * its start, so this comes first in it.  Uses the frame's state. */
enum native_status management_make_beans(struct thread *t);
struct ref management_bean(struct isolate *iso, enum management_bean bean);
/* Which bean this is, BEAN_COUNT = none. */
enum management_bean management_which(struct isolate *iso, struct ref bean);
/* A new array of the interface's type with `count` beans from `first` on. */
struct ref management_bean_array(struct thread *t, const char *interface, enum management_bean first,
                                 int32_t count);

/* A new java.lang.management.MemoryUsage. */
struct ref management_usage(struct thread *t, const struct gc_usage *usage);
/* max is UINT64_MAX: there is no limit of its own. */
struct gc_usage management_metadata_usage(struct isolate *iso);
/* Milliseconds since the isolate was made, for a time of isolate_ns(). */
int64_t management_uptime_ms(struct isolate *iso, int64_t at_ns);

/* A method of a boot class by name: class initialized; NULL: failed (exec.h). */
struct method *management_method(struct thread *t, const char *class_name, const char *name,
                                 const char *descriptor);
/* Sets a static boolean field of the class; nothing happens when there is no such field. */
void management_set_flag(struct thread *t, struct class *class, const char *name, bool value);

#endif
