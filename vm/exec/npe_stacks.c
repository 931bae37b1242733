/*
 * A small abstract interpreter: for each word of the operand stack, which instruction pushed it.
 * It serves the explanations of NullPointerException (npe_message.c) and nothing else, so it may
 * give up: an unknown source only makes a message shorter.
 *
 * Code is walked in order.  Each instruction's stack is copied, the effect is applied, and the
 * result flows to its successors, where it is stored or merged; a word with two different sources
 * becomes unknown.  Passes are repeated while new instructions are reached; a merge that changes
 * what was already used is not followed again, which can only make a message less exact.
 */
#include <string.h>

#include "vm/base/mem.h"
#include "vm/exec/npe_stacks.h"
#include "vm/model/opcodes.h"

/* Words in all stacks together, so that a huge method cannot take much memory. */
#define WORD_LIMIT 1000000u

/* ---- stacks ---- */

static struct source_stack *new_stack(struct source_stacks *s)
{
    struct source_stack *stack =
        mem_alloc(sizeof(struct source_stack) + s->capacity * sizeof(int32_t));
    s->out_of_memory |= stack == NULL;
    return stack;
}

static void push(const struct source_stacks *s, struct source_stack *stack, int32_t source)
{
    if (stack->depth < s->capacity)
        stack->sources[stack->depth++] = source;
}

static void push_words(const struct source_stacks *s, struct source_stack *stack, int32_t source,
                       unsigned count)
{
    while (count-- > 0)
        push(s, stack, source);
}

static void pop(struct source_stack *stack, uint32_t count)
{
    stack->depth = count > stack->depth ? 0 : stack->depth - count;
}

static int32_t top(const struct source_stack *stack, uint32_t slot)
{
    return slot < stack->depth ? stack->sources[stack->depth - 1 - slot] : SOURCE_UNKNOWN;
}

static void set_written(struct source_stack *stack, uint32_t local, unsigned words)
{
    for (; words > 0; words--, local++) {
        if (local < 64)
            stack->written |= UINT64_C(1) << local;
    }
}

static void merge(struct source_stack *into, const struct source_stack *from)
{
    uint32_t i;
    into->written |= from->written;
    for (i = 0; i < into->depth && i < from->depth; i++) {
        if (into->sources[i] != from->sources[i])
            into->sources[i] = SOURCE_UNKNOWN;
    }
}

/* ---- what an instruction does ---- */

static unsigned words_of(char type)
{
    return type == 'J' || type == 'D' ? 2 : type == 'V' ? 0 : 1;
}

static unsigned words_of_text(const char *types)
{
    unsigned words = 0;
    for (; *types != '\0'; types++)
        words += words_of(*types);
    return words;
}

static const char *descriptor_of(const struct source_stacks *s, uint16_t index)
{
    return SYMBOL_TEXT(s->iso, CP_REF_DESCRIPTOR(s->iso, s->class, index));
}

/* The duplicating instructions, by name: dup<count>_x<below>. */
static void duplicate(const struct source_stacks *s, struct source_stack *stack, unsigned count,
                      unsigned below)
{
    int32_t words[4];
    unsigned total = count + below, i;
    for (i = 0; i < total; i++)
        words[i] = top(stack, total - 1 - i); /* deepest first */
    pop(stack, total);
    for (i = 0; i < count; i++)
        push(s, stack, words[below + i]);
    for (i = 0; i < total; i++)
        push(s, stack, words[i]);
}

static void swap(struct source_stack *stack)
{
    if (stack->depth >= 2) {
        int32_t word = stack->sources[stack->depth - 1];
        stack->sources[stack->depth - 1] = stack->sources[stack->depth - 2];
        stack->sources[stack->depth - 2] = word;
    }
}

static void load_constant(const struct source_stacks *s, struct source_stack *stack, uint32_t bci,
                          uint16_t index)
{
    uint8_t tag = CP_TAG(s->iso, s->class, index);
    unsigned words = tag == CP_LONG || tag == CP_DOUBLE ? 2 : 1;
    if (tag == CP_DYNAMIC)
        words = words_of(descriptor_of(s, index)[0]);
    push_words(s, stack, (int32_t)bci, words);
}

static void invoke(const struct source_stacks *s, struct source_stack *stack, uint32_t bci,
                   enum opcode opcode, uint16_t index)
{
    const char *descriptor = descriptor_of(s, index), *text;
    bool has_receiver = opcode != OP_invokestatic && opcode != OP_invokedynamic;
    pop(stack, descriptor_arg_slots(descriptor) + has_receiver);
    push_words(s, stack, (int32_t)bci, basic_type_slots(descriptor_return(descriptor, &text)));
}

