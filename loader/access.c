/*
 * Access control (JVMS 5.4.4) with modules and nests, and the texts of IllegalAccessError.
 */
#include <stdio.h>

#include "loader/internal.h"

/* ---- classes ---- */

enum verdict { VERDICT_OK, VERDICT_NOT_READABLE, VERDICT_NOT_EXPORTED, VERDICT_OTHER };

static bool exported_to(struct isolate *iso, const struct package_entry *package,
                        const struct module_entry *to)
{
    bool found = false;
    if (package->exports & PACKAGE_EXPORTED_ALL)
        return true;
    if (IS_NONE(to->name) && package->exports & PACKAGE_EXPORTED_UNNAMED)
        return true;
    meta_lock(iso);
    const struct module_ref *list = META_ADDRESS(iso, package->exported_to);
    for (uint32_t i = 0; !found && i < package->exported_count; i++)
        found = list[i].off == META_OFFSET(iso, to);
    meta_unlock(iso);
    return found;
}

static enum verdict judge(struct isolate *iso, const struct class *from, const struct class *to)
{
    if (from == to || to->kind == CLASS_PRIMITIVE || class_same_package(iso, from, to) ||
        from->flags & CLASS_MAGIC_ACCESSOR)
        return VERDICT_OK;
    if (!(to->access_flags & ACC_PUBLIC))
        return VERDICT_OTHER;
    const struct module_entry *here = module_of_class(iso, from), *there = module_of_class(iso, to);
    if (here == there || here == NULL || there == NULL)
        return VERDICT_OK;
    if (!module_reads(iso, here, there))
        return VERDICT_NOT_READABLE;
    if (IS_NONE(there->name) || there->is_open)
        return VERDICT_OK;
    return exported_to(iso, PACKAGE(iso, to->package), here) ? VERDICT_OK : VERDICT_NOT_EXPORTED;
}

/* Identity hash of an unnamed Module, for messages only: what the header has, or a new one when the
 * header is free for it. */
static uint32_t module_hash(struct isolate *iso, const struct module_entry *module)
{
    if (IS_NULL(module->module))
        return 0;
    uint32_t *word = &OBJECT(iso, module->module)->word;
    uint32_t old = LOAD_RELAXED(word);
    if ((old & WORD_TAG_MASK) != WORD_TAG_FREE)
        return 0;
    if (old >> WORD_PAYLOAD_SHIFT != 0)
        return old >> WORD_PAYLOAD_SHIFT;
    uint64_t random = HEADER(iso)->random * 0x9E3779B97F4A7C15ull + (uint64_t)module->module.bits;
    uint32_t hash = (uint32_t)(random >> 38) & ((1u << WORD_PAYLOAD_BITS) - 1);
    hash = hash == 0 ? 1 : hash;
    if (CAS_SEQ_CST(word, &old, old | hash << WORD_PAYLOAD_SHIFT))
        return hash;
    return old >> WORD_PAYLOAD_SHIFT;
}

static void unnamed_or_named(struct isolate *iso, const struct module_entry *module, char *buffer,
                             size_t size)
{
    if (IS_NONE(module->name))
        snprintf(buffer, size, "unnamed module @0x%x", module_hash(iso, module));
    else
        snprintf(buffer, size, "module %s", SYMBOL_TEXT(iso, module->name));
}

static bool module_error(struct isolate *iso, const struct class *from, const struct class *to,
                         enum verdict verdict, struct error *error)
{
    const struct module_entry *here = module_of_class(iso, from), *there = module_of_class(iso, to);
    char here_text[MESSAGE_NAME_SIZE], there_text[MESSAGE_NAME_SIZE], package[MESSAGE_NAME_SIZE];
    unnamed_or_named(iso, here, here_text, sizeof here_text);
    unnamed_or_named(iso, there, there_text, sizeof there_text);
    if (verdict == VERDICT_NOT_READABLE)
        return error_set(
            error, ERROR_illegal_access,
            "class %s (in %s) cannot access class %s (in %s) because %s does not read %s",
            EXTERNAL_NAME(iso, from), here_text, EXTERNAL_NAME(iso, to), there_text, here_text,
            there_text);
    snprintf(package, sizeof package, "%s", SYMBOL_TEXT(iso, PACKAGE(iso, to->package)->name));
    for (char *p = package; *p != 0; p++)
        *p = *p == '/' ? '.' : *p;
    return error_set(
        error, ERROR_illegal_access,
        "class %s (in %s) cannot access class %s (in %s) because %s does not export %s to "
        "%s",
        EXTERNAL_NAME(iso, from), here_text, EXTERNAL_NAME(iso, to), there_text, there_text,
        package, here_text);
}

