/*
 * Fuel: a limit on the number of bytecodes that an isolate executes, on all its threads.  The isolate has a pool; a thread
 * that runs takes a portion of it, which is still known to whoever stops the world.  So the sum is exact at any
 * time, and a thread goes short only when nobody has anything left.
 */
#ifndef ATOLL_EXEC_FUEL_H
#define ATOLL_EXEC_FUEL_H

#include "vm/exec/exec.h"

enum fuel_taken {
    FUEL_TAKEN,
    FUEL_AWAITED, /* there is none; t->g waits for it */
    FUEL_STOPPED  /* there is none, or no guest code may run any more */
};
/* A portion for the thread, which has none.  Its frame is saved. */
enum fuel_taken fuel_take(struct thread *t);
/* The thread gives back what it has, as its carrier goes. */
void fuel_return(struct thread *t);

/* Before any guest code that is to be counted. */
void fuel_begin(struct isolate *iso, enum fuel_mode mode);
/* The world is stopped: all fuel is in the pool. */
void fuel_gather(struct isolate *iso);
/* More of it, or (`anew`) so much and no more; threads that wait for it go on. */
void fuel_add(struct isolate *iso, uint64_t units, bool anew);

#endif
