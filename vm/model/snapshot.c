/* Regions as streams of bytes.  See snapshot.h. */
#include "vm/model/snapshot.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "vm/base/mem.h"
#include "vm/base/pages.h"
#include "vm/model/native.h"
#include "vm/model/offheap.h"

#define PAGE 4096
#define PAGEMAP_PRESENT (UINT64_C(1) << 63)
#define PAGEMAP_SWAPPED (UINT64_C(1) << 62)
#define PAGEMAP_FILE (UINT64_C(1) << 61)
#define PAGEMAP_BATCH 2048

static uint64_t mix(uint64_t hash, uint64_t value)
{
    hash ^= value;
    hash *= UINT64_C(0x9E3779B97F4A7C15);
    return hash ^ hash >> 29;
}

static uint64_t mix_text(uint64_t hash, const char *text)
{
    while (*text != '\0')
        hash = mix(hash, (uint8_t)*text++);
    return hash;
}

uint64_t snapshot_layout(void)
{
    static const uint64_t sizes[] = {sizeof(struct region_header), sizeof(struct class),
                                     sizeof(struct method),        sizeof(struct field),
                                     sizeof(struct code),          sizeof(struct loader),
                                     sizeof(struct frame),         sizeof(struct guest_thread),
                                     sizeof(struct mirror_tail),   WK_CLASS_COUNT,
                                     WK_FIELD_COUNT,               WK_METHOD_COUNT,
                                     (uint64_t)-META_ARENA_TOP,    (uint64_t)-METHODS_TOP};
    uint64_t hash = ATOLL_LAYOUT_ID;
    for (size_t i = 0; i < COUNT_OF(sizes); i++)
        hash = mix(hash, sizes[i]);
    for (uint32_t i = 0; i < native_count(); i++) {
        if (native_at(i) == NULL)
            continue; /* the numbering has holes */
        hash = mix(hash, i);
        hash = mix_text(hash, native_class_name_at(i));
        hash = mix_text(hash, native_at(i)->name);
        hash = mix_text(hash, native_at(i)->descriptor);
    }
    return hash;
}

static uint64_t layout_of(struct isolate *iso)
{
    if (iso->layout == 0)
        iso->layout = snapshot_layout();
    return iso->layout;
}

/* ---- which parts of a region may have contents ---- */

struct range {
    int64_t start, end; /* from base, whole pages */
};

static unsigned list_ranges(struct isolate *iso, struct range ranges[8])
{
    const struct region_header *header = HEADER(iso);
    const struct gc_heap_state *heap = &header->heap;
    unsigned count = 0;
    ranges[count++] = (struct range){header->meta_low, META_ARENA_TOP};
    ranges[count++] = (struct range){METHODS_TOP - (int64_t)header->next_method * METHOD_SIZE, METHODS_TOP};
    ranges[count++] =
        (struct range){CLASS_STATE_TOP - (int64_t)header->next_class * CLASS_STATE_SIZE, CLASS_STATE_TOP};
    ranges[count++] = (struct range){REGION_HEADER, REGION_HEADER + (int64_t)sizeof *header};
    ranges[count++] = (struct range){OBJECTS_START, (int64_t)heap->pinned_next};
    ranges[count++] = (struct range){(int64_t)heap->space_start[heap->current], (int64_t)heap->next};
    ranges[count++] = (struct range){(int64_t)heap->offheap_start, (int64_t)offheap_used_end(iso)};
    /* Cards tell which image objects were written. */
    ranges[count++] = (struct range){CARD_TABLE, CARD_TABLE + (int64_t)(heap->pinned_next >> CARD_SHIFT) + 1};
    for (unsigned i = 0; i < count; i++) {
        ranges[i].start &= ~(int64_t)(PAGE - 1);
        ranges[i].end = (ranges[i].end + PAGE - 1) & ~(int64_t)(PAGE - 1);
        /* The end of one may share a page with the start of the next. */
        if (i > 0 && ranges[i].start < ranges[i - 1].end && ranges[i].end > ranges[i - 1].end &&
            ranges[i].start >= ranges[i - 1].start)
            ranges[i].start = ranges[i - 1].end;
    }
    return count;
}

/* ---- saving ---- */

static bool append(struct snapshot *out, const void *bytes, uint64_t length)
{
    if (out->length + length > out->capacity) {
        uint64_t capacity = out->capacity == 0 ? TINY(MIB(1), PAGE) : out->capacity;
        while (capacity < out->length + length)
            capacity *= 2;
        uint8_t *grown = mem_resize(out->bytes, capacity);
        if (grown == NULL)
            return false;
        out->bytes = grown;
        out->capacity = capacity;
    }
    memcpy(out->bytes + out->length, bytes, length);
    out->length += length;
    return true;
}

static bool is_zero(const uint8_t *page)
{
    return page[0] == 0 && memcmp(page, page + 1, PAGE - 1) == 0;
}

