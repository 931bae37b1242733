/*
 * Virtual tables.
 *
 * A vtable entry is a family of methods that override one another (JVMS 5.4.5).  A class starts with
 * its superclass's table.  Each of its instance methods that is neither private nor an initializer
 * replaces every entry it overrides; it gets an entry of its own when it overrides none, and also
 * when it is package-private, for then it roots a family that methods of other packages may not
 * join though they belong to an older family.
 *
 * Method mC overrides the entry when it can override the method there, or a method that an ancestor
 * had there (the transitive rule of 5.4.5): the table of each ancestor keeps the chain.  Classes older than
 * that rule override only directly.
 *
 * Methods of interfaces have no vtable entries, not even in classes that inherit them: a call that
 * resolves to an interface's method goes through the itable, whatever the instruction.  So there
 * are no miranda entries.
 *
 * While the table is built, METHOD(...)->holder of the new methods is still 0: there is no struct
 * class to name yet.
 */
#include <stdio.h>

#include "loader/internal.h"

#define FIRST_TRANSITIVE_VERSION 51

/* Entries of the table under construction with the same name and descriptor are linked. */
struct vtable_maker {
    struct class_builder *b;
    struct member_map map; /* name and descriptor -> highest entry */
    uint32_t *next;        /* entry -> next lower one of the same name, UINT32_MAX = none */
};

static bool is_own(const struct method *method)
{
    return IS_NONE(method->holder);
}

static bool is_virtual(const struct method *method)
{
    return !(method->access_flags & (ACC_STATIC | ACC_PRIVATE)) &&
           !(method->flags & (METHOD_IS_INIT | METHOD_IS_CLINIT));
}

/* Can a method of the new class override this inherited one directly? */
static bool can_override(const struct class_builder *b, const struct method *inherited)
{
    if (inherited->access_flags & (ACC_PUBLIC | ACC_PROTECTED))
        return true;
    return CLASS(b->iso, inherited->holder)->package.off == META_OFFSET(b->iso, b->package);
}

static bool overrides_entry(const struct class_builder *b, uint32_t entry)
{
    for (const struct class *c = b->super; c != NULL && entry < c->vtable_length;
         c = IS_NONE(c->super) ? NULL : CLASS(b->iso, c->super)) {
        if (can_override(b, METHOD(b->iso, CLASS_VTABLE(c)[entry].m)))
            return true;
        if (b->parsed->major < FIRST_TRANSITIVE_VERSION)
            break;
    }
    return false;
}

static bool link_entry(struct vtable_maker *v, uint32_t entry, const struct method *method)
{
    struct member_map_entry *found = member_map_ensure(&v->map, method->name, method->descriptor);
    if (found == NULL)
        return builder_out_of_memory(v->b);
    v->next[entry] = found->value;
    found->value = entry;
    return true;
}

static bool copy_inherited(struct vtable_maker *v)
{
    struct class_builder *b = v->b;
    uint32_t inherited = b->super == NULL ? 0 : b->super->vtable_length;
    b->vtable_capacity = inherited + b->parsed->method_count;
    b->vtable = mem_alloc((size_t)b->vtable_capacity * sizeof *b->vtable + 1);
    v->next = mem_alloc((size_t)b->vtable_capacity * sizeof *v->next + 1);
    if (b->vtable == NULL || v->next == NULL || !member_map_create(&v->map, b->vtable_capacity))
        return builder_out_of_memory(b);
    b->vtable_length = inherited;
    if (inherited > 0)
        memcpy(b->vtable, CLASS_VTABLE(b->super), inherited * sizeof *b->vtable);
    for (uint32_t i = 0; i < inherited; i++) {
        if (!link_entry(v, i, METHOD(b->iso, b->vtable[i].m)))
            return false;
    }
    return true;
}

static bool final_error(struct class_builder *b, const struct method *method,
                        const struct method *inherited)
{
    struct class self;
    builder_stand_in(b, &self);
    return error_set(b->error, ERROR_incompatible_class_change,
                     "class %s overrides final method %s.%s%s", EXTERNAL_NAME(b->iso, &self),
                     EXTERNAL_NAME(b->iso, CLASS(b->iso, inherited->holder)),
                     SYMBOL_TEXT(b->iso, method->name), SYMBOL_TEXT(b->iso, method->descriptor));
}

bool vtable_constrain(struct class_builder *b, const struct method *method,
                      const struct method *inherited)
{
    struct isolate *iso = b->iso;
    const struct class *holder = CLASS(iso, inherited->holder);
    struct loader *other = LOADER(iso, holder->loader);
    struct symbol_ref culprit = {0};
    if (other == b->loader ||
        constraints_add_descriptor_locked(iso, b->loader, other, method->descriptor, &culprit))
        return true;
    struct class self;
    char own_loader[MESSAGE_NAME_SIZE], other_loader[MESSAGE_NAME_SIZE],
        text[2 * MESSAGE_NAME_SIZE], type[MESSAGE_NAME_SIZE];
    char own_place[3 * MESSAGE_NAME_SIZE], other_place[3 * MESSAGE_NAME_SIZE];
    builder_stand_in(b, &self);
    message_loader(iso, b->loader, own_loader, sizeof own_loader);
    message_loader(iso, other, other_loader, sizeof other_loader);
    descriptor_external(EXTERNAL_NAME(iso, &self), SYMBOL_TEXT(iso, method->name),
                        SYMBOL_TEXT(iso, method->descriptor), text, sizeof text);
    message_dotted(SYMBOL_TEXT(iso, culprit), type, sizeof type);
    message_location(iso, &self, true, own_place, sizeof own_place);
    message_location(iso, holder, true, other_place, sizeof other_place);
    return error_set(
        b->error, ERROR_linkage,
        "loader constraint violation for class %s: when selecting overriding method '%s' "
        "the class loader %s of the selected method's type %s, and the class loader %s for "
        "its super type %s have different Class objects for the type %s used in the "
        "signature (%s; %s)",
        EXTERNAL_NAME(iso, &self), text, own_loader, EXTERNAL_NAME(iso, &self), other_loader,
        EXTERNAL_NAME(iso, holder), type, own_place, other_place);
}

