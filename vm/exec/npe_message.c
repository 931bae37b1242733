/*
 * The helpful text of a NullPointerException (JEP 358): what could not be done, and which
 * expression was null.  Both are read off the bytecode, the second with the help of npe_stacks.c.
 */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "vm/base/mem.h"
#include "vm/exec/npe_stacks.h"
#include "vm/model/opcodes.h"

#define MAX_NESTING 5
#define TEXT_SIZE 4096

/* What is written so far.  A text that does not fit is cut. */
struct writer {
    struct source_stacks stacks;
    size_t length;
    char text[TEXT_SIZE];
};

static void print(struct writer *w, const char *format, ...) PRINTF_LIKE(2, 3);
static void print(struct writer *w, const char *format, ...)
{
    va_list arguments;
    int written;
    va_start(arguments, format);
    written = vsnprintf(w->text + w->length, sizeof w->text - w->length, format, arguments);
    va_end(arguments);
    if (written < 0)
        return;
    w->length += (size_t)written;
    if (w->length >= sizeof w->text)
        w->length = sizeof w->text - 1;
}

/* ---- names ---- */

/* Object and String are so common that they go without their package.  As a parameter, every class
 * of java.lang does whose name begins like theirs: StringBuilder too. */
static const char *short_name(const char *external, bool parameter)
{
    static const char *const common[] = {"java.lang.Object", "java.lang.String"};
    for (unsigned i = 0; i < COUNT_OF(common); i++) {
        size_t size = strlen(common[i]);
        if (strncmp(external, common[i], size) == 0 && (parameter || external[size] == 0))
            return external + strlen("java.lang.");
    }
    return external;
}

/* The class a member constant names; an array as its descriptor. */
static void print_holder(struct writer *w, uint16_t index)
{
    const struct class *class = w->stacks.class;
    struct isolate *iso = w->stacks.iso;
    uint16_t class_index = CP_REF_CLASS_INDEX(iso, class, index);
    char buffer[1024], *at;
    snprintf(buffer, sizeof buffer, "%s", SYMBOL_TEXT(iso, CP_SYMBOL(iso, class, class_index)));
    for (at = buffer; *at != '\0'; at++) {
        if (*at == '/')
            *at = '.';
    }
    print(w, "%s", short_name(buffer, false));
}

static void print_field_name(struct writer *w, uint16_t index)
{
    print(w, "%s", SYMBOL_TEXT(w->stacks.iso, CP_REF_NAME(w->stacks.iso, w->stacks.class, index)));
}

/* Class.name(type, type) */
static void print_method(struct writer *w, uint16_t index)
{
    struct isolate *iso = w->stacks.iso;
    const struct class *class = w->stacks.class;
    struct descriptor_cursor cursor;
    const char *text, *comma = "";
    size_t length;
    print_holder(w, index);
    print(w, ".%s(", SYMBOL_TEXT(iso, CP_REF_NAME(iso, class, index)));
    descriptor_begin(&cursor, SYMBOL_TEXT(iso, CP_REF_DESCRIPTOR(iso, class, index)));
    while (descriptor_next(&cursor, &text, &length) != 0) {
        char type[512];
        descriptor_type_external(text, length, type, sizeof type);
        print(w, "%s%s", comma, short_name(type, true));
        comma = ", ";
    }
    print(w, ")");
}

/* The name in LocalVariableTable (JVMS 4.7.13) that covers the index, or NULL. */
static const char *local_name(const struct writer *w, uint32_t bci, uint32_t local)
{
    struct isolate *iso = w->stacks.iso;
    const struct class *class = w->stacks.class;
    const struct code *code = CODE(iso, w->stacks.method->code);
    const uint8_t *at;
    unsigned count;
    if (code->local_variables == 0)
        return NULL;
    at = class_file_at(iso, class, code->local_variables);
    count = read_u2(at);
    for (at += 2; count > 0; count--, at += 10) {
        uint32_t start = read_u2(at), length = read_u2(at + 2);
        if (bci >= start && bci < start + length && read_u2(at + 8) == local)
            return SYMBOL_TEXT(iso, CP_SYMBOL(iso, class, read_u2(at + 4)));
    }
    return NULL;
}

