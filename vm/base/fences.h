/*
 * A fence of which one side costs nearly nothing: a thread that stores something and then loads something else
 * often, against one that does the reverse seldom.  The kernel's membarrier(2) makes every other thread of the
 * process execute a fence; then the frequent side only has to keep the compiler from reordering.
 */
#ifndef ATOLL_BASE_FENCES_H
#define ATOLL_BASE_FENCES_H

#include "vm/base/base.h"

/* Asks the kernel for it, once per process or again.  In a process with several threads the first time takes some
 * milliseconds.  False: there is no such thing here, and both sides need full fences. */
bool fences_prepare(void);
/* The frequent side; `prepared` is what fences_prepare said. */
static inline void fence_frequent(bool prepared)
{
    if (LIKELY(prepared))
        __atomic_signal_fence(__ATOMIC_SEQ_CST);
    else
        __atomic_thread_fence(__ATOMIC_SEQ_CST);
}
/* The seldom side. */
void fence_seldom(bool prepared);

#endif
