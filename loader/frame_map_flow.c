/*
 * Frame maps of methods without stack map frames: forward data flow over basic blocks.
 *
 * The state at a block's start is a set of slots that hold references on every path to it, so states
 * merge by intersection and only ever lose bits; that is why the iteration ends.  Verified code has
 * the same operand depth on every path (JVMS 4.10.2.2).  A handler starts with one reference on the
 * stack and the locals common to all instructions it covers; within a block those are the locals at
 * its start and after each store.  Range boundaries start blocks, so one block is covered by the
 * same handlers throughout.
 *
 * Subroutines (jsr, ret): a return address is a non-reference.  On return, a local that the
 * subroutine stores to is as the subroutine left it, any other as it was at the call (JVMS
 * 4.10.2.6).  A subroutine is the set of blocks reachable from its entry, where a nested jsr goes on
 * behind itself; its stores include those of nested subroutines, which are merged into it.
 */
#include <string.h>

#include "loader/frame_map.h"
#include "vm/base/mem.h"
#include "vm/model/opcodes.h"

#define NO_BLOCK UINT32_MAX

struct block {
    uint32_t start, end;
    uint32_t depth;        /* operand slots at the start; valid once `state` is set */
    uint64_t *state;       /* at the start; NULL = not reached yet */
    bool pending;          /* in the work list */
    uint64_t *at_call;     /* state behind a jsr that ends the block, without the return address */
    uint32_t call_depth;
};

struct subroutine {
    uint32_t entry;        /* block */
    uint64_t *blocks;      /* bit per block: belongs to the subroutine */
    uint64_t *stored;      /* bit per local: stored to */
};

struct flow {
    struct frame_state *s; /* the state being run */
    uint64_t *scratch;     /* a state being made for a merge */
    const struct handler *handlers;
    uint32_t handler_count;
    uint32_t words;        /* of a state: references, then return addresses */
    uint32_t *block_of;    /* block starting at a bytecode index, else NO_BLOCK */
    struct block *blocks;
    uint32_t block_count;
    uint32_t *work;        /* pending blocks */
    uint32_t work_count;
    struct subroutine *subroutines;
    uint32_t subroutine_count;
    bool failed;           /* out of memory */
};

/* ---- Blocks ---- */

static int32_t read_s4(const uint8_t *p)
{
    return (int32_t)read_u4(p);
}

static int16_t read_s2(const uint8_t *p)
{
    return (int16_t)read_u2(p);
}

static uint8_t opcode_at(const struct flow *f, uint32_t bci)
{
    return f->s->code[bci];
}

static uint32_t length_at(const struct flow *f, uint32_t bci)
{
    return opcode_length_at(f->s->code, f->s->code_length, bci, false);
}

/* The opcode that decides where control goes: the modified one of a `wide`. */
static uint8_t control_at(const struct flow *f, uint32_t bci)
{
    uint8_t opcode = opcode_at(f, bci);
    return opcode == OP_wide ? f->s->code[bci + 1] : opcode;
}

static bool is_jsr(const struct flow *f, uint32_t bci)
{
    return opcode_at(f, bci) == OP_jsr || opcode_at(f, bci) == OP_jsr_w;
}

/* May control reach the next instruction without a branch?  A subroutine is taken to return. */
static bool falls_through(const struct flow *f, uint32_t bci)
{
    return !(opcode_infos[control_at(f, bci)].flags & OPF_ENDS_BLOCK);
}

