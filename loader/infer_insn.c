/*
 * What each instruction does to a state of the inferring verifier, and what it demands of it (JVMS
 * 4.10.2.2, 4.10.2.4).  See infer.h.
 */
#include "loader/infer.h"

#include "vm/model/string.h"

/* ---- registers ---- */

static itype register_at(const struct infer_registers *registers, uint32_t i)
{
    return i < registers->count ? registers->types[i] : I_BOGUS;
}

static bool check_register(struct inference *in, const struct infer_instruction *i,
                           const struct infer_state *state)
{
    const struct infer_registers *registers = &state->registers;
    enum infer_kind kind;
    bool good;
    switch (i->opcode) {
    case OP_iload:
    case OP_iinc: kind = I_INT; break;
    case OP_fload: kind = I_FLOAT; break;
    case OP_lload: kind = I_LONG; break;
    case OP_dload: kind = I_DOUBLE; break;
    case OP_aload: kind = I_OBJECT; break;
    case OP_ret: kind = I_RETURN; break;
    default: return true;
    }
    uint32_t local = i->operand;
    itype type = register_at(registers, local);
    if (kind == I_LONG || kind == I_DOUBLE) {
        if (local + 1 >= registers->count)
            return infer_error(in, "Accessing value from uninitialized register pair %u/%u", local,
                               local + 1);
        good = itype_is(type, kind) && itype_is(register_at(registers, local + 1), kind + 1);
        return good || infer_error(in, "Register pair %u/%u contains wrong type", local, local + 1);
    }
    if (local >= registers->count)
        return infer_error(in, "Accessing value from uninitialized register %u", local);
    good = itype_is(type, kind);
    if (itype_is(type, I_RETURN) && kind != I_RETURN)
        return infer_error(in, "Cannot load return address from register %u", local);
    if (kind == I_OBJECT)
        good = itype_is_reference(type) || itype_is(type, I_NEW) || itype_is(type, I_INIT);
    return good || infer_error(in, "Register %u contains wrong type", local);
}

/* ---- operands ---- */

static bool pop_any(struct inference *in, struct infer_stack *stack, itype *type)
{
    *type = I_BOGUS;
    if (stack->top == NULL)
        return infer_error(in, "Unable to pop operand off an empty stack");
    *type = stack->top->type;
    stack->top = stack->top->below;
    stack->size -= itype_is_wide(*type) ? 2 : 1;
    return true;
}

/* What an operand must be; letters as in opcodes.def, and more:
 *   O initialized object or null   A that or an array   T that or `this`   N uninitialized ones, too
 *   S what astore takes   @ uninitialized object */
static bool pop(struct inference *in, struct infer_stack *stack, char wanted, itype *type)
{
    const char *name;
    bool good;
    if (!pop_any(in, stack, type))
        return false;
    switch (wanted) {
    case 'I':
        good = itype_is(*type, I_INT);
        name = "integer";
        break;
    case 'F':
        good = itype_is(*type, I_FLOAT);
        name = "float";
        break;
    case 'J':
        good = itype_is(*type, I_LONG);
        name = "long";
        break;
    case 'D':
        good = itype_is(*type, I_DOUBLE);
        name = "double";
        break;
    case '@':
        good = itype_is(*type, I_NEW) || itype_is(*type, I_INIT);
        name = "unitialized object";
        break;
    case 'O':
        good = itype_is(*type, I_OBJECT);
        name = "object";
        break;
    default:
        good = itype_is_reference(*type) ||
               (wanted != 'A' && itype_is(*type, I_INIT)) ||
               ((wanted == 'N' || wanted == 'S') && itype_is(*type, I_NEW)) ||
               (wanted == 'S' && itype_is(*type, I_RETURN));
        name = "object/array";
        break;
    }
    return good || infer_error(in, "Expecting to find %s on stack", name);
}

