/*
 * Legal names and descriptors (JVMS 4.2, 4.3), as HotSpot judges them.
 *
 * Class files of version 49 and later may use nearly any character; older ones must use Java
 * identifiers.  We accept every character outside of ASCII in an old identifier, because asking
 * Character.isJavaIdentifierPart would need Java.
 */
#include "loader/internal.h"

enum legal_kind { LEGAL_FIELD, LEGAL_METHOD, LEGAL_CLASS };

enum { VERSION_1_5 = 49, VERSION_7 = 51 };

static bool is_unqualified(const char *name, size_t length, enum legal_kind kind)
{
    for (size_t i = 0; i < length; i++) {
        switch (name[i]) {
        case '.':
        case ';':
        case '[': return false;
        case '/':
            if (kind != LEGAL_CLASS || i == 0 || i + 1 == length || name[i + 1] == '/')
                return false;
            break;
        case '<':
        case '>':
            if (kind == LEGAL_METHOD)
                return false;
            break;
        default: break;
        }
    }
    return true;
}

static bool is_identifier_part(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$' ||
           (unsigned char)c >= 0x80;
}

/* Length of the Java identifier at `name`, 0 = none.  With `slashes` single slashes may stand
 * anywhere, also at both ends. */
static size_t identifier_length(const char *name, size_t length, bool slashes)
{
    size_t i;
    for (i = 0; i < length; i++) {
        if (i == 0 && length > 1 && name[0] == '\xC0' && name[1] == '\x80')
            break; /* U+0000 may stand only within */
        bool digit = name[i] >= '0' && name[i] <= '9';
        bool slash = slashes && name[i] == '/' && (i == 0 || name[i - 1] != '/');
        if (!is_identifier_part(name[i]) && !(digit && i > 0) && !slash)
            break;
    }
    return i;
}

/* Length of the field descriptor at `text`; 0 = malformed.  Sets an error of its own for what
 * HotSpot has a text for. */
static size_t field_descriptor_length(struct parsed_class *p, const char *text, size_t length,
                                      bool void_ok)
{
    size_t dimensions = 0;
    while (dimensions < length && text[dimensions] == '[')
        dimensions++;
    if (dimensions > MAX_DIMENSIONS) {
        FORMAT_ERROR(p, "Array type descriptor has more than 255 dimensions in class file %s",
                     p->shown_name);
        return 0;
    }
    if (dimensions == length)
        return 0;
    const char *start = text + dimensions;
    size_t left = length - dimensions;
    switch (*start) {
    case 'V': return void_ok && dimensions == 0 ? 1 : 0;
    case 'B':
    case 'C':
    case 'D':
    case 'F':
    case 'I':
    case 'J':
    case 'S':
    case 'Z': return dimensions + 1;
    case 'L': {
        if (p->major < VERSION_1_5) {
            size_t name = identifier_length(start + 1, left - 1, true);
            return name > 0 && name + 1 < left && start[name + 1] == ';' ? dimensions + name + 2
                                                                         : 0;
        }
        const char *end = memchr(start + 1, ';', left - 1);
        if (end == NULL)
            return 0;
        size_t name = (size_t)(end - start - 1);
        if (name == 0 || !is_unqualified(start + 1, name, LEGAL_CLASS)) {
            FORMAT_ERROR(p,
                         "Class name is empty or contains illegal character in descriptor in class "
                         "file %s",
                         p->shown_name);
            return 0;
        }
        return dimensions + name + 2;
    }
    default: return 0;
    }
}

bool illegal_signature(struct parsed_class *p, const char *kind, struct symbol_ref name,
                       struct symbol_ref descriptor)
{
    return FORMAT_ERROR(p, "%s \"%s\" in class %s has illegal signature \"%s\"", kind,
                        SYMBOL_TEXT(p->iso, name), p->shown_name, SYMBOL_TEXT(p->iso, descriptor));
}

bool name_is_legal_class(const struct parsed_class *p, const char *name, size_t length)
{
    if (length == 0)
        return false;
    if (name[0] == '[') {
        struct error ignored = {.id = ERROR_none};
        struct parsed_class scratch = *p;
        scratch.error = &ignored;
        return field_descriptor_length(&scratch, name, length, false) == length;
    }
    if (p->major < VERSION_1_5)
        return identifier_length(name, length, true) == length;
    return is_unqualified(name, length, LEGAL_CLASS);
}

