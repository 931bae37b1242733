/* java.net.InetAddressImplFactory. */
#include "stdlib/java/net/addresses.h"

static enum native_status is_ipv6_supported(struct thread *t, union slot *a)
{
    (void)a;
    return return_boolean(t, addresses_ipv6(t->iso));
}

static const struct native_method natives[] = {
    NATIVE(PLAIN, "isIPv6Supported", "()Z", is_ipv6_supported),
};
const struct native_class native_java_net_InetAddressImplFactory = {
    "java/net/InetAddressImplFactory", natives, COUNT_OF(natives)};
