/*
 * Loading constraints (JVMS 5.3.4): loaders that exchanged a class name in a descriptor must mean the
 * same class by it.
 *
 * A constraint is a set of loaders for one name, with the class once any of them knows it.  Each
 * loader has a table from names to the set it belongs to; merged sets point to the set that took
 * them in.  The sets belong to no loader: each lies in an arena for all of them, and is free again
 * when the last loader that uses it has been unloaded.  Names under java/ need no sets: only the boot and platform loaders define such classes,
 * and every other loader gets them from there.
 */
#include "loader/internal.h"

#define FIRST_CAPACITY TINY(16u, 2u)

/* region struct */
struct constraint_set {
    struct symbol_ref name;
    struct class_ref class; /* what the loaders agree on, 0 = none has it yet */
    struct meta_ref merged; /* the set this one was merged into, 0 = none; of a free one: the next */
    uint32_t users;         /* tables that have it, and sets that were merged into it */
};

/* region struct */
struct constraint_table {
    uint32_t count, capacity;
    struct meta_ref sets[]; /* struct constraint_set, by hash of the name */
};

static struct constraint_set *root_of(struct isolate *iso, struct meta_ref set)
{
    struct constraint_set *s = META_ADDRESS(iso, set);
    while (!IS_NONE(s->merged))
        s = META_ADDRESS(iso, s->merged);
    return s;
}

static uint32_t slot_of(struct isolate *iso, const struct constraint_table *table,
                        struct symbol_ref name)
{
    uint32_t mask = table->capacity - 1, i = symbol_hash(iso, name) & mask;
    while (!IS_NONE(table->sets[i])) {
        const struct constraint_set *set = META_ADDRESS(iso, table->sets[i]);
        if (SAME_META(set->name, name))
            break;
        i = (i + 1) & mask;
    }
    return i;
}

static struct constraint_set *find_set(struct isolate *iso, struct loader *loader,
                                       struct symbol_ref name)
{
    if (IS_NONE(loader->constraints))
        return NULL;
    const struct constraint_table *table = META_ADDRESS(iso, loader->constraints);
    struct meta_ref set = table->sets[slot_of(iso, table, name)];
    return IS_NONE(set) ? NULL : root_of(iso, set);
}

static struct constraint_table *table_with_room(struct isolate *iso, struct loader *loader)
{
    struct constraint_table *table =
        IS_NONE(loader->constraints) ? NULL : META_ADDRESS(iso, loader->constraints);
    if (table != NULL && (table->count + 1) * 3 <= table->capacity * 2)
        return table;
    uint32_t capacity = table == NULL ? FIRST_CAPACITY : table->capacity * 2;
    struct meta_ref place =
        meta_arena_allocate(iso, META_ADDRESS(iso, loader->arena),
                            sizeof *table + (uint64_t)capacity * sizeof(struct meta_ref));
    if (IS_NONE(place))
        return NULL;
    struct constraint_table *larger = META_ADDRESS(iso, place);
    larger->capacity = capacity;
    for (uint32_t i = 0; table != NULL && i < table->capacity; i++) {
        if (IS_NONE(table->sets[i]))
            continue;
        const struct constraint_set *set = META_ADDRESS(iso, table->sets[i]);
        larger->sets[slot_of(iso, larger, set->name)] = table->sets[i];
        larger->count++;
    }
    loader->constraints = place;
    return larger;
}

static void enter(struct isolate *iso, struct constraint_table *table, struct constraint_set *set)
{
    table->sets[slot_of(iso, table, set->name)] = (struct meta_ref){META_OFFSET(iso, set)};
    table->count++;
    set->users++;
}

static struct constraint_set *make_set(struct isolate *iso, struct symbol_ref name)
{
    struct region_header *header = HEADER(iso);
    struct meta_ref place = header->free_constraint_sets;
    if (IS_NONE(place))
        place = meta_arena_allocate(iso, &header->constraint_arena, sizeof(struct constraint_set));
    if (IS_NONE(place))
        return NULL;
    struct constraint_set *set = META_ADDRESS(iso, place);
    if (SAME_META(place, header->free_constraint_sets))
        header->free_constraint_sets = set->merged;
    *set = (struct constraint_set){.name = name};
    return set;
}

