/*
 * The interpreter: one C function for all guest code of a thread.  The handlers of the bytecodes are
 * included into it from three rooms: interp_values.inc, interp_objects.inc, interp_calls.inc,
 * interp_fused.inc.
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
 * 5. A slot is written and read with the width of its value: 32 bits but for long and double.  A wide
 *    load of what a narrow store has just written waits for the cache; the upper half means nothing.
 * 6. Guest memory is accessed with relaxed atomics (vm/base/atomic.h).
 *
 * interp_fuel.c is the same source with another interp_variant.h in effect: it counts what it executes.
 */
#include <math.h>
#include <string.h>

#include "vm/exec/frame_locks.h"
#include "vm/exec/internal.h"
#include "vm/exec/interp_variant.h"
#include "vm/exec/torment_freeze.h"
#include "vm/jni/foreign.h"
#include "vm/model/disasm.h"
#include "vm/model/opcodes.h"

#define SAVE_FRAME()                                           \
    do {                                                       \
        frame->pc = (uint32_t)(pc - code);                     \
        frame->sp = SLOT_NUMBER(t, sp);                        \
        t->frame = frame;                                      \
    } while (0)
/* In the middle of the instruction at pc, which may be executed again; and between instructions. */
#define SAVE()        \
    do {              \
        SAVE_FRAME(); \
        NOTE_PAID();  \
    } while (0)
#define SAVE_BETWEEN() \
    do {               \
        SAVE_FRAME();  \
        NOTE_UNPAID(); \
    } while (0)

/* Everything that depends on the frame, the stack's place or the base. */
#define RELOAD_CODE(method)                                             \
    do {                                                                \
        const struct code *reload_code_ = CODE(&region, (method)->code); \
        code = reload_code_->bytes;                                     \
        slots = META_ADDRESS(&region, reload_code_->slots);             \
    } while (0)
#define RELOAD_METHOD()                                     \
    do {                                                    \
        RELOAD_CODE(METHOD(&region, frame->method));        \
        locals = t->stack + frame->locals;                  \
    } while (0)
