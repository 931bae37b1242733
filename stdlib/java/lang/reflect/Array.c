/* Natives of java.lang.reflect.Array. */
#include "stdlib/support.h"

#include "vm/exec/exec_extra.h"

#define MAX_DIMENSIONS 255

/* ---- checks ---- */

static enum native_status mismatch(struct thread *t)
{
    return THROW(t, "java/lang/IllegalArgumentException", "argument type mismatch");
}

/* Class of the array; NULL: thrown. */
static const struct class *checked_array(struct thread *t, struct ref array)
{
    const struct class *class;
    if (IS_NULL(array)) {
        exec_throw_null(t);
        return NULL;
    }
    class = CLASS_OF(t, array);
    if (class->kind != CLASS_ARRAY) {
        exec_throw(t, "java/lang/IllegalArgumentException", "Argument is not an array");
        return NULL;
    }
    return class;
}

static bool check_index(struct thread *t, struct ref array, int32_t index)
{
    if ((uint32_t)index < (uint32_t)ARRAY_LENGTH(t, array))
        return true;
    return exec_throw(t, "java/lang/ArrayIndexOutOfBoundsException", NULL);
}

/* ---- elements as slots ---- */

static union slot read_element(struct thread *t, struct ref array, int32_t index,
                               const struct class *class)
{
    int64_t offset = ELEMENT_OFFSET(index, class->shape.element_shift);
    union slot value = {0};
    switch (class->basic_type) {
    case TYPE_BOOLEAN:
    case TYPE_BYTE:
        value.i = GET_I8(t, array, offset);
        break;
    case TYPE_CHAR:
        value.i = GET_U16(t, array, offset);
        break;
    case TYPE_SHORT:
        value.i = GET_I16(t, array, offset);
        break;
    case TYPE_INT:
    case TYPE_FLOAT:
        value.i = GET_I32(t, array, offset);
        break;
    case TYPE_LONG:
    case TYPE_DOUBLE:
        value.j = GET_I64(t, array, offset);
        break;
    default:
        value.r = GET_REF(t, array, offset);
        break;
    }
    return value;
}

static void write_element(struct thread *t, struct ref array, int32_t index,
                          const struct class *class, union slot value)
{
    int64_t offset = ELEMENT_OFFSET(index, class->shape.element_shift);
    switch (class->shape.element_shift) {
    case 0:
        SET_I8(t, array, offset, value.i);
        break;
    case 1:
        SET_I16(t, array, offset, value.i);
        break;
    case 2:
        SET_I32(t, array, offset, value.i);
        break;
    default:
        SET_I64(t, array, offset, value.j);
        break;
    }
}

/*
 * Widening primitive conversion in place (JLS 5.1.2); false when there is none.  boolean converts to
 * nothing else, and nothing converts to char but char.
 */
static bool widen(enum basic_type from, enum basic_type to, union slot *value)
{
    int64_t integer = from == TYPE_LONG ? value->j : value->i;
    if (from == to)
        return true;
    if (from == TYPE_BOOLEAN || to == TYPE_BOOLEAN || to == TYPE_CHAR || to == TYPE_BYTE ||
        from == TYPE_DOUBLE)
        return false;
    switch (to) {
    case TYPE_SHORT:
        return from == TYPE_BYTE;
    case TYPE_INT:
        return from == TYPE_BYTE || from == TYPE_SHORT || from == TYPE_CHAR;
    case TYPE_LONG:
        if (from == TYPE_FLOAT)
            return false;
        value->j = integer;
        return true;
    case TYPE_FLOAT:
        value->f = (float)integer;
        return true;
    case TYPE_DOUBLE:
        value->d = from == TYPE_FLOAT ? (double)value->f : (double)integer;
        return true;
    default:
        return false;
    }
}

/* ---- get ---- */

static enum native_status get_length(struct thread *t, union slot *a)
{
    if (checked_array(t, a[0].r) == NULL)
        return NATIVE_FAILED(t);
    return return_int(t, ARRAY_LENGTH(t, a[0].r));
}

