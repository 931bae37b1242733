/* See io.h. */
#include "stdlib/io.h"

#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>

#include "stdlib/host/files.h"
#include "vm/base/mem.h"
#include "vm/model/offheap.h"

#define LITTLE TINY(KIB(8), 16)
#define MUCH TINY(MIB(1), 64)

/* ---- fields ---- */

static const struct {
    const char *class_name, *name, *descriptor;
} fields[] = {
#define FIELD(id, class, name, descriptor) {class, name, descriptor},
#include "stdlib/fields.def"
#undef FIELD
};

/* The boot class of this name among the class and its superclasses. */
static const struct class *ancestor(struct isolate *iso, const struct class *class, const char *name)
{
    struct loader_ref boot = HEADER(iso)->boot_loader;
    while (!(SAME_META(class->loader, boot) && symbol_equals(iso, class->name, name))) {
        if (IS_NONE(class->super))
            return NULL;
        class = CLASS(iso, class->super);
    }
    return class;
}

uint32_t io_field(struct isolate *iso, struct ref object, enum io_field field)
{
    uint32_t *cache = host_field_cache(iso);
    uint32_t offset = cache ? LOAD_RELAXED(&cache[field]) : 0;
    if (LIKELY(offset != 0))
        return offset;
    const struct class *class = ancestor(iso, CLASS_OF(iso, object), fields[field].class_name);
    struct symbol_ref name = symbol_find(iso, fields[field].name, strlen(fields[field].name));
    struct symbol_ref descriptor =
        symbol_find(iso, fields[field].descriptor, strlen(fields[field].descriptor));
    if (!class || IS_NONE(name) || IS_NONE(descriptor))
        return 0;
    const struct field *found = class_find_field_local(iso, class, name, descriptor);
    if (!found)
        return 0;
    if (cache)
        STORE_RELAXED(&cache[field], found->offset);
    return found->offset;
}

int32_t io_get_int(struct isolate *iso, struct ref object, enum io_field field)
{
    uint32_t offset = io_field(iso, object, field);
    return offset ? GET_I32(iso, object, offset) : 0;
}

bool io_get_boolean(struct isolate *iso, struct ref object, enum io_field field)
{
    uint32_t offset = io_field(iso, object, field);
    return offset && GET_I8(iso, object, offset) != 0;
}

struct ref io_get_ref(struct isolate *iso, struct ref object, enum io_field field)
{
    uint32_t offset = io_field(iso, object, field);
    return offset ? GET_REF(iso, object, offset) : NULL_REF;
}

void io_set_int(struct isolate *iso, struct ref object, enum io_field field, int32_t value)
{
    uint32_t offset = io_field(iso, object, field);
    if (offset)
        SET_I32(iso, object, offset, value);
}

void io_set_long(struct isolate *iso, struct ref object, enum io_field field, int64_t value)
{
    uint32_t offset = io_field(iso, object, field);
    if (offset)
        SET_I64(iso, object, offset, value);
}

void io_set_ref(struct isolate *iso, struct ref object, enum io_field field, struct ref value)
{
    uint32_t offset = io_field(iso, object, field);
    if (offset)
        SET_REF(iso, object, offset, value);
}

int io_descriptor(struct isolate *iso, struct ref file_descriptor)
{
    if (IS_NULL(file_descriptor))
        return -1;
    return GET_I32(iso, file_descriptor, WKF(iso, java_io_FileDescriptor, fd));
}

void io_set_descriptor(struct isolate *iso, struct ref file_descriptor, int fd)
{
    if (!IS_NULL(file_descriptor))
        SET_I32(iso, file_descriptor, WKF(iso, java_io_FileDescriptor, fd), fd);
}

int io_stream_descriptor(struct isolate *iso, struct ref stream, enum io_field field)
{
    return io_descriptor(iso, io_get_ref(iso, stream, field));
}

/* ---- exceptions ---- */

const char *io_error_text(int error, char *buffer, size_t size)
{
    return strerror_r(error, buffer, size); /* the GNU one: may return a constant instead */
}

enum native_status io_throw(struct thread *t, const char *class_name, int error,
                            const char *otherwise)
{
    char buffer[IO_ERROR_TEXT_SIZE];
    if (error == 0 && !otherwise)
        return exec_throw(t, class_name, NULL), NATIVE_FAILED(t);
    exec_throw(t, class_name, "%s", error ? io_error_text(error, buffer, sizeof buffer) : otherwise);
    return NATIVE_FAILED(t);
}

enum native_status io_throw_io(struct thread *t, int error, const char *otherwise)
{
    return io_throw(t, "java/io/IOException", error, otherwise);
}

