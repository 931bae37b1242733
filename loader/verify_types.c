/*
 * Types of the verifier and what may be assigned to what (JVMS 4.10.1.2).  See verify.h.
 *
 * Two types of the same name are equal without looking at classes.  Only when an object is assigned to
 * an object of another name are classes asked for, the target first: when it is an interface
 * everything may be assigned to it, as if it were Object, and the source need not be loaded.
 */
#include "loader/verify.h"

#include <string.h>

#include "vm/model/string.h"

static struct vtype object_type(const char *name, size_t length)
{
    return (struct vtype){.kind = V_OBJECT, .name = name, .length = (uint16_t)length};
}

/* "[I", "[[Lx/Y;" */
static struct vtype array_type(const char *text, size_t length)
{
    struct vtype type = {.kind = V_ARRAY};
    while (length > 1 && *text == '[') {
        type.dims++;
        text++;
        length--;
    }
    type.element = *text;
    if (*text == 'L' && length > 2) {
        type.name = text + 1;
        type.length = (uint16_t)(length - 2);
    }
    return type;
}

struct vtype vtype_of_class_name(const char *name, size_t length)
{
    return length > 0 && name[0] == '[' ? array_type(name, length) : object_type(name, length);
}

struct vtype vtype_of_symbol(const struct verifier *v, struct symbol_ref name)
{
    return vtype_of_class_name(SYMBOL_TEXT(v->iso, name), SYMBOL_LENGTH(v->iso, name));
}

struct vtype vtype_of_constant(const struct verifier *v, uint16_t cp_index)
{
    return vtype_of_symbol(v, CP_SYMBOL(v->iso, v->class, cp_index));
}

unsigned vtype_of_descriptor(const char *text, size_t length, struct vtype types[2])
{
    switch (basic_type_of_char(*text)) {
    case TYPE_BOOLEAN:
    case TYPE_BYTE:
    case TYPE_CHAR:
    case TYPE_SHORT:
    case TYPE_INT:
        types[0] = VTYPE(V_INTEGER);
        return 1;
    case TYPE_FLOAT:
        types[0] = VTYPE(V_FLOAT);
        return 1;
    case TYPE_LONG:
        types[0] = VTYPE(V_LONG);
        types[1] = VTYPE(V_LONG_2ND);
        return 2;
    case TYPE_DOUBLE:
        types[0] = VTYPE(V_DOUBLE);
        types[1] = VTYPE(V_DOUBLE_2ND);
        return 2;
    case TYPE_OBJECT:
        types[0] = object_type(text + 1, length - 2);
        return 1;
    case TYPE_ARRAY:
        types[0] = array_type(text, length);
        return 1;
    default:
        types[0] = VTYPE(V_TOP);
        return 0;
    }
}

static bool same_name(const struct vtype *a, const struct vtype *b)
{
    return a->length == b->length &&
           (a->name == b->name || memcmp(a->name, b->name, a->length) == 0);
}

bool vtype_equal(const struct vtype *a, const struct vtype *b)
{
    if (a->kind != b->kind)
        return false;
    switch (a->kind) {
    case V_OBJECT:
        return same_name(a, b);
    case V_ARRAY:
        return a->dims == b->dims && a->element == b->element &&
               (a->element != 'L' || same_name(a, b));
    case V_UNINITIALIZED:
        return a->bci == b->bci;
    case V_PRIMITIVE:
        return a->element == b->element;
    default:
        return true;
    }
}

bool vtype_is_category1(const struct vtype *type)
{
    switch (type->kind) {
    case V_INTEGER:
    case V_FLOAT:
    case V_NULL:
    case V_UNINITIALIZED_THIS:
    case V_UNINITIALIZED:
    case V_OBJECT:
    case V_ARRAY:
        return true;
    default:
        return false;
    }
}

struct vtype vtype_second_half(const struct vtype *type)
{
    return VTYPE(type->kind == V_LONG ? V_LONG_2ND : V_DOUBLE_2ND);
}

struct vtype vtype_component(const struct vtype *array)
{
    struct vtype component = *array;
    if (array->dims > 1) {
        component.dims--;
    } else if (array->element == 'L') {
        component = object_type(array->name, array->length);
    } else {
        component.kind = V_PRIMITIVE;
        component.dims = 0;
    }
    return component;
}

