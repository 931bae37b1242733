/* The arguments of a reflective call: from Object[] to slots.  See exec_extra.h. */
#include "vm/exec/exec_extra.h"

static bool mismatch(struct thread *t)
{
    return exec_throw(t, "java/lang/IllegalArgumentException", "argument type mismatch");
}

bool exec_reflect_arguments(struct thread *t, const struct method *method, struct ref types,
                            struct ref arguments, union slot *slots)
{
    int32_t count = ARRAY_LENGTH(t, types), i;
    int32_t given = IS_NULL(arguments) ? 0 : ARRAY_LENGTH(t, arguments);
    (void)method;
    if (given != count)
        return exec_throw(t, "java/lang/IllegalArgumentException", "wrong number of arguments");
    for (i = 0; i < count; i++) {
        const struct class *type = class_of_mirror(t->iso, GET_ELEMENT_REF(t, types, i));
        struct ref argument = GET_ELEMENT_REF(t, arguments, i);
        slots->raw = 0;
        if (type->kind == CLASS_PRIMITIVE) {
            if (IS_NULL(argument))
                return exec_throw(t, "java/lang/IllegalArgumentException", NULL);
            if (!exec_unbox(t, argument, (enum basic_type)type->basic_type, slots))
                return mismatch(t);
        } else {
            if (!IS_NULL(argument) && !class_is_assignable(t->iso, CLASS_OF(t, argument), type))
                return mismatch(t);
            slots->r = argument;
        }
        slots += basic_type_slots(type->kind == CLASS_PRIMITIVE
                                      ? (enum basic_type)type->basic_type
                                      : TYPE_OBJECT);
    }
    return true;
}
