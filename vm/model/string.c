/*
 * java.lang.String from C: making, reading and interning.
 *
 * A String is compact: a byte[] with one byte per UTF-16 unit when all are below 256 (coder 0),
 * else two in native byte order (coder 1).  A String whose units would all fit in bytes always has
 * coder 0, so equal Strings have equal coders.
 *
 * The intern table has a part from the image, which never changes, and the isolate's own, whose
 * entries are weak.  Both are guarded by meta_lock; nothing that may collect happens under it.
 */
#include "vm/model/string.h"

#include <string.h>

#include "gc/gc.h"
#include "vm/base/mem.h"
#include "vm/base/utf8.h"
#include "vm/model/meta.h"

#define CODER_LATIN1 0
#define CODER_UTF16 1
#define DELETED UINT32_MAX
#define FIRST_CAPACITY TINY(1024u, 4u)

/* The contents of a String, wherever they lie. */
struct contents {
    const uint8_t *bytes;
    int32_t size;  /* bytes */
    uint8_t coder;
    int32_t hash;  /* String.hashCode */
};

/* Decoded text, in `local` when it is short.  Ends with release_text. */
struct text {
    uint8_t *bytes;
    int32_t size;
    uint8_t coder;
    uint64_t local[64];
};

static struct ref out_of_memory(struct thread *t, const char *message)
{
    if (t->iso->hooks.throw_out_of_memory != NULL)
        t->iso->hooks.throw_out_of_memory(t, message);
    return NULL_REF;
}

/* ---- reading ---- */

static struct ref value_of(struct isolate *iso, struct ref string)
{
    return GET_REF(iso, string, WKF(iso, java_lang_String, value));
}

static uint8_t coder_of(struct isolate *iso, struct ref string)
{
    return (uint8_t)GET_I8(iso, string, WKF(iso, java_lang_String, coder));
}

static int32_t hash_of_bytes(const uint8_t *bytes, int32_t size, uint8_t coder)
{
    uint32_t hash = 0;
    if (coder == CODER_LATIN1) {
        for (int32_t i = 0; i < size; i++)
            hash = hash * 31 + bytes[i];
    } else {
        for (int32_t i = 0; i < size; i += 2) {
            uint16_t unit;
            memcpy(&unit, bytes + i, 2);
            hash = hash * 31 + unit;
        }
    }
    return (int32_t)hash;
}

/* A String whose constructor has not run has no value yet: it reads as empty. */
static struct contents contents_of(struct isolate *iso, struct ref string)
{
    struct ref value = value_of(iso, string);
    if (IS_NULL(value))
        return (struct contents){.bytes = (const uint8_t *)""};
    return (struct contents){.bytes = ARRAY_ELEMENTS(iso, value, const uint8_t),
                             .size = ARRAY_LENGTH(iso, value),
                             .coder = coder_of(iso, string)};
}

int32_t string_length(struct isolate *iso, struct ref string)
{
    struct contents contents = contents_of(iso, string);
    return contents.size >> contents.coder;
}

uint16_t string_char_at(struct isolate *iso, struct ref string, int32_t index)
{
    struct contents contents = contents_of(iso, string);
    uint16_t unit;
    VM_ASSERT(index >= 0 && index < contents.size >> contents.coder, "index %d of %d", index,
              contents.size >> contents.coder);
    if (contents.coder == CODER_LATIN1)
        return contents.bytes[index];
    memcpy(&unit, contents.bytes + 2 * (size_t)index, 2);
    return unit;
}

/* As String.hashCode does, the result is kept in the String unless it is 0: for 0 the library keeps
 * a flag, and computing the hash again is as right as setting it. */
int32_t string_hash(struct isolate *iso, struct ref string)
{
    uint32_t offset = WKF(iso, java_lang_String, hash);
    int32_t hash = GET_I32(iso, string, offset);
    if (hash != 0)
        return hash;
    struct contents contents = contents_of(iso, string);
    hash = hash_of_bytes(contents.bytes, contents.size, contents.coder);
    if (hash != 0)
        SET_I32(iso, string, offset, hash);
    return hash;
}

