/* sun.security.provider.SHA: the compression function of SHA-1, as in FIPS 180-4, section 6.1.2. */
#include "stdlib/sun/security/provider/digest.h"

static enum native_status compress(struct thread *t, union slot *a)
{
    struct ref array;
    const uint8_t *block = digest_block(t, a, IO_sha_state, 5, 64, &array);
    if (!block)
        return NATIVE_AGAIN;
    uint32_t w[80], v[5], *state = ARRAY_ELEMENTS(t, array, uint32_t);
    for (int i = 0; i < 16; i++)
        w[i] = big_endian_32(block + 4 * i);
    for (int i = 16; i < 80; i++)
        w[i] = rotate_left(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
    memcpy(v, state, sizeof v);
    for (int i = 0; i < 80; i++) {
        uint32_t mixed;
        switch (i / 20) {
        case 0: mixed = ((v[1] & v[2]) ^ (~v[1] & v[3])) + 0x5a827999; break;
        case 1: mixed = (v[1] ^ v[2] ^ v[3]) + 0x6ed9eba1; break;
        case 2: mixed = ((v[1] & v[2]) ^ (v[1] & v[3]) ^ (v[2] & v[3])) + 0x8f1bbcdc; break;
        default: mixed = (v[1] ^ v[2] ^ v[3]) + 0xca62c1d6; break;
        }
        uint32_t sum = rotate_left(v[0], 5) + mixed + v[4] + w[i];
        v[4] = v[3], v[3] = v[2], v[2] = rotate_left(v[1], 30), v[1] = v[0], v[0] = sum;
    }
    for (int i = 0; i < 5; i++)
        state[i] += v[i];
    return return_void();
}

static const struct native_method natives[] = {
    NATIVE(INTRINSIC, "implCompress0", "([BI)V", compress),
};
const struct native_class native_sun_security_provider_SHA = {"sun/security/provider/SHA", natives,
                                                              COUNT_OF(natives)};
