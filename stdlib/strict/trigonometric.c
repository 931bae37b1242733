/*
 * sin, cos and tan: the argument is reduced to x0 + x1 in [-pi/4, pi/4] and a quadrant, then a
 * polynomial gives the result.  After fdlibm's k_sin, k_cos, k_tan and e_rem_pio2.
 *
 * Arguments beyond 2^19 * pi/2 are reduced after M. Payne and R. Hanek (1983): a window of 256 bits of
 * 2/pi is multiplied in integers, and the fraction, in chunks of 24 bits, times pi/2 in doubles.
 */
#include <math.h>

#include "stdlib/strict/strict.h"
#include "stdlib/strict/words.h"

struct reduced {
    double x0, x1;
    unsigned quadrant;
};

/* 2/pi, the bits behind the binary point. */
static const uint64_t two_over_pi[] = {
    0xa2f9836e4e441529, 0xfc2757d1f534ddc0, 0xdb6295993c439041, 0xfe5163abdebbc561,
    0xb7246e3a424dd2e0, 0x06492eea09d1921c, 0xfe1deb1cb129a73e, 0xe88235f52ebb4484,
    0xe99c7026b45f7e41, 0x3991d639835339f4, 0x9c845f8bbdf9283b, 0x1ff897ffde05980f,
    0xef2f118b5a0a6d1f, 0x6d367ecf27cb09b7, 0x4f463f669e5fea2d, 0x7527bac7ebe5f17b,
    0x3d0739f78a5292ea, 0x6bfb5fb11f8d5d08, 0x56033046fc7b6bab, 0xf0cfbc209af4361d};

typedef unsigned __int128 wide;

enum { WINDOW_WORDS = 4, PRODUCT_WORDS = WINDOW_WORDS + 1, MOST_CHUNKS = 6 };

/* 64 bits of 2/pi from the bit number `first`. */
static uint64_t bits_of_two_over_pi(int first)
{
    int word = first / 64, shift = first % 64;
    uint64_t bits = two_over_pi[word] << shift;
    return shift == 0 ? bits : bits | two_over_pi[word + 1] >> (64 - shift);
}

/* product = m times 256 bits of 2/pi from the bit `first`; the least significant word comes first. */
static void multiply_window(uint64_t product[PRODUCT_WORDS], uint64_t m, int first)
{
    uint64_t carry = 0;
    for (int i = 0; i < WINDOW_WORDS; i++) {
        wide sum = (wide)m * bits_of_two_over_pi(first + 64 * (WINDOW_WORDS - 1 - i)) + carry;
        product[i] = (uint64_t)sum;
        carry = (uint64_t)(sum >> 64);
    }
    product[WINDOW_WORDS] = carry;
}

static void negate(uint64_t number[PRODUCT_WORDS])
{
    unsigned carry = 1;
    for (int i = 0; i < PRODUCT_WORDS; i++) {
        number[i] = ~number[i] + carry;
        carry = carry && number[i] == 0;
    }
}

/* 24 bits of the number from the bit `place` upwards; what is below the number is zero. */
static int32_t chunk(const uint64_t number[PRODUCT_WORDS], int place)
{
    if (place < 0)
        return place <= -24 ? 0 : (int32_t)(number[0] << -place & 0xffffff);
    uint64_t bits = number[place / 64] >> (place % 64);
    if (place % 64 > 40 && place / 64 + 1 < PRODUCT_WORDS)
        bits |= number[place / 64 + 1] << (64 - place % 64);
    return (int32_t)(bits & 0xffffff);
}

static void clear_from(uint64_t number[PRODUCT_WORDS], int place)
{
    number[place / 64] &= (UINT64_C(1) << (place % 64)) - 1;
    for (int i = place / 64 + 1; i < PRODUCT_WORDS; i++)
        number[i] = 0;
}

/* The product of a fraction in chunks, the greatest first, with pi/2.  In which order the partial
 * products are added decides how the sum is split into x0 and x1, and so the last bit of tan. */
static struct reduced times_half_pi(const double *fraction, int count)
{
    static const double half_pi[] = {1.57079625129699707031e+00, 7.54978941586159635335e-08,
                                     5.39030252995776476554e-15, 3.28200341580791294123e-22,
                                     1.27065575308067607349e-29};
    double columns[MOST_CHUNKS], sum = 0;
    for (int i = 0; i < count; i++) {
        columns[i] = 0;
        for (int k = 0; k <= i && k < (int)COUNT_OF(half_pi); k++)
            columns[i] += half_pi[k] * fraction[i - k];
    }
    for (int i = count - 1; i >= 0; i--)
        sum += columns[i];
    double rest = columns[0] - sum;
    for (int i = 1; i < count; i++)
        rest += columns[i];
    return (struct reduced){.x0 = sum, .x1 = rest};
}

