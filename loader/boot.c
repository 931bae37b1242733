/*
 * The boot loader: classes of the run-time image and of -Xbootclasspath/a, and the first steps of an
 * isolate, until every class that vm/model/wellknown.def names is there.
 */
#include <stdio.h>

#include "loader/internal.h"

/* ---- class files ---- */

struct class_bytes {
    const uint8_t *bytes;
    size_t length;
    bool owned;
    uint32_t appended; /* number of the place of boot_append.c, 0 = none */
    bool foreign;      /* not from the run-time image */
};

static void release(struct class_bytes *file)
{
    if (file->owned)
        mem_free((void *)(uintptr_t)file->bytes);
}

static bool find_appended(struct isolate *iso, const char *name, struct class_bytes *file)
{
    uint8_t *bytes;
    size_t size = strlen(name) + sizeof ".class";
    char *path = iso->boot_append == NULL ? NULL : mem_alloc(size);
    if (path == NULL)
        return false;
    snprintf(path, size, "%s.class", name);
    file->appended = boot_append_find(iso->boot_append, path, &bytes, &file->length);
    mem_free(path);
    if (file->appended == 0)
        return false;
    file->bytes = bytes;
    file->owned = file->foreign = true;
    return true;
}

static bool find_patch(struct isolate *iso, const char *module, const char *path,
                       struct class_bytes *file)
{
    uint8_t *bytes;
    if (!boot_patches_find(iso->boot_patches, module, path, &bytes, &file->length))
        return false;
    file->bytes = bytes;
    file->owned = file->foreign = true;
    return true;
}

/* The module whose class files hold this class: before java.base is defined everything is sought
 * there, later the modules that were defined to the boot loader decide.  NULL: none. */
static const char *module_of_name(struct isolate *iso, const char *name, size_t length)
{
    if (!HEADER(iso)->base_module_defined)
        return "java.base";
    struct symbol_ref package = symbol_find(iso, name, package_part(name, length));
    if (IS_NONE(package))
        return NULL;
    const struct package_entry *entry =
        package_find(iso, LOADER(iso, HEADER(iso)->boot_loader), package);
    if (entry == NULL)
        return NULL;
    const struct module_entry *module = MODULE(iso, entry->module);
    return IS_NONE(module->name) ? NULL : SYMBOL_TEXT(iso, module->name);
}

static bool find_bytes(struct isolate *iso, struct symbol_ref symbol, struct class_bytes *file)
{
    const char *name = SYMBOL_TEXT(iso, symbol);
    size_t length = SYMBOL_LENGTH(iso, symbol);
    const char *module = module_of_name(iso, name, length);
    if (module == NULL)
        return find_appended(iso, name, file);
    size_t size = strlen(module) + length + sizeof "//.class";
    char *path = mem_alloc(size);
    if (path == NULL)
        return false;
    snprintf(path, size, "/%s/%s.class", module, name);
    bool found =
        find_patch(iso, module, path + strlen(module) + 2, file) ||
        (iso->modules_file != NULL &&
         jimage_find(iso->modules_file, path, &file->bytes, &file->length, &file->owned));
    mem_free(path);
    return found;
}

/* ---- loading, supertypes first ---- */

/* Names of the classes being loaded further out on the C stack (JVMS 5.3.5 step 3). */
struct loading {
    const struct loading *outer;
    struct symbol_ref name;
};

/* `appended`: the number of the entry of the boot class path's end that has it, 0 = a module. */
static void trace_loading(struct isolate *iso, const struct class *class, uint32_t appended)
{
    char name[512];
    struct package_entry *package = IS_NONE(class->package) ? NULL : PACKAGE(iso, class->package);
    bool named = package != NULL && !IS_NONE(package->module) && !IS_NONE(MODULE(iso, package->module)->name);
    class_external_name(iso, class, name, sizeof name);
    if (appended != 0)
        LOG(iso, class, "%s source: %s", name, boot_append_path(iso->boot_append, appended));
    else
        LOG(iso, class, "%s source: jrt:/%s", name,
            named ? SYMBOL_TEXT(iso, MODULE(iso, package->module)->name) : "java.base");
}

