/* loader/verify.c, verify_types.c, verify_frames.c, verify_insn.c, verify_members.c, verify_error.c */
#include "tests/unit/bare_vm.h"

#include <criterion/criterion.h>
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "vm/base/mem.h"
#include "vm/model/string.h"

/* ---- All of java.base ---- */

struct tally {
    struct bare_vm *vm;
    unsigned classes, methods, failures;
};

static void verify_one(void *context, const char *path)
{
    static const char prefix[] = "/java.base/", suffix[] = ".class";
    struct tally *tally = context;
    struct isolate *iso = tally->vm->iso;
    struct error error = {0};
    size_t length = strlen(path);
    if (strncmp(path, prefix, sizeof prefix - 1) != 0 || length < sizeof prefix + sizeof suffix ||
        strcmp(path + length - (sizeof suffix - 1), suffix) != 0 || strstr(path, "-info.class") != NULL)
        return;
    const char *name = path + sizeof prefix - 1;
    size_t name_length = length - (sizeof prefix - 1) - (sizeof suffix - 1);
    struct class *class = boot_find_class(iso, symbol_intern(iso, name, name_length), &error);
    struct class_finder finder = bare_vm_finder(tally->vm);
    tally->classes++;
    if (class == NULL || verify_class(iso, class, &finder, &error) != LINK_DONE) {
        tally->failures++;
        fprintf(stderr, "%s: %s\n", path, error_text(&error));
        error_release(&error);
    }
    tally->methods += finder.progress;
}

Test(verify, all_classes_of_java_base_pass)
{
    struct bare_vm vm;
    bare_vm_create(&vm);
    struct tally tally = {.vm = &vm};
    jimage_walk(vm.modules, verify_one, &tally);
    cr_assert_gt(tally.classes, 6000u, "%u classes", tally.classes);
    cr_assert_gt(tally.methods, 58000u, "%u methods", tally.methods);
    cr_assert_eq(tally.failures, 0u);
    bare_vm_destroy(&vm);
}

/* ---- Broken classes ---- */

static unsigned hex_digit(char c)
{
    return isdigit((unsigned char)c) ? (unsigned)(c - '0') : (unsigned)(c - 'a') + 10;
}

/* What HotSpot's Throwable.toString says. */
static char *outcome(struct bare_vm *vm, const uint8_t *bytes, size_t length)
{
    struct error error = {0};
    struct class *class = bare_vm_define(vm, bytes, length, &error);
    struct class_finder finder = bare_vm_finder(vm);
    enum link_result result =
        class == NULL ? LINK_FAILED : verify_class(vm->iso, class, &finder, &error);
    if (result == LINK_DONE)
        return mem_copy_string("passes\n");
    if (result == LINK_NEEDS_CLASS)
        error_set(&error, ERROR_no_class_def_found, "%s", SYMBOL_TEXT(vm->iso, finder.needs));
    const char *name = error_class_name(error.id), *text = error_text(&error);
    size_t size = strlen(name) + strlen(text) + 4;
    char *shown = mem_alloc(size);
    cr_assert_not_null(shown);
    snprintf(shown, size, "%s: %s\n", name, text);
    for (char *p = shown; *p != ':'; p++) {
        if (*p == '/')
            *p = '.';
    }
    error_release(&error);
    return shown;
}

static char *read_file(const char *path)
{
    FILE *f = fopen(path, "r");
    cr_assert_not_null(f, "%s: run in the project's top folder", path);
    fseek(f, 0, SEEK_END);
    size_t size = (size_t)ftell(f);
    char *text = mem_alloc(size + 1);
    rewind(f);
    cr_assert_eq(fread(text, 1, size, f), size);
    fclose(f);
    return text;
}

/* tests/java/verify/BrokenClasses.java made the file on HotSpot: "== name", the class file, and what
 * linking it says. */
Test(verify, broken_classes_fail_as_on_hotspot)
{
    struct bare_vm vm;
    unsigned count = 0, failures = 0;
    char *text = read_file("tests/classfile/broken.txt");
    bare_vm_create(&vm);
    for (char *at = text; at != NULL && *at != 0;) {
        char *name = at + 3, *hex = strchr(at, '\n') + 1, *expected = strchr(hex, '\n') + 1;
        char *next = strstr(expected, "\n== ");
        hex[-1] = 0;
        size_t length = (size_t)(expected - 1 - hex) / 2;
        uint8_t *bytes = mem_alloc(length);
        for (size_t i = 0; i < length; i++)
            bytes[i] = (uint8_t)(hex_digit(hex[2 * i]) << 4 | hex_digit(hex[2 * i + 1]));
        size_t expected_length = next == NULL ? strlen(expected) : (size_t)(next + 1 - expected);
        char *said = outcome(&vm, bytes, length);
        count++;
        if (strlen(said) != expected_length || memcmp(said, expected, expected_length) != 0) {
            failures++;
            fprintf(stderr, "---- %s\n%s---- expected\n%.*s", name, said, (int)expected_length,
                    expected);
        }
        mem_free(said);
        mem_free(bytes);
        at = next == NULL ? NULL : next + 1;
    }
    mem_free(text);
    cr_assert_gt(count, 800u, "%u cases", count);
    cr_assert_eq(failures, 0u, "%u of %u", failures, count);
    bare_vm_destroy(&vm);
}
