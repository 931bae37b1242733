/*
 * The parser on malformed class files: exact texts for some, and no overrun for any.  What HotSpot says to the same
 * files is compared by the Java programs of tests/java/loading.
 */
#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "loader/loader.h"
#include "vm/base/mem.h"
#include "vm/model/string.h"

#define MUTATIONS 4000

struct parse_world {
    struct isolate *iso;
    struct jimage *modules;
};

static void create(struct parse_world *w)
{
    const char *home = getenv("JAVA_HOME");
    char path[1024], reason[256];
    snprintf(path, sizeof path, "%s/lib/modules",
             home != NULL ? home : "/usr/lib/jvm/java-17-openjdk-amd64");
    w->modules = jimage_open(path, reason, sizeof reason);
    if (w->modules == NULL)
        cr_skip("%s", reason);
    w->iso = isolate_reserve(REGION_DEFAULT_LIMIT);
    cr_assert_not_null(w->iso);
}

static void destroy(struct parse_world *w)
{
    isolate_release(w->iso);
    jimage_close(w->modules);
}

/* A private copy of exactly `length` bytes, so that a sanitizer sees an overrun. */
static enum error_id parse(struct parse_world *w, const uint8_t *bytes, size_t length,
                           const char *name, struct error *error)
{
    struct parse_options options = {.requested_name = name};
    uint8_t *copy = malloc(length + 1);
    memset(error, 0, sizeof *error);
    memcpy(copy, bytes, length);
    struct parsed_class *parsed = classfile_parse(w->iso, copy, length, &options, error);
    free(copy);
    cr_expect((parsed == NULL) == (error->id != ERROR_none));
    parsed_class_free(parsed);
    return error->id;
}

Test(classfile, says_what_is_wrong)
{
    struct parse_world w;
    struct error e;
    const uint8_t *file;
    size_t length;
    bool owned;
    create(&w);
    cr_assert(
        jimage_find(w.modules, "/java.base/java/lang/Runnable.class", &file, &length, &owned));
    uint8_t *bytes = malloc(length + 1);
    memcpy(bytes, file, length);
    cr_expect_eq(parse(&w, bytes, length, NULL, &e), ERROR_none);
    cr_expect_eq(parse(&w, bytes, length, "a/B", &e), ERROR_no_class_def_found);
    cr_expect_str_eq(e.message, "a/B (wrong name: java/lang/Runnable)");
    bytes[length] = 0;
    cr_expect_eq(parse(&w, bytes, length + 1, "java/lang/Runnable", &e), ERROR_class_format);
    cr_expect_str_eq(e.message, "Extra bytes at the end of class file java/lang/Runnable");
    for (size_t cut = 0; cut < length; cut++)
        cr_expect_neq(parse(&w, bytes, cut, NULL, &e), ERROR_none);
    cr_expect_eq(parse(&w, bytes, length - 1, NULL, &e), ERROR_class_format);
    bytes[7] = 70;
    cr_expect_eq(parse(&w, bytes, length, "java/lang/Runnable", &e), ERROR_unsupported_version);
    cr_expect_str_eq(e.message,
                     "java/lang/Runnable has been compiled by a more recent version of the Java "
                     "Runtime (class file version 70.0), this version of the Java Runtime only "
                     "recognizes class file versions up to 61.0");
    bytes[0] = 1;
    cr_expect_eq(parse(&w, bytes, length, NULL, &e), ERROR_class_format);
    cr_expect_str_eq(e.message, "Incompatible magic value 33471166 in class file <Unknown>");
    free(bytes);
    destroy(&w);
}

Test(classfile, survives_mutations)
{
    static const char *const names[] = {"java/lang/String", "java/util/HashMap$TreeNode",
                                        "java/lang/Thread$State", "java/lang/Record"};
    struct parse_world w;
    struct error e;
    uint64_t random = 99;
    create(&w);
    for (size_t n = 0; n < COUNT_OF(names); n++) {
        char path[128];
        const uint8_t *file;
        size_t length;
        bool owned;
        snprintf(path, sizeof path, "/java.base/%s.class", names[n]);
        cr_assert(jimage_find(w.modules, path, &file, &length, &owned));
        uint8_t *bytes = malloc(length);
        for (int i = 0; i < MUTATIONS; i++) {
            memcpy(bytes, file, length);
            for (int k = 0; k <= i % 3; k++) {
                random = random * 6364136223846793005u + 1442695040888963407u;
                bytes[(random >> 33) % length] = (uint8_t)(random >> 20);
            }
            parse(&w, bytes, length, NULL, &e);
        }
        free(bytes);
    }
    destroy(&w);
}
