/* See fault.h.  Tested by tests/tools/torment-alloc.py and tests/unit/test_allocate.c. */
#include "vm/base/fault.h"

#if ATOLL_TORMENT_ALLOC

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

#include "vm/base/atomic.h"

#define DELAY_EVERY 97 /* a prime, lest it falls in step with a loop */

/* Of the process, because host memory belongs to no isolate. */
static struct {
    pthread_once_t once;
    uint64_t requests, first, last; /* refused are the requests first..last; 0 = none */
    uint64_t delays, delay_every;
    uint64_t refused;
} fault = {.once = PTHREAD_ONCE_INIT};

static uint64_t setting(const char *name, uint64_t otherwise)
{
    const char *text = getenv(name);
    return text != NULL ? strtoull(text, NULL, 10) : otherwise;
}

static void choose(uint64_t first, uint64_t times)
{
    STORE_RELAXED(&fault.first, first);
    STORE_RELAXED(&fault.last, times == 0 ? UINT64_MAX : first + times - 1);
}

static void read_environment(void)
{
    choose(setting("ATOLL_FAIL_AFTER", 0), setting("ATOLL_FAIL_TIMES", 1));
    fault.delay_every = setting("ATOLL_FAIL_EVERY", DELAY_EVERY);
}

bool fault_refuses(void)
{
    pthread_once(&fault.once, read_environment);
    uint64_t first = LOAD_RELAXED(&fault.first);
    uint64_t request = FETCH_ADD(&fault.requests, 1) + 1;
    if (first == 0 || request < first || request > LOAD_RELAXED(&fault.last))
        return false;
    FETCH_ADD(&fault.refused, 1);
    return true;
}

bool fault_delays(void)
{
    pthread_once(&fault.once, read_environment);
    return fault.delay_every != 0 && (FETCH_ADD(&fault.delays, 1) + 1) % fault.delay_every == 0;
}

__attribute__((destructor)) static void tell(void)
{
    if (setting("ATOLL_FAIL_TELL", 0) != 0)
        fprintf(stderr, "%llu requests for memory\n", (unsigned long long)LOAD_RELAXED(&fault.requests));
}

uint64_t fault_count(void)
{
    return LOAD_RELAXED(&fault.refused);
}

void fault_refuse_after(uint64_t requests, uint64_t times)
{
    pthread_once(&fault.once, read_environment);
    choose(requests == 0 ? 0 : LOAD_RELAXED(&fault.requests) + requests, times);
}

#endif
