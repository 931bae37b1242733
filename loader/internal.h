/*
 * What the files of loader/ share with one another and with nobody else.
 *
 * Locks: a function whose name ends in _locked expects isolate.meta_lock to be held; any other
 * function takes it itself when it needs it, and is never called with the lock held.  Symbols are
 * interned before the lock is taken, because symbol_intern takes it too.  See README.md.
 */
#ifndef ATOLL_LOADER_INTERNAL_H
#define ATOLL_LOADER_INTERNAL_H

#include <pthread.h>
#include <string.h>

#include "loader/loader.h"
#include "vm/base/mem.h"
#include "vm/model/meta.h"
#include "vm/model/string.h"

#define MIN_MAJOR_VERSION 45
#define MAX_MAJOR_VERSION 61
#define PREVIEW_MINOR_VERSION 65535
#define MAX_ARGUMENT_SLOTS 255
#define MAX_DIMENSIONS 255

static inline void meta_lock(struct isolate *iso)
{
    pthread_mutex_lock(&iso->meta_lock);
}
static inline void meta_unlock(struct isolate *iso)
{
    pthread_mutex_unlock(&iso->meta_lock);
}

/* ---- a class file being parsed, in host memory ---- */

struct parsed_field {
    struct symbol_ref name, descriptor, signature;
    uint32_t file_offset;
    uint16_t access_flags;
    uint16_t constant; /* constant pool index of ConstantValue, 0 = none */
    uint8_t type;      /* enum basic_type */
    uint8_t flags;     /* enum field_flags */
};

struct parsed_method {
    struct symbol_ref name, descriptor, signature;
    uint32_t file_offset;
    uint32_t code_offset; /* of the Code attribute's contents in the file, 0 = none */
    uint16_t access_flags;
    uint16_t flags; /* enum method_flags */
    uint16_t max_stack, max_locals;
    uint8_t arg_slots;   /* receiver included */
    uint8_t return_type; /* enum basic_type */
    bool lone_return;    /* the code is a single `return` */
};

struct parsed_class {
    struct isolate *iso;
    struct error *error;
    const struct parse_options *options; /* valid only while parsing */
    uint8_t *bytes;                      /* own copy of the file */
    uint32_t length;
    uint32_t at;                  /* where the parser reads */
    const char *shown_name;       /* for messages */
    struct error late_error;      /* a mistake behind the interfaces: see parse_all */
    uint32_t max_bootstrap_index; /* largest index of a Dynamic constant + 1, 0 = none */
    bool own_inner_entry;         /* InnerClasses named the class itself */
    uint8_t bad_constant;         /* a Module or Package constant was seen: tag of the first */

    uint16_t major, minor;
    uint32_t cp_end;           /* where the constant pool has ended in the file */
    uint16_t cp_count;
    uint8_t *cp_tags;
    uint64_t *cp_data;         /* as in vm/model/cpool.h */
    uint32_t constant_slots;   /* slots given to constants */
    uint32_t object_constants; /* String, MethodType, MethodHandle and Dynamic constants */

    uint16_t access_flags, modifiers;
    uint32_t flags; /* enum class_flags as far as the file tells */
    struct symbol_ref name, super;
    struct symbol_ref plain_name; /* of a hidden class: as the file has it */
    uint16_t this_index, super_index;
    uint16_t interface_count, field_count, method_count;
    uint16_t *interfaces; /* constant pool indices */
    struct parsed_field *fields;
    struct parsed_method *methods;
    struct symbol_ref source_file, signature;
    struct file_span annotations, type_annotations, inner_classes, enclosing_method, nest_members;
    struct file_span bootstrap_methods, record, permitted_subclasses, source_debug_extension;
    uint16_t nest_host_index;
    struct class_ref nest_host; /* from the options */
    bool hidden, strong, boot, trusted;
};

/* ---- classfile.c: reading ---- */
/* True when `count` more bytes are there; else the error "Truncated class file" is set. */
bool parse_need(struct parsed_class *p, uint64_t count) MUST_CHECK;
uint16_t parse_u2(struct parsed_class *p); /* the caller has asked parse_need */
uint32_t parse_u4(struct parsed_class *p);
/* ClassFormatError; `format` ends in "... class file %s" and gets the class's name as last argument
 * appended by the caller through p->shown_name.  Always returns false. */
#define FORMAT_ERROR(p, ...) error_set((p)->error, ERROR_class_format, __VA_ARGS__)
bool parse_out_of_memory(struct parsed_class *p);

