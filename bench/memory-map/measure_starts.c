/*
 * What a start costs: the mappings, the page faults of a typical start, and what thousands of
 * regions at once take.  "Typical" is the budget of DESIGN-WHY.md: 60 pages of the image written,
 * 300 read, 64 KiB of nursery, and a few pages of each host-side table.
 */
#define _GNU_SOURCE
#include "bench/memory-map/toy.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#define WRITTEN 60
#define READ 300
#define SAMPLES 301
#define GROUP 200 /* regions alive at once where memory per region is measured */

static volatile uint8_t sink;

static void write_pages(uint8_t *from, unsigned count)
{
    for (unsigned i = 0; i < count; i++)
        ((volatile uint8_t *)from)[i * PAGE] = 1;
}

static void read_pages(const uint8_t *from, unsigned count)
{
    for (unsigned i = 0; i < count; i++)
        sink = ((const volatile uint8_t *)from)[i * PAGE];
}

/* ---- the mappings alone ---- */

static void measure_mapping(const struct engine *engine, unsigned flags, const char *name)
{
    double map[SAMPLES], unmap[SAMPLES];
    char text[96];
    for (unsigned i = 0; i < SAMPLES; i++) {
        struct region region;
        double start = now_ns();
        if (!region_map(engine, &region, flags))
            stop("map a region");
        double mapped = now_ns();
        region_unmap(&region);
        unmap[i] = (now_ns() - mapped) / 1000;
        map[i] = (mapped - start) / 1000;
    }
    snprintf(text, sizeof text, "%s: reserve and map", name);
    figure(text, median(map, SAMPLES), "us");
    snprintf(text, sizeof text, "%s: unmap untouched", name);
    figure(text, median(unmap, SAMPLES), "us");
}

/* ---- page faults ---- */

static uint32_t scattered[WRITTEN + READ]; /* distinct page numbers within the image's arena */

static void choose_scattered(void)
{
    bool taken[IMAGE_ARENA_SIZE / PAGE] = {false};
    uint64_t state = 88172645463325252u;
    for (unsigned i = 0; i < COUNT_OF(scattered);) {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        uint32_t page = (uint32_t)(state % COUNT_OF(taken));
        if (!taken[page]) {
            taken[page] = true;
            scattered[i++] = page;
        }
    }
}

enum fault_way {
    WRITE_SCATTERED,
    WRITE_CLUSTERED,
    WRITE_POPULATED,
    READ_SCATTERED,
    READ_CLUSTERED,
    READ_POPULATED,
    ANON_TOUCHED,
    ANON_POPULATED
};

static void fault(const struct engine *engine, uint8_t *base, enum fault_way way)
{
    uint8_t *arena = base + engine->image_low;
    uint8_t *nursery = base + OBJECTS_START + IMAGE_OBJECTS_SIZE;
    switch (way) {
    case WRITE_SCATTERED:
        for (unsigned i = 0; i < WRITTEN; i++)
            write_pages(arena + scattered[i] * PAGE, 1);
        break;
    case WRITE_CLUSTERED:
        write_pages(arena, WRITTEN);
        break;
    case WRITE_POPULATED:
        if (madvise(arena, WRITTEN * PAGE, MADV_POPULATE_WRITE))
            stop("MADV_POPULATE_WRITE");
        break;
    case READ_SCATTERED:
        for (unsigned i = WRITTEN; i < WRITTEN + READ; i++)
            read_pages(arena + scattered[i] * PAGE, 1);
        break;
    case READ_CLUSTERED:
        read_pages(arena, READ);
        break;
    case READ_POPULATED:
        if (madvise(arena, READ * PAGE, MADV_POPULATE_READ))
            stop("MADV_POPULATE_READ");
        break;
    case ANON_TOUCHED:
        write_pages(nursery, 16);
        break;
    case ANON_POPULATED:
        if (madvise(nursery, 16 * PAGE, MADV_POPULATE_WRITE))
            stop("MADV_POPULATE_WRITE");
        break;
    }
}

