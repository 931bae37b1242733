/*
 * VerifyError as HotSpot words it: the message, and below it "Exception Details" with the place, the
 * reason, the frames, the bytecode and the tables of the method.
 */
#include "loader/verify.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "vm/base/mem.h"
#include "vm/model/string.h"

/* ---- A text that grows ---- */

struct text {
    char *bytes;
    size_t length, capacity;
    bool failed; /* out of memory: what is there stays */
};

static void print(struct text *t, const char *format, ...) PRINTF_LIKE(2, 3);

static void print_list(struct text *t, const char *format, va_list arguments) PRINTF_LIKE(2, 0);

static void print_list(struct text *t, const char *format, va_list arguments)
{
    va_list again;
    va_copy(again, arguments);
    int needed = vsnprintf(NULL, 0, format, again);
    va_end(again);
    if (needed < 0 || t->failed)
        return;
    if (t->length + (size_t)needed + 1 > t->capacity) {
        size_t capacity = (t->length + (size_t)needed + 1) * 2;
        char *bytes = mem_resize(t->bytes, capacity);
        if (bytes == NULL) {
            t->failed = true;
            return;
        }
        t->bytes = bytes;
        t->capacity = capacity;
    }
    vsnprintf(t->bytes + t->length, (size_t)needed + 1, format, arguments);
    t->length += (size_t)needed;
}

static void print(struct text *t, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    print_list(t, format, arguments);
    va_end(arguments);
}

/* ---- Types and frames ---- */

static void print_type(struct text *t, const struct vtype *type)
{
    static const char *const names[] = {
        [V_TOP] = "top",
        [V_INTEGER] = "integer",
        [V_FLOAT] = "float",
        [V_LONG] = "long",
        [V_LONG_2ND] = "long_2nd",
        [V_DOUBLE] = "double",
        [V_DOUBLE_2ND] = "double_2nd",
        [V_NULL] = "null",
        [V_UNINITIALIZED_THIS] = "uninitializedThis",
        [V_ANY_REFERENCE] = "reference type",
        [V_ANY_CATEGORY1] = "category1 type",
        [V_ANY_CATEGORY2] = "category2 type",
        [V_ANY_CATEGORY2_2ND] = "category2_2nd type",
    };
    switch (type->kind) {
    case V_UNINITIALIZED:
        print(t, "uninitialized %u", type->bci);
        break;
    case V_OBJECT:
        print(t, "'%.*s'", type->length, type->name);
        break;
    case V_ARRAY:
        print(t, "'");
        for (unsigned i = 0; i < type->dims; i++)
            print(t, "[");
        if (type->element == 'L')
            print(t, "L%.*s;'", type->length, type->name);
        else
            print(t, "%c'", type->element);
        break;
    case V_PRIMITIVE:
        print(t, "%s", basic_type_name(basic_type_of_char(type->element)));
        break;
    default:
        print(t, "%s", names[type->kind]);
        break;
    }
}

static void print_types(struct text *t, const char *label, const struct vtype *types, uint32_t count)
{
    print(t, "    %s: {", label);
    for (uint32_t i = 0; i < count; i++) {
        print(t, i > 0 ? ", " : " ");
        print_type(t, &types[i]);
    }
    print(t, " }\n");
}

static void print_frame(struct text *t, const char *title, const struct vframe *frame)
{
    print(t, "  %s:\n", title);
    print(t, "    bci: @%u\n", frame->bci);
    print(t, "    flags: {%s }\n", frame->this_uninit ? " flagThisUninit" : "");
    print_types(t, "locals", frame->locals, frame->locals_size);
    print_types(t, "stack", frame->stack,
                frame->stack_mark >= 0 ? (uint32_t)frame->stack_mark : frame->stack_size);
}

/* ---- The details ---- */

static void print_location(struct text *t, const struct verifier *v, uint32_t bci)
{
    const char *name = "<invalid>";
    if (bci < v->code_length) {
        name = verify_opcode_name(v->code[bci]);
        if (name == NULL)
            name = "<illegal>";
    }
    print(t, "  Location:\n    %s.%s%s @%u: %s\n", SYMBOL_TEXT(v->iso, v->class->name),
          SYMBOL_TEXT(v->iso, v->method->name), SYMBOL_TEXT(v->iso, v->method->descriptor), bci,
          name);
}

static void print_part(struct text *t, const struct verify_part *part)
{
    print_type(t, &part->type);
    switch (part->origin) {
    case ORIGIN_LOCAL:
        print(t, " (current frame, locals[%u])", part->index);
        break;
    case ORIGIN_STACK:
        print(t, " (current frame, stack[%u])", part->index);
        break;
    case ORIGIN_MAP_LOCAL:
        print(t, " (stack map, locals[%u])", part->index);
        break;
    case ORIGIN_MAP_STACK:
        print(t, " (stack map, stack[%u])", part->index);
        break;
    case ORIGIN_CONSTANT:
        print(t, " (constant pool %u)", part->index);
        break;
    case ORIGIN_SIGNATURE:
        print(t, " (from method signature)");
        break;
    default:
        break;
    }
}

