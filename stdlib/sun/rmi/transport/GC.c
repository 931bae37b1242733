/* Natives of sun.rmi.transport.GC, which asks for a collection when there was none for long. */
#include "stdlib/support.h"

/* Milliseconds since every object was last looked at. */
static enum native_status max_object_inspection_age(struct thread *t, union slot *a)
{
    (void)a;
    return return_long(t, gc_since_last_collection_ns(t->iso) / 1000000);
}

static const struct native_method natives[] = {
    NATIVE(LEAF, "maxObjectInspectionAge", "()J", max_object_inspection_age),
};
const struct native_class native_sun_rmi_transport_GC = {"sun/rmi/transport/GC", natives,
                                                         COUNT_OF(natives)};
