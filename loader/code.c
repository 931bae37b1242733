/* The Code attribute (JVMS 4.7.3) and its debugging tables, checked; link.c and rewrite.c use it. */
#include "loader/internal.h"

enum { VERSION_1_5 = 49, VERSION_6 = 50 };

#define MAX_CODE_SIZE 65535

/* What has been seen of one Code attribute. */
struct code_parse {
    struct parsed_class *p;
    const struct parsed_method *method;
    uint32_t code_length;
    bool stack_map;
    bool variables_known;        /* a LocalVariableTable was there */
    struct member_map variables; /* entries of LocalVariableTable */
    uint32_t type_tables;        /* file offset of the last LocalVariableTypeTable, 0 = none */
};

static bool parse_handlers(struct code_parse *c)
{
    struct parsed_class *p = c->p;
    if (!parse_need(p, 2))
        return false;
    uint32_t count = parse_u2(p);
    if (!parse_need(p, (uint64_t)count * 8))
        return false;
    for (uint32_t i = 0; i < count; i++) {
        uint16_t start = parse_u2(p), end = parse_u2(p), target = parse_u2(p), type = parse_u2(p);
        if (start >= end || end > c->code_length)
            return FORMAT_ERROR(p, "Illegal exception table range in class file %s", p->shown_name);
        if (target >= c->code_length)
            return FORMAT_ERROR(p, "Illegal exception table handler in class file %s",
                                p->shown_name);
        if (type != 0 && !cp_is(p, type, CP_CLASS))
            return FORMAT_ERROR(
                p, "Catch type in exception table has bad constant type in class file %s",
                p->shown_name);
    }
    return true;
}

static bool parse_lines(struct code_parse *c, uint32_t length)
{
    struct parsed_class *p = c->p;
    if (!parse_need(p, 2))
        return false;
    uint32_t count = parse_u2(p);
    if (length != 2 + count * 4)
        return FORMAT_ERROR(p, "LineNumberTable attribute has wrong length in class file %s",
                            p->shown_name);
    if (!parse_need(p, (uint64_t)count * 4))
        return false;
    for (uint32_t i = 0; i < count; i++) {
        uint16_t start = parse_u2(p);
        p->at += 2;
        if (start >= c->code_length)
            return FORMAT_ERROR(p, "Invalid pc in LineNumberTable in class file %s", p->shown_name);
    }
    return true;
}

/* The identity of a variable: its slot and name, and where it lives. */
static struct symbol_ref key_of(uint16_t high, uint16_t low)
{
    return (struct symbol_ref){(int32_t)((uint32_t)high << 16 | low)};
}

static bool check_variable(struct code_parse *c, const char *table, bool types)
{
    struct parsed_class *p = c->p;
    uint16_t start = parse_u2(p), length = parse_u2(p), name = parse_u2(p),
             descriptor = parse_u2(p);
    uint16_t index = parse_u2(p);
    uint32_t slots = 1;
    if (start >= c->code_length)
        return FORMAT_ERROR(p, "Invalid start_pc %u in %s in class file %s", start, table,
                            p->shown_name);
    if ((uint32_t)start + length > c->code_length)
        return FORMAT_ERROR(p, "Invalid length %u in %s in class file %s", length, table,
                            p->shown_name);
    if (!cp_is(p, name, CP_UTF8))
        return FORMAT_ERROR(p, "Name index %u in %s has bad constant type in class file %s", name,
                            table, p->shown_name);
    if (!cp_is(p, descriptor, CP_UTF8))
        return FORMAT_ERROR(p, "Signature index %u in %s has bad constant type in class file %s",
                            descriptor, table, p->shown_name);
    if (!name_check_field(p, cp_symbol(p, name)))
        return false;
    if (!types) {
        if (!descriptor_check_field(p, cp_symbol(p, name), cp_symbol(p, descriptor)))
            return false;
        char first = cp_text(p, descriptor)[0];
        slots = first == 'J' || first == 'D' ? 2 : 1;
    }
    if ((uint32_t)index + slots > c->method->max_locals)
        return FORMAT_ERROR(p, "Invalid index %u in %s in class file %s", index, table,
                            p->shown_name);
    if (types)
        return true;
    struct member_map_entry *entry =
        member_map_ensure(&c->variables, key_of(name, index), key_of(start, length));
    if (entry == NULL)
        return parse_out_of_memory(p);
    if (entry->value != UINT32_MAX && p->major >= VERSION_1_5)
        return FORMAT_ERROR(
            p, "Duplicated LocalVariableTable attribute entry for '%s' in class file %s",
            cp_text(p, name), p->shown_name);
    entry->value = 0;
    return true;
}

