/*
 * Natives of jdk.internal.reflect.ConstantPool.  All are called with the object that designates the
 * pool (the mirror of its class) and an index: (this, pool, index).
 */
#include "stdlib/support.h"

#include <string.h>

#include "vm/exec/exec_extra.h"

static struct class *pool_class(struct thread *t, const union slot *a)
{
    return class_of_mirror(t->iso, a[1].r);
}

static bool check_index(struct thread *t, const union slot *a)
{
    if (a[2].i >= 0 && a[2].i < pool_class(t, a)->cp_count)
        return true;
    return exec_throw(t, "java/lang/IllegalArgumentException", "Constant pool index out of bounds");
}

static bool throw_wrong_type(struct thread *t)
{
    return exec_throw(t, "java/lang/IllegalArgumentException", "Wrong type at constant pool index");
}

/* The entry exists and has this tag. */
static bool check_tag(struct thread *t, const union slot *a, enum cp_tag tag)
{
    if (!check_index(t, a))
        return false;
    return CP_TAG(t, pool_class(t, a), a[2].i) == tag || throw_wrong_type(t);
}

static bool is_member_tag(uint8_t tag)
{
    return tag == CP_FIELD || tag == CP_METHOD || tag == CP_INTERFACE_METHOD;
}

static uint16_t index_of(const union slot *a)
{
    return (uint16_t)a[2].i;
}

/* ---- plain constants ---- */

static enum native_status get_size(struct thread *t, union slot *a)
{
    return return_int(t, pool_class(t, a)->cp_count);
}

static enum native_status get_tag(struct thread *t, union slot *a)
{
    if (!check_index(t, a))
        return NATIVE_FAILED(t);
    return return_int(t, CP_TAG(t, pool_class(t, a), a[2].i));
}

static enum native_status get_int(struct thread *t, union slot *a)
{
    if (!check_tag(t, a, CP_INTEGER))
        return NATIVE_FAILED(t);
    return return_int(t, (int32_t)CP_DATA(t, pool_class(t, a), a[2].i));
}

static enum native_status get_long(struct thread *t, union slot *a)
{
    if (!check_tag(t, a, CP_LONG))
        return NATIVE_FAILED(t);
    return return_long(t, (int64_t)CP_DATA(t, pool_class(t, a), a[2].i));
}

static enum native_status get_float(struct thread *t, union slot *a)
{
    if (!check_tag(t, a, CP_FLOAT))
        return NATIVE_FAILED(t);
    return return_int(t, (int32_t)CP_DATA(t, pool_class(t, a), a[2].i)); /* the same bits */
}

static enum native_status get_double(struct thread *t, union slot *a)
{
    if (!check_tag(t, a, CP_DOUBLE))
        return NATIVE_FAILED(t);
    return return_long(t, (int64_t)CP_DATA(t, pool_class(t, a), a[2].i)); /* the same bits */
}

static enum native_status get_string(struct thread *t, union slot *a)
{
    if (!check_tag(t, a, CP_STRING))
        return NATIVE_FAILED(t);
    return return_new(t, string_intern_symbol(t, CP_SYMBOL(t, pool_class(t, a), a[2].i)));
}

static enum native_status get_utf8(struct thread *t, union slot *a)
{
    if (!check_tag(t, a, CP_UTF8))
        return NATIVE_FAILED(t);
    return return_new(t, string_from_symbol(t, CP_SYMBOL(t, pool_class(t, a), a[2].i)));
}

/* ---- classes ---- */

static enum native_status get_class(struct thread *t, union slot *a)
{
    struct class *class;
    if (!check_tag(t, a, CP_CLASS))
        return NATIVE_FAILED(t);
    class = exec_resolve_class(t, pool_class(t, a), index_of(a));
    return class == NULL ? NATIVE_FAILED(t) : return_mirror(t, class);
}

static enum native_status get_class_if_loaded(struct thread *t, union slot *a)
{
    if (!check_tag(t, a, CP_CLASS))
        return NATIVE_FAILED(t);
    return return_mirror(t, exec_class_if_loaded(t, pool_class(t, a), index_of(a)));
}

/* ---- members ---- */

