/* Symbols. */
#include <criterion/criterion.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>

#include "vm/base/mem.h"
#include "vm/model/string.h"

static struct isolate *iso;

static void make(void)
{
    iso = isolate_reserve(MIB(64));
}

static void end(void)
{
    isolate_release(iso);
}

TestSuite(symbol, .init = make, .fini = end);

Test(symbol, the_same_text_is_the_same_symbol)
{
    struct symbol_ref a = symbol_of(iso, "java/lang/Object");
    cr_assert_not(IS_NONE(a));
    cr_expect_eq(symbol_intern(iso, "java/lang/ObjectX", 16).off, a.off);
    cr_expect_eq(symbol_find(iso, "java/lang/Object", 16).off, a.off);
    cr_expect_neq(symbol_of(iso, "java/lang/Objecu").off, a.off);
    cr_expect(IS_NONE(symbol_find(iso, "java/lang/Objec", 15)));
    cr_expect(symbol_equals(iso, a, "java/lang/Object"));
    cr_expect_not(symbol_equals(iso, a, "java/lang/Objec"));
    cr_expect_str_eq(SYMBOL_TEXT(iso, a), "java/lang/Object");
    cr_expect_eq(SYMBOL_LENGTH(iso, a), 16);
}

/* Frozen symbols stay what they are; what comes later is another symbol, in the table. */
Test(symbol, frozen)
{
    enum { COUNT = 20000 };
    struct symbol_ref *symbols = mem_alloc(COUNT * sizeof *symbols);
    char text[32];
    for (int i = 0; i < COUNT; i++) {
        snprintf(text, sizeof text, "name%d%s", i, i % 7 == 0 ? "(Ljava/lang/Object;)V" : "");
        symbols[i] = symbol_of(iso, text);
    }
    cr_assert(symbols_freeze(iso));
    for (int i = 0; i < COUNT; i++) {
        snprintf(text, sizeof text, "name%d%s", i, i % 7 == 0 ? "(Ljava/lang/Object;)V" : "");
        cr_assert_eq(symbol_find(iso, text, strlen(text)).off, symbols[i].off, "%s", text);
        cr_assert_eq(symbol_of(iso, text).off, symbols[i].off, "%s", text);
        snprintf(text, sizeof text, "nome%d", i);
        cr_assert(IS_NONE(symbol_find(iso, text, strlen(text))));
    }
    for (int i = 0; i < COUNT; i++) {
        snprintf(text, sizeof text, "later%d", i);
        struct symbol_ref later = symbol_of(iso, text);
        cr_assert(symbol_equals(iso, later, text));
        cr_assert_eq(symbol_find(iso, text, strlen(text)).off, later.off);
    }
    mem_free(symbols);
}

Test(symbol, freezing_few_or_none)
{
    cr_assert(symbols_freeze(iso));
    cr_expect(IS_NONE(symbol_find(iso, "one", 3)));
    struct symbol_ref one = symbol_of(iso, "one");
    cr_assert(symbols_freeze(iso));
    cr_expect_eq(symbol_of(iso, "one").off, one.off);
    cr_expect_neq(symbol_of(iso, "two").off, one.off);
}

Test(symbol, lengths_up_to_65535)
{
    char *text = mem_alloc(65536);
    memset(text, 'x', 65536);
    for (size_t length = 0; length < 65536; length += 1 + length / 3) {
        struct symbol_ref symbol = symbol_intern(iso, text, length);
        cr_assert_not(IS_NONE(symbol));
        cr_assert_eq(SYMBOL_LENGTH(iso, symbol), length);
        cr_assert_eq(symbol_intern(iso, text, length).off, symbol.off);
    }
    cr_expect_not(IS_NONE(symbol_intern(iso, text, 65535)));
    cr_expect(IS_NONE(symbol_intern(iso, text, 65536)));
    cr_expect(IS_NONE(symbol_find(iso, text, 65536)));
    mem_free(text);
}

static void *intern_many(void *offsets)
{
    char name[32];
    for (int i = 0; i < 20000; i++) {
        snprintf(name, sizeof name, "name%d", i);
        ((int32_t *)offsets)[i] = symbol_of(iso, name).off;
    }
    return NULL;
}

Test(symbol, threads_agree)
{
    static int32_t offsets[4][20000];
    pthread_t threads[4];
    for (int i = 0; i < 4; i++)
        pthread_create(&threads[i], NULL, intern_many, offsets[i]);
    for (int i = 0; i < 4; i++)
        pthread_join(threads[i], NULL);
    for (int i = 1; i < 4; i++)
        cr_expect_eq(memcmp(offsets[i], offsets[0], sizeof offsets[0]), 0);
    cr_expect_eq(HEADER(iso)->symbols.count, 20000);
}

Test(symbol, memory_can_run_out)
{
    char name[32];
    iso->memory_limit = KIB(64);
    int made = 0;
    for (int i = 0; i < 20000; i++) {
        snprintf(name, sizeof name, "name%d", i);
        made += !IS_NONE(symbol_of(iso, name));
    }
    cr_expect_lt(made, 20000);
    cr_expect_gt(made, 100);
    cr_expect_not(IS_NONE(symbol_of(iso, "name0")));
}
