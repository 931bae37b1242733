/*
 * The objects of java.lang.reflect.  The VM makes them without running a constructor and fills in
 * the fields that java.base declares for it; `slot` is the member's position in its class.
 *
 * All types are resolved before anything is allocated: resolution may have to run Java, and then
 * the whole work starts again.
 */
#include <stdio.h>

#include "vm/exec/exec_extra.h"

/* What Field.getModifiers and Method.getModifiers may show of the access flags. */
#define FIELD_MODIFIERS 0x50DF
#define METHOD_MODIFIERS 0x1DFF

/* ---- small steps; each fails only with something thrown or pushed ---- */

/* Stores `value` unless it is null, which means that making it has failed. */
static bool put(struct thread *t, const struct ref *object, uint32_t offset, struct ref value)
{
    if (IS_NULL(value))
        return false;
    SET_REF(t, *object, offset, value);
    return true;
}

/* Stores the contents of a member's attribute as byte[], if it is there. */
static bool put_attribute(struct thread *t, const struct ref *object, uint32_t offset,
                          const struct class *holder, uint32_t file_offset, const char *attribute)
{
    struct file_span span;
    if (!member_attribute(t->iso, holder, file_offset, attribute, &span))
        return true;
    return put(t, object, offset, exec_file_bytes(t, holder, span));
}

static bool put_signature(struct thread *t, const struct ref *object, uint32_t offset,
                          struct symbol_ref signature)
{
    return IS_NONE(signature) || put(t, object, offset, string_from_symbol(t, signature));
}

/* An instance of an initialized reflection class. */
static struct ref new_instance(struct thread *t, struct class *class)
{
    return exec_initialize(t, class) ? object_new(t, class) : NULL_REF;
}

static struct class *type_of_symbol(struct thread *t, struct class *from,
                                    struct symbol_ref descriptor)
{
    return exec_class_of_type(t, from, SYMBOL_TEXT(t, descriptor), SYMBOL_LENGTH(t, descriptor));
}

/* ---- parameter, return and exception types ---- */

static bool resolve_signature_types(struct thread *t, const struct method *method)
{
    struct class *holder = CLASS(t, method->holder);
    const char *descriptor = SYMBOL_TEXT(t, method->descriptor), *text;
    struct descriptor_cursor cursor;
    size_t length;
    descriptor_begin(&cursor, descriptor);
    while (descriptor_next(&cursor, &text, &length) != 0) {
        if (exec_class_of_type(t, holder, text, length) == NULL)
            return false;
    }
    descriptor_return(descriptor, &text);
    return exec_class_of_type(t, holder, text, strlen(text)) != NULL;
}

/* Class[] of the parameters; the classes are loaded already. */
static struct ref parameter_types(struct thread *t, const struct method *method)
{
    struct class *holder = CLASS(t, method->holder), *type;
    struct {
        struct local_roots head;
        struct ref types;
    } roots;
    struct descriptor_cursor cursor;
    const char *text;
    size_t length;
    int32_t count = 0;
    descriptor_begin(&cursor, SYMBOL_TEXT(t, method->descriptor));
    while (descriptor_next(&cursor, &text, &length) != 0)
        count++;
    ROOTS_ENTER(t, roots);
    roots.types = exec_new_array(t, WK(t, java_lang_Class), count);
    descriptor_begin(&cursor, SYMBOL_TEXT(t, method->descriptor));
    for (count = 0; !IS_NULL(roots.types) && descriptor_next(&cursor, &text, &length) != 0; count++) {
        type = exec_class_of_type(t, holder, text, length);
        if (type == NULL)
            roots.types = NULL_REF;
        else
            SET_ELEMENT_REF(t, roots.types, count, type->mirror);
    }
    ROOTS_LEAVE(t, roots);
    return roots.types;
}

/* Position and number of the entries of the Exceptions attribute (JVMS 4.7.5). */
static const uint8_t *checked_exceptions(struct thread *t, const struct method *method,
                                         uint16_t *count)
{
    const struct class *holder = CLASS(t, method->holder);
    struct file_span span;
    *count = 0;
    if (!member_attribute(t->iso, holder, method->file_offset, "Exceptions", &span))
        return NULL;
    const uint8_t *at = class_file_at(t->iso, holder, span.offset);
    *count = read_u2(at);
    return at + 2;
}

