/* Fuzzes loader/classfile.c and its neighbours: any bytes are a class or an error, never both. */
#include "tests/fuzz/support.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct isolate *iso = fuzz_isolate();
    /* As a class of an application, as one of the class library, as a hidden one. */
    const struct parse_options options[] = {
        {0},
        {.vm_annotations = true, .boot = true, .trusted = true, .preview = true},
        {.hidden = true}};
    for (size_t i = 0; i < sizeof options / sizeof *options; i++) {
        struct error error = {0};
        struct parsed_class *parsed = classfile_parse(iso, data, size, &options[i], &error);
        fuzz_expect((parsed == NULL) == (error.id != ERROR_none), "a class or an error");
        parsed_class_free(parsed);
        error_release(&error);
    }
    return 0;
}
