/* See streams.h. */
#include "stdlib/java/io/streams.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

#include "stdlib/host/files.h"
#include "vm/base/mem.h"

/* Opens a file that is no directory; a slot or -errno. */
static int open_file(struct thread *t, const char *path, int flags)
{
    struct host_status status;
    thread_enter_blocked(t);
    int fd = host_open(t->iso, HOST_CWD, path, flags, 0666);
    if (fd >= 0 && host_status_of(t->iso, fd, &status) == 0 && S_ISDIR(status.s.st_mode)) {
        (void)host_close(t->iso, fd);
        fd = -EISDIR;
    }
    thread_leave_blocked(t);
    return fd;
}

/* Linux would take "file/" for a directory; java.io does not. */
static void strip_slashes(char *path)
{
    for (size_t n = strlen(path); n > 1 && path[n - 1] == '/'; n--)
        path[n - 1] = 0;
}

enum native_status stream_open(struct thread *t, union slot *a, enum io_field field, int flags)
{
    char *path = io_path(t, a[1].r);
    char *stripped = path ? mem_copy_string(path) : NULL;
    if (!stripped) {
        mem_free(path);
        if (!THROWN(t))
            exec_throw(t, "java/lang/OutOfMemoryError", NULL);
        return NATIVE_FAILED(t);
    }
    strip_slashes(stripped);
    int fd = open_file(t, stripped, flags);
    mem_free(stripped);
    enum native_status status = NATIVE_DONE;
    if (fd == -ENOMEM) {
        /* A class path would take a FileNotFoundException for an answer. */
        status = THROW(t, "java/lang/OutOfMemoryError", "no memory to open a file");
    } else if (fd < 0) {
        status = io_throw_not_found(t, path, -fd);
    } else {
        struct ref descriptor = io_get_ref(t->iso, a[0].r, field);
        uint32_t append = WKF(t, java_io_FileDescriptor, append);
        if (append && !IS_NULL(descriptor))
            SET_I8(t, descriptor, append, (flags & O_APPEND) != 0);
        io_set_descriptor(t->iso, descriptor, fd);
    }
    mem_free(path);
    return status;
}

int stream_descriptor(struct thread *t, union slot *a, enum io_field field)
{
    int fd = io_stream_descriptor(t->iso, a[0].r, field);
    if (fd < 0)
        exec_throw(t, "java/io/IOException", "Stream Closed");
    return fd;
}

/* The descriptor to read from.  -1: it is closed, which a read that waited meanwhile (`state` of its frame) takes for the
 * end, as that of the JDK does when the process at the other end of the pipe is gone too; others throw. */
static int descriptor_to_read(struct thread *t, union slot *a, enum io_field field, bool *at_end)
{
    int fd = io_stream_descriptor(t->iso, a[0].r, field);
    *at_end = fd < 0 && t->frame->state != 0;
    if (fd < 0 && !*at_end)
        exec_throw(t, "java/io/IOException", "Stream Closed");
    return fd;
}

static enum native_status read_waits(struct thread *t, enum native_status status)
{
    if (status == NATIVE_WAIT)
        t->frame->state = 1;
    return status;
}

enum native_status stream_read(struct thread *t, union slot *a, enum io_field field)
{
    unsigned char byte;
    bool at_end;
    int fd = descriptor_to_read(t, a, field, &at_end);
    if (fd < 0)
        return at_end ? return_int(t, -1) : NATIVE_FAILED(t);
    thread_enter_blocked(t);
    int64_t n = host_read(t->iso, fd, &byte, 1);
    thread_leave_blocked(t);
    if (n == -EAGAIN)
        return read_waits(t, io_wait(t, fd, POLLIN));
    if (n < 0)
        return io_throw_io(t, (int)-n, "Read error");
    return return_int(t, n == 0 ? -1 : byte);
}

/* (byte[] array, int offset, int length) */
enum native_status stream_read_bytes(struct thread *t, union slot *a, enum io_field field)
{
    if (!io_check_range(t, a[1].r, a[2].i, a[3].i))
        return NATIVE_FAILED(t);
    if (a[3].i == 0)
        return return_int(t, 0);
    bool at_end;
    int fd = descriptor_to_read(t, a, field, &at_end);
    if (fd < 0)
        return at_end ? return_int(t, -1) : NATIVE_FAILED(t);
    int64_t n;
    enum native_status status = io_read_array(t, fd, &a[1], a[2].i, a[3].i, &n);
    if (status != NATIVE_DONE)
        return read_waits(t, status);
    if (n < 0)
        return io_throw_io(t, (int)-n, "Read error");
    return return_int(t, n == 0 ? -1 : (int32_t)n);
}

enum native_status stream_write(struct thread *t, union slot *a, enum io_field field)
{
    unsigned char byte = (unsigned char)a[1].i;
    int fd = stream_descriptor(t, a, field);
    if (fd < 0)
        return NATIVE_FAILED(t);
    thread_enter_blocked(t);
    int64_t n = host_write(t->iso, fd, &byte, 1);
    thread_leave_blocked(t);
    if (n == -EAGAIN)
        return io_wait(t, fd, POLLOUT);
    return n < 0 ? io_throw_io(t, (int)-n, "Write error") : return_void();
}

enum native_status stream_write_bytes(struct thread *t, union slot *a, enum io_field field)
{
    if (!io_check_range(t, a[1].r, a[2].i, a[3].i))
        return NATIVE_FAILED(t);
    if (a[3].i == 0)
        return return_void();
    int fd = stream_descriptor(t, a, field);
    if (fd < 0)
        return NATIVE_FAILED(t);
    int error;
    enum native_status status = io_write_array(t, fd, &a[1], a[2].i, a[3].i, &error);
    if (status != NATIVE_DONE)
        return status;
    return error ? io_throw_io(t, error, "Write error") : return_void();
}

enum native_status stream_position(struct thread *t, union slot *a, enum io_field field)
{
    int fd = stream_descriptor(t, a, field);
    if (fd < 0)
        return NATIVE_FAILED(t);
    int64_t n = host_seek(t->iso, fd, 0, SEEK_CUR);
    return n < 0 ? io_throw_io(t, (int)-n, "Seek error") : return_long(t, n);
}

enum native_status stream_length(struct thread *t, union slot *a, enum io_field field)
{
    int fd = stream_descriptor(t, a, field);
    if (fd < 0)
        return NATIVE_FAILED(t);
    int64_t n = host_size(t->iso, fd);
    return n < 0 ? io_throw_io(t, (int)-n, "GetLength failed") : return_long(t, n);
}
