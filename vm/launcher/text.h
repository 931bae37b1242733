/* Lists of strings and the few string helpers that all files of the launcher share. */
#ifndef ATOLL_LAUNCHER_TEXT_H
#define ATOLL_LAUNCHER_TEXT_H

#include <stdbool.h>
#include <stddef.h>

/* Owns its strings; { 0 } is an empty list. */
struct string_list {
    char **items;
    size_t count, capacity;
};

/* Every allocation of the launcher ends up here: ends the process when memory is NULL.  The
 * launcher is a program; the library never does this. */
void *need(void *memory);

void list_add(struct string_list *list, const char *text);
void list_add_part(struct string_list *list, const char *text, size_t length);
void list_add_format(struct string_list *list, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
void list_free(struct string_list *list);
/* All strings with one space between; the caller frees the result. */
char *list_join(const struct string_list *list);

/* What follows the prefix, or NULL when text does not start with it. */
const char *after_prefix(const char *text, const char *prefix);
bool text_equal(const char *a, const char *b);

/* The whole file with a zero byte after it, *length without that byte.  The caller frees the
 * result; NULL: errno says why. */
char *read_file(const char *path, size_t *length);

#endif
