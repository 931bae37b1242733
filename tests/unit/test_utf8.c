/* vm/base/utf8.c */
#include "vm/base/utf8.h"

#include <criterion/criterion.h>
#include <string.h>

#define BYTES(text) (const uint8_t *)(text), sizeof(text) - 1

Test(utf8, modified_form_is_checked)
{
    cr_assert(mutf8_is_valid(BYTES("")));
    cr_assert(mutf8_is_valid(BYTES("abc\xC0\x80\xC3\xA9\xE2\x82\xAC")));
    cr_assert(mutf8_is_valid(BYTES("\xED\xA0\xBD\xED\xB8\x80")));
    cr_assert_not(mutf8_is_valid(BYTES("a\0b")));
    cr_assert_not(mutf8_is_valid(BYTES("\x80")));
    cr_assert_not(mutf8_is_valid(BYTES("\xC3")));
    cr_assert_not(mutf8_is_valid(BYTES("\xC3z")));
    cr_assert_not(mutf8_is_valid(BYTES("\xE2\x82")));
    cr_assert_not(mutf8_is_valid(BYTES("\xE2z\x82")));
    cr_assert_not(mutf8_is_valid(BYTES("\xE2\x82z")));
    cr_assert_not(mutf8_is_valid(BYTES("\xF0\x9F\x98\x80")));
    cr_assert_not(mutf8_is_valid(BYTES("\xFF")));
}

Test(utf8, every_unit_goes_round_in_modified_form)
{
    for (uint32_t unit = 0; unit < 0x10000; unit++) {
        uint16_t in[2] = {(uint16_t)unit, 'x'}, out[2];
        uint8_t bytes[8];
        bool latin1;
        size_t size = mutf8_length_of_utf16(in, 2);
        mutf8_from_utf16(in, 2, bytes, size);
        cr_assert(mutf8_is_valid(bytes, size), "%x", unit);
        cr_assert_eq(mutf8_utf16_length(bytes, size, &latin1), 2u);
        cr_assert_eq(latin1, unit < 256);
        mutf8_to_utf16(bytes, size, out);
        cr_assert_eq(out[0], unit);
        cr_assert_eq(out[1], 'x');
        if (unit < 256) {
            uint8_t narrow[2], expected[2] = {(uint8_t)unit, 'x'}, again[8];
            mutf8_to_latin1(bytes, size, narrow);
            cr_assert_eq(memcmp(narrow, expected, 2), 0);
            cr_assert_eq(mutf8_length_of_latin1(expected, 2), size);
            mutf8_from_latin1(expected, 2, again, size);
            cr_assert_eq(memcmp(again, bytes, size), 0);
        }
    }
}

/* Guest code may change the units between the two steps. */
Test(utf8, modified_form_stays_within_what_was_measured)
{
    uint16_t wide[3] = {'a', 'b', 'c'};
    uint8_t narrow[3] = {'a', 'b', 'c'}, bytes[8];
    for (size_t size = 0; size <= 5; size++) {
        memset(bytes, 7, sizeof bytes);
        mutf8_from_utf16(wide, 3, bytes, size);
        cr_assert_eq(bytes[size], 7);
        wide[1] = 0x20AC;
        mutf8_from_utf16(wide, 3, bytes, size);
        cr_assert_eq(bytes[size], 7);
        wide[1] = 'b';
        mutf8_from_latin1(narrow, 3, bytes, size);
        narrow[1] = 0xE9;
        mutf8_from_latin1(narrow, 3, bytes, size);
        cr_assert_eq(bytes[size], 7);
        narrow[1] = 'b';
    }
    memset(wide, 0, sizeof wide);
    memset(bytes, 7, sizeof bytes);
    mutf8_from_utf16(wide, 3, bytes, 3);
    cr_assert_eq(memcmp(bytes, "\xC0\x80?\7", 4), 0);
}

Test(utf8, every_character_goes_round_in_standard_form)
{
    for (uint32_t c = 0; c < 0x110000; c++) {
        uint16_t in[2], out[2];
        size_t units = c < 0x10000 ? 1 : 2;
        uint8_t bytes[4];
        bool latin1;
        if (c >= 0xD800 && c < 0xE000)
            continue;
        in[0] = units == 1 ? (uint16_t)c : (uint16_t)(0xD800 + ((c - 0x10000) >> 10));
        in[1] = (uint16_t)(0xDC00 + (c & 0x3FF));
        size_t size = utf8_length_of_utf16(in, units);
        utf8_from_utf16(in, units, bytes);
        cr_assert_eq(size, c < 0x80 ? 1u : c < 0x800 ? 2u : c < 0x10000 ? 3u : 4u);
        cr_assert_eq(utf8_utf16_length(bytes, size, &latin1), units, "%x", c);
        cr_assert_eq(latin1, c < 256);
        utf8_to_utf16(bytes, size, out);
        cr_assert_eq(memcmp(in, out, units * 2), 0, "%x", c);
    }
}

static void malformed(const uint8_t *bytes, size_t length, const char *expected)
{
    uint16_t out[32];
    char shown[64];
    bool latin1;
    size_t count = utf8_utf16_length(bytes, length, &latin1);
    cr_assert_eq(count, strlen(expected));
    utf8_to_utf16(bytes, length, out);
    for (size_t i = 0; i < count; i++)
        shown[i] = out[i] == 0xFFFD ? '?' : (char)out[i];
    shown[count] = 0;
    cr_assert_str_eq(shown, expected);
}

/* The expected counts are those of `new String(bytes, UTF_8)` on HotSpot 17. */
Test(utf8, malformed_standard_form_is_replaced)
{
    malformed(BYTES("a\x80z"), "a?z");
    malformed(BYTES("a\xC0\x80z"), "a??z");
    malformed(BYTES("a\xC3"), "a?");
    malformed(BYTES("a\xE2\x82z"), "a?z");
    malformed(BYTES("a\xE0\x80\x80z"), "a???z");
    malformed(BYTES("a\xF0\x9F\x98"), "a?");
    malformed(BYTES("a\xF5\x80z"), "a??z");
    malformed(BYTES("\xFF"), "?");
    malformed(BYTES("\xED\xA0\x80"), "?");
    malformed(BYTES("\xED\xA0z"), "?z");
    malformed(BYTES("\xF4\x90\x80\x80"), "????");
}

Test(utf8, lone_surrogates_become_question_marks)
{
    const uint16_t units[] = {0xD800, 'a', 0xDC00, 0xD83D};
    uint8_t bytes[8];
    cr_assert_eq(utf8_length_of_utf16(units, 4), 4u);
    utf8_from_utf16(units, 4, bytes);
    cr_assert_eq(memcmp(bytes, "?a??", 4), 0);
}
