/* java.net.Inet6AddressImpl; see resolver.h. */
#include "stdlib/java/net/resolver.h"

static const struct native_method natives[] = {
    NATIVE(PLAIN, "getHostByAddr", "([B)Ljava/lang/String;", resolver_reverse),
    NATIVE(PLAIN, "getLocalHostName", "()Ljava/lang/String;", resolver_local_host_name),
    NATIVE(BLOCKING, "isReachable0", "([BII[BII)Z", resolver_is_reachable6),
    NATIVE(PLAIN, "lookupAllHostAddr", "(Ljava/lang/String;)[Ljava/net/InetAddress;",
           resolver_look_up),
};
const struct native_class native_java_net_Inet6AddressImpl = {"java/net/Inet6AddressImpl",
                                                             natives, COUNT_OF(natives)};
