/*
 * Natives of java.lang.Module: the module graph as the VM's access checks see it.  Java checks
 * opens itself; the VM only keeps reads and exports.
 *
 * The tables grow in the arena of the module's loader.  A grown table is written before its place
 * and its count are published, so that readers need no lock; writers hold meta_lock.
 */
#include "stdlib/support.h"

#include <string.h>

#include "loader/loader.h"
#include "stdlib/module_entries.h"
#include "vm/base/mem.h"
#include "vm/exec/exec_extra.h"

static bool throw_argument(struct thread *t, const char *text)
{
    return exec_throw(t, "java/lang/IllegalArgumentException", "%s", text);
}

/* ---- defineModule0: (module, is open, version, location, packages) ---- */

/* "java" or "java/...": only the boot and platform loaders may define these. */
static bool is_java_package(const char *slashed)
{
    return strncmp(slashed, "java", 4) == 0 && (slashed[4] == '/' || slashed[4] == '\0');
}

/* Identifiers separated by single slashes, none empty. */
static bool is_package_name(const char *slashed)
{
    const char *at;
    if (slashed[0] == '\0' || slashed[0] == '/')
        return false;
    for (at = slashed; *at != '\0'; at++) {
        if (strchr(".;[", *at) != NULL || (*at == '/' && (at[1] == '/' || at[1] == '\0')))
            return false;
    }
    return true;
}

/* Checks one package name and makes its symbol. */
static bool check_package(struct thread *t, struct loader *loader, struct ref name,
                          struct ref module_name, struct symbol_ref *symbol)
{
    char *text, *module;
    bool legal;
    if (IS_NULL(name) || CLASS_OF(t, name) != WK(t, java_lang_String))
        return throw_argument(t, "Bad package name");
    *symbol = string_to_symbol(t->iso, name, true, true);
    if (IS_NONE(*symbol))
        return exec_throw(t, "java/lang/OutOfMemoryError", "Metaspace");
    text = SYMBOL_TEXT(t, *symbol);
    module = string_to_utf8(t->iso, module_name, NULL);
    legal = is_package_name(text);
    if (!legal)
        exec_throw(t, "java/lang/IllegalArgumentException", "Invalid package name: %s for module: %s",
                   text, module == NULL ? "" : module);
    else if (is_java_package(text) && !loader->is_boot && !loader->is_platform) {
        char loader_name[256], *given = string_to_utf8(t->iso, name, NULL); /* with its dots */
        legal = false;
        message_loader(t->iso, loader, loader_name, sizeof loader_name);
        exec_throw(t, "java/lang/IllegalArgumentException",
                   "Class loader (instance of): %s tried to define prohibited package name: %s",
                   loader_name, given == NULL ? "" : given);
        mem_free(given);
    }
    mem_free(module);
    return legal;
}

static bool throw_package_taken(struct thread *t, const struct package_entry *package,
                                const struct symbol_ref module)
{
    const struct module_entry *owner = MODULE(t, package->module);
    if (IS_NONE(owner->name))
        return exec_throw(t, "java/lang/IllegalStateException",
                          "Package %s for module %s is already in the unnamed module defined to "
                          "the class loader",
                          SYMBOL_TEXT(t, package->name), SYMBOL_TEXT(t, module));
    return exec_throw(t, "java/lang/IllegalStateException",
                      "Package %s for module %s is already in another module, %s, defined to the "
                      "class loader",
                      SYMBOL_TEXT(t, package->name), SYMBOL_TEXT(t, module),
                      SYMBOL_TEXT(t, owner->name));
}

static bool is_defined(struct thread *t, const struct loader *loader, struct symbol_ref name)
{
    struct module_ref at = HEADER(t)->modules;
    for (; !IS_NONE(at); at = MODULE(t, at)->next) {
        const struct module_entry *entry = MODULE(t, at);
        if (SAME_META(entry->name, name) && LOADER(t, entry->loader) == loader &&
            !IS_NULL(entry->module))
            return true;
    }
    return false;
}

/* The entry for java.base exists since the boot loader's record was made. */
static struct module_entry *make_entry(struct thread *t, struct loader *loader,
                                       struct symbol_ref name, struct ref module)
{
    struct module_entry *base = IS_NONE(HEADER(t)->java_base) ? NULL : MODULE(t, HEADER(t)->java_base);
    if (base != NULL && loader->is_boot && symbol_equals(t->iso, name, "java.base")) {
        base->name = name;
        base->module = module;
        return base;
    }
    return module_create(t->iso, loader, name, module);
}