/* An array, or null, with elements that an instruction of this letter (B, C, S, I, J, F, D, A) is for. */
static bool pop_array(struct inference *in, struct infer_stack *stack, char element, itype *type)
{
    const char *name;
    if (!pop_any(in, stack, type))
        return false;
    unsigned dims = itype_dims(*type), kind = itype_kind(*type);
    bool flat = dims == 1, good = *type == ITYPE_NULL;
    switch (element) {
    case 'B':
        good |= flat && (kind == I_BYTE || kind == I_BOOLEAN);
        name = "array of bytes or Booleans";
        break;
    case 'C':
        good |= flat && kind == I_CHAR;
        name = "array of chars";
        break;
    case 'S':
        good |= flat && kind == I_SHORT;
        name = "array of shorts";
        break;
    case 'I':
        good |= flat && kind == I_INT;
        name = "array of ints";
        break;
    case 'J':
        good |= flat && kind == I_LONG;
        name = "array of longs";
        break;
    case 'F':
        good |= flat && kind == I_FLOAT;
        name = "array of floats";
        break;
    case 'D':
        good |= flat && kind == I_DOUBLE;
        name = "array of doubles";
        break;
    case 'A':
        good |= dims > 1 || (flat && kind == I_OBJECT);
        name = "array of objects or arrays";
        break;
    default: /* any array */
        good |= dims > 0;
        name = "array";
        break;
    }
    return good || infer_error(in, "Expecting to find %s on stack", name);
}

static bool push_letter(struct inference *in, struct infer_stack *stack, char letter)
{
    itype type = ITYPE(letter == 'I'   ? I_INT
                       : letter == 'F' ? I_FLOAT
                       : letter == 'J' ? I_LONG
                                       : I_DOUBLE,
                       0, 0);
    return infer_push(in, stack, type);
}

/* ---- shuffles ---- */

struct words {
    itype types[2];
    unsigned count; /* operands: one wide or up to two narrow ones */
};

/* So many words that are whole operands. */
static bool pop_words(struct inference *in, struct infer_stack *stack, unsigned words, struct words *out)
{
    out->count = 0;
    while (words > 0) {
        itype type;
        if (!pop_any(in, stack, &type))
            return false;
        if (itype_is_wide(type) && words == 1)
            return infer_error(in, "Attempt to split long or double on the stack");
        words -= itype_is_wide(type) ? 2 : 1;
        out->types[out->count++] = type;
    }
    return true;
}

static bool push_words(struct inference *in, struct infer_stack *stack, const struct words *words)
{
    for (unsigned i = words->count; i-- > 0;) {
        if (!infer_push(in, stack, words->types[i]))
            return false;
    }
    return true;
}

/* dup, dup_x1 ...: the top `count` words are put under `below` words, too. */
static bool duplicate(struct inference *in, struct infer_stack *stack, unsigned count, unsigned below)
{
    struct words top, rest = {.count = 0};
    return pop_words(in, stack, count, &top) && pop_words(in, stack, below, &rest) &&
           push_words(in, stack, &top) && push_words(in, stack, &rest) && push_words(in, stack, &top);
}

static bool shuffle(struct inference *in, uint8_t opcode, struct infer_stack *stack)
{
    struct words a, b;
    switch (opcode) {
    case OP_pop: return pop_words(in, stack, 1, &a);
    case OP_pop2: return pop_words(in, stack, 2, &a);
    case OP_dup: return duplicate(in, stack, 1, 0);
    case OP_dup_x1: return duplicate(in, stack, 1, 1);
    case OP_dup_x2: return duplicate(in, stack, 1, 2);
    case OP_dup2: return duplicate(in, stack, 2, 0);
    case OP_dup2_x1: return duplicate(in, stack, 2, 1);
    case OP_dup2_x2: return duplicate(in, stack, 2, 2);
    default:
        return pop_words(in, stack, 1, &a) && pop_words(in, stack, 1, &b) && push_words(in, stack, &a) &&
               push_words(in, stack, &b);
    }
}

/* ---- arrays ---- */

static const char array_letters[] = "IJFDABCS";

static bool array_load(struct inference *in, uint8_t opcode, struct infer_stack *stack)
{
    char letter = array_letters[opcode - OP_iaload];
    itype type;
    if (!pop(in, stack, 'I', &type) || !pop_array(in, stack, letter, &type))
        return false;
    if (letter == 'A')
        return infer_push(in, stack, infer_component(type));
    return push_letter(in, stack, letter == 'B' || letter == 'C' || letter == 'S' ? 'I' : letter);
}

static bool array_store(struct inference *in, uint8_t opcode, struct infer_stack *stack)
{
    char letter = array_letters[opcode - OP_iastore];
    itype value, index, array;
    if (!pop(in, stack, letter == 'B' || letter == 'C' || letter == 'S' ? 'I' : letter, &value) ||
        !pop(in, stack, 'I', &index))
        return false;
    /* Whether an array takes the object is for the run time to judge. */
    return pop_array(in, stack, letter, &array);
}

/* ---- fields ---- */