/* Calls visit for every target the instruction at `bci` may branch to. */
static void for_each_target(struct flow *f, uint32_t bci,
                            void (*visit)(struct flow *f, uint32_t target))
{
    const uint8_t *code = f->s->code;
    const uint8_t *p = code + bci;
    switch (opcode_infos[opcode_at(f, bci)].format) {
    case FMT_BRANCH2:
        visit(f, bci + (uint32_t)read_s2(p + 1));
        break;
    case FMT_BRANCH4:
        visit(f, bci + (uint32_t)read_s4(p + 1));
        break;
    case FMT_TABLESWITCH:
    case FMT_LOOKUPSWITCH: {
        bool table = opcode_at(f, bci) == OP_tableswitch;
        const uint8_t *operands = code + align_up(bci + 1, 4);
        int64_t count = table ? (int64_t)read_s4(operands + 8) - read_s4(operands + 4) + 1
                              : read_s4(operands + 4);
        const uint8_t *entry = operands + 12; /* past the first key of a lookupswitch */
        visit(f, bci + (uint32_t)read_s4(operands));
        for (int64_t i = 0; i < count; i++, entry += table ? 4 : 8)
            visit(f, bci + (uint32_t)read_s4(entry));
        break;
    }
    default:
        break;
    }
}

static void mark_leader(struct flow *f, uint32_t bci)
{
    if (bci < f->s->code_length)
        f->block_of[bci] = 0;
}

static bool make_blocks(struct flow *f)
{
    uint32_t code_length = f->s->code_length;
    uint32_t length;
    f->block_of = mem_alloc((size_t)code_length * sizeof *f->block_of);
    if (f->block_of == NULL)
        return false;
    memset(f->block_of, 0xFF, (size_t)code_length * sizeof *f->block_of);
    mark_leader(f, 0);
    for (uint32_t i = 0; i < f->handler_count; i++) {
        mark_leader(f, f->handlers[i].start);
        mark_leader(f, f->handlers[i].end);
        mark_leader(f, f->handlers[i].target);
    }
    for (uint32_t bci = 0; (length = length_at(f, bci)) != 0; bci += length) {
        for_each_target(f, bci, mark_leader);
        if (opcode_infos[control_at(f, bci)].flags & (OPF_BRANCH | OPF_ENDS_BLOCK))
            mark_leader(f, bci + length);
    }
    for (uint32_t bci = 0; bci < code_length; bci++)
        f->block_count += f->block_of[bci] != NO_BLOCK;
    f->blocks = mem_alloc(f->block_count * sizeof *f->blocks);
    f->work = mem_alloc(f->block_count * sizeof *f->work);
    if (f->blocks == NULL || f->work == NULL)
        return false;
    uint32_t next = 0;
    for (uint32_t bci = 0; bci < code_length; bci++) {
        if (f->block_of[bci] == NO_BLOCK)
            continue;
        if (next > 0)
            f->blocks[next - 1].end = bci;
        f->blocks[next].start = bci;
        f->block_of[bci] = next++;
    }
    f->blocks[next - 1].end = code_length;
    return true;
}

/* ---- Merging ---- */

/* Intersects the block's state with `bits`; queues the block when that changed it. */
static void merge(struct flow *f, uint32_t block, const uint64_t *bits, uint32_t depth)
{
    struct block *b = &f->blocks[block];
    bool changed = false;
    if (b->state == NULL) {
        b->state = mem_alloc(f->words * sizeof *b->state);
        if (b->state == NULL) {
            f->failed = true;
            return;
        }
        memcpy(b->state, bits, f->words * sizeof *bits);
        b->depth = depth;
        changed = true;
    } else {
        for (uint32_t i = 0; i < f->words; i++) {
            uint64_t both = b->state[i] & bits[i];
            changed |= both != b->state[i];
            b->state[i] = both;
        }
    }
    if (changed && !b->pending) {
        b->pending = true;
        f->work[f->work_count++] = block;
    }
}

static void merge_target(struct flow *f, uint32_t bci)
{
    if (bci < f->s->code_length && f->block_of[bci] != NO_BLOCK)
        merge(f, f->block_of[bci], f->s->bits, f->s->depth);
}

