/*
 * From a parsed class to a struct class in the region (JVMS 5.3.5).
 *
 * The whole definition happens under meta_lock.  First everything that can fail for the guest's
 * reasons is done in host memory and in method records, which are given back on failure; then the
 * class is copied into the loader's arena, where only lack of memory can end it; last it is
 * published in the dictionary.
 */
#include <stdlib.h>

#include "gc/gc.h"
#include "loader/internal.h"
#include "vm/model/native.h"

bool builder_out_of_metadata(struct class_builder *b)
{
    return error_set(b->error, ERROR_out_of_memory, "Metaspace");
}

bool builder_out_of_memory(struct class_builder *b)
{
    return error_set(b->error, ERROR_out_of_memory, "Metaspace");
}

struct meta_ref builder_allocate_locked(struct class_builder *b, uint64_t size)
{
    struct meta_ref memory = meta_arena_allocate(b->iso, b->arena, size);
    if (IS_NONE(memory))
        builder_out_of_metadata(b);
    return memory;
}

/* ---- method records ---- */

static bool is_named(const struct class_builder *b, const char *name)
{
    return b->loader->is_boot && symbol_equals(b->iso, b->parsed->name, name);
}

/* The methods of MethodHandle and VarHandle whose call sites have descriptors of their own
 * (JVMS 2.9.3). */
static uint8_t polymorphic_kind(const struct class_builder *b, const struct parsed_method *m)
{
    static const struct {
        const char *name;
        uint8_t kind;
    } intrinsics[] = {
        {"invokeBasic", METHOD_INVOKE_BASIC},          {"linkToStatic", METHOD_LINK_TO_STATIC},
        {"linkToSpecial", METHOD_LINK_TO_SPECIAL},     {"linkToVirtual", METHOD_LINK_TO_VIRTUAL},
        {"linkToInterface", METHOD_LINK_TO_INTERFACE}, {"linkToNative", METHOD_LINK_TO_NATIVE}};
    static const char one_array[] = "([Ljava/lang/Object;)";
    if ((m->access_flags & (ACC_NATIVE | ACC_VARARGS)) != (ACC_NATIVE | ACC_VARARGS) ||
        strncmp(SYMBOL_TEXT(b->iso, m->descriptor), one_array, sizeof one_array - 1) != 0)
        return METHOD_NATIVE;
    if (is_named(b, "java/lang/invoke/MethodHandle")) {
        for (size_t i = 0; i < COUNT_OF(intrinsics); i++) {
            if (symbol_equals(b->iso, m->name, intrinsics[i].name))
                return intrinsics[i].kind;
        }
        return METHOD_POLYMORPHIC;
    }
    return is_named(b, "java/lang/invoke/VarHandle") ? METHOD_POLYMORPHIC : METHOD_NATIVE;
}

/* Natives of our own table belong to the class library, not to guest classes of the same name. */
static void bind_native(const struct class_builder *b, struct method *method)
{
    struct isolate *iso = b->iso;
    if (!b->loader->is_boot && !b->loader->is_platform)
        return;
    uint32_t index = native_find(SYMBOL_TEXT(iso, b->parsed->name), SYMBOL_TEXT(iso, method->name),
                                 SYMBOL_TEXT(iso, method->descriptor));
    if (index == UINT32_MAX ||
        (native_at(index)->behaviour == NATIVE_INTRINSIC) != (method->kind == METHOD_BYTECODE))
        return;
    method->native = index + 1;
    method->native_class = native_at(index)->behaviour;
}

/* Spares most classes the search. */
static bool may_have_intrinsics(const struct class_builder *b)
{
    static const char *const packages[] = {"java/lang/",
                                           "java/math/",
                                           "java/util/",
                                           "jdk/internal/util/",
                                           "sun/security/provider/",
                                           "com/sun/crypto/provider/"};
    const char *name = SYMBOL_TEXT(b->iso, b->parsed->name);
    for (size_t i = 0; i < COUNT_OF(packages); i++) {
        if (strncmp(name, packages[i], strlen(packages[i])) == 0)
            return true;
    }
    return false;
}

