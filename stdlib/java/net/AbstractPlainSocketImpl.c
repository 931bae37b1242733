/* java.net.AbstractPlainSocketImpl. */
#include "stdlib/support.h"

static const struct native_method natives[] = {
    NATIVE(LEAF, "isReusePortAvailable0", "()Z", native_true),
};
const struct native_class native_java_net_AbstractPlainSocketImpl = {
    "java/net/AbstractPlainSocketImpl", natives, COUNT_OF(natives)};
