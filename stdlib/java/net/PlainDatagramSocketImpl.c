/*
 * java.net.PlainDatagramSocketImpl, the implementation before DatagramChannel's: used with
 * -Djdk.net.usePlainDatagramSocketImpl.
 */
#include <arpa/inet.h>
#include <errno.h>
#include <poll.h>
#include <string.h>
#include <sys/ioctl.h>

#include "stdlib/java/net/addresses.h"
#include "stdlib/java/net/multicast_interface.h"
#include "stdlib/java/net/plain_sockets.h"

#define LARGEST_PACKET 65536

static int descriptor(struct thread *t, const union slot *a)
{
    return plain_descriptor(t, a[0].r, IO_datagram_fd);
}

static int set_int(struct isolate *iso, int fd, int level, int option, int value)
{
    return host_set_option(iso, fd, level, option, &value, sizeof value);
}

/* ---- life ---- */

static enum native_status create(struct thread *t, union slot *a)
{
    bool six = addresses_ipv6(t->iso);
    int fd = host_socket(t->iso, six ? AF_INET6 : AF_INET, SOCK_DGRAM, 0);
    if (fd < 0)
        return plain_failed(t, fd, "Error creating socket");
    int error = six ? set_int(t->iso, fd, IPPROTO_IPV6, IPV6_V6ONLY, 0) : 0;
    if (error == 0)
        error = set_int(t->iso, fd, SOL_SOCKET, SO_BROADCAST, 1);
    if (error < 0) {
        (void)host_close(t->iso, fd);
        return plain_failed(t, error, "cannot set socket option");
    }
    (void)set_int(t->iso, fd, IPPROTO_IP, IP_MULTICAST_ALL, 0);
    if (six)
        (void)set_int(t->iso, fd, IPPROTO_IPV6, IPV6_MULTICAST_HOPS, 1);
    io_set_descriptor(t->iso, io_get_ref(t->iso, a[0].r, IO_datagram_fd), fd);
    return return_void();
}

static enum native_status close_socket(struct thread *t, union slot *a)
{
    struct ref holder = io_get_ref(t->iso, a[0].r, IO_datagram_fd);
    int fd = io_descriptor(t->iso, holder);
    if (fd < 0)
        return return_void();
    int real = host_waitable(t->iso, fd);
    io_set_descriptor(t->iso, holder, -1);
    (void)host_close(t->iso, fd);
    exec_wake_waiters_of(t->iso, real);
    return return_void();
}

/* (int port, InetAddress) */
static enum native_status bind_socket(struct thread *t, union slot *a)
{
    union host_address address, own = {0};
    socklen_t length, own_length = sizeof own;
    int fd = descriptor(t, a);
    if (fd < 0 || !addresses_get(t, a[2].r, a[1].i, true, &address, &length))
        return NATIVE_FAILED(t);
    int error = host_bind(t->iso, fd, &address, length);
    if (error == -EADDRINUSE || error == -EADDRNOTAVAIL || error == -EPERM || error == -EACCES)
        return plain_throw(t, "java/net/BindException", error, "Bind failed");
    if (error == 0)
        error = host_local_address(t->iso, fd, &own, &own_length);
    if (error < 0)
        return plain_failed(t, error, "Bind failed");
    io_set_int(t->iso, a[0].r, IO_datagram_local_port, addresses_port(&own));
    return return_void();
}

/* (InetAddress, int port) */
static enum native_status connect_socket(struct thread *t, union slot *a)
{
    union host_address address;
    socklen_t length;
    int fd = descriptor(t, a);
    if (fd < 0 || !addresses_get(t, a[1].r, a[2].i, true, &address, &length))
        return NATIVE_FAILED(t);
    int error = host_connect(t->iso, fd, &address, length);
    return error < 0 ? plain_throw(t, "java/net/ConnectException", error, "Connect failed")
                     : return_void();
}

static enum native_status disconnect(struct thread *t, union slot *a)
{
    union host_address nobody = {.any.sa_family = AF_UNSPEC}, own = {0};
    socklen_t length = sizeof own;
    int fd = io_stream_descriptor(t->iso, a[0].r, IO_datagram_fd);
    if (fd < 0)
        return return_void();
    (void)host_connect(t->iso, fd, &nobody, addresses_ipv6(t->iso) ? sizeof nobody.v6
                                                                    : sizeof nobody.v4);
    /* Linux forgets the local port with the peer. */
    int port = io_get_int(t->iso, a[0].r, IO_datagram_local_port);
    if (host_local_address(t->iso, fd, &own, &length) == 0 && addresses_port(&own) != port) {
        if (own.any.sa_family == AF_INET6)
            own.v6.sin6_port = htons((uint16_t)port);
        else
            own.v4.sin_port = htons((uint16_t)port);
        (void)host_bind(t->iso, fd, &own, length);
    }
    return return_void();
}