static struct class *load(struct isolate *iso, struct symbol_ref name, const struct loading *outer,
                          struct error *error);

/* A supertype must be there. */
static struct class *load_super(struct isolate *iso, struct symbol_ref name,
                                const struct loading *outer, struct error *error)
{
    struct class *class = load(iso, name, outer, error);
    if (class == NULL)
        error_set(error, ERROR_no_class_def_found, "%s", SYMBOL_TEXT(iso, name));
    return class;
}

static struct class *define(struct isolate *iso, struct parsed_class *parsed,
                            const struct loading *here, struct error *error)
{
    struct loader *boot = LOADER(iso, HEADER(iso)->boot_loader);
    uint32_t count = parsed_class_interface_count(parsed);
    struct class **interfaces = mem_alloc(count * sizeof *interfaces + 1);
    struct class *super = NULL, *class = NULL;
    bool good = interfaces != NULL;
    if (!good)
        error_set(error, ERROR_out_of_memory, "Metaspace");
    for (uint32_t i = 0; good && i < count; i++) {
        interfaces[i] = load_super(iso, parsed_class_interface(parsed, i), here, error);
        good = interfaces[i] != NULL;
    }
    if (good && !IS_NONE(parsed_class_super(parsed))) {
        super = load_super(iso, parsed_class_super(parsed), here, error);
        good = super != NULL;
    }
    if (good)
        class = class_define(iso, boot, parsed, super, interfaces, error);
    mem_free(interfaces);
    return class;
}

static struct class *load(struct isolate *iso, struct symbol_ref name, const struct loading *outer,
                          struct error *error)
{
    struct loader *boot = LOADER(iso, HEADER(iso)->boot_loader);
    struct loading here = {outer, name};
    struct class_bytes file = {0};
    struct class *class = dictionary_find(iso, boot, name);
    if (class != NULL)
        return class;
    for (const struct loading *l = outer; l != NULL; l = l->outer) {
        if (SAME_META(l->name, name)) {
            error_set(error, ERROR_class_circularity, "%s", SYMBOL_TEXT(iso, name));
            return NULL;
        }
    }
    if (!find_bytes(iso, name, &file))
        return NULL;
    struct parse_options options = {.requested_name = SYMBOL_TEXT(iso, name),
                                    .vm_annotations = true,
                                    .boot = true,
                                    .trusted = true};
    struct parsed_class *parsed = classfile_parse(iso, file.bytes, file.length, &options, error);
    release(&file);
    if (parsed == NULL)
        return NULL;
    class = define(iso, parsed, &here, error);
    parsed_class_free(parsed);
    if (class == NULL) {
        /* Another thread may have been faster; its class is as good. */
        class = dictionary_find(iso, boot, name);
        if (class != NULL) {
            error_release(error);
            error->id = ERROR_none;
        }
    } else {
        struct package_entry *package = PACKAGE(iso, class->package);
        if (file.foreign)
            class->flags |= CLASS_OLD_VERIFIER; /* nobody proves its stack map frames */
        if (file.appended != 0 && package->boot_append == 0)
            package->boot_append = file.appended;
        if (UNLIKELY(iso->log_mask & 1u << LOG_class))
            trace_loading(iso, class, file.appended);
    }
    return class;
}

struct class *boot_find_class(struct isolate *iso, struct symbol_ref name, struct error *error)
{
    return load(iso, name, NULL, error);
}

/* ---- bootstrap: primitive classes ---- */

