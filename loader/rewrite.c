/*
 * Rewriting of bytecode (vm/model/opcodes.def): operands in native byte order, constant pool indices
 * of fields, methods and classes replaced by slots, field accesses and constants by typed opcodes,
 * frequent sequences by fused ones (fuse.c).  Lengths and bytecode indices stay.
 *
 * Code of the boot loader comes here unverified, so everything that memory safety rests on is
 * checked: lengths, constant pool indices and tags.
 */
#include "loader/rewrite.h"
#include "vm/model/opcodes.h"

#define MAX_SLOT UINT16_MAX

static bool bad_code(struct rewriter *r, const struct method *method, uint32_t bci)
{
    return error_set(r->error, ERROR_verify, "Bad instruction in method %s.%s%s at %u",
                     EXTERNAL_NAME(r->iso, r->class), SYMBOL_TEXT(r->iso, method->name),
                     SYMBOL_TEXT(r->iso, method->descriptor), bci);
}

/* ---- byte order ---- */

static void put_u2(uint8_t *to, uint16_t value)
{
    memcpy(to, &value, sizeof value);
}
static void put_u4(uint8_t *to, uint32_t value)
{
    memcpy(to, &value, sizeof value);
}

static void swap_words(uint8_t *to, const uint8_t *from, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        put_u4(to + 4 * i, read_u4(from + 4 * i));
}

/* ---- slots ---- */

static uint32_t add_slot(struct rewriter *r, uint16_t cp_index)
{
    if (r->slot_count == r->slot_capacity) {
        uint32_t capacity = r->slot_capacity + TINY(r->slot_capacity + 16, 1);
        uint16_t *larger = mem_resize(r->slot_cp, capacity * sizeof *larger);
        if (larger == NULL) {
            error_set(r->error, ERROR_out_of_memory, "Metaspace");
            return UINT32_MAX;
        }
        r->slot_cp = larger;
        r->slot_capacity = capacity;
    }
    r->slot_cp[r->slot_count] = cp_index;
    return r->slot_count++;
}

/* The slot of this use of a constant, as a u2 operand. */
static bool put_use(struct rewriter *r, uint8_t *to, uint16_t cp_index, enum slot_use use)
{
    uint32_t *known = &r->use_slots[(size_t)cp_index * USE_COUNT + use];
    if (*known == 0) {
        uint32_t slot = add_slot(r, cp_index);
        if (slot == UINT32_MAX)
            return false;
        if (slot > MAX_SLOT)
            return error_set(r->error, ERROR_internal,
                             "class %s uses more than 65536 constants, which is not supported",
                             EXTERNAL_NAME(r->iso, r->class));
        *known = slot + 1;
    }
    put_u2(to, (uint16_t)(*known - 1));
    return true;
}

static uint8_t tag_at(const struct rewriter *r, uint16_t cp_index)
{
    return cp_index < r->class->cp_count ? CP_TAG(r->iso, r->class, cp_index) : 0;
}

/* ---- fields ---- */

/* Column of the typed opcodes for a field type: b c s i j for loads, b z s i j a for stores. */
static unsigned field_column(enum basic_type type, bool put)
{
    switch (type) {
    case TYPE_BOOLEAN: return put ? 1 : 0;
    case TYPE_BYTE: return 0;
    case TYPE_CHAR: return put ? 2 : 1;
    case TYPE_SHORT: return 2;
    case TYPE_INT:
    case TYPE_FLOAT: return 3;
    case TYPE_LONG:
    case TYPE_DOUBLE: return 4;
    default: return put ? 5 : 3;
    }
}

_Static_assert(OP_getfield_j - OP_getfield_b == 4 && OP_putfield_a - OP_putfield_b == 5 &&
                   OP_getstatic_j - OP_getstatic_b == 4 && OP_putstatic_a - OP_putstatic_b == 5,
               "typed field opcodes stand in the order b c/z s i j a");

