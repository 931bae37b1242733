/*
 * The interpreter: one C function for all guest code of a thread.
 *
 * Invariants
 * 1. Between instructions the state is frame, pc, sp and t.  SAVE() writes pc and sp into the frame
 *    and the frame into t; whoever may collect, throw, push frames or poll is called between SAVE()
 *    and RELOAD(), because the stack may grow (move) and, at a poll, the whole region may move.
 * 2. A Java call never recurses in C.  A frame whose callee returns continues by its kind: see
 *    vm/model/frame.h.  A slow path that fails has either set t->exception (unwind) or pushed a
 *    frame (t->called): then that frame runs and the same instruction is executed again.
 * 3. Nulls cost nothing where the zero page answers: class 0 has a vtable of method 0, which throws;
 *    an array at 0 has length 0, so the bounds test fails and its slow side tells null from range.
 * 4. Slots are read once, with acquire order, and are valid by themselves (vm/model/cpool.h).
 * 5. Guest memory is accessed with relaxed atomics (vm/base/atomic.h).
 */
#include <math.h>
#include <string.h>

#include "vm/exec/internal.h"
#include "vm/model/disasm.h"
#include "vm/model/opcodes.h"

#define SAVE()                                                 \
    do {                                                       \
        frame->pc = (uint32_t)(pc - code);                     \
        frame->sp = SLOT_NUMBER(t, sp);                        \
        t->frame = frame;                                      \
    } while (0)

/* Everything that depends on the frame, the stack's place or the base. */
#define RELOAD_METHOD()                                                              \
    do {                                                                             \
        const struct method *reload_method_ = METHOD(t, frame->method);              \
        code = CODE(t, reload_method_->code)->bytes;                                 \
        holder = CLASS(t, reload_method_->holder);                                   \
        slots = SLOTS(t, holder);                                                    \
        locals = t->stack + frame->locals;                                           \
    } while (0)
#define RELOAD()                                  \
    do {                                          \
        base = t->base;                           \
        frame = t->frame;                         \
        RELOAD_METHOD();                          \
        sp = t->stack + frame->sp;                \
        pc = code + frame->pc;                    \
    } while (0)

#if ATOLL_CHECKED
#define TRACE_BYTECODE()                                        \
    do {                                                        \
        if (UNLIKELY(t->log_mask & (1u << LOG_bytecode))) {     \
            SAVE();                                             \
            trace_bytecode(t);                                  \
        }                                                       \
    } while (0)
#else
#define TRACE_BYTECODE() ((void)0)
#endif

#define DISPATCH()             \
    do {                       \
        TRACE_BYTECODE();      \
        goto *labels[*pc];     \
    } while (0)
#define NEXT(length)     \
    do {                 \
        pc += (length);  \
        DISPATCH();      \
    } while (0)

/* A slow path has failed: run what it pushed, or unwind. */
#define FAIL() goto failed

#define S1(offset) ((int8_t)pc[offset])
#define U1(offset) (pc[offset])
static ALWAYS_INLINE uint16_t load_u2(const uint8_t *p)
{
    uint16_t value;
    memcpy(&value, p, 2);
    return value;
}
static ALWAYS_INLINE int32_t load_s4(const uint8_t *p)
{
    int32_t value;
    memcpy(&value, p, 4);
    return value;
}
#define U2(offset) load_u2(pc + (offset))
#define S2(offset) ((int16_t)load_u2(pc + (offset)))
#define S4(offset) load_s4(pc + (offset))
#define SLOT(n) LOAD_ACQUIRE(&slots[n])

#if ATOLL_TORMENT_FREEZE
#define POLL_WANTED() (sp >= LOAD_RELAXED(&t->stack_limit) || torment_poll(t))
#else
#define POLL_WANTED() (sp >= LOAD_RELAXED(&t->stack_limit))
#endif

/* A taken branch.  Backward ones poll: the target is set first, so the poll happens between
 * instructions. */
#define BRANCH(offset)                                         \
    do {                                                       \
        int32_t branch_offset_ = (offset);                     \
        pc += branch_offset_;                                  \
        if (branch_offset_ <= 0 && UNLIKELY(POLL_WANTED()))    \
            goto poll;                                         \
        DISPATCH();                                            \
    } while (0)

static int32_t compare_long(int64_t a, int64_t b)
{
    return (a > b) - (a < b);
}

/* f2i, f2l, d2i, d2l saturate and turn NaN into 0 (JVMS 6.5). */
static int32_t double_to_int(double value)
{
    if (value != value)
        return 0;
    if (value >= 2147483648.0)
        return INT32_MAX;
    if (value <= -2147483649.0)
        return INT32_MIN;
    return (int32_t)value;
}
static int64_t double_to_long(double value)
{
    if (value != value)
        return 0;
    if (value >= 9223372036854775808.0)
        return INT64_MAX;
    if (value < -9223372036854775808.0)
        return INT64_MIN;
    return (int64_t)value;
}

static ALWAYS_INLINE bool is_subclass_fast(uint8_t *base, struct class_ref sub, struct class_ref super)
{
    if (sub.off == super.off)
        return true;
    const struct class *sub_class = (const struct class *)(const void *)(base + sub.off);
    const struct class *super_class = (const struct class *)(const void *)(base + super.off);
    if (super_class->super_depth < CLASS_DISPLAY_SIZE && super_class->kind == CLASS_INSTANCE &&
        !(super_class->access_flags & ACC_INTERFACE))
        return sub_class->display[super_class->super_depth].off == super.off;
    return false;
}

static ALWAYS_INLINE struct class_ref class_word(const uint8_t *base, struct ref object)
{
    return (struct class_ref){LOAD_CLASS(
        (const int32_t *)(const void *)(base + ((uint64_t)object.bits << 3)))};
}

static bool is_instance(struct thread *t, struct ref object, struct class_ref target)
{
    struct class_ref actual = class_word(t->base, object);
    return is_subclass_fast(t->base, actual, target) ||
           class_is_assignable(t->iso, CLASS(t, actual), CLASS(t, target));
}

#if ATOLL_TORMENT_FREEZE
/* Every k-th poll asks for a freeze; k comes from the isolate (see freeze.c). */
static bool torment_poll(struct thread *t)
{
    t->freeze_wanted = t->iso->torment_every != 0 && ++t->torment_polls % t->iso->torment_every == 0;
    return t->freeze_wanted;
}
#endif

#if ATOLL_CHECKED
static void trace_bytecode(struct thread *t)
{
    struct frame *frame = t->frame;
    const struct method *method = METHOD(t, frame->method);
    char text[512], name[256];
    disasm_instruction(t->iso, method, frame->pc, text, sizeof text);
    class_external_name(t->iso, CLASS(t, method->holder), name, sizeof name);
    log_line(LOG_bytecode, "%u %s.%s:%u %s", t->g->id, name, SYMBOL_TEXT(t, method->name), frame->pc,
             text);
}
#endif

static void trace_call(struct thread *t, const struct method *method, const char *what)
{
    char name[256];
    uint32_t depth = 0;
    for (struct frame *frame = t->frame; frame->kind != FRAME_BOTTOM; frame = FRAME_AT(t, frame->caller))
        depth++;
    class_external_name(t->iso, CLASS(t, method->holder), name, sizeof name);
    log_line(LOG_call, "%u %*s%s %s.%s%s", t->g->id, (int)(depth < 60 ? depth : 60), "", what, name,
             SYMBOL_TEXT(t, method->name), SYMBOL_TEXT(t, method->descriptor));
}

/* The method an interface call selects, by the thread's cache. */
static ALWAYS_INLINE uint32_t select_interface(struct thread *t, struct class_ref class,
                                               int32_t interface_off, uint32_t itable_index)
{
    uint32_t hash = (uint32_t)(class.off >> 3) ^ (uint32_t)(interface_off >> 4) * 31u ^ itable_index * 7u;
    struct call_cache_entry *entry = &t->call_cache[(hash ^ hash >> 10) & (CALL_CACHE_SIZE - 1)];
    if (LIKELY(entry->class_off == class.off && entry->interface_off == interface_off &&
               entry->itable_index == itable_index))
        return entry->method;
    if (class.off == 0)
        return 0;
    struct method *method = class_itable_lookup(t->iso, CLASS(t, class),
                                                (struct class_ref){interface_off}, itable_index);
    if (method == NULL)
        return UINT32_MAX;
    *entry = (struct call_cache_entry){class.off, interface_off, itable_index, method->index};
    return method->index;
}

