/* Strings, arrays, fields and buffers: values between host and guest. */
#include "loader/loader.h"
#include "vm/api/internal.h"
#include "vm/base/mem.h"
#include "vm/base/utf8.h"
#include "vm/exec/exec_extra.h"
#include "vm/exec/internal.h"
#include "vm/exec/nesting.h"
#include "vm/model/offheap.h"

bool value_suits(struct thread *t, struct class *from, const char *descriptor, size_t length,
                 struct ref object, bool *suits)
{
    struct class *type = NULL;
    const struct class *class;
    uint32_t mark;
    *suits = true;
    if (IS_NULL(object))
        return true;
    class = CLASS_OF(
        t, object); /* classes do not move, and this one lives as long as the host's handle */
    if (!nesting_enter(t, &mark))
        return false;
    do {
        type = exec_class_of_type(t, from, descriptor, length);
    } while (type == NULL && nesting_again(t));
    nesting_leave(t, mark);
    if (type != NULL)
        *suits = class_is_assignable(t->iso, class, type);
    return type != NULL;
}

/* ---- strings ---- */

void atoll_text_free(char *text)
{
    mem_free(text);
}

atoll_status atoll_string_new(atoll_thread *thread, const char *text, size_t length,
                              atoll_object *string)
{
    struct visit visit;
    if (text == NULL || string == NULL)
        return ATOLL_MISUSE;
    string->bits = 0;
    if (length == SIZE_MAX)
        length = strlen(text);
    atoll_status status = visit_begin(&visit, thread);
    if (status != ATOLL_OK)
        return status;
    struct ref made = string_from_utf8_length(visit.t, text, length);
    if (IS_NULL(made))
        status = ATOLL_GUEST_OUT_OF_MEMORY;
    else if (!handle_new(visit.record->isolate, made, string))
        status = ATOLL_OUT_OF_MEMORY;
    return visit_end(&visit, status);
}

atoll_status atoll_string_text(atoll_thread *thread, atoll_object string, char **text,
                               size_t *length)
{
    struct visit visit;
    struct ref ref;
    if (text == NULL)
        return ATOLL_MISUSE;
    *text = NULL;
    if (length != NULL)
        *length = 0;
    atoll_status status = visit_begin(&visit, thread);
    if (status != ATOLL_OK)
        return status;
    if (!handle_resolve(visit.record->isolate, string, &ref) || IS_NULL(ref) ||
        CLASS_OF(visit.t, ref) != WK(visit.t, java_lang_String))
        status = ATOLL_MISUSE;
    else if ((*text = string_to_utf8(visit.iso, ref, length)) == NULL)
        status = ATOLL_OUT_OF_MEMORY;
    return visit_end(&visit, status);
}

/* ---- arrays ---- */

/* A field descriptor (JVMS 4.3.2) of something that can be an element. */
static bool is_element_descriptor(const char *text)
{
    size_t dimensions = strspn(text, "[");
    const char *base = text + dimensions;
    if (dimensions > 254)
        return false;
    if (*base == 'L')
        return strlen(base) > 2 && strchr(base, ';') == base + strlen(base) - 1;
    return *base != 0 && strchr("ZBCSIJFD", *base) != NULL && base[1] == 0;
}

static struct class *array_class(struct thread *t, const char *element)
{
    struct error error = {0};
    struct class *component = NULL, *class;
    uint32_t mark;
    struct loader *loader = exec_loader_of(t, HEADER(t)->roots.system_loader);
    if (loader == NULL || !nesting_enter(t, &mark))
        return NULL;
    if (basic_type_is_reference(basic_type_of_char(element[0]))) {
        size_t length = strlen(element);
        struct symbol_ref symbol = element[0] == 'L'
                                       ? symbol_intern(t->iso, element + 1, length - 2)
                                       : symbol_intern(t->iso, element, length);
        if (IS_NONE(symbol))
            throw_out_of_memory(t, "Metaspace");
        else
            do {
                component = exec_find_class(t, loader, symbol);
            } while (component == NULL && nesting_again(t));
    } else {
        component = CLASS(t, HEADER(t)->primitive_classes[basic_type_of_char(element[0])]);
    }
    nesting_leave(t, mark);
    class = component == NULL ? NULL : class_array_of(t->iso, component, &error);
    if (component != NULL && class == NULL)
        exec_throw_error(t, &error);
    return class;
}

