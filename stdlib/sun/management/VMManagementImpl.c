/*
 * Natives of sun.management.VMManagementImpl: what the VM tells of itself.  What is not there is left out by way
 * of the optional support fields; what has none throws.
 */
#include "stdlib/management.h"

#include <time.h>
#include <unistd.h>

#include "vm/exec/exec_extra.h"

#define VERSION "3.0" /* of the management specification that java.management 17 implements */

static enum native_status get_version(struct thread *t, union slot *a)
{
    return return_new(t, string_from_utf8(t, VERSION));
}

/* Nothing is compiled, and there are no diagnostic commands. */
static enum native_status initialize_support(struct thread *t, union slot *a)
{
    static const struct {
        const char *name;
        bool supported;
    } fields[] = {
        {"compTimeMonitoringSupport", false},   {"threadContentionMonitoringSupport", true},
        {"currentThreadCpuTimeSupport", true},  {"otherThreadCpuTimeSupport", true},
        {"objectMonitorUsageSupport", true},    {"synchronizerUsageSupport", true},
        {"threadAllocatedMemorySupport", true}, {"remoteDiagnosticCommandsSupport", false},
    };
    struct class *class = exec_boot_class(t, "sun/management/VMManagementImpl");
    if (class == NULL)
        return NATIVE_FAILED(t);
    for (unsigned i = 0; i < COUNT_OF(fields); i++)
        management_set_flag(t, class, fields[i].name, fields[i].supported);
    return return_void();
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
    return management_uptime_ms(t->iso, isolate_ns(t->iso));
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

/* ---- classes that a guest could have seen; those that sleep in the image do not count ---- */

static int64_t unloaded_classes(struct isolate *iso)
{
    return (int64_t)LOAD_RELAXED(&HEADER(iso)->classes_unloaded);
}

static int64_t count_classes(struct isolate *iso, bool initialized)
{
    int64_t count = 0;
    pthread_mutex_lock(&iso->meta_lock);
    for (struct loader_ref l = HEADER(iso)->loaders; !IS_NONE(l); l = LOADER(iso, l)->next) {
        struct class_ref c = LOADER(iso, l)->first_class;
        for (; !IS_NONE(c); c = CLASS(iso, c)->next_class) {
            const struct class_state *state = CLASS_STATE(iso, CLASS(iso, c));
            count += state->loaded != 0 && (!initialized || LOAD_ACQUIRE(&state->stage) == INIT_DONE);
        }
    }
    pthread_mutex_unlock(&iso->meta_lock);
    return count;
}

static enum native_status get_total_class_count(struct thread *t, union slot *a)
{
    return return_long(t, count_classes(t->iso, false) + unloaded_classes(t->iso));
}

static enum native_status get_unloaded_class_count(struct thread *t, union slot *a)
{
    return return_long(t, unloaded_classes(t->iso));
}

static enum native_status get_initialized_class_count(struct thread *t, union slot *a)
{
    return return_long(t, count_classes(t->iso, true));
}

static enum native_status get_verbose_class(struct thread *t, union slot *a)
{
    return return_boolean(t, (t->log_mask & 1u << LOG_class) != 0);
}

static enum native_status get_verbose_gc(struct thread *t, union slot *a)
{
    return return_boolean(t, (t->log_mask & 1u << LOG_gc) != 0);
}

static enum native_status is_contention_timed(struct thread *t, union slot *a)
{
    return return_boolean(t, LOAD_RELAXED(&HEADER(t)->times_contention) != 0);
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
    NATIVE(PLAIN, "initOptionalSupportFields", "()V", initialize_support),
    NATIVE(LEAF, "isThreadContentionMonitoringEnabled", "()Z", is_contention_timed),
    NATIVE(LEAF, "isThreadCpuTimeEnabled", "()Z", native_true),
    NATIVE(LEAF, "isThreadAllocatedMemoryEnabled", "()Z", native_true),
    NATIVE(LEAF, "getTotalClassCount", "()J", get_total_class_count),
    NATIVE(LEAF, "getUnloadedClassCount", "()J", get_unloaded_class_count),
    NATIVE(LEAF, "getInitializedClassCount", "()J", get_initialized_class_count),
    NATIVE(LEAF, "getVerboseClass", "()Z", get_verbose_class),
    NATIVE(LEAF, "getVerboseGC", "()Z", get_verbose_gc),
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
