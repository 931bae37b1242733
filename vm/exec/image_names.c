/*
 * The order of an image's classes that programs seldom use, and of the texts that only these have.
 *
 * The symbols of usual classes come as those are loaded, so they lie as the classes do.  Of the rest hardly any is needed for
 * its own class's sake.  They are met when a program happens to use the same text, which is the more likely
 * the shorter a text is: so they lie by length, and the long half is left alone.  Classes lie by name, for who
 * uses one of a package is likely to use others.
 */
#include <stdlib.h>
#include <string.h>

#include "vm/exec/image_names.h"
#include "vm/exec/internal.h"
#include "vm/model/cpool.h"

/* ---- the classes ---- */

static int compare_names(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static void take_name(void *context, const char *path)
{
    static const char module[] = "/java.base/", suffix[] = ".class";
    struct image_names *names = context;
    size_t length = strlen(path), start = sizeof module - 1, end = sizeof suffix - 1;
    if (names->failed || strncmp(path, module, start) != 0 || length <= start + end ||
        strcmp(path + length - end, suffix) != 0 || strcmp(path + start, "module-info.class") == 0)
        return;
    if (names->count == names->capacity) {
        uint32_t capacity = names->capacity == 0 ? 1024 : names->capacity * 2;
        char **larger = mem_resize(names->names, capacity * sizeof *larger);
        if (larger == NULL) {
            names->failed = true;
            return;
        }
        names->names = larger;
        names->capacity = capacity;
    }
    char *name = mem_copy_string(path + start);
    if (name == NULL) {
        names->failed = true;
        return;
    }
    name[length - start - end] = '\0';
    names->names[names->count++] = name;
}

bool image_names_gather(struct isolate *iso, struct image_names *names)
{
    *names = (struct image_names){.count = 0};
    jimage_walk(iso->modules_file, take_name, names);
    if (names->count > 0)
        qsort(names->names, names->count, sizeof *names->names, compare_names);
    return !names->failed;
}

void image_names_release(struct image_names *names)
{
    for (uint32_t i = 0; i < names->count; i++)
        mem_free(names->names[i]);
    mem_free(names->names);
}

/* ---- their texts ---- */

struct texts {
    const uint8_t **at; /* each at its u2 length, as in the class file */
    uint32_t count, capacity;
    uint8_t **owned; /* class files that jimage_find has unpacked */
    uint32_t owned_count;
};

/* Bytes of a constant behind its tag, but for Utf8; 0 = no such constant (JVMS 4.4). */
static size_t size_of(uint8_t tag)
{
    switch (tag) {
    case CP_INTEGER:
    case CP_FLOAT:
    case CP_FIELD:
    case CP_METHOD:
    case CP_INTERFACE_METHOD:
    case CP_NAME_AND_TYPE:
    case CP_DYNAMIC:
    case CP_INVOKE_DYNAMIC:
        return 4;
    case CP_LONG:
    case CP_DOUBLE:
        return 8;
    case CP_CLASS:
    case CP_STRING:
    case CP_METHOD_TYPE:
    case CP_MODULE:
    case CP_PACKAGE:
        return 2;
    case CP_METHOD_HANDLE:
        return 3;
    default:
        return 0;
    }
}

static bool add_text(struct texts *texts, const uint8_t *at)
{
    if (texts->count == texts->capacity) {
        uint32_t capacity = texts->capacity == 0 ? 65536 : texts->capacity * 2;
        const uint8_t **larger = mem_resize(texts->at, capacity * sizeof *larger);
        if (larger == NULL)
            return false;
        texts->at = larger;
        texts->capacity = capacity;
    }
    texts->at[texts->count++] = at;
    return true;
}

/* The rest of a file that is no class file is left: whoever loads the class says what is wrong with it. */
static bool add_class(struct texts *texts, const uint8_t *file, size_t size)
{
    if (size < 10)
        return true;
    uint32_t count = read_u2(file + 8);
    size_t at = 10;
    for (uint32_t i = 1; i < count && at + 3 <= size; i++) {
        uint8_t tag = file[at++];
        size_t length = tag == CP_UTF8 ? 2 + (size_t)read_u2(file + at) : size_of(tag);
        if (length == 0 || length > size - at)
            return true;
        if (tag == CP_UTF8 && !add_text(texts, file + at))
            return false;
        if (tag == CP_LONG || tag == CP_DOUBLE)
            i++;
        at += length;
    }
    return true;
}

static bool add_all(struct isolate *iso, const struct image_names *names, struct texts *texts)
{
    char path[2048];
    texts->owned = mem_alloc((names->count + 1) * sizeof *texts->owned);
    if (texts->owned == NULL)
        return false;
    for (uint32_t i = 0; i < names->count; i++) {
        const uint8_t *bytes;
        size_t size;
        bool owned;
        if ((size_t)snprintf(path, sizeof path, "/java.base/%s.class", names->names[i]) >= sizeof path ||
            !jimage_find(iso->modules_file, path, &bytes, &size, &owned))
            continue;
        if (owned)
            texts->owned[texts->owned_count++] = (uint8_t *)(uintptr_t)bytes;
        if (!add_class(texts, bytes, size))
            return false;
    }
    return true;
}

/* Counting sort; within a length the order stays. */
static bool intern_by_length(struct isolate *iso, const struct texts *texts)
{
    uint32_t *first = mem_alloc((SYMBOL_MAX_LENGTH + 2) * sizeof *first);
    const uint8_t **sorted = mem_alloc((texts->count + 1) * sizeof *sorted);
    bool good = first != NULL && sorted != NULL;
    for (uint32_t i = 0; good && i < texts->count; i++)
        first[read_u2(texts->at[i]) + 1]++;
    for (uint32_t i = 0; good && i <= SYMBOL_MAX_LENGTH; i++)
        first[i + 1] += first[i];
    for (uint32_t i = 0; good && i < texts->count; i++)
        sorted[first[read_u2(texts->at[i])]++] = texts->at[i];
    for (uint32_t i = 0; good && i < texts->count; i++)
        good = !IS_NONE(symbol_intern(iso, (const char *)sorted[i] + 2, read_u2(sorted[i])));
    mem_free(first);
    mem_free(sorted);
    return good;
}

bool image_names_intern_texts(struct isolate *iso, const struct image_names *names)
{
    struct texts texts = {.count = 0};
    bool good = add_all(iso, names, &texts) && intern_by_length(iso, &texts);
    for (uint32_t i = 0; i < texts.owned_count; i++)
        mem_free(texts.owned[i]);
    mem_free(texts.owned);
    mem_free(texts.at);
    return good;
}
