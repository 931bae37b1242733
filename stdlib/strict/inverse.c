/* asin, acos, atan and atan2.  After fdlibm's e_asin, e_acos, s_atan and e_atan2. */
#include <math.h>

#include "stdlib/strict/strict.h"
#include "stdlib/strict/words.h"

static const double pi = 3.14159265358979311600e+00, pi_rest = 1.2246467991473531772e-16;
static const double half_pi = 1.57079632679489655800e+00, half_pi_rest = 6.12323399573676603587e-17;
static const double quarter_pi = 7.85398163397448278999e-01;

/* asin(x) is about x + x * ratio(x^2) for |x| up to 1/2. */
static double ratio(double z)
{
    static const double numerator[] = {1.66666666666666657415e-01,  -3.25565818622400915405e-01,
                                       2.01212532134862925881e-01,  -4.00555345006794114027e-02,
                                       7.91534994289814532176e-04,  3.47933107596021167570e-05};
    static const double denominator[] = {1, -2.40339491173441421878e+00, 2.02094576023350569471e+00,
                                         -6.88283971605453293030e-01, 7.70381505559019352791e-02};
    return z * HORNER(z, numerator) / HORNER(z, denominator);
}

double strict_asin(double x)
{
    int32_t size = magnitude(x);
    if (size >= HIGH_ONE) {
        if (fabs(x) == 1)
            return x * half_pi + x * half_pi_rest;
        return (x - x) / (x - x);
    }
    if (size < 0x3fe00000)
        return size < 0x3e400000 ? x : x + x * ratio(x * x);
    double t = (1 - fabs(x)) * 0.5;
    double r = ratio(t), s = sqrt(t);
    if (size >= 0x3fef3333) {
        t = half_pi - (2.0 * (s + s * r) - half_pi_rest);
    } else {
        double w = upper_half(s);
        double c = (t - w * w) / (s + w);
        double p = 2.0 * s * r - (half_pi_rest - 2.0 * c);
        double q = quarter_pi - 2.0 * w;
        t = quarter_pi - (p - q);
    }
    return x > 0 ? t : -t;
}

double strict_acos(double x)
{
    int32_t size = magnitude(x);
    if (size >= HIGH_ONE) {
        if (fabs(x) == 1)
            return x > 0 ? 0 : pi + 2.0 * half_pi_rest;
        return (x - x) / (x - x);
    }
    if (size < 0x3fe00000) {
        if (size <= 0x3c600000)
            return half_pi + half_pi_rest;
        return half_pi - (x - (half_pi_rest - x * ratio(x * x)));
    }
    if (x < 0) {
        double z = (1 + x) * 0.5;
        double s = sqrt(z);
        double w = ratio(z) * s - half_pi_rest;
        return pi - 2.0 * (s + w);
    }
    double z = (1 - x) * 0.5;
    double s = sqrt(z), upper = upper_half(s);
    double c = (z - upper * upper) / (s + upper);
    double w = ratio(z) * s + c;
    return 2.0 * (upper + w);
}

/* The argument is brought near to zero by subtracting an angle whose tangent is 1/2, 1, 3/2 or
 * infinite. */
double strict_atan(double x)
{
    static const double angle[] = {4.63647609000806093515e-01, 7.85398163397448278999e-01,
                                   9.82793723247329054082e-01, 1.57079632679489655800e+00};
    static const double angle_rest[] = {2.26987774529616870924e-17, 3.06161699786838301793e-17,
                                        1.39033110312309984516e-17, 6.12323399573676603587e-17};
    static const double even[] = {3.33333333333329318027e-01, 1.42857142725034663711e-01,
                                  9.09088713343650656196e-02, 6.66107313738753120669e-02,
                                  4.97687799461593236017e-02, 1.62858201153657823623e-02};
    static const double odd[] = {-1.99999999998764832476e-01, -1.11111104054623557880e-01,
                                 -7.69187620504482999495e-02, -5.83357013379057348645e-02,
                                 -3.65315727442169155270e-02};
    int32_t size = magnitude(x);
    bool negative = high_word(x) < 0;
    int which = -1;
    if (size >= 0x44100000) {
        if (x != x)
            return x + x;
        return negative ? -angle[3] - angle_rest[3] : angle[3] + angle_rest[3];
    }
    if (size < 0x3fdc0000) {
        if (size < 0x3e200000)
            return x;
    } else {
        x = fabs(x);
        if (size < 0x3fe60000) {
            which = 0;
            x = (2.0 * x - 1) / (2.0 + x);
        } else if (size < 0x3ff30000) {
            which = 1;
            x = (x - 1) / (x + 1);
        } else if (size < 0x40038000) {
            which = 2;
            x = (x - 1.5) / (1 + 1.5 * x);
        } else {
            which = 3;
            x = -1.0 / x;
        }
    }
    double z = x * x, w = z * z;
    double sum_even = z * HORNER(w, even), sum_odd = w * HORNER(w, odd);
    if (which < 0)
        return x - x * (sum_even + sum_odd);
    z = angle[which] - ((x * (sum_even + sum_odd) - angle_rest[which]) - x);
    return negative ? -z : z;
}

double strict_atan2(double y, double x)
{
    int32_t size_x = magnitude(x), size_y = magnitude(y);
    bool negative_x = high_word(x) < 0, negative_y = high_word(y) < 0;
    double z;
    if (x != x || y != y)
        return x + y;
    if (x == 1)
        return strict_atan(y);
    if (y == 0) {
        if (!negative_x)
            return y;
        return negative_y ? -pi : pi;
    }
    if (x == 0)
        return negative_y ? -half_pi : half_pi;
    if (size_x == HIGH_INFINITY) {
        if (size_y == HIGH_INFINITY)
            z = negative_x ? 3.0 * quarter_pi : quarter_pi;
        else
            z = negative_x ? pi : 0;
        return negative_y ? -z : z;
    }
    if (size_y == HIGH_INFINITY)
        return negative_y ? -half_pi : half_pi;
    int exponents = (size_y - size_x) >> 20;
    if (exponents > 60)
        z = half_pi + 0.5 * pi_rest;
    else if (negative_x && exponents < -60)
        z = 0;
    else
        z = strict_atan(fabs(y / x));
    if (negative_x)
        return negative_y ? (z - pi_rest) - pi : pi - (z - pi_rest);
    return negative_y ? -z : z;
}
