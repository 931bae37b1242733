/* Image files.  See image.h. */
#include "loader/image.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xxhash.h>

#include "vm/base/mem.h"
#include "vm/model/snapshot.h"

#define IMAGE_MAGIC UINT64_C(0x31474D494C4F5441) /* "ATOLIMG1" */
#define PAGE 4096
#define MAX_RUNS 1024

/* Where the file has contents: whole pages of the span. */
struct image_run {
    uint64_t start, length; /* bytes from the start of the span */
    uint64_t checksum;      /* xxh3 of the bytes */
};

struct image_header {
    uint64_t magic;
    uint64_t layout;          /* snapshot_layout() */
    uint64_t identity;        /* checksum of all runs' checksums */
    uint64_t limit;           /* bytes of the region above base */
    int64_t span_start, span_end; /* from base, multiples of REGION_SECTION_ALIGN */
    uint64_t modules_size;    /* the class library it was made of */
    int64_t modules_time;     /* its modification time, ns */
    uint64_t run_count;
    struct image_run runs[MAX_RUNS];
    uint64_t header_checksum; /* xxh3 of everything above */
};
_Static_assert(sizeof(struct image_header) <= IMAGE_SPAN_AT, "the header fits before the span");

struct image {
    int fd;
    struct image_header header;
};

static bool refuse(char *reason, size_t size, const char *path, const char *text)
{
    snprintf(reason, size, "image %s: %s", path, text);
    return false;
}

static bool identify_modules(const char *java_home, uint64_t *size, int64_t *time)
{
    char path[4096];
    struct stat status;
    snprintf(path, sizeof path, "%s/lib/modules", java_home);
    if (stat(path, &status) != 0)
        return false;
    *size = (uint64_t)status.st_size;
    *time = (int64_t)status.st_mtim.tv_sec * 1000000000 + status.st_mtim.tv_nsec;
    return true;
}

/* ---- writing ---- */

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
    return page[0] == 0 && memcmp(page, page + 1, PAGE - 1) == 0;
}

/* A range of the region that has contents; its runs of non-zero pages are added to the header.
 * Small gaps are bridged, so that the number of runs stays small. */