/* The current locals reach every handler that covers `bci`. */
static void merge_handlers(struct flow *f, uint32_t bci)
{
    struct frame_state *s = f->s;
    for (uint32_t i = 0; i < f->handler_count; i++) {
        const struct handler *handler = &f->handlers[i];
        if (bci < handler->start || bci >= handler->end || handler->target >= s->code_length)
            continue;
        uint64_t *bits = f->scratch;
        memcpy(bits, s->bits, f->words * sizeof *bits);
        for (uint32_t j = 0; j < s->depth; j++) {
            frame_put_bit(bits, s->max_locals + j, false);
            frame_put_bit(bits + f->words / 2, s->max_locals + j, false);
        }
        if (s->max_stack > 0)
            frame_put_bit(bits, s->max_locals, true);
        merge(f, f->block_of[handler->target], bits, 1);
    }
}

/* ---- Subroutines ---- */

#define BIT_WORDS(count) (((size_t)(count) + 63) / 64)

static bool test_bit(const uint64_t *set, uint32_t i)
{
    return set[i >> 6] >> (i & 63) & 1;
}

static void set_bit(uint64_t *set, uint32_t i)
{
    set[i >> 6] |= (uint64_t)1 << (i & 63);
}

static uint32_t last_instruction(const struct flow *f, const struct block *b)
{
    uint32_t bci = b->start, last = b->start, length;
    while (bci < b->end && (length = length_at(f, bci)) != 0) {
        last = bci;
        bci += length;
    }
    return last;
}

static uint32_t jsr_target(const struct flow *f, uint32_t bci)
{
    const uint8_t *p = f->s->code + bci + 1;
    uint32_t target = bci + (uint32_t)(opcode_at(f, bci) == OP_jsr ? read_s2(p) : read_s4(p));
    return target < f->s->code_length ? f->block_of[target] : NO_BLOCK;
}

/* The local an instruction stores to, and how many; 0 = none. */
static unsigned stored_locals(const struct flow *f, uint32_t bci, uint32_t *local)
{
    const uint8_t *p = f->s->code + bci;
    uint8_t opcode = opcode_at(f, bci);
    unsigned kind;
    if (opcode == OP_wide && p[1] >= OP_istore && p[1] <= OP_astore) {
        kind = p[1] - OP_istore;
        *local = read_u2(p + 2);
    } else if (opcode >= OP_istore && opcode <= OP_astore) {
        kind = opcode - OP_istore;
        *local = p[1];
    } else if (opcode >= OP_istore_0 && opcode <= OP_astore_3) {
        kind = (opcode - OP_istore_0) / 4;
        *local = (opcode - OP_istore_0) % 4;
    } else {
        return 0;
    }
    return kind == 1 || kind == 3 ? 2 : 1;
}

/* The block set under construction by collect_blocks, whose visitor has no other place for it. */
struct collector {
    struct flow flow; /* must be first: for_each_target hands it to the visitor */
    struct subroutine *subroutine;
};

static void collect_block(struct flow *f, uint32_t bci)
{
    struct collector *c = (struct collector *)f;
    uint32_t block = bci < f->s->code_length ? f->block_of[bci] : NO_BLOCK;
    if (block == NO_BLOCK || test_bit(c->subroutine->blocks, block))
        return;
    set_bit(c->subroutine->blocks, block);
    f->work[f->work_count++] = block;
}

/* Finds the blocks of a subroutine and what they store.  Uses the work list, empty at this time. */
static void collect_blocks(struct flow *f, struct subroutine *subroutine)
{
    struct collector c = {*f, subroutine};
    c.flow.work_count = 0;
    collect_block(&c.flow, f->blocks[subroutine->entry].start);
    while (c.flow.work_count > 0) {
        struct block *b = &f->blocks[c.flow.work[--c.flow.work_count]];
        uint32_t last = b->start, length, local;
        for (uint32_t bci = b->start; bci < b->end && (length = length_at(f, bci)) != 0;
             bci += length) {
            unsigned count = stored_locals(f, bci, &local);
            for (unsigned i = 0; i < count && local + i < f->s->max_locals; i++)
                set_bit(subroutine->stored, local + i);
            last = bci;
        }
        for (uint32_t i = 0; i < f->handler_count; i++) {
            if (b->start >= f->handlers[i].start && b->start < f->handlers[i].end)
                collect_block(&c.flow, f->handlers[i].target);
        }
        if (!is_jsr(f, last))
            for_each_target(&c.flow, last, collect_block);
        if (falls_through(f, last))
            collect_block(&c.flow, b->end);
    }
}