static bool same_contents(const struct contents *a, const struct contents *b)
{
    return a->coder == b->coder && a->size == b->size &&
           memcmp(a->bytes, b->bytes, (size_t)a->size) == 0;
}

bool string_equals(struct isolate *iso, struct ref a, struct ref b)
{
    if (SAME_REF(a, b))
        return true;
    struct contents left = contents_of(iso, a), right = contents_of(iso, b);
    return same_contents(&left, &right);
}

/* ---- making ---- */

static struct ref make_string(struct thread *t, struct ref value, uint8_t coder)
{
    struct {
        struct local_roots head;
        struct ref value, string;
    } roots;
    if (IS_NULL(value))
        return NULL_REF;
    ROOTS_ENTER(t, roots);
    roots.value = value;
    roots.string = object_new(t, WK(t, java_lang_String));
    if (!IS_NULL(roots.string)) {
        SET_REF(t, roots.string, WKF(t, java_lang_String, value), roots.value);
        SET_I8(t, roots.string, WKF(t, java_lang_String, coder), coder);
        PUBLISH(); /* both are final, and so is what is in the array (JLS 17.5) */
    }
    ROOTS_LEAVE(t, roots);
    return roots.string;
}

/* Byte size of a String's array, or false when it would be longer than any array. */
static bool size_of_units(size_t units, bool latin1, int32_t *size)
{
    if (units > (size_t)(latin1 ? INT32_MAX : INT32_MAX / 2))
        return false;
    *size = (int32_t)(latin1 ? units : units * 2);
    return true;
}

/* The array of a new String of `units` units; the caller fills it before anything may collect. */
static struct ref make_value(struct thread *t, size_t units, bool latin1)
{
    int32_t size;
    if (!size_of_units(units, latin1, &size))
        return out_of_memory(t, "Requested array size exceeds VM limit");
    return primitive_array_new(t, TYPE_BYTE, size);
}

struct ref string_from_mutf8(struct thread *t, const char *bytes, size_t length)
{
    const uint8_t *text = (const uint8_t *)bytes;
    bool latin1;
    size_t units = mutf8_utf16_length(text, length, &latin1);
    struct ref value = make_value(t, units, latin1);
    if (IS_NULL(value))
        return NULL_REF;
    if (latin1)
        mutf8_to_latin1(text, length, ARRAY_ELEMENTS(t, value, uint8_t));
    else
        mutf8_to_utf16(text, length, ARRAY_ELEMENTS(t, value, uint16_t));
    return make_string(t, value, latin1 ? CODER_LATIN1 : CODER_UTF16);
}

struct ref string_from_utf8_length(struct thread *t, const char *bytes, size_t length)
{
    const uint8_t *text = (const uint8_t *)bytes;
    bool latin1;
    size_t units = utf8_utf16_length(text, length, &latin1);
    if (!latin1) {
        struct ref value = make_value(t, units, false);
        if (IS_NULL(value))
            return NULL_REF;
        utf8_to_utf16(text, length, ARRAY_ELEMENTS(t, value, uint16_t));
        return make_string(t, value, CODER_UTF16);
    }
    /* All below 256: as many units as bytes means ASCII, which is copied as it is. */
    if (units == length)
        return make_string(t, byte_array_from(t, bytes, (int32_t)length), CODER_LATIN1);
    uint16_t *wide = mem_alloc(units * sizeof *wide);
    if (wide == NULL)
        return out_of_memory(t, "Java heap space");
    utf8_to_utf16(text, length, wide);
    struct ref string = string_from_utf16(t, wide, units);
    mem_free(wide);
    return string;
}

struct ref string_from_utf8(struct thread *t, const char *text)
{
    return string_from_utf8_length(t, text, strlen(text));
}