atoll_status atoll_array_new(atoll_thread *thread, const char *element, int32_t length,
                             atoll_object *array, atoll_outcome *outcome)
{
    struct visit visit;
    struct ref made = NULL_REF;
    if (element == NULL || strlen(element) > SYMBOL_MAX_LENGTH || !is_element_descriptor(element) ||
        length < 0 || array == NULL || outcome == NULL)
        return ATOLL_MISUSE;
    array->bits = 0;
    atoll_status status = visit_begin_java(&visit, thread);
    if (status != ATOLL_OK)
        return status;
    struct class *class = array_class(visit.t, element);
    if (class != NULL)
        made = array_new(visit.t, class, length);
    if (!IS_NULL(made) && !handle_new(visit.record->isolate, made, array))
        return visit_end(&visit, ATOLL_OUT_OF_MEMORY);
    return visit_end_java(&visit, !IS_NULL(made), outcome);
}

/* The array of a handle; false: it is none. */
static bool array_of(struct visit *visit, atoll_object handle, struct ref *array,
                     enum basic_type *type)
{
    const struct class *class;
    if (!handle_resolve(visit->record->isolate, handle, array) || IS_NULL(*array))
        return false;
    class = CLASS_OF(visit->t, *array);
    *type = (enum basic_type) class->basic_type;
    return class->dimensions > 0;
}

atoll_status atoll_array_length(atoll_thread *thread, atoll_object array, int32_t *length)
{
    struct visit visit;
    struct ref ref;
    enum basic_type type;
    if (length == NULL)
        return ATOLL_MISUSE;
    *length = 0;
    atoll_status status = visit_begin(&visit, thread);
    if (status != ATOLL_OK)
        return status;
    if (array_of(&visit, array, &ref, &type))
        *length = ARRAY_LENGTH(visit.t, ref);
    else
        status = ATOLL_MISUSE;
    return visit_end(&visit, status);
}

/* The bytes of elements of a primitive array; NULL: misuse. */
static uint8_t *elements_of(struct visit *visit, atoll_object array, int32_t start, int32_t count,
                            size_t *size, enum basic_type *type)
{
    struct ref ref;
    if (!array_of(visit, array, &ref, type) || basic_type_is_reference(*type) || start < 0 ||
        count < 0 || start > ARRAY_LENGTH(visit->t, ref) - count)
        return NULL;
    *size = (size_t)count << basic_type_shift(*type);
    return ARRAY_ELEMENTS(visit->t, ref, uint8_t) + ((size_t)start << basic_type_shift(*type));
}

atoll_status atoll_array_read(atoll_thread *thread, atoll_object array, int32_t start,
                              int32_t count, void *into)
{
    struct visit visit;
    size_t size = 0;
    enum basic_type type;
    if (into == NULL && count != 0)
        return ATOLL_MISUSE;
    atoll_status status = visit_begin(&visit, thread);
    if (status != ATOLL_OK)
        return status;
    const uint8_t *elements = elements_of(&visit, array, start, count, &size, &type);
    if (elements == NULL)
        status = ATOLL_MISUSE;
    else if (size > 0)
        guest_move(into, elements, size);
    return visit_end(&visit, status);
}

atoll_status atoll_array_write(atoll_thread *thread, atoll_object array, int32_t start,
                               int32_t count, const void *from)
{
    struct visit visit;
    size_t size = 0;
    enum basic_type type;
    if (from == NULL && count != 0)
        return ATOLL_MISUSE;
    atoll_status status = visit_begin(&visit, thread);
    if (status != ATOLL_OK)
        return status;
    uint8_t *elements = elements_of(&visit, array, start, count, &size, &type);
    if (elements == NULL)
        status = ATOLL_MISUSE;
    else if (type == TYPE_BOOLEAN)
        for (size_t i = 0; i < size; i++)
            STORE_RELAXED(&elements[i], (uint8_t)(((const uint8_t *)from)[i] != 0));
    else if (size > 0)
        guest_move(elements, from, size);
    return visit_end(&visit, status);
}