static void fill_method(const struct class_builder *b, uint32_t ordinal)
{
    const struct parsed_method *m = &b->parsed->methods[ordinal];
    uint32_t index = b->first_method + ordinal;
    struct method *method = METHOD(b->iso, index);
    memset(method, 0, sizeof *method);
    method->name = m->name;
    method->descriptor = m->descriptor;
    method->signature = m->signature;
    method->index = index;
    method->table_index = VTABLE_NONE;
    method->access_flags = m->access_flags;
    method->flags = m->flags;
    method->return_type = m->return_type;
    method->arg_slots = m->arg_slots;
    method->max_stack = m->max_stack;
    method->max_locals = m->max_locals;
    method->file_offset = m->file_offset;
    method->ordinal = (uint16_t)ordinal;
    if (m->access_flags & ACC_ABSTRACT) {
        method->kind = METHOD_ABSTRACT;
    } else if (m->access_flags & ACC_NATIVE) {
        method->kind = polymorphic_kind(b, m);
        if (method->kind != METHOD_NATIVE)
            method->flags |= METHOD_HAS_SIGNATURE_POLYMORPHISM;
        bind_native(b, method);
    } else {
        method->kind = METHOD_BYTECODE;
        if (may_have_intrinsics(b))
            bind_native(b, method);
    }
}

static bool make_methods(struct class_builder *b)
{
    uint32_t count = b->parsed->method_count;
    b->first_method = meta_methods_allocate(b->iso, count);
    if (b->first_method == UINT32_MAX)
        return builder_out_of_metadata(b);
    for (uint32_t i = 0; i < count; i++)
        fill_method(b, i);
    return true;
}

/* ---- what a definition that fails gives back ---- */

static void give_back(struct class_builder *b)
{
    struct isolate *iso = b->iso;
    if (b->class != NULL) {
        for (uint32_t m = b->class->extra_methods.m; m != 0;) {
            uint32_t next = METHOD(iso, m)->next_extra;
            meta_methods_free(iso, m, 1);
            m = next;
        }
        if (b->class->index != UINT32_MAX)
            meta_class_index_free(iso, b->class->index);
        if (!IS_NULL(b->class->mirror))
            gc_free_pinned(iso, b->class->mirror);
    }
    if (b->first_method != UINT32_MAX)
        meta_methods_free(iso, b->first_method, b->parsed->method_count);
    if (!IS_NONE(b->own_arena)) {
        struct meta_arena arena = *(struct meta_arena *)META_ADDRESS(iso, b->own_arena);
        meta_arena_free(iso, &arena);
    }
}

/* ---- struct class ---- */

/* Attributes are read from the class file when somebody asks for them. */
static bool keep_file(struct class_builder *b)
{
    const struct parsed_class *parsed = b->parsed;
    uint32_t kept = parsed->length - parsed->cp_end; /* symbols have the texts of the constant pool */
    b->class->file = meta_arena_allocate_cold(b->iso, b->arena, kept);
    b->class->file_start = parsed->cp_end;
    b->class->file_length = parsed->length;
    if (IS_NONE(b->class->file))
        return builder_out_of_metadata(b);
    memcpy(META_ADDRESS(b->iso, b->class->file), parsed->bytes + parsed->cp_end, kept);
    return true;
}

static bool copy_in(struct class_builder *b, struct meta_ref *place, const void *from,
                    uint64_t size)
{
    if (size == 0)
        return true;
    *place = builder_allocate_locked(b, size);
    if (IS_NONE(*place))
        return false;
    memcpy(META_ADDRESS(b->iso, *place), from, size);
    return true;
}

static bool allocate_class(struct class_builder *b)
{
    uint64_t size = sizeof(struct class) + b->vtable_length * sizeof(struct method_index);
    struct meta_ref place = builder_allocate_locked(b, size);
    if (IS_NONE(place))
        return false;
    b->class = META_ADDRESS(b->iso, place);
    b->class->arena = b->own_arena;
    b->class->vtable_length = b->vtable_length;
    if (b->vtable_length > 0)
        memcpy(CLASS_VTABLE(b->class), b->vtable, b->vtable_length * sizeof(struct method_index));
    b->class->index = meta_class_index_allocate(b->iso);
    return b->class->index != UINT32_MAX || builder_out_of_metadata(b);
}

static bool implements(const struct class_builder *b, const char *name)
{
    for (uint32_t i = 0; i < b->all_interface_count; i++) {
        const struct class *interface = CLASS(b->iso, b->all_interfaces[i]);
        if (LOADER(b->iso, interface->loader)->is_boot &&
            symbol_equals(b->iso, interface->name, name))
            return true;
    }
    return false;
}

