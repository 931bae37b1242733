/* java.net.SocketOutputStream, of PlainSocketImpl. */
#include <errno.h>

#include "stdlib/java/net/plain_sockets.h"

/* (FileDescriptor, byte[] array, int offset, int length) on the receiver */
static enum native_status write_socket(struct thread *t, union slot *a)
{
    int fd = IS_NULL(a[1].r) ? -1 : io_descriptor(t->iso, a[1].r), error;
    if (fd < 0)
        return THROW(t, "java/net/SocketException", "Socket closed");
    if (!io_check_range(t, a[2].r, a[3].i, a[4].i))
        return NATIVE_FAILED(t);
    enum native_status status = io_write_array(t, fd, &a[2], a[3].i, a[4].i, &error);
    if (status != NATIVE_DONE)
        return status;
    return error ? plain_failed(t, error, "Write failed") : return_void();
}

static const struct native_method natives[] = {
    NATIVE(LEAF, "init", "()V", native_nothing),
    NATIVE(BLOCKING, "socketWrite0", "(Ljava/io/FileDescriptor;[BII)V", write_socket),
};
const struct native_class native_java_net_SocketOutputStream = {"java/net/SocketOutputStream",
                                                                natives, COUNT_OF(natives)};
