/* Natives of java.lang.NullPointerException. */
#include "stdlib/support.h"

/* Null: no explanation beyond the stack trace. */
static const struct native_method natives[] = {
    NATIVE(LEAF, "getExtendedNPEMessage", "()Ljava/lang/String;", native_null),
};
const struct native_class native_java_lang_NullPointerException = {
    "java/lang/NullPointerException", natives, COUNT_OF(natives)};
