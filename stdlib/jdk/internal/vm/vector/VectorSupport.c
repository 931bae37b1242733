/* Natives of jdk.internal.vm.vector.VectorSupport: vectors are computed by their Java bodies. */
#include "stdlib/support.h"

static enum native_status no_lanes(struct thread *t, union slot *a)
{
    (void)a;
    return return_int(t, -1);
}

static const struct native_method natives[] = {
    NATIVE(LEAF, "registerNatives", "()I", native_zero),
    NATIVE(LEAF, "getMaxLaneCount", "(Ljava/lang/Class;)I", no_lanes),
};
const struct native_class native_jdk_internal_vm_vector_VectorSupport = {
    "jdk/internal/vm/vector/VectorSupport", natives, COUNT_OF(natives)};
