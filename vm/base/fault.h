/*
 * Memory that runs out on demand, for TORMENT=alloc: whatever gives out memory asks here first.  In
 * other builds the answers are constants and cost nothing.
 *
 * ATOLL_FAIL_AFTER=n       the n-th request of the process is refused, 0 = none
 * ATOLL_FAIL_TIMES=m       and the m - 1 after it; 1 at first, 0 = all that follow
 * ATOLL_FAIL_EVERY=k       each k-th request finds nothing at its first attempt and must get by with
 *                          its second: a collection, a larger block cut up; 97 at first, 0 = none
 * ATOLL_FAIL_TELL=1        at its end the process tells how many requests there were
 */
#ifndef ATOLL_BASE_FAULT_H
#define ATOLL_BASE_FAULT_H

#include "vm/base/base.h"

#if ATOLL_TORMENT_ALLOC
/* Counts a request; true: refuse it. */
bool fault_refuses(void);
/* True: the first attempt of this request is to find nothing. */
bool fault_delays(void);
/* Number of requests refused so far. */
uint64_t fault_count(void);
/* For unit tests: what the environment says otherwise, counted from now. */
void fault_refuse_after(uint64_t requests, uint64_t times);
#else
static inline bool fault_refuses(void)
{
    return false;
}

static inline bool fault_delays(void)
{
    return false;
}

static inline uint64_t fault_count(void)
{
    return 0;
}
#endif

#endif
