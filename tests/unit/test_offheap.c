/* Off-heap memory. */
#include "vm/model/offheap.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#include "gc/gc.h"
#include "vm/model/charge.h"

static struct isolate *iso;
static uint64_t start, end;

static void make(void)
{
    iso = isolate_reserve(GIB(1));
    cr_assert(gc_heap_create(iso));
    cr_assert(offheap_create(iso));
    start = HEAP_STATE(iso)->offheap_start;
    end = HEAP_STATE(iso)->offheap_end;
}

static void finish(void)
{
    isolate_release(iso);
}

static uint64_t resident_pages(void)
{
    unsigned long size, resident;
    FILE *file = fopen("/proc/self/statm", "re");
    cr_assert_not_null(file);
    cr_assert_eq(fscanf(file, "%lu %lu", &size, &resident), 2);
    fclose(file);
    return resident;
}

TestSuite(offheap, .init = make, .fini = finish);

Test(offheap, gives_aligned_addresses_inside_the_window)
{
    for (uint64_t size = 0; size < 5000; size += 7) {
        uint64_t address = offheap_allocate(iso, size);
        cr_assert(address >= start && address + size <= end, "%lu bytes", size);
        cr_assert_eq(address & 15, 0);
        memset(iso->base + address, 0xEE, size);
    }
}

Test(offheap, all_memory_comes_back)
{
    uint64_t addresses[2000];
    uint32_t random = 1;
    for (unsigned round = 0; round < 20; round++) {
        for (unsigned i = 0; i < 2000; i++) {
            random = random * 1103515245 + 12345;
            uint64_t size = 1 + (random >> 8) % (i % 10 == 0 ? 100000 : 2000);
            addresses[i] = offheap_allocate(iso, size);
            cr_assert_neq(addresses[i], 0);
            *(uint64_t *)(void *)(iso->base + addresses[i]) = addresses[i];
        }
        for (unsigned i = 0; i < 2000; i++)
            cr_assert_eq(*(uint64_t *)(void *)(iso->base + addresses[i]), addresses[i]);
        for (unsigned i = 0; i < 2000; i += 2)
            offheap_free(iso, addresses[i]);
        for (unsigned i = 1; i < 2000; i += 2)
            offheap_free(iso, addresses[i]);
    }
    /* At most one slab of each class is kept. */
    cr_expect_leq(charged_bytes(iso), 16 * 5000);
    /* And the runs have merged, but for those slabs: most of the window can be had at once. */
    cr_expect_neq(offheap_allocate(iso, end - start - MIB(64)), 0);
}

Test(offheap, exhaustion_is_reported)
{
    cr_expect_eq(offheap_allocate(iso, end - start + 1), 0);
    cr_expect_eq(offheap_allocate(iso, UINT64_MAX), 0);
    cr_expect_eq(offheap_allocate(iso, UINT64_MAX - 4095), 0);
    uint64_t all = offheap_allocate(iso, end - start);
    cr_expect_eq(all, start);
    cr_expect_eq(offheap_allocate(iso, 1), 0);
    cr_expect_eq(offheap_reserve_pages(iso, 1), 0);
    offheap_free(iso, all);
    cr_expect_neq(offheap_allocate(iso, 1), 0);
    cr_expect_eq(charged_bytes(iso) > 0, true);
}

Test(offheap, resize_keeps_the_contents)
{
    uint64_t address = offheap_allocate(iso, 10);
    memcpy(iso->base + address, "0123456789", 10);
    for (uint64_t size = 16; size < MIB(2); size = size * 3 / 2) {
        offheap_allocate(iso, size % 3000); /* something in the way */
        address = offheap_resize(iso, address, size);
        cr_assert_neq(address, 0);
        cr_assert_eq(memcmp(iso->base + address, "0123456789", 10), 0, "at %lu", size);
        memset(iso->base + address + 10, 0xFF, size - 10);
    }
    for (uint64_t size = MIB(1); size > 10; size /= 2) {
        address = offheap_resize(iso, address, size);
        cr_assert_eq(memcmp(iso->base + address, "0123456789", 10), 0, "back at %lu", size);
    }
    cr_expect_eq(offheap_resize(iso, address, 0), 0);
    cr_expect_neq(offheap_resize(iso, 0, 10), 0);
    cr_expect_eq(offheap_resize(iso, 0x1234567, 10), 0);
}

