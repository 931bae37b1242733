/*
 * What each instruction needs of the current frame and makes of it (JVMS 4.10.1.9).  See verify.h.
 *
 * Instructions whose effect the stack strings of opcodes.def tell fully are run from them; the rest
 * have a case here.  Field access and calls are in verify_members.c.
 */
#include "loader/verify.h"

#include "vm/model/string.h"

/* An array operand was popped last, and is none of the right kind. */
static bool fail_array(struct verifier *v, uint32_t bci, struct verify_part expected)
{
    struct verify_context context = bad_type(bci, part_popped(v), expected);
    return verify_error(v, &context, "Bad type on operand stack in %s",
                        opcode_infos[v->code[bci]].name);
}

static bool fail_code(struct verifier *v, uint32_t bci, const char *text)
{
    struct verify_context context = bad_code(bci);
    return verify_error(v, &context, "%s", text);
}

/* ---- Constants ---- */

static struct verify_context bad_index(uint32_t bci, uint16_t index)
{
    return (struct verify_context){
        .bci = bci, .fault = FAULT_CP_INDEX, .type = {.origin = ORIGIN_INDEX, .index = index}};
}

bool verify_constant_index(struct verifier *v, uint32_t bci, uint16_t index, uint32_t tags)
{
    struct verify_context context = bad_index(bci, index);
    if (index == 0 || index >= v->class->cp_count)
        return verify_error(v, &context, "Illegal constant pool index %u in class %s", index,
                            verify_class_name(v));
    if (!(tags >> CP_TAG(v->iso, v->class, index) & 1))
        return verify_error(v, &context, "Illegal type at constant pool entry %u in class %s", index,
                            verify_class_name(v));
    return true;
}

bool verify_class_constant(struct verifier *v, uint32_t bci, uint16_t index)
{
    return verify_constant_index(v, bci, index, 1u << CP_CLASS);
}

static struct vtype named(const char *name, size_t length)
{
    return vtype_of_class_name(name, length);
}
#define NAMED(text) named(text, sizeof(text) - 1)

static bool load_constant(struct verifier *v, uint32_t bci, uint16_t index, bool two_slots)
{
    uint32_t tags = two_slots ? 1u << CP_LONG | 1u << CP_DOUBLE
                              : 1u << CP_INTEGER | 1u << CP_FLOAT | 1u << CP_STRING |
                                    1u << CP_CLASS | 1u << CP_METHOD_HANDLE | 1u << CP_METHOD_TYPE;
    struct vtype types[2];
    if (!verify_constant_index(v, bci, index, tags | 1u << CP_DYNAMIC))
        return false;
    switch (CP_TAG(v->iso, v->class, index)) {
    case CP_INTEGER:
        return verify_push(v, VTYPE(V_INTEGER));
    case CP_FLOAT:
        return verify_push(v, VTYPE(V_FLOAT));
    case CP_STRING:
        return verify_push(v, NAMED("java/lang/String"));
    case CP_CLASS:
        return verify_push(v, NAMED("java/lang/Class"));
    case CP_METHOD_HANDLE:
        return verify_push(v, NAMED("java/lang/invoke/MethodHandle"));
    case CP_METHOD_TYPE:
        return verify_push(v, NAMED("java/lang/invoke/MethodType"));
    case CP_LONG:
        return verify_push2(v, VTYPE(V_LONG));
    case CP_DOUBLE:
        return verify_push2(v, VTYPE(V_DOUBLE));
    default: {
        struct symbol_ref descriptor = CP_REF_DESCRIPTOR(v->iso, v->class, index);
        unsigned count = vtype_of_descriptor(SYMBOL_TEXT(v->iso, descriptor),
                                             SYMBOL_LENGTH(v->iso, descriptor), types);
        if (count != (two_slots ? 2u : 1u))
            return verify_constant_index(v, bci, index, tags); /* fails */
        return verify_push_types(v, types, count);
    }
    }
}

/* ---- By the stack strings ---- */

