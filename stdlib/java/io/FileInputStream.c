/* java.io.FileInputStream. */
#include <fcntl.h>
#include <unistd.h>

#include "stdlib/host/files.h"
#include "stdlib/java/io/streams.h"

static enum native_status open_file(struct thread *t, union slot *a)
{
    return stream_open(t, a, IO_file_input_stream_fd, O_RDONLY);
}

static enum native_status read_byte(struct thread *t, union slot *a)
{
    return stream_read(t, a, IO_file_input_stream_fd);
}

static enum native_status read_bytes(struct thread *t, union slot *a)
{
    return stream_read_bytes(t, a, IO_file_input_stream_fd);
}

static enum native_status position(struct thread *t, union slot *a)
{
    return stream_position(t, a, IO_file_input_stream_fd);
}

static enum native_status length(struct thread *t, union slot *a)
{
    return stream_length(t, a, IO_file_input_stream_fd);
}

static enum native_status skip(struct thread *t, union slot *a)
{
    int fd = stream_descriptor(t, a, IO_file_input_stream_fd);
    if (fd < 0)
        return NATIVE_FAILED(t);
    int64_t before = host_seek(t->iso, fd, 0, SEEK_CUR);
    int64_t after = before < 0 ? before : host_seek(t->iso, fd, a[1].j, SEEK_CUR);
    return after < 0 ? io_throw_io(t, (int)-after, "Seek error") : return_long(t, after - before);
}

static enum native_status available(struct thread *t, union slot *a)
{
    int fd = stream_descriptor(t, a, IO_file_input_stream_fd);
    if (fd < 0)
        return NATIVE_FAILED(t);
    int64_t n = host_available(t->iso, fd);
    if (n < 0)
        return io_throw_io(t, (int)-n, NULL);
    return return_int(t, n > INT32_MAX ? INT32_MAX : (int32_t)n);
}

static const struct native_method natives[] = {
    NATIVE(PLAIN, "available0", "()I", available),
    NATIVE(LEAF, "initIDs", "()V", native_nothing),
    NATIVE(PLAIN, "length0", "()J", length),
    NATIVE(PLAIN, "open0", "(Ljava/lang/String;)V", open_file),
    NATIVE(PLAIN, "position0", "()J", position),
    NATIVE(BLOCKING, "read0", "()I", read_byte),
    NATIVE(BLOCKING, "readBytes", "([BII)I", read_bytes),
    NATIVE(PLAIN, "skip0", "(J)J", skip),
};
const struct native_class native_java_io_FileInputStream = {"java/io/FileInputStream", natives,
                                                            COUNT_OF(natives)};
