/*
 * Field access and method calls in the verifier: constants, operands, protected members, and the
 * initialization of objects (JVMS 4.10.1.8, 4.10.1.9.invokespecial).  See verify.h.
 */
#include "loader/verify.h"

#include "vm/model/string.h"

#define VERSION_WITH_INTERFACE_METHODS 52 /* invokestatic and invokespecial on interfaces */
#define VERSION_WITH_INVOKEDYNAMIC 51

static struct symbol_ref class_name_of(const struct verifier *v, uint16_t index)
{
    return CP_SYMBOL(v->iso, v->class, CP_REF_CLASS_INDEX(v->iso, v->class, index));
}

static bool fail_code(struct verifier *v, uint32_t bci, const char *text)
{
    struct verify_context context = bad_code(bci);
    return verify_error(v, &context, "%s", text);
}

/* ---- Protected members ---- */

bool verify_name_in_supers(const struct verifier *v, struct symbol_ref name)
{
    const struct class *class = v->class;
    for (;;) {
        if (SAME_META(class->name, name))
            return true;
        if (IS_NONE(class->super))
            return false;
        class = CLASS(v->iso, class->super);
    }
}

bool verify_is_protected_access(const struct verifier *v, const struct class *holder,
                                struct symbol_ref name, struct symbol_ref descriptor, bool is_method)
{
    const struct class *declarer;
    if (!class_is_subclass(v->iso, v->class, holder))
        return false;
    if (is_method) {
        const struct method *method = class_find_method(v->iso, holder, name, descriptor);
        if (method == NULL || !(method->access_flags & ACC_PROTECTED))
            return false;
        declarer = CLASS(v->iso, method->holder);
    } else {
        declarer = holder;
        const struct field *field;
        while ((field = class_find_field_local(v->iso, declarer, name, descriptor)) == NULL) {
            if (IS_NONE(declarer->super))
                return false;
            declarer = CLASS(v->iso, declarer->super);
        }
        if (!(field->access_flags & ACC_PROTECTED))
            return false;
    }
    return !class_same_package(v->iso, v->class, declarer);
}

/* The object of a protected access must be of the verified class (JVMS 4.10.1.8). */
static bool check_protected(struct verifier *v, uint32_t bci, uint16_t index,
                            const struct vtype *object, bool is_method)
{
    struct symbol_ref holder_name = class_name_of(v, index);
    struct symbol_ref name = CP_REF_NAME(v->iso, v->class, index);
    struct class *holder;
    bool fits;
    if (vtype_equal(object, &v->this_type) || !verify_name_in_supers(v, holder_name))
        return true;
    if (!verify_find_class(v, SYMBOL_TEXT(v->iso, holder_name), SYMBOL_LENGTH(v->iso, holder_name),
                           &holder))
        return false;
    if (!verify_is_protected_access(v, holder, name, CP_REF_DESCRIPTOR(v->iso, v->class, index), is_method))
        return true;
    /* Arrays have a public clone. */
    if (is_method && object->kind == V_ARRAY && symbol_equals(v->iso, holder_name, "java/lang/Object") &&
        symbol_equals(v->iso, name, "clone"))
        return true;
    if (!vtype_assignable(v, &v->this_type, object, true, &fits))
        return false;
    if (fits)
        return true;
    struct verify_context context = bad_type(bci, part_popped(v), part_implicit(v->this_type));
    return verify_error(v, &context, "Bad access to protected data in %s",
                        opcode_infos[v->code[bci]].name);
}

/* ---- Fields ---- */

static bool pop_field_value(struct verifier *v, const struct vtype types[2], unsigned count)
{
    return count == 2 ? verify_pop_halves(v, types[0]) : verify_pop(v, types[0], NULL);
}

