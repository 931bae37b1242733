/*
 * Types of the inferring verifier.  See infer.h.
 *
 * What two classes have in common is their nearest common superclass; interfaces count as Object, so
 * that a call through an interface is checked when it runs (JVMS 4.10.2.3).  Classes are loaded only
 * when two different ones meet.
 */
#include "loader/infer.h"

#include <string.h>

#include "vm/model/string.h"

#define MAX_CLASSES UINT16_MAX

static bool same_text(const struct infer_class *c, const char *name, size_t length)
{
    return c->length == length && memcmp(c->name, name, length) == 0;
}

static bool grow_classes(struct inference *in)
{
    uint32_t capacity = in->class_capacity == 0 ? 32 : in->class_capacity * 2;
    struct infer_class *classes = verify_allocate(in->v, capacity * sizeof *classes);
    if (classes == NULL)
        return false;
    if (in->class_count > 0)
        memcpy(classes, in->classes, in->class_count * sizeof *classes);
    else
        in->class_count = 1; /* number 0 is null's */
    in->classes = classes;
    in->class_capacity = capacity;
    return true;
}

static bool number_class(struct inference *in, const char *name, size_t length, uint32_t *number)
{
    uint32_t hash = (uint32_t)length;
    for (size_t i = 0; i < length; i++)
        hash = hash * 31 + (uint8_t)name[i];
    uint32_t *bucket = &in->buckets[(hash ^ hash >> 8) % COUNT_OF(in->buckets)];
    for (uint32_t i = *bucket; i != 0; i = in->classes[i].next) {
        if (same_text(&in->classes[i], name, length)) {
            *number = i;
            return true;
        }
    }
    if (in->class_count == in->class_capacity && !grow_classes(in))
        return false;
    if (in->class_count > MAX_CLASSES)
        return infer_error(in, "Exhausted the space for class names");
    *number = in->class_count++;
    in->classes[*number] = (struct infer_class){name, (uint32_t)length, *bucket, NULL};
    *bucket = *number;
    return true;
}

/* A field descriptor; `element`: of an array, where the small types stay what they are. */
static bool read_type(struct inference *in, const char *text, size_t length, bool element, itype *type)
{
    uint32_t dims = 0, number = 0;
    enum infer_kind kind = I_BOGUS;
    while (length > 1 && *text == '[') {
        dims++;
        text++;
        length--;
    }
    element |= dims > 0;
    switch (*text) {
    case 'B': kind = element ? I_BYTE : I_INT; break;
    case 'C': kind = element ? I_CHAR : I_INT; break;
    case 'S': kind = element ? I_SHORT : I_INT; break;
    case 'Z': kind = element ? I_BOOLEAN : I_INT; break;
    case 'I': kind = I_INT; break;
    case 'F': kind = I_FLOAT; break;
    case 'J': kind = I_LONG; break;
    case 'D': kind = I_DOUBLE; break;
    case 'L':
        kind = I_OBJECT;
        if (!number_class(in, text + 1, length - 2, &number))
            return false;
        break;
    default: break;
    }
    *type = ITYPE(kind, dims, number);
    return true;
}

bool infer_descriptor_type(struct inference *in, const char *text, size_t length, itype *type)
{
    return read_type(in, text, length, false, type);
}

bool infer_class_type(struct inference *in, const char *name, size_t length, itype *type)
{
    uint32_t number;
    if (length > 0 && name[0] == '[')
        return read_type(in, name, length, true, type);
    if (!number_class(in, name, length, &number))
        return false;
    *type = ITYPE(I_OBJECT, 0, number);
    return true;
}

bool infer_symbol_type(struct inference *in, struct symbol_ref name, itype *type)
{
    return infer_class_type(in, SYMBOL_TEXT(in->v->iso, name), SYMBOL_LENGTH(in->v->iso, name), type);
}

bool infer_constant_type(struct inference *in, uint16_t cp_index, itype *type)
{
    return infer_symbol_type(in, CP_SYMBOL(in->v->iso, in->v->class, cp_index), type);
}