atoll_status atoll_array_get(atoll_thread *thread, atoll_object array, int32_t index,
                             atoll_object *element)
{
    struct visit visit;
    struct ref ref;
    enum basic_type type;
    if (element == NULL)
        return ATOLL_MISUSE;
    element->bits = 0;
    atoll_status status = visit_begin(&visit, thread);
    if (status != ATOLL_OK)
        return status;
    if (!array_of(&visit, array, &ref, &type) || !basic_type_is_reference(type) || index < 0 ||
        index >= ARRAY_LENGTH(visit.t, ref))
        status = ATOLL_MISUSE;
    else if (!handle_new(visit.record->isolate, GET_ELEMENT_REF(visit.t, ref, index), element))
        status = ATOLL_OUT_OF_MEMORY;
    return visit_end(&visit, status);
}

atoll_status atoll_array_set(atoll_thread *thread, atoll_object array, int32_t index,
                             atoll_object element)
{
    struct visit visit;
    struct ref ref, value;
    enum basic_type type;
    atoll_status status = visit_begin(&visit, thread);
    if (status != ATOLL_OK)
        return status;
    if (!array_of(&visit, array, &ref, &type) || !basic_type_is_reference(type) || index < 0 ||
        index >= ARRAY_LENGTH(visit.t, ref) ||
        !handle_resolve(visit.record->isolate, element, &value) ||
        (!IS_NULL(value) &&
         !class_is_assignable(visit.iso, CLASS_OF(visit.t, value),
                              CLASS(visit.t, CLASS_OF(visit.t, ref)->component))))
        status = ATOLL_MISUSE;
    else
        SET_ELEMENT_REF(visit.t, ref, index, value);
    return visit_end(&visit, status);
}

/* ---- fields ---- */

static const struct field *field_in(struct visit *visit, struct class *class,
                                    struct symbol_ref name, struct symbol_ref descriptor)
{
    const struct field *fields = META_ADDRESS(visit->iso, class->fields);
    for (uint32_t i = 0; i < class->field_count; i++)
        if (SAME_META(fields[i].name, name) && SAME_META(fields[i].descriptor, descriptor) &&
            !(fields[i].flags & FIELD_INJECTED))
            return &fields[i];
    return NULL;
}

/* JVMS 5.4.3.2: the class, its superinterfaces, then the superclasses. */
static const struct field *find_field(struct visit *visit, struct class **class, const char *name,
                                      const char *descriptor)
{
    struct symbol_ref name_symbol = symbol_find(visit->iso, name, strlen(name));
    struct symbol_ref descriptor_symbol = symbol_find(visit->iso, descriptor, strlen(descriptor));
    if (IS_NONE(name_symbol) || IS_NONE(descriptor_symbol))
        return NULL;
    for (struct class *c = *class;; c = CLASS(visit->t, c->super)) {
        const struct class_ref *interfaces = META_ADDRESS(visit->iso, c->all_interfaces);
        const struct field *found = field_in(visit, c, name_symbol, descriptor_symbol);
        *class = c;
        for (uint32_t i = 0; i < c->all_interface_count && found == NULL; i++) {
            *class = CLASS(visit->t, interfaces[i]);
            found = field_in(visit, *class, name_symbol, descriptor_symbol);
        }
        if (found != NULL || IS_NONE(c->super))
            return found;
    }
}

atoll_status atoll_find_field(atoll_thread *thread, atoll_object class_object, const char *name,
                              const char *descriptor, atoll_field *field)
{
    struct visit visit;
    const struct field *found;
    if (name == NULL || descriptor == NULL || field == NULL)
        return ATOLL_MISUSE;
    field->bits = 0;
    atoll_status status = visit_begin(&visit, thread);
    if (status != ATOLL_OK)
        return status;
    struct class *class = handle_class(&visit, class_object);
    if (class == NULL)
        status = ATOLL_MISUSE;
    else if ((found = find_field(&visit, &class, name, descriptor)) == NULL)
        status = ATOLL_NOT_FOUND;
    else if (!handle_new_member(visit.record->isolate, HANDLE_FIELD, class->mirror, found->ordinal,
                                &field->bits))
        status = ATOLL_OUT_OF_MEMORY;
    return visit_end(&visit, status);
}

/* What a handle of a field names, and where it is. */
struct place {
    struct class *holder;
    const struct field *field;
    struct ref
        home; /* the object or, of a static field, the mirror; good until the next allocation */
};

