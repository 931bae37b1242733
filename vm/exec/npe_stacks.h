/* Where the values on a method's operand stack come from; see npe_stacks.c. */
#ifndef ATOLL_EXEC_NPE_STACKS_H
#define ATOLL_EXEC_NPE_STACKS_H

#include "vm/exec/exec_extra.h"

#define SOURCE_UNKNOWN (-1)

/* The operand stack before an instruction, in words: a long or double has two. */
struct source_stack {
    uint64_t written;  /* bit i: local i (below 64) was assigned on some way here */
    uint32_t depth;
    int32_t sources[]; /* bytecode index of the instruction that pushed the word */
};

struct source_stacks {
    struct isolate *iso;
    const struct class *class;
    const struct method *method;
    const uint8_t *bytes;         /* the bytecode of the class file: big-endian, original indices */
    uint32_t length;
    uint32_t capacity;            /* words a stack can have */
    bool out_of_memory;           /* the host's; why nothing is known */
    struct source_stack **stacks; /* by bytecode index, NULL = not reached */
};

/* Follows the method's code until the stack before `bci` is known.  False: out of host memory, or
 * the code has no bytecode there.  Call source_stacks_free in any case. */
bool source_stacks_analyse(struct source_stacks *s, struct isolate *iso,
                           const struct method *method, uint32_t bci);
void source_stacks_free(struct source_stacks *s);
/* The instruction that pushed the word `slot` words below the top of the stack before `bci`. */
int32_t source_of(const struct source_stacks *s, uint32_t bci, uint32_t slot);

#endif
