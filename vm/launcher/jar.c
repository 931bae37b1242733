/*
 * See jar.h.  Of the zip format only the end record and the central directory matter here; whether
 * the manifest makes sense is the class library's business.
 */
#include "vm/launcher/jar.h"

#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

#include "vm/launcher/text.h"

#define MANIFEST "META-INF/MANIFEST.MF"
#define END_SIGNATURE 0x06054b50u
#define END_SIZE 22
#define WIDE_LOCATOR_SIGNATURE 0x07064b50u
#define WIDE_LOCATOR_SIZE 20
#define WIDE_END_SIGNATURE 0x06064b50u
#define WIDE_END_SIZE 56
#define LONGEST_COMMENT 65535
#define ENTRY_SIGNATURE 0x02014b50u
#define ENTRY_SIZE 46
#define LARGEST_DIRECTORY (1u << 30)

static uint32_t u2(const uint8_t *p)
{
    return (uint32_t)p[0] | (uint32_t)p[1] << 8;
}

static uint32_t u4(const uint8_t *p)
{
    return u2(p) | u2(p + 2) << 16;
}

static bool read_at(int file, void *bytes, size_t length, off_t offset)
{
    return offset >= 0 && pread(file, bytes, length, offset) == (ssize_t)length;
}

static uint64_t u8(const uint8_t *p)
{
    return u4(p) | (uint64_t)u4(p + 4) << 32;
}

/* The end record of a zip file with 64-bit sizes: its place is in a locator before the old end
 * record (at `end`), unless bytes in front of the file have moved it; then it is where it always
 * is. */
static bool find_wide_directory(int file, off_t end, off_t *start, size_t *length)
{
    uint8_t locator[WIDE_LOCATOR_SIZE], record[WIDE_END_SIZE];
    off_t place = end - WIDE_LOCATOR_SIZE;
    if (!read_at(file, locator, sizeof locator, place) || u4(locator) != WIDE_LOCATOR_SIGNATURE)
        return false;
    if (!read_at(file, record, sizeof record, (off_t)u8(locator + 8)) ||
        u4(record) != WIDE_END_SIGNATURE) {
        if (!read_at(file, record, sizeof record, place - WIDE_END_SIZE) ||
            u4(record) != WIDE_END_SIGNATURE)
            return false;
        *start = place - WIDE_END_SIZE;
    } else {
        *start = (off_t)u8(locator + 8);
    }
    if (u8(record + 40) > LARGEST_DIRECTORY)
        return false;
    *length = (size_t)u8(record + 40);
    *start -= (off_t)*length;
    return *start >= 0;
}

/* Where the central directory starts.  Bytes in front of the zip file shift all its offsets, so the
 * start is counted back from the end record. */
static bool find_directory(int file, off_t *start, size_t *length)
{
    struct stat status;
    off_t tail_start;
    size_t tail;
    uint8_t *bytes;
    bool found = false;
    if (fstat(file, &status) != 0 || !S_ISREG(status.st_mode) || status.st_size < END_SIZE)
        return false;
    tail = status.st_size < END_SIZE + LONGEST_COMMENT ? (size_t)status.st_size
                                                       : END_SIZE + LONGEST_COMMENT;
    tail_start = status.st_size - (off_t)tail;
    bytes = need(malloc(tail));
    if (read_at(file, bytes, tail, tail_start)) {
        for (size_t at = tail - END_SIZE + 1; at-- > 0 && !found;) {
            const uint8_t *end = bytes + at;
            if (u4(end) != END_SIGNATURE || u2(end + 20) != tail - at - END_SIZE)
                continue;
            found = (u4(end + 12) == UINT32_MAX || u4(end + 16) == UINT32_MAX ||
                     u2(end + 10) == UINT16_MAX) &&
                    find_wide_directory(file, tail_start + (off_t)at, start, length);
            if (found)
                break;
            *length = u4(end + 12);
            *start = tail_start + (off_t)at - (off_t)*length;
            found = *length <= LARGEST_DIRECTORY && *start >= 0;
        }
    }
    free(bytes);
    return found;
}

static bool has_manifest(const uint8_t *directory, size_t length)
{
    while (length >= ENTRY_SIZE && u4(directory) == ENTRY_SIGNATURE) {
        size_t name = u2(directory + 28);
        size_t size = ENTRY_SIZE + name + u2(directory + 30) + u2(directory + 32);
        if (size > length)
            return false;
        if (name == sizeof MANIFEST - 1 &&
            strncasecmp((const char *)directory + ENTRY_SIZE, MANIFEST, name) == 0)
            return true;
        directory += size;
        length -= size;
    }
    return false;
}

enum jar_state jar_check(const char *path)
{
    enum jar_state state = JAR_DAMAGED;
    int file = open(path, O_RDONLY | O_CLOEXEC);
    size_t length = 0;
    off_t start = 0;
    if (file < 0)
        return JAR_NOT_READABLE;
    if (find_directory(file, &start, &length)) {
        uint8_t *directory = need(malloc(length + 1));
        if (read_at(file, directory, length, start) && has_manifest(directory, length))
            state = JAR_FINE;
        free(directory);
    }
    close(file);
    return state;
}
