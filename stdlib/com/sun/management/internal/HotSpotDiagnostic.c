/* Natives of com.sun.management.internal.HotSpotDiagnostic. */
#include "stdlib/support.h"

static enum native_status dump_heap(struct thread *t, union slot *a)
{
    return THROW(t, "java/lang/UnsupportedOperationException", "this VM writes no heap dumps");
}

static const struct native_method natives[] = {
    NATIVE(PLAIN, "dumpHeap0", "(Ljava/lang/String;Z)V", dump_heap),
};
const struct native_class native_com_sun_management_internal_HotSpotDiagnostic = {
    "com/sun/management/internal/HotSpotDiagnostic", natives, COUNT_OF(natives)};
