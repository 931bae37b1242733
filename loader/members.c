/* Fields and methods of a class file (JVMS 4.5, 4.6) with their attributes; code.c reads Code. */
#include "loader/internal.h"

enum { VERSION_1_5 = 49, VERSION_7 = 51, VERSION_8 = 52, VERSION_16 = 60, VERSION_17 = 61 };

#define FIELD_MODIFIERS                                                                 \
    (ACC_PUBLIC | ACC_PRIVATE | ACC_PROTECTED | ACC_STATIC | ACC_FINAL | ACC_VOLATILE | \
     ACC_TRANSIENT | ACC_ENUM | ACC_SYNTHETIC)
#define METHOD_MODIFIERS                                                                    \
    (ACC_PUBLIC | ACC_PRIVATE | ACC_PROTECTED | ACC_STATIC | ACC_FINAL | ACC_SYNCHRONIZED | \
     ACC_BRIDGE | ACC_VARARGS | ACC_NATIVE | ACC_ABSTRACT | ACC_STRICT | ACC_SYNTHETIC)

/* Attributes that may appear once per member, as bits. */
enum {
    SEEN_SIGNATURE = 1,
    SEEN_VISIBLE = 2,
    SEEN_INVISIBLE = 4,
    SEEN_VISIBLE_TYPE = 8,
    SEEN_INVISIBLE_TYPE = 16,
    SEEN_VISIBLE_PARAMETER = 32,
    SEEN_INVISIBLE_PARAMETER = 64,
    SEEN_DEFAULT = 128,
    SEEN_CODE = 256,
    SEEN_EXCEPTIONS = 512,
    SEEN_PARAMETERS = 1024
};

static const struct {
    const char *name;
    uint16_t bit;
    bool methods_only;
} annotation_attributes[] = {
    {"RuntimeVisibleAnnotations", SEEN_VISIBLE, false},
    {"RuntimeInvisibleAnnotations", SEEN_INVISIBLE, false},
    {"RuntimeVisibleTypeAnnotations", SEEN_VISIBLE_TYPE, false},
    {"RuntimeInvisibleTypeAnnotations", SEEN_INVISIBLE_TYPE, false},
    {"RuntimeVisibleParameterAnnotations", SEEN_VISIBLE_PARAMETER, true},
    {"RuntimeInvisibleParameterAnnotations", SEEN_INVISIBLE_PARAMETER, true},
    {"AnnotationDefault", SEEN_DEFAULT, true},
};

static bool has_one_visibility(uint32_t flags)
{
    uint32_t visibility = flags & (ACC_PUBLIC | ACC_PRIVATE | ACC_PROTECTED);
    return (visibility & (visibility - 1)) == 0;
}

static bool check_field_modifiers(struct parsed_class *p, uint32_t flags)
{
    bool legal;
    if (p->access_flags & ACC_INTERFACE) {
        uint32_t required = ACC_PUBLIC | ACC_STATIC | ACC_FINAL;
        uint32_t forbidden = ACC_PRIVATE | ACC_PROTECTED | ACC_VOLATILE | ACC_TRANSIENT |
                             (p->major >= VERSION_1_5 ? (uint32_t)ACC_ENUM : 0);
        legal = (flags & required) == required && !(flags & forbidden);
    } else {
        legal = has_one_visibility(flags) && (~flags & (ACC_FINAL | ACC_VOLATILE)) != 0;
    }
    return legal ||
           FORMAT_ERROR(p, "Illegal field modifiers in class %s: 0x%X", p->shown_name, flags);
}

static bool interface_method_legal(const struct parsed_class *p, uint32_t flags)
{
    if (p->major >= VERSION_8) {
        uint32_t with_abstract =
            ACC_PRIVATE | ACC_STATIC | (p->major >= VERSION_17 ? 0 : (uint32_t)ACC_STRICT);
        if (!(flags & ACC_PUBLIC) == !(flags & ACC_PRIVATE))
            return false;
        if (flags & (ACC_NATIVE | ACC_PROTECTED | ACC_FINAL | ACC_SYNCHRONIZED))
            return false;
        return !(flags & ACC_ABSTRACT) || !(flags & with_abstract);
    }
    uint32_t forbidden = ACC_STATIC | ACC_FINAL | ACC_NATIVE;
    if (p->major >= VERSION_1_5)
        forbidden |= ACC_PRIVATE | ACC_PROTECTED | ACC_SYNCHRONIZED | ACC_STRICT;
    return (flags & ACC_PUBLIC) && (flags & ACC_ABSTRACT) && !(flags & forbidden);
}

