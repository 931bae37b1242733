/*
 * What a frozen isolate holds of the outside world, and how another process gets it again.
 *
 * Standard streams become those of the new process.  Files and directories are opened again by their path, at the
 * same position; so are the memory devices (/dev/null, /dev/urandom).  A regular file that is not as it was (another
 * size or modification time, or gone) and everything else (sockets, pipes, selectors) is stale: its slot stays
 * taken, and each use of it fails with EBADF.  Files that are mapped must be as they were, or there is no thaw.
 */
#ifndef ATOLL_STDLIB_HOST_FREEZE_H
#define ATOLL_STDLIB_HOST_FREEZE_H

#include "stdlib/host/host.h"
#include "vm/base/record.h"

/* The world is stopped.  False: `reason` says what cannot be frozen. */
bool host_freeze(struct isolate *iso, struct record_writer *w, char *reason, size_t size) MUST_CHECK;
/* Descriptors, with the isolate's table fresh; then the mapped files, with a fresh region at iso->base, before its
 * contents are loaded.  False: `reason` says why not. */
bool host_thaw(struct isolate *iso, struct record_reader *r, char *reason, size_t size) MUST_CHECK;

#endif