/* ---- cpool.c ---- */
bool parse_constant_pool(struct parsed_class *p) MUST_CHECK;
static inline bool cp_is(const struct parsed_class *p, uint16_t index, enum cp_tag tag)
{
    return index > 0 && index < p->cp_count && p->cp_tags[index] == tag;
}
static inline struct symbol_ref cp_symbol(const struct parsed_class *p, uint16_t index)
{
    return (struct symbol_ref){(int32_t)(uint32_t)p->cp_data[index]};
}
static inline const char *cp_text(const struct parsed_class *p, uint16_t index)
{
    return SYMBOL_TEXT(p->iso, cp_symbol(p, index));
}

/* ---- names.c: legal names and descriptors (JVMS 4.2, 4.3) ---- */
bool name_is_legal_class(const struct parsed_class *p, const char *name, size_t length);
bool name_check_class(struct parsed_class *p, struct symbol_ref name) MUST_CHECK;
bool name_check_field(struct parsed_class *p, struct symbol_ref name) MUST_CHECK;
bool name_check_method(struct parsed_class *p, struct symbol_ref name) MUST_CHECK;
bool descriptor_check_field(struct parsed_class *p, struct symbol_ref name,
                            struct symbol_ref descriptor) MUST_CHECK;
/* *arg_slots receives the slots of the parameters, without a receiver. */
bool descriptor_check_method(struct parsed_class *p, struct symbol_ref name,
                             struct symbol_ref descriptor, uint32_t *arg_slots) MUST_CHECK;
bool illegal_signature(struct parsed_class *p, const char *kind, struct symbol_ref name,
                       struct symbol_ref descriptor);

/* ---- members.c: fields and methods; code.c: the Code attribute ---- */
bool parse_fields(struct parsed_class *p) MUST_CHECK;
bool parse_methods(struct parsed_class *p) MUST_CHECK;
bool parse_code(struct parsed_class *p, struct parsed_method *method) MUST_CHECK;

/* ---- attributes.c ---- */
bool parse_class_attributes(struct parsed_class *p) MUST_CHECK;
bool check_class_modifiers(struct parsed_class *p, uint32_t flags, bool inner) MUST_CHECK;
/* Reads attribute_name_index and attribute_length and sees that the contents are in the file. */
struct attribute {
    uint16_t name_index;
    uint32_t length;
    uint32_t start; /* of the contents */
};
bool attribute_is(const struct parsed_class *p, const struct attribute *a, const char *name);

/* ---- annotations.c: the annotations the VM itself reads ---- */
enum annotated { ANNOTATED_CLASS, ANNOTATED_METHOD, ANNOTATED_FIELD };
/* Flags (class_flags, method_flags, field_flags) that a RuntimeVisibleAnnotations attribute asks for. */
uint32_t annotations_scan(const struct parsed_class *p, uint32_t offset, uint32_t length,
                          enum annotated what);

/* ---- a host hash map from (name, descriptor) to a number, for building tables ---- */
struct member_map {
    struct member_map_entry {
        int32_t name, descriptor; /* offsets of symbols; name 0 = free */
        uint32_t value;
    } * entries;
    uint32_t mask, count;
};
bool member_map_create(struct member_map *map, uint32_t expected) MUST_CHECK;
void member_map_destroy(struct member_map *map);
struct member_map_entry *member_map_find(const struct member_map *map, struct symbol_ref name,
                                         struct symbol_ref descriptor);
/* Finds the entry or makes one with value UINT32_MAX; NULL: out of host memory. */
struct member_map_entry *member_map_ensure(struct member_map *map, struct symbol_ref name,
                                           struct symbol_ref descriptor) MUST_CHECK;

/* ---- define.c: the state of one definition ---- */
struct class_builder {
    struct isolate *iso;
    struct loader *loader;
    struct meta_arena *arena;
    struct meta_ref own_arena; /* of a class that lives only as long as it is reachable, else 0 */
    struct parsed_class *parsed;
    struct error *error;
    struct class *super; /* NULL for Object */
    struct class *const *interfaces;
    struct class *class; /* NULL until it is allocated */
    struct package_entry *package;
    uint32_t first_method;
    struct class_ref *all_interfaces; /* host memory */
    uint32_t all_interface_count;
    uint32_t new_interfaces;     /* how many of them the superclass does not have */
    struct method_index *vtable; /* host memory */
    uint32_t vtable_length, vtable_capacity;
    struct member_map selected; /* name and descriptor -> method index the class selects */
};
bool builder_out_of_metadata(struct class_builder *b);
bool builder_out_of_memory(struct class_builder *b);
/* Metadata in the loader's arena, or 0 with the error set. */
struct meta_ref builder_allocate_locked(struct class_builder *b, uint64_t size) MUST_CHECK;

