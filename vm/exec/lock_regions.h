/* Synchronized blocks that a frame is in, from the method's code. */
#ifndef ATOLL_EXEC_LOCK_REGIONS_H
#define ATOLL_EXEC_LOCK_REGIONS_H

#include "vm/model/isolate.h"

/* The locals, outermost block first, whose objects are locked while the instruction at `bci` is executed,
 * as far as the code is written as compilers write it.  Returns how many. */
uint32_t lock_regions_at(const struct isolate *iso, const struct method *method, uint32_t bci,
                         uint16_t *locals, uint32_t capacity);

#endif
