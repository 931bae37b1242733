/*
 * The door of the loader: class files in, linked classes out.  The loader never runs Java and never
 * throws: it fills in a struct error.  When it needs a class that only Java can load, it says which
 * (struct class_finder) and vm/exec calls again later.  Functions that take an isolate take
 * isolate.meta_lock themselves, unless they say otherwise.
 */
#ifndef ATOLL_LOADER_LOADER_H
#define ATOLL_LOADER_LOADER_H

#include "vm/model/class.h"
#include "vm/model/cpool.h"
#include "vm/model/error.h"
#include "vm/model/isolate.h"

/* ---- jimage.c: $JAVA_HOME/lib/modules ---- */
struct jimage;
/* Maps and checks the file; NULL with a one-line reason in `reason`. */
struct jimage *jimage_open(const char *path, char *reason, size_t reason_size);
void jimage_close(struct jimage *image);
/* Finds "/module/path/Name.class".  Plain resources: *bytes points into the mapping and *owned is
 * false; compressed ones: the caller mem_frees *bytes.  False: not there (or damaged). */
bool jimage_find(struct jimage *image, const char *path, const uint8_t **bytes, size_t *length,
                 bool *owned);
/* Module that holds classes of the slashed package, or NULL.  Valid as long as the image. */
const char *jimage_module_of_package(struct jimage *image, const char *package);
/* Calls visit for every resource "/module/..." of the image. */
void jimage_walk(struct jimage *image, void (*visit)(void *context, const char *path), void *context);

/* ---- classfile.c, attributes.c: parsing (JVMS 4) ---- */
struct parse_options {
    const char *requested_name;     /* slashed; NULL = whatever the file says.  A different name is
                                       NoClassDefFoundError "A (wrong name: B)" */
    bool hidden;                    /* this_class gets the name pkg/Name+0x<n>, of the requested
                                       name if there is one */
    bool vm_annotations;            /* honour the annotations of java.base (boot, platform) */
    bool boot;                      /* defined by the boot loader: java/ packages are allowed */
    bool trusted;                   /* defined by the boot or platform loader */
    bool preview;
    struct class_ref nest_host;     /* hidden NESTMATE, else 0 */
    bool strong;
};
struct parsed_class; /* host memory; owned by the caller until parsed_class_free */
/* NULL: *error is filled in (ClassFormatError, UnsupportedClassVersionError,
 * NoClassDefFoundError...).  Keeps no pointer to `bytes`. */
struct parsed_class *classfile_parse(struct isolate *iso, const uint8_t *bytes, size_t length,
                                     const struct parse_options *options, struct error *error);
void parsed_class_free(struct parsed_class *parsed);
struct symbol_ref parsed_class_name(const struct parsed_class *parsed);
/* The same, but of a hidden class the name that stands in the class file. */
struct symbol_ref parsed_class_plain_name(const struct parsed_class *parsed);
struct symbol_ref parsed_class_super(const struct parsed_class *parsed); /* 0 for Object */
uint32_t parsed_class_interface_count(const struct parsed_class *parsed);
struct symbol_ref parsed_class_interface(const struct parsed_class *parsed, uint32_t i);

/* ---- define.c, layout.c, vtable.c, itable.c: struct class in the region ---- */
/* Makes the class: checks of supertypes (JVMS 5.3.5: circularity is the caller's, IncompatibleClass-
 * ChangeError, final and sealed supers, access, loading constraints, final method overriding),
 * layout, vtable, itable, mirror (if java.lang.Class is there), and enters it into the loader's
 * dictionary (unless hidden).  `super` and `interfaces` are the resolved supertypes. */
struct class *class_define(struct isolate *iso, struct loader *loader, struct parsed_class *parsed,
                           struct class *super, struct class *const *interfaces,
                           struct error *error);
/* Is the class an interface?  False: *error is filled in.  class_define asks too; it is here for those
 * who load one superinterface after the other. */
bool class_may_implement(struct isolate *iso, const struct parsed_class *parsed,
                         const struct class *interface, struct error *error);
