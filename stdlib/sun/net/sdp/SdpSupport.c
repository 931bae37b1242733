/* sun.net.sdp.SdpSupport: sockets of InfiniBand, which Linux no longer has. */
#include "stdlib/support.h"

static enum native_status unsupported(struct thread *t, union slot *a)
{
    (void)a;
    return THROW(t, "java/lang/UnsupportedOperationException", NULL);
}

static const struct native_method natives[] = {
    NATIVE(PLAIN, "convert0", "(I)V", unsupported),
    NATIVE(PLAIN, "create0", "()I", unsupported),
};
const struct native_class native_sun_net_sdp_SdpSupport = {"sun/net/sdp/SdpSupport", natives,
                                                           COUNT_OF(natives)};
