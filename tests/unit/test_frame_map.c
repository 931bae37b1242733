/* loader/frame_map.c, loader/frame_map_flow.c and vm/exec/frame_map_cache.c */
#include "tests/unit/fake_class.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#include "loader/loader.h"
#include "vm/exec/frame_map_cache.h"
#include "vm/model/opcodes.h"

#define LOW(n) (uint8_t)(n)
#define U2(n) (uint8_t)((n) >> 8), (uint8_t)(n)
#define S2(n) U2((uint16_t)(int16_t)(n))
#define U4(n) U2((uint32_t)(n) >> 16), U2(n)

/* "R.R|R." = locals, then operands. */
static void expect(struct fake *f, const struct method *method, uint32_t bci, const char *expected)
{
    uint64_t bits[4];
    char shown[256];
    uint32_t depth = 99, n = 0;
    cr_assert(frame_map_compute(&f->iso, method, bci, NULL, bits, &depth));
    for (uint32_t i = 0; i < method->max_locals; i++)
        shown[n++] = bits[i >> 6] >> (i & 63) & 1 ? 'R' : '.';
    shown[n++] = '|';
    for (uint32_t i = method->max_locals; i < method->max_locals + depth; i++)
        shown[n++] = bits[i >> 6] >> (i & 63) & 1 ? 'R' : '.';
    shown[n] = 0;
    cr_assert_str_eq(shown, expected, "bci %u: %s, not %s", bci, shown, expected);
    for (uint32_t i = method->max_locals + depth;
         i < (uint32_t)(method->max_locals + method->max_stack); i++)
        cr_assert_not(bits[i >> 6] >> (i & 63) & 1);
}

#define METHOD_OF(f, flags, descriptor, locals, stack, code) \
    fake_method(f, flags, descriptor, locals, stack, code, sizeof code, NULL, 0, NULL, 0)

/* Straight code gives the same answer with and without stack maps. */
static const uint16_t versions[] = {49, 61};

Test(frame_map, arguments_and_operands)
{
    for (size_t v = 0; v < COUNT_OF(versions); v++) {
        struct fake f;
        fake_create(&f, versions[v]);
        uint16_t call = fake_member(&f, CP_METHOD, "A", "m", "(JLjava/lang/Object;I)[I");
        uint16_t get = fake_member(&f, CP_FIELD, "A", "f", "D");
        uint16_t put = fake_member(&f, CP_FIELD, "A", "g", "[J");
        uint16_t dynamic = fake_member(&f, CP_INVOKE_DYNAMIC, NULL, "run", "(Ljava/lang/String;F)J");
        uint16_t text = fake_constant(&f, CP_STRING, 0);
        uint16_t number = fake_constant(&f, CP_INTEGER, 7);
        uint16_t big = fake_constant(&f, CP_LONG, 7);
        uint16_t condy = fake_member(&f, CP_DYNAMIC, NULL, "c", "[C");
        const uint8_t code[] = {
            OP_aload_0,                       /* 0 */
            OP_lload_1,                       /* 1 */
            OP_aload_3,                       /* 2 */
            OP_iconst_0,                      /* 3 */
            OP_invokevirtual, U2(call),       /* 4 */
            OP_astore, 4,                     /* 7 */
            OP_aload_0,                       /* 9 */
            OP_getfield, U2(get),             /* 10 */
            OP_aload_0, OP_aload, 4,          /* 13 */
            OP_putfield, U2(put),             /* 16 */
            OP_ldc, LOW(text),            /* 19 */
            OP_fconst_0,                      /* 21 */
            OP_invokedynamic, U2(dynamic), 0, 0,    /* 22 */
            OP_ldc, LOW(number),          /* 27 */
            OP_ldc2_w, U2(big),          /* 29 */
            OP_ldc_w, U2(condy),          /* 32 */
            OP_dup_x2,                        /* 35 */
            OP_pop,                           /* 36 */
            OP_lstore_2,                      /* 37: overwrites local 3 too */
            OP_return,                        /* 38 */
        };
        struct method *m = METHOD_OF(&f, 0, "(JLjava/lang/String;)V", 5, 10, code);
        expect(&f, m, 0, "R..R.|");
        expect(&f, m, 2, "R..R.|R..");
        expect(&f, m, 4, "R..R.|R..R.");
        expect(&f, m, 7, "R..R.|R");
        expect(&f, m, 9, "R..RR|");
        expect(&f, m, 13, "R..RR|..");
        expect(&f, m, 16, "R..RR|..RR");
        expect(&f, m, 19, "R..RR|..");
        expect(&f, m, 22, "R..RR|..R.");
        expect(&f, m, 27, "R..RR|....");
        expect(&f, m, 29, "R..RR|.....");
        expect(&f, m, 35, "R..RR|.......R");
        expect(&f, m, 36, "R..RR|.....R..R");
        expect(&f, m, 37, "R..RR|.....R..");
        expect(&f, m, 38, "R...R|.....R");
        fake_destroy(&f);
    }
}

