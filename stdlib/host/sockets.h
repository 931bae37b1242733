/*
 * Sockets and readiness.  Results as in host.h: a value >= 0 or -errno.  Sockets never make a caller
 * wait: they yield -EAGAIN (-EINPROGRESS for connect), and the native waits.
 */
#ifndef ATOLL_STDLIB_HOST_SOCKETS_H
#define ATOLL_STDLIB_HOST_SOCKETS_H

#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/un.h>

#include "stdlib/host/host.h"

struct addrinfo;

union host_address {
    struct sockaddr any;
    struct sockaddr_in v4;
    struct sockaddr_in6 v6;
    struct sockaddr_un local;
};

/* The machine has IPv6 and an address of that kind. */
bool host_has_ipv6(struct isolate *iso);
/* A new socket slot. */
int host_socket(struct isolate *iso, int family, int type, int protocol);
int host_bind(struct isolate *iso, int fd, const union host_address *address, socklen_t length);
int host_connect(struct isolate *iso, int fd, const union host_address *address, socklen_t length);
int host_listen(struct isolate *iso, int fd, int backlog);
/* The new slot; *length as for accept(2). */
int host_accept(struct isolate *iso, int fd, union host_address *from, socklen_t *length);
int host_local_address(struct isolate *iso, int fd, union host_address *address, socklen_t *length);
int host_remote_address(struct isolate *iso, int fd, union host_address *address,
                        socklen_t *length);
int host_set_option(struct isolate *iso, int fd, int level, int option, const void *value,
                    socklen_t length);
int host_get_option(struct isolate *iso, int fd, int level, int option, void *value,
                    socklen_t *length);
int host_shutdown(struct isolate *iso, int fd, int how);
int64_t host_receive(struct isolate *iso, int fd, struct msghdr *message, int flags);
int64_t host_send(struct isolate *iso, int fd, const struct msghdr *message, int flags);
/* ioctl(2) of interfaces and sockets. */
int host_socket_control(struct isolate *iso, int fd, unsigned long request, void *argument);

/* ---- network interfaces ---- */
struct ifaddrs;
/* getifaddrs; to be freed with host_interfaces_free. */
int host_interfaces(struct isolate *iso, struct ifaddrs **found);
void host_interfaces_free(struct ifaddrs *found);
int host_interface_index(struct isolate *iso, const char *name);
struct ifreq;
/* ioctl(2) of the interface named in the request. */
int host_interface_ask(struct isolate *iso, unsigned long request, struct ifreq *argument);

/* ---- names ---- */
/* getaddrinfo and getnameinfo; the result is their own code (EAI_*), 0 = found. */
int host_look_up(struct isolate *iso, const char *name, const struct addrinfo *hints,
                 struct addrinfo **found);
void host_look_up_free(struct addrinfo *found);
int host_reverse_look_up(struct isolate *iso, const union host_address *address, socklen_t length,
                         char *name, size_t size);

/* ---- readiness of many (sockets.c) ---- */
enum host_epoll_operation { HOST_EPOLL_ADD = 1, HOST_EPOLL_REMOVE = 2, HOST_EPOLL_CHANGE = 3 };
int host_epoll_create(struct isolate *iso);
/* `data` comes back with the events. */
int host_epoll_control(struct isolate *iso, int set, enum host_epoll_operation operation, int fd,
                       uint32_t events, uint64_t data);
struct epoll_event;
/* Never waits. */
int host_epoll_ready(struct isolate *iso, int set, struct epoll_event *events, int count);
int host_event_create(struct isolate *iso);

#endif
