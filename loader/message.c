/* How HotSpot's messages name loaders, modules, and where a class comes from. */
#include <stdarg.h>
#include <stdio.h>

#include "loader/internal.h"

static void copy_string(struct isolate *iso, struct ref string, char *buffer, size_t size)
{
    char *text = IS_NULL(string) ? NULL : string_to_mutf8(iso, string, NULL);
    snprintf(buffer, size, "%s", text == NULL ? "" : text);
    mem_free(text);
}

/* ClassLoader.nameAndId, or the loader's class as long as its constructor has not set that. */
static void java_loader_name(struct isolate *iso, struct ref java_loader, char *buffer, size_t size)
{
    uint32_t field = WKF(iso, java_lang_ClassLoader, nameAndId);
    if (IS_NULL(java_loader)) {
        snprintf(buffer, size, "'bootstrap'");
        return;
    }
    copy_string(iso, field == 0 ? NULL_REF : GET_REF(iso, java_loader, field), buffer, size);
    if (buffer[0] == 0)
        class_external_name(iso, CLASS_OF(iso, java_loader), buffer, size);
}

void message_loader(struct isolate *iso, const struct loader *loader, char *buffer, size_t size)
{
    java_loader_name(iso, loader->java_loader, buffer, size);
}

const char *message_kind(const struct class *class)
{
    return class->access_flags & ACC_INTERFACE  ? "interface"
           : class->access_flags & ACC_ABSTRACT ? "abstract class"
                                                : "class";
}

static bool starts_with(const char *text, const char *prefix)
{
    return strncmp(text, prefix, strlen(prefix)) == 0;
}

/* The JDK's own modules show no version. */
static bool shows_version(struct isolate *iso, const struct module_entry *module,
                          const struct loader *loader)
{
    if (IS_NONE(module->version) || IS_NONE(module->location))
        return false;
    const char *location = SYMBOL_TEXT(iso, module->location);
    if ((loader->is_boot || loader->is_platform) && starts_with(location, "jrt:/java."))
        return false;
    return !(SAME_META(MODULE(iso, HEADER(iso)->java_base)->version, module->version) &&
             starts_with(location, "jrt:/jdk."));
}

/* "module m@1 of loader 'app'" and so on: what follows "is in". */
static void describe_place(struct isolate *iso, const struct class *class, bool parent,
                           char *buffer, size_t size)
{
    char loader_name[MESSAGE_NAME_SIZE], parent_name[MESSAGE_NAME_SIZE] = "";
    const struct class *element = class->kind == CLASS_ARRAY ? CLASS(iso, class->element) : class;
    const struct loader *loader = LOADER(iso, element->loader);
    const struct module_entry *module = module_of_class(iso, class);
    bool named = module != NULL && !IS_NONE(module->name);
    bool version = named && shows_version(iso, module, loader);
    message_loader(iso, loader, loader_name, sizeof loader_name);
    parent = parent && !loader->is_boot && !loader->is_platform && !loader->is_application;
    if (parent)
        java_loader_name(iso,
                         GET_REF(iso, loader->java_loader, WKF(iso, java_lang_ClassLoader, parent)),
                         parent_name, sizeof parent_name);
    snprintf(buffer, size, "%s%s%s%s of loader %s%s%s", named ? "module " : "unnamed module",
             named ? SYMBOL_TEXT(iso, module->name) : "", version ? "@" : "",
             version ? SYMBOL_TEXT(iso, module->version) : "", loader_name,
             parent ? ", parent loader " : "", parent_name);
}

void message_dotted(const char *text, char *buffer, size_t size)
{
    snprintf(buffer, size, "%s", text);
    for (char *p = buffer; *p != 0; p++)
        *p = *p == '/' ? '.' : *p;
}

void message_location(struct isolate *iso, const struct class *class, bool parent, char *buffer,
                      size_t size)
{
    char place[3 * MESSAGE_NAME_SIZE];
    describe_place(iso, class, parent, place, sizeof place);
    snprintf(buffer, size, "%s is in %s", EXTERNAL_NAME(iso, class), place);
}

void message_locations(struct isolate *iso, const struct class *a, const struct class *b,
                       char *buffer, size_t size)
{
    char first[4 * MESSAGE_NAME_SIZE], second[4 * MESSAGE_NAME_SIZE];
    if (module_of_class(iso, a) == module_of_class(iso, b)) {
        describe_place(iso, b, false, second, sizeof second);
        snprintf(buffer, size, "%s and %s are in %s", EXTERNAL_NAME(iso, a), EXTERNAL_NAME(iso, b),
                 second);
        return;
    }
    message_location(iso, a, false, first, sizeof first);
    message_location(iso, b, false, second, sizeof second);
    snprintf(buffer, size, "%s; %s", first, second);
}

#define CONFLICT_DEPTH 32 /* of superinterfaces that the walk follows */

struct conflict_walk {
    struct symbol_ref name, descriptor;
    const struct method *found[16];
    uint32_t count, steps; /* steps: what the walk may still take, as diamonds multiply it */
};

/* Superclasses first, an interface before its superinterfaces. */
static void walk_conflict(struct isolate *iso, struct conflict_walk *walk, const struct class *class,
                          unsigned depth)
{
    const struct class_ref *list = META_ADDRESS(iso, class->local_interfaces);
    if (walk->steps == 0 || depth == CONFLICT_DEPTH)
        return;
    walk->steps--;
    if (class->access_flags & ACC_INTERFACE) {
        const struct method *m = class_find_method_local(iso, class, walk->name, walk->descriptor);
        bool known = m == NULL || (m->access_flags & (ACC_STATIC | ACC_PRIVATE));
        for (uint32_t i = 0; !known && i < walk->count; i++)
            known = walk->found[i] == m;
        if (!known && walk->count < COUNT_OF(walk->found))
            walk->found[walk->count++] = m;
    } else if (!IS_NONE(class->super)) {
        walk_conflict(iso, walk, CLASS(iso, class->super), depth + 1);
    }
    for (uint32_t i = 0; i < class->local_interface_count; i++)
        walk_conflict(iso, walk, CLASS(iso, list[i]), depth + 1);
}

/* Names the overridden ones among the defaults as well. */
void message_conflict(struct isolate *iso, const struct class *class, const struct method *method,
                      char *buffer, size_t size)
{
    struct conflict_walk walk = {.name = method->name, .descriptor = method->descriptor, .steps = 1000};
    size_t used = 0;
    walk_conflict(iso, &walk, class, 0);
    buffer[0] = 0;
    for (uint32_t i = 0; i < walk.count && used < size; i++) {
        int written = snprintf(buffer + used, size - used, "%s%s.%s", used == 0 ? "" : " ",
                               SYMBOL_TEXT(iso, CLASS(iso, walk.found[i]->holder)->name),
                               SYMBOL_TEXT(iso, walk.found[i]->name));
        used += written > 0 ? (size_t)written : 0;
    }
}
