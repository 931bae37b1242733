/*
 * What the compression functions of sun.security.provider share.  Each is the method
 * implCompress0(byte[] block, int offset) of its class, which mixes one block into the field `state`.
 */
#ifndef ATOLL_STDLIB_SUN_SECURITY_PROVIDER_DIGEST_H
#define ATOLL_STDLIB_SUN_SECURITY_PROVIDER_DIGEST_H

#include "stdlib/io.h"

static inline uint32_t rotate_left(uint32_t x, int n)
{
    return x << n | x >> (32 - n);
}
static inline uint32_t rotate_right(uint32_t x, int n)
{
    return x >> n | x << (32 - n);
}
static inline uint64_t rotate_left_64(uint64_t x, int n)
{
    return x << n | x >> (64 - n);
}
static inline uint64_t rotate_right_64(uint64_t x, int n)
{
    return x >> n | x << (64 - n);
}

static inline uint32_t big_endian_32(const uint8_t *p)
{
    uint32_t v;
    memcpy(&v, p, sizeof v);
    return __builtin_bswap32(v);
}
static inline uint64_t big_endian_64(const uint8_t *p)
{
    uint64_t v;
    memcpy(&v, p, sizeof v);
    return __builtin_bswap64(v);
}

/* The block of `size` bytes that the arguments name, or NULL when it is not within the array; *state is set to
 * the array in `field` of the receiver, which has at least `words` elements. */
static inline const uint8_t *digest_block(struct thread *t, union slot *a, enum io_field field,
                                          int32_t words, int32_t size, struct ref *state)
{
    *state = io_get_ref(t->iso, a[0].r, field);
    if (IS_NULL(*state) || ARRAY_LENGTH(t, *state) < words || IS_NULL(a[1].r) || a[2].i < 0 ||
        (int64_t)a[2].i + size > ARRAY_LENGTH(t, a[1].r))
        return NULL;
    return ARRAY_ELEMENTS(t, a[1].r, uint8_t) + a[2].i;
}

#endif
