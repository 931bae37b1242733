/*
 * Names of hosts, for Inet4AddressImpl and Inet6AddressImpl: the receiver is argument 0.
 */
#ifndef ATOLL_STDLIB_JAVA_NET_RESOLVER_H
#define ATOLL_STDLIB_JAVA_NET_RESOLVER_H

#include "vm/model/native.h"

enum native_status resolver_local_host_name(struct thread *t, union slot *a);
/* (String name): InetAddress[]; IPv4 only, or both. */
enum native_status resolver_look_up4(struct thread *t, union slot *a);
enum native_status resolver_look_up(struct thread *t, union slot *a);
/* (byte[] address): String */
enum native_status resolver_reverse(struct thread *t, union slot *a);
/* ([BI[BI)Z and ([BII[BII)Z: address, scope, timeout in ms, own address, its scope, hops */
enum native_status resolver_is_reachable4(struct thread *t, union slot *a);
enum native_status resolver_is_reachable6(struct thread *t, union slot *a);

#endif