static bool parse_variables(struct code_parse *c, uint32_t length, bool types)
{
    struct parsed_class *p = c->p;
    const char *table = types ? "LocalVariableTypeTable" : "LocalVariableTable";
    if (!parse_need(p, 2))
        return false;
    uint32_t start = p->at, count = parse_u2(p);
    if (length != 2 + count * 10)
        return FORMAT_ERROR(p, "%s has wrong length in class file %s", table, p->shown_name);
    if (!parse_need(p, (uint64_t)count * 10))
        return false;
    if (types && count > 0)
        c->type_tables = start;
    if (!types && count > 0 && !c->variables_known) {
        c->variables_known = true;
        if (!member_map_create(&c->variables, count))
            return parse_out_of_memory(p);
    }
    for (uint32_t i = 0; i < count; i++) {
        if (!check_variable(c, table, types))
            return false;
    }
    return true;
}

/* Each entry of the type table must refine one of the variable table (JVMS 4.7.14). */
static bool match_type_table(struct code_parse *c)
{
    struct parsed_class *p = c->p;
    if (c->type_tables == 0 || !c->variables_known)
        return true;
    const uint8_t *at = p->bytes + c->type_tables;
    uint32_t count = read_u2(at);
    at += 2;
    for (uint32_t i = 0; i < count; i++, at += 10) {
        uint16_t name = read_u2(at + 4);
        struct member_map_entry *entry = member_map_find(
            &c->variables, key_of(name, read_u2(at + 8)), key_of(read_u2(at), read_u2(at + 2)));
        if (entry == NULL)
            return FORMAT_ERROR(p,
                                "LVTT entry for '%s' in class file %s does not match any LVT entry",
                                cp_text(p, name), p->shown_name);
        if (entry->value == 1)
            return FORMAT_ERROR(
                p,
                "Duplicated LocalVariableTypeTable attribute entry for '%s' in class "
                "file %s",
                cp_text(p, name), p->shown_name);
        entry->value = 1;
    }
    return true;
}

static bool parse_code_attribute(struct code_parse *c)
{
    struct parsed_class *p = c->p;
    struct attribute a;
    if (!parse_need(p, 6))
        return false;
    a.name_index = parse_u2(p);
    a.length = parse_u4(p);
    a.start = p->at;
    if (!cp_is(p, a.name_index, CP_UTF8))
        return FORMAT_ERROR(p, "Invalid code attribute name index %u in class file %s",
                            a.name_index, p->shown_name);
    if (attribute_is(p, &a, "LineNumberTable"))
        return parse_lines(c, a.length);
    if (attribute_is(p, &a, "LocalVariableTable"))
        return parse_variables(c, a.length, false);
    if (p->major >= VERSION_1_5 && attribute_is(p, &a, "LocalVariableTypeTable"))
        return parse_variables(c, a.length, true);
    if (p->major >= VERSION_6 && attribute_is(p, &a, "StackMapTable")) {
        if (c->stack_map)
            return FORMAT_ERROR(p, "Multiple StackMapTable attributes in class file %s",
                                p->shown_name);
        c->stack_map = true;
    }
    if (!parse_need(p, a.length))
        return false;
    p->at += a.length;
    return true;
}

static bool parse_body(struct code_parse *c, struct parsed_method *m)
{
    struct parsed_class *p = c->p;
    if (!parse_need(p, 8))
        return false;
    m->max_stack = parse_u2(p);
    m->max_locals = parse_u2(p);
    c->code_length = parse_u4(p);
    if (m->arg_slots > m->max_locals)
        return FORMAT_ERROR(p, "Arguments can't fit into locals in class file %s", p->shown_name);
    if (c->code_length == 0 || c->code_length > MAX_CODE_SIZE)
        return FORMAT_ERROR(p, "Invalid method Code length %u in class file %s", c->code_length,
                            p->shown_name);
    if (!parse_need(p, c->code_length))
        return false;
    m->lone_return = c->code_length == 1 && p->bytes[p->at] == 0xB1;
    p->at += c->code_length;
    if (!parse_handlers(c) || !parse_need(p, 2))
        return false;
    for (uint32_t count = parse_u2(p); count > 0; count--) {
        if (!parse_code_attribute(c))
            return false;
    }
    return match_type_table(c);
}

bool parse_code(struct parsed_class *p, struct parsed_method *m)
{
    struct code_parse c = {.p = p, .method = m};
    bool good = parse_body(&c, m);
    if (c.variables_known)
        member_map_destroy(&c.variables);
    return good;
}
