/*
 * The code buffer of the toy and the sequences each CPU's file provides under the same names.
 *
 * Every function made by an emit_* has the C type `sequence`: its registers on entry are the C
 * calling convention's, its body uses the VM's: base in r14 / x27, thread in r15 / x28.
 * It is position-independent and knows its region only through these two.
 */
#ifndef TOY_EMIT_H
#define TOY_EMIT_H

#include "vm/base/base.h"

/* Pages with two mappings: bytes are stored through one and run through the other (W^X). */
struct code {
    uint8_t *write;
    uint8_t *run;
    uint64_t used, size;
};

struct toy_thread {
    uint64_t stack_limit; /* the poll word: a requester overwrites it */
    uint64_t (*runtime_call)(uint8_t *base);
};

typedef uint64_t (*sequence)(uint8_t *base, struct toy_thread *thread, uint64_t a, uint64_t b);

/* What a card holds after a store.  Zero is what fresh pages hold, so it must mean clean. */
#define CARD_DIRTY 1

#endif