/*
 * Linked calls push an appendix, linkTo* pops its MemberName, before the callee is entered.  How far
 * sp must move back so that the instruction can be executed again; `word` is its slot.
 */
static int operand_adjustment(struct thread *t, uint8_t opcode, uint64_t word)
{
    if (opcode == OP_invokedynamic || (opcode == OP_invokehandle && SLOT_TAG(word) == SLOT_HANDLE))
        return SLOT_MID16(word) != 0 ? -1 : 0;
    if (SLOT_TAG(word) == SLOT_DIRECT) {
        unsigned kind = METHOD(t, SLOT_HIGH(word))->kind;
        if (kind >= METHOD_LINK_TO_STATIC && kind <= METHOD_LINK_TO_INTERFACE)
            return 1;
    }
    return 0;
}

enum run_status interp_run(struct thread *t)
{
    static const void *const labels[256] = {
        [202] = &&op_illegal,
        [FIRST_FREE_OPCODE ... 255] = &&op_illegal,
#define OP(opcode_code, name, format, popped, pushed, flags) [opcode_code] = &&op_##name,
#define OP_INTERNAL(opcode_code, name, opcode_base) [opcode_code] = &&op_##name,
#include "vm/model/opcodes.def"
#undef OP
#undef OP_INTERNAL
    };
    uint8_t *base;
    const uint8_t *pc;
    const uint8_t *code;
    union slot *sp;
    union slot *locals;
    struct frame *frame;
    struct class *holder;
    uint64_t *slots;
    uint64_t word;
    const struct method *callee;
    unsigned argument_slots;
    enum native_status status;

    if (THROWN(t))
        goto thrown;
    goto continue_top;

    /* ---- constants ---- */
op_nop:
    NEXT(1);
op_aconst_null:
    (sp++)->raw = 0;
    NEXT(1);
#define ICONST(name, value) \
    op_##name:              \
    (sp++)->i = (value);    \
    NEXT(1);
    ICONST(iconst_m1, -1)
    ICONST(iconst_0, 0)
    ICONST(iconst_1, 1)
    ICONST(iconst_2, 2)
    ICONST(iconst_3, 3)
    ICONST(iconst_4, 4)
    ICONST(iconst_5, 5)
op_lconst_0:
    sp->j = 0;
    sp += 2;
    NEXT(1);
op_lconst_1:
    sp->j = 1;
    sp += 2;
    NEXT(1);
op_fconst_0:
    (sp++)->f = 0.0f;
    NEXT(1);
op_fconst_1:
    (sp++)->f = 1.0f;
    NEXT(1);
op_fconst_2:
    (sp++)->f = 2.0f;
    NEXT(1);
op_dconst_0:
    sp->d = 0.0;
    sp += 2;
    NEXT(1);
op_dconst_1:
    sp->d = 1.0;
    sp += 2;
    NEXT(1);
op_bipush:
    (sp++)->i = S1(1);
    NEXT(2);
op_sipush:
    (sp++)->i = S2(1);
    NEXT(3);
op_ldc_int:
    (sp++)->i = (int32_t)CP_DATA(t, holder, U1(1));
    NEXT(2);
op_ldc_w_int:
    (sp++)->i = (int32_t)CP_DATA(t, holder, U2(1));
    NEXT(3);
op_ldc2_w_long:
    sp->raw = CP_DATA(t, holder, U2(1));
    sp += 2;
    NEXT(3);
    {
        uint16_t cp_index;
        unsigned length;
    op_ldc:
    op_ldc_ref:
        cp_index = U1(1);
        length = 2;
        goto load_constant;
    op_ldc_w:
    op_ldc_w_ref:
    op_ldc2_w:
        cp_index = U2(1);
        length = 3;
    load_constant:
        word = SLOT(CP_SLOT(t, holder, cp_index));
        if (UNLIKELY(SLOT_TAG(word) != SLOT_READY)) {
            SAVE();
            if (!slow_resolve_constant(t, holder, cp_index))
                FAIL();
            RELOAD();
            DISPATCH();
        }
        if (CP_TAG(t, holder, cp_index) == CP_CLASS) {
            (sp++)->r = ((struct class *)(void *)(base + (int32_t)SLOT_HIGH(word)))->mirror;
            NEXT(length);
        }
        struct ref constant = resolved_get(t, holder, SLOT_HIGH(word));
        switch (SLOT_BYTE1(word)) {
        case TYPE_OBJECT:
        case TYPE_ARRAY:
            (sp++)->r = constant;
            break;
        case TYPE_LONG:
        case TYPE_DOUBLE:
            exec_unbox(t, constant, SLOT_BYTE1(word), sp);
            sp += 2;
            break;
        default:
            exec_unbox(t, constant, SLOT_BYTE1(word), sp);
            sp++;
            break;
        }
        NEXT(length);
    }

    /* ---- locals ---- */
#define LOAD1(name, local, length) \
    op_##name:                     \
    *sp++ = locals[local];         \
    NEXT(length);
#define LOAD2(name, local, length) \
    op_##name:                     \
    sp[0] = locals[local];         \
    sp += 2;                       \
    NEXT(length);
    LOAD1(iload, U1(1), 2)
    LOAD2(lload, U1(1), 2)
    LOAD1(fload, U1(1), 2)
    LOAD2(dload, U1(1), 2)
    LOAD1(aload, U1(1), 2)
    LOAD1(iload_0, 0, 1)
    LOAD1(iload_1, 1, 1)
    LOAD1(iload_2, 2, 1)
    LOAD1(iload_3, 3, 1)
    LOAD2(lload_0, 0, 1)
    LOAD2(lload_1, 1, 1)
    LOAD2(lload_2, 2, 1)
    LOAD2(lload_3, 3, 1)
    LOAD1(fload_0, 0, 1)
    LOAD1(fload_1, 1, 1)
    LOAD1(fload_2, 2, 1)
    LOAD1(fload_3, 3, 1)
    LOAD2(dload_0, 0, 1)
    LOAD2(dload_1, 1, 1)
    LOAD2(dload_2, 2, 1)
    LOAD2(dload_3, 3, 1)
    LOAD1(aload_0, 0, 1)
    LOAD1(aload_1, 1, 1)
    LOAD1(aload_2, 2, 1)
    LOAD1(aload_3, 3, 1)
op_iload_iload:
    sp[0] = locals[U1(1)];
    sp[1] = locals[U1(3)];
    sp += 2;
    NEXT(4);
op_iload_if_icmp:
    *sp++ = locals[U1(1)];
    NEXT(2);
#define STORE1(name, local, length) \
    op_##name:                      \
    locals[local] = *--sp;          \
    NEXT(length);
#define STORE2(name, local, length) \
    op_##name:                      \
    sp -= 2;                        \
    locals[local] = sp[0];          \
    NEXT(length);
    STORE1(istore, U1(1), 2)
    STORE2(lstore, U1(1), 2)
    STORE1(fstore, U1(1), 2)
    STORE2(dstore, U1(1), 2)
    STORE1(astore, U1(1), 2)
    STORE1(istore_0, 0, 1)
    STORE1(istore_1, 1, 1)
    STORE1(istore_2, 2, 1)
    STORE1(istore_3, 3, 1)
    STORE2(lstore_0, 0, 1)
    STORE2(lstore_1, 1, 1)
    STORE2(lstore_2, 2, 1)
    STORE2(lstore_3, 3, 1)
    STORE1(fstore_0, 0, 1)
    STORE1(fstore_1, 1, 1)
    STORE1(fstore_2, 2, 1)
    STORE1(fstore_3, 3, 1)
    STORE2(dstore_0, 0, 1)
    STORE2(dstore_1, 1, 1)
    STORE2(dstore_2, 2, 1)
    STORE2(dstore_3, 3, 1)
    STORE1(astore_0, 0, 1)
    STORE1(astore_1, 1, 1)
    STORE1(astore_2, 2, 1)
    STORE1(astore_3, 3, 1)

