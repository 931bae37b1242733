/* java.net.Inet6Address: nothing to prepare here. */
#include "stdlib/support.h"

static const struct native_method natives[] = {
    NATIVE(LEAF, "init", "()V", native_nothing),
};
const struct native_class native_java_net_Inet6Address = {"java/net/Inet6Address", natives,
                                                          COUNT_OF(natives)};