/* ---- packets ---- */

static enum native_status send_packet(struct thread *t, union slot *a)
{
    union host_address to;
    socklen_t length = 0;
    int fd = descriptor(t, a);
    if (fd < 0)
        return NATIVE_FAILED(t);
    if (IS_NULL(a[1].r) || IS_NULL(io_get_ref(t->iso, a[1].r, IO_packet_bytes)))
        return throw_null(t);
    bool connected = io_get_boolean(t->iso, a[0].r, IO_plain_datagram_connected);
    if (!connected && !addresses_get(t, io_get_ref(t->iso, a[1].r, IO_packet_address),
                                     io_get_int(t->iso, a[1].r, IO_packet_port), true, &to,
                                     &length))
        return NATIVE_FAILED(t);
    struct ref bytes = io_get_ref(t->iso, a[1].r, IO_packet_bytes);
    int32_t offset = io_get_int(t->iso, a[1].r, IO_packet_offset);
    int32_t size = io_get_int(t->iso, a[1].r, IO_packet_length);
    if (!io_check_range(t, bytes, offset, size))
        return NATIVE_FAILED(t);
    if (size > LARGEST_PACKET)
        size = LARGEST_PACKET;
    /* Sending never waits (MSG_DONTWAIT): the array does not move meanwhile. */
    struct iovec part = {.iov_base = ARRAY_ELEMENTS(t, bytes, char) + offset,
                         .iov_len = (size_t)size};
    struct msghdr message = {.msg_name = connected ? NULL : &to,
                             .msg_namelen = connected ? 0 : length,
                             .msg_iov = &part, .msg_iovlen = 1};
    int64_t n = host_send(t->iso, fd, &message, 0);
    if (n == -EAGAIN)
        return io_wait(t, fd, POLLOUT);
    if (n == -ECONNREFUSED)
        return THROW(t, "java/net/PortUnreachableException", "ICMP Port Unreachable");
    return n < 0 ? io_throw_io(t, (int)-n, "sendto failed") : return_void();
}

/* Stores the sender in the packet; keeps the address object when it is the same. */
static bool store_sender(struct thread *t, const union slot *packet,
                         const union host_address *from)
{
    struct ref address = addresses_new(t, from, NULL);
    if (IS_NULL(address))
        return false;
    uint8_t old_bytes[16], new_bytes[16];
    struct ref old = io_get_ref(t->iso, packet->r, IO_packet_address);
    int length = addresses_bytes(t, address, new_bytes);
    if (IS_NULL(old) || addresses_bytes(t, old, old_bytes) != length ||
        memcmp(old_bytes, new_bytes, (size_t)length) != 0)
        io_set_ref(t->iso, packet->r, IO_packet_address, address);
    io_set_int(t->iso, packet->r, IO_packet_port, addresses_port(from));
    return true;
}

/* Receives into the packet in argument 1; *n its size, also of what did not fit. */
static enum native_status receive_into(struct thread *t, union slot *a, int flags, int64_t *n)
{
    union host_address from = {0};
    int fd = descriptor(t, a);
    if (fd < 0)
        return NATIVE_FAILED(t);
    if (IS_NULL(a[1].r) || IS_NULL(io_get_ref(t->iso, a[1].r, IO_packet_bytes)))
        return throw_null(t);
    if (!addresses_prepare(t))
        return NATIVE_FAILED(t);
    struct ref bytes = io_get_ref(t->iso, a[1].r, IO_packet_bytes);
    int32_t offset = io_get_int(t->iso, a[1].r, IO_packet_offset);
    int32_t size = io_get_int(t->iso, a[1].r, IO_packet_capacity);
    if (!io_check_range(t, bytes, offset, size))
        return NATIVE_FAILED(t);
    /* Receiving never waits (MSG_DONTWAIT): the array does not move meanwhile. */
    struct iovec part = {.iov_base = ARRAY_ELEMENTS(t, bytes, char) + offset,
                         .iov_len = (size_t)size};
    struct msghdr message = {.msg_name = &from, .msg_namelen = sizeof from, .msg_iov = &part,
                             .msg_iovlen = 1};
    *n = host_receive(t->iso, fd, &message, flags);
    if (*n == -EAGAIN)
        return plain_wait(t, fd, POLLIN, io_get_int(t->iso, a[0].r, IO_plain_datagram_timeout),
                          "Receive timed out");
    if (*n == -ECONNREFUSED)
        return THROW(t, "java/net/PortUnreachableException", "ICMP Port Unreachable");
    if (*n == -EBADF)
        return THROW(t, "java/net/SocketException", "Socket closed");
    if (*n < 0)
        return plain_failed(t, (int)*n, "Receive failed");
    if (!store_sender(t, &a[1], &from))
        return NATIVE_FAILED(t);
    io_set_int(t->iso, a[1].r, IO_packet_length, (int32_t)*n);
    return NATIVE_DONE;
}

