/*
 * Interface tables: for each superinterface of a class with instance methods, the method that a call
 * of each of them selects (JVMS 5.4.6).  The class and its superclasses win; else the one
 * maximally-specific interface method with code; else a method that cannot be called: an abstract
 * one, or a METHOD_CONFLICT record made for the class.
 *
 * A table that comes out as the superclass has it is shared with it.
 */
#include <stdlib.h>

#include "loader/internal.h"

static struct class *class_at(const struct class_builder *b, struct class_ref ref)
{
    return CLASS(b->iso, ref);
}

/* A record without code, for calls that several defaults claim or none answers. */
static struct method *make_record(struct isolate *iso, struct class *class,
                                  const struct method *pattern)
{
    uint32_t index = meta_methods_allocate(iso, 1);
    if (index == UINT32_MAX)
        return NULL;
    struct method *method = METHOD(iso, index);
    method->next_extra = class->extra_methods.m;
    class->extra_methods.m = index;
    method->holder = CLASS_REF(iso, class);
    method->name = pattern->name;
    method->descriptor = pattern->descriptor;
    method->index = index;
    method->table_index = VTABLE_NONE;
    method->access_flags = ACC_PUBLIC | ACC_SYNTHETIC;
    method->flags = METHOD_OVERPASS;
    method->kind = METHOD_CONFLICT;
    method->return_type = pattern->return_type;
    method->arg_slots = pattern->arg_slots;
    method->max_locals = pattern->arg_slots;
    return method;
}

static uint32_t make_conflict(struct class_builder *b, const struct method *pattern)
{
    const struct method *method = make_record(b->iso, b->class, pattern);
    if (method == NULL)
        builder_out_of_metadata(b);
    return method == NULL ? UINT32_MAX : method->index;
}

struct method *overpass_of(struct isolate *iso, struct class *class, const struct method *pattern,
                           struct error *error)
{
    struct method *method = NULL;
    meta_lock(iso);
    for (uint32_t m = class->extra_methods.m; method == NULL && m != 0;
         m = METHOD(iso, m)->next_extra) {
        struct method *extra = METHOD(iso, m);
        if (SAME_META(extra->name, pattern->name) &&
            SAME_META(extra->descriptor, pattern->descriptor))
            method = extra;
    }
    if (method == NULL)
        method = make_record(iso, class, pattern);
    meta_unlock(iso);
    if (method == NULL)
        error_set(error, ERROR_out_of_memory, "Metaspace");
    return method;
}

bool class_inherits_interface_code(struct isolate *iso, const struct class *class)
{
    const struct class_ref *interfaces = META_ADDRESS(iso, class->all_interfaces);
    for (uint32_t i = 0; i < class->all_interface_count; i++) {
        const struct class *interface = CLASS(iso, interfaces[i]);
        for (uint32_t m = 0; m < interface->method_count; m++) {
            const struct method *method = METHOD(iso, interface->first_method + m);
            if (!(method->access_flags & (ACC_ABSTRACT | ACC_STATIC)))
                return true;
        }
    }
    return false;
}

static uint32_t select_default(struct class_builder *b, const struct method *declared)
{
    struct method *found[1];
    uint32_t with_code;
    maximally_specific(b->iso, b->all_interfaces, b->all_interface_count, declared->name,
                       declared->descriptor, found, 1, &with_code);
    return with_code > 1 ? make_conflict(b, declared) : found[0]->index;
}

