/* java.lang.String from C, and the intern table. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#include "tests/unit/fake_heap.h"
#include "vm/base/mem.h"

static struct fake_heap f;

static void make(void)
{
    fake_heap_create(&f, MIB(64));
}

static void end(void)
{
    fake_heap_destroy(&f);
}

TestSuite(string, .init = make, .fini = end);

static int coder(struct ref string)
{
    return GET_I8(f.t, string, WKF(f.t, java_lang_String, coder));
}

static bool utf8_is(struct ref string, const char *expected)
{
    size_t length;
    char *text = string_to_utf8(f.iso, string, &length);
    bool same = length == strlen(expected) && strcmp(text, expected) == 0;
    mem_free(text);
    return same;
}

Test(string, compact_when_all_units_fit_in_a_byte)
{
    struct {
        struct local_roots head;
        struct ref ascii, latin, greek, empty;
    } r;
    ROOTS_ENTER(f.t, r);
    r.ascii = string_from_utf8(f.t, "hello");
    r.latin = string_from_utf8(f.t, "na\xC3\xAFve");
    r.greek = string_from_utf8(f.t, "\xCE\xB1\xCE\xB2");
    r.empty = string_from_utf8(f.t, "");
    cr_expect_eq(coder(r.ascii), 0);
    cr_expect_eq(coder(r.latin), 0);
    cr_expect_eq(coder(r.greek), 1);
    cr_expect_eq(coder(r.empty), 0);
    cr_expect_eq(string_length(f.iso, r.ascii), 5);
    cr_expect_eq(string_length(f.iso, r.latin), 5);
    cr_expect_eq(string_length(f.iso, r.greek), 2);
    cr_expect_eq(string_length(f.iso, r.empty), 0);
    cr_expect_eq(string_char_at(f.iso, r.latin, 2), 0xEF);
    cr_expect_eq(string_char_at(f.iso, r.greek, 1), 0x3B2);
    cr_expect(utf8_is(r.ascii, "hello"));
    cr_expect(utf8_is(r.latin, "na\xC3\xAFve"));
    cr_expect(utf8_is(r.greek, "\xCE\xB1\xCE\xB2"));
    cr_expect(utf8_is(r.empty, ""));
    cr_expect(gc_verify(f.iso));
    ROOTS_LEAVE(f.t, r);
}

Test(string, surrogates_and_modified_utf8)
{
    struct ref clef = string_from_utf8(f.t, "\xF0\x9D\x84\x9E"); /* U+1D11E */
    size_t length;
    cr_expect_eq(string_length(f.iso, clef), 2);
    cr_expect_eq(string_char_at(f.iso, clef, 0), 0xD834);
    char *text = string_to_mutf8(f.iso, clef, &length);
    cr_expect_eq(length, 6);
    clef = string_from_mutf8(f.t, text, length);
    mem_free(text);
    cr_expect(utf8_is(clef, "\xF0\x9D\x84\x9E"));
    const uint16_t zero[] = {'a', 0, 'b'};
    struct ref with_zero = string_from_utf16(f.t, zero, 3);
    cr_expect_eq(coder(with_zero), 0);
    text = string_to_mutf8(f.iso, with_zero, &length);
    cr_expect_eq(length, 4);
    cr_expect_eq(memcmp(text, "a\xC0\x80"
                              "b",
                        5),
                 0);
    mem_free(text);
}

Test(string, hashes_like_java)
{
    struct ref s = string_from_utf8(f.t, "hello");
    cr_expect_eq(string_hash(f.iso, s), 99162322);
    cr_expect_eq(GET_I32(f.t, s, WKF(f.t, java_lang_String, hash)), 99162322);
    cr_expect_eq(string_hash(f.iso, string_from_utf8(f.t, "")), 0);
    cr_expect_eq(string_hash(f.iso, string_from_utf8(f.t, "\xCE\xB1\xCE\xB2")), 0x3B1 * 31 + 0x3B2);
    cr_expect_eq(string_hash(f.iso, string_from_latin1(f.t, (const uint8_t *)"\xE4", 1)), 0xE4);
}

