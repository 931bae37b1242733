/* Natives of jdk.internal.jimage.NativeImageBuffer. */
#include "stdlib/support.h"

/* Null makes Java map lib/modules itself, inside the isolate's window. */
static const struct native_method natives[] = {
    NATIVE(LEAF, "getNativeMap", "(Ljava/lang/String;)Ljava/nio/ByteBuffer;", native_null),
};
const struct native_class native_jdk_internal_jimage_NativeImageBuffer = {
    "jdk/internal/jimage/NativeImageBuffer", natives, COUNT_OF(natives)};
