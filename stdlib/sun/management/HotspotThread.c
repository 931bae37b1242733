/* Natives of sun.management.HotspotThread: threads of the VM itself.  Atoll has none. */
#include "stdlib/support.h"

static const struct native_method natives[] = {
    NATIVE(LEAF, "getInternalThreadCount", "()I", native_zero),
    NATIVE(LEAF, "getInternalThreadTimes0", "([Ljava/lang/String;[J)I", native_zero),
};
const struct native_class native_sun_management_HotspotThread = {"sun/management/HotspotThread", natives,
                                                                 COUNT_OF(natives)};
