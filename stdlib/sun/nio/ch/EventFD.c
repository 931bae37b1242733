/* sun.nio.ch.EventFD: wakes a selector. */
#include "stdlib/host/files.h"
#include "stdlib/host/sockets.h"
#include "stdlib/io.h"

static enum native_status create(struct thread *t, union slot *a)
{
    (void)a;
    int fd = host_event_create(t->iso);
    return fd < 0 ? io_throw_io(t, -fd, "eventfd failed") : return_int(t, fd);
}

static enum native_status set(struct thread *t, union slot *a)
{
    uint64_t one = 1;
    int64_t n = host_write(t->iso, a[0].i, &one, sizeof one);
    return io_return_count(t, a[0].i, n < 0 ? n : 1, false);
}

static const struct native_method natives[] = {
    NATIVE(PLAIN, "eventfd0", "()I", create),
    NATIVE(BLOCKING, "set0", "(I)I", set),
};
const struct native_class native_sun_nio_ch_EventFD = {"sun/nio/ch/EventFD", natives,
                                                       COUNT_OF(natives)};
