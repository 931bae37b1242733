/* Natives of sun.management.MemoryManagerImpl. */
#include "stdlib/management.h"

static enum native_status get_pools(struct thread *t, union slot *a)
{
    enum native_status status = management_make_beans(t);
    if (status != NATIVE_DONE)
        return status;
    enum management_bean pool = management_which(t->iso, a[0].r) == BEAN_METADATA_MANAGER ? BEAN_METADATA_POOL
                                                                                        : BEAN_OBJECT_POOL;
    return return_new(t, management_bean_array(t, "java/lang/management/MemoryPoolMXBean", pool, 1));
}

static const struct native_method natives[] = {
    NATIVE(PLAIN, "getMemoryPools0", "()[Ljava/lang/management/MemoryPoolMXBean;", get_pools),
};
const struct native_class native_sun_management_MemoryManagerImpl = {"sun/management/MemoryManagerImpl",
                                                                     natives, COUNT_OF(natives)};
