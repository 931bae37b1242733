/* Compacting for an image, and image objects afterwards: immortal, unmoved, found by cards. */
#include <criterion/criterion.h>
#include <string.h>

#include "tests/unit/fake_heap.h"

static struct fake_heap f;

static void make(void)
{
    fake_heap_create(&f, MIB(64));
}

static void end(void)
{
    fake_heap_destroy(&f);
}

TestSuite(gc_image, .init = make, .fini = end);

#define IMAGE_NODES 2000
#define IMAGE_ARRAY 5000

/* What the tests start from; all fields are part of the image afterwards. */
struct roots {
    struct local_roots head;
    struct ref list, array, weak, now;
};

static struct ref mirror;

static void build(struct roots *r)
{
    struct ref first = gc_allocate_pinned(f.iso, 4096); /* gets its class below */
    mirror = fake_mirror(&f, 3);
    struct mirror_tail *tail = (struct mirror_tail *)(void *)(REF_ADDRESS(f.t, first) + 16);
    tail->size = 4096;
    OBJECT(f.t, first)->class = CLASS_REF(f.t, f.mirror);
    r->list = fake_list(&f, IMAGE_NODES);
    r->array = array_new(f.t, f.node_array, IMAGE_ARRAY);
    for (int i = 0; i < IMAGE_ARRAY; i++)
        SET_ELEMENT_REF(f.t, r->array, i, r->list);
    r->weak = fake_reference(&f, REFERENCE_WEAK, r->list);
    SET_REF(f.t, mirror, MIRROR_FIRST, r->list);
    fake_list(&f, 100); /* garbage */
    cr_assert(gc_compact_for_image(f.iso));
    cr_assert(gc_verify(f.iso));
}

static uint64_t image_end(void)
{
    return HEAP_STATE(f.iso)->pinned_start;
}

static bool in_image(struct ref r)
{
    return ((uint64_t)r.bits << 3) < image_end();
}

Test(gc_image, everything_live_is_in_the_image)
{
    struct roots r;
    ROOTS_ENTER(f.t, r);
    build(&r);
    cr_expect(in_image(r.list));
    cr_expect(in_image(r.array));
    cr_expect(in_image(r.weak));
    cr_expect(in_image(mirror));
    cr_expect(fake_list_is_whole(&f, r.list, IMAGE_NODES));
    cr_expect(SAME_REF(GET_REF(f.t, r.weak, REFERENCE_REFERENT), r.list));
    cr_expect(SAME_REF(GET_REF(f.t, mirror, MIRROR_FIRST), r.list));
    cr_expect_eq(image_end() & (REGION_SECTION_ALIGN - 1), 0);
    cr_expect_leq(image_end(), OBJECTS_START + 4096 + 128 + IMAGE_NODES * 24 + IMAGE_ARRAY * 4 +
                                   64 + REGION_SECTION_ALIGN);
    cr_expect_eq(gc_total_bytes(f.iso) - gc_free_bytes(f.iso), 0);
    ROOTS_LEAVE(f.t, r);
}

Test(gc_image, objects_do_not_move_and_written_ones_are_roots)
{
    struct roots r;
    ROOTS_ENTER(f.t, r);
    build(&r);
    struct ref list = r.list, array = r.array;
    SET_REF(f.t, r.list, NODE_RIGHT, fake_list(&f, 5));
    struct ref fresh = fake_list(&f, 6);
    SET_ELEMENT_REF(f.t, r.array, 0, fresh);
    fresh = fake_list(&f, 7);
    SET_ELEMENT_REF(f.t, r.array, IMAGE_ARRAY / 2, fresh);
    fresh = fake_list(&f, 8);
    SET_ELEMENT_REF(f.t, r.array, IMAGE_ARRAY - 1, fresh);
    fresh = fake_list(&f, 9);
    SET_REF(f.t, mirror, 16 + sizeof(struct mirror_tail) + 8, fresh);
    r.list = r.array = r.weak = NULL_REF;
    for (int i = 0; i < 3; i++) {
        gc_collect(f.t, true);
        cr_assert(gc_verify(f.iso));
    }
    cr_expect(fake_list_is_whole(&f, list, IMAGE_NODES));
    cr_expect(fake_list_is_whole(&f, GET_REF(f.t, list, NODE_RIGHT), 5));
    cr_expect(fake_list_is_whole(&f, GET_ELEMENT_REF(f.t, array, 0), 6));
    cr_expect(fake_list_is_whole(&f, GET_ELEMENT_REF(f.t, array, IMAGE_ARRAY / 2), 7));
    cr_expect(fake_list_is_whole(&f, GET_ELEMENT_REF(f.t, array, IMAGE_ARRAY - 1), 8));
    cr_expect(fake_list_is_whole(
        &f, GET_REF(f.t, mirror, 16 + sizeof(struct mirror_tail) + 8), 9));
    cr_expect_eq(gc_total_bytes(f.iso) - gc_free_bytes(f.iso), (5 + 6 + 7 + 8 + 9) * 24);
    ROOTS_LEAVE(f.t, r);
}

