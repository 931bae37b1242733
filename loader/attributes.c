/* The attributes of a class (JVMS 4.7), in the order in which HotSpot judges them. */
#include "loader/internal.h"

enum {
    VERSION_1_5 = 49,
    VERSION_6 = 50,
    VERSION_7 = 51,
    VERSION_9 = 53,
    VERSION_11 = 55,
    VERSION_16 = 60,
    VERSION_17 = 61
};

#define INNER_CLASS_MODIFIERS                                                             \
    (ACC_PUBLIC | ACC_FINAL | ACC_SUPER | ACC_INTERFACE | ACC_ABSTRACT | ACC_ANNOTATION | \
     ACC_ENUM | ACC_SYNTHETIC | ACC_PRIVATE | ACC_PROTECTED | ACC_STATIC)

/* What has been seen: several attributes are judged only after all have been read. */
struct class_attributes {
    bool source_file, source_debug, inner_classes, enclosing_method, bootstrap_methods;
    bool nest_host, nest_members, record, permitted;
    bool visible, invisible, visible_type, invisible_type;
    struct attribute inner_classes_at, bootstrap_at, members_at, record_at, permitted_at;
};

bool check_class_modifiers(struct parsed_class *p, uint32_t flags, bool inner)
{
    bool since_5 = p->major >= VERSION_1_5, interface = flags & ACC_INTERFACE;
    if (flags & ACC_MODULE)
        return error_set(p->error, ERROR_no_class_def_found,
                         "%s is not a class because access_flag ACC_MODULE is set", p->shown_name);
    (void)inner;
    if ((flags & (ACC_ABSTRACT | ACC_FINAL)) == (ACC_ABSTRACT | ACC_FINAL) ||
        (interface && !(flags & ACC_ABSTRACT)) ||
        (interface && since_5 && (flags & (ACC_SUPER | ACC_ENUM))) ||
        (!interface && since_5 && (flags & ACC_ANNOTATION)))
        return FORMAT_ERROR(p, "Illegal class modifiers in class %s: 0x%X", p->shown_name, flags);
    return true;
}

static bool once(struct parsed_class *p, bool *seen, const char *name)
{
    if (*seen)
        return FORMAT_ERROR(p, "Multiple %s attributes in class file %s", name, p->shown_name);
    *seen = true;
    return true;
}

static bool skip(struct parsed_class *p, const struct attribute *a)
{
    if (!parse_need(p, a->length))
        return false;
    p->at += a->length;
    return true;
}

/* Offsets in the kept file are never 0, so 0 can mean absent; an empty attribute keeps its place. */
static struct file_span span_of(const struct attribute *a)
{
    return (struct file_span){a->start, a->length};
}

static bool parse_source_file(struct parsed_class *p, const struct attribute *a,
                              struct class_attributes *s)
{
    if (a->length != 2)
        return FORMAT_ERROR(p, "Wrong SourceFile attribute length in class file %s", p->shown_name);
    if (!once(p, &s->source_file, "SourceFile") || !parse_need(p, 2))
        return false;
    uint16_t index = parse_u2(p);
    if (!cp_is(p, index, CP_UTF8))
        return FORMAT_ERROR(
            p, "Invalid SourceFile attribute at constant pool index %u in class file %s", index,
            p->shown_name);
    p->source_file = cp_symbol(p, index);
    return true;
}

static bool parse_signature(struct parsed_class *p, const struct attribute *a)
{
    if (!IS_NONE(p->signature))
        return FORMAT_ERROR(p, "Multiple Signature attributes in class file %s", p->shown_name);
    if (a->length != 2)
        return FORMAT_ERROR(p, "Wrong Signature attribute length %u in class file %s", a->length,
                            p->shown_name);
    if (!parse_need(p, 2))
        return false;
    uint16_t index = parse_u2(p);
    if (!cp_is(p, index, CP_UTF8))
        return FORMAT_ERROR(
            p, "Invalid constant pool index %u in Signature attribute in class file %s", index,
            p->shown_name);
    p->signature = cp_symbol(p, index);
    return true;
}