static void measure_faults(const struct engine *engine, const char *image)
{
    static const struct {
        enum fault_way way;
        const char *name;
    } rows[] = {{WRITE_SCATTERED, "60 image pages written, scattered"},
                {WRITE_CLUSTERED, "60 image pages written, adjacent"},
                {WRITE_POPULATED, "60 image pages, MADV_POPULATE_WRITE"},
                {READ_SCATTERED, "300 image pages read, scattered"},
                {READ_CLUSTERED, "300 image pages read, adjacent"},
                {READ_POPULATED, "300 image pages, MADV_POPULATE_READ"},
                {ANON_TOUCHED, "nursery of 64 KiB touched"},
                {ANON_POPULATED, "nursery of 64 KiB, MADV_POPULATE_WRITE"}};
    choose_scattered();
    for (unsigned row = 0; row < COUNT_OF(rows); row++) {
        double times[SAMPLES];
        char text[96];
        for (unsigned i = 0; i < SAMPLES; i++) {
            struct region region;
            if (!region_map(engine, &region, REGION_NO_HUGE))
                stop("map a region");
            double start = now_ns();
            fault(engine, region.base, rows[row].way);
            times[i] = (now_ns() - start) / 1000;
            region_unmap(&region);
        }
        snprintf(text, sizeof text, "%s: %s", image, rows[row].name);
        figure(text, median(times, SAMPLES), "us");
    }
}

/* ---- a typical start ---- */

static void populate(uint8_t *from, uint64_t size, int advice)
{
    if (madvise(from, size, advice))
        stop("populate");
}

/* Hot parts lie at the end of their section that is nearest the base. */
static void start_once(const struct engine *engine, uint8_t *base, bool populated)
{
    const struct layout *layout = &engine->layout;
    uint8_t *state = base + REGION_HEADER - 12 * PAGE;
    uint8_t *objects = base + OBJECTS_START;
    uint8_t *arena =
        base + (layout->hot_low ? engine->image_low : layout->arena_top - 140 * (int64_t)PAGE);
    if (populated) {
        populate(state, 16 * PAGE, MADV_POPULATE_WRITE);
        populate(objects, 44 * PAGE, MADV_POPULATE_WRITE);
        populate(objects + 44 * PAGE, 100 * PAGE, MADV_POPULATE_READ);
        populate(base + layout->methods_top - 60 * PAGE, 60 * PAGE, MADV_POPULATE_READ);
        populate(arena, 140 * PAGE, MADV_POPULATE_READ);
    } else {
        write_pages(state, 16);
        write_pages(objects, 44);
        read_pages(objects + 44 * PAGE, 100);
        read_pages(base + layout->methods_top - 60 * PAGE, 60);
        read_pages(arena, 140);
    }
    write_pages(objects + IMAGE_OBJECTS_SIZE, 16);       /* nursery */
    write_pages(base + engine->image_low - 6 * PAGE, 6); /* stacks, threads */
    read_pages(base + layout->entry_table, 10);
    write_pages(base + layout->card_table, 1); /* cards of image objects */
    write_pages(base + layout->card_table + (IMAGE_OBJECTS_SIZE >> CARD_SHIFT), 1); /* nursery's */
}

