/* java.util.Base64.Encoder: groups of three bytes. */
#include "stdlib/support.h"

/* (this, byte[] src, int sp, int sl, byte[] dst, int dp, boolean isURL) */
static enum native_status encode_block(struct thread *t, union slot *a)
{
    int32_t from = a[2].i, end = a[3].i, to = a[5].i;
    if (IS_NULL(a[1].r) || IS_NULL(a[4].r) || SAME_REF(a[1].r, a[4].r) || from < 0 || from > end ||
        to < 0 || (end - from) % 3 != 0 || end > ARRAY_LENGTH(t, a[1].r) ||
        to + (int64_t)(end - from) / 3 * 4 > ARRAY_LENGTH(t, a[4].r))
        return NATIVE_AGAIN;
    const char *digits =
        a[6].i != 0 ? "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
                    : "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const uint8_t *in = ARRAY_ELEMENTS(t, a[1].r, uint8_t) + from;
    char *out = ARRAY_ELEMENTS(t, a[4].r, char) + to;
    for (; from < end; from += 3, in += 3, out += 4) {
        int32_t bits = in[0] << 16 | in[1] << 8 | in[2];
        out[0] = digits[bits >> 18];
        out[1] = digits[bits >> 12 & 63];
        out[2] = digits[bits >> 6 & 63];
        out[3] = digits[bits & 63];
    }
    return return_void();
}

static const struct native_method natives[] = {
    NATIVE(INTRINSIC, "encodeBlock", "([BII[BIZ)V", encode_block),
};
const struct native_class native_java_util_Base64_Encoder = {"java/util/Base64$Encoder", natives,
                                                             COUNT_OF(natives)};
