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

void log_line(const struct log_sink *sink, enum log_topic topic, const char *format, ...)
{
    char text[2048];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    if (sink != NULL)
        sink->write(sink->context, topic_names[topic], text);
    else
        fprintf(stderr, "[%s] %s\n", topic_names[topic], text);
}
