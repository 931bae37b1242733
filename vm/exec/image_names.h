/*
 * Which classes java.base has, and their texts, while an image is built: vm/exec/image_names.c.
 */
#ifndef ATOLL_EXEC_IMAGE_NAMES_H
#define ATOLL_EXEC_IMAGE_NAMES_H

#include "vm/model/isolate.h"

struct image_names {
    char **names; /* internal names of all classes of java.base, sorted */
    uint32_t count, capacity;
    bool failed; /* out of memory */
};

/* False: out of memory.  Must be released in any case. */
bool image_names_gather(struct isolate *iso, struct image_names *names) MUST_CHECK;
void image_names_release(struct image_names *names);
/* Makes symbols of all texts in their constant pools that are none yet, the short ones first.  False: out of memory. */
bool image_names_intern_texts(struct isolate *iso, const struct image_names *names) MUST_CHECK;

#endif
