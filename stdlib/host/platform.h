/*
 * What java.base wants to know of the platform, gathered for an isolate.  Looking at the locale and
 * the user database costs more than all the rest of a start, so an engine keeps what it found, until
 * the environment or the user is another one.
 */
#ifndef ATOLL_STDLIB_HOST_PLATFORM_H
#define ATOLL_STDLIB_HOST_PLATFORM_H

#include "vm/model/platform.h"
#include "stdlib/host/host.h"

struct host_locale_facts;

/* Fills iso->platform by what the isolate may see.  *known is the engine's memory (NULL at first;
 * host_platform_forget ends it), guarded by the caller; `known` may be NULL.  False: out of memory. */
bool host_platform_gather(struct isolate *iso, struct host_locale_facts **known) MUST_CHECK;
void host_platform_forget(struct host_locale_facts *known);
void host_platform_release(struct isolate *iso);

#endif
