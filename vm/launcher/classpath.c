/* See classpath.h. */
#include "vm/launcher/classpath.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "vm/launcher/text.h"

static bool is_wildcard(const char *element, size_t length)
{
    return length > 0 && element[length - 1] == '*' && (length == 1 || element[length - 2] == '/');
}

static bool is_jar_name(const char *name)
{
    size_t length = strlen(name);
    return length > 4 &&
           (text_equal(name + length - 4, ".jar") || text_equal(name + length - 4, ".JAR"));
}

/* `prefix` is the element without its star: empty or ending in a slash. */
static bool add_jars(struct string_list *out, const char *prefix)
{
    DIR *directory = opendir(*prefix == '\0' ? "." : prefix);
    const struct dirent *entry;
    size_t before = out->count;
    if (directory == NULL)
        return false;
    while ((entry = readdir(directory)) != NULL)
        if (is_jar_name(entry->d_name))
            list_add_format(out, "%s%s", prefix, entry->d_name);
    closedir(directory);
    return out->count > before;
}

char *classpath_expand(const char *path)
{
    struct string_list elements = {0};
    char *joined, *end;
    size_t size = 1;
    for (const char *element = path;;) {
        size_t length = strcspn(element, ":");
        char *prefix = need(strndup(element, length > 0 ? length - 1 : 0));
        if (!is_wildcard(element, length) || !add_jars(&elements, prefix))
            list_add_part(&elements, element, length);
        free(prefix);
        if (element[length] == '\0')
            break;
        element += length + 1;
    }
    for (size_t i = 0; i < elements.count; i++)
        size += strlen(elements.items[i]) + 1;
    joined = end = need(malloc(size));
    *end = '\0';
    for (size_t i = 0; i < elements.count; i++) {
        if (i > 0)
            *end++ = ':';
        end = stpcpy(end, elements.items[i]);
    }
    list_free(&elements);
    return joined;
}
