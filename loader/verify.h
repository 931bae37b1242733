/*
 * Shared by the verify_*.c files; the outside sees verify_class in loader.h.
 *
 * Verification by type checking (JVMS 4.10.1): one pass over each method's bytecode carries a frame of
 * types along and compares it with the method's stack map frames.  It reads the class file as it came,
 * never the rewritten code.  Texts of errors are HotSpot's.
 *
 *   verify.c          the class and its methods, the pass over the code, exception handlers
 *   verify_types.c    types and assignability, the classes that takes
 *   verify_frames.c   the current frame; stack map frames and matching with them
 *   verify_insn.c     what each instruction does to the frame
 *   verify_members.c  field access and method calls
 *   verify_error.c    "Exception Details"
 *
 * Every function that can fail returns false, and then either the error is filled in or a class is
 * needed first; both end the verification.
 */
#ifndef ATOLL_LOADER_VERIFY_H
#define ATOLL_LOADER_VERIFY_H

#include "loader/loader.h"
#include "vm/model/opcodes.h"

/* ---- Types (JVMS 4.10.1.2) ---- */

enum verify_kind {
    V_TOP,
    V_INTEGER,
    V_FLOAT,
    V_LONG,
    V_LONG_2ND,   /* the upper slot of a long */
    V_DOUBLE,
    V_DOUBLE_2ND,
    V_NULL,
    V_UNINITIALIZED_THIS,
    V_UNINITIALIZED,
    V_OBJECT,
    V_ARRAY,
    /* Only as what an instruction expects; values never have these. */
    V_ANY_REFERENCE,   /* initialized or not */
    V_ANY_CATEGORY1,
    V_ANY_CATEGORY2_2ND,
    V_ANY_CATEGORY2,
    /* Only as components of arrays, and boolean, byte, char and short as types of results; `element`
     * tells which. */
    V_PRIMITIVE
};

/* Names are spans of symbols of the class, which do not move while the verifier runs. */
struct vtype {
    const char *name; /* OBJECT, and ARRAY of objects: slashed name of the (element) class */
    uint16_t length;  /* of name */
    uint8_t kind;     /* enum verify_kind */
    uint8_t dims;     /* ARRAY: 1..255 */
    uint16_t bci;     /* UNINITIALIZED: of the `new` */
    char element;     /* ARRAY, PRIMITIVE: descriptor character of the element; 'L' for a class */
};
#define VTYPE(k) ((struct vtype){.kind = (k)})

/* ---- Frames ---- */

struct vframe {
    uint32_t bci;
    struct vtype *locals, *stack;      /* max_locals and max_stack entries */
    uint32_t locals_size, stack_size;  /* locals from locals_size on are TOP */
    int32_t stack_mark;                /* stack_size when the instruction began, -1 = not set */
    bool this_uninit;                  /* flagThisUninit */
};

/* Locals of stack map frames: lists that share their beginnings, last local first, so that memory is
 * proportional to the size of the table whatever the frames repeat. */
struct vlocal {
    const struct vlocal *previous;
    struct vtype type;                 /* first slot of a long or double */
    bool this_uninit;                  /* this one or one before it is uninitializedThis */
};
struct stack_map {
    uint32_t bci;
    uint32_t locals_size, stack_size;  /* slots */
    const struct vlocal *last;
    const struct vtype *stack;         /* slots */
};

/* ---- The verifier ---- */

struct verify_chunk;

struct verifier {
    struct isolate *iso;
    struct class *class;
    struct class_finder *finder;
    struct error *error;
    bool needs_class;                  /* finder->needs is set */
    bool final_error;                  /* which the other way cannot mend: fail_over */
    struct vtype this_type;
    const struct symbol *super_name;   /* NULL for Object */
    struct vtype object_type, throwable_type; /* java/lang/Object, java/lang/Throwable */

    /* The method at hand. */
    const struct method *method;
    bool is_init;                      /* an instance initialization method, not Object's */
    const uint8_t *code;
    uint32_t code_length;
    uint32_t max_locals, max_stack;
    const uint8_t *handlers;           /* exception_table entries of 8 bytes */
    uint32_t handler_count;
    uint32_t covered_start, covered_end; /* the span of all ranges */
    const uint8_t *map;                /* contents of StackMapTable, NULL = none */
    uint32_t map_length;
    uint8_t *starts;                   /* per bci: enum verify_start; code_length + 1 bytes */
    struct vtype return_type;          /* TOP for void */
    struct vframe frame;               /* the current frame */
    bool locals_changed;               /* since the handlers were last compared with them */
    struct vframe target;              /* a stack map frame written out */
    struct stack_map *maps;
    uint32_t map_count;
    struct verify_chunk *chunks;       /* memory until the end of the method */
    size_t allocated;                  /* bytes in them */
};

