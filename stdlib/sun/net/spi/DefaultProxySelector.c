/* sun.net.spi.DefaultProxySelector: proxies of the desktop, which there are none of. */
#include "stdlib/support.h"

static const struct native_method natives[] = {
    NATIVE(LEAF, "getSystemProxies", "(Ljava/lang/String;Ljava/lang/String;)[Ljava/net/Proxy;",
           native_null),
    NATIVE(LEAF, "init", "()Z", native_false),
};
const struct native_class native_sun_net_spi_DefaultProxySelector = {
    "sun/net/spi/DefaultProxySelector", natives, COUNT_OF(natives)};
