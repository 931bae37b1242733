/*
 * Supertypes of a class being defined (JVMS 5.3.5): may they be, and which interfaces follow.
 */
#include <stdio.h>

#include "loader/internal.h"

/* How HotSpot shows the name of a hidden class depends on how far it is made. */
enum hidden_name { HIDDEN_PLAIN /* p.C */, HIDDEN_PLUS /* p.C+0x1 */, HIDDEN_SLASH /* p.C/0x1 */ };

/* Name of the class being made, as messages show it; there is no struct class yet. */
static void own_name(const struct parsed_class *parsed, enum hidden_name form, char *buffer, size_t size)
{
    const char *name = parsed->shown_name;
    size_t length = strlen(name), used = 0;
    const char *plus = parsed->hidden ? strrchr(name, '+') : NULL;
    if (plus != NULL && form == HIDDEN_PLAIN)
        length = (size_t)(plus - name);
    for (size_t i = 0; i < length && used + 1 < size; i++)
        buffer[used++] = name[i] == '/'                                 ? '.'
                         : plus == name + i && form == HIDDEN_SLASH ? '/'
                                                                    : name[i];
    buffer[used] = 0;
}

void builder_stand_in(const struct class_builder *b, struct class *class)
{
    memset(class, 0, sizeof *class);
    class->name = b->parsed->name;
    class->kind = CLASS_INSTANCE;
    class->access_flags = b->parsed->access_flags;
    class->flags = (b->parsed->hidden ? CLASS_HIDDEN : 0) |
                   (b->super != NULL ? b->super->flags & CLASS_MAGIC_ACCESSOR : 0);
    class->package = (struct package_ref){META_OFFSET(b->iso, b->package)};
    class->loader = (struct loader_ref){META_OFFSET(b->iso, b->loader)};
}

static bool icce(struct class_builder *b, enum hidden_name form, const char *relation,
                 const struct class *other, const char *end)
{
    char name[MESSAGE_NAME_SIZE];
    own_name(b->parsed, form, name, sizeof name);
    return error_set(b->error, ERROR_incompatible_class_change, "class %s %s %s%s", name, relation,
                     EXTERNAL_NAME(b->iso, other), end);
}

/* JVMS 5.3.5: a sealed class names its direct subclasses; same module, and same package unless the
 * subclass is public. */
static bool permits(struct class_builder *b, const struct class *super)
{
    struct isolate *iso = b->iso;
    if (super->permitted_subclasses.offset == 0)
        return true;
    const struct package_entry *package = PACKAGE(iso, super->package);
    if (package->module.off != b->package->module.off)
        return false;
    if (!(b->parsed->access_flags & ACC_PUBLIC) && package != b->package)
        return false;
    const uint8_t *list = class_file_at(iso, super, super->permitted_subclasses.offset);
    uint32_t count = read_u2(list);
    for (uint32_t i = 0; i < count; i++) {
        if (CP_SYMBOL(iso, super, read_u2(list + 2 + 2 * i)).off == b->parsed->name.off)
            return true;
    }
    return false;
}

/* Only classes of the generator's own loader may extend the accessors of jdk.internal.reflect. */
static bool may_extend_reflection(struct class_builder *b)
{
    struct isolate *iso = b->iso;
    if (b->loader->is_boot ||
        !symbol_equals(iso, PACKAGE(iso, b->super->package)->name, "jdk/internal/reflect"))
        return true;
    if (!IS_NULL(b->loader->java_loader) &&
        symbol_equals(iso, CLASS_OF(iso, b->loader->java_loader)->name,
                      "jdk/internal/reflect/DelegatingClassLoader"))
        return true;
    char name[MESSAGE_NAME_SIZE], loader[MESSAGE_NAME_SIZE];
    own_name(b->parsed, HIDDEN_SLASH, name, sizeof name);
    message_loader(iso, b->loader, loader, sizeof loader);
    return error_set(b->error, ERROR_illegal_access,
                     "class %s loaded by %s cannot access jdk/internal/reflect superclass %s", name,
                     loader, EXTERNAL_NAME(iso, b->super));
}

static bool check_access(struct class_builder *b, struct class *other, bool interface)
{
    struct class self;
    struct error why = {.id = ERROR_none};
    char places[2 * MESSAGE_NAME_SIZE], name[MESSAGE_NAME_SIZE];
    builder_stand_in(b, &self);
    if (access_class(b->iso, &self, other, &why))
        return true;
    if (strncmp(why.message, "failed to access", 16) != 0)
        return error_set(b->error, ERROR_illegal_access, "%s: %s",
                         interface ? "superinterface check failed"
                                   : "superclass access check failed",
                         why.message);
    own_name(b->parsed, HIDDEN_SLASH, name, sizeof name);
    message_locations(b->iso, &self, other, places, sizeof places);
    return error_set(b->error, ERROR_illegal_access, "class %s cannot access its %s%s %s (%s)",
                     name, !interface && (other->access_flags & ACC_ABSTRACT) ? "abstract " : "",
                     interface ? "superinterface" : "superclass", EXTERNAL_NAME(b->iso, other),
                     places);
}

