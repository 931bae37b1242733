/*
 * The constant pool of a class file (JVMS 4.4): read, then checked in two passes, in the order in
 * which HotSpot finds mistakes.  Contents become what vm/model/cpool.h says.
 */
#include "loader/internal.h"
#include "vm/base/utf8.h"

enum { VERSION_1_4 = 48, VERSION_7 = 51, VERSION_8 = 52, VERSION_9 = 53, VERSION_11 = 55 };

static bool bad_index(struct parsed_class *p, unsigned index)
{
    return FORMAT_ERROR(p, "Invalid constant pool index %u in class file %s", index, p->shown_name);
}

static bool unsupported_tag(struct parsed_class *p, unsigned tag)
{
    return FORMAT_ERROR(p, "Class file version does not support constant tag %u in class file %s",
                        tag, p->shown_name);
}

/* Contents of an entry; something always follows the pool: at least one more byte. */
static bool need_contents(struct parsed_class *p, uint32_t size)
{
    return parse_need(p, (uint64_t)size + 1);
}

/* Well-formed text that spends more bytes on a character than it needs; zero is meant to. */
static bool is_overlong(const uint8_t *bytes, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        if (bytes[i] == 0xC1 || (bytes[i] == 0xC0 && bytes[i + 1] != 0x80) ||
            (bytes[i] == 0xE0 && bytes[i + 1] < 0xA0))
            return true;
        i += bytes[i] < 0x80 ? 0 : bytes[i] < 0xE0 ? 1 : 2;
    }
    return false;
}

static bool read_utf8(struct parsed_class *p, uint32_t index)
{
    if (!need_contents(p, 2))
        return false;
    uint32_t length = parse_u2(p);
    if (!need_contents(p, length))
        return false;
    const uint8_t *bytes = p->bytes + p->at;
    p->at += length;
    if (!mutf8_is_valid(bytes, length) || (p->major >= VERSION_1_4 && is_overlong(bytes, length)))
        return FORMAT_ERROR(p, "Illegal UTF8 string in constant pool in class file %s",
                            p->shown_name);
    struct symbol_ref symbol = symbol_intern(p->iso, (const char *)bytes, length);
    if (IS_NONE(symbol))
        return error_set(p->error, ERROR_out_of_memory, "Metaspace");
    p->cp_data[index] = (uint32_t)symbol.off;
    return true;
}

/* Reads one entry; indices are not judged yet, so entries of two indices keep them packed as
 * first | second << 16. */
static bool read_entry(struct parsed_class *p, uint32_t *index)
{
    uint32_t i = *index;
    uint8_t tag = p->bytes[p->at++];
    p->cp_tags[i] = tag;
    switch (tag) {
    case CP_UTF8: return read_utf8(p, i);
    case CP_INTEGER:
    case CP_FLOAT:
        if (!need_contents(p, 4))
            return false;
        p->cp_data[i] = parse_u4(p);
        return true;
    case CP_LONG:
    case CP_DOUBLE: {
        if (i + 1 >= p->cp_count)
            return FORMAT_ERROR(p, "Invalid constant pool entry %u in class file %s", i,
                                p->shown_name);
        if (!need_contents(p, 8))
            return false;
        uint64_t high = parse_u4(p);
        p->cp_data[i] = high << 32 | parse_u4(p);
        *index = i + 1; /* the second entry stays unusable: tag 0 */
        return true;
    }
    case CP_METHOD_TYPE:
        if (p->major < VERSION_7)
            return unsupported_tag(p, tag);
        FALL_THROUGH;
    case CP_CLASS:
    case CP_STRING:
        if (!need_contents(p, 2))
            return false;
        p->cp_data[i] = parse_u2(p);
        return true;
    case CP_METHOD_HANDLE: {
        if (p->major < VERSION_7)
            return unsupported_tag(p, tag);
        if (!need_contents(p, 3))
            return false;
        uint64_t kind = p->bytes[p->at++];
        p->cp_data[i] = kind | (uint64_t)parse_u2(p) << 16;
        return true;
    }
    case CP_DYNAMIC:
    case CP_INVOKE_DYNAMIC: {
        if (p->major < (tag == CP_DYNAMIC ? VERSION_11 : VERSION_7))
            return unsupported_tag(p, tag);
        if (!need_contents(p, 4))
            return false;
        uint64_t bootstrap = parse_u2(p);
        p->cp_data[i] = bootstrap | (uint64_t)parse_u2(p) << 16;
        if (bootstrap + 1 > p->max_bootstrap_index)
            p->max_bootstrap_index = (uint32_t)bootstrap + 1;
        return true;
    }
    case CP_FIELD:
    case CP_METHOD:
    case CP_INTERFACE_METHOD:
    case CP_NAME_AND_TYPE: {
        if (!need_contents(p, 4))
            return false;
        uint64_t first = parse_u2(p);
        p->cp_data[i] = first | (uint64_t)parse_u2(p) << 16;
        return true;
    }
    case CP_MODULE:
    case CP_PACKAGE:
        /* Legal only in module-info files; the error waits until the access flags are known. */
        if (p->major >= VERSION_9) {
            if (!need_contents(p, 2))
                return false;
            p->cp_data[i] = parse_u2(p);
            if (p->bad_constant == 0)
                p->bad_constant = tag;
            return true;
        }
        FALL_THROUGH;
    default: return FORMAT_ERROR(p, "Unknown constant tag %u in class file %s", tag, p->shown_name);
    }
}

