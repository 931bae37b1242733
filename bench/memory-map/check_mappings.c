/* Does the kernel give the mappings the meaning the design needs? */
#define _GNU_SOURCE
#include "bench/memory-map/toy.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define MANY 8

static void check_four_mappings(const struct engine *engine)
{
    struct region regions[MANY];
    unsigned before = count_mappings();
    for (unsigned i = 0; i < MANY; i++) {
        if (!region_map(engine, &regions[i], REGION_NO_HUGE))
            stop("map a region");
    }
    unsigned added = count_mappings() - before;
    check(added <= 4 * MANY, "%u regions add %u mappings, at most 4 each", MANY, added);
    for (unsigned i = 0; i < MANY; i++)
        region_unmap(&regions[i]);
    check(count_mappings() == before, "unmapping them leaves no mapping behind");
}

static void check_image(const struct engine *engine, const char *which)
{
    struct region one, other;
    if (!region_map(engine, &one, 0) || !region_map(engine, &other, 0))
        stop("map two regions");
    printf("# image of %s\n", which);
    static const uint8_t zeros[ZERO_PAGE_SIZE];
    check(!memcmp(one.base, zeros, sizeof zeros), "64 KiB of zeros at the base");
    check(one.base[REGION_HEADER] == 0x5a && one.base[-1] == 0x5a &&
              one.base[OBJECTS_START] == 0x5a,
          "one mapping holds metadata below and objects above the base");
    one.base[OBJECTS_START] = 1;
    one.base[-1] = 2;
    check(other.base[OBJECTS_START] == 0x5a && other.base[-1] == 0x5a,
          "a region's writes to the image are its own");
    struct region later;
    if (!region_map(engine, &later, 0))
        stop("map a third region");
    check(later.base[OBJECTS_START] == 0x5a, "and not in the image of a region mapped later");
    region_unmap(&later);
    region_unmap(&other);
    region_unmap(&one);

    errno = 0;
    check(ftruncate(engine->image_fd, 0) && errno == EPERM, "the sealed image cannot be truncated");
    check(write(engine->image_fd, "x", 1) < 0 && errno == EPERM, "nor written");
    check(mmap(NULL, PAGE, PROT_READ | PROT_WRITE, MAP_SHARED, engine->image_fd, 0) == MAP_FAILED &&
              errno == EPERM,
          "nor mapped shared and writable");
}

/* The entry table as data; check_code.c shows the same by calls. */
static void check_entry_table(struct engine *engine)
{
    struct region one, other;
    if (!region_map(engine, &one, 0) || !region_map(engine, &other, 0))
        stop("map two regions");
    int64_t table = engine->layout.entry_table;
    volatile uint64_t *mine = (uint64_t *)(one.base + table);
    volatile uint64_t *yours = (uint64_t *)(other.base + table);
    unsigned per_page = (unsigned)sysconf(_SC_PAGESIZE) / 8;

    engine->entries[3] = 11;
    check(mine[3] == 11, "an entry stored before the first read is seen");
    engine->entries[3] = 12;
    check(mine[3] == 12 && yours[3] == 12, "one stored after the page was mapped is seen too");
    mine[4] = 40;
    engine->entries[3] = 13;
    engine->entries[4] = 41;
    check(mine[4] == 40 && yours[4] == 41, "an entry a region wrote is its own");
    check(mine[3] == 12 && yours[3] == 13, "with all its page; the other region follows on");
    engine->entries[per_page + 3] = 14;
    check(mine[per_page + 3] == 14, "the next page of the first region follows on as well");
    mine[engine->entry_size / 8] = 5;
    check(mine[engine->entry_size / 8] == 5 && yours[engine->entry_size / 8] == 0,
          "the dynamic part behind the image part is anonymous");
    /* Giving the override back is one call and makes the page follow again. */
    check(!madvise((void *)mine, (size_t)per_page * 8, MADV_DONTNEED) && mine[3] == 13 &&
              mine[4] == 41,
          "DONTNEED on an own page makes it follow again");
    region_unmap(&other);
    region_unmap(&one);
}

/* The gaps between the image's sections are holes of the memfd, where dynamic methods and class
 * states come to lie.  The first touch by any region gives the memfd a page for good. */