static enum native_status receive(struct thread *t, union slot *a)
{
    int64_t n;
    return receive_into(t, a, 0, &n);
}

/* The sender's port; the packet stays. */
static enum native_status peek_data(struct thread *t, union slot *a)
{
    int64_t n;
    enum native_status status = receive_into(t, a, MSG_PEEK, &n);
    if (status != NATIVE_DONE)
        return status;
    return return_int(t, io_get_int(t->iso, a[1].r, IO_packet_port));
}

/* (InetAddress): its bits become those of the sender, an IPv4 address; yields the port */
static enum native_status peek(struct thread *t, union slot *a)
{
    union host_address from = {0};
    char byte;
    int fd = descriptor(t, a);
    if (fd < 0)
        return NATIVE_FAILED(t);
    if (IS_NULL(a[1].r))
        return throw_null(t);
    struct iovec part = {.iov_base = &byte, .iov_len = 1};
    struct msghdr message = {.msg_name = &from, .msg_namelen = sizeof from, .msg_iov = &part,
                             .msg_iovlen = 1};
    int64_t n = host_receive(t->iso, fd, &message, MSG_PEEK);
    if (n == -EAGAIN)
        return plain_wait(t, fd, POLLIN, io_get_int(t->iso, a[0].r, IO_plain_datagram_timeout),
                          "Peek timed out");
    if (n < 0)
        return n == -ECONNREFUSED
                   ? THROW(t, "java/net/PortUnreachableException", "ICMP Port Unreachable")
                   : plain_failed(t, (int)n, "Peek failed");
    uint32_t bits = from.v4.sin_addr.s_addr;
    if (from.any.sa_family == AF_INET6)
        memcpy(&bits, &from.v6.sin6_addr.s6_addr[12], sizeof bits);
    struct ref holder = io_get_ref(t->iso, a[1].r, IO_address_holder);
    if (!IS_NULL(holder))
        io_set_int(t->iso, holder, IO_holder_address, (int32_t)ntohl(bits));
    return return_int(t, addresses_port(&from));
}

static enum native_status data_available(struct thread *t, union slot *a)
{
    int count = 0, fd = descriptor(t, a);
    if (fd < 0)
        return NATIVE_FAILED(t);
    int error = host_socket_control(t->iso, fd, FIONREAD, &count);
    return error < 0 ? return_int(t, error) : return_int(t, count);
}

/* ---- time to live ---- */

static enum native_status set_hops(struct thread *t, union slot *a, int hops)
{
    int fd = descriptor(t, a), error;
    if (fd < 0)
        return NATIVE_FAILED(t);
    unsigned char byte = (unsigned char)hops;
    error = host_set_option(t->iso, fd, IPPROTO_IP, IP_MULTICAST_TTL, &byte, sizeof byte);
    if (error == 0 && addresses_ipv6(t->iso))
        error = set_int(t->iso, fd, IPPROTO_IPV6, IPV6_MULTICAST_HOPS, hops);
    return error < 0 ? plain_failed(t, error, "Error setting socket option") : return_void();
}

static enum native_status set_time_to_live(struct thread *t, union slot *a)
{
    return set_hops(t, a, a[1].i);
}

static enum native_status set_ttl(struct thread *t, union slot *a)
{
    return set_hops(t, a, a[1].i & 0xFF);
}

