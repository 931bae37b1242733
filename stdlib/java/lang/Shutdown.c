/* Natives of java.lang.Shutdown. */
#include "stdlib/support.h"

/* Ends the isolate, not the process. */
static enum native_status halt(struct thread *t, union slot *a)
{
    return exec_halt(t, a[0].i);
}

static const struct native_method natives[] = {
    NATIVE(LEAF, "beforeHalt", "()V", native_nothing),
    NATIVE(PLAIN, "halt0", "(I)V", halt),
};
const struct native_class native_java_lang_Shutdown = {"java/lang/Shutdown", natives,
                                                       COUNT_OF(natives)};
