/* Fuzzes loader/jimage.c: opening, lookup, all resources with their compression, packages. */
#include <string.h>

#include "tests/fuzz/support.h"
#include "vm/base/mem.h"

/* A damaged file may name one large resource very often. */
#define MOST_BYTES MIB(4)

struct walk {
    struct jimage *image;
    uint64_t read;
};

static void read_resource(void *context, const char *path)
{
    struct walk *walk = context;
    const uint8_t *bytes;
    size_t length;
    bool owned;
    if (walk->read > MOST_BYTES || !jimage_find(walk->image, path, &bytes, &length, &owned))
        return;
    uint8_t sum = 0;
    for (size_t at = 0; at < length; at++)
        sum ^= bytes[at];
    __asm__ volatile("" : : "r"(sum));
    walk->read += length + 1;
    if (owned)
        mem_free((void *)(uintptr_t)bytes);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const packages[] = {"java/lang", "a", ""};
    char reason[256] = "";
    struct fuzz_file file;
    fuzz_file_create(&file, data, size);
    struct walk walk = {jimage_open(file.path, reason, sizeof reason), 0};
    fuzz_expect((walk.image == NULL) == (reason[0] != 0), "an image or a reason");
    if (walk.image != NULL) {
        jimage_walk(walk.image, read_resource, &walk);
        read_resource(&walk, "/a/Plain.class");
        read_resource(&walk, "/m/a/Zipped.class");
        read_resource(&walk, "/m/a/Compact.class");
        for (size_t i = 0; i < COUNT_OF(packages); i++) {
            const char *module = jimage_module_of_package(walk.image, packages[i]);
            fuzz_expect(module == NULL || strlen(module) < size,
                        "a module's name ends in the file");
        }
    }
    jimage_close(walk.image);
    fuzz_file_close(&file);
    return 0;
}
