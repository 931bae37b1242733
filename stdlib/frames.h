/* Which frames the questions "who called?" pass over. */
#ifndef ATOLL_STDLIB_FRAMES_H
#define ATOLL_STDLIB_FRAMES_H

#include "stdlib/support.h"

/* Method.invoke, the accessors behind it, and the adapters of method handles: a caller-sensitive
 * method sees through them. */
bool frame_is_plumbing(struct thread *t, const struct method *method);

#endif