bool infer_class_of(struct inference *in, itype type, struct class **class)
{
    struct infer_class *c = &in->classes[itype_extra(type)];
    if (c->class == NULL && !verify_find_class(in->v, c->name, c->length, &c->class))
        return false;
    *class = c->class;
    return true;
}

itype infer_component(itype array)
{
    if (array == ITYPE_NULL)
        return ITYPE_NULL;
    return ITYPE(itype_kind(array), itype_dims(array) - 1, itype_extra(array));
}

/* ---- What two types have in common ---- */

static bool is_interface(const struct class *class)
{
    return class->access_flags & ACC_INTERFACE;
}

/* Two classes.  `assignment`: an interface as target takes everything. */
static bool merge_classes(struct inference *in, itype value, itype target, bool assignment,
                          itype *merged)
{
    struct class *a, *b;
    struct isolate *iso = in->v->iso;
    *merged = value == target ? target : in->object_type;
    if (value == target)
        return true;
    if (assignment) {
        if (target == in->object_type)
            return true;
        if (!infer_class_of(in, target, &b))
            return false;
        if (is_interface(b)) {
            *merged = target;
            return true;
        }
        if (value == in->object_type)
            return true;
        if (!infer_class_of(in, value, &a))
            return false;
    } else {
        if (value == in->object_type || target == in->object_type)
            return true;
        if (!infer_class_of(in, value, &a))
            return false;
        if (is_interface(a))
            return true;
        if (!infer_class_of(in, target, &b))
            return false;
        if (is_interface(b))
            return true;
    }
    for (const struct class *c = a;; c = CLASS(iso, c->super)) {
        if (class_is_subclass(iso, b, c))
            return infer_symbol_type(in, c->name, merged);
        if (IS_NONE(c->super))
            return true;
    }
}

static bool array_may_be(struct inference *in, itype type)
{
    static const char *const names[] = {"java/lang/Cloneable", "java/io/Serializable"};
    const struct infer_class *c = &in->classes[itype_extra(type)];
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        if (same_text(c, names[i], strlen(names[i])))
            return true;
    }
    return false;
}

/* An array of a primitive type is an Object to every other one; so its dimensions but the last count. */
static itype as_objects(const struct inference *in, itype type)
{
    if (itype_kind(type) == I_OBJECT)
        return type;
    return ITYPE(I_OBJECT, itype_dims(type) - 1, itype_extra(in->object_type));
}

/* At least one of the two is an array. */
static bool merge_arrays(struct inference *in, itype value, itype target, bool assignment, itype *merged)
{
    value = as_objects(in, value);
    target = as_objects(in, target);
    unsigned value_dims = itype_dims(value), target_dims = itype_dims(target);
    if (value_dims == target_dims) {
        if (!merge_classes(in, ITYPE(I_OBJECT, 0, itype_extra(value)),
                           ITYPE(I_OBJECT, 0, itype_extra(target)), assignment, merged))
            return false;
        *merged = ITYPE(I_OBJECT, value_dims, itype_extra(*merged));
        return true;
    }
    itype flatter = value_dims < target_dims ? value : target;
    *merged = array_may_be(in, flatter)
                  ? flatter
                  : ITYPE(I_OBJECT, itype_dims(flatter), itype_extra(in->object_type));
    return true;
}

static bool merge(struct inference *in, itype value, itype target, bool assignment, itype *merged)
{
    *merged = target;
    if (value == target)
        return true;
    if (!itype_is_reference(value) || !itype_is_reference(target)) {
        *merged = I_BOGUS;
        return true;
    }
    if (value == ITYPE_NULL)
        return true;
    if (target == ITYPE_NULL) {
        *merged = value;
        return true;
    }
    if (itype_dims(value) > 0 || itype_dims(target) > 0)
        return merge_arrays(in, value, target, assignment, merged);
    return merge_classes(in, value, target, assignment, merged);
}

bool infer_merge_types(struct inference *in, itype value, itype target, itype *merged)
{
    return merge(in, value, target, false, merged);
}

bool infer_assignable(struct inference *in, itype from, itype to, bool *answer)
{
    itype merged;
    if (!merge(in, from, to, true, &merged))
        return false;
    *answer = merged == to;
    return true;
}
