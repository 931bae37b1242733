/* com.sun.crypto.provider.ChaCha20Cipher: the block function of ChaCha20, as in RFC 8439, section 2.3. */
#include "stdlib/sun/security/provider/digest.h"

static void quarter_round(uint32_t *v, int a, int b, int c, int d)
{
    v[a] += v[b], v[d] = rotate_left(v[d] ^ v[a], 16);
    v[c] += v[d], v[b] = rotate_left(v[b] ^ v[c], 12);
    v[a] += v[b], v[d] = rotate_left(v[d] ^ v[a], 8);
    v[c] += v[d], v[b] = rotate_left(v[b] ^ v[c], 7);
}

/* (int[] state, long counter, byte[] result): the counter takes the place of the state's word 12. */
static enum native_status block(struct thread *t, union slot *a)
{
    if (IS_NULL(a[0].r) || IS_NULL(a[3].r) || ARRAY_LENGTH(t, a[0].r) != 16 ||
        ARRAY_LENGTH(t, a[3].r) < 64)
        return NATIVE_AGAIN;
    uint32_t start[16], v[16];
    memcpy(start, ARRAY_ELEMENTS(t, a[0].r, uint32_t), sizeof start);
    start[12] = (uint32_t)a[1].j;
    memcpy(v, start, sizeof v);
    for (int round = 0; round < 20; round += 2) {
        for (int i = 0; i < 4; i++)
            quarter_round(v, i, 4 + i, 8 + i, 12 + i);
        for (int i = 0; i < 4; i++)
            quarter_round(v, i, 4 + (i + 1) % 4, 8 + (i + 2) % 4, 12 + (i + 3) % 4);
    }
    for (int i = 0; i < 16; i++)
        v[i] += start[i];
    memcpy(ARRAY_ELEMENTS(t, a[3].r, uint8_t), v, sizeof v);
    return return_void();
}

static const struct native_method natives[] = {
    NATIVE(INTRINSIC, "chaCha20Block", "([IJ[B)V", block),
};
const struct native_class native_com_sun_crypto_provider_ChaCha20Cipher = {
    "com/sun/crypto/provider/ChaCha20Cipher", natives, COUNT_OF(natives)};
