/*
 * Fused instructions (OP_FUSED in vm/model/opcodes.def): where they go.
 *
 * A method is cut into stretches at its branch targets, so that no branch leads into the middle of a
 * fused instruction; for each stretch the way through it with the fewest instructions is taken.  The
 * ones in the middle stay as they are: the interpreter goes on there when something must be done
 * again, and reads operands from them.  A handler may begin in the middle; it just runs them.
 */
#include "loader/rewrite.h"
#include "vm/model/opcodes.h"

/* One byte of the bytecode. */
struct fusing_place {
    uint32_t size;  /* of the instruction that starts here, 0 = none does */
    uint32_t steps; /* instructions from here to the end of the method, fused ones counted once */
    uint32_t covered; /* bytes of the fused instruction, or size */
    uint8_t opcode; /* to be put here */
    bool is_target; /* of a branch */
};

enum fused_part {
#define OP(code, name, format, popped, pushed, flags) PART_##name = code,
#define OP_REPLACED(code, name, format, popped, pushed, flags, by)
#define OP_INTERNAL(code, name, base) PART_##name = code,
#define OP_FUSED(code, name, first, second, third)
#define OP_UNUSED(code)
#include "vm/model/opcodes.def"
#undef OP
#undef OP_REPLACED
#undef OP_INTERNAL
    PART_local = 256,
    PART_if,
    PART_if_icmp,
    PART_none
};

#define MAX_PARTS 3
static const struct fused {
    uint8_t opcode;
    uint16_t parts[MAX_PARTS]; /* enum fused_part */
} fused[] = {
#define OP(code, name, format, popped, pushed, flags)
#define OP_REPLACED(code, name, format, popped, pushed, flags, by)
#define OP_INTERNAL(code, name, base)
#undef OP_FUSED
#define OP_FUSED(code, name, first, second, third) {code, {PART_##first, PART_##second, PART_##third}},
#include "vm/model/opcodes.def"
#undef OP
#undef OP_REPLACED
#undef OP_INTERNAL
#undef OP_FUSED
#undef OP_UNUSED
};
_Static_assert(COUNT_OF(fused) < UINT8_MAX, "rows are numbered from 1 in a byte");

void fuse_start(struct rewriter *r)
{
    for (size_t i = COUNT_OF(fused); i-- > 0;) {
        VM_ASSERT(r->fused_from[fused[i].parts[0]] == 0 || fused[i].parts[0] == fused[i + 1].parts[0],
                  "rows that start alike stand together");
        r->fused_from[fused[i].parts[0]] = (uint8_t)(i + 1);
    }
}

static void mark_target(struct rewriter *r, uint32_t length, uint32_t bci)
{
    if (bci < length)
        r->places[bci].is_target = true;
}

/* The targets of the instruction at `bci`. */
static void mark_targets(struct rewriter *r, const uint8_t *from, uint32_t length, uint32_t bci)
{
    const uint8_t *operands = from + bci + 1;
    switch (opcode_infos[from[bci]].format) {
    case FMT_BRANCH2:
        mark_target(r, length, bci + (uint32_t)(int16_t)read_u2(operands));
        break;
    case FMT_BRANCH4:
        mark_target(r, length, bci + read_u4(operands));
        break;
    case FMT_TABLESWITCH:
    case FMT_LOOKUPSWITCH: {
        bool table = from[bci] == OP_tableswitch;
        operands = from + align_up(bci + 1, 4);
        int64_t count = table ? (int64_t)(int32_t)read_u4(operands + 8) - (int32_t)read_u4(operands + 4) + 1
                              : (int32_t)read_u4(operands + 4);
        const uint8_t *entry = operands + 12; /* past the first key of a lookupswitch */
        mark_target(r, length, bci + read_u4(operands));
        for (int64_t i = 0; i < count; i++, entry += table ? 4 : 8)
            mark_target(r, length, bci + read_u4(entry));
        break;
    }
    default:
        break;
    }
}

static bool is_part(uint8_t opcode, uint16_t part)
{
    switch (part) {
    case PART_local: return opcode >= OP_iload_0 && opcode <= OP_iload_3;
    case PART_if: return opcode >= OP_ifeq && opcode <= OP_ifle;
    case PART_if_icmp: return opcode >= OP_if_icmpeq && opcode <= OP_if_icmple;
    default: return opcode == part;
    }
}

/* Length of the instructions that the row covers at `bci`, 0 when others are there. */
static uint32_t covered_length(const struct rewriter *r, const struct fused *row, const uint8_t *to,
                               uint32_t length, uint32_t bci)
{
    uint32_t at = bci + r->places[bci].size;
    for (unsigned i = 1; i < MAX_PARTS && row->parts[i] != PART_none; i++) {
        if (at >= length || r->places[at].is_target || !is_part(to[at], row->parts[i]))
            return 0;
        at += r->places[at].size;
    }
    return at - bci;
}

static void choose(struct rewriter *r, const uint8_t *to, uint32_t length, uint32_t bci)
{
    struct fusing_place *place = &r->places[bci];
    uint8_t row = r->fused_from[to[bci]];
    place->opcode = to[bci];
    place->covered = place->size;
    place->steps = 1 + r->places[bci + place->size].steps;
    if (row == 0)
        return;
    for (const struct fused *f = &fused[row - 1]; f < fused + COUNT_OF(fused) && f->parts[0] == to[bci]; f++) {
        uint32_t covered = covered_length(r, f, to, length, bci);
        if (covered != 0 && 1 + r->places[bci + covered].steps < place->steps) {
            place->steps = 1 + r->places[bci + covered].steps;
            place->opcode = f->opcode;
            place->covered = covered;
        }
    }
}

bool fuse_code(struct rewriter *r, const uint8_t *from, uint32_t length, uint8_t *to)
{
    if (length + 1 > r->place_capacity) {
        uint32_t capacity = length + TINY(length + 256, 1);
        struct fusing_place *larger = mem_resize(r->places, capacity * sizeof *larger);
        if (larger == NULL)
            return error_set(r->error, ERROR_out_of_memory, "Metaspace");
        r->places = larger;
        r->place_capacity = capacity;
    }
    memset(r->places, 0, (length + 1) * sizeof *r->places);
    for (uint32_t bci = 0, size; bci < length; bci += size) {
        size = opcode_length_at(from, length, bci, false);
        r->places[bci].size = size;
        mark_targets(r, from, length, bci);
    }
    for (uint32_t bci = length; bci-- > 0;) {
        if (r->places[bci].size != 0)
            choose(r, to, length, bci);
    }
    for (uint32_t bci = 0; bci < length; bci += r->places[bci].covered)
        to[bci] = r->places[bci].opcode;
    return true;
}