bool vtype_is_array_of(const struct vtype *type, char element)
{
    return type->kind == V_NULL ||
           (type->kind == V_ARRAY && type->dims == 1 && type->element == element);
}

bool vtype_is_reference_array(const struct vtype *type)
{
    return type->kind == V_NULL ||
           (type->kind == V_ARRAY && (type->dims > 1 || type->element == 'L'));
}

static bool is_named(const struct vtype *type, const char *name)
{
    return type->length == strlen(name) && memcmp(type->name, name, type->length) == 0;
}

bool verify_find_class(struct verifier *v, const char *name, size_t length, struct class **class)
{
    const struct symbol *own = SYMBOL(v->iso, v->class->name);
    if (own->length == length && memcmp(own->bytes, name, length) == 0) {
        *class = v->class;
        return true;
    }
    struct symbol_ref symbol = symbol_intern(v->iso, name, length);
    if (IS_NONE(symbol))
        return verify_out_of_memory(v);
    *class = v->finder->find(v->finder->context, v->class, symbol);
    if (*class == NULL) {
        v->finder->needs = symbol;
        v->needs_class = true;
        return false;
    }
    return true;
}

/* `to` is an object type, `from` an object or array type of another name. */
static bool assignable_by_class(struct verifier *v, const struct vtype *to, const struct vtype *from,
                                bool protected_member, bool *answer)
{
    struct class *to_class, *from_class;
    if (is_named(to, "java/lang/Object")) {
        *answer = true;
        return true;
    }
    if (!verify_find_class(v, to->name, to->length, &to_class))
        return false;
    if ((to_class->access_flags & ACC_INTERFACE) &&
        (!protected_member || from->kind != V_OBJECT || !is_named(from, "java/lang/Object"))) {
        *answer = from->kind != V_ARRAY || is_named(to, "java/lang/Cloneable") ||
                  is_named(to, "java/io/Serializable");
        return true;
    }
    *answer = false;
    if (from->kind != V_OBJECT)
        return true;
    if (!verify_find_class(v, from->name, from->length, &from_class))
        return false;
    *answer = class_is_subclass(v->iso, from_class, to_class);
    return true;
}

/* Arrays are unwrapped together until one of them is an array no longer. */
static bool array_assignable(struct verifier *v, struct vtype to, struct vtype from,
                             bool protected_member, bool *answer)
{
    while (to.kind == V_ARRAY && from.kind == V_ARRAY) {
        to = vtype_component(&to);
        from = vtype_component(&from);
    }
    if (vtype_equal(&to, &from)) {
        *answer = true;
        return true;
    }
    if (to.kind == V_OBJECT && (from.kind == V_OBJECT || from.kind == V_ARRAY))
        return assignable_by_class(v, &to, &from, protected_member, answer);
    *answer = false;
    return true;
}

bool vtype_assignable(struct verifier *v, const struct vtype *to, const struct vtype *from,
                      bool protected_member, bool *answer)
{
    *answer = true;
    if (vtype_equal(to, from))
        return true;
    switch (to->kind) {
    case V_TOP:
        return true;
    case V_ANY_REFERENCE:
        *answer = from->kind >= V_NULL && from->kind <= V_ARRAY;
        return true;
    case V_ANY_CATEGORY1:
        *answer = vtype_is_category1(from);
        return true;
    case V_ANY_CATEGORY2:
        *answer = from->kind == V_LONG || from->kind == V_DOUBLE;
        return true;
    case V_ANY_CATEGORY2_2ND:
        *answer = vtype_is_category2_2nd(from);
        return true;
    case V_OBJECT:
        if (from->kind == V_OBJECT || from->kind == V_ARRAY)
            return assignable_by_class(v, to, from, protected_member, answer);
        *answer = from->kind == V_NULL;
        return true;
    case V_ARRAY:
        if (from->kind == V_ARRAY)
            return array_assignable(v, *to, *from, protected_member, answer);
        *answer = from->kind == V_NULL;
        return true;
    default:
        *answer = false;
        return true;
    }
}
