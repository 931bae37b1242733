/*
 * Which slots of an interpreter frame hold references: the collector's view of bytecode.
 *
 * There are two ways to know the state before an instruction:
 *
 *   - A method of a class verified by type checking has stack map frames, which have been proved
 *     (JVMS 4.10.1).  The state is that of the nearest frame at or before the instruction, or of the
 *     method's entry, and the instructions from there on.  Control cannot come in between, because
 *     every branch target has a frame, and cannot end in between, because a frame must follow every
 *     instruction that does not fall through.  The cost is linear in what lies before the
 *     instruction and needs no memory.
 *   - Methods of CLASS_OLD_VERIFIER classes have none to rely on; frame_map_flow.c finds the state by
 *     data flow.
 *
 * A slot that a stack map frame calls Top counts as a non-reference: verified code cannot read it
 * before it writes it, so the object, if there is one, is not held by this frame.
 *
 * Both ways read the bytecode of the class file: what rewriting has made of it runs several
 * instructions as one and does not keep references apart from ints.
 *
 * Both ways share the effect of one instruction, frame_state_step.  The code may belong to a class of
 * the boot loader that was not verified; malformed code then yields a wrong map but never an access
 * outside the code or the bit set.
 */
#include "loader/frame_map.h"

#include <string.h>

#include "vm/model/opcodes.h"
#include "vm/model/string.h"

/* ---- The effect of one instruction ---- */

static void set_slot(struct frame_state *s, uint32_t i, enum slot_kind kind)
{
    frame_put_bit(s->bits, i, kind == SLOT_REFERENCE);
    if (s->addresses != NULL)
        frame_put_bit(s->addresses, i, kind == SLOT_ADDRESS);
}

static void push(struct frame_state *s, enum slot_kind kind)
{
    if (s->depth < s->max_stack)
        set_slot(s, s->max_locals + s->depth++, kind);
}

static enum slot_kind pop(struct frame_state *s)
{
    enum slot_kind kind = SLOT_VALUE;
    if (s->depth == 0)
        return kind;
    uint32_t top = s->max_locals + --s->depth;
    if (frame_bit(s, top))
        kind = SLOT_REFERENCE;
    else if (s->addresses != NULL && s->addresses[top >> 6] >> (top & 63) & 1)
        kind = SLOT_ADDRESS;
    set_slot(s, top, SLOT_VALUE);
    return kind;
}

static void pop_slots(struct frame_state *s, unsigned count)
{
    while (count-- > 0)
        pop(s);
}

static void push_type(struct frame_state *s, enum basic_type type)
{
    if (basic_type_is_reference(type)) {
        push(s, SLOT_REFERENCE);
    } else {
        for (unsigned slots = basic_type_slots(type); slots > 0; slots--)
            push(s, SLOT_VALUE);
    }
}

static void set_local(struct frame_state *s, uint32_t local, enum slot_kind kind)
{
    if (local < s->max_locals)
        set_slot(s, local, kind);
}

/* The stack strings of opcodes.def. */
static void pop_string(struct frame_state *s, const char *types)
{
    for (; *types != 0; types++)
        pop_slots(s, *types == 'J' || *types == 'D' ? 2 : 1);
}

static void push_string(struct frame_state *s, const char *types)
{
    for (; *types != 0; types++) {
        push(s, *types == 'A');
        if (*types == 'J' || *types == 'D')
            push(s, SLOT_VALUE);
    }
}

/* Copies the top `count` slots under the `below` slots that lie beneath them: dup, dup_x1 ... */
static void duplicate(struct frame_state *s, unsigned count, unsigned below)
{
    enum slot_kind top[2], rest[2];
    for (unsigned i = 0; i < count; i++)
        top[i] = pop(s);
    for (unsigned i = 0; i < below; i++)
        rest[i] = pop(s);
    for (unsigned i = count; i-- > 0;)
        push(s, top[i]);
    for (unsigned i = below; i-- > 0;)
        push(s, rest[i]);
    for (unsigned i = count; i-- > 0;)
        push(s, top[i]);
}

