/*
 * Field and method resolution (JVMS 5.4.3.2 to 5.4.3.4) without the parts that need Java.
 */
#include <stdio.h>

#include "loader/internal.h"

/* ---- loading constraints of a resolution ---- */

static bool constrain_field(struct isolate *iso, struct class *from, struct class *holder,
                            const struct field *field, struct error *error)
{
    struct loader *a = LOADER(iso, from->loader), *b = LOADER(iso, holder->loader);
    struct symbol_ref culprit = {0};
    bool good;
    if (a == b)
        return true;
    meta_lock(iso);
    good = constraints_add_descriptor_locked(iso, a, b, field->descriptor, &culprit);
    meta_unlock(iso);
    if (good)
        return true;
    char a_name[MESSAGE_NAME_SIZE], b_name[MESSAGE_NAME_SIZE], type[MESSAGE_NAME_SIZE];
    char a_place[2 * MESSAGE_NAME_SIZE], b_place[2 * MESSAGE_NAME_SIZE];
    message_loader(iso, a, a_name, sizeof a_name);
    message_loader(iso, b, b_name, sizeof b_name);
    message_location(iso, from, true, a_place, sizeof a_place);
    message_location(iso, holder, true, b_place, sizeof b_place);
    if (SYMBOL_TEXT(iso, field->descriptor)[0] == '[')
        message_dotted(SYMBOL_TEXT(iso, field->descriptor), type, sizeof type);
    else
        descriptor_type_external(SYMBOL_TEXT(iso, field->descriptor),
                                 SYMBOL_LENGTH(iso, field->descriptor), type, sizeof type);
    return error_set(
        error, ERROR_linkage,
        "loader constraint violation: when resolving field \"%s\" of type %s, the class "
        "loader %s of the current class, %s, and the class loader %s for the field's "
        "defining %s, %s, have different Class objects for type %s (%s; %s)",
        SYMBOL_TEXT(iso, field->name), type, a_name, EXTERNAL_NAME(iso, from), b_name,
        message_kind(holder), EXTERNAL_NAME(iso, holder),
        type, a_place, b_place);
}

static void method_text(struct isolate *iso, const struct class *holder, struct symbol_ref name,
                        struct symbol_ref descriptor, char *buffer, size_t size)
{
    descriptor_external(EXTERNAL_NAME(iso, holder), SYMBOL_TEXT(iso, name),
                        SYMBOL_TEXT(iso, descriptor), buffer, size);
}

static bool constrain_method(struct isolate *iso, struct class *from, const struct method *method,
                             bool interface, struct error *error)
{
    struct class *holder = CLASS(iso, method->holder);
    struct loader *a = LOADER(iso, from->loader), *b = LOADER(iso, holder->loader);
    struct symbol_ref culprit = {0};
    bool good;
    if (a == b)
        return true;
    meta_lock(iso);
    good = constraints_add_descriptor_locked(iso, a, b, method->descriptor, &culprit);
    meta_unlock(iso);
    if (good)
        return true;
    char a_name[MESSAGE_NAME_SIZE], b_name[MESSAGE_NAME_SIZE], text[2 * MESSAGE_NAME_SIZE];
    char a_place[2 * MESSAGE_NAME_SIZE], b_place[2 * MESSAGE_NAME_SIZE];
    message_loader(iso, a, a_name, sizeof a_name);
    message_loader(iso, b, b_name, sizeof b_name);
    message_location(iso, from, true, a_place, sizeof a_place);
    message_location(iso, holder, true, b_place, sizeof b_place);
    method_text(iso, holder, method->name, method->descriptor, text, sizeof text);
    return error_set(
        error, ERROR_linkage,
        "loader constraint violation: when resolving %s '%s' the class loader %s of the "
        "current class, %s, and the class loader %s for the method's defining class, %s, "
        "have different Class objects for the type %s used in the signature (%s; %s)",
        interface ? "interface method" : "method", text, a_name, SYMBOL_TEXT(iso, from->name),
        b_name, SYMBOL_TEXT(iso, holder->name), SYMBOL_TEXT(iso, culprit), a_place, b_place);
}

/* ---- access ---- */

