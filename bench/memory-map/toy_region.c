/* An engine's memfds and a region's mappings. */
#define _GNU_SOURCE
#include "bench/memory-map/toy.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#define REGION_SPAN (REGION_BELOW + REGION_DEFAULT_LIMIT)
#ifndef MADV_COLLAPSE
#define MADV_COLLAPSE 25 /* Linux 6.1; younger than some C libraries' headers */
#endif
#define WRITABLE (PROT_READ | PROT_WRITE)

const struct layout layout_of_geometry = {
    .name = "geometry.h",
    .entry_table = ENTRY_TABLE,
    .card_table = CARD_TABLE,
    .arena_top = META_ARENA_TOP,
    .methods_top = METHODS_TOP,
};

static void fill_section(uint8_t *base, int64_t from, uint64_t size)
{
    /* Not zeros, so that a read of a wrong place shows and no page is shared by being empty. */
    memset(base + from, 0x5a, size);
}

/* Makes 2 MiB pages of whatever 2 MiB areas the section touches, holes around it included. */
static void collapse(struct engine *engine, uint8_t *from, uint8_t *to)
{
    uint8_t *start = (uint8_t *)align_down((uint64_t)(uintptr_t)from, MIB(2));
    uint64_t size = align_up((uint64_t)(to - start), MIB(2));
    if (madvise(start, size, MADV_COLLAPSE))
        engine->collapse_failed = errno;
}