    /* ---- arrays ---- */
#define ELEMENT(array_ref, index, type) \
    ((type *)(void *)(base + ((uint64_t)(array_ref).bits << 3) + ARRAY_DATA) + (uint32_t)(index))
#define IN_BOUNDS(array_ref, index)                                                      \
    ((uint32_t)(index) <                                                                 \
     (uint32_t)LOAD_RELAXED(&((struct array *)(void *)(base + ((uint64_t)(array_ref).bits << 3)))->length))
#define ARRAY_LOAD(name, type, field, result_slots)                      \
    op_##name:                                                           \
    {                                                                    \
        struct ref array = sp[-2].r;                                     \
        int32_t index = sp[-1].i;                                        \
        if (UNLIKELY(!IN_BOUNDS(array, index))) {                        \
            SAVE();                                                      \
            slow_throw_array_index(t, array, index);                     \
            FAIL();                                                      \
        }                                                                \
        sp[-2].field = LOAD_RELAXED(ELEMENT(array, index, type));        \
        sp += (result_slots) - 2;                                        \
        NEXT(1);                                                         \
    }
    ARRAY_LOAD(iaload, int32_t, i, 1)
    ARRAY_LOAD(laload, int64_t, j, 2)
    ARRAY_LOAD(faload, int32_t, i, 1)
    ARRAY_LOAD(daload, int64_t, j, 2)
    ARRAY_LOAD(aaload, uint32_t, r.bits, 1)
    ARRAY_LOAD(baload, int8_t, i, 1)
    ARRAY_LOAD(caload, uint16_t, i, 1)
    ARRAY_LOAD(saload, int16_t, i, 1)
#define ARRAY_STORE(name, type, field, value_slots)                               \
    op_##name:                                                                    \
    {                                                                             \
        struct ref array = sp[-2 - (value_slots)].r;                              \
        int32_t index = sp[-1 - (value_slots)].i;                                 \
        if (UNLIKELY(!IN_BOUNDS(array, index))) {                                 \
            SAVE();                                                               \
            slow_throw_array_index(t, array, index);                              \
            FAIL();                                                               \
        }                                                                         \
        STORE_RELAXED(ELEMENT(array, index, type), (type)sp[-(value_slots)].field); \
        sp -= 2 + (value_slots);                                                  \
        NEXT(1);                                                                  \
    }
    ARRAY_STORE(iastore, int32_t, i, 1)
    ARRAY_STORE(lastore, int64_t, j, 2)
    ARRAY_STORE(fastore, int32_t, i, 1)
    ARRAY_STORE(dastore, int64_t, j, 2)
    ARRAY_STORE(castore, uint16_t, i, 1)
    ARRAY_STORE(sastore, int16_t, i, 1)
op_bastore: {
    struct ref array = sp[-3].r;
    int32_t index = sp[-2].i;
    int32_t value = sp[-1].i;
    if (UNLIKELY(!IN_BOUNDS(array, index))) {
        SAVE();
        slow_throw_array_index(t, array, index);
        FAIL();
    }
    /* bastore serves boolean[] too, which keeps the low bit only (JVMS 6.5.bastore). */
    if (CLASS_OF(t, array)->basic_type == TYPE_BOOLEAN)
        value &= 1;
    STORE_RELAXED(ELEMENT(array, index, int8_t), (int8_t)value);
    sp -= 3;
    NEXT(1);
}
op_aastore: {
    struct ref array = sp[-3].r;
    int32_t index = sp[-2].i;
    struct ref value = sp[-1].r;
    if (UNLIKELY(!IN_BOUNDS(array, index))) {
        SAVE();
        slow_throw_array_index(t, array, index);
        FAIL();
    }
    if (!IS_NULL(value)) {
        struct class_ref component = CLASS_OF(t, array)->component;
        if (UNLIKELY(!is_instance(t, value, component))) {
            SAVE();
            slow_throw_array_store(t, value);
            FAIL();
        }
    }
    uint32_t *element = ELEMENT(array, index, uint32_t);
    STORE_RELAXED(element, value.bits);
    MARK_CARD_AT(t, element);
    sp -= 3;
    NEXT(1);
}

    /* ---- the operand stack ---- */
op_pop:
    sp--;
    NEXT(1);
op_pop2:
    sp -= 2;
    NEXT(1);
op_dup:
    sp[0] = sp[-1];
    sp++;
    NEXT(1);
op_dup_x1: {
    union slot value1 = sp[-1], value2 = sp[-2];
    sp[-2] = value1;
    sp[-1] = value2;
    *sp++ = value1;
    NEXT(1);
}
op_dup_x2: {
    union slot value1 = sp[-1], value2 = sp[-2], value3 = sp[-3];
    sp[-3] = value1;
    sp[-2] = value3;
    sp[-1] = value2;
    *sp++ = value1;
    NEXT(1);
}
op_dup2:
    sp[0] = sp[-2];
    sp[1] = sp[-1];
    sp += 2;
    NEXT(1);
op_dup2_x1: {
    union slot value1 = sp[-1], value2 = sp[-2], value3 = sp[-3];
    sp[-3] = value2;
    sp[-2] = value1;
    sp[-1] = value3;
    sp[0] = value2;
    sp[1] = value1;
    sp += 2;
    NEXT(1);
}
op_dup2_x2: {
    union slot value1 = sp[-1], value2 = sp[-2], value3 = sp[-3], value4 = sp[-4];
    sp[-4] = value2;
    sp[-3] = value1;
    sp[-2] = value4;
    sp[-1] = value3;
    sp[0] = value2;
    sp[1] = value1;
    sp += 2;
    NEXT(1);
}
op_swap: {
    union slot value1 = sp[-1];
    sp[-1] = sp[-2];
    sp[-2] = value1;
    NEXT(1);
}

    /* ---- arithmetic: unsigned where Java wraps around ---- */
#define BINARY1(name, expression, field)      \
    op_##name:                                \
    {                                         \
        __typeof__(sp->field) a = sp[-2].field, b = sp[-1].field; \
        sp[-2].field = (expression);          \
        sp--;                                 \
        NEXT(1);                              \
    }
#define BINARY2(name, expression, field)      \
    op_##name:                                \
    {                                         \
        __typeof__(sp->field) a = sp[-4].field, b = sp[-2].field; \
        sp[-4].field = (expression);          \
        sp -= 2;                              \
        NEXT(1);                              \
    }
    BINARY1(iadd, (int32_t)((uint32_t)a + (uint32_t)b), i)
    BINARY2(ladd, (int64_t)((uint64_t)a + (uint64_t)b), j)
    BINARY1(fadd, a + b, f)
    BINARY2(dadd, a + b, d)
    BINARY1(isub, (int32_t)((uint32_t)a - (uint32_t)b), i)
    BINARY2(lsub, (int64_t)((uint64_t)a - (uint64_t)b), j)
    BINARY1(fsub, a - b, f)
    BINARY2(dsub, a - b, d)
    BINARY1(imul, (int32_t)((uint32_t)a * (uint32_t)b), i)
    BINARY2(lmul, (int64_t)((uint64_t)a * (uint64_t)b), j)
    BINARY1(fmul, a * b, f)
    BINARY2(dmul, a * b, d)
    BINARY1(fdiv, a / b, f)
    BINARY2(ddiv, a / b, d)
    BINARY1(frem, fmodf(a, b), f)
    BINARY2(drem, fmod(a, b), d)
#define DIVIDE(name, field, width, value_slots, minimum, expression, on_minus_one) \
    op_##name:                                                                     \
    {                                                                              \
        width a = sp[-2 * (value_slots)].field, b = sp[-(value_slots)].field;      \
        if (UNLIKELY(b == 0))                                                      \
            goto divide_by_zero;                                                   \
        sp[-2 * (value_slots)].field = b == -1 ? (on_minus_one) : (expression);    \
        sp -= (value_slots);                                                       \
        NEXT(1);                                                                   \
    }
    DIVIDE(idiv, i, int32_t, 1, INT32_MIN, a / b, (int32_t)(0u - (uint32_t)a))
    DIVIDE(ldiv, j, int64_t, 2, INT64_MIN, a / b, (int64_t)(0u - (uint64_t)a))
    DIVIDE(irem, i, int32_t, 1, INT32_MIN, a % b, 0)
    DIVIDE(lrem, j, int64_t, 2, INT64_MIN, a % b, 0)
op_ineg:
    sp[-1].i = (int32_t)(0u - (uint32_t)sp[-1].i);
    NEXT(1);
op_lneg:
    sp[-2].j = (int64_t)(0u - (uint64_t)sp[-2].j);
    NEXT(1);
op_fneg:
    sp[-1].f = -sp[-1].f;
    NEXT(1);
op_dneg:
    sp[-2].d = -sp[-2].d;
    NEXT(1);
    BINARY1(ishl, (int32_t)((uint32_t)a << (b & 31)), i)
    BINARY1(ishr, a >> (b & 31), i)
    BINARY1(iushr, (int32_t)((uint32_t)a >> (b & 31)), i)
#define SHIFT2(name, expression)          \
    op_##name:                            \
    {                                     \
        int64_t a = sp[-3].j;             \
        int32_t b = sp[-1].i & 63;        \
        sp[-3].j = (expression);          \
        sp--;                             \
        NEXT(1);                          \
    }
    SHIFT2(lshl, (int64_t)((uint64_t)a << b))
    SHIFT2(lshr, a >> b)
    SHIFT2(lushr, (int64_t)((uint64_t)a >> b))
    BINARY1(iand, a & b, i)
    BINARY2(land, a & b, j)
    BINARY1(ior, a | b, i)
    BINARY2(lor, a | b, j)
    BINARY1(ixor, a ^ b, i)
    BINARY2(lxor, a ^ b, j)
op_iinc:
    locals[U1(1)].i = (int32_t)((uint32_t)locals[U1(1)].i + (uint32_t)S1(2));
    NEXT(3);

