/*
 * Modified UTF-8 and standard UTF-8.  See utf8.h.
 *
 * The modified form (JVMS 4.4.7) encodes one UTF-16 unit per sequence of one to three bytes, zero
 * as C0 80, and a supplementary character as two sequences, one per surrogate.  Like HotSpot we
 * accept sequences longer than need be.  Its decoders trust that the text is valid.
 */
#include "vm/base/utf8.h"

#include <string.h>

static bool is_continuation(uint8_t byte)
{
    return (byte & 0xC0) == 0x80;
}

/* ---- Modified UTF-8 ---- */

bool mutf8_is_valid(const uint8_t *bytes, size_t length)
{
    size_t i = 0;
    while (i < length) {
        uint8_t byte = bytes[i];
        if (byte == 0)
            return false;
        if (byte < 0x80) {
            i += 1;
        } else if ((byte & 0xE0) == 0xC0) {
            if (length - i < 2 || !is_continuation(bytes[i + 1]))
                return false;
            i += 2;
        } else if ((byte & 0xF0) == 0xE0) {
            if (length - i < 3 || !is_continuation(bytes[i + 1]) || !is_continuation(bytes[i + 2]))
                return false;
            i += 3;
        } else {
            return false;
        }
    }
    return true;
}

/* One unit of valid text; advances *p. */
static uint16_t next_unit(const uint8_t **p)
{
    const uint8_t *q = *p;
    if (q[0] < 0x80) {
        *p = q + 1;
        return q[0];
    }
    if ((q[0] & 0xE0) == 0xC0) {
        *p = q + 2;
        return (uint16_t)((q[0] & 0x1F) << 6 | (q[1] & 0x3F));
    }
    *p = q + 3;
    return (uint16_t)((q[0] & 0x0F) << 12 | (q[1] & 0x3F) << 6 | (q[2] & 0x3F));
}

size_t mutf8_utf16_length(const uint8_t *bytes, size_t length, bool *latin1)
{
    const uint8_t *p = bytes, *end = bytes + length;
    size_t count = 0;
    uint16_t seen = 0;
    for (; p < end; count++)
        seen |= next_unit(&p);
    *latin1 = seen < 256;
    return count;
}

void mutf8_to_latin1(const uint8_t *bytes, size_t length, uint8_t *out)
{
    const uint8_t *p = bytes, *end = bytes + length;
    while (p < end)
        *out++ = (uint8_t)next_unit(&p);
}

void mutf8_to_utf16(const uint8_t *bytes, size_t length, uint16_t *out)
{
    const uint8_t *p = bytes, *end = bytes + length;
    while (p < end)
        *out++ = next_unit(&p);
}

static size_t unit_size(uint16_t unit)
{
    return unit != 0 && unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
}

static uint8_t *put_unit(uint8_t *out, uint16_t unit)
{
    switch (unit_size(unit)) {
    case 1:
        *out++ = (uint8_t)unit;
        break;
    case 2:
        *out++ = (uint8_t)(0xC0 | unit >> 6);
        *out++ = (uint8_t)(0x80 | (unit & 0x3F));
        break;
    default:
        *out++ = (uint8_t)(0xE0 | unit >> 12);
        *out++ = (uint8_t)(0x80 | (unit >> 6 & 0x3F));
        *out++ = (uint8_t)(0x80 | (unit & 0x3F));
        break;
    }
    return out;
}

size_t mutf8_length_of_utf16(const uint16_t *units, size_t count)
{
    size_t size = 0;
    for (size_t i = 0; i < count; i++)
        size += unit_size(units[i]);
    return size;
}

size_t mutf8_length_of_latin1(const uint8_t *units, size_t count)
{
    size_t size = count;
    for (size_t i = 0; i < count; i++)
        size += (uint8_t)(units[i] - 1) >= 0x7F; /* the zero and all from 0x80 on have two bytes */
    return size;
}

/* One more unit, if it fits. */
static bool put_bounded(uint8_t **out, const uint8_t *end, uint16_t unit)
{
    if (unit_size(unit) > (size_t)(end - *out))
        return false;
    *out = put_unit(*out, unit);
    return true;
}

void mutf8_from_utf16(const uint16_t *units, size_t count, uint8_t *out, size_t size)
{
    uint8_t *end = out + size;
    size_t i = 0;
    while (i < count && put_bounded(&out, end, units[i]))
        i++;
    memset(out, '?', (size_t)(end - out));
}

