/* Modified UTF-8 (JVMS 4.4.7) and standard UTF-8 conversions.  Pure functions. */
#ifndef ATOLL_BASE_UTF8_H
#define ATOLL_BASE_UTF8_H

#include "vm/base/base.h"

/* True when the bytes are well-formed modified UTF-8: no zero byte, no byte 0xF0..0xFF, every
 * sequence complete (JVMS 4.4.7). */
bool mutf8_is_valid(const uint8_t *bytes, size_t length);
/* Number of UTF-16 units the (valid) text decodes to; *latin1 tells whether all are below 256. */
size_t mutf8_utf16_length(const uint8_t *bytes, size_t length, bool *latin1);
void mutf8_to_latin1(const uint8_t *bytes, size_t length, uint8_t *out);
void mutf8_to_utf16(const uint8_t *bytes, size_t length, uint16_t *out);
/* Bytes needed to encode, without a terminator. */
size_t mutf8_length_of_utf16(const uint16_t *units, size_t count);
size_t mutf8_length_of_latin1(const uint8_t *units, size_t count);
/* Write exactly `size` bytes, which is what the functions above have said: guest code may have changed the units
 * since, and then the text is wrong, but within its bounds. */
void mutf8_from_utf16(const uint16_t *units, size_t count, uint8_t *out, size_t size);
void mutf8_from_latin1(const uint8_t *units, size_t count, uint8_t *out, size_t size);

/* Standard UTF-8, as the host speaks it.  Malformed input becomes U+FFFD, lone surrogates become
 * '?' on encoding.  The `_size` functions return the space the conversion needs. */
size_t utf8_utf16_length(const uint8_t *bytes, size_t length, bool *latin1);
void utf8_to_utf16(const uint8_t *bytes, size_t length, uint16_t *out);
size_t utf8_length_of_utf16(const uint16_t *units, size_t count);
void utf8_from_utf16(const uint16_t *units, size_t count, uint8_t *out);

#endif