bool name_check_class(struct parsed_class *p, struct symbol_ref name)
{
    const char *text = SYMBOL_TEXT(p->iso, name);
    size_t length = SYMBOL_LENGTH(p->iso, name);
    if (length > 0 && text[0] == '[') {
        if (field_descriptor_length(p, text, length, false) == length)
            return true;
    } else if (name_is_legal_class(p, text, length)) {
        return true;
    }
    return FORMAT_ERROR(p, "Illegal class name \"%.*s\" in class file %s", (int)length, text,
                        p->shown_name);
}

bool name_check_field(struct parsed_class *p, struct symbol_ref name)
{
    const char *text = SYMBOL_TEXT(p->iso, name);
    size_t length = SYMBOL_LENGTH(p->iso, name);
    if (length > 0) {
        if (p->major < VERSION_1_5) {
            if (text[0] != '<' && identifier_length(text, length, false) == length)
                return true;
        } else if (is_unqualified(text, length, LEGAL_FIELD)) {
            return true;
        }
    }
    return FORMAT_ERROR(p, "Illegal field name \"%.*s\" in class %s", (int)length, text,
                        p->shown_name);
}

bool name_check_method(struct parsed_class *p, struct symbol_ref name)
{
    const char *text = SYMBOL_TEXT(p->iso, name);
    size_t length = SYMBOL_LENGTH(p->iso, name);
    if (length > 0) {
        if (text[0] == '<') {
            if (symbol_equals(p->iso, name, "<init>") || symbol_equals(p->iso, name, "<clinit>"))
                return true;
        } else if (p->major < VERSION_1_5) {
            if (identifier_length(text, length, false) == length)
                return true;
        } else if (is_unqualified(text, length, LEGAL_METHOD)) {
            return true;
        }
    }
    return FORMAT_ERROR(p, "Illegal method name \"%.*s\" in class %s", (int)length, text,
                        p->shown_name);
}

bool descriptor_check_field(struct parsed_class *p, struct symbol_ref name,
                            struct symbol_ref descriptor)
{
    size_t length = SYMBOL_LENGTH(p->iso, descriptor);
    if (length > 0 &&
        field_descriptor_length(p, SYMBOL_TEXT(p->iso, descriptor), length, false) == length)
        return true;
    return illegal_signature(p, "Field", name, descriptor);
}

bool descriptor_check_method(struct parsed_class *p, struct symbol_ref name,
                             struct symbol_ref descriptor, uint32_t *arg_slots)
{
    const char *text = SYMBOL_TEXT(p->iso, descriptor);
    size_t length = SYMBOL_LENGTH(p->iso, descriptor);
    size_t at = 1;
    uint32_t slots = 0;
    if (length == 0 || text[0] != '(')
        return illegal_signature(p, "Method", name, descriptor);
    if (p->major >= VERSION_7 && symbol_equals(p->iso, name, "<clinit>") &&
        !symbol_equals(p->iso, descriptor, "()V"))
        return illegal_signature(p, "Method", name, descriptor);
    while (at < length && text[at] != ')') {
        size_t one = field_descriptor_length(p, text + at, length - at, false);
        if (one == 0)
            return illegal_signature(p, "Method", name, descriptor);
        slots += text[at] == 'J' || text[at] == 'D' ? 2 : 1;
        at += one;
    }
    if (at >= length)
        return illegal_signature(p, "Method", name, descriptor);
    at++;
    const char *result = text + at;
    bool special = SYMBOL_LENGTH(p->iso, name) > 0 && SYMBOL_TEXT(p->iso, name)[0] == '<';
    if (special) {
        /* All special methods return void (JVMS 4.3.3, 2.9). */
        if (length - at == 1 && *result == 'V') {
            *arg_slots = slots;
            return true;
        }
    } else if (length > at &&
               field_descriptor_length(p, result, length - at, true) == length - at) {
        *arg_slots = slots;
        return true;
    }
    return illegal_signature(p, "Method", name, descriptor);
}