static enum native_status get_time_to_live(struct thread *t, union slot *a)
{
    int fd = descriptor(t, a), hops = 0, error;
    if (fd < 0)
        return NATIVE_FAILED(t);
    if (addresses_ipv6(t->iso)) {
        socklen_t length = sizeof hops;
        error = host_get_option(t->iso, fd, IPPROTO_IPV6, IPV6_MULTICAST_HOPS, &hops, &length);
    } else {
        unsigned char byte = 0;
        socklen_t length = sizeof byte;
        error = host_get_option(t->iso, fd, IPPROTO_IP, IP_MULTICAST_TTL, &byte, &length);
        hops = byte;
    }
    return error < 0 ? plain_failed(t, error, "Error getting socket option")
                     : return_int(t, hops);
}

static enum native_status get_ttl(struct thread *t, union slot *a)
{
    enum native_status status = get_time_to_live(t, a);
    if (status == NATIVE_DONE)
        t->result.i = (int8_t)t->result.i;
    return status;
}

/* ---- groups ---- */

/* (InetAddress group, NetworkInterface or null) */
static enum native_status change_group(struct thread *t, union slot *a, bool join)
{
    uint8_t bytes[16];
    int fd = descriptor(t, a), error;
    if (fd < 0)
        return NATIVE_FAILED(t);
    if (IS_NULL(a[1].r))
        return throw_null(t);
    int index = IS_NULL(a[2].r) ? 0 : io_get_int(t->iso, a[2].r, IO_interface_index);
    if (addresses_bytes(t, a[1].r, bytes) == 4) {
        struct ip_mreqn group = {.imr_ifindex = index};
        memcpy(&group.imr_multiaddr, bytes, 4);
        error = host_set_option(t->iso, fd, IPPROTO_IP,
                                join ? IP_ADD_MEMBERSHIP : IP_DROP_MEMBERSHIP, &group,
                                sizeof group);
    } else {
        struct ipv6_mreq group = {.ipv6mr_interface = (uint32_t)index};
        memcpy(&group.ipv6mr_multiaddr, bytes, 16);
        error = host_set_option(t->iso, fd, IPPROTO_IPV6,
                                join ? IPV6_ADD_MEMBERSHIP : IPV6_DROP_MEMBERSHIP, &group,
                                sizeof group);
    }
    if (error == -ENOENT)
        return THROW(t, "java/net/SocketException", "Not a member of the multicast group");
    return error < 0 ? plain_failed(t, error, "setsockopt failed") : return_void();
}

static enum native_status join_group(struct thread *t, union slot *a)
{
    return change_group(t, a, true);
}

static enum native_status leave_group(struct thread *t, union slot *a)
{
    return change_group(t, a, false);
}

/* ---- options ---- */

static bool boolean_of(struct thread *t, struct ref box)
{
    return !IS_NULL(box) && SAME_META(CLASS_REF_OF(t, box), WK_REF(t, java_lang_Boolean)) &&
           GET_I8(t, box, WKF(t, java_lang_Boolean, value)) != 0;
}

static enum native_status set_loop(struct thread *t, int fd, bool off)
{
    unsigned char byte = !off;
    int error = host_set_option(t->iso, fd, IPPROTO_IP, IP_MULTICAST_LOOP, &byte, sizeof byte);
    if (error == 0 && addresses_ipv6(t->iso))
        error = set_int(t->iso, fd, IPPROTO_IPV6, IPV6_MULTICAST_LOOP, !off);
    return error < 0 ? plain_failed(t, error, "Error setting socket option") : return_void();
}

/* (int option, Object value) */
static enum native_status set_option(struct thread *t, union slot *a)
{
    int fd = descriptor(t, a), level, name;
    if (fd < 0)
        return NATIVE_FAILED(t);
    switch (a[1].i) {
    case OPTION_SO_TIMEOUT:
        return return_void();
    case OPTION_IP_MULTICAST_IF:
    case OPTION_IP_MULTICAST_IF2:
        return IS_NULL(a[2].r) ? throw_null(t) : multicast_interface_set(t, fd, a[1].i, &a[2].r);
    case OPTION_IP_MULTICAST_LOOP: /* true turns it off */
        return set_loop(t, fd, boolean_of(t, a[2].r));
    default:
        break;
    }
    if (!plain_option(a[1].i, &level, &name))
        return THROW(t, "java/net/SocketException", "Invalid option");
    bool number = a[1].i == OPTION_SO_SNDBUF || a[1].i == OPTION_SO_RCVBUF ||
                  a[1].i == OPTION_IP_TOS;
    int error = set_int(t->iso, fd, level, name,
                        number ? plain_integer(t, a[2].r) : boolean_of(t, a[2].r));
    return error < 0 ? plain_failed(t, error, "Error setting socket option") : return_void();
}