static enum native_status get(struct thread *t, union slot *a)
{
    const struct class *class = checked_array(t, a[0].r);
    union slot value;
    if (class == NULL || !check_index(t, a[0].r, a[1].i))
        return NATIVE_FAILED(t);
    value = read_element(t, a[0].r, a[1].i, class);
    if (class->shape.kind == SHAPE_REF_ARRAY)
        return return_ref(t, value.r);
    return return_new(t, exec_box(t, (enum basic_type)class->basic_type, value));
}

/* A primitive array for getX and setX; NULL: thrown. */
static const struct class *checked_primitive_array(struct thread *t, struct ref array)
{
    const struct class *class = checked_array(t, array);
    if (class != NULL && class->shape.kind != SHAPE_PRIMITIVE_ARRAY) {
        exec_throw(t, "java/lang/IllegalArgumentException",
                   "Argument is not an array of primitive type");
        return NULL;
    }
    return class;
}

static enum native_status get_as(struct thread *t, const union slot *a, enum basic_type type)
{
    const struct class *class = checked_primitive_array(t, a[0].r);
    union slot value;
    if (class == NULL || !check_index(t, a[0].r, a[1].i))
        return NATIVE_FAILED(t);
    value = read_element(t, a[0].r, a[1].i, class);
    if (!widen((enum basic_type)class->basic_type, type, &value))
        return mismatch(t);
    t->result = value;
    return NATIVE_DONE;
}

/* ---- set ---- */

static enum native_status set(struct thread *t, union slot *a)
{
    const struct class *class = checked_array(t, a[0].r);
    union slot value = {0};
    if (class == NULL || !check_index(t, a[0].r, a[1].i))
        return NATIVE_FAILED(t);
    if (class->shape.kind == SHAPE_REF_ARRAY) {
        if (!IS_NULL(a[2].r) &&
            !class_is_assignable(t->iso, CLASS_OF(t, a[2].r), CLASS(t, class->component)))
            return THROW(t, "java/lang/IllegalArgumentException", "array element type mismatch");
        SET_ELEMENT_REF(t, a[0].r, a[1].i, a[2].r);
        return NATIVE_DONE;
    }
    if (IS_NULL(a[2].r))
        return THROW(t, "java/lang/IllegalArgumentException", NULL);
    if (!exec_unbox(t, a[2].r, (enum basic_type)class->basic_type, &value))
        return mismatch(t);
    write_element(t, a[0].r, a[1].i, class, value);
    return NATIVE_DONE;
}

static enum native_status set_from(struct thread *t, const union slot *a, enum basic_type type)
{
    const struct class *class = checked_primitive_array(t, a[0].r);
    union slot value = a[2];
    if (class == NULL || !check_index(t, a[0].r, a[1].i))
        return NATIVE_FAILED(t);
    if (!widen(type, (enum basic_type)class->basic_type, &value))
        return mismatch(t);
    write_element(t, a[0].r, a[1].i, class, value);
    return NATIVE_DONE;
}

#define PRIMITIVES(P)                                                             \
    P(Boolean, TYPE_BOOLEAN, "Z") P(Byte, TYPE_BYTE, "B") P(Char, TYPE_CHAR, "C") \
    P(Short, TYPE_SHORT, "S") P(Int, TYPE_INT, "I") P(Long, TYPE_LONG, "J")       \
    P(Float, TYPE_FLOAT, "F") P(Double, TYPE_DOUBLE, "D")
#define P(Name, type, code)                                            \
    static enum native_status get##Name(struct thread *t, union slot *a) \
    {                                                                  \
        return get_as(t, a, type);                                     \
    }                                                                  \
    static enum native_status set##Name(struct thread *t, union slot *a) \
    {                                                                  \
        return set_from(t, a, type);                                   \
    }
PRIMITIVES(P)
#undef P

/* ---- new arrays ---- */

