/*
 * --patch-module for the modules of the boot loader: places that are searched before the run-time image.
 * Those of other modules are java.base's own business (jdk.internal.module.ModulePatcher), which also adds
 * the packages that only a patch has to the module.
 */
#include "loader/internal.h"

#define PATCH_KEY "jdk.module.patch." /* the value is "module=places" */

struct boot_patches {
    uint32_t count;
    struct {
        char *module;
        struct boot_append *places;
    } entries[];
};

bool boot_patches_open(struct isolate *iso)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < iso->property_count; i++)
        count += strncmp(iso->properties[i].key, PATCH_KEY, sizeof PATCH_KEY - 1) == 0;
    if (count == 0)
        return true;
    struct boot_patches *patches = mem_alloc(sizeof *patches + count * sizeof *patches->entries);
    iso->boot_patches = patches;
    for (uint32_t i = 0; patches != NULL && i < iso->property_count; i++) {
        const char *value = iso->properties[i].value, *equals = strchr(value, '=');
        if (strncmp(iso->properties[i].key, PATCH_KEY, sizeof PATCH_KEY - 1) != 0 || equals == NULL)
            continue;
        char *module = mem_copy_string(value);
        struct boot_append *places = boot_append_open(equals + 1);
        patches->entries[patches->count].module = module;
        patches->entries[patches->count++].places = places;
        if (module == NULL || places == NULL)
            return false;
        module[equals - value] = 0;
    }
    return patches != NULL;
}

void boot_patches_close(struct boot_patches *patches)
{
    for (uint32_t i = 0; patches != NULL && i < patches->count; i++) {
        mem_free(patches->entries[i].module);
        boot_append_close(patches->entries[i].places);
    }
    mem_free(patches);
}

bool boot_patches_find(const struct boot_patches *patches, const char *module, const char *name,
                       uint8_t **bytes, size_t *length)
{
    for (uint32_t i = 0; patches != NULL && i < patches->count; i++) {
        if (strcmp(patches->entries[i].module, module) == 0 &&
            boot_append_find(patches->entries[i].places, name, bytes, length) != 0)
            return true;
    }
    return false;
}
