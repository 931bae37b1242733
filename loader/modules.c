/*
 * Loader records, packages and modules (JVMS 5.3, 5.4.4; contract of java.base for the Module
 * natives).  Every loader has an unnamed module; packages without another module belong to it.
 * Until java.base is defined, everything the boot loader finds belongs to java.base.
 */
#include "loader/internal.h"

#define FIRST_CAPACITY TINY(16u, 2u)

size_t package_part(const char *name, size_t length)
{
    while (length > 0 && name[length - 1] != '/')
        length--;
    return length > 0 ? length - 1 : 0;
}

/* ---- packages ---- */

static uint32_t slot_of(const struct isolate *iso, const struct package_ref *table,
                        uint32_t capacity, struct symbol_ref name)
{
    uint32_t mask = capacity - 1, i = symbol_hash(iso, name) & mask;
    while (!IS_NONE(table[i]) && !SAME_META(PACKAGE(iso, table[i])->name, name))
        i = (i + 1) & mask;
    return i;
}

struct package_entry *package_find_locked(struct isolate *iso, struct loader *loader,
                                          struct symbol_ref name)
{
    if (loader->package_capacity == 0)
        return NULL;
    struct package_ref *table = META_ADDRESS(iso, loader->packages);
    struct package_ref found = table[slot_of(iso, table, loader->package_capacity, name)];
    return IS_NONE(found) ? NULL : PACKAGE(iso, found);
}

struct package_entry *package_find(struct isolate *iso, struct loader *loader,
                                   struct symbol_ref name)
{
    meta_lock(iso);
    struct package_entry *package = package_find_locked(iso, loader, name);
    meta_unlock(iso);
    return package;
}

static bool grow_packages(struct isolate *iso, struct loader *loader)
{
    uint32_t capacity =
        loader->package_capacity == 0 ? FIRST_CAPACITY : loader->package_capacity * 2;
    struct meta_ref place = meta_arena_allocate(iso, META_ADDRESS(iso, loader->arena),
                                                (uint64_t)capacity * sizeof(struct package_ref));
    if (IS_NONE(place))
        return false;
    struct package_ref *table = META_ADDRESS(iso, place);
    const struct package_ref *old = META_ADDRESS(iso, loader->packages);
    for (uint32_t i = 0; i < loader->package_capacity; i++) {
        if (!IS_NONE(old[i]))
            table[slot_of(iso, table, capacity, PACKAGE(iso, old[i])->name)] = old[i];
    }
    loader->packages = place;
    loader->package_capacity = capacity;
    return true;
}

struct package_entry *package_ensure_locked(struct isolate *iso, struct loader *loader,
                                            struct symbol_ref name)
{
    struct region_header *header = HEADER(iso);
    struct package_entry *found = package_find_locked(iso, loader, name);
    if (found != NULL)
        return found;
    if ((loader->package_count + 1) * 3 > loader->package_capacity * 2 &&
        !grow_packages(iso, loader))
        return NULL;
    struct meta_ref place =
        meta_arena_allocate(iso, META_ADDRESS(iso, loader->arena), sizeof(struct package_entry));
    if (IS_NONE(place))
        return NULL;
    struct package_entry *package = META_ADDRESS(iso, place);
    package->name = name;
    package->loader = (struct loader_ref){META_OFFSET(iso, loader)};
    package->module = loader->is_boot && !header->base_module_defined ? header->java_base
                                                                      : loader->unnamed_module;
    struct package_ref *table = META_ADDRESS(iso, loader->packages);
    table[slot_of(iso, table, loader->package_capacity, name)] = (struct package_ref){place.off};
    loader->package_count++;
    return package;
}

struct package_entry *package_ensure(struct isolate *iso, struct loader *loader,
                                     struct symbol_ref name)
{
    meta_lock(iso);
    struct package_entry *package = package_ensure_locked(iso, loader, name);
    meta_unlock(iso);
    return package;
}

/* ---- modules ---- */