enum nest_answer { NEST_SAME, NEST_DIFFERENT, NEST_NEEDS_CLASS };

/* Private members are open to the whole nest.  Nests do not cross run-time packages; but the host that
 * `from` names is loaded even when that settles the matter, as HotSpot does for its message. */
static enum nest_answer same_nest(struct isolate *iso, struct class *from, struct class *holder,
                                  uint16_t access_flags, struct class **needs)
{
    if (!(access_flags & ACC_PRIVATE) || from == holder || from->flags & CLASS_MAGIC_ACCESSOR)
        return NEST_DIFFERENT;
    const struct class *own = access_nest_host(iso, from);
    if (own == NULL) {
        *needs = from;
        return NEST_NEEDS_CLASS;
    }
    if (from->loader.off != holder->loader.off)
        return NEST_DIFFERENT;
    const struct class *other = access_nest_host(iso, holder);
    if (other == NULL) {
        *needs = holder;
        return NEST_NEEDS_CLASS;
    }
    return own == other ? NEST_SAME : NEST_DIFFERENT;
}

/* ---- fields ---- */

static bool any_interface_declares(struct isolate *iso, const struct class *class,
                                   struct symbol_ref name, struct symbol_ref descriptor)
{
    const struct class_ref *interfaces = META_ADDRESS(iso, class->all_interfaces);
    for (uint32_t i = 0; i < class->all_interface_count; i++) {
        if (class_find_field_local(iso, CLASS(iso, interfaces[i]), name, descriptor) != NULL)
            return true;
    }
    return false;
}

/* Depth first, an interface before its superinterfaces; each interface is visited once. */
static struct field *lookup_in_superinterfaces(struct isolate *iso, struct class *class,
                                               struct symbol_ref name, struct symbol_ref descriptor,
                                               struct member_map *visited, struct class **holder)
{
    const struct class_ref *interfaces = META_ADDRESS(iso, class->local_interfaces);
    for (uint32_t i = 0; i < class->local_interface_count; i++) {
        struct class *interface = CLASS(iso, interfaces[i]);
        struct member_map_entry *entry = member_map_ensure(
            visited, (struct symbol_ref){interfaces[i].off}, (struct symbol_ref){0});
        if (entry == NULL || entry->value != UINT32_MAX)
            continue;
        entry->value = 0;
        struct field *field = class_find_field_local(iso, interface, name, descriptor);
        if (field != NULL)
            *holder = interface;
        else
            field = lookup_in_superinterfaces(iso, interface, name, descriptor, visited, holder);
        if (field != NULL)
            return field;
    }
    return NULL;
}

/* JVMS 5.4.3.2: the class, its direct superinterfaces recursively, then the superclass. */
static struct field *lookup_field(struct isolate *iso, struct class *class, struct symbol_ref name,
                                  struct symbol_ref descriptor, struct class **holder)
{
    bool in_interfaces = any_interface_declares(iso, class, name, descriptor);
    for (struct class *c = class; c != NULL; c = IS_NONE(c->super) ? NULL : CLASS(iso, c->super)) {
        struct field *field = class_find_field_local(iso, c, name, descriptor);
        struct member_map visited;
        *holder = c;
        if (field != NULL)
            return field;
        if (!in_interfaces || c->local_interface_count == 0)
            continue;
        if (!member_map_create(&visited, c->all_interface_count))
            return NULL;
        field = lookup_in_superinterfaces(iso, c, name, descriptor, &visited, holder);
        member_map_destroy(&visited);
        if (field != NULL)
            return field;
    }
    return NULL;
}

