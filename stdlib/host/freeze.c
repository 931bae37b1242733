/* See freeze.h. */
#include "stdlib/host/freeze.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#include "vm/base/mem.h"
#include "vm/model/offheap.h"

#define SLOT_LIMIT (1u << 20)
#define MEMORY_DEVICES 1 /* major number of /dev/null, /dev/zero, /dev/full, /dev/random, /dev/urandom */

enum descriptor_note {
    NOTE_STANDARD, /* a stream of the process */
    NOTE_FILE,     /* to be opened again */
    NOTE_STALE
};

static bool refuse(char *reason, size_t size, const char *format, ...) PRINTF_LIKE(3, 4);
static bool refuse(char *reason, size_t size, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(reason, size, format, arguments);
    va_end(arguments);
    return false;
}

static int64_t change_time(const struct stat *status)
{
    return (int64_t)status->st_mtim.tv_sec * 1000000000 + status->st_mtim.tv_nsec;
}

/* ---- freezing ---- */

/* The path by which the open file can be found again; false: there is none. */
static bool path_of(int real, const struct stat *status, char path[PATH_MAX])
{
    char link[64];
    struct stat found;
    snprintf(link, sizeof link, "/proc/self/fd/%d", real);
    ssize_t length = readlink(link, path, PATH_MAX - 1);
    if (length <= 0)
        return false;
    path[length] = '\0';
    return path[0] == '/' && stat(path, &found) == 0 && found.st_dev == status->st_dev &&
           found.st_ino == status->st_ino;
}

static bool can_be_reopened(const struct stat *status)
{
    return S_ISREG(status->st_mode) || S_ISDIR(status->st_mode) ||
           (S_ISCHR(status->st_mode) && major(status->st_rdev) == MEMORY_DEVICES);
}

/* A lock of the file system does not come along. */
static bool is_locked(int real)
{
    char path[64], line[256];
    bool locked = false;
    snprintf(path, sizeof path, "/proc/self/fdinfo/%d", real);
    FILE *file = fopen(path, "re");
    while (file != NULL && fgets(line, sizeof line, file) != NULL)
        locked = locked || strncmp(line, "lock:", 5) == 0;
    if (file != NULL)
        fclose(file);
    return locked;
}

static bool note_descriptor(const struct host_descriptor *descriptor, struct record_writer *w,
                            char *reason, size_t size)
{
    struct stat status;
    char path[PATH_MAX];
    if (descriptor->standard != HOST_NOT_STANDARD) {
        record_put(w, NOTE_STANDARD);
        record_put(w, descriptor->standard);
        return true;
    }
    if (descriptor->stale || fstat(descriptor->real, &status) != 0 || !can_be_reopened(&status) ||
        !path_of(descriptor->real, &status, path)) {
        record_put(w, NOTE_STALE);
        return true;
    }
    if (is_locked(descriptor->real))
        return refuse(reason, size, "the file %s is locked", path);
    record_put(w, NOTE_FILE);
    record_put_text(w, path);
    record_put(w, (uint64_t)fcntl(descriptor->real, F_GETFL));
    record_put(w, status.st_mode & S_IFMT);
    record_put(w, S_ISREG(status.st_mode) ? (uint64_t)lseek(descriptor->real, 0, SEEK_CUR) : 0);
    record_put(w, (uint64_t)status.st_size);
    record_put(w, (uint64_t)change_time(&status));
    return true;
}

static bool note_descriptors(struct isolate *iso, struct record_writer *w, char *reason, size_t size)
{
    struct host_table *table = host_table_of(iso);
    bool done = table != NULL;
    for (uint32_t i = 0; done && i < table->descriptor_capacity; i++) {
        const struct host_descriptor *descriptor = table->descriptors[i];
        if (descriptor == NULL)
            continue;
        record_put(w, i);
        record_put(w, LOAD_RELAXED(&descriptor->nonblocking));
        done = note_descriptor(descriptor, w, reason, size);
    }
    record_put(w, UINT64_MAX);
    return done;
}

/* The files that are mapped into the window, as the system tells them. */
static bool note_mappings(struct isolate *iso, struct record_writer *w, char *reason, size_t size)
{
    uint64_t low = HEAP_STATE(iso)->offheap_start, high = offheap_used_end(iso);
    FILE *maps = fopen("/proc/self/maps", "re");
    char *line = NULL;
    size_t capacity = 0;
    bool done = true;
    if (maps == NULL)
        return refuse(reason, size, "the system does not tell what is mapped");
    while (done && getline(&line, &capacity, maps) > 0) {
        unsigned long from, to, offset, inode;
        unsigned device_major, device_minor;
        char protection[8];
        int name = 0;
        struct stat status;
        if (sscanf(line, "%lx-%lx %7s %lx %x:%x %lu %n", &from, &to, protection, &offset,
                   &device_major, &device_minor, &inode, &name) < 7)
            continue;
        uint64_t start = (uint64_t)from - (uint64_t)(uintptr_t)iso->base;
        if ((uint64_t)from < (uint64_t)(uintptr_t)iso->base || start < low || start >= high || inode == 0)
            continue;
        line[strcspn(line, "\n")] = '\0';
        if (stat(line + name, &status) != 0 || status.st_ino != inode ||
            status.st_dev != makedev(device_major, device_minor)) {
            done = refuse(reason, size, "the mapped file %s is gone", line + name);
            break;
        }
        record_put(w, start);
        record_put(w, to - from);
        record_put(w, protection[3] == 's');
        record_put(w, offset);
        record_put_text(w, line + name);
        record_put(w, (uint64_t)status.st_size);
        record_put(w, (uint64_t)change_time(&status));
    }
    free(line); /* getline allocates with malloc */
    fclose(maps);
    record_put(w, 0);
    return done;
}