Test(offheap, resize_in_place_at_the_top)
{
    uint64_t address = offheap_allocate(iso, KIB(64));
    cr_expect_eq(offheap_resize(iso, address, MIB(1)), address);
    uint64_t before = charged_bytes(iso);
    cr_expect_eq(offheap_resize(iso, address, KIB(8)), address);
    cr_expect_lt(charged_bytes(iso), before);
    cr_expect_eq(offheap_resize(iso, address, KIB(64)), address);
}

/* Whatever is freed, memory in use is never given out again. */
Test(offheap, hostile_addresses_are_ignored)
{
    uint64_t small = offheap_allocate(iso, 100), large = offheap_allocate(iso, KIB(100));
    uint64_t mapped = offheap_reserve_pages(iso, KIB(16));
    uint64_t before = charged_bytes(iso);
    for (uint64_t address = start - 64; address < start + KIB(256); address++) {
        if (address != small && address != large)
            offheap_free(iso, address);
    }
    offheap_free(iso, 0);
    offheap_free(iso, UINT64_MAX);
    offheap_free(iso, end);
    offheap_free(iso, end - 4096);
    offheap_release_pages(iso, mapped, KIB(8));
    offheap_release_pages(iso, mapped + 4096, KIB(12));
    offheap_release_pages(iso, large, KIB(100));
    offheap_release_pages(iso, UINT64_MAX & ~UINT64_C(4095), 4096);
    cr_expect_eq(charged_bytes(iso), before);
    offheap_free(iso, large);
    cr_expect_lt(charged_bytes(iso), before);
    before = charged_bytes(iso);
    offheap_free(iso, large); /* twice */
    cr_expect_eq(charged_bytes(iso), before);
    offheap_release_pages(iso, mapped, KIB(16));
    cr_expect_lt(charged_bytes(iso), before);
}

Test(offheap, a_freed_head_inside_a_larger_free_run_is_not_one)
{
    uint64_t a = offheap_allocate(iso, KIB(16)), b = offheap_allocate(iso, KIB(16));
    offheap_allocate(iso, KIB(16));
    offheap_free(iso, a);
    offheap_free(iso, b);
    uint64_t before = charged_bytes(iso);
    offheap_free(iso, b);
    offheap_free(iso, a);
    cr_expect_eq(charged_bytes(iso), before);
    cr_expect_eq(offheap_allocate(iso, KIB(32)), a);
}

/* What a large run covers was once cut up: of that nothing may be left that looks like an allocation. */
Test(offheap, a_run_has_one_start)
{
    uint64_t pieces[64], before;
    for (unsigned i = 0; i < COUNT_OF(pieces); i++)
        pieces[i] = offheap_allocate(iso, i % 3 == 0 ? 1024 : KIB(4) * (1 + i % 5));
    for (unsigned i = 0; i < COUNT_OF(pieces); i++)
        offheap_free(iso, pieces[i * 37 % COUNT_OF(pieces)]);
    uint64_t run = offheap_allocate(iso, KIB(256));
    cr_expect_lt(run, pieces[COUNT_OF(pieces) - 1]);
    before = charged_bytes(iso);
    for (uint64_t address = run + 16; address < run + KIB(256); address += 16) {
        offheap_free(iso, address);
        offheap_release_pages(iso, address, KIB(4));
    }
    cr_expect_eq(charged_bytes(iso), before);
    cr_expect_eq(offheap_resize(iso, run, KIB(4)), run);
    cr_expect_eq(offheap_resize(iso, run, KIB(256)), run);
    offheap_free(iso, run);
    cr_expect_leq(offheap_allocate(iso, KIB(256)), run, "its pages are one free run again");
}

/* The records of what lies inside of a run stay as fresh as they are: a file of 128 MiB is not worth a MiB of records. */
Test(offheap, a_large_run_touches_few_records)
{
    uint64_t before = resident_pages(), after; /* which the kernel counts roughly */
    cr_assert_neq(offheap_reserve_pages(iso, MIB(200)), 0);
    after = resident_pages();
    cr_expect_leq(after, before + 200, "%lu pages more", after - before); /* all records have 600 */
}