/* |x| is finite and at least 2^19 * pi/2. */
static struct reduced reduce_large(double x)
{
    uint64_t bits = bits_of(x) & INT64_MAX;
    int biased = (int)(bits >> 52), exponent = biased - 1075;
    uint64_t m = (bits & ((UINT64_C(1) << 52) - 1)) | UINT64_C(1) << 52;
    /* Bits of 2/pi that only make multiples of four quadrants do not matter. */
    int first = exponent > 2 ? exponent - 2 : 0;
    int point = 64 * WINDOW_WORDS + first - exponent; /* so many bits are behind the binary point */
    uint64_t number[PRODUCT_WORDS];
    multiply_window(number, m, first);
    unsigned quadrant = (unsigned)chunk(number, point);
    bool beyond_half = (chunk(number, point - 1) & 1) != 0;
    if (beyond_half) {
        quadrant++;
        negate(number);
    }
    clear_from(number, point);
    /* Five chunks are taken from the first that is not zero, in the grid of the algorithm. */
    int scale = biased - 1046, count = MOST_CHUNKS - 1;
    int place = scale - 24 - (scale - 3) / 24 * 24;
    if (chunk(number, point + place + 24) != 0) {
        place += 24;
        count++;
    }
    while (chunk(number, point + place) == 0)
        place -= 24;
    double fraction[MOST_CHUNKS];
    for (int i = 0; i < count; i++)
        fraction[i] = ldexp(chunk(number, point + place - 24 * i), place - 24 * i);
    struct reduced r = times_half_pi(fraction, count);
    if (beyond_half != (x < 0)) {
        r.x0 = -r.x0;
        r.x1 = -r.x1;
    }
    r.quadrant = (x < 0 ? -quadrant : quadrant) & 3;
    return r;
}

/* pi/2 in three steps of 33 bits each, and what is left after each. */
static const double half_pi_1 = 1.57079632673412561417e+00, half_pi_1_rest = 6.07710050650619224932e-11;
static const double half_pi_2 = 6.07710050630396597660e-11, half_pi_2_rest = 2.02226624879595063154e-21;
static const double half_pi_3 = 2.02226624871116645580e-21, half_pi_3_rest = 8.47842766036889956997e-32;

/* Exponents' distance: so many leading bits the subtraction has cancelled. */
static int cancelled(double before, double after)
{
    return (magnitude(before) >> 20) - (magnitude(after) >> 20);
}

/* After W. Cody and W. Waite: subtracts n times pi/2 in pieces, as many as the cancellation asks for. */
static struct reduced reduce_medium(double x)
{
    double size = fabs(x);
    int n = (int)(size * 6.36619772367581382433e-01 + 0.5);
    double fn = n;
    double high = size - fn * half_pi_1, low = fn * half_pi_1_rest;
    struct reduced r = {.x0 = high - low};
    bool near_multiple = n >= 32 || magnitude(x) == magnitude(fn * M_PI_2);
    if (near_multiple && cancelled(x, r.x0) > 16) {
        double before = high;
        low = fn * half_pi_2;
        high = before - low;
        low = fn * half_pi_2_rest - ((before - high) - low);
        r.x0 = high - low;
        if (cancelled(x, r.x0) > 49) {
            before = high;
            low = fn * half_pi_3;
            high = before - low;
            low = fn * half_pi_3_rest - ((before - high) - low);
            r.x0 = high - low;
        }
    }
    r.x1 = (high - r.x0) - low;
    r.quadrant = (unsigned)n & 3;
    if (x < 0) {
        r.x0 = -r.x0;
        r.x1 = -r.x1;
        r.quadrant = -r.quadrant & 3;
    }
    return r;
}

/* |x| below 3/4 pi: one subtraction, of a longer pi/2 where x is close to it. */
static struct reduced reduce_small(double x)
{
    bool close = magnitude(x) == 0x3ff921fb;
    double high = fabs(x) - half_pi_1;
    double low = close ? half_pi_2_rest : half_pi_1_rest;
    if (close)
        high -= half_pi_2;
    struct reduced r = {.x0 = high - low, .quadrant = 1};
    r.x1 = (high - r.x0) - low;
    if (x < 0)
        r = (struct reduced){-r.x0, -r.x1, 3};
    return r;
}

/* |x| is finite and above pi/4. */
static struct reduced reduce(double x)
{
    if (magnitude(x) < 0x4002d97c)
        return reduce_small(x);
    if (magnitude(x) <= 0x413921fb)
        return reduce_medium(x);
    return reduce_large(x);
}