static struct subroutine *subroutine_of(struct flow *f, uint32_t entry)
{
    for (uint32_t i = 0; i < f->subroutine_count; i++) {
        if (f->subroutines[i].entry == entry)
            return &f->subroutines[i];
    }
    return NULL;
}

static bool make_subroutines(struct flow *f)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < f->block_count; i++)
        count += is_jsr(f, last_instruction(f, &f->blocks[i]));
    if (count == 0)
        return true;
    f->subroutines = mem_alloc(count * sizeof *f->subroutines);
    if (f->subroutines == NULL)
        return false;
    for (uint32_t i = 0; i < f->block_count; i++) {
        uint32_t last = last_instruction(f, &f->blocks[i]);
        if (!is_jsr(f, last))
            continue;
        uint32_t entry = jsr_target(f, last);
        if (entry == NO_BLOCK || subroutine_of(f, entry) != NULL)
            continue;
        struct subroutine *subroutine = &f->subroutines[f->subroutine_count++];
        subroutine->entry = entry;
        subroutine->blocks = mem_alloc(BIT_WORDS(f->block_count) * sizeof(uint64_t));
        subroutine->stored = mem_alloc(BIT_WORDS(f->s->max_locals) * sizeof(uint64_t));
        if (subroutine->blocks == NULL || subroutine->stored == NULL)
            return false;
        collect_blocks(f, subroutine);
    }
    /* A subroutine stores what those it calls store; as often as they can be nested. */
    bool changed = true;
    while (changed) {
        changed = false;
        for (uint32_t i = 0; i < f->block_count; i++) {
            uint32_t last = last_instruction(f, &f->blocks[i]);
            struct subroutine *inner = is_jsr(f, last) ? subroutine_of(f, jsr_target(f, last)) : NULL;
            if (inner == NULL)
                continue;
            for (uint32_t j = 0; j < f->subroutine_count; j++) {
                struct subroutine *outer = &f->subroutines[j];
                if (!test_bit(outer->blocks, i))
                    continue;
                for (size_t word = 0; word < BIT_WORDS(f->s->max_locals); word++) {
                    uint64_t both = outer->stored[word] | inner->stored[word];
                    changed |= both != outer->stored[word];
                    outer->stored[word] = both;
                }
            }
        }
    }
    return true;
}

static void copy_local(const struct flow *f, uint64_t *to, const uint64_t *from, uint32_t local)
{
    frame_put_bit(to, local, test_bit(from, local));
    frame_put_bit(to + f->words / 2, local, test_bit(from + f->words / 2, local));
}

/* Control returns from `subroutine` with the state `bits` to the jsr at the end of `caller`. */
static void return_to(struct flow *f, const struct subroutine *subroutine, const struct block *caller,
                      const uint64_t *bits, uint32_t depth)
{
    if (caller->at_call == NULL || caller->end >= f->s->code_length)
        return;
    uint64_t *merged = f->scratch;
    memcpy(merged, bits, f->words * sizeof *merged);
    for (uint32_t local = 0; local < f->s->max_locals; local++) {
        if (!test_bit(subroutine->stored, local))
            copy_local(f, merged, caller->at_call, local);
    }
    merge(f, f->block_of[caller->end], merged, depth);
}