static bool declares_concrete_method(const struct parsed_class *parsed)
{
    for (uint32_t i = 0; i < parsed->method_count; i++) {
        if (!(parsed->methods[i].access_flags & (ACC_STATIC | ACC_ABSTRACT)))
            return true;
    }
    return false;
}

static bool has_defaults(const struct class_builder *b)
{
    if (b->parsed->access_flags & ACC_INTERFACE)
        return declares_concrete_method(b->parsed);
    for (uint32_t i = 0; i < b->all_interface_count; i++) {
        if (CLASS(b->iso, b->all_interfaces[i])->flags & CLASS_HAS_DEFAULTS)
            return true;
    }
    return false;
}

/* An empty finalize() cancels an inherited one; Object's does not count. */
static bool has_finalizer(const struct class_builder *b)
{
    if (b->super == NULL || b->parsed->access_flags & ACC_INTERFACE)
        return false;
    for (uint32_t i = 0; i < b->parsed->method_count; i++) {
        const struct parsed_method *m = &b->parsed->methods[i];
        if (symbol_equals(b->iso, m->name, "finalize") &&
            symbol_equals(b->iso, m->descriptor, "()V") &&
            !(m->access_flags & (ACC_STATIC | ACC_PRIVATE)))
            return !m->lone_return;
    }
    return (b->super->flags & CLASS_HAS_FINALIZER) != 0;
}

static uint32_t class_flags(const struct class_builder *b)
{
    const struct parsed_class *parsed = b->parsed;
    const uint32_t inherited =
        CLASS_MAGIC_ACCESSOR | CLASS_CLONEABLE | CLASS_SUBCLASS_OF_REFERENCE | CLASS_VALUE_BASED;
    uint32_t flags = parsed->flags;
    if (b->super != NULL) {
        flags |= b->super->flags & inherited;
        if (LOADER(b->iso, b->super->loader)->is_boot &&
            symbol_equals(b->iso, b->super->name, "jdk/internal/reflect/MagicAccessorImpl"))
            flags |= CLASS_MAGIC_ACCESSOR;
    }
    if (parsed->hidden)
        flags |= CLASS_HIDDEN | CLASS_TRUSTED_FINALS;
    if (parsed->strong)
        flags |= CLASS_STRONG_HIDDEN;
    if (parsed->record.offset != 0 && b->super != NULL &&
        symbol_equals(b->iso, b->super->name, "java/lang/Record"))
        flags |= CLASS_TRUSTED_FINALS;
    if (!IS_NONE(parsed->nest_host))
        flags |= CLASS_OWN_NEST;
    if (parsed->major < 50)
        flags |= CLASS_OLD_VERIFIER;
    if (has_defaults(b))
        flags |= CLASS_HAS_DEFAULTS;
    if (has_finalizer(b))
        flags |= CLASS_HAS_FINALIZER;
    if (implements(b, "java/lang/Cloneable") || is_named(b, "java/lang/Cloneable"))
        flags |= CLASS_CLONEABLE;
    if (is_named(b, "java/lang/ref/Reference"))
        flags |= CLASS_SUBCLASS_OF_REFERENCE;
    return flags;
}

static void fill_plain_fields(struct class_builder *b)
{
    struct class *class = b->class;
    const struct parsed_class *parsed = b->parsed;
    class->name = parsed->name;
    class->super = b->super == NULL ? (struct class_ref){0} : CLASS_REF(b->iso, b->super);
    class->loader = (struct loader_ref){META_OFFSET(b->iso, b->loader)};
    class->package = (struct package_ref){META_OFFSET(b->iso, b->package)};
    class->access_flags = parsed->access_flags;
    class->modifiers = parsed->modifiers;
    class->flags = class_flags(b);
    class->kind = CLASS_INSTANCE;
    class->major_version = parsed->major;
    class->minor_version = parsed->minor;
    class->first_method = b->first_method;
    class->field_count = parsed->field_count;
    class->method_count = parsed->method_count;
    class->cp_count = parsed->cp_count;
    class->resolved_count = parsed->object_constants;
    class->source_file = parsed->source_file;
    class->signature = parsed->signature;
    class->annotations = parsed->annotations;
    class->type_annotations = parsed->type_annotations;
    class->inner_classes = parsed->inner_classes;
    class->enclosing_method = parsed->enclosing_method;
    class->nest_members = parsed->nest_members;
    class->bootstrap_methods = parsed->bootstrap_methods;
    class->record = parsed->record;
    class->permitted_subclasses = parsed->permitted_subclasses;
    class->source_debug_extension = parsed->source_debug_extension;
    class->nest_host_index = parsed->nest_host_index;
    class->this_index = parsed->this_index;
    class->own_nest_host = parsed->nest_host;
    for (uint32_t i = 0; i < parsed->method_count; i++) {
        struct method *method = METHOD(b->iso, b->first_method + i);
        method->holder = CLASS_REF(b->iso, class);
        if (method->flags & METHOD_IS_CLINIT && symbol_equals(b->iso, method->descriptor, "()V"))
            class->clinit = METHOD_INDEX(method);
    }
    if (class->clinit.m == 0)
        class->flags &= ~(uint32_t)CLASS_HAS_CLINIT;
}