/* The array class with this component; made when missing.  NULL: out of metadata. */
struct class *class_array_of(struct isolate *iso, struct class *component, struct error *error);

/* ---- boot.c ---- */
/* Makes the boot loader's record, the primitive classes, loads the well-known classes of
 * wellknown.def, lays out injected fields, and makes all mirrors.  The isolate's modules_file is
 * open. */
bool loader_bootstrap(struct isolate *iso, struct error *error);
/* The host's side of the loader for a region that came out of an image or a snapshot. */
bool loader_adopt(struct isolate *iso);
/* The class of this slashed name (not an array) in the boot loader: from its dictionary, or defined
 * now from the modules file (the places of boot_patch.c go first, those of boot_append.c last), supertypes first.  NULL with error->id
 * ERROR_none: there is no such class. */
struct class *boot_find_class(struct isolate *iso, struct symbol_ref name, struct error *error);
/* ---- boot_append.c: -Xbootclasspath/a, as a list of paths separated by colons ---- */
struct boot_append;
struct boot_append *boot_append_open(const char *list) MUST_CHECK; /* NULL: out of host memory */
void boot_append_close(struct boot_append *append);                /* NULL is allowed */
/* Number (from 1) of the first place that has a file of this name ("a/B.class"), whose contents the
 * caller mem_frees; 0: none has. */
uint32_t boot_append_find(const struct boot_append *append, const char *name, uint8_t **bytes,
                          size_t *length);
const char *boot_append_path(const struct boot_append *append, uint32_t number);
/* ---- boot_patch.c: --patch-module, as the properties jdk.module.patch.N of the isolate say it ---- */
struct boot_patches;
bool boot_patches_open(struct isolate *iso) MUST_CHECK; /* sets iso->boot_patches; false: out of memory */
void boot_patches_close(struct boot_patches *patches);  /* NULL is allowed */
/* Like boot_append_find, in the patches of one module. */
bool boot_patches_find(const struct boot_patches *patches, const char *module, const char *name,
                       uint8_t **bytes, size_t *length);
/* A new loader record for a java.lang.ClassLoader. */
struct loader *loader_create(struct isolate *iso, struct ref java_loader);

/* ---- unload.c ---- */
/* The loader goes with all its classes when nothing reaches them any more. */
static inline bool loader_is_mortal(const struct loader *loader)
{
    return !(loader->is_boot | loader->is_platform | loader->is_application | loader->immortal);
}
/* Whose metadata the class's are. */
static inline struct meta_arena *class_arena(const struct isolate *iso, const struct class *class)
{
    return META_ADDRESS(iso, IS_NONE(class->arena) ? LOADER(iso, class->loader)->arena : class->arena);
}
/* In a collection that unloads, the world being stopped.  The rest of these is for the hooks of the
 * same names in gc/mutator.h. */
void unload_begin(struct isolate *iso);
void unload_reach_class(struct isolate *iso, struct class_ref class);
void unload_reach_loader(struct isolate *iso, struct loader_ref loader);
void unload_reach_object(struct isolate *iso, struct ref object);
bool unload_follow(struct isolate *iso, ref_visitor visit, void *context, struct ref *mirror);
bool unload_class_is_reached(struct isolate *iso, struct class_ref class);
/* So much metadata that can be unloaded has been made since the last time that it is worth a try. */
bool unload_is_due(const struct isolate *iso);
/* Frees all that was not reached.  True: something was. */
bool unload_sweep(struct isolate *iso);
/* Nothing of what exists now will ever be unloaded: for images. */
void unload_keep_all(struct isolate *iso);
/* The same for a loader and what it refers to; meta_lock is held. */
void unload_keep_loader_locked(struct isolate *iso, struct loader *loader);

/* ---- dictionary.c ---- */
/* The class that `loader` defined or initiated under this name; NULL = none yet.  No lock needed. */
struct class *dictionary_find(struct isolate *iso, struct loader *loader, struct symbol_ref name);
/* Records `class` for its name in `loader`.  When another class is there already, or a loading
 * constraint (JVMS 5.3.4) demands another one, that one is returned, else `class`; NULL = out of
 * memory. */