static bool read_entries(struct parsed_class *p)
{
    for (uint32_t i = 1; i < p->cp_count; i++) {
        if (!read_entry(p, &i))
            return false;
    }
    return true;
}

static bool check_method_handle(struct parsed_class *p, uint32_t i)
{
    uint16_t kind = (uint16_t)p->cp_data[i], reference = (uint16_t)(p->cp_data[i] >> 16);
    if (reference == 0 || reference >= p->cp_count)
        return bad_index(p, reference);
    switch (kind) {
    case 1: /* getField .. putStatic */
    case 2:
    case 3:
    case 4:
        return cp_is(p, reference, CP_FIELD) ||
               FORMAT_ERROR(p, "Invalid constant pool index %u in class file %s (not a field)",
                            reference, p->shown_name);
    case 5: /* invokeVirtual */
    case 8: /* newInvokeSpecial */
        return cp_is(p, reference, CP_METHOD) ||
               FORMAT_ERROR(p, "Invalid constant pool index %u in class file %s (not a method)",
                            reference, p->shown_name);
    case 6: /* invokeStatic */
    case 7: /* invokeSpecial */
        return cp_is(p, reference, CP_METHOD) ||
               (p->major >= VERSION_8 && cp_is(p, reference, CP_INTERFACE_METHOD)) ||
               FORMAT_ERROR(p, "Invalid constant pool index %u in class file %s (not a method)",
                            reference, p->shown_name);
    case 9: /* invokeInterface */
        return cp_is(p, reference, CP_INTERFACE_METHOD) ||
               FORMAT_ERROR(p,
                            "Invalid constant pool index %u in class file %s (not an interface "
                            "method)",
                            reference, p->shown_name);
    default:
        return FORMAT_ERROR(p, "Bad method handle kind at constant pool index %u in class file %s",
                            i, p->shown_name);
    }
}

/* First pass: every index points to an entry of the right kind. */
static bool check_references(struct parsed_class *p)
{
    for (uint32_t i = 1; i < p->cp_count; i++) {
        uint16_t first = (uint16_t)p->cp_data[i], second = (uint16_t)(p->cp_data[i] >> 16);
        switch (p->cp_tags[i]) {
        case CP_FIELD:
        case CP_METHOD:
        case CP_INTERFACE_METHOD:
            if (!cp_is(p, first, CP_CLASS))
                return bad_index(p, first);
            if (!cp_is(p, second, CP_NAME_AND_TYPE))
                return bad_index(p, second);
            break;
        case CP_NAME_AND_TYPE:
            if (!cp_is(p, first, CP_UTF8))
                return bad_index(p, first);
            if (!cp_is(p, second, CP_UTF8))
                return bad_index(p, second);
            break;
        case CP_CLASS:
        case CP_STRING:
        case CP_METHOD_TYPE:
            if (!cp_is(p, first, CP_UTF8))
                return bad_index(p, first);
            break;
        case CP_METHOD_HANDLE:
            if (!check_method_handle(p, i))
                return false;
            break;
        case CP_DYNAMIC:
        case CP_INVOKE_DYNAMIC:
            if (!cp_is(p, second, CP_NAME_AND_TYPE))
                return bad_index(p, second);
            break;
        case CP_LONG:
        case CP_DOUBLE: i++; break;
        default: break;
        }
    }
    return true;
}

