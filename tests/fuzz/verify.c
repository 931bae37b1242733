/*
 * Fuzzes definition and linking: layout, method tables, both verifiers, rewriting, and the frame maps that
 * the collector makes of whatever code was accepted.
 */
#include "tests/fuzz/support.h"
#include "vm/base/mem.h"
#include "vm/model/opcodes.h"

#define MOST_MAPPED 500 /* bytes of a method: each map takes time that grows with its place */

static struct class *find(void *context, struct class *class, struct symbol_ref name)
{
    struct error error = {0};
    (void)class;
    struct class *found = boot_find_class(context, name, &error);
    error_release(&error);
    return found;
}

static struct class *define(struct isolate *iso, const uint8_t *data, size_t size,
                            struct error *error)
{
    struct parse_options options = {0};
    struct class *class = NULL, **interfaces = NULL, *super = NULL;
    struct parsed_class *parsed = classfile_parse(iso, data, size, &options, error);
    if (parsed == NULL)
        return NULL;
    uint32_t count = parsed_class_interface_count(parsed);
    struct symbol_ref super_name = parsed_class_super(parsed);
    bool found = true;
    interfaces = mem_alloc((count + 1) * sizeof *interfaces);
    if (interfaces == NULL)
        fuzz_give_up("memory");
    if (!IS_NONE(super_name)) {
        super = boot_find_class(iso, super_name, error);
        found = super != NULL && class_link(iso, super, &(struct class_finder){find, iso, {0}, 0},
                                            error) == LINK_DONE;
    }
    for (uint32_t i = 0; i < count && found; i++) {
        interfaces[i] = boot_find_class(iso, parsed_class_interface(parsed, i), error);
        found = interfaces[i] != NULL && class_may_implement(iso, parsed, interfaces[i], error);
    }
    if (found) {
        struct loader *loader = loader_create(iso, NULL_REF);
        if (loader == NULL)
            fuzz_give_up("metadata");
        loader->is_boot = false;
        class = class_define(iso, loader, parsed, super, interfaces, error);
        fuzz_expect((class == NULL) == (error->id != ERROR_none), "a defined class or an error");
    }
    mem_free(interfaces);
    parsed_class_free(parsed);
    return class;
}

/* Verified code has a frame map before every instruction, and its operand stack never is too deep. */
static void map_frames(struct isolate *iso, const struct class *class)
{
    for (uint32_t i = 0; i < class->method_count; i++) {
        const struct method *method = METHOD(iso, class->first_method + i);
        if (IS_NONE(method->code) || method->flags & METHOD_HAS_JSR)
            continue;
        const struct code *code = CODE(iso, method->code);
        const uint8_t *bytes = class_file_at(iso, class, code->original);
        uint64_t *bits = mem_alloc(
            ((size_t)method->max_locals + method->max_stack + 63) / 64 * sizeof *bits + 1);
        if (bits == NULL)
            fuzz_give_up("memory");
        uint32_t end = code->length < MOST_MAPPED ? code->length : MOST_MAPPED, length, depth;
        for (uint32_t bci = 0; bci < end; bci += length) {
            length = opcode_length_at(bytes, code->length, bci, false);
            fuzz_expect(length != 0, "accepted code consists of instructions");
            if (frame_map_compute(iso, method, bci, NULL, bits, &depth))
                fuzz_expect(depth <= method->max_stack, "the operand stack fits");
        }
        mem_free(bits);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct isolate *iso = fuzz_isolate();
    struct error error = {0};
    struct class *class = define(iso, data, size, &error);
    if (class != NULL) {
        struct class_finder finder = {find, iso, {0}, 0};
        enum link_result result = class_link(iso, class, &finder, &error);
        fuzz_expect((result == LINK_FAILED) == (error.id != ERROR_none), "linked or an error");
        if (result == LINK_DONE)
            map_frames(iso, class);
    }
    error_release(&error);
    return 0;
}