/* The descriptor of the field, method or call site an instruction names. */
static const char *descriptor_at(const struct frame_state *s, uint16_t index)
{
    uint8_t tag = index < s->class->cp_count ? CP_TAG(s->iso, s->class, index) : 0;
    if (tag != CP_FIELD && tag != CP_METHOD && tag != CP_INTERFACE_METHOD && tag != CP_INVOKE_DYNAMIC)
        return "V";
    return SYMBOL_TEXT(s->iso, CP_REF_DESCRIPTOR(s->iso, s->class, index));
}

static void load_constant(struct frame_state *s, uint32_t index)
{
    if (index >= s->class->cp_count)
        return;
    switch (CP_TAG(s->iso, s->class, index)) {
    case CP_INTEGER:
    case CP_FLOAT:
        push_type(s, TYPE_INT);
        break;
    case CP_LONG:
    case CP_DOUBLE:
        push_type(s, TYPE_LONG);
        break;
    case CP_DYNAMIC:
        push_type(s, basic_type_of_char(
                         SYMBOL_TEXT(s->iso, CP_REF_DESCRIPTOR(s->iso, s->class, index))[0]));
        break;
    default:
        push(s, SLOT_REFERENCE);
        break;
    }
}

static void invoke(struct frame_state *s, const char *descriptor, bool receiver)
{
    const char *unused;
    pop_slots(s, descriptor_arg_slots(descriptor) + (receiver ? 1 : 0));
    push_type(s, descriptor_return(descriptor, &unused));
}

/* istore .. astore_3, the local given. */
static void store(struct frame_state *s, unsigned kind, uint32_t local)
{
    enum { KIND_INT, KIND_LONG, KIND_FLOAT, KIND_DOUBLE, KIND_REFERENCE };
    enum slot_kind popped = pop(s);
    if (kind == KIND_LONG || kind == KIND_DOUBLE) {
        pop(s);
        set_local(s, local + 1, SLOT_VALUE);
    }
    set_local(s, local, kind == KIND_REFERENCE ? popped : SLOT_VALUE);
}

uint32_t frame_state_step(struct frame_state *s, uint32_t bci, bool *changed_local)
{
    uint32_t length = opcode_length_at(s->code, s->code_length, bci, false);
    if (length == 0)
        return 0;
    const uint8_t *p = s->code + bci;
    uint8_t opcode = *p;
    const struct opcode_info *info = &opcode_infos[opcode];

    if (opcode == OP_wide) {
        opcode = p[1];
        info = &opcode_infos[opcode];
        if (opcode >= OP_istore && opcode <= OP_astore) {
            store(s, opcode - OP_istore, read_u2(p + 2));
            if (changed_local != NULL)
                *changed_local = true;
            return length;
        }
    }
    switch (opcode) {
    case OP_istore:
    case OP_lstore:
    case OP_fstore:
    case OP_dstore:
    case OP_astore:
        store(s, opcode - OP_istore, p[1]);
        goto local_changed;
    case OP_istore_0 ... OP_astore_3:
        store(s, (opcode - OP_istore_0) / 4, (opcode - OP_istore_0) % 4);
        goto local_changed;
    case OP_ldc:
        load_constant(s, p[1]);
        break;
    case OP_ldc_w:
    case OP_ldc2_w:
        load_constant(s, read_u2(p + 1));
        break;
    case OP_pop:
        pop(s);
        break;
    case OP_pop2:
        pop_slots(s, 2);
        break;
    case OP_dup:
        duplicate(s, 1, 0);
        break;
    case OP_dup_x1:
        duplicate(s, 1, 1);
        break;
    case OP_dup_x2:
        duplicate(s, 1, 2);
        break;
    case OP_dup2:
        duplicate(s, 2, 0);
        break;
    case OP_dup2_x1:
        duplicate(s, 2, 1);
        break;
    case OP_dup2_x2:
        duplicate(s, 2, 2);
        break;
    case OP_swap: {
        enum slot_kind upper = pop(s), lower = pop(s);
        push(s, upper);
        push(s, lower);
        break;
    }
    case OP_jsr:
    case OP_jsr_w:
        push(s, SLOT_ADDRESS);
        break;
    case OP_getfield:
    case OP_getstatic:
        if (opcode == OP_getfield)
            pop(s);
        push_type(s, basic_type_of_char(descriptor_at(s, read_u2(p + 1))[0]));
        break;
    case OP_putfield:
    case OP_putstatic:
        pop_slots(s, basic_type_slots(
                         basic_type_of_char(descriptor_at(s, read_u2(p + 1))[0])));
        if (opcode == OP_putfield)
            pop(s);
        break;
    case OP_invokevirtual:
    case OP_invokespecial:
    case OP_invokeinterface:
        invoke(s, descriptor_at(s, read_u2(p + 1)), true);
        break;
    case OP_invokestatic:
        invoke(s, descriptor_at(s, read_u2(p + 1)), false);
        break;
    case OP_invokedynamic:
        invoke(s, descriptor_at(s, read_u2(p + 1)), false);
        break;
    case OP_multianewarray:
        pop_slots(s, p[3]);
        push(s, SLOT_REFERENCE);
        break;
    default:
        pop_string(s, info->popped);
        push_string(s, info->pushed);
        break;
    }
    return length;

local_changed:
    if (changed_local != NULL)
        *changed_local = true;
    return length;
}

