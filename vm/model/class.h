/*
 * Classes, fields, methods, code and loaders as they lie in the region's metadata.  All of it is
 * written once, by the loader, before the class is published; what changes later is in struct
 * class_state, in the resolution slots and in the mirror, on pages of their own.
 */
#ifndef ATOLL_MODEL_CLASS_H
#define ATOLL_MODEL_CLASS_H

#include "gc/shape.h"
#include "vm/base/atomic.h"
#include "gc/object.h"
#include "vm/base/refs.h"

/* Access flags of classes, fields and methods (JVMS tables 4.1-B, 4.5-A, 4.6-A). */
enum {
    ACC_PUBLIC = 0x0001,
    ACC_PRIVATE = 0x0002,
    ACC_PROTECTED = 0x0004,
    ACC_STATIC = 0x0008,
    ACC_FINAL = 0x0010,
    ACC_SUPER = 0x0020,
    ACC_SYNCHRONIZED = 0x0020,
    ACC_VOLATILE = 0x0040,
    ACC_BRIDGE = 0x0040,
    ACC_TRANSIENT = 0x0080,
    ACC_VARARGS = 0x0080,
    ACC_NATIVE = 0x0100,
    ACC_INTERFACE = 0x0200,
    ACC_ABSTRACT = 0x0400,
    ACC_STRICT = 0x0800,
    ACC_SYNTHETIC = 0x1000,
    ACC_ANNOTATION = 0x2000,
    ACC_ENUM = 0x4000,
    ACC_MODULE = 0x8000,
    ACC_MANDATED = 0x8000
};

#define SYMBOL_MAX_LENGTH 65535 /* a u2 in the class file (JVMS 4.4.7) */

/* A modified UTF-8 string, interned per isolate: two symbols are equal when their offsets are. */
/* region struct */
struct symbol {
    uint16_t length; /* bytes; a zero byte follows them */
    char bytes[];
};

enum class_kind { CLASS_INSTANCE, CLASS_ARRAY, CLASS_PRIMITIVE };

enum class_flags {
    CLASS_HIDDEN = 1 << 0,         /* made by defineClass0 with HIDDEN, or VM anonymous */
    CLASS_HAS_CLINIT = 1 << 1,
    CLASS_HAS_DEFAULTS = 1 << 2,   /* interface with a non-abstract instance method, or a class with
                                      such a superinterface: JVMS 5.5 step 7 */
    CLASS_TRUSTED_FINALS = 1 << 3, /* hidden or record: final fields are constants */
    CLASS_MAGIC_ACCESSOR = 1 << 4, /* generated reflection accessor: no verification, no access
                                      checks; set only for classes the VM itself was asked to define
                                      by java.base's accessor generator */
    CLASS_CLONEABLE = 1 << 5,
    CLASS_VALUE_BASED = 1 << 6,
    CLASS_STRONG_HIDDEN = 1 << 7,
    CLASS_VM_ANNOTATIONS = 1 << 8, /* annotations of contract section 10 are honoured */
    CLASS_HAS_FINALIZER = 1 << 9,
    CLASS_OWN_NEST = 1 << 10,      /* nest_host was given at definition, the attribute is ignored */
    CLASS_OLD_VERIFIER = 1 << 11,  /* no proved stack map frames: below class file version 50, verified
                                      by inference, or not verified; final once linked */
    CLASS_SUBCLASS_OF_REFERENCE = 1 << 12
};

#define CLASS_DISPLAY_SIZE 8
#define CLASS_MAX_SUPER_DEPTH 65535

/* A span of the class file, kept with the class: offset in the class file. */
/* region struct */
struct file_span {
    uint32_t offset; /* 0 = absent */
    uint32_t length;
};