static struct symbol_ref descriptor_of(const struct inference *in, const struct infer_instruction *i)
{
    return CP_REF_DESCRIPTOR(in->v->iso, in->v->class, i->operand);
}

static bool field_type(struct inference *in, const struct infer_instruction *i, itype *type)
{
    struct symbol_ref descriptor = descriptor_of(in, i);
    return infer_descriptor_type(in, SYMBOL_TEXT(in->v->iso, descriptor),
                                 SYMBOL_LENGTH(in->v->iso, descriptor), type);
}

static char letter_of(itype type)
{
    return itype_is(type, I_INT)      ? 'I'
           : itype_is(type, I_LONG)   ? 'J'
           : itype_is(type, I_FLOAT)  ? 'F'
           : itype_is(type, I_DOUBLE) ? 'D'
                                      : 'A';
}

/* The object of a protected access must be of the class at hand; a cloned array need not. */
static bool check_protected(struct inference *in, const struct infer_instruction *i, itype object)
{
    bool fits;
    if (!i->protected_member)
        return true;
    if (i->opcode == OP_invokevirtual && itype_dims(object) > 0 && i->type == in->object_type &&
        symbol_equals(in->v->iso, CP_REF_NAME(in->v->iso, in->v->class, i->operand), "clone"))
        return true;
    if (!infer_assignable(in, object, in->this_type, &fits))
        return false;
    return fits || infer_error(in, "Bad access to protected data");
}

/* A constructor may set the class's own fields before it calls another one (JVMS 4.10.2.4). */
static bool may_set_early(const struct inference *in, const struct infer_instruction *i)
{
    const struct verifier *v = in->v;
    return in->is_init && i->type == in->this_type &&
           class_find_field_local(v->iso, v->class, CP_REF_NAME(v->iso, v->class, i->operand),
                                  CP_REF_DESCRIPTOR(v->iso, v->class, i->operand)) != NULL;
}

static bool get_field(struct inference *in, const struct infer_instruction *i, struct infer_stack *stack)
{
    itype type, object;
    bool fits;
    if (i->opcode == OP_getfield) {
        if (!pop(in, stack, 'A', &object) || !infer_assignable(in, object, i->type, &fits))
            return false;
        if (!fits)
            return infer_error(in, "Incompatible type for getting or setting field");
        if (!check_protected(in, i, object))
            return false;
    }
    return field_type(in, i, &type) && infer_push(in, stack, type);
}

static bool put_field(struct inference *in, const struct infer_instruction *i, struct infer_stack *stack)
{
    itype type, value, object = ITYPE_NULL;
    bool fits;
    if (!field_type(in, i, &type))
        return false;
    char letter = letter_of(type);
    char wanted = i->opcode == OP_putfield && may_set_early(in, i) ? 'T' : 'A';
    if (!pop(in, stack, letter == 'A' ? wanted : letter, &value))
        return false;
    if (i->opcode == OP_putfield) {
        if (!pop(in, stack, wanted, &object))
            return false;
        if (!itype_is(object, I_INIT)) {
            if (!infer_assignable(in, object, i->type, &fits))
                return false;
            if (!fits)
                return infer_error(in, "Incompatible type for getting or setting field");
            if (!check_protected(in, i, object))
                return false;
        }
    }
    if (letter == 'A') {
        /* As HotSpot has it: a field that may be set early may also hold `this` early. */
        if (itype_is(value, I_INIT))
            value = in->this_type;
        if (!infer_assignable(in, value, type, &fits))
            return false;
        if (!fits)
            return infer_error(in, "Bad type in putfield/putstatic");
    }
    return true;
}

/* ---- calls ---- */

#define MAX_ARGUMENTS 256

/* invokespecial of <init>: what the object is from now on. */
static bool initialize(struct inference *in, const struct infer_instruction *i, itype object,
                       struct infer_state *state)
{
    struct verifier *v = in->v;
    itype made = i->type;
    if (itype_is(object, I_NEW)) {
        if (in->instructions[itype_extra(object)].type != i->type)
            return infer_error(in, "Call to wrong initialization method");
        if (i->protected_member && i->type != in->this_type) {
            bool fits;
            if (!infer_assignable(in, i->type, in->this_type, &fits))
                return false;
            if (!fits)
                return infer_error(in, "Bad access to protected data");
        }
    } else {
        itype super;
        if (!infer_class_type(in, v->super_name->bytes, v->super_name->length, &super))
            return false;
        if (i->type != in->this_type && i->type != super)
            return infer_error(in, "Call to wrong initialization method");
        made = in->this_type;
        state->flags &= (uint8_t)~INFER_NEEDS_INIT;
    }
    /* Wherever else the object is, it is initialized there, too. */
    uint32_t depth = 0;
    for (const struct infer_operand *o = state->stack.top; o != NULL; o = o->below)
        depth++;
    itype *types = verify_allocate(v, depth * sizeof *types + 1);
    if (types == NULL)
        return false;
    uint32_t n = 0;
    for (const struct infer_operand *o = state->stack.top; o != NULL; o = o->below)
        types[n++] = o->type;
    state->stack = (struct infer_stack){0, NULL};
    while (n-- > 0) {
        if (!infer_push(in, &state->stack, types[n] == object ? made : types[n]))
            return false;
    }
    return infer_replace_registers(in, &state->registers, object, made);
}