#define RELOAD()                                  \
    do {                                          \
        region.base = t->base;                    \
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

/* Executes the instruction at pc. */
#define DISPATCH()             \
    do {                       \
        PAY();                 \
        TRACE_BYTECODE();      \
        goto *labels[*pc];     \
    } while (0)
/* The same once more, after a slow path has made the way free. */
#define AGAIN()                \
    do {                       \
        TRACE_BYTECODE();      \
        goto *labels[*pc];     \
    } while (0)
/* Whichever of the two SAVE or SAVE_BETWEEN had left. */
#define CONTINUE()             \
    do {                       \
        if (IS_PAID())         \
            AGAIN();           \
        DISPATCH();            \
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
/* The class whose code runs, and one of its constants that need no resolution. */
#define HOLDER() CLASS(t, METHOD(t, frame->method)->holder)
#define CONSTANT(n)                                                                            \
    (((const uint64_t *)META_ADDRESS(                                                          \
        &region, ((const struct code *)(const void *)(code - offsetof(struct code, bytes)))->cp_data))[n])

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

/* Whether the condition number `index` in the order eq ne lt ge gt le holds. */
static ALWAYS_INLINE bool condition_holds(unsigned index, int32_t a, int32_t b)
{
    bool positive = index < 2 ? a == b : index < 4 ? a < b : a > b;
    return positive != ((index & 1) != 0);
}

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

static ALWAYS_INLINE bool is_instance(struct thread *t, struct ref object, struct class_ref target)
{
    struct class_ref actual = class_word(t->base, object);
    return LIKELY(is_subclass_fast(t->base, actual, target)) ||
           class_is_assignable(t->iso, CLASS(t, actual), CLASS(t, target));
}

#if ATOLL_TORMENT_FREEZE
static bool torment_poll(struct thread *t)
{
    struct freeze_torment *torment = t->iso->torment;
    t->freeze_wanted = FETCH_ADD(&torment->polls, 1) + 1 >= LOAD_RELAXED(&torment->next);
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
    log_line(t->log_sink, LOG_bytecode, "%u %s.%s:%u %s", t->g->id, name, SYMBOL_TEXT(t, method->name), frame->pc,
             text);
}
#endif

/* Is there bytecode, whatever the shorter way? */
static ALWAYS_INLINE bool method_has_code(const struct method *method)
{
    return method->kind == METHOD_BYTECODE || method->kind == METHOD_EMPTY || method->kind == METHOD_INTRINSIC;
}

static void trace_call(struct thread *t, const struct method *method, const char *what)
{
    char name[256];
    uint32_t depth = 0;
    for (struct frame *frame = t->frame; frame->kind != FRAME_BOTTOM; frame = FRAME_AT(t, frame->caller))
        depth++;
    class_external_name(t->iso, CLASS(t, method->holder), name, sizeof name);
    log_line(t->log_sink, LOG_call, "%u %*s%s %s.%s%s", t->g->id, (int)(depth < 60 ? depth : 60), "", what, name,
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
    if (UNLIKELY(!(method->access_flags & ACC_PUBLIC)))
        method = WKM(t, jdk_internal_misc_Unsafe, throwIllegalAccessError);
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
#define OP(opcode_code, name, format, popped, pushed, flags) [opcode_code] = &&op_##name,
#define OP_REPLACED(opcode_code, name, format, popped, pushed, flags, by)
#define OP_INTERNAL(opcode_code, name, opcode_base) [opcode_code] = &&op_##name,
#define OP_FUSED(opcode_code, name, first, second, third) [opcode_code] = FUSED_LABEL(name, first),
#define OP_UNUSED(opcode_code) [opcode_code] = &&op_illegal,
#include "vm/model/opcodes.def"
#undef OP
#undef OP_REPLACED
#undef OP_INTERNAL
#undef OP_FUSED
#undef OP_UNUSED
    };
    struct {
        uint8_t *base; /* t->base, in a register */
    } region;
    const uint8_t *pc;
    const uint8_t *code;
    union slot *sp;
    union slot *locals;
    struct frame *frame;
    uint64_t *slots;
    uint64_t word;
    const struct method *callee;
    unsigned argument_slots;
    enum native_status status;

    if (THROWN(t))
        goto thrown;
    goto continue_top;

#include "vm/exec/interp_values.inc"
#include "vm/exec/interp_objects.inc"
#include "vm/exec/interp_calls.inc"
#include INTERP_FUSED

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
    SAVE_BETWEEN();
poll_saved:
    /* The instruction at frame->pc is executed, or executed again, afterwards. */
    switch (poll_slow(t)) {
    case POLL_STOPPED:
        return RUN_STOPPED;
    case POLL_WAITING:
        return RUN_WAITING;
    case POLL_THROWN:
        FAIL();
    case POLL_GO_ON:
        break;
    }
    RELOAD();
    CONTINUE();

failed:
    if (t->called) {
        t->called = false;
        goto continue_top;
    }
    VM_ASSERT(THROWN(t), "a slow path failed without a reason");
thrown:
    unwind(t);
    UNWOUND();
    /* The frame that handles it goes on. */

continue_top:
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
            goto POLL_OF_SAVED;
        CONTINUE();
    case FRAME_NATIVE: {
        if (UNLIKELY((frame->flags & (FRAME_ENTERED | FRAME_LOCKED)) == FRAME_ENTERED)) {
            status = monitor_enter(t, frame->lock);
            if (status != NATIVE_DONE)
                break;
            frame = t->frame;
            frame->flags |= FRAME_LOCKED;
        }
        uint32_t native = LOAD_ACQUIRE(&METHOD(t, frame->method)->native);
        if (UNLIKELY(native == 0)) {
            status = jni_call_native(t);
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
native_returned:
    /* A native or resume function has returned. */
    switch (status) {
    case NATIVE_DONE: {
        bool is_native = t->frame->kind == FRAME_NATIVE;
        unsigned result_slots = 0;
        VM_ASSERT(!FAILED(t), "a native or resume function returned DONE with an exception or call");
        t->caught = false;
        if (is_native)
            result_slots = basic_type_slots(METHOD(t, t->frame->method)->return_type);
        if (UNLIKELY(t->frame->flags & FRAME_LOCKED)) {
            /* Leaving the monitor cannot collect, but it may find it is not ours. */
            t->frame->flags &= (uint8_t)~FRAME_LOCKED;
            union slot result = t->result;
            if (!monitor_exit(t, t->frame->lock))
                goto thrown;
            t->result = result;
        }
        frame = FRAME_AT(t, t->frame->caller);
        t->frame = frame;
        if (frame->kind == FRAME_BYTECODE && is_native) {
            /* The exception of Thread.stop belongs to the call that has waited until now. */
            if (UNLIKELY(LOAD_ACQUIRE(&t->stack_limit) == NULL) && poll_throw_stop(t))
                goto thrown;
            RELOAD();
            if (result_slots == 1) {
                (sp++)->i = t->result.i;
            } else if (result_slots == 2) {
                sp->j = t->result.j;
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
    OUT_OF_FUEL
}
