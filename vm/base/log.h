/*
 * Tracing for those who debug the VM.  ATOLL_TRACE=class,init,call,... in the environment of the
 * launcher (or the engine's configuration) turns topics on; a topic that is off costs one test.
 */
#ifndef ATOLL_BASE_LOG_H
#define ATOLL_BASE_LOG_H

#include "vm/base/base.h"

#define LOG_TOPICS(T)                                                                        \
    T(class, "classes as they are loaded")                                                   \
    T(init, "classes as they are initialized")                                               \
    T(call, "every method entry and exit")                                                   \
    T(bytecode, "every bytecode executed")                                                   \
    T(exception, "exceptions as they are thrown")                                            \
    T(native, "native methods as they are called")                                           \
    T(gc, "collections")                                                                     \
    T(thread, "threads starting, waiting, ending")                                           \
    T(link, "verification and linking")                                                      \
    T(resolve, "constant pool resolution")                                                   \
    T(freeze, "freeze and thaw")                                                             \
    T(image, "image building and mapping")

enum log_topic {
#define T(name, text) LOG_##name,
    LOG_TOPICS(T)
#undef T
        LOG_TOPIC_COUNT
};

/* Parses "class,gc" into a bit set; returns false (and names the culprit) on an unknown topic.
 * "all" is understood. */
bool log_parse(const char *topics, uint32_t *mask, const char **unknown);
/* Where lines go.  `text` is one line without its newline, valid during the call; any thread may write. */
struct log_sink {
    void (*write)(void *context, const char *topic, const char *text);
    void *context;
};

/* Writes one line to the sink, or to stderr when it is NULL.  Call it through LOG. */
void log_line(const struct log_sink *sink, enum log_topic topic, const char *format, ...)
    PRINTF_LIKE(3, 4);
/* `owner` is anything with the members `log_mask` and `log_sink`: an isolate or a thread. */
#define LOG(owner, topic, ...)                                        \
    do {                                                              \
        if (UNLIKELY((owner)->log_mask & (1u << LOG_##topic)))        \
            log_line((owner)->log_sink, LOG_##topic, __VA_ARGS__);    \
    } while (0)

#endif