void frame_state_enter(struct frame_state *s, struct isolate *iso, const struct method *method,
                       uint64_t *bits)
{
    const struct code *code = CODE(iso, method->code);
    struct descriptor_cursor cursor;
    enum basic_type type;
    const char *text;
    size_t text_length;
    uint32_t local = 0;

    *s = (struct frame_state){
        .iso = iso,
        .class = CLASS(iso, method->holder),
        .code = class_file_at(iso, CLASS(iso, method->holder), code->original),
        .code_length = code->length,
        .max_locals = method->max_locals,
        .max_stack = method->max_stack,
        .bits = bits,
    };
    memset(bits, 0, ((size_t)s->max_locals + s->max_stack + 63) / 64 * sizeof *bits);
    if (!(method->access_flags & ACC_STATIC))
        set_local(s, local++, SLOT_REFERENCE);
    descriptor_begin(&cursor, SYMBOL_TEXT(iso, method->descriptor));
    while ((type = descriptor_next(&cursor, &text, &text_length)) != 0) {
        set_local(s, local, basic_type_is_reference(type));
        local += basic_type_slots(type);
    }
}

/* ---- Stack map frames (JVMS 4.7.4) ---- */

#define MAX_LOCALS 65536

/*
 * Reads the frames one after the other into a state.  Chop frames take away entries, not slots, so
 * it must be known which locals begin a long or double.
 */
struct map_reader {
    struct frame_state *s;
    const uint8_t *next, *end;
    uint32_t local_count;           /* slots described by the current frame */
    uint64_t wide[MAX_LOCALS / 64]; /* local begins a two-slot value; valid below local_count */
};

static uint8_t map_u1(struct map_reader *r)
{
    return r->next < r->end ? *r->next++ : 0;
}

static uint16_t map_u2(struct map_reader *r)
{
    uint8_t high = map_u1(r);
    return (uint16_t)(high << 8 | map_u1(r));
}

enum { ITEM_LONG = 4, ITEM_DOUBLE = 3, ITEM_NULL = 5, ITEM_UNINITIALIZED_THIS = 6, ITEM_OBJECT = 7,
       ITEM_UNINITIALIZED = 8 };

/* One verification_type_info. */
static uint8_t map_item(struct map_reader *r, bool *reference)
{
    uint8_t item = map_u1(r);
    if (item == ITEM_OBJECT || item == ITEM_UNINITIALIZED)
        map_u2(r);
    *reference = item >= ITEM_NULL;
    return item;
}

static void append_local(struct map_reader *r, bool reference, bool wide)
{
    uint32_t local = r->local_count;
    if (local + (wide ? 2 : 1) > r->s->max_locals)
        return;
    set_local(r->s, local, reference);
    r->wide[local >> 6] &= ~((uint64_t)1 << (local & 63));
    if (wide) {
        r->wide[local >> 6] |= (uint64_t)1 << (local & 63);
        set_local(r->s, local + 1, false);
        r->wide[(local + 1) >> 6] &= ~((uint64_t)1 << ((local + 1) & 63));
    }
    r->local_count += wide ? 2 : 1;
}

