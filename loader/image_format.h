/*
 * The format of image files, for the two rooms that write and read them.
 *
 * The header says all there is to know: which library made the file, of what, where its contents are
 * and what their checksums are.  The checksums find damage; they are no defence against somebody who
 * may write the file, for an image is code like a shared library.
 */
#ifndef ATOLL_LOADER_IMAGE_FORMAT_H
#define ATOLL_LOADER_IMAGE_FORMAT_H

#include "loader/image.h"

#define IMAGE_MAGIC UINT64_C(0x32474D494C4F5441) /* "ATOLIMG2" */
#define IMAGE_MAGIC_NAME UINT64_C(0x00474D494C4F5441) /* the same without the version */
#define IMAGE_PAGE 4096
#define IMAGE_MOST_RUNS 1024

/* Where the file has contents: whole pages of the span, in order. */
struct image_run {
    uint64_t start, length; /* bytes from the start of the span */
    uint64_t checksum;      /* xxh3 of the bytes */
};

struct image_header {
    uint64_t magic;
    uint64_t layout;          /* snapshot_layout() */
    uint64_t checksum;        /* xxh3 of all that follows */
    uint64_t identity;        /* of the contents: checksum of all runs */
    uint64_t limit;           /* bytes of the region above base */
    int64_t span_start, span_end; /* from base, multiples of REGION_SECTION_ALIGN */
    uint64_t modules_size;    /* the class library it was made of */
    int64_t modules_time;     /* its modification time, ns */
    int64_t written;          /* the file's own modification time when it was complete, s */
    uint64_t run_count;
    struct image_run runs[IMAGE_MOST_RUNS];
};
_Static_assert(sizeof(struct image_header) <= IMAGE_SPAN_AT, "the header fits before the span");

uint64_t image_header_checksum(const struct image_header *header);
uint64_t image_runs_identity(const struct image_header *header);
/* Size and time of JAVA_HOME/lib/modules. */
bool image_identify_modules(const char *java_home, uint64_t *size, int64_t *time) MUST_CHECK;
/* Writes "image PATH: TEXT" and returns false. */
bool image_refuse(char *reason, size_t size, const char *path, const char *text);

#endif
