/* Regions, pages and the account. */
#include <criterion/criterion.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "vm/base/pages.h"
#include "vm/model/charge.h"
#include "vm/model/isolate.h"

Test(region, a_fresh_region_has_a_header_and_zeros)
{
    struct isolate *iso = isolate_reserve(REGION_DEFAULT_LIMIT);
    cr_assert_not_null(iso);
    cr_assert_eq(iso->limit, REGION_DEFAULT_LIMIT);
    cr_assert_eq(HEADER(iso)->limit, REGION_DEFAULT_LIMIT);
    cr_assert_eq(HEADER(iso)->next_method, 1);
    cr_assert_eq(HEADER(iso)->next_class, 1);
    cr_assert_neq(HEADER(iso)->magic, 0);
    cr_assert_neq(HEADER(iso)->random, 0);
    cr_assert_eq(METHOD(iso, 0)->kind, METHOD_NULL);
    for (unsigned i = 0; i < ZERO_PAGE_SIZE; i++)
        cr_assert_eq(iso->base[i], 0, "byte %u of the zero page", i);
    isolate_release(iso);
}

Test(region, limits_become_powers_of_two)
{
    struct isolate *iso = isolate_reserve(MIB(100));
    cr_assert_eq(iso->limit, MIB(128));
    isolate_release(iso);
    iso = isolate_reserve(1);
    cr_assert_eq(iso->limit, MIB(64));
    isolate_release(iso);
    errno = 0;
    cr_assert_null(isolate_reserve(GIB(33)));
    cr_assert_eq(errno, EINVAL);
}

static unsigned count_mappings(void)
{
    unsigned lines = 0;
    FILE *maps = fopen("/proc/self/maps", "r");
    for (int c = fgetc(maps); c != EOF; c = fgetc(maps))
        lines += c == '\n';
    fclose(maps);
    return lines;
}

Test(region, few_mappings_and_none_left_behind)
{
    struct isolate *many[8];
    isolate_release(isolate_reserve(REGION_DEFAULT_LIMIT));
    unsigned before = count_mappings();
    for (unsigned i = 0; i < 8; i++)
        many[i] = isolate_reserve(REGION_DEFAULT_LIMIT);
    cr_expect_leq(count_mappings() - before, 8 * 3 + 1);
    for (unsigned i = 0; i < 8; i++)
        isolate_release(many[i]);
    cr_expect_leq(count_mappings(), before + 1); /* malloc may have grown */
}

Test(region, pages_come_back_as_zeros)
{
    uint8_t *start = pages_reserve(MIB(1));
    cr_assert(pages_open(start, MIB(1)));
    memset(start, 1, KIB(128));
    pages_give_back(start, KIB(64));
    cr_expect_eq(start[0], 0);
    cr_expect_eq(start[KIB(64)], 1);
    cr_assert(pages_renew(start + KIB(64), KIB(64)));
    cr_expect_eq(start[KIB(64)], 0);
    pages_release(start, MIB(1));
}

Test(charge, holds_the_limit)
{
    struct isolate *iso = isolate_reserve(MIB(64));
    iso->memory_limit = 1000;
    cr_expect(charge(iso, 1000));
    cr_expect_not(charge(iso, 1));
    cr_expect(charge(iso, -400));
    cr_expect(charge(iso, 400));
    cr_expect_eq(charged_bytes(iso), 1000);
    cr_expect_not(charge(iso, INT64_MAX));
    iso->memory_limit = 0;
    cr_expect(charge(iso, 1));
    isolate_release(iso);
}
