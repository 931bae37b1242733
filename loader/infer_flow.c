/*
 * Data flow of the inferring verifier: states, where control goes, how states merge.  See infer.h.
 *
 * Why it ends: a state's types only move towards I_BOGUS, along chains no longer than the depth of class
 * hierarchies; its masks only grow in what they have set and shrink in number; its flags only gain.
 *
 * Subroutines (JVMS 4.10.2.5): on return, a register that the subroutine has set is as it left it, any
 * other as it was at the jsr.  The masks of a state tell which subroutines it lies in and what those have
 * set since they were entered.
 */
#include "loader/infer.h"

#include <string.h>

/* ---- operands ---- */

bool infer_push(struct inference *in, struct infer_stack *stack, itype type)
{
    struct infer_operand *operand = verify_allocate(in->v, sizeof *operand);
    if (operand == NULL)
        return false;
    *operand = (struct infer_operand){type, stack->top};
    stack->top = operand;
    stack->size += itype_is_wide(type) ? 2 : 1;
    return stack->size <= in->v->max_stack || infer_error(in, "Stack size too large");
}

/* Merges from the bottom up, so that what stays the same is shared. */
static bool merge_operands(struct inference *in, const struct infer_operand *from,
                           const struct infer_operand *to, uint32_t count,
                           const struct infer_operand **merged)
{
    *merged = to;
    if (from == to)
        return true;
    const struct infer_operand **pairs = verify_allocate(in->v, 2 * (size_t)count * sizeof *pairs + 1);
    if (pairs == NULL)
        return false;
    uint32_t depth = 0;
    for (; from != to && from != NULL; from = from->below, to = to->below) {
        pairs[2 * depth] = from;
        pairs[2 * depth + 1] = to;
        depth++;
    }
    const struct infer_operand *below = to;
    for (uint32_t i = depth; i-- > 0;) {
        const struct infer_operand *old = pairs[2 * i + 1];
        itype type;
        if (!infer_merge_types(in, pairs[2 * i]->type, old->type, &type))
            return false;
        if (type == I_BOGUS && old->type != I_BOGUS)
            return infer_error(in, "Mismatched stack types");
        if (type == old->type && below == old->below) {
            below = old;
            continue;
        }
        struct infer_operand *operand = verify_allocate(in->v, sizeof *operand);
        if (operand == NULL)
            return false;
        *operand = (struct infer_operand){type, below};
        below = operand;
    }
    *merged = below;
    return true;
}

static bool merge_stacks(struct inference *in, struct infer_instruction *to,
                         const struct infer_stack *stack)
{
    uint32_t from_count = 0, to_count = 0;
    const struct infer_operand *merged;
    for (const struct infer_operand *o = stack->top; o != NULL; o = o->below)
        from_count++;
    for (const struct infer_operand *o = to->state.stack.top; o != NULL; o = o->below)
        to_count++;
    if (stack->size != to->state.stack.size)
        return infer_error(in, "Inconsistent stack height %u != %u", stack->size, to->state.stack.size);
    if (from_count != to_count)
        return infer_error(in, "Mismatched stack types");
    if (!merge_operands(in, stack->top, to->state.stack.top, from_count, &merged))
        return false;
    if (merged != to->state.stack.top) {
        to->state.stack.top = merged;
        to->changed = true;
    }
    return true;
}

/* ---- registers ---- */

static itype register_at(const struct infer_registers *registers, uint32_t i)
{
    return i < registers->count ? registers->types[i] : I_BOGUS;
}

static itype *copy_types(struct inference *in, const struct infer_registers *registers, uint32_t count)
{
    itype *types = verify_allocate(in->v, count * sizeof *types + 1);
    for (uint32_t i = 0; types != NULL && i < count; i++)
        types[i] = register_at(registers, i);
    return types;
}

/* Registers are set: every subroutine the state lies in has set them. */
static bool note_set(struct inference *in, struct infer_registers *registers, uint32_t first,
                     uint32_t count)
{
    bool known = true;
    for (uint32_t m = 0; m < registers->mask_count; m++) {
        for (uint32_t i = first; i < first + count; i++)
            known = known && (registers->masks[m].set[i >> 6] >> (i & 63) & 1);
    }
    if (known)
        return true;
    struct infer_mask *masks = verify_allocate(in->v, registers->mask_count * sizeof *masks);
    if (masks == NULL)
        return false;
    for (uint32_t m = 0; m < registers->mask_count; m++) {
        masks[m] = registers->masks[m];
        masks[m].set = verify_allocate(in->v, in->words * sizeof(uint64_t));
        if (masks[m].set == NULL)
            return false;
        memcpy(masks[m].set, registers->masks[m].set, in->words * sizeof(uint64_t));
        for (uint32_t i = first; i < first + count; i++)
            masks[m].set[i >> 6] |= (uint64_t)1 << (i & 63);
    }
    registers->masks = masks;
    return true;
}

