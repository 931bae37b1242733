/*
 * What a collector sees of a thread and of an isolate.  struct thread and struct isolate begin with
 * these fields, so a pointer to either is a pointer to the view; the layers above the collector add
 * their own fields behind (DESIGN.md section 3: gc includes nothing of vm/model).
 */
#ifndef ATOLL_GC_MUTATOR_H
#define ATOLL_GC_MUTATOR_H

#include "gc/heap_state.h"
#include "gc/shape.h"
#include "vm/base/log.h"

struct isolate;
struct thread;
struct gc_heap; /* the collector's own host-side record */

/* Named local roots of one C function; see gc/handle.h. */
struct local_roots {
    struct local_roots *previous;
    uint32_t count; /* struct ref fields right after this header */
    uint32_t unused;
};

#define MUTATOR_FIELDS                                                                  \
    uint8_t *base;               /* the region; first, refs.h relies on it */           \
    struct isolate *iso;                                                                \
    struct local_roots *roots;                                                          \
    uint32_t tlab_top, tlab_end; /* allocation buffer, in ref units */                  \
    uint32_t log_mask;                                                                  \
    const struct log_sink *log_sink; /* NULL = stderr */                                  \
    uint32_t no_gc_depth;        /* checked builds: above 0 forbids allocation */       \
    uint32_t tlab_start;         /* from here on the buffer is not counted in `allocated` */   \
    uint64_t allocated           /* bytes given out, see gc_allocated_bytes */
struct mutator {
    MUTATOR_FIELDS;
};

typedef void (*ref_visitor)(void *context, struct ref *slot);
typedef void (*root_walker)(struct isolate *iso, ref_visitor visit, void *context);

enum root_section {
#define ROOT_SECTION(name, text) ROOT_SECTION_##name,
#define ROOT(name, text)
#include "gc/roots.def"
#undef ROOT_SECTION
#undef ROOT
    ROOT_SECTION_COUNT
};

/* What the collector needs done by the layers above, registered when the isolate is made. */
struct gc_hooks {
    /* Stops every other running guest thread at a safepoint.  False when another thread is already
     * stopping the world: it has stopped and resumed meanwhile, and the caller looks again, unless the
     * isolate is ending. */
    bool (*stop_the_world)(struct thread *t);
    bool (*is_ending)(struct isolate *iso);
    void (*resume_the_world)(struct thread *t);
    /* While the world is stopped, before anything moves: gets what the root walkers will need.  False:
     * the host has no memory for it, so there can be no collection now. */
    bool (*prepare_roots)(struct isolate *iso);
    /* While the world is stopped: calls `visit` for every thread with a carrier, so that buffers
     * can be retired. */
    void (*for_each_mutator)(struct isolate *iso, void (*visit)(void *context, struct mutator *m),
                             void *context);
    /* After marking and moving, while the world is stopped: weak tables drop or update entries by
     * gc_is_live. */
    void (*sweep_weak_tables)(struct isolate *iso);
    /* roots.pending_references of the isolate: where discovered references are linked. */
    struct ref *(*pending_references)(struct isolate *iso);
    /*
     * Unloading of classes.  All may be NULL; then no class is ever unloaded.  In a collection that
     * unloads, the root walkers visit nothing on behalf of what may go, and the collector tells what
     * it comes across.
     */
    /* The world is stopped.  False: some thread is in the middle of code that may know a class
     * which nothing else refers to, so no class can go now. */
    bool (*begin_unloading)(struct isolate *iso);
    /* An object was reached whose shape is SHAPE_UNLOADABLE or SHAPE_LOADER. */
    void (*object_reached)(struct isolate *iso, struct ref object);
    /* The mirror of an unloadable class was reached. */
    void (*class_reached)(struct isolate *iso, struct class_ref class);
    /* Takes one of the classes and loaders that were reached and not followed yet: tells what else
     * it keeps alive, visits the references its metadata hold, and gives the mirror to be scanned,
     * or null.  False: there is none left. */
    bool (*follow_reached)(struct isolate *iso, ref_visitor visit, void *context,
                           struct ref *mirror);
    bool (*class_is_reached)(struct isolate *iso, struct class_ref class);
    /* All that lives has been reached: the other classes go. */
    void (*unload)(struct isolate *iso);
    /* After the world has been resumed and the pending list is not empty. */
    void (*references_pending)(struct thread *t);
    /* Current value of java.lang.ref.SoftReference.clock is set to this many ms. */
    void (*set_soft_reference_clock)(struct isolate *iso, int64_t milliseconds);
    /* Counts memory that is about to be used (or, negative, is no longer) against the isolate's
     * limit.  False: not granted.  Negative amounts never fail. */
    bool (*charge)(struct isolate *iso, int64_t bytes);
    /* Zeroed metadata that lives as long as the region; 0 = none left. */
    struct meta_ref (*allocate_metadata)(struct isolate *iso, uint64_t size);
};

/* Field offsets of java.lang.ref.Reference and SoftReference, known once they are laid out; all 0
 * before, while no such object can exist. */
struct reference_layout {
    uint32_t referent, discovered, next, queue, soft_timestamp;
    int64_t soft_clock; /* SoftReference.clock as last set */
};

#define HEAP_OWNER_FIELDS                                                               \
    uint8_t *base; /* the region; first, refs.h relies on it */                         \
    uint32_t log_mask;                                                                  \
    const struct log_sink *log_sink; /* NULL = stderr */                                \
    struct gc_heap *heap;                                                               \
    uint64_t limit;    /* bytes of the region above base */                             \
    uint64_t max_heap; /* -Xmx in bytes */                                              \
    struct gc_hooks gc_hooks;                                                           \
    struct reference_layout references;                                                 \
    root_walker root_sections[ROOT_SECTION_COUNT]
struct heap_owner {
    HEAP_OWNER_FIELDS;
};

/* The heap's state in the region: the first member of the isolate's root record. */
#define HEAP_STATE(x) ((struct gc_heap_state *)(void *)((x)->base + REGION_HEADER))

#endif