static bool make_primitives(struct isolate *iso, struct error *error)
{
    struct region_header *header = HEADER(iso);
    struct loader *boot = LOADER(iso, header->boot_loader);
    for (unsigned type = TYPE_BOOLEAN; type < TYPE_COUNT; type++) {
        const char *name = basic_type_name((enum basic_type)type);
        if (name == NULL)
            continue;
        struct symbol_ref symbol = symbol_of(iso, name);
        meta_lock(iso);
        struct meta_ref place =
            meta_arena_allocate(iso, META_ADDRESS(iso, boot->arena), sizeof(struct class));
        uint32_t index = meta_class_index_allocate(iso);
        meta_unlock(iso);
        if (IS_NONE(symbol) || IS_NONE(place) || index == UINT32_MAX)
            return error_set(error, ERROR_out_of_memory, "Metaspace");
        struct class *class = META_ADDRESS(iso, place);
        class->name = symbol;
        class->loader = header->boot_loader;
        class->index = index;
        class->access_flags = ACC_PUBLIC | ACC_FINAL | ACC_ABSTRACT;
        class->modifiers = class->access_flags;
        class->kind = CLASS_PRIMITIVE;
        class->basic_type = (uint8_t)type;
        class->super_depth = UINT32_MAX; /* nothing is a subclass of it */
        CLASS_STATE(iso, class)->stage = INIT_DONE;
        CLASS_STATE(iso, class)->loaded = 1;
        class->next_class = boot->first_class;
        boot->first_class = CLASS_REF(iso, class);
        header->primitive_classes[type] = CLASS_REF(iso, class);
    }
    return true;
}

/* ---- bootstrap: well-known classes, fields, methods ---- */

static const char *const wk_class_names[WK_CLASS_COUNT] = {
#define WK_CLASS(id, name) [WK_##id] = name,
#define WK_FIELD(class, id, name, descriptor)
#define WK_FIELD_OPTIONAL(class, id, name, descriptor)
#define WK_INJECTED(class, id, type)
#define WK_METHOD(class, id, name, descriptor)
#include "vm/model/wellknown.def"
#undef WK_CLASS
#undef WK_FIELD
#undef WK_FIELD_OPTIONAL
#undef WK_METHOD
};

struct wk_member {
    enum wk_class class;
    uint32_t id;
    const char *name, *descriptor;
    bool optional;
};

