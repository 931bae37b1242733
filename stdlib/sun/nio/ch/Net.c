/*
 * sun.nio.ch.Net: sockets.  All static; a FileDescriptor comes as an object.  Results follow
 * sun.nio.ch.IOStatus, and failures the classes contract section 13 names (io_throw_socket).
 */
#include <errno.h>
#include <netinet/ip.h>
#include <poll.h>
#include <string.h>
#include <sys/ioctl.h>

#include "stdlib/host/files.h"
#include "stdlib/io.h"
#include "stdlib/java/net/addresses.h"
#include "stdlib/sun/nio/ch/channels.h"
#include "stdlib/sun/nio/ch/multicast.h"

#define LEAST_RECEIVE_BUFFER 1024

/* ---- what the system can do ---- */

static enum native_status is_ipv6_available(struct thread *t, union slot *a)
{
    (void)a;
    return return_boolean(t, addresses_ipv6(t->iso));
}

static enum native_status minus_one(struct thread *t, union slot *a)
{
    (void)a;
    return return_int(t, -1);
}

#define EVENT(name, value)                                        \
    static enum native_status name(struct thread *t, union slot *a) \
    {                                                             \
        (void)a;                                                  \
        return return_int(t, value);                              \
    }
EVENT(poll_in, POLLIN)
EVENT(poll_out, POLLOUT)
EVENT(poll_error, POLLERR)
EVENT(poll_hang_up, POLLHUP)
EVENT(poll_invalid, POLLNVAL)

/* ---- shapes ---- */

static int fd_of(struct thread *t, const union slot *argument)
{
    return io_descriptor(t->iso, argument->r);
}

/* void natives */
static enum native_status done(struct thread *t, int outcome)
{
    return outcome < 0 ? io_throw_socket(t, -outcome) : return_void();
}

/* int natives */
static enum native_status number(struct thread *t, int outcome)
{
    return outcome < 0 ? io_throw_socket(t, -outcome) : return_int(t, outcome);
}

/* ---- life of a socket ---- */

static int set_flag(struct isolate *iso, int fd, int level, int option, int value)
{
    return host_set_option(iso, fd, level, option, &value, sizeof value);
}

/* The options every new socket of the JDK has. */
static int prepare(struct isolate *iso, int fd, int family, bool stream, bool reuse)
{
    int error = family == AF_INET6 ? set_flag(iso, fd, IPPROTO_IPV6, IPV6_V6ONLY, 0) : 0;
    if (error == 0 && reuse)
        error = set_flag(iso, fd, SOL_SOCKET, SO_REUSEADDR, 1);
    if (error == 0 && !stream) {
        /* Only what was joined through this socket is received. */
        error = set_flag(iso, fd, IPPROTO_IP, IP_MULTICAST_ALL, 0);
        if (error == -ENOPROTOOPT)
            error = 0;
    }
    if (error == 0 && !stream && family == AF_INET6) {
        (void)set_flag(iso, fd, IPPROTO_IPV6, IPV6_MULTICAST_ALL, 0);
        error = set_flag(iso, fd, IPPROTO_IPV6, IPV6_MULTICAST_HOPS, 1);
    }
    return error;
}

/* (boolean preferIPv6, boolean stream, boolean reuse, boolean fastLoopback) */
static enum native_status open_socket(struct thread *t, union slot *a)
{
    bool stream = a[1].i != 0;
    int family = a[0].i && addresses_ipv6(t->iso) ? AF_INET6 : AF_INET;
    int fd = host_socket(t->iso, family, stream ? SOCK_STREAM : SOCK_DGRAM, 0);
    if (fd < 0)
        return io_throw_socket(t, -fd);
    int error = prepare(t->iso, fd, family, stream, a[2].i != 0);
    if (error < 0) {
        (void)host_close(t->iso, fd);
        return io_throw_socket(t, -error);
    }
    return return_int(t, fd);
}

/* (FileDescriptor, boolean preferIPv6, boolean exclusive, InetAddress, int port) */
static enum native_status bind_socket(struct thread *t, union slot *a)
{
    union host_address address;
    socklen_t length;
    if (!addresses_get(t, a[3].r, a[4].i, a[1].i != 0, &address, &length))
        return NATIVE_FAILED(t);
    return done(t, host_bind(t->iso, fd_of(t, &a[0]), &address, length));
}