static struct vtype type_of_char(char c)
{
    switch (c) {
    case 'I':
        return VTYPE(V_INTEGER);
    case 'J':
        return VTYPE(V_LONG);
    case 'F':
        return VTYPE(V_FLOAT);
    case 'D':
        return VTYPE(V_DOUBLE);
    default:
        return VTYPE(V_ANY_REFERENCE);
    }
}

static bool pop_char(struct verifier *v, char c)
{
    struct vtype type = type_of_char(c);
    return c == 'J' || c == 'D' ? verify_pop2(v, type) : verify_pop(v, type, NULL);
}

static bool push_char(struct verifier *v, char c)
{
    struct vtype type = type_of_char(c);
    return c == 'J' || c == 'D' ? verify_push2(v, type) : verify_push(v, type);
}

static bool run_strings(struct verifier *v, const struct opcode_info *info)
{
    unsigned count = 0;
    while (info->popped[count] != 0)
        count++;
    while (count > 0) {
        if (!pop_char(v, info->popped[--count]))
            return false;
    }
    for (const char *pushed = info->pushed; *pushed != 0; pushed++) {
        if (!push_char(v, *pushed))
            return false;
    }
    return true;
}

/* ---- Locals ---- */

static const char local_chars[] = "IJFDA";

static bool load_local(struct verifier *v, unsigned kind, uint32_t local)
{
    char c = local_chars[kind];
    struct vtype type;
    if (c == 'J' || c == 'D')
        return verify_get_local2(v, local, type_of_char(c)) && push_char(v, c);
    return verify_get_local(v, local, type_of_char(c), &type) && verify_push(v, type);
}

static bool store_local(struct verifier *v, unsigned kind, uint32_t local)
{
    char c = local_chars[kind];
    struct vtype type = type_of_char(c);
    if (c == 'J' || c == 'D')
        return verify_pop2(v, type) && verify_set_local2(v, local, type);
    return verify_pop(v, type, &type) && verify_set_local(v, local, type);
}

static bool increment_local(struct verifier *v, uint32_t local)
{
    return verify_get_local(v, local, VTYPE(V_INTEGER), NULL) &&
           verify_set_local(v, local, VTYPE(V_INTEGER));
}

/* ---- Arrays ---- */

static bool check_array(struct verifier *v, uint32_t bci, const struct vtype *array, char element)
{
    char name[3] = {'[', element, 0};
    if (element == 'B') { /* baload and bastore serve booleans too */
        if (vtype_is_array_of(array, 'B') || vtype_is_array_of(array, 'Z'))
            return true;
        return fail_array(v, bci, NO_PART);
    }
    if (element == 'L') {
        if (vtype_is_reference_array(array))
            return true;
        return fail_array(v, bci, part_implicit(VTYPE(V_ANY_REFERENCE)));
    }
    if (vtype_is_array_of(array, element))
        return true;
    return fail_array(v, bci, part_implicit(vtype_of_class_name(name, 2)));
}

static const char element_chars[] = "IJFDLBCS"; /* in the order of iaload .. saload */

static bool load_element(struct verifier *v, uint32_t bci, char element)
{
    struct vtype array;
    if (!verify_pop(v, VTYPE(V_INTEGER), NULL) || !verify_pop(v, VTYPE(V_ANY_REFERENCE), &array) ||
        !check_array(v, bci, &array, element))
        return false;
    if (element == 'L')
        return verify_push(v, array.kind == V_NULL ? array : vtype_component(&array));
    return push_char(v, element == 'B' || element == 'C' || element == 'S' ? 'I' : element);
}

static bool store_element(struct verifier *v, uint32_t bci, char element)
{
    struct vtype array;
    bool popped = element == 'L' ? verify_pop(v, v->object_type, NULL)
                                 : pop_char(v, element == 'B' || element == 'C' || element == 'S'
                                                   ? 'I'
                                                   : element);
    return popped && verify_pop(v, VTYPE(V_INTEGER), NULL) &&
           verify_pop(v, VTYPE(V_ANY_REFERENCE), &array) && check_array(v, bci, &array, element);
}