struct class *dictionary_record(struct isolate *iso, struct loader *loader, struct class *class);

/* ---- modules.c: packages and modules, access between them ---- */
struct package_entry *package_find(struct isolate *iso, struct loader *loader, struct symbol_ref name);
/* Makes it in the loader's unnamed module (or, in the boot loader before the module system is up, in
 * java.base) when it is not there. */
struct package_entry *package_ensure(struct isolate *iso, struct loader *loader,
                                     struct symbol_ref name);
struct module_entry *module_create(struct isolate *iso, struct loader *loader,
                                   struct symbol_ref name, struct ref module);
bool module_reads(struct isolate *iso, const struct module_entry *from, const struct module_entry *to);
/* The module of a class; of an array: of its element class. */
struct module_entry *module_of_class(const struct isolate *iso, const struct class *class);
/* The first Module.defineModule0, of java.base: stores the Module into every mirror made so far. */
void loader_set_base_module(struct isolate *iso, struct ref module);
/* BootLoader.setBootLoaderUnnamedModule0, and unnamed modules of other loaders made late. */
void loader_set_unnamed_module(struct isolate *iso, struct loader *loader, struct ref module);
/* Registers the walkers of the root sections `loaders` and `modules`; loader_bootstrap does, too. */
void loader_register_roots(struct isolate *iso);

/* ---- access.c ---- */
/* JVMS 5.4.4.  False: not accessible; *error gets HotSpot's IllegalAccessError text when given. */
bool access_class(struct isolate *iso, struct class *from, struct class *to, struct error *error);
bool access_member(struct isolate *iso, struct class *from, struct class *resolved,
                   struct class *holder, uint16_t access_flags, bool same_nest);
/* Appends to an IllegalAccessError why the nest hosts named by the two classes do not count. */
void access_nest_problem(struct isolate *iso, const struct class *from, const struct class *holder,
                         char *buffer, size_t size);
/* Nest host of a class; NULL: its constant nest_host_index has to be resolved first. */
struct class *access_nest_host(struct isolate *iso, struct class *class);

/* ---- message.c: parts of HotSpot's messages; buffers may be too small, then texts are cut ---- */
/* "'bootstrap'", "'app'", "'name' @1b2c3d4e", "pkg.Loader @1b2c3d4e". */
void message_loader(struct isolate *iso, const struct loader *loader, char *buffer, size_t size);
/* The same text with dots for slashes. */
void message_dotted(const char *text, char *buffer, size_t size);
/* "interface", "abstract class" or "class". */
const char *message_kind(const struct class *class);
/* "A is in unnamed module of loader 'app'"; with `parent` also ", parent loader 'app'" for loaders
 * that are not built in. */
void message_location(struct isolate *iso, const struct class *class, bool parent, char *buffer,
                      size_t size);
/* Both classes; joined to "A and B are in ..." when they are in the same module. */
void message_locations(struct isolate *iso, const struct class *a, const struct class *b,
                       char *buffer, size_t size);
/* "I.m J.m": the maximally-specific methods that are in conflict when `class` is asked for this
 * METHOD_CONFLICT record; goes behind "Conflicting default methods: ". */
void message_conflict(struct isolate *iso, const struct class *class, const struct method *method,
                      char *buffer, size_t size);

/* ---- resolve.c: field and method resolution (JVMS 5.4.3.2 .. 5.4.3.4); `class` already resolved.
 * NULL: *error says why, or *needs is a class whose nest host must be resolved first. */
enum field_use { FIELD_READ, FIELD_WRITE, FIELD_WRITE_IN_INITIALIZER };
struct field *resolve_field(struct isolate *iso, struct class *from, struct class *class,
                            struct symbol_ref name, struct symbol_ref descriptor,
                            struct class **holder, struct class **needs, struct error *error);
/* `interface_reference`: the constant is an InterfaceMethodref. */
struct method *resolve_method(struct isolate *iso, struct class *from, struct class *class,
                              struct symbol_ref name, struct symbol_ref descriptor,
                              bool interface_reference, struct class **needs,
                              struct error *error);