static bool check_receiver(struct inference *in, const struct infer_instruction *i, itype object)
{
    bool fits;
    if (!infer_assignable(in, object, i->type, &fits))
        return false;
    if (!fits)
        return infer_error(in, "Incompatible object argument for function call");
    if (i->opcode == OP_invokespecial) {
        if (!infer_assignable(in, object, in->this_type, &fits))
            return false;
        if (!fits)
            return infer_error(in, "Incompatible object argument for invokespecial");
    }
    return check_protected(in, i, object);
}

static bool invoke(struct inference *in, const struct infer_instruction *i, struct infer_state *state)
{
    struct isolate *iso = in->v->iso;
    const struct symbol *descriptor = SYMBOL(iso, descriptor_of(in, i));
    struct descriptor_cursor cursor;
    const char *text;
    size_t length;
    itype wanted[MAX_ARGUMENTS], given[MAX_ARGUMENTS], object = ITYPE_NULL, result;
    unsigned count = 0;
    bool is_init = SYMBOL_TEXT(iso, CP_REF_NAME(iso, in->v->class, i->operand))[0] == '<', fits;
    descriptor_begin(&cursor, descriptor->bytes);
    while (count < MAX_ARGUMENTS && descriptor_next(&cursor, &text, &length) != 0) {
        if (!infer_descriptor_type(in, text, length, &wanted[count++]))
            return false;
    }
    for (unsigned k = count; k-- > 0;) {
        if (!pop(in, &state->stack, letter_of(wanted[k]), &given[k]))
            return false;
    }
    if (i->opcode != OP_invokestatic) {
        if (!pop(in, &state->stack, is_init ? '@' : 'A', &object))
            return false;
        if (is_init ? !initialize(in, i, object, state) : !check_receiver(in, i, object))
            return false;
    }
    for (unsigned k = 0; k < count; k++) {
        if (letter_of(wanted[k]) != 'A')
            continue;
        if (!infer_assignable(in, given[k], wanted[k], &fits))
            return false;
        if (!fits)
            return infer_error(in, "Incompatible argument to function");
    }
    descriptor_return(descriptor->bytes, &text);
    length = (size_t)(descriptor->bytes + descriptor->length - text);
    if (!infer_descriptor_type(in, text, length, &result))
        return false;
    return result == I_BOGUS || infer_push(in, &state->stack, result);
}

/* ---- returns ---- */

static bool run_return(struct inference *in, const struct infer_instruction *i, struct infer_stack *stack)
{
    static const char letters[] = "IJFDA";
    itype value;
    bool fits = in->return_type == I_BOGUS;
    if (i->opcode != OP_return) {
        char letter = letters[i->opcode - OP_ireturn];
        if (!pop(in, stack, letter, &value))
            return false;
        fits = in->return_type != I_BOGUS && letter_of(in->return_type) == letter;
        if (fits && letter == 'A' && !infer_assignable(in, value, in->return_type, &fits))
            return false;
    }
    return fits || infer_error(in, "Wrong return type in function");
}

/* ---- all instructions ---- */

static bool load_constant(struct inference *in, const struct infer_instruction *i, struct infer_stack *stack)
{
    switch (CP_TAG(in->v->iso, in->v->class, i->operand)) {
    case CP_INTEGER: return push_letter(in, stack, 'I');
    case CP_FLOAT: return push_letter(in, stack, 'F');
    case CP_LONG: return push_letter(in, stack, 'J');
    case CP_DOUBLE: return push_letter(in, stack, 'D');
    case CP_STRING: return infer_push(in, stack, in->string_type);
    default: return infer_push(in, stack, in->class_type);
    }
}