    /* ---- conversions ---- */
#define CONVERT(name, from_slots, from, to_slots, to, expression) \
    op_##name:                                                    \
    {                                                             \
        __typeof__(sp->from) a = sp[-(from_slots)].from;          \
        sp[-(from_slots)].to = (expression);                      \
        sp += (to_slots) - (from_slots);                          \
        NEXT(1);                                                  \
    }
    CONVERT(i2l, 1, i, 2, j, a)
    CONVERT(i2f, 1, i, 1, f, (float)a)
    CONVERT(i2d, 1, i, 2, d, a)
    CONVERT(l2i, 2, j, 1, i, (int32_t)a)
    CONVERT(l2f, 2, j, 1, f, (float)a)
    CONVERT(l2d, 2, j, 2, d, (double)a)
    CONVERT(f2i, 1, f, 1, i, double_to_int((double)a))
    CONVERT(f2l, 1, f, 2, j, double_to_long((double)a))
    CONVERT(f2d, 1, f, 2, d, (double)a)
    CONVERT(d2i, 2, d, 1, i, double_to_int(a))
    CONVERT(d2l, 2, d, 2, j, double_to_long(a))
    CONVERT(d2f, 2, d, 1, f, (float)a)
    CONVERT(i2b, 1, i, 1, i, (int8_t)a)
    CONVERT(i2c, 1, i, 1, i, (uint16_t)a)
    CONVERT(i2s, 1, i, 1, i, (int16_t)a)

    /* ---- comparisons and branches ---- */
op_lcmp:
    sp[-4].i = compare_long(sp[-4].j, sp[-2].j);
    sp -= 3;
    NEXT(1);
#define COMPARE_FLOAT(name, field, value_slots, on_nan)                                         \
    op_##name:                                                                                  \
    {                                                                                           \
        __typeof__(sp->field) a = sp[-2 * (value_slots)].field, b = sp[-(value_slots)].field;   \
        sp[-2 * (value_slots)].i = a > b ? 1 : a == b ? 0 : a < b ? -1 : (on_nan);              \
        sp -= 2 * (value_slots) - 1;                                                            \
        NEXT(1);                                                                                \
    }
    COMPARE_FLOAT(fcmpl, f, 1, -1)
    COMPARE_FLOAT(fcmpg, f, 1, 1)
    COMPARE_FLOAT(dcmpl, d, 2, -1)
    COMPARE_FLOAT(dcmpg, d, 2, 1)
#define IF1(name, condition)        \
    op_##name:                      \
    {                               \
        union slot value = *--sp;   \
        if (condition)              \
            BRANCH(S2(1));          \
        NEXT(3);                    \
    }
    IF1(ifeq, value.i == 0)
    IF1(ifne, value.i != 0)
    IF1(iflt, value.i < 0)
    IF1(ifge, value.i >= 0)
    IF1(ifgt, value.i > 0)
    IF1(ifle, value.i <= 0)
    IF1(ifnull, IS_NULL(value.r))
    IF1(ifnonnull, !IS_NULL(value.r))
#define IF2(name, field, operator)                     \
    op_##name:                                         \
    sp -= 2;                                           \
    if (sp[0].field operator sp[1].field)              \
        BRANCH(S2(1));                                 \
    NEXT(3);
    IF2(if_icmpeq, i, ==)
    IF2(if_icmpne, i, !=)
    IF2(if_icmplt, i, <)
    IF2(if_icmpge, i, >=)
    IF2(if_icmpgt, i, >)
    IF2(if_icmple, i, <=)
    IF2(if_acmpeq, r.bits, ==)
    IF2(if_acmpne, r.bits, !=)
op_goto:
    BRANCH(S2(1));
op_goto_w:
    BRANCH(S4(1));
op_jsr:
    (sp++)->raw = (uint64_t)(pc + 3 - code);
    BRANCH(S2(1));
op_jsr_w:
    (sp++)->raw = (uint64_t)(pc + 5 - code);
    BRANCH(S4(1));
op_ret:
    pc = code + locals[U1(1)].raw;
    if (UNLIKELY(POLL_WANTED()))
        goto poll;
    DISPATCH();
op_tableswitch: {
    const uint8_t *table = code + ((pc - code + 4) & ~3);
    int32_t low = load_s4(table + 4), high = load_s4(table + 8);
    int32_t key = (--sp)->i;
    if (key < low || key > high)
        BRANCH(load_s4(table));
    BRANCH(load_s4(table + 12 + 4 * ((int64_t)key - low)));
}
op_lookupswitch: {
    const uint8_t *table = code + ((pc - code + 4) & ~3);
    int32_t key = (--sp)->i;
    int32_t low = 0, high = load_s4(table + 4) - 1;
    while (low <= high) {
        int32_t middle = low + (high - low) / 2;
        int32_t match = load_s4(table + 8 + 8 * (int64_t)middle);
        if (match == key)
            BRANCH(load_s4(table + 12 + 8 * (int64_t)middle));
        if (match < key)
            low = middle + 1;
        else
            high = middle - 1;
    }
    BRANCH(load_s4(table));
}