bool infer_set_register(struct inference *in, struct infer_registers *registers, uint32_t first,
                        itype type, itype second)
{
    uint32_t count = itype_is_wide(type) ? 2 : 1;
    if (!note_set(in, registers, first, count))
        return false;
    if (register_at(registers, first) == type && (count == 1 || register_at(registers, first + 1) == second))
        return true;
    uint32_t total = first + count > registers->count ? first + count : registers->count;
    itype *types = copy_types(in, registers, total);
    if (types == NULL)
        return false;
    types[first] = type;
    if (count == 2)
        types[first + 1] = second;
    registers->types = types;
    registers->count = total;
    return true;
}

bool infer_replace_registers(struct inference *in, struct infer_registers *registers, itype from, itype to)
{
    itype *types = NULL;
    for (uint32_t i = 0; i < registers->count; i++) {
        if (registers->types[i] != from)
            continue;
        if (types == NULL && (types = copy_types(in, registers, registers->count)) == NULL)
            return false;
        types[i] = to;
    }
    if (types != NULL)
        registers->types = types;
    return true;
}

/* The subroutines that both lie in, with what either has set. */
static bool merge_masks(struct inference *in, struct infer_instruction *to,
                        const struct infer_registers *from)
{
    struct infer_registers *old = &to->state.registers;
    if (old->mask_count == 0 || (old->masks == from->masks && old->mask_count == from->mask_count))
        return true;
    struct infer_mask *masks = verify_allocate(in->v, old->mask_count * sizeof *masks);
    uint32_t count = 0, next = 0;
    bool same = true;
    if (masks == NULL)
        return false;
    for (uint32_t m = 0; m < old->mask_count; m++) {
        uint32_t k = next;
        while (k < from->mask_count && from->masks[k].entry != old->masks[m].entry)
            k++;
        if (k == from->mask_count)
            continue;
        next = k + 1;
        masks[count].entry = old->masks[m].entry;
        masks[count].set = verify_allocate(in->v, in->words * sizeof(uint64_t));
        if (masks[count].set == NULL)
            return false;
        for (uint32_t w = 0; w < in->words; w++) {
            masks[count].set[w] = old->masks[m].set[w] | from->masks[k].set[w];
            same = same && masks[count].set[w] == old->masks[m].set[w];
        }
        count++;
    }
    if (same && count == old->mask_count)
        return true;
    old->masks = masks;
    old->mask_count = count;
    to->changed = true;
    return true;
}

static bool merge_registers(struct inference *in, struct infer_instruction *to,
                            const struct infer_registers *from)
{
    struct infer_registers *old = &to->state.registers;
    itype *types = NULL;
    uint32_t count = old->count;
    if (old->types != from->types) {
        for (uint32_t i = 0; i < old->count; i++) {
            itype type;
            if (!infer_merge_types(in, register_at(from, i), old->types[i], &type))
                return false;
            if (type == old->types[i])
                continue;
            if (types == NULL && (types = copy_types(in, old, old->count)) == NULL)
                return false;
            types[i] = type;
        }
    }
    if (types != NULL) {
        old->types = types;
        to->changed = true;
    }
    if (count > from->count)
        count = from->count;
    while (count > 0 && old->types[count - 1] == I_BOGUS)
        count--;
    if (count != old->count) {
        old->count = count;
        to->changed = true;
    }
    return merge_masks(in, to, from);
}

/* ---- merging into one instruction ---- */

static bool merge_state(struct inference *in, uint32_t target, const struct infer_state *state)
{
    struct infer_instruction *to;
    if (target == in->count)
        return infer_error(in, "Falling off the end of the code");
    to = &in->instructions[target];
    if (!to->reached) {
        to->state = *state;
        to->reached = to->changed = true;
        return true;
    }
    if (!merge_stacks(in, to, &state->stack) || !merge_registers(in, to, &state->registers))
        return false;
    if ((state->flags | to->state.flags) != to->state.flags) {
        to->state.flags |= state->flags;
        to->changed = true;
    }
    return true;
}

/* ---- subroutines ---- */

static bool call_subroutine(struct inference *in, uint32_t target, struct infer_state *state)
{
    struct infer_registers *registers = &state->registers;
    struct infer_mask *masks = verify_allocate(in->v, (registers->mask_count + 1) * sizeof *masks);
    if (masks == NULL)
        return false;
    if (registers->mask_count > 0)
        memcpy(masks, registers->masks, registers->mask_count * sizeof *masks);
    masks[registers->mask_count].entry = target;
    masks[registers->mask_count].set = verify_allocate(in->v, in->words * sizeof(uint64_t) + 1);
    if (masks[registers->mask_count].set == NULL)
        return false;
    registers->masks = masks;
    registers->mask_count++;
    if (!merge_state(in, target, state))
        return false;
    /* The return may have been run already: it has one more place to go. */
    uint32_t ret = in->instructions[target].ret;
    if (ret != NO_INSTRUCTION)
        in->instructions[ret].changed = true;
    return true;
}

