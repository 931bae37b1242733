/* Collections: what survives, what moves, what goes. */
#include <criterion/criterion.h>
#include <string.h>

#include "tests/unit/fake_heap.h"
#include "vm/model/charge.h"

static struct fake_heap f;

static void make(void)
{
    fake_heap_create(&f, MIB(64));
}

static void end(void)
{
    fake_heap_destroy(&f);
}

TestSuite(gc_collect, .init = make, .fini = end);

static uint64_t used(void)
{
    return gc_total_bytes(f.iso) - gc_free_bytes(f.iso);
}

Test(gc_collect, live_objects_move_and_dead_ones_go)
{
    struct {
        struct local_roots head;
        struct ref list, array;
    } r;
    ROOTS_ENTER(f.t, r);
    r.list = fake_list(&f, 1000);
    fake_list(&f, 1000);
    r.array = byte_array_from(f.t, "bytes", 5);
    struct ref before = r.list;
    uint64_t full = used();
    gc_collect(f.t, false);
    cr_expect_not(SAME_REF(before, r.list));
    cr_expect(fake_list_is_whole(&f, r.list, 1000));
    cr_expect_eq(memcmp(ARRAY_ELEMENTS(f.t, r.array, char), "bytes", 5), 0);
    cr_expect_leq(used(), 1000 * 24 + 24);
    cr_expect_lt(used(), full);
    cr_expect_eq(gc_collection_count(f.iso), 1 + ATOLL_TORMENT_GC * 2001);
    cr_expect(gc_verify(f.iso));
    r.list = r.array = NULL_REF;
    gc_collect(f.t, false);
    cr_expect_eq(used(), 0);
    ROOTS_LEAVE(f.t, r);
}

Test(gc_collect, cycles_and_shared_objects_stay_what_they_are)
{
    struct {
        struct local_roots head;
        struct ref a, b, array;
    } r;
    ROOTS_ENTER(f.t, r);
    r.a = fake_node(&f, 1);
    r.b = fake_node(&f, 2);
    SET_REF(f.t, r.a, NODE_LEFT, r.b);
    SET_REF(f.t, r.b, NODE_LEFT, r.a);
    SET_REF(f.t, r.a, NODE_RIGHT, r.a);
    r.array = array_new(f.t, f.node_array, 10000);
    for (int i = 0; i < 10000; i++)
        SET_ELEMENT_REF(f.t, r.array, i, i % 3 == 0 ? r.a : i % 3 == 1 ? r.b : r.array);
    r.a = r.b = NULL_REF;
    gc_collect(f.t, false);
    r.a = GET_ELEMENT_REF(f.t, r.array, 0);
    r.b = GET_ELEMENT_REF(f.t, r.array, 1);
    cr_expect_eq(GET_I32(f.t, r.a, NODE_VALUE), 1);
    cr_expect_eq(GET_I32(f.t, r.b, NODE_VALUE), 2);
    cr_expect(SAME_REF(GET_REF(f.t, r.a, NODE_LEFT), r.b));
    cr_expect(SAME_REF(GET_REF(f.t, r.b, NODE_LEFT), r.a));
    cr_expect(SAME_REF(GET_REF(f.t, r.a, NODE_RIGHT), r.a));
    for (int i = 0; i < 10000; i++)
        cr_assert(SAME_REF(GET_ELEMENT_REF(f.t, r.array, i),
                           i % 3 == 0 ? r.a : i % 3 == 1 ? r.b : r.array));
    cr_expect(gc_verify(f.iso));
    ROOTS_LEAVE(f.t, r);
}

Test(gc_collect, header_words_are_kept)
{
    struct {
        struct local_roots head;
        struct ref hashed, thin, inflated;
    } r;
    ROOTS_ENTER(f.t, r);
    r.hashed = fake_node(&f, 1);
    r.thin = fake_node(&f, 2);
    r.inflated = fake_node(&f, 3);
    OBJECT(f.t, r.hashed)->word = WORD_TAG_FREE | 12345u << WORD_PAYLOAD_SHIFT;
    OBJECT(f.t, r.thin)->word = WORD_TAG_THIN | 0x10003u << WORD_PAYLOAD_SHIFT;
    OBJECT(f.t, r.inflated)->word = WORD_TAG_INFLATED | 77u << WORD_PAYLOAD_SHIFT;
    gc_collect(f.t, false);
    cr_expect_eq(OBJECT(f.t, r.hashed)->word, WORD_TAG_FREE | 12345u << WORD_PAYLOAD_SHIFT);
    cr_expect_eq(OBJECT(f.t, r.thin)->word, WORD_TAG_THIN | 0x10003u << WORD_PAYLOAD_SHIFT);
    cr_expect_eq(OBJECT(f.t, r.inflated)->word, WORD_TAG_INFLATED | 77u << WORD_PAYLOAD_SHIFT);
    ROOTS_LEAVE(f.t, r);
}

