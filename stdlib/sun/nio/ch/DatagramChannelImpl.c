/* sun.nio.ch.DatagramChannelImpl: packets with addresses, which Java keeps as raw sockaddr. */
#include <errno.h>
#include <poll.h>

#include "stdlib/host/sockets.h"
#include "stdlib/io.h"

#define LARGEST_PACKET 65536

static enum native_status refused(struct thread *t)
{
    return THROW(t, "java/net/PortUnreachableException", NULL);
}

/* (FileDescriptor, long address, int size, long sender, boolean connected) */
static enum native_status receive(struct thread *t, union slot *a)
{
    int fd = io_descriptor(t->iso, a[0].r);
    bool connected = a[6].i != 0;
    int32_t size = a[3].i > LARGEST_PACKET ? LARGEST_PACKET : a[3].i;
    void *memory = io_memory(t, (uint64_t)a[1].j, size);
    void *sender = memory ? io_memory(t, (uint64_t)a[4].j, sizeof(struct sockaddr_in6)) : NULL;
    if (!sender)
        return NATIVE_FAILED(t);
    struct iovec part = {.iov_base = memory, .iov_len = (size_t)size};
    struct msghdr message = {.msg_name = sender, .msg_namelen = sizeof(struct sockaddr_in6),
                             .msg_iov = &part, .msg_iovlen = 1};
    int64_t n;
    thread_enter_blocked(t);
    do /* an unconnected socket does not report whom it could not reach before */
        n = host_receive(t->iso, fd, &message, 0);
    while (n == -ECONNREFUSED && !connected);
    thread_leave_blocked(t);
    if (n == -EAGAIN)
        return io_not_ready(t, fd, POLLIN);
    if (n == -ECONNREFUSED)
        return refused(t);
    return n < 0 ? io_throw_socket(t, (int)-n) : return_int(t, (int32_t)n);
}

/* (FileDescriptor, long address, int size, long target, int targetSize) */
static enum native_status send_packet(struct thread *t, union slot *a)
{
    int fd = io_descriptor(t->iso, a[0].r);
    int32_t size = a[3].i > LARGEST_PACKET ? LARGEST_PACKET : a[3].i;
    void *memory = io_memory(t, (uint64_t)a[1].j, size);
    void *target = memory ? io_memory(t, (uint64_t)a[4].j, a[6].i) : NULL;
    if (!target)
        return NATIVE_FAILED(t);
    struct iovec part = {.iov_base = memory, .iov_len = (size_t)size};
    struct msghdr message = {.msg_name = target, .msg_namelen = (socklen_t)a[6].i,
                             .msg_iov = &part, .msg_iovlen = 1};
    thread_enter_blocked(t);
    int64_t n = host_send(t->iso, fd, &message, 0);
    thread_leave_blocked(t);
    if (n == -EAGAIN)
        return io_not_ready(t, fd, POLLOUT);
    if (n == -ECONNREFUSED)
        return refused(t);
    return n < 0 ? io_throw_socket(t, (int)-n) : return_int(t, (int32_t)n);
}

/* (FileDescriptor, boolean isIPv6) */
static enum native_status disconnect(struct thread *t, union slot *a)
{
    union host_address nobody = {.any.sa_family = AF_UNSPEC};
    socklen_t length = a[1].i ? sizeof nobody.v6 : sizeof nobody.v4;
    int error = host_connect(t->iso, io_descriptor(t->iso, a[0].r), &nobody, length);
    return error < 0 && error != -EAFNOSUPPORT ? io_throw_socket(t, -error) : return_void();
}

#define FD "Ljava/io/FileDescriptor;"
static const struct native_method natives[] = {
    NATIVE(PLAIN, "disconnect0", "(" FD "Z)V", disconnect),
    NATIVE(BLOCKING, "receive0", "(" FD "JIJZ)I", receive),
    NATIVE(BLOCKING, "send0", "(" FD "JIJI)I", send_packet),
};
const struct native_class native_sun_nio_ch_DatagramChannelImpl = {
    "sun/nio/ch/DatagramChannelImpl", natives, COUNT_OF(natives)};
