/* java.io.FileOutputStream.  The argument `append` of the writes is for other systems. */
#include <fcntl.h>

#include "stdlib/java/io/streams.h"

static enum native_status open_file(struct thread *t, union slot *a)
{
    int flags = O_WRONLY | O_CREAT | (a[2].i ? O_APPEND : O_TRUNC);
    return stream_open(t, a, IO_file_output_stream_fd, flags);
}

static enum native_status write_byte(struct thread *t, union slot *a)
{
    return stream_write(t, a, IO_file_output_stream_fd);
}

static enum native_status write_bytes(struct thread *t, union slot *a)
{
    return stream_write_bytes(t, a, IO_file_output_stream_fd);
}

static const struct native_method natives[] = {
    NATIVE(LEAF, "initIDs", "()V", native_nothing),
    NATIVE(PLAIN, "open0", "(Ljava/lang/String;Z)V", open_file),
    NATIVE(BLOCKING, "write", "(IZ)V", write_byte),
    NATIVE(BLOCKING, "writeBytes", "([BIIZ)V", write_bytes),
};
const struct native_class native_java_io_FileOutputStream = {"java/io/FileOutputStream", natives,
                                                             COUNT_OF(natives)};