Test(string, equal_contents_intern_to_one_object)
{
    struct {
        struct local_roots head;
        struct ref a, b, c;
    } r;
    ROOTS_ENTER(f.t, r);
    r.a = string_from_utf8(f.t, "alpha");
    r.b = string_from_utf8(f.t, "alpha");
    cr_expect(string_equals(f.iso, r.a, r.b));
    cr_expect_not(SAME_REF(r.a, r.b));
    r.c = string_intern(f.t, r.a);
    cr_expect(SAME_REF(r.c, r.a));
    r.c = string_intern(f.t, r.b);
    cr_expect(SAME_REF(r.c, r.a));
    r.c = string_intern_symbol(f.t, symbol_of(f.iso, "alpha"));
    cr_expect(SAME_REF(r.c, r.a));
    r.b = string_intern_symbol_dotted(f.t, symbol_of(f.iso, "java/lang/X"));
    cr_expect(utf8_is(r.b, "java.lang.X"));
    r.c = string_from_symbol_dotted(f.t, symbol_of(f.iso, "\xCE\xB1/\xCE\xB2"));
    cr_expect(utf8_is(r.c, "\xCE\xB1.\xCE\xB2"));
    r.c = string_from_symbol(f.t, symbol_of(f.iso, "java/lang/X"));
    cr_expect(utf8_is(r.c, "java/lang/X"));
    ROOTS_LEAVE(f.t, r);
}

Test(string, the_intern_table_is_weak_and_survives_moving)
{
    struct {
        struct local_roots head;
        struct ref kept[50], now;
    } r;
    char text[32];
    ROOTS_ENTER(f.t, r);
    for (int i = 0; i < 5000; i++) {
        snprintf(text, sizeof text, "string %d", i);
        r.now = string_intern(f.t, string_from_utf8(f.t, text));
        if (i % 100 == 0)
            r.kept[i / 100] = r.now;
    }
    cr_expect(ATOLL_TORMENT_GC || HEADER(f.iso)->strings.count == 5000);
    r.now = NULL_REF;
    gc_collect(f.t, false);
    cr_expect(gc_verify(f.iso));
    for (int i = 0; i < 5000; i += 100) {
        snprintf(text, sizeof text, "string %d", i);
        r.now = string_from_utf8(f.t, text);
        r.now = string_intern(f.t, r.now);
        cr_expect(SAME_REF(r.now, r.kept[i / 100]), "%s", text);
    }
    for (int i = 0; i < 5000; i++) {
        snprintf(text, sizeof text, "other %d", i);
        string_intern(f.t, string_from_utf8(f.t, text));
    }
    cr_expect_leq(HEADER(f.iso)->strings.count, 5100);
    ROOTS_LEAVE(f.t, r);
}

Test(string, to_symbols_and_back)
{
    struct {
        struct local_roots head;
        struct ref name;
    } r;
    ROOTS_ENTER(f.t, r);
    r.name = string_from_utf8(f.t, "a.b.C");
    cr_expect(IS_NONE(string_to_symbol(f.iso, r.name, true, false)));
    struct symbol_ref made = string_to_symbol(f.iso, r.name, true, true);
    cr_expect(symbol_equals(f.iso, made, "a/b/C"));
    cr_expect_eq(string_to_symbol(f.iso, r.name, true, false).off, made.off);
    cr_expect(symbol_equals(f.iso, string_to_symbol(f.iso, r.name, false, true), "a.b.C"));
    ROOTS_LEAVE(f.t, r);
}

Test(string, memory_out)
{
    f.iso->memory_limit = f.iso->memory_charged + KIB(256);
    struct {
        struct local_roots head;
        struct ref list[1000];
    } r;
    ROOTS_ENTER(f.t, r);
    static char text[4096];
    memset(text, 'x', sizeof text - 1);
    bool failed = false;
    for (int i = 0; i < 1000 && !failed; i++) {
        r.list[i] = string_from_utf8(f.t, text);
        failed = IS_NULL(r.list[i]);
    }
    cr_expect(failed);
    cr_expect_str_eq(f.thrown, "Java heap space");
    ROOTS_LEAVE(f.t, r);
}
