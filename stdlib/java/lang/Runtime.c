/* Natives of java.lang.Runtime. */
#include "stdlib/support.h"

#include <sched.h>
#include <unistd.h>

/* The processors this process may use; at least 1. */
static enum native_status available_processors(struct thread *t, union slot *a)
{
    cpu_set_t set;
    long count;
    (void)a;
    if (sched_getaffinity(0, sizeof set, &set) == 0)
        count = CPU_COUNT(&set);
    else
        count = sysconf(_SC_NPROCESSORS_ONLN);
    return return_int(t, count < 1 ? 1 : (int32_t)count);
}

static enum native_status free_memory(struct thread *t, union slot *a)
{
    (void)a;
    return return_long(t, (int64_t)gc_free_bytes(t->iso));
}

static enum native_status total_memory(struct thread *t, union slot *a)
{
    (void)a;
    return return_long(t, (int64_t)gc_total_bytes(t->iso));
}

static enum native_status max_memory(struct thread *t, union slot *a)
{
    (void)a;
    return return_long(t, (int64_t)gc_max_bytes(t->iso));
}

/* Programs and java.base itself rely on references being processed when this returns. */
static enum native_status collect(struct thread *t, union slot *a)
{
    (void)a;
    gc_collect_unloading(t, false);
    return NATIVE_DONE;
}

static const struct native_method natives[] = {
    NATIVE(LEAF, "availableProcessors", "()I", available_processors),
    NATIVE(LEAF, "freeMemory", "()J", free_memory),
    NATIVE(LEAF, "totalMemory", "()J", total_memory),
    NATIVE(LEAF, "maxMemory", "()J", max_memory),
    NATIVE(PLAIN, "gc", "()V", collect),
};
const struct native_class native_java_lang_Runtime = {"java/lang/Runtime", natives,
                                                      COUNT_OF(natives)};