static bool resolve_exception_types(struct thread *t, const struct method *method)
{
    uint16_t count, i;
    const uint8_t *at = checked_exceptions(t, method, &count);
    for (i = 0; i < count; i++) {
        if (exec_resolve_class(t, CLASS(t, method->holder), read_u2(at + 2 * i)) == NULL)
            return false;
    }
    return true;
}

bool exec_resolve_member_types(struct thread *t, const struct method *method)
{
    return resolve_signature_types(t, method) && resolve_exception_types(t, method);
}

static struct ref exception_types(struct thread *t, const struct method *method)
{
    struct {
        struct local_roots head;
        struct ref types;
    } roots;
    uint16_t count, i;
    const uint8_t *at = checked_exceptions(t, method, &count);
    ROOTS_ENTER(t, roots);
    roots.types = exec_new_array(t, WK(t, java_lang_Class), count);
    for (i = 0; i < count && !IS_NULL(roots.types); i++) {
        struct class *type =
            exec_resolve_class(t, CLASS(t, method->holder), read_u2(at + 2 * i));
        if (type == NULL)
            roots.types = NULL_REF;
        else
            SET_ELEMENT_REF(t, roots.types, i, type->mirror);
    }
    ROOTS_LEAVE(t, roots);
    return roots.types;
}

/* ---- Field ---- */

struct ref exec_new_field(struct thread *t, struct class *holder, struct field *field)
{
    struct {
        struct local_roots head;
        struct ref object;
    } roots;
    struct class *type = type_of_symbol(t, holder, field->descriptor);
    bool trusted = (field->access_flags & ACC_FINAL) &&
                   ((field->access_flags & ACC_STATIC) || (holder->flags & CLASS_TRUSTED_FINALS));
    bool made;
    if (type == NULL)
        return NULL_REF;
    ROOTS_ENTER(t, roots);
    roots.object = new_instance(t, WK(t, java_lang_reflect_Field));
    made = !IS_NULL(roots.object);
    if (made) {
        SET_REF(t, roots.object, WKF(t, java_lang_reflect_Field, clazz), holder->mirror);
        SET_REF(t, roots.object, WKF(t, java_lang_reflect_Field, type), type->mirror);
        SET_I32(t, roots.object, WKF(t, java_lang_reflect_Field, slot), field->ordinal);
        SET_I32(t, roots.object, WKF(t, java_lang_reflect_Field, modifiers),
                field->access_flags & FIELD_MODIFIERS);
        SET_I8(t, roots.object, WKF(t, java_lang_reflect_Field, trustedFinal), trusted);
        made = put(t, &roots.object, WKF(t, java_lang_reflect_Field, name),
                   string_intern_symbol(t, field->name)) &&
               put_signature(t, &roots.object, WKF(t, java_lang_reflect_Field, signature),
                             field->signature) &&
               put_attribute(t, &roots.object, WKF(t, java_lang_reflect_Field, annotations), holder,
                             field->file_offset, "RuntimeVisibleAnnotations");
    }
    ROOTS_LEAVE(t, roots);
    return made ? roots.object : NULL_REF;
}

struct field *exec_field_of(struct isolate *iso, struct ref object, struct class **holder)
{
    struct class *class;
    struct field *fields;
    int32_t slot;
    unsigned i;
    if (IS_NULL(object))
        return NULL;
    class = class_of_mirror(iso, GET_REF(iso, object, WKF(iso, java_lang_reflect_Field, clazz)));
    slot = GET_I32(iso, object, WKF(iso, java_lang_reflect_Field, slot));
    if (class == NULL)
        return NULL;
    fields = META_ADDRESS(iso, class->fields);
    for (i = 0; i < class->field_count; i++) {
        if (fields[i].ordinal == slot && !(fields[i].flags & FIELD_INJECTED)) {
            if (holder != NULL)
                *holder = class;
            return &fields[i];
        }
    }
    return NULL;
}

/* ---- Method and Constructor ---- */