static bool new_primitive_array(struct verifier *v, uint32_t bci)
{
    uint8_t code = v->code[bci + 1];
    char name[2];
    if (code < TYPE_BOOLEAN || code > TYPE_LONG)
        return fail_code(v, bci, "Illegal newarray instruction");
    name[0] = '[';
    name[1] = basic_type_char((enum basic_type)code);
    return verify_pop(v, VTYPE(V_INTEGER), NULL) && verify_push(v, vtype_of_class_name(name, 2));
}

static bool new_array(struct verifier *v, uint32_t bci)
{
    uint16_t index = read_u2(v->code + bci + 1);
    if (!verify_class_constant(v, bci, index) || !verify_pop(v, VTYPE(V_INTEGER), NULL))
        return false;
    struct vtype type = vtype_of_constant(v, index);
    if (type.kind == V_ARRAY) {
        if (type.dims == 255)
            return fail_code(
                v, bci, "Illegal anewarray instruction, array has more than 255 dimensions");
        type.dims++;
    } else {
        type.kind = V_ARRAY;
        type.dims = 1;
        type.element = 'L';
    }
    return verify_push(v, type);
}

static bool new_multi_array(struct verifier *v, uint32_t bci)
{
    uint16_t index = read_u2(v->code + bci + 1);
    uint8_t dims = v->code[bci + 3];
    if (!verify_class_constant(v, bci, index))
        return false;
    struct vtype type = vtype_of_constant(v, index);
    if (type.kind != V_ARRAY) {
        struct verify_context context = bad_type(bci, part_constant(index, type), NO_PART);
        return verify_error(v, &context,
                            "Illegal constant pool index in multianewarray instruction");
    }
    if (dims < 1 || type.dims < dims) {
        struct verify_context context = bad_code(bci);
        return verify_error(v, &context, "Illegal dimension in multianewarray instruction: %u", dims);
    }
    for (unsigned i = 0; i < dims; i++) {
        if (!verify_pop(v, VTYPE(V_INTEGER), NULL))
            return false;
    }
    return verify_push(v, type);
}

static bool new_object(struct verifier *v, uint32_t bci)
{
    uint16_t index = read_u2(v->code + bci + 1);
    if (!verify_class_constant(v, bci, index))
        return false;
    struct vtype type = vtype_of_constant(v, index);
    if (type.kind != V_OBJECT) {
        struct verify_context context = bad_type(bci, part_constant(index, type), NO_PART);
        return verify_error(v, &context, "Illegal new instruction");
    }
    type = VTYPE(V_UNINITIALIZED);
    type.bci = (uint16_t)bci;
    return verify_push(v, type);
}

static bool array_length(struct verifier *v, uint32_t bci)
{
    struct vtype array;
    if (!verify_pop(v, VTYPE(V_ANY_REFERENCE), &array))
        return false;
    if (array.kind != V_NULL && array.kind != V_ARRAY)
        return fail_array(v, bci, NO_PART);
    return verify_push(v, VTYPE(V_INTEGER));
}

static bool cast(struct verifier *v, uint32_t bci, bool instance_of)
{
    uint16_t index = read_u2(v->code + bci + 1);
    return verify_class_constant(v, bci, index) && verify_pop(v, v->object_type, NULL) &&
           verify_push(v, instance_of ? VTYPE(V_INTEGER) : vtype_of_constant(v, index));
}

/* ---- Stack manipulation (JVMS 4.10.1.9.dup_x2 and its kin) ---- */

/* Pops two slots: two values of category 1, or one of category 2.  `first` was on top. */
static bool pop_two(struct verifier *v, uint32_t bci, struct vtype *first, struct vtype *second)
{
    if (!verify_pop_any(v, first))
        return false;
    if (vtype_is_category1(first))
        return verify_pop(v, VTYPE(V_ANY_CATEGORY1), second);
    if (vtype_is_category2_2nd(first))
        return verify_pop(v, VTYPE(V_ANY_CATEGORY2), second);
    return fail_array(v, bci, NO_PART);
}

/* Pops `count` slots and then `below` slots, and pushes the first ones, the others, and the first ones
 * again. */