Test(frame_map, stack_shuffles)
{
    struct fake f;
    fake_create(&f, 61);
    const uint8_t code[] = {
        OP_aconst_null, OP_iconst_0, OP_dup_x1, /* 0 1 2 */
        OP_pop2, OP_pop,                        /* 3 4 */
        OP_aconst_null, OP_iconst_0, OP_swap,   /* 5 6 7 */
        OP_dup2,                                /* 8 */
        OP_dup2_x1,                             /* 9 */
        OP_dup2_x2,                             /* 10 */
        OP_nop,                                 /* 11 */
    };
    struct method *m = METHOD_OF(&f, ACC_STATIC, "()V", 0, 12, code);
    expect(&f, m, 2, "|R.");
    expect(&f, m, 3, "|.R.");
    expect(&f, m, 5, "|");
    expect(&f, m, 8, "|.R");
    expect(&f, m, 9, "|.R.R");
    expect(&f, m, 10, "|..RR.R");
    expect(&f, m, 11, "|...RRR.R");
    fake_destroy(&f);
}

Test(frame_map, wide)
{
    struct fake f;
    fake_create(&f, 61);
    uint16_t get = fake_member(&f, CP_FIELD, "A", "f", "LA;");
    const uint8_t code[] = {
        OP_aload_0,                /* 0 */
        OP_getfield, U2(get),      /* 1 */
        OP_wide, OP_astore, U2(3), /* 4 */
        OP_wide, OP_iinc, U2(2), U2(1000), /* 8 */
        OP_iload, 2,               /* 14 */
        OP_iload, 2,               /* 16 */
        OP_wide, OP_istore, U2(3), /* 18 */
        OP_nop,                    /* 22 */
    };
    struct method *m = METHOD_OF(&f, 0, "(II)V", 4, 4, code);
    expect(&f, m, 1, "R...|R");
    expect(&f, m, 8, "R..R|");
    expect(&f, m, 14, "R..R|");
    expect(&f, m, 18, "R..R|..");
    expect(&f, m, 22, "R...|.");
    fake_destroy(&f);
}

Test(frame_map, stack_map_frames)
{
    struct fake f;
    fake_create(&f, 61);
    const uint8_t code[16] = {OP_nop}; /* nops; the frames tell everything */
    const uint8_t map[] = {
        U2(7),
        253, U2(1), 4, 7, U2(1), /* 1: append long, object */
        249, U2(0),                /* 2: chop both */
        64 + 1, 7, U2(1),          /* 4: same, one reference */
        252, U2(0), 6,             /* 5: append uninitializedThis */
        250, U2(1),                /* 7: chop one */
        255, U2(1), U2(4), 0, 3, 5, 1, U2(3), 8, U2(0), 4, 1, /* 9: full */
        1,                           /* 11: same */
    };
    struct method *m = fake_method(&f, ACC_STATIC, "([ID)V", 7, 5, code, sizeof code, NULL, 0, map,
                                   sizeof map);
    expect(&f, m, 0, "R......|");
    expect(&f, m, 1, "R....R.|");
    expect(&f, m, 2, "R......|");
    expect(&f, m, 3, "R......|");
    expect(&f, m, 4, "R......|R");
    expect(&f, m, 5, "R..R...|");
    expect(&f, m, 7, "R......|");
    expect(&f, m, 8, "R......|");
    expect(&f, m, 9, "...R...|R...");
    expect(&f, m, 10, "...R...|R...");
    expect(&f, m, 11, "...R...|");
    fake_destroy(&f);
}

Test(frame_map, flow_merges_paths)
{
    struct fake f;
    fake_create(&f, 49);
    const uint8_t code[] = {
        OP_iload_0,                  /* 0 */
        OP_ifeq, S2(10),             /* 1 -> 11 */
        OP_aconst_null, OP_astore_1, /* 4 */
        OP_aconst_null, OP_astore_2, /* 6 */
        OP_goto, S2(7),              /* 8 -> 15 */
        OP_aconst_null, OP_astore_1, /* 11 */
        OP_iconst_0, OP_istore_2,    /* 13 */
        OP_iload_0,                  /* 15: 1 is a reference on both, 2 on one */
        OP_tableswitch, 0, 0, 0, U4(24), U4(0), U4(1), U4((uint32_t)-12), U4(24), /* 16 */
        OP_return,                   /* 40 */
        OP_nop,                      /* 41: never reached */
    };
    struct method *m = METHOD_OF(&f, ACC_STATIC, "(I)V", 3, 2, code);
    expect(&f, m, 4, "...|");
    expect(&f, m, 8, ".RR|");
    expect(&f, m, 11, "...|");
    expect(&f, m, 15, ".R.|");
    expect(&f, m, 40, ".R.|");
    expect(&f, m, 41, "...|");
    fake_destroy(&f);
}