Test(gc_image, every_single_card_is_found)
{
    struct roots r;
    ROOTS_ENTER(f.t, r);
    build(&r);
    struct ref list = r.list, array = r.array;
    int n = 0;
    for (struct ref node = list; !IS_NULL(node); node = GET_REF(f.t, node, NODE_LEFT)) {
        if (n++ % 97 != 0)
            continue;
        r.now = node;
        struct ref fresh = fake_node(&f, n);
        SET_REF(f.t, r.now, NODE_RIGHT, fresh);
    }
    for (int i = 0; i < IMAGE_ARRAY; i += 131) {
        struct ref fresh = fake_node(&f, i);
        SET_ELEMENT_REF(f.t, array, i, fresh);
    }
    gc_collect(f.t, false);
    cr_assert(gc_verify(f.iso));
    n = 0;
    for (struct ref node = list; !IS_NULL(node); node = GET_REF(f.t, node, NODE_LEFT)) {
        if (n++ % 97 == 0)
            cr_assert_eq(GET_I32(f.t, GET_REF(f.t, node, NODE_RIGHT), NODE_VALUE), n);
    }
    for (int i = 0; i < IMAGE_ARRAY; i += 131)
        cr_assert_eq(GET_I32(f.t, GET_ELEMENT_REF(f.t, array, i), NODE_VALUE), i);
    ROOTS_LEAVE(f.t, r);
}

Test(gc_image, a_reference_in_the_image_can_be_cleared)
{
    struct roots r;
    ROOTS_ENTER(f.t, r);
    build(&r);
    struct ref target = fake_list(&f, 4);
    SET_REF(f.t, r.weak, REFERENCE_REFERENT, target);
    gc_collect(f.t, false);
    cr_expect(IS_NULL(GET_REF(f.t, r.weak, REFERENCE_REFERENT)));
    cr_expect(SAME_REF(HEADER(f.iso)->roots.pending_references, r.weak));
    cr_expect(gc_verify(f.iso));
    ROOTS_LEAVE(f.t, r);
}

Test(gc_image, the_checker_knows_unmarked_cards)
{
    struct roots r;
    ROOTS_ENTER(f.t, r);
    build(&r);
    r.now = fake_node(&f, 1);
    *FIELD_ADDRESS(f.t, r.list, NODE_RIGHT, uint32_t) = r.now.bits;
    cr_expect_not(gc_verify(f.iso));
    MARK_CARD(f.t, r.list);
    cr_expect(gc_verify(f.iso));
    ROOTS_LEAVE(f.t, r);
}

Test(gc_image, a_second_layer)
{
    struct roots r;
    ROOTS_ENTER(f.t, r);
    build(&r);
    uint64_t first_end = image_end();
    struct ref upper = fake_list(&f, 300);
    SET_REF(f.t, r.list, NODE_RIGHT, upper);
    struct ref list = r.list;
    cr_assert(gc_compact_for_image(f.iso));
    cr_assert(gc_verify(f.iso));
    cr_expect_gt(image_end(), first_end);
    cr_expect(SAME_REF(r.list, list));
    cr_expect(fake_list_is_whole(&f, r.list, IMAGE_NODES));
    upper = GET_REF(f.t, r.list, NODE_RIGHT);
    cr_expect(in_image(upper));
    cr_expect_geq((uint64_t)upper.bits << 3, first_end);
    cr_expect(fake_list_is_whole(&f, upper, 300));
    ROOTS_LEAVE(f.t, r);
}

/* The heap of an image may be started with another limit. */
Test(gc_image, a_new_heap_over_an_image)
{
    struct roots r;
    ROOTS_ENTER(f.t, r);
    build(&r);
    gc_heap_destroy(f.iso);
    f.t->tlab_top = f.t->tlab_end = 0;
    f.iso->max_heap = MIB(16);
    cr_assert(gc_heap_create(f.iso));
    cr_expect_eq(gc_max_bytes(f.iso), MIB(16));
    r.now = fake_list(&f, 1000);
    gc_collect(f.t, false);
    cr_expect(fake_list_is_whole(&f, r.list, IMAGE_NODES));
    cr_expect(fake_list_is_whole(&f, r.now, 1000));
    cr_expect(gc_verify(f.iso));
    ROOTS_LEAVE(f.t, r);
}
