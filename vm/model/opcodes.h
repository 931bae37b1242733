/* The bytecode list as enums and tables.  See opcodes.def. */
#ifndef ATOLL_MODEL_OPCODES_H
#define ATOLL_MODEL_OPCODES_H

#include "vm/base/base.h"

enum opcode {
#define OP(code, name, format, popped, pushed, flags) OP_##name = code,
#define OP_REPLACED(code, name, format, popped, pushed, flags, by) OP_##name = code,
#define OP_INTERNAL(code, name, base) OP_##name = code,
#define OP_FUSED(code, name, first, second, third) OP_##name = code,
#define OP_UNUSED(code)
#include "vm/model/opcodes.def"
#undef OP
#undef OP_REPLACED
#undef OP_INTERNAL
#undef OP_FUSED
#undef OP_UNUSED
};

enum opcode_format {
    FMT_NONE,
    FMT_S1,
    FMT_S2,
    FMT_CP1,
    FMT_CP2,
    FMT_LOCAL,
    FMT_IINC,
    FMT_BRANCH2,
    FMT_BRANCH4,
    FMT_TABLESWITCH,
    FMT_LOOKUPSWITCH,
    FMT_FIELD,
    FMT_METHOD,
    FMT_INTERFACE,
    FMT_DYNAMIC,
    FMT_CLASS,
    FMT_NEWARRAY,
    FMT_MULTI,
    FMT_WIDE,
    FMT_INVALID
};

enum opcode_flags {
    OPF_THROWS = 1 << 0,     /* may throw */
    OPF_GCPOINT = 1 << 1,    /* may allocate, load classes or run Java */
    OPF_BRANCH = 1 << 2,
    OPF_ENDS_BLOCK = 1 << 3, /* control does not fall through */
    OPF_WIDE = 1 << 4,       /* may follow `wide` */
    OPF_SPECIAL = 1 << 5,    /* the stack strings do not tell everything */
    OPF_RETURNS = 1 << 6,
    OPF_INVOKE = 1 << 7
};

struct opcode_info {
    const char *name; /* NULL: no such opcode */
    const char *popped, *pushed;
    uint8_t format;
    uint8_t base; /* the JVMS opcode this one stands for; itself for those */
    uint16_t flags;
};
/* By opcodes of the class file and OP_INTERNAL ones. */
extern const struct opcode_info opcode_infos[256];

/* By opcodes of rewritten bytecode: the one whose length and operands it has. */
struct rewritten_info {
    const char *name; /* NULL: no such opcode */
    uint8_t first;    /* an opcode of opcode_infos */
};
extern const struct rewritten_info rewritten_infos[256];

/*
 * Length in bytes of the instruction at `bci`, or 0 when the opcode is unknown or the instruction
 * does not fit in `length`.  `rewritten` tells which opcodes and byte order it has.
 */
uint32_t opcode_length_at(const uint8_t *code, uint32_t length, uint32_t bci, bool rewritten);

#endif