/* Appends the pages of one range that are the isolate's own. */
static bool save_range(struct isolate *iso, int pagemap, const struct range *range, struct snapshot *out,
                       uint64_t *runs)
{
    uint64_t entries[PAGEMAP_BATCH];
    uint64_t run_at = 0; /* where the header of the open run stands in out, 0 = none open */
    int64_t offset = range->start;
    while (offset < range->end) {
        uint64_t pages = (uint64_t)(range->end - offset) / PAGE;
        if (pages > PAGEMAP_BATCH)
            pages = PAGEMAP_BATCH;
        off_t position = (off_t)((uintptr_t)(iso->base + offset) / PAGE * sizeof(uint64_t));
        ssize_t got = pread(pagemap, entries, pages * sizeof(uint64_t), position);
        if (got != (ssize_t)(pages * sizeof(uint64_t)))
            return false;
        for (uint64_t i = 0; i < pages; i++, offset += PAGE) {
            const uint8_t *page = iso->base + offset;
            bool own = (entries[i] & PAGEMAP_SWAPPED) != 0 ||
                       (entries[i] & (PAGEMAP_PRESENT | PAGEMAP_FILE)) == PAGEMAP_PRESENT;
            /* A page of zeros over the image is a change; over nothing it is not. */
            bool over_image = offset >= HEADER(iso)->image_meta_low && HEADER(iso)->image_meta_low != 0 &&
                              offset < (int64_t)HEADER(iso)->image_end;
            if (!own || (!over_image && is_zero(page))) {
                run_at = 0;
                continue;
            }
            if (run_at == 0) {
                struct snapshot_run run = {offset, 0};
                run_at = out->length;
                if (!append(out, &run, sizeof run))
                    return false;
                (*runs)++;
            }
            if (!append(out, page, PAGE))
                return false;
            ((struct snapshot_run *)(void *)(out->bytes + run_at))->length += PAGE;
        }
    }
    return true;
}

bool snapshot_save(struct isolate *iso, struct snapshot *out)
{
    struct snapshot_header header = {SNAPSHOT_MAGIC, layout_of(iso), iso->limit, iso->image_identity, 0, 0};
    struct range ranges[8];
    unsigned count = list_ranges(iso, ranges);
    uint64_t start = out->length;
    int pagemap = open("/proc/self/pagemap", O_RDONLY | O_CLOEXEC);
    bool done;
    if (pagemap < 0)
        return false;
    done = append(out, &header, sizeof header);
    for (unsigned i = 0; i < count && done; i++)
        done = save_range(iso, pagemap, &ranges[i], out, &header.run_count);
    close(pagemap);
    if (done) {
        header.byte_count = out->length - start;
        memcpy(out->bytes + start, &header, sizeof header);
    }
    return done;
}

/* ---- loading ---- */

static bool refuse(char *reason, size_t size, const char *text)
{
    if (reason != NULL)
        snprintf(reason, size, "%s", text);
    return false;
}

bool snapshot_load(struct isolate *iso, const uint8_t *bytes, uint64_t length, char *reason,
                   size_t reason_size)
{
    struct snapshot_header header;
    uint64_t at = sizeof header;
    if (length < sizeof header)
        return refuse(reason, reason_size, "the snapshot is truncated");
    memcpy(&header, bytes, sizeof header);
    if (header.magic != SNAPSHOT_MAGIC)
        return refuse(reason, reason_size, "this is not a snapshot");
    if (header.layout != layout_of(iso))
        return refuse(reason, reason_size, "the snapshot was made by another version of the library");
    if (header.limit != iso->limit)
        return refuse(reason, reason_size, "the snapshot is of a region of another size");
    if (header.image != iso->image_identity)
        return refuse(reason, reason_size, "the snapshot belongs to another image");
    if (header.byte_count != length)
        return refuse(reason, reason_size, "the snapshot is truncated");
    for (uint64_t i = 0; i < header.run_count; i++) {
        struct snapshot_run run;
        if (length - at < sizeof run)
            return refuse(reason, reason_size, "the snapshot is truncated");
        memcpy(&run, bytes + at, sizeof run);
        at += sizeof run;
        if (run.length > length - at || run.length % PAGE != 0 || run.offset % PAGE != 0 ||
            run.offset < CARD_TABLE || run.offset >= (int64_t)iso->limit ||
            run.length > (uint64_t)((int64_t)iso->limit - run.offset))
            return refuse(reason, reason_size, "the snapshot is damaged");
        pages_populate(iso->base + run.offset, run.length);
        memcpy(iso->base + run.offset, bytes + at, run.length);
        at += run.length;
    }
    return at == length || refuse(reason, reason_size, "the snapshot is damaged");
}

/* ---- moving ---- */

bool snapshot_move(struct isolate *iso, struct snapshot *buffer, void *wish)
{
    uint8_t *old = iso->base - REGION_BELOW;
    uint64_t size = REGION_BELOW + iso->limit;
    uint8_t *fresh;
    buffer->length = 0;
    if (!snapshot_save(iso, buffer))
        return false;
    /* Made before the old one is gone, so that it cannot come to lie at the same place. */
    fresh = pages_reserve_at(wish, size);
    if (fresh == NULL || !pages_open(fresh, size)) {
        if (fresh != NULL)
            pages_release(fresh, size);
        return false;
    }
    iso->base = fresh + REGION_BELOW;
    if ((iso->map_image != NULL && !iso->map_image(iso)) ||
        !snapshot_load(iso, buffer->bytes, buffer->length, NULL, 0) ||
        (ATOLL_CHECKED && !pages_protect(iso->base, ZERO_PAGE_SIZE, true))) {
        iso->base = old + REGION_BELOW;
        pages_release(fresh, size);
        return false;
    }
    uint8_t *released = offheap_move_mappings(iso, old + REGION_BELOW);
    pages_release(released, size - (uint64_t)(released - old));
    return true;
}