void engine_open(struct engine *engine, const struct layout *layout,
                 void (*fill)(struct engine *engine, uint8_t *base))
{
    memset(engine, 0, sizeof *engine);
    engine->layout = *layout;
    engine->image_low = layout->arena_top - (int64_t)IMAGE_ARENA_SIZE;
    engine->image_size = (uint64_t)-engine->image_low + ZERO_PAGE_SIZE + IMAGE_OBJECTS_SIZE;
    engine->entry_size = align_up(IMAGE_METHODS * 8, REGION_SECTION_ALIGN);

    engine->entry_fd = memfd_create("toy-entries", MFD_CLOEXEC);
    if (engine->entry_fd < 0 || ftruncate(engine->entry_fd, (off_t)engine->entry_size))
        stop("memfd for the entry table");
    engine->entries = mmap(NULL, engine->entry_size, WRITABLE, MAP_SHARED, engine->entry_fd, 0);
    if (engine->entries == MAP_FAILED)
        stop("map the master entry table");

    /* The image is written through a shared mapping that must be gone before the seal: a sealed
     * memfd cannot be truncated under us, which for a file would mean SIGBUS in the host. */
    engine->image_fd = memfd_create("toy-image", MFD_CLOEXEC | MFD_ALLOW_SEALING);
    engine->image_pad =
        ((uint64_t)layout->base_residue + (uint64_t)engine->image_low) & (MIB(2) - 1);
    uint64_t file_size = engine->image_pad + engine->image_size;
    if (engine->image_fd < 0 || ftruncate(engine->image_fd, (off_t)align_up(file_size, MIB(2))))
        stop("memfd for the image");
    uint64_t window_size = align_up(file_size, MIB(2)) + MIB(2);
    uint8_t *window =
        mmap(NULL, window_size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (window == MAP_FAILED)
        stop("reserve for the image");
    uint8_t *file = (uint8_t *)align_up((uint64_t)(uintptr_t)window, MIB(2));
    if (mmap(file, align_up(file_size, MIB(2)), WRITABLE, MAP_SHARED | MAP_FIXED, engine->image_fd,
             0) == MAP_FAILED)
        stop("map the image for writing");
    uint8_t *base = file + engine->image_pad - engine->image_low;
    uint64_t methods = (uint64_t)IMAGE_METHODS << METHOD_SIZE_SHIFT;
    uint64_t class_state = (uint64_t)IMAGE_CLASSES * CLASS_STATE_SIZE;
    fill_section(base, engine->image_low, IMAGE_ARENA_SIZE);
    fill_section(base, layout->methods_top - (int64_t)methods, methods);
    fill_section(base, CLASS_STATE_TOP - (int64_t)class_state, class_state);
    fill_section(base, REGION_HEADER, REGION_HEADER_SIZE);
    fill_section(base, OBJECTS_START, IMAGE_OBJECTS_SIZE);
    memset(base, 0, ZERO_PAGE_SIZE); /* allocate the zeros too, they are read by every null */
    if (fill)
        fill(engine, base);
    if (layout->collapsed) {
        collapse(engine, base + engine->image_low, base + layout->arena_top);
        collapse(engine, base + layout->methods_top - (int64_t)methods, base + layout->methods_top);
        collapse(engine, base + CLASS_STATE_TOP - (int64_t)class_state,
                 base + OBJECTS_START + IMAGE_OBJECTS_SIZE);
    }
    munmap(window, window_size);
    if (fcntl(engine->image_fd, F_ADD_SEALS,
              F_SEAL_WRITE | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL))
        stop("seal the image");
}

void engine_close(struct engine *engine)
{
    munmap(engine->entries, engine->entry_size);
    close(engine->entry_fd);
    close(engine->image_fd);
}

uint64_t image_bytes_in_memory(const struct engine *engine)
{
    struct stat status;
    if (fstat(engine->image_fd, &status))
        stop("fstat of the image");
    return (uint64_t)status.st_blocks * 512;
}

/* Reserves a region's span with the base at the layout's residue.  The kernel hands out addresses
 * downwards, so the place just below the previous one fits nearly always and costs one call. */
static uint8_t *reserve(const struct layout *layout, int protection, int flags)
{
    if (!layout->base_modulus)
        return mmap(NULL, REGION_SPAN, protection, flags, -1, 0);
    static uint8_t *last;
    uint64_t modulus = (uint64_t)layout->base_modulus;
    uint64_t residue = (uint64_t)layout->base_residue;
    if (last &&
        (((uint64_t)(uintptr_t)last + REGION_BELOW - REGION_SPAN) & (modulus - 1)) == residue) {
        uint8_t *next =
            mmap(last - REGION_SPAN, REGION_SPAN, protection, flags | MAP_FIXED_NOREPLACE, -1, 0);
        if (next == last - REGION_SPAN)
            return last = next;
        if (next != MAP_FAILED)
            munmap(next, REGION_SPAN);
    }
    uint8_t *wide = mmap(NULL, REGION_SPAN + modulus, protection, flags, -1, 0);
    if (wide == MAP_FAILED)
        return wide;
    uint64_t base = (uint64_t)(uintptr_t)wide + REGION_BELOW;
    uint64_t skip = (residue - base) & (modulus - 1);
    if (skip)
        munmap(wide, skip);
    if (modulus - skip)
        munmap(wide + skip + REGION_SPAN, modulus - skip);
    return last = wide + skip;
}

bool region_map(const struct engine *engine, struct region *region, unsigned flags)
{
    int norsv = flags & REGION_ACCOUNTED ? 0 : MAP_NORESERVE;
    int over = MAP_PRIVATE | MAP_FIXED | norsv;
    int reserve_protection = flags & REGION_STRICT ? PROT_NONE : WRITABLE;
    uint8_t *start =
        reserve(&engine->layout, reserve_protection, MAP_PRIVATE | MAP_ANONYMOUS | norsv);
    if (start == MAP_FAILED)
        return false;
    uint8_t *base = start + REGION_BELOW;
    region->base = base;
    /* Before the files go on top: one call for the host side and the heap together. */
    if (flags & REGION_NO_HUGE && madvise(start, REGION_SPAN, MADV_NOHUGEPAGE))
        goto failed;
    if (mmap(base + engine->layout.entry_table, engine->entry_size, WRITABLE, over,
             engine->entry_fd, 0) == MAP_FAILED)
        goto failed;
    if (mmap(base + engine->image_low, engine->image_size, WRITABLE, over, engine->image_fd,
             (off_t)engine->image_pad) == MAP_FAILED)
        goto failed;
    if (flags & REGION_STRICT) {
        /* What a start needs of the anonymous parts: cards of 64 MiB, 128 KiB of dynamic
         * metadata, a nursery of 64 KiB. */
        if (mprotect(base + engine->layout.card_table, MIB(64) >> CARD_SHIFT, WRITABLE) ||
            mprotect(base + engine->image_low - KIB(128), KIB(128), WRITABLE) ||
            mprotect(base + ZERO_PAGE_SIZE + IMAGE_OBJECTS_SIZE, KIB(64), WRITABLE))
            goto failed;
    }
    return true;
failed:;
    int error = errno;
    munmap(start, REGION_SPAN);
    errno = error;
    return false;
}

void region_unmap(const struct region *region)
{
    if (munmap(region->base - REGION_BELOW, REGION_SPAN))
        stop("unmap a region");
}
