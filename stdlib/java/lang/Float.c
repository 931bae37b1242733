/* Natives of java.lang.Float: bit casts that keep NaN payloads. */
#include "stdlib/support.h"

/* A slot holds either view of the same 32 bits. */
static enum native_status same_bits(struct thread *t, union slot *a)
{
    t->result.raw = (uint32_t)a[0].i;
    return NATIVE_DONE;
}

static const struct native_method natives[] = {
    NATIVE(LEAF, "floatToRawIntBits", "(F)I", same_bits),
    NATIVE(LEAF, "intBitsToFloat", "(I)F", same_bits),
};
const struct native_class native_java_lang_Float = {"java/lang/Float", natives,
                                                    COUNT_OF(natives)};
