/*
 * Natives of sun.management.VMManagementImpl: what the VM tells of itself.  Measures that are not taken are
 * left out by way of the optional support fields, which stay false; what has none throws.
 */
#include "stdlib/support.h"

#include <time.h>
#include <unistd.h>

#include "vm/exec/exec_extra.h"

#define VERSION "3.0" /* of the management specification that java.management 17 implements */

static enum native_status get_version(struct thread *t, union slot *a)
{
    return return_new(t, string_from_utf8(t, VERSION));
}

static enum native_status get_vm_arguments(struct thread *t, union slot *a)
{
    struct {
        struct local_roots head;
        struct ref array;
    } roots;
    struct isolate *iso = t->iso;
    bool done;
    ROOTS_ENTER(t, roots);
    roots.array = exec_new_array(t, WK(t, java_lang_String), (int32_t)iso->vm_argument_count);
    done = !IS_NULL(roots.array);
    for (uint32_t i = 0; i < iso->vm_argument_count && done; i++) {
        struct ref text = string_from_utf8(t, iso->vm_arguments[i]);
        done = !IS_NULL(text);
        if (done)
            SET_ELEMENT_REF(t, roots.array, i, text);
    }
    ROOTS_LEAVE(t, roots);
    return done ? return_ref(t, roots.array) : NATIVE_FAILED(t);
}

static int64_t uptime_ms(struct thread *t)
{
    return (monotonic_ns() - t->iso->started_ns) / 1000000;
}

static enum native_status get_uptime(struct thread *t, union slot *a)
{
    return return_long(t, uptime_ms(t));
}

static enum native_status get_startup_time(struct thread *t, union slot *a)
{
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    return return_long(t, (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000 - uptime_ms(t));
}

static enum native_status get_process_id(struct thread *t, union slot *a)
{
    return return_int(t, getpid());
}

static enum native_status get_available_processors(struct thread *t, union slot *a)
{
    return return_int(t, (int32_t)sysconf(_SC_NPROCESSORS_ONLN));
}

/* Classes that a guest could have seen; those that sleep in the image do not count. */
static enum native_status get_total_class_count(struct thread *t, union slot *a)
{
    int64_t count = 0;
    pthread_mutex_lock(&t->iso->meta_lock);
    for (struct loader_ref l = HEADER(t)->loaders; !IS_NONE(l); l = LOADER(t, l)->next)
        for (struct class_ref c = LOADER(t, l)->first_class; !IS_NONE(c); c = CLASS(t, c)->next_class)
            count += CLASS_STATE(t, CLASS(t, c))->loaded != 0;
    pthread_mutex_unlock(&t->iso->meta_lock);
    return return_long(t, count);
}

/* ---- threads; the counts are guarded by sync_lock ---- */

struct thread_counts {
    uint32_t live, daemon;
    uint64_t started, peak;
};

static struct thread_counts counts(struct isolate *iso)
{
    pthread_mutex_lock(&iso->sync_lock);
    const struct region_header *header = HEADER(iso);
    struct thread_counts now = {header->thread_count, header->daemon_count, header->threads_started,
                                header->peak_threads};
    pthread_mutex_unlock(&iso->sync_lock);
    return now;
}

static enum native_status get_total_threads(struct thread *t, union slot *a)
{
    return return_long(t, (int64_t)counts(t->iso).started);
}

static enum native_status get_live_threads(struct thread *t, union slot *a)
{
    return return_int(t, (int32_t)counts(t->iso).live);
}

static enum native_status get_peak_threads(struct thread *t, union slot *a)
{
    return return_int(t, (int32_t)counts(t->iso).peak);
}

static enum native_status get_daemon_threads(struct thread *t, union slot *a)
{
    return return_int(t, (int32_t)counts(t->iso).daemon);
}

static const struct native_method natives[] = {
    NATIVE(PLAIN, "getVersion0", "()Ljava/lang/String;", get_version),
    NATIVE(LEAF, "initOptionalSupportFields", "()V", native_nothing),
    NATIVE(LEAF, "isThreadContentionMonitoringEnabled", "()Z", native_false),
    NATIVE(LEAF, "isThreadCpuTimeEnabled", "()Z", native_false),
    NATIVE(LEAF, "isThreadAllocatedMemoryEnabled", "()Z", native_false),
    NATIVE(LEAF, "getTotalClassCount", "()J", get_total_class_count),
    NATIVE(LEAF, "getVerboseClass", "()Z", native_false),
    NATIVE(LEAF, "getVerboseGC", "()Z", native_false),
    NATIVE(LEAF, "getProcessId", "()I", get_process_id),
    NATIVE(PLAIN, "getVmArguments0", "()[Ljava/lang/String;", get_vm_arguments),
    NATIVE(LEAF, "getStartupTime", "()J", get_startup_time),
    NATIVE(LEAF, "getUptime0", "()J", get_uptime),
    NATIVE(LEAF, "getAvailableProcessors", "()I", get_available_processors),
    NATIVE(LEAF, "getTotalThreadCount", "()J", get_total_threads),
    NATIVE(LEAF, "getLiveThreadCount", "()I", get_live_threads),
    NATIVE(LEAF, "getPeakThreadCount", "()I", get_peak_threads),
    NATIVE(LEAF, "getDaemonThreadCount", "()I", get_daemon_threads),
};
const struct native_class native_sun_management_VMManagementImpl = {"sun/management/VMManagementImpl",
                                                                    natives, COUNT_OF(natives)};
