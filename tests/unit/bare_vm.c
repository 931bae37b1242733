/* See bare_vm.h. */
#include "tests/unit/bare_vm.h"

#include <criterion/criterion.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "gc/gc.h"
#include "vm/model/string.h"

/* $JAVA_HOME, or where the `java` on the path leads to. */
static void find_modules(char *path, size_t size)
{
    const char *home = getenv("JAVA_HOME");
    char java[PATH_MAX];
    if (home != NULL) {
        snprintf(path, size, "%s/lib/modules", home);
        return;
    }
    cr_assert_not_null(realpath("/usr/bin/java", java));
    for (unsigned up = 0; up < 2; up++)
        *strrchr(java, '/') = 0;
    snprintf(path, size, "%s/lib/modules", java);
}

void bare_vm_create(struct bare_vm *vm)
{
    char path[PATH_MAX + 16], reason[256] = "";
    struct error error = {0};
    find_modules(path, sizeof path);
    vm->modules = jimage_open(path, reason, sizeof reason);
    cr_assert_not_null(vm->modules, "%s", reason);
    vm->iso = isolate_reserve(REGION_DEFAULT_LIMIT);
    cr_assert_not_null(vm->iso);
    vm->iso->max_heap = MIB(64);
    vm->iso->modules_file = vm->modules;
    cr_assert(gc_heap_create(vm->iso));
    cr_assert(loader_bootstrap(vm->iso, &error), "%s", error_text(&error));
}

/* As if java.base had been defined as it is and everything in it were exported. */
static void export_all(struct isolate *iso, const struct loader *loader)
{
    const struct package_ref *packages = META_ADDRESS(iso, loader->packages);
    for (uint32_t i = 0; i < loader->package_capacity; i++) {
        if (!IS_NONE(packages[i]))
            PACKAGE(iso, packages[i])->exports = PACKAGE_EXPORTED_ALL;
    }
}

void bare_vm_destroy(struct bare_vm *vm)
{
    gc_heap_destroy(vm->iso);
    isolate_release(vm->iso);
    jimage_close(vm->modules);
}

static struct class *find(void *context, struct class *class, struct symbol_ref name)
{
    struct error error = {0};
    (void)class;
    struct class *found = boot_find_class(context, name, &error);
    error_release(&error);
    return found;
}

struct class_finder bare_vm_finder(struct bare_vm *vm)
{
    return (struct class_finder){.find = find, .context = vm->iso};
}

struct class *bare_vm_define(struct bare_vm *vm, const uint8_t *bytes, size_t length,
                             struct error *error)
{
    struct parse_options options = {0};
    struct class *super, *interfaces[8], *class = NULL;
    struct parsed_class *parsed = classfile_parse(vm->iso, bytes, length, &options, error);
    if (parsed == NULL)
        return NULL;
    struct loader *loader = loader_create(vm->iso, NULL_REF);
    loader->is_boot = false;
    super = boot_find_class(vm->iso, parsed_class_super(parsed), error);
    uint32_t count = parsed_class_interface_count(parsed);
    cr_assert_leq(count, COUNT_OF(interfaces));
    for (uint32_t i = 0; i < count; i++)
        interfaces[i] = boot_find_class(vm->iso, parsed_class_interface(parsed, i), error);
    export_all(vm->iso, LOADER(vm->iso, HEADER(vm->iso)->boot_loader));
    if (error->id == ERROR_none)
        class = class_define(vm->iso, loader, parsed, super, interfaces, error);
    parsed_class_free(parsed);
    return class;
}
