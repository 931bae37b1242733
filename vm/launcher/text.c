/* See text.h. */
#include "vm/launcher/text.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void *need(void *memory)
{
    if (memory == NULL) {
        fputs("Error: out of memory\n", stderr);
        exit(1);
    }
    return memory;
}

static void append(struct string_list *list, char *owned)
{
    if (list->count == list->capacity) {
        list->capacity = list->capacity == 0 ? 16 : list->capacity * 2;
        list->items = need(realloc(list->items, list->capacity * sizeof *list->items));
    }
    list->items[list->count++] = owned;
}

void list_add(struct string_list *list, const char *text)
{
    append(list, need(strdup(text)));
}

void list_add_part(struct string_list *list, const char *text, size_t length)
{
    append(list, need(strndup(text, length)));
}

void list_add_format(struct string_list *list, const char *format, ...)
{
    va_list arguments;
    char *text = NULL;
    va_start(arguments, format);
    if (vasprintf(&text, format, arguments) < 0)
        text = NULL;
    va_end(arguments);
    append(list, need(text));
}

void list_free(struct string_list *list)
{
    for (size_t i = 0; i < list->count; i++)
        free(list->items[i]);
    free(list->items);
    *list = (struct string_list){0};
}

char *list_join(const struct string_list *list)
{
    size_t size = 1;
    char *joined, *end;
    for (size_t i = 0; i < list->count; i++)
        size += strlen(list->items[i]) + 1;
    joined = end = need(malloc(size));
    *end = '\0';
    for (size_t i = 0; i < list->count; i++) {
        if (i > 0)
            *end++ = ' ';
        end = stpcpy(end, list->items[i]);
    }
    return joined;
}

const char *after_prefix(const char *text, const char *prefix)
{
    size_t length = strlen(prefix);
    return strncmp(text, prefix, length) == 0 ? text + length : NULL;
}

bool text_equal(const char *a, const char *b)
{
    return strcmp(a, b) == 0;
}

char *read_file(const char *path, size_t *length)
{
    FILE *file = fopen(path, "rb");
    char *bytes = NULL;
    size_t used = 0, room = 0, got;
    if (file == NULL)
        return NULL;
    do {
        if (room - used < 4096) {
            room = room == 0 ? 8192 : room * 2;
            bytes = need(realloc(bytes, room));
        }
        got = fread(bytes + used, 1, room - used - 1, file);
        used += got;
    } while (got > 0);
    if (ferror(file)) {
        free(bytes);
        bytes = NULL;
    } else {
        bytes[used] = '\0';
        *length = used;
    }
    fclose(file);
    return bytes;
}
