/*
 * java.net.PlainSocketImpl, the socket implementation before NioSocketImpl: used with
 * -Djdk.net.usePlainSocketImpl.
 */
#include <errno.h>
#include <poll.h>
#include <sys/ioctl.h>

#include "stdlib/host/files.h"
#include "stdlib/java/net/addresses.h"
#include "stdlib/java/net/plain_sockets.h"

static int descriptor(struct thread *t, const union slot *a)
{
    return plain_descriptor(t, a[0].r, IO_socket_fd);
}

static int set_flag(struct isolate *iso, int fd, int level, int option, int value)
{
    return host_set_option(iso, fd, level, option, &value, sizeof value);
}

/* (boolean stream, boolean server) */
static enum native_status create(struct thread *t, union slot *a)
{
    bool six = addresses_ipv6(t->iso);
    int fd = host_socket(t->iso, six ? AF_INET6 : AF_INET, a[1].i ? SOCK_STREAM : SOCK_DGRAM, 0);
    if (fd < 0)
        return plain_failed(t, fd, "can't create socket");
    int error = six ? set_flag(t->iso, fd, IPPROTO_IPV6, IPV6_V6ONLY, 0) : 0;
    if (error == 0 && a[2].i)
        error = set_flag(t->iso, fd, SOL_SOCKET, SO_REUSEADDR, 1);
    if (error < 0) {
        (void)host_close(t->iso, fd);
        return plain_failed(t, error, "cannot set socket option");
    }
    io_set_descriptor(t->iso, io_get_ref(t->iso, a[0].r, IO_socket_fd), fd);
    return return_void();
}

static enum native_status connected(struct thread *t, union slot *a, int fd)
{
    union host_address own = {0};
    socklen_t length = sizeof own;
    io_set_ref(t->iso, a[0].r, IO_socket_address, a[1].r);
    io_set_int(t->iso, a[0].r, IO_socket_port, a[2].i);
    if (io_get_int(t->iso, a[0].r, IO_socket_local_port) == 0 &&
        host_local_address(t->iso, fd, &own, &length) == 0)
        io_set_int(t->iso, a[0].r, IO_socket_local_port, addresses_port(&own));
    return return_void();
}

static enum native_status not_connected(struct thread *t, int error)
{
    switch (-error) {
    case EINVAL:
        return THROW(t, "java/net/SocketException",
                     "Invalid argument or cannot assign requested address");
    case EISCONN:
    case EBADF:
        return THROW(t, "java/net/SocketException", "Socket closed");
    case EPROTO:
        return plain_throw(t, "java/net/ProtocolException", error, "Protocol error");
    case ECONNREFUSED:
        return plain_throw(t, "java/net/ConnectException", error, "Connection refused");
    case ETIMEDOUT:
        return plain_throw(t, "java/net/ConnectException", error, "Connection timed out");
    case EHOSTUNREACH:
        return plain_throw(t, "java/net/NoRouteToHostException", error, "Host unreachable");
    case EADDRNOTAVAIL:
        return plain_throw(t, "java/net/NoRouteToHostException", error, "Address not available");
    default:
        return plain_failed(t, error, "connect failed");
    }
}

/* (InetAddress, int port, int timeout ms) */
static enum native_status connect_socket(struct thread *t, union slot *a)
{
    union host_address address;
    socklen_t length;
    int fd = descriptor(t, a), error = 0;
    if (fd < 0 || !addresses_get(t, a[1].r, a[2].i, true, &address, &length))
        return NATIVE_FAILED(t);
    if (t->frame->state == 0) {
        error = host_connect(t->iso, fd, &address, length);
        if (error == -EINPROGRESS)
            return plain_wait(t, fd, POLLOUT, a[3].i, "connect timed out");
    } else {
        socklen_t size = sizeof error;
        struct pollfd slot = {.fd = fd, .events = POLLOUT};
        if (host_poll_now(t->iso, &slot, 1) == 0)
            return plain_wait(t, fd, POLLOUT, a[3].i, "connect timed out");
        int outcome = host_get_option(t->iso, fd, SOL_SOCKET, SO_ERROR, &error, &size);
        error = outcome < 0 ? outcome : -error;
    }
    return error < 0 ? not_connected(t, error) : connected(t, a, fd);
}