bool verify_field_access(struct verifier *v, uint32_t bci)
{
    uint8_t opcode = v->code[bci];
    uint16_t index = read_u2(v->code + bci + 1);
    struct vtype types[2], object;
    bool fits;
    if (!verify_constant_index(v, bci, index, 1u << CP_FIELD))
        return false;
    struct symbol_ref name = CP_REF_NAME(v->iso, v->class, index);
    struct symbol_ref descriptor = CP_REF_DESCRIPTOR(v->iso, v->class, index);
    struct vtype holder = vtype_of_symbol(v, class_name_of(v, index));
    bool is_static = opcode == OP_getstatic || opcode == OP_putstatic;
    if (holder.kind != V_OBJECT && !is_static) {
        struct verify_context context = bad_type(bci, part_constant(index, holder), NO_PART);
        return verify_error(v, &context,
                            "Expecting reference to class in class %s at constant pool index %u",
                            verify_class_name(v), index);
    }
    unsigned count = vtype_of_descriptor(SYMBOL_TEXT(v->iso, descriptor),
                                         SYMBOL_LENGTH(v->iso, descriptor), types);
    switch (opcode) {
    case OP_getstatic:
        return verify_push_types(v, types, count);
    case OP_putstatic:
        return pop_field_value(v, types, count);
    case OP_getfield:
        return verify_pop(v, holder, &object) && check_protected(v, bci, index, &object, false) &&
               verify_push_types(v, types, count);
    default:
        break;
    }
    if (!pop_field_value(v, types, count) || !verify_pop_any(v, &object))
        return false;
    /* A constructor may set fields of its own class before it calls another constructor. */
    if (object.kind == V_UNINITIALIZED_THIS && vtype_equal(&holder, &v->this_type) &&
        class_find_field_local(v->iso, v->class, name, descriptor) != NULL)
        object = v->this_type;
    if (!vtype_assignable(v, &holder, &object, false, &fits))
        return false;
    if (!fits) {
        struct verify_context context =
            bad_type(bci, part_popped(v), part_constant(index, holder));
        return verify_error(v, &context, "Bad type on operand stack in putfield");
    }
    return check_protected(v, bci, index, &object, false);
}

/* ---- The initialization of objects ---- */

static bool initialize_this(struct verifier *v, uint32_t bci, const struct vtype *holder,
                            bool *this_initialized)
{
    struct vtype uninitialized = VTYPE(V_UNINITIALIZED_THIS);
    bool own = vtype_equal(holder, &v->this_type);
    if (!own && v->super_name != NULL) {
        struct vtype super = vtype_of_class_name(v->super_name->bytes, v->super_name->length);
        own = vtype_equal(holder, &super);
    }
    if (!own) {
        struct verify_context context =
            bad_type(bci, part_implicit(*holder), part_implicit(v->this_type));
        return verify_error(v, &context, "Bad <init> method call");
    }
    /* A handler sees the locals as they were before the call, and again, once the instruction is
     * through, as they are behind it but with the flag set.  No frame fits both, so `this` can never
     * be initialized inside a try block and an object whose constructor failed never be used. */
    if (verify_in_try_block(v, bci) && !verify_handler_targets(v, bci, true))
        return false;
    verify_initialize(v, &uninitialized, &v->this_type);
    *this_initialized = true;
    return true;
}