static bool parse_enclosing_method(struct parsed_class *p, const struct attribute *a,
                                   struct class_attributes *s)
{
    if (!once(p, &s->enclosing_method, "EnclosingMethod"))
        return false;
    if (a->length != 4)
        return FORMAT_ERROR(p, "Wrong EnclosingMethod attribute length %u in class file %s",
                            a->length, p->shown_name);
    if (!parse_need(p, 4))
        return false;
    uint16_t class = parse_u2(p), method = parse_u2(p);
    if (class == 0)
        return FORMAT_ERROR(p, "Invalid class index in EnclosingMethod attribute in class file %s",
                            p->shown_name);
    if (!cp_is(p, class, CP_CLASS))
        return FORMAT_ERROR(p,
                            "Invalid or out-of-bounds class index in EnclosingMethod attribute in "
                            "class file %s",
                            p->shown_name);
    if (method != 0 && !cp_is(p, method, CP_NAME_AND_TYPE))
        return FORMAT_ERROR(p,
                            "Invalid or out-of-bounds method index in EnclosingMethod attribute in "
                            "class file %s",
                            p->shown_name);
    p->enclosing_method = span_of(a);
    return true;
}

static bool parse_bootstrap_methods(struct parsed_class *p, const struct attribute *a)
{
    if (a->length < 2)
        return FORMAT_ERROR(p, "Invalid BootstrapMethods attribute length %u in class file %s",
                            a->length, p->shown_name);
    if (!parse_need(p, a->length))
        return false;
    uint32_t end = p->at + a->length, count = parse_u2(p);
    if (p->max_bootstrap_index > count)
        return FORMAT_ERROR(p, "Short length on BootstrapMethods in class file %s", p->shown_name);
    for (uint32_t i = 0; i < count; i++) {
        if (!parse_need(p, 4))
            return false;
        uint16_t method = parse_u2(p);
        uint32_t arguments = parse_u2(p);
        if (!cp_is(p, method, CP_METHOD_HANDLE))
            return FORMAT_ERROR(p,
                                "bootstrap_method_index %u has bad constant type in class file %s",
                                method, p->shown_name);
        if ((uint64_t)p->at + arguments * 2 > end)
            return FORMAT_ERROR(p,
                                "Invalid BootstrapMethods num_bootstrap_methods or "
                                "num_bootstrap_arguments value in class file %s",
                                p->shown_name);
        for (uint32_t j = 0; j < arguments; j++) {
            uint16_t index = parse_u2(p);
            uint8_t tag = index > 0 && index < p->cp_count ? p->cp_tags[index] : 0;
            if ((tag < CP_INTEGER || tag > CP_STRING) && tag != CP_METHOD_HANDLE &&
                tag != CP_METHOD_TYPE && tag != CP_DYNAMIC)
                return FORMAT_ERROR(p, "argument_index %u has bad constant type in class file %s",
                                    index, p->shown_name);
        }
    }
    return p->at == end ||
           FORMAT_ERROR(p, "Bad length on BootstrapMethods in class file %s", p->shown_name);
}

static bool parse_nest_host(struct parsed_class *p, const struct attribute *a,
                            struct class_attributes *s)
{
    if (!once(p, &s->nest_host, "NestHost"))
        return false;
    if (s->nest_members)
        return FORMAT_ERROR(p, "Conflicting NestMembers and NestHost attributes in class file %s",
                            p->shown_name);
    if (a->length != 2)
        return FORMAT_ERROR(p, "Wrong NestHost attribute length in class file %s", p->shown_name);
    if (!parse_need(p, 2))
        return false;
    p->nest_host_index = parse_u2(p);
    return cp_is(p, p->nest_host_index, CP_CLASS) ||
           FORMAT_ERROR(p, "Nest-host class_info_index %u has bad constant type in class file %s",
                        p->nest_host_index, p->shown_name);
}

