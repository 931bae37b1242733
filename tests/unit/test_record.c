/* vm/base/record.c */
#include "vm/base/record.h"

#include <criterion/criterion.h>
#include <string.h>

#include "vm/base/mem.h"

static struct record_writer written(void)
{
    struct record_writer w = {0};
    record_put(&w, UINT64_MAX);
    record_put_text(&w, "text");
    record_put_text(&w, NULL);
    record_put_text(&w, "");
    record_put(&w, 7);
    record_pad(&w);
    cr_assert_not(w.failed);
    cr_assert(w.length % 8 == 0);
    return w;
}

Test(record, reads_what_was_written)
{
    struct record_writer w = written();
    struct record_reader r = {w.bytes, w.bytes + w.length, false};
    cr_assert(record_get(&r) == UINT64_MAX);
    cr_assert_str_eq(record_get_text(&r), "text");
    cr_assert_null(record_get_text(&r));
    cr_assert_str_eq(record_get_text(&r), "");
    cr_assert(record_get_below(&r, 7) == 7);
    cr_assert_not(r.failed);
    mem_free(w.bytes);
}

/* Where the bytes end early a reader fails, and gives nothing from then on. */
Test(record, never_leaves_its_bytes)
{
    struct record_writer w = written();
    for (size_t length = 0; length < w.length - 8; length++) {
        uint8_t *exact = mem_alloc(length);
        memcpy(exact, w.bytes, length);
        struct record_reader r = {exact, exact + length, false};
        for (int i = 0; i < 8; i++) {
            record_get_text(&r);
            record_get(&r);
        }
        cr_assert(r.failed);
        cr_assert(record_get(&r) == 0);
        cr_assert_null(record_get_text(&r));
        mem_free(exact);
    }
    mem_free(w.bytes);
}

Test(record, refuses_texts_without_an_end_and_numbers_that_are_too_large)
{
    const uint64_t no_end[] = {2, UINT64_MAX}, zero_within[] = {8, 1}, huge[] = {UINT64_MAX, 1};
    struct record_reader r = {(const uint8_t *)no_end, (const uint8_t *)(no_end + 2), false};
    cr_assert_null(record_get_text(&r));
    cr_assert(r.failed);
    r = (struct record_reader){(const uint8_t *)zero_within, (const uint8_t *)(zero_within + 2), false};
    cr_assert_null(record_get_text(&r));
    cr_assert(r.failed);
    r = (struct record_reader){(const uint8_t *)huge, (const uint8_t *)(huge + 2), false};
    cr_assert_null(record_get_text(&r));
    cr_assert(r.failed);
    r = (struct record_reader){(const uint8_t *)huge, (const uint8_t *)(huge + 2), false};
    cr_assert(record_get_below(&r, 10) == 0);
    cr_assert(r.failed);
}