/* Puts the packages into the module.  Those that hold classes already belonged, in the boot loader,
 * to java.base by assumption. */
static bool add_packages(struct thread *t, struct loader *loader, struct module_entry *entry,
                         struct ref packages)
{
    int32_t count = IS_NULL(packages) ? 0 : ARRAY_LENGTH(t, packages), i;
    for (i = 0; i < count; i++) {
        struct symbol_ref name =
            string_to_symbol(t->iso, GET_ELEMENT_REF(t, packages, i), true, true);
        struct package_entry *package = IS_NONE(name) ? NULL : package_ensure(t->iso, loader, name);
        if (package == NULL)
            return exec_throw(t, "java/lang/OutOfMemoryError", "Metaspace");
        package->module = (struct module_ref){META_OFFSET(t, entry)};
    }
    return true;
}

static bool check_packages(struct thread *t, struct loader *loader, struct symbol_ref module_name,
                           struct ref module_name_string, struct ref packages)
{
    int32_t count = IS_NULL(packages) ? 0 : ARRAY_LENGTH(t, packages), i;
    bool is_base = symbol_equals(t->iso, module_name, "java.base");
    for (i = 0; i < count; i++) {
        struct symbol_ref name;
        struct package_entry *package;
        if (!check_package(t, loader, GET_ELEMENT_REF(t, packages, i), module_name_string, &name))
            return false;
        package = package_find(t->iso, loader, name);
        if (package == NULL || IS_NONE(package->module) || is_base)
            continue;
        if (package->class_count == 0 && IS_NONE(MODULE(t, package->module)->name))
            continue;
        if (SAME_META(package->module, HEADER(t)->java_base) && package->class_count == 0)
            continue;
        return throw_package_taken(t, package, module_name);
    }
    return true;
}

static struct symbol_ref optional_symbol(struct thread *t, struct ref string)
{
    return IS_NULL(string) ? (struct symbol_ref){0} : string_to_symbol(t->iso, string, false, true);
}

static enum native_status define_module(struct thread *t, union slot *a)
{
    struct ref module = a[0].r, name_string;
    struct module_entry *entry;
    struct symbol_ref name;
    struct loader *loader;
    bool is_base;
    if (IS_NULL(module))
        return throw_null(t);
    name_string = GET_REF(t, module, WKF(t, java_lang_Module, name));
    if (IS_NULL(name_string))
        return THROW(t, "java/lang/IllegalArgumentException", "Module name cannot be null");
    name = string_to_symbol(t->iso, name_string, false, true);
    if (IS_NONE(name))
        return THROW(t, "java/lang/OutOfMemoryError", "Metaspace");
    loader = exec_loader_of(t, GET_REF(t, module, WKF(t, java_lang_Module, loader)));
    if (loader == NULL)
        return NATIVE_FAILED(t);
    module = a[0].r;
    name_string = GET_REF(t, module, WKF(t, java_lang_Module, name));
    is_base = loader->is_boot && symbol_equals(t->iso, name, "java.base");
    if (is_base ? HEADER(t)->base_module_defined != 0 : is_defined(t, loader, name))
        return THROW(t, "java/lang/IllegalStateException", "Module %s is already defined",
                     SYMBOL_TEXT(t, name));
    if (!check_packages(t, loader, name, name_string, a[4].r))
        return NATIVE_FAILED(t);
    pthread_mutex_lock(&t->iso->meta_lock);
    entry = make_entry(t, loader, name, module);
    pthread_mutex_unlock(&t->iso->meta_lock);
    if (entry == NULL)
        return THROW(t, "java/lang/OutOfMemoryError", "Metaspace");
    entry->is_open = a[1].i != 0;
    entry->is_java_base = is_base;
    entry->version = optional_symbol(t, a[2].r);
    entry->location = optional_symbol(t, a[3].r);
    if (!add_packages(t, loader, entry, a[4].r))
        return NATIVE_FAILED(t);
    SET_I32(t, module, WKF(t, java_lang_Module, module_entry), META_OFFSET(t, entry));
    if (is_base)
        module_publish_java_base(t, entry, module);
    return NATIVE_DONE;
}

/* ---- reads and exports ---- */