/* The holder of a member constant: *found NULL when it is not loaded and need not be. */
static bool find_holder(struct thread *t, const union slot *a, bool load, struct class **found)
{
    struct class *class = pool_class(t, a);
    uint16_t index = CP_REF_CLASS_INDEX(t, class, a[2].i);
    *found = load ? exec_resolve_class(t, class, index) : exec_class_if_loaded(t, class, index);
    return !load || *found != NULL;
}

static enum native_status method_at(struct thread *t, const union slot *a, bool load)
{
    struct class *class = pool_class(t, a), *holder;
    struct method *method;
    uint8_t tag;
    if (!check_index(t, a))
        return NATIVE_FAILED(t);
    tag = CP_TAG(t, class, a[2].i);
    if (tag != CP_METHOD && tag != CP_INTERFACE_METHOD) {
        throw_wrong_type(t);
        return NATIVE_FAILED(t);
    }
    if (!find_holder(t, a, load, &holder))
        return NATIVE_FAILED(t);
    if (holder == NULL)
        return return_ref(t, NULL_REF);
    method = class_find_method(t->iso, holder, CP_REF_NAME(t, class, a[2].i),
                               CP_REF_DESCRIPTOR(t, class, a[2].i));
    if (method == NULL)
        return THROW(t, "java/lang/RuntimeException", "Unable to look up method in target class");
    return return_new(t, method->flags & METHOD_IS_INIT ? exec_new_constructor(t, method)
                                                        : exec_new_method(t, method));
}

static enum native_status get_method(struct thread *t, union slot *a)
{
    return method_at(t, a, true);
}

static enum native_status get_method_if_loaded(struct thread *t, union slot *a)
{
    return method_at(t, a, false);
}

static enum native_status field_at(struct thread *t, const union slot *a, bool load)
{
    struct class *class = pool_class(t, a), *holder;
    struct field *field = NULL;
    if (!check_tag(t, a, CP_FIELD))
        return NATIVE_FAILED(t);
    if (!find_holder(t, a, load, &holder))
        return NATIVE_FAILED(t);
    if (holder == NULL)
        return return_ref(t, NULL_REF);
    for (; field == NULL && holder != NULL;
         holder = IS_NONE(holder->super) ? NULL : CLASS(t, holder->super)) {
        field = class_find_field_local(t->iso, holder, CP_REF_NAME(t, class, a[2].i),
                                       CP_REF_DESCRIPTOR(t, class, a[2].i));
        if (field != NULL)
            return return_new(t, exec_new_field(t, holder, field));
    }
    return THROW(t, "java/lang/RuntimeException", "Unable to look up field in target class");
}

static enum native_status get_field(struct thread *t, union slot *a)
{
    return field_at(t, a, true);
}

static enum native_status get_field_if_loaded(struct thread *t, union slot *a)
{
    return field_at(t, a, false);
}

static bool check_member(struct thread *t, const union slot *a)
{
    if (!check_index(t, a))
        return false;
    return is_member_tag(CP_TAG(t, pool_class(t, a), a[2].i)) || throw_wrong_type(t);
}

static enum native_status get_class_ref_index(struct thread *t, union slot *a)
{
    if (!check_member(t, a))
        return NATIVE_FAILED(t);
    return return_int(t, CP_REF_CLASS_INDEX(t, pool_class(t, a), a[2].i));
}

static enum native_status get_name_and_type_index(struct thread *t, union slot *a)
{
    uint8_t tag;
    if (!check_index(t, a))
        return NATIVE_FAILED(t);
    tag = CP_TAG(t, pool_class(t, a), a[2].i);
    if (!is_member_tag(tag) && tag != CP_DYNAMIC && tag != CP_INVOKE_DYNAMIC) {
        throw_wrong_type(t);
        return NATIVE_FAILED(t);
    }
    return return_int(t, CP_HIGH16(t, pool_class(t, a), a[2].i));
}

