/*
 * What the host tells about itself: variables, users, time zone.  Results as in host.h.
 */
#ifndef ATOLL_STDLIB_HOST_ENVIRONMENT_H
#define ATOLL_STDLIB_HOST_ENVIRONMENT_H

#include <time.h>

#include "stdlib/host/host.h"

/* The variables, each NAME=value, as the process had them; a NULL pointer ends the list.  Empty
 * when not granted.  Valid while the process does not change its environment. */
char *const *host_environment(struct isolate *iso);
/* The value of a variable, or NULL. */
const char *host_variable(struct isolate *iso, const char *name);

/* Name of a user or group into `name`; -ENOENT: nobody has this number. */
int host_user_name(struct isolate *iso, uint32_t user, char *name, size_t size);
int host_group_name(struct isolate *iso, uint32_t group, char *name, size_t size);
/* Number of a user or group; -ENOENT: no such name. */
int64_t host_user_number(struct isolate *iso, const char *name);
int64_t host_group_number(struct isolate *iso, const char *name);

/*
 * The time zone of the host as an id of the zone database: what the variable TZ says, or what
 * /etc/localtime links to or equals.  -ENOENT when none tells.
 */
int host_time_zone(struct isolate *iso, char *id, size_t size);
/* Offset of the host's zone now, in seconds east of Greenwich. */
int host_time_zone_offset(struct isolate *iso);

int host_host_name(struct isolate *iso, char *name, size_t size);

#endif