static bool run_new(struct inference *in, uint32_t number, struct infer_state *state)
{
    itype type = ITYPE(I_NEW, 0, number);
    for (const struct infer_operand *o = state->stack.top; o != NULL; o = o->below) {
        if (o->type == type) {
            const struct infer_class *c = &in->classes[itype_extra(in->instructions[number].type)];
            return infer_error(in, "Uninitialized object on backward branch creating %.*s",
                               (int)(c->length < 256 ? c->length : 256), c->name);
        }
    }
    return infer_replace_registers(in, &state->registers, type, I_BOGUS) &&
           infer_push(in, &state->stack, type);
}

static bool by_stack_strings(struct inference *in, uint8_t opcode, struct infer_stack *stack)
{
    const struct opcode_info *info = &opcode_infos[opcode];
    size_t count = 0;
    itype type;
    while (info->popped[count] != 0)
        count++;
    while (count-- > 0) {
        if (!pop(in, stack, info->popped[count], &type))
            return false;
    }
    for (const char *p = info->pushed; *p != 0; p++) {
        if (!push_letter(in, stack, *p))
            return false;
    }
    return true;
}

static bool store(struct inference *in, const struct infer_instruction *i, struct infer_state *state)
{
    static const char letters[] = "IJFDS";
    itype type;
    if (!pop(in, &state->stack, letters[i->opcode - OP_istore], &type))
        return false;
    itype second = itype_is_wide(type) ? ITYPE(itype_kind(type) + 1, 0, 0) : I_BOGUS;
    return infer_set_register(in, &state->registers, i->operand, type, second);
}

bool infer_run(struct inference *in, uint32_t number, struct infer_state *state)
{
    const struct infer_instruction *i = &in->instructions[number];
    struct infer_stack *stack = &state->stack;
    itype type;
    bool fits;
    if (!check_register(in, i, state))
        return false;
    switch (i->opcode) {
    case OP_aconst_null: return infer_push(in, stack, ITYPE_NULL);
    case OP_ldc:
    case OP_ldc_w:
    case OP_ldc2_w: return load_constant(in, i, stack);
    case OP_aload: return infer_push(in, stack, register_at(&state->registers, i->operand));
    case OP_istore ... OP_astore: return store(in, i, state);
    case OP_iaload ... OP_saload: return array_load(in, i->opcode, stack);
    case OP_iastore ... OP_sastore: return array_store(in, i->opcode, stack);
    case OP_pop ... OP_swap: return shuffle(in, i->opcode, stack);
    case OP_iinc: return infer_set_register(in, &state->registers, i->operand, I_INT, I_BOGUS);
    case OP_ifnull:
    case OP_ifnonnull: return pop(in, stack, 'N', &type);
    case OP_jsr:
        for (uint32_t m = 0; m < state->registers.mask_count; m++) {
            if (state->registers.masks[m].entry == i->operand)
                return infer_error(in, "Recursive call to jsr entry");
        }
        return infer_push(in, stack, ITYPE(I_RETURN, 0, i->operand));
    case OP_return:
        if (state->flags & INFER_NEEDS_INIT)
            return infer_error(in, "Constructor must call super() or this()");
        FALL_THROUGH;
    case OP_ireturn ... OP_areturn: return run_return(in, i, stack);
    case OP_getstatic:
    case OP_getfield: return get_field(in, i, stack);
    case OP_putstatic:
    case OP_putfield: return put_field(in, i, stack);
    case OP_invokevirtual ... OP_invokeinterface: return invoke(in, i, state);
    case OP_new: return run_new(in, number, state);
    case OP_newarray:
    case OP_anewarray: return pop(in, stack, 'I', &type) && infer_push(in, stack, i->type);
    case OP_multianewarray:
        for (uint32_t k = 0; k < i->operand; k++) {
            if (!pop(in, stack, 'I', &type))
                return false;
        }
        return infer_push(in, stack, i->type);
    case OP_arraylength:
        return pop_array(in, stack, '[', &type) && push_letter(in, stack, 'I');
    case OP_athrow:
        if (!pop(in, stack, 'O', &type) || !infer_assignable(in, type, in->throwable_type, &fits))
            return false;
        return fits || infer_error(in, "Can only throw Throwable objects");
    case OP_checkcast: return pop(in, stack, 'A', &type) && infer_push(in, stack, i->type);
    case OP_instanceof: return pop(in, stack, 'A', &type) && push_letter(in, stack, 'I');
    default: return by_stack_strings(in, i->opcode, stack);
    }
}
