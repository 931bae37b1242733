/* Natives of com.sun.management.internal.OperatingSystemImpl.  What is not known is -1. */
#include "stdlib/host/figures.h"
#include "stdlib/support.h"

static enum native_status answer(struct thread *t, enum host_figure figure)
{
    int64_t value = host_figure(t->iso, figure);
    return return_long(t, value < 0 ? -1 : value);
}

#define FIGURE(name, figure)                                                \
    static enum native_status name(struct thread *t, union slot *a)         \
    {                                                                       \
        return answer(t, figure);                                           \
    }
FIGURE(committed_memory, HOST_VIRTUAL_MEMORY)
FIGURE(free_memory, HOST_MEMORY_FREE)
FIGURE(total_memory, HOST_MEMORY_TOTAL)
FIGURE(free_swap, HOST_SWAP_FREE)
FIGURE(total_swap, HOST_SWAP_TOTAL)
FIGURE(most_descriptors, HOST_DESCRIPTORS_MOST)
FIGURE(open_descriptors, HOST_DESCRIPTORS_OPEN)
FIGURE(process_time, HOST_PROCESS_CPU_NS)
FIGURE(processor_ticks, HOST_PROCESSOR_TICKS)

static enum native_status processor_count(struct thread *t, enum host_figure figure)
{
    int64_t count = host_figure(t->iso, figure);
    return return_int(t, count < 0 ? -1 : (int32_t)count);
}
static enum native_status configured_processors(struct thread *t, union slot *a)
{
    return processor_count(t, HOST_PROCESSORS_CONFIGURED);
}
static enum native_status online_processors(struct thread *t, union slot *a)
{
    return processor_count(t, HOST_PROCESSORS_ONLINE);
}

static enum native_status machine_load(struct thread *t, union slot *a)
{
    return return_double(t, host_load(t->iso, HOST_LOAD_MACHINE));
}
static enum native_status process_load(struct thread *t, union slot *a)
{
    return return_double(t, host_load(t->iso, HOST_LOAD_PROCESS));
}
static enum native_status processor_load(struct thread *t, union slot *a)
{
    return return_double(t, a[1].i < 0 ? -1 : host_load(t->iso, a[1].i));
}

static const struct native_method natives[] = {
    NATIVE(LEAF, "initialize0", "()V", native_nothing),
    NATIVE(PLAIN, "getCommittedVirtualMemorySize0", "()J", committed_memory),
    NATIVE(PLAIN, "getFreeMemorySize0", "()J", free_memory),
    NATIVE(PLAIN, "getTotalMemorySize0", "()J", total_memory),
    NATIVE(PLAIN, "getFreeSwapSpaceSize0", "()J", free_swap),
    NATIVE(PLAIN, "getTotalSwapSpaceSize0", "()J", total_swap),
    NATIVE(PLAIN, "getMaxFileDescriptorCount0", "()J", most_descriptors),
    NATIVE(PLAIN, "getOpenFileDescriptorCount0", "()J", open_descriptors),
    NATIVE(PLAIN, "getProcessCpuTime0", "()J", process_time),
    NATIVE(PLAIN, "getHostTotalCpuTicks0", "()J", processor_ticks),
    NATIVE(PLAIN, "getHostConfiguredCpuCount0", "()I", configured_processors),
    NATIVE(PLAIN, "getHostOnlineCpuCount0", "()I", online_processors),
    NATIVE(PLAIN, "getCpuLoad0", "()D", machine_load),
    NATIVE(PLAIN, "getProcessCpuLoad0", "()D", process_load),
    NATIVE(PLAIN, "getSingleCpuLoad0", "(I)D", processor_load),
};
const struct native_class native_com_sun_management_internal_OperatingSystemImpl = {
    "com/sun/management/internal/OperatingSystemImpl", natives, COUNT_OF(natives)};
