/* Objects, arrays, clones and identity hashes. */
#include <criterion/criterion.h>
#include <string.h>

#include "tests/unit/fake_heap.h"
#include "vm/base/fault.h"

static struct fake_heap f;

static void make(void)
{
    fake_heap_create(&f, MIB(64));
}

static void end(void)
{
    fake_heap_destroy(&f);
}

TestSuite(allocate, .init = make, .fini = end);

Test(allocate, objects_are_zeroed_and_have_a_class)
{
    for (int i = 0; i < 10000; i++) {
        struct ref node = object_new(f.t, f.node);
        cr_assert_eq(CLASS_OF(f.t, node), f.node);
        cr_assert_eq(OBJECT(f.t, node)->word, 0);
        cr_assert_eq(GET_U32(f.t, node, NODE_LEFT), 0);
        cr_assert_eq(GET_I64(f.t, node, NODE_VALUE), 0);
        memset(REF_ADDRESS(f.t, node) + NODE_VALUE, 0xFF, 8);
    }
}

Test(allocate, array_sizes_and_errors)
{
    struct ref array = array_new(f.t, f.long_array, 5);
    cr_expect_eq(ARRAY_LENGTH(f.t, array), 5);
    cr_expect_eq(gc_object_size(f.iso, array), 16 + 40);
    array = array_new(f.t, f.node_array, 3);
    cr_expect_eq(gc_object_size(f.iso, array), 16 + 16);
    array = array_new(f.t, f.byte_array, 0);
    cr_expect_eq(gc_object_size(f.iso, array), 16);
    cr_expect(IS_NULL(array_new(f.t, f.byte_array, -5)));
    cr_expect_str_eq(f.thrown, "-5");
    cr_expect(IS_NULL(array_new(f.t, f.byte_array, INT32_MAX)));
    cr_expect_str_eq(f.thrown, "Requested array size exceeds VM limit");
    cr_expect(IS_NULL(array_new(f.t, f.long_array, INT32_MAX - 1)));
    cr_expect_str_eq(f.thrown, "Requested array size exceeds VM limit");
    cr_expect(IS_NULL(array_new(f.t, f.long_array, INT32_MAX - 2)));
    cr_expect_str_eq(f.thrown, "Java heap space");
    f.thrown[0] = '\0';
    cr_expect_not(IS_NULL(array_new(f.t, f.byte_array, 60 << 20)));
    cr_expect_str_eq(f.thrown, "");
    cr_expect(IS_NULL(array_new(f.t, f.byte_array, 64 << 20)));
    cr_expect_str_eq(f.thrown, "Java heap space");
    cr_expect(gc_verify(f.iso));
}

Test(allocate, clones_are_equal_but_for_the_header)
{
    struct {
        struct local_roots head;
        struct ref original, clone;
    } r;
    ROOTS_ENTER(f.t, r);
    r.original = byte_array_from(f.t, "hello, world", 12);
    object_identity_hash(f.t, r.original);
    r.clone = object_clone(f.t, r.original);
    cr_expect_not(SAME_REF(r.clone, r.original));
    cr_expect_eq(OBJECT(f.t, r.clone)->word, 0);
    cr_expect_eq(ARRAY_LENGTH(f.t, r.clone), 12);
    cr_expect_eq(memcmp(ARRAY_ELEMENTS(f.t, r.clone, char), "hello, world", 12), 0);
    r.original = fake_list(&f, 3);
    r.clone = object_clone(f.t, r.original);
    cr_expect(fake_list_is_whole(&f, r.clone, 3));
    ROOTS_LEAVE(f.t, r);
}

Test(allocate, identity_hashes_are_stable_and_spread)
{
    struct {
        struct local_roots head;
        struct ref object;
    } r;
    ROOTS_ENTER(f.t, r);
    r.object = fake_node(&f, 1);
    int32_t hash = object_identity_hash(f.t, r.object);
    cr_expect_gt(hash, 0);
    cr_expect_eq(object_identity_hash(f.t, r.object), hash);
    gc_collect(f.t, false);
    cr_expect_eq(object_identity_hash(f.t, r.object), hash);
    uint32_t all = 0, none = 0;
    for (int i = 0; i < 1000; i++) {
        uint32_t other = (uint32_t)object_identity_hash(f.t, object_new(f.t, f.node));
        all |= other;
        none |= ~other;
    }
    cr_expect_eq(all, (1u << WORD_PAYLOAD_BITS) - 1);
    cr_expect_eq(none, UINT32_MAX);
    ROOTS_LEAVE(f.t, r);
}

Test(allocate, the_nth_allocation_fails_on_demand)
{
#if ATOLL_TORMENT_ALLOC
    fault_refuse_after(3, 1);
    cr_expect_not(IS_NULL(object_new(f.t, f.node)));
    cr_expect_not(IS_NULL(object_new(f.t, f.node)));
    cr_expect(IS_NULL(object_new(f.t, f.node)));
    cr_expect_str_eq(f.thrown, "Java heap space");
    cr_expect_not(IS_NULL(object_new(f.t, f.node)));
#endif
}

static int32_t monitor_hash(struct thread *t, struct ref object)
{
    (void)t;
    (void)object;
    return 4711;
}

Test(allocate, a_locked_objects_hash_comes_from_its_monitor)
{
    struct ref node = fake_node(&f, 1);
    f.iso->hooks.inflated_hash = monitor_hash;
    OBJECT(f.t, node)->word = WORD_TAG_THIN | 1u << (WORD_PAYLOAD_SHIFT + WORD_THIN_OWNER_SHIFT);
    cr_expect_eq(object_identity_hash(f.t, node), 4711);
}
