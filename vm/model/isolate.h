/*
 * The isolate: one Java VM.  What the guest is lies in the region (struct region_header is its root
 * record); struct isolate is the host's side of it, never part of a snapshot.
 */
#ifndef ATOLL_MODEL_ISOLATE_H
#define ATOLL_MODEL_ISOLATE_H

#include <pthread.h>

#include "gc/mutator.h"
#include "vm/base/log.h"
#include "vm/model/class.h"
#include "vm/model/restore.h"
#include "vm/model/wellknown.h"

struct isolate;
struct thread;

/* A bump-pointer arena of metadata that is freed as a whole: one per class loader. */
/* region struct */
struct meta_arena {
    struct meta_ref chunks;   /* struct meta_chunk, newest first */
    int32_t next, limit;      /* free bytes of a chunk: [next, limit) as offsets */
    int32_t cold_next, cold_limit; /* the same for what is seldom looked at */
    uint32_t used;            /* bytes given out */
    uint32_t mortal;          /* its blocks count as region_header.mortal_bytes */
};

/* A hash set of symbols: open addressing, linear probing, power-of-two capacity. */
/* region struct */
struct symbol_table {
    struct meta_ref slots;    /* struct symbol_ref[capacity] */
    uint32_t count, capacity;
};

/* The symbols of an image: vm/model/symbol_index.c.  It never changes. */
/* region struct */
struct symbol_index {
    struct meta_ref displacements; /* uint16_t[bucket_count] */
    struct meta_ref slots;         /* uint32_t[capacity] */
    uint32_t bucket_count, capacity; /* capacity 0: it has no symbols */
    int32_t low;                   /* places of symbols count from here, in units of 8 bytes */
    uint32_t check_bits;           /* so many bits of a slot are of the hash; above is the place, 0 = free */
};

/* The intern table: weak references to Strings, keyed by their contents.  The collector drops dead
 * entries through string_table_sweep. */
/* region struct */
struct string_table {
    struct meta_ref slots;    /* struct string_entry[capacity] */
    uint32_t count, capacity; /* count includes deleted entries */
};
/* region struct */
struct string_entry {
    struct ref string;        /* 0 = free; bits UINT32_MAX = deleted */
    uint32_t hash;            /* String.hashCode */
};

/* region struct */
struct region_roots {
#define ROOT_SECTION(name, text)
#define ROOT(name, text) struct ref name;
#include "gc/roots.def"
#undef ROOT_SECTION
#undef ROOT
};

#define META_FREE_CLASSES 24 /* free lists of 1 KiB << i */
#define MONITOR_CHUNK 256
#define METHOD_RUN_BINS 32

