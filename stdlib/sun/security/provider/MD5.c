/* sun.security.provider.MD5: the compression function, as in RFC 1321, section 3.4. */
#include "stdlib/sun/security/provider/digest.h"

/* The whole part of 2^32 * |sin(i + 1)|. */
static const uint32_t sines[64] = {
    0xd76aa478, 0xe8c7b756, 0x242070db, 0xc1bdceee, 0xf57c0faf, 0x4787c62a, 0xa8304613, 0xfd469501,
    0x698098d8, 0x8b44f7af, 0xffff5bb1, 0x895cd7be, 0x6b901122, 0xfd987193, 0xa679438e, 0x49b40821,
    0xf61e2562, 0xc040b340, 0x265e5a51, 0xe9b6c7aa, 0xd62f105d, 0x02441453, 0xd8a1e681, 0xe7d3fbc8,
    0x21e1cde6, 0xc33707d6, 0xf4d50d87, 0x455a14ed, 0xa9e3e905, 0xfcefa3f8, 0x676f02d9, 0x8d2a4c8a,
    0xfffa3942, 0x8771f681, 0x6d9d6122, 0xfde5380c, 0xa4beea44, 0x4bdecfa9, 0xf6bb4b60, 0xbebfbc70,
    0x289b7ec6, 0xeaa127fa, 0xd4ef3085, 0x04881d05, 0xd9d4d039, 0xe6db99e5, 0x1fa27cf8, 0xc4ac5665,
    0xf4292244, 0x432aff97, 0xab9423a7, 0xfc93a039, 0x655b59c3, 0x8f0ccc92, 0xffeff47d, 0x85845dd1,
    0x6fa87e4f, 0xfe2ce6e0, 0xa3014314, 0x4e0811a1, 0xf7537e82, 0xbd3af235, 0x2ad7d2bb, 0xeb86d391,
};

/* How far each of the four rounds rotates, by the step's number modulo 4. */
static const uint8_t rotations[4][4] = {
    {7, 12, 17, 22}, {5, 9, 14, 20}, {4, 11, 16, 23}, {6, 10, 15, 21}};

static enum native_status compress(struct thread *t, union slot *a)
{
    struct ref array;
    const uint8_t *block = digest_block(t, a, IO_md5_state, 4, 64, &array);
    if (!block)
        return NATIVE_AGAIN;
    uint32_t x[16], *state = ARRAY_ELEMENTS(t, array, uint32_t);
    memcpy(x, block, sizeof x);
    uint32_t v[4];
    memcpy(v, state, sizeof v);
    for (int i = 0; i < 64; i++) {
        uint32_t mixed;
        int word;
        switch (i / 16) {
        case 0: mixed = (v[1] & v[2]) | (~v[1] & v[3]), word = i; break;
        case 1: mixed = (v[1] & v[3]) | (v[2] & ~v[3]), word = 5 * i + 1; break;
        case 2: mixed = v[1] ^ v[2] ^ v[3], word = 3 * i + 5; break;
        default: mixed = v[2] ^ (v[1] | ~v[3]), word = 7 * i; break;
        }
        uint32_t sum = v[0] + mixed + x[word % 16] + sines[i];
        v[0] = v[3], v[3] = v[2], v[2] = v[1];
        v[1] += rotate_left(sum, rotations[i / 16][i % 4]);
    }
    for (int i = 0; i < 4; i++)
        state[i] += v[i];
    return return_void();
}

static const struct native_method natives[] = {
    NATIVE(INTRINSIC, "implCompress0", "([BI)V", compress),
};
const struct native_class native_sun_security_provider_MD5 = {"sun/security/provider/MD5", natives,
                                                              COUNT_OF(natives)};
