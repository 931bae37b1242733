/* Natives of jdk.internal.loader.BootLoader. */
#include "stdlib/support.h"

#include <stdio.h>

#include "loader/loader.h"
#include "vm/exec/exec_extra.h"

static enum native_status set_unnamed_module(struct thread *t, union slot *a)
{
    struct loader *boot = LOADER(t, HEADER(t)->boot_loader);
    struct module_entry *entry;
    if (IS_NULL(a[0].r))
        return throw_null(t);
    if (!IS_NULL(GET_REF(t, a[0].r, WKF(t, java_lang_Module, name))))
        return THROW(t, "java/lang/IllegalArgumentException",
                     "boot loader's unnamed module's java.lang.Module object is not valid");
    entry = MODULE(t, boot->unnamed_module);
    entry->module = a[0].r;
    HEADER(t)->roots.boot_unnamed_module = a[0].r;
    SET_I32(t, a[0].r, WKF(t, java_lang_Module, module_entry), boot->unnamed_module.off);
    return NATIVE_DONE;
}

/* Has the boot loader found a class of the package?  Those of modules without a location, as proxies have
 * them, were given to it. */
static bool is_found_package(struct isolate *iso, const struct package_entry *package)
{
    const struct module_entry *module = MODULE(iso, package->module);
    return package->class_count > 0 && (IS_NONE(module->name) || !IS_NONE(module->location) ||
                                        symbol_equals(iso, module->name, "java.base"));
}

/* "jrt:/java.base", or the jar or directory for packages of the unnamed module; null when no
 * class of the package is loaded, and for the unnamed package. */
static enum native_status get_package_location(struct thread *t, union slot *a)
{
    struct loader *boot = LOADER(t, HEADER(t)->boot_loader);
    const struct package_entry *package;
    const struct module_entry *module;
    struct symbol_ref name;
    const char *path;
    char text[512];
    if (IS_NULL(a[0].r))
        return return_ref(t, NULL_REF);
    name = string_to_symbol(t->iso, a[0].r, false, false);
    package = IS_NONE(name) ? NULL : package_find(t->iso, boot, name);
    if (package == NULL || !is_found_package(t->iso, package) || SYMBOL_LENGTH(t, name) == 0)
        return return_ref(t, NULL_REF);
    module = MODULE(t, package->module);
    if (!IS_NONE(module->location))
        return return_new(t, string_from_symbol(t, module->location));
    if (!IS_NONE(module->name)) {
        snprintf(text, sizeof text, "jrt:/%s", SYMBOL_TEXT(t, module->name));
        return return_new(t, string_from_utf8(t, text));
    }
    path = boot_append_path(t->iso->boot_append, package->boot_append);
    return path == NULL ? return_ref(t, NULL_REF) : return_new(t, string_from_utf8(t, path));
}

static enum native_status get_package_names(struct thread *t, union slot *a)
{
    struct {
        struct local_roots head;
        struct ref array, name;
    } roots;
    const struct loader *boot = LOADER(t, HEADER(t)->boot_loader);
    const struct package_ref *packages;
    uint32_t capacity, i;
    int32_t count = 0, filled = 0;
    (void)a;
    /* The table may grow meanwhile, but what it held stays readable. */
    pthread_mutex_lock(&t->iso->meta_lock);
    packages = META_ADDRESS(t, boot->packages);
    capacity = boot->package_capacity;
    for (i = 0; i < capacity; i++)
        count += !IS_NONE(packages[i]) && is_found_package(t->iso, PACKAGE(t, packages[i]));
    pthread_mutex_unlock(&t->iso->meta_lock);
    ROOTS_ENTER(t, roots);
    roots.array = exec_new_array(t, WK(t, java_lang_String), count);
    for (i = 0; i < capacity && filled < count && !IS_NULL(roots.array); i++) {
        if (IS_NONE(packages[i]) || !is_found_package(t->iso, PACKAGE(t, packages[i])))
            continue;
        roots.name = string_from_symbol(t, PACKAGE(t, packages[i])->name);
        if (IS_NULL(roots.name))
            roots.array = NULL_REF;
        else
            SET_ELEMENT_REF(t, roots.array, filled++, roots.name);
    }
    ROOTS_LEAVE(t, roots);
    return return_new(t, roots.array);
}

static const struct native_method natives[] = {
    NATIVE(PLAIN, "setBootLoaderUnnamedModule0", "(Ljava/lang/Module;)V", set_unnamed_module),
    NATIVE(PLAIN, "getSystemPackageLocation", "(Ljava/lang/String;)Ljava/lang/String;",
           get_package_location),
    NATIVE(PLAIN, "getSystemPackageNames", "()[Ljava/lang/String;", get_package_names),
};
const struct native_class native_jdk_internal_loader_BootLoader = {
    "jdk/internal/loader/BootLoader", natives, COUNT_OF(natives)};