/* (from, to): null means every unnamed module. */
static enum native_status add_reads(struct thread *t, union slot *a)
{
    struct module_entry *from, *to = NULL;
    if (IS_NULL(a[0].r))
        return throw_null(t);
    from = module_entry_of(t, a[0].r);
    if (from == NULL)
        return FAILED(t) ? NATIVE_FAILED(t)
                         : THROW(t, "java/lang/IllegalArgumentException",
                                 "from_module is not valid");
    if (IS_NONE(from->name) || SAME_REF(a[0].r, a[1].r))
        return NATIVE_DONE; /* unnamed modules read everything, and all read themselves */
    if (IS_NULL(a[1].r)) {
        from->reads_all_unnamed = 1;
        return NATIVE_DONE;
    }
    to = module_entry_of(t, a[1].r);
    if (to == NULL)
        return FAILED(t)
                   ? NATIVE_FAILED(t)
                   : THROW(t, "java/lang/IllegalArgumentException", "to_module is not valid");
    if (!module_add_read(t->iso, from, to))
        return THROW(t, "java/lang/OutOfMemoryError", "Metaspace");
    return NATIVE_DONE;
}

/* The package of this dotted name in a named module that is not open: NULL with *ignore when
 * exporting it would change nothing. */
static struct package_entry *exported_package(struct thread *t, struct ref module,
                                              struct ref name, bool *ignore)
{
    struct package_entry *package = NULL;
    struct module_entry *entry;
    struct symbol_ref symbol;
    *ignore = false;
    if (IS_NULL(module) || IS_NULL(name)) {
        exec_throw_null(t);
        return NULL;
    }
    entry = module_entry_of(t, module);
    if (entry == NULL) {
        if (!FAILED(t))
            throw_argument(t, "from_module is not valid");
        return NULL;
    }
    *ignore = IS_NONE(entry->name) || entry->is_open;
    if (*ignore)
        return NULL;
    symbol = string_to_symbol(t->iso, name, true, false);
    if (!IS_NONE(symbol))
        package = package_find(t->iso, LOADER(t, entry->loader), symbol);
    if (package == NULL || MODULE(t, package->module) != entry) {
        char *text = string_to_utf8(t->iso, name, NULL);
        exec_throw(t, "java/lang/IllegalArgumentException", "Package %s not found in from_module %s",
                   text == NULL ? "" : text, SYMBOL_TEXT(t, entry->name));
        mem_free(text);
        return NULL;
    }
    return package;
}

/* (from, package, to) */
static enum native_status add_exports(struct thread *t, union slot *a)
{
    bool ignore;
    struct package_entry *package = exported_package(t, a[0].r, a[1].r, &ignore);
    struct module_entry *to;
    if (package == NULL)
        return ignore ? NATIVE_DONE : NATIVE_FAILED(t);
    if (IS_NULL(a[2].r))
        return throw_null(t);
    to = module_entry_of(t, a[2].r);
    if (to == NULL)
        return FAILED(t)
                   ? NATIVE_FAILED(t)
                   : THROW(t, "java/lang/IllegalArgumentException", "to_module is not valid");
    if (!package_export_to(t->iso, package, to))
        return THROW(t, "java/lang/OutOfMemoryError", "Metaspace");
    return NATIVE_DONE;
}

static enum native_status export_widely(struct thread *t, union slot *a, uint32_t how)
{
    bool ignore;
    struct package_entry *package = exported_package(t, a[0].r, a[1].r, &ignore);
    if (package == NULL)
        return ignore ? NATIVE_DONE : NATIVE_FAILED(t);
    __atomic_fetch_or(&package->exports, how, __ATOMIC_RELEASE);
    return NATIVE_DONE;
}

static enum native_status add_exports_to_all(struct thread *t, union slot *a)
{
    return export_widely(t, a, PACKAGE_EXPORTED_ALL);
}

static enum native_status add_exports_to_all_unnamed(struct thread *t, union slot *a)
{
    return export_widely(t, a, PACKAGE_EXPORTED_UNNAMED);
}

static const struct native_method natives[] = {
    NATIVE(PLAIN, "defineModule0",
           "(Ljava/lang/Module;ZLjava/lang/String;Ljava/lang/String;[Ljava/lang/Object;)V",
           define_module),
    NATIVE(PLAIN, "addReads0", "(Ljava/lang/Module;Ljava/lang/Module;)V", add_reads),
    NATIVE(PLAIN, "addExports0", "(Ljava/lang/Module;Ljava/lang/String;Ljava/lang/Module;)V",
           add_exports),
    NATIVE(PLAIN, "addExportsToAll0", "(Ljava/lang/Module;Ljava/lang/String;)V",
           add_exports_to_all),
    NATIVE(PLAIN, "addExportsToAllUnnamed0", "(Ljava/lang/Module;Ljava/lang/String;)V",
           add_exports_to_all_unnamed),
};
const struct native_class native_java_lang_Module = {"java/lang/Module", natives,
                                                     COUNT_OF(natives)};
