/*
 * The JDK's lib/modules: a container of all class files and resources of a run-time image, found by
 * a perfect hash.  The file is mapped read-only and shared by every isolate; nothing in it is
 * trusted: each offset is checked before it is followed.
 *
 * Layout: header | redirect table | offsets table | locations | strings | resource data.  All
 * integers of the tables are little-endian here; values inside locations are big-endian.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include "loader/internal.h"

#define JIMAGE_MAGIC 0xCAFEDADAu
#define JIMAGE_VERSION 0x00010000u
#define HEADER_SIZE 28u
#define HASH_SEED 0x01000193u
#define COMPRESSED_MAGIC 0xCAFEFAFAu
#define COMPRESSED_HEADER_SIZE 29u
#define MAX_STAGES 8
#define MAX_RESOURCE GIB(1)

struct jimage {
    const uint8_t *file;
    uint64_t size;
    uint32_t table_length;
    const uint8_t *redirect, *offsets, *locations, *strings;
    uint32_t locations_size, strings_size;
    uint64_t data; /* offset of the resource data: the end of the index */
};

enum attribute_kind {
    ATTRIBUTE_END,
    ATTRIBUTE_MODULE,
    ATTRIBUTE_PARENT,
    ATTRIBUTE_BASE,
    ATTRIBUTE_EXTENSION,
    ATTRIBUTE_OFFSET,
    ATTRIBUTE_COMPRESSED,
    ATTRIBUTE_UNCOMPRESSED,
    ATTRIBUTE_COUNT
};

static uint32_t get_u4(const uint8_t *at)
{
    return (uint32_t)at[0] | (uint32_t)at[1] << 8 | (uint32_t)at[2] << 16 | (uint32_t)at[3] << 24;
}

static uint64_t get_u8(const uint8_t *at)
{
    return get_u4(at) | (uint64_t)get_u4(at + 4) << 32;
}

/* ---- opening ---- */

static bool check_header(struct jimage *image, char *reason, size_t reason_size)
{
    const uint8_t *file = image->file;
    if (image->size < HEADER_SIZE || get_u4(file) != JIMAGE_MAGIC) {
        snprintf(reason, reason_size, "not a JDK image for this machine");
        return false;
    }
    if (get_u4(file + 4) != JIMAGE_VERSION) {
        snprintf(reason, reason_size, "JDK image of unknown version %u.%u", get_u4(file + 4) >> 16,
                 get_u4(file + 4) & 0xFFFF);
        return false;
    }
    image->table_length = get_u4(file + 16);
    image->locations_size = get_u4(file + 20);
    image->strings_size = get_u4(file + 24);
    image->data = HEADER_SIZE + 8 * (uint64_t)image->table_length + image->locations_size +
                  image->strings_size;
    if (image->table_length == 0 || image->data > image->size || image->strings_size == 0) {
        snprintf(reason, reason_size, "JDK image is truncated");
        return false;
    }
    image->redirect = file + HEADER_SIZE;
    image->offsets = image->redirect + 4 * (uint64_t)image->table_length;
    image->locations = image->offsets + 4 * (uint64_t)image->table_length;
    image->strings = image->locations + image->locations_size;
    /* Both tables of bytes end in a zero, so that scans inside them end. */
    if (image->strings[image->strings_size - 1] != 0) {
        snprintf(reason, reason_size, "JDK image is damaged");
        return false;
    }
    return true;
}

struct jimage *jimage_open(const char *path, char *reason, size_t reason_size)
{
    struct stat status;
    struct jimage *image = NULL;
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0) {
        snprintf(reason, reason_size, "%s: %s", path, strerror(errno));
        return NULL;
    }
    if (fstat(fd, &status) != 0 || status.st_size <= 0) {
        snprintf(reason, reason_size, "%s: cannot be read", path);
        close(fd);
        return NULL;
    }
    void *mapping = mmap(NULL, (size_t)status.st_size, PROT_READ, MAP_SHARED, fd, 0);
    close(fd);
    if (mapping == MAP_FAILED) {
        snprintf(reason, reason_size, "%s: %s", path, strerror(errno));
        return NULL;
    }
    image = mem_alloc(sizeof *image);
    if (image == NULL) {
        snprintf(reason, reason_size, "out of memory");
        munmap(mapping, (size_t)status.st_size);
        return NULL;
    }
    image->file = mapping;
    image->size = (uint64_t)status.st_size;
    if (!check_header(image, reason, reason_size)) {
        jimage_close(image);
        return NULL;
    }
    return image;
}

