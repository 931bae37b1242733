/* See management.h. */
#include "stdlib/management.h"

#include "stdlib/io.h"
#include "vm/exec/exec_extra.h"
#include "vm/model/meta.h"

/* ---- beans ---- */

struct bean_recipe {
    const char *factory, *method, *descriptor, *name;
};
static const struct bean_recipe recipes[BEAN_COUNT] = {
    [BEAN_OBJECT_POOL] = {"sun/management/ManagementFactoryHelper", "createMemoryPool",
                          "(Ljava/lang/String;ZJJ)Ljava/lang/management/MemoryPoolMXBean;", "Object Space"},
    [BEAN_METADATA_POOL] = {"sun/management/ManagementFactoryHelper", "createMemoryPool",
                            "(Ljava/lang/String;ZJJ)Ljava/lang/management/MemoryPoolMXBean;", "Metaspace"},
    [BEAN_COLLECTOR] = {"sun/management/ManagementFactoryHelper", "createGarbageCollector",
                        "(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/management/GarbageCollectorMXBean;",
                        "Copy"},
    [BEAN_METADATA_MANAGER] = {"sun/management/ManagementFactoryHelper", "createMemoryManager",
                               "(Ljava/lang/String;)Ljava/lang/management/MemoryManagerMXBean;",
                               "Metaspace Manager"},
};
/* With jdk.management the collector's bean knows more. */
#define EXTENDED_FACTORY "com/sun/management/internal/GarbageCollectorExtImpl"

struct method *management_method(struct thread *t, const char *class_name, const char *name,
                                 const char *descriptor)
{
    struct class *class = exec_boot_class(t, class_name);
    struct method *method = NULL;
    if (class == NULL || !exec_initialize(t, class))
        return NULL;
    struct symbol_ref name_symbol = symbol_find(t->iso, name, strlen(name));
    struct symbol_ref descriptor_symbol = symbol_find(t->iso, descriptor, strlen(descriptor));
    if (!IS_NONE(name_symbol) && !IS_NONE(descriptor_symbol))
        method = class_find_method_local(t->iso, class, name_symbol, descriptor_symbol);
    if (method == NULL)
        exec_throw(t, "java/lang/NoSuchMethodError", "%s.%s%s", class_name, name, descriptor);
    return method;
}

static struct method *factory_of(struct thread *t, enum management_bean bean)
{
    const struct bean_recipe *recipe = &recipes[bean];
    if (bean == BEAN_COLLECTOR) {
        if (exec_boot_class(t, EXTENDED_FACTORY) != NULL)
            return management_method(t, EXTENDED_FACTORY, recipe->method, recipe->descriptor);
        if (!THROWN(t) || CLASS_OF(t, t->exception) != WK(t, java_lang_ClassNotFoundException))
            return NULL;
        t->exception = NULL_REF; /* there is no module jdk.management */
    }
    return management_method(t, recipe->factory, recipe->method, recipe->descriptor);
}

static enum native_status make_bean(struct thread *t, enum management_bean bean)
{
    union slot arguments[6] = {{0}, {0}, {0}, {0}, {0}, {0}};
    struct method *factory = factory_of(t, bean);
    if (factory == NULL)
        return NATIVE_FAILED(t);
    arguments[0].r = string_from_utf8(t, recipes[bean].name);
    if (IS_NULL(arguments[0].r))
        return NATIVE_FAILED(t);
    if (bean < FIRST_MANAGER) {
        /* There are thresholds of usage for neither. */
        arguments[1].i = bean == BEAN_OBJECT_POOL;
        arguments[2].j = arguments[4].j = -1;
    }
    t->frame->state = (uint16_t)(bean + 1);
    return exec_call(t, factory, arguments);
}

/* The frame's state is the number of the bean that is being made, counted from 1. */
enum native_status management_make_beans(struct thread *t)
{
    struct ref *beans = &HEADER(t)->roots.management_beans;
    if (t->frame->state != 0) {
        uint32_t made = t->frame->state - 1u;
        t->frame->state = 0;
        if (IS_NULL(GET_ELEMENT_REF(t, *beans, made)))
            SET_ELEMENT_REF(t, *beans, made, t->result.r);
    }
    if (LOAD_ACQUIRE(&beans->bits) == 0) {
        struct ref array = exec_new_array(t, WK(t, java_lang_Object), BEAN_COUNT);
        uint32_t none = 0;
        if (IS_NULL(array))
            return NATIVE_FAILED(t);
        CAS_SEQ_CST(&beans->bits, &none, array.bits);
    }
    for (uint32_t i = 0; i < BEAN_COUNT; i++)
        if (IS_NULL(GET_ELEMENT_REF(t, *beans, i)))
            return make_bean(t, (enum management_bean)i);
    return NATIVE_DONE;
}

struct ref management_bean(struct isolate *iso, enum management_bean bean)
{
    return GET_ELEMENT_REF(iso, HEADER(iso)->roots.management_beans, bean);
}

enum management_bean management_which(struct isolate *iso, struct ref bean)
{
    uint32_t i = 0;
    if (IS_NULL(HEADER(iso)->roots.management_beans))
        return BEAN_COUNT;
    while (i < BEAN_COUNT && !SAME_REF(management_bean(iso, (enum management_bean)i), bean))
        i++;
    return (enum management_bean)i;
}

struct ref management_bean_array(struct thread *t, const char *interface, enum management_bean first,
                                 int32_t count)
{
    struct ref array = exec_new_array_of(t, interface, count);
    for (int32_t i = 0; i < count && !IS_NULL(array); i++)
        SET_ELEMENT_REF(t, array, i, management_bean(t->iso, (enum management_bean)(first + (uint32_t)i)));
    return array;
}

/* ---- figures ---- */

struct ref management_usage(struct thread *t, const struct gc_usage *usage)
{
    struct class *class = exec_boot_class(t, "java/lang/management/MemoryUsage");
    if (class == NULL || !exec_initialize(t, class))
        return NULL_REF;
    struct ref object = object_new(t, class);
    if (IS_NULL(object))
        return NULL_REF;
    io_set_long(t->iso, object, IO_usage_initial, (int64_t)usage->initial);
    io_set_long(t->iso, object, IO_usage_used, (int64_t)usage->used);
    io_set_long(t->iso, object, IO_usage_committed, (int64_t)usage->committed);
    io_set_long(t->iso, object, IO_usage_max, (int64_t)usage->max);
    return object;
}

struct gc_usage management_metadata_usage(struct isolate *iso)
{
    struct gc_usage usage = {.initial = 0, .max = UINT64_MAX};
    pthread_mutex_lock(&iso->meta_lock);
    usage.committed = (uint64_t)(META_ARENA_TOP - HEADER(iso)->meta_low);
    usage.used = usage.committed - meta_free_bytes(iso);
    pthread_mutex_unlock(&iso->meta_lock);
    return usage;
}

int64_t management_uptime_ms(struct isolate *iso, int64_t at_ns)
{
    return (at_ns - iso->started_ns) / 1000000;
}

void management_set_flag(struct thread *t, struct class *class, const char *name, bool value)
{
    struct symbol_ref symbol = symbol_find(t->iso, name, strlen(name));
    struct symbol_ref type = symbol_find(t->iso, "Z", 1);
    const struct field *field = NULL;
    if (!IS_NONE(symbol) && !IS_NONE(type))
        field = class_find_field_local(t->iso, class, symbol, type);
    if (field != NULL && (field->access_flags & ACC_STATIC))
        SET_I8(t, class->mirror, field->offset, value);
}
