/* Soft, weak, final and phantom references. */
#include <criterion/criterion.h>

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

TestSuite(gc_references, .init = make, .fini = end);

static struct ref referent(struct ref reference)
{
    return GET_REF(f.t, reference, REFERENCE_REFERENT);
}

static unsigned pending_count(void)
{
    unsigned n = 0;
    for (struct ref r = HEADER(f.iso)->roots.pending_references; !IS_NULL(r);
         r = GET_REF(f.t, r, REFERENCE_DISCOVERED))
        n++;
    return n;
}

static bool is_pending(struct ref reference)
{
    for (struct ref r = HEADER(f.iso)->roots.pending_references; !IS_NULL(r);
         r = GET_REF(f.t, r, REFERENCE_DISCOVERED)) {
        if (SAME_REF(r, reference))
            return true;
    }
    return false;
}

Test(gc_references, strongly_reachable_referents_stay)
{
    struct {
        struct local_roots head;
        struct ref object, soft, weak, final, phantom;
    } r;
    ROOTS_ENTER(f.t, r);
    r.object = fake_node(&f, 7);
    r.soft = fake_reference(&f, REFERENCE_SOFT, r.object);
    r.weak = fake_reference(&f, REFERENCE_WEAK, r.object);
    r.final = fake_reference(&f, REFERENCE_FINAL, r.object);
    r.phantom = fake_reference(&f, REFERENCE_PHANTOM, r.object);
    for (int i = 0; i < 3; i++)
        gc_collect(f.t, true);
    cr_expect(SAME_REF(referent(r.soft), r.object));
    cr_expect(SAME_REF(referent(r.weak), r.object));
    cr_expect(SAME_REF(referent(r.final), r.object));
    cr_expect(SAME_REF(referent(r.phantom), r.object));
    cr_expect_eq(pending_count(), 0);
    cr_expect(IS_NULL(GET_REF(f.t, r.weak, REFERENCE_DISCOVERED)));
    cr_expect(gc_verify(f.iso));
    ROOTS_LEAVE(f.t, r);
}

Test(gc_references, weak_ones_are_cleared_and_pending_once)
{
    struct {
        struct local_roots head;
        struct ref weak, unreachable_target;
    } r;
    ROOTS_ENTER(f.t, r);
    r.weak = fake_reference(&f, REFERENCE_WEAK, NULL_REF);
    struct ref target = fake_list(&f, 3);
    SET_REF(f.t, r.weak, REFERENCE_REFERENT, target);
    /* A reference that is itself unreachable is not enqueued. */
    r.unreachable_target = fake_node(&f, 9);
    fake_reference(&f, REFERENCE_WEAK, r.unreachable_target);
    r.unreachable_target = NULL_REF;
    gc_collect(f.t, false);
    cr_expect(IS_NULL(referent(r.weak)));
    cr_expect(is_pending(r.weak));
    cr_expect_eq(pending_count(), 1);
    gc_collect(f.t, false);
    cr_expect_eq(pending_count(), 1);
    cr_expect(is_pending(r.weak));
    cr_expect(gc_verify(f.iso));
    ROOTS_LEAVE(f.t, r);
}

Test(gc_references, soft_ones_go_by_age_or_need)
{
    struct {
        struct local_roots head;
        struct ref soft, old;
    } r;
    ROOTS_ENTER(f.t, r);
    f.iso->references.soft_clock = 1000000;
    r.soft = fake_reference(&f, REFERENCE_SOFT, NULL_REF);
    r.old = fake_reference(&f, REFERENCE_SOFT, NULL_REF);
    struct ref target = fake_list(&f, 100);
    SET_REF(f.t, r.soft, REFERENCE_REFERENT, target);
    target = fake_list(&f, 100);
    SET_REF(f.t, r.old, REFERENCE_REFERENT, target);
    /* Unused for longer than 1 s for each of the 64 free MiB. */
    SET_I64(f.t, r.old, REFERENCE_TIMESTAMP, 1000000 - 64001);
    gc_collect(f.t, false);
    cr_expect(fake_list_is_whole(&f, referent(r.soft), 100));
    cr_expect(IS_NULL(referent(r.old)));
    cr_expect_geq(f.iso->references.soft_clock, 1000000);
    gc_collect(f.t, true);
    cr_expect(IS_NULL(referent(r.soft)));
    cr_expect_eq(pending_count(), 2);
    ROOTS_LEAVE(f.t, r);
}

Test(gc_references, all_soft_ones_go_before_memory_is_out)
{
    struct {
        struct local_roots head;
        struct ref soft;
    } r;
    if (ATOLL_TORMENT_GC)
        return;
    ROOTS_ENTER(f.t, r);
    r.soft = fake_reference(&f, REFERENCE_SOFT, NULL_REF);
    struct ref target = array_new(f.t, f.byte_array, 40 << 20);
    SET_REF(f.t, r.soft, REFERENCE_REFERENT, target);
    cr_expect_not(IS_NULL(array_new(f.t, f.byte_array, 40 << 20)));
    cr_expect(IS_NULL(referent(r.soft)));
    ROOTS_LEAVE(f.t, r);
}