static bool add_range(struct isolate *iso, struct image_header *header, int64_t start, int64_t end)
{
    const uint64_t bridge = 16 * PAGE;
    start &= ~(int64_t)(PAGE - 1);
    end = (end + PAGE - 1) & ~(int64_t)(PAGE - 1);
    for (int64_t at = start; at < end; at += PAGE) {
        uint64_t offset = (uint64_t)(at - header->span_start);
        struct image_run *last = header->run_count > 0 ? &header->runs[header->run_count - 1] : NULL;
        if (page_is_zero(iso->base + at))
            continue;
        if (last != NULL && offset < last->start + last->length)
            continue; /* shared with the range before */
        if (last != NULL && offset - (last->start + last->length) <= bridge) {
            last->length = offset + PAGE - last->start;
            continue;
        }
        if (header->run_count == MAX_RUNS)
            return false;
        header->runs[header->run_count++] = (struct image_run){offset, PAGE, 0};
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
        return refuse(reason, reason_size, path, "out of memory");
    region->image_meta_low = (int64_t)align_down((uint64_t)region->meta_low, REGION_SECTION_ALIGN);
    header->magic = IMAGE_MAGIC;
    header->layout = snapshot_layout();
    header->limit = iso->limit;
    header->span_start = region->image_meta_low;
    header->span_end = (int64_t)align_up(region->image_end, REGION_SECTION_ALIGN);
    if (!identify_modules(iso->java_home, &header->modules_size, &header->modules_time)) {
        refuse(reason, reason_size, path, "the class library has gone away");
        goto out;
    }
    if (!add_range(iso, header, region->meta_low, META_ARENA_TOP) ||
        !add_range(iso, header, METHODS_TOP - (int64_t)region->next_method * METHOD_SIZE, METHODS_TOP) ||
        !add_range(iso, header, CLASS_STATE_TOP - (int64_t)region->next_class * CLASS_STATE_SIZE,
                   CLASS_STATE_TOP) ||
        !add_range(iso, header, REGION_HEADER, REGION_HEADER + (int64_t)REGION_HEADER_SIZE) ||
        !add_range(iso, header, OBJECTS_START, (int64_t)region->image_end)) {
        refuse(reason, reason_size, path, "its contents are too scattered");
        goto out;
    }
    for (uint64_t i = 0; i < header->run_count; i++) {
        struct image_run *run = &header->runs[i];
        run->checksum = XXH3_64bits(iso->base + header->span_start + run->start, run->length);
    }
    header->identity = XXH3_64bits(header->runs, header->run_count * sizeof(struct image_run)) | 1;
    header->header_checksum = XXH3_64bits(header, offsetof(struct image_header, header_checksum));
    snprintf(temporary, sizeof temporary, "%s.%ld", path, (long)getpid());
    fd = open(temporary, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
    if (fd < 0) {
        refuse(reason, reason_size, path, strerror(errno));
        goto out;
    }
    done = write_all(fd, (const uint8_t *)header, sizeof *header, 0) &&
           ftruncate(fd, (off_t)(IMAGE_SPAN_AT + (uint64_t)(header->span_end - header->span_start))) == 0;
    for (uint64_t i = 0; i < header->run_count && done; i++)
        done = write_all(fd, iso->base + header->span_start + header->runs[i].start, header->runs[i].length,
                         (off_t)(IMAGE_SPAN_AT + header->runs[i].start));
    done = done && fsync(fd) == 0 && rename(temporary, path) == 0;
    if (!done) {
        refuse(reason, reason_size, path, strerror(errno));
        unlink(temporary);
    }
out:
    if (fd >= 0)
        close(fd);
    mem_free(header);
    return done;
}

/* ---- opening ---- */

static bool read_all(int fd, void *buffer, uint64_t length, off_t at)
{
    uint8_t *p = buffer;
    while (length > 0) {
        ssize_t got = pread(fd, p, length, at);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return false;
        p += got;
        length -= (uint64_t)got;
        at += got;
    }
    return true;
}

static bool check_header(const struct image_header *h, uint64_t file_size, const char *java_home,
                         const char *path, char *reason, size_t size)
{
    uint64_t modules_size;
    int64_t modules_time;
    uint64_t span;
    if (h->magic != IMAGE_MAGIC)
        return refuse(reason, size, path, "not an Atoll image");
    if (h->layout != snapshot_layout())
        return refuse(reason, size, path, "made by another version of Atoll");
    if (h->header_checksum != XXH3_64bits(h, offsetof(struct image_header, header_checksum)))
        return refuse(reason, size, path, "damaged header");
    span = (uint64_t)(h->span_end - h->span_start);
    if (h->span_start < META_LOW || h->span_start >= 0 || h->span_end <= 0 ||
        (uint64_t)h->span_end > h->limit || h->run_count > MAX_RUNS ||
        h->span_start % (int64_t)REGION_SECTION_ALIGN != 0 || h->span_end % (int64_t)REGION_SECTION_ALIGN != 0)
        return refuse(reason, size, path, "damaged header");
    if (file_size != IMAGE_SPAN_AT + span)
        return refuse(reason, size, path, "truncated");
    for (uint64_t i = 0; i < h->run_count; i++)
        if (h->runs[i].start > span || h->runs[i].length > span - h->runs[i].start)
            return refuse(reason, size, path, "damaged header");
    if (!identify_modules(java_home, &modules_size, &modules_time) || modules_size != h->modules_size ||
        modules_time != h->modules_time)
        return refuse(reason, size, path, "made of another class library");
    return true;
}

static bool check_contents(int fd, const struct image_header *h, const char *path, char *reason, size_t size)
{
    uint64_t span = (uint64_t)(h->span_end - h->span_start);
    uint8_t *bytes = mmap(NULL, span, PROT_READ, MAP_PRIVATE, fd, (off_t)IMAGE_SPAN_AT);
    bool sound = true;
    if (bytes == MAP_FAILED)
        return refuse(reason, size, path, strerror(errno));
    for (uint64_t i = 0; i < h->run_count && sound; i++)
        sound = XXH3_64bits(bytes + h->runs[i].start, h->runs[i].length) == h->runs[i].checksum;
    munmap(bytes, span);
    return sound || refuse(reason, size, path, "damaged contents");
}

struct image *image_open(const char *path, const char *java_home, bool verify, char *reason,
                         size_t reason_size)
{
    struct image *image = mem_alloc(sizeof *image);
    struct stat status;
    if (image == NULL) {
        refuse(reason, reason_size, path, "out of memory");
        return NULL;
    }
    image->fd = open(path, O_RDONLY | O_CLOEXEC);
    if (image->fd < 0 || fstat(image->fd, &status) != 0) {
        refuse(reason, reason_size, path, strerror(errno));
        image_close(image);
        return NULL;
    }
    if (!S_ISREG(status.st_mode) || (uint64_t)status.st_size < sizeof image->header ||
        !read_all(image->fd, &image->header, sizeof image->header, 0)) {
        refuse(reason, reason_size, path, "truncated");
        image_close(image);
        return NULL;
    }
    if (!check_header(&image->header, (uint64_t)status.st_size, java_home, path, reason, reason_size) ||
        (verify && !check_contents(image->fd, &image->header, path, reason, reason_size))) {
        image_close(image);
        return NULL;
    }
    return image;
}

void image_close(struct image *image)
{
    if (image == NULL)
        return;
    if (image->fd >= 0)
        close(image->fd);
    mem_free(image);
}

uint64_t image_identity(const struct image *image)
{
    return image->header.identity;
}

uint64_t image_limit(const struct image *image)
{
    return image->header.limit;
}

bool image_map(const struct image *image, struct isolate *iso)
{
    const struct image_header *h = &image->header;
    uint64_t span = (uint64_t)(h->span_end - h->span_start);
    void *at = iso->base + h->span_start;
    if (h->limit != iso->limit)
        return false;
    return mmap(at, span, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_FIXED | MAP_NORESERVE, image->fd,
                (off_t)IMAGE_SPAN_AT) == at;
}