Test(frame_map, flow_ends_on_loops)
{
    struct fake f;
    fake_create(&f, 49);
    const uint8_t code[] = {
        OP_aconst_null, OP_astore_1, /* 0 */
        OP_aload_0, OP_astore_2,     /* 2: loop head; 1 is lost the second time */
        OP_iconst_0, OP_istore_1,    /* 4 */
        OP_aload_2,                  /* 6 */
        OP_ifnull, S2(-5),           /* 7 -> 2 */
        OP_return,                   /* 10 */
    };
    struct method *m = METHOD_OF(&f, 0, "()V", 3, 2, code);
    expect(&f, m, 2, "R..|");
    expect(&f, m, 4, "R.R|");
    expect(&f, m, 10, "R.R|");
    fake_destroy(&f);
}

Test(frame_map, flow_handlers_see_every_covered_instruction)
{
    struct fake f;
    fake_create(&f, 49);
    const uint8_t code[] = {
        OP_aconst_null, OP_astore_1, /* 0 */
        OP_aconst_null, OP_astore_2, /* 2: covered 2..8 */
        OP_iconst_0, OP_istore_1,    /* 4 */
        OP_iconst_0, OP_istore_0,    /* 6: the last one changes 0 only behind the range */
        OP_return,                   /* 8 */
        OP_pop, OP_return,           /* 9: handler */
    };
    const struct handler handlers[] = {{.start = 2, .end = 8, .target = 9}};
    struct method *m = fake_method(&f, 0, "()V", 3, 2, code, sizeof code, handlers, 1, NULL, 0);
    expect(&f, m, 4, "RRR|");
    expect(&f, m, 8, "..R|");
    expect(&f, m, 9, "R..|R");
    expect(&f, m, 10, "R..|");
    fake_destroy(&f);
}

Test(frame_map, flow_subroutines_keep_what_they_do_not_touch)
{
    struct fake f;
    fake_create(&f, 48);
    const uint8_t code[] = {
        OP_aconst_null, OP_astore_1, /* 0 */
        OP_jsr, S2(11),              /* 2 -> 13 */
        OP_nop,                      /* 5: 1 still is a reference */
        OP_iconst_0, OP_istore_1,    /* 6 */
        OP_jsr, S2(5),               /* 8 -> 13 */
        OP_nop,                      /* 11: 1 is an int now */
        OP_return,                   /* 12 */
        OP_astore_2,                 /* 13: the subroutine */
        OP_aconst_null, OP_astore_3, /* 14 */
        OP_jsr, S2(5),               /* 16 -> 21, nested */
        OP_ret, 2,                   /* 19 */
        OP_astore, 4,                /* 21 */
        OP_iconst_0, OP_istore_0,    /* 23 */
        OP_wide, OP_ret, U2(4),      /* 25 */
    };
    struct method *m = METHOD_OF(&f, 0, "()V", 5, 2, code);
    expect(&f, m, 2, "RR...|");
    expect(&f, m, 13, ".....|."); /* the first call loses 0, the second has no reference in 1 */
    expect(&f, m, 21, "...R.|.");
    expect(&f, m, 19, "...R.|");
    expect(&f, m, 5, ".R.R.|");
    expect(&f, m, 11, "...R.|");
    fake_destroy(&f);
}

Test(frame_map, cache_gives_what_was_computed)
{
    struct fake f;
    fake_create(&f, 61);
    uint8_t code[600];
    memset(code, OP_aconst_null, sizeof code);
    struct method *small = METHOD_OF(&f, 0, "()V", 1, 100, code);
    struct method *large = METHOD_OF(&f, 0, "()V", 1, 700, code);
    struct frame_map_cache *cache = frame_map_cache_create();
    for (unsigned round = 0; round < 3; round++) {
        for (uint32_t bci = 0; bci < 100; bci++) {
            struct frame_map map;
            cr_assert(frame_map_cache_get(cache, &f.iso, small, bci, NULL, &map));
            cr_assert_eq(map.stack_depth, bci);
            for (uint32_t i = 0; i < 101; i++)
                cr_assert_eq(FRAME_MAP_BIT(&map, i), i <= bci);
            frame_map_release(&map);
        }
        for (uint32_t bci = 0; bci < 600; bci += 50) {
            struct frame_map map;
            cr_assert(frame_map_cache_get(cache, &f.iso, large, bci, NULL, &map));
            cr_assert_eq(map.stack_depth, bci);
            cr_assert_eq(FRAME_MAP_BIT(&map, bci), 1u);
            cr_assert_eq(FRAME_MAP_BIT(&map, bci + 1), 0u);
            frame_map_release(&map);
            if (round == 2) {
                cr_assert(frame_map_cache_prepare(cache, &f.iso, large, bci, NULL));
                cr_assert(frame_map_cache_prepare(cache, &f.iso, large, bci, NULL));
                cr_assert(frame_map_cache_get(cache, &f.iso, large, bci, NULL, &map));
                cr_assert_eq(map.stack_depth, bci);
                cr_assert_eq(FRAME_MAP_BIT(&map, bci), 1u);
                cr_assert(!map.owned);
                frame_map_release(&map);
            }
        }
        frame_map_cache_unprepare(cache);
        if (round == 1)
            frame_map_cache_clear(cache);
    }
    frame_map_cache_destroy(cache);
    fake_destroy(&f);
}