/* region struct */
struct class {
    struct gc_shape shape;          /* must be first: the collector sees only this */
    struct symbol_ref name;         /* internal form: java/lang/Object, [I, int for primitives;
                                       a hidden class is called pkg/Name+0x<number> */
    struct class_ref super;         /* Object for interfaces and arrays, 0 for Object */
    struct ref mirror;              /* pinned */
    struct loader_ref loader;       /* defining loader; the boot loader has a record too */
    struct package_ref package;     /* run-time package; 0 for arrays and primitives */
    uint32_t index;                 /* names the class_state */
    uint16_t access_flags;          /* as in the class file, with ACC_SUPER */
    uint16_t modifiers;             /* as Class.getModifiers: InnerClasses applied, no ACC_SUPER */
    uint32_t flags;                 /* enum class_flags */
    uint8_t kind;                   /* enum class_kind */
    uint8_t basic_type;             /* primitives: their type; arrays: the component's type */
    uint8_t dimensions;             /* arrays: 1..255 */
    uint8_t unused0;
    uint16_t major_version, minor_version;

    /* Subtype tests (JVMS 4.10.1.2, 6.5.checkcast): depth 0 is Object; the display holds the
     * ancestors of depth 0..7 (self included), secondaries everything a class is a subtype of
     * otherwise: deeper ancestors, all superinterfaces, array covariance is done by component. */
    uint32_t super_depth;
    struct class_ref display[CLASS_DISPLAY_SIZE];
    struct meta_ref secondaries;    /* struct class_ref[secondary_count], sorted by offset */
    uint32_t secondary_count;

    /* Arrays. */
    struct class_ref component;     /* int[][] -> int[] */
    struct class_ref element;       /* int[][] -> int */

    /* Members.  Methods have consecutive indices: first_method .. + method_count - 1, in class-file
     * order; methods the VM adds (miranda and default entries) are not among them. */
    struct meta_ref fields;         /* struct field[field_count] */
    struct meta_ref method_keys;    /* struct method_key[method_count], sorted; absent while the class is being made */
    uint32_t first_method;
    uint16_t field_count;
    uint16_t method_count;
    struct method_index clinit;     /* 0 = none */
    struct meta_ref local_interfaces; /* struct class_ref[], as declared */
    struct meta_ref all_interfaces;   /* struct class_ref[], transitive, superclasses' first */
    uint16_t local_interface_count;
    uint16_t verified_methods;      /* progress of a verification that had to wait for a class */
    uint32_t all_interface_count;

    /* Dispatch.  The vtable lies right after this struct, struct method_index[vtable_length].
     * Interfaces have no vtable; their methods have itable indices. */
    uint32_t vtable_length;
    struct meta_ref itable;         /* struct itable_entry[itable_length], sorted by interface */
    uint32_t itable_length;
    uint32_t itable_method_count;   /* interfaces: number of itable indices given out */

    /* Constant pool (see vm/model/cpool.h). */
    uint16_t cp_count;              /* as in the class file: entries 1..cp_count-1 */
    uint16_t nest_name_count;
    struct meta_ref cp_tags;        /* uint8_t[cp_count] */
    struct meta_ref cp_data;        /* uint64_t[cp_count] */
    struct meta_ref slots;          /* uint64_t[slot_count], mutable */
    struct meta_ref slot_cp;        /* uint16_t[slot_count]: constant pool index of each slot */
    uint32_t slot_count;
    uint32_t resolved_count;        /* constants that resolve to objects: a first size for the mirror's
                                       Object[] of resolved objects */