static enum native_status new_box(struct thread *t, enum basic_type type, int32_t value)
{
    return return_new(t, exec_box(t, type, (union slot){.i = value}));
}

static enum native_status get_own_address(struct thread *t, int fd)
{
    union host_address address = {0};
    socklen_t length = sizeof address;
    if (!addresses_prepare(t))
        return NATIVE_FAILED(t);
    int error = host_local_address(t->iso, fd, &address, &length);
    return error < 0 ? plain_failed(t, error, "Error getting socket option")
                     : return_new(t, addresses_new(t, &address, NULL));
}

static enum native_status get_option(struct thread *t, union slot *a)
{
    int fd = descriptor(t, a), level, name, value = 0;
    socklen_t length = sizeof value;
    if (fd < 0)
        return NATIVE_FAILED(t);
    if (a[1].i == OPTION_SO_BINDADDR)
        return get_own_address(t, fd);
    if (a[1].i == OPTION_IP_MULTICAST_IF || a[1].i == OPTION_IP_MULTICAST_IF2)
        return multicast_interface_get(t, fd, a[1].i);
    if (a[1].i == OPTION_IP_MULTICAST_LOOP) {
        unsigned char byte = 0;
        socklen_t byte_length = sizeof byte;
        int error = host_get_option(t->iso, fd, IPPROTO_IP, IP_MULTICAST_LOOP, &byte,
                                    &byte_length);
        return error < 0 ? plain_failed(t, error, "Error getting socket option")
                         : new_box(t, TYPE_BOOLEAN, !byte);
    }
    if (!plain_option(a[1].i, &level, &name))
        return THROW(t, "java/net/SocketException", "Invalid option");
    int error = host_get_option(t->iso, fd, level, name, &value, &length);
    if (error < 0)
        return plain_failed(t, error, "Error getting socket option");
    if (a[1].i == OPTION_SO_SNDBUF || a[1].i == OPTION_SO_RCVBUF)
        return new_box(t, TYPE_INT, value / 2);
    return a[1].i == OPTION_IP_TOS ? new_box(t, TYPE_INT, value)
                                   : new_box(t, TYPE_BOOLEAN, value != 0);
}

#define ADDRESS "Ljava/net/InetAddress;"
#define PACKET "(Ljava/net/DatagramPacket;)"
#define GROUP "(" ADDRESS "Ljava/net/NetworkInterface;)V"
static const struct native_method natives[] = {
    NATIVE(PLAIN, "bind0", "(I" ADDRESS ")V", bind_socket),
    NATIVE(PLAIN, "connect0", "(" ADDRESS "I)V", connect_socket),
    NATIVE(PLAIN, "dataAvailable", "()I", data_available),
    NATIVE(PLAIN, "datagramSocketClose", "()V", close_socket),
    NATIVE(PLAIN, "datagramSocketCreate", "()V", create),
    NATIVE(PLAIN, "disconnect0", "(I)V", disconnect),
    NATIVE(PLAIN, "getTTL", "()B", get_ttl),
    NATIVE(PLAIN, "getTimeToLive", "()I", get_time_to_live),
    NATIVE(LEAF, "init", "()V", native_nothing),
    NATIVE(PLAIN, "join", GROUP, join_group),
    NATIVE(PLAIN, "leave", GROUP, leave_group),
    NATIVE(BLOCKING, "peek", "(" ADDRESS ")I", peek),
    NATIVE(BLOCKING, "peekData", PACKET "I", peek_data),
    NATIVE(BLOCKING, "receive0", PACKET "V", receive),
    NATIVE(BLOCKING, "send0", PACKET "V", send_packet),
    NATIVE(PLAIN, "setTTL", "(B)V", set_ttl),
    NATIVE(PLAIN, "setTimeToLive", "(I)V", set_time_to_live),
    NATIVE(PLAIN, "socketGetOption", "(I)Ljava/lang/Object;", get_option),
    NATIVE(PLAIN, "socketSetOption0", "(ILjava/lang/Object;)V", set_option),
};
const struct native_class native_java_net_PlainDatagramSocketImpl = {
    "java/net/PlainDatagramSocketImpl", natives, COUNT_OF(natives)};