static bool rewrite_field(struct rewriter *r, const struct method *method, uint8_t opcode,
                          uint16_t cp_index, uint8_t *to, uint32_t bci)
{
    enum slot_use use;
    uint8_t first;
    if (tag_at(r, cp_index) != CP_FIELD)
        return bad_code(r, method, bci);
    char type = SYMBOL_TEXT(r->iso, CP_REF_DESCRIPTOR(r->iso, r->class, cp_index))[0];
    switch (opcode) {
    case OP_getfield:
        use = USE_GETFIELD;
        first = OP_getfield_b;
        break;
    case OP_putfield:
        use = method->flags & METHOD_IS_INIT ? USE_PUTFIELD_INIT : USE_PUTFIELD;
        first = OP_putfield_b;
        break;
    case OP_getstatic:
        use = USE_GETSTATIC;
        first = OP_getstatic_b;
        break;
    default:
        use = method->flags & METHOD_IS_CLINIT ? USE_PUTSTATIC_INIT : USE_PUTSTATIC;
        first = OP_putstatic_b;
        break;
    }
    bool put = opcode == OP_putfield || opcode == OP_putstatic;
    to[0] = (uint8_t)(first + field_column(basic_type_of_char(type), put));
    return put_use(r, to + 1, cp_index, use);
}

/* ---- methods ---- */

/* Calls that are linked per call site: MethodHandle.invoke*, VarHandle access modes. */
static bool is_handle_call(const struct rewriter *r, uint16_t cp_index)
{
    static const enum wk_class holders[] = {WK_java_lang_invoke_MethodHandle,
                                            WK_java_lang_invoke_VarHandle};
    struct symbol_ref name = CP_REF_NAME(r->iso, r->class, cp_index);
    struct symbol_ref holder =
        CP_SYMBOL(r->iso, r->class, CP_REF_CLASS_INDEX(r->iso, r->class, cp_index));
    for (size_t i = 0; i < COUNT_OF(holders); i++) {
        struct class_ref known = HEADER(r->iso)->wk_class[holders[i]];
        if (IS_NONE(known) || !SAME_META(CLASS(r->iso, known)->name, holder))
            continue;
        const struct class *class = CLASS(r->iso, known);
        for (uint32_t m = 0; m < class->method_count; m++) {
            const struct method *method = METHOD(r->iso, class->first_method + m);
            if (SAME_META(method->name, name) && method->kind == METHOD_POLYMORPHIC)
                return true;
        }
    }
    return false;
}

static bool rewrite_call(struct rewriter *r, const struct method *method, uint8_t opcode,
                         uint16_t cp_index, uint8_t *to, uint32_t bci)
{
    uint8_t tag = tag_at(r, cp_index);
    switch (opcode) {
    case OP_invokevirtual:
        if (tag != CP_METHOD)
            return bad_code(r, method, bci);
        if (is_handle_call(r, cp_index)) {
            to[0] = OP_invokehandle;
            return put_use(r, to + 1, cp_index, USE_HANDLE);
        }
        return put_use(r, to + 1, cp_index, USE_VIRTUAL);
    case OP_invokeinterface:
        if (tag != CP_INTERFACE_METHOD)
            return bad_code(r, method, bci);
        return put_use(r, to + 1, cp_index, USE_INTERFACE);
    default:
        if (tag != CP_METHOD && tag != CP_INTERFACE_METHOD)
            return bad_code(r, method, bci);
        return put_use(r, to + 1, cp_index, opcode == OP_invokespecial ? USE_SPECIAL : USE_STATIC);
    }
}

/* ---- constants ---- */

static bool rewrite_ldc(struct rewriter *r, const struct method *method, uint8_t opcode,
                        uint16_t cp_index, uint8_t *to, uint32_t bci)
{
    uint8_t tag = tag_at(r, cp_index);
    bool wide = opcode == OP_ldc_w;
    if (opcode == OP_ldc2_w) {
        if (tag == CP_LONG || tag == CP_DOUBLE)
            to[0] = OP_ldc2_w_long;
        else if (tag != CP_DYNAMIC)
            return bad_code(r, method, bci);
        put_u2(to + 1, cp_index);
        return true;
    }
    switch (tag) {
    case CP_INTEGER:
    case CP_FLOAT: to[0] = wide ? OP_ldc_w_int : OP_ldc_int; break;
    case CP_CLASS:
    case CP_STRING:
    case CP_METHOD_HANDLE:
    case CP_METHOD_TYPE:
    case CP_DYNAMIC: break;
    default: return bad_code(r, method, bci);
    }
    if (wide)
        put_u2(to + 1, cp_index);
    return true;
}

static bool rewrite_class(struct rewriter *r, const struct method *method, uint16_t cp_index,
                          uint8_t *to, uint32_t bci)
{
    if (tag_at(r, cp_index) != CP_CLASS)
        return bad_code(r, method, bci);
    uint32_t slot = CP_SLOT(r->iso, r->class, cp_index);
    if (slot > MAX_SLOT)
        return error_set(r->error, ERROR_internal,
                         "class %s uses more than 65536 constants, which is not supported",
                         EXTERNAL_NAME(r->iso, r->class));
    put_u2(to + 1, (uint16_t)slot);
    return true;
}