struct ref exec_new_method(struct thread *t, struct method *method)
{
    struct {
        struct local_roots head;
        struct ref object;
    } roots;
    struct class *holder = CLASS(t, method->holder), *returned;
    const char *text;
    bool made;
    if (!exec_resolve_member_types(t, method))
        return NULL_REF;
    ROOTS_ENTER(t, roots);
    roots.object = new_instance(t, WK(t, java_lang_reflect_Method));
    made = !IS_NULL(roots.object);
    if (made) {
        SET_REF(t, roots.object, WKF(t, java_lang_reflect_Method, clazz), holder->mirror);
        SET_I32(t, roots.object, WKF(t, java_lang_reflect_Method, slot), method->ordinal);
        SET_I32(t, roots.object, WKF(t, java_lang_reflect_Method, modifiers),
                method->access_flags & METHOD_MODIFIERS);
        descriptor_return(SYMBOL_TEXT(t, method->descriptor), &text);
        returned = exec_class_of_type(t, holder, text, strlen(text));
        made = returned != NULL;
    }
    if (made) {
        SET_REF(t, roots.object, WKF(t, java_lang_reflect_Method, returnType), returned->mirror);
        made = put(t, &roots.object, WKF(t, java_lang_reflect_Method, name),
                   string_intern_symbol(t, method->name)) &&
               put(t, &roots.object, WKF(t, java_lang_reflect_Method, parameterTypes),
                   parameter_types(t, method)) &&
               put(t, &roots.object, WKF(t, java_lang_reflect_Method, exceptionTypes),
                   exception_types(t, method)) &&
               put_signature(t, &roots.object, WKF(t, java_lang_reflect_Method, signature),
                             method->signature) &&
               put_attribute(t, &roots.object, WKF(t, java_lang_reflect_Method, annotations),
                             holder, method->file_offset, "RuntimeVisibleAnnotations") &&
               put_attribute(t, &roots.object,
                             WKF(t, java_lang_reflect_Method, parameterAnnotations), holder,
                             method->file_offset, "RuntimeVisibleParameterAnnotations") &&
               put_attribute(t, &roots.object, WKF(t, java_lang_reflect_Method, annotationDefault),
                             holder, method->file_offset, "AnnotationDefault");
    }
    ROOTS_LEAVE(t, roots);
    return made ? roots.object : NULL_REF;
}

struct ref exec_new_constructor(struct thread *t, struct method *method)
{
    struct {
        struct local_roots head;
        struct ref object;
    } roots;
    struct class *holder = CLASS(t, method->holder);
    bool made;
    if (!exec_resolve_member_types(t, method))
        return NULL_REF;
    ROOTS_ENTER(t, roots);
    roots.object = new_instance(t, WK(t, java_lang_reflect_Constructor));
    made = !IS_NULL(roots.object);
    if (made) {
        SET_REF(t, roots.object, WKF(t, java_lang_reflect_Constructor, clazz), holder->mirror);
        SET_I32(t, roots.object, WKF(t, java_lang_reflect_Constructor, slot), method->ordinal);
        SET_I32(t, roots.object, WKF(t, java_lang_reflect_Constructor, modifiers),
                method->access_flags & METHOD_MODIFIERS);
        made = put(t, &roots.object, WKF(t, java_lang_reflect_Constructor, parameterTypes),
                   parameter_types(t, method)) &&
               put(t, &roots.object, WKF(t, java_lang_reflect_Constructor, exceptionTypes),
                   exception_types(t, method)) &&
               put_signature(t, &roots.object, WKF(t, java_lang_reflect_Constructor, signature),
                             method->signature) &&
               put_attribute(t, &roots.object, WKF(t, java_lang_reflect_Constructor, annotations),
                             holder, method->file_offset, "RuntimeVisibleAnnotations") &&
               put_attribute(t, &roots.object,
                             WKF(t, java_lang_reflect_Constructor, parameterAnnotations), holder,
                             method->file_offset, "RuntimeVisibleParameterAnnotations");
    }
    ROOTS_LEAVE(t, roots);
    return made ? roots.object : NULL_REF;
}

static struct method *method_at(struct isolate *iso, struct ref mirror, int32_t slot)
{
    struct class *class = class_of_mirror(iso, mirror);
    if (class == NULL || class->kind != CLASS_INSTANCE || slot < 0 || slot >= class->method_count)
        return NULL;
    return METHOD(iso, class->first_method + (uint32_t)slot);
}

