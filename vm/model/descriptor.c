/* Field and method descriptors (JVMS 4.3) and their Java spelling.  Texts are already well-formed. */
#include <stdio.h>
#include <string.h>

#include "vm/model/string.h"

enum basic_type basic_type_of_char(char descriptor_char)
{
    switch (descriptor_char) {
    case 'Z': return TYPE_BOOLEAN;
    case 'C': return TYPE_CHAR;
    case 'F': return TYPE_FLOAT;
    case 'D': return TYPE_DOUBLE;
    case 'B': return TYPE_BYTE;
    case 'S': return TYPE_SHORT;
    case 'I': return TYPE_INT;
    case 'J': return TYPE_LONG;
    case 'L': return TYPE_OBJECT;
    case '[': return TYPE_ARRAY;
    case 'V': return TYPE_VOID;
    default: return (enum basic_type)0;
    }
}

char basic_type_char(enum basic_type type)
{
    static const char chars[TYPE_COUNT] = {0,   0,   0,   0,   'Z', 'C', 'F', 'D',
                                           'B', 'S', 'I', 'J', 'L', '[', 'V'};
    return (unsigned)type < TYPE_COUNT ? chars[type] : 0;
}

const char *basic_type_name(enum basic_type type)
{
    static const char *const names[TYPE_COUNT] = {
        [TYPE_BOOLEAN] = "boolean", [TYPE_CHAR] = "char", [TYPE_FLOAT] = "float",
        [TYPE_DOUBLE] = "double",   [TYPE_BYTE] = "byte", [TYPE_SHORT] = "short",
        [TYPE_INT] = "int",         [TYPE_LONG] = "long", [TYPE_VOID] = "void"};
    return (unsigned)type < TYPE_COUNT ? names[type] : NULL;
}

/* End of the field descriptor at `text`. */
static const char *type_end(const char *text)
{
    while (*text == '[')
        text++;
    if (*text == 'L') {
        while (*text != ';' && *text != 0)
            text++;
    }
    return *text == 0 ? text : text + 1;
}

void descriptor_begin(struct descriptor_cursor *cursor, const char *method_descriptor)
{
    cursor->next = method_descriptor + 1;
}

enum basic_type descriptor_next(struct descriptor_cursor *cursor, const char **text, size_t *length)
{
    const char *start = cursor->next;
    if (*start == ')' || *start == 0)
        return (enum basic_type)0;
    cursor->next = type_end(start);
    if (text != NULL)
        *text = start;
    if (length != NULL)
        *length = (size_t)(cursor->next - start);
    return basic_type_of_char(*start);
}

/* Class names may contain ')', so the parameters are walked (JVMS 4.2.1). */
enum basic_type descriptor_return(const char *method_descriptor, const char **text)
{
    struct descriptor_cursor cursor;
    descriptor_begin(&cursor, method_descriptor);
    while (descriptor_next(&cursor, NULL, NULL) != 0)
        continue;
    const char *result = *cursor.next == ')' ? cursor.next + 1 : "V";
    if (text != NULL)
        *text = result;
    return basic_type_of_char(*result);
}

unsigned descriptor_arg_slots(const char *method_descriptor)
{
    struct descriptor_cursor cursor;
    unsigned slots = 0;
    enum basic_type type;
    descriptor_begin(&cursor, method_descriptor);
    while ((type = descriptor_next(&cursor, NULL, NULL)) != 0)
        slots += basic_type_slots(type);
    return slots;
}

/* Appends to a buffer that may be full. */
struct appender {
    char *buffer;
    size_t size, used;
};

static void append(struct appender *out, const char *text, size_t length, bool dotted)
{
    for (size_t i = 0; i < length && out->used + 1 < out->size; i++)
        out->buffer[out->used++] = dotted && text[i] == '/' ? '.' : text[i];
}

static void append_type(struct appender *out, const char *type, size_t length)
{
    size_t dimensions = 0;
    while (dimensions < length && type[dimensions] == '[')
        dimensions++;
    if (dimensions < length && type[dimensions] == 'L') {
        append(out, type + dimensions + 1, length - dimensions - 2, true);
    } else if (dimensions < length) {
        const char *name = basic_type_name(basic_type_of_char(type[dimensions]));
        if (name != NULL)
            append(out, name, strlen(name), false);
    }
    for (size_t i = 0; i < dimensions; i++)
        append(out, "[]", 2, false);
}

static void terminate(struct appender *out)
{
    if (out->size > 0)
        out->buffer[out->used] = 0;
}

void descriptor_type_external(const char *type, size_t length, char *buffer, size_t size)
{
    struct appender out = {buffer, size, 0};
    append_type(&out, type, length);
    terminate(&out);
}

void descriptor_external(const char *holder, const char *name, const char *method_descriptor,
                         char *buffer, size_t size)
{
    struct appender out = {buffer, size, 0};
    struct descriptor_cursor cursor;
    const char *text;
    size_t length;
    bool first = true;
    descriptor_return(method_descriptor, &text);
    append_type(&out, text, strlen(text));
    append(&out, " ", 1, false);
    if (holder != NULL) {
        append(&out, holder, strlen(holder), false);
        append(&out, ".", 1, false);
    }
    append(&out, name, strlen(name), false);
    append(&out, "(", 1, false);
    descriptor_begin(&cursor, method_descriptor);
    while (descriptor_next(&cursor, &text, &length) != 0) {
        if (!first)
            append(&out, ", ", 2, false);
        append_type(&out, text, length);
        first = false;
    }
    append(&out, ")", 1, false);
    terminate(&out);
}
