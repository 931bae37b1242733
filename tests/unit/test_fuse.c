/* loader/fuse.c */
#include <criterion/criterion.h>
#include <string.h>

#include "loader/rewrite.h"
#include "vm/model/opcodes.h"

#define U2(n) (uint8_t)((n) >> 8), (uint8_t)(n)
#define U4(n) U2((uint32_t)(n) >> 16), U2(n)

/* `from` is bytecode as in the class file, `to` the same after rewriting; the opcodes that fusing puts
 * at the bytecode indices are compared with `expected`, 0 = unchanged. */
static void expect(const uint8_t *from, uint8_t *to, uint32_t length, const uint8_t *expected)
{
    struct rewriter r = {0};
    uint8_t before[64];
    memcpy(before, to, length);
    fuse_start(&r);
    cr_assert(fuse_code(&r, from, length, to));
    for (uint32_t bci = 0; bci < length; bci++) {
        uint8_t wanted = expected[bci] != 0 ? expected[bci] : before[bci];
        cr_expect_eq(to[bci], wanted, "bci %u: %s, not %s", bci, rewritten_infos[to[bci]].name,
                     rewritten_infos[wanted].name);
    }
    mem_free(r.places);
}

Test(fuse, takes_the_longest_and_leaves_the_rest_in_place)
{
    const uint8_t from[] = {
        OP_aload_0, OP_getfield, U2(7), OP_ifnull, U2(9), /* 0 1 4 -> 13 */
        OP_iload, 9, OP_iload_2, OP_if_icmplt, U2(3),     /* 7 9 10 */
        OP_return,                                        /* 13 */
    };
    uint8_t to[] = {
        OP_iload_0, OP_getfield_i, 7, 0, OP_ifeq, 9, 0,
        OP_iload, 9, OP_iload_2, OP_if_icmplt, 3, 0,
        OP_return,
    };
    const uint8_t expected[sizeof to] = {[0] = OP_iload_0_getfield_i_if, [7] = OP_iload_local_if_icmp};
    expect(from, to, sizeof to, expected);
}

Test(fuse, no_branch_leads_into_the_middle)
{
    const uint8_t from[] = {
        OP_iconst_0, OP_istore, 5,               /* 0 1: 1 is a target */
        OP_iload_0, OP_iload_1,                  /* 3 4: 4 is one, of the switch */
        OP_isub, OP_ifeq, U2(-5),                /* 5 6 -> 1 */
        OP_iload_1,                              /* 9 */
        OP_lookupswitch, 0, U4(9), U4(1), U4(3), U4(-6), /* 10 -> 19, 4 */
        OP_nop, OP_nop, OP_return,               /* 28 */
    };
    uint8_t to[] = {
        OP_iconst_0, OP_istore, 5,
        OP_iload_0, OP_iload_1,
        OP_isub, OP_ifeq, 0xFB, 0xFF,
        OP_iload_1,
        OP_lookupswitch, 0, 9, 0, 0, 0, 1, 0, 0, 0, 3, 0, 0, 0, 0xFA, 0xFF, 0xFF, 0xFF,
        OP_nop, OP_nop, OP_return,
    };
    const uint8_t expected[sizeof to] = {[1] = OP_istore_local};
    expect(from, to, sizeof to, expected);
}

Test(fuse, as_few_instructions_as_possible)
{
    /* What starts first does not win, and what is left in the end is fused too. */
    const uint8_t from[] = {
        OP_iconst_1, OP_aload_0, OP_getfield, U2(1), OP_ifeq, U2(3), /* 0 1 2 5 */
        OP_dload, 1, OP_dload, 3, OP_dmul, OP_dload, 5, OP_dmul,     /* 8 10 12 13 15 */
        OP_return,
    };
    uint8_t to[] = {
        OP_iconst_1, OP_iload_0, OP_getfield_i, 1, 0, OP_ifeq, 3, 0,
        OP_lload, 1, OP_lload, 3, OP_dmul, OP_lload, 5, OP_dmul,
        OP_return,
    };
    const uint8_t expected[sizeof to] = {
        [1] = OP_iload_0_getfield_i_if, [8] = OP_lload_lload_dmul, [13] = OP_lload_dmul};
    expect(from, to, sizeof to, expected);
}

/* A fused opcode has the length of the instruction it stands for, whatever that one is in the class file. */
Test(fuse, every_row_has_a_base)
{
    for (unsigned opcode = 0; opcode < 256; opcode++) {
        if (rewritten_infos[opcode].name == NULL)
            continue;
        uint8_t first = rewritten_infos[opcode].first;
        cr_expect_not_null(opcode_infos[first].name, "%s", rewritten_infos[opcode].name);
        cr_expect_not_null(opcode_infos[opcode_infos[first].base].name);
        cr_expect_eq(rewritten_infos[first].first, first, "%s starts with a fused one",
                     rewritten_infos[opcode].name);
    }
}
