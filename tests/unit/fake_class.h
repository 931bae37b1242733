/*
 * A class and its methods made by hand, for tests of rooms that only read metadata: no loader, no
 * heap, and an isolate of which only `base` means anything.
 */
#ifndef ATOLL_TESTS_FAKE_CLASS_H
#define ATOLL_TESTS_FAKE_CLASS_H

#include "vm/model/class.h"
#include "vm/model/cpool.h"
#include "vm/model/isolate.h"

struct fake {
    struct isolate iso;
    uint8_t *memory;
    int32_t next;        /* metadata handed out down to here */
    struct class *class;
    uint8_t *tags;       /* the constant pool, FAKE_CP entries */
    uint64_t *data;
    uint16_t *slot_cp;   /* slot i stands for constant i */
    uint16_t cp_next;
    uint32_t methods;
};
#define FAKE_CP 64

void fake_create(struct fake *f, uint16_t major_version);
void fake_destroy(struct fake *f);
struct symbol_ref fake_symbol(struct fake *f, const char *text);
/* Each returns the constant's index, which is also its slot number. */
uint16_t fake_class_constant(struct fake *f, const char *name);
uint16_t fake_constant(struct fake *f, uint8_t tag, uint64_t data);
uint16_t fake_member(struct fake *f, uint8_t tag, const char *holder, const char *name,
                     const char *descriptor);
/* A method; the bytes are what its bytecode is in the class file and after rewriting.  `stack_map` is the
 * attribute's contents or NULL. */
struct method *fake_method(struct fake *f, uint16_t access_flags, const char *descriptor,
                           uint16_t max_locals, uint16_t max_stack, const uint8_t *bytes,
                           size_t length, const struct handler *handlers, uint16_t handler_count,
                           const uint8_t *stack_map, size_t stack_map_length);

#endif
