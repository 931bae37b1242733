/*
 * Questions about classes that everybody asks: subtypes, packages, names, members, itables.  Pure
 * functions over published metadata: no locks, any thread.
 */
#include "vm/model/class.h"

#include <stdio.h>
#include <string.h>

#include "vm/model/string.h"

/* ---- subtypes ---- */

static bool in_secondaries(const struct isolate *iso, const struct class *sub, int32_t wanted)
{
    const struct class_ref *table = META_ADDRESS(iso, sub->secondaries);
    uint32_t low = 0, high = sub->secondary_count;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (table[middle].off == wanted)
            return true;
        if (table[middle].off < wanted)
            low = middle + 1;
        else
            high = middle;
    }
    return false;
}

bool class_is_subclass(const struct isolate *iso, const struct class *sub,
                       const struct class *super)
{
    int32_t wanted = META_OFFSET(iso, super);
    if (sub == super)
        return true;
    if (super->kind != CLASS_INSTANCE)
        return false;
    if (!(super->access_flags & ACC_INTERFACE) && super->super_depth < CLASS_DISPLAY_SIZE)
        return sub->display[super->super_depth].off == wanted;
    return in_secondaries(iso, sub, wanted);
}

bool class_is_assignable(const struct isolate *iso, const struct class *from,
                         const struct class *to)
{
    /* int[][] is an Object[]: peel dimensions as long as both have some. */
    while (from != to && from->kind == CLASS_ARRAY && to->kind == CLASS_ARRAY) {
        from = CLASS(iso, from->component);
        to = CLASS(iso, to->component);
        if (from->kind == CLASS_PRIMITIVE || to->kind == CLASS_PRIMITIVE)
            return from == to;
    }
    return class_is_subclass(iso, from, to);
}

bool class_same_package(const struct isolate *iso, const struct class *a, const struct class *b)
{
    while (a->kind == CLASS_ARRAY)
        a = CLASS(iso, a->element);
    while (b->kind == CLASS_ARRAY)
        b = CLASS(iso, b->element);
    return a == b || (!IS_NONE(a->package) && a->package.off == b->package.off);
}

/* ---- names ---- */

/* A hidden class is pkg/Name+0x12 inside and pkg.Name/0x12 outside. */
static void dotted(const char *name, size_t length, bool hidden, char *buffer, size_t size)
{
    size_t used = 0;
    const char *plus = hidden ? strrchr(name, '+') : NULL;
    for (size_t i = 0; i < length && used + 1 < size; i++)
        buffer[used++] = name[i] == '/' ? '.' : plus == name + i ? '/' : name[i];
    if (size > 0)
        buffer[used] = 0;
}

const char *class_external_name(const struct isolate *iso, const struct class *class, char *buffer,
                                size_t size)
{
    const struct class *element = class;
    while (element->kind == CLASS_ARRAY)
        element = CLASS(iso, element->component);
    const char *name = SYMBOL_TEXT(iso, class->name);
    size_t length = SYMBOL_LENGTH(iso, class->name);
    if (element != class && (element->flags & CLASS_HIDDEN)) {
        /* The '+' of the hidden element is the last one; the ';' at the end stays. */
        dotted(name, length, true, buffer, size);
    } else {
        dotted(name, length, class->flags & CLASS_HIDDEN, buffer, size);
    }
    return buffer;
}

/* ---- mirrors ---- */

struct mirror_tail *class_mirror_tail(const struct isolate *iso, struct ref mirror)
{
    uint32_t start = WK(iso, java_lang_Class)->shape.instance_size;
    return (struct mirror_tail *)(void *)(REF_ADDRESS(iso, mirror) + start);
}

struct class *class_of_mirror(const struct isolate *iso, struct ref mirror)
{
    if (IS_NULL(mirror))
        return NULL;
    return CLASS(iso, class_mirror_tail(iso, mirror)->represents);
}

/* ---- members ---- */

struct field *class_find_field_local(const struct isolate *iso, const struct class *class,
                                     struct symbol_ref name, struct symbol_ref descriptor)
{
    struct field *fields = META_ADDRESS(iso, class->fields);
    for (uint32_t i = 0; i < class->field_count; i++) {
        if (fields[i].name.off == name.off && fields[i].descriptor.off == descriptor.off)
            return &fields[i];
    }
    return NULL;
}

struct field *class_find_field(const struct isolate *iso, const struct class *class,
                               struct symbol_ref name, struct symbol_ref descriptor)
{
    for (;;) {
        struct field *field = class_find_field_local(iso, class, name, descriptor);
        if (field != NULL || IS_NONE(class->super))
            return field;
        class = CLASS(iso, class->super);
    }
}

/* The first key that is not below the one wanted.  With names and most of the descriptors in the keys, a search touches
 * the record it finds and no other. */
static uint32_t first_key(const struct method_key *keys, uint32_t count, struct method_key wanted)
{
    uint32_t low = 0, high = count;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (method_key_compare(&keys[middle], &wanted) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

struct method *class_find_method_local(const struct isolate *iso, const struct class *class,
                                       struct symbol_ref name, struct symbol_ref descriptor)
{
    if (IS_NONE(class->method_keys)) {
        for (uint32_t i = 0; i < class->method_count; i++) {
            struct method *method = METHOD(iso, class->first_method + i);
            if (method->name.off == name.off && method->descriptor.off == descriptor.off)
                return method;
        }
        return NULL;
    }
    const struct method_key *keys = META_ADDRESS(iso, class->method_keys);
    const struct method_key wanted = method_key_of(name, descriptor, 0);
    for (uint32_t i = first_key(keys, class->method_count, wanted);
         i < class->method_count && SAME_META(keys[i].name, name) && keys[i].descriptor == wanted.descriptor; i++) {
        struct method *method = METHOD(iso, class->first_method + keys[i].ordinal);
        if (method->descriptor.off == descriptor.off)
            return method;
    }
    return NULL;
}

struct method *class_find_method(const struct isolate *iso, const struct class *class,
                                 struct symbol_ref name, struct symbol_ref descriptor)
{
    for (;;) {
        struct method *method = class_find_method_local(iso, class, name, descriptor);
        if (method != NULL || IS_NONE(class->super))
            return method;
        class = CLASS(iso, class->super);
    }
}

struct method *class_itable_lookup(const struct isolate *iso, const struct class *class,
                                   struct class_ref interface, uint32_t itable_index)
{
    const struct itable_entry *table = META_ADDRESS(iso, class->itable);
    uint32_t low = 0, high = class->itable_length;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (table[middle].interface.off == interface.off) {
            const struct method_index *methods = META_ADDRESS(iso, table[middle].methods);
            return METHOD(iso, methods[itable_index].m);
        }
        if (table[middle].interface.off < interface.off)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}