/* region struct */
struct region_header {
    struct gc_heap_state heap;    /* must be first: HEAP_STATE */
    uint64_t magic;
    uint64_t limit;               /* bytes of the region above base */
    uint64_t image_end;           /* objects below this byte offset are the image's; 0 = none */
    int64_t image_meta_low;       /* metadata at or above this offset is the image's; 0 = none */
    /* Metadata allocation (vm/model/meta.c); guarded by isolate.meta_lock. */
    int64_t meta_low;             /* lowest byte given out so far */
    struct meta_ref meta_free[META_FREE_CLASSES];
    uint32_t next_method;         /* index of the next method record */
    uint32_t next_class;          /* index of the next class state */
    uint32_t free_methods[METHOD_RUN_BINS]; /* runs given back: by length, 0 = all longer ones */
    uint32_t free_class;          /* class indices given back, 0 = none */
    uint64_t mortal_bytes;        /* metadata of classes and loaders that can be unloaded */
    uint64_t unload_at;           /* a collection shall unload when mortal_bytes reaches this */
    uint64_t unloadings;          /* collections that unloaded */
    uint64_t loaders_unloaded, classes_unloaded;
    struct meta_arena constraint_arena; /* loader/constraints.c */
    struct meta_ref free_constraint_sets;
    struct meta_arena symbol_arena; /* the symbols themselves; they live as long as the isolate */
    uint64_t symbol_seed;         /* of symbol hashes, so that names cannot be made to collide */
    struct symbol_index symbols_image;
    struct symbol_table symbols;
    struct string_table strings_image, strings;
    struct loader_ref boot_loader;
    struct loader_ref loaders;    /* all, linked by next */
    struct module_ref modules;    /* all, linked by next */
    struct module_ref first_kept_module; /* from here on only modules of the image */
    struct module_ref java_base;
    uint32_t next_loader_number;
    uint32_t hidden_class_counter;
    struct class_ref primitive_classes[TYPE_COUNT];
    struct class_ref primitive_arrays[TYPE_COUNT]; /* boolean[] and so on */
    struct class_ref wk_class[WK_CLASS_COUNT];
    uint32_t wk_field[WK_FIELD_COUNT];
    uint32_t wk_method[WK_METHOD_COUNT];
    struct region_roots roots;
    /* Threads (vm/exec/guest_threads.c); guarded by isolate.sync_lock. */
    struct guest_ref threads;     /* all that have started and not ended, linked by next */
    uint32_t next_thread_id;      /* the last id given out */
    uint32_t thread_id_high;      /* ids at or above this were never used */
    uint32_t thread_count, daemon_count;
    uint64_t threads_started, peak_threads;
    uint64_t allocated_by_ended;  /* bytes that ended threads have allocated */
    uint8_t times_contention;     /* waiting and blocking of threads is timed; atomic */
    /* Monitors (vm/exec/monitor.c). */
    struct meta_ref monitors;     /* array of chunks: struct meta_ref[monitor_chunk_capacity] */
    uint32_t monitor_chunks, monitor_chunk_capacity;
    uint32_t free_monitor;        /* first of the free list, 0 = none */
    uint32_t monitor_count;
    uint64_t random;              /* state for identity hashes */
    uint8_t booted;               /* initLevel 4 reached */
    uint8_t base_module_defined;  /* Module.defineModule0(java.base) has happened */
    uint8_t assertions_user, assertions_system;
    /* Off-heap memory (vm/model/offheap.c). */
    struct meta_ref offheap;      /* its own state record */
    struct meta_ref method_types; /* spare hook for caches, 0 */
    /* Guest address of lib/modules, atomic, 0 = not mapped yet: NativeImageBuffer.c. */
    uint64_t modules_map, modules_map_size;
    uint64_t wanted_signals;      /* bit n: Java handles signal n of the process, if the host delivers it */
    struct restore_data restore;  /* of an image; vm/exec/restore_places.c */
    int64_t clock_shift;          /* isolate_ns() - monotonic_ns(): what a thaw adds */
    /* Bytecodes that may still be executed: vm/exec/fuel.c. */
    uint64_t fuel_pool;           /* atomic: no thread has them */
    uint64_t fuel_given;          /* ever; sync_lock */
    uint8_t fuel_mode;            /* enum fuel_mode */
};
_Static_assert(sizeof(struct region_header) <= REGION_HEADER_SIZE, "header fits its section");
#define HEADER(x) ((struct region_header *)(void *)((x)->base + REGION_HEADER))

struct engine;         /* vm/api */
struct platform_texts; /* vm/model/platform.h */
struct host_table;     /* stdlib/host: descriptors and other host resources by tagged index */

/* What the model needs done by vm/exec, registered when the isolate is made.  Each may be NULL in
 * programs without an execution engine (unit tests); nothing is thrown then. */
struct isolate_hooks {
    /* Sets t->exception to an OutOfMemoryError with this message. */
    void (*throw_out_of_memory)(struct thread *t, const char *message);
    /* Sets t->exception to NegativeArraySizeException: "-5". */
    void (*throw_negative_size)(struct thread *t, int32_t length);
    /* Identity hash of an object whose header word has not the free tag: inflates a thin lock, so
     * that the monitor keeps the hash.  0: an exception is set. */
    int32_t (*inflated_hash)(struct thread *t, struct ref object);
};

