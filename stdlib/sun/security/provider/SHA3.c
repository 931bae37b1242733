/* sun.security.provider.SHA3: the permutation Keccak-f[1600], as in FIPS 202, section 3. */
#include "stdlib/sun/security/provider/digest.h"

static const uint64_t round_constants[24] = {
    0x0000000000000001, 0x0000000000008082, 0x800000000000808a, 0x8000000080008000,
    0x000000000000808b, 0x0000000080000001, 0x8000000080008081, 0x8000000000008009,
    0x000000000000008a, 0x0000000000000088, 0x0000000080008009, 0x000000008000000a,
    0x000000008000808b, 0x800000000000008b, 0x8000000000008089, 0x8000000000008003,
    0x8000000000008002, 0x8000000000000080, 0x000000000000800a, 0x800000008000000a,
    0x8000000080008081, 0x8000000000008080, 0x0000000080000001, 0x8000000080008008,
};

/* The lanes in the order in which the steps rho and pi visit them, beginning behind lane 1, and by how much the
 * lane that comes there is rotated. */
static const uint8_t places[24] = {10, 7,  11, 17, 18, 3, 5,  16, 8,  21, 24, 4,
                                   15, 23, 19, 13, 12, 2, 20, 14, 22, 9,  6,  1};
static const uint8_t rotations[24] = {1,  3,  6,  10, 15, 21, 28, 36, 45, 55, 2,  14,
                                      27, 41, 56, 8,  25, 43, 62, 18, 39, 61, 20, 44};

/* (long[] state) */
static enum native_status keccak(struct thread *t, union slot *a)
{
    if (IS_NULL(a[0].r) || ARRAY_LENGTH(t, a[0].r) != 25)
        return NATIVE_AGAIN;
    uint64_t *s = ARRAY_ELEMENTS(t, a[0].r, uint64_t), column[5];
    for (int round = 0; round < 24; round++) {
        for (int x = 0; x < 5; x++)
            column[x] = s[x] ^ s[x + 5] ^ s[x + 10] ^ s[x + 15] ^ s[x + 20];
        for (int x = 0; x < 5; x++) {
            uint64_t mixed = column[(x + 4) % 5] ^ rotate_left_64(column[(x + 1) % 5], 1);
            for (int y = 0; y < 25; y += 5)
                s[x + y] ^= mixed;
        }
        uint64_t carried = s[1];
        for (int i = 0; i < 24; i++) {
            uint64_t next = s[places[i]];
            s[places[i]] = rotate_left_64(carried, rotations[i]);
            carried = next;
        }
        for (int y = 0; y < 25; y += 5) {
            memcpy(column, s + y, sizeof column);
            for (int x = 0; x < 5; x++)
                s[x + y] = column[x] ^ (~column[(x + 1) % 5] & column[(x + 2) % 5]);
        }
        s[0] ^= round_constants[round];
    }
    return return_void();
}

static const struct native_method natives[] = {
    NATIVE(INTRINSIC, "keccak", "([J)V", keccak),
};
const struct native_class native_sun_security_provider_SHA3 = {"sun/security/provider/SHA3",
                                                               natives, COUNT_OF(natives)};