static bool class_method_legal(const struct parsed_class *p, uint32_t flags, bool is_init)
{
    bool since_5 = p->major >= VERSION_1_5;
    if (!has_one_visibility(flags))
        return false;
    if (is_init)
        return !(flags & (ACC_STATIC | ACC_FINAL | ACC_SYNCHRONIZED | ACC_NATIVE | ACC_ABSTRACT |
                          (since_5 ? (uint32_t)ACC_BRIDGE : 0)));
    if (!(flags & ACC_ABSTRACT))
        return true;
    uint32_t forbidden = ACC_FINAL | ACC_NATIVE | ACC_PRIVATE | ACC_STATIC;
    if (since_5)
        forbidden |= ACC_SYNCHRONIZED | (p->major >= VERSION_17 ? 0 : (uint32_t)ACC_STRICT);
    return !(flags & forbidden);
}

static bool check_method_modifiers(struct parsed_class *p, const struct parsed_method *m,
                                   uint32_t flags)
{
    bool legal = (p->access_flags & ACC_INTERFACE)
                     ? interface_method_legal(p, flags)
                     : class_method_legal(p, flags, m->flags & METHOD_IS_INIT);
    return legal || FORMAT_ERROR(p, "Method %s in class %s has illegal modifiers: 0x%X",
                                 SYMBOL_TEXT(p->iso, m->name), p->shown_name, flags);
}

bool attribute_is(const struct parsed_class *p, const struct attribute *a, const char *name)
{
    return strcmp(cp_text(p, a->name_index), name) == 0;
}

/* Reads the head of a member's attribute. */
static bool read_attribute(struct parsed_class *p, struct attribute *a, const char *bad_index_text)
{
    if (!parse_need(p, 6))
        return false;
    a->name_index = parse_u2(p);
    a->length = parse_u4(p);
    a->start = p->at;
    if (!cp_is(p, a->name_index, CP_UTF8))
        return FORMAT_ERROR(p, "Invalid %s index %u in class file %s", bad_index_text,
                            a->name_index, p->shown_name);
    return true;
}

static bool skip_attribute(struct parsed_class *p, const struct attribute *a)
{
    if (!parse_need(p, a->length))
        return false;
    p->at += a->length;
    return true;
}

static bool read_signature(struct parsed_class *p, struct symbol_ref *signature)
{
    if (!parse_need(p, 2))
        return false;
    uint16_t index = parse_u2(p);
    if (!cp_is(p, index, CP_UTF8))
        return FORMAT_ERROR(
            p, "Invalid Signature attribute at constant pool index %u in class file %s", index,
            p->shown_name);
    *signature = cp_symbol(p, index);
    return true;
}

/* Annotation attributes of fields and methods.  *matched tells whether it was one. */
static bool parse_annotation_attribute(struct parsed_class *p, const struct attribute *a,
                                       bool method, uint32_t *seen, uint32_t *flags, bool *matched)
{
    *matched = false;
    for (size_t i = 0; i < COUNT_OF(annotation_attributes); i++) {
        if ((annotation_attributes[i].methods_only && !method) ||
            !attribute_is(p, a, annotation_attributes[i].name))
            continue;
        *matched = true;
        if (*seen & annotation_attributes[i].bit)
            return FORMAT_ERROR(p, "Multiple %s attributes for %s in class file %s",
                                annotation_attributes[i].name, method ? "method" : "field",
                                p->shown_name);
        *seen |= annotation_attributes[i].bit;
        if (!skip_attribute(p, a))
            return false;
        if (annotation_attributes[i].bit == SEEN_VISIBLE && p->options->vm_annotations)
            *flags |= annotations_scan(p, a->start, a->length,
                                       method ? ANNOTATED_METHOD : ANNOTATED_FIELD);
        return true;
    }
    return true;
}

/* ---- fields ---- */

static bool check_constant_value(struct parsed_class *p, const struct parsed_field *f,
                                 uint16_t index)
{
    if (index == 0 || index >= p->cp_count)
        return FORMAT_ERROR(
            p, "Bad initial value index %u in ConstantValue attribute in class file %s", index,
            p->shown_name);
    uint8_t tag = p->cp_tags[index];
    bool same;
    switch (f->type) {
    case TYPE_LONG: same = tag == CP_LONG; break;
    case TYPE_FLOAT: same = tag == CP_FLOAT; break;
    case TYPE_DOUBLE: same = tag == CP_DOUBLE; break;
    case TYPE_OBJECT:
        return (tag == CP_STRING && symbol_equals(p->iso, f->descriptor, "Ljava/lang/String;")) ||
               FORMAT_ERROR(p, "Bad string initial value in class file %s", p->shown_name);
    case TYPE_ARRAY:
        return FORMAT_ERROR(p, "Unable to set initial value %u in class file %s", index,
                            p->shown_name);
    default: same = tag == CP_INTEGER; break;
    }
    return same ||
           FORMAT_ERROR(p, "Inconsistent constant value type in class file %s", p->shown_name);
}

