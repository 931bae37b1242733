/* Natives of jdk.internal.vm.VMSupport. */
#include "stdlib/support.h"

static enum native_status temporary_directory(struct thread *t, union slot *a)
{
    (void)a;
    return return_new(t, string_from_utf8(t, "/tmp"));
}

/* An isolate has no command line of its own, so there is nothing to add. */
static enum native_status same_properties(struct thread *t, union slot *a)
{
    return return_ref(t, a[0].r);
}

static const struct native_method natives[] = {
    NATIVE(PLAIN, "getVMTemporaryDirectory", "()Ljava/lang/String;", temporary_directory),
    NATIVE(LEAF, "initAgentProperties", "(Ljava/util/Properties;)Ljava/util/Properties;",
           same_properties),
};
const struct native_class native_jdk_internal_vm_VMSupport = {"jdk/internal/vm/VMSupport", natives,
                                                              COUNT_OF(natives)};