/* Much more is allocated than fits, in sizes from nothing to megabytes. */
Test(gc_collect, churn)
{
    struct {
        struct local_roots head;
        struct ref slots[64];
    } r;
    uint32_t random = 1;
    ROOTS_ENTER(f.t, r);
    for (int i = 0; i < (ATOLL_TORMENT_GC ? 500 : 200000); i++) {
        random = random * 1103515245 + 12345;
        uint32_t slot = random >> 16 & 63;
        uint32_t size = (random >> 8 & 0xFFF) == 0 ? 2000000 : (random >> 20) & 1023;
        r.slots[slot] = array_new(f.t, f.byte_array, (int32_t)size);
        cr_assert_not(IS_NULL(r.slots[slot]));
        uint8_t *bytes = ARRAY_ELEMENTS(f.t, r.slots[slot], uint8_t);
        for (uint32_t k = 0; k < size; k++)
            cr_assert_eq(bytes[k], 0, "byte %u of %u", k, size);
        memset(bytes, (int)(slot + 1), size);
    }
    for (int slot = 0; slot < 64; slot++) {
        if (IS_NULL(r.slots[slot]))
            continue;
        for (int32_t k = 0; k < ARRAY_LENGTH(f.t, r.slots[slot]); k++)
            cr_assert_eq(ARRAY_ELEMENTS(f.t, r.slots[slot], uint8_t)[k], slot + 1);
    }
    cr_expect_gt(gc_collection_count(f.iso), 2);
    cr_expect(gc_verify(f.iso));
    ROOTS_LEAVE(f.t, r);
}

Test(gc_collect, memory_is_out_only_when_live_data_fill_it)
{
    struct {
        struct local_roots head;
        struct ref array, chunk;
    } r;
    if (ATOLL_TORMENT_GC)
        return;
    ROOTS_ENTER(f.t, r);
    r.array = array_new(f.t, f.node_array, 100);
    int count = 0;
    for (; count < 100; count++) {
        r.chunk = array_new(f.t, f.byte_array, 1 << 20);
        if (IS_NULL(r.chunk))
            break;
        SET_ELEMENT_REF(f.t, r.array, count, r.chunk);
    }
    cr_expect_eq(count, 63);
    cr_expect_str_eq(f.thrown, "Java heap space");
    for (int i = 0; i < 10; i++)
        SET_ELEMENT_REF(f.t, r.array, i, NULL_REF);
    r.chunk = array_new(f.t, f.byte_array, 10 << 20);
    cr_expect_not(IS_NULL(r.chunk));
    cr_expect_eq(gc_max_bytes(f.iso), MIB(64));
    ROOTS_LEAVE(f.t, r);
}

Test(gc_collect, the_account_bounds_the_heap)
{
    struct {
        struct local_roots head;
        struct ref array, chunk;
    } r;
    f.iso->memory_limit = charged_bytes(f.iso) + MIB(20);
    ROOTS_ENTER(f.t, r);
    for (int i = 0; i < 100; i++) /* garbage does not count */
        cr_assert_not(IS_NULL(array_new(f.t, f.byte_array, 1 << 20)));
    r.array = array_new(f.t, f.node_array, 100);
    int count = 0;
    for (; count < 100; count++) {
        r.chunk = array_new(f.t, f.byte_array, 1 << 20);
        if (IS_NULL(r.chunk))
            break;
        SET_ELEMENT_REF(f.t, r.array, count, r.chunk);
    }
    cr_expect_eq(count, 9); /* each byte is paid for twice */
    cr_expect_leq(charged_bytes(f.iso), f.iso->memory_limit);
    ROOTS_LEAVE(f.t, r);
}

Test(gc_collect, pinned_objects_stay_and_keep_others_alive)
{
    struct {
        struct local_roots head;
        struct ref now;
    } r;
    ROOTS_ENTER(f.t, r);
    struct ref unfinished = gc_allocate_pinned(f.iso, 96);
    struct ref mirror = fake_mirror(&f, 3);
    struct ref other = fake_mirror(&f, 0);
    SET_REF(f.t, mirror, MIRROR_FIRST, fake_list(&f, 10));
    struct mirror_tail *tail = (struct mirror_tail *)(void *)(REF_ADDRESS(f.t, mirror) + 16);
    tail->resolved = fake_list(&f, 11);
    tail->init_error = fake_list(&f, 12);
    struct ref statics = fake_list(&f, 13);
    ((struct ref *)(void *)(tail + 1))[2] = statics;
    SET_REF(f.t, other, MIRROR_FIRST + 4, mirror);
    for (int i = 0; i < 3; i++) {
        gc_collect(f.t, false);
        cr_expect(gc_verify(f.iso));
    }
    cr_expect(fake_list_is_whole(&f, GET_REF(f.t, mirror, MIRROR_FIRST), 10));
    cr_expect(fake_list_is_whole(&f, tail->resolved, 11));
    cr_expect(fake_list_is_whole(&f, tail->init_error, 12));
    cr_expect(fake_list_is_whole(&f, ((struct ref *)(void *)(tail + 1))[2], 13));
    cr_expect(SAME_REF(GET_REF(f.t, other, MIRROR_FIRST + 4), mirror));
    cr_expect(IS_NONE(OBJECT(f.t, unfinished)->class));
    cr_expect_leq(used(), (10 + 11 + 12 + 13) * 24);
    ROOTS_LEAVE(f.t, r);
}