static void print_reason(struct text *t, const struct verify_context *context)
{
    bool two = context->expected.origin != ORIGIN_NONE;
    print(t, "  Reason:\n    ");
    switch (context->fault) {
    case FAULT_BYTECODE:
        print(t, "Error exists in the bytecode");
        break;
    case FAULT_WRONG_TYPE:
        print(t, two ? "Type " : "Invalid type: ");
        print_part(t, &context->type);
        if (two) {
            print(t, " is not assignable to ");
            print_part(t, &context->expected);
        }
        break;
    case FAULT_FLAGS:
        print(t, two ? "Current frame's flags are not assignable to stack map frame's."
                     : "Current frame's flags are invalid in this context.");
        break;
    case FAULT_CP_INDEX:
        print(t, "Constant pool index %u is invalid", context->type.index);
        break;
    case FAULT_LOCAL_INDEX:
        print(t, "Local index %u is invalid", context->type.index);
        break;
    case FAULT_LOCALS_SIZE:
        print(t, "Current frame's local size doesn't match stackmap.");
        break;
    case FAULT_STACK_SIZE:
        print(t, "Current frame's stack size doesn't match stackmap.");
        break;
    case FAULT_STACK_OVERFLOW:
        print(t, "Exceeded max stack size.");
        break;
    case FAULT_STACK_UNDERFLOW:
        print(t, "Attempt to pop empty stack.");
        break;
    case FAULT_MISSING_STACK_MAP:
        print(t, "Expected stackmap frame at this location.");
        break;
    case FAULT_BAD_STACK_MAP:
        print(t, "Invalid stackmap specification.");
        break;
    }
    print(t, "\n");
}

/* Sixteen bytes a line; a line is begun even when no byte is left for it. */
static void print_bytecode(struct text *t, const uint8_t *code, uint32_t length)
{
    print(t, "  Bytecode:\n");
    for (uint32_t i = 0; i < (length + 16) / 16 * 16; i++) {
        if (i % 16 == 0)
            print(t, "    %07" PRIx32 ":", i);
        if (i % 2 == 0)
            print(t, " ");
        if (i < length)
            print(t, "%02x", code[i]);
        else
            print(t, "  ");
        if (i % 16 == 15)
            print(t, "\n");
    }
}

static void print_handlers(struct text *t, const struct verifier *v)
{
    if (v->handler_count == 0)
        return;
    print(t, "  Exception Handler Table:\n");
    for (uint32_t i = 0; i < v->handler_count; i++) {
        struct verify_handler handler = verify_handler_at(v, i);
        print(t, "    bci [%u, %u] => handler: %u\n", handler.start, handler.end, handler.target);
    }
}

/* ---- The stack map table as the class file has it, which may be malformed ---- */

struct raw_map {
    const uint8_t *next, *end;
};

static bool raw_u1(struct raw_map *r, unsigned *value)
{
    if (r->next >= r->end)
        return false;
    *value = *r->next++;
    return true;
}

static bool raw_u2(struct raw_map *r, unsigned *value)
{
    if (r->end - r->next < 2)
        return false;
    *value = read_u2(r->next);
    r->next += 2;
    return true;
}

static bool skip_types(struct raw_map *r, unsigned count)
{
    unsigned tag, operand;
    for (; count > 0; count--) {
        if (!raw_u1(r, &tag) || ((tag == 7 || tag == 8) && !raw_u2(r, &operand)))
            return false;
    }
    return true;
}

static void print_raw_types(struct text *t, struct raw_map *r, unsigned count)
{
    static const char *const names[] = {"Top",  "Integer", "Float",            "Double",
                                        "Long", "Null",    "UninitializedThis"};
    for (unsigned i = 0; i < count; i++) {
        unsigned tag = 0, operand = 0;
        if (i > 0)
            print(t, ",");
        raw_u1(r, &tag);
        if (tag < COUNT_OF(names)) {
            print(t, "%s", names[tag]);
        } else if (tag == 7 || tag == 8) {
            raw_u2(r, &operand);
            print(t, tag == 7 ? "Object[#%u]" : "Uninitialized[#%u]", operand);
        } else {
            print(t, "BAD:%u", tag);
        }
    }
}

/* Does the frame behind its type byte fit?  Leaves r behind it. */
static bool skip_raw_frame(struct raw_map *r, unsigned type)
{
    unsigned value;
    if (type < 64)
        return true;
    if (type < 128)
        return skip_types(r, 1);
    if (!raw_u2(r, &value))
        return false;
    if (type == 247)
        return skip_types(r, 1);
    if (type >= 252 && type < 255)
        return skip_types(r, type - 251);
    if (type == 255)
        return raw_u2(r, &value) && skip_types(r, value) && raw_u2(r, &value) &&
               skip_types(r, value);
    return true;
}

