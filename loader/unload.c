/*
 * Unloading of classes (JLS 12.7): which classes and loaders a collection has reached, and the end of
 * those it has not.
 *
 * 1. A class is mortal (SHAPE_UNLOADABLE) when its loader is, or when it is a hidden class that is not
 *    strong; so are its array classes.  All else lives as long as the isolate, above all what is in
 *    the image.
 * 2. A mortal class is reached by way of its mirror, an instance, a frame of one of its methods, its
 *    loader (hidden classes that are not strong excepted), or another class: as supertype, component,
 *    array class or nest host.  It reaches its loader.
 * 3. A mortal loader is reached by way of its ClassLoader object or one of its classes.  It reaches that
 *    object, its modules, and every class it defined or initiated.  A class that some class has
 *    resolved is initiated by the latter's loader, so resolution slots need not be looked at; what
 *    they know of hidden classes is kept alive by the mirror's array of resolved objects.
 * 4. A loader that is not mortal never initiates a class of a mortal one: dictionary_record sees to it.
 * 5. Only loading constraints, reads and exports of modules refer to what may have gone.
 *
 * Symbols stay.  The world is stopped while any of this runs, and no thread holds meta_lock.
 */
#include "gc/gc.h"
#include "loader/internal.h"

#define LAST (-1)          /* in `reached`: nobody comes after this one */
#define MANY TINY(1000, 1) /* after so many classes it pays to look for free blocks to join */
#define LEAST_BETWEEN TINY(MIB(8), KIB(64)) /* mortal metadata made between two unloadings */

static bool is_mortal(const struct class *class)
{
    return (class->shape.flags & SHAPE_UNLOADABLE) != 0;
}

/* ---- what is reached ---- */

void unload_begin(struct isolate *iso)
{
    iso->unloading.active = true;
    iso->unloading.classes = iso->unloading.loaders = LAST;
}

void unload_reach_class(struct isolate *iso, struct class_ref ref)
{
    if (IS_NONE(ref))
        return;
    struct class *class = CLASS(iso, ref);
    if (!is_mortal(class) || !IS_NONE(class->reached))
        return;
    class->reached.off = iso->unloading.classes;
    iso->unloading.classes = ref.off;
}

void unload_reach_loader(struct isolate *iso, struct loader_ref ref)
{
    if (IS_NONE(ref))
        return;
    struct loader *loader = LOADER(iso, ref);
    if (!loader_is_mortal(loader) || !IS_NONE(loader->reached))
        return;
    loader->reached.off = iso->unloading.loaders;
    iso->unloading.loaders = ref.off;
}

void unload_reach_object(struct isolate *iso, struct ref object)
{
    const struct class *class = CLASS_OF(iso, object);
    if (is_mortal(class))
        unload_reach_class(iso, CLASS_REF(iso, class));
    if (class->shape.flags & SHAPE_LOADER)
        unload_reach_loader(iso, (struct loader_ref){GET_I32(
                                     iso, object, WKF(iso, java_lang_ClassLoader, loader_data))});
}

bool unload_class_is_reached(struct isolate *iso, struct class_ref ref)
{
    const struct class *class = CLASS(iso, ref);
    return !is_mortal(class) || !IS_NONE(class->reached);
}

static struct ref follow_class(struct isolate *iso, struct class *class)
{
    const struct class_ref *interfaces = META_ADDRESS(iso, class->local_interfaces);
    unload_reach_class(iso, class->super);
    for (uint32_t i = 0; i < class->local_interface_count; i++)
        unload_reach_class(iso, interfaces[i]);
    unload_reach_class(iso, class->component);
    unload_reach_class(iso, class->element);
    unload_reach_class(iso, CLASS_STATE(iso, class)->array);
    unload_reach_class(iso, class->own_nest_host);
    unload_reach_loader(iso, class->loader);
    return class->mirror;
}

static void follow_loader(struct isolate *iso, struct loader *loader, ref_visitor visit,
                          void *context)
{
    visit(context, &loader->java_loader);
    for (struct module_ref m = loader->first_module; !IS_NONE(m);
         m = MODULE(iso, m)->next_of_loader)
        visit(context, &MODULE(iso, m)->module);
    for (struct class_ref c = loader->first_class; !IS_NONE(c); c = CLASS(iso, c)->next_class) {
        if (IS_NONE(CLASS(iso, c)->arena))
            unload_reach_class(iso, c);
    }
    const struct dictionary_entry *dictionary = META_ADDRESS(iso, loader->dictionary);
    for (uint32_t i = 0; i < loader->dictionary_capacity; i++)
        unload_reach_class(iso, dictionary[i].class);
}

