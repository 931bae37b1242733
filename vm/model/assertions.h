/* Which classes have assertions on: the two defaults of the region header and the host's rules. */
#ifndef ATOLL_MODEL_ASSERTIONS_H
#define ATOLL_MODEL_ASSERTIONS_H

#include "vm/model/isolate.h"

/* A rule for a class, or for a package when its name ends in three dots ("..." alone: the unnamed
 * package).  Copies the name; false: out of host memory. */
bool assertions_add_rule(struct isolate *iso, const char *name, bool enabled) MUST_CHECK;
void assertions_release(struct isolate *iso);

/* The rule's class, slashed or dotted as the host wrote it, or its package without the dots. */
bool assertions_is_package(const struct assertion_rule *rule, size_t *name_length);

/* For the class of a slashed name; `is_system`: defined by the boot loader. */
bool assertions_enabled(struct isolate *iso, const char *class_name, bool is_system);

#endif