    /* ---- fields ---- */
#define FIELD_SLOT_CHECK()                                    \
    word = SLOT(U2(1));                                       \
    if (UNLIKELY(SLOT_TAG(word) != SLOT_READY))               \
        goto field_slow;
#define OBJECT_FIELD(reference, type) \
    ((type *)(void *)(base + ((uint64_t)(reference).bits << 3) + SLOT_HIGH(word)))
#define STATIC_FIELD(type) ((type *)(void *)(base + SLOT_HIGH(word)))
#define GETFIELD(name, type, field, result_slots)                       \
    op_##name:                                                          \
    {                                                                   \
        FIELD_SLOT_CHECK()                                              \
        struct ref object = sp[-1].r;                                   \
        if (UNLIKELY(IS_NULL(object)))                                  \
            goto null_pointer;                                          \
        sp[-1].field = LOAD_RELAXED(OBJECT_FIELD(object, type));        \
        sp += (result_slots) - 1;                                       \
        NEXT(3);                                                        \
    }
    GETFIELD(getfield_b, int8_t, i, 1)
    GETFIELD(getfield_c, uint16_t, i, 1)
    GETFIELD(getfield_s, int16_t, i, 1)
    GETFIELD(getfield_i, int32_t, i, 1)
    GETFIELD(getfield_j, int64_t, j, 2)
    GETFIELD(getfield_a, uint32_t, r.bits, 1)
#define ALOAD_0_GETFIELD(name, type, field)                             \
    op_##name:                                                          \
    {                                                                   \
        word = SLOT(U2(2));                                             \
        struct ref object = locals[0].r;                                \
        if (UNLIKELY(SLOT_TAG(word) != SLOT_READY || IS_NULL(object))) { \
            (sp++)->r = object;                                         \
            NEXT(1);                                                    \
        }                                                               \
        (sp++)->field = LOAD_RELAXED(OBJECT_FIELD(object, type));       \
        NEXT(4);                                                        \
    }
    ALOAD_0_GETFIELD(aload_0_getfield_i, int32_t, i)
    ALOAD_0_GETFIELD(aload_0_getfield_a, uint32_t, r.bits)
    ALOAD_0_GETFIELD(aload_0_getfield_b, int8_t, i)
#define PUTFIELD(name, type, field, value_slots, mask)                                   \
    op_##name:                                                                           \
    {                                                                                    \
        FIELD_SLOT_CHECK()                                                               \
        struct ref object = sp[-1 - (value_slots)].r;                                    \
        if (UNLIKELY(IS_NULL(object)))                                                   \
            goto null_pointer;                                                           \
        STORE_RELAXED(OBJECT_FIELD(object, type), (type)(sp[-(value_slots)].field mask)); \
        sp -= 1 + (value_slots);                                                         \
        NEXT(3);                                                                         \
    }
    PUTFIELD(putfield_b, int8_t, i, 1, )
    PUTFIELD(putfield_z, int8_t, i, 1, &1)
    PUTFIELD(putfield_s, int16_t, i, 1, )
    PUTFIELD(putfield_i, int32_t, i, 1, )
    PUTFIELD(putfield_j, int64_t, j, 2, )
op_putfield_a: {
    FIELD_SLOT_CHECK()
    struct ref object = sp[-2].r;
    if (UNLIKELY(IS_NULL(object)))
        goto null_pointer;
    uint32_t *field = OBJECT_FIELD(object, uint32_t);
    STORE_RELAXED(field, sp[-1].r.bits);
    MARK_CARD_AT(t, field);
    sp -= 2;
    NEXT(3);
}
#define GETSTATIC(name, type, field, result_slots)       \
    op_##name:                                           \
    FIELD_SLOT_CHECK()                                   \
    sp->field = LOAD_RELAXED(STATIC_FIELD(type));        \
    sp += (result_slots);                                \
    NEXT(3);
    GETSTATIC(getstatic_b, int8_t, i, 1)
    GETSTATIC(getstatic_c, uint16_t, i, 1)
    GETSTATIC(getstatic_s, int16_t, i, 1)
    GETSTATIC(getstatic_i, int32_t, i, 1)
    GETSTATIC(getstatic_j, int64_t, j, 2)
    GETSTATIC(getstatic_a, uint32_t, r.bits, 1)
#define PUTSTATIC(name, type, field, value_slots, mask)                           \
    op_##name:                                                                    \
    FIELD_SLOT_CHECK()                                                            \
    sp -= (value_slots);                                                          \
    STORE_RELAXED(STATIC_FIELD(type), (type)(sp->field mask));                    \
    NEXT(3);
    PUTSTATIC(putstatic_b, int8_t, i, 1, )
    PUTSTATIC(putstatic_z, int8_t, i, 1, &1)
    PUTSTATIC(putstatic_s, int16_t, i, 1, )
    PUTSTATIC(putstatic_i, int32_t, i, 1, )
    PUTSTATIC(putstatic_j, int64_t, j, 2, )
op_putstatic_a: {
    FIELD_SLOT_CHECK()
    uint32_t *field = STATIC_FIELD(uint32_t);
    STORE_RELAXED(field, (--sp)->r.bits);
    MARK_CARD_AT(t, field);
    NEXT(3);
}
op_getfield:
op_putfield:
op_getstatic:
op_putstatic:
    word = SLOT(U2(1));
field_slow:
    SAVE();
    if (SLOT_TAG(word) != SLOT_RESOLVED_SLOW) {
        if (!slow_resolve_field(t, holder, U2(1), *pc))
            FAIL();
        RELOAD();
        word = SLOT(U2(1));
        if (SLOT_TAG(word) == SLOT_READY)
            DISPATCH();
    }
    sp = slow_field_access(t, holder, U2(1), *pc, sp);
    if (UNLIKELY(sp == NULL))
        FAIL();
    NEXT(3);

    /* ---- calls ---- */
op_invokevirtual:
    word = SLOT(U2(1));
    argument_slots = SLOT_BYTE1(word);
    if (LIKELY(SLOT_TAG(word) == SLOT_VIRTUAL)) {
        struct class_ref class = class_word(base, sp[-(int)argument_slots].r);
        callee = METHOD(t, CLASS_VTABLE(base + class.off)[SLOT_HIGH(word)].m);
        goto call;
    }
    if (SLOT_TAG(word) == SLOT_DIRECT)
        goto call_direct;
    if (SLOT_TAG(word) == SLOT_INTERFACE)
        goto call_interface;
    goto method_slow;
op_invokespecial:
    word = SLOT(U2(1));
    if (UNLIKELY(SLOT_TAG(word) != SLOT_DIRECT))
        goto method_slow;
call_direct:
    argument_slots = SLOT_BYTE1(word);
    if (UNLIKELY(IS_NULL(sp[-(int)argument_slots].r)))
        goto null_pointer;
    callee = METHOD(t, SLOT_HIGH(word));
    goto call;
op_invokestatic:
    word = SLOT(U2(1));
    if (UNLIKELY(SLOT_TAG(word) != SLOT_DIRECT))
        goto method_slow;
    argument_slots = SLOT_BYTE1(word);
    callee = METHOD(t, SLOT_HIGH(word));
    goto call;
op_invokeinterface:
    word = SLOT(U2(1));
    if (UNLIKELY(SLOT_TAG(word) != SLOT_INTERFACE)) {
        argument_slots = SLOT_BYTE1(word);
        if (SLOT_TAG(word) == SLOT_VIRTUAL) {
            struct class_ref class = class_word(base, sp[-(int)argument_slots].r);
            callee = METHOD(t, CLASS_VTABLE(base + class.off)[SLOT_HIGH(word)].m);
            goto call;
        }
        if (SLOT_TAG(word) == SLOT_DIRECT) {
            /* A private interface method: the receiver must implement the interface. */
            struct ref receiver = sp[-(int)argument_slots].r;
            callee = METHOD(t, SLOT_HIGH(word));
            if (!IS_NULL(receiver) && !is_instance(t, receiver, callee->holder)) {
                SAVE();
                slow_throw_abstract(t, callee, receiver);
                FAIL();
            }
            goto call_direct;
        }
        goto method_slow;
    }
call_interface: {
    argument_slots = SLOT_BYTE1(word);
    struct ref receiver = sp[-(int)argument_slots].r;
    uint32_t selected = select_interface(t, class_word(base, receiver), (int32_t)SLOT_HIGH(word),
                                         SLOT_MID16(word));
    if (UNLIKELY(selected == UINT32_MAX)) {
        char class_name[256], interface_name[256];
        SAVE();
        class_external_name(t->iso, CLASS_OF(t, receiver), class_name, sizeof class_name);
        class_external_name(t->iso, CLASS(t, (struct class_ref){(int32_t)SLOT_HIGH(word)}),
                            interface_name, sizeof interface_name);
        exec_throw(t, "java/lang/IncompatibleClassChangeError",
                   "Class %s does not implement the requested interface %s", class_name,
                   interface_name);
        FAIL();
    }
    callee = METHOD(t, selected);
    goto call;
}
op_invokehandle:
    word = SLOT(U2(1));
    switch (SLOT_TAG(word)) {
    case SLOT_HANDLE:
        argument_slots = SLOT_BYTE1(word);
        if (UNLIKELY(IS_NULL(sp[-(int)argument_slots].r)))
            goto null_pointer;
        if (SLOT_MID16(word) != 0) {
            (sp++)->r = resolved_get(t, holder, SLOT_MID16(word) - 1u);
            argument_slots++;
        }
        callee = METHOD(t, SLOT_HIGH(word));
        goto call;
    case SLOT_VIRTUAL:
    case SLOT_INTERFACE:
        goto op_invokevirtual;
    case SLOT_DIRECT:
        goto call_direct;
    default:
        goto method_slow;
    }
op_invokedynamic: {
    uint32_t slot = (uint32_t)S4(1);
    word = SLOT(slot);
    if (UNLIKELY(SLOT_TAG(word) != SLOT_HANDLE)) {
        SAVE();
        if (!link_call_site(t, holder, slot))
            FAIL();
        RELOAD();
        DISPATCH();
    }
    argument_slots = SLOT_BYTE1(word);
    if (SLOT_MID16(word) != 0) {
        (sp++)->r = resolved_get(t, holder, SLOT_MID16(word) - 1u);
        argument_slots++;
    }
    callee = METHOD(t, SLOT_HIGH(word));
    goto call;
}
method_slow:
    SAVE();
    if (!slow_resolve_method(t, holder, U2(1), *pc == OP_invokehandle ? OP_invokevirtual : *pc))
        FAIL();
    RELOAD();
    word = SLOT(U2(1));
    if (SLOT_TAG(word) == SLOT_RESOLVED_SLOW) {
        /* A static method of a class this thread is initializing: asked again at every call. */
        argument_slots = SLOT_BYTE1(word);
        callee = METHOD(t, SLOT_HIGH(word));
        goto call;
    }
    DISPATCH();