/* Module.module_entry leads from the object to its record. */
static void tie(struct isolate *iso, struct module_entry *entry, struct ref module)
{
    entry->module = module;
    if (!IS_NULL(module) && WKF(iso, java_lang_Module, module_entry) != 0)
        SET_I32(iso, module, WKF(iso, java_lang_Module, module_entry), META_OFFSET(iso, entry));
}

struct module_entry *module_create_locked(struct isolate *iso, struct loader *loader,
                                          struct symbol_ref name, struct ref module)
{
    struct region_header *header = HEADER(iso);
    bool is_base = loader->is_boot && !IS_NONE(name) && symbol_equals(iso, name, "java.base");
    if (is_base && !IS_NONE(header->java_base)) {
        struct module_entry *base = MODULE(iso, header->java_base);
        tie(iso, base, module);
        return base;
    }
    struct meta_ref place =
        meta_arena_allocate(iso, META_ADDRESS(iso, loader->arena), sizeof(struct module_entry));
    if (IS_NONE(place))
        return NULL;
    struct module_entry *entry = META_ADDRESS(iso, place);
    entry->name = name;
    entry->loader = (struct loader_ref){META_OFFSET(iso, loader)};
    entry->reads_all_unnamed = IS_NONE(name);
    entry->is_open = IS_NONE(name);
    entry->is_java_base = is_base;
    entry->next = header->modules;
    entry->next_of_loader = loader->first_module;
    loader->first_module = (struct module_ref){place.off};
    tie(iso, entry, module);
    header->modules = (struct module_ref){place.off};
    if (is_base)
        header->java_base = header->modules;
    return entry;
}

struct module_entry *module_create(struct isolate *iso, struct loader *loader,
                                   struct symbol_ref name, struct ref module)
{
    meta_lock(iso);
    struct module_entry *entry = module_create_locked(iso, loader, name, module);
    meta_unlock(iso);
    return entry;
}

bool module_reads(struct isolate *iso, const struct module_entry *from,
                  const struct module_entry *to)
{
    bool found = false;
    if (from == to || IS_NONE(from->name) || to->is_java_base)
        return true;
    if (IS_NONE(to->name) && from->reads_all_unnamed)
        return true;
    meta_lock(iso);
    const struct module_ref *reads = META_ADDRESS(iso, from->reads);
    for (uint32_t i = 0; !found && i < from->read_count; i++)
        found = reads[i].off == META_OFFSET(iso, to);
    meta_unlock(iso);
    return found;
}

struct module_entry *module_of_class(const struct isolate *iso, const struct class *class)
{
    if (class->kind == CLASS_ARRAY)
        class = CLASS(iso, class->element);
    struct module_ref module = class->kind == CLASS_PRIMITIVE || IS_NONE(class->package)
                                   ? HEADER(iso)->java_base
                                   : PACKAGE(iso, class->package)->module;
    return IS_NONE(module) ? NULL : MODULE(iso, module);
}

static void set_mirrors(struct isolate *iso, const struct loader *loader,
                        const struct module_entry *module)
{
    for (struct class_ref c = loader->first_class; !IS_NONE(c); c = CLASS(iso, c)->next_class) {
        struct class *class = CLASS(iso, c);
        if (!IS_NULL(class->mirror) && module_of_class(iso, class) == module)
            SET_REF(iso, class->mirror, WKF(iso, java_lang_Class, module), module->module);
    }
}

void loader_set_base_module(struct isolate *iso, struct ref module)
{
    struct region_header *header = HEADER(iso);
    meta_lock(iso);
    tie(iso, MODULE(iso, header->java_base), module);
    header->base_module_defined = 1;
    header->roots.java_base_module = module;
    for (struct loader_ref l = header->loaders; !IS_NONE(l); l = LOADER(iso, l)->next)
        set_mirrors(iso, LOADER(iso, l), MODULE(iso, header->java_base));
    meta_unlock(iso);
}