static bool add_method(struct vtable_maker *v, struct method *method)
{
    struct class_builder *b = v->b;
    struct member_map_entry *found = member_map_find(&v->map, method->name, method->descriptor);
    bool package_private = !(method->access_flags & (ACC_PUBLIC | ACC_PROTECTED));
    for (uint32_t i = found == NULL ? UINT32_MAX : found->value; i != UINT32_MAX; i = v->next[i]) {
        const struct method *inherited = METHOD(b->iso, b->vtable[i].m);
        if (is_own(inherited) || !overrides_entry(b, i))
            continue;
        if (inherited->access_flags & ACC_FINAL)
            return final_error(b, method, inherited);
        if (!vtable_constrain(b, method, inherited))
            return false;
        b->vtable[i] = METHOD_INDEX(method);
        method->table_index = (int32_t)i;
    }
    if (method->table_index != VTABLE_NONE && !package_private)
        return true;
    method->table_index = (int32_t)b->vtable_length;
    b->vtable[b->vtable_length] = METHOD_INDEX(method);
    return link_entry(v, b->vtable_length++, method);
}

/* Which method a call through an interface finds in the class and its superclasses: of entries with
 * the same name and descriptor the one of the deepest class (JVMS 5.4.6 step 2). */
static bool collect_selected(struct class_builder *b)
{
    struct isolate *iso = b->iso;
    if (!member_map_create(&b->selected, b->vtable_length))
        return builder_out_of_memory(b);
    for (uint32_t i = 0; i < b->vtable_length; i++) {
        const struct method *method = METHOD(iso, b->vtable[i].m);
        struct member_map_entry *entry =
            member_map_ensure(&b->selected, method->name, method->descriptor);
        if (entry == NULL)
            return builder_out_of_memory(b);
        if (entry->value != UINT32_MAX) {
            const struct method *before = METHOD(iso, entry->value);
            if (is_own(before) || (!is_own(method) && CLASS(iso, before->holder)->super_depth >=
                                                          CLASS(iso, method->holder)->super_depth))
                continue;
        }
        entry->value = method->index;
    }
    return true;
}

/* Interfaces only number their methods; those that are final in Object they may not declare. */
static bool number_interface_methods(struct class_builder *b)
{
    int32_t next = 0;
    for (uint32_t i = 0; i < b->parsed->method_count; i++) {
        struct method *method = METHOD(b->iso, b->first_method + i);
        method->table_index = is_virtual(method) ? next++ : VTABLE_NONE;
        if (method->table_index == VTABLE_NONE || b->super == NULL)
            continue;
        const struct method *inherited =
            class_find_method_local(b->iso, b->super, method->name, method->descriptor);
        if (inherited != NULL && inherited->access_flags & ACC_FINAL)
            return final_error(b, method, inherited);
    }
    return true;
}

bool vtable_build_locked(struct class_builder *b)
{
    struct vtable_maker v = {.b = b};
    bool good;
    if (b->parsed->access_flags & ACC_INTERFACE)
        return number_interface_methods(b);
    good = copy_inherited(&v);
    for (uint32_t i = 0; good && i < b->parsed->method_count; i++) {
        struct method *method = METHOD(b->iso, b->first_method + i);
        method->table_index = VTABLE_NONE;
        if (is_virtual(method))
            good = add_method(&v, method);
    }
    mem_free(v.next);
    if (v.map.entries != NULL)
        member_map_destroy(&v.map);
    return good && (b->all_interface_count == 0 || collect_selected(b));
}

/* ---- maximally-specific superinterface methods (JVMS 5.4.3.3) ---- */

static bool is_candidate(const struct method *method)
{
    return method != NULL && !(method->access_flags & (ACC_STATIC | ACC_PRIVATE));
}

uint32_t maximally_specific(struct isolate *iso, const struct class_ref *interfaces, uint32_t count,
                            struct symbol_ref name, struct symbol_ref descriptor,
                            struct method **found, uint32_t capacity, uint32_t *with_code)
{
    uint32_t total = 0;
    *with_code = 0;
    for (uint32_t i = 0; i < count; i++) {
        struct class *interface = CLASS(iso, interfaces[i]);
        struct method *method = class_find_method_local(iso, interface, name, descriptor);
        bool overridden = false;
        if (!is_candidate(method))
            continue;
        for (uint32_t j = 0; !overridden && j < count; j++) {
            const struct class *other = CLASS(iso, interfaces[j]);
            overridden = j != i && class_is_subclass(iso, other, interface) &&
                         is_candidate(class_find_method_local(iso, other, name, descriptor));
        }
        if (overridden)
            continue;
        /* Methods with code come first, so that one of them is kept when there are many. */
        if (!(method->access_flags & ACC_ABSTRACT)) {
            if (*with_code < capacity) {
                if (total < capacity)
                    found[total] = found[*with_code];
                found[*with_code] = method;
            }
            ++*with_code;
        } else if (total < capacity) {
            found[total] = method;
        }
        total++;
    }
    return total;
}