    /* The class file itself behind its constant pool, from offset file_start on, for what is read rarely. */
    struct meta_ref file;
    uint32_t file_start, file_length;
    struct symbol_ref source_file;  /* 0 = none */
    struct symbol_ref signature;    /* generic signature, 0 = none */
    struct file_span annotations, type_annotations;
    struct file_span inner_classes;     /* attribute contents from number_of_classes on */
    struct file_span enclosing_method;
    struct file_span nest_members;
    struct file_span bootstrap_methods;
    struct file_span record;
    struct file_span permitted_subclasses;
    struct file_span source_debug_extension;
    uint16_t nest_host_index;       /* constant pool index of the NestHost attribute, 0 = none */
    uint16_t this_index;            /* constant pool index of this_class */
    struct meta_ref nest_names;     /* struct symbol_ref[nest_name_count]: the members that the class names as nest host */
    struct class_ref own_nest_host; /* CLASS_OWN_NEST */
    struct symbol_ref nest_host_error; /* why the host could not be had, 0 = no such thing: the class
                                          is alone in its nest for ever (JVMS 5.4.4) */
    uint32_t static_size;           /* bytes of statics after the mirror_tail */
    uint32_t static_ref_count;
    uint32_t instance_end;          /* first byte after the instance fields; subclasses go on here */
    uint16_t hole_offset, hole_size; /* a gap among the fields that subclasses may fill */
    struct class_ref next_class;    /* of the same defining loader: loader.first_class */
    /* Unloading (loader/unload.c). */
    struct meta_ref arena;          /* struct meta_arena of a hidden class that lives only as long as it is
                                       reachable, and of its array classes; 0 = the loader's */
    struct method_index extra_methods; /* records beside first_method ..: linked by next_extra */
    struct class_ref reached;       /* in a collection: reached, and the next one to be followed */
};

#define CLASS_VTABLE(c) ((struct method_index *)((uintptr_t)(c) + sizeof(struct class)))
#define CLASS_REF(x, c) ((struct class_ref){META_OFFSET(x, c)})

/* A method by name: kept by its class in the order of method_key_compare. */
/* region struct */
struct method_key {
    struct symbol_ref name;
    uint16_t descriptor; /* the low bits of its offset */
    uint16_t ordinal;    /* of the method in its class */
};

static inline struct method_key method_key_of(struct symbol_ref name, struct symbol_ref descriptor, uint16_t ordinal)
{
    return (struct method_key){name, (uint16_t)((uint32_t)descriptor.off >> 3), ordinal};
}

static inline int method_key_compare(const struct method_key *a, const struct method_key *b)
{
    if (a->name.off != b->name.off)
        return a->name.off < b->name.off ? -1 : 1;
    if (a->descriptor != b->descriptor)
        return a->descriptor < b->descriptor ? -1 : 1;
    return (int)a->ordinal - (int)b->ordinal;
}

/* region struct */
struct itable_entry {
    struct class_ref interface;
    struct meta_ref methods; /* struct method_index[interface's itable_method_count] */
};

/* Stages of a class, in order.  "Loaded" is separate: a dormant image class is linked but not yet
 * loaded, as far as the guest can see. */
enum init_stage {
    INIT_LOADED,       /* parsed and laid out, supertypes known */
    INIT_LINKING,
    INIT_LINKED,       /* verified, prepared, bytecode rewritten */
    INIT_RUNNING,      /* being initialized by init_thread */
    INIT_DONE,
    INIT_FAILED
};

/* Mutable state of a class: 8 bytes at CLASS_STATE_TOP - 8 * (index + 1). */
/* region struct */
struct class_state {
    uint8_t stage;         /* enum init_stage; read with acquire */
    uint8_t loaded;        /* 0: dormant in the image, invisible to the guest */
    uint16_t init_thread;  /* guest thread id that runs <clinit>, while INIT_RUNNING */
    struct class_ref array; /* the class whose component this is, 0 = not made yet */
};
_Static_assert(sizeof(struct class_state) == CLASS_STATE_SIZE, "class state geometry");
#define CLASS_STATE(x, c) \
    ((struct class_state *)(void *)((x)->base + CLASS_STATE_TOP - 8 * ((int64_t)(c)->index + 1)))

enum field_flags {
    FIELD_STABLE = 1 << 0,
    FIELD_TRUSTED_FINAL = 1 << 1,
    FIELD_CONTENDED = 1 << 2,
    FIELD_INJECTED = 1 << 3 /* made by the VM; invisible to reflection */
};

/* region struct */
struct field {
    struct symbol_ref name, descriptor;
    uint16_t access_flags;
    uint8_t type; /* enum basic_type */
    uint8_t flags;
    uint32_t offset;       /* from the object's start; statics: from the mirror's start */
    uint32_t file_offset;  /* of the field_info in the class file, 0 for injected ones */
    uint16_t constant;     /* constant pool index of ConstantValue, 0 = none */
    uint16_t ordinal;      /* position in the class */
    struct symbol_ref signature;
};