static enum native_status bind_socket(struct thread *t, union slot *a)
{
    union host_address address, own = {0};
    socklen_t length, own_length = sizeof own;
    int fd = descriptor(t, a), port = a[2].i;
    if (fd < 0 || !addresses_get(t, a[1].r, port, true, &address, &length))
        return NATIVE_FAILED(t);
    int error = host_bind(t->iso, fd, &address, length);
    if (error == -EADDRINUSE || error == -EADDRNOTAVAIL || error == -EPERM || error == -EACCES)
        return plain_throw(t, "java/net/BindException", error, "Bind failed");
    if (error == 0 && port == 0)
        error = host_local_address(t->iso, fd, &own, &own_length);
    if (error < 0)
        return plain_failed(t, error, "Bind failed");
    io_set_ref(t->iso, a[0].r, IO_socket_address, a[1].r);
    io_set_int(t->iso, a[0].r, IO_socket_local_port, port ? port : addresses_port(&own));
    return return_void();
}

static enum native_status listen_socket(struct thread *t, union slot *a)
{
    int fd = descriptor(t, a);
    if (fd < 0)
        return NATIVE_FAILED(t);
    int error = host_listen(t->iso, fd, a[1].i);
    return error < 0 ? plain_failed(t, error, "Listen failed") : return_void();
}

/* (SocketImpl new) */
static enum native_status accept_socket(struct thread *t, union slot *a)
{
    union host_address from = {0};
    socklen_t length = sizeof from;
    if (IS_NULL(a[1].r))
        return throw_null(t);
    int fd = descriptor(t, a);
    if (fd < 0 || !addresses_prepare(t))
        return NATIVE_FAILED(t);
    int accepted = host_accept(t->iso, fd, &from, &length);
    if (accepted == -EAGAIN)
        return plain_wait(t, fd, POLLIN,
                          io_get_int(t->iso, a[0].r, IO_plain_socket_timeout),
                          "Accept timed out");
    if (accepted < 0)
        return accepted == -EINVAL || accepted == -EBADF
                   ? THROW(t, "java/net/SocketException", "Socket closed")
                   : plain_failed(t, accepted, "Accept failed");
    struct ref address = addresses_new(t, &from, NULL);
    if (IS_NULL(address)) {
        (void)host_close(t->iso, accepted);
        return NATIVE_FAILED(t);
    }
    io_set_descriptor(t->iso, io_get_ref(t->iso, a[1].r, IO_socket_fd), accepted);
    io_set_ref(t->iso, a[1].r, IO_socket_address, address);
    io_set_int(t->iso, a[1].r, IO_socket_port, addresses_port(&from));
    io_set_int(t->iso, a[1].r, IO_socket_local_port,
               io_get_int(t->iso, a[0].r, IO_socket_local_port));
    return return_void();
}

static enum native_status available(struct thread *t, union slot *a)
{
    int count = 0, fd = descriptor(t, a);
    if (fd < 0)
        return NATIVE_FAILED(t);
    int error = host_socket_control(t->iso, fd, FIONREAD, &count);
    if (error == -ECONNRESET)
        return THROW(t, "sun/net/ConnectionResetException", NULL);
    return error < 0 ? plain_failed(t, error, "ioctl FIONREAD failed") : return_int(t, count);
}

/* (boolean deferred): the descriptor stays reserved while others still use it. */
static enum native_status close_socket(struct thread *t, union slot *a)
{
    struct ref holder = io_get_ref(t->iso, a[0].r, IO_socket_fd);
    int fd = io_descriptor(t->iso, holder);
    if (fd < 0)
        return THROW(t, "java/net/SocketException", "socket already closed");
    int real = host_waitable(t->iso, fd);
    if (a[1].i) {
        (void)host_half_close(t->iso, fd);
    } else {
        io_set_descriptor(t->iso, holder, -1);
        (void)host_close(t->iso, fd);
    }
    exec_wake_waiters_of(t->iso, real);
    return return_void();
}

static enum native_status shut_down(struct thread *t, union slot *a)
{
    int fd = descriptor(t, a);
    if (fd < 0)
        return NATIVE_FAILED(t);
    (void)host_shutdown(t->iso, fd, a[1].i ? SHUT_WR : SHUT_RD);
    return return_void();
}

