/*
 * Between frame_map.c and frame_map_flow.c only.  The outside sees frame_map_compute in loader.h.
 */
#ifndef ATOLL_LOADER_FRAME_MAP_H
#define ATOLL_LOADER_FRAME_MAP_H

#include "loader/loader.h"

/*
 * The state before one instruction.  Bit i of `bits` tells that local i holds a reference, bit
 * max_locals + j that operand slot j does.  Everything else is a non-reference: primitives, halves
 * of a long or double, return addresses, and slots that verified code can no longer read.  Bits at
 * and above the operand depth are zero.  `addresses`, when it is there, tells the return addresses.
 */
enum slot_kind { SLOT_VALUE, SLOT_REFERENCE, SLOT_ADDRESS };

struct frame_state {
    struct isolate *iso;
    const struct class *class;
    const uint8_t *code; /* as in the class file */
    uint32_t code_length;
    uint32_t max_locals, max_stack;
    uint32_t depth;      /* operand slots in use */
    uint64_t *bits;
    uint64_t *addresses; /* NULL: not asked for */
};

static inline bool frame_bit(const struct frame_state *s, uint32_t i)
{
    return s->bits[i >> 6] >> (i & 63) & 1;
}

static inline void frame_put_bit(uint64_t *set, uint32_t i, bool value)
{
    uint64_t mask = (uint64_t)1 << (i & 63);
    set[i >> 6] = value ? set[i >> 6] | mask : set[i >> 6] & ~mask;
}

/* Sets up `s` for the method's first instruction (JVMS 2.6.1: arguments in the first locals). */
void frame_state_enter(struct frame_state *s, struct isolate *iso, const struct method *method,
                       uint64_t *bits);
/* Runs the instruction at `bci` on the state, as far as it completes normally without branching.
 * Returns its length; 0: the code is malformed there.  *changed_local is set when a local may have
 * changed; NULL is allowed. */
uint32_t frame_state_step(struct frame_state *s, uint32_t bci, bool *changed_local);

/* The state before `bci` by data flow over the whole method; `s` is at the method's entry and ends
 * up there.  `values` as in frame_map_compute.  False: out of host memory. */
bool frame_map_flow(struct frame_state *s, const struct method *method, uint32_t bci,
                    const struct frame_values *values);

#endif
