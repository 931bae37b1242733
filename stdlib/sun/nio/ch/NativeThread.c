/*
 * sun.nio.ch.NativeThread: waking threads that wait in an operation of a channel.  Where the JDK
 * uses pthread_self and a signal, the token here is the id of the guest thread, and waking it ends
 * its wait: the operation then tells Java that it was interrupted.
 */
#include "stdlib/support.h"

static enum native_status current(struct thread *t, union slot *a)
{
    (void)a;
    return return_long(t, t->g->id);
}

static enum native_status wake(struct thread *t, union slot *a)
{
    exec_wake_descriptor_wait(t->iso, (uint32_t)a[0].j);
    return return_void();
}

static const struct native_method natives[] = {
    NATIVE(LEAF, "current", "()J", current),
    NATIVE(LEAF, "init", "()V", native_nothing),
    NATIVE(LEAF, "signal", "(J)V", wake),
    NATIVE(LEAF, "supportPendingSignals0", "()Z", native_false),
};
const struct native_class native_sun_nio_ch_NativeThread = {"sun/nio/ch/NativeThread", natives,
                                                            COUNT_OF(natives)};