/* The block at index `from` ends in ret: the state goes to every caller of its subroutines. */
static void flow_return(struct flow *f, uint32_t from)
{
    for (uint32_t i = 0; i < f->subroutine_count; i++) {
        const struct subroutine *subroutine = &f->subroutines[i];
        if (!test_bit(subroutine->blocks, from))
            continue;
        for (uint32_t j = 0; j < f->block_count; j++) {
            const struct block *caller = &f->blocks[j];
            if (caller->at_call != NULL &&
                jsr_target(f, last_instruction(f, caller)) == subroutine->entry)
                return_to(f, subroutine, caller, f->s->bits, f->s->depth);
        }
    }
}

/* The block at index `from` ends in jsr: remembers the state, and has the subroutine's returns done
 * again, which depend on it. */
static void flow_call(struct flow *f, uint32_t from, uint32_t bci)
{
    struct block *b = &f->blocks[from];
    const struct subroutine *subroutine = subroutine_of(f, jsr_target(f, bci));
    if (b->at_call == NULL) {
        b->at_call = mem_alloc(f->words * sizeof *b->at_call);
        if (b->at_call == NULL) {
            f->failed = true;
            return;
        }
    } else if (memcmp(b->at_call, f->s->bits, f->words * sizeof *b->at_call) == 0) {
        return;
    }
    memcpy(b->at_call, f->s->bits, f->words * sizeof *b->at_call);
    for (uint32_t i = 0; subroutine != NULL && i < f->block_count; i++) {
        if (test_bit(subroutine->blocks, i) && f->blocks[i].state != NULL && !f->blocks[i].pending) {
            f->blocks[i].pending = true;
            f->work[f->work_count++] = i;
        }
    }
}

/* ---- The iteration ---- */

static void run_block(struct flow *f, uint32_t index)
{
    struct block *b = &f->blocks[index];
    struct frame_state *s = f->s;
    uint32_t bci = b->start, last = bci;
    bool changed_local = true;

    memcpy(s->bits, b->state, f->words * sizeof *s->bits);
    s->depth = b->depth;
    while (bci < b->end) {
        if (changed_local)
            merge_handlers(f, bci);
        changed_local = false;
        uint32_t length = frame_state_step(s, bci, &changed_local);
        if (length == 0)
            return;
        last = bci;
        bci += length;
    }
    for_each_target(f, last, merge_target);
    if (is_jsr(f, last))
        flow_call(f, index, last);
    else if (control_at(f, last) == OP_ret)
        flow_return(f, index);
    else if (falls_through(f, last))
        merge_target(f, b->end);
}

static void release(struct flow *f)
{
    for (uint32_t i = 0; f->blocks != NULL && i < f->block_count; i++) {
        mem_free(f->blocks[i].state);
        mem_free(f->blocks[i].at_call);
    }
    for (uint32_t i = 0; i < f->subroutine_count; i++) {
        mem_free(f->subroutines[i].blocks);
        mem_free(f->subroutines[i].stored);
    }
    mem_free(f->subroutines);
    mem_free(f->blocks);
    mem_free(f->work);
    mem_free(f->scratch);
    mem_free(f->block_of);
}

/* ---- One frame ---- */

/* The call that a return address in this slot leads behind, if its subroutine has `block`. */
static const struct block *call_behind(struct flow *f, uint32_t slot, uint32_t block,
                                       const struct frame_values *values)
{
    const struct frame_state *s = f->s;
    if (!test_bit(s->addresses, slot))
        return NULL;
    int32_t address = slot < s->max_locals ? values->locals[slot].i
                                           : values->operands[slot - s->max_locals].i;
    if (address <= 0 || (uint32_t)address > s->code_length)
        return NULL;
    for (uint32_t i = 0; i < f->block_count; i++) {
        const struct block *b = &f->blocks[i];
        if (b->end != (uint32_t)address || b->at_call == NULL)
            continue;
        const struct subroutine *subroutine =
            subroutine_of(f, jsr_target(f, last_instruction(f, b)));
        return subroutine != NULL && test_bit(subroutine->blocks, block) ? b : NULL;
    }
    return NULL;
}