static bool initialize_new(struct verifier *v, uint32_t bci, uint16_t index, const struct vtype *holder,
                           const struct vtype *object)
{
    uint16_t new_index = read_u2(v->code + object->bci + 1);
    struct verify_context context;
    bool fits;
    if (!verify_class_constant(v, bci, new_index))
        return false;
    struct vtype new_type = vtype_of_constant(v, new_index);
    if (!vtype_equal(&new_type, holder)) {
        context = bad_type(bci, part_constant(new_index, new_type),
                           part_constant(index, *holder));
        return verify_error(v, &context, "Call to wrong <init> method");
    }
    /* A protected constructor of another package can only be called by super(). */
    struct symbol_ref holder_name = class_name_of(v, index);
    if (verify_name_in_supers(v, holder_name)) {
        struct class *holder_class;
        if (!verify_find_class(v, holder->name, holder->length, &holder_class))
            return false;
        const struct method *method =
            class_find_method(v->iso, holder_class, CP_REF_NAME(v->iso, v->class, index),
                              CP_REF_DESCRIPTOR(v->iso, v->class, index));
        if (method != NULL && (method->access_flags & ACC_PROTECTED) &&
            !class_same_package(v->iso, CLASS(v->iso, method->holder), v->class)) {
            if (!vtype_assignable(v, &v->this_type, &new_type, true, &fits))
                return false;
            if (!fits) {
                context = bad_type(bci, part_constant(new_index, new_type),
                                   part_implicit(v->this_type));
                return verify_error(v, &context, "Bad access to protected <init> method");
            }
        }
    }
    if (verify_in_try_block(v, bci) && !verify_handler_targets(v, bci, false))
        return false;
    verify_initialize(v, object, &new_type);
    return true;
}

static bool call_initializer(struct verifier *v, uint32_t bci, uint16_t index,
                             const struct vtype *holder, bool *this_initialized)
{
    struct vtype object;
    if (!verify_pop(v, VTYPE(V_ANY_REFERENCE), &object))
        return false;
    if (object.kind == V_UNINITIALIZED_THIS)
        return initialize_this(v, bci, holder, this_initialized);
    if (object.kind == V_UNINITIALIZED)
        return initialize_new(v, bci, index, holder, &object);
    struct verify_context context = bad_type(bci, part_popped(v), NO_PART);
    return verify_error(v, &context, "Bad operand type when invoking <init>");
}

/* ---- Calls ---- */

/* The class invokespecial names must be this one, its superclass, a direct superinterface, or above
 * (JVMS 4.9.2). */
static bool check_special_holder(struct verifier *v, uint32_t bci, uint16_t index,
                                 const struct vtype *holder)
{
    const struct class_ref *interfaces = META_ADDRESS(v->iso, v->class->local_interfaces);
    bool fits;
    if (vtype_equal(holder, &v->this_type))
        return true;
    for (uint32_t i = 0; i < v->class->local_interface_count; i++) {
        struct vtype interface = vtype_of_symbol(v, CLASS(v->iso, interfaces[i])->name);
        if (vtype_equal(holder, &interface))
            return true;
    }
    if (v->super_name != NULL) {
        struct vtype super = vtype_of_class_name(v->super_name->bytes, v->super_name->length);
        if (vtype_equal(holder, &super))
            return true;
    }
    if (!vtype_assignable(v, holder, &v->this_type, false, &fits))
        return false;
    if (!fits)
        return fail_code(v, bci,
                         "Bad invokespecial instruction: current class isn't assignable to "
                         "reference class.");
    if (CP_TAG(v->iso, v->class, index) == CP_INTERFACE_METHOD)
        return fail_code(v, bci,
                         "Bad invokespecial instruction: interface method reference is in an "
                         "indirect superinterface.");
    return true;
}

/* Pops the arguments, the last first. */
static bool pop_arguments(struct verifier *v, const char *descriptor)
{
    struct argument {
        const char *text;
        size_t length;
    } arguments[256]; /* as many as a method can have (JVMS 4.3.3) */
    struct descriptor_cursor cursor;
    unsigned count = 0;
    descriptor_begin(&cursor, descriptor);
    while (count < COUNT_OF(arguments) &&
           descriptor_next(&cursor, &arguments[count].text, &arguments[count].length) != 0)
        count++;
    while (count-- > 0) {
        struct vtype types[2];
        unsigned slots = vtype_of_descriptor(arguments[count].text, arguments[count].length, types);
        if (!pop_field_value(v, types, slots))
            return false;
    }
    return true;
}

