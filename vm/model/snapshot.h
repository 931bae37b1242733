/*
 * A region as a stream of bytes: what a freeze writes and a thaw reads.
 *
 * Only pages with contents are written, and, of an isolate that was started from an image, only those
 * that it changed.  The format is that of struct snapshot_header, then for each run of pages a
 * struct snapshot_run and its bytes.  Nothing in it depends on where the region lay.
 */
#ifndef ATOLL_MODEL_SNAPSHOT_H
#define ATOLL_MODEL_SNAPSHOT_H

#include "vm/model/isolate.h"

#define SNAPSHOT_MAGIC UINT64_C(0x315A52464C4F5441) /* "ATOLFRZ1" */

struct snapshot_header {
    uint64_t magic;
    uint64_t layout;      /* snapshot_layout(): what this build of the library expects */
    uint64_t limit;       /* bytes of the region above base */
    uint64_t image;       /* identity of the image underneath, 0 = none */
    uint64_t run_count;
    uint64_t byte_count;  /* of the whole stream */
};
struct snapshot_run {
    int64_t offset;       /* from base */
    uint64_t length;
};

struct snapshot {
    uint8_t *bytes;
    uint64_t length, capacity;
};

/* A number that changes with anything a snapshot relies on: struct layouts, lists, natives. */
uint64_t snapshot_layout(void);
/* Appends the isolate's state.  The world is stopped and allocation buffers are retired.  The caller
 * mem_frees out->bytes.  False: out of host memory, or the system does not tell which pages exist. */
bool snapshot_save(struct isolate *iso, struct snapshot *out) MUST_CHECK;
/* Fills a fresh region at iso->base (the image, if any, is mapped already).  False: `reason` says
 * what is wrong with the bytes; the region's contents are then undefined. */
bool snapshot_load(struct isolate *iso, const uint8_t *bytes, uint64_t length, char *reason,
                   size_t reason_size) MUST_CHECK;
/* The torment of TORMENT=freeze: saves the isolate, ends its region, makes a new one elsewhere, at
 * `wish` if the system agrees, and loads it there.  iso->base changes.  The world is stopped, no thread
 * holds an address.  `buffer` is used for the stream; the caller keeps it for the next time and
 * mem_frees its bytes at the end.  False: out of memory; the old region is untouched. */
bool snapshot_move(struct isolate *iso, struct snapshot *buffer, void *wish) MUST_CHECK;

#endif
