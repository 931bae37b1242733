/* Natives of java.lang.Double: bit casts that keep NaN payloads. */
#include "stdlib/support.h"

/* A slot holds either view of the same 64 bits. */
static enum native_status same_bits(struct thread *t, union slot *a)
{
    t->result.raw = a[0].raw;
    return NATIVE_DONE;
}

static const struct native_method natives[] = {
    NATIVE(LEAF, "doubleToRawLongBits", "(D)J", same_bits),
    NATIVE(LEAF, "longBitsToDouble", "(J)D", same_bits),
};
const struct native_class native_java_lang_Double = {"java/lang/Double", natives,
                                                     COUNT_OF(natives)};
