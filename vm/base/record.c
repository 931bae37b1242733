/* See record.h. */
#include "vm/base/record.h"

#include <string.h>

#include "vm/base/mem.h"

#define FIRST_CAPACITY TINY(KIB(4), 16u)

static void put_bytes(struct record_writer *w, const void *bytes, size_t length)
{
    if (w->failed)
        return;
    if (length > w->capacity - w->length) {
        size_t capacity = w->capacity == 0 ? FIRST_CAPACITY : w->capacity;
        while (capacity - w->length < length)
            capacity *= 2;
        uint8_t *grown = mem_resize(w->bytes, capacity);
        if (grown == NULL) {
            w->failed = true;
            return;
        }
        w->bytes = grown;
        w->capacity = capacity;
    }
    memcpy(w->bytes + w->length, bytes, length);
    w->length += length;
}

void record_put(struct record_writer *w, uint64_t number)
{
    put_bytes(w, &number, sizeof number);
}

/* The length, with the zero at the end, then the bytes; 0: NULL. */
void record_put_text(struct record_writer *w, const char *text)
{
    size_t length = text == NULL ? 0 : strlen(text) + 1;
    record_put(w, length);
    put_bytes(w, text == NULL ? "" : text, length);
}

void record_pad(struct record_writer *w)
{
    static const uint8_t zeros[8];
    put_bytes(w, zeros, (8 - w->length % 8) % 8);
}

uint64_t record_get(struct record_reader *r)
{
    uint64_t number = 0;
    if (r->failed || (size_t)(r->end - r->at) < sizeof number) {
        r->failed = true;
        return 0;
    }
    memcpy(&number, r->at, sizeof number);
    r->at += sizeof number;
    return number;
}

uint32_t record_get_below(struct record_reader *r, uint64_t most)
{
    uint64_t number = record_get(r);
    if (number <= most && number <= UINT32_MAX)
        return (uint32_t)number;
    r->failed = true;
    return 0;
}

const char *record_get_text(struct record_reader *r)
{
    uint64_t length = record_get(r);
    const char *text = (const char *)r->at;
    if (r->failed || length == 0)
        return NULL;
    if (length > (size_t)(r->end - r->at) || text[length - 1] != '\0' ||
        memchr(text, '\0', length - 1) != NULL) {
        r->failed = true;
        return NULL;
    }
    r->at += length;
    return text;
}
