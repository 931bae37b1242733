/* See module_entries.h. */
#include "stdlib/module_entries.h"

#include <string.h>

#include "loader/loader.h"
#include "vm/model/meta.h"

struct module_entry *module_entry_of(struct thread *t, struct ref module)
{
    int32_t offset = GET_I32(t, module, WKF(t, java_lang_Module, module_entry));
    struct {
        struct local_roots head;
        struct ref module;
    } roots;
    struct module_entry *entry;
    struct loader *loader;
    if (offset != 0)
        return MODULE(t, ((struct module_ref){offset}));
    if (!IS_NULL(GET_REF(t, module, WKF(t, java_lang_Module, name))))
        return NULL;
    ROOTS_ENTER(t, roots);
    roots.module = module;
    loader = exec_loader_of(t, GET_REF(t, module, WKF(t, java_lang_Module, loader)));
    module = roots.module;
    ROOTS_LEAVE(t, roots);
    if (loader == NULL || IS_NONE(loader->unnamed_module))
        return NULL;
    entry = MODULE(t, loader->unnamed_module);
    entry->module = module;
    SET_I32(t, module, WKF(t, java_lang_Module, module_entry), loader->unnamed_module.off);
    return entry;
}

/*
 * Adds `item` to a set of modules in metadata.  The old table stays readable: readers see either
 * the old or the new place, both with at least the old count of entries.
 */
static bool add_to_set(struct isolate *iso, struct loader *loader, struct meta_ref *table,
                       uint32_t *count, uint32_t *capacity, struct module_ref item)
{
    struct module_ref *items = META_ADDRESS(iso, *table);
    uint32_t i;
    for (i = 0; i < *count; i++) {
        if (SAME_META(items[i], item))
            return true;
    }
    if (*count == *capacity) {
        uint32_t bigger = *capacity == 0 ? TINY(4, 1) : *capacity * 2;
        struct meta_ref fresh = meta_arena_allocate(iso, META_ADDRESS(iso, loader->arena),
                                                    bigger * sizeof(struct module_ref));
        if (IS_NONE(fresh))
            return false;
        memcpy(META_ADDRESS(iso, fresh), items, *count * sizeof *items);
        items = META_ADDRESS(iso, fresh);
        STORE_RELEASE(&table->off, fresh.off);
        *capacity = bigger;
    }
    items[*count] = item;
    STORE_RELEASE(count, *count + 1);
    return true;
}

bool module_add_read(struct isolate *iso, struct module_entry *from, struct module_entry *to)
{
    struct module_ref item = {META_OFFSET(iso, to)};
    bool done;
    pthread_mutex_lock(&iso->meta_lock);
    done = add_to_set(iso, LOADER(iso, from->loader), &from->reads, &from->read_count,
                      &from->read_capacity, item);
    to->is_named_elsewhere = 1;
    pthread_mutex_unlock(&iso->meta_lock);
    return done;
}

bool package_export_to(struct isolate *iso, struct package_entry *package, struct module_entry *to)
{
    struct module_ref item = {META_OFFSET(iso, to)};
    bool done;
    pthread_mutex_lock(&iso->meta_lock);
    done = add_to_set(iso, LOADER(iso, package->loader), &package->exported_to,
                      &package->exported_count, &package->exported_capacity, item);
    to->is_named_elsewhere = 1;
    pthread_mutex_unlock(&iso->meta_lock);
    return done;
}

/* ---- java.base ---- */

/* The class and all its array classes. */
static void set_module(struct thread *t, struct class_ref first, struct ref module)
{
    while (!IS_NONE(first)) {
        const struct class *class = CLASS(t, first);
        if (!IS_NULL(class->mirror))
            SET_REF(t, class->mirror, WKF(t, java_lang_Class, module), module);
        first = CLASS_STATE(t, class)->array;
    }
}

void module_publish_java_base(struct thread *t, struct module_entry *entry, struct ref module)
{
    struct region_header *header = HEADER(t);
    const struct loader *boot = LOADER(t, header->boot_loader);
    const struct dictionary_entry *dictionary;
    uint32_t i;
    pthread_mutex_lock(&t->iso->meta_lock);
    header->java_base = (struct module_ref){META_OFFSET(t, entry)};
    header->roots.java_base_module = module;
    header->base_module_defined = 1;
    dictionary = META_ADDRESS(t, boot->dictionary);
    for (i = 0; i < boot->dictionary_capacity; i++)
        set_module(t, dictionary[i].class, module);
    for (i = 0; i < TYPE_COUNT; i++)
        set_module(t, header->primitive_classes[i], module);
    pthread_mutex_unlock(&t->iso->meta_lock);
}