/* NameAndType entries keep their two indices until all checks are done: messages show them. */
static uint16_t nat_name_index(const struct parsed_class *p, uint16_t nat)
{
    return (uint16_t)p->cp_data[nat];
}
static uint16_t nat_descriptor_index(const struct parsed_class *p, uint16_t nat)
{
    return (uint16_t)(p->cp_data[nat] >> 16);
}
static struct symbol_ref nat_name(const struct parsed_class *p, uint16_t nat)
{
    return cp_symbol(p, nat_name_index(p, nat));
}
static struct symbol_ref nat_descriptor(const struct parsed_class *p, uint16_t nat)
{
    return cp_symbol(p, nat_descriptor_index(p, nat));
}

/* Entries that name one symbol become that symbol's offset. */
static void resolve_symbols(struct parsed_class *p)
{
    for (uint32_t i = 1; i < p->cp_count; i++) {
        uint8_t tag = p->cp_tags[i];
        if (tag == CP_CLASS || tag == CP_STRING || tag == CP_METHOD_TYPE)
            p->cp_data[i] = (uint32_t)p->cp_data[(uint16_t)p->cp_data[i]];
        else if (tag == CP_LONG || tag == CP_DOUBLE)
            i++;
    }
}

static void resolve_names_and_types(struct parsed_class *p)
{
    for (uint32_t i = 1; i < p->cp_count; i++) {
        uint16_t first = (uint16_t)p->cp_data[i], second = (uint16_t)(p->cp_data[i] >> 16);
        uint8_t tag = p->cp_tags[i];
        if (tag == CP_NAME_AND_TYPE)
            p->cp_data[i] = (uint32_t)p->cp_data[first] | p->cp_data[second] << 32;
        else if (tag == CP_LONG || tag == CP_DOUBLE)
            i++;
    }
}

static bool is_method_descriptor(const struct parsed_class *p, struct symbol_ref descriptor)
{
    return SYMBOL_LENGTH(p->iso, descriptor) > 0 && SYMBOL_TEXT(p->iso, descriptor)[0] == '(';
}

static bool check_member_reference(struct parsed_class *p, uint32_t i)
{
    uint16_t nat = (uint16_t)(p->cp_data[i] >> 16);
    struct symbol_ref name = nat_name(p, nat), descriptor = nat_descriptor(p, nat);
    bool method = is_method_descriptor(p, descriptor);
    uint8_t tag = p->cp_tags[i];
    if (tag == CP_DYNAMIC)
        return !method || illegal_signature(p, "CONSTANT_Dynamic", name, descriptor);
    if (tag == CP_FIELD)
        return !method || illegal_signature(p, "Field", name, descriptor);
    if (!method)
        return illegal_signature(p, "Method", name, descriptor);
    /* A name that begins with '<' must be <init>, and only a class may have it (JVMS 4.4.2). */
    if (tag == CP_METHOD && SYMBOL_LENGTH(p->iso, name) > 0 &&
        SYMBOL_TEXT(p->iso, name)[0] == '<' && !symbol_equals(p->iso, name, "<init>"))
        return FORMAT_ERROR(p, "Bad method name at constant pool index %u in class file %s",
                            nat_name_index(p, nat), p->shown_name);
    return true;
}

static bool check_handle_name(struct parsed_class *p, uint32_t i)
{
    uint16_t kind = (uint16_t)p->cp_data[i], reference = (uint16_t)(p->cp_data[i] >> 16);
    if (kind < 5 || kind == 9)
        return true;
    uint16_t nat = (uint16_t)(p->cp_data[reference] >> 16);
    bool is_init = symbol_equals(p->iso, nat_name(p, nat), "<init>");
    if (kind == 8)
        return is_init ||
               FORMAT_ERROR(p, "Bad constructor name at constant pool index %u in class file %s",
                            nat_name_index(p, nat), p->shown_name);
    return !is_init || FORMAT_ERROR(p, "Bad method name at constant pool index %u in class file %s",
                                    nat_name_index(p, nat), p->shown_name);
}

