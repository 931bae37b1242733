/* Natives of sun.management.GarbageCollectorImpl: there is one collector. */
#include "stdlib/support.h"

static enum native_status get_count(struct thread *t, union slot *a)
{
    return return_long(t, (int64_t)gc_collection_count(t->iso));
}

static enum native_status get_time(struct thread *t, union slot *a)
{
    return return_long(t, (int64_t)(gc_collection_ns(t->iso) / 1000000));
}

static const struct native_method natives[] = {
    NATIVE(LEAF, "getCollectionCount", "()J", get_count),
    NATIVE(LEAF, "getCollectionTime", "()J", get_time),
};
const struct native_class native_sun_management_GarbageCollectorImpl = {
    "sun/management/GarbageCollectorImpl", natives, COUNT_OF(natives)};
