/*
 * Signals of the process, for the one isolate that a command runs: a handler writes their numbers into a pipe, a
 * thread reads them and tells the isolate.
 */
#ifndef ATOLL_LAUNCHER_SIGNALS_H
#define ATOLL_LAUNCHER_SIGNALS_H

#include <atoll.h>

/* Makes the pipe and the thread, and lets the configuration ask for signals.  When that fails signals do what they do by themselves. */
void signals_prepare(atoll_config *config);
/* The isolate is there: SIGQUIT dumps its threads, and what it has asked for is delivered. */
void signals_begin(atoll_isolate *isolate);

#endif
