/*
 * Natives of sun.management.MemoryPoolImpl.  Neither pool has thresholds, and Java does not ask for
 * what belongs to them.
 */
#include "stdlib/management.h"

static bool is_heap(struct thread *t, const union slot *pool)
{
    return management_which(t->iso, pool->r) == BEAN_OBJECT_POOL;
}

static enum native_status get_usage(struct thread *t, union slot *a)
{
    struct gc_usage usage = is_heap(t, &a[0]) ? gc_heap_usage(t->iso) : management_metadata_usage(t->iso);
    return return_new(t, management_usage(t, &usage));
}

/* Metadata: what is in use now is the only peak that is known. */
static enum native_status get_peak_usage(struct thread *t, union slot *a)
{
    struct gc_usage usage = is_heap(t, &a[0]) ? gc_peak_usage(t->iso) : management_metadata_usage(t->iso);
    return return_new(t, management_usage(t, &usage));
}

/* What was in use after the latest collection; nothing at all before the first one. */
static enum native_status get_collection_usage(struct thread *t, union slot *a)
{
    if (!is_heap(t, &a[0]))
        return return_ref(t, NULL_REF);
    struct gc_event last = gc_last_event(t->iso);
    if (last.number == 0)
        last.after = (struct gc_usage){.max = gc_heap_usage(t->iso).max};
    return return_new(t, management_usage(t, &last.after));
}

static enum native_status reset_peak(struct thread *t, union slot *a)
{
    if (is_heap(t, &a[0]))
        gc_reset_peak_usage(t->iso);
    return return_void();
}

static enum native_status get_managers(struct thread *t, union slot *a)
{
    enum native_status status = management_make_beans(t);
    if (status != NATIVE_DONE)
        return status;
    return return_new(t, management_bean_array(t, "java/lang/management/MemoryManagerMXBean",
                                               is_heap(t, &a[0]) ? BEAN_COLLECTOR : BEAN_METADATA_MANAGER,
                                               1));
}

static const struct native_method natives[] = {
    NATIVE(PLAIN, "getUsage0", "()Ljava/lang/management/MemoryUsage;", get_usage),
    NATIVE(PLAIN, "getPeakUsage0", "()Ljava/lang/management/MemoryUsage;", get_peak_usage),
    NATIVE(PLAIN, "getCollectionUsage0", "()Ljava/lang/management/MemoryUsage;", get_collection_usage),
    NATIVE(LEAF, "resetPeakUsage0", "()V", reset_peak),
    NATIVE(PLAIN, "getMemoryManagers0", "()[Ljava/lang/management/MemoryManagerMXBean;", get_managers),
};
const struct native_class native_sun_management_MemoryPoolImpl = {"sun/management/MemoryPoolImpl", natives,
                                                                  COUNT_OF(natives)};