bool unload_follow(struct isolate *iso, ref_visitor visit, void *context, struct ref *mirror)
{
    if (iso->unloading.classes != LAST) {
        struct class *class = CLASS(iso, ((struct class_ref){iso->unloading.classes}));
        iso->unloading.classes = class->reached.off;
        *mirror = follow_class(iso, class);
        return true;
    }
    if (iso->unloading.loaders != LAST) {
        struct loader *loader = LOADER(iso, ((struct loader_ref){iso->unloading.loaders}));
        iso->unloading.loaders = loader->reached.off;
        follow_loader(iso, loader, visit, context);
        return true;
    }
    return false;
}

/* ---- what stays for ever ---- */

static void keep_classes(struct isolate *iso, struct loader *loader, bool hidden_too)
{
    for (struct class_ref c = loader->first_class; !IS_NONE(c); c = CLASS(iso, c)->next_class) {
        struct class *class = CLASS(iso, c);
        if (is_mortal(class) && (hidden_too || IS_NONE(class->arena)))
            class->shape.flags &= (uint8_t)~SHAPE_UNLOADABLE;
    }
}

void unload_keep_loader_locked(struct isolate *iso, struct loader *loader)
{
    loader->immortal = 1;
    keep_classes(iso, loader, false);
    for (uint32_t i = 0; i < loader->dictionary_capacity; i++) {
        const struct dictionary_entry *dictionary = META_ADDRESS(iso, loader->dictionary);
        struct class_ref c = dictionary[i].class;
        if (!IS_NONE(c) && loader_is_mortal(LOADER(iso, CLASS(iso, c)->loader)))
            unload_keep_loader_locked(iso, LOADER(iso, CLASS(iso, c)->loader));
    }
}

void unload_keep_all(struct isolate *iso)
{
    struct region_header *header = HEADER(iso);
    for (struct loader_ref l = header->loaders; !IS_NONE(l); l = LOADER(iso, l)->next) {
        LOADER(iso, l)->immortal = 1;
        LOADER(iso, l)->first_kept = LOADER(iso, l)->first_class;
        keep_classes(iso, LOADER(iso, l), true);
    }
    header->first_kept_module = header->modules;
    header->mortal_bytes = 0;
    header->unload_at = 0;
}

bool unload_is_due(const struct isolate *iso)
{
    const struct region_header *header = HEADER(iso);
    uint64_t limit = header->unload_at > LEAST_BETWEEN ? header->unload_at : LEAST_BETWEEN;
    return LOAD_RELAXED(&header->mortal_bytes) > limit;
}

/* ---- what goes ---- */

/* Gone loaders and classes, linked by `next` and `next_class`. */
struct gone {
    struct loader_ref loaders;
    struct class_ref classes;
    uint32_t loader_count, class_count;
    bool named_module; /* a module that others name is among what goes */
};

static bool loader_is_gone(const struct isolate *iso, struct loader_ref ref)
{
    const struct loader *loader = LOADER(iso, ref);
    return loader_is_mortal(loader) && IS_NONE(loader->reached);
}

static void take_modules(struct isolate *iso, struct gone *gone)
{
    struct region_header *header = HEADER(iso);
    for (struct module_ref *link = &header->modules;
         !SAME_META(*link, header->first_kept_module);) {
        struct module_entry *module = MODULE(iso, *link);
        if (loader_is_gone(iso, module->loader)) {
            gone->named_module |= module->is_named_elsewhere;
            *link = module->next;
        } else {
            link = &module->next;
        }
    }
}

static void drop_modules(struct isolate *iso, struct meta_ref table, uint32_t *count)
{
    struct module_ref *modules = META_ADDRESS(iso, table);
    uint32_t kept = 0;
    for (uint32_t i = 0; i < *count; i++) {
        if (!loader_is_gone(iso, MODULE(iso, modules[i])->loader))
            modules[kept++] = modules[i];
    }
    if (kept != *count)
        *count = kept;
}

static void forget_modules(struct isolate *iso)
{
    for (struct module_ref m = HEADER(iso)->modules; !IS_NONE(m); m = MODULE(iso, m)->next)
        drop_modules(iso, MODULE(iso, m)->reads, &MODULE(iso, m)->read_count);
    for (struct loader_ref l = HEADER(iso)->loaders; !IS_NONE(l); l = LOADER(iso, l)->next) {
        const struct loader *loader = LOADER(iso, l);
        const struct package_ref *packages = META_ADDRESS(iso, loader->packages);
        for (uint32_t i = 0; i < loader->package_capacity && !loader_is_gone(iso, l); i++) {
            struct package_entry *package = PACKAGE(iso, packages[i]);
            if (!IS_NONE(packages[i]))
                drop_modules(iso, package->exported_to, &package->exported_count);
        }
    }
}