void mutf8_from_latin1(const uint8_t *units, size_t count, uint8_t *out, size_t size)
{
    uint8_t *end = out + size;
    size_t i = 0;
    if (size == count) {
        memcpy(out, units, size);
        return;
    }
    while (i < count && put_bounded(&out, end, units[i]))
        i++;
    memset(out, '?', (size_t)(end - out));
}

/* ---- Standard UTF-8 ---- */

#define REPLACEMENT 0xFFFDu

/*
 * Decodes one character and advances *p.  Of malformed input the longest prefix that could have
 * begun a character becomes one U+FFFD, and so does an encoded surrogate, as in Java's decoder.
 */
static uint32_t next_character(const uint8_t **p, const uint8_t *end)
{
    const uint8_t *q = *p;
    uint8_t first = *q++;
    uint8_t low = 0x80, high = 0xBF; /* bounds of the second byte: no long forms */
    unsigned more;
    uint32_t character;
    if (first < 0x80) {
        *p = q;
        return first;
    }
    if (first >= 0xC2 && first <= 0xDF) {
        more = 1;
        character = first & 0x1Fu;
    } else if ((first & 0xF0) == 0xE0) {
        more = 2;
        character = first & 0x0Fu;
        low = first == 0xE0 ? 0xA0 : low;
    } else if (first >= 0xF0 && first <= 0xF4) {
        more = 3;
        character = first & 0x07u;
        low = first == 0xF0 ? 0x90 : low;
        high = first == 0xF4 ? 0x8F : high;
    } else {
        *p = q;
        return REPLACEMENT;
    }
    for (; more > 0; more--) {
        if (q == end || *q < low || *q > high) {
            *p = q;
            return REPLACEMENT;
        }
        character = character << 6 | (*q++ & 0x3Fu);
        low = 0x80;
        high = 0xBF;
    }
    *p = q;
    return character >= 0xD800 && character < 0xE000 ? REPLACEMENT : character;
}

size_t utf8_utf16_length(const uint8_t *bytes, size_t length, bool *latin1)
{
    const uint8_t *p = bytes, *end = bytes + length;
    size_t count = 0;
    uint32_t seen = 0;
    while (p < end) {
        uint32_t character = next_character(&p, end);
        seen |= character;
        count += character >= 0x10000 ? 2 : 1;
    }
    *latin1 = seen < 256;
    return count;
}

void utf8_to_utf16(const uint8_t *bytes, size_t length, uint16_t *out)
{
    const uint8_t *p = bytes, *end = bytes + length;
    while (p < end) {
        uint32_t character = next_character(&p, end);
        if (character >= 0x10000) {
            *out++ = (uint16_t)(0xD7C0 + (character >> 10));
            *out++ = (uint16_t)(0xDC00 | (character & 0x3FF));
        } else {
            *out++ = (uint16_t)character;
        }
    }
}

static bool is_pair(const uint16_t *units, size_t count, size_t i)
{
    return (units[i] & 0xFC00) == 0xD800 && i + 1 < count && (units[i + 1] & 0xFC00) == 0xDC00;
}

static bool is_surrogate(uint16_t unit)
{
    return (unit & 0xF800) == 0xD800;
}

size_t utf8_length_of_utf16(const uint16_t *units, size_t count)
{
    size_t size = 0;
    for (size_t i = 0; i < count; i++) {
        if (is_pair(units, count, i)) {
            size += 4;
            i++;
        } else {
            size += units[i] < 0x80 || is_surrogate(units[i]) ? 1 : units[i] < 0x800 ? 2 : 3;
        }
    }
    return size;
}

void utf8_from_utf16(const uint16_t *units, size_t count, uint8_t *out)
{
    for (size_t i = 0; i < count; i++) {
        uint16_t unit = units[i];
        if (is_pair(units, count, i)) {
            uint32_t character = 0x10000u + ((uint32_t)(unit & 0x3FF) << 10) + (units[++i] & 0x3FFu);
            *out++ = (uint8_t)(0xF0 | character >> 18);
            *out++ = (uint8_t)(0x80 | (character >> 12 & 0x3F));
            *out++ = (uint8_t)(0x80 | (character >> 6 & 0x3F));
            *out++ = (uint8_t)(0x80 | (character & 0x3F));
        } else if (is_surrogate(unit)) {
            *out++ = '?';
        } else if (unit == 0) {
            *out++ = 0; /* put_unit would write the modified form */
        } else {
            out = put_unit(out, unit);
        }
    }
}
