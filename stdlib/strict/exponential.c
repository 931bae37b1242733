/* exp, expm1 and the hyperbolic functions.  After fdlibm's e_exp, s_expm1, e_sinh, e_cosh, s_tanh. */
#include <math.h>

#include "stdlib/strict/strict.h"
#include "stdlib/strict/words.h"

static const double ln2 = 6.93147180369123816490e-01, ln2_rest = 1.90821492927058770002e-10;
static const double inverse_ln2 = 1.44269504088896338700e+00;
static const double largest_exponent = 7.09782712893383973096e+02;
static const double least_exponent = -7.45133219101941108420e+02;

/* x = k * ln2 + (high - low), the difference within half of ln2. */
struct parts {
    double high, low;
    int32_t k;
};

/* |x| is above half of ln2. */
static struct parts split(double x)
{
    if (magnitude(x) < 0x3ff0a2b2) { /* below 3/2 ln2 */
        if (x > 0)
            return (struct parts){x - ln2, ln2_rest, 1};
        return (struct parts){x + ln2, -ln2_rest, -1};
    }
    int32_t k = (int32_t)(inverse_ln2 * x + (x > 0 ? 0.5 : -0.5));
    double t = k;
    return (struct parts){x - t * ln2, t * ln2_rest, k};
}

double strict_exp(double x)
{
    static const double p[] = {1.66666666666666019037e-01, -2.77777777770155933842e-03,
                               6.61375632143793436117e-05, -1.65339022054652515390e-06,
                               4.13813679705723846039e-08};
    static const double two_minus_1000 = 9.33263618503218878990e-302;
    struct parts s = {0, 0, 0};
    int32_t size = magnitude(x);
    if (x != x)
        return x + x;
    if (x > largest_exponent)
        return HUGE_VAL;
    if (x < least_exponent)
        return 0;
    if (size > 0x3fd62e42) {
        s = split(x);
        x = s.high - s.low;
    } else if (size < 0x3e300000) {
        return 1 + x;
    }
    double t = x * x;
    double c = x - t * HORNER(t, p);
    if (s.k == 0)
        return 1 - ((x * c) / (c - 2.0) - x);
    double y = 1 - ((s.low - (x * c) / (2.0 - c)) - s.high);
    if (s.k >= -1021)
        return scale_exponent(y, s.k);
    return scale_exponent(y, s.k + 1000) * two_minus_1000;
}

double strict_expm1(double x)
{
    static const double q[] = {1, -3.33333333333331316428e-02, 1.58730158725481460165e-03,
                               -7.93650757867487942473e-05, 4.00821782732936239552e-06,
                               -2.01099218183624371326e-07};
    struct parts s = {0, 0, 0};
    int32_t size = magnitude(x);
    double correction = 0, y;
    if (x != x)
        return x + x;
    if (size >= 0x4043687a) { /* from 56 ln2 on */
        if (x > largest_exponent)
            return HUGE_VAL;
        if (x < 0)
            return -1;
    }
    if (size > 0x3fd62e42) {
        s = split(x);
        x = s.high - s.low;
        correction = (s.high - x) - s.low;
    } else if (size < 0x3c900000) {
        return x;
    }
    double half = 0.5 * x, z = x * half;
    double r = HORNER(z, q);
    double t = 3.0 - r * half;
    double e = z * ((r - t) / (6.0 - x * t));
    if (s.k == 0)
        return x - (x * e - z);
    e = x * (e - correction) - correction;
    e -= z;
    if (s.k == -1)
        return 0.5 * (x - e) - 0.5;
    if (s.k == 1)
        return x < -0.25 ? -2.0 * (e - (x + 0.5)) : 1 + 2.0 * (x - e);
    if (s.k <= -2 || s.k > 56) {
        y = scale_exponent(1 - (e - x), s.k);
        return y - 1;
    }
    if (s.k < 20) {
        t = from_bits((uint64_t)(HIGH_ONE - (0x200000 >> s.k)) << 32); /* 1 - 2^-k */
        y = t - (e - x);
    } else {
        t = from_bits((uint64_t)((0x3ff - s.k) << 20) << 32); /* 2^-k */
        y = x - (e + t);
        y += 1;
    }
    return scale_exponent(y, s.k);
}

/* sinh and cosh where exp(|x|) alone would overflow but half of it does not. */
static double half_of_large_exp(double size, double half)
{
    double root = strict_exp(0.5 * size);
    return (half * root) * root;
}

/* The largest argument for which half_of_large_exp is finite. */
static const double largest_hyperbolic = 0x1.633ce8fb9f87dp+9;

double strict_sinh(double x)
{
    int32_t size = magnitude(x);
    double half = high_word(x) < 0 ? -0.5 : 0.5;
    if (size >= HIGH_INFINITY)
        return x + x;
    if (size < 0x40360000) { /* below 22 */
        if (size < 0x3e300000)
            return x;
        double t = strict_expm1(fabs(x));
        return size < HIGH_ONE ? half * (2.0 * t - t * t / (t + 1)) : half * (t + t / (t + 1));
    }
    if (size < 0x40862e42)
        return half * strict_exp(fabs(x));
    if (fabs(x) <= largest_hyperbolic)
        return half_of_large_exp(fabs(x), half);
    return x * 1e307;
}

double strict_cosh(double x)
{
    int32_t size = magnitude(x);
    if (size >= HIGH_INFINITY)
        return x * x;
    if (size < 0x3fd62e43) { /* below half of ln2 */
        double t = strict_expm1(fabs(x)), w = 1 + t;
        return size < 0x3c800000 ? w : 1 + (t * t) / (w + w);
    }
    if (size < 0x40360000) {
        double t = strict_exp(fabs(x));
        return 0.5 * t + 0.5 / t;
    }
    if (size < 0x40862e42)
        return 0.5 * strict_exp(fabs(x));
    if (fabs(x) <= largest_hyperbolic)
        return half_of_large_exp(fabs(x), 0.5);
    return HUGE_VAL;
}

double strict_tanh(double x)
{
    int32_t size = magnitude(x);
    bool negative = high_word(x) < 0;
    double z;
    if (size >= HIGH_INFINITY)
        return negative ? 1 / x - 1 : 1 / x + 1;
    if (size >= 0x40360000) {
        z = 1;
    } else if (size < 0x3c800000) {
        return x * (1 + x);
    } else if (size >= HIGH_ONE) {
        double t = strict_expm1(2 * fabs(x));
        z = 1 - 2 / (t + 2);
    } else {
        double t = strict_expm1(-2 * fabs(x));
        z = -t / (t + 2);
    }
    return negative ? -z : z;
}