    /* `callee` and argument_slots are set; the arguments are on the stack. */
call:
    if (LIKELY(callee->kind == METHOD_BYTECODE)) {
        union slot *new_locals = sp - argument_slots;
        struct frame *new_frame = (struct frame *)(void *)(new_locals + callee->max_locals);
        if (UNLIKELY((union slot *)(void *)new_frame + FRAME_SLOTS + callee->max_stack >=
                     LOAD_RELAXED(&t->stack_limit)))
            goto call_slow;
        frame->pc = (uint32_t)(pc - code);
        frame->sp = SLOT_NUMBER(t, new_locals);
        new_frame->caller = SLOT_NUMBER(t, frame);
        new_frame->method = callee->index;
        new_frame->locals = frame->sp;
        new_frame->pc = 0;
        new_frame->kind = FRAME_BYTECODE;
        new_frame->flags = 0;
        new_frame->lock = NULL_REF;
        new_frame->pending = NULL_REF;
        frame = new_frame;
        locals = new_locals;
        sp = FRAME_OPERANDS(frame);
        code = CODE(t, callee->code)->bytes;
        holder = CLASS(t, callee->holder);
        slots = SLOTS(t, holder);
        pc = code;
        if (UNLIKELY(t->log_mask & (1u << LOG_call))) {
            SAVE();
            trace_call(t, callee, ">");
        }
        if (UNLIKELY(callee->access_flags & ACC_SYNCHRONIZED))
            goto lock_method;
#if ATOLL_TORMENT_FREEZE
        if (torment_poll(t))
            goto poll;
#endif
        DISPATCH();
    }
    if (callee->kind == METHOD_EMPTY) {
        sp -= argument_slots;
        pc += *pc == OP_invokeinterface || *pc == OP_invokedynamic ? 5 : 3;
        DISPATCH();
    }
    if (callee->kind == METHOD_NATIVE) {
        uint32_t native = LOAD_ACQUIRE(&METHOD(t, callee->index)->native);
        if (native != 0 && callee->native_class == NATIVE_LEAF &&
            !(callee->access_flags & ACC_SYNCHRONIZED)) {
            if (UNLIKELY(t->log_mask & (1u << LOG_native))) {
                SAVE();
                trace_call(t, callee, "native");
            }
            sp -= argument_slots;
            native_at(native - 1)->function(t, sp);
            switch (basic_type_slots(callee->return_type)) {
            case 0:
                break;
            case 1:
                *sp++ = t->result;
                break;
            default:
                *sp = t->result;
                sp += 2;
                break;
            }
            pc += *pc == OP_invokeinterface || *pc == OP_invokedynamic ? 5 : 3;
            DISPATCH();
        }
    }
    goto call_unusual;

call_slow:
    /* Not enough room below the limit: a poll was asked for, or the stack must grow.  The
     * instruction is executed again afterwards, so its operands must be as they were. */
    sp += operand_adjustment(t, *pc, word);
    SAVE();
    if (poll_requested(t)) {
        if (!poll_slow(t))
            return RUN_STOPPED;
        RELOAD();
        DISPATCH();
    }
    if (!stack_ensure(t, sp, callee->max_locals + FRAME_SLOTS + callee->max_stack))
        FAIL();
    RELOAD();
    DISPATCH();

call_unusual:
    switch (callee->kind) {
    case METHOD_NULL:
        goto null_pointer;
    case METHOD_INVOKE_BASIC: {
        struct ref handle = sp[-(int)argument_slots].r;
        if (IS_NULL(handle))
            goto null_pointer;
        struct ref form = GET_REF(t, handle, WKF(t, java_lang_invoke_MethodHandle, form));
        struct ref entry = GET_REF(t, form, WKF(t, java_lang_invoke_LambdaForm, vmentry));
        struct ref target = GET_REF(t, entry, WKF(t, java_lang_invoke_MemberName, method));
        callee = METHOD(t, GET_I32(t, target, WKF(t, java_lang_invoke_ResolvedMethodName, vmtarget)));
        goto call;
    }
    case METHOD_LINK_TO_STATIC:
    case METHOD_LINK_TO_SPECIAL:
    case METHOD_LINK_TO_VIRTUAL:
    case METHOD_LINK_TO_INTERFACE: {
        /* The trailing MemberName is popped; the rest are the target's arguments. */
        struct ref member = sp[-1].r;
        if (IS_NULL(member))
            goto null_pointer;
        unsigned link = callee->kind;
        struct ref target = GET_REF(t, member, WKF(t, java_lang_invoke_MemberName, method));
        const struct method *linked =
            METHOD(t, GET_I32(t, target, WKF(t, java_lang_invoke_ResolvedMethodName, vmtarget)));
        if (link != METHOD_LINK_TO_STATIC && IS_NULL(sp[-(int)argument_slots].r))
            goto null_pointer;
        if (link == METHOD_LINK_TO_VIRTUAL || link == METHOD_LINK_TO_INTERFACE) {
            struct ref receiver = sp[-(int)argument_slots].r;
            SAVE();
            linked = exec_select(t, linked, receiver);
            if (linked == NULL)
                FAIL();
        }
        sp--;
        argument_slots--;
        callee = linked;
        goto call;
    }
    case METHOD_NATIVE: {
        union slot *arguments = sp - argument_slots;
        if (UNLIKELY(sp + FRAME_SLOTS + FRAME_RAW_SLOTS + FRAME_REF_SLOTS >=
                     LOAD_RELAXED(&t->stack_limit))) {
            sp += operand_adjustment(t, *pc, word);
            SAVE();
            if (poll_requested(t)) {
                if (!poll_slow(t))
                    return RUN_STOPPED;
            } else if (!stack_ensure(t, sp, FRAME_SLOTS + FRAME_RAW_SLOTS + FRAME_REF_SLOTS)) {
                FAIL();
            }
            RELOAD();
            DISPATCH();
        }
        if (UNLIKELY(t->log_mask & (1u << LOG_native))) {
            SAVE();
            trace_call(t, callee, "native");
        }
        frame->pc = (uint32_t)(pc - code);
        frame->sp = SLOT_NUMBER(t, arguments);
        struct frame *new_frame = (struct frame *)(void *)sp;
        memset(new_frame, 0, (FRAME_SLOTS + FRAME_RAW_SLOTS + FRAME_REF_SLOTS) * sizeof(union slot));
        new_frame->caller = SLOT_NUMBER(t, frame);
        new_frame->method = callee->index;
        new_frame->locals = frame->sp;
        new_frame->kind = FRAME_NATIVE;
        new_frame->sp = SLOT_NUMBER(t, sp) + FRAME_SLOTS + FRAME_RAW_SLOTS + FRAME_REF_SLOTS;
        t->frame = new_frame;
        if (callee->access_flags & ACC_SYNCHRONIZED) {
            new_frame->lock = callee->access_flags & ACC_STATIC ? CLASS(t, callee->holder)->mirror
                                                                : arguments[0].r;
            new_frame->flags |= FRAME_ENTERED;
        }
        goto continue_top;
    }
    default:
        SAVE();
        slow_throw_abstract(t, slow_resolved_method(t, holder, *pc, U2(1), callee),
                            sp[-(int)argument_slots].r);
        FAIL();
    }

lock_method: {
    /* A synchronized method has been entered: take its monitor before its first instruction. */
    const struct method *method = METHOD(t, frame->method);
    frame->lock = method->access_flags & ACC_STATIC ? holder->mirror : locals[0].r;
    frame->flags |= FRAME_ENTERED;
    if (LIKELY(monitor_enter_fast(t, frame->lock))) {
        frame->flags |= FRAME_LOCKED;
        DISPATCH();
    }
    SAVE();
    goto continue_top;
}

