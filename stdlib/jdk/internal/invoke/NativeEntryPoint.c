/* Natives of jdk.internal.invoke.NativeEntryPoint, used by the incubating foreign linker only. */
#include "stdlib/support.h"

static enum native_status storage_to_register(struct thread *t, union slot *a)
{
    (void)a;
    return THROW(t, "java/lang/UnsupportedOperationException",
                 "The foreign linker of jdk.incubator.foreign is not there yet");
}

static const struct native_method natives[] = {
    NATIVE(LEAF, "registerNatives", "()V", native_nothing),
    NATIVE(PLAIN, "vmStorageToVMReg", "(II)J", storage_to_register),
};
const struct native_class native_jdk_internal_invoke_NativeEntryPoint = {
    "jdk/internal/invoke/NativeEntryPoint", natives, COUNT_OF(natives)};