static bool fill_fields(struct class_builder *b)
{
    const struct parsed_class *parsed = b->parsed;
    if (parsed->field_count == 0)
        return true;
    b->class->fields = builder_allocate_locked(b, parsed->field_count * sizeof(struct field));
    if (IS_NONE(b->class->fields))
        return false;
    struct field *fields = META_ADDRESS(b->iso, b->class->fields);
    for (uint32_t i = 0; i < parsed->field_count; i++) {
        const struct parsed_field *from = &parsed->fields[i];
        bool final = from->access_flags & ACC_FINAL;
        fields[i] = (struct field){.name = from->name,
                                   .descriptor = from->descriptor,
                                   .access_flags = from->access_flags,
                                   .type = from->type,
                                   .flags = from->flags,
                                   .file_offset = from->file_offset,
                                   .constant = from->constant,
                                   .ordinal = (uint16_t)i,
                                   .signature = from->signature};
        if (final && (from->access_flags & ACC_STATIC || b->class->flags & CLASS_TRUSTED_FINALS))
            fields[i].flags |= FIELD_TRUSTED_FINAL;
    }
    return true;
}

static int compare_refs(const void *a, const void *b)
{
    int32_t x = ((const struct class_ref *)a)->off, y = ((const struct class_ref *)b)->off;
    return x < y ? -1 : x > y;
}

/* Superinterfaces, the display of ancestors, and what does not fit there. */
static bool fill_supertypes(struct class_builder *b)
{
    struct class *class = b->class;
    const struct class *super = b->super;
    uint32_t count = b->parsed->interface_count;
    class->local_interface_count = (uint16_t)count;
    if (count > 0) {
        class->local_interfaces = builder_allocate_locked(b, count * sizeof(struct class_ref));
        if (IS_NONE(class->local_interfaces))
            return false;
        struct class_ref *list = META_ADDRESS(b->iso, class->local_interfaces);
        for (uint32_t i = 0; i < count; i++)
            list[i] = CLASS_REF(b->iso, b->interfaces[i]);
    }
    class->all_interface_count = b->all_interface_count;
    if (super != NULL && b->new_interfaces == 0)
        class->all_interfaces = super->all_interfaces;
    else if (!copy_in(b, &class->all_interfaces, b->all_interfaces,
                      b->all_interface_count * sizeof(struct class_ref)))
        return false;

    if (super != NULL) {
        class->super_depth = super->super_depth + 1;
        memcpy(class->display, super->display, sizeof class->display);
    }
    bool is_interface = class->access_flags & ACC_INTERFACE;
    if (!is_interface && class->super_depth < CLASS_DISPLAY_SIZE)
        class->display[class->super_depth] = CLASS_REF(b->iso, class);

    uint32_t deep =
        class->super_depth > CLASS_DISPLAY_SIZE ? class->super_depth - CLASS_DISPLAY_SIZE : 0;
    if (super != NULL && b->new_interfaces == 0 && deep == 0) {
        class->secondaries = super->secondaries;
        class->secondary_count = super->secondary_count;
        return true;
    }
    uint32_t total = b->all_interface_count + deep;
    if (total == 0)
        return true;
    class->secondaries = builder_allocate_locked(b, total * sizeof(struct class_ref));
    if (IS_NONE(class->secondaries))
        return false;
    struct class_ref *list = META_ADDRESS(b->iso, class->secondaries);
    memcpy(list, b->all_interfaces, b->all_interface_count * sizeof *list);
    const struct class *ancestor = super;
    for (uint32_t i = 0; i < deep; i++, ancestor = CLASS(b->iso, ancestor->super))
        list[b->all_interface_count + i] = CLASS_REF(b->iso, ancestor);
    qsort(list, total, sizeof *list, compare_refs);
    class->secondary_count = total;
    return true;
}

