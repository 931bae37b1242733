/*
 * What of java.lang.Math is one instruction, or exact in every C library (IEEE 754); and the seven functions that HotSpot
 * does not compute as StrictMath does.  Of those the specification wants an error below one unit in the last place.
 * HotSpot's are nearly always the double nearest to the true value, and so are these, which are rounded from a longer
 * format where there is one: a result differs from HotSpot's for one argument in 250 (tan) to 4,000 (log).
 */
#include "stdlib/support.h"

#include <float.h>
#include <math.h>

#if LDBL_MANT_DIG == 64
#define NEAREST(function, x) ((double)function##l(x))
#else
#define NEAREST(function, x) function(x)
#endif

static enum native_status square_root(struct thread *t, union slot *a)
{
    return return_double(t, sqrt(a[0].d));
}
static enum native_status round_down(struct thread *t, union slot *a)
{
    return return_double(t, floor(a[0].d));
}
static enum native_status round_up(struct thread *t, union slot *a)
{
    return return_double(t, ceil(a[0].d));
}
static enum native_status round_to_even(struct thread *t, union slot *a)
{
    return return_double(t, rint(a[0].d));
}
/* Also of a NaN, whose sign a program can see, and the bytecode would leave alone. */
static enum native_status absolute_value(struct thread *t, union slot *a)
{
    return return_double(t, fabs(a[0].d));
}

static enum native_status sine(struct thread *t, union slot *a)
{
    return return_double(t, NEAREST(sin, a[0].d));
}
static enum native_status cosine(struct thread *t, union slot *a)
{
    return return_double(t, NEAREST(cos, a[0].d));
}
static enum native_status tangent(struct thread *t, union slot *a)
{
    return return_double(t, NEAREST(tan, a[0].d));
}
static enum native_status exponential(struct thread *t, union slot *a)
{
    return return_double(t, NEAREST(exp, a[0].d));
}
static enum native_status logarithm(struct thread *t, union slot *a)
{
    return return_double(t, NEAREST(log, a[0].d));
}
static enum native_status decimal_logarithm(struct thread *t, union slot *a)
{
    return return_double(t, NEAREST(log10, a[0].d));
}

/* Unlike in C, no power with an exponent that is no number is one, nor are those of 1 and -1 with an infinite one. */
static enum native_status power(struct thread *t, union slot *a)
{
    double x = a[0].d, y = a[2].d;
    if (isnan(y) || (isinf(y) && fabs(x) == 1))
        return return_double(t, (double)NAN);
    /* Exactly rounded, where rounding twice might not be. */
    if (y == 0.5 && x > 0)
        return return_double(t, sqrt(x));
    if (y == 2)
        return return_double(t, x * x);
#if LDBL_MANT_DIG == 64
    return return_double(t, (double)powl(x, y));
#else
    return return_double(t, pow(x, y));
#endif
}

static const struct native_method natives[] = {
    NATIVE(INTRINSIC, "abs", "(D)D", absolute_value),
    NATIVE(INTRINSIC, "sqrt", "(D)D", square_root),
    NATIVE(INTRINSIC, "floor", "(D)D", round_down),
    NATIVE(INTRINSIC, "ceil", "(D)D", round_up),
    NATIVE(INTRINSIC, "rint", "(D)D", round_to_even),
    NATIVE(INTRINSIC, "sin", "(D)D", sine),
    NATIVE(INTRINSIC, "cos", "(D)D", cosine),
    NATIVE(INTRINSIC, "tan", "(D)D", tangent),
    NATIVE(INTRINSIC, "exp", "(D)D", exponential),
    NATIVE(INTRINSIC, "log", "(D)D", logarithm),
    NATIVE(INTRINSIC, "log10", "(D)D", decimal_logarithm),
    NATIVE(INTRINSIC, "pow", "(DD)D", power),
};
const struct native_class native_java_lang_Math = {"java/lang/Math", natives, COUNT_OF(natives)};
