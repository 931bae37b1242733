/*
 * jdk.net.LinuxSocketOptions, of the module jdk.net: java.base asks it for socket options that not
 * every system has.  A socket comes as its descriptor number.
 */
#include <errno.h>
#include <netinet/tcp.h>

#include "stdlib/host/sockets.h"
#include "stdlib/io.h"

static enum native_status fail(struct thread *t, int error, const char *otherwise)
{
    if (error == ENOPROTOOPT)
        return THROW(t, "java/lang/UnsupportedOperationException", "unsupported socket option");
    return io_throw(t, "java/net/SocketException", error, otherwise);
}

static enum native_status set(struct thread *t, union slot *a, int option)
{
    int value = a[1].i;
    int error = host_set_option(t->iso, a[0].i, IPPROTO_TCP, option, &value, sizeof value);
    return error < 0 ? fail(t, -error, "set option failed") : return_void();
}

static enum native_status get(struct thread *t, union slot *a, int level, int option)
{
    int value = 0;
    socklen_t length = sizeof value;
    int error = host_get_option(t->iso, a[0].i, level, option, &value, &length);
    return error < 0 ? fail(t, -error, "get option failed") : return_int(t, value);
}

#define OPTION(name, option)                                            \
    static enum native_status set_##name(struct thread *t, union slot *a) \
    {                                                                   \
        return set(t, a, option);                                       \
    }                                                                   \
    static enum native_status get_##name(struct thread *t, union slot *a) \
    {                                                                   \
        return get(t, a, IPPROTO_TCP, option);                          \
    }
OPTION(probes, TCP_KEEPCNT)
OPTION(idle_time, TCP_KEEPIDLE)
OPTION(interval, TCP_KEEPINTVL)
OPTION(quick_acknowledgement, TCP_QUICKACK)

static enum native_status get_queue_id(struct thread *t, union slot *a)
{
    return get(t, a, SOL_SOCKET, SO_INCOMING_NAPI_ID);
}

/* User in the upper half, group in the lower. */
static enum native_status get_peer(struct thread *t, union slot *a)
{
    struct ucred peer = {0};
    socklen_t length = sizeof peer;
    int error = host_get_option(t->iso, a[0].i, SOL_SOCKET, SO_PEERCRED, &peer, &length);
    if (error < 0)
        return fail(t, -error, "get SO_PEERCRED failed");
    if (peer.uid == UINT32_MAX)
        return fail(t, 0, "Please ensure both ends are connected");
    return return_long(t, (int64_t)((uint64_t)peer.uid << 32 | peer.gid));
}

/* Asks a fresh socket. */
static bool supported(struct isolate *iso, int level, int option)
{
    int value, fd = host_socket(iso, AF_INET, SOCK_STREAM, 0);
    socklen_t length = sizeof value;
    if (fd < 0)
        return false;
    int error = host_get_option(iso, fd, level, option, &value, &length);
    (void)host_close(iso, fd);
    return error == 0;
}

static enum native_status quick_supported(struct thread *t, union slot *a)
{
    (void)a;
    return return_boolean(t, supported(t->iso, IPPROTO_TCP, TCP_QUICKACK));
}

static enum native_status keep_alive_supported(struct thread *t, union slot *a)
{
    (void)a;
    return return_boolean(t, supported(t->iso, IPPROTO_TCP, TCP_KEEPIDLE) &&
                                 supported(t->iso, IPPROTO_TCP, TCP_KEEPCNT) &&
                                 supported(t->iso, IPPROTO_TCP, TCP_KEEPINTVL));
}

static enum native_status queue_supported(struct thread *t, union slot *a)
{
    (void)a;
    return return_boolean(t, supported(t->iso, SOL_SOCKET, SO_INCOMING_NAPI_ID));
}

static const struct native_method natives[] = {
    NATIVE(PLAIN, "getIncomingNapiId0", "(I)I", get_queue_id),
    NATIVE(PLAIN, "getQuickAck0", "(I)Z", get_quick_acknowledgement),
    NATIVE(PLAIN, "getSoPeerCred0", "(I)J", get_peer),
    NATIVE(PLAIN, "getTcpKeepAliveIntvl0", "(I)I", get_interval),
    NATIVE(PLAIN, "getTcpKeepAliveProbes0", "(I)I", get_probes),
    NATIVE(PLAIN, "getTcpKeepAliveTime0", "(I)I", get_idle_time),
    NATIVE(PLAIN, "incomingNapiIdSupported0", "()Z", queue_supported),
    NATIVE(PLAIN, "keepAliveOptionsSupported0", "()Z", keep_alive_supported),
    NATIVE(PLAIN, "quickAckSupported0", "()Z", quick_supported),
    NATIVE(PLAIN, "setQuickAck0", "(IZ)V", set_quick_acknowledgement),
    NATIVE(PLAIN, "setTcpKeepAliveIntvl0", "(II)V", set_interval),
    NATIVE(PLAIN, "setTcpKeepAliveProbes0", "(II)V", set_probes),
    NATIVE(PLAIN, "setTcpKeepAliveTime0", "(II)V", set_idle_time),
};
const struct native_class native_jdk_net_LinuxSocketOptions = {"jdk/net/LinuxSocketOptions",
                                                               natives, COUNT_OF(natives)};
