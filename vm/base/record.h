/*
 * Numbers and texts one after the other, as a snapshot keeps what lies outside of the region.  Neither side
 * checks each step: a writer that has failed ignores the rest, and so does a reader that would have left its
 * bytes, which then gives zeros and empty texts; both say so in the end.
 */
#ifndef ATOLL_BASE_RECORD_H
#define ATOLL_BASE_RECORD_H

#include "vm/base/base.h"

struct record_writer {
    uint8_t *bytes; /* the owner mem_frees them */
    size_t length, capacity;
    bool failed;    /* the host has no memory */
};
void record_put(struct record_writer *w, uint64_t number);
void record_put_text(struct record_writer *w, const char *text); /* NULL is told from "" */
/* Zeros, up to a multiple of 8 bytes: the end. */
void record_pad(struct record_writer *w);

struct record_reader {
    const uint8_t *at, *end;
    bool failed; /* the bytes are not what a writer made */
};
uint64_t record_get(struct record_reader *r);
/* For numbers that count or index something: above `most` is a failure, and 0. */
uint32_t record_get_below(struct record_reader *r, uint64_t most);
/* The text lies among the reader's bytes.  NULL: it was NULL, or the reader has failed. */
const char *record_get_text(struct record_reader *r);

#endif