struct ref string_from_utf16(struct thread *t, const uint16_t *units, size_t count)
{
    uint16_t all = 0;
    for (size_t i = 0; i < count; i++)
        all |= units[i];
    bool latin1 = all < 256;
    struct ref value = make_value(t, count, latin1);
    if (IS_NULL(value))
        return NULL_REF;
    uint8_t *elements = ARRAY_ELEMENTS(t, value, uint8_t);
    if (latin1) {
        for (size_t i = 0; i < count; i++)
            elements[i] = (uint8_t)units[i];
    } else {
        memcpy(elements, units, count * 2);
    }
    return make_string(t, value, latin1 ? CODER_LATIN1 : CODER_UTF16);
}

struct ref string_from_latin1(struct thread *t, const uint8_t *units, size_t count)
{
    struct ref value = make_value(t, count, true);
    if (IS_NULL(value))
        return NULL_REF;
    memcpy(ARRAY_ELEMENTS(t, value, uint8_t), units, count);
    return make_string(t, value, CODER_LATIN1);
}

/* ---- text of symbols ---- */

static bool text_of_symbol(struct isolate *iso, struct symbol_ref symbol, bool dotted,
                           struct text *text)
{
    const uint8_t *bytes = (const uint8_t *)SYMBOL_TEXT(iso, symbol);
    size_t length = SYMBOL_LENGTH(iso, symbol);
    bool latin1;
    size_t units = mutf8_utf16_length(bytes, length, &latin1);
    text->coder = latin1 ? CODER_LATIN1 : CODER_UTF16;
    text->size = (int32_t)(units << text->coder);
    text->bytes = (uint8_t *)text->local;
    if ((size_t)text->size > sizeof text->local) {
        text->bytes = mem_alloc((size_t)text->size);
        if (text->bytes == NULL)
            return false;
    }
    if (latin1) {
        mutf8_to_latin1(bytes, length, text->bytes);
        for (size_t i = 0; dotted && i < units; i++) {
            if (text->bytes[i] == '/')
                text->bytes[i] = '.';
        }
    } else {
        uint16_t *wide = (uint16_t *)(void *)text->bytes;
        mutf8_to_utf16(bytes, length, wide);
        for (size_t i = 0; dotted && i < units; i++) {
            if (wide[i] == '/')
                wide[i] = '.';
        }
    }
    return true;
}

static void release_text(struct text *text)
{
    if (text->bytes != (uint8_t *)text->local)
        mem_free(text->bytes);
}

static struct ref string_of_text(struct thread *t, const struct text *text)
{
    return make_string(t, byte_array_from(t, text->bytes, text->size), text->coder);
}

static struct ref string_of_symbol(struct thread *t, struct symbol_ref symbol, bool dotted)
{
    struct text text;
    if (!text_of_symbol(t->iso, symbol, dotted, &text))
        return out_of_memory(t, "Java heap space");
    struct ref string = string_of_text(t, &text);
    release_text(&text);
    return string;
}

struct ref string_from_symbol(struct thread *t, struct symbol_ref symbol)
{
    return string_of_symbol(t, symbol, false);
}

struct ref string_from_symbol_dotted(struct thread *t, struct symbol_ref symbol)
{
    return string_of_symbol(t, symbol, true);
}

/* ---- the intern table ---- */

/* The low bits of String.hashCode of short names are much alike. */
static uint32_t spread(int32_t hash)
{
    uint32_t x = (uint32_t)hash * 0x9E3779B1u;
    return x ^ x >> 15;
}

static struct ref find_in(struct isolate *iso, const struct string_table *table,
                          const struct contents *wanted)
{
    if (table->capacity == 0)
        return NULL_REF;
    const struct string_entry *slots = META_ADDRESS(iso, table->slots);
    uint32_t mask = table->capacity - 1;
    for (uint32_t i = spread(wanted->hash) & mask; !IS_NULL(slots[i].string); i = (i + 1) & mask) {
        if (slots[i].hash != (uint32_t)wanted->hash || slots[i].string.bits == DELETED)
            continue;
        struct contents found = contents_of(iso, slots[i].string);
        if (same_contents(&found, wanted))
            return slots[i].string;
    }
    return NULL_REF;
}