static const struct itable_entry *inherited_entry(const struct class_builder *b,
                                                  struct class_ref interface)
{
    const struct class *super = b->super;
    if (super == NULL)
        return NULL;
    const struct itable_entry *table = META_ADDRESS(b->iso, super->itable);
    uint32_t low = 0, high = super->itable_length;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (table[middle].interface.off == interface.off)
            return &table[middle];
        if (table[middle].interface.off < interface.off)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

static bool constrain(struct class_builder *b, const struct class *interface,
                      const struct method *selected)
{
    struct isolate *iso = b->iso;
    const struct class *holder = CLASS(iso, selected->holder);
    struct symbol_ref culprit = {0};
    /* Methods that only throw have nothing to agree on. */
    if (holder->loader.off == interface->loader.off || selected->kind == METHOD_CONFLICT ||
        (holder->access_flags & selected->access_flags & ACC_ABSTRACT &&
         holder->access_flags & ACC_INTERFACE && class_inherits_interface_code(iso, b->class)) ||
        constraints_add_descriptor_locked(iso, LOADER(iso, holder->loader),
                                          LOADER(iso, interface->loader), selected->descriptor,
                                          &culprit))
        return true;
    char own_loader[MESSAGE_NAME_SIZE], other_loader[MESSAGE_NAME_SIZE],
        text[2 * MESSAGE_NAME_SIZE], type[MESSAGE_NAME_SIZE];
    char own_place[2 * MESSAGE_NAME_SIZE], other_place[2 * MESSAGE_NAME_SIZE];
    message_loader(iso, LOADER(iso, interface->loader), own_loader, sizeof own_loader);
    message_loader(iso, LOADER(iso, holder->loader), other_loader, sizeof other_loader);
    descriptor_external(EXTERNAL_NAME(iso, interface), SYMBOL_TEXT(iso, selected->name),
                        SYMBOL_TEXT(iso, selected->descriptor), text, sizeof text);
    message_dotted(SYMBOL_TEXT(iso, culprit), type, sizeof type);
    message_location(iso, interface, true, own_place, sizeof own_place);
    message_location(iso, holder, true, other_place, sizeof other_place);
    return error_set(
        b->error, ERROR_linkage,
        "loader constraint violation in interface itable initialization for class %s: "
        "when selecting method '%s' the class loader %s for super interface %s, and the "
        "class loader %s of the selected method's %s, %s have different Class objects for "
        "the type %s used in the signature (%s; %s)",
        EXTERNAL_NAME(iso, b->class), text, own_loader, EXTERNAL_NAME(iso, interface), other_loader,
        message_kind(holder), EXTERNAL_NAME(iso, holder),
        type, own_place, other_place);
}

/* A method of the class that takes the place of an interface's which the superclass had selected: HotSpot has
 * that one in its vtables and sees an override there. */
static bool constrain_override(struct class_builder *b, const struct method *selected,
                               const struct method *declared, const struct itable_entry *inherited)
{
    if (inherited == NULL || selected->holder.off != CLASS_REF(b->iso, b->class).off ||
        selected->kind == METHOD_CONFLICT)
        return true;
    const struct method_index *methods = META_ADDRESS(b->iso, inherited->methods);
    const struct method *before = METHOD(b->iso, methods[declared->table_index].m);
    return !(CLASS(b->iso, before->holder)->access_flags & ACC_INTERFACE) ||
           vtable_constrain(b, selected, before);
}

/* Selects for one method of an interface; remembers the choice for others of the same name. */
static uint32_t select_method(struct class_builder *b, const struct method *declared,
                              const struct itable_entry *inherited)
{
    struct member_map_entry *entry =
        member_map_ensure(&b->selected, declared->name, declared->descriptor);
    if (entry == NULL) {
        builder_out_of_memory(b);
        return UINT32_MAX;
    }
    if (entry->value == UINT32_MAX) {
        if (inherited != NULL && b->new_interfaces == 0) {
            const struct method_index *methods = META_ADDRESS(b->iso, inherited->methods);
            entry->value = methods[declared->table_index].m;
        } else {
            entry->value = select_default(b, declared);
        }
    }
    return entry->value;
}

static bool fill_entry(struct class_builder *b, struct itable_entry *entry, struct class *interface,
                       struct method_index *scratch)
{
    struct isolate *iso = b->iso;
    uint32_t count = interface->itable_method_count;
    const struct itable_entry *inherited = inherited_entry(b, CLASS_REF(iso, interface));
    for (uint32_t i = 0; i < interface->method_count; i++) {
        const struct method *declared = METHOD(iso, interface->first_method + i);
        if (declared->table_index == VTABLE_NONE)
            continue;
        uint32_t selected = select_method(b, declared, inherited);
        if (selected == UINT32_MAX || !constrain_override(b, METHOD(iso, selected), declared, inherited) ||
            !constrain(b, interface, METHOD(iso, selected)))
            return false;
        scratch[declared->table_index].m = selected;
    }
    entry->interface = CLASS_REF(iso, interface);
    if (inherited != NULL &&
        memcmp(scratch, META_ADDRESS(iso, inherited->methods), count * sizeof *scratch) == 0) {
        entry->methods = inherited->methods;
        return true;
    }
    entry->methods = builder_allocate_locked(b, count * sizeof *scratch);
    if (IS_NONE(entry->methods))
        return false;
    memcpy(META_ADDRESS(iso, entry->methods), scratch, count * sizeof *scratch);
    return true;
}

static int compare_entries(const void *a, const void *b)
{
    int32_t x = ((const struct itable_entry *)a)->interface.off;
    int32_t y = ((const struct itable_entry *)b)->interface.off;
    return x < y ? -1 : x > y;
}

static bool has_virtual_methods(const struct class_builder *b)
{
    for (uint32_t i = 0; i < b->parsed->method_count; i++) {
        if (METHOD(b->iso, b->first_method + i)->table_index != VTABLE_NONE)
            return true;
    }
    return false;
}

static bool build(struct class_builder *b, struct itable_entry *entries,
                  struct method_index *scratch)
{
    struct class *class = b->class;
    uint32_t count = 0;
    for (uint32_t i = 0; i < b->all_interface_count; i++) {
        struct class *interface = class_at(b, b->all_interfaces[i]);
        if (interface->itable_method_count > 0 &&
            !fill_entry(b, &entries[count++], interface, scratch))
            return false;
    }
    if (count == 0)
        return true;
    qsort(entries, count, sizeof *entries, compare_entries);
    class->itable = builder_allocate_locked(b, count * sizeof *entries);
    if (IS_NONE(class->itable))
        return false;
    memcpy(META_ADDRESS(b->iso, class->itable), entries, count * sizeof *entries);
    class->itable_length = count;
    return true;
}

bool itable_build_locked(struct class_builder *b)
{
    struct class *class = b->class;
    uint32_t largest = 0;
    if (class->access_flags & ACC_INTERFACE) {
        for (uint32_t i = 0; i < class->method_count; i++) {
            if (METHOD(b->iso, class->first_method + i)->table_index != VTABLE_NONE)
                class->itable_method_count++;
        }
        return true;
    }
    if (b->new_interfaces == 0 && b->super != NULL && !has_virtual_methods(b)) {
        class->itable = b->super->itable;
        class->itable_length = b->super->itable_length;
        return true;
    }
    if (b->all_interface_count == 0)
        return true;
    for (uint32_t i = 0; i < b->all_interface_count; i++) {
        uint32_t methods = class_at(b, b->all_interfaces[i])->itable_method_count;
        largest = methods > largest ? methods : largest;
    }
    struct itable_entry *entries = mem_alloc((size_t)b->all_interface_count * sizeof *entries);
    struct method_index *scratch = mem_alloc((size_t)largest * sizeof *scratch + 1);
    bool good =
        entries != NULL && scratch != NULL ? build(b, entries, scratch) : builder_out_of_memory(b);
    mem_free(entries);
    mem_free(scratch);
    return good;
}