/* Second pass: names and descriptors. */
static bool check_names(struct parsed_class *p)
{
    struct symbol_ref type_name = symbol_of(p->iso, "type");
    for (uint32_t i = 1; i < p->cp_count; i++) {
        uint32_t slots;
        switch (p->cp_tags[i]) {
        case CP_CLASS:
            if (!name_check_class(p, cp_symbol(p, (uint16_t)i)))
                return false;
            break;
        case CP_NAME_AND_TYPE: {
            struct symbol_ref name = nat_name(p, (uint16_t)i);
            struct symbol_ref descriptor = nat_descriptor(p, (uint16_t)i);
            uint16_t empty = SYMBOL_LENGTH(p->iso, descriptor) == 0 ? nat_descriptor_index(p, (uint16_t)i)
                             : SYMBOL_LENGTH(p->iso, name) == 0     ? nat_name_index(p, (uint16_t)i)
                                                                    : 0;
            if (empty != 0)
                return FORMAT_ERROR(p, "Illegal zero length constant pool entry at %u in class %s",
                                    empty, p->shown_name);
            if (is_method_descriptor(p, descriptor)) {
                if (!name_check_method(p, name) ||
                    !descriptor_check_method(p, name, descriptor, &slots))
                    return false;
            } else if (!name_check_field(p, name) || !descriptor_check_field(p, name, descriptor)) {
                return false;
            }
            break;
        }
        case CP_FIELD:
        case CP_METHOD:
        case CP_INTERFACE_METHOD:
        case CP_DYNAMIC:
        case CP_INVOKE_DYNAMIC:
            if (!check_member_reference(p, i))
                return false;
            break;
        case CP_METHOD_HANDLE:
            if (!check_handle_name(p, i))
                return false;
            break;
        case CP_METHOD_TYPE:
            if (!descriptor_check_method(p, type_name, cp_symbol(p, (uint16_t)i), &slots))
                return false;
            break;
        case CP_LONG:
        case CP_DOUBLE: i++; break;
        default: break;
        }
    }
    return true;
}

/* Constants get their slots now, so that they can be resolved before the class is linked: first the
 * ones that resolve to objects, then the classes. */
static void number_slots(struct parsed_class *p)
{
    uint64_t next = 1;
    for (uint32_t pass = 0; pass < 2; pass++) {
        for (uint32_t i = 1; i < p->cp_count; i++) {
            uint8_t tag = p->cp_tags[i];
            bool object = tag == CP_STRING || tag == CP_METHOD_TYPE || tag == CP_METHOD_HANDLE ||
                          tag == CP_DYNAMIC;
            if (pass == 0 ? object : tag == CP_CLASS)
                p->cp_data[i] |= next++ << 32;
            if (tag == CP_LONG || tag == CP_DOUBLE)
                i++;
        }
        if (pass == 0)
            p->object_constants = (uint32_t)(next - 1);
    }
    p->constant_slots = (uint32_t)(next - 1);
}

bool parse_constant_pool(struct parsed_class *p)
{
    if (!need_contents(p, 2))
        return false;
    p->cp_count = parse_u2(p);
    if (p->cp_count < 1)
        return FORMAT_ERROR(p, "Illegal constant pool size %u in class file %s", p->cp_count,
                            p->shown_name);
    p->cp_tags = mem_alloc(p->cp_count);
    p->cp_data = mem_alloc((size_t)p->cp_count * sizeof(uint64_t));
    if (p->cp_tags == NULL || p->cp_data == NULL)
        return parse_out_of_memory(p);
    if (!read_entries(p))
        return false;
    if (p->bad_constant != 0)
        return true; /* refused as soon as the access flags are known */
    if (!check_references(p))
        return false;
    resolve_symbols(p);
    if (!check_names(p))
        return false;
    resolve_names_and_types(p);
    number_slots(p);
    return true;
}
