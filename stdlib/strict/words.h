/*
 * The algorithms look at the two halves of a double: the high word has the sign, the exponent and 20
 * bits of the fraction.  Comparing high words compares magnitudes, in steps of 2^-20 of the value.
 */
#ifndef ATOLL_STDLIB_STRICT_WORDS_H
#define ATOLL_STDLIB_STRICT_WORDS_H

#include <stdint.h>
#include <string.h>

#include "vm/base/base.h"

#define HIGH_INFINITY 0x7ff00000
#define HIGH_ONE 0x3ff00000

static inline uint64_t bits_of(double x)
{
    uint64_t bits;
    memcpy(&bits, &x, sizeof bits);
    return bits;
}

static inline double from_bits(uint64_t bits)
{
    double x;
    memcpy(&x, &bits, sizeof x);
    return x;
}

static inline int32_t high_word(double x)
{
    return (int32_t)(bits_of(x) >> 32);
}

/* The high word without the sign. */
static inline int32_t magnitude(double x)
{
    return high_word(x) & 0x7fffffff;
}

static inline uint32_t low_word(double x)
{
    return (uint32_t)bits_of(x);
}

static inline double with_high_word(double x, int32_t high)
{
    return from_bits((uint64_t)(uint32_t)high << 32 | low_word(x));
}

/* x with its lower 32 bits cleared, so that products of two such are exact enough. */
static inline double upper_half(double x)
{
    return from_bits(bits_of(x) & UINT64_C(0xffffffff00000000));
}

/* Multiplies by 2^k by way of the exponent field; the caller knows that it stays within. */
static inline double scale_exponent(double x, int32_t k)
{
    return with_high_word(x, (int32_t)((uint32_t)high_word(x) + ((uint32_t)k << 20)));
}

/* c[0] + z*(c[1] + z*(c[2] + ...)) */
static ALWAYS_INLINE double horner(double z, const double *c, int count)
{
    double sum = c[count - 1];
    for (int i = count - 2; i >= 0; i--)
        sum = c[i] + z * sum;
    return sum;
}
#define HORNER(z, table) horner(z, table, (int)COUNT_OF(table))

#endif