void jimage_close(struct jimage *image)
{
    if (image == NULL)
        return;
    munmap((void *)(uintptr_t)image->file, (size_t)image->size);
    mem_free(image);
}

/* ---- locations ---- */

static bool read_location(const struct jimage *image, uint32_t offset, uint64_t *attributes)
{
    memset(attributes, 0, ATTRIBUTE_COUNT * sizeof *attributes);
    while (offset < image->locations_size) {
        uint8_t head = image->locations[offset++];
        uint32_t kind = head >> 3, length = (head & 7u) + 1;
        uint64_t value = 0;
        if (kind == ATTRIBUTE_END)
            return true;
        if (kind >= ATTRIBUTE_COUNT || length > image->locations_size - offset)
            return false;
        while (length-- > 0)
            value = value << 8 | image->locations[offset++];
        attributes[kind] = value;
    }
    return false;
}

/* Strings end in a zero byte inside the table, see check_header. */
static const char *string_at(const struct jimage *image, uint64_t offset)
{
    return offset < image->strings_size ? (const char *)image->strings + offset : "";
}

/* Takes `part` off the front of `*path` when it is there; an empty part always is. */
static bool match(const char **path, const char *part)
{
    size_t length = strlen(part);
    if (strncmp(*path, part, length) != 0)
        return false;
    *path += length;
    return true;
}

static bool has_name(const struct jimage *image, const uint64_t *attributes, const char *path)
{
    const char *module = string_at(image, attributes[ATTRIBUTE_MODULE]);
    const char *parent = string_at(image, attributes[ATTRIBUTE_PARENT]);
    const char *extension = string_at(image, attributes[ATTRIBUTE_EXTENSION]);
    if (*module != 0 && !(match(&path, "/") && match(&path, module) && match(&path, "/")))
        return false;
    if (*parent != 0 && !(match(&path, parent) && match(&path, "/")))
        return false;
    if (!match(&path, string_at(image, attributes[ATTRIBUTE_BASE])))
        return false;
    if (*extension != 0 && !(match(&path, ".") && match(&path, extension)))
        return false;
    return *path == 0;
}

static uint32_t hash(const char *path, uint32_t seed)
{
    for (; *path != 0; path++)
        seed = (seed * HASH_SEED) ^ (uint8_t)*path;
    return seed & 0x7FFFFFFF;
}

static bool find_location(const struct jimage *image, const char *path, uint64_t *attributes)
{
    uint32_t n = image->table_length;
    int32_t value = (int32_t)get_u4(image->redirect + 4 * (uint64_t)(hash(path, HASH_SEED) % n));
    uint32_t slot;
    if (value == 0)
        return false;
    slot = value < 0 ? (uint32_t)(-1 - value) : hash(path, (uint32_t)value) % n;
    if (slot >= n)
        return false;
    return read_location(image, get_u4(image->offsets + 4 * (uint64_t)slot), attributes) &&
           has_name(image, attributes, path);
}

/* ---- compressed resources ---- */

/* A growing output. */
struct output {
    uint8_t *bytes;
    uint64_t used, size;
};

static bool emit(struct output *out, const void *bytes, uint64_t count)
{
    if (count > out->size - out->used)
        return false;
    memcpy(out->bytes + out->used, bytes, count);
    out->used += count;
    return true;
}

struct input {
    const uint8_t *at, *end;
};

static bool copy(struct input *in, struct output *out, uint64_t count)
{
    if (count > (uint64_t)(in->end - in->at) || !emit(out, in->at, count))
        return false;
    in->at += count;
    return true;
}

/* Integers of compact-cp: the top bit tells short forms, whose length is in the next two. */
static bool compressed_int(struct input *in, uint32_t *value)
{
    if (in->at == in->end)
        return false;
    uint32_t length = in->at[0] & 0x80 ? in->at[0] >> 5 & 3 : 4;
    if (length == 0 || length > (uint64_t)(in->end - in->at))
        return false;
    *value = in->at[0] & 0x80 ? in->at[0] & 0x1F : in->at[0];
    for (uint32_t i = 1; i < length; i++)
        *value = *value << 8 | in->at[i];
    in->at += length;
    return true;
}