static bool fill_constant_pool(struct class_builder *b)
{
    struct class *class = b->class;
    const struct parsed_class *parsed = b->parsed;
    if (!keep_file(b) || !copy_in(b, &class->cp_tags, parsed->cp_tags, parsed->cp_count) ||
        !copy_in(b, &class->cp_data, parsed->cp_data, parsed->cp_count * sizeof(uint64_t)))
        return false;
    class->slot_count = parsed->constant_slots;
    /* Linking makes others, with more slots. */
    class->slots = meta_arena_allocate_cold(b->iso, b->arena, class->slot_count * sizeof(uint64_t));
    class->slot_cp = meta_arena_allocate_cold(b->iso, b->arena, class->slot_count * sizeof(uint16_t));
    if (IS_NONE(class->slots) || IS_NONE(class->slot_cp))
        return builder_out_of_metadata(b);
    uint16_t *slot_cp = META_ADDRESS(b->iso, class->slot_cp);
    for (uint32_t i = 1; i < parsed->cp_count; i++) {
        uint8_t tag = parsed->cp_tags[i];
        bool constant = tag == CP_CLASS || tag == CP_STRING || tag == CP_METHOD_TYPE ||
                        tag == CP_METHOD_HANDLE || tag == CP_DYNAMIC;
        if (constant)
            slot_cp[CP_SLOT(b->iso, class, i)] = (uint16_t)i;
    }
    /* A class is its own this_class, also when no loader can find it by name. */
    SLOTS(b->iso, class)
    [CP_SLOT(b->iso, class, class->this_index)] =
        SLOT_WORD((uint32_t)CLASS_REF(b->iso, class).off, 0, 0, SLOT_READY);
    return true;
}

/* As names beside one another: each first access between classes of a nest looks here, and would read in the
 * class file. */
static bool fill_nest_members(struct class_builder *b)
{
    const struct parsed_class *parsed = b->parsed;
    if (parsed->nest_members.offset == 0)
        return true;
    const uint8_t *list = parsed->bytes + parsed->nest_members.offset;
    uint16_t count = read_u2(list);
    if (count == 0)
        return true;
    b->class->nest_names = builder_allocate_locked(b, count * sizeof(struct symbol_ref));
    if (IS_NONE(b->class->nest_names))
        return false;
    struct symbol_ref *names = META_ADDRESS(b->iso, b->class->nest_names);
    for (uint32_t i = 0; i < count; i++)
        names[i] = CP_SYMBOL(b->iso, b->class, read_u2(list + 2 + 2 * i));
    b->class->nest_name_count = count;
    return true;
}

/* ---- the sorted index of methods ---- */

static int compare_keys(const void *a, const void *b)
{
    return method_key_compare(a, b);
}

static bool fill_method_keys(struct class_builder *b)
{
    uint32_t count = b->parsed->method_count;
    if (count == 0)
        return true;
    b->class->method_keys = builder_allocate_locked(b, count * sizeof(struct method_key));
    if (IS_NONE(b->class->method_keys))
        return false;
    struct method_key *keys = META_ADDRESS(b->iso, b->class->method_keys);
    for (uint32_t i = 0; i < count; i++)
        keys[i] = method_key_of(b->parsed->methods[i].name, b->parsed->methods[i].descriptor, (uint16_t)i);
    qsort(keys, count, sizeof *keys, compare_keys);
    return true;
}

/* ---- all together ---- */

static bool check_constraints(struct class_builder *b)
{
    struct class *other = constraints_conflict_locked(b->iso, b->loader, b->class);
    char loader[MESSAGE_NAME_SIZE], first[MESSAGE_NAME_SIZE], place[4 * MESSAGE_NAME_SIZE];
    if (other == NULL)
        return true;
    message_loader(b->iso, b->loader, loader, sizeof loader);
    message_loader(b->iso, LOADER(b->iso, other->loader), first, sizeof first);
    message_location(b->iso, other, true, place, sizeof place);
    return error_set(
        b->error, ERROR_linkage,
        "loader constraint violation: loader %s wants to load %s %s. A different %s with "
        "the same name was previously loaded by %s. (%s)",
        loader, message_kind(b->class), EXTERNAL_NAME(b->iso, b->class), message_kind(other), first,
        place);
}

