/* Writing image files.  See image.h. */
#include "loader/image.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>
#include <xxhash.h>

#include "loader/image_format.h"
#include "vm/base/mem.h"
#include "vm/model/snapshot.h"

static bool write_all(int fd, const uint8_t *bytes, uint64_t length, off_t at)
{
    while (length > 0) {
        ssize_t written = pwrite(fd, bytes, length < MIB(64) ? length : MIB(64), at);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        bytes += written;
        length -= (uint64_t)written;
        at += written;
    }
    return true;
}

static bool page_is_zero(const uint8_t *page)
{
    return page[0] == 0 && memcmp(page, page + 1, IMAGE_PAGE - 1) == 0;
}

/* A range of the region that has contents; its runs of non-zero pages are added to the header.
 * Small gaps are bridged, so that the number of runs stays small. */
static bool add_range(struct isolate *iso, struct image_header *header, int64_t start, int64_t end)
{
    const uint64_t bridge = 16 * IMAGE_PAGE;
    start &= ~(int64_t)(IMAGE_PAGE - 1);
    end = (end + IMAGE_PAGE - 1) & ~(int64_t)(IMAGE_PAGE - 1);
    for (int64_t at = start; at < end; at += IMAGE_PAGE) {
        uint64_t offset = (uint64_t)(at - header->span_start);
        struct image_run *last = header->run_count > 0 ? &header->runs[header->run_count - 1] : NULL;
        if (page_is_zero(iso->base + at))
            continue;
        if (last != NULL && offset < last->start + last->length)
            continue; /* shared with the range before */
        if (last != NULL && offset - (last->start + last->length) <= bridge) {
            last->length = offset + IMAGE_PAGE - last->start;
            continue;
        }
        if (header->run_count == IMAGE_MOST_RUNS)
            return false;
        header->runs[header->run_count++] = (struct image_run){offset, IMAGE_PAGE, 0};
    }
    return true;
}

bool image_write(struct isolate *iso, const char *path, char *reason, size_t reason_size)
{
    struct region_header *region = HEADER(iso);
    struct image_header *header = mem_alloc(sizeof *header);
    char temporary[4096];
    int fd = -1;
    bool done = false;
    if (header == NULL)
        return image_refuse(reason, reason_size, path, "out of memory");
    region->image_meta_low = (int64_t)align_down((uint64_t)region->meta_low, REGION_SECTION_ALIGN);
    header->magic = IMAGE_MAGIC;
    header->layout = snapshot_layout();
    header->limit = iso->limit;
    header->span_start = region->image_meta_low;
    header->span_end = (int64_t)align_up(region->image_end, REGION_SECTION_ALIGN);
    if (!image_identify_modules(iso->java_home, &header->modules_size, &header->modules_time)) {
        image_refuse(reason, reason_size, path, "the class library has gone away");
        goto out;
    }
    if (!add_range(iso, header, region->meta_low, META_ARENA_TOP) ||
        !add_range(iso, header, METHODS_TOP - (int64_t)region->next_method * METHOD_SIZE, METHODS_TOP) ||
        !add_range(iso, header, CLASS_STATE_TOP - (int64_t)region->next_class * CLASS_STATE_SIZE,
                   CLASS_STATE_TOP) ||
        !add_range(iso, header, REGION_HEADER, REGION_HEADER + (int64_t)REGION_HEADER_SIZE) ||
        !add_range(iso, header, OBJECTS_START, (int64_t)region->image_end)) {
        image_refuse(reason, reason_size, path, "its contents are too scattered");
        goto out;
    }
    for (uint64_t i = 0; i < header->run_count; i++) {
        struct image_run *run = &header->runs[i];
        run->checksum = XXH3_64bits(iso->base + header->span_start + run->start, run->length);
    }
    header->identity = image_runs_identity(header);
    header->written = (int64_t)time(NULL);
    header->checksum = image_header_checksum(header);
    snprintf(temporary, sizeof temporary, "%s.%ld", path, (long)getpid());
    fd = open(temporary, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
    if (fd < 0) {
        image_refuse(reason, reason_size, path, strerror(errno));
        goto out;
    }
    done = write_all(fd, (const uint8_t *)header, sizeof *header, 0) &&
           ftruncate(fd, (off_t)(IMAGE_SPAN_AT + (uint64_t)(header->span_end - header->span_start))) == 0;
    for (uint64_t i = 0; i < header->run_count && done; i++)
        done = write_all(fd, iso->base + header->span_start + header->runs[i].start, header->runs[i].length,
                         (off_t)(IMAGE_SPAN_AT + header->runs[i].start));
    /* Whoever changes the file later changes its time too. */
    struct timespec times[2] = {{.tv_sec = header->written}, {.tv_sec = header->written}};
    done = done && futimens(fd, times) == 0 && fsync(fd) == 0 && rename(temporary, path) == 0;
    if (!done) {
        image_refuse(reason, reason_size, path, strerror(errno));
        unlink(temporary);
    }
out:
    if (fd >= 0)
        close(fd);
    mem_free(header);
    return done;
}