static bool check_empty(struct parsed_class *p, const struct attribute *a, const char *name,
                        const char *member)
{
    return a->length == 0 || FORMAT_ERROR(p, "Invalid %s %s attribute length %u in class file %s",
                                          name, member, a->length, p->shown_name);
}

static bool parse_field_attribute(struct parsed_class *p, struct parsed_field *f, uint32_t *seen)
{
    struct attribute a;
    bool matched;
    uint32_t flags = 0;
    if (!read_attribute(p, &a, "field attribute"))
        return false;
    if ((f->access_flags & ACC_STATIC) && attribute_is(p, &a, "ConstantValue")) {
        if (f->constant != 0)
            return FORMAT_ERROR(p, "Duplicate ConstantValue attribute in class file %s",
                                p->shown_name);
        if (a.length != 2)
            return FORMAT_ERROR(p,
                                "Invalid ConstantValue field attribute length %u in class file %s",
                                a.length, p->shown_name);
        if (!parse_need(p, 2))
            return false;
        f->constant = parse_u2(p);
        return check_constant_value(p, f, f->constant);
    }
    if (attribute_is(p, &a, "Synthetic")) {
        f->access_flags |= ACC_SYNTHETIC;
        return check_empty(p, &a, "Synthetic", "field");
    }
    if (attribute_is(p, &a, "Deprecated"))
        return check_empty(p, &a, "Deprecated", "field");
    if (p->major < VERSION_1_5)
        return skip_attribute(p, &a);
    if (attribute_is(p, &a, "Signature")) {
        if (*seen & SEEN_SIGNATURE)
            return FORMAT_ERROR(p, "Multiple Signature attributes for field in class file %s",
                                p->shown_name);
        if (a.length != 2)
            return FORMAT_ERROR(p, "Wrong size %u for field's Signature attribute in class file %s",
                                a.length, p->shown_name);
        *seen |= SEEN_SIGNATURE;
        return read_signature(p, &f->signature);
    }
    if (!parse_annotation_attribute(p, &a, false, seen, &flags, &matched))
        return false;
    f->flags |= (uint8_t)flags;
    return matched || skip_attribute(p, &a);
}

static bool parse_field(struct parsed_class *p, struct parsed_field *f)
{
    uint32_t seen = 0;
    f->file_offset = p->at;
    if (!parse_need(p, 8))
        return false;
    f->access_flags = parse_u2(p) & FIELD_MODIFIERS;
    if (!check_field_modifiers(p, f->access_flags))
        return false;
    uint16_t name = parse_u2(p);
    if (!cp_is(p, name, CP_UTF8))
        return FORMAT_ERROR(p, "Invalid constant pool index %u for field name in class file %s",
                            name, p->shown_name);
    f->name = cp_symbol(p, name);
    if (!name_check_field(p, f->name))
        return false;
    uint16_t descriptor = parse_u2(p);
    if (!cp_is(p, descriptor, CP_UTF8))
        return FORMAT_ERROR(p,
                            "Invalid constant pool index %u for field signature in class file %s",
                            descriptor, p->shown_name);
    f->descriptor = cp_symbol(p, descriptor);
    if (!descriptor_check_field(p, f->name, f->descriptor))
        return false;
    f->type = (uint8_t)basic_type_of_char(SYMBOL_TEXT(p->iso, f->descriptor)[0]);
    for (uint32_t count = parse_u2(p); count > 0; count--) {
        if (!parse_field_attribute(p, f, &seen))
            return false;
    }
    return true;
}

/* ---- methods ---- */

static bool parse_exceptions(struct parsed_class *p, const struct attribute *a)
{
    if (!parse_need(p, 2))
        return false;
    uint32_t count = parse_u2(p);
    if (!parse_need(p, (uint64_t)count * 2))
        return false;
    for (uint32_t i = 0; i < count; i++) {
        uint16_t index = parse_u2(p);
        if (!cp_is(p, index, CP_CLASS))
            return FORMAT_ERROR(p,
                                "Exception name has bad type at constant pool %u in class file %s",
                                index, p->shown_name);
    }
    return a->length == 2 + count * 2 ||
           FORMAT_ERROR(p, "Exceptions attribute has wrong length in class file %s", p->shown_name);
}