/* From the return of a subroutine to behind one of its calls.  Control then lies in the subroutines that
 * the return lay in outside of this one: a subroutine that different ones call forgets those.  (HotSpot
 * does the same, so it refuses when one of those returns then.) */
static bool return_to(struct inference *in, uint32_t call, const struct infer_mask *mask,
                      const struct infer_state *state)
{
    const struct infer_registers *before = &in->instructions[call].state.registers;
    struct infer_state merged = *state;
    uint32_t count = state->registers.count > before->count ? state->registers.count : before->count;
    itype *types = verify_allocate(in->v, count * sizeof *types + 1);
    if (types == NULL)
        return false;
    for (uint32_t i = 0; i < count; i++) {
        bool set = mask->set[i >> 6] >> (i & 63) & 1;
        types[i] = register_at(set ? &state->registers : before, i);
    }
    while (count > 0 && types[count - 1] == I_BOGUS)
        count--;
    merged.registers.types = types;
    merged.registers.count = count;
    merged.registers.mask_count = (uint32_t)(mask - state->registers.masks);
    return merge_state(in, call + 1, &merged);
}

static bool return_from_subroutine(struct inference *in, uint32_t number, const struct infer_state *state)
{
    uint32_t entry = itype_extra(register_at(&state->registers, in->instructions[number].operand));
    const struct infer_mask *mask = NULL;
    struct infer_instruction *called = &in->instructions[entry];
    if (called->ret == NO_INSTRUCTION)
        called->ret = number;
    else if (called->ret != number)
        return infer_error(in, "Multiple returns to single jsr");
    for (uint32_t m = 0; m < state->registers.mask_count; m++) {
        if (state->registers.masks[m].entry == entry)
            mask = &state->registers.masks[m];
    }
    if (mask == NULL)
        return infer_error(in, "Illegal return from subroutine");
    for (uint32_t i = 0; i < in->count; i++) {
        const struct infer_instruction *call = &in->instructions[i];
        if (call->opcode == OP_jsr && call->operand == entry && call->reached &&
            !return_to(in, i, mask, state))
            return false;
    }
    return true;
}

/* ---- where control goes ---- */

static bool merge_switch(struct inference *in, const struct infer_instruction *i,
                         const struct infer_state *state)
{
    const uint8_t *code = in->v->code;
    uint32_t at = (uint32_t)align_up(i->bci + 1, 4);
    bool table = i->opcode == OP_tableswitch;
    int64_t low = (int32_t)read_u4(code + at + 4);
    int64_t count = table ? (int32_t)read_u4(code + at + 8) - low + 1 : low;
    if (!merge_state(in, in->number_at[i->bci + read_u4(code + at)], state))
        return false;
    for (int64_t k = 0; k < count; k++) {
        const uint8_t *offset = code + at + (table ? 12 + 4 * k : 12 + 8 * k);
        if (!merge_state(in, in->number_at[i->bci + read_u4(offset)], state))
            return false;
    }
    return true;
}

static bool merge_successors(struct inference *in, uint32_t number, struct infer_state *state)
{
    struct infer_instruction *i = &in->instructions[number];
    switch (i->opcode) {
    case OP_ifeq ... OP_if_acmpne:
    case OP_ifnull:
    case OP_ifnonnull:
        return merge_state(in, number + 1, state) && merge_state(in, i->operand, state);
    case OP_goto: return merge_state(in, i->operand, state);
    case OP_jsr: return call_subroutine(in, i->operand, state);
    case OP_ret: return return_from_subroutine(in, number, state);
    case OP_tableswitch:
    case OP_lookupswitch: return merge_switch(in, i, state);
    case OP_ireturn ... OP_return:
    case OP_athrow: return true;
    default: return merge_state(in, number + 1, state);
    }
}

/* An exception may leave the registers as they were before the instruction. */
static bool merge_handlers(struct inference *in, uint32_t number)
{
    struct infer_state state = in->instructions[number].state;
    for (uint32_t h = 0; h < in->v->handler_count; h++) {
        const struct infer_handler *handler = &in->handlers[h];
        if (number < handler->start || number >= handler->end)
            continue;
        state.stack = handler->stack;
        if (!merge_state(in, handler->target, &state))
            return false;
    }
    return true;
}

bool infer_flow(struct inference *in)
{
    bool more = true;
    while (more) {
        more = false;
        for (uint32_t number = 0; number < in->count; number++) {
            struct infer_instruction *i = &in->instructions[number];
            if (!i->changed)
                continue;
            i->changed = false;
            more = true;
            struct infer_state state = i->state;
            if (!infer_run(in, number, &state) || !merge_handlers(in, number) ||
                !merge_successors(in, number, &state))
                return false;
        }
    }
    return true;
}
