/*
 * A small world for tests of memory: an isolate with a real region and heap, one thread, and a few
 * classes whose shapes are made by hand.  Nothing is loaded and nothing can run.
 */
#ifndef ATOLL_TESTS_FAKE_HEAP_H
#define ATOLL_TESTS_FAKE_HEAP_H

#include "gc/gc.h"
#include "vm/model/string.h"
#include "vm/model/thread.h"

struct fake_heap {
    struct isolate *iso;
    struct thread *t;
    struct class *node;       /* Node: left, right, value */
    struct class *string;
    struct class *byte_array, *long_array, *node_array;
    struct class *mirror;     /* java.lang.Class: two references of its own */
    struct class *references[REFERENCE_PHANTOM + 1];
    char thrown[128];         /* message of the last OutOfMemoryError, or the negative size */
};

#define NODE_LEFT 8
#define NODE_RIGHT 12
#define NODE_VALUE 16
#define REFERENCE_REFERENT 8
#define REFERENCE_QUEUE 12
#define REFERENCE_NEXT 16
#define REFERENCE_DISCOVERED 20
#define REFERENCE_TIMESTAMP 24
#define MIRROR_FIRST 8

/* `max_heap` 0: as large as fits. */
void fake_heap_create(struct fake_heap *f, uint64_t max_heap);
void fake_heap_destroy(struct fake_heap *f);
struct class *fake_heap_class(struct fake_heap *f, const char *name, enum shape_kind kind,
                              uint32_t size_or_shift, const struct ref_run *runs, uint32_t count);
struct ref fake_node(struct fake_heap *f, int32_t value);
struct ref fake_reference(struct fake_heap *f, enum reference_strength strength,
                          struct ref referent);
/* A pinned mirror with `statics` static references. */
struct ref fake_mirror(struct fake_heap *f, uint32_t statics);
/* Depth-many nodes linked through left, values counting down to 1. */
struct ref fake_list(struct fake_heap *f, int32_t length);
/* True when the list is as fake_list made it. */
bool fake_list_is_whole(struct fake_heap *f, struct ref list, int32_t length);

#endif