void loader_set_unnamed_module(struct isolate *iso, struct loader *loader, struct ref module)
{
    meta_lock(iso);
    tie(iso, MODULE(iso, loader->unnamed_module), module);
    if (loader->is_boot)
        HEADER(iso)->roots.boot_unnamed_module = module;
    set_mirrors(iso, loader, MODULE(iso, loader->unnamed_module));
    meta_unlock(iso);
}

/* ---- loaders ---- */

/* Trust comes from being one of the two built-in loaders, which java.base makes itself before any other
 * code can run; a class of that name elsewhere has another loader. */
static bool is_builtin(struct isolate *iso, struct ref java_loader, const char *name)
{
    const struct class *class = CLASS_OF(iso, java_loader);
    return LOADER(iso, class->loader)->is_boot && symbol_equals(iso, class->name, name);
}

static void free_arena(struct isolate *iso, struct meta_ref place)
{
    struct meta_arena arena = *(struct meta_arena *)META_ADDRESS(iso, place);
    meta_arena_free(iso, &arena);
}

static struct loader *create_locked(struct isolate *iso, struct ref java_loader)
{
    struct region_header *header = HEADER(iso);
    bool is_boot = IS_NULL(java_loader);
    bool is_platform = !is_boot && is_builtin(iso, java_loader,
                                              "jdk/internal/loader/ClassLoaders$PlatformClassLoader");
    bool is_application =
        !is_boot && is_builtin(iso, java_loader, "jdk/internal/loader/ClassLoaders$AppClassLoader");
    /* The record of a loader lies in its own arena. */
    struct meta_ref arena = meta_arena_create(iso, !is_boot && !is_platform && !is_application);
    if (IS_NONE(arena))
        return NULL;
    struct meta_ref place =
        meta_arena_allocate(iso, META_ADDRESS(iso, arena), sizeof(struct loader));
    if (IS_NONE(place)) {
        free_arena(iso, arena);
        return NULL;
    }
    struct loader *loader = META_ADDRESS(iso, place);
    loader->java_loader = java_loader;
    loader->arena = arena;
    loader->number = header->next_loader_number++;
    loader->is_boot = is_boot;
    loader->is_platform = is_platform;
    loader->is_application = is_application;
    struct ref unnamed = NULL_REF;
    if (!is_boot) {
        unnamed = GET_REF(iso, java_loader, WKF(iso, java_lang_ClassLoader, unnamedModule));
    }
    struct module_entry *module =
        module_create_locked(iso, loader, (struct symbol_ref){0}, unnamed);
    if (module == NULL) {
        free_arena(iso, arena);
        return NULL;
    }
    loader->unnamed_module = (struct module_ref){META_OFFSET(iso, module)};
    loader->next = header->loaders;
    header->loaders = (struct loader_ref){place.off};
    return loader;
}

struct loader *loader_create(struct isolate *iso, struct ref java_loader)
{
    meta_lock(iso);
    struct loader *loader = create_locked(iso, java_loader);
    meta_unlock(iso);
    return loader;
}

/* ---- roots ----
 *
 * In a collection that unloads, what can be unloaded is followed when it is reached (unload.c). */

static bool is_root(const struct isolate *iso, const struct loader *loader)
{
    return !iso->unloading.active || !loader_is_mortal(loader);
}

static void walk_loaders(struct isolate *iso, ref_visitor visit, void *context)
{
    for (struct loader_ref l = HEADER(iso)->loaders; !IS_NONE(l); l = LOADER(iso, l)->next) {
        if (is_root(iso, LOADER(iso, l)))
            visit(context, &LOADER(iso, l)->java_loader);
    }
}

static void walk_modules(struct isolate *iso, ref_visitor visit, void *context)
{
    for (struct module_ref m = HEADER(iso)->modules; !IS_NONE(m); m = MODULE(iso, m)->next) {
        if (is_root(iso, LOADER(iso, MODULE(iso, m)->loader)))
            visit(context, &MODULE(iso, m)->module);
    }
}

void loader_register_roots(struct isolate *iso)
{
    iso->root_sections[ROOT_SECTION_loaders] = walk_loaders;
    iso->root_sections[ROOT_SECTION_modules] = walk_modules;
}