static bool duplicate(struct verifier *v, uint32_t bci, unsigned count, unsigned below)
{
    struct vtype top[2], rest[2], all[6];
    unsigned n = 0;
    if (count == 1 ? !verify_pop(v, VTYPE(V_ANY_CATEGORY1), &top[0])
                   : !pop_two(v, bci, &top[0], &top[1]))
        return false;
    if ((below == 1 && !verify_pop(v, VTYPE(V_ANY_CATEGORY1), &rest[0])) ||
        (below == 2 && !pop_two(v, bci, &rest[0], &rest[1])))
        return false;
    for (unsigned i = count; i-- > 0;)
        all[n++] = top[i];
    for (unsigned i = below; i-- > 0;)
        all[n++] = rest[i];
    for (unsigned i = count; i-- > 0;)
        all[n++] = top[i];
    for (unsigned i = 0; i < n; i++) { /* one by one: an overflow shows how far it came */
        if (!verify_push(v, all[i]))
            return false;
    }
    return true;
}

static bool swap(struct verifier *v)
{
    struct vtype upper, lower;
    return verify_pop(v, VTYPE(V_ANY_CATEGORY1), &upper) &&
           verify_pop(v, VTYPE(V_ANY_CATEGORY1), &lower) && verify_push(v, upper) &&
           verify_push(v, lower);
}

/* ---- Control ---- */

#define VERSION_WITH_ANY_PADDING 51

static bool run_switch(struct verifier *v, uint32_t bci)
{
    const uint8_t *operands = v->code + align_up(bci + 1, 4);
    bool table = v->code[bci] == OP_tableswitch;
    int64_t count;
    if (v->class->major_version < VERSION_WITH_ANY_PADDING) {
        for (const uint8_t *p = v->code + bci + 1; p < operands; p++) {
            if (*p != 0)
                return fail_code(v, bci, "Nonzero padding byte in lookupswitch or tableswitch");
        }
    }
    if (!verify_pop(v, VTYPE(V_INTEGER), NULL))
        return false;
    if (table) {
        count = (int64_t)(int32_t)read_u4(operands + 8) - (int32_t)read_u4(operands + 4) + 1;
        if (count > 65535)
            return fail_code(v, bci, "too many keys in tableswitch");
    } else {
        count = read_u4(operands + 4);
        for (int64_t i = 0; i + 1 < count; i++) {
            const uint8_t *key = operands + 8 + 8 * i;
            if ((int32_t)read_u4(key) >= (int32_t)read_u4(key + 8))
                return fail_code(v, bci, "Bad lookupswitch instruction");
        }
    }
    if (!verify_branch(v, bci, (int32_t)read_u4(operands)))
        return false;
    for (int64_t i = 0; i < count; i++) {
        const uint8_t *offset = operands + 12 + (table ? 4 : 8) * i;
        if (!verify_branch(v, bci, (int32_t)read_u4(offset)))
            return false;
    }
    return true;
}

static bool branch(struct verifier *v, uint32_t bci, const struct opcode_info *info)
{
    int32_t offset = info->format == FMT_BRANCH4 ? (int32_t)read_u4(v->code + bci + 1)
                                                 : (int16_t)read_u2(v->code + bci + 1);
    return run_strings(v, info) && verify_branch(v, bci, offset);
}

static bool return_value(struct verifier *v, uint32_t bci, struct vtype expected, bool two_slots)
{
    struct vtype type = expected;
    struct verify_context context;
    bool fits;
    if (two_slots ? !verify_pop_halves(v, expected) : !verify_pop(v, expected, &type))
        return false;
    context = bad_type(bci, part_popped(v), part_signature(v->return_type));
    if (v->return_type.kind == V_TOP)
        return verify_error(v, &context, "Method does not expect a return value");
    if (v->return_type.kind == V_PRIMITIVE)
        fits = type.kind == V_INTEGER;
    else if (!vtype_assignable(v, &v->return_type, &type, false, &fits))
        return false;
    return fits || verify_error(v, &context, "Bad return type");
}

static bool return_void(struct verifier *v, uint32_t bci)
{
    if (v->return_type.kind != V_TOP)
        return fail_code(v, bci, "Method expects a return value");
    if (v->is_init && v->frame.this_uninit)
        return fail_code(v, bci, "Constructor must call super() or this() before return");
    return true;
}