static bool emit_head(struct output *out, uint64_t length)
{
    uint8_t head[3] = {CP_UTF8, (uint8_t)(length >> 8), (uint8_t)length};
    return length <= UINT16_MAX && emit(out, head, sizeof head);
}

/* A descriptor whose class names live in the strings table. */
static bool expand_descriptor(const struct jimage *image, struct input *in, struct output *out)
{
    uint32_t template, length, package, name;
    if (!compressed_int(in, &template) || !compressed_int(in, &length) ||
        length > (uint64_t)(in->end - in->at))
        return false;
    struct input indices = {in->at, in->at + length};
    in->at += length;
    uint64_t head = out->used;
    if (!emit_head(out, 0))
        return false;
    for (const char *p = string_at(image, template); *p != 0; p++) {
        if (!emit(out, p, 1))
            return false;
        if (*p != 'L' || length == 0)
            continue;
        if (!compressed_int(&indices, &package) || !compressed_int(&indices, &name))
            return false;
        const char *text = string_at(image, package);
        if (*text != 0 && (!emit(out, text, strlen(text)) || !emit(out, "/", 1)))
            return false;
        text = string_at(image, name);
        if (!emit(out, text, strlen(text)))
            return false;
    }
    uint64_t total = out->used - head - 3;
    out->bytes[head + 1] = (uint8_t)(total >> 8);
    out->bytes[head + 2] = (uint8_t)total;
    return total <= UINT16_MAX;
}

static bool expand_constant(const struct jimage *image, struct input *in, struct output *out,
                            uint32_t *index)
{
    static const uint8_t sizes[] = {
        [3] = 4,  [4] = 4,  [5] = 8,  [6] = 8,  [7] = 2,  [8] = 2,  [9] = 4,  [10] = 4,
        [11] = 4, [12] = 4, [15] = 3, [16] = 2, [17] = 4, [18] = 4, [19] = 2, [20] = 2};
    uint32_t offset;
    if (in->at == in->end)
        return false;
    uint8_t tag = *in->at;
    switch (tag) {
    case 23: { /* a string of the table */
        in->at++;
        if (!compressed_int(in, &offset))
            return false;
        const char *text = string_at(image, offset);
        return emit_head(out, strlen(text)) && emit(out, text, strlen(text));
    }
    case 25: in->at++; return expand_descriptor(image, in, out);
    case CP_UTF8: return in->end - in->at >= 3 && copy(in, out, 3 + (uint64_t)read_u2(in->at + 1));
    default:
        if (tag >= sizeof sizes || sizes[tag] == 0)
            return false;
        if (tag == CP_LONG || tag == CP_DOUBLE)
            ++*index;
        return copy(in, out, 1 + (uint64_t)sizes[tag]);
    }
}

static bool expand_compact_cp(const struct jimage *image, struct input in, struct output *out)
{
    if (!copy(&in, out, 10))
        return false;
    uint32_t count = read_u2(out->bytes + 8);
    for (uint32_t i = 1; i < count; i++) {
        if (!expand_constant(image, &in, out, &i))
            return false;
    }
    return copy(&in, out, (uint64_t)(in.end - in.at));
}

static bool expand_zip(struct input in, struct output *out)
{
    uLongf length = (uLongf)out->size;
    if (uncompress(out->bytes, &length, in.at, (uLong)(in.end - in.at)) != Z_OK)
        return false;
    out->used = length;
    return true;
}

