/*
 * The inferring verifier's pass over a method before data flow: instructions, their operands, the
 * exception table.  See infer.h.
 */
#include "loader/infer.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "vm/base/mem.h"
#include "vm/model/string.h"

#define MAX_CASES 65535  /* of a switch; with more it is no instruction */
#define VERSION_1_5 49   /* from which on ldc may load classes */

/* ---- errors ---- */

static bool set_error(struct inference *in, enum error_id id, const char *text)
{
    struct isolate *iso = in->v->iso;
    static const char form[] = "(class: %s, method: %s signature: %s) %s";
    const char *class = SYMBOL_TEXT(iso, in->v->class->name);
    const char *method = SYMBOL_TEXT(iso, in->v->method->name);
    const char *descriptor = SYMBOL_TEXT(iso, in->v->method->descriptor);
    size_t size = sizeof form + strlen(class) + strlen(method) + strlen(descriptor) + strlen(text);
    char *whole = mem_alloc(size);
    if (whole == NULL)
        return error_set(in->v->error, id, "%s", text);
    snprintf(whole, size, form, class, method, descriptor, text);
    return error_set_long(in->v->error, id, whole);
}

bool infer_error(struct inference *in, const char *format, ...)
{
    char text[512];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    return set_error(in, ERROR_verify, text);
}

bool infer_format_error(struct inference *in, const char *text)
{
    return set_error(in, ERROR_class_format, text);
}

/* ---- instructions ---- */

/* As the instruction says it is; it may not fit.  0: there is none. */
static uint64_t length_at(const struct verifier *v, uint32_t bci)
{
    uint8_t opcode = v->code[bci];
    uint32_t left = v->code_length - bci;
    if (opcode > OP_jsr_w)
        return 0;
    if (opcode == OP_tableswitch || opcode == OP_lookupswitch) {
        uint32_t operands = (uint32_t)align_up(bci + 1, 4) - bci;
        if (left < operands + 8)
            return 0;
        int64_t first = (int32_t)read_u4(v->code + bci + operands + 4);
        if (opcode == OP_lookupswitch)
            return first < 0 || first > MAX_CASES ? 0 : operands + 8 + 8 * (uint64_t)first;
        if (left < operands + 12)
            return 0;
        int64_t last = (int32_t)read_u4(v->code + bci + operands + 8);
        return last < first || last - first > MAX_CASES ? 0
                                                        : operands + 12 + 4 * (uint64_t)(last - first + 1);
    }
    if (opcode == OP_wide) {
        if (left < 2)
            return 0;
        if (!(opcode_infos[v->code[bci + 1]].flags & OPF_WIDE))
            return 0;
        return v->code[bci + 1] == OP_iinc ? 6 : 4;
    }
    /* Whatever it is, it has a fixed length, which shows when there is room for it. */
    uint8_t padded[8] = {opcode};
    return opcode_length_at(padded, sizeof padded, 0, false);
}

static bool scan(struct inference *in)
{
    struct verifier *v = in->v;
    in->number_at = verify_allocate(v, ((size_t)v->code_length + 1) * sizeof *in->number_at);
    in->instructions = verify_allocate(v, (size_t)v->code_length * sizeof *in->instructions);
    if (in->number_at == NULL || in->instructions == NULL)
        return false;
    memset(in->number_at, 0xFF, ((size_t)v->code_length + 1) * sizeof *in->number_at);
    for (uint32_t bci = 0; bci < v->code_length;) {
        uint64_t length = length_at(v, bci);
        if (length == 0)
            return infer_error(in, "Illegal instruction found at offset %u", bci);
        if (bci + length > v->code_length)
            return infer_error(in, "Code stops in the middle of instruction  starting at offset %u", bci);
        in->number_at[bci] = in->count;
        in->instructions[in->count++] =
            (struct infer_instruction){.bci = bci, .opcode = v->code[bci], .ret = NO_INSTRUCTION};
        bci += (uint32_t)length;
    }
    return true;
}

static uint32_t number_at(const struct inference *in, int64_t bci)
{
    return bci < 0 || bci >= in->v->code_length ? NO_INSTRUCTION : in->number_at[bci];
}

/* ---- operands ---- */

static bool check_constant(struct inference *in, uint16_t index, uint32_t tags)
{
    const struct class *class = in->v->class;
    if (index == 0 || index >= class->cp_count)
        return infer_error(in, "Illegal constant pool index");
    if (!(tags >> CP_TAG(in->v->iso, class, index) & 1))
        return infer_error(in, "Illegal type in constant pool");
    return true;
}

