/* Natives of jdk.internal.misc.ScopedMemoryAccess. */
#include "stdlib/support.h"

/* java.base itself has no shared scopes, so no thread can be inside one that is being closed. */
static const struct native_method natives[] = {
    NATIVE(LEAF, "registerNatives", "()V", native_nothing),
    NATIVE(LEAF, "closeScope0",
           "(Ljdk/internal/misc/ScopedMemoryAccess$Scope;"
           "Ljdk/internal/misc/ScopedMemoryAccess$Scope$ScopedAccessError;)Z",
           native_true),
};
const struct native_class native_jdk_internal_misc_ScopedMemoryAccess = {
    "jdk/internal/misc/ScopedMemoryAccess", natives, COUNT_OF(natives)};