static bool defer(struct parsed_class *p, const struct attribute *a, struct attribute *place)
{
    *place = *a;
    return skip(p, a);
}

static bool parse_annotations(struct parsed_class *p, const struct attribute *a, bool *seen,
                              const char *name, struct file_span *span)
{
    if (!once(p, seen, name) || !skip(p, a))
        return false;
    if (span != NULL)
        *span = span_of(a);
    return true;
}

static bool parse_modern(struct parsed_class *p, const struct attribute *a,
                         struct class_attributes *s)
{
    if (p->major >= VERSION_11 && attribute_is(p, a, "NestMembers")) {
        if (!once(p, &s->nest_members, "NestMembers"))
            return false;
        if (s->nest_host)
            return FORMAT_ERROR(p,
                                "Conflicting NestHost and NestMembers attributes in class file %s",
                                p->shown_name);
        return defer(p, a, &s->members_at);
    }
    if (p->major >= VERSION_11 && attribute_is(p, a, "NestHost"))
        return parse_nest_host(p, a, s);
    if (p->major >= VERSION_16 && attribute_is(p, a, "Record"))
        return once(p, &s->record, "Record") && defer(p, a, &s->record_at);
    if (p->major >= VERSION_17 && attribute_is(p, a, "PermittedSubclasses")) {
        if (!once(p, &s->permitted, "PermittedSubclasses"))
            return false;
        if (p->access_flags & ACC_FINAL)
            return FORMAT_ERROR(p, "PermittedSubclasses attribute in final class file %s",
                                p->shown_name);
        return defer(p, a, &s->permitted_at);
    }
    return skip(p, a);
}

static bool parse_since_5(struct parsed_class *p, const struct attribute *a,
                          struct class_attributes *s)
{
    if (attribute_is(p, a, "Signature"))
        return parse_signature(p, a);
    if (attribute_is(p, a, "RuntimeVisibleAnnotations")) {
        if (!parse_annotations(p, a, &s->visible, "RuntimeVisibleAnnotations", &p->annotations))
            return false;
        if (p->options->vm_annotations)
            p->flags |= annotations_scan(p, a->start, a->length, ANNOTATED_CLASS);
        return true;
    }
    if (attribute_is(p, a, "RuntimeInvisibleAnnotations"))
        return parse_annotations(p, a, &s->invisible, "RuntimeInvisibleAnnotations", NULL);
    if (attribute_is(p, a, "EnclosingMethod"))
        return parse_enclosing_method(p, a, s);
    if (p->major >= VERSION_7 && attribute_is(p, a, "BootstrapMethods")) {
        if (!once(p, &s->bootstrap_methods, "BootstrapMethods"))
            return false;
        p->bootstrap_methods = span_of(a);
        return parse_bootstrap_methods(p, a);
    }
    if (attribute_is(p, a, "RuntimeVisibleTypeAnnotations"))
        return parse_annotations(p, a, &s->visible_type, "RuntimeVisibleTypeAnnotations",
                                 &p->type_annotations);
    if (attribute_is(p, a, "RuntimeInvisibleTypeAnnotations"))
        return parse_annotations(p, a, &s->invisible_type, "RuntimeInvisibleTypeAnnotations", NULL);
    return parse_modern(p, a, s);
}

