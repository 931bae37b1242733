/*
 * Natives of jdk.internal.platform.CgroupMetrics.  An isolate's limits are its own, so the control
 * group of the process is not looked at.
 */
#include "stdlib/support.h"

#include <sys/sysinfo.h>

static enum native_status total_memory(struct thread *t, union slot *a)
{
    struct sysinfo info;
    (void)a;
    return return_long(t, sysinfo(&info) == 0 ? (int64_t)(info.totalram * info.mem_unit) : 0);
}

static enum native_status total_swap(struct thread *t, union slot *a)
{
    struct sysinfo info;
    (void)a;
    return return_long(t, sysinfo(&info) == 0 ? (int64_t)(info.totalswap * info.mem_unit) : 0);
}

static const struct native_method natives[] = {
    NATIVE(LEAF, "isUseContainerSupport", "()Z", native_false),
    NATIVE(LEAF, "getTotalMemorySize0", "()J", total_memory),
    NATIVE(LEAF, "getTotalSwapSize0", "()J", total_swap),
};
const struct native_class native_jdk_internal_platform_CgroupMetrics = {
    "jdk/internal/platform/CgroupMetrics", natives, COUNT_OF(natives)};
