/*
 * Signals of the process, for the VMs in it: the one of a command (run.c), or those that a host makes by the JNI
 * Invocation API (vm/libjvm).  What a host of HotSpot gets, it gets here:
 *
 *  - SIGHUP, SIGINT and SIGTERM run the shutdown hooks and end the process with 128 and their number.  They are taken from
 *    a handler that was there before, but stay ignored if they were (nohup).
 *  - SIGQUIT dumps the threads, whatever it did before.
 *  - The guest may handle others by sun.misc.Signal.
 *  - SIGPIPE and SIGXFSZ end nothing, unless somebody wants them: who writes gets an error.
 *
 * What is other than on HotSpot: each VM gets a signal that it wants, the oldest first; the masks of the host's threads stay
 * as they are, but our own thread blocks none of the four above; and when the last VM that wanted something
 * of a signal is gone, the signal does what it did before, unless the host has set it since.
 */
#ifndef ATOLL_LAUNCHER_SIGNALS_H
#define ATOLL_LAUNCHER_SIGNALS_H

#include <atoll.h>
#include <stdbool.h>

/* What one VM wants of signals. */
struct signals;

/* Before the isolate is made: the configuration asks here for signals.  `reduced`: as with -Xrs the first four are
 * left alone.  `lost` is called when the isolate has no memory left for running its hooks, but the signal ends programs:
 * `status` is what with.  NULL: out of memory; signals do what they do by themselves. */
struct signals *signals_new(atoll_config *config, bool reduced,
                            void (*lost)(atoll_isolate *isolate, int status));
/* The isolate is there: SIGQUIT dumps its threads, and what it has asked for is delivered. */
void signals_begin(struct signals *signals, atoll_isolate *isolate);
/* The isolate is no more, or was not made.  NULL is allowed. */
void signals_free(struct signals *signals);

#endif