static enum native_status listen_socket(struct thread *t, union slot *a)
{
    return done(t, host_listen(t->iso, fd_of(t, &a[0]), a[1].i));
}

/* (boolean preferIPv6, FileDescriptor, InetAddress, int port).  A connection that takes time is
 * IO_UNAVAILABLE, also on a blocking socket: Java then waits for it with pollConnect. */
static enum native_status connect_socket(struct thread *t, union slot *a)
{
    union host_address address;
    socklen_t length;
    if (!addresses_get(t, a[2].r, a[3].i, a[0].i != 0, &address, &length))
        return NATIVE_FAILED(t);
    int error = host_connect(t->iso, fd_of(t, &a[1]), &address, length);
    if (error == -EINPROGRESS || error == -EAGAIN)
        return return_int(t, IO_UNAVAILABLE);
    if (error == -EINTR)
        return return_int(t, IO_INTERRUPTED);
    return error < 0 ? io_throw_socket(t, -error) : return_int(t, 1);
}

/* (FileDescriptor, FileDescriptor new, InetSocketAddress[] from) */
static enum native_status accept_socket(struct thread *t, union slot *a)
{
    union host_address from;
    socklen_t length = sizeof from;
    if (IS_NULL(a[1].r) || IS_NULL(a[2].r))
        return throw_null(t);
    if (!addresses_prepare(t))
        return NATIVE_FAILED(t);
    int fd = fd_of(t, &a[0]);
    int accepted = host_accept(t->iso, fd, &from, &length);
    if (accepted == -EAGAIN)
        return io_not_ready(t, fd, POLLIN);
    if (accepted < 0)
        return io_throw_socket(t, -accepted);
    struct ref address = addresses_new_socket_address(t, &from);
    if (IS_NULL(address)) {
        (void)host_close(t->iso, accepted);
        return NATIVE_FAILED(t);
    }
    io_set_descriptor(t->iso, a[1].r, accepted);
    if (ARRAY_LENGTH(t, a[2].r) > 0)
        SET_ELEMENT_REF(t, a[2].r, 0, address);
    return return_int(t, 1);
}

static enum native_status shut_down(struct thread *t, union slot *a)
{
    static const int ways[] = {SHUT_RD, SHUT_WR, SHUT_RDWR};
    int how = a[1].i >= 0 && a[1].i < 2 ? ways[a[1].i] : SHUT_RDWR;
    int error = host_shutdown(t->iso, fd_of(t, &a[0]), how);
    return error == -ENOTCONN ? return_void() : done(t, error);
}

/* ---- addresses ---- */

typedef int (*name_function)(struct isolate *, int, union host_address *, socklen_t *);

static enum native_status port_by(struct thread *t, union slot *a, name_function name)
{
    union host_address address = {0};
    socklen_t length = sizeof address;
    int error = name(t->iso, fd_of(t, &a[0]), &address, &length);
    return number(t, error < 0 ? error : addresses_port(&address));
}

static enum native_status address_by(struct thread *t, union slot *a, name_function name)
{
    union host_address address = {0};
    socklen_t length = sizeof address;
    if (!addresses_prepare(t))
        return NATIVE_FAILED(t);
    int error = name(t->iso, fd_of(t, &a[0]), &address, &length);
    if (error < 0)
        return io_throw_socket(t, -error);
    return return_new(t, addresses_new(t, &address, NULL));
}

static enum native_status local_port(struct thread *t, union slot *a)
{
    return port_by(t, a, host_local_address);
}

static enum native_status local_address(struct thread *t, union slot *a)
{
    return address_by(t, a, host_local_address);
}

static enum native_status remote_port(struct thread *t, union slot *a)
{
    return port_by(t, a, host_remote_address);
}

static enum native_status remote_address(struct thread *t, union slot *a)
{
    return address_by(t, a, host_remote_address);
}

/* ---- options ---- */

/* These two take a byte. */
static bool is_byte_option(int level, int option)
{
    return level == IPPROTO_IP && (option == IP_MULTICAST_TTL || option == IP_MULTICAST_LOOP);
}

static enum native_status option_failed(struct thread *t, int error, const char *otherwise)
{
    return io_throw(t, "java/net/SocketException", error, otherwise);
}