static bool check_local(struct inference *in, struct infer_instruction *i, uint32_t local, bool wide)
{
    i->operand = local;
    return local + wide < in->v->max_locals || infer_error(in, "Illegal local variable number");
}

static bool check_branch(struct inference *in, struct infer_instruction *i, int32_t offset)
{
    i->operand = number_at(in, (int64_t)i->bci + offset);
    return i->operand != NO_INSTRUCTION || infer_error(in, "Illegal target of jump or branch");
}

static bool check_switch(struct inference *in, const struct infer_instruction *i)
{
    const uint8_t *code = in->v->code;
    uint32_t at = (uint32_t)align_up(i->bci + 1, 4);
    bool table = i->opcode == OP_tableswitch;
    for (uint32_t p = i->bci + 1; p < at; p++) {
        if (code[p] != 0)
            return infer_error(in, "Non zero padding bytes in switch");
    }
    int64_t low = (int32_t)read_u4(code + at + 4);
    int64_t count = table ? (int32_t)read_u4(code + at + 8) - low + 1 : low;
    const uint8_t *entries = code + at + (table ? 12 : 8);
    for (int64_t k = 1; !table && k < count; k++) {
        if ((int32_t)read_u4(entries + 8 * (k - 1)) >= (int32_t)read_u4(entries + 8 * k))
            return infer_error(in, "Unsorted lookup switch");
    }
    if (number_at(in, (int64_t)i->bci + (int32_t)read_u4(code + at)) == NO_INSTRUCTION)
        return infer_error(in, "Illegal default target in switch");
    for (int64_t k = 0; k < count; k++) {
        const uint8_t *offset = table ? entries + 4 * k : entries + 8 * k + 4;
        if (number_at(in, (int64_t)i->bci + (int32_t)read_u4(offset)) == NO_INSTRUCTION)
            return infer_error(in, "Illegal branch in tableswitch");
    }
    return true;
}

/* Is the member protected, and inherited from another package?  Then who uses it must look at the
 * object (JVMS 4.10.1.8). */
static bool note_protected(struct inference *in, struct infer_instruction *i, bool is_method)
{
    struct verifier *v = in->v;
    uint16_t index = (uint16_t)i->operand;
    struct symbol_ref holder_name = CP_SYMBOL(v->iso, v->class, CP_REF_CLASS_INDEX(v->iso, v->class, index));
    struct class *holder;
    if (!verify_name_in_supers(v, holder_name))
        return true;
    if (!verify_find_class(v, SYMBOL_TEXT(v->iso, holder_name), SYMBOL_LENGTH(v->iso, holder_name), &holder))
        return false;
    i->protected_member =
        verify_is_protected_access(v, holder, CP_REF_NAME(v->iso, v->class, index),
                                   CP_REF_DESCRIPTOR(v->iso, v->class, index), is_method);
    return true;
}

static bool check_field(struct inference *in, struct infer_instruction *i, uint16_t index)
{
    struct verifier *v = in->v;
    i->operand = index;
    if (!check_constant(in, index, 1u << CP_FIELD))
        return false;
    if (!infer_constant_type(in, CP_REF_CLASS_INDEX(v->iso, v->class, index), &i->type))
        return false;
    return i->opcode == OP_getstatic || i->opcode == OP_putstatic || note_protected(in, i, false);
}

static bool check_invoke(struct inference *in, struct infer_instruction *i, uint16_t index)
{
    struct verifier *v = in->v;
    uint32_t tags = 1u << CP_METHOD;
    i->operand = index;
    if (i->opcode == OP_invokedynamic)
        return infer_error(in, "invokedynamic bytecode is not supported in this class file version");
    if (i->opcode == OP_invokeinterface)
        tags = 1u << CP_INTERFACE_METHOD;
    if (!check_constant(in, index, tags))
        return false;
    struct symbol_ref name = CP_REF_NAME(v->iso, v->class, index);
    struct symbol_ref descriptor = CP_REF_DESCRIPTOR(v->iso, v->class, index);
    uint16_t class_index = CP_REF_CLASS_INDEX(v->iso, v->class, index);
    if (!infer_constant_type(in, class_index, &i->type))
        return false;
    if (i->opcode != OP_invokestatic && i->opcode != OP_invokeinterface && !note_protected(in, i, true))
        return false;
    if (SYMBOL_TEXT(v->iso, name)[0] == '<') {
        if (i->opcode != OP_invokespecial)
            return infer_error(in, "Must call initializers using invokespecial");
        if (!symbol_equals(v->iso, name, "<init>"))
            return infer_error(in, "Illegal call to internal method");
    } else if (i->opcode == OP_invokespecial &&
               !verify_name_in_supers(v, CP_SYMBOL(v->iso, v->class, class_index))) {
        return infer_error(in, "Illegal use of nonvirtual function call");
    }
    if (i->opcode == OP_invokeinterface) {
        if (descriptor_arg_slots(SYMBOL_TEXT(v->iso, descriptor)) + 1 != v->code[i->bci + 3])
            return infer_error(in, "Inconsistent args_size for invokeinterface");
        if (v->code[i->bci + 4] != 0)
            return infer_error(in, "Fourth operand byte of invokeinterface must be zero");
    }
    return true;
}