/* A finalizable object is seen by its finalizer with all it refers to; weak references to it are
 * cleared before, phantom ones stay until it is gone. */
Test(gc_references, final_ones_keep_and_phantoms_wait)
{
    struct {
        struct local_roots head;
        struct ref final, weak, phantom, inner;
    } r;
    ROOTS_ENTER(f.t, r);
    r.final = fake_reference(&f, REFERENCE_FINAL, NULL_REF);
    r.weak = fake_reference(&f, REFERENCE_WEAK, NULL_REF);
    r.phantom = fake_reference(&f, REFERENCE_PHANTOM, NULL_REF);
    r.inner = fake_reference(&f, REFERENCE_WEAK, NULL_REF);
    struct ref target = fake_list(&f, 50);
    SET_REF(f.t, r.final, REFERENCE_REFERENT, target);
    SET_REF(f.t, r.weak, REFERENCE_REFERENT, target);
    SET_REF(f.t, r.phantom, REFERENCE_REFERENT, target);
    SET_REF(f.t, r.inner, REFERENCE_REFERENT, GET_REF(f.t, target, NODE_LEFT));
    gc_collect(f.t, false);
    cr_expect(fake_list_is_whole(&f, referent(r.final), 50));
    cr_expect(SAME_REF(GET_REF(f.t, r.final, REFERENCE_NEXT), r.final));
    cr_expect(IS_NULL(referent(r.weak)));
    cr_expect(IS_NULL(referent(r.inner)));
    cr_expect(SAME_REF(referent(r.phantom), referent(r.final)));
    cr_expect_eq(pending_count(), 3);
    cr_expect_not(is_pending(r.phantom));
    cr_expect(gc_verify(f.iso));
    /* It is taken, finalized and dropped. */
    HEADER(f.iso)->roots.pending_references = NULL_REF;
    gc_collect(f.t, false);
    cr_expect(fake_list_is_whole(&f, referent(r.final), 50));
    SET_REF(f.t, r.final, REFERENCE_REFERENT, NULL_REF);
    gc_collect(f.t, false);
    cr_expect(IS_NULL(referent(r.phantom)));
    cr_expect(is_pending(r.phantom));
    cr_expect_eq(pending_count(), 1);
    ROOTS_LEAVE(f.t, r);
}

Test(gc_references, what_a_finalizable_object_refers_to_is_finalizable_too)
{
    struct {
        struct local_roots head;
        struct ref outer, inner;
    } r;
    ROOTS_ENTER(f.t, r);
    r.outer = fake_reference(&f, REFERENCE_FINAL, NULL_REF);
    r.inner = fake_reference(&f, REFERENCE_FINAL, NULL_REF);
    struct ref target = fake_list(&f, 2);
    SET_REF(f.t, r.outer, REFERENCE_REFERENT, target);
    SET_REF(f.t, r.inner, REFERENCE_REFERENT, GET_REF(f.t, target, NODE_LEFT));
    gc_collect(f.t, false);
    cr_expect_eq(pending_count(), 2);
    cr_expect(SAME_REF(GET_REF(f.t, referent(r.outer), NODE_LEFT), referent(r.inner)));
    ROOTS_LEAVE(f.t, r);
}

Test(gc_references, inactive_ones_are_ordinary_objects)
{
    struct {
        struct local_roots head;
        struct ref weak;
    } r;
    ROOTS_ENTER(f.t, r);
    r.weak = fake_reference(&f, REFERENCE_WEAK, NULL_REF);
    struct ref target = fake_list(&f, 5);
    SET_REF(f.t, r.weak, REFERENCE_REFERENT, target);
    SET_REF(f.t, r.weak, REFERENCE_NEXT, r.weak);
    gc_collect(f.t, true);
    cr_expect(fake_list_is_whole(&f, referent(r.weak), 5));
    cr_expect_eq(pending_count(), 0);
    ROOTS_LEAVE(f.t, r);
}

Test(gc_references, many)
{
    struct {
        struct local_roots head;
        struct ref array, targets;
    } r;
    enum { COUNT = ATOLL_TORMENT_GC ? 200 : 20000 };
    ROOTS_ENTER(f.t, r);
    r.array = array_new(f.t, f.node_array, COUNT);
    r.targets = array_new(f.t, f.node_array, COUNT);
    for (int i = 0; i < COUNT; i++) {
        struct ref target = fake_node(&f, i);
        SET_ELEMENT_REF(f.t, r.targets, i, target);
        struct ref weak = fake_reference(&f, REFERENCE_WEAK, target);
        SET_ELEMENT_REF(f.t, r.array, i, weak);
    }
    for (int i = 0; i < COUNT; i += 2)
        SET_ELEMENT_REF(f.t, r.targets, i, NULL_REF);
    gc_collect(f.t, false);
    for (int i = 0; i < COUNT; i++) {
        struct ref target = referent(GET_ELEMENT_REF(f.t, r.array, i));
        if (i % 2 == 0)
            cr_assert(IS_NULL(target));
        else
            cr_assert_eq(GET_I32(f.t, target, NODE_VALUE), i);
    }
    cr_expect_eq(pending_count(), COUNT / 2);
    cr_expect(gc_verify(f.iso));
    ROOTS_LEAVE(f.t, r);
}
