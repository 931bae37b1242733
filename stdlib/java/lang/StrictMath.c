/*
 * Natives of java.lang.StrictMath.
 *
 * StrictMath promises the results of fdlibm bit by bit.  These are libm's, which are correctly
 * rounded more often; sqrt and IEEEremainder are exact by definition, the others may differ from
 * fdlibm in the last bit.
 */
#include "stdlib/support.h"

#include <math.h>

#define UNARY(name)                                                        \
    static enum native_status strict_##name(struct thread *t, union slot *a) \
    {                                                                      \
        return return_double(t, name(a[0].d));                             \
    }
UNARY(sin)
UNARY(cos)
UNARY(tan)
UNARY(asin)
UNARY(acos)
UNARY(atan)
UNARY(log)
UNARY(log10)
UNARY(sqrt)
UNARY(sinh)
UNARY(cosh)
UNARY(tanh)
UNARY(expm1)
UNARY(log1p)
#undef UNARY

static enum native_status strict_atan2(struct thread *t, union slot *a)
{
    return return_double(t, atan2(a[0].d, a[2].d));
}

static enum native_status ieee_remainder(struct thread *t, union slot *a)
{
    return return_double(t, remainder(a[0].d, a[2].d));
}

static const struct native_method natives[] = {
    NATIVE(LEAF, "sin", "(D)D", strict_sin),
    NATIVE(LEAF, "cos", "(D)D", strict_cos),
    NATIVE(LEAF, "tan", "(D)D", strict_tan),
    NATIVE(LEAF, "asin", "(D)D", strict_asin),
    NATIVE(LEAF, "acos", "(D)D", strict_acos),
    NATIVE(LEAF, "atan", "(D)D", strict_atan),
    NATIVE(LEAF, "log", "(D)D", strict_log),
    NATIVE(LEAF, "log10", "(D)D", strict_log10),
    NATIVE(LEAF, "sqrt", "(D)D", strict_sqrt),
    NATIVE(LEAF, "sinh", "(D)D", strict_sinh),
    NATIVE(LEAF, "cosh", "(D)D", strict_cosh),
    NATIVE(LEAF, "tanh", "(D)D", strict_tanh),
    NATIVE(LEAF, "expm1", "(D)D", strict_expm1),
    NATIVE(LEAF, "log1p", "(D)D", strict_log1p),
    NATIVE(LEAF, "atan2", "(DD)D", strict_atan2),
    NATIVE(LEAF, "IEEEremainder", "(DD)D", ieee_remainder),
};
const struct native_class native_java_lang_StrictMath = {"java/lang/StrictMath", natives,
                                                         COUNT_OF(natives)};
