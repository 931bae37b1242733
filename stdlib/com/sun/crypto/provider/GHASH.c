/* com.sun.crypto.provider.GHASH: the hash of Galois/counter mode, as in NIST SP 800-38D, section 6. */
#include "stdlib/sun/security/provider/digest.h"

/*
 * (byte[] data, int offset, long[] state, long[] subkey): one block.  The first two words of the subkey are H.  No
 * branch depends on the key or the data.
 */
static enum native_status process_block(struct thread *t, union slot *a)
{
    if (IS_NULL(a[0].r) || IS_NULL(a[2].r) || IS_NULL(a[3].r) || a[1].i < 0 ||
        a[1].i > ARRAY_LENGTH(t, a[0].r) - 16 || ARRAY_LENGTH(t, a[2].r) != 2 ||
        ARRAY_LENGTH(t, a[3].r) < 2)
        return NATIVE_AGAIN;
    const uint8_t *in = ARRAY_ELEMENTS(t, a[0].r, uint8_t) + a[1].i;
    const uint64_t *subkey = ARRAY_ELEMENTS(t, a[3].r, uint64_t);
    uint64_t *state = ARRAY_ELEMENTS(t, a[2].r, uint64_t);
    uint64_t x[2] = {state[0] ^ big_endian_64(in), state[1] ^ big_endian_64(in + 8)};
    uint64_t high = subkey[0], low = subkey[1], product[2] = {0, 0};
    for (int bit = 0; bit < 128; bit++) {
        uint64_t taken = 0 - (x[bit / 64] >> (63 - bit % 64) & 1);
        product[0] ^= high & taken;
        product[1] ^= low & taken;
        uint64_t carried = 0 - (low & 1);
        low = low >> 1 | high << 63;
        high = high >> 1 ^ (carried & 0xe100000000000000);
    }
    state[0] = product[0], state[1] = product[1];
    return return_void();
}

static const struct native_method natives[] = {
    NATIVE(INTRINSIC, "processBlock", "([BI[J[J)V", process_block),
};
const struct native_class native_com_sun_crypto_provider_GHASH = {"com/sun/crypto/provider/GHASH",
                                                                  natives, COUNT_OF(natives)};
