/* Natives of java.lang.StackStreamFactory. */
#include "stdlib/support.h"

/* The modes are those of StackStreamFactory_AbstractStackWalker.c. */
static const struct native_method natives[] = {
    NATIVE(LEAF, "checkStackWalkModes", "()Z", native_true),
};
const struct native_class native_java_lang_StackStreamFactory = {"java/lang/StackStreamFactory",
                                                                 natives, COUNT_OF(natives)};
