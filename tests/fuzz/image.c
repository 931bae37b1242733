/*
 * Fuzzes loader/image.c.  Checksums would stop any blind change, so the input is a list of changes to a
 * sound small image, after which the checksums are made right: what is left are the checks of sense.
 */
#include <string.h>
#include <unistd.h>
#include <xxhash.h>

#include "loader/image_format.h"
#include "tests/fuzz/support.h"
#include "vm/model/snapshot.h"

#define SPAN (2 * REGION_SECTION_ALIGN)

struct small_image {
    union {
        struct image_header header;
        uint8_t space[IMAGE_SPAN_AT];
    };
    uint8_t span[SPAN];
};

static void make_sound(struct small_image *image)
{
    struct image_header *h = &image->header;
    memset(image, 0, sizeof *image);
    h->magic = IMAGE_MAGIC;
    h->layout = snapshot_layout();
    h->limit = REGION_DEFAULT_LIMIT;
    h->span_start = -(int64_t)REGION_SECTION_ALIGN;
    h->span_end = (int64_t)REGION_SECTION_ALIGN;
    h->run_count = 2;
    for (unsigned i = 0; i < 2; i++) {
        h->runs[i].start = i * REGION_SECTION_ALIGN;
        h->runs[i].length = 2 * IMAGE_PAGE;
        memset(image->span + h->runs[i].start, (int)i + 1, h->runs[i].length);
    }
    if (!image_identify_modules(fuzz_java_home(), &h->modules_size, &h->modules_time))
        fuzz_give_up("lib/modules");
}

static void make_checksums_right(struct small_image *image)
{
    struct image_header *h = &image->header;
    uint64_t count = h->run_count < IMAGE_MOST_RUNS ? h->run_count : IMAGE_MOST_RUNS;
    for (uint64_t i = 0; i < count; i++) {
        struct image_run *run = &h->runs[i];
        if (run->start <= SPAN && run->length <= SPAN - run->start)
            run->checksum = XXH3_64bits(image->span + run->start, run->length);
    }
    if (h->run_count <= IMAGE_MOST_RUNS)
        h->identity = image_runs_identity(h);
    h->checksum = image_header_checksum(h);
}

/* Each change: place in the header (2 bytes), value (1 byte).  The first two bytes of the input cut the
 * file off or lengthen it. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct small_image sound, image;
    struct fuzz_file file;
    char reason[256];
    if (sound.header.magic == 0)
        make_sound(&sound);
    if (size < 2)
        return 0;
    image = sound;
    for (size_t at = 2; at + 3 <= size; at += 3)
        image.space[(data[at] | (size_t)data[at + 1] << 8) % 512] = data[at + 2];
    make_checksums_right(&image);
    int64_t length = (int64_t)sizeof image - (int16_t)(data[0] | data[1] << 8);
    fuzz_file_create(&file, &image, length < (int64_t)sizeof image ? (size_t)length : sizeof image);
    if (ftruncate(file.fd, length) != 0)
        fuzz_give_up("ftruncate");
    for (unsigned use = 0; use < 2; use++) {
        reason[0] = 0;
        struct image *opened =
            image_open(file.path, fuzz_java_home(), use == 0 ? IMAGE_COPIED : IMAGE_IN_PLACE,
                       reason, sizeof reason);
        fuzz_expect((opened == NULL) == (reason[0] != 0), "an image or a reason");
        if (opened == NULL)
            continue;
        struct isolate *iso = isolate_reserve(image_limit(opened));
        if (iso != NULL) {
            if (image_check(opened, file.path, reason, sizeof reason) && image_map(opened, iso)) {
                const uint8_t *start = iso->base + image.header.span_start;
                uint8_t sum = 0;
                for (size_t page = 0; page < SPAN; page += IMAGE_PAGE)
                    sum ^= start[page];
                __asm__ volatile("" : : "r"(sum));
            }
            isolate_release(iso);
        }
        image_close(opened);
    }
    fuzz_file_close(&file);
    return 0;
}
