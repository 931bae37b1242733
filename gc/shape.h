/*
 * What a collector knows of a class: a shape.  Every struct class begins with one; a collector
 * never sees more of the class than this.
 */
#ifndef ATOLL_GC_SHAPE_H
#define ATOLL_GC_SHAPE_H

#include "vm/base/base.h"
#include "vm/base/refs.h"

enum shape_kind {
    SHAPE_NONE,          /* interface: no instances */
    SHAPE_INSTANCE,      /* fixed size, references by the map; abstract too: JNI's ThrowNew makes such */
    SHAPE_PRIMITIVE_ARRAY,
    SHAPE_REF_ARRAY,
    SHAPE_MIRROR,        /* java.lang.Class: see struct mirror_tail */
    SHAPE_REFERENCE      /* java.lang.ref.Reference and subclasses, see reference_strength */
};

enum reference_strength { REFERENCE_NONE, REFERENCE_SOFT, REFERENCE_WEAK, REFERENCE_FINAL, REFERENCE_PHANTOM };

enum shape_flags {
    SHAPE_HAS_FINALIZER = 1, /* instances are registered with java.lang.ref.Finalizer */
    SHAPE_UNLOADABLE = 2,    /* the class lives only as long as somebody can reach it */
    SHAPE_LOADER = 4         /* instances are class loaders: each keeps its classes alive */
};

/* References in an instance lie in runs. */
/* region struct */
struct ref_run {
    uint32_t offset; /* bytes from the object's start to the first reference */
    uint32_t count;  /* references that follow one another */
};

/* region struct */
struct gc_shape {
    uint8_t kind;            /* enum shape_kind */
    uint8_t element_shift;   /* arrays: log2 of the element size */
    uint8_t strength;        /* enum reference_strength */
    uint8_t flags;           /* enum shape_flags */
    uint32_t instance_size;  /* bytes, header included, rounded up to 8; 0 for arrays */
    struct meta_ref runs;    /* struct ref_run[run_count], superclass fields included; for
                                SHAPE_REFERENCE `referent` and `discovered` are left out */
    uint32_t run_count;
};

/*
 * A mirror (instance of java.lang.Class) carries the statics of the class it stands for.  After the
 * declared fields of java.lang.Class, at offset shape.instance_size, lies this tail, then
 * static_ref_count references, then the primitive statics.  Mirrors never move; one of an unloadable
 * class goes when the class goes.
 */
/* region struct */
struct mirror_tail {
    struct class_ref represents;    /* the class, 0 only while booting */
    uint32_t size;                  /* bytes of the whole mirror, rounded up to 8 */
    uint32_t static_ref_count;      /* references right after this tail */
    struct ref resolved;            /* Object[] of resolved strings, call sites, appendices */
    struct ref protection_domain;
    struct ref signers;
    struct ref init_error;          /* ExceptionInInitializerError that later uses name as cause */
    uint32_t resolved_used;         /* elements of `resolved` given out */
};
/* References of the tail that a collector visits: resolved .. init_error. */
#define MIRROR_TAIL_FIRST_REF offsetof(struct mirror_tail, resolved)
#define MIRROR_TAIL_REF_COUNT 4
_Static_assert(sizeof(struct mirror_tail) == 32, "statics start 8-byte aligned after the tail");

#endif
