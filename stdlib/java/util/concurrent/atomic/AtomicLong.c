/* java.util.concurrent.atomic.AtomicLong. */
#include "stdlib/support.h"

static const struct native_method natives[] = {
    NATIVE(LEAF, "VMSupportsCS8", "()Z", native_true),
};
const struct native_class native_java_util_concurrent_atomic_AtomicLong = {
    "java/util/concurrent/atomic/AtomicLong", natives, COUNT_OF(natives)};
