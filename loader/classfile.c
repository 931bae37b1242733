/*
 * Parsing a class file (JVMS 4.1): the frame of the file.  cpool.c, members.c, code.c and
 * attributes.c read the parts.  Every format check that HotSpot makes is made, for classes of every
 * loader: the rooms behind rely on well-formed files.
 */
#include <stdio.h>

#include "loader/internal.h"

enum { VERSION_1_5 = 49, VERSION_6 = 50, VERSION_9 = 53, VERSION_12 = 56 };

#define CLASS_MODIFIERS                                                                   \
    (ACC_PUBLIC | ACC_FINAL | ACC_SUPER | ACC_INTERFACE | ACC_ABSTRACT | ACC_ANNOTATION | \
     ACC_ENUM | ACC_SYNTHETIC)

bool parse_need(struct parsed_class *p, uint64_t count)
{
    return p->length - p->at >= count || FORMAT_ERROR(p, "Truncated class file");
}

uint16_t parse_u2(struct parsed_class *p)
{
    uint16_t value = read_u2(p->bytes + p->at);
    p->at += 2;
    return value;
}

uint32_t parse_u4(struct parsed_class *p)
{
    uint32_t value = read_u4(p->bytes + p->at);
    p->at += 4;
    return value;
}

bool parse_out_of_memory(struct parsed_class *p)
{
    return error_set(p->error, ERROR_out_of_memory, "Metaspace");
}

static bool version_error(struct parsed_class *p, const char *text)
{
    return error_set(p->error, ERROR_unsupported_version, "%s (class file version %u.%u) %s",
                     p->shown_name, p->major, p->minor, text);
}

static bool check_version(struct parsed_class *p)
{
    if (p->major < MIN_MAJOR_VERSION)
        return version_error(p, "was compiled with an invalid major version");
    if (p->major > MAX_MAJOR_VERSION)
        return error_set(
            p->error, ERROR_unsupported_version,
            "%s has been compiled by a more recent version of the Java Runtime (class file "
            "version %u.%u), this version of the Java Runtime only recognizes class file "
            "versions up to %u.0",
            p->shown_name, p->major, p->minor, MAX_MAJOR_VERSION);
    if (p->major < VERSION_12 || p->minor == 0)
        return true;
    if (p->minor != PREVIEW_MINOR_VERSION)
        return version_error(p, "was compiled with an invalid non-zero minor version");
    if (p->major != MAX_MAJOR_VERSION)
        return error_set(
            p->error, ERROR_unsupported_version,
            "%s (class file version %u.%u) was compiled with preview features that are "
            "unsupported. This version of the Java Runtime only recognizes preview "
            "features for class file version %u.%u",
            p->shown_name, p->major, p->minor, MAX_MAJOR_VERSION, PREVIEW_MINOR_VERSION);
    if (!p->options->preview)
        return error_set(p->error, ERROR_unsupported_version,
                         "Preview features are not enabled for %s (class file version %u.%u). Try "
                         "running with '--enable-preview'",
                         p->shown_name, p->major, p->minor);
    return true;
}

static bool parse_header(struct parsed_class *p)
{
    if (!parse_need(p, 8))
        return false;
    uint32_t magic = parse_u4(p);
    if (magic != 0xCAFEBABE)
        return FORMAT_ERROR(p, "Incompatible magic value %u in class file %s", magic,
                            p->shown_name);
    p->minor = parse_u2(p);
    p->major = parse_u2(p);
    return check_version(p);
}

/* Class.getName shows this name with '/' for '+': pkg.Name/0x0000000000000001. */
static bool rename_hidden(struct parsed_class *p)
{
    const char *name = p->options->requested_name != NULL ? p->options->requested_name
                                                          : SYMBOL_TEXT(p->iso, p->name);
    size_t length = strlen(name);
    uint32_t number =
        __atomic_add_fetch(&HEADER(p->iso)->hidden_class_counter, 1, __ATOMIC_RELAXED);
    size_t size = length + 24;
    char *text = mem_alloc(size);
    if (text == NULL)
        return parse_out_of_memory(p);
    int written = snprintf(text, size, "%s+0x%016x", name, number);
    struct symbol_ref renamed = symbol_intern(p->iso, text, (size_t)written);
    mem_free(text);
    if (IS_NONE(renamed))
        return parse_out_of_memory(p);
    p->plain_name = p->name;
    p->name = renamed;
    p->cp_data[p->this_index] =
        (p->cp_data[p->this_index] & 0xFFFFFFFF00000000ull) | (uint32_t)renamed.off;
    return true;
}

