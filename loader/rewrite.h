/* Between link.c, rewrite.c and fuse.c. */
#ifndef ATOLL_LOADER_REWRITE_H
#define ATOLL_LOADER_REWRITE_H

#include "loader/internal.h"

/* The ways in which a constant can be used; each has its own slot. */
enum slot_use {
    USE_GETFIELD,
    USE_PUTFIELD,
    USE_PUTFIELD_INIT, /* from <init> */
    USE_GETSTATIC,
    USE_PUTSTATIC,
    USE_PUTSTATIC_INIT, /* from <clinit> */
    USE_VIRTUAL,
    USE_SPECIAL,
    USE_STATIC,
    USE_INTERFACE,
    USE_HANDLE,
    USE_COUNT
};

struct rewriter {
    struct isolate *iso;
    struct class *class;
    struct error *error;
    uint32_t *use_slots; /* [cp_count][USE_COUNT]: slot + 1, 0 = none yet */
    uint16_t *slot_cp;   /* constant pool index of each slot, the constants' own ones first */
    uint32_t slot_count, slot_capacity;
    struct fusing_place *places; /* see fuse.c; scratch for one method */
    uint32_t place_capacity;
    uint8_t fused_from[256];     /* by opcode: 1 + the row of the first fused one that starts so, 0 = none */
};

/* Replaces instructions by fused ones where that saves most.  `from` is the class file's bytecode, `to`
 * the rewritten one. */
bool fuse_code(struct rewriter *r, const uint8_t *from, uint32_t length, uint8_t *to);
/* To be called once before. */
void fuse_start(struct rewriter *r);

/* Rewrites the bytecode of one method: `to` has room for `length` bytes.  Sets flags of the method
 * record (METHOD_HAS_JSR).  False: the error is set. */
bool rewrite_code(struct rewriter *r, struct method *method, const uint8_t *from, uint32_t length,
                  uint8_t *to);

#endif