static bool bad_instruction(struct verifier *v, uint32_t bci)
{
    struct verify_context context = bad_code(bci);
    return verify_error(v, &context, "Bad instruction: %02x", v->code[bci]);
}

bool verify_instruction(struct verifier *v, uint32_t bci, bool *falls_through, bool *this_initialized)
{
    const uint8_t *p = v->code + bci;
    uint8_t opcode = *p;
    bool wide = opcode == OP_wide;
    uint32_t local;
    if (wide)
        opcode = p[1];
    if (opcode > OP_jsr_w)
        return bad_instruction(v, bci);
    const struct opcode_info *info = &opcode_infos[opcode];
    local = wide ? read_u2(p + 2) : p[1];
    *falls_through = !(info->flags & OPF_ENDS_BLOCK);

    switch (opcode) {
    case OP_aconst_null:
        return verify_push(v, VTYPE(V_NULL));
    case OP_ldc:
        return load_constant(v, bci, p[1], false);
    case OP_ldc_w:
        return load_constant(v, bci, read_u2(p + 1), false);
    case OP_ldc2_w:
        return load_constant(v, bci, read_u2(p + 1), true);
    case OP_iload ... OP_aload:
        return load_local(v, opcode - OP_iload, local);
    case OP_iload_0 ... OP_aload_3:
        return load_local(v, (opcode - OP_iload_0) / 4u, (opcode - OP_iload_0) % 4u);
    case OP_iaload ... OP_saload:
        return load_element(v, bci, element_chars[opcode - OP_iaload]);
    case OP_istore ... OP_astore:
        return store_local(v, opcode - OP_istore, local);
    case OP_istore_0 ... OP_astore_3:
        return store_local(v, (opcode - OP_istore_0) / 4u, (opcode - OP_istore_0) % 4u);
    case OP_iastore ... OP_sastore:
        return store_element(v, bci, element_chars[opcode - OP_iastore]);
    case OP_pop:
        return verify_pop(v, VTYPE(V_ANY_CATEGORY1), NULL);
    case OP_pop2: {
        struct vtype first, second;
        return pop_two(v, bci, &first, &second);
    }
    case OP_dup:
        return duplicate(v, bci, 1, 0);
    case OP_dup_x1:
        return duplicate(v, bci, 1, 1);
    case OP_dup_x2:
        return duplicate(v, bci, 1, 2);
    case OP_dup2:
        return duplicate(v, bci, 2, 0);
    case OP_dup2_x1:
        return duplicate(v, bci, 2, 1);
    case OP_dup2_x2:
        return duplicate(v, bci, 2, 2);
    case OP_swap:
        return swap(v);
    case OP_iinc:
        return increment_local(v, local);
    case OP_jsr:
    case OP_jsr_w:
    case OP_ret:
        return wide ? fail_code(v, bci, "Bad wide instruction") : bad_instruction(v, bci);
    case OP_tableswitch:
    case OP_lookupswitch:
        return run_switch(v, bci);
    case OP_ireturn ... OP_areturn:
        return return_value(v, bci, type_of_char(local_chars[opcode - OP_ireturn]),
                            opcode == OP_lreturn || opcode == OP_dreturn);
    case OP_return:
        return return_void(v, bci);
    case OP_getstatic ... OP_putfield:
        return verify_field_access(v, bci);
    case OP_invokevirtual ... OP_invokedynamic:
        return verify_invoke(v, bci, this_initialized);
    case OP_new:
        return new_object(v, bci);
    case OP_newarray:
        return new_primitive_array(v, bci);
    case OP_anewarray:
        return new_array(v, bci);
    case OP_arraylength:
        return array_length(v, bci);
    case OP_athrow:
        return verify_pop(v, v->throwable_type, NULL);
    case OP_checkcast:
    case OP_instanceof:
        return cast(v, bci, opcode == OP_instanceof);
    case OP_multianewarray:
        return new_multi_array(v, bci);
    default:
        return info->flags & OPF_BRANCH ? branch(v, bci, info) : run_strings(v, info);
    }
}