static const char *raw_frame_name(unsigned type)
{
    return type < 64    ? "same_frame"
           : type < 128 ? "same_locals_1_stack_item_frame"
           : type < 247 ? NULL
           : type == 247 ? "same_locals_1_stack_item_extended"
           : type < 251  ? "chop_frame"
           : type == 251 ? "same_frame_extended"
           : type < 255  ? "append_frame"
                         : "full_frame";
}

static void print_raw_frame(struct text *t, struct raw_map *r, unsigned type, unsigned delta, int *bci)
{
    unsigned count = 0;
    *bci += (int)delta + 1;
    if (type >= 128)
        r->next += 2;
    const char *name = raw_frame_name(type);
    print(t, "    %s(@%d", name != NULL ? name : "", *bci);
    if (type >= 64 && (type < 128 || type == 247)) {
        print(t, ",");
        print_raw_types(t, r, 1);
    } else if (type >= 248 && type < 251) {
        print(t, ",%u", 251 - type);
    } else if (type >= 252 && type < 255) {
        print(t, ",");
        print_raw_types(t, r, type - 251);
    } else if (type == 255) {
        print(t, ",{");
        raw_u2(r, &count);
        print_raw_types(t, r, count);
        print(t, "},{");
        raw_u2(r, &count);
        print_raw_types(t, r, count);
        print(t, "}");
    }
    print(t, ")\n");
}

static void print_stack_maps(struct text *t, const struct verifier *v)
{
    struct raw_map r = {v->map, v->map + v->map_length};
    unsigned count = 0, type;
    int bci = -1;
    if (v->map == NULL)
        return;
    print(t, "  Stackmap Table:\n");
    raw_u2(&r, &count);
    for (unsigned i = 0; i < count; i++) {
        if (!raw_u1(&r, &type)) {
            /* HotSpot looks one byte too far, most often at a zero. */
            print(t, "    same_frame(@%d)", bci + 1);
            return;
        }
        if (raw_frame_name(type) == NULL) {
            print(t, "    ");
            return;
        }
        struct raw_map behind = r;
        unsigned delta = type < 64 ? type : type - 64;
        if (type >= 128)
            delta = r.end - r.next >= 2 ? read_u2(r.next) : 0;
        if (!skip_raw_frame(&behind, type)) {
            print(t, "    %s(@%d), output truncated, Stackmap exceeds table size.",
                  raw_frame_name(type), bci + (int)delta + 1);
            return;
        }
        print_raw_frame(t, &r, type, delta, &bci);
    }
}

/* ---- The door ---- */

bool verify_error(struct verifier *v, const struct verify_context *context, const char *format, ...)
{
    struct text t = {NULL, 0, 0, false};
    va_list arguments;
    va_start(arguments, format);
    print_list(&t, format, arguments);
    va_end(arguments);
    print(&t, "\nException Details:\n");
    print_location(&t, v, context->bci);
    print_reason(&t, context);
    if (context->type.frame != NULL)
        print_frame(&t, "Current Frame", context->type.frame);
    if (context->expected.frame != NULL)
        print_frame(&t, "Stackmap Frame", context->expected.frame);
    print_bytecode(&t, v->code, v->code_length);
    print_handlers(&t, v);
    print_stack_maps(&t, v);
    if (t.bytes == NULL)
        return verify_out_of_memory(v);
    return error_set_long(v->error, ERROR_verify, t.bytes);
}

bool verify_format_error(struct verifier *v, const char *format, ...)
{
    struct text t = {NULL, 0, 0, false};
    char external[1024];
    va_list arguments;
    va_start(arguments, format);
    print_list(&t, format, arguments);
    va_end(arguments);
    descriptor_external(verify_class_name(v), SYMBOL_TEXT(v->iso, v->method->name),
                        SYMBOL_TEXT(v->iso, v->method->descriptor), external, sizeof external);
    print(&t, " in method '%s'", external);
    if (t.bytes == NULL)
        return verify_out_of_memory(v);
    return error_set_long(v->error, ERROR_class_format, t.bytes);
}

bool verify_map_error(struct verifier *v, const char *text)
{
    v->final_error = true;
    return error_set(v->error, ERROR_class_format, "StackMapTable format error: %s", text);
}

bool verify_out_of_memory(struct verifier *v)
{
    return error_set(v->error, ERROR_out_of_memory, "out of memory for verification");
}

const char *verify_class_name(struct verifier *v)
{
    size_t size = (size_t)SYMBOL_LENGTH(v->iso, v->class->name) + 1;
    char *name = verify_allocate(v, size);
    if (name == NULL)
        return SYMBOL_TEXT(v->iso, v->class->name);
    return class_external_name(v->iso, v->class, name, size);
}