    /* ---- returns ---- */
op_return_object_init:
    /* Object.<init>: the point where an object with a finalizer becomes known to Finalizer
     * (JLS 12.6: finalizable once Object's constructor has completed). */
    if (UNLIKELY(CLASS_OF(t, locals[0].r)->shape.has_finalizer) && frame->state == 0) {
        frame->state = 1;
        SAVE();
        struct frame *resume = push_resume_frame(t, RESUME_register_finalizer, 0);
        if (resume == NULL)
            FAIL();
        t->called = false;
        FRAME_REF(resume, 1) = (t->stack + FRAME_AT(t, resume->caller)->locals)->r;
        goto continue_top;
    }
op_return:
    PUBLISH(); /* a constructor's final fields before the reference to the object (JLS 17.5.1) */
    if (UNLIKELY(frame->flags & FRAME_LOCKED))
        goto unlock_method;
return_void: {
    struct frame *caller = FRAME_AT(t, frame->caller);
    if (UNLIKELY(caller->kind != FRAME_BYTECODE)) {
        t->frame = caller;
        goto continue_top;
    }
    sp = locals;
    frame = caller;
    RELOAD_METHOD();
    pc = code + frame->pc;
    pc += *pc == OP_invokeinterface || *pc == OP_invokedynamic ? 5 : 3;
    DISPATCH();
}
op_ireturn: {
    /* A method returning boolean, byte, char or short narrows here (JVMS 6.5.ireturn). */
    uint8_t type = METHOD(t, frame->method)->return_type;
    if (type != TYPE_INT) {
        int32_t value = sp[-1].i;
        sp[-1].i = type == TYPE_BOOLEAN ? (value & 1)
                   : type == TYPE_BYTE  ? (int8_t)value
                   : type == TYPE_CHAR  ? (uint16_t)value
                                        : (int16_t)value;
    }
}
op_freturn:
op_areturn:
    if (UNLIKELY(frame->flags & FRAME_LOCKED))
        goto unlock_method;
return_one: {
    union slot value = sp[-1];
    struct frame *caller = FRAME_AT(t, frame->caller);
    if (UNLIKELY(caller->kind != FRAME_BYTECODE)) {
        t->result = value;
        t->frame = caller;
        goto continue_top;
    }
    locals[0] = value;
    sp = locals + 1;
    frame = caller;
    RELOAD_METHOD();
    pc = code + frame->pc;
    pc += *pc == OP_invokeinterface || *pc == OP_invokedynamic ? 5 : 3;
    DISPATCH();
}
op_lreturn:
op_dreturn:
    if (UNLIKELY(frame->flags & FRAME_LOCKED))
        goto unlock_method;
return_two: {
    union slot value = sp[-2];
    struct frame *caller = FRAME_AT(t, frame->caller);
    if (UNLIKELY(caller->kind != FRAME_BYTECODE)) {
        t->result = value;
        t->frame = caller;
        goto continue_top;
    }
    locals[0] = value;
    sp = locals + 2;
    frame = caller;
    RELOAD_METHOD();
    pc = code + frame->pc;
    pc += *pc == OP_invokeinterface || *pc == OP_invokedynamic ? 5 : 3;
    DISPATCH();
}
unlock_method:
    if (!monitor_exit_fast(t, frame->lock)) {
        SAVE();
        frame->flags &= (uint8_t)~FRAME_LOCKED;
        if (!monitor_exit(t, frame->lock))
            FAIL();
    }
    frame->flags &= (uint8_t)~FRAME_LOCKED;
    switch (*pc) {
    case OP_return:
    case OP_return_object_init:
        goto return_void;
    case OP_lreturn:
    case OP_dreturn:
        goto return_two;
    default:
        goto return_one;
    }

    /* ---- objects ---- */
op_new:
    word = SLOT(U2(1));
    if (UNLIKELY(!(word & SLOT_INSTANTIABLE))) {
        SAVE();
        if (!slow_resolve_class(t, holder, U2(1), true))
            FAIL();
        RELOAD();
        word = SLOT(U2(1));
        if (!(word & SLOT_INSTANTIABLE)) {
            /* Being initialized by this thread, or with a finalizer: allocate by the long way. */
            struct ref object = object_new(t, CLASS(t, (struct class_ref){(int32_t)SLOT_HIGH(word)}));
            if (IS_NULL(object))
                FAIL();
            RELOAD();
            (sp++)->r = object;
            NEXT(3);
        }
    }
    {
        struct class_ref class = {(int32_t)SLOT_HIGH(word)};
        uint32_t size = CLASS(t, class)->shape.instance_size;
        struct ref object;
        if (LIKELY((size >> 3) <= t->tlab_end - t->tlab_top && !ATOLL_TORMENT_GC &&
                   !ATOLL_TORMENT_ALLOC)) {
            object = (struct ref){t->tlab_top};
            t->tlab_top += size >> 3;
            SET_HEADER(t, object, class);
            PUBLISH();
        } else {
            SAVE();
            object = object_new(t, CLASS(t, class));
            if (IS_NULL(object))
                FAIL();
            RELOAD();
        }
        (sp++)->r = object;
        NEXT(3);
    }
op_newarray: {
    SAVE();
    struct ref array = primitive_array_new(t, U1(1), sp[-1].i);
    if (IS_NULL(array))
        FAIL();
    RELOAD();
    sp[-1].r = array;
    NEXT(2);
}
op_anewarray: {
    struct error error = {0};
    SAVE();
    word = SLOT(U2(1));
    if (SLOT_TAG(word) != SLOT_READY) {
        if (!slow_resolve_class(t, holder, U2(1), false))
            FAIL();
        RELOAD();
        word = SLOT(U2(1));
    }
    struct class *component = CLASS(t, (struct class_ref){(int32_t)SLOT_HIGH(word)});
    struct class_ref known = {LOAD_ACQUIRE(&CLASS_STATE(t, component)->array.off)};
    struct class *array_class = known.off != 0 ? CLASS(t, known)
                                               : class_array_of(t->iso, component, &error);
    if (array_class == NULL) {
        exec_throw_error(t, &error);
        FAIL();
    }
    struct ref array = array_new(t, array_class, sp[-1].i);
    if (IS_NULL(array))
        FAIL();
    RELOAD();
    sp[-1].r = array;
    NEXT(3);
}
op_multianewarray: {
    unsigned dimensions = U1(3);
    SAVE();
    word = SLOT(U2(1));
    if (SLOT_TAG(word) != SLOT_READY) {
        if (!slow_resolve_class(t, holder, U2(1), false))
            FAIL();
        RELOAD();
        word = SLOT(U2(1));
    }
    struct ref array = slow_multi_array(t, CLASS(t, (struct class_ref){(int32_t)SLOT_HIGH(word)}),
                                        sp - dimensions, dimensions);
    if (IS_NULL(array))
        FAIL();
    RELOAD();
    sp -= dimensions;
    (sp++)->r = array;
    NEXT(4);
}
op_arraylength: {
    struct ref array = sp[-1].r;
    if (UNLIKELY(IS_NULL(array)))
        goto null_pointer;
    sp[-1].i = ARRAY_LENGTH(t, array);
    NEXT(1);
}
op_athrow: {
    struct ref throwable = sp[-1].r;
    if (IS_NULL(throwable))
        goto null_pointer;
    SAVE();
    t->exception = throwable;
    goto thrown;
}
op_checkcast: {
    struct ref object = sp[-1].r;
    if (IS_NULL(object))
        NEXT(3);
    word = SLOT(U2(1));
    if (UNLIKELY(SLOT_TAG(word) != SLOT_READY)) {
        SAVE();
        if (!slow_resolve_class(t, holder, U2(1), false))
            FAIL();
        RELOAD();
        DISPATCH();
    }
    if (UNLIKELY(!is_instance(t, object, (struct class_ref){(int32_t)SLOT_HIGH(word)}))) {
        SAVE();
        slow_throw_class_cast(t, object, CLASS(t, (struct class_ref){(int32_t)SLOT_HIGH(word)}));
        FAIL();
    }
    NEXT(3);
}
op_instanceof: {
    struct ref object = sp[-1].r;
    if (IS_NULL(object)) {
        sp[-1].i = 0;
        NEXT(3);
    }
    word = SLOT(U2(1));
    if (UNLIKELY(SLOT_TAG(word) != SLOT_READY)) {
        SAVE();
        if (!slow_resolve_class(t, holder, U2(1), false))
            FAIL();
        RELOAD();
        DISPATCH();
    }
    sp[-1].i = is_instance(t, object, (struct class_ref){(int32_t)SLOT_HIGH(word)});
    NEXT(3);
}
op_monitorenter: {
    struct ref object = sp[-1].r;
    if (IS_NULL(object))
        goto null_pointer;
    if (LIKELY(monitor_enter_fast(t, object))) {
        sp--;
        NEXT(1);
    }
    SAVE();
    status = monitor_enter(t, object);
    RELOAD();
    if (status == NATIVE_DONE) {
        sp--;
        NEXT(1);
    }
    if (status == NATIVE_WAIT)
        return RUN_WAITING;
    FAIL();
}
op_monitorexit: {
    struct ref object = sp[-1].r;
    if (IS_NULL(object))
        goto null_pointer;
    sp--;
    if (LIKELY(monitor_exit_fast(t, object)))
        NEXT(1);
    SAVE();
    if (!monitor_exit(t, object))
        FAIL();
    RELOAD();
    NEXT(1);
}