static void append_local_item(struct map_reader *r)
{
    bool reference;
    uint8_t item = map_item(r, &reference);
    append_local(r, reference, item == ITEM_LONG || item == ITEM_DOUBLE);
}

static void chop_local(struct map_reader *r)
{
    uint32_t local = r->local_count;
    if (local == 0)
        return;
    local -= local >= 2 && (r->wide[(local - 2) >> 6] >> ((local - 2) & 63) & 1) ? 2 : 1;
    for (uint32_t i = local; i < r->local_count; i++)
        set_local(r->s, i, false);
    r->local_count = local;
}

static void push_item(struct map_reader *r)
{
    bool reference;
    uint8_t item = map_item(r, &reference);
    push(r->s, reference);
    if (item == ITEM_LONG || item == ITEM_DOUBLE)
        push(r->s, false);
}

/* One frame after its type byte and offset. */
static void apply_frame(struct map_reader *r, uint8_t type)
{
    pop_slots(r->s, r->s->depth);
    if (type < 64 || type == 251)
        return; /* same */
    if (type < 128 || type == 247) {
        push_item(r); /* same, one operand */
    } else if (type >= 248 && type <= 250) {
        for (unsigned count = 251u - type; count > 0; count--)
            chop_local(r);
    } else if (type >= 252 && type <= 254) {
        for (unsigned count = type - 251u; count > 0; count--)
            append_local_item(r);
    } else if (type == 255) {
        while (r->local_count > 0)
            chop_local(r);
        for (unsigned count = map_u2(r); count > 0; count--)
            append_local_item(r);
        for (unsigned count = map_u2(r); count > 0; count--)
            push_item(r);
    }
}

/* The locals a method has at its entry, in entries rather than slots; sets no bits of the state. */
static void describe_entry(struct map_reader *r, const struct method *method)
{
    struct descriptor_cursor cursor;
    enum basic_type type;
    const char *text;
    size_t length;
    r->local_count = 0;
    if (!(method->access_flags & ACC_STATIC))
        append_local(r, true, false);
    descriptor_begin(&cursor, SYMBOL_TEXT(r->s->iso, method->descriptor));
    while ((type = descriptor_next(&cursor, &text, &length)) != 0)
        append_local(r, basic_type_is_reference(type), basic_type_slots(type) == 2);
}

/*
 * Brings the state from the method's entry to the last frame at or before `bci`.  Instructions
 * between are not run, so locals the entry or an earlier frame does not describe are non-references,
 * as the frame says.  Returns the frame's bytecode index, 0 when there is none.
 */
static uint32_t read_frames(struct frame_state *s, const struct method *method, uint32_t bci)
{
    const struct code *code = CODE(s->iso, method->code);
    struct map_reader r;
    uint32_t at = 0;

    r.s = s;
    r.next = class_file_at(s->iso, s->class, code->stack_map_offset);
    r.end = class_file_at(s->iso, s->class, 0) + s->class->file_length;
    describe_entry(&r, method);
    unsigned count = map_u2(&r);
    for (unsigned i = 0; i < count; i++) {
        uint8_t type = map_u1(&r);
        uint32_t delta = type < 64 ? type : type < 128 ? type - 64u : map_u2(&r);
        uint32_t next = at + delta + (i == 0 ? 0 : 1);
        if (next > bci)
            break;
        at = next;
        apply_frame(&r, type);
    }
    return at;
}

/* ---- The door ---- */

bool frame_map_compute(struct isolate *iso, const struct method *method, uint32_t bci,
                       const struct frame_values *values, uint64_t *bits, uint32_t *stack_depth)
{
    struct frame_state s;
    uint32_t at = 0;

    frame_state_enter(&s, iso, method, bits);
    if (s.class->flags & CLASS_OLD_VERIFIER) {
        if (!frame_map_flow(&s, method, bci, values))
            return false;
    } else {
        if (CODE(iso, method->code)->stack_map_offset != 0)
            at = read_frames(&s, method, bci);
        while (at < bci) {
            uint32_t length = frame_state_step(&s, at, NULL);
            if (length == 0)
                break;
            at += length;
        }
    }
    *stack_depth = s.depth;
    return true;
}
