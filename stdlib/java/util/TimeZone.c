/* java.util.TimeZone: the zone of the host. */
#include <stdio.h>
#include <stdlib.h>

#include "stdlib/host/environment.h"
#include "stdlib/io.h"

static enum native_status system_zone(struct thread *t, union slot *a)
{
    char id[PATH_MAX];
    (void)a; /* java.home, for systems that need a table */
    thread_enter_blocked(t);
    int error = host_time_zone(t->iso, id, sizeof id);
    thread_leave_blocked(t);
    return error < 0 ? return_ref(t, NULL_REF) : return_new(t, string_from_utf8(t, id));
}

static enum native_status system_offset(struct thread *t, union slot *a)
{
    char id[32];
    (void)a;
    int offset = host_time_zone_offset(t->iso), size = abs(offset);
    if (offset == 0)
        return return_new(t, string_from_utf8(t, "GMT"));
    (void)snprintf(id, sizeof id, "GMT%c%02d:%02d", offset < 0 ? '-' : '+', size / 3600,
                   size % 3600 / 60);
    return return_new(t, string_from_utf8(t, id));
}

static const struct native_method natives[] = {
    NATIVE(PLAIN, "getSystemGMTOffsetID", "()Ljava/lang/String;", system_offset),
    NATIVE(PLAIN, "getSystemTimeZoneID", "(Ljava/lang/String;)Ljava/lang/String;", system_zone),
};
const struct native_class native_java_util_TimeZone = {"java/util/TimeZone", natives,
                                                       COUNT_OF(natives)};
