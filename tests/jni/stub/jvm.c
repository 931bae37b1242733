/* In the place of libjvm.so, for the linker only: a library that is bound to that name gets the one of the VM. */
#include <jni.h>

jint JNI_GetDefaultJavaVMInitArgs(void *arguments)
{
    return JNI_ERR;
}

jint JNI_CreateJavaVM(JavaVM **vm, void **env, void *arguments)
{
    return JNI_ERR;
}

jint JNI_GetCreatedJavaVMs(JavaVM **vms, jsize capacity, jsize *count)
{
    return JNI_ERR;
}