/* (int option, boolean on, Object value) */
static enum native_status set_option(struct thread *t, union slot *a)
{
    int fd = descriptor(t, a), level, name, error;
    if (fd < 0)
        return NATIVE_FAILED(t);
    if (a[1].i == OPTION_SO_TIMEOUT)
        return return_void();
    if (!plain_option(a[1].i, &level, &name))
        return THROW(t, "java/net/SocketException", "Invalid option");
    if (a[1].i == OPTION_SO_LINGER) {
        struct linger linger = {.l_onoff = a[2].i != 0,
                                .l_linger = a[2].i ? plain_integer(t, a[3].r) : 0};
        error = host_set_option(t->iso, fd, level, name, &linger, sizeof linger);
    } else {
        bool number = a[1].i == OPTION_SO_SNDBUF || a[1].i == OPTION_SO_RCVBUF ||
                      a[1].i == OPTION_IP_TOS;
        error = set_flag(t->iso, fd, level, name, number ? plain_integer(t, a[3].r) : a[2].i != 0);
    }
    return error < 0 ? plain_failed(t, error, "Error setting socket option") : return_void();
}

/* Puts the local address into the container, an InetAddressContainer. */
static enum native_status local_address(struct thread *t, union slot *a, int fd)
{
    union host_address own = {0};
    socklen_t length = sizeof own;
    if (!addresses_prepare(t))
        return NATIVE_FAILED(t);
    int error = host_local_address(t->iso, fd, &own, &length);
    if (error < 0)
        return plain_failed(t, error, "Error getting socket name");
    struct ref address = addresses_new(t, &own, NULL);
    if (IS_NULL(address))
        return NATIVE_FAILED(t);
    if (!IS_NULL(a[2].r))
        io_set_ref(t->iso, a[2].r, IO_address_container, address);
    return return_int(t, 0);
}

/* (int option, Object container): the value; -1 for a flag that is off, 1 for one that is on */
static enum native_status get_option(struct thread *t, union slot *a)
{
    int fd = descriptor(t, a), level, name, value = 0, error;
    if (fd < 0)
        return NATIVE_FAILED(t);
    if (a[1].i == OPTION_SO_BINDADDR)
        return local_address(t, a, fd);
    if (!plain_option(a[1].i, &level, &name))
        return THROW(t, "java/net/SocketException", "Invalid option");
    if (a[1].i == OPTION_SO_LINGER) {
        struct linger linger = {0};
        socklen_t length = sizeof linger;
        error = host_get_option(t->iso, fd, level, name, &linger, &length);
        value = linger.l_onoff ? linger.l_linger : -1;
    } else {
        socklen_t length = sizeof value;
        error = host_get_option(t->iso, fd, level, name, &value, &length);
        if (a[1].i == OPTION_SO_SNDBUF || a[1].i == OPTION_SO_RCVBUF)
            value /= 2; /* Linux doubles them for its own needs */
        else if (a[1].i != OPTION_IP_TOS)
            value = value ? 1 : -1;
    }
    return error < 0 ? plain_failed(t, error, "Error getting socket option")
                     : return_int(t, value);
}

static enum native_status send_urgent(struct thread *t, union slot *a)
{
    char byte = (char)a[1].i;
    int fd = descriptor(t, a);
    if (fd < 0)
        return NATIVE_FAILED(t);
    struct iovec part = {.iov_base = &byte, .iov_len = 1};
    struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1};
    int64_t n = host_send(t->iso, fd, &message, MSG_OOB);
    if (n == -EAGAIN)
        return io_wait(t, fd, POLLOUT);
    return n < 0 ? io_throw_io(t, (int)-n, "Write failed") : return_void();
}

static const struct native_method natives[] = {
    NATIVE(LEAF, "initProto", "()V", native_nothing),
    NATIVE(BLOCKING, "socketAccept", "(Ljava/net/SocketImpl;)V", accept_socket),
    NATIVE(PLAIN, "socketAvailable", "()I", available),
    NATIVE(PLAIN, "socketBind", "(Ljava/net/InetAddress;I)V", bind_socket),
    NATIVE(PLAIN, "socketClose0", "(Z)V", close_socket),
    NATIVE(BLOCKING, "socketConnect", "(Ljava/net/InetAddress;II)V", connect_socket),
    NATIVE(PLAIN, "socketCreate", "(ZZ)V", create),
    NATIVE(PLAIN, "socketGetOption", "(ILjava/lang/Object;)I", get_option),
    NATIVE(PLAIN, "socketListen", "(I)V", listen_socket),
    NATIVE(BLOCKING, "socketSendUrgentData", "(I)V", send_urgent),
    NATIVE(PLAIN, "socketSetOption0", "(IZLjava/lang/Object;)V", set_option),
    NATIVE(PLAIN, "socketShutdown", "(I)V", shut_down),
};
const struct native_class native_java_net_PlainSocketImpl = {"java/net/PlainSocketImpl", natives,
                                                             COUNT_OF(natives)};
