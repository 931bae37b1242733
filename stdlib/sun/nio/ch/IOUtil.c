/* sun.nio.ch.IOUtil: small operations on descriptors. */
#include <errno.h>
#include <poll.h>

#include "stdlib/host/files.h"
#include "stdlib/io.h"

static enum native_status random_bytes(struct thread *t, union slot *a)
{
    (void)a;
    return THROW(t, "java/lang/UnsupportedOperationException", NULL);
}

/* The descriptor to read in the upper half, the one to write in the lower. */
static enum native_status make_pipe(struct thread *t, union slot *a)
{
    int fds[2];
    int error = host_pipe(t->iso, fds);
    if (error < 0)
        return io_throw_io(t, -error, "Pipe failed");
    if (!a[0].i)
        for (int i = 0; i < 2; i++)
            (void)host_set_nonblocking(t->iso, fds[i], true);
    return return_long(t, (int64_t)((uint64_t)(uint32_t)fds[0] << 32 | (uint32_t)fds[1]));
}

static enum native_status write_byte(struct thread *t, union slot *a)
{
    char byte = (char)a[1].i;
    int fd = a[0].i;
    int64_t n = host_write(t->iso, fd, &byte, 1);
    enum native_status status = io_return_count(t, fd, n, false);
    if (status == NATIVE_DONE)
        t->result.i = (int32_t)t->result.j;
    return status;
}

static enum native_status drain(struct thread *t, union slot *a)
{
    char bytes[128];
    int64_t n, total = 0;
    while ((n = host_read(t->iso, a[0].i, bytes, sizeof bytes)) > 0)
        total += n;
    if (n < 0 && n != -EAGAIN)
        return io_throw_io(t, (int)-n, "Drain");
    return return_boolean(t, total > 0);
}

static enum native_status drain_byte(struct thread *t, union slot *a)
{
    char byte;
    int64_t n = host_read(t->iso, a[0].i, &byte, 1);
    if (n == -EAGAIN)
        return return_int(t, 0);
    return n < 0 ? io_throw_io(t, (int)-n, "read") : return_int(t, (int32_t)n);
}

static enum native_status configure_blocking(struct thread *t, union slot *a)
{
    int error = host_set_nonblocking(t->iso, io_descriptor(t->iso, a[0].r), !a[1].i);
    return error < 0 ? io_throw_io(t, -error, "Configure blocking failed") : return_void();
}

static enum native_status get_descriptor(struct thread *t, union slot *a)
{
    return return_int(t, io_descriptor(t->iso, a[0].r));
}

static enum native_status set_descriptor(struct thread *t, union slot *a)
{
    io_set_descriptor(t->iso, a[0].r, a[1].i);
    return return_void();
}

static enum native_status descriptor_limit(struct thread *t, union slot *a)
{
    (void)a;
    int limit = host_descriptor_limit(t->iso);
    return limit < 0 ? io_throw_io(t, -limit, "getrlimit failed") : return_int(t, limit);
}

static enum native_status vector_limit(struct thread *t, union slot *a)
{
    (void)a;
    return return_int(t, IO_VECTOR_MAX);
}

#define FD "Ljava/io/FileDescriptor;"
static const struct native_method natives[] = {
    NATIVE(PLAIN, "configureBlocking", "(" FD "Z)V", configure_blocking),
    NATIVE(PLAIN, "drain", "(I)Z", drain),
    NATIVE(PLAIN, "drain1", "(I)I", drain_byte),
    NATIVE(PLAIN, "fdLimit", "()I", descriptor_limit),
    NATIVE(LEAF, "fdVal", "(" FD ")I", get_descriptor),
    NATIVE(LEAF, "initIDs", "()V", native_nothing),
    NATIVE(LEAF, "iovMax", "()I", vector_limit),
    NATIVE(PLAIN, "makePipe", "(Z)J", make_pipe),
    NATIVE(PLAIN, "randomBytes", "([B)Z", random_bytes),
    NATIVE(LEAF, "setfdVal", "(" FD "I)V", set_descriptor),
    NATIVE(BLOCKING, "write1", "(IB)I", write_byte),
};
const struct native_class native_sun_nio_ch_IOUtil = {"sun/nio/ch/IOUtil", natives,
                                                      COUNT_OF(natives)};