static const struct wk_member wk_fields[] = {
#define WK_CLASS(id, name)
#define WK_FIELD(class, id, name, descriptor) \
    {WK_##class, WKF_##class##_##id, name, descriptor, false},
#define WK_FIELD_OPTIONAL(class, id, name, descriptor) \
    {WK_##class, WKF_##class##_##id, name, descriptor, true},
#define WK_METHOD(class, id, name, descriptor)
#include "vm/model/wellknown.def"
#undef WK_FIELD
#undef WK_FIELD_OPTIONAL
#undef WK_METHOD
};

static const struct wk_member wk_methods[] = {
#define WK_FIELD(class, id, name, descriptor)
#define WK_FIELD_OPTIONAL(class, id, name, descriptor)
#define WK_METHOD(class, id, name, descriptor) \
    {WK_##class, WKM_##class##_##id, name, descriptor, false},
#include "vm/model/wellknown.def"
#undef WK_CLASS
#undef WK_FIELD
#undef WK_FIELD_OPTIONAL
#undef WK_INJECTED
#undef WK_METHOD
};

static bool missing(const struct wk_member *member, struct error *error)
{
    return member->optional ||
           error_set(error, ERROR_internal, "java.base lacks %s.%s%s",
                     wk_class_names[member->class], member->name, member->descriptor);
}

static bool fill_fields(struct isolate *iso, const struct class *class, enum wk_class id,
                        struct error *error)
{
    for (size_t i = 0; i < COUNT_OF(wk_fields); i++) {
        const struct wk_member *member = &wk_fields[i];
        if (member->class != id)
            continue;
        const struct field *field = class_find_field_local(iso, class, symbol_of(iso, member->name),
                                                           symbol_of(iso, member->descriptor));
        if (field != NULL)
            HEADER(iso)->wk_field[member->id] = field->offset;
        else if (!missing(member, error))
            return false;
    }
    return true;
}

static bool fill_methods(struct isolate *iso, const struct class *class, enum wk_class id,
                         struct error *error)
{
    for (size_t i = 0; i < COUNT_OF(wk_methods); i++) {
        const struct wk_member *member = &wk_methods[i];
        if (member->class != id)
            continue;
        const struct method *method = class_find_method_local(
            iso, class, symbol_of(iso, member->name), symbol_of(iso, member->descriptor));
        if (method != NULL)
            HEADER(iso)->wk_method[member->id] = method->index;
        else if (!missing(member, error))
            return false;
    }
    return true;
}

/* java.lang.Class is laid out: the classes made before it get their mirrors. */
static bool make_early_mirrors(struct isolate *iso, struct error *error)
{
    const struct loader *boot = LOADER(iso, HEADER(iso)->boot_loader);
    uint32_t start = mirror_statics_start(iso);
    bool good = true;
    meta_lock(iso);
    for (struct class_ref c = boot->first_class; good && !IS_NONE(c);
         c = CLASS(iso, c)->next_class) {
        struct class *class = CLASS(iso, c);
        struct field *fields = META_ADDRESS(iso, class->fields);
        for (uint32_t i = 0; i < class->field_count; i++) {
            if (fields[i].access_flags & ACC_STATIC)
                fields[i].offset += start;
        }
        good = mirror_create_locked(iso, class);
    }
    meta_unlock(iso);
    return good || error_set(error, ERROR_out_of_memory, "Java heap space");
}

static bool load_well_known(struct isolate *iso, enum wk_class id, struct error *error)
{
    struct class *class = boot_find_class(iso, symbol_of(iso, wk_class_names[id]), error);
    if (class == NULL)
        return error_set(error, ERROR_internal, "java.base lacks %s", wk_class_names[id]);
    /* Mirrors are made as soon as java.lang.Class is known here, and need its fields. */
    if (!fill_fields(iso, class, id, error) || !fill_methods(iso, class, id, error))
        return false;
    HEADER(iso)->wk_class[id] = CLASS_REF(iso, class);
    return id != WK_java_lang_Class || make_early_mirrors(iso, error);
}

static void tell_collector(struct isolate *iso)
{
    iso->references.referent = WKF(iso, java_lang_ref_Reference, referent);
    iso->references.discovered = WKF(iso, java_lang_ref_Reference, discovered);
    iso->references.next = WKF(iso, java_lang_ref_Reference, next);
    iso->references.queue = WKF(iso, java_lang_ref_Reference, queue);
    iso->references.soft_timestamp = WKF(iso, java_lang_ref_SoftReference, timestamp);
}

static bool make_boot_loader(struct isolate *iso, struct error *error)
{
    struct loader *boot = loader_create(iso, NULL_REF);
    struct symbol_ref base = symbol_of(iso, "java.base");
    if (boot == NULL || IS_NONE(base))
        return error_set(error, ERROR_out_of_memory, "Metaspace");
    HEADER(iso)->boot_loader = (struct loader_ref){META_OFFSET(iso, boot)};
    return module_create(iso, boot, base, NULL_REF) != NULL ||
           error_set(error, ERROR_out_of_memory, "Metaspace");
}

bool loader_bootstrap(struct isolate *iso, struct error *error)
{
    loader_register_roots(iso);
    if (!make_boot_loader(iso, error) || !make_primitives(iso, error))
        return false;
    for (unsigned id = 0; id < WK_CLASS_COUNT; id++) {
        if (!load_well_known(iso, (enum wk_class)id, error))
            return false;
    }
    /* Static fields of the first classes have moved since they were looked up. */
    for (unsigned id = 0; id < WK_CLASS_COUNT; id++) {
        if (!fill_fields(iso, CLASS(iso, HEADER(iso)->wk_class[id]), (enum wk_class)id, error))
            return false;
    }
    tell_collector(iso);
    return array_classes_of_primitives(iso, error);
}

bool loader_adopt(struct isolate *iso)
{
    loader_register_roots(iso);
    tell_collector(iso);
    iso->references.soft_clock = GET_I64(iso, WK_MIRROR(iso, java_lang_ref_SoftReference),
                                         WKF(iso, java_lang_ref_SoftReference, clock));
    return true;
}
