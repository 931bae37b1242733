/*
 * Inside vm/exec: what an image noted about itself (struct restore_data), and how this process differs
 * from the one that made the image.
 */
#ifndef ATOLL_EXEC_RESTORE_PLACES_H
#define ATOLL_EXEC_RESTORE_PLACES_H

#include "vm/exec/internal.h"

/* When an image is made, its objects in place: notes all.  False: the class library lacks something
 * that a start cannot do without. */
bool restore_prepare(struct isolate *iso) MUST_CHECK;

/* The variable, or NULL. */
void *restore_address(struct thread *t, enum restore_place place);
/* Writes a reference to it, if there is such a variable. */
void restore_set(struct thread *t, enum restore_place place, struct ref value);

/* True when the properties differ from the image's in nothing but what restore_changed tells. */
bool restore_is_short(struct isolate *iso);

struct restore_change {
    const char *key, *value;
    enum restore_place place; /* a variable that repeats it; RESTORE_AT_COUNT = none */
};
/* The properties are gone through in so many steps. */
unsigned restore_step_count(const struct isolate *iso);
/* False: what this step looks at is as in the image. */
bool restore_changed(struct isolate *iso, unsigned step, struct restore_change *change);

#endif
