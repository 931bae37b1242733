/* Array classes (JVMS 5.3.3): made when first asked for, one per component, kept in its state. */
#include <stdio.h>

#include "loader/internal.h"

static struct symbol_ref array_name(struct isolate *iso, const struct class *component)
{
    const char *name = SYMBOL_TEXT(iso, component->name);
    size_t length = SYMBOL_LENGTH(iso, component->name);
    if (component->kind == CLASS_PRIMITIVE) {
        char text[2] = {'[', basic_type_char((enum basic_type)component->basic_type)};
        return symbol_intern(iso, text, sizeof text);
    }
    char *text = mem_alloc(length + 4);
    if (text == NULL)
        return (struct symbol_ref){0};
    const char *format = component->kind == CLASS_ARRAY ? "[" : "[L";
    const char *end = component->kind == CLASS_ARRAY ? "" : ";";
    int written = snprintf(text, length + 4, "%s%s%s", format, name, end);
    struct symbol_ref symbol = symbol_intern(iso, text, (size_t)written);
    mem_free(text);
    return symbol;
}

/* Every array is Cloneable and Serializable (JLS 10.8); all share these two lists. */
static bool fill_interfaces(struct isolate *iso, struct meta_arena *arena, struct class *class)
{
    int32_t cloneable = WK_REF(iso, java_lang_Cloneable).off;
    int32_t serializable = WK_REF(iso, java_io_Serializable).off;
    const struct class *sample = IS_NONE(HEADER(iso)->primitive_arrays[TYPE_INT])
                                     ? NULL
                                     : CLASS(iso, HEADER(iso)->primitive_arrays[TYPE_INT]);
    if (sample != NULL) {
        class->local_interfaces = sample->local_interfaces;
        class->secondaries = sample->secondaries;
    } else {
        class->local_interfaces = meta_arena_allocate(iso, arena, 2 * sizeof(struct class_ref));
        class->secondaries = meta_arena_allocate(iso, arena, 2 * sizeof(struct class_ref));
        if (IS_NONE(class->local_interfaces) || IS_NONE(class->secondaries))
            return false;
        struct class_ref *list = META_ADDRESS(iso, class->local_interfaces);
        list[0].off = cloneable;
        list[1].off = serializable;
        list = META_ADDRESS(iso, class->secondaries);
        list[0].off = cloneable < serializable ? cloneable : serializable;
        list[1].off = cloneable < serializable ? serializable : cloneable;
    }
    class->all_interfaces = class->local_interfaces;
    class->local_interface_count = 2;
    class->all_interface_count = 2;
    class->secondary_count = 2;
    return true;
}

static void fill_array(struct isolate *iso, struct class *class, struct class *component)
{
    struct class *object = WK(iso, java_lang_Object);
    struct class *element =
        component->kind == CLASS_ARRAY ? CLASS(iso, component->element) : component;
    uint16_t visibility = element->modifiers & (ACC_PUBLIC | ACC_PRIVATE | ACC_PROTECTED);
    bool references = component->kind != CLASS_PRIMITIVE;
    class->shape.kind = references ? SHAPE_REF_ARRAY : SHAPE_PRIMITIVE_ARRAY;
    class->shape.element_shift =
        references ? 2 : (uint8_t)basic_type_shift((enum basic_type)component->basic_type);
    class->shape.flags = element->shape.flags & SHAPE_UNLOADABLE;
    class->super = CLASS_REF(iso, object);
    class->loader = element->loader;
    class->arena = element->arena;
    class->access_flags = visibility | ACC_FINAL | ACC_ABSTRACT;
    class->modifiers = class->access_flags;
    class->flags = CLASS_CLONEABLE;
    class->kind = CLASS_ARRAY;
    class->basic_type = component->kind == CLASS_PRIMITIVE ? component->basic_type
                        : component->kind == CLASS_ARRAY   ? TYPE_ARRAY
                                                           : TYPE_OBJECT;
    class->dimensions = (uint8_t)(component->kind == CLASS_ARRAY ? component->dimensions + 1 : 1);
    class->super_depth = 1;
    class->display[0] = CLASS_REF(iso, object);
    class->component = CLASS_REF(iso, component);
    class->element = CLASS_REF(iso, element);
    class->vtable_length = object->vtable_length;
    memcpy(CLASS_VTABLE(class), CLASS_VTABLE(object),
           object->vtable_length * sizeof(struct method_index));
}

static struct class *make(struct isolate *iso, struct class *component, struct symbol_ref name,
                          struct error *error)
{
    struct loader *loader = LOADER(iso, component->loader);
    const struct class *element =
        component->kind == CLASS_ARRAY ? CLASS(iso, component->element) : component;
    struct meta_arena *arena = class_arena(iso, element);
    uint64_t size = sizeof(struct class) +
                    WK(iso, java_lang_Object)->vtable_length * sizeof(struct method_index);
    struct meta_ref place = meta_arena_allocate(iso, arena, size);
    uint32_t index = IS_NONE(place) ? UINT32_MAX : meta_class_index_allocate(iso);
    if (index == UINT32_MAX) {
        error_set(error, ERROR_out_of_memory, "Metaspace");
        return NULL;
    }
    struct class *class = META_ADDRESS(iso, place);
    class->name = name;
    class->index = index;
    fill_array(iso, class, component);
    struct class_state *state = CLASS_STATE(iso, class);
    state->stage = INIT_DONE;
    state->loaded = 1;
    if (!fill_interfaces(iso, arena, class) ||
        (mirror_statics_start(iso) != 0 && !mirror_create_locked(iso, class))) {
        meta_class_index_free(iso, index);
        error_set(error, ERROR_out_of_memory, "Metaspace");
        return NULL;
    }
    class->next_class = loader->first_class;
    loader->first_class = CLASS_REF(iso, class);
    return class;
}

struct class *array_class_of_locked(struct isolate *iso, struct class *component,
                                    struct error *error)
{
    struct class_state *state = CLASS_STATE(iso, component);
    if (!IS_NONE(state->array))
        return CLASS(iso, state->array);
    if (component->kind == CLASS_ARRAY && component->dimensions >= MAX_DIMENSIONS) {
        error_set(error, ERROR_illegal_argument, "array of more than 255 dimensions");
        return NULL;
    }
    struct symbol_ref name = array_name(iso, component);
    if (IS_NONE(name)) {
        error_set(error, ERROR_out_of_memory, "Metaspace");
        return NULL;
    }
    struct class *class = make(iso, component, name, error);
    if (class != NULL)
        STORE_RELEASE(&state->array.off, CLASS_REF(iso, class).off);
    return class;
}

struct class *class_array_of(struct isolate *iso, struct class *component, struct error *error)
{
    int32_t known = LOAD_ACQUIRE(&CLASS_STATE(iso, component)->array.off);
    if (known != 0)
        return CLASS(iso, (struct class_ref){known});
    meta_lock(iso);
    struct class *class = array_class_of_locked(iso, component, error);
    meta_unlock(iso);
    return class;
}

bool array_classes_of_primitives(struct isolate *iso, struct error *error)
{
    struct region_header *header = HEADER(iso);
    for (unsigned type = TYPE_BOOLEAN; type <= TYPE_LONG; type++) {
        struct class *array =
            class_array_of(iso, CLASS(iso, header->primitive_classes[type]), error);
        if (array == NULL)
            return false;
        header->primitive_arrays[type] = CLASS_REF(iso, array);
    }
    return true;
}
