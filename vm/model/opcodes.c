/* Tables made of opcodes.def, and the instruction walker. */
#include "vm/model/opcodes.h"

#include <string.h>

const struct opcode_info opcode_infos[256] = {
#define OP(code, name, format, popped, pushed, flags) [code] = {#name, popped, pushed, format, code, flags},
#define OP_REPLACED(code, name, format, popped, pushed, flags, by) OP(code, name, format, popped, pushed, flags)
#define OP_INTERNAL(code, name, base) [code] = {#name, "*", "*", FMT_INVALID, OP_##base, OPF_SPECIAL},
#define OP_FUSED(code, name, first, second, third)
#define OP_UNUSED(code)
#include "vm/model/opcodes.def"
#undef OP
#undef OP_REPLACED
#undef OP_INTERNAL
#undef OP_FUSED
};

const struct rewritten_info rewritten_infos[256] = {
#define OP(code, name, format, popped, pushed, flags) [code] = {#name, code},
#define OP_REPLACED(code, name, format, popped, pushed, flags, by)
#define OP_INTERNAL(code, name, base) [code] = {#name, code},
#define OP_FUSED(code, name, first, second, third) [code] = {#name, OP_##first},
#include "vm/model/opcodes.def"
#undef OP
#undef OP_REPLACED
#undef OP_INTERNAL
#undef OP_FUSED
#undef OP_UNUSED
};

static int32_t read_i32(const uint8_t *p, bool native)
{
    int32_t value;
    memcpy(&value, p, sizeof value);
    return native ? value : (int32_t)__builtin_bswap32((uint32_t)value);
}

uint32_t opcode_length_at(const uint8_t *code, uint32_t length, uint32_t bci, bool rewritten)
{
    static const uint8_t lengths[] = {
        [FMT_NONE] = 1,    [FMT_S1] = 2,      [FMT_S2] = 3,        [FMT_CP1] = 2,     [FMT_CP2] = 3,
        [FMT_LOCAL] = 2,   [FMT_IINC] = 3,    [FMT_BRANCH2] = 3,   [FMT_BRANCH4] = 5, [FMT_FIELD] = 3,
        [FMT_METHOD] = 3,  [FMT_INTERFACE] = 5, [FMT_DYNAMIC] = 5, [FMT_CLASS] = 3,   [FMT_NEWARRAY] = 2,
        [FMT_MULTI] = 4,   [FMT_INVALID] = 0,
    };
    uint32_t left = length - bci;
    uint32_t size;
    if (bci >= length || (rewritten && rewritten_infos[code[bci]].name == NULL))
        return 0;
    uint8_t opcode = rewritten ? rewritten_infos[code[bci]].first : code[bci];
    if (opcode_infos[opcode].name == NULL)
        return 0;
    const struct opcode_info *info = &opcode_infos[opcode_infos[opcode].base];
    switch (info->format) {
    case FMT_TABLESWITCH:
    case FMT_LOOKUPSWITCH: {
        uint32_t pad = (4 - ((bci + 1) & 3)) & 3;
        const uint8_t *p = code + bci + 1 + pad;
        int64_t total;
        if (left < 1 + pad + 12 && !(info->format == FMT_LOOKUPSWITCH && left >= 1 + pad + 8))
            return 0;
        if (info->format == FMT_TABLESWITCH) {
            int64_t low = read_i32(p + 4, rewritten), high = read_i32(p + 8, rewritten);
            if (low > high)
                return 0;
            total = 1 + pad + 12 + 4 * (high - low + 1);
        } else {
            int64_t pairs = read_i32(p + 4, rewritten);
            if (pairs < 0)
                return 0;
            total = 1 + pad + 8 + 8 * pairs;
        }
        return total > left ? 0 : (uint32_t)total;
    }
    case FMT_WIDE:
        if (left < 2)
            return 0;
        if (!(opcode_infos[code[bci + 1]].flags & OPF_WIDE))
            return 0;
        size = code[bci + 1] == OP_iinc ? 6 : 4;
        break;
    default:
        size = lengths[info->format];
        break;
    }
    return size > left ? 0 : size;
}
