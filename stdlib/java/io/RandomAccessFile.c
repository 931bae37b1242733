/* java.io.RandomAccessFile. */
#include <fcntl.h>
#include <unistd.h>

#include "stdlib/host/files.h"
#include "stdlib/java/io/streams.h"

/* The bits of `mode`, as RandomAccessFile's constants name them. */
enum { MODE_READ = 1, MODE_READ_WRITE = 2, MODE_SYNC = 4, MODE_DATA_SYNC = 8 };

static enum native_status open_file(struct thread *t, union slot *a)
{
    int mode = a[2].i, flags = 0;
    if (mode & MODE_READ)
        flags = O_RDONLY;
    else if (mode & MODE_READ_WRITE)
        flags = O_RDWR | O_CREAT | (mode & MODE_SYNC ? O_SYNC : mode & MODE_DATA_SYNC ? O_DSYNC : 0);
    return stream_open(t, a, IO_random_access_file_fd, flags);
}

static enum native_status read_byte(struct thread *t, union slot *a)
{
    return stream_read(t, a, IO_random_access_file_fd);
}

static enum native_status read_bytes(struct thread *t, union slot *a)
{
    return stream_read_bytes(t, a, IO_random_access_file_fd);
}

static enum native_status write_byte(struct thread *t, union slot *a)
{
    return stream_write(t, a, IO_random_access_file_fd);
}

static enum native_status write_bytes(struct thread *t, union slot *a)
{
    return stream_write_bytes(t, a, IO_random_access_file_fd);
}

static enum native_status position(struct thread *t, union slot *a)
{
    return stream_position(t, a, IO_random_access_file_fd);
}

static enum native_status length(struct thread *t, union slot *a)
{
    return stream_length(t, a, IO_random_access_file_fd);
}

static enum native_status seek(struct thread *t, union slot *a)
{
    int fd = stream_descriptor(t, a, IO_random_access_file_fd);
    if (fd < 0)
        return NATIVE_FAILED(t);
    if (a[1].j < 0)
        return THROW(t, "java/io/IOException", "Negative seek offset");
    int64_t n = host_seek(t->iso, fd, a[1].j, SEEK_SET);
    return n < 0 ? io_throw_io(t, (int)-n, "Seek failed") : return_void();
}

/* The position stays where it is, or moves to the new end when it lay behind. */
static enum native_status set_length(struct thread *t, union slot *a)
{
    int fd = stream_descriptor(t, a, IO_random_access_file_fd);
    if (fd < 0)
        return NATIVE_FAILED(t);
    int64_t size = a[1].j;
    int64_t before = host_seek(t->iso, fd, 0, SEEK_CUR);
    int64_t n = before < 0 ? before : host_truncate(t->iso, fd, size);
    if (n >= 0)
        n = host_seek(t->iso, fd, before > size ? size : before, SEEK_SET);
    return n < 0 ? io_throw_io(t, (int)-n, "setLength failed") : return_void();
}

static const struct native_method natives[] = {
    NATIVE(PLAIN, "getFilePointer", "()J", position),
    NATIVE(LEAF, "initIDs", "()V", native_nothing),
    NATIVE(PLAIN, "length", "()J", length),
    NATIVE(PLAIN, "open0", "(Ljava/lang/String;I)V", open_file),
    NATIVE(BLOCKING, "read0", "()I", read_byte),
    NATIVE(BLOCKING, "readBytes", "([BII)I", read_bytes),
    NATIVE(PLAIN, "seek0", "(J)V", seek),
    NATIVE(PLAIN, "setLength", "(J)V", set_length),
    NATIVE(BLOCKING, "write0", "(I)V", write_byte),
    NATIVE(BLOCKING, "writeBytes", "([BII)V", write_bytes),
};
const struct native_class native_java_io_RandomAccessFile = {"java/io/RandomAccessFile", natives,
                                                             COUNT_OF(natives)};