static bool parse_method_parameters(struct parsed_class *p, const struct attribute *a)
{
    if (!parse_need(p, 1))
        return false;
    if (a->length != 1 + 4u * p->bytes[p->at])
        return FORMAT_ERROR(p, "Invalid MethodParameters method attribute length %u in class file",
                            a->length);
    return skip_attribute(p, a);
}

static bool parse_method_attribute(struct parsed_class *p, struct parsed_method *m, uint32_t *seen)
{
    struct attribute a;
    bool matched;
    uint32_t flags = 0;
    if (!read_attribute(p, &a, "method attribute name"))
        return false;
    if (attribute_is(p, &a, "Code")) {
        if (m->access_flags & (ACC_NATIVE | ACC_ABSTRACT))
            return FORMAT_ERROR(p, "Code attribute in native or abstract methods in class file %s",
                                p->shown_name);
        if (*seen & SEEN_CODE)
            return FORMAT_ERROR(p, "Multiple Code attributes in class file %s", p->shown_name);
        *seen |= SEEN_CODE;
        m->code_offset = a.start;
        if (!parse_code(p, m))
            return false;
        return a.length == p->at - a.start ||
               FORMAT_ERROR(p, "Code segment has wrong length in class file %s", p->shown_name);
    }
    if (attribute_is(p, &a, "Exceptions")) {
        if (*seen & SEEN_EXCEPTIONS)
            return FORMAT_ERROR(p, "Multiple Exceptions attributes in class file %s",
                                p->shown_name);
        *seen |= SEEN_EXCEPTIONS;
        return parse_exceptions(p, &a);
    }
    if (attribute_is(p, &a, "MethodParameters")) {
        if (*seen & SEEN_PARAMETERS)
            return FORMAT_ERROR(p, "Multiple MethodParameters attributes in class file %s",
                                p->shown_name);
        *seen |= SEEN_PARAMETERS;
        return parse_method_parameters(p, &a);
    }
    if (attribute_is(p, &a, "Synthetic")) {
        m->access_flags |= ACC_SYNTHETIC;
        return check_empty(p, &a, "Synthetic", "method");
    }
    if (attribute_is(p, &a, "Deprecated"))
        return check_empty(p, &a, "Deprecated", "method");
    if (p->major < VERSION_1_5)
        return skip_attribute(p, &a);
    if (attribute_is(p, &a, "Signature")) {
        if (*seen & SEEN_SIGNATURE)
            return FORMAT_ERROR(p, "Multiple Signature attributes for method in class file %s",
                                p->shown_name);
        if (a.length != 2)
            return FORMAT_ERROR(p, "Invalid Signature attribute length %u in class file %s",
                                a.length, p->shown_name);
        *seen |= SEEN_SIGNATURE;
        return read_signature(p, &m->signature);
    }
    if (!parse_annotation_attribute(p, &a, true, seen, &flags, &matched))
        return false;
    m->flags |= (uint16_t)flags;
    return matched || skip_attribute(p, &a);
}

/* <clinit> ignores all other flags (JVMS 4.6); before version 51 it need not even be static. */
static bool adjust_clinit(struct parsed_class *p, uint32_t *flags)
{
    if (p->major < VERSION_7)
        *flags = ACC_STATIC;
    else if (*flags & ACC_STATIC)
        *flags &= ACC_STATIC | (p->major <= VERSION_16 ? (uint32_t)ACC_STRICT : 0);
    else
        return FORMAT_ERROR(p, "Method <clinit> is not static in class file %s", p->shown_name);
    p->flags |= CLASS_HAS_CLINIT;
    return true;
}

