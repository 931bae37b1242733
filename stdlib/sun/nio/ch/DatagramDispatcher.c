/* sun.nio.ch.DatagramDispatcher: packets of a connected socket. */
#include <errno.h>

#include "stdlib/host/sockets.h"
#include "stdlib/sun/nio/ch/channels.h"

#define LARGEST_PACKET 65536

static enum native_status finish(struct thread *t, int fd, int64_t n, bool reading)
{
    if (n == -ECONNREFUSED)
        return THROW(t, "java/net/PortUnreachableException", NULL);
    /* An empty packet is no end of anything. */
    return n == 0 ? return_long(t, 0) : io_return_count(t, fd, n, reading);
}

static enum native_status transfer(struct thread *t, int fd, struct iovec *parts, int count,
                                   bool reading)
{
    struct msghdr message = {.msg_iov = parts, .msg_iovlen = (size_t)count};
    thread_enter_blocked(t);
    int64_t n = reading ? host_receive(t->iso, fd, &message, 0)
                        : host_send(t->iso, fd, &message, 0);
    thread_leave_blocked(t);
    return finish(t, fd, n, reading);
}

static enum native_status transfer_memory(struct thread *t, union slot *a, bool reading)
{
    int32_t size = a[3].i > LARGEST_PACKET ? LARGEST_PACKET : a[3].i;
    void *memory = io_memory(t, (uint64_t)a[1].j, size);
    if (!memory)
        return NATIVE_FAILED(t);
    struct iovec part = {.iov_base = memory, .iov_len = (size_t)size};
    return transfer(t, io_descriptor(t->iso, a[0].r), &part, 1, reading);
}

static enum native_status transfer_vector(struct thread *t, union slot *a, bool reading)
{
    struct iovec parts[IO_VECTOR_MAX];
    int fd = io_descriptor(t->iso, a[0].r), count = a[3].i;
    if (!io_copy_vector(t, (uint64_t)a[1].j, count, parts))
        return NATIVE_FAILED(t);
    return transfer(t, fd, parts, count, reading);
}

static enum native_status read_memory(struct thread *t, union slot *a)
{
    return transfer_memory(t, a, true);
}

static enum native_status write_memory(struct thread *t, union slot *a)
{
    return transfer_memory(t, a, false);
}

static enum native_status read_vector(struct thread *t, union slot *a)
{
    return transfer_vector(t, a, true);
}

static enum native_status write_vector(struct thread *t, union slot *a)
{
    return transfer_vector(t, a, false);
}

#define FD "Ljava/io/FileDescriptor;"
static const struct native_method natives[] = {
    NATIVE(BLOCKING, "read0", "(" FD "JI)I", read_memory),
    NATIVE(BLOCKING, "readv0", "(" FD "JI)J", read_vector),
    NATIVE(BLOCKING, "write0", "(" FD "JI)I", write_memory),
    NATIVE(BLOCKING, "writev0", "(" FD "JI)J", write_vector),
};
const struct native_class native_sun_nio_ch_DatagramDispatcher = {"sun/nio/ch/DatagramDispatcher",
                                                                  natives, COUNT_OF(natives)};
