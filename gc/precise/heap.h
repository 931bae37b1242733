/*
 * Inside the precise collector.  See README.md in this folder for the whole picture.
 */
#ifndef ATOLL_GC_PRECISE_HEAP_H
#define ATOLL_GC_PRECISE_HEAP_H

#include <pthread.h>

#include "gc/gc.h"
#include "gc/mutator.h"

/* Every k-th allocation collects in the torment build. */
#ifndef ATOLL_TORMENT_GC_EVERY
#define ATOLL_TORMENT_GC_EVERY 1
#endif

/* A heap becomes so large before the first collection.  Two spaces of this size stay in a cache, and in memory. */
#define LEAST_HEAP MIB(4)

#define OWNER(iso) ((struct heap_owner *)(void *)(iso))
#define MUTATOR(t) ((struct mutator *)(void *)(t))
#define HEAP(iso) (OWNER(iso)->heap)

/* The host's side of a heap; nothing of it is needed to continue from a snapshot. */
struct gc_heap {
    pthread_mutex_t lock;       /* space and pinned allocation; a leaf in the lock order */
    uint64_t dirty_end[2];      /* per space: bytes below this, past `next`, may not be zero */
    uint64_t charged;           /* bytes of one semispace that are paid for (twice, see heap.c) */
    uint64_t pinned_charged;    /* bytes of the pinned span that are paid for */
    struct mutator *only;       /* the last thread that allocated, where no hooks are set */
    struct collection *running; /* while a collection runs */
    int64_t last_collection_ns;
    int64_t soft_clock_ns;      /* the time that reference_layout.soft_clock has been brought to */
    uint64_t total_ns;          /* spent in collections; atomic */
    uint64_t initial;           /* bytes in use before a collection was tried at first */
    struct gc_usage peak;       /* guarded by `lock`, as the next two */
    struct gc_event last;       /* the latest collection */
    uint32_t torment_since;     /* allocations since memory ran out in the torment build */
    uint32_t torment_every;     /* every k-th allocation collects in the torment build */
    uint32_t torment_countdown; /* allocations until the next forced collection */
};

/* References whose slots are known but whose targets are still on their way into the cache. */
#define PREFETCH_DEPTH 16

/* One evacuation of the objects in [from, from + from_units) to `free` and behind. */
struct collection {
    uint8_t *base;             /* first; refs.h relies on it */
    struct isolate *iso;
    uint32_t from, from_units; /* in ref units: the range that is emptied */
    uint8_t *free;             /* where the next copy goes */
    uint8_t *scan;             /* copies below this have been scanned */
    struct ref *pending[PREFETCH_DEPTH]; /* slots to be forwarded, oldest at next_pending */
    uint32_t next_pending;
    bool discovering;          /* References may still be discovered */
    bool clear_soft;
    bool unloading;            /* unloadable classes live only if they are reached */
    uint32_t pinned, pinned_units; /* in ref units: where mirrors of such classes can lie */
    int64_t soft_interval;     /* a SoftReference unused for longer than this (ms) is cleared */
    struct reference_layout layout;
    struct ref discovered[REFERENCE_PHANTOM + 1]; /* by strength, linked through `discovered` */
    struct ref pending_first, pending_last;       /* cleared ones, by strength */
};

#define PINNED_FREE UINT32_MAX /* the word of an object that was given back */

/* Can only be true in a collection that unloads. */
static inline bool in_pinned(const struct collection *c, struct ref r)
{
    return r.bits - c->pinned < c->pinned_units;
}

static inline bool in_from(const struct collection *c, struct ref r)
{
    return r.bits - c->from < c->from_units;
}

static inline bool is_forwarded(const struct object *object)
{
    return (object->word & WORD_TAG_MASK) == WORD_TAG_FORWARDED;
}

static inline struct ref forwarding_of(const struct object *object)
{
    return (struct ref){(uint32_t)object->class.off};
}

static inline const struct gc_shape *shape_of(const uint8_t *base, const struct object *object)
{
    return (const struct gc_shape *)(const void *)(base + object->class.off);
}

static inline struct mirror_tail *tail_of(const struct object *mirror, const struct gc_shape *shape)
{
    return (struct mirror_tail *)(void *)((uintptr_t)mirror + shape->instance_size);
}

/*
 * Fillers make the heap walkable: a header whose class is 0 and whose word is the length, header
 * included, in 8-byte units.  In front of each pinned object stands one whose word is the length of
 * that object instead, because a mirror under construction cannot tell its own.
 */