/* Undoes one stage after the other until no header is left.  The caller frees the result. */
static uint8_t *decompress(const struct jimage *image, const uint8_t *bytes, uint64_t length,
                           uint64_t *result_length)
{
    uint8_t *owned = NULL;
    for (int stage = 0; stage < MAX_STAGES; stage++) {
        if (length < COMPRESSED_HEADER_SIZE || get_u4(bytes) != COMPRESSED_MAGIC) {
            *result_length = length;
            return owned;
        }
        uint64_t size = get_u8(bytes + 4), full = get_u8(bytes + 12);
        const char *name = string_at(image, get_u4(bytes + 20));
        struct output out = {NULL, 0, full};
        bool good = size <= length - COMPRESSED_HEADER_SIZE && full <= MAX_RESOURCE;
        if (good)
            out.bytes = mem_alloc(full + 1);
        struct input in = {bytes + COMPRESSED_HEADER_SIZE, bytes + COMPRESSED_HEADER_SIZE + (good ? size : 0)};
        good = good && out.bytes != NULL &&
               (strcmp(name, "zip") == 0          ? expand_zip(in, &out)
                : strcmp(name, "compact-cp") == 0 ? expand_compact_cp(image, in, &out)
                                                  : false);
        mem_free(owned);
        if (!good) {
            mem_free(out.bytes);
            return NULL;
        }
        bytes = owned = out.bytes;
        length = out.used;
    }
    mem_free(owned);
    return NULL;
}

static bool get_content(const struct jimage *image, const uint64_t *attributes,
                        const uint8_t **bytes, size_t *length, bool *owned)
{
    uint64_t compressed = attributes[ATTRIBUTE_COMPRESSED];
    uint64_t size = compressed != 0 ? compressed : attributes[ATTRIBUTE_UNCOMPRESSED];
    uint64_t space = image->size - image->data;
    *owned = false;
    if (attributes[ATTRIBUTE_OFFSET] > space || size > space - attributes[ATTRIBUTE_OFFSET])
        return false;
    const uint8_t *start = image->file + image->data + attributes[ATTRIBUTE_OFFSET];
    *length = size;
    *bytes = start;
    if (compressed == 0)
        return true;
    uint64_t full = 0;
    *bytes = decompress(image, start, compressed, &full);
    *owned = *bytes != NULL;
    *length = full;
    return *owned;
}

bool jimage_find(struct jimage *image, const char *path, const uint8_t **bytes, size_t *length,
                 bool *owned)
{
    uint64_t attributes[ATTRIBUTE_COUNT];
    return find_location(image, path, attributes) &&
           get_content(image, attributes, bytes, length, owned);
}

/* ---- packages and walking ---- */

/* /packages/<dotted> holds pairs (is_empty, module name): the first module with classes. */
const char *jimage_module_of_package(struct jimage *image, const char *package)
{
    char path[1024];
    uint64_t attributes[ATTRIBUTE_COUNT];
    const uint8_t *bytes;
    size_t length;
    bool owned;
    const char *module = NULL;
    int written = snprintf(path, sizeof path, "/packages/%s", package);
    if (written < 0 || (size_t)written >= sizeof path)
        return NULL;
    for (char *p = path + sizeof "/packages/" - 1; *p != 0; p++)
        *p = *p == '/' ? '.' : *p;
    if (!find_location(image, path, attributes) ||
        !get_content(image, attributes, &bytes, &length, &owned))
        return NULL;
    for (size_t at = 0; module == NULL && at + 8 <= length; at += 8) {
        if (get_u4(bytes + at) == 0)
            module = string_at(image, get_u4(bytes + at + 4));
    }
    if (owned)
        mem_free((void *)(uintptr_t)bytes);
    return module;
}

void jimage_walk(struct jimage *image, void (*visit)(void *context, const char *path),
                 void *context)
{
    char path[2048];
    uint64_t attributes[ATTRIBUTE_COUNT];
    for (uint32_t i = 0; i < image->table_length; i++) {
        if (!read_location(image, get_u4(image->offsets + 4 * (uint64_t)i), attributes))
            continue;
        const char *module = string_at(image, attributes[ATTRIBUTE_MODULE]);
        const char *parent = string_at(image, attributes[ATTRIBUTE_PARENT]);
        const char *extension = string_at(image, attributes[ATTRIBUTE_EXTENSION]);
        /* The browsable tree has the modules `modules` and `packages`, its roots none. */
        if (*module == 0 || strcmp(module, "modules") == 0 || strcmp(module, "packages") == 0)
            continue;
        int written = snprintf(
            path, sizeof path, "/%s/%s%s%s%s%s", module, parent, *parent == 0 ? "" : "/",
            string_at(image, attributes[ATTRIBUTE_BASE]), *extension == 0 ? "" : ".", extension);
        if (written > 0 && (size_t)written < sizeof path)
            visit(context, path);
    }
}
