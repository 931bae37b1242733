/*
 * The part of sun.nio.ch.Net about multicast groups.  IPv4 addresses come as ints, IPv6 ones as
 * byte[16]; a source of 0 or null means any.  IO_UNAVAILABLE tells Java that the system cannot.
 */
#include "stdlib/sun/nio/ch/multicast.h"

#include <arpa/inet.h>
#include <errno.h>
#include <string.h>

#include "stdlib/host/sockets.h"
#include "stdlib/io.h"

static enum native_status finish(struct thread *t, int error, bool may_be_missing)
{
    if (may_be_missing && (error == -ENOPROTOOPT || error == -EOPNOTSUPP))
        return return_int(t, IO_UNAVAILABLE);
    return error < 0 ? io_throw_socket(t, -error) : return_int(t, 0);
}

/* (boolean join, FileDescriptor, int group, int interface, int source) */
enum native_status multicast_join4(struct thread *t, union slot *a)
{
    bool join = a[0].i != 0;
    int fd = io_descriptor(t->iso, a[1].r), error;
    if (a[4].i == 0) {
        struct ip_mreq group = {.imr_multiaddr.s_addr = htonl((uint32_t)a[2].i),
                                .imr_interface.s_addr = htonl((uint32_t)a[3].i)};
        error = host_set_option(t->iso, fd, IPPROTO_IP,
                                join ? IP_ADD_MEMBERSHIP : IP_DROP_MEMBERSHIP, &group,
                                sizeof group);
    } else {
        struct ip_mreq_source group = {.imr_multiaddr.s_addr = htonl((uint32_t)a[2].i),
                                       .imr_interface.s_addr = htonl((uint32_t)a[3].i),
                                       .imr_sourceaddr.s_addr = htonl((uint32_t)a[4].i)};
        error = host_set_option(t->iso, fd, IPPROTO_IP,
                                join ? IP_ADD_SOURCE_MEMBERSHIP : IP_DROP_SOURCE_MEMBERSHIP,
                                &group, sizeof group);
    }
    return finish(t, error, join);
}

/* (boolean block, FileDescriptor, int group, int interface, int source) */
enum native_status multicast_block4(struct thread *t, union slot *a)
{
    bool block = a[0].i != 0;
    struct ip_mreq_source group = {.imr_multiaddr.s_addr = htonl((uint32_t)a[2].i),
                                   .imr_interface.s_addr = htonl((uint32_t)a[3].i),
                                   .imr_sourceaddr.s_addr = htonl((uint32_t)a[4].i)};
    int error = host_set_option(t->iso, io_descriptor(t->iso, a[1].r), IPPROTO_IP,
                                block ? IP_BLOCK_SOURCE : IP_UNBLOCK_SOURCE, &group, sizeof group);
    return finish(t, error, block);
}

static bool get_bytes(struct thread *t, struct ref array, struct in6_addr *address)
{
    if (IS_NULL(array))
        return exec_throw_null(t);
    if (ARRAY_LENGTH(t, array) < (int32_t)sizeof *address)
        return exec_throw(t, "java/lang/IndexOutOfBoundsException", NULL);
    memcpy(address, ARRAY_ELEMENTS(t, array, uint8_t), sizeof *address);
    return true;
}

/* A group and a source of it; arguments (boolean, FileDescriptor, byte[] group, int index, byte[]
 * source). */
static bool get_group_source(struct thread *t, const union slot *a, struct group_source_req *group)
{
    struct sockaddr_in6 address = {.sin6_family = AF_INET6};
    memset(group, 0, sizeof *group);
    group->gsr_interface = (uint32_t)a[3].i;
    if (!get_bytes(t, a[2].r, &address.sin6_addr))
        return false;
    memcpy(&group->gsr_group, &address, sizeof address);
    if (!get_bytes(t, a[4].r, &address.sin6_addr))
        return false;
    memcpy(&group->gsr_source, &address, sizeof address);
    return true;
}

enum native_status multicast_join6(struct thread *t, union slot *a)
{
    bool join = a[0].i != 0;
    int fd = io_descriptor(t->iso, a[1].r), error;
    if (IS_NULL(a[4].r)) {
        struct ipv6_mreq group = {.ipv6mr_interface = (uint32_t)a[3].i};
        if (!get_bytes(t, a[2].r, &group.ipv6mr_multiaddr))
            return NATIVE_FAILED(t);
        error = host_set_option(t->iso, fd, IPPROTO_IPV6,
                                join ? IPV6_ADD_MEMBERSHIP : IPV6_DROP_MEMBERSHIP, &group,
                                sizeof group);
    } else {
        struct group_source_req group;
        if (!get_group_source(t, a, &group))
            return NATIVE_FAILED(t);
        error = host_set_option(t->iso, fd, IPPROTO_IPV6,
                                join ? MCAST_JOIN_SOURCE_GROUP : MCAST_LEAVE_SOURCE_GROUP, &group,
                                sizeof group);
    }
    return finish(t, error, join);
}

enum native_status multicast_block6(struct thread *t, union slot *a)
{
    bool block = a[0].i != 0;
    struct group_source_req group;
    if (!get_group_source(t, a, &group))
        return NATIVE_FAILED(t);
    int error = host_set_option(t->iso, io_descriptor(t->iso, a[1].r), IPPROTO_IPV6,
                                block ? MCAST_BLOCK_SOURCE : MCAST_UNBLOCK_SOURCE, &group,
                                sizeof group);
    return finish(t, error, block);
}

enum native_status multicast_set_interface4(struct thread *t, union slot *a)
{
    struct in_addr address = {.s_addr = htonl((uint32_t)a[1].i)};
    int error = host_set_option(t->iso, io_descriptor(t->iso, a[0].r), IPPROTO_IP,
                                IP_MULTICAST_IF, &address, sizeof address);
    return finish(t, error, false);
}

enum native_status multicast_get_interface4(struct thread *t, union slot *a)
{
    struct in_addr address = {0};
    socklen_t length = sizeof address;
    int error = host_get_option(t->iso, io_descriptor(t->iso, a[0].r), IPPROTO_IP,
                                IP_MULTICAST_IF, &address, &length);
    return error < 0 ? io_throw_socket(t, -error)
                     : return_int(t, (int32_t)ntohl(address.s_addr));
}

enum native_status multicast_set_interface6(struct thread *t, union slot *a)
{
    int index = a[1].i;
    int error = host_set_option(t->iso, io_descriptor(t->iso, a[0].r), IPPROTO_IPV6,
                                IPV6_MULTICAST_IF, &index, sizeof index);
    return finish(t, error, false);
}

enum native_status multicast_get_interface6(struct thread *t, union slot *a)
{
    int index = 0;
    socklen_t length = sizeof index;
    int error = host_get_option(t->iso, io_descriptor(t->iso, a[0].r), IPPROTO_IPV6,
                                IPV6_MULTICAST_IF, &index, &length);
    return error < 0 ? io_throw_socket(t, -error) : return_int(t, index);
}
