/* java.util.Base64.Decoder: groups of four characters that are all of the alphabet. */
#include "stdlib/support.h"

/* One call decodes at most so many characters, since nothing can interrupt it; its caller goes on. */
#define MOST_CHARACTERS (INT32_C(1) << 20)

/* Value of a character, negative: none. */
static inline int32_t value_of(uint8_t c, bool url)
{
    if (c >= 'a' && c <= 'z')
        return c - 'a' + 26;
    if (c >= 'A' && c <= 'Z')
        return c - 'A';
    if (c >= '0' && c <= '9')
        return c - '0' + 52;
    return c == (url ? '-' : '+') ? 62 : c == (url ? '_' : '/') ? 63 : -1;
}

/* (this, byte[] src, int sp, int sl, byte[] dst, int dp, boolean isURL, boolean isMIME): how many bytes
 * there are in dst now, until the first group with another character. */
static enum native_status decode_block(struct thread *t, union slot *a)
{
    int32_t from = a[2].i, end = a[3].i, to = a[5].i;
    if (IS_NULL(a[1].r) || IS_NULL(a[4].r) || from < 0 || from > end || to < 0 ||
        end > ARRAY_LENGTH(t, a[1].r))
        return NATIVE_AGAIN;
    int32_t groups = (end - from < MOST_CHARACTERS ? end - from : MOST_CHARACTERS) / 4;
    if ((int64_t)to + groups * 3 > ARRAY_LENGTH(t, a[4].r))
        return NATIVE_AGAIN;
    const uint8_t *in = ARRAY_ELEMENTS(t, a[1].r, uint8_t) + from;
    uint8_t *start = ARRAY_ELEMENTS(t, a[4].r, uint8_t) + to, *out = start;
    bool url = a[6].i != 0;
    for (; groups > 0; groups--, in += 4, out += 3) {
        int32_t first = value_of(in[0], url), second = value_of(in[1], url),
                third = value_of(in[2], url), fourth = value_of(in[3], url);
        if ((first | second | third | fourth) < 0)
            break;
        int32_t bits = first << 18 | second << 12 | third << 6 | fourth;
        out[0] = (uint8_t)(bits >> 16);
        out[1] = (uint8_t)(bits >> 8);
        out[2] = (uint8_t)bits;
    }
    return return_int(t, (int32_t)(out - start));
}

static const struct native_method natives[] = {
    NATIVE(INTRINSIC, "decodeBlock", "([BII[BIZZ)I", decode_block),
};
const struct native_class native_java_util_Base64_Decoder = {"java/util/Base64$Decoder", natives,
                                                             COUNT_OF(natives)};
