/*
 * -Xbootclasspath/a: where the boot loader looks behind the run-time image, directories and jars.
 *
 * A jar is mapped and its central directory indexed once, when the isolate is made; the list does not
 * change afterwards, so lookups take no lock.  What is no directory and no readable zip file is passed
 * over, as HotSpot does.  Every number in a zip file is hostile: an entry is used only if it lies in
 * the file.  Class-Path and Multi-Release of a manifest do not count here.
 *
 * The format: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.7, 4.3.12 and 4.3.16.
 */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include "loader/internal.h"

#define MAX_CLASS_FILE MIB(256)
#define END_SIZE 22     /* end of central directory record, without comment */
#define CENTRAL_SIZE 46 /* central directory header, without name */
#define LOCAL_SIZE 30

enum { METHOD_STORED = 0, METHOD_DEFLATED = 8 };

struct jar {
    const uint8_t *bytes;
    uint64_t length;
    uint64_t front;    /* what stands before the zip file, whose offsets do not count it */
    uint64_t *entries; /* offsets of central directory headers, sorted by name */
    uint32_t count;
};

struct boot_append {
    uint32_t count;
    struct append_entry {
        char *path;
        bool is_jar;
        struct jar jar;
    } entries[];
};

static uint16_t little_u2(const uint8_t *p)
{
    return (uint16_t)(p[0] | p[1] << 8);
}

static uint32_t little_u4(const uint8_t *p)
{
    return (uint32_t)p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 | (uint32_t)p[3] << 24;
}

/* ---- the index of a jar ---- */

static int compare_names(const uint8_t *a, size_t a_length, const uint8_t *b, size_t b_length)
{
    int order = memcmp(a, b, a_length < b_length ? a_length : b_length);
    return order != 0 ? order : a_length < b_length ? -1 : a_length > b_length;
}

static int compare_entries(const void *a, const void *b, void *context)
{
    const struct jar *jar = context;
    const uint8_t *x = jar->bytes + *(const uint64_t *)a, *y = jar->bytes + *(const uint64_t *)b;
    return compare_names(x + CENTRAL_SIZE, little_u2(x + 28), y + CENTRAL_SIZE, little_u2(y + 28));
}

/* The end record is the last one whose comment reaches to the end of the file. */
static const uint8_t *find_end(const struct jar *jar)
{
    if (jar->length < END_SIZE)
        return NULL;
    uint64_t last = jar->length - END_SIZE;
    uint64_t first = last > UINT16_MAX ? last - UINT16_MAX : 0;
    for (uint64_t at = last + 1; at-- > first;) {
        const uint8_t *p = jar->bytes + at;
        if (little_u4(p) == 0x06054B50 && at + END_SIZE + little_u2(p + 20) == jar->length)
            return p;
    }
    return NULL;
}

static bool index_jar(struct jar *jar)
{
    const uint8_t *end = find_end(jar);
    if (end == NULL)
        return false;
    uint64_t size = little_u4(end + 12), end_at = (uint64_t)(end - jar->bytes);
    if (size > end_at)
        return false;
    uint64_t at = end_at - size;
    uint32_t count = little_u2(end + 10);
    if (at < little_u4(end + 16) || size / CENTRAL_SIZE < count)
        return false;
    jar->front = at - little_u4(end + 16);
    jar->entries = mem_alloc((count + 1) * sizeof *jar->entries);
    if (jar->entries == NULL)
        return false;
    for (uint32_t i = 0; i < count; i++) {
        const uint8_t *p = jar->bytes + at;
        if (end_at - at < CENTRAL_SIZE || little_u4(p) != 0x02014B50)
            return false;
        uint64_t length =
            CENTRAL_SIZE + (uint64_t)little_u2(p + 28) + little_u2(p + 30) + little_u2(p + 32);
        if (length > end_at - at)
            return false;
        jar->entries[jar->count++] = at;
        at += length;
    }
    qsort_r(jar->entries, jar->count, sizeof *jar->entries, compare_entries, jar);
    return true;
}

