/* sun.nio.ch.EPoll: selectors.  The data of an event are the guest's descriptor number. */
#include <errno.h>
#include <poll.h>
#include <stddef.h>
#include <sys/epoll.h>

#include "stdlib/host/sockets.h"
#include "stdlib/io.h"

static enum native_status event_size(struct thread *t, union slot *a)
{
    (void)a;
    return return_int(t, sizeof(struct epoll_event));
}

static enum native_status events_offset(struct thread *t, union slot *a)
{
    (void)a;
    return return_int(t, offsetof(struct epoll_event, events));
}

static enum native_status data_offset(struct thread *t, union slot *a)
{
    (void)a;
    return return_int(t, offsetof(struct epoll_event, data));
}

static enum native_status create(struct thread *t, union slot *a)
{
    (void)a;
    int fd = host_epoll_create(t->iso);
    return fd < 0 ? io_throw_io(t, -fd, "epoll_create1 failed") : return_int(t, fd);
}

/* (int set, int operation, int fd, int events): 0 or the error number */
static enum native_status control(struct thread *t, union slot *a)
{
    int error = host_epoll_control(t->iso, a[0].i, (enum host_epoll_operation)a[1].i, a[2].i,
                                   (uint32_t)a[3].i, (uint32_t)a[2].i);
    return return_int(t, -error);
}

/* (int set, long address, int count, int timeout ms); raw slot 3 keeps the deadline. */
static enum native_status wait_for_events(struct thread *t, union slot *a)
{
    int set = a[0].i, count = a[3].i;
    int64_t timeout = a[4].i;
    struct frame *frame = t->frame;
    struct epoll_event *events =
        io_memory(t, (uint64_t)a[1].j, (int64_t)count * (int64_t)sizeof *events);
    if (!events)
        return NATIVE_FAILED(t);
    int n = host_epoll_ready(t->iso, set, events, count);
    if (n < 0)
        return io_throw_io(t, -n, "epoll_wait failed");
    int64_t now = isolate_ns(t->iso);
    if (frame->state == 0)
        FRAME_RAW(frame, 3) = (uint64_t)(timeout < 0 ? INT64_MAX : now + timeout * 1000000);
    int64_t deadline = (int64_t)FRAME_RAW(frame, 3);
    if (n > 0 || timeout == 0 || now >= deadline)
        return return_int(t, n);
    if (frame->state)
        return return_int(t, IO_INTERRUPTED);
    frame->state = 1;
    return io_wait_until(t, set, POLLIN, deadline == INT64_MAX ? INT64_MAX : deadline - now);
}

static const struct native_method natives[] = {
    NATIVE(PLAIN, "create", "()I", create),
    NATIVE(LEAF, "ctl", "(IIII)I", control),
    NATIVE(LEAF, "dataOffset", "()I", data_offset),
    NATIVE(LEAF, "eventSize", "()I", event_size),
    NATIVE(LEAF, "eventsOffset", "()I", events_offset),
    NATIVE(BLOCKING, "wait", "(IJII)I", wait_for_events),
};
const struct native_class native_sun_nio_ch_EPoll = {"sun/nio/ch/EPoll", natives,
                                                     COUNT_OF(natives)};
