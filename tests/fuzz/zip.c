/* Fuzzes the zip reader of loader/boot_append.c. */
#include "tests/fuzz/support.h"
#include "vm/base/mem.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const names[] = {"", "a", "a/B.class", "a/Stored.class",
                                        "META-INF/MANIFEST.MF"};
    struct fuzz_file file;
    fuzz_file_create(&file, data, size);
    struct boot_append *append = boot_append_open(file.path);
    if (append == NULL)
        fuzz_give_up("memory");
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        uint8_t *bytes = NULL;
        size_t length = 0;
        if (boot_append_find(append, names[i], &bytes, &length) == 0)
            continue;
        uint8_t sum = 0;
        for (size_t at = 0; at < length; at++) /* all of it is there */
            sum ^= bytes[at];
        __asm__ volatile("" : : "r"(sum));
        mem_free(bytes);
    }
    boot_append_close(append);
    fuzz_file_close(&file);
    return 0;
}