/* The operands first: an address that is still there is newer than one in a local. */
static const struct block *find_call(struct flow *f, uint32_t block, const struct frame_values *values)
{
    const struct block *call = NULL;
    for (uint32_t i = f->s->depth; i-- > 0 && call == NULL;)
        call = call_behind(f, f->s->max_locals + i, block, values);
    for (uint32_t i = 0; i < f->s->max_locals && call == NULL; i++)
        call = call_behind(f, i, block, values);
    return call;
}

/*
 * The state is what all calls of the subroutines around `block` have in common.  But a local that they do
 * not store to is, behind them, as it was at the call; so here, too, it is what it was at the call that
 * was made.  The frame's return addresses say which; the calls are followed outwards.
 */
static bool use_calls(struct flow *f, uint32_t block, const struct frame_values *values)
{
    size_t words = BIT_WORDS(f->s->max_locals);
    uint64_t *stored = mem_alloc(words * sizeof *stored);
    if (stored == NULL)
        return false;
    for (uint32_t level = 0; level < f->subroutine_count; level++) {
        const struct block *call = find_call(f, block, values);
        if (call == NULL)
            break;
        const struct subroutine *subroutine =
            subroutine_of(f, jsr_target(f, last_instruction(f, call)));
        for (size_t word = 0; word < words; word++)
            stored[word] |= subroutine->stored[word];
        for (uint32_t local = 0; local < f->s->max_locals; local++) {
            if (!test_bit(stored, local))
                copy_local(f, f->s->bits, call->at_call, local);
        }
        block = (uint32_t)(call - f->blocks);
    }
    mem_free(stored);
    return true;
}

static bool run(struct flow *f, const struct method *method, uint32_t bci,
                const struct frame_values *values)
{
    struct frame_state *s = f->s;
    const struct code *code = CODE(s->iso, method->code);
    f->handlers = META_ADDRESS(s->iso, code->handlers);
    f->handler_count = code->handler_count;
    f->scratch = mem_alloc(f->words * sizeof *f->scratch);
    if (f->scratch == NULL || !make_blocks(f) || !make_subroutines(f))
        return false;
    merge(f, 0, s->bits, 0);
    while (!f->failed && f->work_count > 0) {
        uint32_t block = f->work[--f->work_count];
        f->blocks[block].pending = false;
        run_block(f, block);
    }
    if (f->failed)
        return false;
    uint32_t at = bci;
    while (at > 0 && f->block_of[at] == NO_BLOCK)
        at--;
    uint32_t block = f->block_of[at];
    memset(s->bits, 0, f->words * sizeof *s->bits);
    s->depth = 0;
    if (f->blocks[block].state == NULL)
        return true;
    memcpy(s->bits, f->blocks[block].state, f->words * sizeof *s->bits);
    s->depth = f->blocks[block].depth;
    for (uint32_t length; at < bci; at += length) {
        length = frame_state_step(s, at, NULL);
        if (length == 0)
            break;
    }
    return values == NULL || f->subroutine_count == 0 || use_calls(f, block, values);
}

bool frame_map_flow(struct frame_state *s, const struct method *method, uint32_t bci,
                    const struct frame_values *values)
{
    uint32_t words = (s->max_locals + s->max_stack + 63) / 64;
    struct frame_state state = *s;
    struct flow f = {.s = &state, .words = 2 * words};
    state.bits = mem_alloc(f.words * sizeof *state.bits);
    if (state.bits == NULL)
        return false;
    state.addresses = state.bits + words;
    memcpy(state.bits, s->bits, words * sizeof *s->bits);
    bool done = run(&f, method, bci, values);
    if (done) {
        memcpy(s->bits, state.bits, words * sizeof *s->bits);
        s->depth = state.depth;
    }
    release(&f);
    mem_free(state.bits);
    return done;
}