static void field(const struct source_stacks *s, struct source_stack *stack, uint32_t bci,
                  enum opcode opcode, uint16_t index)
{
    unsigned words = words_of(descriptor_of(s, index)[0]);
    bool is_static = opcode == OP_getstatic || opcode == OP_putstatic;
    if (opcode == OP_putfield || opcode == OP_putstatic) {
        pop(stack, words + !is_static);
    } else {
        pop(stack, !is_static);
        push_words(s, stack, (int32_t)bci, words);
    }
}

/* Stores into locals: xstore n, xstore_<n>, wide xstore n. */
static bool store_local(struct source_stack *stack, const uint8_t *at, bool wide)
{
    uint8_t opcode = at[0];
    unsigned type, words;
    uint32_t local;
    if (opcode >= OP_istore && opcode <= OP_astore) {
        type = opcode - OP_istore;
        local = wide ? read_u2(at + 1) : at[1];
    } else if (opcode >= OP_istore_0 && opcode <= OP_astore_3) {
        type = (opcode - OP_istore_0) / 4;
        local = (opcode - OP_istore_0) % 4;
    } else {
        return false;
    }
    words = type == 1 || type == 3 ? 2 : 1; /* int, long, float, double, reference */
    pop(stack, words);
    set_written(stack, local, words);
    return true;
}

static void apply(const struct source_stacks *s, struct source_stack *stack, uint32_t bci)
{
    const uint8_t *at = s->bytes + bci;
    bool wide = at[0] == OP_wide;
    const struct opcode_info *info;
    if (wide)
        at++;
    info = &opcode_infos[at[0]];
    if (store_local(stack, at, wide))
        return;
    switch (at[0]) {
    case OP_iinc:
        set_written(stack, wide ? read_u2(at + 1) : at[1], 1);
        break;
    case OP_ldc:
        load_constant(s, stack, bci, at[1]);
        break;
    case OP_ldc_w:
    case OP_ldc2_w:
        load_constant(s, stack, bci, read_u2(at + 1));
        break;
    case OP_pop:
        pop(stack, 1);
        break;
    case OP_pop2:
        pop(stack, 2);
        break;
    case OP_dup:
        duplicate(s, stack, 1, 0);
        break;
    case OP_dup_x1:
        duplicate(s, stack, 1, 1);
        break;
    case OP_dup_x2:
        duplicate(s, stack, 1, 2);
        break;
    case OP_dup2:
        duplicate(s, stack, 2, 0);
        break;
    case OP_dup2_x1:
        duplicate(s, stack, 2, 1);
        break;
    case OP_dup2_x2:
        duplicate(s, stack, 2, 2);
        break;
    case OP_swap:
        swap(stack);
        break;
    case OP_checkcast: /* the value is still the one that was pushed */
        break;
    case OP_getstatic:
    case OP_putstatic:
    case OP_getfield:
    case OP_putfield:
        field(s, stack, bci, at[0], read_u2(at + 1));
        break;
    case OP_invokevirtual:
    case OP_invokespecial:
    case OP_invokestatic:
    case OP_invokeinterface:
    case OP_invokedynamic:
        invoke(s, stack, bci, at[0], read_u2(at + 1));
        break;
    case OP_multianewarray:
        pop(stack, at[3]);
        push(s, stack, (int32_t)bci);
        break;
    case OP_jsr:
    case OP_jsr_w:
        push(s, stack, (int32_t)bci);
        break;
    default:
        pop(stack, words_of_text(info->popped));
        push_words(s, stack, (int32_t)bci, words_of_text(info->pushed));
        break;
    }
}

/* ---- the flow ---- */

struct flow {
    struct source_stacks *s;
    uint32_t words; /* in use */
    bool added, failed;
};

static void flow_to(struct flow *flow, int64_t target, const struct source_stack *stack)
{
    struct source_stacks *s = flow->s;
    struct source_stack *copy;
    if (target < 0 || target >= s->length)
        return;
    if (s->stacks[target] != NULL) {
        merge(s->stacks[target], stack);
        return;
    }
    copy = flow->words > WORD_LIMIT ? NULL : new_stack(s);
    if (copy == NULL) {
        flow->failed = true;
        return;
    }
    memcpy(copy, stack, sizeof *copy + stack->depth * sizeof(int32_t));
    flow->words += s->capacity + 4;
    s->stacks[target] = copy;
    flow->added = true;
}

static int32_t read_s4(const uint8_t *at)
{
    return (int32_t)read_u4(at);
}