static struct ref find_interned(struct isolate *iso, const struct contents *wanted)
{
    struct region_header *header = HEADER(iso);
    struct ref string = find_in(iso, &header->strings_image, wanted);
    return IS_NULL(string) ? find_in(iso, &header->strings, wanted) : string;
}

static void insert(struct isolate *iso, const struct string_table *table, struct string_entry entry)
{
    struct string_entry *slots = META_ADDRESS(iso, table->slots);
    uint32_t mask = table->capacity - 1;
    uint32_t i = spread((int32_t)entry.hash) & mask;
    while (!IS_NULL(slots[i].string))
        i = (i + 1) & mask;
    slots[i] = entry;
}

/* Keeps at least a quarter of the slots free; deleted entries do not survive the copy, so a table
 * that holds many keeps its size.  False: metadata memory is out. */
static bool make_room(struct isolate *iso, struct string_table *table)
{
    if (table->count < table->capacity - table->capacity / 4)
        return true;
    const struct string_entry *slots =
        table->capacity == 0 ? NULL : META_ADDRESS(iso, table->slots);
    struct string_table fresh = {0};
    for (uint32_t i = 0; i < table->capacity; i++)
        fresh.count += !IS_NULL(slots[i].string) && slots[i].string.bits != DELETED;
    fresh.capacity = table->capacity == 0                  ? FIRST_CAPACITY
                     : fresh.count < table->capacity / 2 ? table->capacity
                                                           : table->capacity * 2;
    fresh.slots = meta_block_allocate(iso, fresh.capacity * sizeof(struct string_entry));
    if (IS_NONE(fresh.slots))
        return false;
    for (uint32_t i = 0; i < table->capacity; i++) {
        if (!IS_NULL(slots[i].string) && slots[i].string.bits != DELETED)
            insert(iso, &fresh, slots[i]);
    }
    if (table->capacity != 0)
        meta_block_free(iso, table->slots, table->capacity * sizeof(struct string_entry));
    *table = fresh;
    return true;
}

/* The interned String of these contents, which `string` becomes when there is none yet. */
static struct ref intern(struct thread *t, struct ref string)
{
    struct isolate *iso = t->iso;
    struct string_table *table = &HEADER(iso)->strings;
    struct contents wanted = contents_of(iso, string);
    wanted.hash = string_hash(iso, string);
    pthread_mutex_lock(&iso->meta_lock);
    struct ref interned = find_interned(iso, &wanted);
    if (IS_NULL(interned) && make_room(iso, table)) {
        insert(iso, table, (struct string_entry){string, (uint32_t)wanted.hash});
        table->count++;
        interned = string;
    }
    pthread_mutex_unlock(&iso->meta_lock);
    if (IS_NULL(interned))
        return out_of_memory(t, "Metaspace");
    return interned;
}

struct ref string_intern(struct thread *t, struct ref string)
{
    return intern(t, string);
}

static struct ref intern_symbol(struct thread *t, struct symbol_ref symbol, bool dotted)
{
    struct isolate *iso = t->iso;
    struct text text;
    if (!text_of_symbol(iso, symbol, dotted, &text))
        return out_of_memory(t, "Java heap space");
    struct contents wanted = {text.bytes, text.size, text.coder,
                              hash_of_bytes(text.bytes, text.size, text.coder)};
    pthread_mutex_lock(&iso->meta_lock);
    struct ref interned = find_interned(iso, &wanted);
    pthread_mutex_unlock(&iso->meta_lock);
    if (IS_NULL(interned)) {
        /* Another thread may be faster while this one allocates; intern looks again. */
        struct ref string = string_of_text(t, &text);
        if (!IS_NULL(string))
            interned = intern(t, string);
    }
    release_text(&text);
    return interned;
}

struct ref string_intern_symbol(struct thread *t, struct symbol_ref symbol)
{
    return intern_symbol(t, symbol, false);
}

