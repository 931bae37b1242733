/*
 * What the natives of the outside world share: fields of java.base by name, paths, exceptions with
 * the texts of the system, and transfers that wait without blocking a carrier.
 */
#ifndef ATOLL_STDLIB_IO_H
#define ATOLL_STDLIB_IO_H

#include <limits.h>
#include <sys/uio.h>

#include "stdlib/host/host.h"
#include "stdlib/support.h"

/* ---- fields ---- */
enum io_field {
#define FIELD(id, class, name, descriptor) IO_##id,
#include "stdlib/fields.def"
#undef FIELD
    IO_FIELD_COUNT
};
_Static_assert(IO_FIELD_COUNT <= HOST_FIELD_CACHE_SIZE, "the cache has a place for each field");

/* Offset of the field in `object`, which is an instance of the field's class or a subclass; 0 when
 * this release of java.base has no such field. */
uint32_t io_field(struct isolate *iso, struct ref object, enum io_field field);
int32_t io_get_int(struct isolate *iso, struct ref object, enum io_field field);
bool io_get_boolean(struct isolate *iso, struct ref object, enum io_field field);
struct ref io_get_ref(struct isolate *iso, struct ref object, enum io_field field);
void io_set_int(struct isolate *iso, struct ref object, enum io_field field, int32_t value);
void io_set_long(struct isolate *iso, struct ref object, enum io_field field, int64_t value);
void io_set_ref(struct isolate *iso, struct ref object, enum io_field field, struct ref value);
/* FileDescriptor.fd; -1 for null. */
int io_descriptor(struct isolate *iso, struct ref file_descriptor);
void io_set_descriptor(struct isolate *iso, struct ref file_descriptor, int fd);
/* FileDescriptor.fd of the stream's field `field`. */
int io_stream_descriptor(struct isolate *iso, struct ref stream, enum io_field field);

/* ---- exceptions ---- */
/* strerror without its global buffer. */
const char *io_error_text(int error, char *buffer, size_t size);
#define IO_ERROR_TEXT_SIZE 128
/* Throws with the system's text for the (positive) error number, or with `otherwise` for 0. */
enum native_status io_throw(struct thread *t, const char *class_name, int error,
                            const char *otherwise);
/* java.io.IOException. */
enum native_status io_throw_io(struct thread *t, int error, const char *otherwise);
/* sun.nio.fs.UnixException(error). */
enum native_status io_throw_unix(struct thread *t, int error);
/* FileNotFoundException "path (reason)". */
enum native_status io_throw_not_found(struct thread *t, const char *path, int error);
/* The exception java.net wants for a failed socket operation (contract section 13). */
enum native_status io_throw_socket(struct thread *t, int error);

/* ---- paths ---- */
/* Host memory for mem_free; NULL: thrown. */
char *io_path(struct thread *t, struct ref string) MUST_CHECK;
/* A copy of the zero-terminated bytes at a guest address, so that no other thread changes them
 * while they are looked at. */
struct io_bytes {
    char text[PATH_MAX + 1];
};
/* 0, ENAMETOOLONG, or EFAULT. */
int io_copy_text(struct isolate *iso, uint64_t address, struct io_bytes *copy) MUST_CHECK;

/* ---- waiting and transfers ---- */
/* Waits until the slot is ready for `events` of poll(2); returns NATIVE_WAIT. */
enum native_status io_wait(struct thread *t, int fd, int events);
enum native_status io_wait_until(struct thread *t, int fd, int events, int64_t timeout_ns);

/* Status codes of sun.nio.ch.IOStatus. */
enum {
    IO_EOF = -1,
    IO_UNAVAILABLE = -2,
    IO_INTERRUPTED = -3,
    IO_UNSUPPORTED = -4,
    IO_THROWN = -5,
    IO_UNSUPPORTED_CASE = -6
};
/*
 * After an operation of a channel that yielded -EAGAIN: tells the guest that the descriptor is not
 * ready when it is non-blocking; else waits.  A thread that was woken (NativeThread.signal) though
 * the descriptor is not ready gets IO_INTERRUPTED, and Java looks whether the channel is still open.
 */
enum native_status io_not_ready(struct thread *t, int fd, int events);
/* Turns the outcome of a channel operation into its IOStatus. */
enum native_status io_return_count(struct thread *t, int fd, int64_t outcome, bool reading);

/* Reads into array[offset, offset + length), which has been checked.  `array` lies in the frame, so
 * that it is a root.  *count: bytes read, 0 at the end of the file, or -errno. */
enum native_status io_read_array(struct thread *t, int fd, const union slot *array, int32_t offset,
                                 int32_t length, int64_t *count);
/* Writes all of the range, waiting as often as needed; *error 0 or errno.  Keeps its progress in raw
 * slot 0 of the native's frame. */
enum native_status io_write_array(struct thread *t, int fd, const union slot *array, int32_t offset,
                                  int32_t length, int *error);
/* Throws unless [offset, offset + length) lies in the (byte) array; true when fine. */
bool io_check_range(struct thread *t, struct ref array, int32_t offset, int32_t length);

/* The iovec array at a guest address, with guest addresses in it, as host pointers. */
#define IO_VECTOR_MAX 1024
bool io_copy_vector(struct thread *t, uint64_t address, int32_t count, struct iovec *out);
/* A host pointer for off-heap memory; NULL: thrown (InternalError). */
void *io_memory(struct thread *t, uint64_t address, int64_t size) MUST_CHECK;

#endif