static void flow_switch(struct flow *flow, uint32_t bci, const struct source_stack *stack)
{
    const uint8_t *bytes = flow->s->bytes;
    const uint8_t *at = bytes + bci + 1 + ((4 - ((bci + 1) & 3)) & 3);
    int64_t count, i;
    flow_to(flow, (int64_t)bci + read_s4(at), stack);
    if (bytes[bci] == OP_tableswitch) {
        count = (int64_t)read_s4(at + 8) - read_s4(at + 4) + 1;
        for (i = 0; i < count; i++)
            flow_to(flow, (int64_t)bci + read_s4(at + 12 + 4 * i), stack);
    } else {
        count = read_s4(at + 4);
        for (i = 0; i < count; i++)
            flow_to(flow, (int64_t)bci + read_s4(at + 12 + 8 * i), stack);
    }
}

/* Lets the stack after the instruction flow to all that may run next. */
static void flow_on(struct flow *flow, uint32_t bci, uint32_t size,
                    const struct source_stack *stack)
{
    const uint8_t *at = flow->s->bytes + bci;
    const struct opcode_info *info = &opcode_infos[at[0]];
    switch (at[0]) {
    case OP_tableswitch:
    case OP_lookupswitch:
        flow_switch(flow, bci, stack);
        return;
    case OP_goto_w:
    case OP_jsr_w:
        flow_to(flow, (int64_t)bci + read_s4(at + 1), stack);
        return;
    case OP_jsr:
        flow_to(flow, (int64_t)bci + (int16_t)read_u2(at + 1), stack);
        return;
    case OP_ret:
        return; /* return addresses are not followed */
    case OP_wide:
        if (at[1] == OP_ret)
            return;
        break;
    default:
        break;
    }
    if (info->flags & OPF_BRANCH)
        flow_to(flow, (int64_t)bci + (int16_t)read_u2(at + 1), stack);
    if (!(info->flags & OPF_ENDS_BLOCK))
        flow_to(flow, (int64_t)bci + size, stack);
}

static void run(struct flow *flow, uint32_t wanted)
{
    struct source_stacks *s = flow->s;
    struct source_stack *work = new_stack(s);
    flow->failed = work == NULL;
    do {
        uint32_t bci, size;
        flow->added = false;
        for (bci = 0; bci < s->length && !flow->failed; bci += size) {
            size = opcode_length_at(s->bytes, s->length, bci, false);
            if (size == 0) {
                flow->failed = true;
            } else if (s->stacks[bci] != NULL) {
                memcpy(work, s->stacks[bci],
                       sizeof *work + s->stacks[bci]->depth * sizeof(int32_t));
                apply(s, work, bci);
                flow_on(flow, bci, size, work);
            }
        }
    } while (flow->added && !flow->failed && s->stacks[wanted] == NULL);
    mem_free(work);
}

bool source_stacks_analyse(struct source_stacks *s, struct isolate *iso,
                           const struct method *method, uint32_t bci)
{
    const struct code *code;
    const struct handler *handlers;
    struct source_stack *entry;
    struct flow flow = {.s = s};
    unsigned i;
    memset(s, 0, sizeof *s);
    if (IS_NONE(method->code))
        return false;
    code = CODE(iso, method->code);
    s->iso = iso;
    s->method = method;
    s->class = CLASS(iso, method->holder);
    s->bytes = class_file_at(iso, s->class, code->original);
    s->length = code->length;
    s->capacity = method->max_stack + 2u;
    if (bci >= s->length)
        return false;
    s->stacks = mem_alloc(s->length * sizeof *s->stacks);
    s->out_of_memory = s->stacks == NULL;
    entry = s->stacks == NULL ? NULL : new_stack(s);
    if (entry == NULL)
        return false;
    flow_to(&flow, 0, entry);
    /* A handler starts with the exception alone on the stack, from nowhere in particular. */
    push(s, entry, SOURCE_UNKNOWN);
    handlers = META_ADDRESS(iso, code->handlers);
    for (i = 0; i < code->handler_count; i++)
        flow_to(&flow, handlers[i].target, entry);
    mem_free(entry);
    run(&flow, bci);
    return s->stacks[bci] != NULL;
}

void source_stacks_free(struct source_stacks *s)
{
    uint32_t i;
    for (i = 0; s->stacks != NULL && i < s->length; i++)
        mem_free(s->stacks[i]);
    mem_free(s->stacks);
    s->stacks = NULL;
}

int32_t source_of(const struct source_stacks *s, uint32_t bci, uint32_t slot)
{
    return s->stacks[bci] == NULL ? SOURCE_UNKNOWN : top(s->stacks[bci], slot);
}