static enum native_status new_array(struct thread *t, union slot *a)
{
    struct class *component;
    if (IS_NULL(a[0].r))
        return throw_null(t);
    component = class_of_mirror(t->iso, a[0].r);
    if (a[1].i < 0)
        return THROW(t, "java/lang/NegativeArraySizeException", "%d", a[1].i);
    if (component->kind == CLASS_PRIMITIVE && component->basic_type == TYPE_VOID)
        return THROW(t, "java/lang/IllegalArgumentException", NULL);
    if (component->kind == CLASS_ARRAY && component->dimensions == MAX_DIMENSIONS)
        return THROW(t, "java/lang/IllegalArgumentException", NULL);
    return return_new(t, exec_new_array(t, component, a[1].i));
}

/* An array of `array_class` whose lengths, and those of its elements, are dimensions[at..]. */
static struct ref new_nested(struct thread *t, struct class *array_class, const int32_t *lengths,
                             int32_t count)
{
    struct {
        struct local_roots head;
        struct ref array, element;
    } roots;
    int32_t i;
    if (count == 1)
        return array_new(t, array_class, lengths[0]);
    ROOTS_ENTER(t, roots);
    roots.array = array_new(t, array_class, lengths[0]);
    for (i = 0; !IS_NULL(roots.array) && i < lengths[0]; i++) {
        roots.element = new_nested(t, CLASS(t, array_class->component), lengths + 1, count - 1);
        if (IS_NULL(roots.element))
            roots.array = NULL_REF;
        else
            SET_ELEMENT_REF(t, roots.array, i, roots.element);
    }
    ROOTS_LEAVE(t, roots);
    return roots.array;
}

/* (element class, lengths) */
static enum native_status new_multi_array(struct thread *t, union slot *a)
{
    struct error error = {0};
    struct class *class;
    int32_t lengths[MAX_DIMENSIONS], count, i;
    if (IS_NULL(a[0].r) || IS_NULL(a[1].r))
        return throw_null(t);
    class = class_of_mirror(t->iso, a[0].r);
    count = ARRAY_LENGTH(t, a[1].r);
    if (count == 0 || count > MAX_DIMENSIONS ||
        (class->kind == CLASS_PRIMITIVE && class->basic_type == TYPE_VOID) ||
        (class->kind == CLASS_ARRAY && class->dimensions + count > MAX_DIMENSIONS))
        return THROW(t, "java/lang/IllegalArgumentException", NULL);
    for (i = 0; i < count; i++) {
        lengths[i] = ARRAY_ELEMENTS(t, a[1].r, int32_t)[i];
        if (lengths[i] < 0)
            return THROW(t, "java/lang/NegativeArraySizeException", "%d", lengths[i]);
    }
    for (i = 0; i < count; i++) {
        class = class_array_of(t->iso, class, &error);
        if (class == NULL) {
            exec_throw_error(t, &error);
            return NATIVE_FAILED(t);
        }
    }
    return return_new(t, new_nested(t, class, lengths, count));
}

static const struct native_method natives[] = {
    NATIVE(PLAIN, "getLength", "(Ljava/lang/Object;)I", get_length),
    NATIVE(PLAIN, "get", "(Ljava/lang/Object;I)Ljava/lang/Object;", get),
    NATIVE(PLAIN, "set", "(Ljava/lang/Object;ILjava/lang/Object;)V", set),
#define P(Name, type, code)                                             \
    NATIVE(PLAIN, "get" #Name, "(Ljava/lang/Object;I)" code, get##Name), \
    NATIVE(PLAIN, "set" #Name, "(Ljava/lang/Object;I" code ")V", set##Name),
    PRIMITIVES(P)
#undef P
    NATIVE(PLAIN, "newArray", "(Ljava/lang/Class;I)Ljava/lang/Object;", new_array),
    NATIVE(PLAIN, "multiNewArray", "(Ljava/lang/Class;[I)Ljava/lang/Object;", new_multi_array),
};
const struct native_class native_java_lang_reflect_Array = {"java/lang/reflect/Array", natives,
                                                            COUNT_OF(natives)};