Test(offheap, pointers_only_inside_the_window)
{
    cr_expect_null(offheap_pointer(iso, start - 1, 1));
    cr_expect_null(offheap_pointer(iso, 0, 1));
    cr_expect_eq(offheap_pointer(iso, start, 1), iso->base + start);
    cr_expect_eq(offheap_pointer(iso, start, end - start), iso->base + start);
    cr_expect_null(offheap_pointer(iso, start, end - start + 1));
    cr_expect_null(offheap_pointer(iso, end - 1, 2));
    cr_expect_null(offheap_pointer(iso, end - 1, UINT64_MAX));
}

Test(offheap, memory_of_the_host_only_once_there_is_foreign_code)
{
    static int outside;
    uint64_t address = (uintptr_t)&outside;
    cr_expect_null(offheap_pointer(iso, address, sizeof outside));
    iso->foreign_code = true;
    cr_expect_eq(offheap_pointer(iso, address, sizeof outside), &outside);
    cr_expect(iso->foreign_memory);
    offheap_show_foreign(iso);
    cr_expect_null(offheap_pointer(iso, start - 1, 1));
    cr_expect_null(offheap_pointer(iso, 0, 1));
}

Test(offheap, of_the_memory_of_the_host_only_what_it_shows)
{
    static char outside[100];
    uint64_t at = (uintptr_t)outside;
    cr_assert(offheap_show_range(iso, outside + 10, 20));
    cr_assert(offheap_show_range(iso, outside + 60, 10));
    cr_assert(offheap_show_range(iso, outside + 12, 4));
    cr_expect_eq(offheap_pointer(iso, at + 10, 20), outside + 10);
    cr_expect_eq(offheap_pointer(iso, at + 29, 1), outside + 29);
    cr_expect_eq(offheap_pointer(iso, at + 60, 10), outside + 60);
    cr_expect_null(offheap_pointer(iso, at + 9, 1));
    cr_expect_null(offheap_pointer(iso, at + 10, 21));
    cr_expect_null(offheap_pointer(iso, at + 30, 1));
    cr_expect_null(offheap_pointer(iso, at + 59, 2));
    cr_expect_null(offheap_pointer(iso, at + 69, 2));
    cr_expect_null(offheap_pointer(iso, at + 90, 1));
    cr_expect_null(offheap_pointer(iso, at + 20, UINT64_MAX));
    cr_assert(offheap_show_range(iso, outside + 25, 40)); /* joins the two */
    cr_expect_eq(offheap_pointer(iso, at + 10, 60), outside + 10);
    cr_expect_null(offheap_pointer(iso, at + 10, 61));
    for (int i = 99; i >= 71; i -= 2)
        cr_assert(offheap_show_range(iso, outside + i, 1));
    cr_expect_eq(offheap_pointer(iso, at + 85, 1), outside + 85);
    cr_expect_null(offheap_pointer(iso, at + 86, 1));
    offheap_forget_ranges(iso);
    cr_expect_null(offheap_pointer(iso, at + 10, 1));
}

Test(offheap, addresses_of_host_memory)
{
    static int outside;
    cr_expect_eq(offheap_guest_address(iso, &outside), (uintptr_t)&outside);
    cr_expect_eq(offheap_host_address(iso, (uintptr_t)&outside), &outside);
    cr_expect_eq(offheap_guest_address(iso, iso->base + start), start);
    cr_expect_eq(offheap_host_address(iso, start), iso->base + start);
    void *low = (void *)(uintptr_t)0x400000; /* of a program that is not position-independent */
    cr_expect_lt((int64_t)offheap_guest_address(iso, low), 0);
    cr_expect_eq(offheap_host_address(iso, offheap_guest_address(iso, low)), low);
}

Test(offheap, the_account_is_asked)
{
    iso->memory_limit = charged_bytes(iso) + MIB(1);
    cr_expect_eq(offheap_allocate(iso, MIB(1)), 0); /* the records cost too */
    cr_expect_neq(offheap_allocate(iso, KIB(900)), 0);
}