/* (FileDescriptor, boolean mayNeedConversion, int level, int option) */
static enum native_status get_option(struct thread *t, union slot *a)
{
    int level = a[2].i, option = a[3].i, value = 0, error;
    if (level == SOL_SOCKET && option == SO_LINGER) {
        struct linger linger = {0};
        socklen_t length = sizeof linger;
        error = host_get_option(t->iso, fd_of(t, &a[0]), level, option, &linger, &length);
        value = linger.l_onoff ? linger.l_linger : -1;
    } else if (is_byte_option(level, option)) {
        unsigned char byte = 0;
        socklen_t length = sizeof byte;
        error = host_get_option(t->iso, fd_of(t, &a[0]), level, option, &byte, &length);
        value = byte;
    } else {
        socklen_t length = sizeof value;
        error = host_get_option(t->iso, fd_of(t, &a[0]), level, option, &value, &length);
    }
    if (error < 0)
        return option_failed(t, -error, "sun.nio.ch.Net.getIntOption");
    /* Linux doubles the sizes of buffers for its own needs. */
    if (a[1].i && level == SOL_SOCKET && (option == SO_SNDBUF || option == SO_RCVBUF))
        value /= 2;
    return return_int(t, value);
}

/* (FileDescriptor, boolean mayNeedConversion, int level, int option, int value, boolean isIPv6) */
static enum native_status set_option(struct thread *t, union slot *a)
{
    int fd = fd_of(t, &a[0]), level = a[2].i, option = a[3].i, value = a[4].i, error;
    if (level == SOL_SOCKET && option == SO_LINGER) {
        struct linger linger = {.l_onoff = value >= 0, .l_linger = value >= 0 ? value : 0};
        error = host_set_option(t->iso, fd, level, option, &linger, sizeof linger);
    } else if (is_byte_option(level, option)) {
        unsigned char byte = (unsigned char)value;
        error = host_set_option(t->iso, fd, level, option, &byte, sizeof byte);
    } else {
        if (a[1].i && level == IPPROTO_IP && option == IP_TOS)
            value &= IPTOS_TOS_MASK | IPTOS_PREC_MASK;
        if (a[1].i && level == SOL_SOCKET && option == SO_RCVBUF && value < LEAST_RECEIVE_BUFFER)
            value = LEAST_RECEIVE_BUFFER;
        error = set_flag(t->iso, fd, level, option, value);
        /* For IPv4 traffic through an IPv6 socket; not all systems have it. */
        if (error == 0 && level == IPPROTO_IPV6 && option == IPV6_TCLASS && a[5].i)
            (void)set_flag(t->iso, fd, IPPROTO_IP, IP_TOS, value);
    }
    return error < 0 ? option_failed(t, -error, "sun.nio.ch.Net.setIntOption") : return_void();
}

/* ---- readiness ---- */

/* (FileDescriptor, int events, long timeout ms): revents */
static enum native_status poll_socket(struct thread *t, union slot *a)
{
    int ready;
    struct pollfd slot = {.fd = fd_of(t, &a[0]), .events = (short)a[1].i};
    enum native_status status = channel_poll(t, &slot, 1, a[2].j, &ready);
    if (status != NATIVE_DONE)
        return status;
    return number(t, ready < 0 ? ready : ready == 0 ? 0 : slot.revents);
}

/* (FileDescriptor, long timeout ms): has the connection been made? */
static enum native_status poll_connect(struct thread *t, union slot *a)
{
    int ready, error = 0;
    socklen_t length = sizeof error;
    struct pollfd slot = {.fd = fd_of(t, &a[0]), .events = POLLOUT};
    enum native_status status = channel_poll(t, &slot, 1, a[1].j, &ready);
    if (status != NATIVE_DONE)
        return status;
    if (ready < 0)
        return io_throw_socket(t, -ready);
    if (ready == 0)
        return return_boolean(t, false);
    int outcome = host_get_option(t->iso, slot.fd, SOL_SOCKET, SO_ERROR, &error, &length);
    if (outcome < 0)
        error = -outcome;
    if (error == 0 && (slot.revents & POLLHUP))
        error = ENOTCONN;
    return error ? io_throw_socket(t, error) : return_boolean(t, true);
}

static enum native_status available(struct thread *t, union slot *a)
{
    int count = 0;
    int error = host_socket_control(t->iso, fd_of(t, &a[0]), FIONREAD, &count);
    return number(t, error < 0 ? error : count);
}

