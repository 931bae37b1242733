/*
 * A frozen isolate as bytes that leave the process: a header, then what lies outside of the region (the notes,
 * vm/base/record.h) and the region's pages (vm/model/snapshot.h), both compressed together or not at all.
 *
 * The header says which build of the library made it and has a checksum of itself and one of the rest.  These find
 * damage; they are no defence against somebody who may write the bytes, for a snapshot is code like a shared library.
 */
#ifndef ATOLL_LOADER_SNAPSHOT_FILE_H
#define ATOLL_LOADER_SNAPSHOT_FILE_H

#include "vm/model/snapshot.h"

#define SNAPSHOT_FILE_MAGIC UINT64_C(0x31504E534C4F5441) /* "ATOLSNP1" */
#define SNAPSHOT_FILE_MAGIC_NAME UINT64_C(0x00504E534C4F5441) /* the same without the version */

struct snapshot_file_header {
    uint64_t magic;
    uint64_t build;         /* of the library: running code is continued, so all of it counts */
    uint64_t compressed;    /* 0 or 1 */
    uint64_t notes_length;  /* a multiple of 8 */
    uint64_t raw_length;    /* notes and pages */
    uint64_t stored_length; /* the same as it follows here */
    uint64_t stored_checksum; /* xxh3 of that */
    uint64_t checksum;      /* xxh3 of the fields above */
};

/* `raw` has the notes and the pages; *header is filled in, and *stored is what follows it: `raw` itself, or new
 * bytes that the caller mem_frees.  False: out of memory. */
bool snapshot_pack(const struct snapshot *raw, uint64_t notes_length, bool compress,
                   struct snapshot_file_header *header, struct snapshot *stored) MUST_CHECK;
/* The reverse; *raw, *notes_length.  *owned are bytes to mem_free, NULL when *raw lies in `bytes`.  False: `reason` says
 * why, *damaged is false when it is only memory that lacks. */
bool snapshot_unpack(const uint8_t *bytes, uint64_t length, const uint8_t **raw, uint64_t *raw_length,
                     uint64_t *notes_length, uint8_t **owned, bool *damaged, char *reason,
                     size_t reason_size) MUST_CHECK;

#endif