struct field *resolve_field(struct isolate *iso, struct class *from, struct class *class,
                            struct symbol_ref name, struct symbol_ref descriptor,
                            struct class **holder, struct class **needs, struct error *error)
{
    struct class *found_in = NULL;
    *needs = NULL;
    struct field *field = class->kind == CLASS_INSTANCE
                              ? lookup_field(iso, class, name, descriptor, &found_in)
                              : NULL;
    if (field == NULL) {
        error_set(error, ERROR_no_such_field, "%s", SYMBOL_TEXT(iso, name));
        return NULL;
    }
    *holder = found_in;
    if (from == NULL)
        return field;
    enum nest_answer nest = same_nest(iso, from, found_in, field->access_flags, needs);
    if (nest == NEST_NEEDS_CLASS)
        return NULL;
    if (!access_member(iso, from, class, found_in, field->access_flags, nest == NEST_SAME)) {
        char text[4 * MESSAGE_NAME_SIZE], nests[NEST_PROBLEM_SIZE] = "";
        message_locations(iso, from, found_in, text, sizeof text);
        if (field->access_flags & ACC_PRIVATE)
            access_nest_problem(iso, from, found_in, nests, sizeof nests);
        error_set(error, ERROR_illegal_access, "class %s tried to access %s%sfield %s.%s (%s)%s",
                  EXTERNAL_NAME(iso, from), field->access_flags & ACC_PROTECTED ? "protected " : "",
                  field->access_flags & ACC_PRIVATE ? "private " : "", EXTERNAL_NAME(iso, found_in),
                  SYMBOL_TEXT(iso, name), text, nests);
        return NULL;
    }
    return constrain_field(iso, from, found_in, field, error) ? field : NULL;
}

/* ---- methods ---- */

/* Among superinterfaces: the one maximally-specific method with code, else any that is neither
 * private nor static: the first one. */
static struct method *lookup_in_interfaces(struct isolate *iso, const struct class *class,
                                           struct symbol_ref name, struct symbol_ref descriptor)
{
    const struct class_ref *interfaces = META_ADDRESS(iso, class->all_interfaces);
    struct method *found[1];
    uint32_t with_code;
    if (maximally_specific(iso, interfaces, class->all_interface_count, name, descriptor, found, 1,
                           &with_code) == 0)
        return NULL;
    if (with_code > 0)
        return found[0];
    for (uint32_t i = 0; i < class->all_interface_count; i++) {
        struct method *method =
            class_find_method_local(iso, CLASS(iso, interfaces[i]), name, descriptor);
        if (method != NULL && method->kind == METHOD_ABSTRACT)
            return method;
    }
    return found[0];
}

/* JVMS 5.4.3.3. */
static struct method *lookup_in_class(struct isolate *iso, struct class *class,
                                      struct symbol_ref name, struct symbol_ref descriptor)
{
    struct method *method = class_find_method(iso, class, name, descriptor);
    return method != NULL ? method : lookup_in_interfaces(iso, class, name, descriptor);
}

/* JVMS 5.4.3.4: of Object only public instance methods count. */
static struct method *lookup_in_interface(struct isolate *iso, struct class *class,
                                          struct symbol_ref name, struct symbol_ref descriptor)
{
    struct method *method = class_find_method_local(iso, class, name, descriptor);
    if (method != NULL)
        return method;
    method = class_find_method_local(iso, WK(iso, java_lang_Object), name, descriptor);
    if (method != NULL && (method->access_flags & (ACC_PUBLIC | ACC_STATIC)) == ACC_PUBLIC)
        return method;
    return lookup_in_interfaces(iso, class, name, descriptor);
}

/* clone() of an array is public (JLS 10.7). */
static uint16_t effective_access(struct isolate *iso, const struct class *class,
                                 const struct method *method)
{
    if (class->kind == CLASS_ARRAY && symbol_equals(iso, method->name, "clone") &&
        SAME_META(method->holder, WK_REF(iso, java_lang_Object)))
        return (uint16_t)((method->access_flags & ~(unsigned)ACC_PROTECTED) | ACC_PUBLIC);
    return method->access_flags;
}

bool resolve_access_check(struct isolate *iso, struct class *from, struct class *class,
                          const struct method *method, struct class **needs, struct error *error)
{
    struct class *holder = CLASS(iso, method->holder);
    uint16_t flags = effective_access(iso, class, method);
    enum nest_answer nest = same_nest(iso, from, holder, flags, needs);
    if (nest == NEST_NEEDS_CLASS)
        return false;
    if (access_member(iso, from, class, holder, flags, nest == NEST_SAME))
        return true;
    char text[2 * MESSAGE_NAME_SIZE], where[4 * MESSAGE_NAME_SIZE],
        nests[NEST_PROBLEM_SIZE] = "";
    method_text(iso, holder, method->name, method->descriptor, text, sizeof text);
    message_locations(iso, from, holder, where, sizeof where);
    if (flags & ACC_PRIVATE)
        access_nest_problem(iso, from, holder, nests, sizeof nests);
    return error_set(error, ERROR_illegal_access,
                     "class %s tried to access %s%s%smethod '%s' (%s)%s", EXTERNAL_NAME(iso, from),
                     flags & ACC_ABSTRACT ? "abstract " : "",
                     flags & ACC_PROTECTED ? "protected " : "",
                     flags & ACC_PRIVATE ? "private " : "", text, where, nests);
}

