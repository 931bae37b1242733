/* log, log10 and log1p.  After fdlibm's e_log, e_log10 and s_log1p. */
#include "stdlib/strict/strict.h"
#include "stdlib/strict/words.h"

static const double ln2 = 6.93147180369123816490e-01, ln2_rest = 1.90821492927058770002e-10;
static const double two_54 = 1.80143985094819840000e+16;

/* Coefficients of log(1 + s) - log(1 - s) less its first term. */
static const double series[] = {6.666666666666735130e-01, 3.999999999940941908e-01,
                                2.857142874366239149e-01, 2.222219843214978396e-01,
                                1.818357216161805012e-01, 1.531383769920937332e-01,
                                1.479819860511658591e-01};

/* What log and log10 say of zero, negatives, infinity and NaN. */
static bool is_special(double x, double *result)
{
    int32_t high = high_word(x);
    if (x == 0)
        *result = -two_54 / 0.0;
    else if (high >= HIGH_INFINITY)
        *result = x + x;
    else if (high < 0)
        *result = (x - x) / 0.0;
    else
        return false;
    return true;
}

/* Subnormal numbers are scaled; *k becomes what that added to the exponent. */
static double normalize(double x, int32_t *k)
{
    bool subnormal = high_word(x) < 0x00100000;
    *k = subnormal ? -54 : 0;
    return subnormal ? x * two_54 : x;
}

double strict_log(double x)
{
    int32_t k;
    double result;
    if (is_special(x, &result))
        return result;
    x = normalize(x, &k);
    /* x = 2^k * (1 + f) with 1 + f between sqrt(1/2) and sqrt(2). */
    int32_t high = high_word(x);
    k += (high >> 20) - 1023;
    high &= 0x000fffff;
    int32_t carry = (high + 0x95f64) & 0x100000;
    double f = with_high_word(x, high | (carry ^ HIGH_ONE)) - 1.0;
    k += carry >> 20;
    double dk = k;
    if ((0x000fffff & (2 + high)) < 3) { /* |f| below 2^-20 */
        if (f == 0)
            return k == 0 ? 0 : dk * ln2 + dk * ln2_rest;
        double r = f * f * (0.5 - 0.33333333333333333 * f);
        return k == 0 ? f - r : dk * ln2 - ((r - dk * ln2_rest) - f);
    }
    double s = f / (2.0 + f), z = s * s, w = z * z;
    double odd = w * (series[1] + w * (series[3] + w * series[5]));
    double even = z * (series[0] + w * (series[2] + w * (series[4] + w * series[6])));
    double r = even + odd;
    if (((high - 0x6147a) | (0x6b851 - high)) > 0) {
        double half = 0.5 * f * f;
        return k == 0 ? f - (half - s * (half + r))
                      : dk * ln2 - ((half - (s * (half + r) + dk * ln2_rest)) - f);
    }
    return k == 0 ? f - s * (f - r) : dk * ln2 - ((s * (f - r) - dk * ln2_rest) - f);
}

double strict_log10(double x)
{
    static const double inverse_ln10 = 4.34294481903251816668e-01;
    static const double log10_2 = 3.01029995663611771306e-01;
    static const double log10_2_rest = 3.69423907715893078616e-13;
    int32_t k;
    double result;
    if (is_special(x, &result))
        return result;
    x = normalize(x, &k);
    int32_t high = high_word(x);
    k += (high >> 20) - 1023;
    int32_t negative = k < 0;
    high = (high & 0x000fffff) | ((0x3ff - negative) << 20);
    double y = k + negative;
    double z = y * log10_2_rest + inverse_ln10 * strict_log(with_high_word(x, high));
    return z + y * log10_2;
}

double strict_log1p(double x)
{
    int32_t high = high_word(x), size = magnitude(x);
    int32_t k = 1, high_u = 0;
    double f = 0, correction = 0;
    if (high >= HIGH_INFINITY)
        return x + x;
    if (high < 0x3fda827a) { /* below sqrt(2) - 1 */
        if (size >= HIGH_ONE)
            return x == -1.0 ? -two_54 / 0.0 : (x - x) / (x - x);
        if (size < 0x3e200000)
            return size < 0x3c900000 ? x : x - x * x * 0.5;
        if (high > 0 || high <= (int32_t)0xbfd2bec3) {
            k = 0;
            f = x;
            high_u = 1;
        }
    }
    if (k != 0) {
        /* 1 + x loses bits of x; the correction brings them back. */
        double u = high < 0x43400000 ? 1.0 + x : x;
        high_u = high_word(u);
        k = (high_u >> 20) - 1023;
        if (high < 0x43400000) {
            correction = k > 0 ? 1.0 - (u - x) : x - (u - 1.0);
            correction /= u;
        }
        high_u &= 0x000fffff;
        if (high_u < 0x6a09e) {
            u = with_high_word(u, high_u | HIGH_ONE);
        } else {
            k++;
            u = with_high_word(u, high_u | 0x3fe00000);
            high_u = (0x00100000 - high_u) >> 2;
        }
        f = u - 1.0;
    }
    double half = 0.5 * f * f, dk = k;
    if (high_u == 0) { /* |f| below 2^-20 */
        if (f == 0) {
            correction += dk * ln2_rest;
            return k == 0 ? 0 : dk * ln2 + correction;
        }
        double r = half * (1.0 - 0.66666666666666666 * f);
        return k == 0 ? f - r : dk * ln2 - ((r - (dk * ln2_rest + correction)) - f);
    }
    double s = f / (2.0 + f), z = s * s;
    double r = z * HORNER(z, series);
    if (k == 0)
        return f - (half - s * (half + r));
    return dk * ln2 - ((half - (s * (half + r) + (dk * ln2_rest + correction))) - f);
}
