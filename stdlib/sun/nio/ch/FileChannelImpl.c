/* sun.nio.ch.FileChannelImpl: mappings, which lie in the off-heap window, and sendfile. */
#include <errno.h>
#include <poll.h>
#include <unistd.h>

#include "stdlib/host/files.h"
#include "stdlib/io.h"
#include "stdlib/sun/nio/ch/channels.h"
#include "vm/model/offheap.h"

/* What one sendfile(2) can do. */
#define MOST_AT_ONCE 0x7ffff000

static enum native_status init(struct thread *t, union slot *a)
{
    (void)a;
    return return_long(t, sysconf(_SC_PAGESIZE)); /* the granularity of mappings */
}

/* (int mode, long position, long size, boolean sync) of the receiver's file */
static enum native_status map(struct thread *t, union slot *a)
{
    static const enum host_map_mode modes[] = {HOST_MAP_READ_ONLY, HOST_MAP_READ_WRITE,
                                               HOST_MAP_PRIVATE};
    int fd = io_descriptor(t->iso, io_get_ref(t->iso, a[0].r, IO_file_channel_fd));
    int mode = a[1].i;
    int64_t position = a[2].j, size = a[4].j;
    if (mode < 0 || mode >= (int)COUNT_OF(modes) || size <= 0)
        return io_throw_io(t, EINVAL, NULL);
    if (a[6].i)
        return THROW(t, "java/io/IOException", "map with mode MAP_SYNC unsupported");
    uint64_t address = offheap_reserve_pages(t->iso, (uint64_t)size);
    int error = -ENOMEM;
    if (address) {
        error = host_map(t->iso, fd, modes[mode], position, address, (uint64_t)size);
        if (error < 0)
            offheap_release_pages(t->iso, address, (uint64_t)size);
    }
    if (error == -ENOMEM)
        return THROW(t, "java/lang/OutOfMemoryError", "Map failed");
    return error < 0 ? io_throw_io(t, -error, "Map failed") : return_long(t, (int64_t)address);
}

static enum native_status unmap(struct thread *t, union slot *a)
{
    offheap_release_pages(t->iso, (uint64_t)a[0].j, (uint64_t)a[2].j);
    return return_int(t, 0);
}

/* (FileDescriptor from, long position, long count, FileDescriptor to) */
static enum native_status transfer_to(struct thread *t, union slot *a)
{
    int from = io_descriptor(t->iso, a[1].r), to = io_descriptor(t->iso, a[6].r);
    int64_t position = a[2].j, count = a[4].j;
    if (count < 0)
        return return_long(t, IO_UNSUPPORTED_CASE);
    if (count > MOST_AT_ONCE)
        count = MOST_AT_ONCE;
    enum native_status status;
    bool again;
    do {
        int64_t done = (int64_t)FRAME_RAW(t->frame, 0);
        thread_enter_blocked(t);
        int64_t n = host_send_file(t->iso, from, position + done, (size_t)(count - done), to);
        thread_leave_blocked(t);
        if (done == 0 && (n == -EINVAL || n == -ENOSYS || n == -ENOTSOCK))
            return return_long(t, IO_UNSUPPORTED_CASE);
        if (n < 0 && n != -EAGAIN && done == 0)
            return io_throw_io(t, (int)-n, "Transfer failed");
        status = channel_wrote(t, to, n, (uint64_t)count, &again);
    } while (again);
    return status;
}

static enum native_status most_at_once(struct thread *t, union slot *a)
{
    (void)a;
    return return_int(t, MOST_AT_ONCE);
}

static const struct native_method natives[] = {
    NATIVE(LEAF, "initIDs", "()J", init),
    NATIVE(PLAIN, "map0", "(IJJZ)J", map),
    NATIVE(LEAF, "maxDirectTransferSize0", "()I", most_at_once),
    NATIVE(BLOCKING, "transferTo0", "(Ljava/io/FileDescriptor;JJLjava/io/FileDescriptor;)J",
           transfer_to),
    NATIVE(LEAF, "unmap0", "(JJ)I", unmap),
};
const struct native_class native_sun_nio_ch_FileChannelImpl = {"sun/nio/ch/FileChannelImpl",
                                                               natives, COUNT_OF(natives)};