static bool push_result(struct verifier *v, uint32_t bci, struct symbol_ref descriptor,
                        bool is_initializer)
{
    const char *text;
    struct vtype types[2];
    if (descriptor_return(SYMBOL_TEXT(v->iso, descriptor), &text) == TYPE_VOID)
        return true;
    if (is_initializer)
        return fail_code(v, bci, "Return type must be void in <init> method");
    size_t length = (size_t)(SYMBOL_TEXT(v->iso, descriptor) + SYMBOL_LENGTH(v->iso, descriptor) - text);
    return verify_push_types(v, types, vtype_of_descriptor(text, length, types));
}

/* Operand bytes, and who may call initialization methods. */
static bool check_call(struct verifier *v, uint32_t bci, uint16_t index, const struct vtype *holder,
                       bool is_initializer)
{
    const uint8_t *p = v->code + bci;
    const char *name = SYMBOL_TEXT(v->iso, CP_REF_NAME(v->iso, v->class, index));
    struct symbol_ref descriptor = CP_REF_DESCRIPTOR(v->iso, v->class, index);
    if (*p == OP_invokeinterface) {
        if (p[3] != descriptor_arg_slots(SYMBOL_TEXT(v->iso, descriptor)) + 1)
            return fail_code(v, bci, "Inconsistent args count operand in invokeinterface");
        if (p[4] != 0)
            return fail_code(v, bci, "Fourth operand byte of invokeinterface must be zero");
    }
    if (*p == OP_invokedynamic && (p[3] != 0 || p[4] != 0))
        return fail_code(v, bci, "Third and fourth operand bytes of invokedynamic must be zero");
    if (name[0] == '<')
        return (*p == OP_invokespecial && is_initializer) ||
               fail_code(v, bci, "Illegal call to internal method");
    return *p != OP_invokespecial || check_special_holder(v, bci, index, holder);
}

static bool pop_receiver(struct verifier *v, uint32_t bci, uint16_t index, const struct vtype *holder)
{
    struct vtype object;
    switch (v->code[bci]) {
    case OP_invokespecial:
        return verify_pop(v, v->this_type, NULL);
    case OP_invokeinterface:
        return verify_pop(v, *holder, NULL);
    case OP_invokevirtual:
        return verify_pop(v, *holder, &object) && check_protected(v, bci, index, &object, true);
    default:
        return true;
    }
}

bool verify_invoke(struct verifier *v, uint32_t bci, bool *this_initialized)
{
    static const uint32_t method = 1u << CP_METHOD, interface_method = 1u << CP_INTERFACE_METHOD;
    uint8_t opcode = v->code[bci];
    uint16_t index = read_u2(v->code + bci + 1);
    struct vtype holder = VTYPE(V_TOP);
    bool either = (opcode == OP_invokespecial || opcode == OP_invokestatic) &&
                  v->class->major_version >= VERSION_WITH_INTERFACE_METHODS;
    uint32_t tags = opcode == OP_invokedynamic     ? 1u << CP_INVOKE_DYNAMIC
                    : opcode == OP_invokeinterface ? interface_method
                    : either                       ? method | interface_method
                                                   : method;
    if (!verify_constant_index(v, bci, index, tags))
        return false;
    if (opcode != OP_invokedynamic)
        holder = vtype_of_symbol(v, class_name_of(v, index));
    else if (v->class->major_version < VERSION_WITH_INVOKEDYNAMIC)
        return verify_format_error(
            v, "invokedynamic instructions not supported by this class file version (%u), class %s",
            v->class->major_version, verify_class_name(v));
    struct symbol_ref descriptor = CP_REF_DESCRIPTOR(v->iso, v->class, index);
    bool is_initializer = symbol_equals(v->iso, CP_REF_NAME(v->iso, v->class, index), "<init>");
    return check_call(v, bci, index, &holder, is_initializer) &&
           pop_arguments(v, SYMBOL_TEXT(v->iso, descriptor)) &&
           (is_initializer ? call_initializer(v, bci, index, &holder, this_initialized)
                           : pop_receiver(v, bci, index, &holder)) &&
           push_result(v, bci, descriptor, is_initializer);
}
