/*
 * What the natives of the old socket implementations share (PlainSocketImpl and its streams,
 * PlainDatagramSocketImpl): options by the numbers of java.net.SocketOptions, and waits with a
 * timeout.
 */
#ifndef ATOLL_STDLIB_JAVA_NET_PLAIN_SOCKETS_H
#define ATOLL_STDLIB_JAVA_NET_PLAIN_SOCKETS_H

#include "stdlib/host/sockets.h"
#include "stdlib/io.h"

/* java.net.SocketOptions */
enum {
    OPTION_TCP_NODELAY = 0x0001,
    OPTION_IP_TOS = 0x0003,
    OPTION_SO_REUSEADDR = 0x0004,
    OPTION_SO_KEEPALIVE = 0x0008,
    OPTION_SO_REUSEPORT = 0x000E,
    OPTION_SO_BINDADDR = 0x000F,
    OPTION_IP_MULTICAST_IF = 0x0010,
    OPTION_IP_MULTICAST_LOOP = 0x0012,
    OPTION_IP_MULTICAST_IF2 = 0x001F,
    OPTION_SO_BROADCAST = 0x0020,
    OPTION_SO_LINGER = 0x0080,
    OPTION_SO_SNDBUF = 0x1001,
    OPTION_SO_RCVBUF = 0x1002,
    OPTION_SO_TIMEOUT = 0x1006,
    OPTION_SO_OOBINLINE = 0x1003
};

/* Level and number the system has for an option; false: it has none. */
bool plain_option(int option, int *level, int *name);
/* int value of a java.lang.Integer; 0 for anything else. */
int32_t plain_integer(struct thread *t, struct ref integer);
/* "<the system's text> (detail)"; the error number may be negative. */
enum native_status plain_throw(struct thread *t, const char *class_name, int error,
                               const char *detail);
/* The same as SocketException. */
enum native_status plain_failed(struct thread *t, int error, const char *detail);
/* The socket of a field of the receiver; -1: SocketException "Socket closed" is thrown. */
int plain_descriptor(struct thread *t, struct ref receiver, enum io_field field);
/*
 * For an operation that is not ready: waits for `events`, at most `timeout_ms` after the first call
 * (0: no limit; raw slot 3 of the frame keeps the deadline).  When the time is over throws
 * SocketTimeoutException with this text.
 */
enum native_status plain_wait(struct thread *t, int fd, int events, int timeout_ms,
                              const char *text);

#endif
