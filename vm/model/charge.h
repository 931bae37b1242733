/*
 * The account of an isolate: all process memory that is spent for its guest, in the region or not,
 * is charged here before it is spent (DESIGN.md section 6).
 */
#ifndef ATOLL_MODEL_CHARGE_H
#define ATOLL_MODEL_CHARGE_H

#include "vm/model/isolate.h"

/* Adds `bytes` to what the isolate uses; negative amounts give back and always succeed.  False: the
 * limit would be passed, nothing is charged, and the caller must not use the memory. */
bool charge(struct isolate *iso, int64_t bytes);
uint64_t charged_bytes(const struct isolate *iso);

#endif
