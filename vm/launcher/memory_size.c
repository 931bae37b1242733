/* See memory_size.h. */
#include "vm/launcher/memory_size.h"

#include <errno.h>
#include <stdlib.h>

bool parse_memory_size(const char *text, uint64_t *size)
{
    bool hexadecimal = text[0] == '0' && (text[1] == 'x' || text[1] == 'X');
    unsigned shift = 0;
    char *end;
    if (text[0] < '0' || text[0] > '9')
        return false;
    errno = 0;
    *size = strtoull(text, &end, hexadecimal ? 16 : 10);
    if (errno != 0)
        return false;
    switch (*end) {
    case 'k': case 'K': shift = 10; break;
    case 'm': case 'M': shift = 20; break;
    case 'g': case 'G': shift = 30; break;
    case 't': case 'T': shift = 40; break;
    case '\0': return true;
    default: return false;
    }
    if (end[1] != '\0' || *size > UINT64_MAX >> shift)
        return false;
    *size <<= shift;
    return true;
}
