/* sun.nio.ch.SocketDispatcher: reads of sockets, which tell a reset connection apart. */
#include <errno.h>

#include "stdlib/host/files.h"
#include "stdlib/sun/nio/ch/channels.h"

static enum native_status finish(struct thread *t, int fd, int64_t n)
{
    if (n == -ECONNRESET)
        return THROW(t, "sun/net/ConnectionResetException", "Connection reset");
    return io_return_count(t, fd, n, true);
}

static enum native_status read_memory(struct thread *t, union slot *a)
{
    int fd = io_descriptor(t->iso, a[0].r);
    void *memory = io_memory(t, (uint64_t)a[1].j, a[3].i);
    if (!memory)
        return NATIVE_FAILED(t);
    size_t size = (size_t)a[3].i;
    thread_enter_blocked(t);
    int64_t n = host_read(t->iso, fd, memory, size);
    thread_leave_blocked(t);
    return finish(t, fd, n);
}

static enum native_status read_vector(struct thread *t, union slot *a)
{
    struct iovec parts[IO_VECTOR_MAX];
    int fd = io_descriptor(t->iso, a[0].r), count = a[3].i;
    if (!io_copy_vector(t, (uint64_t)a[1].j, count, parts))
        return NATIVE_FAILED(t);
    thread_enter_blocked(t);
    int64_t n = host_read_vector(t->iso, fd, parts, count);
    thread_leave_blocked(t);
    return finish(t, fd, n);
}

static const struct native_method natives[] = {
    NATIVE(BLOCKING, "read0", "(Ljava/io/FileDescriptor;JI)I", read_memory),
    NATIVE(BLOCKING, "readv0", "(Ljava/io/FileDescriptor;JI)J", read_vector),
};
const struct native_class native_sun_nio_ch_SocketDispatcher = {"sun/nio/ch/SocketDispatcher",
                                                                natives, COUNT_OF(natives)};