/* Takes the classes that go out of the list of a loader, which may itself go. */
static void take_classes(struct isolate *iso, struct loader *loader, bool all, struct gone *gone)
{
    for (struct class_ref *link = &loader->first_class; !SAME_META(*link, loader->first_kept);) {
        struct class_ref ref = *link;
        struct class *class = CLASS(iso, ref);
        if (unload_class_is_reached(iso, ref)) {
            VM_ASSERT(!all, "%s lives without its loader", SYMBOL_TEXT(iso, class->name));
            class->reached = (struct class_ref){0};
            link = &class->next_class;
            continue;
        }
        *link = class->next_class;
        if (!all && class->kind == CLASS_INSTANCE)
            PACKAGE(iso, class->package)->class_count--;
        class->next_class = gone->classes;
        gone->classes = ref;
        gone->class_count++;
    }
}

static void take_all(struct isolate *iso, struct gone *gone)
{
    for (struct loader_ref *link = &HEADER(iso)->loaders; !IS_NONE(*link);) {
        struct loader_ref ref = *link;
        struct loader *loader = LOADER(iso, ref);
        bool is_gone = loader_is_gone(iso, ref);
        take_classes(iso, loader, is_gone, gone);
        if (is_gone) {
            *link = loader->next;
            loader->next = gone->loaders;
            gone->loaders = ref;
            gone->loader_count++;
        } else {
            loader->reached = (struct loader_ref){0};
            link = &loader->next;
        }
    }
}

static void free_arena(struct isolate *iso, struct meta_ref place)
{
    struct meta_arena arena = *(struct meta_arena *)META_ADDRESS(iso, place);
    meta_arena_free(iso, &arena);
}

/* What a class has outside of its arena. */
static void free_parts(struct isolate *iso, struct class *class)
{
    char name[512];
    LOG(iso, class, "unloading class %s 0x%016llx",
        class_external_name(iso, class, name, sizeof name),
        (unsigned long long)(uint64_t)(int64_t)META_OFFSET(iso, class));
    if (class->kind == CLASS_INSTANCE) {
        for (uint32_t m = class->extra_methods.m; m != 0;) {
            uint32_t next = METHOD(iso, m)->next_extra;
            meta_methods_free(iso, m, 1);
            m = next;
        }
        meta_methods_free(iso, class->first_method, class->method_count);
    }
    meta_class_index_free(iso, class->index);
    gc_free_pinned(iso, class->mirror);
}

static void free_gone(struct isolate *iso, struct gone *gone)
{
    for (struct class_ref c = gone->classes; !IS_NONE(c); c = CLASS(iso, c)->next_class)
        free_parts(iso, CLASS(iso, c));
    /* Arenas of hidden classes; their array classes are in them too. */
    struct class_ref own = {0};
    for (struct class_ref c = gone->classes, next; !IS_NONE(c); c = next) {
        struct class *class = CLASS(iso, c);
        next = class->next_class;
        if (class->kind == CLASS_INSTANCE && !IS_NONE(class->arena)) {
            class->next_class = own;
            own = c;
        }
    }
    while (!IS_NONE(own)) {
        struct meta_ref arena = CLASS(iso, own)->arena;
        own = CLASS(iso, own)->next_class;
        free_arena(iso, arena);
    }
    while (!IS_NONE(gone->loaders)) {
        struct meta_ref arena = LOADER(iso, gone->loaders)->arena;
        gone->loaders = LOADER(iso, gone->loaders)->next;
        free_arena(iso, arena);
    }
}

bool unload_sweep(struct isolate *iso)
{
    struct region_header *header = HEADER(iso);
    struct gone gone = {0};
    meta_lock(iso);
    take_modules(iso, &gone);
    if (gone.named_module)
        forget_modules(iso);
    for (struct loader_ref l = header->loaders; !IS_NONE(l); l = LOADER(iso, l)->next) {
        if (loader_is_gone(iso, l))
            constraints_unload_locked(iso, LOADER(iso, l));
    }
    for (struct loader_ref l = header->loaders; !IS_NONE(l); l = LOADER(iso, l)->next) {
        if (!loader_is_gone(iso, l))
            constraints_forget_classes_locked(iso, LOADER(iso, l));
    }
    take_all(iso, &gone);
    free_gone(iso, &gone);
    if (gone.class_count >= MANY)
        meta_join_free(iso);
    header->unloadings++;
    header->loaders_unloaded += gone.loader_count;
    header->classes_unloaded += gone.class_count;
    header->unload_at =
        header->mortal_bytes * 2 > LEAST_BETWEEN ? header->mortal_bytes * 2 : LEAST_BETWEEN;
    iso->unloading.active = false;
    if (ATOLL_CHECKED)
        unload_verify_locked(iso);
    meta_unlock(iso);
    LOG(iso, gc, "%u classes and %u loaders unloaded, %llu KiB of mortal metadata left",
        gone.class_count, gone.loader_count, (unsigned long long)(header->mortal_bytes >> 10));
    return gone.class_count + gone.loader_count > 0;
}