static bool parse_this_class(struct parsed_class *p)
{
    if (!parse_need(p, 8)) /* access_flags, this_class, super_class, interfaces_count */
        return false;
    uint32_t flags = parse_u2(p);
    flags &= CLASS_MODIFIERS | (p->major >= VERSION_9 ? ACC_MODULE : 0);
    if ((flags & ACC_INTERFACE) && p->major < VERSION_6)
        flags |= ACC_ABSTRACT;
    p->access_flags = (uint16_t)flags;
    p->modifiers = (uint16_t)(flags & ~(unsigned)ACC_SUPER);
    if (!check_class_modifiers(p, flags, false))
        return false;
    if (p->bad_constant != 0)
        return FORMAT_ERROR(p, "Unknown constant tag %u in class file %s", p->bad_constant,
                            p->shown_name);
    p->this_index = parse_u2(p);
    if (!cp_is(p, p->this_index, CP_CLASS))
        return FORMAT_ERROR(p, "Invalid this class index %u in constant pool in class file %s",
                            p->this_index, p->shown_name);
    p->name = cp_symbol(p, p->this_index);
    const char *name = SYMBOL_TEXT(p->iso, p->name);
    if (name[0] == '[')
        return FORMAT_ERROR(p, "Bad class name in class file %s", p->shown_name);
    if (p->options->requested_name == NULL)
        p->shown_name = name;
    /* A hidden class may be given another name than its file says; rename_hidden sees to it. */
    if (p->options->requested_name != NULL && !p->hidden &&
        strcmp(p->options->requested_name, name) != 0)
        return error_set(p->error, ERROR_no_class_def_found, "%s (wrong name: %s)",
                         p->options->requested_name, name);
    return true;
}

static bool parse_super_class(struct parsed_class *p)
{
    bool is_object = !p->hidden && symbol_equals(p->iso, p->name, "java/lang/Object");
    p->super_index = parse_u2(p);
    if (p->super_index == 0 && is_object)
        return true;
    if (!cp_is(p, p->super_index, CP_CLASS))
        return FORMAT_ERROR(p, "Invalid superclass index %u in class file %s", p->super_index,
                            p->shown_name);
    p->super = cp_symbol(p, p->super_index);
    const char *super = SYMBOL_TEXT(p->iso, p->super);
    if (super[0] == '[')
        return FORMAT_ERROR(p, "Bad superclass name in class file %s", p->shown_name);
    return true;
}

static bool check_duplicate_interfaces(struct parsed_class *p)
{
    struct member_map map;
    bool unique = true;
    if (p->interface_count < 2)
        return true;
    if (!member_map_create(&map, p->interface_count))
        return parse_out_of_memory(p);
    for (uint32_t i = 0; unique && i < p->interface_count; i++) {
        struct symbol_ref name = cp_symbol(p, p->interfaces[i]);
        struct member_map_entry *entry = member_map_ensure(&map, name, (struct symbol_ref){0});
        if (entry == NULL)
            unique = parse_out_of_memory(p);
        else if (entry->value != UINT32_MAX)
            unique = FORMAT_ERROR(p, "Duplicate interface name \"%s\" in class file %s",
                                  SYMBOL_TEXT(p->iso, name), p->shown_name);
        else
            entry->value = i;
    }
    member_map_destroy(&map);
    return unique;
}

static bool parse_interfaces(struct parsed_class *p)
{
    if (!parse_need(p, 2))
        return false;
    uint16_t count = parse_u2(p);
    p->interfaces = mem_alloc((size_t)count * sizeof *p->interfaces + 1);
    if (p->interfaces == NULL)
        return parse_out_of_memory(p);
    for (uint32_t i = 0; i < count; i++) {
        if (!parse_need(p, 2))
            return false;
        uint16_t index = parse_u2(p);
        if (!cp_is(p, index, CP_CLASS))
            return FORMAT_ERROR(p, "Interface name has bad constant pool index %u in class file %s",
                                index, p->shown_name);
        if (cp_text(p, index)[0] == '[')
            return FORMAT_ERROR(p, "Bad interface name in class file %s", p->shown_name);
        p->interfaces[i] = index;
        p->interface_count = (uint16_t)(i + 1);
    }
    return check_duplicate_interfaces(p);
}