static bool check_super(struct class_builder *b)
{
    struct class *super = b->super;
    if (super == NULL)
        return true;
    if (super->access_flags & ACC_INTERFACE)
        return icce(b, HIDDEN_PLAIN, "has interface", super, " as super class");
    if (super->access_flags & ACC_FINAL)
        return icce(b, HIDDEN_PLUS, "cannot inherit from final class", super, "");
    if (!permits(b, super))
        return icce(b, HIDDEN_PLUS, "cannot inherit from sealed class", super, "");
    return may_extend_reflection(b) && check_access(b, super, false);
}

bool class_may_implement(struct isolate *iso, const struct parsed_class *parsed,
                         const struct class *interface, struct error *error)
{
    char place[2 * MESSAGE_NAME_SIZE], name[MESSAGE_NAME_SIZE];
    if (interface->access_flags & ACC_INTERFACE)
        return true;
    own_name(parsed, HIDDEN_PLAIN, name, sizeof name);
    message_location(iso, interface, false, place, sizeof place);
    return error_set(error, ERROR_incompatible_class_change,
                     "class %s can not implement %s, because it is not an interface (%s)", name,
                     EXTERNAL_NAME(iso, interface), place);
}

static bool check_package(struct class_builder *b)
{
    const char *name = b->parsed->shown_name;
    char loader[MESSAGE_NAME_SIZE], package[MESSAGE_NAME_SIZE];
    if (b->loader->is_boot || b->loader->is_platform || strncmp(name, "java/", 5) != 0)
        return true;
    size_t length = package_part(name, strlen(name));
    if (length >= sizeof package)
        length = sizeof package - 1;
    for (size_t i = 0; i < length; i++)
        package[i] = name[i] == '/' ? '.' : name[i];
    package[length] = 0;
    message_loader(b->iso, b->loader, loader, sizeof loader);
    return error_set(b->error, ERROR_security,
                     "Class loader (instance of): %s tried to load prohibited package name: %s",
                     loader, package);
}

bool supers_check_locked(struct class_builder *b)
{
    uint32_t count = b->parsed->interface_count;
    bool is_interface = b->parsed->access_flags & ACC_INTERFACE;
    if (!check_package(b) || !check_super(b))
        return false;
    for (uint32_t i = count; i-- > 0;) { /* backwards, as HotSpot: the first mistake is told */
        if (!permits(b, b->interfaces[i]))
            return icce(b, HIDDEN_PLUS,
                        is_interface ? "cannot extend sealed interface"
                                     : "cannot implement sealed interface",
                        b->interfaces[i], "");
        if (!check_access(b, b->interfaces[i], true))
            return false;
    }
    return true;
}

/* ---- all superinterfaces, each once: the superclass's first, then what the direct ones inherit, then
 * these; the order shows in messages, where any of several methods may be named ---- */

static bool add_interface(struct class_builder *b, struct member_map *seen,
                          struct class_ref interface)
{
    struct member_map_entry *entry =
        member_map_ensure(seen, (struct symbol_ref){interface.off}, (struct symbol_ref){0});
    if (entry == NULL)
        return builder_out_of_memory(b);
    if (entry->value == UINT32_MAX) {
        entry->value = b->all_interface_count;
        b->all_interfaces[b->all_interface_count++] = interface;
    }
    return true;
}

static bool add_interfaces_of(struct class_builder *b, struct member_map *seen,
                              const struct class *class)
{
    const struct class_ref *list = META_ADDRESS(b->iso, class->all_interfaces);
    for (uint32_t i = 0; i < class->all_interface_count; i++) {
        if (!add_interface(b, seen, list[i]))
            return false;
    }
    return true;
}

bool supers_collect_interfaces(struct class_builder *b)
{
    struct isolate *iso = b->iso;
    struct member_map seen;
    size_t limit = b->super == NULL ? 0 : b->super->all_interface_count;
    bool good = true;
    uint32_t count = b->parsed->interface_count;
    for (uint32_t i = 0; i < count; i++)
        limit += 1 + b->interfaces[i]->all_interface_count;
    b->all_interfaces = mem_alloc(limit * sizeof *b->all_interfaces + 1);
    if (b->all_interfaces == NULL || !member_map_create(&seen, (uint32_t)limit))
        return builder_out_of_memory(b);
    if (b->super != NULL)
        good = add_interfaces_of(b, &seen, b->super);
    uint32_t inherited = b->all_interface_count;
    for (uint32_t i = 0; good && i < count; i++)
        good = add_interfaces_of(b, &seen, b->interfaces[i]);
    for (uint32_t i = 0; good && i < count; i++)
        good = add_interface(b, &seen, CLASS_REF(iso, b->interfaces[i]));
    b->new_interfaces = b->all_interface_count - inherited;
    member_map_destroy(&seen);
    return good;
}