#define WITHIN_QUARTER_PI(x) (magnitude(x) <= 0x3fe921fb)
#define IS_FINITE(x) (magnitude(x) < HIGH_INFINITY)

static double sine(double x, double rest, bool has_rest)
{
    static const double first = -1.66666666666666324348e-01;
    static const double others[] = {8.33333333332248946124e-03, -1.98412698298579493134e-04,
                                    2.75573137070700676789e-06, -2.50507602534068634195e-08,
                                    1.58969099521155010221e-10};
    if (magnitude(x) < 0x3e400000)
        return x;
    double z = x * x, v = z * x;
    double r = HORNER(z, others);
    if (!has_rest)
        return x + v * (first + z * r);
    return x - ((z * (0.5 * rest - v * r) - rest) - v * first);
}

static double cosine(double x, double rest)
{
    static const double c[] = {4.16666666666666019037e-02,  -1.38888888888741095749e-03,
                               2.48015872894767294178e-05,  -2.75573143513906633035e-07,
                               2.08757232129817482790e-09,  -1.13596475577881948265e-11};
    int32_t size = magnitude(x);
    if (size < 0x3e400000)
        return 1;
    double z = x * x;
    double r = z * HORNER(z, c);
    if (size < 0x3fd33333)
        return 1 - (0.5 * z - (z * r - x * rest));
    /* About x/4 is taken off both sides, so that the subtraction from 1 is exact. */
    double quarter = size > 0x3fe90000 ? 0.28125 : from_bits((uint64_t)(size - 0x00200000) << 32);
    double half = 0.5 * z - quarter;
    double difference = 1 - quarter;
    return difference - (half - (z * r - x * rest));
}

/* -1/(x + rest), where w is x + rest already rounded. */
static double negative_reciprocal(double w, double x, double rest)
{
    double z = upper_half(w);
    double v = rest - (z - x);
    double a = -1.0 / w, t = upper_half(a);
    double s = 1.0 + t * z;
    return t + a * (s + t * v);
}

/* tan, or -1/tan in the odd quadrants. */
static double tangent(double x, double rest, bool reciprocal)
{
    static const double first = 3.33333333333334091986e-01;
    static const double odd[] = {1.33333333333201242699e-01, 2.18694882948595424599e-02,
                                 3.59207910759131235356e-03, 5.88041240820264096874e-04,
                                 7.81794442939557092300e-05, -1.85586374855275456654e-05};
    static const double even[] = {5.39682539762260521377e-02, 8.86323982359930005737e-03,
                                  1.45620945432529025516e-03, 2.46463134818469906812e-04,
                                  7.14072491382608190305e-05, 2.59073051863633712884e-05};
    static const double quarter_pi = 7.85398163397448278999e-01;
    static const double quarter_pi_rest = 3.06161699786838301793e-17;
    int32_t size = magnitude(x);
    bool negative = x < 0, large = size >= 0x3fe59428;
    if (size < 0x3e300000) {
        if (!reciprocal)
            return x;
        return negative_reciprocal(x + rest, x, rest);
    }
    if (large) {
        double sign = negative ? -1 : 1;
        x = (quarter_pi - sign * x) + (quarter_pi_rest - sign * rest);
        rest = 0;
    }
    double z = x * x, w = z * z;
    double r = HORNER(w, odd), v = z * HORNER(w, even);
    double s = z * x;
    r = rest + z * (s * (r + v) + rest);
    r += first * s;
    w = x + r;
    if (large) {
        v = reciprocal ? -1 : 1;
        return (negative ? -1 : 1) * (v - 2.0 * (x - (w * w / (w + v) - r)));
    }
    return reciprocal ? negative_reciprocal(w, x, r) : w;
}

double strict_sin(double x)
{
    if (WITHIN_QUARTER_PI(x))
        return sine(x, 0, false);
    if (!IS_FINITE(x))
        return x - x;
    struct reduced r = reduce(x);
    double result = r.quadrant & 1 ? cosine(r.x0, r.x1) : sine(r.x0, r.x1, true);
    return r.quadrant & 2 ? -result : result;
}

double strict_cos(double x)
{
    if (WITHIN_QUARTER_PI(x))
        return cosine(x, 0);
    if (!IS_FINITE(x))
        return x - x;
    struct reduced r = reduce(x);
    double result = r.quadrant & 1 ? sine(r.x0, r.x1, true) : cosine(r.x0, r.x1);
    return r.quadrant == 1 || r.quadrant == 2 ? -result : result;
}

double strict_tan(double x)
{
    if (WITHIN_QUARTER_PI(x))
        return tangent(x, 0, false);
    if (!IS_FINITE(x))
        return x - x;
    struct reduced r = reduce(x);
    return tangent(r.x0, r.x1, (r.quadrant & 1) != 0);
}