/* ---- instructions ---- */

/* What stands for an opcode that is not used in rewritten bytecode, 0 = itself. */
static const uint8_t replacements[256] = {
#define OP(code, name, format, popped, pushed, flags)
#define OP_REPLACED(code, name, format, popped, pushed, flags, by) [code] = OP_##by,
#define OP_INTERNAL(code, name, base)
#define OP_FUSED(code, name, first, second, third)
#define OP_UNUSED(code)
#include "vm/model/opcodes.def"
#undef OP
#undef OP_REPLACED
#undef OP_INTERNAL
#undef OP_FUSED
#undef OP_UNUSED
};

static void rewrite_switch(uint8_t opcode, const uint8_t *from, uint8_t *to, uint32_t bci)
{
    uint32_t at = bci + 1 + ((4 - ((bci + 1) & 3)) & 3);
    if (opcode == OP_tableswitch) {
        int64_t low = (int32_t)read_u4(from + at + 4), high = (int32_t)read_u4(from + at + 8);
        swap_words(to + at, from + at, (uint32_t)(3 + high - low + 1));
    } else {
        swap_words(to + at, from + at, 2 + 2 * read_u4(from + at + 4));
    }
}

static bool rewrite_instruction(struct rewriter *r, struct method *method, const uint8_t *from,
                                uint8_t *to, uint32_t bci)
{
    uint8_t opcode = from[bci];
    const uint8_t *operands = from + bci + 1;
    uint8_t *out = to + bci;
    if (replacements[opcode] != 0)
        out[0] = replacements[opcode];
    else if (opcode == OP_ireturn && method->return_type == TYPE_INT)
        out[0] = OP_areturn; /* nothing to narrow */
    switch ((enum opcode_format)opcode_infos[opcode].format) {
    case FMT_S2:
    case FMT_BRANCH2: put_u2(out + 1, read_u2(operands)); break;
    case FMT_BRANCH4: put_u4(out + 1, read_u4(operands)); break;
    case FMT_CP1: return rewrite_ldc(r, method, opcode, operands[0], out, bci);
    case FMT_CP2: return rewrite_ldc(r, method, opcode, read_u2(operands), out, bci);
    case FMT_FIELD: return rewrite_field(r, method, opcode, read_u2(operands), out, bci);
    case FMT_METHOD:
    case FMT_INTERFACE: return rewrite_call(r, method, opcode, read_u2(operands), out, bci);
    case FMT_DYNAMIC: {
        uint16_t cp_index = read_u2(operands);
        if (tag_at(r, cp_index) != CP_INVOKE_DYNAMIC)
            return bad_code(r, method, bci);
        uint32_t slot = add_slot(r, cp_index);
        put_u4(out + 1, slot);
        return slot != UINT32_MAX;
    }
    case FMT_CLASS:
    case FMT_MULTI: return rewrite_class(r, method, read_u2(operands), out, bci);
    case FMT_TABLESWITCH:
    case FMT_LOOKUPSWITCH: rewrite_switch(opcode, from, to, bci); break;
    case FMT_WIDE:
        put_u2(out + 2, read_u2(operands + 1));
        if (operands[0] == OP_iinc)
            put_u2(out + 4, read_u2(operands + 3));
        break;
    default: break;
    }
    return true;
}

bool rewrite_code(struct rewriter *r, struct method *method, const uint8_t *from, uint32_t length,
                  uint8_t *to)
{
    bool object_init = method->flags & METHOD_IS_INIT && IS_NONE(r->class->super);
    memcpy(to, from, length);
    for (uint32_t bci = 0; bci < length;) {
        uint8_t opcode = from[bci];
        uint32_t size = opcode > OP_jsr_w ? 0 : opcode_length_at(from, length, bci, false);
        if (size == 0)
            return bad_code(r, method, bci);
        if (!rewrite_instruction(r, method, from, to, bci))
            return false;
        if (opcode == OP_jsr || opcode == OP_jsr_w || opcode == OP_ret)
            method->flags |= METHOD_HAS_JSR;
        if (opcode == OP_return && object_init)
            to[bci] = OP_return_object_init;
        bci += size;
    }
    return fuse_code(r, from, length, to);
}