static bool parse_attribute(struct parsed_class *p, struct class_attributes *s)
{
    struct attribute a;
    if (!parse_need(p, 6))
        return false;
    a.name_index = parse_u2(p);
    a.length = parse_u4(p);
    a.start = p->at;
    if (!cp_is(p, a.name_index, CP_UTF8))
        return FORMAT_ERROR(p, "Attribute name has bad constant pool index %u in class file %s",
                            a.name_index, p->shown_name);
    if (attribute_is(p, &a, "SourceFile"))
        return parse_source_file(p, &a, s);
    if (attribute_is(p, &a, "SourceDebugExtension")) {
        if (!once(p, &s->source_debug, "SourceDebugExtension"))
            return false;
        p->source_debug_extension = span_of(&a);
        return skip(p, &a);
    }
    if (attribute_is(p, &a, "InnerClasses"))
        return once(p, &s->inner_classes, "InnerClasses") && defer(p, &a, &s->inner_classes_at);
    if (attribute_is(p, &a, "Synthetic")) {
        p->access_flags |= ACC_SYNTHETIC;
        p->modifiers |= ACC_SYNTHETIC;
        return a.length == 0 ||
               FORMAT_ERROR(p, "Invalid Synthetic classfile attribute length %u in class file %s",
                            a.length, p->shown_name);
    }
    if (attribute_is(p, &a, "Deprecated"))
        return a.length == 0 ||
               FORMAT_ERROR(p, "Invalid Deprecated classfile attribute length %u in class file %s",
                            a.length, p->shown_name);
    if (p->major >= VERSION_1_5)
        return parse_since_5(p, &a, s);
    return skip(p, &a);
}

/* ---- what is judged after all attributes have been read ---- */

static bool parse_inner_class(struct parsed_class *p, struct member_map *seen)
{
    uint16_t inner = parse_u2(p), outer = parse_u2(p), name = parse_u2(p);
    uint32_t flags = parse_u2(p);
    if (!cp_is(p, inner, CP_CLASS))
        return FORMAT_ERROR(p, "inner_class_info_index %u has bad constant type in class file %s",
                            inner, p->shown_name);
    if (outer != 0) {
        if (!cp_is(p, outer, CP_CLASS))
            return FORMAT_ERROR(p,
                                "outer_class_info_index %u has bad constant type in class file %s",
                                outer, p->shown_name);
        if (cp_text(p, outer)[0] == '[')
            return FORMAT_ERROR(p, "Outer class is an array class in class file %s", p->shown_name);
    }
    if (name != 0 && !cp_is(p, name, CP_UTF8))
        return FORMAT_ERROR(p, "inner_name_index %u has bad constant type in class file %s", name,
                            p->shown_name);
    if (inner == outer)
        return FORMAT_ERROR(p, "Class is both outer and inner class in class file %s",
                            p->shown_name);
    flags &= INNER_CLASS_MODIFIERS | (p->major >= VERSION_9 ? ACC_MODULE : 0);
    if ((flags & ACC_INTERFACE) && p->major < VERSION_6)
        flags |= ACC_ABSTRACT;
    if (!check_class_modifiers(p, flags, true))
        return false;
    /* Class.getModifiers shows what the first entry for the class itself says. */
    bool own = p->hidden ? inner == p->this_index : cp_symbol(p, inner).off == p->name.off;
    if (own && !p->own_inner_entry) {
        p->own_inner_entry = true;
        p->modifiers = (uint16_t)(flags & ~(unsigned)ACC_SUPER);
    }
    /* Two entries are the same when all of inner, outer, name and flags are. */
    struct member_map_entry *entry =
        member_map_ensure(seen, (struct symbol_ref){(int32_t)((uint32_t)inner << 16 | outer)},
                          (struct symbol_ref){(int32_t)((uint32_t)name << 16 | flags)});
    if (entry == NULL)
        return parse_out_of_memory(p);
    if (entry->value != UINT32_MAX && p->major >= VERSION_1_5)
        return FORMAT_ERROR(p, "Duplicate entry in InnerClasses attribute in class file %s",
                            p->shown_name);
    entry->value = 0;
    return true;
}

/* The outer class of a class, by the first entry for its name; 0 = none. */
static uint16_t outer_of(const struct parsed_class *p, const struct member_map *by_name,
                         const uint8_t *entries, uint16_t class)
{
    if (class == 0)
        return 0;
    const struct member_map_entry *entry =
        member_map_find(by_name, cp_symbol(p, class), (struct symbol_ref){0});
    return entry == NULL ? 0 : read_u2(entries + 8 * entry->value + 2);
}

