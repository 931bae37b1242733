/*
 * Image files: a booted isolate that others start from by mapping it (DESIGN.md section 1).
 *
 * File layout: struct image_header in the first IMAGE_SPAN_AT bytes, then the region from
 * header.span_start to header.span_end exactly as it lies around base, with holes where nothing is.
 * So one private mapping at base + span_start makes an isolate.
 */
#ifndef ATOLL_LOADER_IMAGE_H
#define ATOLL_LOADER_IMAGE_H

#include "vm/model/isolate.h"

#define IMAGE_SPAN_AT KIB(64)

struct image; /* an open image; may be shared by many isolates */

/* Writes the image of an isolate whose world is stopped, whose carriers are detached and whose
 * objects gc_compact_for_image has placed.  The file appears whole or not at all. */
bool image_write(struct isolate *iso, const char *path, char *reason, size_t reason_size) MUST_CHECK;

enum image_use {
    IMAGE_IN_PLACE, /* isolates map the file itself.  Its contents are believed while its modification
                       time is the one it was made with, else checked.  Who cuts it off while it is
                       mapped ends the process, as with a shared library */
    IMAGE_COPIED    /* isolates map a sealed copy in memory, whose contents were checked: nothing that
                       happens to the file later matters */
};

/* Opens and checks: made by this build of the library, complete, for this modules file.  NULL:
 * `reason` is one line. */
struct image *image_open(const char *path, const char *java_home, enum image_use use, char *reason,
                         size_t reason_size) MUST_CHECK;
void image_close(struct image *image);
uint64_t image_identity(const struct image *image);
uint64_t image_limit(const struct image *image);
/* Checks every byte that a start could use.  False: `reason` is one line. */
bool image_check(const struct image *image, const char *path, char *reason, size_t reason_size) MUST_CHECK;

/* Maps the image over the fresh region at iso->base. */
bool image_map(const struct image *image, struct isolate *iso) MUST_CHECK;

#endif