enum method_kind {
    METHOD_BYTECODE,
    METHOD_NATIVE,
    METHOD_ABSTRACT,      /* selecting it throws AbstractMethodError */
    METHOD_CONFLICT,      /* several maximally specific defaults: IncompatibleClassChangeError */
    METHOD_NULL,          /* method 0: NullPointerException */
    METHOD_INVOKE_BASIC,  /* signature-polymorphic intrinsics, one per descriptor */
    METHOD_LINK_TO_STATIC,
    METHOD_LINK_TO_SPECIAL,
    METHOD_LINK_TO_VIRTUAL,
    METHOD_LINK_TO_INTERFACE,
    METHOD_LINK_TO_NATIVE,
    METHOD_POLYMORPHIC,   /* MethodHandle.invoke*, VarHandle access modes: linked per call site */
    METHOD_INTRINSIC,     /* bytecode, and a function of the VM that does the same: NATIVE_INTRINSIC */
    METHOD_EMPTY,         /* bytecode that is a lone return: callable without a frame; also
                           Object.<init>, for objects without a finalizer */
    METHOD_FREE           /* first of a run of free records: vm/model/meta.c */
};

enum method_flags {
    METHOD_CALLER_SENSITIVE = 1 << 0,
    METHOD_HIDDEN_FRAME = 1 << 1,
    METHOD_FORCE_INLINE = 1 << 2,
    METHOD_DONT_INLINE = 1 << 3,
    METHOD_SCOPED = 1 << 4,
    METHOD_LAMBDA_FORM_COMPILED = 1 << 5,
    METHOD_INTRINSIC_CANDIDATE = 1 << 6,
    METHOD_RESERVED_STACK = 1 << 7,
    METHOD_IS_INIT = 1 << 8,        /* <init> */
    METHOD_IS_CLINIT = 1 << 9,
    METHOD_HAS_SIGNATURE_POLYMORPHISM = 1 << 10,
    METHOD_OVERPASS = 1 << 11,      /* vtable entry without a declaration (miranda) */
    METHOD_HAS_JSR = 1 << 12
};

#define VTABLE_NONE (-1)
#define HOST_FUNCTION 0x80000000u

/* Exactly METHOD_SIZE bytes, so that an index names a place. */
/* region struct */
struct method {
    struct class_ref holder;
    struct symbol_ref name, descriptor;
    struct code_ref code;      /* 0 for native and abstract methods */
    uint32_t index;            /* own method index */
    int32_t table_index;       /* vtable index in classes, itable index in interfaces (for methods
                                  not static, not private, not <init>), else VTABLE_NONE */
    uint16_t access_flags;
    uint16_t flags;            /* enum method_flags */
    uint8_t kind;              /* enum method_kind */
    uint8_t return_type;       /* enum basic_type */
    uint8_t arg_slots;         /* receiver included */
    uint8_t native_class;      /* enum native_class, of a bound native */
    uint16_t max_stack;
    uint16_t max_locals;       /* natives: arg_slots */
    uint32_t native;           /* index + 1 in the native table, 0 = unbound; atomic */
    uint32_t file_offset;      /* of the method_info in the class file, 0 for intrinsics */
    struct symbol_ref signature; /* generic signature, 0 = none */
    uint16_t ordinal;          /* position in the class; slot of reflection objects */
    uint16_t unused0;
    uint32_t foreign;          /* vm/jni: number + 1 of its binding, 0 = none; or HOST_FUNCTION and its
                                  number in vm/api; atomic */
    uint32_t next_extra;       /* of class.extra_methods */
    uint32_t unused1;
};
_Static_assert(sizeof(struct method) == METHOD_SIZE, "method records have a fixed place");
#define METHOD_INDEX(method) ((struct method_index){(method)->index})

