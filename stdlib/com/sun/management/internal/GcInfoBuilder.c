/*
 * Natives of com.sun.management.internal.GcInfoBuilder: the latest collection.  Beside what the class
 * itself knows there is one attribute, how many threads have collected.
 */
#include "stdlib/management.h"

#define ATTRIBUTES 1
#define COLLECTING_THREADS 1
#define CONSTRUCTOR                                                                     \
    "(Lcom/sun/management/internal/GcInfoBuilder;JJJ[Ljava/lang/management/MemoryUsage;" \
    "[Ljava/lang/management/MemoryUsage;[Ljava/lang/Object;)V"

static enum native_status get_attribute_count(struct thread *t, union slot *a)
{
    return return_int(t, ATTRIBUTES);
}

static bool store_string(struct thread *t, const struct ref *array, const char *text)
{
    struct ref string = string_from_utf8(t, text);
    if (IS_NULL(string))
        return false;
    SET_ELEMENT_REF(t, *array, 0, string);
    return true;
}

/* (collector, count, names, types, descriptions) */
static enum native_status fill_attributes(struct thread *t, union slot *a)
{
    if (IS_NULL(a[1].r) || IS_NULL(a[3].r) || IS_NULL(a[4].r) || IS_NULL(a[5].r))
        return throw_null(t);
    if (a[2].i != ATTRIBUTES || ARRAY_LENGTH(t, a[3].r) < ATTRIBUTES ||
        ARRAY_LENGTH(t, a[4].r) < ATTRIBUTES || ARRAY_LENGTH(t, a[5].r) < ATTRIBUTES)
        return THROW(t, "java/lang/InternalError", "arrays of another length than asked for");
    if (!store_string(t, &a[3].r, "GcThreadCount") ||
        !store_string(t, &a[5].r, "Number of GC threads"))
        return NATIVE_FAILED(t);
    SET_I16(t, a[4].r, ELEMENT_OFFSET(0, 1), 'I');
    return return_void();
}

static bool fill_usages(struct thread *t, const union slot *array, const struct gc_usage *heap)
{
    const struct gc_usage metadata = management_metadata_usage(t->iso);
    for (int32_t i = 0; i < POOL_COUNT; i++) {
        struct ref usage = management_usage(t, i == BEAN_OBJECT_POOL ? heap : &metadata);
        if (IS_NULL(usage))
            return false;
        SET_ELEMENT_REF(t, array->r, i, usage);
    }
    return true;
}

/* (collector, count, attributes, types, usages before, usages after) */
static enum native_status get_last(struct thread *t, union slot *a)
{
    if (!IS_NULL(FRAME_REF(t->frame, 0)))
        return return_ref(t, FRAME_REF(t->frame, 0));
    struct gc_event last = gc_last_event(t->iso);
    union slot arguments[11] = {{0}}, threads = {.i = COLLECTING_THREADS};
    if (last.number == 0)
        return return_ref(t, NULL_REF);
    if (IS_NULL(a[3].r) || IS_NULL(a[5].r) || IS_NULL(a[6].r))
        return throw_null(t);
    if (ARRAY_LENGTH(t, a[3].r) < ATTRIBUTES || ARRAY_LENGTH(t, a[5].r) < POOL_COUNT ||
        ARRAY_LENGTH(t, a[6].r) < POOL_COUNT)
        return THROW(t, "java/lang/InternalError", "arrays of another length than asked for");
    struct method *constructor =
        management_method(t, "com/sun/management/GcInfo", "<init>", CONSTRUCTOR);
    if (constructor == NULL || !fill_usages(t, &a[5], &last.before) || !fill_usages(t, &a[6], &last.after))
        return NATIVE_FAILED(t);
    struct ref count = exec_box(t, TYPE_INT, threads);
    if (IS_NULL(count))
        return NATIVE_FAILED(t);
    SET_ELEMENT_REF(t, a[3].r, 0, count);
    struct ref info = object_new(t, CLASS(t, constructor->holder));
    if (IS_NULL(info))
        return NATIVE_FAILED(t);
    FRAME_REF(t->frame, 0) = arguments[0].r = info;
    arguments[1].r = a[0].r;
    arguments[2].j = (int64_t)last.number;
    arguments[4].j = management_uptime_ms(t->iso, last.started_ns + HEADER(t)->clock_shift);
    arguments[6].j = management_uptime_ms(t->iso, last.ended_ns + HEADER(t)->clock_shift);
    arguments[8].r = a[5].r;
    arguments[9].r = a[6].r;
    arguments[10].r = a[3].r;
    return exec_call(t, constructor, arguments);
}

static const struct native_method natives[] = {
    NATIVE(LEAF, "getNumGcExtAttributes", "(Ljava/lang/management/GarbageCollectorMXBean;)I",
           get_attribute_count),
    NATIVE(PLAIN, "fillGcAttributeInfo",
           "(Ljava/lang/management/GarbageCollectorMXBean;I[Ljava/lang/String;[C[Ljava/lang/String;)V",
           fill_attributes),
    NATIVE(PLAIN, "getLastGcInfo0",
           "(Ljava/lang/management/GarbageCollectorMXBean;I[Ljava/lang/Object;[C"
           "[Ljava/lang/management/MemoryUsage;[Ljava/lang/management/MemoryUsage;)"
           "Lcom/sun/management/GcInfo;",
           get_last),
};
const struct native_class native_com_sun_management_internal_GcInfoBuilder = {
    "com/sun/management/internal/GcInfoBuilder", natives, COUNT_OF(natives)};