enum native_status io_throw_unix(struct thread *t, int error)
{
    struct ref exception =
        exec_make_exception(t, "sun/nio/fs/UnixException", NULL_REF, NULL_REF);
    if (IS_NULL(exception))
        return NATIVE_FAILED(t);
    io_set_int(t->iso, exception, IO_unix_exception_errno, error);
    exec_throw_ref(t, exception);
    return NATIVE_FAILED(t);
}

enum native_status io_throw_not_found(struct thread *t, const char *path, int error)
{
    char buffer[IO_ERROR_TEXT_SIZE];
    const char *reason = io_error_text(error, buffer, sizeof buffer);
    size_t size = strlen(path) + strlen(reason) + sizeof " ()";
    char *text = mem_alloc(size);
    if (!text)
        return THROW(t, "java/lang/OutOfMemoryError", NULL);
    (void)snprintf(text, size, "%s (%s)", path, reason);
    struct ref message = string_from_utf8(t, text);
    mem_free(text);
    if (!IS_NULL(message))
        exec_throw_cause(t, "java/io/FileNotFoundException", message, NULL_REF);
    return NATIVE_FAILED(t);
}

enum native_status io_throw_socket(struct thread *t, int error)
{
    const char *class_name = "java/net/SocketException";
    switch (error) {
    case EINPROGRESS:
        return NATIVE_DONE;
    case EPROTO:
        class_name = "java/net/ProtocolException";
        break;
    case ECONNREFUSED:
    case ETIMEDOUT:
    case ENOTCONN:
        class_name = "java/net/ConnectException";
        break;
    case EHOSTUNREACH:
        class_name = "java/net/NoRouteToHostException";
        break;
    case EADDRINUSE:
    case EADDRNOTAVAIL:
    case EACCES:
        class_name = "java/net/BindException";
        break;
    default:
        break;
    }
    return io_throw(t, class_name, error, "NioSocketError");
}

/* ---- paths and memory ---- */

char *io_path(struct thread *t, struct ref string)
{
    if (IS_NULL(string)) {
        exec_throw_null(t);
        return NULL;
    }
    char *path = string_to_utf8(t->iso, string, NULL);
    if (!path)
        exec_throw(t, "java/lang/OutOfMemoryError", NULL);
    return path;
}

int io_copy_text(struct isolate *iso, uint64_t address, struct io_bytes *copy)
{
    for (size_t i = 0; i < sizeof copy->text; i++) {
        const char *byte = offheap_pointer(iso, address + i, 1);
        if (!byte)
            return EFAULT;
        copy->text[i] = LOAD_RELAXED(byte);
        if (!copy->text[i])
            return 0;
    }
    return ENAMETOOLONG;
}

void *io_memory(struct thread *t, uint64_t address, int64_t size)
{
    void *memory = size >= 0 ? offheap_pointer(t->iso, address, (uint64_t)size) : NULL;
    if (!memory && size == 0)
        return t->base; /* never used */
    if (!memory)
        exec_throw(t, "java/lang/InternalError", "address 0x%llx is outside of off-heap memory",
                   (unsigned long long)address);
    return memory;
}

bool io_copy_vector(struct thread *t, uint64_t address, int32_t count, struct iovec *out)
{
    if (count < 0 || count > IO_VECTOR_MAX)
        return exec_throw(t, "java/lang/InternalError", "vector of %d parts", count);
    const struct iovec *in = io_memory(t, address, count * (int64_t)sizeof *in);
    if (!in)
        return false;
    for (int32_t i = 0; i < count; i++) {
        uint64_t base = (uint64_t)(uintptr_t)LOAD_RELAXED(&in[i].iov_base);
        size_t length = LOAD_RELAXED(&in[i].iov_len);
        out[i].iov_base = io_memory(t, base, (int64_t)length);
        out[i].iov_len = length;
        if (!out[i].iov_base)
            return false;
    }
    return true;
}

bool io_check_range(struct thread *t, struct ref array, int32_t offset, int32_t length)
{
    if (IS_NULL(array))
        return exec_throw_null(t);
    if (offset < 0 || length < 0 || length > ARRAY_LENGTH(t, array) - offset)
        return exec_throw(t, "java/lang/IndexOutOfBoundsException", NULL);
    return true;
}

/* ---- waiting ---- */

enum native_status io_wait(struct thread *t, int fd, int events)
{
    return io_wait_until(t, fd, events, INT64_MAX);
}