/* What happens when the isolate has executed as many bytecodes as it may. */
enum fuel_mode {
    FUEL_NOT_COUNTED,
    FUEL_ENDS,       /* END_OUT_OF_FUEL */
    FUEL_SUSPENDS    /* its threads wait for more */
};

enum isolate_end {
    END_HALTED,      /* Runtime.halt, System.exit, or the end of the program */
    END_KILLED,      /* by the host */
    END_OUT_OF_TIME, /* a limit of the host was passed */
    END_OUT_OF_CPU,
    END_OUT_OF_FUEL,
    END_FROZEN       /* it has become a snapshot */
};

struct isolate {
    HEAP_OWNER_FIELDS;            /* must be first: the collector's view */
    struct engine *engine;
    struct isolate_hooks hooks;
    uint64_t memory_limit;        /* bytes that charge() grants at most, 0 = no limit */
    uint64_t memory_charged;      /* atomic; see vm/model/charge.h */
    pthread_mutex_t offheap_lock; /* off-heap memory; lock order 4: nothing is locked under it */
    /* Metadata allocation, class tables; lock order 3.  Recursive. */
    pthread_mutex_t meta_lock;
    pthread_mutex_t link_lock;    /* one class at a time is linked; lock order 1 */
    pthread_mutex_t sync_lock;    /* threads, monitors, waiting; lock order 2 */
    pthread_cond_t world_changed; /* with sync_lock: a thread stopped, resumed, started or ended */
    struct thread *threads;       /* host sides of guest threads that have a carrier */
    struct main_request *main_request; /* vm/exec/boot.h; what the launcher asked for */
    const char *training_directory; /* vm/exec/train.c, while it runs */
    struct host_call *host_call;  /* vm/exec/boot.h; the host's call in progress */
    struct thread **carriers;     /* by guest thread id; host memory */
    uint32_t carrier_capacity;
    int64_t cpu_used;             /* ns, of carriers that have gone or stopped counting; sync_lock */
    uint32_t max_threads;         /* guest threads alive at a time, 0 = no limit */
    uint32_t carrier_count;       /* OS threads made by carrier_start that still run */
    bool fueled;                  /* bytecodes are counted: interp_run_with_fuel */
    bool fixed_seeds;             /* identity hashes and the like are the same on every run */
    bool fuel_is_out;             /* some thread waits for fuel; sync_lock */
    bool parking;                 /* carriers leave when their guest threads wait; sync_lock */
    uint64_t image_identity;      /* of the image it was started from, 0 = none */
    struct image *image;          /* loader/image.h; the engine's */
    bool (*map_image)(struct isolate *iso); /* maps it over a fresh region at base; NULL = no image */
    struct {
        bool active;              /* a collection that unloads is running */
        int32_t classes, loaders; /* reached and not yet followed, linked by `reached`; 0 = none */
    } unloading;                  /* loader/unload.c; the world is stopped */
    bool unload_wanted;           /* atomic: the next thread at a poll shall collect and unload */
    uint32_t held_inside;         /* threads stopped within an allocation; sync_lock */
    int64_t started_ns;           /* isolate_ns() when it was made */
    bool native_libraries;        /* the host grants them */
    bool libraries_for_all;       /* all of the process may bind to what libjvm.so has */
    bool check_jni;               /* vm/jni/check.c looks at what they do */
    bool foreign_code;            /* atomic: code of others has run here by JNI: a native library, or the host of libjvm.so */
    struct shown_memory *shown;   /* vm/model/offheap.c: what the host shows; offheap_lock */
    bool foreign_memory;          /* atomic: the guest may see memory outside of the region */
    struct isolate_record *embedder; /* vm/api/internal.h; NULL in programs without an API */
    enum native_status (*call_host_function)(struct thread *t, const struct method *method);
    /* Of an isolate that JNI_CreateJavaVM made: DestroyJavaVM, on a thread that has come out of Java; and what
     * happens when the guest has called System.exit.  NULL: the host does that. */
    int (*destroy_vm)(struct isolate *iso);
    void (*halts)(void); /* the guest wants to halt, its threads run still */
    void (*halted)(struct isolate *iso, int status);
    struct jni *jni;              /* vm/jni/internal.h; NULL = no native libraries */
    /* Native code puts `after` into a java.io.FileDescriptor where `before` was.  NULL: nothing to do. */
    void (*descriptor_stored)(struct isolate *iso, int before, int after);
    /* Guest code has ended, but C code that cannot be made to return is on a stack; NULL = wait for it. */
    /* The host has gone its way while such C code was left: frees all, called by the last thread.  NULL: the host is
     * there; guarded by sync_lock. */
    void (*orphan_end)(struct isolate *iso);
    void (*stranded)(void *context, int status);
    void *stranded_context;
    /* What the guest wants of a signal, see atoll_config; NULL = the host refuses all. */
    int64_t (*signal)(void *context, int number, int action);
    void *signal_context;
    uint64_t layout;              /* snapshot_layout(), 0 = not asked yet */
    struct freeze_torment *torment; /* vm/exec/torment_freeze.h; NULL in other builds */
    struct frame_map_cache *frame_maps; /* vm/exec/frame_map_cache.h */
    bool cheap_fences;            /* fences_prepare() */
    bool quick_crossings;         /* atomic: cheap_fences, and nobody stops the world; vm/exec/crossing.h */
    struct thread *world_stopper; /* atomic: who stopped the world, NULL = runs; written with sync_lock held */
    uint32_t safepoint_requested; /* atomic; also overwrites every thread's stack limit */
    /* Class path and system properties the host gave. */
    struct property { char *key, *value; } *properties;
    uint32_t property_count;
    struct platform_texts *platform; /* what the properties are made of; stdlib/host/platform.h */
    char *java_home;
    uint64_t arena_step;          /* arenas grow by blocks up to this; 0 = the usual */
    char *boot_class_path_append;
    struct boot_append *boot_append; /* the same opened: loader/boot_append.c; NULL = none */
    struct boot_patches *boot_patches; /* --patch-module: loader/boot_patch.c; NULL = none */
    struct assertion_rule { char *name; bool enabled; } *assertion_rules; /* vm/model/assertions.h */
    uint32_t assertion_rule_count;
    char **vm_arguments;          /* for VM.getRuntimeArguments */
    uint32_t vm_argument_count;
    bool preview;                 /* class files with preview features are allowed */
    bool boot_refused;            /* System.initPhase2 has failed and printed why */
    struct jimage *modules_file;  /* loader/jimage.h; shared by the engine, not owned */
    struct host_table *host;
    uint32_t max_stack_slots;     /* of a thread that asks for no size of its own, see stack_slots_for */
    bool verify_all;              /* also boot classes */
    bool exiting;                 /* atomic; no guest code runs any more, for this reason: */
    enum isolate_end end;         /* as is exit_status: written once, before `exiting`, which they are read after */
    int exit_status;
    /* Output callbacks of the host; NULL = write to the process's descriptors. */
    void (*output)(void *context, int fd, const void *bytes, size_t length);
    void *output_context;
    struct log_sink host_log; /* what log_sink points to when the host wants the traces */
};

/* vm/model/region.c: reserves and maps a region of `limit` bytes above base; NULL with errno set. */
struct isolate *isolate_reserve(uint64_t limit) MUST_CHECK;
void isolate_release(struct isolate *iso);
/* Fresh random numbers (but iso->fixed_seeds) for identity hashes, after a region came out of an image. */
void isolate_seed(struct isolate *iso);

#endif