/* String[] of the symbols. */
static enum native_status string_array(struct thread *t, const struct symbol_ref *symbols,
                                       int32_t count)
{
    struct {
        struct local_roots head;
        struct ref array, string;
    } roots;
    int32_t i;
    ROOTS_ENTER(t, roots);
    roots.array = exec_new_array(t, WK(t, java_lang_String), count);
    for (i = 0; i < count && !IS_NULL(roots.array); i++) {
        roots.string = string_from_symbol(t, symbols[i]);
        if (IS_NULL(roots.string))
            roots.array = NULL_REF;
        else
            SET_ELEMENT_REF(t, roots.array, i, roots.string);
    }
    ROOTS_LEAVE(t, roots);
    return return_new(t, roots.array);
}

static enum native_status get_member_info(struct thread *t, union slot *a)
{
    struct class *class = pool_class(t, a);
    struct symbol_ref symbols[3];
    if (!check_member(t, a))
        return NATIVE_FAILED(t);
    symbols[0] = CP_SYMBOL(t, class, CP_REF_CLASS_INDEX(t, class, a[2].i));
    symbols[1] = CP_REF_NAME(t, class, a[2].i);
    symbols[2] = CP_REF_DESCRIPTOR(t, class, a[2].i);
    return string_array(t, symbols, 3);
}

static enum native_status get_name_and_type_info(struct thread *t, union slot *a)
{
    struct class *class = pool_class(t, a);
    struct symbol_ref symbols[2];
    if (!check_tag(t, a, CP_NAME_AND_TYPE))
        return NATIVE_FAILED(t);
    symbols[0] = CP_NAME(t, class, a[2].i);
    symbols[1] = CP_DESCRIPTOR(t, class, a[2].i);
    return string_array(t, symbols, 2);
}

static const struct native_method natives[] = {
    NATIVE(LEAF, "getSize0", "(Ljava/lang/Object;)I", get_size),
    NATIVE(PLAIN, "getTagAt0", "(Ljava/lang/Object;I)B", get_tag),
    NATIVE(PLAIN, "getIntAt0", "(Ljava/lang/Object;I)I", get_int),
    NATIVE(PLAIN, "getLongAt0", "(Ljava/lang/Object;I)J", get_long),
    NATIVE(PLAIN, "getFloatAt0", "(Ljava/lang/Object;I)F", get_float),
    NATIVE(PLAIN, "getDoubleAt0", "(Ljava/lang/Object;I)D", get_double),
    NATIVE(PLAIN, "getStringAt0", "(Ljava/lang/Object;I)Ljava/lang/String;", get_string),
    NATIVE(PLAIN, "getUTF8At0", "(Ljava/lang/Object;I)Ljava/lang/String;", get_utf8),
    NATIVE(PLAIN, "getClassAt0", "(Ljava/lang/Object;I)Ljava/lang/Class;", get_class),
    NATIVE(PLAIN, "getClassAtIfLoaded0", "(Ljava/lang/Object;I)Ljava/lang/Class;",
           get_class_if_loaded),
    NATIVE(PLAIN, "getClassRefIndexAt0", "(Ljava/lang/Object;I)I", get_class_ref_index),
    NATIVE(PLAIN, "getMethodAt0", "(Ljava/lang/Object;I)Ljava/lang/reflect/Member;", get_method),
    NATIVE(PLAIN, "getMethodAtIfLoaded0", "(Ljava/lang/Object;I)Ljava/lang/reflect/Member;",
           get_method_if_loaded),
    NATIVE(PLAIN, "getFieldAt0", "(Ljava/lang/Object;I)Ljava/lang/reflect/Field;", get_field),
    NATIVE(PLAIN, "getFieldAtIfLoaded0", "(Ljava/lang/Object;I)Ljava/lang/reflect/Field;",
           get_field_if_loaded),
    NATIVE(PLAIN, "getMemberRefInfoAt0", "(Ljava/lang/Object;I)[Ljava/lang/String;",
           get_member_info),
    NATIVE(PLAIN, "getNameAndTypeRefIndexAt0", "(Ljava/lang/Object;I)I", get_name_and_type_index),
    NATIVE(PLAIN, "getNameAndTypeRefInfoAt0", "(Ljava/lang/Object;I)[Ljava/lang/String;",
           get_name_and_type_info),
};
const struct native_class native_jdk_internal_reflect_ConstantPool = {
    "jdk/internal/reflect/ConstantPool", natives, COUNT_OF(natives)};