/* The same, but the loaders of `from` and of the method's class need not agree on its types (JVMS 5.3.4). */
struct method *resolve_method_unconstrained(struct isolate *iso, struct class *from,
                                            struct class *class, struct symbol_ref name,
                                            struct symbol_ref descriptor, bool interface_reference,
                                            struct class **needs, struct error *error);
/* Only the last step: may `from` use this method of `class`? */
bool resolve_access_check(struct isolate *iso, struct class *from, struct class *class,
                          const struct method *method, struct class **needs, struct error *error);
/* Lookup rules without `from`'s access checks, for method handles: may be given from = NULL. */

/* The method that invokespecial in `from` runs when `method` was resolved in `class` (JVMS 6.5,
 * invokespecial).  It may be abstract or a METHOD_CONFLICT record: the caller throws then. */
struct method *select_special_method(struct isolate *iso, struct class *from, struct class *class,
                                     struct method *method);

/* Does any interface of the class have an instance method with code? */
bool class_inherits_interface_code(struct isolate *iso, const struct class *class);
/* A METHOD_CONFLICT record of the class for calls of `pattern` that no default answers; it stands in no table. */
struct method *overpass_of(struct isolate *iso, struct class *class, const struct method *pattern,
                           struct error *error);

/* The per-descriptor method record of a signature-polymorphic intrinsic of MethodHandle
 * (METHOD_INVOKE_BASIC, METHOD_LINK_TO_*). */
struct method *polymorphic_method(struct isolate *iso, enum method_kind kind,
                                  struct symbol_ref descriptor, struct error *error);

/* ---- link.c, rewrite.c ---- */
struct class_finder {
    /* Returns the class of this name as seen by `class`'s loader if it is loaded already or can be
     * loaded without Java; else NULL, and the caller must load it and link again. */
    struct class *(*find)(void *context, struct class *class, struct symbol_ref name);
    void *context;
    struct symbol_ref needs; /* out: the class that was missing */
    uint32_t progress;       /* in/out: methods verified so far, kept by the caller between calls */
};
enum link_result { LINK_DONE, LINK_FAILED, LINK_NEEDS_CLASS };
/* Verifies (unless the class is exempt: DESIGN.md section 5), rewrites the bytecode, makes slots,
 * binds natives.  Supertypes are linked already.  Does not change the class's stage. */
enum link_result class_link(struct isolate *iso, struct class *class, struct class_finder *finder,
                            struct error *error);

/* ---- verify.c (JVMS 4.10.1) ---- */
enum link_result verify_class(struct isolate *iso, struct class *class, struct class_finder *finder,
                              struct error *error);

/* ---- frame_map.c ---- */
/*
 * Which locals and operand stack slots hold references just before the instruction at `bci` runs:
 * a forward data-flow analysis of the (verified) code.  Bit i of `bits` is local i, bit
 * max_locals + j the j-th operand slot.  *stack_depth receives the operand depth in slots.  `bits`
 * has room for (max_locals + max_stack + 63) / 64 words.  False: out of host memory.
 *
 * In a subroutine (jsr, ret) a local may hold a reference or not, depending on where it was called from;
 * so frames of METHOD_HAS_JSR methods need their values, which tell (return addresses); else NULL.
 */
struct frame_values {
    const union slot *locals, *operands;
};
bool frame_map_compute(struct isolate *iso, const struct method *method, uint32_t bci,
                       const struct frame_values *values, uint64_t *bits, uint32_t *stack_depth);

/* ---- read.c: things read rarely from the kept class file ---- */
const uint8_t *class_file_at(const struct isolate *iso, const struct class *class, uint32_t offset);
/* Contents of an attribute of a field_info/method_info at file_offset; false = absent. */
bool member_attribute(const struct isolate *iso, const struct class *class, uint32_t file_offset,
                      const char *name, struct file_span *span);
int32_t method_line_number(const struct isolate *iso, const struct method *method, uint32_t bci);

static inline uint16_t read_u2(const uint8_t *p)
{
    return (uint16_t)(p[0] << 8 | p[1]);
}
static inline uint32_t read_u4(const uint8_t *p)
{
    return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 | p[3];
}

#endif
