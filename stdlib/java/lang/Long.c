/* What of java.lang.Long CPUs have instructions for. */
#include "stdlib/support.h"

static enum native_status bit_count(struct thread *t, union slot *a)
{
    return return_int(t, __builtin_popcountll((uint64_t)a[0].j));
}
static enum native_status leading_zeros(struct thread *t, union slot *a)
{
    return return_int(t, a[0].j == 0 ? 64 : __builtin_clzll((uint64_t)a[0].j));
}
static enum native_status trailing_zeros(struct thread *t, union slot *a)
{
    return return_int(t, a[0].j == 0 ? 64 : __builtin_ctzll((uint64_t)a[0].j));
}

static const struct native_method natives[] = {
    NATIVE(INTRINSIC, "bitCount", "(J)I", bit_count),
    NATIVE(INTRINSIC, "numberOfLeadingZeros", "(J)I", leading_zeros),
    NATIVE(INTRINSIC, "numberOfTrailingZeros", "(J)I", trailing_zeros),
};
const struct native_class native_java_lang_Long = {"java/lang/Long", natives, COUNT_OF(natives)};