bool access_class(struct isolate *iso, struct class *from, struct class *to, struct error *error)
{
    char places[4 * MESSAGE_NAME_SIZE];
    if (to->kind == CLASS_ARRAY)
        to = CLASS(iso, to->element);
    enum verdict verdict = judge(iso, from, to);
    if (verdict == VERDICT_OK)
        return true;
    if (error == NULL)
        return false;
    if (verdict != VERDICT_OTHER)
        return module_error(iso, from, to, verdict, error);
    message_locations(iso, to, from, places, sizeof places);
    return error_set(error, ERROR_illegal_access, "failed to access class %s from class %s (%s)",
                     EXTERNAL_NAME(iso, to), EXTERNAL_NAME(iso, from), places);
}

/* ---- members ---- */

bool access_member(struct isolate *iso, struct class *from, struct class *resolved,
                   struct class *holder, uint16_t access_flags, bool same_nest)
{
    if (from == NULL || from == holder || access_flags & ACC_PUBLIC ||
        from->flags & CLASS_MAGIC_ACCESSOR)
        return true;
    if (access_flags & ACC_PRIVATE)
        return same_nest;
    if (class_same_package(iso, from, holder))
        return true;
    if (!(access_flags & ACC_PROTECTED) || !class_is_subclass(iso, from, holder))
        return false;
    return access_flags & ACC_STATIC || resolved == from ||
           class_is_subclass(iso, resolved, from) || class_is_subclass(iso, from, resolved);
}

/* ---- nests (JVMS 5.4.4) ---- */

static bool lists_member(struct isolate *iso, const struct class *host, const struct class *member)
{
    const struct symbol_ref *names = META_ADDRESS(iso, host->nest_names);
    for (uint32_t i = 0; i < host->nest_name_count; i++) {
        if (SAME_META(names[i], member->name))
            return true;
    }
    return false;
}

/* The class that a READY slot of a Class constant has, else NULL. */
static struct class *resolved_host(const struct isolate *iso, const struct class *class)
{
    uint64_t word = LOAD_ACQUIRE(&SLOTS(iso, class)[CP_SLOT(iso, class, class->nest_host_index)]);
    if (SLOT_TAG(word) != SLOT_READY)
        return NULL;
    return CLASS(iso, ((struct class_ref){(int32_t)SLOT_HIGH(word)}));
}

struct class *access_nest_host(struct isolate *iso, struct class *class)
{
    if (class->kind != CLASS_INSTANCE)
        return class;
    if (class->flags & CLASS_OWN_NEST)
        return CLASS(iso, class->own_nest_host);
    if (class->nest_host_index == 0 || LOAD_ACQUIRE(&class->nest_host_error.off) != 0)
        return class;
    if (SAME_META(CP_SYMBOL(iso, class, class->nest_host_index), class->name))
        return class;
    struct class *host = resolved_host(iso, class);
    if (host == NULL)
        return NULL;
    /* A host that does not confirm is none: the class is alone in its nest. */
    if (!class_same_package(iso, host, class) || !lists_member(iso, host, class))
        return class;
    return host;
}

/* Why the host that the class names is not its host; an empty text when it is, or is not known. */
static void nest_problem(struct isolate *iso, const struct class *class, char *buffer, size_t size)
{
    char own_loader[MESSAGE_NAME_SIZE], host_loader[MESSAGE_NAME_SIZE];
    buffer[0] = 0;
    if (class->kind != CLASS_INSTANCE || class->nest_host_index == 0 ||
        class->flags & CLASS_OWN_NEST)
        return;
    if (class->nest_host_error.off != 0) {
        snprintf(buffer, size, "Nest host resolution of %s with host %s failed: %s",
                 EXTERNAL_NAME(iso, class),
                 SYMBOL_TEXT(iso, CP_SYMBOL(iso, class, class->nest_host_index)),
                 SYMBOL_TEXT(iso, class->nest_host_error));
        return;
    }
    const struct class *host = resolved_host(iso, class);
    if (SAME_META(CP_SYMBOL(iso, class, class->nest_host_index), class->name))
        host = class;
    if (host == NULL)
        return;
    bool same_package = class_same_package(iso, host, class);
    if (same_package && lists_member(iso, host, class))
        return;
    message_loader(iso, LOADER(iso, class->loader), own_loader, sizeof own_loader);
    message_loader(iso, LOADER(iso, host->loader), host_loader, sizeof host_loader);
    snprintf(buffer, size, "Type %s (loader: %s) is not a nest member of type %s (loader: %s): %s",
             EXTERNAL_NAME(iso, class), own_loader, EXTERNAL_NAME(iso, host), host_loader,
             !same_package                  ? "types are in different packages"
             : host->kind == CLASS_INSTANCE ? "current type is not listed as a nest member"
                                            : "host is not an instance class");
}

void access_nest_problem(struct isolate *iso, const struct class *from, const struct class *holder,
                         char *buffer, size_t size)
{
    char first[NEST_PROBLEM_SIZE / 2], second[NEST_PROBLEM_SIZE / 2];
    nest_problem(iso, from, first, sizeof first);
    nest_problem(iso, holder, second, sizeof second);
    buffer[0] = 0;
    if (first[0] != 0 || second[0] != 0)
        snprintf(buffer, size, ", (%s%s%s)", first, first[0] != 0 && second[0] != 0 ? ", " : "",
                 second);
}
