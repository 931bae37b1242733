/* See sockets.h; covered by test_host_sockets.c. */
#include "stdlib/host/sockets.h"

#include <errno.h>
#include <fcntl.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netdb.h>
#include <poll.h>
#include <stdio.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <unistd.h>

static int64_t outcome(int64_t value)
{
    return value < 0 ? -errno : value;
}

/* The descriptor of a slot for a socket operation; NULL: *error says why. */
static struct host_descriptor *socket_of(struct isolate *iso, int fd, int *error)
{
    struct host_descriptor *socket = NULL;
    if (!host_allows(iso, HOST_network))
        *error = -EACCES;
    else if (!(socket = host_descriptor_acquire(iso, fd)))
        *error = -EBADF;
    return socket;
}

static bool find_ipv6(void)
{
    int real = socket(AF_INET6, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (real < 0)
        return false;
    (void)close(real);
    FILE *interfaces = fopen("/proc/net/if_inet6", "re");
    bool found = interfaces && fgetc(interfaces) != EOF;
    if (interfaces)
        (void)fclose(interfaces);
    return found;
}

bool host_has_ipv6(struct isolate *iso)
{
    struct host_table *table = host_table_of(iso);
    if (!table || !host_allows(iso, HOST_network))
        return false;
    if (LOAD_RELAXED(&table->ipv6) == 0)
        STORE_RELAXED(&table->ipv6, (uint8_t)(find_ipv6() ? 2 : 1));
    return LOAD_RELAXED(&table->ipv6) == 2;
}

/* ---- making and connecting ---- */

int host_socket(struct isolate *iso, int family, int type, int protocol)
{
    if (!host_allows(iso, HOST_network))
        return -EACCES;
    int real = socket(family, type | SOCK_CLOEXEC, protocol);
    return real < 0 ? -errno : host_descriptor_add(iso, real);
}

int host_bind(struct isolate *iso, int fd, const union host_address *address, socklen_t length)
{
    int n;
    struct host_descriptor *socket = socket_of(iso, fd, &n);
    if (!socket)
        return n;
    n = (int)outcome(bind(socket->real, &address->any, length));
    host_descriptor_release(iso, socket);
    return n;
}

int host_connect(struct isolate *iso, int fd, const union host_address *address, socklen_t length)
{
    int n;
    struct host_descriptor *socket = socket_of(iso, fd, &n);
    if (!socket)
        return n;
    n = (int)outcome(connect(socket->real, &address->any, length));
    host_descriptor_release(iso, socket);
    return n;
}

int host_listen(struct isolate *iso, int fd, int backlog)
{
    int n;
    struct host_descriptor *socket = socket_of(iso, fd, &n);
    if (!socket)
        return n;
    n = (int)outcome(listen(socket->real, backlog));
    host_descriptor_release(iso, socket);
    return n;
}

/* A standard input that is a socket (inetd) is not in non-blocking mode: asked first. */
static bool ready(const struct host_descriptor *socket, short events)
{
    struct pollfd one = {.fd = socket->real, .events = events};
    return socket->real_nonblocking || poll(&one, 1, 0) != 0;
}

int host_accept(struct isolate *iso, int fd, union host_address *from, socklen_t *length)
{
    int n;
    struct host_descriptor *socket = socket_of(iso, fd, &n);
    if (!socket)
        return n;
    if (!ready(socket, POLLIN))
        n = -EAGAIN;
    else
        do
            n = (int)outcome(accept4(socket->real, &from->any, length, SOCK_CLOEXEC));
        while (n == -EINTR || n == -ECONNABORTED);
    host_descriptor_release(iso, socket);
    return n < 0 ? n : host_descriptor_add(iso, n);
}

int host_local_address(struct isolate *iso, int fd, union host_address *address, socklen_t *length)
{
    int n;
    struct host_descriptor *socket = socket_of(iso, fd, &n);
    if (!socket)
        return n;
    n = (int)outcome(getsockname(socket->real, &address->any, length));
    host_descriptor_release(iso, socket);
    return n;
}

int host_remote_address(struct isolate *iso, int fd, union host_address *address,
                        socklen_t *length)
{
    int n;
    struct host_descriptor *socket = socket_of(iso, fd, &n);
    if (!socket)
        return n;
    n = (int)outcome(getpeername(socket->real, &address->any, length));
    host_descriptor_release(iso, socket);
    return n;
}

int host_set_option(struct isolate *iso, int fd, int level, int option, const void *value,
                    socklen_t length)
{
    int n;
    struct host_descriptor *socket = socket_of(iso, fd, &n);
    if (!socket)
        return n;
    n = (int)outcome(setsockopt(socket->real, level, option, value, length));
    host_descriptor_release(iso, socket);
    return n;
}

int host_get_option(struct isolate *iso, int fd, int level, int option, void *value,
                    socklen_t *length)
{
    int n;
    struct host_descriptor *socket = socket_of(iso, fd, &n);
    if (!socket)
        return n;
    n = (int)outcome(getsockopt(socket->real, level, option, value, length));
    host_descriptor_release(iso, socket);
    return n;
}

int host_shutdown(struct isolate *iso, int fd, int how)
{
    int n;
    struct host_descriptor *socket = socket_of(iso, fd, &n);
    if (!socket)
        return n;
    n = (int)outcome(shutdown(socket->real, how));
    host_descriptor_release(iso, socket);
    return n;
}

/* ---- messages ---- */

int64_t host_receive(struct isolate *iso, int fd, struct msghdr *message, int flags)
{
    int error;
    struct host_descriptor *socket = socket_of(iso, fd, &error);
    if (!socket)
        return error;
    int64_t n;
    do
        n = outcome(recvmsg(socket->real, message, flags | MSG_DONTWAIT));
    while (n == -EINTR);
    host_descriptor_release(iso, socket);
    return n;
}

int64_t host_send(struct isolate *iso, int fd, const struct msghdr *message, int flags)
{
    int error;
    struct host_descriptor *socket = socket_of(iso, fd, &error);
    if (!socket)
        return error;
    int64_t n;
    do
        n = outcome(sendmsg(socket->real, message, flags | MSG_DONTWAIT | MSG_NOSIGNAL));
    while (n == -EINTR);
    host_descriptor_release(iso, socket);
    return n;
}

int host_socket_control(struct isolate *iso, int fd, unsigned long request, void *argument)
{
    int n;
    struct host_descriptor *socket = socket_of(iso, fd, &n);
    if (!socket)
        return n;
    n = (int)outcome(ioctl(socket->real, request, argument));
    host_descriptor_release(iso, socket);
    return n;
}

/* ---- network interfaces ---- */

int host_interfaces(struct isolate *iso, struct ifaddrs **found)
{
    if (!host_allows(iso, HOST_network))
        return -EACCES;
    return (int)outcome(getifaddrs(found));
}

void host_interfaces_free(struct ifaddrs *found)
{
    freeifaddrs(found);
}

int host_interface_index(struct isolate *iso, const char *name)
{
    return host_allows(iso, HOST_network) ? (int)if_nametoindex(name) : -EACCES;
}

int host_interface_ask(struct isolate *iso, unsigned long request, struct ifreq *argument)
{
    if (!host_allows(iso, HOST_network))
        return -EACCES;
    int real = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (real < 0)
        real = socket(AF_INET6, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (real < 0)
        return -errno;
    int n = (int)outcome(ioctl(real, request, argument));
    (void)close(real);
    return n;
}

/* ---- names ---- */

int host_look_up(struct isolate *iso, const char *name, const struct addrinfo *hints,
                 struct addrinfo **found)
{
    return host_allows(iso, HOST_network) ? getaddrinfo(name, NULL, hints, found) : EAI_FAIL;
}

void host_look_up_free(struct addrinfo *found)
{
    freeaddrinfo(found);
}

int host_reverse_look_up(struct isolate *iso, const union host_address *address, socklen_t length,
                         char *name, size_t size)
{
    if (!host_allows(iso, HOST_network))
        return EAI_FAIL;
    return getnameinfo(&address->any, length, name, (socklen_t)size, NULL, 0, NI_NAMEREQD);
}

/* ---- readiness of many ---- */

int host_epoll_create(struct isolate *iso)
{
    int real = epoll_create1(EPOLL_CLOEXEC);
    return real < 0 ? -errno : host_descriptor_add(iso, real);
}

int host_epoll_control(struct isolate *iso, int set, enum host_epoll_operation operation, int fd,
                       uint32_t events, uint64_t data)
{
    struct host_descriptor *poll_set = host_descriptor_acquire(iso, set);
    struct host_descriptor *member = host_descriptor_acquire(iso, fd);
    int n = -EBADF;
    if (poll_set && member) {
        struct epoll_event event = {.events = events, .data.u64 = data};
        n = (int)outcome(epoll_ctl(poll_set->real, (int)operation, member->real, &event));
    }
    if (member)
        host_descriptor_release(iso, member);
    if (poll_set)
        host_descriptor_release(iso, poll_set);
    return n;
}

int host_epoll_ready(struct isolate *iso, int set, struct epoll_event *events, int count)
{
    struct host_descriptor *poll_set = host_descriptor_acquire(iso, set);
    if (!poll_set)
        return -EBADF;
    int n;
    do
        n = (int)outcome(epoll_wait(poll_set->real, events, count, 0));
    while (n == -EINTR);
    host_descriptor_release(iso, poll_set);
    return n;
}

int host_event_create(struct isolate *iso)
{
    int real = eventfd(0, EFD_CLOEXEC);
    return real < 0 ? -errno : host_descriptor_add(iso, real);
}
