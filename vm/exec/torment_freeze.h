/*
 * TORMENT=freeze: at polls of the interpreter the world is stopped, the isolate becomes a snapshot, its
 * region ends, and it goes on from the snapshot at another address.  Whatever was kept outside of the
 * region, or inside of it as an address, shows as a fault or a difference.
 *
 * Which polls is said by the environment:
 *   ATOLL_FREEZE_EVERY=k    every k-th, counted over all threads; 0 = none
 *   ATOLL_FREEZE_COUNT=n    the first ones all, then ever fewer, so that a program with 2n polls is
 *                           frozen n times, and each tenfold running time adds 0.9n freezes
 *   ATOLL_FREEZE_RANDOM=k  at random ones, k polls apart in the mean
 *   ATOLL_FREEZE_REPORT=f   the isolate's end appends "freezes polls refusals threads" to the file f,
 *                           the last being the most guest threads that a freeze found alive
 * Without one of these it is a count of 1000.  A freeze is refused while a thread is inside C code that
 * holds addresses; it is then tried again soon.
 */
#ifndef ATOLL_EXEC_TORMENT_FREEZE_H
#define ATOLL_EXEC_TORMENT_FREEZE_H

#include "vm/model/snapshot.h"
#include "vm/model/thread.h"

struct freeze_torment {
    uint64_t polls;           /* so far, of all threads; atomic */
    uint64_t next;            /* the poll that freezes; atomic, written with the world stopped */
    uint64_t every;           /* distance of freezes, 0 = it grows */
    uint64_t growth;          /* then it is 1 + polls / growth */
    uint64_t random;          /* ATOLL_FREEZE_RANDOM, 0 = not at random */
    uint64_t seed;
    uint64_t freezes, refusals;
    uint32_t most_threads;    /* guest threads alive at a freeze; all but one waited or were parked */
    uintptr_t lowest;          /* regions wander down to here, then start again */
    struct snapshot buffer;   /* kept from one freeze to the next */
};

/* An isolate begins: allocates iso->torment.  False: out of memory. */
bool torment_freeze_begin(struct isolate *iso) MUST_CHECK;
/* An isolate ends: reports and frees. */
void torment_freeze_end(struct isolate *iso);
/* Stops the world, moves the region through a snapshot to another place, and goes on there. */
void freeze_and_thaw(struct thread *t);

#endif