static bool always(struct isolate *iso)
{
    (void)iso;
    return true;
}

static void nothing(struct isolate *iso)
{
    (void)iso;
}

static bool nothing_to_follow(struct isolate *iso, ref_visitor visit, void *context,
                              struct ref *mirror)
{
    (void)iso, (void)visit, (void)context, (void)mirror;
    return false;
}

Test(gc_collect, places_of_pinned_objects_are_used_again)
{
    const struct gc_heap_state *state = HEAP_STATE(f.iso);
    f.iso->gc_hooks.begin_unloading = always;
    f.iso->gc_hooks.follow_reached = nothing_to_follow;
    f.iso->gc_hooks.unload = nothing;
    struct ref objects[6];
    for (unsigned i = 0; i < COUNT_OF(objects); i++)
        objects[i] = gc_allocate_pinned(f.iso, 96 + 8 * i);
    uint64_t end = state->pinned_next;
    gc_free_pinned(f.iso, objects[1]);
    gc_free_pinned(f.iso, objects[2]);
    gc_free_pinned(f.iso, objects[5]);
    gc_collect(f.t, false);
    cr_expect_eq(state->pinned_next, end, "only a collection that unloads looks for free places");
    gc_collect_unloading(f.t, false);
    cr_expect(gc_verify(f.iso));
    uint64_t cut = ((uint64_t)objects[5].bits << 3) - 8;
    cr_expect_eq(state->pinned_next, cut, "the last object is gone");
    /* The two neighbours have become one place of 104 + 8 + 112 bytes. */
    cr_expect(SAME_REF(gc_allocate_pinned(f.iso, 150), objects[1]));
    struct ref rest = gc_allocate_pinned(f.iso, 224 - 152 - 8);
    cr_expect_eq(rest.bits, objects[1].bits + 20);
    for (unsigned i = 0; i < 150 / 8; i++)
        cr_expect_eq(((const uint64_t *)(const void *)REF_ADDRESS(f.t, objects[1]))[i], 0);
    cr_expect_eq(gc_allocate_pinned(f.iso, 16).bits, (cut + 8) >> 3, "no free place is left");
    cr_expect(gc_verify(f.iso));
}

Test(gc_collect, pinned_space_is_limited)
{
    uint64_t total = 0;
    while (!IS_NULL(gc_allocate_pinned(f.iso, MIB(1))))
        total += MIB(1);
    cr_expect_eq(total, MIB(63));
    cr_expect(IS_NULL(gc_allocate_pinned(f.iso, UINT64_MAX - 7)));
}

struct counts {
    unsigned nodes, others;
};

static void count(void *context, struct ref object)
{
    struct counts *counts = context;
    if (CLASS_OF(f.t, object) == f.node)
        counts->nodes++;
    else
        counts->others++;
}

Test(gc_collect, walking_sees_each_object_once)
{
    struct {
        struct local_roots head;
        struct ref list;
    } r;
    ROOTS_ENTER(f.t, r);
    r.list = fake_list(&f, 5000);
    fake_mirror(&f, 5);
    cr_assert_not(IS_NULL(gc_allocate_pinned(f.iso, 64)));
    gc_collect(f.t, false);
    struct counts counts = {0};
    gc_walk_objects(f.iso, count, &counts);
    cr_expect_eq(counts.nodes, 5000);
    cr_expect_eq(counts.others, 1);
    ROOTS_LEAVE(f.t, r);
}

Test(gc_collect, the_checker_finds_what_is_wrong)
{
    struct {
        struct local_roots head;
        struct ref list;
    } r;
    ROOTS_ENTER(f.t, r);
    r.list = fake_list(&f, 10);
    cr_expect(gc_verify(f.iso));
    uint32_t *field = FIELD_ADDRESS(f.t, r.list, NODE_LEFT, uint32_t);
    uint32_t right = *field;
    *field = right + 1; /* into the middle of an object */
    cr_expect_not(gc_verify(f.iso));
    *field = 0x10000000; /* nowhere */
    cr_expect_not(gc_verify(f.iso));
    *field = right;
    cr_expect(gc_verify(f.iso));
    struct class_ref class = OBJECT(f.t, r.list)->class;
    OBJECT(f.t, r.list)->class.off = 64;
    cr_expect_not(gc_verify(f.iso));
    OBJECT(f.t, r.list)->class = class;
    struct ref list = r.list;
    r.list.bits++;
    cr_expect_not(gc_verify(f.iso));
    r.list = list;
    cr_expect(gc_verify(f.iso));
    ROOTS_LEAVE(f.t, r);
}
