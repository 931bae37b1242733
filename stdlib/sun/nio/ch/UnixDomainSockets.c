/* sun.nio.ch.UnixDomainSockets: addresses are the bytes of a path. */
#include <errno.h>
#include <poll.h>
#include <stddef.h>
#include <string.h>

#include "stdlib/host/sockets.h"
#include "stdlib/io.h"

#define PATH_AT offsetof(struct sockaddr_un, sun_path)

static enum native_status init(struct thread *t, union slot *a)
{
    (void)a;
    return return_boolean(t, host_allows(t->iso, HOST_network));
}

static enum native_status open_socket(struct thread *t, union slot *a)
{
    (void)a;
    int fd = host_socket(t->iso, AF_UNIX, SOCK_STREAM, 0);
    return fd < 0 ? io_throw_socket(t, -fd) : return_int(t, fd);
}

/* byte[] to address; null and the empty path mean no name.  False: thrown. */
static bool get_address(struct thread *t, struct ref path, union host_address *address,
                        socklen_t *length)
{
    memset(address, 0, sizeof *address);
    address->local.sun_family = AF_UNIX;
    *length = PATH_AT;
    if (IS_NULL(path))
        return true;
    size_t size = (size_t)ARRAY_LENGTH(t, path);
    if (size >= sizeof address->local.sun_path)
        return exec_throw(t, "java/net/SocketException", "Unix domain path too long");
    memcpy(address->local.sun_path, ARRAY_ELEMENTS(t, path, char), size);
    *length = (socklen_t)(PATH_AT + size + (size > 0));
    return true;
}

static struct ref path_of(struct thread *t, const union host_address *address, socklen_t length)
{
    size_t size = length > PATH_AT ? strnlen(address->local.sun_path, length - PATH_AT) : 0;
    return byte_array_from(t, address->local.sun_path, (int32_t)size);
}

static enum native_status bind_socket(struct thread *t, union slot *a)
{
    union host_address address;
    socklen_t length;
    if (!get_address(t, a[1].r, &address, &length))
        return NATIVE_FAILED(t);
    int error = host_bind(t->iso, io_descriptor(t->iso, a[0].r), &address, length);
    return error < 0 ? io_throw_socket(t, -error) : return_void();
}

/* 1; IO_UNAVAILABLE when the listener's queue is full and the socket is non-blocking. */
static enum native_status connect_socket(struct thread *t, union slot *a)
{
    union host_address address;
    socklen_t length;
    if (!get_address(t, a[1].r, &address, &length))
        return NATIVE_FAILED(t);
    int fd = io_descriptor(t->iso, a[0].r);
    int error = host_connect(t->iso, fd, &address, length);
    /* The system offers no readiness to wait for here. */
    if (error == -EAGAIN && !host_is_nonblocking(t->iso, fd))
        return wait_descriptor(t, -1, 0, 10000000);
    if (error == -EAGAIN || error == -EINPROGRESS)
        return return_int(t, IO_UNAVAILABLE);
    return error < 0 ? io_throw_socket(t, -error) : return_int(t, 1);
}

/* (FileDescriptor, FileDescriptor new, Object[] path) */
static enum native_status accept_socket(struct thread *t, union slot *a)
{
    union host_address from = {0};
    socklen_t length = sizeof from.local;
    int fd = io_descriptor(t->iso, a[0].r);
    if (IS_NULL(a[1].r) || IS_NULL(a[2].r))
        return throw_null(t);
    int accepted = host_accept(t->iso, fd, &from, &length);
    if (accepted == -EAGAIN)
        return io_not_ready(t, fd, POLLIN);
    if (accepted < 0)
        return io_throw_socket(t, -accepted);
    struct ref path = path_of(t, &from, length);
    if (IS_NULL(path)) {
        (void)host_close(t->iso, accepted);
        return NATIVE_FAILED(t);
    }
    io_set_descriptor(t->iso, a[1].r, accepted);
    if (ARRAY_LENGTH(t, a[2].r) > 0)
        SET_ELEMENT_REF(t, a[2].r, 0, path);
    return return_int(t, 1);
}

static enum native_status local_address(struct thread *t, union slot *a)
{
    union host_address address = {0};
    socklen_t length = sizeof address.local;
    int error = host_local_address(t->iso, io_descriptor(t->iso, a[0].r), &address, &length);
    return error < 0 ? io_throw_socket(t, -error) : return_new(t, path_of(t, &address, length));
}

#define FD "Ljava/io/FileDescriptor;"
static const struct native_method natives[] = {
    NATIVE(BLOCKING, "accept0", "(" FD FD "[Ljava/lang/Object;)I", accept_socket),
    NATIVE(PLAIN, "bind0", "(" FD "[B)V", bind_socket),
    NATIVE(BLOCKING, "connect0", "(" FD "[B)I", connect_socket),
    NATIVE(PLAIN, "init", "()Z", init),
    NATIVE(PLAIN, "localAddress0", "(" FD ")[B", local_address),
    NATIVE(PLAIN, "socket0", "()I", open_socket),
};
const struct native_class native_sun_nio_ch_UnixDomainSockets = {"sun/nio/ch/UnixDomainSockets",
                                                                 natives, COUNT_OF(natives)};
