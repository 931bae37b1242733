/* See plain_sockets.h. */
#include "stdlib/java/net/plain_sockets.h"

#include <errno.h>
#include <netinet/tcp.h>

bool plain_option(int option, int *level, int *name)
{
    static const struct {
        int option, level, name;
    } known[] = {
        {OPTION_TCP_NODELAY, IPPROTO_TCP, TCP_NODELAY},
        {OPTION_IP_TOS, IPPROTO_IP, IP_TOS},
        {OPTION_SO_REUSEADDR, SOL_SOCKET, SO_REUSEADDR},
        {OPTION_SO_KEEPALIVE, SOL_SOCKET, SO_KEEPALIVE},
        {OPTION_SO_REUSEPORT, SOL_SOCKET, SO_REUSEPORT},
        {OPTION_SO_BROADCAST, SOL_SOCKET, SO_BROADCAST},
        {OPTION_SO_LINGER, SOL_SOCKET, SO_LINGER},
        {OPTION_SO_SNDBUF, SOL_SOCKET, SO_SNDBUF},
        {OPTION_SO_RCVBUF, SOL_SOCKET, SO_RCVBUF},
        {OPTION_SO_OOBINLINE, SOL_SOCKET, SO_OOBINLINE},
    };
    for (size_t i = 0; i < COUNT_OF(known); i++) {
        if (known[i].option == option) {
            *level = known[i].level;
            *name = known[i].name;
            return true;
        }
    }
    return false;
}

int32_t plain_integer(struct thread *t, struct ref integer)
{
    if (IS_NULL(integer) || !SAME_META(CLASS_REF_OF(t, integer), WK_REF(t, java_lang_Integer)))
        return 0;
    return GET_I32(t, integer, WKF(t, java_lang_Integer, value));
}

enum native_status plain_throw(struct thread *t, const char *class_name, int error,
                               const char *detail)
{
    char text[IO_ERROR_TEXT_SIZE];
    return THROW(t, class_name, "%s (%s)",
                 io_error_text(error < 0 ? -error : error, text, sizeof text), detail);
}

enum native_status plain_failed(struct thread *t, int error, const char *detail)
{
    return plain_throw(t, "java/net/SocketException", error, detail);
}

int plain_descriptor(struct thread *t, struct ref receiver, enum io_field field)
{
    int fd = io_stream_descriptor(t->iso, receiver, field);
    if (fd < 0)
        exec_throw(t, "java/net/SocketException", "Socket closed");
    return fd;
}

enum native_status plain_wait(struct thread *t, int fd, int events, int timeout_ms,
                              const char *text)
{
    struct frame *frame = t->frame;
    int64_t now = isolate_ns(t->iso);
    if (frame->state == 0) {
        frame->state = 1;
        FRAME_RAW(frame, 3) =
            (uint64_t)(timeout_ms > 0 ? now + (int64_t)timeout_ms * 1000000 : INT64_MAX);
    }
    int64_t deadline = (int64_t)FRAME_RAW(frame, 3);
    if (now >= deadline)
        return THROW(t, "java/net/SocketTimeoutException", "%s", text);
    return io_wait_until(t, fd, events, deadline == INT64_MAX ? INT64_MAX : deadline - now);
}