bool host_freeze(struct isolate *iso, struct record_writer *w, char *reason, size_t size)
{
    struct host_table *table = host_table_of(iso);
    if (table != NULL && table->children != NULL)
        return refuse(reason, size, "the child process %d has not been waited for", table->children->pid);
    return note_descriptors(iso, w, reason, size) && note_mappings(iso, w, reason, size);
}

/* ---- thawing ---- */

/* The open file, or -1: it is not the same any more. */
static int reopen(const char *path, struct record_reader *r)
{
    int flags = (int)record_get(r);
    mode_t type = (mode_t)record_get(r);
    int64_t position = (int64_t)record_get(r), file_size = (int64_t)record_get(r);
    int64_t time = (int64_t)record_get(r);
    struct stat status;
    if (r->failed || path == NULL)
        return -1;
    /* Something else may have the name now, and opening that shall not wait. */
    int real = open(path, (flags & ~(O_CREAT | O_EXCL | O_TRUNC)) | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
    if (real < 0)
        return -1;
    bool same = fstat(real, &status) == 0 && (status.st_mode & S_IFMT) == type &&
                can_be_reopened(&status);
    if (same && S_ISREG(type))
        same = status.st_size == file_size && change_time(&status) == time &&
               lseek(real, position, SEEK_SET) == position;
    if (same && fcntl(real, F_SETFL, flags) == 0)
        return real;
    close(real);
    return -1;
}

static bool thaw_descriptors(struct isolate *iso, struct record_reader *r, char *reason, size_t size)
{
    for (;;) {
        uint64_t slot = record_get(r);
        if (slot == UINT64_MAX && !r->failed)
            return true;
        bool nonblocking = record_get_below(r, 1) != 0;
        int real = -1;
        if (slot >= SLOT_LIMIT)
            r->failed = true;
        switch (record_get(r)) {
        case NOTE_STANDARD:
            if (!r->failed && !host_descriptor_put_standard(iso, (uint32_t)slot, (int)record_get_below(r, 2)))
                return refuse(reason, size, "out of memory");
            continue;
        case NOTE_FILE: {
            const char *path = record_get_text(r);
            real = reopen(path, r);
            break;
        }
        case NOTE_STALE: break;
        default: r->failed = true; break;
        }
        if (r->failed) {
            if (real >= 0)
                close(real);
            return refuse(reason, size, "the snapshot is damaged");
        }
        int error = host_descriptor_put(iso, (uint32_t)slot, real, nonblocking);
        if (error != 0)
            return refuse(reason, size, "descriptor %u: %s", (unsigned)slot, strerror(-error));
    }
}

/* Maps the file in its place again; false: errno, or 0 when it is not the same file any more. */
static bool map_again(struct isolate *iso, uint64_t start, uint64_t length, bool shared, off_t offset,
                      const char *path, const struct stat *then)
{
    struct stat status;
    int fd = open(path, (shared ? O_RDWR : O_RDONLY) | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
    bool done = fd >= 0 && fstat(fd, &status) == 0;
    if (done && (!S_ISREG(status.st_mode) || status.st_size != then->st_size ||
                 change_time(&status) != change_time(then))) {
        errno = 0;
        done = false;
    }
    done = done && mmap(iso->base + start, length, PROT_READ | PROT_WRITE,
                        (shared ? MAP_SHARED : MAP_PRIVATE | MAP_NORESERVE) | MAP_FIXED, fd,
                        offset) != MAP_FAILED;
    int error = errno;
    if (fd >= 0)
        close(fd);
    errno = error;
    return done;
}

static bool thaw_mappings(struct isolate *iso, struct record_reader *r, char *reason, size_t size)
{
    uint64_t start;
    while ((start = record_get(r)) != 0) {
        uint64_t length = record_get(r);
        bool shared = record_get_below(r, 1) != 0;
        off_t offset = (off_t)record_get(r);
        const char *path = record_get_text(r);
        struct stat then = {.st_size = (off_t)record_get(r)};
        int64_t time = (int64_t)record_get(r);
        then.st_mtim.tv_sec = time / 1000000000;
        then.st_mtim.tv_nsec = time % 1000000000;
        if (r->failed || path == NULL || start > iso->limit || length > iso->limit - start ||
            start % 4096 != 0 || length % 4096 != 0 || length == 0)
            return refuse(reason, size, "the snapshot is damaged");
        if (!map_again(iso, start, length, shared, offset, path, &then))
            return refuse(reason, size, "the mapped file %s: %s", path,
                          errno == 0 ? "it has changed since the isolate was frozen" : strerror(errno));
    }
    return !r->failed || refuse(reason, size, "the snapshot is damaged");
}

bool host_thaw(struct isolate *iso, struct record_reader *r, char *reason, size_t size)
{
    return thaw_descriptors(iso, r, reason, size) && thaw_mappings(iso, r, reason, size);
}
