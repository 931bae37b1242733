/* Natives of java.lang.StringUTF16. */
#include "stdlib/support.h"

/* Both our CPUs are little-endian, and so is the content of every snapshot. */
static const struct native_method natives[] = {
    NATIVE(LEAF, "isBigEndian", "()Z", native_false),
};
const struct native_class native_java_lang_StringUTF16 = {"java/lang/StringUTF16", natives,
                                                          COUNT_OF(natives)};