enum verify_start {
    START_INSTRUCTION = 1,
    START_NEW = 2,    /* a `new` */
    START_RANGE = 4   /* a range of the exception table begins here */
};

/* ---- verify.c ---- */
/* Length of the instruction; 0: there is none that fits. */
uint32_t verify_length_at(const struct verifier *v, uint32_t bci);
const char *verify_opcode_name(uint8_t opcode); /* NULL: there is none */
/* Zeroed memory until the end of the method; NULL: the error is filled in. */
void *verify_allocate(struct verifier *v, size_t size);
struct verify_handler {
    uint32_t start, end, target, type;
};
static inline struct verify_handler verify_handler_at(const struct verifier *v, uint32_t i)
{
    const uint8_t *p = v->handlers + 8 * (size_t)i;
    return (struct verify_handler){read_u2(p), read_u2(p + 2), read_u2(p + 4), read_u2(p + 6)};
}
static inline bool verify_in_try_block(const struct verifier *v, uint32_t bci)
{
    return bci >= v->covered_start && bci < v->covered_end;
}
/* The frame may reach every handler that covers the current instruction.  `this_uninit`: the
 * instruction has just initialized `this`, so the handler sees it uninitialized. */
bool verify_handler_targets(struct verifier *v, uint32_t bci, bool this_uninit);

/* ---- infer.c ---- */
/* The method at hand in the other way (JVMS 4.10.2); its frames need not be read. */
bool verify_by_inference(struct verifier *v);

/* ---- verify_types.c ---- */
struct vtype vtype_of_class_name(const char *name, size_t length); /* also "[..." */
struct vtype vtype_of_symbol(const struct verifier *v, struct symbol_ref name);
struct vtype vtype_of_constant(const struct verifier *v, uint16_t cp_index); /* a Class entry */
/* Slots a value of the descriptor takes: 0 (void), 1 or 2 of `types` are filled in. */
unsigned vtype_of_descriptor(const char *text, size_t length, struct vtype types[2]);
bool vtype_equal(const struct vtype *a, const struct vtype *b);
bool vtype_is_category1(const struct vtype *type);
static inline bool vtype_is_category2_2nd(const struct vtype *type)
{
    return type->kind == V_LONG_2ND || type->kind == V_DOUBLE_2ND;
}
struct vtype vtype_second_half(const struct vtype *type);
struct vtype vtype_component(const struct vtype *array);
/* Is it null or a one-dimensional array with this element type? */
bool vtype_is_array_of(const struct vtype *type, char element);
bool vtype_is_reference_array(const struct vtype *type); /* or null */
/*
 * May a value of `from` be used as a `to`?  `protected_member`: the target's interfaces do not count
 * as Object, because it is asked for access to a protected member of Object.
 */
bool vtype_assignable(struct verifier *v, const struct vtype *to, const struct vtype *from,
                      bool protected_member, bool *answer);
/* The class of this name as the verified class's loader sees it. */
bool verify_find_class(struct verifier *v, const char *name, size_t length, struct class **class);

/* ---- verify_frames.c ---- */
bool verify_push(struct verifier *v, struct vtype type);
/* A long or double at once; verify_push_types pushes slot by slot, and an overflow shows it. */
bool verify_push2(struct verifier *v, struct vtype lower);
bool verify_push_types(struct verifier *v, const struct vtype *types, unsigned count);
bool verify_pop_any(struct verifier *v, struct vtype *type);
bool verify_pop(struct verifier *v, struct vtype expected, struct vtype *type); /* type may be NULL */
/* A long or double.  verify_pop2 complains of the lower half first, as HotSpot does in arithmetic;
 * verify_pop_halves of the upper one, as in calls, field access and returns. */
bool verify_pop2(struct verifier *v, struct vtype lower);
bool verify_pop_halves(struct verifier *v, struct vtype lower);
bool verify_get_local(struct verifier *v, uint32_t index, struct vtype expected, struct vtype *type);
bool verify_get_local2(struct verifier *v, uint32_t index, struct vtype lower);
bool verify_set_local(struct verifier *v, uint32_t index, struct vtype type);
bool verify_set_local2(struct verifier *v, uint32_t index, struct vtype lower);
/* Every `uninitialized` becomes `initialized` (JVMS 4.10.1.9.invokespecial). */
void verify_initialize(struct verifier *v, const struct vtype *uninitialized,
                       const struct vtype *initialized);