static bool chain_is_circular(const struct parsed_class *p, const struct member_map *by_name,
                              const uint8_t *entries, uint16_t class)
{
    uint16_t slow = class, fast = class;
    do {
        slow = outer_of(p, by_name, entries, slow);
        fast = outer_of(p, by_name, entries, outer_of(p, by_name, entries, fast));
    } while (slow != fast);
    return fast != 0;
}

/* HotSpot ignores the attribute when two entries are for the same constant, or when a class is,
 * through its outer classes, inside itself.  False: out of memory. */
static bool find_circularity(struct parsed_class *p, const uint8_t *entries, uint32_t count,
                             bool *circular)
{
    struct member_map by_name, by_index;
    bool good = member_map_create(&by_name, count);
    if (!good || !member_map_create(&by_index, count)) {
        if (good)
            member_map_destroy(&by_name);
        return parse_out_of_memory(p);
    }
    for (uint32_t i = 0; good && i < count; i++) {
        uint16_t inner = read_u2(entries + 8 * i);
        struct member_map_entry *name =
            member_map_ensure(&by_name, cp_symbol(p, inner), (struct symbol_ref){0});
        struct member_map_entry *index =
            member_map_ensure(&by_index, (struct symbol_ref){inner}, (struct symbol_ref){0});
        good = name != NULL && index != NULL;
        if (good && name->value == UINT32_MAX)
            name->value = i;
        *circular = *circular || (good && index->value != UINT32_MAX);
        if (good)
            index->value = i;
    }
    for (uint32_t i = 0; good && !*circular && i < count; i++)
        *circular = chain_is_circular(p, &by_name, entries, read_u2(entries + 8 * i));
    member_map_destroy(&by_name);
    member_map_destroy(&by_index);
    return good || parse_out_of_memory(p);
}

static bool finish_inner_classes(struct parsed_class *p, const struct attribute *a)
{
    struct member_map seen;
    uint16_t modifiers = p->modifiers;
    bool good = true, circular = false;
    p->at = a->start;
    if (!parse_need(p, 2))
        return false;
    uint32_t count = parse_u2(p);
    if (!parse_need(p, (uint64_t)count * 8))
        return false;
    if (!member_map_create(&seen, count))
        return parse_out_of_memory(p);
    for (uint32_t i = 0; good && i < count; i++)
        good = parse_inner_class(p, &seen);
    member_map_destroy(&seen);
    if (!good)
        return false;
    if (!find_circularity(p, p->bytes + a->start + 2, count, &circular))
        return false;
    if (p->major >= VERSION_1_5 && a->length != 2 + count * 8)
        return FORMAT_ERROR(p, "Wrong InnerClasses attribute length in class file %s",
                            p->shown_name);
    if (circular)
        p->modifiers = modifiers;
    else
        p->inner_classes = (struct file_span){a->start, 2 + count * 8};
    return true;
}

static bool finish_class_list(struct parsed_class *p, const struct attribute *a, const char *text,
                              const char *name, struct file_span *span)
{
    p->at = a->start;
    if (!parse_need(p, 2))
        return false;
    uint32_t count = parse_u2(p);
    if (!parse_need(p, (uint64_t)count * 2))
        return false;
    for (uint32_t i = 0; i < count; i++) {
        uint16_t index = parse_u2(p);
        if (!cp_is(p, index, CP_CLASS))
            return FORMAT_ERROR(p, "%s class_info_index %u has bad constant type in class file %s",
                                text, index, p->shown_name);
    }
    if (a->length != 2 + count * 2)
        return FORMAT_ERROR(p, "Wrong %s attribute length in class file %s", name, p->shown_name);
    *span = span_of(a);
    return true;
}

