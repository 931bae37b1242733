/* See snapshot_file.h. */
#include "loader/snapshot_file.h"

#include <stdio.h>
#include <string.h>
#include <xxhash.h>
#include <zstd.h>

#include "vm/base/mem.h"

#define COMPRESSION_LEVEL 1 /* three times as fast as 3, and hardly larger: most pages are objects and frames */

/* ATOLL_BUILD_ID is a checksum of all sources. */
static uint64_t build_of_library(void)
{
    return snapshot_layout() ^ (uint64_t)ATOLL_BUILD_ID * UINT64_C(0x9E3779B97F4A7C15);
}

static uint64_t header_checksum(const struct snapshot_file_header *header)
{
    return XXH3_64bits(header, offsetof(struct snapshot_file_header, checksum));
}

bool snapshot_pack(const struct snapshot *raw, uint64_t notes_length, bool compress,
                   struct snapshot_file_header *header, struct snapshot *stored)
{
    *stored = *raw;
    if (compress) {
        stored->capacity = ZSTD_compressBound(raw->length);
        stored->bytes = mem_alloc(stored->capacity);
        if (stored->bytes == NULL)
            return false;
        stored->length = ZSTD_compress(stored->bytes, stored->capacity, raw->bytes, raw->length,
                                       COMPRESSION_LEVEL);
        if (ZSTD_isError(stored->length)) { /* only for want of memory */
            mem_free(stored->bytes);
            return false;
        }
    }
    *header = (struct snapshot_file_header){.magic = SNAPSHOT_FILE_MAGIC,
                                            .build = build_of_library(),
                                            .compressed = compress,
                                            .notes_length = notes_length,
                                            .raw_length = raw->length,
                                            .stored_length = stored->length,
                                            .stored_checksum =
                                                XXH3_64bits(stored->bytes, stored->length)};
    header->checksum = header_checksum(header);
    return true;
}

static bool refuse(char *reason, size_t size, const char *text)
{
    snprintf(reason, size, "%s", text);
    return false;
}

/* What a reader relies on, whatever the checksum says. */
static bool is_sane(const struct snapshot_file_header *h)
{
    return h->compressed <= 1 && h->notes_length <= h->raw_length && h->notes_length % 8 == 0 &&
           h->raw_length <= REGION_BELOW + REGION_MAX_LIMIT &&
           (h->compressed != 0 || h->raw_length == h->stored_length);
}

bool snapshot_unpack(const uint8_t *bytes, uint64_t length, const uint8_t **raw, uint64_t *raw_length,
                     uint64_t *notes_length, uint8_t **owned, bool *damaged, char *reason,
                     size_t reason_size)
{
    struct snapshot_file_header h;
    *owned = NULL;
    *damaged = true;
    if (length >= sizeof h.magic) {
        memcpy(&h.magic, bytes, sizeof h.magic);
        if (__builtin_bswap64(h.magic) == SNAPSHOT_FILE_MAGIC)
            return refuse(reason, reason_size, "made on a machine of another byte order");
        if ((h.magic & UINT64_C(0x00FFFFFFFFFFFFFF)) != SNAPSHOT_FILE_MAGIC_NAME)
            return refuse(reason, reason_size, "not an Atoll snapshot");
        if (h.magic != SNAPSHOT_FILE_MAGIC)
            return refuse(reason, reason_size, "made by another version of Atoll");
    }
    if (length < sizeof h)
        return refuse(reason, reason_size, "truncated");
    memcpy(&h, bytes, sizeof h);
    if (h.checksum != header_checksum(&h))
        return refuse(reason, reason_size, "damaged header");
    if (h.build != build_of_library())
        return refuse(reason, reason_size, "made by another version of Atoll");
    if (!is_sane(&h))
        return refuse(reason, reason_size, "damaged header");
    if (length - sizeof h != h.stored_length)
        return refuse(reason, reason_size,
                      length - sizeof h < h.stored_length ? "truncated" : "longer than it says");
    bytes += sizeof h;
    if (XXH3_64bits(bytes, h.stored_length) != h.stored_checksum)
        return refuse(reason, reason_size, "damaged contents");
    *raw = bytes;
    *raw_length = h.raw_length;
    *notes_length = h.notes_length;
    if (h.compressed == 0)
        return true;
    *owned = mem_alloc(h.raw_length);
    *raw = *owned;
    *damaged = *owned != NULL;
    if (*owned == NULL)
        return refuse(reason, reason_size, "out of memory");
    if (ZSTD_decompress(*owned, h.raw_length, bytes, h.stored_length) == h.raw_length)
        return true;
    mem_free(*owned);
    *owned = NULL;
    return refuse(reason, reason_size, "damaged contents");
}
