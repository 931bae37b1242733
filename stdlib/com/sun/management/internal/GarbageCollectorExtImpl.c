/* Natives of com.sun.management.internal.GarbageCollectorExtImpl. */
#include "stdlib/support.h"

/* (collector, on) */
static enum native_status set_notification(struct thread *t, union slot *a)
{
    if (a[2].i != 0)
        return THROW(t, "java/lang/UnsupportedOperationException",
                     "this VM sends no notifications of garbage collections");
    return return_void();
}

static const struct native_method natives[] = {
    NATIVE(PLAIN, "setNotificationEnabled", "(Lcom/sun/management/GarbageCollectorMXBean;Z)V",
           set_notification),
};
const struct native_class native_com_sun_management_internal_GarbageCollectorExtImpl = {
    "com/sun/management/internal/GarbageCollectorExtImpl", natives, COUNT_OF(natives)};
