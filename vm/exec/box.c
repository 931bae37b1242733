/* Boxes: java.lang.Integer and the others, as reflection needs them (JLS 5.1.2, 5.1.7, 5.1.8). */
#include "vm/exec/internal.h"

struct box_layout {
    uint8_t type;
    uint16_t wk_class;
    uint16_t wk_field;
};
static const struct box_layout layouts[] = {
    {TYPE_BOOLEAN, WK_java_lang_Boolean, WKF_java_lang_Boolean_value},
    {TYPE_CHAR, WK_java_lang_Character, WKF_java_lang_Character_value},
    {TYPE_FLOAT, WK_java_lang_Float, WKF_java_lang_Float_value},
    {TYPE_DOUBLE, WK_java_lang_Double, WKF_java_lang_Double_value},
    {TYPE_BYTE, WK_java_lang_Byte, WKF_java_lang_Byte_value},
    {TYPE_SHORT, WK_java_lang_Short, WKF_java_lang_Short_value},
    {TYPE_INT, WK_java_lang_Integer, WKF_java_lang_Integer_value},
    {TYPE_LONG, WK_java_lang_Long, WKF_java_lang_Long_value},
};

static const struct box_layout *layout_of_type(enum basic_type type)
{
    for (size_t i = 0; i < COUNT_OF(layouts); i++)
        if (layouts[i].type == type)
            return &layouts[i];
    return NULL;
}

static const struct box_layout *layout_of_object(struct thread *t, struct ref box)
{
    struct class_ref class;
    if (IS_NULL(box))
        return NULL;
    class = CLASS_REF_OF(t, box);
    for (size_t i = 0; i < COUNT_OF(layouts); i++)
        if (SAME_META(HEADER(t)->wk_class[layouts[i].wk_class], class))
            return &layouts[i];
    return NULL;
}

struct ref exec_box(struct thread *t, enum basic_type type, union slot value)
{
    const struct box_layout *layout = layout_of_type(type);
    struct ref box;
    uint32_t offset;
    if (layout == NULL)
        return value.r;
    box = object_new(t, CLASS(t, HEADER(t)->wk_class[layout->wk_class]));
    if (IS_NULL(box))
        return box;
    offset = HEADER(t)->wk_field[layout->wk_field];
    switch (basic_type_shift(type)) {
    case 0:
        SET_I8(t, box, offset, value.i);
        break;
    case 1:
        SET_I16(t, box, offset, value.i);
        break;
    case 2:
        SET_I32(t, box, offset, value.i);
        break;
    default:
        SET_I64(t, box, offset, value.j);
        break;
    }
    return box;
}

enum basic_type exec_box_type(struct thread *t, struct ref box)
{
    const struct box_layout *layout = layout_of_object(t, box);
    return layout == NULL ? TYPE_OBJECT : layout->type;
}

bool exec_unbox(struct thread *t, struct ref box, enum basic_type type, union slot *value)
{
    const struct box_layout *layout = layout_of_object(t, box);
    uint32_t offset;
    union slot held = {0};
    if (layout == NULL)
        return false;
    offset = HEADER(t)->wk_field[layout->wk_field];
    switch (layout->type) {
    case TYPE_BOOLEAN:
    case TYPE_BYTE:
        held.i = GET_I8(t, box, offset);
        break;
    case TYPE_CHAR:
        held.i = GET_U16(t, box, offset);
        break;
    case TYPE_SHORT:
        held.i = GET_I16(t, box, offset);
        break;
    case TYPE_INT:
    case TYPE_FLOAT:
        held.i = GET_I32(t, box, offset);
        break;
    default:
        held.j = GET_I64(t, box, offset);
        break;
    }
    if (layout->type == type) {
        *value = held;
        return true;
    }
    /* Widening primitive conversion (JLS 5.1.2). */
    switch (layout->type) {
    case TYPE_BYTE:
        if (type == TYPE_SHORT) {
            *value = held;
            return true;
        }
        goto from_int;
    case TYPE_SHORT:
    case TYPE_CHAR:
    case TYPE_INT:
    from_int:
        switch (type) {
        case TYPE_INT:
            *value = held;
            return true;
        case TYPE_LONG:
            value->j = held.i;
            return true;
        case TYPE_FLOAT:
            value->f = (float)held.i;
            return true;
        case TYPE_DOUBLE:
            value->d = held.i;
            return true;
        default:
            return false;
        }
    case TYPE_LONG:
        if (type == TYPE_FLOAT)
            value->f = (float)held.j;
        else if (type == TYPE_DOUBLE)
            value->d = (double)held.j;
        else
            return false;
        return true;
    case TYPE_FLOAT:
        if (type != TYPE_DOUBLE)
            return false;
        value->d = (double)held.f;
        return true;
    default:
        return false;
    }
}