static bool check_class_operand(struct inference *in, struct infer_instruction *i, uint16_t index)
{
    i->operand = index;
    if (!check_constant(in, index, 1u << CP_CLASS) || !infer_constant_type(in, index, &i->type))
        return false;
    switch (i->opcode) {
    case OP_new:
        if (itype_dims(i->type) > 0)
            return infer_error(in, "Illegal creation of multi-dimensional array");
        break;
    case OP_anewarray:
        if (itype_dims(i->type) >= 255)
            return infer_error(in, "Array with too many dimensions");
        i->type = ITYPE(itype_kind(i->type), itype_dims(i->type) + 1, itype_extra(i->type));
        break;
    case OP_multianewarray: {
        uint8_t dimensions = in->v->code[i->bci + 3];
        if (dimensions == 0 || dimensions > itype_dims(i->type))
            return infer_error(in, "Illegal dimension argument");
        i->operand = dimensions;
        break;
    }
    default: break;
    }
    return true;
}

static bool check_newarray(struct inference *in, struct infer_instruction *i, uint8_t type)
{
    static const uint8_t kinds[] = {[4] = I_BOOLEAN, [5] = I_CHAR,  [6] = I_FLOAT, [7] = I_DOUBLE,
                                    [8] = I_BYTE,    [9] = I_SHORT, [10] = I_INT,  [11] = I_LONG};
    if (type >= COUNT_OF(kinds) || kinds[type] == 0)
        return infer_error(in, "Bad type passed to newarray");
    i->type = ITYPE(kinds[type], 1, 0);
    return true;
}

static bool check_operands(struct inference *in, struct infer_instruction *i)
{
    const uint8_t *p = in->v->code + i->bci;
    uint32_t loadable = 1u << CP_INTEGER | 1u << CP_FLOAT | 1u << CP_STRING;
    bool wide = i->opcode == OP_wide;
    if (in->v->class->major_version >= VERSION_1_5)
        loadable |= 1u << CP_CLASS;
    if (wide)
        i->opcode = p[1];
    switch (i->opcode) {
    case OP_iload ... OP_aload:
    case OP_istore ... OP_astore:
    case OP_iinc:
    case OP_ret: {
        bool two = i->opcode == OP_lload || i->opcode == OP_dload || i->opcode == OP_lstore ||
                   i->opcode == OP_dstore;
        return check_local(in, i, wide ? read_u2(p + 2) : p[1], two);
    }
    case OP_iload_0 ... OP_aload_3: {
        unsigned k = i->opcode - OP_iload_0;
        i->opcode = (uint8_t)(OP_iload + k / 4);
        return check_local(in, i, k % 4, i->opcode == OP_lload || i->opcode == OP_dload);
    }
    case OP_istore_0 ... OP_astore_3: {
        unsigned k = i->opcode - OP_istore_0;
        i->opcode = (uint8_t)(OP_istore + k / 4);
        return check_local(in, i, k % 4, i->opcode == OP_lstore || i->opcode == OP_dstore);
    }
    case OP_ldc:
        i->operand = p[1];
        return check_constant(in, p[1], loadable);
    case OP_ldc_w:
        i->operand = read_u2(p + 1);
        return check_constant(in, read_u2(p + 1), loadable);
    case OP_ldc2_w:
        i->operand = read_u2(p + 1);
        return check_constant(in, read_u2(p + 1), 1u << CP_LONG | 1u << CP_DOUBLE);
    case OP_ifeq ... OP_jsr:
    case OP_ifnull:
    case OP_ifnonnull:
        return check_branch(in, i, (int16_t)read_u2(p + 1));
    case OP_goto_w:
    case OP_jsr_w:
        i->opcode = i->opcode == OP_jsr_w ? OP_jsr : OP_goto;
        return check_branch(in, i, (int32_t)read_u4(p + 1));
    case OP_tableswitch:
    case OP_lookupswitch: return check_switch(in, i);
    case OP_getstatic ... OP_putfield: return check_field(in, i, read_u2(p + 1));
    case OP_invokevirtual ... OP_invokedynamic: return check_invoke(in, i, read_u2(p + 1));
    case OP_new:
    case OP_anewarray:
    case OP_checkcast:
    case OP_instanceof:
    case OP_multianewarray: return check_class_operand(in, i, read_u2(p + 1));
    case OP_newarray: return check_newarray(in, i, p[1]);
    default: return true;
    }
}

