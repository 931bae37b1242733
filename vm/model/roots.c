/*
 * What vm/model shows the collector: the root sections of the records that live here, and the door
 * to memory and to the pending list.  vm/exec registers the rest: threads, stopping the world, what
 * comes after a collection.
 */
#include "vm/model/charge.h"
#include "vm/model/meta.h"
#include "vm/model/roots.h"
#include "vm/model/string.h"

static void walk_region_roots(struct isolate *iso, ref_visitor visit, void *context)
{
    struct ref *roots = (struct ref *)(void *)&HEADER(iso)->roots;
    for (size_t i = 0; i < sizeof(struct region_roots) / sizeof(struct ref); i++)
        visit(context, &roots[i]);
}

static void walk_loaders(struct isolate *iso, ref_visitor visit, void *context)
{
    for (struct loader_ref r = HEADER(iso)->loaders; !IS_NONE(r); r = LOADER(iso, r)->next)
        visit(context, &LOADER(iso, r)->java_loader);
}

static void walk_modules(struct isolate *iso, ref_visitor visit, void *context)
{
    for (struct module_ref r = HEADER(iso)->modules; !IS_NONE(r); r = MODULE(iso, r)->next)
        visit(context, &MODULE(iso, r)->module);
}

static struct ref *pending_references(struct isolate *iso)
{
    return &HEADER(iso)->roots.pending_references;
}

static struct meta_ref allocate_metadata(struct isolate *iso, uint64_t size)
{
    pthread_mutex_lock(&iso->meta_lock);
    struct meta_ref block = meta_block_allocate(iso, size);
    pthread_mutex_unlock(&iso->meta_lock);
    return block;
}

void roots_register(struct isolate *iso)
{
    iso->root_sections[ROOT_SECTION_region_roots] = walk_region_roots;
    iso->root_sections[ROOT_SECTION_loaders] = walk_loaders;
    iso->root_sections[ROOT_SECTION_modules] = walk_modules;
    iso->gc_hooks.pending_references = pending_references;
    iso->gc_hooks.allocate_metadata = allocate_metadata;
    iso->gc_hooks.charge = charge;
    iso->gc_hooks.sweep_weak_tables = string_table_sweep;
}