static void measure_start(const struct layout *layout)
{
    struct engine engine;
    struct region regions[GROUP];
    double whole[2][SAMPLES], unmap[SAMPLES];
    char text[96];
    engine_open(&engine, layout, NULL);
    if (layout->collapsed)
        figure("image in memory", (double)(image_bytes_in_memory(&engine) >> 10), "KiB");
    if (engine.collapse_failed) {
        printf("skip  %s: MADV_COLLAPSE of a memfd says: %s\n", layout->name,
               strerror(engine.collapse_failed));
        engine_close(&engine);
        return;
    }
    for (unsigned populated = 0; populated < 2; populated++) {
        for (unsigned i = 0; i < SAMPLES; i++) {
            struct region region;
            double start = now_ns();
            if (!region_map(&engine, &region, REGION_NO_HUGE))
                stop("map a region");
            start_once(&engine, region.base, populated);
            double started = now_ns();
            region_unmap(&region);
            unmap[i] = (now_ns() - started) / 1000;
            whole[populated][i] = (started - start) / 1000;
        }
    }
    snprintf(text, sizeof text, "start, %s: by faults", layout->name);
    figure(text, median(whole[0], SAMPLES), "us");
    snprintf(text, sizeof text, "start, %s: populated", layout->name);
    figure(text, median(whole[1], SAMPLES), "us");
    snprintf(text, sizeof text, "start, %s: unmap", layout->name);
    figure(text, median(unmap, SAMPLES), "us");

    unsigned mappings = count_mappings();
    uint64_t tables = status_kib("VmPTE"), anon = status_kib("RssAnon");
    for (unsigned i = 0; i < GROUP; i++) {
        if (!region_map(&engine, &regions[i], REGION_NO_HUGE))
            stop("map a region");
        start_once(&engine, regions[i].base, true);
    }
    snprintf(text, sizeof text, "start, %s: page tables each", layout->name);
    figure(text, ((double)status_kib("VmPTE") - (double)tables) / GROUP, "KiB");
    snprintf(text, sizeof text, "start, %s: own pages each", layout->name);
    figure(text, ((double)status_kib("RssAnon") - (double)anon) / GROUP, "KiB");
    unsigned added = count_mappings() - mappings;
    check(added <= 4 * GROUP, "start, %s: %u regions add %u mappings", layout->name, GROUP, added);
    for (unsigned i = 0; i < GROUP; i++)
        region_unmap(&regions[i]);
    engine_close(&engine);
}

/* Each 2 MiB area touched costs a page of page table, each 1 GiB area another.  These layouts draw
 * what a start touches together, one step at a time.  The entry table stays the lowest thing of the
 * region: anywhere else it would cut the anonymous host side in two, a fifth mapping. */
static const struct layout layouts[] = {
    {.name = "A: base at 1 MiB past a 2 MiB boundary",
     .entry_table = ENTRY_TABLE,
     .card_table = CARD_TABLE,
     .arena_top = META_ARENA_TOP,
     .methods_top = METHODS_TOP,
     .base_residue = (int64_t)MIB(1),
     .base_modulus = (int64_t)MIB(2)},
    {.name = "B: base at 513 MiB past a GiB boundary",
     .entry_table = ENTRY_TABLE,
     .card_table = CARD_TABLE,
     .arena_top = META_ARENA_TOP,
     .methods_top = METHODS_TOP,
     .base_residue = (int64_t)MIB(513),
     .base_modulus = (int64_t)GIB(1)},
    {.name = "C: B, methods from -768 KiB",
     .entry_table = ENTRY_TABLE,
     .card_table = CARD_TABLE,
     .arena_top = META_ARENA_TOP,
     .methods_top = -(int64_t)KIB(768),
     .base_residue = (int64_t)MIB(513),
     .base_modulus = (int64_t)GIB(1)},
    {.name = "D: C, hot arena next to dynamic one",
     .entry_table = ENTRY_TABLE,
     .card_table = CARD_TABLE,
     .arena_top = META_ARENA_TOP,
     .methods_top = -(int64_t)KIB(768),
     .base_residue = (int64_t)MIB(513),
     .base_modulus = (int64_t)GIB(1),
     .hot_low = true},
    {.name = "geometry.h, image of 2 MiB pages",
     .entry_table = ENTRY_TABLE,
     .card_table = CARD_TABLE,
     .arena_top = META_ARENA_TOP,
     .methods_top = METHODS_TOP,
     .base_modulus = (int64_t)MIB(2),
     .collapsed = true},
    {.name = "E: B, image of 2 MiB pages",
     .entry_table = ENTRY_TABLE,
     .card_table = CARD_TABLE,
     .arena_top = META_ARENA_TOP,
     .methods_top = METHODS_TOP,
     .base_residue = (int64_t)MIB(513),
     .base_modulus = (int64_t)GIB(1),
     .collapsed = true},
    {.name = "F: D, image of 2 MiB pages",
     .entry_table = ENTRY_TABLE,
     .card_table = CARD_TABLE,
     .arena_top = META_ARENA_TOP,
     .methods_top = -(int64_t)KIB(768),
     .base_residue = (int64_t)MIB(513),
     .base_modulus = (int64_t)GIB(1),
     .hot_low = true,
     .collapsed = true},
};