struct method *resolve_method_unconstrained(struct isolate *iso, struct class *from,
                                            struct class *class, struct symbol_ref name,
                                            struct symbol_ref descriptor, bool interface_reference,
                                            struct class **needs, struct error *error)
{
    bool is_interface = class->kind == CLASS_INSTANCE && class->access_flags & ACC_INTERFACE;
    *needs = NULL;
    if (is_interface != interface_reference) {
        error_set(error, ERROR_incompatible_class_change,
                  is_interface ? "Found interface %s, but class was expected"
                               : "Found class %s, but interface was expected",
                  EXTERNAL_NAME(iso, class));
        return NULL;
    }
    struct method *method = is_interface ? lookup_in_interface(iso, class, name, descriptor)
                                         : lookup_in_class(iso, class, name, descriptor);
    if (method == NULL) {
        char text[3 * MESSAGE_NAME_SIZE];
        method_text(iso, class, name, descriptor, text, sizeof text);
        error_set(error, ERROR_no_such_method, "'%s'", text);
        return NULL;
    }
    if (from != NULL && !resolve_access_check(iso, from, class, method, needs, error))
        return NULL;
    if (method->flags & METHOD_IS_INIT && !SAME_META(method->holder, CLASS_REF(iso, class))) {
        /* Constructors are not inherited (JVMS 5.4.3.3 does not say so, 6.5 invokespecial does). */
        char text[3 * MESSAGE_NAME_SIZE];
        descriptor_external(NULL, SYMBOL_TEXT(iso, name), SYMBOL_TEXT(iso, descriptor), text, sizeof text);
        error_set(error, ERROR_no_such_method, "%s: method '%s' not found", EXTERNAL_NAME(iso, class), text);
        return NULL;
    }
    return method;
}

struct method *resolve_method(struct isolate *iso, struct class *from, struct class *class,
                              struct symbol_ref name, struct symbol_ref descriptor,
                              bool interface_reference, struct class **needs, struct error *error)
{
    struct method *method = resolve_method_unconstrained(iso, from, class, name, descriptor,
                                                         interface_reference, needs, error);
    if (method == NULL || from == NULL)
        return method;
    return constrain_method(iso, from, method, interface_reference, error) ? method : NULL;
}

/* ---- invokespecial ---- */

struct method *select_special_method(struct isolate *iso, struct class *from, struct class *class,
                                     struct method *method)
{
    bool is_interface = class->access_flags & ACC_INTERFACE;
    struct class *start = class;
    if (method->flags & METHOD_IS_INIT || method->access_flags & ACC_PRIVATE)
        return method;
    /* ACC_SUPER is taken as set in every class (JVMS 4.1). */
    if (!is_interface && class != from && class_is_subclass(iso, from, class))
        start = CLASS(iso, from->super);
    struct method *found =
        is_interface ? class_find_method_local(iso, start, method->name, method->descriptor)
                     : class_find_method(iso, start, method->name, method->descriptor);
    if (found != NULL && !(found->access_flags & ACC_STATIC))
        return found;
    const struct class *holder = CLASS(iso, method->holder);
    if (!is_interface && holder->access_flags & ACC_INTERFACE &&
        method->table_index != VTABLE_NONE) {
        /* What a call through the interface would select for an instance of just that class. */
        found = class_itable_lookup(iso, start, method->holder, (uint32_t)method->table_index);
        return found != NULL ? found : method;
    }
    found = lookup_in_interfaces(iso, start, method->name, method->descriptor);
    return found != NULL ? found : method;
}
