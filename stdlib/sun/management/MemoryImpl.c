/* Natives of sun.management.MemoryImpl. */
#include "stdlib/management.h"

static enum native_status get_pools(struct thread *t, union slot *a)
{
    enum native_status status = management_make_beans(t);
    if (status != NATIVE_DONE)
        return status;
    return return_new(t, management_bean_array(t, "java/lang/management/MemoryPoolMXBean", FIRST_POOL,
                                               POOL_COUNT));
}

static enum native_status get_managers(struct thread *t, union slot *a)
{
    enum native_status status = management_make_beans(t);
    if (status != NATIVE_DONE)
        return status;
    return return_new(t, management_bean_array(t, "java/lang/management/MemoryManagerMXBean", FIRST_MANAGER,
                                               MANAGER_COUNT));
}

/* (is it about the heap?) */
static enum native_status get_usage(struct thread *t, union slot *a)
{
    struct gc_usage usage = a[1].i != 0 ? gc_heap_usage(t->iso) : management_metadata_usage(t->iso);
    return return_new(t, management_usage(t, &usage));
}

static enum native_status set_verbose(struct thread *t, union slot *a)
{
    exec_set_trace(t, LOG_gc, a[1].i != 0);
    return return_void();
}

static const struct native_method natives[] = {
    NATIVE(PLAIN, "getMemoryPools0", "()[Ljava/lang/management/MemoryPoolMXBean;", get_pools),
    NATIVE(PLAIN, "getMemoryManagers0", "()[Ljava/lang/management/MemoryManagerMXBean;", get_managers),
    NATIVE(PLAIN, "getMemoryUsage0", "(Z)Ljava/lang/management/MemoryUsage;", get_usage),
    NATIVE(PLAIN, "setVerboseGC", "(Z)V", set_verbose),
};
const struct native_class native_sun_management_MemoryImpl = {"sun/management/MemoryImpl", natives,
                                                              COUNT_OF(natives)};