enum native_status io_wait_until(struct thread *t, int fd, int events, int64_t timeout_ns)
{
    int real = host_waitable(t->iso, fd);
    if (real < 0)
        return io_throw_io(t, EBADF, NULL);
    enum native_status status = wait_descriptor(t, real, events, timeout_ns);
    /* Who closes the slot from now on also wakes this thread; who did so before is noticed here. */
    if (host_waitable(t->iso, fd) != real)
        exec_wake_descriptor_wait(t->iso, t->g->id);
    return status;
}

enum native_status io_not_ready(struct thread *t, int fd, int events)
{
    if (host_is_nonblocking(t->iso, fd))
        return return_int(t, IO_UNAVAILABLE);
    if (t->frame->state) {
        t->frame->state = 0;
        return return_int(t, IO_INTERRUPTED);
    }
    t->frame->state = 1;
    return io_wait(t, fd, events);
}

enum native_status io_return_count(struct thread *t, int fd, int64_t outcome, bool reading)
{
    if (outcome == -EAGAIN) {
        enum native_status status = io_not_ready(t, fd, reading ? POLLIN : POLLOUT);
        if (status == NATIVE_DONE)
            t->result.j = t->result.i; /* right for int and long results */
        return status;
    }
    if (outcome == -EINTR)
        return return_long(t, IO_INTERRUPTED);
    if (outcome < 0)
        return io_throw_io(t, (int)-outcome, reading ? "Read failed" : "Write failed");
    return return_long(t, outcome == 0 && reading ? IO_EOF : outcome);
}

/* ---- transfers between descriptors and arrays ---- */

/* A buffer outside of the heap: the caller's little one, or memory for larger transfers. */
static char *buffer_for(struct thread *t, char *little, int32_t length, size_t *size)
{
    if ((uint64_t)length <= LITTLE) {
        *size = LITTLE;
        return little;
    }
    *size = (uint64_t)length < MUCH ? (size_t)length : MUCH;
    char *buffer = mem_alloc(*size);
    if (!buffer)
        exec_throw(t, "java/lang/OutOfMemoryError", NULL);
    return buffer;
}

/* Whether another read will find something, be it the end of the file, without waiting for it: what
 * has been read already must not wait for more. */
static bool has_more(struct thread *t, int fd)
{
    struct pollfd slot = {.fd = fd, .events = POLLIN};
    return host_poll_now(t->iso, &slot, 1) > 0;
}

enum native_status io_read_array(struct thread *t, int fd, const union slot *array, int32_t offset,
                                 int32_t length, int64_t *count)
{
    char little[LITTLE];
    size_t size;
    char *buffer = buffer_for(t, little, length, &size);
    if (!buffer)
        return NATIVE_FAILED(t);
    int32_t total = 0;
    int64_t n = 0;
    while (total < length) {
        size_t wanted = (size_t)(length - total) < size ? (size_t)(length - total) : size;
        thread_enter_blocked(t);
        n = host_read(t->iso, fd, buffer, wanted);
        thread_leave_blocked(t);
        if (n > 0) {
            guest_move(ARRAY_ELEMENTS(t, array->r, char) + offset + total, buffer, (uint64_t)n);
            total += (int32_t)n;
        }
        if (n < (int64_t)wanted || (total < length && !has_more(t, fd)))
            break;
    }
    if (buffer != little)
        mem_free(buffer);
    *count = total > 0 ? total : n;
    return *count == -EAGAIN ? io_wait(t, fd, POLLIN) : NATIVE_DONE;
}

enum native_status io_write_array(struct thread *t, int fd, const union slot *array, int32_t offset,
                                  int32_t length, int *error)
{
    char little[LITTLE];
    size_t size;
    int32_t done = (int32_t)FRAME_RAW(t->frame, 0);
    char *buffer = buffer_for(t, little, length - done, &size);
    if (!buffer)
        return NATIVE_FAILED(t);
    int64_t n = 0;
    while (done < length) {
        size_t wanted = (size_t)(length - done) < size ? (size_t)(length - done) : size;
        guest_move(buffer, ARRAY_ELEMENTS(t, array->r, char) + offset + done, wanted);
        thread_enter_blocked(t);
        n = host_write(t->iso, fd, buffer, wanted);
        thread_leave_blocked(t);
        if (n < 0)
            break;
        done += (int32_t)n;
    }
    if (buffer != little)
        mem_free(buffer);
    FRAME_RAW(t->frame, 0) = (uint64_t)done;
    *error = n < 0 ? (int)-n : 0;
    return n == -EAGAIN ? io_wait(t, fd, POLLOUT) : NATIVE_DONE;
}