bool verify_read_stack_maps(struct verifier *v);
/* Compares the current frame with the one the table has at this place and goes on with that one. */
bool verify_meet_stack_map(struct verifier *v, uint32_t *next_map, uint32_t bci, bool falls_in);
bool verify_branch(struct verifier *v, uint32_t bci, int32_t offset);
/* `frame` reaches the handler of an exception at `handler_pc`. */
bool verify_reach_handler(struct verifier *v, const struct vframe *frame, uint32_t handler_pc);

/* ---- verify_insn.c ---- */
/* Runs the instruction on the current frame.  *falls_through: the next one may follow.
 * *this_initialized: it was the call that initializes `this`. */
bool verify_instruction(struct verifier *v, uint32_t bci, bool *falls_through,
                        bool *this_initialized);
bool verify_constant_index(struct verifier *v, uint32_t bci, uint16_t index, uint32_t tags);
bool verify_class_constant(struct verifier *v, uint32_t bci, uint16_t index);

/* ---- verify_members.c ---- */
/* Is the verified class, or one of its superclasses, called so? */
bool verify_name_in_supers(const struct verifier *v, struct symbol_ref name);
/* Is the member a protected one that the verified class inherits from another run-time package?
 * `holder` is the class the constant names. */
bool verify_is_protected_access(const struct verifier *v, const struct class *holder,
                                struct symbol_ref name, struct symbol_ref descriptor, bool is_method);
bool verify_field_access(struct verifier *v, uint32_t bci);
bool verify_invoke(struct verifier *v, uint32_t bci, bool *this_initialized);

/* ---- verify_error.c ---- */
enum verify_fault {
    FAULT_BYTECODE,
    FAULT_WRONG_TYPE,
    FAULT_FLAGS,
    FAULT_CP_INDEX,
    FAULT_LOCAL_INDEX,
    FAULT_LOCALS_SIZE,
    FAULT_STACK_SIZE,
    FAULT_STACK_OVERFLOW,
    FAULT_STACK_UNDERFLOW,
    FAULT_MISSING_STACK_MAP,
    FAULT_BAD_STACK_MAP
};
enum verify_origin {
    ORIGIN_NONE,      /* there is no such part */
    ORIGIN_LOCAL,     /* of the current frame */
    ORIGIN_STACK,
    ORIGIN_MAP_LOCAL, /* of a stack map frame */
    ORIGIN_MAP_STACK,
    ORIGIN_CONSTANT,
    ORIGIN_SIGNATURE,
    ORIGIN_IMPLICIT,
    ORIGIN_INDEX,
    ORIGIN_FRAME
};
struct verify_part {
    enum verify_origin origin;
    uint32_t index;
    const struct vframe *frame; /* shown when not NULL */
    struct vtype type;
};
struct verify_context {
    uint32_t bci;
    enum verify_fault fault;
    struct verify_part type, expected;
};
static inline struct verify_context bad_code(uint32_t bci)
{
    return (struct verify_context){.bci = bci, .fault = FAULT_BYTECODE};
}
static inline struct verify_part part_implicit(struct vtype type)
{
    return (struct verify_part){.origin = ORIGIN_IMPLICIT, .type = type};
}
static inline struct verify_part part_constant(uint32_t index, struct vtype type)
{
    return (struct verify_part){.origin = ORIGIN_CONSTANT, .index = index, .type = type};
}
static inline struct verify_part part_signature(struct vtype type)
{
    return (struct verify_part){.origin = ORIGIN_SIGNATURE, .type = type};
}
static inline struct verify_part part_frame(const struct vframe *frame)
{
    return (struct verify_part){.origin = ORIGIN_FRAME, .frame = frame};
}
/* The operand the instruction popped last. */
static inline struct verify_part part_popped(const struct verifier *v)
{
    return (struct verify_part){.origin = ORIGIN_STACK,
                                .index = v->frame.stack_size,
                                .frame = &v->frame,
                                .type = v->frame.stack[v->frame.stack_size]};
}
static inline struct verify_context bad_type(uint32_t bci, struct verify_part type,
                                             struct verify_part expected)
{
    return (struct verify_context){
        .bci = bci, .fault = FAULT_WRONG_TYPE, .type = type, .expected = expected};
}
#define NO_PART ((struct verify_part){.origin = ORIGIN_NONE})

/* All fill in the error and return false. */
bool verify_error(struct verifier *v, const struct verify_context *context, const char *format, ...)
    PRINTF_LIKE(3, 4);
/* ClassFormatError, with the method's name behind the text. */
bool verify_format_error(struct verifier *v, const char *format, ...) PRINTF_LIKE(2, 3);
/* ClassFormatError "StackMapTable format error: ..." */
bool verify_map_error(struct verifier *v, const char *text);
bool verify_out_of_memory(struct verifier *v);
/* "too bad: %s" with the dotted name of the class at hand; valid until the end of the method. */
const char *verify_class_name(struct verifier *v);

#endif