/* What is judged only when the whole file has been read. */
static bool check_supertypes(struct parsed_class *p)
{
    if (symbol_equals(p->iso, p->name, "java/lang/Object") && p->interface_count > 0)
        return FORMAT_ERROR(p, "java.lang.Object cannot implement an interface in class file %s",
                            p->shown_name);
    if (IS_NONE(p->super))
        return true;
    if (p->access_flags & ACC_INTERFACE && !symbol_equals(p->iso, p->super, "java/lang/Object"))
        return FORMAT_ERROR(p,
                            "Interfaces must have java.lang.Object as superclass in class file %s",
                            p->shown_name);
    return true;
}

static bool parse_rest(struct parsed_class *p)
{
    if (!parse_fields(p) || !parse_methods(p) || !parse_class_attributes(p))
        return false;
    if (p->at != p->length)
        return FORMAT_ERROR(p, "Extra bytes at the end of class file %s", p->shown_name);
    return check_supertypes(p);
}

/* HotSpot loads each superinterface when it has read its name, so a mistake in the rest of the file
 * shows only if those are there and are interfaces: such an error waits for class_define. */
static bool parse_all(struct parsed_class *p)
{
    if (!parse_header(p) || !parse_constant_pool(p))
        return false;
    p->cp_end = p->at;
    if (!parse_this_class(p))
        return false;
    if (parse_super_class(p) && parse_interfaces(p) && parse_rest(p))
        return !p->hidden || rename_hidden(p);
    if (p->interface_count == 0)
        return false;
    p->late_error = *p->error;
    p->error->id = ERROR_none;
    return true;
}

struct parsed_class *classfile_parse(struct isolate *iso, const uint8_t *bytes, size_t length,
                                     const struct parse_options *options, struct error *error)
{
    struct parsed_class *p = mem_alloc(sizeof *p);
    if (p == NULL || length > INT32_MAX) {
        mem_free(p);
        error_set(error, ERROR_out_of_memory, "Metaspace");
        return NULL;
    }
    p->iso = iso;
    p->error = error;
    p->options = options;
    p->shown_name = options->requested_name != NULL ? options->requested_name : "<Unknown>";
    p->hidden = options->hidden;
    p->strong = options->strong;
    p->boot = options->boot;
    p->trusted = options->trusted;
    p->nest_host = options->nest_host;
    p->length = (uint32_t)length;
    p->bytes = mem_alloc(length + 1);
    if (p->bytes == NULL)
        parse_out_of_memory(p);
    else
        memcpy(p->bytes, bytes, length);
    if (p->bytes == NULL || !parse_all(p)) {
        parsed_class_free(p);
        return NULL;
    }
    p->options = NULL;
    p->shown_name = SYMBOL_TEXT(iso, p->name);
    return p;
}

void parsed_class_free(struct parsed_class *p)
{
    if (p == NULL)
        return;
    mem_free(p->bytes);
    mem_free(p->cp_tags);
    mem_free(p->cp_data);
    mem_free(p->interfaces);
    mem_free(p->fields);
    mem_free(p->methods);
    mem_free(p);
}

struct symbol_ref parsed_class_plain_name(const struct parsed_class *p)
{
    return p->hidden ? p->plain_name : p->name;
}

struct symbol_ref parsed_class_name(const struct parsed_class *p)
{
    return p->name;
}

struct symbol_ref parsed_class_super(const struct parsed_class *p)
{
    return p->late_error.id == ERROR_none ? p->super : (struct symbol_ref){0};
}

uint32_t parsed_class_interface_count(const struct parsed_class *p)
{
    return p->interface_count;
}

struct symbol_ref parsed_class_interface(const struct parsed_class *p, uint32_t i)
{
    return cp_symbol(p, p->interfaces[i]);
}