static bool open_jar(const char *path, struct jar *jar)
{
    struct stat status;
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return false;
    if (fstat(fd, &status) == 0 && S_ISREG(status.st_mode) && status.st_size > 0) {
        void *bytes = mmap(NULL, (size_t)status.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
        if (bytes != MAP_FAILED) {
            jar->bytes = bytes;
            jar->length = (uint64_t)status.st_size;
        }
    }
    close(fd);
    return jar->bytes != NULL && index_jar(jar);
}

/* ---- an entry's contents ---- */

static uint8_t *inflate_all(const uint8_t *from, uint32_t from_length, uint32_t length)
{
    z_stream stream = {.next_in = (uint8_t *)(uintptr_t)from, .avail_in = from_length};
    uint8_t *bytes = mem_alloc((size_t)length + 1);
    if (bytes == NULL || inflateInit2(&stream, -MAX_WBITS) != Z_OK) {
        mem_free(bytes);
        return NULL;
    }
    stream.next_out = bytes;
    stream.avail_out = length + 1;
    int status = inflate(&stream, Z_FINISH);
    inflateEnd(&stream);
    if (status == Z_STREAM_END && stream.total_out == length)
        return bytes;
    mem_free(bytes);
    return NULL;
}

static bool read_entry(const struct jar *jar, const uint8_t *central, uint8_t **bytes, size_t *length)
{
    uint32_t packed = little_u4(central + 20), size = little_u4(central + 24);
    uint64_t at = jar->front + little_u4(central + 42);
    if (size > MAX_CLASS_FILE || at > jar->length || jar->length - at < LOCAL_SIZE ||
        little_u4(jar->bytes + at) != 0x04034B50)
        return false;
    at += LOCAL_SIZE + little_u2(jar->bytes + at + 26) + little_u2(jar->bytes + at + 28);
    if (at > jar->length || jar->length - at < packed)
        return false;
    *length = size;
    *bytes = NULL;
    if (little_u2(central + 10) == METHOD_DEFLATED) {
        *bytes = inflate_all(jar->bytes + at, packed, size);
    } else if (little_u2(central + 10) == METHOD_STORED && packed == size) {
        *bytes = mem_alloc((size_t)size + 1);
        if (*bytes != NULL)
            memcpy(*bytes, jar->bytes + at, size);
    }
    return *bytes != NULL;
}

static bool find_in_jar(const struct jar *jar, const char *name, uint8_t **bytes, size_t *length)
{
    uint32_t low = 0, high = jar->count;
    size_t name_length = strlen(name);
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        const uint8_t *central = jar->bytes + jar->entries[middle];
        int order = compare_names(central + CENTRAL_SIZE, little_u2(central + 28),
                                  (const uint8_t *)name, name_length);
        if (order == 0)
            return read_entry(jar, central, bytes, length);
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return false;
}

static bool find_in_directory(const char *directory, const char *name, uint8_t **bytes,
                              size_t *length)
{
    struct stat status;
    size_t size = strlen(directory) + strlen(name) + 2, used = 0;
    char *path = mem_alloc(size);
    if (path == NULL)
        return false;
    snprintf(path, size, "%s/%s", directory, name);
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    mem_free(path);
    if (fd < 0)
        return false;
    *bytes = NULL;
    if (fstat(fd, &status) == 0 && S_ISREG(status.st_mode) &&
        (uint64_t)status.st_size <= MAX_CLASS_FILE) {
        *bytes = mem_alloc((size_t)status.st_size + 1);
        while (*bytes != NULL && used < (size_t)status.st_size) {
            ssize_t count = read(fd, *bytes + used, (size_t)status.st_size - used);
            if (count <= 0)
                break;
            used += (size_t)count;
        }
    }
    close(fd);
    *length = used;
    return *bytes != NULL;
}

/* ---- the door ---- */

struct boot_append *boot_append_open(const char *list)
{
    uint32_t count = 1;
    for (const char *p = list; *p != 0; p++)
        count += *p == ':';
    struct boot_append *append = mem_alloc(sizeof *append + count * sizeof *append->entries);
    if (append == NULL)
        return NULL;
    while (*list != 0) {
        struct stat status;
        struct append_entry *entry = &append->entries[append->count];
        size_t length = strcspn(list, ":");
        entry->path = mem_alloc(length + 1);
        if (entry->path == NULL) {
            boot_append_close(append);
            return NULL;
        }
        memcpy(entry->path, list, length);
        append->count++;
        entry->is_jar = stat(entry->path, &status) == 0 && S_ISREG(status.st_mode);
        if (entry->is_jar && !open_jar(entry->path, &entry->jar))
            entry->jar.count = 0;
        list += length + (list[length] == ':');
    }
    return append;
}

void boot_append_close(struct boot_append *append)
{
    if (append == NULL)
        return;
    for (uint32_t i = 0; i < append->count; i++) {
        struct append_entry *entry = &append->entries[i];
        if (entry->jar.bytes != NULL)
            munmap((void *)(uintptr_t)entry->jar.bytes, entry->jar.length);
        mem_free(entry->jar.entries);
        mem_free(entry->path);
    }
    mem_free(append);
}

uint32_t boot_append_find(const struct boot_append *append, const char *name, uint8_t **bytes,
                          size_t *length)
{
    for (uint32_t i = 0; append != NULL && i < append->count; i++) {
        const struct append_entry *entry = &append->entries[i];
        if (entry->is_jar ? find_in_jar(&entry->jar, name, bytes, length)
                          : *entry->path != 0 && find_in_directory(entry->path, name, bytes, length))
            return i + 1;
    }
    return 0;
}

const char *boot_append_path(const struct boot_append *append, uint32_t number)
{
    return append != NULL && number > 0 && number <= append->count ? append->entries[number - 1].path
                                                                   : NULL;
}