static bool parse_component_attribute(struct parsed_class *p, bool *seen)
{
    static const char *const annotations[] = {
        "RuntimeVisibleAnnotations", "RuntimeInvisibleAnnotations", "RuntimeVisibleTypeAnnotations",
        "RuntimeInvisibleTypeAnnotations"};
    struct attribute a;
    if (!parse_need(p, 6))
        return false;
    a.name_index = parse_u2(p);
    a.length = parse_u4(p);
    a.start = p->at;
    if (!cp_is(p, a.name_index, CP_UTF8))
        return FORMAT_ERROR(p, "Invalid Record attribute name index %u in class file %s",
                            a.name_index, p->shown_name);
    if (attribute_is(p, &a, "Signature")) {
        if (seen[4])
            return FORMAT_ERROR(
                p, "Multiple Signature attributes for Record component in class file %s",
                p->shown_name);
        if (a.length != 2)
            return FORMAT_ERROR(
                p,
                "Invalid Signature attribute length %u in Record component in class "
                "file %s",
                a.length, p->shown_name);
        seen[4] = true;
        if (!parse_need(p, 2))
            return false;
        uint16_t index = parse_u2(p);
        return cp_is(p, index, CP_UTF8) ||
               FORMAT_ERROR(
                   p, "Invalid Signature attribute at constant pool index %u in class file %s",
                   index, p->shown_name);
    }
    for (size_t i = 0; i < COUNT_OF(annotations); i++) {
        if (!attribute_is(p, &a, annotations[i]))
            continue;
        if (seen[i])
            return FORMAT_ERROR(p, "Multiple %s attributes for Record component in class file %s",
                                annotations[i], p->shown_name);
        seen[i] = true;
    }
    return skip(p, &a);
}

static bool finish_record(struct parsed_class *p, const struct attribute *a)
{
    p->at = a->start;
    if (!parse_need(p, 2))
        return false;
    for (uint32_t count = parse_u2(p); count > 0; count--) {
        bool seen[5] = {false};
        if (!parse_need(p, 6))
            return false;
        uint16_t name = parse_u2(p), descriptor = parse_u2(p);
        uint32_t attributes = parse_u2(p);
        if (!cp_is(p, name, CP_UTF8))
            return FORMAT_ERROR(
                p,
                "Invalid constant pool index %u for name in Record attribute in class "
                "file %s",
                name, p->shown_name);
        if (!name_check_field(p, cp_symbol(p, name)))
            return false;
        if (!cp_is(p, descriptor, CP_UTF8))
            return FORMAT_ERROR(
                p,
                "Invalid constant pool index %u for descriptor in Record attribute in "
                "class file %s",
                descriptor, p->shown_name);
        if (!descriptor_check_field(p, cp_symbol(p, name), cp_symbol(p, descriptor)))
            return false;
        while (attributes-- > 0) {
            if (!parse_component_attribute(p, seen))
                return false;
        }
    }
    if (p->at != a->start + a->length)
        return FORMAT_ERROR(p, "Record attribute has wrong length in class file %s", p->shown_name);
    p->record = span_of(a);
    return true;
}

static bool finish(struct parsed_class *p, struct class_attributes *s)
{
    uint32_t end = p->at;
    bool good =
        (!s->inner_classes || finish_inner_classes(p, &s->inner_classes_at)) &&
        (!s->nest_members ||
         finish_class_list(p, &s->members_at, "Nest member", "NestMembers", &p->nest_members)) &&
        (!s->record || finish_record(p, &s->record_at)) &&
        (!s->permitted || finish_class_list(p, &s->permitted_at, "Permitted subclass",
                                            "PermittedSubclasses", &p->permitted_subclasses));
    p->at = end;
    if (!good)
        return false;
    return p->max_bootstrap_index == 0 || s->bootstrap_methods ||
           FORMAT_ERROR(p, "Missing BootstrapMethods attribute in class file %s", p->shown_name);
}

bool parse_class_attributes(struct parsed_class *p)
{
    struct class_attributes seen = {0};
    if (!parse_need(p, 2))
        return false;
    for (uint32_t count = parse_u2(p); count > 0; count--) {
        if (!parse_attribute(p, &seen))
            return false;
    }
    return finish(p, &seen);
}