static bool find_place(struct visit *visit, atoll_field handle, atoll_object object,
                       struct place *place)
{
    struct ref mirror, ref;
    uint32_t ordinal;
    bool is_static;
    if (!handle_member(visit->record->isolate, HANDLE_FIELD, handle.bits, &mirror, &ordinal) ||
        !handle_resolve(visit->record->isolate, object, &ref))
        return false;
    place->holder = class_of_mirror(visit->iso, mirror);
    place->field = (const struct field *)META_ADDRESS(visit->iso, place->holder->fields) + ordinal;
    is_static = place->field->access_flags & ACC_STATIC;
    if (IS_NULL(ref) != is_static ||
        (!is_static && !class_is_assignable(visit->iso, CLASS_OF(visit->t, ref), place->holder)))
        return false;
    place->home = is_static ? mirror : ref;
    return true;
}

static bool needs_initializer(const struct visit *visit, const struct place *place)
{
    return place->field->access_flags & ACC_STATIC && !exec_initialized(visit->t, place->holder);
}

/* The class of a static field is initialized.  False: as Java says. */
static bool prepare_place(struct visit *visit, const struct place *place)
{
    uint32_t mark;
    bool done;
    if (!needs_initializer(visit, place))
        return true;
    if (!nesting_enter(visit->t, &mark))
        return false;
    done = nesting_initialize(visit->t, place->holder);
    nesting_leave(visit->t, mark);
    return done;
}

atoll_status atoll_get_field(atoll_thread *thread, atoll_field field, atoll_object object,
                             atoll_value *value, atoll_outcome *outcome)
{
    struct visit visit;
    struct place place;
    if (value == NULL || outcome == NULL)
        return ATOLL_MISUSE;
    memset(value, 0, sizeof *value);
    atoll_status status = visit_begin(&visit, thread);
    if (status != ATOLL_OK)
        return status;
    if (!find_place(&visit, field, object, &place))
        return visit_end(&visit, ATOLL_MISUSE);
    if (needs_initializer(&visit, &place) && !watch_begin(&visit))
        return visit_end(&visit, ATOLL_SYSTEM);
    if (!prepare_place(&visit, &place))
        return visit_end_java(&visit, false, outcome);
    if (!find_place(&visit, field, object, &place))
        return visit_end(&visit, ATOLL_MISUSE); /* released meanwhile */
    uint32_t offset = place.field->offset;
    switch ((enum basic_type)place.field->type) {
    case TYPE_BOOLEAN:
    case TYPE_BYTE:
        value->i = LOAD_SEQ_CST(FIELD_ADDRESS(visit.t, place.home, offset, int8_t));
        break;
    case TYPE_CHAR:
        value->i = LOAD_SEQ_CST(FIELD_ADDRESS(visit.t, place.home, offset, uint16_t));
        break;
    case TYPE_SHORT:
        value->i = LOAD_SEQ_CST(FIELD_ADDRESS(visit.t, place.home, offset, int16_t));
        break;
    case TYPE_INT:
    case TYPE_FLOAT:
        value->i = LOAD_SEQ_CST(FIELD_ADDRESS(visit.t, place.home, offset, int32_t));
        break;
    case TYPE_LONG:
    case TYPE_DOUBLE:
        value->j = LOAD_SEQ_CST(FIELD_ADDRESS(visit.t, place.home, offset, int64_t));
        break;
    default: {
        struct ref ref = {LOAD_SEQ_CST(FIELD_ADDRESS(visit.t, place.home, offset, uint32_t))};
        if (!handle_new(visit.record->isolate, ref, &value->object))
            return visit_end(&visit, ATOLL_OUT_OF_MEMORY);
        break;
    }
    }
    return visit_end_java(&visit, true, outcome);
}