/* ---- thousands at once ---- */

static void measure_many(const struct engine *engine, unsigned count, bool started)
{
    struct region *regions = calloc(count, sizeof *regions);
    char text[96];
    if (!regions)
        stop("memory for the list of regions");
    const char *state = started ? "started" : "untouched";
    unsigned mappings = count_mappings(), mapped = 0;
    uint64_t tables = status_kib("VmPTE"), anon = status_kib("RssAnon");
    double start = now_ns();
    while (mapped < count && region_map(engine, &regions[mapped], REGION_NO_HUGE)) {
        if (started)
            start_once(engine, regions[mapped].base, true);
        mapped++;
    }
    double took = now_ns() - start;
    check(mapped == count, "%u of %u regions alive at once, %s", mapped, count, state);
    if (mapped < count)
        printf("note  the kernel said: %s\n", strerror(errno));
    snprintf(text, sizeof text, "%u regions, %s: start each", mapped, state);
    figure(text, took / mapped / 1000, "us");
    snprintf(text, sizeof text, "%u regions, %s: mappings each", mapped, state);
    figure(text, (double)(count_mappings() - mappings) / mapped, "");
    snprintf(text, sizeof text, "%u regions, %s: page tables each", mapped, state);
    figure(text, ((double)status_kib("VmPTE") - (double)tables) / mapped, "KiB");
    snprintf(text, sizeof text, "%u regions, %s: own pages each", mapped, state);
    figure(text, ((double)status_kib("RssAnon") - (double)anon) / mapped, "KiB");
    start = now_ns();
    for (unsigned i = 0; i < mapped; i++)
        region_unmap(&regions[i]);
    snprintf(text, sizeof text, "%u regions, %s: unmap each", mapped, state);
    figure(text, (now_ns() - start) / mapped / 1000, "us");

    check(count_mappings() == mappings, "unmapping %s regions gives the mappings back", state);
    /* The kernel counts both in batches per CPU; a leak of one page each would be far more. */
    check(status_kib("VmPTE") <= tables + 64, "and the page tables: %u KiB before, %u after",
          (unsigned)tables, (unsigned)status_kib("VmPTE"));
    check(status_kib("RssAnon") <= anon + 512, "and the pages: %u KiB before, %u after",
          (unsigned)anon, (unsigned)status_kib("RssAnon"));
    free(regions);
}

void measure_starts(unsigned regions)
{
    struct engine engine, huge;
    printf("# starts\n");
    engine_open(&engine, &layout_of_geometry, NULL);
    measure_mapping(&engine, REGION_NO_HUGE, "mappings");
    measure_mapping(&engine, 0, "mappings without MADV_NOHUGEPAGE");
    measure_mapping(&engine, REGION_STRICT, "mappings PROT_NONE and by pieces");

    measure_faults(&engine, "4 KiB");
    struct layout layout = layout_of_geometry;
    layout.base_modulus = (int64_t)MIB(2);
    double start = now_ns();
    engine_open(&huge, &layout, NULL);
    double plain = now_ns() - start;
    engine_close(&huge);
    layout.collapsed = true;
    start = now_ns();
    engine_open(&huge, &layout, NULL);
    if (huge.collapse_failed) {
        printf("skip  image of 2 MiB pages: %s\n", strerror(huge.collapse_failed));
    } else {
        figure("MADV_COLLAPSE of the image, once", (now_ns() - start - plain) / 1000, "us");
        measure_faults(&huge, "2 MiB");
    }
    engine_close(&huge);

    measure_start(&layout_of_geometry);
    for (unsigned i = 0; i < COUNT_OF(layouts); i++)
        measure_start(&layouts[i]);

    measure_many(&engine, regions, false);
    /* A started region takes some 400 KiB; stay below half of what the machine has free. */
    uint64_t room = meminfo_kib("MemAvailable") / 2 / 420;
    if (regions > room) {
        printf("note  memory for %u started regions only\n", (unsigned)room);
        regions = (unsigned)room;
    }
    /* Twice: in a virtual machine the first touch of its memory is a fault of the host as well. */
    measure_many(&engine, regions, true);
    measure_many(&engine, regions, true);
    engine_close(&engine);
}
