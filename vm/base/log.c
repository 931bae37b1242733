/* The trace switch.  See log.h. */
#include "vm/base/log.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static const char *const topic_names[] = {
#define T(name, text) #name,
    LOG_TOPICS(T)
#undef T
};

bool log_parse(const char *topics, uint32_t *mask, const char **unknown)
{
    *mask = 0;
    while (*topics != '\0') {
        size_t length = strcspn(topics, ",");
        bool found = length == 3 && memcmp(topics, "all", 3) == 0;
        if (found)
            *mask = UINT32_MAX;
        for (size_t i = 0; i < LOG_TOPIC_COUNT && !found; i++) {
            found = strlen(topic_names[i]) == length && memcmp(topic_names[i], topics, length) == 0;
            if (found)
                *mask |= 1u << i;
        }
        if (!found) {
            *unknown = topics;
            return false;
        }
        topics += length;
        topics += *topics == ',';
    }
    return true;
}

void log_line(enum log_topic topic, const char *format, ...)
{
    char line[2048];
    va_list arguments;
    int used = snprintf(line, sizeof line, "[%s] ", topic_names[topic]);
    va_start(arguments, format);
    vsnprintf(line + used, sizeof line - (size_t)used, format, arguments);
    va_end(arguments);
    fprintf(stderr, "%s\n", line);
}
