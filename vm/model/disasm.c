/*
 * The disassembler of rewritten bytecode.  See disasm.h and the formats in opcodes.def.
 */
#include "vm/model/disasm.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "vm/model/cpool.h"
#include "vm/model/opcodes.h"
#include "vm/model/string.h"

struct writer {
    const struct isolate *iso;
    const struct class *class;
    char *buffer;
    size_t size, used;
};

static void print(struct writer *w, const char *format, ...) PRINTF_LIKE(2, 3);
static void print(struct writer *w, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    int written = vsnprintf(w->buffer + w->used, w->size - w->used, format, arguments);
    va_end(arguments);
    if (written > 0)
        w->used += (size_t)written;
    if (w->used >= w->size)
        w->used = w->size - 1;
}

/* ---- Operands in native byte order ---- */

static uint16_t read_u16(const uint8_t *p)
{
    uint16_t value;
    memcpy(&value, p, sizeof value);
    return value;
}

static int16_t read_s16(const uint8_t *p)
{
    return (int16_t)read_u16(p);
}

static int32_t read_s32(const uint8_t *p)
{
    int32_t value;
    memcpy(&value, p, sizeof value);
    return value;
}

/* ---- Constants ---- */

static void print_symbol(struct writer *w, struct symbol_ref symbol)
{
    print(w, "%s", SYMBOL_TEXT(w->iso, symbol));
}

static void print_name_and_type(struct writer *w, uint32_t index)
{
    print_symbol(w, CP_REF_NAME(w->iso, w->class, index));
    print(w, ":");
    print_symbol(w, CP_REF_DESCRIPTOR(w->iso, w->class, index));
}

static void print_constant(struct writer *w, uint32_t index)
{
    if (index == 0 || index >= w->class->cp_count) {
        print(w, " #%u?", index);
        return;
    }
    uint64_t data = CP_DATA(w->iso, w->class, index);
    float single;
    double twice;
    print(w, " ");
    switch (CP_TAG(w->iso, w->class, index)) {
    case CP_INTEGER:
        print(w, "%d", (int32_t)data);
        break;
    case CP_LONG:
        print(w, "%lldL", (long long)data);
        break;
    case CP_FLOAT:
        memcpy(&single, &data, sizeof single);
        print(w, "%.9gf", (double)single);
        break;
    case CP_DOUBLE:
        memcpy(&twice, &data, sizeof twice);
        print(w, "%.17g", twice);
        break;
    case CP_STRING:
        print(w, "\"");
        print_symbol(w, CP_SYMBOL(w->iso, w->class, index));
        print(w, "\"");
        break;
    case CP_CLASS:
    case CP_METHOD_TYPE:
        print_symbol(w, CP_SYMBOL(w->iso, w->class, index));
        break;
    case CP_FIELD:
    case CP_METHOD:
    case CP_INTERFACE_METHOD:
        print_symbol(w, CP_SYMBOL(w->iso, w->class, CP_REF_CLASS_INDEX(w->iso, w->class, index)));
        print(w, ".");
        print_name_and_type(w, index);
        break;
    case CP_DYNAMIC:
    case CP_INVOKE_DYNAMIC:
        print(w, "#%u ", CP_LOW16(w->iso, w->class, index));
        print_name_and_type(w, index);
        break;
    case CP_METHOD_HANDLE:
        print(w, "handle %u", CP_LOW16(w->iso, w->class, index));
        print_constant(w, CP_HIGH16(w->iso, w->class, index));
        break;
    default:
        print(w, "#%u", index);
        break;
    }
}

static void print_slot(struct writer *w, uint32_t slot)
{
    if (slot < w->class->slot_count)
        print_constant(w, SLOT_CP(w->iso, w->class, slot));
    else
        print(w, " slot %u?", slot);
}

/* ---- Switches ---- */

static void print_switch(struct writer *w, const uint8_t *code, uint32_t bci, bool table)
{
    const uint8_t *p = code + align_up(bci + 1, 4);
    int64_t first = read_s32(p + 4);
    int64_t count = table ? read_s32(p + 8) - first + 1 : first;
    for (int64_t i = 0; i < count; i++) {
        const uint8_t *entry = p + 12 + (table ? 4 : 8) * i;
        long long key = table ? first + i : read_s32(entry - 4);
        print(w, " %lld:%u", key, bci + (uint32_t)read_s32(entry));
    }
    print(w, " default:%u", bci + (uint32_t)read_s32(p));
}

void disasm_instruction(const struct isolate *iso, const struct method *method, uint32_t bci,
                        char *buffer, size_t size)
{
    struct writer w = {iso, CLASS(iso, method->holder), buffer, size, 0};
    const struct code *code = CODE(iso, method->code);
    const uint8_t *p = code->bytes + bci;
    if (size == 0)
        return;
    buffer[0] = 0;
    if (opcode_length_at(code->bytes, code->length, bci, true) == 0) {
        print(&w, "no instruction");
        return;
    }
    print(&w, "%s", rewritten_infos[*p].name);
    const struct opcode_info *base = &opcode_infos[opcode_infos[rewritten_infos[*p].first].base];
    switch (base->format) {
    case FMT_S1:
        print(&w, " %d", (int8_t)p[1]);
        break;
    case FMT_S2:
        print(&w, " %d", read_s16(p + 1));
        break;
    case FMT_LOCAL:
        print(&w, " %u", p[1]);
        break;
    case FMT_IINC:
        print(&w, " %u by %d", p[1], (int8_t)p[2]);
        break;
    case FMT_BRANCH2:
        print(&w, " %u", bci + (uint32_t)read_s16(p + 1));
        break;
    case FMT_BRANCH4:
        print(&w, " %u", bci + (uint32_t)read_s32(p + 1));
        break;
    case FMT_TABLESWITCH:
    case FMT_LOOKUPSWITCH:
        print_switch(&w, code->bytes, bci, base->format == FMT_TABLESWITCH);
        break;
    case FMT_CP1:
        print_constant(&w, p[1]);
        break;
    case FMT_CP2:
        print_constant(&w, read_u16(p + 1));
        break;
    case FMT_FIELD:
    case FMT_METHOD:
    case FMT_INTERFACE:
    case FMT_CLASS:
        print_slot(&w, read_u16(p + 1));
        break;
    case FMT_DYNAMIC:
        print_slot(&w, (uint32_t)read_s32(p + 1));
        break;
    case FMT_MULTI:
        print_slot(&w, read_u16(p + 1));
        print(&w, " %u", p[3]);
        break;
    case FMT_NEWARRAY:
        print(&w, " %s", basic_type_name((enum basic_type)p[1]));
        break;
    case FMT_WIDE:
        print(&w, " %s %u", opcode_infos[p[1]].name, read_u16(p + 2));
        if (p[1] == OP_iinc)
            print(&w, " by %d", read_s16(p + 4));
        break;
    default:
        break;
    }
}