static bool publish(struct class_builder *b)
{
    struct isolate *iso = b->iso;
    struct class *class = b->class;
    struct class_state *state = CLASS_STATE(iso, class);
    state->loaded = 1;
    STORE_RELEASE(&state->stage, (uint8_t)INIT_LOADED);
    if (mirror_statics_start(iso) != 0 && !mirror_create_locked(iso, class))
        return error_set(b->error, ERROR_out_of_memory, "Java heap space");
    if (!b->parsed->hidden &&
        (!check_constraints(b) || !dictionary_insert_locked(iso, b->loader, class)))
        return builder_out_of_metadata(b);
    class->next_class = b->loader->first_class;
    b->loader->first_class = CLASS_REF(iso, class);
    b->package->class_count++;
    return true;
}

static bool check_duplicate(struct class_builder *b)
{
    struct class *existing, self;
    char loader[MESSAGE_NAME_SIZE], place[4 * MESSAGE_NAME_SIZE];
    if (b->parsed->hidden)
        return true;
    existing = dictionary_find_locked(b->iso, b->loader, b->parsed->name);
    if (existing == NULL)
        return true;
    builder_stand_in(b, &self);
    message_loader(b->iso, b->loader, loader, sizeof loader);
    message_location(b->iso, existing, true, place, sizeof place);
    return error_set(b->error, ERROR_linkage,
                     "loader %s attempted duplicate %s definition for %s. (%s)", loader,
                     message_kind(&self), EXTERNAL_NAME(b->iso, existing), place);
}

/* A hidden class that its loader does not keep alive has an arena to itself.  What is made while an
 * image is built stays for ever. */
static bool choose_arena(struct class_builder *b)
{
    struct isolate *iso = b->iso;
    b->arena = META_ADDRESS(iso, b->loader->arena);
    if (!b->parsed->hidden || b->parsed->strong || !HEADER(iso)->booted ||
        iso->training_directory != NULL)
        return true;
    b->own_arena = meta_arena_create(iso, true);
    if (IS_NONE(b->own_arena))
        return builder_out_of_metadata(b);
    b->arena = META_ADDRESS(iso, b->own_arena);
    return true;
}

static bool build(struct class_builder *b, struct symbol_ref package_name)
{
    if (!choose_arena(b))
        return false;
    b->package = package_ensure_locked(b->iso, b->loader, package_name);
    if (b->package == NULL)
        return builder_out_of_metadata(b);
    for (uint32_t i = 0; i < b->parsed->interface_count; i++) {
        if (!class_may_implement(b->iso, b->parsed, b->interfaces[i], b->error))
            return false;
    }
    if (b->parsed->late_error.id != ERROR_none) {
        *b->error = b->parsed->late_error;
        return false;
    }
    if (!supers_check_locked(b) || !check_duplicate(b) || !supers_collect_interfaces(b))
        return false;
    return make_methods(b) && vtable_build_locked(b) && allocate_class(b) &&
           (fill_plain_fields(b), true) && fill_method_keys(b) && fill_supertypes(b) &&
           fill_fields(b) && layout_locked(b) && fill_constant_pool(b) && fill_nest_members(b) &&
           itable_build_locked(b) && publish(b);
}

struct class *class_define(struct isolate *iso, struct loader *loader, struct parsed_class *parsed,
                           struct class *super, struct class *const *interfaces,
                           struct error *error)
{
    struct class_builder b = {.iso = iso,
                              .loader = loader,
                              .parsed = parsed,
                              .first_method = UINT32_MAX,
                              .error = error,
                              .super = super,
                              .interfaces = interfaces};
    const char *name = SYMBOL_TEXT(iso, parsed->name);
    struct symbol_ref package_name =
        symbol_intern(iso, name, package_part(name, SYMBOL_LENGTH(iso, parsed->name)));
    if (IS_NONE(package_name)) {
        builder_out_of_metadata(&b);
        return NULL;
    }
    meta_lock(iso);
    bool good = build(&b, package_name);
    if (!good)
        give_back(&b);
    meta_unlock(iso);
    mem_free(b.all_interfaces);
    mem_free(b.vtable);
    if (b.selected.entries != NULL)
        member_map_destroy(&b.selected);
    return good ? b.class : NULL;
}