static void store(struct thread *t, const struct place *place, const atoll_value *value,
                  struct ref ref)
{
    uint32_t offset = place->field->offset;
    switch ((enum basic_type)place->field->type) {
    case TYPE_BOOLEAN:
        STORE_SEQ_CST(FIELD_ADDRESS(t, place->home, offset, uint8_t), (uint8_t)(value->i != 0));
        break;
    case TYPE_BYTE:
        STORE_SEQ_CST(FIELD_ADDRESS(t, place->home, offset, int8_t), (int8_t)value->i);
        break;
    case TYPE_CHAR:
    case TYPE_SHORT:
        STORE_SEQ_CST(FIELD_ADDRESS(t, place->home, offset, uint16_t), (uint16_t)value->i);
        break;
    case TYPE_INT:
    case TYPE_FLOAT: STORE_SEQ_CST(FIELD_ADDRESS(t, place->home, offset, int32_t), value->i); break;
    case TYPE_LONG:
    case TYPE_DOUBLE:
        STORE_SEQ_CST(FIELD_ADDRESS(t, place->home, offset, int64_t), value->j);
        break;
    default:
        SET_REF(t, place->home, offset, ref);
        __atomic_thread_fence(__ATOMIC_SEQ_CST);
        break;
    }
}

atoll_status atoll_set_field(atoll_thread *thread, atoll_field field, atoll_object object,
                             const atoll_value *value, atoll_outcome *outcome)
{
    struct visit visit;
    struct place place;
    struct ref ref = NULL_REF;
    bool suits = true;
    if (value == NULL || outcome == NULL)
        return ATOLL_MISUSE;
    atoll_status status = visit_begin_java(&visit, thread);
    if (status != ATOLL_OK)
        return status;
    if (!find_place(&visit, field, object, &place) || place.field->access_flags & ACC_FINAL)
        return visit_end(&visit, ATOLL_MISUSE);
    if (!prepare_place(&visit, &place))
        return visit_end_java(&visit, false, outcome);
    if (basic_type_is_reference((enum basic_type)place.field->type)) {
        const char *descriptor = SYMBOL_TEXT(visit.iso, place.field->descriptor);
        if (!handle_resolve(visit.record->isolate, value->object, &ref))
            return visit_end(&visit, ATOLL_MISUSE);
        if (!value_suits(visit.t, place.holder, descriptor, strlen(descriptor), ref, &suits))
            return visit_end_java(&visit, false, outcome);
        suits = suits && handle_resolve(visit.record->isolate, value->object, &ref);
    }
    if (!suits || !find_place(&visit, field, object, &place))
        return visit_end(&visit, ATOLL_MISUSE);
    store(visit.t, &place, value, ref);
    return visit_end_java(&visit, true, outcome);
}

/* ---- buffers ---- */

atoll_status atoll_buffer_new(atoll_thread *thread, void *memory, size_t length,
                              atoll_object *buffer, atoll_outcome *outcome)
{
    struct visit visit;
    struct class *class = NULL;
    uint32_t mark;
    bool done = false;
    if (memory == NULL || length > INT32_MAX || buffer == NULL || outcome == NULL)
        return ATOLL_MISUSE;
    buffer->bits = 0;
    atoll_status status = visit_begin_java(&visit, thread);
    if (status != ATOLL_OK)
        return status;
    struct thread *t = visit.t;
    if (!offheap_show_range(visit.iso, memory, length))
        return visit_end(&visit, ATOLL_OUT_OF_MEMORY);
    if (nesting_enter(t, &mark)) {
        do {
            class = exec_boot_class(t, "java/nio/DirectByteBuffer");
        } while (class == NULL && nesting_again(t));
        struct ref made = NULL_REF;
        if (class != NULL && nesting_initialize(t, class))
            made = object_new(t, class);
        if (!IS_NULL(made) && !handle_new(visit.record->isolate, made, buffer))
            status = ATOLL_OUT_OF_MEMORY;
        if (!IS_NULL(made) && status == ATOLL_OK) {
            union slot slots[4] = {{0}, {0}, {0}, {0}};
            slots[0].r = made;
            slots[1].j = (int64_t)offheap_guest_address(visit.iso, memory);
            slots[3].i = (int32_t)length;
            done = nesting_call(t,
                                class_find_method_local(visit.iso, class,
                                                        symbol_of(visit.iso, "<init>"),
                                                        symbol_of(visit.iso, "(JI)V")),
                                false, slots);
        }
        nesting_leave(t, mark);
    }
    if (!done && buffer->bits != 0) {
        handle_release(visit.record->isolate, buffer->bits, HANDLE_OBJECT);
        buffer->bits = 0;
    }
    if (status != ATOLL_OK)
        return visit_end(&visit, status);
    return visit_end_java(&visit, done, outcome);
}