/* Out of memory is no violation: the constraint is then simply not remembered. */
static bool add(struct isolate *iso, struct loader *a, struct loader *b, struct symbol_ref name)
{
    const struct class *class_a = dictionary_find_locked(iso, a, name);
    const struct class *class_b = dictionary_find_locked(iso, b, name);
    struct constraint_set *set_a = find_set(iso, a, name), *set_b = find_set(iso, b, name);
    if (set_a != NULL && set_a == set_b)
        return true;
    if (class_a == NULL && set_a != NULL && !IS_NONE(set_a->class))
        class_a = CLASS(iso, set_a->class);
    if (class_b == NULL && set_b != NULL && !IS_NONE(set_b->class))
        class_b = CLASS(iso, set_b->class);
    if (class_a != NULL && class_b != NULL) {
        if (class_a != class_b)
            return false;
        if (set_a == NULL && set_b == NULL)
            return true; /* both are settled for ever */
    }
    const struct class *known = class_a != NULL ? class_a : class_b;
    struct constraint_table *table_a = set_a == NULL ? table_with_room(iso, a) : NULL;
    struct constraint_table *table_b = set_b == NULL ? table_with_room(iso, b) : NULL;
    if ((set_a == NULL && table_a == NULL) || (set_b == NULL && table_b == NULL))
        return true;
    if (set_a != NULL && set_b != NULL) {
        set_b->merged = (struct meta_ref){META_OFFSET(iso, set_a)};
        set_a->users++;
    } else if (set_a != NULL) {
        enter(iso, table_b, set_a);
    } else if (set_b != NULL) {
        enter(iso, table_a, set_b);
        set_a = set_b;
    } else {
        set_a = make_set(iso, name);
        if (set_a == NULL)
            return true;
        enter(iso, table_a, set_a);
        enter(iso, table_b, set_a);
    }
    if (known != NULL)
        set_a->class = CLASS_REF(iso, known);
    return true;
}

static bool add_type(struct isolate *iso, struct loader *a, struct loader *b, const char *text,
                     size_t length, struct symbol_ref *culprit)
{
    size_t dimensions = 0;
    while (dimensions < length && text[dimensions] == '[')
        dimensions++;
    const char *element = text + dimensions;
    size_t left = length - dimensions;
    if (left < 3 || element[0] != 'L' || (left > 6 && memcmp(element, "Ljava/", 6) == 0))
        return true;
    struct symbol_ref name = symbol_intern(iso, element + 1, left - 2);
    if (IS_NONE(name) || add(iso, a, b, name))
        return true;
    *culprit = dimensions == 0 ? name : symbol_intern(iso, text, length);
    if (IS_NONE(*culprit))
        *culprit = name;
    return false;
}

bool constraints_add_descriptor_locked(struct isolate *iso, struct loader *a, struct loader *b,
                                       struct symbol_ref descriptor, struct symbol_ref *culprit)
{
    const char *text = SYMBOL_TEXT(iso, descriptor);
    if (a == b)
        return true;
    if (text[0] != '(')
        return add_type(iso, a, b, text, SYMBOL_LENGTH(iso, descriptor), culprit);
    struct descriptor_cursor cursor;
    const char *type;
    size_t length;
    descriptor_begin(&cursor, text);
    while (descriptor_next(&cursor, &type, &length) != 0) {
        if (!add_type(iso, a, b, type, length, culprit))
            return false;
    }
    descriptor_return(text, &type);
    return add_type(iso, a, b, type, strlen(type), culprit);
}

struct class *constraints_conflict_locked(struct isolate *iso, struct loader *loader,
                                          struct class *class)
{
    struct constraint_set *set = find_set(iso, loader, class->name);
    if (set == NULL)
        return NULL;
    if (!IS_NONE(set->class))
        return CLASS(iso, set->class) == class ? NULL : CLASS(iso, set->class);
    set->class = CLASS_REF(iso, class);
    return NULL;
}

/* ---- unloading ---- */

static void release(struct isolate *iso, struct meta_ref place)
{
    while (!IS_NONE(place)) {
        struct constraint_set *set = META_ADDRESS(iso, place);
        struct meta_ref merged = set->merged;
        if (--set->users != 0)
            return;
        *set = (struct constraint_set){.merged = HEADER(iso)->free_constraint_sets};
        HEADER(iso)->free_constraint_sets = place;
        place = merged;
    }
}

void constraints_unload_locked(struct isolate *iso, struct loader *loader)
{
    if (IS_NONE(loader->constraints))
        return;
    const struct constraint_table *table = META_ADDRESS(iso, loader->constraints);
    for (uint32_t i = 0; i < table->capacity; i++)
        release(iso, table->sets[i]);
}

void constraints_forget_classes_locked(struct isolate *iso, struct loader *loader)
{
    if (IS_NONE(loader->constraints))
        return;
    const struct constraint_table *table = META_ADDRESS(iso, loader->constraints);
    for (uint32_t i = 0; i < table->capacity; i++) {
        if (IS_NONE(table->sets[i]))
            continue;
        struct constraint_set *set = root_of(iso, table->sets[i]);
        if (!IS_NONE(set->class) && !unload_class_is_reached(iso, set->class))
            set->class = (struct class_ref){0};
    }
}