static bool parse_method_head(struct parsed_class *p, struct parsed_method *m)
{
    m->file_offset = p->at;
    if (!parse_need(p, 8))
        return false;
    uint32_t flags = parse_u2(p);
    uint16_t name = parse_u2(p);
    if (!cp_is(p, name, CP_UTF8))
        return FORMAT_ERROR(p, "Illegal constant pool index %u for method name in class file %s",
                            name, p->shown_name);
    m->name = cp_symbol(p, name);
    if (!name_check_method(p, m->name))
        return false;
    uint16_t descriptor = parse_u2(p);
    if (!cp_is(p, descriptor, CP_UTF8))
        return FORMAT_ERROR(p,
                            "Illegal constant pool index %u for method signature in class file %s",
                            descriptor, p->shown_name);
    m->descriptor = cp_symbol(p, descriptor);
    if (symbol_equals(p->iso, m->name, "<init>"))
        m->flags |= METHOD_IS_INIT;
    if (symbol_equals(p->iso, m->name, "<clinit>")) {
        m->flags |= METHOD_IS_CLINIT;
        if (!adjust_clinit(p, &flags))
            return false;
    } else if (!check_method_modifiers(p, m, flags)) {
        return false;
    }
    if ((m->flags & METHOD_IS_INIT) && (p->access_flags & ACC_INTERFACE))
        return FORMAT_ERROR(p, "Interface cannot have a method named <init>, class file %s",
                            p->shown_name);
    uint32_t slots = 0;
    if (!descriptor_check_method(p, m->name, m->descriptor, &slots))
        return false;
    slots += flags & ACC_STATIC ? 0 : 1;
    if (slots > MAX_ARGUMENT_SLOTS)
        return FORMAT_ERROR(p, "Too many arguments in method signature in class file %s",
                            p->shown_name);
    m->arg_slots = (uint8_t)slots;
    m->max_locals = (uint16_t)slots;
    m->access_flags = flags & METHOD_MODIFIERS;
    m->return_type = (uint8_t)descriptor_return(SYMBOL_TEXT(p->iso, m->descriptor), NULL);
    return true;
}

static bool parse_method(struct parsed_class *p, struct parsed_method *m)
{
    uint32_t seen = 0;
    if (!parse_method_head(p, m))
        return false;
    for (uint32_t count = parse_u2(p); count > 0; count--) {
        if (!parse_method_attribute(p, m, &seen))
            return false;
    }
    if (!(m->access_flags & (ACC_NATIVE | ACC_ABSTRACT)) && !(seen & SEEN_CODE))
        return FORMAT_ERROR(
            p,
            "Absent Code attribute in method that is not native or abstract in class "
            "file %s",
            p->shown_name);
    if (p->hidden)
        m->flags |= METHOD_HIDDEN_FRAME;
    return true;
}

/* ---- both ---- */

/* The message has the descriptor with dots for slashes. */
static bool duplicate_member(struct parsed_class *p, const char *kind, struct symbol_ref name,
                             struct symbol_ref descriptor)
{
    char *text = mem_copy_string(SYMBOL_TEXT(p->iso, descriptor));
    if (text == NULL)
        return parse_out_of_memory(p);
    for (char *c = text; *c != 0; c++)
        *c = *c == '/' ? '.' : *c;
    FORMAT_ERROR(p, "Duplicate %s name \"%s\" with signature \"%s\" in class file %s", kind,
                 SYMBOL_TEXT(p->iso, name), text, p->shown_name);
    mem_free(text);
    return false;
}

static bool check_duplicates(struct parsed_class *p, bool methods)
{
    struct member_map map;
    uint32_t count = methods ? p->method_count : p->field_count;
    bool unique = true;
    if (count < 2)
        return true;
    if (!member_map_create(&map, count))
        return parse_out_of_memory(p);
    for (uint32_t i = 0; unique && i < count; i++) {
        struct symbol_ref name = methods ? p->methods[i].name : p->fields[i].name;
        struct symbol_ref descriptor = methods ? p->methods[i].descriptor : p->fields[i].descriptor;
        struct member_map_entry *entry = member_map_ensure(&map, name, descriptor);
        if (entry == NULL)
            unique = parse_out_of_memory(p);
        else if (entry->value != UINT32_MAX)
            unique = duplicate_member(p, methods ? "method" : "field", name, descriptor);
        else
            entry->value = i;
    }
    member_map_destroy(&map);
    return unique;
}

bool parse_fields(struct parsed_class *p)
{
    if (!parse_need(p, 2))
        return false;
    p->field_count = parse_u2(p);
    p->fields = mem_alloc((size_t)p->field_count * sizeof *p->fields + 1);
    if (p->fields == NULL)
        return parse_out_of_memory(p);
    for (uint32_t i = 0; i < p->field_count; i++) {
        if (!parse_field(p, &p->fields[i]))
            return false;
    }
    return check_duplicates(p, false);
}

bool parse_methods(struct parsed_class *p)
{
    if (!parse_need(p, 2))
        return false;
    p->method_count = parse_u2(p);
    p->methods = mem_alloc((size_t)p->method_count * sizeof *p->methods + 1);
    if (p->methods == NULL)
        return parse_out_of_memory(p);
    for (uint32_t i = 0; i < p->method_count; i++) {
        if (!parse_method(p, &p->methods[i]))
            return false;
    }
    return check_duplicates(p, true);
}
