/* Opening and mapping image files.  See image.h. */
#include "loader/image.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xxhash.h>

#include "loader/image_format.h"
#include "vm/base/mem.h"
#include "vm/base/pages.h"
#include "vm/model/snapshot.h"

#define HUGE_PAGE MIB(2)
#ifndef MADV_COLLAPSE
#define MADV_COLLAPSE 25 /* Linux 6.1 */
#endif

struct image {
    int fd;      /* what isolates map: the file or the copy */
    off_t start; /* where the span begins in it */
    struct image_header header;
};

bool image_refuse(char *reason, size_t size, const char *path, const char *text)
{
    snprintf(reason, size, "image %s: %s", path, text);
    return false;
}

bool image_identify_modules(const char *java_home, uint64_t *size, int64_t *time)
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

uint64_t image_header_checksum(const struct image_header *header)
{
    size_t from = offsetof(struct image_header, identity);
    return XXH3_64bits((const uint8_t *)header + from, sizeof *header - from);
}

uint64_t image_runs_identity(const struct image_header *header)
{
    return XXH3_64bits(header->runs, header->run_count * sizeof(struct image_run)) | 1;
}

/* ---- checks ---- */

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

static uint64_t span_of(const struct image_header *h)
{
    return (uint64_t)(h->span_end - h->span_start);
}

/* What a mapping relies on, whatever the checksum says. */
static bool is_sane(const struct image_header *h)
{
    uint64_t end = 0;
    if (h->limit == 0 || (h->limit & (h->limit - 1)) != 0 || h->limit > REGION_MAX_LIMIT ||
        h->span_start < META_LOW || h->span_start >= 0 || h->span_end <= 0 ||
        (uint64_t)h->span_end > h->limit || h->run_count > IMAGE_MOST_RUNS ||
        h->span_start % (int64_t)REGION_SECTION_ALIGN != 0 ||
        h->span_end % (int64_t)REGION_SECTION_ALIGN != 0)
        return false;
    for (uint64_t i = 0; i < h->run_count; i++) {
        const struct image_run *run = &h->runs[i];
        if (run->start < end || run->start % IMAGE_PAGE != 0 || run->length % IMAGE_PAGE != 0 ||
            run->start > span_of(h) || run->length > span_of(h) - run->start)
            return false;
        end = run->start + run->length;
    }
    return h->identity == image_runs_identity(h);
}

static bool check_header(const struct image_header *h, uint64_t file_size, const char *java_home,
                         const char *path, char *reason, size_t size)
{
    uint64_t modules_size;
    int64_t modules_time;
    if (__builtin_bswap64(h->magic) == IMAGE_MAGIC)
        return image_refuse(reason, size, path, "made for a machine of another byte order");
    if ((h->magic & UINT64_C(0x00FFFFFFFFFFFFFF)) != IMAGE_MAGIC_NAME)
        return image_refuse(reason, size, path, "not an Atoll image");
    if (h->magic != IMAGE_MAGIC || h->layout != snapshot_layout())
        return image_refuse(reason, size, path, "made by another version of Atoll");
    if (file_size < IMAGE_SPAN_AT)
        return image_refuse(reason, size, path, "truncated");
    if (h->checksum != image_header_checksum(h) || !is_sane(h))
        return image_refuse(reason, size, path, "damaged header");
    if (file_size < IMAGE_SPAN_AT + span_of(h))
        return image_refuse(reason, size, path, "truncated");
    if (file_size > IMAGE_SPAN_AT + span_of(h))
        return image_refuse(reason, size, path, "longer than it says");
    if (!image_identify_modules(java_home, &modules_size, &modules_time) ||
        modules_size != h->modules_size || modules_time != h->modules_time)
        return image_refuse(reason, size, path, "made of another class library");
    return true;
}

static bool check_runs(const struct image_header *h, const uint8_t *span)
{
    for (uint64_t i = 0; i < h->run_count; i++)
        if (XXH3_64bits(span + h->runs[i].start, h->runs[i].length) != h->runs[i].checksum)
            return false;
    return true;
}

/* Reads the file rather than mapping it, so that one that shrinks meanwhile is only damaged.  What no
 * run covers must be a hole or zeros, as a start maps that too. */
static bool check_file(int fd, const struct image_header *h, off_t start)
{
    enum { PIECE = MIB(1) };
    static const uint8_t zeros[IMAGE_PAGE];
    uint8_t *buffer = mem_alloc(PIECE);
    uint64_t at = 0;
    bool sound = buffer != NULL;
    for (uint64_t i = 0; i <= h->run_count && sound; i++) {
        uint64_t run_start = i < h->run_count ? h->runs[i].start : span_of(h);
        while (at < run_start && sound) {
            off_t data = lseek(fd, start + (off_t)at, SEEK_DATA);
            if (data < 0 || data >= start + (off_t)run_start)
                break;
            uint64_t place = (uint64_t)(data - start) & ~(uint64_t)(IMAGE_PAGE - 1);
            at = place < at ? at : place;
            sound = read_all(fd, buffer, IMAGE_PAGE, start + (off_t)at) &&
                    memcmp(buffer, zeros, IMAGE_PAGE) == 0;
            at += IMAGE_PAGE;
        }
        at = run_start;
        if (i == h->run_count || !sound)
            break;
        XXH3_state_t *state = XXH3_createState();
        sound = state != NULL && XXH3_64bits_reset(state) == XXH_OK;
        for (uint64_t done = 0; done < h->runs[i].length && sound;) {
            uint64_t left = h->runs[i].length - done, step = left < PIECE ? left : PIECE;
            sound = read_all(fd, buffer, step, start + (off_t)(at + done)) &&
                    XXH3_64bits_update(state, buffer, step) == XXH_OK;
            done += step;
        }
        sound = sound && XXH3_64bits_digest(state) == h->runs[i].checksum;
        XXH3_freeState(state);
        at += h->runs[i].length;
    }
    mem_free(buffer);
    return sound;
}

