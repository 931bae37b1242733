/*
 * Natives of com.sun.management.internal.Flag.  Of HotSpot's flags those are here that say something true
 * of this VM and that programs ask for, to reckon sizes of objects.  None can be changed.
 */
#include "stdlib/io.h"
#include "stdlib/management.h"
#include "vm/base/mem.h"
#include "vm/exec/exec_extra.h"

enum flag_kind { FLAG_BOOLEAN, FLAG_NUMBER };

struct flag {
    const char *name;
    enum flag_kind kind;
    int64_t (*value)(struct isolate *iso);
};

static int64_t yes(struct isolate *iso)
{
    return 1;
}
static int64_t alignment(struct isolate *iso)
{
    return OBJECT_ALIGN;
}
static int64_t initial_heap(struct isolate *iso)
{
    return (int64_t)gc_heap_usage(iso).initial;
}
static int64_t max_heap(struct isolate *iso)
{
    return (int64_t)gc_heap_usage(iso).max;
}

static const struct flag flags[] = {
    {"InitialHeapSize", FLAG_NUMBER, initial_heap},
    {"MaxHeapSize", FLAG_NUMBER, max_heap},
    {"ObjectAlignmentInBytes", FLAG_NUMBER, alignment},
    {"UseCompressedClassPointers", FLAG_BOOLEAN, yes},
    {"UseCompressedOops", FLAG_BOOLEAN, yes},
};

static enum native_status get_count(struct thread *t, union slot *a)
{
    return return_int(t, (int32_t)COUNT_OF(flags));
}

static enum native_status get_names(struct thread *t, union slot *a)
{
    struct {
        struct local_roots head;
        struct ref array;
    } roots;
    ROOTS_ENTER(t, roots);
    roots.array = exec_new_array(t, WK(t, java_lang_String), (int32_t)COUNT_OF(flags));
    for (uint32_t i = 0; i < COUNT_OF(flags) && !IS_NULL(roots.array); i++) {
        struct ref name = string_from_utf8(t, flags[i].name);
        if (IS_NULL(name))
            roots.array = NULL_REF;
        else
            SET_ELEMENT_REF(t, roots.array, i, name);
    }
    ROOTS_LEAVE(t, roots);
    return return_new(t, roots.array);
}

/* VMOption.Origin.DEFAULT; null: failed. */
static struct ref origin(struct thread *t)
{
    struct class *class = exec_boot_class(t, "com/sun/management/VMOption$Origin");
    if (class == NULL || !exec_initialize(t, class))
        return NULL_REF;
    const char *descriptor = "Lcom/sun/management/VMOption$Origin;";
    struct symbol_ref name = symbol_find(t->iso, "DEFAULT", 7);
    struct symbol_ref type = symbol_find(t->iso, descriptor, strlen(descriptor));
    const struct field *field = NULL;
    if (!IS_NONE(name) && !IS_NONE(type))
        field = class_find_field_local(t->iso, class, name, type);
    if (field != NULL)
        return GET_REF(t, class->mirror, field->offset);
    exec_throw(t, "java/lang/NoSuchFieldError", "DEFAULT");
    return NULL_REF;
}

static void set_boolean(struct isolate *iso, struct ref object, enum io_field field, bool value)
{
    uint32_t offset = io_field(iso, object, field);
    if (offset != 0)
        SET_I8(iso, object, offset, value);
}

/* The enum constant stays where it is found: its class keeps it. */
static bool store_flag(struct thread *t, const union slot *array, int32_t place, const struct flag *flag)
{
    struct {
        struct local_roots head;
        struct ref object, part;
    } roots;
    struct class *class = exec_boot_class(t, "com/sun/management/internal/Flag");
    union slot value = {.j = flag->value(t->iso)};
    bool done = false;
    if (flag->kind == FLAG_BOOLEAN)
        value.i = value.j != 0;
    ROOTS_ENTER(t, roots);
    roots.object = class == NULL ? NULL_REF : object_new(t, class);
    roots.part = IS_NULL(roots.object) ? NULL_REF : string_from_utf8(t, flag->name);
    if (!IS_NULL(roots.part)) {
        io_set_ref(t->iso, roots.object, IO_flag_name, roots.part);
        roots.part = exec_box(t, flag->kind == FLAG_BOOLEAN ? TYPE_BOOLEAN : TYPE_LONG, value);
    }
    if (!IS_NULL(roots.part)) {
        io_set_ref(t->iso, roots.object, IO_flag_value, roots.part);
        roots.part = origin(t);
    }
    if (!IS_NULL(roots.part)) {
        io_set_ref(t->iso, roots.object, IO_flag_origin, roots.part);
        set_boolean(t->iso, roots.object, IO_flag_external, true);
        SET_ELEMENT_REF(t, array->r, place, roots.object);
        done = true;
    }
    ROOTS_LEAVE(t, roots);
    return done;
}

/* NULL: there is no flag of this name. */
static const struct flag *find_flag(struct isolate *iso, struct ref name)
{
    const struct flag *found = NULL;
    char *text = IS_NULL(name) ? NULL : string_to_utf8(iso, name, NULL);
    for (uint32_t i = 0; i < COUNT_OF(flags) && text != NULL && found == NULL; i++)
        if (strcmp(flags[i].name, text) == 0)
            found = &flags[i];
    mem_free(text);
    return found;
}

/* (names or null for all, result, count) */
static enum native_status get_flags(struct thread *t, union slot *a)
{
    int32_t found = 0;
    if (IS_NULL(a[1].r))
        return throw_null(t);
    for (int32_t i = 0; i < a[2].i && i < ARRAY_LENGTH(t, a[1].r); i++) {
        const struct flag *flag = NULL;
        if (IS_NULL(a[0].r))
            flag = i < (int32_t)COUNT_OF(flags) ? &flags[i] : NULL;
        else if (i < ARRAY_LENGTH(t, a[0].r))
            flag = find_flag(t->iso, GET_ELEMENT_REF(t, a[0].r, i));
        if (flag == NULL)
            continue;
        if (!store_flag(t, &a[1], i, flag))
            return NATIVE_FAILED(t);
        found++;
    }
    return return_int(t, found);
}

/* Java has asked whether the flag is writeable before, and none is. */
static enum native_status set_flag(struct thread *t, union slot *a)
{
    return THROW(t, "java/lang/UnsupportedOperationException", "no flag of this VM can be changed");
}

static const struct native_method natives[] = {
    NATIVE(LEAF, "initialize", "()V", native_nothing),
    NATIVE(LEAF, "getInternalFlagCount", "()I", get_count),
    NATIVE(PLAIN, "getAllFlagNames", "()[Ljava/lang/String;", get_names),
    NATIVE(PLAIN, "getFlags", "([Ljava/lang/String;[Lcom/sun/management/internal/Flag;I)I", get_flags),
    NATIVE(PLAIN, "setLongValue", "(Ljava/lang/String;J)V", set_flag),
    NATIVE(PLAIN, "setDoubleValue", "(Ljava/lang/String;D)V", set_flag),
    NATIVE(PLAIN, "setBooleanValue", "(Ljava/lang/String;Z)V", set_flag),
    NATIVE(PLAIN, "setStringValue", "(Ljava/lang/String;Ljava/lang/String;)V", set_flag),
};
const struct native_class native_com_sun_management_internal_Flag = {"com/sun/management/internal/Flag", natives,
                                                                     COUNT_OF(natives)};
