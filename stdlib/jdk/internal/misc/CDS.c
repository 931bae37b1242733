/* Natives of jdk.internal.misc.CDS: there is no archive, so every query says no. */
#include "stdlib/support.h"

static const struct native_method natives[] = {
    NATIVE(LEAF, "isDumpingClassList0", "()Z", native_false),
    NATIVE(LEAF, "isDumpingArchive0", "()Z", native_false),
    NATIVE(LEAF, "isSharingEnabled0", "()Z", native_false),
    NATIVE(LEAF, "logLambdaFormInvoker", "(Ljava/lang/String;)V", native_nothing),
    NATIVE(LEAF, "initializeFromArchive", "(Ljava/lang/Class;)V", native_nothing),
    NATIVE(LEAF, "defineArchivedModules", "(Ljava/lang/ClassLoader;Ljava/lang/ClassLoader;)V",
           native_nothing),
    NATIVE(LEAF, "getRandomSeedForDumping", "()J", native_zero_long),
    NATIVE(LEAF, "dumpClassList", "(Ljava/lang/String;)V", native_nothing),
    NATIVE(LEAF, "dumpDynamicArchive", "(Ljava/lang/String;)V", native_nothing),
};
const struct native_class native_jdk_internal_misc_CDS = {"jdk/internal/misc/CDS", natives,
                                                          COUNT_OF(natives)};
