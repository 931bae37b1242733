/* What of java.lang.Integer CPUs have instructions for. */
#include "stdlib/support.h"

static enum native_status bit_count(struct thread *t, union slot *a)
{
    return return_int(t, __builtin_popcount((uint32_t)a[0].i));
}
static enum native_status leading_zeros(struct thread *t, union slot *a)
{
    return return_int(t, a[0].i == 0 ? 32 : __builtin_clz((uint32_t)a[0].i));
}
static enum native_status trailing_zeros(struct thread *t, union slot *a)
{
    return return_int(t, a[0].i == 0 ? 32 : __builtin_ctz((uint32_t)a[0].i));
}

static const struct native_method natives[] = {
    NATIVE(INTRINSIC, "bitCount", "(I)I", bit_count),
    NATIVE(INTRINSIC, "numberOfLeadingZeros", "(I)I", leading_zeros),
    NATIVE(INTRINSIC, "numberOfTrailingZeros", "(I)I", trailing_zeros),
};
const struct native_class native_java_lang_Integer = {"java/lang/Integer", natives, COUNT_OF(natives)};