struct method *exec_method_of(struct isolate *iso, struct ref object)
{
    if (IS_NULL(object))
        return NULL;
    return method_at(iso, GET_REF(iso, object, WKF(iso, java_lang_reflect_Method, clazz)),
                     GET_I32(iso, object, WKF(iso, java_lang_reflect_Method, slot)));
}

struct method *exec_constructor_of(struct isolate *iso, struct ref object)
{
    if (IS_NULL(object))
        return NULL;
    return method_at(iso, GET_REF(iso, object, WKF(iso, java_lang_reflect_Constructor, clazz)),
                     GET_I32(iso, object, WKF(iso, java_lang_reflect_Constructor, slot)));
}

/* ---- RecordComponent (JVMS 4.7.30) ---- */

/* One entry of the Record attribute. */
struct record_component {
    struct symbol_ref name, descriptor, signature;
    struct file_span annotations, type_annotations;
};

/* Reads the entry at `at`, and returns where the next one starts. */
static const uint8_t *read_record_component(struct thread *t, const struct class *class,
                                            const uint8_t *at, struct record_component *component)
{
    const uint8_t *file = class_file_at(t->iso, class, 0);
    uint16_t attributes = read_u2(at + 4);
    memset(component, 0, sizeof *component);
    component->name = CP_SYMBOL(t, class, read_u2(at));
    component->descriptor = CP_SYMBOL(t, class, read_u2(at + 2));
    for (at += 6; attributes > 0; attributes--) {
        struct symbol_ref name = CP_SYMBOL(t, class, read_u2(at));
        struct file_span span = {(uint32_t)(at + 6 - file), read_u4(at + 2)};
        if (symbol_equals(t->iso, name, "Signature"))
            component->signature = CP_SYMBOL(t, class, read_u2(at + 6));
        else if (symbol_equals(t->iso, name, "RuntimeVisibleAnnotations"))
            component->annotations = span;
        else if (symbol_equals(t->iso, name, "RuntimeVisibleTypeAnnotations"))
            component->type_annotations = span;
        at += 6 + span.length;
    }
    return at;
}

/* The accessor: the instance method of the component's name that takes nothing; NULL = none. */
static struct method *find_accessor(struct thread *t, const struct class *class,
                                    const struct record_component *component)
{
    char descriptor[2 + UINT16_MAX + 1];
    struct symbol_ref symbol;
    struct method *method;
    int length = snprintf(descriptor, sizeof descriptor, "()%s", SYMBOL_TEXT(t, component->descriptor));
    symbol = symbol_find(t->iso, descriptor, (size_t)length);
    if (IS_NONE(symbol))
        return NULL;
    method = class_find_method_local(t->iso, class, component->name, symbol);
    return method == NULL || (method->access_flags & ACC_STATIC) ? NULL : method;
}

static struct ref new_record_component(struct thread *t, struct class *class,
                                       const struct record_component *component)
{
    struct {
        struct local_roots head;
        struct ref object;
    } roots;
    struct class *type = type_of_symbol(t, class, component->descriptor);
    struct method *accessor = find_accessor(t, class, component);
    bool made;
    if (type == NULL)
        return NULL_REF;
    ROOTS_ENTER(t, roots);
    roots.object = new_instance(t, WK(t, java_lang_reflect_RecordComponent));
    made = !IS_NULL(roots.object);
    if (made) {
        SET_REF(t, roots.object, WKF(t, java_lang_reflect_RecordComponent, clazz), class->mirror);
        SET_REF(t, roots.object, WKF(t, java_lang_reflect_RecordComponent, type), type->mirror);
        made = put(t, &roots.object, WKF(t, java_lang_reflect_RecordComponent, name),
                   string_intern_symbol(t, component->name)) &&
               (IS_NONE(component->signature) ||
                put(t, &roots.object, WKF(t, java_lang_reflect_RecordComponent, signature),
                    string_intern_symbol(t, component->signature)));
    }
    if (made && accessor != NULL)
        made = put(t, &roots.object, WKF(t, java_lang_reflect_RecordComponent, accessor),
                   exec_new_method(t, accessor));
    if (made && component->annotations.offset != 0)
        made = put(t, &roots.object, WKF(t, java_lang_reflect_RecordComponent, annotations),
                   exec_file_bytes(t, class, component->annotations));
    if (made && component->type_annotations.offset != 0)
        made = put(t, &roots.object, WKF(t, java_lang_reflect_RecordComponent, typeAnnotations),
                   exec_file_bytes(t, class, component->type_annotations));
    ROOTS_LEAVE(t, roots);
    return made ? roots.object : NULL_REF;
}

