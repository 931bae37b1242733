/* What the hosts of atoll.h share: the guest that they call. */
#ifndef ATOLL_TESTS_API_CHECK_H
#define ATOLL_TESTS_API_CHECK_H

#include <stdlib.h>
#include <string.h>

#include "include/atoll.h"
#include "tests/api/process.h"

/* $GUEST_CLASSES is where Guest.class is. */
static inline atoll_config guest_config(void)
{
    atoll_config config;
    atoll_config_defaults(&config);
    config.class_path = getenv("GUEST_CLASSES");
    return config;
}

static inline atoll_isolate *new_isolate(atoll_engine *engine, const atoll_config *config)
{
    char message[512] = "";
    atoll_isolate *isolate = NULL;
    atoll_status status = atoll_isolate_new(engine, config, &isolate, message, sizeof message);
    if (status != ATOLL_OK) {
        printf("atoll_isolate_new: %s: %s\n", atoll_status_text(status), message);
        exit(2);
    }
    return isolate;
}

static inline atoll_object find_guest(atoll_thread *thread)
{
    atoll_object found = {0};
    atoll_outcome outcome;
    atoll_status status = atoll_find_class(thread, (atoll_object){0}, "Guest", &found, &outcome);
    if (status != ATOLL_OK || outcome.kind != ATOLL_RETURNED) {
        printf("Guest: %s: %s\n", atoll_status_text(status), outcome.message);
        exit(2);
    }
    return found;
}

static inline atoll_method find(atoll_thread *thread, atoll_object class_object, const char *name,
                                const char *descriptor)
{
    atoll_method method = {0};
    CHECK(atoll_find_method(thread, class_object, name, descriptor, &method) == ATOLL_OK);
    return method;
}

#endif
