/*
 * Between addresses of the system and java.net.InetAddress.  The Java objects are made without
 * running their constructors, whose whole effect is the fields set here.
 */
#ifndef ATOLL_STDLIB_JAVA_NET_ADDRESSES_H
#define ATOLL_STDLIB_JAVA_NET_ADDRESSES_H

#include "stdlib/host/sockets.h"
#include "stdlib/io.h"

/* java.net.preferIPv4Stack is not set, and the machine has IPv6. */
bool addresses_ipv6(struct isolate *iso);
/* Initializes the classes of addresses; to be called before what cannot be done twice.  False: as
 * vm/exec/exec.h says. */
bool addresses_prepare(struct thread *t) MUST_CHECK;
/* InetAddress for a socket address, an IPv4 one also when it is mapped into IPv6; *port may be
 * NULL.  Null ref: failed. */
struct ref addresses_new(struct thread *t, const union host_address *address, int *port);
/* InetSocketAddress for a socket address. */
struct ref addresses_new_socket_address(struct thread *t, const union host_address *address);
/* Fills in a socket address; IPv4 is mapped into IPv6 when `map` is set and the machine has IPv6.
 * False: thrown. */
bool addresses_get(struct thread *t, struct ref inet_address, int port, bool map,
                   union host_address *address, socklen_t *length) MUST_CHECK;
/* Address bytes of an InetAddress: 4 or 16; returns how many. */
int addresses_bytes(struct thread *t, struct ref inet_address, uint8_t bytes[16]);
int addresses_port(const union host_address *address);

#endif