/* supers.c: checks of supertypes; collects all_interfaces */
/* A stand-in for the class being made: enough of it for access checks and messages. */
void builder_stand_in(const struct class_builder *b, struct class *class);
bool supers_check_locked(struct class_builder *b) MUST_CHECK;
bool supers_collect_interfaces(struct class_builder *b) MUST_CHECK;
/* layout.c */
bool layout_locked(struct class_builder *b) MUST_CHECK;
/* vtable.c: needs method records; fills b->vtable, sets table_index of the methods */
/* The loaders of a method of the new class and of what it overrides must agree on its descriptor. */
bool vtable_constrain(struct class_builder *b, const struct method *method,
                      const struct method *inherited);
bool vtable_build_locked(struct class_builder *b) MUST_CHECK;
/* The maximally-specific methods (JVMS 5.4.3.3) of this name among `interfaces`; returns how many
 * there are (up to `capacity` are stored) and how many of them have code. */
uint32_t maximally_specific(struct isolate *iso, const struct class_ref *interfaces, uint32_t count,
                            struct symbol_ref name, struct symbol_ref descriptor,
                            struct method **found, uint32_t capacity, uint32_t *with_code);
/* itable.c: needs the class record and b->selected */
bool itable_build_locked(struct class_builder *b) MUST_CHECK;
/* mirror.c */
bool mirror_create_locked(struct isolate *iso, struct class *class) MUST_CHECK;
/* Offset in a mirror where the statics start; 0 while java.lang.Class is not laid out. */
uint32_t mirror_statics_start(const struct isolate *iso);
/* array.c */
struct class *array_class_of_locked(struct isolate *iso, struct class *component,
                                    struct error *error);
bool array_classes_of_primitives(struct isolate *iso, struct error *error);

/* ---- dictionary.c ---- */
struct class *dictionary_find_locked(struct isolate *iso, struct loader *loader,
                                     struct symbol_ref name);
/* False: out of metadata.  The class must not be there yet. */
bool dictionary_insert_locked(struct isolate *iso, struct loader *loader,
                              struct class *class) MUST_CHECK;

/* ---- modules.c ---- */
struct package_entry *package_find_locked(struct isolate *iso, struct loader *loader,
                                          struct symbol_ref name);
struct package_entry *package_ensure_locked(struct isolate *iso, struct loader *loader,
                                            struct symbol_ref name);
struct module_entry *module_create_locked(struct isolate *iso, struct loader *loader,
                                          struct symbol_ref name, struct ref module);
/* Length of the package part of a slashed class name, without the slash. */
size_t package_part(const char *name, size_t length);

/* ---- constraints.c (JVMS 5.3.4) ---- */
/* Records that the class types of the descriptor must be the same in both loaders.  False: they are
 * not; `culprit` is the first such type: a class name, or the descriptor of an array. */
bool constraints_add_descriptor_locked(struct isolate *iso, struct loader *a, struct loader *b,
                                       struct symbol_ref descriptor, struct symbol_ref *culprit);
/* `loader` is about to take `class` for its name: the different class that a constraint demands, or
 * NULL when all is well; then the constraint remembers the class. */
struct class *constraints_conflict_locked(struct isolate *iso, struct loader *loader,
                                          struct class *class);
/* While classes are unloaded: gives up the constraints of a loader that goes, and lets those of one
 * that stays forget classes that go. */
void constraints_unload_locked(struct isolate *iso, struct loader *loader);
void constraints_forget_classes_locked(struct isolate *iso, struct loader *loader);

/* ---- unload_verify.c ---- */
/* Checked builds: no class, method, module or loader that is left refers to one that is gone. */
void unload_verify_locked(struct isolate *iso);

/* ---- message.c: parts of HotSpot's messages ---- */
#define MESSAGE_NAME_SIZE 256
#define NEST_PROBLEM_SIZE (16 * MESSAGE_NAME_SIZE)
struct name_buffer {
    char text[MESSAGE_NAME_SIZE];
};
#define EXTERNAL_NAME(iso, class) \
    class_external_name(iso, class, (struct name_buffer){{0}}.text, MESSAGE_NAME_SIZE)

#endif