static void check_holes(const struct engine *engine)
{
    struct region one, other;
    unsigned pages = 64;
    int64_t hole = engine->layout.methods_top - (int64_t)MIB(64);
    uint64_t page = (uint64_t)sysconf(_SC_PAGESIZE);
    uint64_t before = image_bytes_in_memory(engine);
    if (!region_map(engine, &one, 0) || !region_map(engine, &other, 0))
        stop("map two regions");
    for (unsigned i = 0; i < pages; i++)
        one.base[hole + (int64_t)(i * page)] = 1;
    uint64_t first = image_bytes_in_memory(engine) - before;
    for (unsigned i = 0; i < pages; i++)
        other.base[hole + (int64_t)(i * page)] = 1;
    uint64_t second = image_bytes_in_memory(engine) - before - first;
    region_unmap(&one);
    region_unmap(&other);
    uint64_t left = image_bytes_in_memory(engine) - before;
    printf("note  %u pages written in a hole of the sealed image: the memfd grew by %u KiB for the "
           "first region, %u KiB for the second, %u KiB stay after both are unmapped\n",
           pages, (unsigned)(first >> 10), (unsigned)(second >> 10), (unsigned)(left >> 10));
    check(second == 0, "a hole costs the memfd once, not once per region");
}

/* Strict overcommit (mode 2) ignores MAP_NORESERVE and charges what an accounted mapping is charged
 * in any mode, so the charge can be read without switching the machine's mode. */
static void check_overcommit(const struct engine *engine)
{
    static const struct {
        unsigned flags;
        const char *name;
    } rows[] = {{0, "MAP_NORESERVE"},
                {REGION_ACCOUNTED, "accounted"},
                {REGION_ACCOUNTED | REGION_STRICT, "PROT_NONE and made writable by pieces"}};
    int mode = -1;
    FILE *file = fopen("/proc/sys/vm/overcommit_memory", "r");
    if (!file || fscanf(file, "%d", &mode) != 1)
        stop("overcommit_memory");
    fclose(file);
    for (unsigned row = 0; row < COUNT_OF(rows); row++) {
        struct region region;
        double samples[5];
        unsigned mappings = 0;
        bool mapped = true;
        for (unsigned i = 0; i < COUNT_OF(samples) && mapped; i++) {
            unsigned mappings_before = count_mappings();
            uint64_t before = meminfo_kib("Committed_AS");
            mapped = region_map(engine, &region, rows[row].flags);
            if (mapped) {
                samples[i] = (double)meminfo_kib("Committed_AS") - (double)before;
                mappings = count_mappings() - mappings_before;
                region_unmap(&region);
            }
        }
        if (!mapped) {
            printf("note  overcommit mode %d refuses a region that is %s\n", mode, rows[row].name);
            check(mode != 0 || rows[row].flags == REGION_ACCOUNTED, "this refusal was expected");
            continue;
        }
        printf("note  overcommit mode %d, region %s: %.0f MiB charged, %u mappings\n", mode,
               rows[row].name, median(samples, COUNT_OF(samples)) / 1024, mappings);
        /* Other processes move the figure too; a wrong answer here would be 6 GiB. */
        if (rows[row].flags != REGION_ACCOUNTED && mode != 2)
            check(median(samples, COUNT_OF(samples)) < 512 * 1024, "less than 512 MiB charged");
    }
}

void check_mappings(void)
{
    struct engine engine;
    printf("# mappings\n");
    engine_open(&engine, &layout_of_geometry, NULL);
    check_four_mappings(&engine);
    check_image(&engine, "4 KiB pages");
    check_entry_table(&engine);
    check_holes(&engine);
    check_overcommit(&engine);
    engine_close(&engine);

    struct layout layout = layout_of_geometry;
    layout.base_modulus = (int64_t)MIB(2);
    layout.collapsed = true;
    engine_open(&engine, &layout, NULL);
    if (engine.collapse_failed)
        printf("skip  image of 2 MiB pages: %s\n", strerror(engine.collapse_failed));
    else
        check_image(&engine, "2 MiB pages");
    engine_close(&engine);
}
