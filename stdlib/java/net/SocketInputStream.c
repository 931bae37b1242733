/* java.net.SocketInputStream, of PlainSocketImpl. */
#include <errno.h>
#include <poll.h>

#include "stdlib/host/files.h"
#include "stdlib/java/net/plain_sockets.h"
#include "vm/base/mem.h"

#define LITTLE TINY(KIB(8), 16)
#define MUCH KIB(64)

/* (FileDescriptor, byte[] array, int offset, int length, int timeout ms) on the receiver */
static enum native_status read_socket(struct thread *t, union slot *a)
{
    char little[LITTLE], *buffer = little;
    if (IS_NULL(a[1].r) || io_descriptor(t->iso, a[1].r) < 0)
        return THROW(t, "java/net/SocketException", "Socket closed");
    if (!io_check_range(t, a[2].r, a[3].i, a[4].i))
        return NATIVE_FAILED(t);
    int fd = io_descriptor(t->iso, a[1].r);
    size_t size = (size_t)a[4].i < MUCH ? (size_t)a[4].i : MUCH;
    if (size > LITTLE && !(buffer = mem_alloc(size)))
        return THROW(t, "java/lang/OutOfMemoryError", "%s", "Native heap allocation failed");
    thread_enter_blocked(t);
    int64_t n = host_read(t->iso, fd, buffer, size);
    thread_leave_blocked(t);
    if (n > 0)
        guest_move(ARRAY_ELEMENTS(t, a[2].r, char) + a[3].i, buffer, (uint64_t)n);
    if (buffer != little)
        mem_free(buffer);
    if (n == -EAGAIN)
        return plain_wait(t, fd, POLLIN, a[5].i, "Read timed out");
    if (n == -ECONNRESET || n == -EPIPE)
        return THROW(t, "sun/net/ConnectionResetException", "Connection reset");
    if (n == -EBADF)
        return THROW(t, "java/net/SocketException", "Socket closed");
    return n < 0 ? plain_failed(t, (int)n, "Read failed") : return_int(t, (int32_t)n);
}

static const struct native_method natives[] = {
    NATIVE(LEAF, "init", "()V", native_nothing),
    NATIVE(BLOCKING, "socketRead0", "(Ljava/io/FileDescriptor;[BIII)I", read_socket),
};
const struct native_class native_java_net_SocketInputStream = {"java/net/SocketInputStream",
                                                               natives, COUNT_OF(natives)};
