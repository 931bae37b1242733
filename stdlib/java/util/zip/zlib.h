/*
 * What Inflater and Deflater share: a zlib stream is a resource of the isolate, named by a handle
 * that the guest keeps in a long, and reads and writes arrays or off-heap memory.
 */
#ifndef ATOLL_STDLIB_JAVA_UTIL_ZIP_ZLIB_H
#define ATOLL_STDLIB_JAVA_UTIL_ZIP_ZLIB_H

#define ZLIB_CONST
#include <zlib.h>

#include "stdlib/io.h"

/* A zeroed stream whose memory is charged to the isolate; NULL: out of memory. */
z_stream *zlib_stream_new(struct isolate *iso);
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