    /* ---- wide ---- */
op_wide: {
    uint16_t local = U2(2);
    switch (U1(1)) {
    case OP_iload:
    case OP_fload:
    case OP_aload:
        *sp++ = locals[local];
        NEXT(4);
    case OP_lload:
    case OP_dload:
        sp[0] = locals[local];
        sp += 2;
        NEXT(4);
    case OP_istore:
    case OP_fstore:
    case OP_astore:
        locals[local] = *--sp;
        NEXT(4);
    case OP_lstore:
    case OP_dstore:
        sp -= 2;
        locals[local] = sp[0];
        NEXT(4);
    case OP_iinc:
        locals[local].i = (int32_t)((uint32_t)locals[local].i + (uint32_t)(int32_t)S2(4));
        NEXT(6);
    case OP_ret:
        pc = code + locals[local].raw;
        if (UNLIKELY(POLL_WANTED()))
            goto poll;
        DISPATCH();
    default:
        goto op_illegal;
    }
}

op_illegal:
    SAVE();
    exec_throw(t, "java/lang/InternalError", "illegal bytecode %u at %u", *pc, frame->pc);
    FAIL();

    /* ---- what leaves the straight path ---- */
divide_by_zero:
    SAVE();
    exec_throw(t, "java/lang/ArithmeticException", "/ by zero");
    FAIL();
null_pointer:
    SAVE();
    exec_throw_null(t);
    FAIL();

poll:
    /* Between instructions, after a backward branch. */
    SAVE();
    if (!poll_slow(t))
        return RUN_STOPPED;
    RELOAD();
    DISPATCH();

failed:
    if (t->called) {
        t->called = false;
        goto continue_top;
    }
    VM_ASSERT(THROWN(t), "a slow path failed without a reason");
thrown:
    unwind(t);
    /* The frame that handles it goes on. */

continue_top:
    base = t->base;
    frame = t->frame;
    switch (frame->kind) {
    case FRAME_BYTECODE:
        if (UNLIKELY(!IS_NULL(frame->pending))) {
            t->exception = frame->pending;
            frame->pending = NULL_REF;
            goto thrown;
        }
        if (UNLIKELY((frame->flags & (FRAME_ENTERED | FRAME_LOCKED)) == FRAME_ENTERED && frame->pc == 0)) {
            status = monitor_enter(t, frame->lock);
            if (status == NATIVE_WAIT)
                return RUN_WAITING;
            frame = t->frame;
            if (status == NATIVE_THROW) {
                frame->flags &= (uint8_t)~FRAME_ENTERED;
                goto thrown;
            }
            frame->flags |= FRAME_LOCKED;
        }
        RELOAD();
        if (UNLIKELY(POLL_WANTED()))
            goto poll;
        DISPATCH();
    case FRAME_NATIVE: {
        const struct method *method = METHOD(t, frame->method);
        if (UNLIKELY((frame->flags & (FRAME_ENTERED | FRAME_LOCKED)) == FRAME_ENTERED)) {
            status = monitor_enter(t, frame->lock);
            if (status != NATIVE_DONE)
                break;
            frame = t->frame;
            frame->flags |= FRAME_LOCKED;
        }
        uint32_t native = LOAD_ACQUIRE(&METHOD(t, frame->method)->native);
        if (UNLIKELY(native == 0)) {
            char text[1024], class_name[512];
            class_external_name(t->iso, CLASS(t, method->holder), class_name, sizeof class_name);
            descriptor_external(class_name, SYMBOL_TEXT(t, method->name),
                                SYMBOL_TEXT(t, method->descriptor), text, sizeof text);
            exec_throw(t, "java/lang/UnsatisfiedLinkError", "'%s'", text);
            status = NATIVE_THROW;
            break;
        }
        status = native_at(native - 1)->function(t, t->stack + frame->locals);
        break;
    }
    case FRAME_RESUME:
        status = resume_functions[frame->method](t, frame);
        break;
    default:
        t->frame = frame;
        return THROWN(t) ? RUN_EXCEPTION : RUN_RETURNED;
    }
    /* A native or resume function has returned. */
    switch (status) {
    case NATIVE_DONE: {
        bool is_native = t->frame->kind == FRAME_NATIVE;
        unsigned result_slots = 0;
        VM_ASSERT(!FAILED(t), "a native or resume function returned DONE with an exception or call");
        t->caught = false;
        if (is_native)
            result_slots = basic_type_slots(METHOD(t, t->frame->method)->return_type);
        union slot result = t->result;
        if (UNLIKELY(t->frame->flags & FRAME_LOCKED)) {
            /* Leaving the monitor cannot collect, but it may find it is not ours. */
            t->frame->flags &= (uint8_t)~FRAME_LOCKED;
            if (!monitor_exit(t, t->frame->lock)) {
                goto thrown;
            }
        }
        frame = FRAME_AT(t, t->frame->caller);
        t->frame = frame;
        t->result = result;
        if (frame->kind == FRAME_BYTECODE && is_native) {
            RELOAD();
            if (result_slots == 1)
                *sp++ = result;
            else if (result_slots == 2) {
                *sp = result;
                sp += 2;
            }
            pc += *pc == OP_invokeinterface || *pc == OP_invokedynamic ? 5 : 3;
            if (UNLIKELY(POLL_WANTED()))
                goto poll;
            DISPATCH();
        }
        goto continue_top;
    }
    case NATIVE_AGAIN:
        VM_ASSERT(t->called, "AGAIN without a pushed frame");
        t->called = false;
        t->caught = false;
        goto continue_top;
    case NATIVE_WAIT:
        return RUN_WAITING;
    default:
        VM_ASSERT(THROWN(t), "THROW without an exception");
        t->caught = false;
        goto thrown;
    }
}