bool image_check(const struct image *image, const char *path, char *reason, size_t reason_size)
{
    return check_file(image->fd, &image->header, image->start) ||
           image_refuse(reason, reason_size, path, "damaged contents");
}

/* ---- the copy ---- */

/* In the copy every byte lies at the residue it has in regions, so that huge pages of the one can be
 * huge pages of the other. */
static off_t start_in_copy(const struct image_header *h)
{
    return (off_t)((uint64_t)h->span_start & (HUGE_PAGE - 1));
}

/* Makes what has contents huge pages: with small ones a start takes a third longer.  One call for all
 * that is adjacent, as each call waits for every CPU.  A refusal does no harm, so nobody looks. */
static void collapse(const struct image_header *h, uint8_t *copy, uint64_t size)
{
    uint64_t from = 0, to = 0;
    for (uint64_t i = 0; i <= h->run_count; i++) {
        uint64_t start = size, end = size;
        if (i < h->run_count) {
            start = align_down((uint64_t)start_in_copy(h) + h->runs[i].start, HUGE_PAGE);
            end = align_up((uint64_t)start_in_copy(h) + h->runs[i].start + h->runs[i].length, HUGE_PAGE);
        }
        if (i < h->run_count && start <= to) {
            to = end;
            continue;
        }
        if (to > from)
            madvise(copy + from, to - from, MADV_COLLAPSE);
        from = start;
        to = end;
    }
}

/* Within the kernel: reading into the mapping would fault for each page. */
static bool copy_run(const struct image *image, const struct image_run *run, int fd, off_t start)
{
    off_t from = image->start + (off_t)run->start, to = start + (off_t)run->start;
    uint64_t left = run->length;
    if (lseek(fd, to, SEEK_SET) != to)
        return false;
    while (left > 0) {
        ssize_t copied = sendfile(fd, image->fd, &from, left);
        if (copied < 0 && errno == EINTR)
            continue;
        if (copied <= 0)
            return false;
        left -= (uint64_t)copied;
    }
    return true;
}

/* Puts a checked and sealed copy in the place of the file. */
static bool make_copy(struct image *image, const char *path, char *reason, size_t reason_size)
{
    const struct image_header *h = &image->header;
    off_t start = start_in_copy(h);
    uint64_t size = align_up((uint64_t)start + span_of(h), HUGE_PAGE);
    int fd = memfd_create("atoll-image", MFD_CLOEXEC | MFD_ALLOW_SEALING);
    uint8_t *copy = MAP_FAILED;
    bool read = true, sound = false;
    uint8_t *place = pages_reserve(size); /* where huge pages begin */
    if (fd >= 0 && place != NULL && ftruncate(fd, (off_t)size) == 0)
        copy = mmap(place, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED, fd, 0);
    if (copy == MAP_FAILED) {
        image_refuse(reason, reason_size, path, strerror(errno));
        if (place != NULL)
            pages_release(place, size);
        if (fd >= 0)
            close(fd);
        return false;
    }
    for (uint64_t i = 0; i < h->run_count && read; i++)
        read = copy_run(image, &h->runs[i], fd, start);
    if (read)
        collapse(h, copy, size);
    sound = read && check_runs(h, copy + start);
    munmap(copy, size);
    if (!sound || fcntl(fd, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE | F_SEAL_SEAL) != 0) {
        image_refuse(reason, reason_size, path, !read ? "truncated" : !sound ? "damaged contents" : strerror(errno));
        close(fd);
        return false;
    }
    close(image->fd);
    image->fd = fd;
    image->start = start;
    return true;
}

/* ---- opening ---- */

struct image *image_open(const char *path, const char *java_home, enum image_use use, char *reason,
                         size_t reason_size)
{
    struct image *image = mem_alloc(sizeof *image);
    struct stat status;
    if (image == NULL) {
        image_refuse(reason, reason_size, path, "out of memory");
        return NULL;
    }
    /* Without waiting for whoever might write a pipe. */
    image->fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    image->start = (off_t)IMAGE_SPAN_AT;
    if (image->fd < 0 || fstat(image->fd, &status) != 0) {
        image_refuse(reason, reason_size, path, strerror(errno));
        image_close(image);
        return NULL;
    }
    if (!S_ISREG(status.st_mode)) {
        image_refuse(reason, reason_size, path, "not a regular file");
        image_close(image);
        return NULL;
    }
    if (!read_all(image->fd, &image->header,
                  (uint64_t)status.st_size < sizeof image->header ? (uint64_t)status.st_size
                                                                  : sizeof image->header,
                  0)) {
        image_refuse(reason, reason_size, path, strerror(errno));
        image_close(image);
        return NULL;
    }
    bool untouched = status.st_mtim.tv_sec == (time_t)image->header.written && status.st_mtim.tv_nsec == 0;
    if (!check_header(&image->header, (uint64_t)status.st_size, java_home, path, reason, reason_size) ||
        (use == IMAGE_COPIED && !make_copy(image, path, reason, reason_size)) ||
        (use == IMAGE_IN_PLACE && !untouched && !image_check(image, path, reason, reason_size))) {
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
    void *at = iso->base + h->span_start;
    if (h->limit != iso->limit)
        return false;
    return mmap(at, span_of(h), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_FIXED | MAP_NORESERVE, image->fd,
                image->start) == at;
}
