/*
 * What Inflater and Deflater share: a zlib stream is a resource of the isolate, named by a handle
 * that the guest keeps in a long, and reads and writes arrays or off-heap memory.
 */
#ifndef ATOLL_STDLIB_JAVA_UTIL_ZIP_ZLIB_H
#define ATOLL_STDLIB_JAVA_UTIL_ZIP_ZLIB_H

#define ZLIB_CONST
#include <zlib.h>

#include "stdlib/io.h"
#include "vm/base/record.h"

/* What the resource of a handle is: to the other functions, its first member. */
struct zlib_stream {
    z_stream z;         /* must be first */
    struct isolate *iso;
    int64_t charged;    /* bytes */
    int32_t level, strategy, nowrap; /* as it was made, or changed to */
    bool dictionary;    /* one was set since the last reset */
};

/* A zeroed stream whose memory is charged to the isolate; NULL: out of memory. */
z_stream *zlib_stream_new(struct isolate *iso);
static inline struct zlib_stream *zlib_record(z_stream *stream)
{
    return (struct zlib_stream *)(void *)stream;
}
/* A stream as the constructor makes it; NULL with *code, zlib's own number, when there is none. */
z_stream *inflater_make(struct isolate *iso, int32_t nowrap, int *code);
z_stream *deflater_make(struct isolate *iso, int32_t level, int32_t strategy, int32_t nowrap, int *code);
void inflater_destroy(void *stream);
void deflater_destroy(void *stream);

/* A stream in the middle of its data is nothing that another process could go on with; the others are made
 * anew.  The world is stopped; *charged is what their memory counts.  False: `reason` says why not. */
bool zlib_freeze(struct isolate *iso, struct record_writer *w, uint64_t *charged, char *reason, size_t size) MUST_CHECK;
bool zlib_thaw(struct isolate *iso, struct record_reader *r, char *reason, size_t size) MUST_CHECK;
/* The stream of a handle for exclusive use; NULL: thrown. */
z_stream *zlib_acquire(struct thread *t, enum host_resource_kind kind, int64_t handle);

/* The forms of the arguments of inflate* and deflate*: input at 3.., output at 6.., in arrays
 * (reference, offset, length) or in off-heap memory (long address, length). */
enum zlib_form { ZLIB_ARRAY, ZLIB_MEMORY };
/* Points the stream at its input and output; false: thrown.  The pointers are valid until the next
 * allocation or poll. */
bool zlib_point(struct thread *t, z_stream *stream, const union slot *a, enum zlib_form input,
                enum zlib_form output);
/* The bytes of a dictionary or checksum argument: array, offset, length from `a` on; NULL: thrown. */
const Bytef *zlib_bytes(struct thread *t, const union slot *a);

#endif