struct ref string_intern_symbol_dotted(struct thread *t, struct symbol_ref symbol)
{
    return intern_symbol(t, symbol, true);
}

void string_table_sweep(struct isolate *iso)
{
    const struct string_table *table = &HEADER(iso)->strings;
    if (table->capacity == 0)
        return;
    struct string_entry *slots = META_ADDRESS(iso, table->slots);
    for (uint32_t i = 0; i < table->capacity; i++) {
        if (IS_NULL(slots[i].string) || slots[i].string.bits == DELETED)
            continue;
        if (!gc_is_live(iso, &slots[i].string))
            slots[i].string.bits = DELETED;
    }
}

/* ---- to C ---- */

/* The contents as UTF-16 whatever the coder; the caller frees it.  NULL: the host has no memory. */
static uint16_t *widen(const struct contents *contents)
{
    size_t count = (size_t)(contents->size >> contents->coder);
    uint16_t *units = mem_alloc(count * sizeof *units);
    if (units == NULL)
        return NULL;
    if (contents->coder == CODER_UTF16) {
        memcpy(units, contents->bytes, count * 2);
    } else {
        for (size_t i = 0; i < count; i++)
            units[i] = contents->bytes[i];
    }
    return units;
}

char *string_to_utf8(struct isolate *iso, struct ref string, size_t *length)
{
    struct contents contents = contents_of(iso, string);
    size_t count = (size_t)(contents.size >> contents.coder);
    uint16_t *units = widen(&contents);
    if (units == NULL)
        return NULL;
    size_t size = utf8_length_of_utf16(units, count);
    char *text = mem_alloc(size + 1);
    if (text != NULL) {
        utf8_from_utf16(units, count, (uint8_t *)text);
        text[size] = '\0';
        if (length != NULL)
            *length = size;
    }
    mem_free(units);
    return text;
}

static size_t mutf8_size(const struct contents *contents)
{
    if (contents->coder == CODER_LATIN1)
        return mutf8_length_of_latin1(contents->bytes, (size_t)contents->size);
    return mutf8_length_of_utf16((const uint16_t *)(const void *)contents->bytes,
                                 (size_t)contents->size / 2);
}

static void to_mutf8(const struct contents *contents, char *text, size_t size)
{
    if (contents->coder == CODER_LATIN1)
        mutf8_from_latin1(contents->bytes, (size_t)contents->size, (uint8_t *)text, size);
    else
        mutf8_from_utf16((const uint16_t *)(const void *)contents->bytes,
                         (size_t)contents->size / 2, (uint8_t *)text, size);
}

size_t string_mutf8_length(struct isolate *iso, struct ref string)
{
    struct contents contents = contents_of(iso, string);
    return mutf8_size(&contents);
}

void string_write_mutf8(struct isolate *iso, struct ref string, char *text, size_t length)
{
    struct contents contents = contents_of(iso, string);
    to_mutf8(&contents, text, length);
    text[length] = '\0';
}

char *string_to_mutf8(struct isolate *iso, struct ref string, size_t *length)
{
    size_t size = string_mutf8_length(iso, string);
    char *text = mem_alloc(size + 1);
    if (text == NULL)
        return NULL;
    string_write_mutf8(iso, string, text, size);
    if (length != NULL)
        *length = size;
    return text;
}

struct symbol_ref string_to_symbol(struct isolate *iso, struct ref string, bool slashed,
                                   bool create)
{
    struct contents contents = contents_of(iso, string);
    size_t size = mutf8_size(&contents);
    char text[SYMBOL_MAX_LENGTH];
    if (size > sizeof text)
        return (struct symbol_ref){0};
    to_mutf8(&contents, text, size);
    for (size_t i = 0; slashed && i < size; i++) {
        if (text[i] == '.')
            text[i] = '/';
    }
    struct symbol_ref symbol =
        create ? symbol_intern(iso, text, size) : symbol_find(iso, text, size);
    return symbol;
}
