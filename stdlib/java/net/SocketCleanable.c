/* java.net.SocketCleanable: closes the descriptor of an unreachable socket. */
#include "stdlib/host/host.h"
#include "stdlib/support.h"

static enum native_status cleanup_close(struct thread *t, union slot *a)
{
    (void)host_close(t->iso, a[0].i);
    return return_void();
}

static const struct native_method natives[] = {
    NATIVE(LEAF, "cleanupClose0", "(I)V", cleanup_close),
};
const struct native_class native_java_net_SocketCleanable = {"java/net/SocketCleanable", natives,
                                                             COUNT_OF(natives)};
