/* sun.nio.ch.PollSelectorImpl. */
#include <poll.h>
#include <string.h>

#include "stdlib/sun/nio/ch/channels.h"
#include "vm/base/mem.h"

/* (long address of pollfd[], int count, int timeout ms): how many are ready */
static enum native_status poll_slots(struct thread *t, union slot *a)
{
    int32_t count = a[2].i;
    size_t size = (size_t)(count < 0 ? 0 : count) * sizeof(struct pollfd);
    struct pollfd *guest = io_memory(t, (uint64_t)a[0].j, (int64_t)size);
    if (!guest)
        return NATIVE_FAILED(t);
    struct pollfd *slots = mem_alloc(size);
    if (!slots)
        return THROW(t, "java/lang/OutOfMemoryError", NULL);
    memcpy(slots, guest, size);
    int ready;
    bool waited = t->frame->state != 0;
    enum native_status status = channel_poll(t, slots, (uint32_t)count, a[3].i, &ready);
    if (status == NATIVE_DONE) {
        for (int32_t i = 0; i < count; i++)
            guest[i].revents = slots[i].revents;
        bool timed_out = t->g->timed_out;
        status = ready < 0 ? io_throw_io(t, -ready, "poll failed")
                           : return_int(t, ready == 0 && waited && !timed_out ? IO_INTERRUPTED
                                                                             : ready);
    }
    mem_free(slots);
    return status;
}

static const struct native_method natives[] = {
    NATIVE(BLOCKING, "poll", "(JII)I", poll_slots),
};
const struct native_class native_sun_nio_ch_PollSelectorImpl = {"sun/nio/ch/PollSelectorImpl",
                                                                natives, COUNT_OF(natives)};
