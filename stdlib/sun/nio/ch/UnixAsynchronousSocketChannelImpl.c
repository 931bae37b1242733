/* sun.nio.ch.UnixAsynchronousSocketChannelImpl. */
#include "stdlib/host/sockets.h"
#include "stdlib/io.h"

/* Throws what went wrong with a connection that was being made. */
static enum native_status check_connect(struct thread *t, union slot *a)
{
    int error = 0;
    socklen_t length = sizeof error;
    int outcome = host_get_option(t->iso, a[0].i, SOL_SOCKET, SO_ERROR, &error, &length);
    if (outcome < 0)
        error = -outcome;
    return error ? io_throw_socket(t, error) : return_void();
}

static const struct native_method natives[] = {
    NATIVE(PLAIN, "checkConnect", "(I)V", check_connect),
};
const struct native_class native_sun_nio_ch_UnixAsynchronousSocketChannelImpl = {
    "sun/nio/ch/UnixAsynchronousSocketChannelImpl", natives, COUNT_OF(natives)};
