/*
 * Which class a loader means by a name: the classes it defined and those it was asked for first
 * (JVMS 5.3).  Open addressing; readers take no lock.
 *
 * A larger table replaces a full one so: capacity becomes 0, the new table is stored, then its
 * capacity.  A reader that misses looks at the capacity again: if it changed meanwhile, the miss
 * proves nothing.  Old tables stay readable, for they lie in the loader's arena.
 */
#include "loader/internal.h"

#define FIRST_CAPACITY TINY(64u, 2u)

static struct class *probe(const struct isolate *iso, const struct dictionary_entry *table,
                           uint32_t capacity, struct symbol_ref name)
{
    uint32_t mask = capacity - 1;
    for (uint32_t i = symbol_hash(iso, name) & mask;; i = (i + 1) & mask) {
        int32_t class = LOAD_ACQUIRE(&table[i].class.off);
        if (class == 0)
            return NULL;
        if (SAME_META(table[i].name, name))
            return CLASS(iso, (struct class_ref){class});
    }
}

struct class *dictionary_find(struct isolate *iso, struct loader *loader, struct symbol_ref name)
{
    for (;;) {
        uint32_t capacity = LOAD_ACQUIRE(&loader->dictionary_capacity);
        if (capacity == 0) {
            /* Nothing yet, or being replaced: the lock tells. */
            meta_lock(iso);
            struct class *class = dictionary_find_locked(iso, loader, name);
            meta_unlock(iso);
            return class;
        }
        struct meta_ref table = {LOAD_ACQUIRE(&loader->dictionary.off)};
        struct class *class = probe(iso, META_ADDRESS(iso, table), capacity, name);
        if (class != NULL || LOAD_ACQUIRE(&loader->dictionary_capacity) == capacity)
            return class;
    }
}

struct class *dictionary_find_locked(struct isolate *iso, struct loader *loader,
                                     struct symbol_ref name)
{
    if (loader->dictionary_capacity == 0)
        return NULL;
    return probe(iso, META_ADDRESS(iso, loader->dictionary), loader->dictionary_capacity, name);
}

static void put(const struct isolate *iso, struct dictionary_entry *table, uint32_t capacity,
                const struct dictionary_entry *entry)
{
    uint32_t mask = capacity - 1;
    uint32_t i = symbol_hash(iso, entry->name) & mask;
    while (!IS_NONE(table[i].class))
        i = (i + 1) & mask;
    table[i].name = entry->name;
    STORE_RELEASE(&table[i].class.off, entry->class.off);
}

static bool grow(struct isolate *iso, struct loader *loader)
{
    uint32_t old_capacity = loader->dictionary_capacity;
    uint32_t capacity = old_capacity == 0 ? FIRST_CAPACITY : old_capacity * 2;
    struct meta_ref place =
        meta_arena_allocate(iso, META_ADDRESS(iso, loader->arena),
                            (uint64_t)capacity * sizeof(struct dictionary_entry));
    if (IS_NONE(place))
        return false;
    struct dictionary_entry *table = META_ADDRESS(iso, place);
    const struct dictionary_entry *old = META_ADDRESS(iso, loader->dictionary);
    for (uint32_t i = 0; i < old_capacity; i++) {
        if (!IS_NONE(old[i].class))
            put(iso, table, capacity, &old[i]);
    }
    STORE_SEQ_CST(&loader->dictionary_capacity, 0);
    STORE_SEQ_CST(&loader->dictionary.off, place.off);
    STORE_SEQ_CST(&loader->dictionary_capacity, capacity);
    return true;
}

bool dictionary_insert_locked(struct isolate *iso, struct loader *loader, struct class *class)
{
    if ((loader->dictionary_count + 1) * 3 > loader->dictionary_capacity * 2 && !grow(iso, loader))
        return false;
    struct dictionary_entry entry = {CLASS_REF(iso, class), class->name};
    put(iso, META_ADDRESS(iso, loader->dictionary), loader->dictionary_capacity, &entry);
    loader->dictionary_count++;
    return true;
}

struct class *dictionary_record(struct isolate *iso, struct loader *loader, struct class *class)
{
    meta_lock(iso);
    struct class *found = dictionary_find_locked(iso, loader, class->name);
    if (found == NULL)
        found = constraints_conflict_locked(iso, loader, class);
    if (found == NULL) {
        found = dictionary_insert_locked(iso, loader, class) ? class : NULL;
        /* Only loaders that can be unloaded are followed when one collects. */
        struct loader *defining = LOADER(iso, class->loader);
        if (found != NULL && !loader_is_mortal(loader) && loader_is_mortal(defining))
            unload_keep_loader_locked(iso, defining);
    }
    meta_unlock(iso);
    return found;
}
