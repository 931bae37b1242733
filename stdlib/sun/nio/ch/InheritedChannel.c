/* sun.nio.ch.InheritedChannel: a socket this process was started with as its standard input. */
#include <errno.h>
#include <stddef.h>
#include <string.h>

#include "stdlib/host/files.h"
#include "stdlib/java/net/addresses.h"
#include "vm/base/mem.h"

/* InheritedChannel's own codes. */
enum { UNKNOWN = -1, STREAM = 1, DATAGRAM = 2 };
enum { FAMILY_UNKNOWN = -1, FAMILY_INET = 1, FAMILY_INET6 = 2, FAMILY_LOCAL = 3 };

static enum native_status socket_type(struct thread *t, union slot *a)
{
    int type = 0;
    socklen_t length = sizeof type;
    if (host_get_option(t->iso, a[0].i, SOL_SOCKET, SO_TYPE, &type, &length) < 0)
        return return_int(t, UNKNOWN);
    return return_int(t, type == SOCK_STREAM ? STREAM : type == SOCK_DGRAM ? DATAGRAM : UNKNOWN);
}

static enum native_status family(struct thread *t, union slot *a)
{
    union host_address address = {0};
    socklen_t length = sizeof address;
    if (host_local_address(t->iso, a[0].i, &address, &length) < 0)
        return return_int(t, FAMILY_UNKNOWN);
    switch (address.any.sa_family) {
    case AF_UNIX:
        return return_int(t, FAMILY_LOCAL);
    case AF_INET:
        return return_int(t, FAMILY_INET);
    case AF_INET6:
        return return_int(t, FAMILY_INET6);
    default:
        return return_int(t, FAMILY_UNKNOWN);
    }
}

static bool peer_of(struct thread *t, const union slot *a, union host_address *address,
                    socklen_t *length)
{
    memset(address, 0, sizeof *address);
    *length = sizeof *address;
    return host_remote_address(t->iso, a[0].i, address, length) == 0;
}

static enum native_status is_connected(struct thread *t, union slot *a)
{
    union host_address address;
    socklen_t length;
    return return_boolean(t, peer_of(t, a, &address, &length));
}

static bool is_inet(const union host_address *address)
{
    return address->any.sa_family == AF_INET || address->any.sa_family == AF_INET6;
}

static enum native_status peer_address(struct thread *t, union slot *a)
{
    union host_address address;
    socklen_t length;
    if (!addresses_prepare(t))
        return NATIVE_FAILED(t);
    if (!peer_of(t, a, &address, &length) || !is_inet(&address))
        return return_ref(t, NULL_REF);
    return return_new(t, addresses_new(t, &address, NULL));
}

static enum native_status peer_port(struct thread *t, union slot *a)
{
    union host_address address;
    socklen_t length;
    bool known = peer_of(t, a, &address, &length) && is_inet(&address);
    return return_int(t, known ? addresses_port(&address) : -1);
}

static enum native_status peer_path(struct thread *t, union slot *a)
{
    union host_address address;
    socklen_t length, at = offsetof(struct sockaddr_un, sun_path);
    if (!peer_of(t, a, &address, &length) || address.any.sa_family != AF_UNIX)
        return return_ref(t, NULL_REF);
    size_t size = length > at ? strnlen(address.local.sun_path, length - at) : 0;
    return return_new(t, byte_array_from(t, address.local.sun_path, (int32_t)size));
}

static enum native_status duplicate(struct thread *t, union slot *a)
{
    int fd = host_duplicate(t->iso, a[0].i);
    return fd < 0 ? io_throw_io(t, -fd, "dup failed") : return_int(t, fd);
}

static enum native_status duplicate_to(struct thread *t, union slot *a)
{
    int error = host_duplicate_to(t->iso, a[0].i, a[1].i);
    return error < 0 ? io_throw_io(t, -error, "dup2 failed") : return_void();
}

/* (String path, int flags) */
static enum native_status open_path(struct thread *t, union slot *a)
{
    char *path = io_path(t, a[0].r);
    if (!path)
        return NATIVE_FAILED(t);
    int fd = host_open(t->iso, HOST_CWD, path, a[1].i, 0);
    mem_free(path);
    return fd < 0 ? io_throw_io(t, -fd, "Open failed") : return_int(t, fd);
}

static enum native_status close_fd(struct thread *t, union slot *a)
{
    int error = host_close(t->iso, a[0].i);
    return error < 0 ? io_throw_io(t, -error, "close failed") : return_void();
}

static const struct native_method natives[] = {
    NATIVE(LEAF, "addressFamily", "(I)I", family),
    NATIVE(PLAIN, "close0", "(I)V", close_fd),
    NATIVE(PLAIN, "dup", "(I)I", duplicate),
    NATIVE(PLAIN, "dup2", "(II)V", duplicate_to),
    NATIVE(PLAIN, "inetPeerAddress0", "(I)Ljava/net/InetAddress;", peer_address),
    NATIVE(LEAF, "initIDs", "()V", native_nothing),
    NATIVE(LEAF, "isConnected", "(I)Z", is_connected),
    NATIVE(PLAIN, "open0", "(Ljava/lang/String;I)I", open_path),
    NATIVE(LEAF, "peerPort0", "(I)I", peer_port),
    NATIVE(LEAF, "soType0", "(I)I", socket_type),
    NATIVE(PLAIN, "unixPeerAddress0", "(I)[B", peer_path),
};
const struct native_class native_sun_nio_ch_InheritedChannel = {"sun/nio/ch/InheritedChannel",
                                                                natives, COUNT_OF(natives)};