/* region struct */
struct handler {
    uint16_t start, end, target; /* bytecode indices; end exclusive (JVMS 4.7.3) */
    uint16_t type;               /* constant pool index of the class, 0 = any */
    uint32_t slot;               /* resolution slot of `type` */
};

/*
 * A method's code.  `bytes` hold the rewritten bytecode: same length and same bytecode indices as in
 * the class file, operands in native byte order, constant pool indices replaced by slot numbers
 * (vm/model/opcodes.def).  Before linking, code is 0 and only the class file has the bytecode.
 */
/* region struct */
struct code {
    uint32_t length;             /* of bytes */
    uint32_t original;           /* offset of the untouched bytecode in the class file */
    uint16_t handler_count;
    uint16_t line_count;
    struct meta_ref handlers;    /* struct handler[] */
    struct meta_ref lines;       /* struct line[], sorted by start */
    uint32_t stack_map_offset;   /* StackMapTable contents in the class file, 0 = none */
    uint32_t local_variables;    /* LocalVariableTable contents in the class file, 0 = none */
    struct meta_ref slots;       /* of the class, as is cp_data: what the interpreter needs at each call */
    struct meta_ref cp_data;
    uint8_t bytes[];
};
/* region struct */
struct line {
    uint16_t start; /* bytecode index */
    uint16_t line;
};

/* region struct.  The name is that of the class: who looks for another touches nothing of the class. */
struct dictionary_entry {
    struct class_ref class; /* none: free; stored last */
    struct symbol_ref name;
};

/*
 * A class loader.  The boot loader has a record with a null java_loader.
 */
/* region struct */
struct loader {
    struct ref java_loader;        /* visited as a root */
    struct loader_ref next;        /* all loaders of the isolate */
    struct meta_ref arena;         /* struct meta_arena of its metadata */
    uint32_t number;
    /* name -> class for every class this loader defined or was the initiating loader of
     * (JVMS 5.3), open addressing, struct dictionary_entry[dictionary_capacity]. */
    struct meta_ref dictionary;
    uint32_t dictionary_count, dictionary_capacity;
    struct meta_ref packages;      /* hash table, struct package_ref[package_capacity] */
    uint32_t package_count, package_capacity;
    struct module_ref unnamed_module;
    struct meta_ref constraints;   /* loading constraints (JVMS 5.3.4) */
    uint8_t is_boot, is_platform, is_application;
    uint8_t immortal;              /* never unloaded for another reason: see loader_is_mortal */
    struct class_ref first_class;  /* classes defined by this loader, newest first */
    struct class_ref first_kept;   /* from here on first_class leads only to classes of the image */
    struct module_ref first_module; /* modules of this loader: linked by next_of_loader */
    struct loader_ref reached;     /* as of a class */
};

/* region struct */
struct module_entry {
    struct symbol_ref name;        /* dotted; 0 = unnamed */
    struct ref module;             /* java.lang.Module; visited as a root */
    struct loader_ref loader;
    struct module_ref next;        /* all modules of the isolate, newest first */
    struct module_ref next_of_loader;
    struct meta_ref reads;         /* struct module_ref[read_count] */
    uint32_t read_count, read_capacity;
    uint8_t reads_all_unnamed, is_open, is_java_base;
    uint8_t is_named_elsewhere;    /* in the reads or exports of another module */
    struct symbol_ref version, location;
};

enum { PACKAGE_EXPORTED_ALL = 1, PACKAGE_EXPORTED_UNNAMED = 2 };

/* region struct */
struct package_entry {
    struct symbol_ref name;        /* slashed: java/lang; empty for the unnamed package */
    struct module_ref module;
    struct loader_ref loader;
    uint32_t exports;              /* PACKAGE_EXPORTED_* */
    struct meta_ref exported_to;   /* struct module_ref[exported_count] */
    uint32_t exported_count, exported_capacity;
    uint32_t class_count;          /* loaded classes; shown by getSystemPackageNames */
    uint32_t boot_append;          /* which place of boot_append.c its first class came from, 0 = none */
};

#endif
