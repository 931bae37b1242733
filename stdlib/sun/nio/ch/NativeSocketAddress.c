/* sun.nio.ch.NativeSocketAddress: where the parts of a sockaddr lie. */
#include <stddef.h>

#include "stdlib/host/sockets.h"
#include "stdlib/support.h"

#define CONSTANT(name, value)                                     \
    static enum native_status name(struct thread *t, union slot *a) \
    {                                                             \
        (void)a;                                                  \
        return return_int(t, (int32_t)(value));                   \
    }
CONSTANT(family4, AF_INET)
CONSTANT(family6, AF_INET6)
CONSTANT(size4, sizeof(struct sockaddr_in))
CONSTANT(size6, sizeof(struct sockaddr_in6))
CONSTANT(size_of_family, sizeof(sa_family_t))
CONSTANT(family_at, offsetof(struct sockaddr, sa_family))
CONSTANT(port4_at, offsetof(struct sockaddr_in, sin_port))
CONSTANT(address4_at, offsetof(struct sockaddr_in, sin_addr))
CONSTANT(port6_at, offsetof(struct sockaddr_in6, sin6_port))
CONSTANT(flow6_at, offsetof(struct sockaddr_in6, sin6_flowinfo))
CONSTANT(address6_at, offsetof(struct sockaddr_in6, sin6_addr))
CONSTANT(scope6_at, offsetof(struct sockaddr_in6, sin6_scope_id))

static const struct native_method natives[] = {
    NATIVE(LEAF, "AFINET", "()I", family4),
    NATIVE(LEAF, "AFINET6", "()I", family6),
    NATIVE(LEAF, "offsetFamily", "()I", family_at),
    NATIVE(LEAF, "offsetSin4Addr", "()I", address4_at),
    NATIVE(LEAF, "offsetSin4Port", "()I", port4_at),
    NATIVE(LEAF, "offsetSin6Addr", "()I", address6_at),
    NATIVE(LEAF, "offsetSin6FlowInfo", "()I", flow6_at),
    NATIVE(LEAF, "offsetSin6Port", "()I", port6_at),
    NATIVE(LEAF, "offsetSin6ScopeId", "()I", scope6_at),
    NATIVE(LEAF, "sizeofFamily", "()I", size_of_family),
    NATIVE(LEAF, "sizeofSockAddr4", "()I", size4),
    NATIVE(LEAF, "sizeofSockAddr6", "()I", size6),
};
const struct native_class native_sun_nio_ch_NativeSocketAddress = {
    "sun/nio/ch/NativeSocketAddress", natives, COUNT_OF(natives)};
