/* Metadata blocks, arenas and indices. */
#include <criterion/criterion.h>
#include <string.h>

#include "vm/model/charge.h"
#include "vm/model/meta.h"

static struct isolate *iso;

static void make(void)
{
    iso = isolate_reserve(MIB(64));
}

static void end(void)
{
    isolate_release(iso);
}

TestSuite(meta, .init = make, .fini = end);

static bool is_zero(struct meta_ref block, size_t size)
{
    const uint8_t *bytes = META_ADDRESS(iso, block);
    for (size_t i = 0; i < size; i++) {
        if (bytes[i] != 0)
            return false;
    }
    return true;
}

Test(meta, blocks_are_reused_and_zeroed)
{
    struct meta_ref a = meta_block_allocate(iso, 1500), b = meta_block_allocate(iso, 2000);
    cr_assert_neq(a.off, b.off);
    cr_assert(a.off < 0 && a.off >= META_LOW);
    cr_assert_eq(charged_bytes(iso), 4096);
    memset(META_ADDRESS(iso, a), 0xAB, 2048);
    meta_block_free(iso, a, 1500);
    cr_assert_eq(charged_bytes(iso), 2048);
    struct meta_ref c = meta_block_allocate(iso, 2048);
    cr_expect_eq(c.off, a.off);
    cr_expect(is_zero(c, 2048));
}

Test(meta, large_blocks_give_their_pages_back)
{
    struct meta_ref a = meta_block_allocate(iso, MIB(4));
    memset(META_ADDRESS(iso, a), 0xAB, MIB(4));
    meta_block_free(iso, a, MIB(4));
    struct meta_ref b = meta_block_allocate(iso, MIB(3));
    cr_expect_eq(a.off, b.off);
    cr_expect(is_zero(b, MIB(4)));
}

Test(meta, exhaustion_is_reported_and_free_blocks_are_split)
{
    struct meta_ref last = {0};
    unsigned blocks = 0;
    for (;;) {
        struct meta_ref block = meta_block_allocate(iso, MIB(32));
        if (IS_NONE(block))
            break;
        last = block;
        blocks++;
    }
    cr_expect_eq(blocks, (META_ARENA_TOP - META_LOW) / (int64_t)MIB(32));
    cr_expect(IS_NONE(meta_block_allocate(iso, 1)));
    cr_expect_eq(charged_bytes(iso), blocks * MIB(32));
    meta_block_free(iso, last, MIB(32));
    struct meta_ref small = meta_block_allocate(iso, 1), other = meta_block_allocate(iso, KIB(64));
    cr_expect_not(IS_NONE(small));
    cr_expect_not(IS_NONE(other));
    cr_expect(IS_NONE(meta_block_allocate(iso, MIB(32))));
    cr_expect(IS_NONE(meta_block_allocate(iso, UINT64_MAX)));
}

Test(meta, arenas_hold_what_they_gave)
{
    struct meta_arena arena = {0};
    struct meta_ref pieces[1000];
    for (unsigned i = 0; i < 1000; i++) {
        uint64_t size = i % 100 == 7 ? 9000 : 1 + i % 37;
        pieces[i] = meta_arena_allocate(iso, &arena, size);
        cr_assert_not(IS_NONE(pieces[i]));
        cr_assert_eq(pieces[i].off & 7, 0);
        cr_assert(is_zero(pieces[i], size));
        memset(META_ADDRESS(iso, pieces[i]), (int)(i & 0xFF), size);
    }
    for (unsigned i = 0; i < 1000; i++)
        cr_assert_eq(*(uint8_t *)META_ADDRESS(iso, pieces[i]), (uint8_t)i, "piece %u", i);
    cr_expect_lt(charged_bytes(iso), 3 * (uint64_t)arena.used);
    meta_arena_free(iso, &arena);
    cr_expect_eq(charged_bytes(iso), 0);
    cr_expect(IS_NONE(arena.chunks));
}

Test(meta, a_small_arena_is_cheap)
{
    struct meta_arena arena = {0};
    meta_arena_allocate(iso, &arena, 100);
    cr_expect_eq(charged_bytes(iso), 1024);
}

Test(meta, indices_are_consecutive_and_limited)
{
    cr_expect_eq(meta_methods_allocate(iso, 10), 1);
    cr_expect_eq(meta_methods_allocate(iso, 1), 11);
    cr_expect_eq(meta_methods_allocate(iso, METHOD_LIMIT), UINT32_MAX);
    cr_expect_eq(meta_methods_allocate(iso, METHOD_LIMIT - 12), 12);
    cr_expect_eq(meta_methods_allocate(iso, 1), UINT32_MAX);
    cr_expect_eq(meta_class_index_allocate(iso), 1);
    cr_expect_eq(meta_class_index_allocate(iso), 2);
}

Test(meta, indices_are_used_again)
{
    uint32_t first = meta_methods_allocate(iso, 10), last = meta_methods_allocate(iso, 40);
    uint64_t charged = iso->memory_charged;
    meta_methods_free(iso, first, 10);
    METHOD(iso, first)->max_stack = 77;
    cr_expect_eq(meta_methods_allocate(iso, 4), first);
    cr_expect_eq(METHOD(iso, first)->max_stack, 0, "records are given out zeroed");
    cr_expect_eq(meta_methods_allocate(iso, 7), last + 40, "only six are left there");
    cr_expect_eq(meta_methods_allocate(iso, 6), first + 4);
    meta_methods_free(iso, last + 40, 7);
    cr_expect_eq(iso->memory_charged, charged, "the last ones are as if never given out");
    meta_methods_free(iso, first, 10);
    cr_expect_eq(meta_methods_allocate(iso, 33), last + 40);
    uint32_t a = meta_class_index_allocate(iso), b = meta_class_index_allocate(iso);
    meta_class_index_free(iso, a);
    meta_class_index_free(iso, b);
    cr_expect_eq(meta_class_index_allocate(iso), b);
    cr_expect_eq(meta_class_index_allocate(iso), a);
    cr_expect_eq(meta_class_index_allocate(iso), b + 1);
}

Test(meta, mortal_arenas_are_counted)
{
    struct meta_ref place = meta_arena_create(iso, true);
    cr_assert_not(IS_NONE(place));
    cr_expect_eq(HEADER(iso)->mortal_bytes, KIB(1));
    cr_assert_not(IS_NONE(meta_arena_allocate(iso, META_ADDRESS(iso, place), KIB(5))));
    cr_expect_eq(HEADER(iso)->mortal_bytes, KIB(9));
    struct meta_arena arena = *(struct meta_arena *)META_ADDRESS(iso, place);
    meta_arena_free(iso, &arena);
    cr_expect_eq(HEADER(iso)->mortal_bytes, 0);
    cr_expect_eq(iso->memory_charged, 0);
}

Test(meta, the_account_is_asked)
{
    struct meta_arena arena = {0};
    iso->memory_limit = KIB(4);
    cr_expect(IS_NONE(meta_block_allocate(iso, KIB(8))));
    cr_expect_not(IS_NONE(meta_arena_allocate(iso, &arena, KIB(3))));
    cr_expect(IS_NONE(meta_arena_allocate(iso, &arena, KIB(3))));
    cr_expect_eq(meta_methods_allocate(iso, 1), UINT32_MAX);
}