static inline void write_filler(uint8_t *place, uint64_t size)
{
    struct object *filler = (struct object *)(void *)place;
    filler->class.off = 0;
    filler->word = (uint32_t)(size >> 3);
}

/* Bytes of the object or filler. */
static inline uint64_t size_of(const uint8_t *base, const struct object *object)
{
    const struct gc_shape *shape = shape_of(base, object);
    switch (shape->kind) {
    case SHAPE_INSTANCE:
    case SHAPE_REFERENCE:
        return shape->instance_size;
    case SHAPE_PRIMITIVE_ARRAY:
    case SHAPE_REF_ARRAY: {
        const struct array *array = (const struct array *)(const void *)object;
        return align_up((uint64_t)ELEMENT_OFFSET(array->length, shape->element_shift),
                        OBJECT_ALIGN);
    }
    case SHAPE_MIRROR:
        return tail_of(object, shape)->size;
    default:
        return (uint64_t)object->word << 3; /* class 0 is all zeros: SHAPE_NONE */
    }
}

/* ---- heap.c ---- */
/* Fixes the semispaces behind the pinned span; nothing may be in them. */
bool heap_lay_out(struct isolate *iso);
int64_t heap_clock_ns(void);
static inline bool heap_charge(struct isolate *iso, int64_t bytes)
{
    return OWNER(iso)->gc_hooks.charge == NULL || OWNER(iso)->gc_hooks.charge(iso, bytes);
}
/* Sets the soft limit for `live` bytes and `needed` more, and pays for what is kept. */
void heap_set_limits(struct isolate *iso, uint64_t needed);
/* Calls `visit` for each mutator, or for the only one. */
void heap_for_each_mutator(struct isolate *iso, void (*visit)(void *context, struct mutator *m),
                           void *context);
void heap_retire_buffers(struct isolate *iso);

/* ---- usage.c ---- */
/* A collection has ended: keeps what management tools are told of it.  The world is stopped. */
void usage_note_collection(struct isolate *iso, const struct gc_usage *before, int64_t started_ns,
                           int64_t ended_ns);

/* ---- allocate.c ---- */
/* Memory from the thread's buffer or the current space, up to its very end. */
struct ref allocate_up_to_hard_limit(struct thread *t, uint64_t size);

/* ---- collect.c ---- */
enum unloading {
    UNLOAD_NOTHING,
    UNLOAD_IF_POSSIBLE,
    UNLOAD_OR_RETURN /* no collection at all when classes cannot be unloaded now: returns false */
};
/* One collection by this thread.  False: another thread stopped the world meanwhile.  When `needed`
 * is not 0, *object is that much memory, taken before other threads can, or null. */
bool collect(struct thread *t, bool clear_soft, enum unloading unloading, uint64_t needed,
             struct ref *object);
/* Moves all that lives in the current space to `to`; the world is stopped.  Returns the end. */
uint8_t *evacuate(struct isolate *iso, uint8_t *to, bool clear_soft, bool unloading);

/* ---- trace.c ---- */
/* Copies what the slot refers to, if it must be, and redirects the slot. */
void trace_slot(struct collection *c, struct ref *slot);
/* Scans the references of an object where it stands. */
void trace_object(struct collection *c, struct object *object);
/* Scans elements [first, end) of a reference array. */
void trace_elements(struct collection *c, struct object *array, int64_t first, int64_t end);
/* Scans copies until there are none left to scan. */
void trace_drain(struct collection *c);

/* Nobody has reached the object so far: it is one of those that are copied, or the mirror of an
 * unloadable class. */
bool trace_is_unreached(const struct collection *c, struct ref r);

/* ---- pinned.c ---- */
/* True for a free place, which has no class, as an object in the making has none. */
static inline bool pinned_is_free(const struct object *object)
{
    return object->class.off == 0 && object->word == PINNED_FREE;
}
/* Makes lists of the free places, joined to those beside them; the world is stopped. */
void pinned_sweep(struct isolate *iso);

/* ---- references.c ---- */
/* Called for each Reference that is scanned.  True: it was discovered and its referent stays
 * weak for now.  False: referent and discovered are to be visited like other fields. */
bool references_discover(struct collection *c, struct object *reference, unsigned strength);
/* Clears and links what was discovered, in the order of strengths. */
void references_process(struct collection *c);

/* ---- cards.c ---- */
/* Scans the image objects on written cards. */
void cards_trace_image(struct collection *c);
/* Records where objects start in [OBJECTS_START, pinned_start); false: no metadata memory. */
bool cards_record_starts(struct isolate *iso);

#endif