struct ref exec_record_components(struct thread *t, struct class *class)
{
    struct {
        struct local_roots head;
        struct ref array, component;
    } roots;
    const uint8_t *at = class_file_at(t->iso, class, class->record.offset);
    uint16_t count = read_u2(at), i;
    ROOTS_ENTER(t, roots);
    roots.array = exec_new_array(t, WK(t, java_lang_reflect_RecordComponent), count);
    at += 2;
    for (i = 0; i < count && !IS_NULL(roots.array); i++) {
        struct record_component component;
        at = read_record_component(t, class, at, &component);
        roots.component = new_record_component(t, class, &component);
        if (IS_NULL(roots.component))
            roots.array = NULL_REF;
        else
            SET_ELEMENT_REF(t, roots.array, i, roots.component);
    }
    ROOTS_LEAVE(t, roots);
    return roots.array;
}

/* ---- Parameter (JVMS 4.7.24) ---- */

static struct ref new_parameter(struct thread *t, const struct ref *executable, int32_t index,
                                struct symbol_ref name, uint16_t modifiers)
{
    struct {
        struct local_roots head;
        struct ref object;
    } roots;
    bool made;
    ROOTS_ENTER(t, roots);
    roots.object = new_instance(t, WK(t, java_lang_reflect_Parameter));
    made = !IS_NULL(roots.object);
    if (made && !IS_NONE(name))
        made = put(t, &roots.object, WKF(t, java_lang_reflect_Parameter, name),
                   string_intern_symbol(t, name));
    if (made) {
        SET_I32(t, roots.object, WKF(t, java_lang_reflect_Parameter, modifiers), modifiers);
        SET_I32(t, roots.object, WKF(t, java_lang_reflect_Parameter, index), index);
        SET_REF(t, roots.object, WKF(t, java_lang_reflect_Parameter, executable), *executable);
    }
    ROOTS_LEAVE(t, roots);
    return made ? roots.object : NULL_REF;
}

/* Throws IllegalArgumentException unless all names are Utf8 constants or absent. */
static bool check_parameter_names(struct thread *t, const struct class *class, const uint8_t *at,
                                  unsigned count)
{
    unsigned i;
    for (i = 0; i < count; i++) {
        uint16_t index = read_u2(at + 4 * i);
        if (index >= class->cp_count)
            return exec_throw(t, "java/lang/IllegalArgumentException",
                              "Constant pool index out of bounds");
        if (index != 0 && CP_TAG(t, class, index) != CP_UTF8)
            return exec_throw(t, "java/lang/IllegalArgumentException",
                              "Wrong type at constant pool index");
    }
    return true;
}

struct ref exec_parameters(struct thread *t, struct ref executable, struct method *method,
                           bool *absent)
{
    struct {
        struct local_roots head;
        struct ref executable, array, parameter;
    } roots;
    struct class *class = CLASS(t, method->holder);
    struct file_span span;
    const uint8_t *at;
    unsigned count, i;
    *absent = !member_attribute(t->iso, class, method->file_offset, "MethodParameters", &span);
    if (*absent)
        return NULL_REF;
    at = class_file_at(t->iso, class, span.offset);
    count = *at++;
    if (!check_parameter_names(t, class, at, count))
        return NULL_REF;
    ROOTS_ENTER(t, roots);
    roots.executable = executable;
    roots.array = exec_new_array(t, WK(t, java_lang_reflect_Parameter), (int32_t)count);
    for (i = 0; i < count && !IS_NULL(roots.array); i++) {
        uint16_t name = read_u2(at + 4 * i);
        roots.parameter = new_parameter(
            t, &roots.executable, (int32_t)i,
            name == 0 ? (struct symbol_ref){0} : CP_SYMBOL(t, class, name), read_u2(at + 4 * i + 2));
        if (IS_NULL(roots.parameter))
            roots.array = NULL_REF;
        else
            SET_ELEMENT_REF(t, roots.array, i, roots.parameter);
    }
    ROOTS_LEAVE(t, roots);
    return roots.array;
}
