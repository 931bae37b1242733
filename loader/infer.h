/*
 * Shared by the infer*.c files; the outside sees verify_by_inference.
 *
 * Verification by type inference (JVMS 4.10.2), for class files without stack map frames: data flow over
 * the instructions of a method.  Each instruction has a state, what is known to hold whenever it is about
 * to run: types of registers (local variables) and operands, flags, and for each subroutine it may lie in
 * which registers that has set.  States merge where control does, and go only up in a finite order; when
 * nothing changes any more, the method is verified.
 *
 *   infer.c        the method: instructions and their operands, exception table
 *   infer_types.c  types, what two of them have in common
 *   infer_insn.c   what an instruction does to a state
 *   infer_flow.c   states, merging, subroutines, the iteration
 *
 * The messages and the order in which instructions are looked at are HotSpot's old verifier's, so that of
 * several mistakes the same one is told.  States are immutable and share their parts.
 *
 * Every function that can fail returns false, and then either the error is filled in or a class is needed
 * first; both end the verification of the method.
 */
#ifndef ATOLL_LOADER_INFER_H
#define ATOLL_LOADER_INFER_H

#include "loader/verify.h"

/* ---- Types ---- */

enum infer_kind {
    I_BOGUS, /* unknown, or different things on different paths */
    I_INT,
    I_FLOAT,
    I_LONG,
    I_LONG_2, /* the second register of a long */
    I_DOUBLE,
    I_DOUBLE_2,
    I_OBJECT, /* `extra` is a number of inference.classes, 0 = null */
    I_NEW,    /* made by the `new` that is instruction `extra`, not initialized */
    I_INIT,   /* `this` of a constructor before it is initialized */
    I_RETURN, /* the address behind a jsr to instruction `extra` */
    /* Elements of arrays only. */
    I_BYTE,
    I_SHORT,
    I_CHAR,
    I_BOOLEAN
};

/* kind, dimensions of an array of that kind, extra: equal types are equal numbers. */
typedef uint32_t itype;
#define ITYPE(kind, dims, extra) ((itype)((uint32_t)(kind) | (uint32_t)(dims) << 5 | (uint32_t)(extra) << 16))
#define ITYPE_NULL ITYPE(I_OBJECT, 0, 0)
static inline unsigned itype_kind(itype t)
{
    return t & 31;
}
static inline unsigned itype_dims(itype t)
{
    return t >> 5 & 255;
}
static inline unsigned itype_extra(itype t)
{
    return t >> 16;
}
static inline bool itype_is(itype t, enum infer_kind kind)
{
    return itype_dims(t) == 0 && itype_kind(t) == (unsigned)kind;
}
/* Null, an object or an array. */
static inline bool itype_is_reference(itype t)
{
    return itype_dims(t) > 0 || itype_kind(t) == I_OBJECT;
}
static inline bool itype_is_wide(itype t)
{
    return itype_is(t, I_LONG) || itype_is(t, I_DOUBLE);
}

struct infer_class {
    const char *name;
    uint32_t length;
    uint32_t next;       /* in the same bucket, 0 = last */
    struct class *class; /* NULL: not looked up yet */
};

/* ---- States ---- */

/* A subroutine that the state lies in: which registers it has set so far. */
struct infer_mask {
    uint32_t entry; /* instruction */
    uint64_t *set;  /* a bit per register */
};

struct infer_registers {
    uint32_t count; /* registers beyond are I_BOGUS */
    uint32_t mask_count;
    const itype *types;
    const struct infer_mask *masks;
};

struct infer_operand {
    itype type;
    const struct infer_operand *below;
};

struct infer_stack {
    uint32_t size; /* slots */
    const struct infer_operand *top;
};

enum infer_flags {
    INFER_NEEDS_INIT = 1 /* the constructor may not have called another yet */
};

struct infer_state {
    struct infer_registers registers;
    struct infer_stack stack;
    uint8_t flags;
};

#define NO_INSTRUCTION UINT32_MAX

struct infer_instruction {
    uint32_t bci;
    uint8_t opcode;   /* without `wide`; xload_n and xstore_n are xload and xstore */
    bool reached;     /* the state is valid */
    bool changed;     /* and has not been run yet */
    bool protected_member;
    uint32_t operand; /* local variable; target of a branch; what a constant is about: its index */
    uint32_t ret;     /* of an entry: the instruction that returns from there, or NO_INSTRUCTION */
    itype type;       /* class that the instruction names */
    struct infer_state state;
};

struct infer_handler {
    uint32_t start, end, target; /* instructions */
    struct infer_stack stack;    /* the exception alone */
};

struct inference {
    struct verifier *v;
    struct infer_instruction *instructions;
    uint32_t count;
    uint32_t *number_at; /* instruction at a bci, or NO_INSTRUCTION */
    struct infer_handler *handlers;
    uint32_t words;      /* of a mask's bits */
    bool is_init;
    itype this_type, object_type, throwable_type, string_type, class_type;
    itype return_type;   /* I_BOGUS for void */
    struct infer_class *classes;
    uint32_t class_count, class_capacity;
    uint32_t buckets[64];
};

/* ---- infer.c ---- */
/* VerifyError (ClassFormatError) with class and method in front of the text.  Both return false. */
bool infer_error(struct inference *in, const char *format, ...) PRINTF_LIKE(2, 3);
bool infer_format_error(struct inference *in, const char *text);

/* ---- infer_types.c ---- */
/* False: out of memory, or too many classes. */
bool infer_class_type(struct inference *in, const char *name, size_t length, itype *type);
bool infer_symbol_type(struct inference *in, struct symbol_ref name, itype *type);
bool infer_constant_type(struct inference *in, uint16_t cp_index, itype *type); /* a Class entry */
/* A field descriptor, or V, which is I_BOGUS; int for what is as wide. */
bool infer_descriptor_type(struct inference *in, const char *text, size_t length, itype *type);
/* The class of an object type that is not null; may ask for it to be loaded. */
bool infer_class_of(struct inference *in, itype type, struct class **class);
/* What is true of a value that is one or the other.  I_BOGUS: nothing. */
bool infer_merge_types(struct inference *in, itype value, itype target, itype *merged);
bool infer_assignable(struct inference *in, itype from, itype to, bool *answer);
itype infer_component(itype array);

/* ---- infer_insn.c ---- */
/* The state behind the instruction, which begins as the one before it. */
bool infer_run(struct inference *in, uint32_t number, struct infer_state *state);

/* ---- infer_flow.c ---- */
bool infer_flow(struct inference *in);
bool infer_push(struct inference *in, struct infer_stack *stack, itype type);
/* Copies the registers so that one or two from `first` on can be set. */
bool infer_set_register(struct inference *in, struct infer_registers *registers, uint32_t first,
                        itype type, itype second);
/* Every `from` becomes `to`. */
bool infer_replace_registers(struct inference *in, struct infer_registers *registers, itype from,
                             itype to);

#endif
