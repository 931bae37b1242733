/*
 * Which interface a datagram socket sends to groups from: IP_MULTICAST_IF, an InetAddress, and
 * IP_MULTICAST_IF2, a NetworkInterface, of java.net.SocketOptions.  The system has a choice for IPv4 and
 * one for IPv6, which are kept alike; where the machine has IPv6, its one is asked.
 */
#ifndef ATOLL_STDLIB_JAVA_NET_MULTICAST_INTERFACE_H
#define ATOLL_STDLIB_JAVA_NET_MULTICAST_INTERFACE_H

#include "stdlib/java/net/plain_sockets.h"

/* `value`, not null, is a root. */
enum native_status multicast_interface_set(struct thread *t, int fd, int option, const struct ref *value);
/* Null: an interface is asked for, and none was chosen.  For a native that keeps nothing in its frame. */
enum native_status multicast_interface_get(struct thread *t, int fd, int option);

#endif