/* ---- the exception table ---- */

static bool read_handlers(struct inference *in)
{
    struct verifier *v = in->v;
    in->handlers = verify_allocate(v, v->handler_count * sizeof *in->handlers);
    if (in->handlers == NULL)
        return false;
    for (uint32_t i = 0; i < v->handler_count; i++) {
        struct verify_handler h = verify_handler_at(v, i);
        struct infer_handler *out = &in->handlers[i];
        itype caught = in->throwable_type;
        out->start = number_at(in, h.start);
        out->end = h.end == v->code_length ? in->count : number_at(in, h.end);
        out->target = number_at(in, h.target);
        if (out->start == NO_INSTRUCTION || out->end == NO_INSTRUCTION)
            return infer_format_error(in, "Illegal exception table range");
        /* A handler at the very beginning is one more thing HotSpot refuses. */
        if (out->target == NO_INSTRUCTION || out->target == 0)
            return infer_format_error(in, "Illegal exception table handler");
        if (h.type != 0) {
            bool fits;
            if (!infer_constant_type(in, (uint16_t)h.type, &caught) ||
                !infer_assignable(in, caught, in->throwable_type, &fits))
                return false;
            if (!fits)
                return infer_error(in, "catch_type not a subclass of Throwable");
        }
        if (!infer_push(in, &out->stack, caught))
            return false;
    }
    return true;
}

/* ---- the method's entry ---- */

static bool enter(struct inference *in)
{
    struct verifier *v = in->v;
    const struct symbol *descriptor = SYMBOL(v->iso, v->method->descriptor);
    struct descriptor_cursor cursor;
    const char *text;
    size_t length;
    struct infer_state *state = &in->instructions[0].state;
    itype *types = verify_allocate(v, (size_t)v->max_locals * sizeof *types + 1);
    uint32_t count = 0;
    if (types == NULL)
        return false;
    if (!(v->method->access_flags & ACC_STATIC)) {
        in->is_init = (v->method->flags & METHOD_IS_INIT) && v->super_name != NULL;
        types[count++] = in->is_init ? ITYPE(I_INIT, 0, 0) : in->this_type;
        state->flags = in->is_init ? INFER_NEEDS_INIT : 0;
    }
    descriptor_begin(&cursor, descriptor->bytes);
    while (descriptor_next(&cursor, &text, &length) != 0) {
        itype type;
        if (!infer_descriptor_type(in, text, length, &type))
            return false;
        types[count++] = type;
        if (itype_is_wide(type)) {
            types[count] = ITYPE(itype_kind(type) + 1, 0, 0);
            count++;
        }
    }
    descriptor_return(descriptor->bytes, &text);
    length = (size_t)(descriptor->bytes + descriptor->length - text);
    state->registers = (struct infer_registers){.count = count, .types = types};
    in->instructions[0].reached = in->instructions[0].changed = true;
    return infer_descriptor_type(in, text, length, &in->return_type);
}

static bool infer_names(struct inference *in)
{
    static const char object[] = "java/lang/Object", throwable[] = "java/lang/Throwable",
                      string[] = "java/lang/String", class[] = "java/lang/Class";
    return infer_class_type(in, object, sizeof object - 1, &in->object_type) &&
           infer_class_type(in, throwable, sizeof throwable - 1, &in->throwable_type) &&
           infer_class_type(in, string, sizeof string - 1, &in->string_type) &&
           infer_class_type(in, class, sizeof class - 1, &in->class_type) &&
           infer_symbol_type(in, in->v->class->name, &in->this_type);
}

bool verify_by_inference(struct verifier *v)
{
    struct inference *in = verify_allocate(v, sizeof *in);
    if (in == NULL)
        return false;
    in->v = v;
    in->words = (v->max_locals + 63) / 64;
    if (!infer_names(in) || !scan(in))
        return false;
    for (uint32_t i = 0; i < in->count; i++) {
        if (!check_operands(in, &in->instructions[i]))
            return false;
    }
    return read_handlers(in) && enter(in) && infer_flow(in);
}
