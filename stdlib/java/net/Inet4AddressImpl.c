/* java.net.Inet4AddressImpl; see resolver.h. */
#include "stdlib/java/net/resolver.h"

static const struct native_method natives[] = {
    NATIVE(PLAIN, "getHostByAddr", "([B)Ljava/lang/String;", resolver_reverse),
    NATIVE(PLAIN, "getLocalHostName", "()Ljava/lang/String;", resolver_local_host_name),
    NATIVE(BLOCKING, "isReachable0", "([BI[BI)Z", resolver_is_reachable4),
    NATIVE(PLAIN, "lookupAllHostAddr", "(Ljava/lang/String;)[Ljava/net/InetAddress;",
           resolver_look_up4),
};
const struct native_class native_java_net_Inet4AddressImpl = {"java/net/Inet4AddressImpl",
                                                             natives, COUNT_OF(natives)};
