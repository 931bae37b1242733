/* Natives of sun.management.ClassLoadingImpl. */
#include "stdlib/support.h"

static enum native_status set_verbose(struct thread *t, union slot *a)
{
    exec_set_trace(t, LOG_class, a[0].i != 0);
    return return_void();
}

static const struct native_method natives[] = {
    NATIVE(PLAIN, "setVerboseClass", "(Z)V", set_verbose),
};
const struct native_class native_sun_management_ClassLoadingImpl = {"sun/management/ClassLoadingImpl", natives,
                                                                    COUNT_OF(natives)};
