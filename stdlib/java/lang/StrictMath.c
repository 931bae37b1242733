/*
 * Natives of java.lang.StrictMath: the results of fdlibm bit by bit, see stdlib/strict.  sqrt and
 * IEEEremainder are exact by definition, so the C library's will do.
 */
#include "stdlib/strict/strict.h"
#include "stdlib/support.h"

#include <math.h>

#define UNARY(name)                                                          \
    static enum native_status name##_native(struct thread *t, union slot *a) \
    {                                                                        \
        return return_double(t, strict_##name(a[0].d));                      \
    }
UNARY(sin)
UNARY(cos)
UNARY(tan)
UNARY(asin)
UNARY(acos)
UNARY(atan)
UNARY(log)
UNARY(log10)
UNARY(sinh)
UNARY(cosh)
UNARY(tanh)
UNARY(expm1)
UNARY(log1p)
#undef UNARY

static enum native_status sqrt_native(struct thread *t, union slot *a)
{
    return return_double(t, sqrt(a[0].d));
}

static enum native_status atan2_native(struct thread *t, union slot *a)
{
    return return_double(t, strict_atan2(a[0].d, a[2].d));
}

static enum native_status ieee_remainder(struct thread *t, union slot *a)
{
    return return_double(t, remainder(a[0].d, a[2].d));
}

static const struct native_method natives[] = {
    NATIVE(LEAF, "sin", "(D)D", sin_native),
    NATIVE(LEAF, "cos", "(D)D", cos_native),
    NATIVE(LEAF, "tan", "(D)D", tan_native),
    NATIVE(LEAF, "asin", "(D)D", asin_native),
    NATIVE(LEAF, "acos", "(D)D", acos_native),
    NATIVE(LEAF, "atan", "(D)D", atan_native),
    NATIVE(LEAF, "log", "(D)D", log_native),
    NATIVE(LEAF, "log10", "(D)D", log10_native),
    NATIVE(LEAF, "sqrt", "(D)D", sqrt_native),
    NATIVE(LEAF, "sinh", "(D)D", sinh_native),
    NATIVE(LEAF, "cosh", "(D)D", cosh_native),
    NATIVE(LEAF, "tanh", "(D)D", tanh_native),
    NATIVE(LEAF, "expm1", "(D)D", expm1_native),
    NATIVE(LEAF, "log1p", "(D)D", log1p_native),
    NATIVE(LEAF, "atan2", "(DD)D", atan2_native),
    NATIVE(LEAF, "IEEEremainder", "(DD)D", ieee_remainder),
};
const struct native_class native_java_lang_StrictMath = {"java/lang/StrictMath", natives,
                                                         COUNT_OF(natives)};