static enum native_status send_urgent(struct thread *t, union slot *a)
{
    char byte = (char)a[1].i;
    int fd = fd_of(t, &a[0]);
    struct iovec part = {.iov_base = &byte, .iov_len = 1};
    struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1};
    int64_t n = host_send(t->iso, fd, &message, MSG_OOB);
    enum native_status status = io_return_count(t, fd, n, false);
    if (status == NATIVE_DONE)
        t->result.i = (int32_t)t->result.j;
    return status;
}

#define FD "Ljava/io/FileDescriptor;"
#define ADDRESS "Ljava/net/InetAddress;"
static const struct native_method natives[] = {
    NATIVE(BLOCKING, "accept", "(" FD FD "[Ljava/net/InetSocketAddress;)I", accept_socket),
    NATIVE(PLAIN, "available", "(" FD ")I", available),
    NATIVE(PLAIN, "bind0", "(" FD "ZZ" ADDRESS "I)V", bind_socket),
    NATIVE(PLAIN, "blockOrUnblock4", "(Z" FD "III)I", multicast_block4),
    NATIVE(PLAIN, "blockOrUnblock6", "(Z" FD "[BI[B)I", multicast_block6),
    NATIVE(LEAF, "canIPv6SocketJoinIPv4Group0", "()Z", native_true),
    NATIVE(LEAF, "canJoin6WithIPv4Group0", "()Z", native_false),
    NATIVE(LEAF, "canUseIPv6OptionsWithIPv4LocalAddress0", "()Z", native_true),
    NATIVE(PLAIN, "connect0", "(Z" FD ADDRESS "I)I", connect_socket),
    NATIVE(PLAIN, "getIntOption0", "(" FD "ZII)I", get_option),
    NATIVE(PLAIN, "getInterface4", "(" FD ")I", multicast_get_interface4),
    NATIVE(PLAIN, "getInterface6", "(" FD ")I", multicast_get_interface6),
    NATIVE(LEAF, "initIDs", "()V", native_nothing),
    NATIVE(LEAF, "isExclusiveBindAvailable", "()I", minus_one),
    NATIVE(PLAIN, "isIPv6Available0", "()Z", is_ipv6_available),
    NATIVE(LEAF, "isReusePortAvailable0", "()Z", native_true),
    NATIVE(PLAIN, "joinOrDrop4", "(Z" FD "III)I", multicast_join4),
    NATIVE(PLAIN, "joinOrDrop6", "(Z" FD "[BI[B)I", multicast_join6),
    NATIVE(PLAIN, "listen", "(" FD "I)V", listen_socket),
    NATIVE(PLAIN, "localInetAddress", "(" FD ")" ADDRESS, local_address),
    NATIVE(PLAIN, "localPort", "(" FD ")I", local_port),
    NATIVE(BLOCKING, "poll", "(" FD "IJ)I", poll_socket),
    NATIVE(BLOCKING, "pollConnect", "(" FD "J)Z", poll_connect),
    NATIVE(LEAF, "pollconnValue", "()S", poll_out),
    NATIVE(LEAF, "pollerrValue", "()S", poll_error),
    NATIVE(LEAF, "pollhupValue", "()S", poll_hang_up),
    NATIVE(LEAF, "pollinValue", "()S", poll_in),
    NATIVE(LEAF, "pollnvalValue", "()S", poll_invalid),
    NATIVE(LEAF, "polloutValue", "()S", poll_out),
    NATIVE(PLAIN, "remoteInetAddress", "(" FD ")" ADDRESS, remote_address),
    NATIVE(PLAIN, "remotePort", "(" FD ")I", remote_port),
    NATIVE(BLOCKING, "sendOOB", "(" FD "B)I", send_urgent),
    NATIVE(PLAIN, "setIntOption0", "(" FD "ZIIIZ)V", set_option),
    NATIVE(PLAIN, "setInterface4", "(" FD "I)V", multicast_set_interface4),
    NATIVE(PLAIN, "setInterface6", "(" FD "I)V", multicast_set_interface6),
    NATIVE(LEAF, "shouldSetBothIPv4AndIPv6Options0", "()Z", native_true),
    NATIVE(LEAF, "shouldShutdownWriteBeforeClose0", "()Z", native_false),
    NATIVE(PLAIN, "shutdown", "(" FD "I)V", shut_down),
    NATIVE(PLAIN, "socket0", "(ZZZZ)I", open_socket),
};
const struct native_class native_sun_nio_ch_Net = {"sun/nio/ch/Net", natives, COUNT_OF(natives)};
