/* sun.net.PortConfig: the range of ports the system gives out by itself; -1: unknown. */
#include <fcntl.h>
#include <stdio.h>

#include "stdlib/host/files.h"
#include "stdlib/support.h"

static enum native_status range(struct thread *t, bool upper)
{
    char text[64] = {0};
    int low = -1, high = -1;
    int fd = host_open(t->iso, HOST_CWD, "/proc/sys/net/ipv4/ip_local_port_range", O_RDONLY, 0);
    if (fd >= 0) {
        if (host_read(t->iso, fd, text, sizeof text - 1) <= 0 ||
            sscanf(text, "%d %d", &low, &high) != 2)
            low = high = -1;
        (void)host_close(t->iso, fd);
    }
    return return_int(t, upper ? high : low);
}

static enum native_status lower(struct thread *t, union slot *a)
{
    (void)a;
    return range(t, false);
}

static enum native_status upper(struct thread *t, union slot *a)
{
    (void)a;
    return range(t, true);
}

static const struct native_method natives[] = {
    NATIVE(PLAIN, "getLower0", "()I", lower),
    NATIVE(PLAIN, "getUpper0", "()I", upper),
};
const struct native_class native_sun_net_PortConfig = {"sun/net/PortConfig", natives,
                                                       COUNT_OF(natives)};
