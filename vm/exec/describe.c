/*
 * How messages name loaders, modules and where a class comes from, in HotSpot's words.
 */
#include <stdio.h>
#include <string.h>

#include "vm/exec/internal.h"

/* `'app'`, `'bootstrap'`, or `'name' @1b2c3d4e` for other loaders: ClassLoader.nameAndId without the
 * package's quotes when a loader has no name. */
void loader_describe(struct isolate *iso, const struct loader *loader, char *buffer, size_t size)
{
    struct ref name;
    char *text;
    if (loader->is_boot) {
        snprintf(buffer, size, "'bootstrap'");
        return;
    }
    name = GET_REF(iso, loader->java_loader, WKF(iso, java_lang_ClassLoader, nameAndId));
    text = IS_NULL(name) ? NULL : string_to_utf8(iso, name, NULL);
    if (text != NULL) {
        snprintf(buffer, size, "%s", text);
    } else {
        char class_name[512];
        class_external_name(iso, CLASS_OF(iso, loader->java_loader), class_name, sizeof class_name);
        snprintf(buffer, size, "%s", class_name);
    }
    mem_free(text);
}

/* "A is in unnamed module of loader 'app'" or "B is in module java.base of loader 'bootstrap'";
 * with `parent` also ", parent loader 'app'" for loaders that are not built in. */
void class_in_module_of_loader(struct isolate *iso, struct class *class, bool parent, char *buffer,
                               size_t size)
{
    char name[512], loader_text[512], module_text[512], parent_text[600] = "";
    struct class *element = class->kind == CLASS_ARRAY ? CLASS(iso, class->element) : class;
    struct loader *loader = element->kind == CLASS_PRIMITIVE ? LOADER(iso, HEADER(iso)->boot_loader)
                                                             : LOADER(iso, element->loader);
    class_external_name(iso, class, name, sizeof name);
    loader_describe(iso, loader, loader_text, sizeof loader_text);
    struct module_entry *module = NULL;
    if (!IS_NONE(element->package))
        module = MODULE(iso, PACKAGE(iso, element->package)->module);
    if (element->kind == CLASS_PRIMITIVE || (module == NULL && loader->is_boot))
        snprintf(module_text, sizeof module_text, "module java.base");
    else if (module == NULL || IS_NONE(module->name))
        snprintf(module_text, sizeof module_text, "unnamed module");
    else if (!IS_NONE(module->version) && !loader->is_boot && !loader->is_platform && !loader->is_application)
        snprintf(module_text, sizeof module_text, "module %s@%s", SYMBOL_TEXT(iso, module->name),
                 SYMBOL_TEXT(iso, module->version));
    else
        snprintf(module_text, sizeof module_text, "module %s", SYMBOL_TEXT(iso, module->name));
    if (parent && !loader->is_boot && !loader->is_platform && !loader->is_application) {
        struct ref parent_loader =
            GET_REF(iso, loader->java_loader, WKF(iso, java_lang_ClassLoader, parent));
        char described[512] = "'bootstrap'";
        if (!IS_NULL(parent_loader)) {
            struct ref text_ref =
                GET_REF(iso, parent_loader, WKF(iso, java_lang_ClassLoader, nameAndId));
            char *text = IS_NULL(text_ref) ? NULL : string_to_utf8(iso, text_ref, NULL);
            if (text != NULL)
                snprintf(described, sizeof described, "%s", text);
            mem_free(text);
        }
        snprintf(parent_text, sizeof parent_text, ", parent loader %s", described);
    }
    snprintf(buffer, size, "%s is in %s of loader %s%s", name, module_text, loader_text, parent_text);
}

/* The same for two classes, joined when both are in the same module of the same loader. */
void classes_in_modules(struct isolate *iso, struct class *a, struct class *b, char *buffer, size_t size)
{
    char first[2048], second[2048], a_name[512], b_name[512];
    const char *a_rest, *b_rest;
    class_in_module_of_loader(iso, a, false, first, sizeof first);
    class_in_module_of_loader(iso, b, false, second, sizeof second);
    class_external_name(iso, a, a_name, sizeof a_name);
    class_external_name(iso, b, b_name, sizeof b_name);
    a_rest = strstr(first, " is in ");
    b_rest = strstr(second, " is in ");
    if (a_rest != NULL && b_rest != NULL && strcmp(a_rest, b_rest) == 0)
        snprintf(buffer, size, "%s and %s are in %s", a_name, b_name, a_rest + 7);
    else
        snprintf(buffer, size, "%s; %s", first, second);
}
