/* loader/frame_map_flow.c against loader/frame_map.c on all of java.base */
#include "tests/unit/bare_vm.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "vm/model/opcodes.h"
#include "vm/model/string.h"

#define WORDS 64
#define PLACES 6 /* per method; data flow starts anew for each */

struct tally {
    struct bare_vm *vm;
    unsigned places, failures;
};

/* A slot that a stack map frame calls a reference must be one by data flow too; the reverse does not
 * hold, since frames leave out what is dead. */
static void compare(struct tally *tally, struct class *class, const struct method *method,
                    uint32_t bci)
{
    struct isolate *iso = tally->vm->iso;
    uint64_t by_map[WORDS], by_flow[WORDS];
    uint32_t map_depth, flow_depth, words = (method->max_locals + method->max_stack + 63u) / 64;
    cr_assert(frame_map_compute(iso, method, bci, NULL, by_map, &map_depth));
    class->flags |= CLASS_OLD_VERIFIER;
    cr_assert(frame_map_compute(iso, method, bci, NULL, by_flow, &flow_depth));
    class->flags &= ~(uint32_t)CLASS_OLD_VERIFIER;
    bool good = map_depth == flow_depth;
    for (uint32_t i = 0; i < words; i++)
        good = good && (by_map[i] & ~by_flow[i]) == 0;
    tally->places++;
    if (!good) {
        tally->failures++;
        fprintf(stderr, "%s.%s%s @%u\n", SYMBOL_TEXT(iso, class->name),
                SYMBOL_TEXT(iso, method->name), SYMBOL_TEXT(iso, method->descriptor), bci);
    }
}

static void compare_method(struct tally *tally, struct class *class, const struct method *method)
{
    const struct code *code = CODE(tally->vm->iso, method->code);
    uint32_t count = 0, length, seen = 0;
    if (method->max_locals + method->max_stack > WORDS * 64)
        return;
    for (uint32_t bci = 0; bci < code->length; bci += length, count++)
        length = opcode_length_at(code->bytes, code->length, bci, true);
    uint32_t step = count / PLACES + 1;
    for (uint32_t bci = 0; bci < code->length; bci += length, seen++) {
        length = opcode_length_at(code->bytes, code->length, bci, true);
        if (seen % step == step - 1 || bci + length == code->length)
            compare(tally, class, method, bci);
    }
}

static void compare_class(void *context, const char *path)
{
    static const char prefix[] = "/java.base/java/", suffix[] = ".class";
    struct tally *tally = context;
    struct isolate *iso = tally->vm->iso;
    struct error error = {0};
    size_t length = strlen(path);
    if (strncmp(path, prefix, sizeof prefix - 1) != 0 || strcmp(path + length - 6, suffix) != 0)
        return;
    const char *name = path + sizeof "/java.base/" - 1;
    struct symbol_ref symbol = symbol_intern(iso, name, (size_t)(path + length - 6 - name));
    struct class *class = boot_find_class(iso, symbol, &error);
    struct class_finder finder = bare_vm_finder(tally->vm);
    cr_assert_not_null(class, "%s", path);
    cr_assert_eq(class_link(iso, class, &finder, &error), LINK_DONE, "%s", error_text(&error));
    for (uint32_t i = 0; i < class->method_count; i++) {
        const struct method *method = METHOD(iso, class->first_method + i);
        if (!IS_NONE(method->code))
            compare_method(tally, class, method);
    }
}

Test(frame_map_flow, agrees_with_the_stack_maps_of_java_base)
{
    struct bare_vm vm;
    bare_vm_create(&vm);
    struct tally tally = {.vm = &vm};
    jimage_walk(vm.modules, compare_class, &tally);
    cr_assert_gt(tally.places, 50000u, "%u places", tally.places);
    cr_assert_eq(tally.failures, 0u, "%u of %u", tally.failures, tally.places);
    bare_vm_destroy(&vm);
}
