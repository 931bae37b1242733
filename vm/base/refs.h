/*
 * References inside a region are one-word structs, so that the C compiler keeps the kinds apart.
 * Objects lie at positive offsets and are counted in 8-byte units; metadata lies at negative byte
 * offsets.  Nothing in a region holds an absolute address: a region may move at any poll.
 *
 * `x` in the macros is anything with a member `uint8_t *base`: a struct isolate or a struct thread.
 */
#ifndef ATOLL_BASE_REFS_H
#define ATOLL_BASE_REFS_H

#include "vm/base/base.h"
#include "vm/base/geometry.h"

struct ref {
    uint32_t bits; /* object offset from base in 8-byte units, 0 = null */
};

/* A metadata reference of no particular type: a byte offset from base, negative, 0 = none. */
struct meta_ref {
    int32_t off;
};
struct class_ref {
    int32_t off;
};
struct symbol_ref {
    int32_t off;
};
struct loader_ref {
    int32_t off;
};
struct module_ref {
    int32_t off;
};
struct package_ref {
    int32_t off;
};
struct code_ref {
    int32_t off;
};
struct guest_ref { /* a struct guest_thread */
    int32_t off;
};
/* A method is named by its index; its record has a fixed place (METHODS_TOP).  Index 0 is the
 * method that throws NullPointerException, reached through the zero page. */
struct method_index {
    uint32_t m;
};

#define NULL_REF ((struct ref){0})
#define IS_NULL(r) ((r).bits == 0)
#define SAME_REF(a, b) ((a).bits == (b).bits)
#define IS_NONE(r) ((r).off == 0)
#define SAME_META(a, b) ((a).off == (b).off)

#define META_ADDRESS(x, r) ((void *)((x)->base + (r).off))
#define META_OFFSET(x, pointer) ((int32_t)((const uint8_t *)(pointer) - (x)->base))
#define REF_ADDRESS(x, r) ((uint8_t *)(x)->base + ((uint64_t)(r).bits << 3))
#define REF_OF(x, pointer) \
    ((struct ref){(uint32_t)((uint64_t)((const uint8_t *)(pointer) - (x)->base) >> 3)})

#define OBJECT(x, r) ((struct object *)REF_ADDRESS(x, r))
#define ARRAY(x, r) ((struct array *)REF_ADDRESS(x, r))
#define CLASS(x, r) ((struct class *)META_ADDRESS(x, r))
#define SYMBOL(x, r) ((struct symbol *)META_ADDRESS(x, r))
#define LOADER(x, r) ((struct loader *)META_ADDRESS(x, r))
#define MODULE(x, r) ((struct module_entry *)META_ADDRESS(x, r))
#define PACKAGE(x, r) ((struct package_entry *)META_ADDRESS(x, r))
#define CODE(x, r) ((struct code *)META_ADDRESS(x, r))
#define GUEST(x, r) ((struct guest_thread *)META_ADDRESS(x, r))
#define METHOD(x, index) \
    ((struct method *)((x)->base + METHODS_TOP - (((int64_t)(index) + 1) << METHOD_SIZE_SHIFT)))

#endif