/* Position of the parameter that lies in this local, from 1; 0 = none. */
static unsigned parameter_at(const struct writer *w, uint32_t local)
{
    const struct method *method = w->stacks.method;
    struct descriptor_cursor cursor;
    enum basic_type type;
    uint32_t at = method->access_flags & ACC_STATIC ? 0 : 1;
    unsigned position = 1;
    const char *text;
    size_t length;
    descriptor_begin(&cursor, SYMBOL_TEXT(w->stacks.iso, method->descriptor));
    while ((type = descriptor_next(&cursor, &text, &length)) != 0) {
        unsigned slots = basic_type_slots(type);
        if (local >= at && local < at + slots)
            return position;
        at += slots;
        position++;
    }
    return 0;
}

static void print_local(struct writer *w, uint32_t bci, uint32_t local)
{
    const char *name = local_name(w, bci, local);
    bool written = local >= 64 || (w->stacks.stacks[bci]->written >> local & 1) != 0;
    unsigned parameter;
    if (name != NULL) {
        print(w, "%s", name);
        return;
    }
    if (local == 0 && !written && !(w->stacks.method->access_flags & ACC_STATIC)) {
        print(w, "this");
        return;
    }
    parameter = written ? 0 : parameter_at(w, local);
    if (parameter != 0)
        print(w, "<parameter%u>", parameter);
    else
        print(w, "<local%u>", local);
}

/* ---- the expression that was null ---- */

static bool is_invoke(uint8_t opcode)
{
    return opcode >= OP_invokevirtual && opcode <= OP_invokeinterface;
}

/*
 * Prints the expression whose value lies `slot` words below the top of the stack before `bci`.
 * `nesting` counts down; `inner` is set inside an array index.  False: nothing useful is known.
 */
static bool print_expression(struct writer *w, uint32_t bci, uint32_t slot, int nesting, bool inner,
                             const char *prefix)
{
    int32_t source = nesting <= 0 ? SOURCE_UNKNOWN : source_of(&w->stacks, bci, slot);
    const uint8_t *at;
    uint8_t opcode;
    bool wide;
    if (source < 0)
        return false;
    at = w->stacks.bytes + source;
    wide = at[0] == OP_wide;
    at += wide;
    opcode = at[0];
    if (prefix != NULL && nesting == MAX_NESTING && !is_invoke(opcode))
        print(w, "%s", prefix);
    switch (opcode) {
    case OP_aconst_null:
        print(w, "null");
        return true;
    case OP_iconst_m1:
    case OP_iconst_0:
    case OP_iconst_1:
    case OP_iconst_2:
    case OP_iconst_3:
    case OP_iconst_4:
    case OP_iconst_5:
        print(w, "%d", (int)opcode - OP_iconst_0);
        return true;
    case OP_bipush:
        print(w, "%d", (int8_t)at[1]);
        return true;
    case OP_sipush:
        print(w, "%d", (int16_t)read_u2(at + 1));
        return true;
    case OP_iload_0:
    case OP_iload_1:
    case OP_iload_2:
    case OP_iload_3:
        print_local(w, (uint32_t)source, (uint32_t)opcode - OP_iload_0);
        return true;
    case OP_aload_0:
    case OP_aload_1:
    case OP_aload_2:
    case OP_aload_3:
        print_local(w, (uint32_t)source, (uint32_t)opcode - OP_aload_0);
        return true;
    case OP_iload:
    case OP_aload:
        print_local(w, (uint32_t)source, wide ? read_u2(at + 1) : at[1]);
        return true;
    case OP_getstatic:
        print_holder(w, read_u2(at + 1));
        print(w, ".");
        print_field_name(w, read_u2(at + 1));
        return true;
    case OP_getfield:
        if (print_expression(w, (uint32_t)source, 0, nesting - 1, inner, NULL))
            print(w, ".");
        print_field_name(w, read_u2(at + 1));
        return true;
    case OP_invokevirtual:
    case OP_invokespecial:
    case OP_invokestatic:
    case OP_invokeinterface:
        if (nesting == MAX_NESTING && !inner)
            print(w, " because the return value of \"");
        print_method(w, read_u2(at + 1));
        return true;
    case OP_iaload:
    case OP_aaload:
        if (!print_expression(w, (uint32_t)source, 1, nesting - 1, inner, NULL))
            print(w, "<array>");
        print(w, "[");
        if (!print_expression(w, (uint32_t)source, 0, nesting, true, NULL))
            print(w, "...");
        print(w, "]");
        return true;
    default:
        return false;
    }
}

