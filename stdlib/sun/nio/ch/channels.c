/* See channels.h. */
#include "stdlib/sun/nio/ch/channels.h"

#include <errno.h>
#include <poll.h>

#include "stdlib/host/files.h"
#include "stdlib/host/sockets.h"

enum native_status channel_read(struct thread *t, union slot *a)
{
    int fd = io_descriptor(t->iso, a[0].r);
    void *memory = io_memory(t, (uint64_t)a[1].j, a[3].i);
    if (!memory)
        return NATIVE_FAILED(t);
    size_t size = (size_t)a[3].i;
    thread_enter_blocked(t);
    int64_t n = host_read(t->iso, fd, memory, size);
    thread_leave_blocked(t);
    return io_return_count(t, fd, n, true);
}

enum native_status channel_read_vector(struct thread *t, union slot *a)
{
    struct iovec parts[IO_VECTOR_MAX];
    int fd = io_descriptor(t->iso, a[0].r), count = a[3].i;
    if (!io_copy_vector(t, (uint64_t)a[1].j, count, parts))
        return NATIVE_FAILED(t);
    thread_enter_blocked(t);
    int64_t n = host_read_vector(t->iso, fd, parts, count);
    thread_leave_blocked(t);
    return io_return_count(t, fd, n, true);
}

/* Passes over the first `done` bytes; returns the first part that is left. */
static int skip(struct iovec *parts, int count, uint64_t done)
{
    int first = 0;
    while (first < count && done > 0 && done >= parts[first].iov_len)
        done -= parts[first++].iov_len;
    if (first < count) {
        parts[first].iov_base = (char *)parts[first].iov_base + done;
        parts[first].iov_len -= done;
    }
    return first;
}

enum native_status channel_wrote(struct thread *t, int fd, int64_t outcome, uint64_t total, bool *again)
{
    struct frame *frame = t->frame;
    uint64_t done = FRAME_RAW(frame, 0);
    *again = false;
    if (outcome > 0) {
        done += (uint64_t)outcome;
        FRAME_RAW(frame, 0) = done;
        frame->state = 0;
        *again = done < total && !host_is_nonblocking(t->iso, fd);
    } else if (outcome == -EAGAIN && (done == 0 || frame->state == 0)) {
        return io_return_count(t, fd, host_is_nonblocking(t->iso, fd) && done > 0 ? (int64_t)done : outcome,
                               false);
    }
    return done > 0 ? return_long(t, (int64_t)done) : io_return_count(t, fd, outcome, false);
}

static enum native_status write_parts(struct thread *t, int fd, struct iovec *parts, int count)
{
    enum native_status status;
    bool again;
    uint64_t total = 0;
    for (int i = 0; i < count; i++)
        total += parts[i].iov_len;
    int first = skip(parts, count, FRAME_RAW(t->frame, 0));
    do {
        thread_enter_blocked(t);
        int64_t n = host_write_vector(t->iso, fd, parts + first, count - first);
        thread_leave_blocked(t);
        status = channel_wrote(t, fd, n, total, &again);
        if (again)
            first += skip(parts + first, count - first, (uint64_t)n);
    } while (again);
    return status;
}

enum native_status channel_write(struct thread *t, union slot *a)
{
    struct iovec part = {.iov_base = io_memory(t, (uint64_t)a[1].j, a[3].i), .iov_len = (size_t)a[3].i};
    if (part.iov_base == NULL)
        return NATIVE_FAILED(t);
    return write_parts(t, io_descriptor(t->iso, a[0].r), &part, 1);
}

enum native_status channel_write_vector(struct thread *t, union slot *a)
{
    struct iovec parts[IO_VECTOR_MAX];
    int count = a[3].i;
    if (!io_copy_vector(t, (uint64_t)a[1].j, count, parts))
        return NATIVE_FAILED(t);
    return write_parts(t, io_descriptor(t->iso, a[0].r), parts, count);
}

/*
 * Several descriptors are waited for through one epoll descriptor, which poll(2) can wait on.  Raw
 * slot 2 of the frame keeps its slot plus one, raw slot 3 the deadline.
 */
static int waiting_set(struct isolate *iso, const struct pollfd *slots, uint32_t count)
{
    int set = host_epoll_create(iso);
    for (uint32_t i = 0; i < count && set >= 0; i++)
        if (slots[i].fd >= 0)
            (void)host_epoll_control(iso, set, HOST_EPOLL_ADD, slots[i].fd,
                                     (uint32_t)(unsigned short)slots[i].events, 0);
    return set;
}

enum native_status channel_poll(struct thread *t, struct pollfd *slots, uint32_t count,
                                int64_t timeout_ms, int *ready)
{
    struct frame *frame = t->frame;
    bool waited = frame->state != 0;
    int set = (int)FRAME_RAW(frame, 2) - 1;
    *ready = host_poll_now(t->iso, slots, count);
    int64_t now = isolate_ns(t->iso);
    if (!waited) {
        int64_t limit = timeout_ms > INT64_MAX / 2000000 ? -1 : timeout_ms;
        FRAME_RAW(frame, 3) = (uint64_t)(limit < 0 ? INT64_MAX : now + limit * 1000000);
    }
    int64_t deadline = (int64_t)FRAME_RAW(frame, 3);
    /* A thread that was woken goes back to Java, which looks what has changed. */
    if (*ready != 0 || waited || timeout_ms == 0 || now >= deadline) {
        if (set >= 0)
            (void)host_close(t->iso, set);
        frame->state = 0;
        FRAME_RAW(frame, 2) = 0;
        return NATIVE_DONE;
    }
    int64_t left = deadline == INT64_MAX ? INT64_MAX : deadline - now;
    frame->state = 1;
    if (count == 1)
        return io_wait_until(t, slots[0].fd, slots[0].events, left);
    set = waiting_set(t->iso, slots, count);
    if (set < 0)
        return io_throw_io(t, -set, NULL);
    FRAME_RAW(frame, 2) = (uint64_t)(set + 1);
    return io_wait_until(t, set, POLLIN, left);
}