/* ---- what could not be done ---- */

static const char *array_action(uint8_t opcode)
{
    static const char *const texts[] = {
        [OP_iaload] = "load from int",       [OP_laload] = "load from long",
        [OP_faload] = "load from float",     [OP_daload] = "load from double",
        [OP_aaload] = "load from object",    [OP_baload] = "load from byte/boolean",
        [OP_caload] = "load from char",      [OP_saload] = "load from short",
        [OP_iastore] = "store to int",       [OP_lastore] = "store to long",
        [OP_fastore] = "store to float",     [OP_dastore] = "store to double",
        [OP_aastore] = "store to object",    [OP_bastore] = "store to byte/boolean",
        [OP_castore] = "store to char",      [OP_sastore] = "store to short",
    };
    return opcode < COUNT_OF(texts) ? texts[opcode] : NULL;
}

#define NOT_NULL_CHECKING UINT32_MAX

/* Prints the action, and returns how far below the top of the stack the null reference lies;
 * NOT_NULL_CHECKING when the instruction needs no reference, or the exception was made with `new`. */
static uint32_t print_action(struct writer *w, uint32_t bci)
{
    struct isolate *iso = w->stacks.iso;
    const uint8_t *at = w->stacks.bytes + bci;
    uint16_t index;
    if (array_action(at[0]) != NULL) {
        print(w, "Cannot %s array", array_action(at[0]));
        if (at[0] < OP_iastore)
            return 1;
        return at[0] == OP_lastore || at[0] == OP_dastore ? 3 : 2;
    }
    switch (at[0]) {
    case OP_arraylength:
        print(w, "Cannot read the array length");
        return 0;
    case OP_athrow:
        print(w, "Cannot throw exception");
        return 0;
    case OP_monitorenter:
        print(w, "Cannot enter synchronized block");
        return 0;
    case OP_monitorexit:
        print(w, "Cannot exit synchronized block");
        return 0;
    case OP_getfield:
        print(w, "Cannot read field \"");
        print_field_name(w, read_u2(at + 1));
        print(w, "\"");
        return 0;
    case OP_putfield: {
        index = read_u2(at + 1);
        char type = SYMBOL_TEXT(iso, CP_REF_DESCRIPTOR(iso, w->stacks.class, index))[0];
        print(w, "Cannot assign field \"");
        print_field_name(w, index);
        print(w, "\"");
        return type == 'J' || type == 'D' ? 2 : 1;
    }
    case OP_invokevirtual:
    case OP_invokespecial:
    case OP_invokeinterface:
        index = read_u2(at + 1);
        if (symbol_equals(iso, CP_REF_NAME(iso, w->stacks.class, index), "<init>"))
            return NOT_NULL_CHECKING;
        print(w, "Cannot invoke \"");
        print_method(w, index);
        print(w, "\"");
        return descriptor_arg_slots(
            SYMBOL_TEXT(iso, CP_REF_DESCRIPTOR(iso, w->stacks.class, index)));
    default:
        return NOT_NULL_CHECKING;
    }
}

char *npe_message(struct isolate *iso, struct method *method, uint32_t bci, bool *out_of_memory)
{
    struct writer *w;
    char *result = NULL;
    uint32_t slot;
    *out_of_memory = false;
    if ((method->access_flags & ACC_NATIVE) || IS_NONE(method->code))
        return NULL;
    w = mem_alloc(sizeof *w);
    if (w == NULL) {
        *out_of_memory = true;
        return NULL;
    }
    if (source_stacks_analyse(&w->stacks, iso, method, bci)) {
        slot = print_action(w, bci);
        if (slot != NOT_NULL_CHECKING) {
            if (print_expression(w, bci, slot, MAX_NESTING, false, " because \""))
                print(w, "\" is null");
            result = mem_copy_string(w->text);
            *out_of_memory = result == NULL;
        }
    }
    *out_of_memory |= w->stacks.out_of_memory;
    source_stacks_free(&w->stacks);
    mem_free(w);
    return result;
}
