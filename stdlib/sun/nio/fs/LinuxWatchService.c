/* sun.nio.fs.LinuxWatchService: inotify. */
#include <errno.h>
#include <poll.h>
#include <stddef.h>
#include <sys/inotify.h>

#include "stdlib/host/files.h"
#include "stdlib/io.h"
#include "stdlib/sun/nio/ch/channels.h"

static enum native_status event_size(struct thread *t, union slot *a)
{
    (void)a;
    return return_int(t, sizeof(struct inotify_event));
}

static enum native_status event_offsets(struct thread *t, union slot *a)
{
    static const int32_t offsets[] = {
        offsetof(struct inotify_event, wd), offsetof(struct inotify_event, mask),
        offsetof(struct inotify_event, cookie), offsetof(struct inotify_event, len),
        offsetof(struct inotify_event, name)};
    (void)a;
    struct ref array = primitive_array_new(t, TYPE_INT, COUNT_OF(offsets));
    if (IS_NULL(array))
        return NATIVE_FAILED(t);
    for (size_t i = 0; i < COUNT_OF(offsets); i++)
        ARRAY_ELEMENTS(t, array, int32_t)[i] = offsets[i];
    return return_ref(t, array);
}

static enum native_status open_watch(struct thread *t, union slot *a)
{
    (void)a;
    int fd = host_watch_open(t->iso);
    return fd < 0 ? io_throw_unix(t, -fd) : return_int(t, fd);
}

/* (int fd, long path, int mask) */
static enum native_status add_watch(struct thread *t, union slot *a)
{
    struct io_bytes path;
    int error = io_copy_text(t->iso, (uint64_t)a[1].j, &path);
    int watch = error ? -error : host_watch_add(t->iso, a[0].i, path.text, (uint32_t)a[3].i);
    return watch < 0 ? io_throw_unix(t, -watch) : return_int(t, watch);
}

static enum native_status remove_watch(struct thread *t, union slot *a)
{
    int error = host_watch_remove(t->iso, a[0].i, a[1].i);
    return error < 0 ? io_throw_unix(t, -error) : return_void();
}

static enum native_status configure_blocking(struct thread *t, union slot *a)
{
    int error = host_set_nonblocking(t->iso, a[0].i, !a[1].i);
    return error < 0 ? io_throw_unix(t, -error) : return_void();
}

static enum native_status socket_pair(struct thread *t, union slot *a)
{
    int fds[2];
    if (IS_NULL(a[0].r))
        return throw_null(t);
    int error = ARRAY_LENGTH(t, a[0].r) < 2 ? -EINVAL : host_socket_pair(t->iso, fds);
    if (error < 0)
        return io_throw_unix(t, -error);
    for (int i = 0; i < 2; i++)
        ARRAY_ELEMENTS(t, a[0].r, int32_t)[i] = fds[i];
    return return_void();
}

/* (int fd, int fd): how many of the two can be read */
static enum native_status poll_two(struct thread *t, union slot *a)
{
    struct pollfd slots[2] = {{.fd = a[0].i, .events = POLLIN}, {.fd = a[1].i, .events = POLLIN}};
    int ready;
    enum native_status status = channel_poll(t, slots, 2, -1, &ready);
    if (status != NATIVE_DONE)
        return status;
    return ready < 0 ? io_throw_unix(t, -ready) : return_int(t, ready);
}

static const struct native_method natives[] = {
    NATIVE(PLAIN, "configureBlocking", "(IZ)V", configure_blocking),
    NATIVE(PLAIN, "eventOffsets", "()[I", event_offsets),
    NATIVE(LEAF, "eventSize", "()I", event_size),
    NATIVE(PLAIN, "inotifyAddWatch", "(IJI)I", add_watch),
    NATIVE(PLAIN, "inotifyInit", "()I", open_watch),
    NATIVE(PLAIN, "inotifyRmWatch", "(II)V", remove_watch),
    NATIVE(BLOCKING, "poll", "(II)I", poll_two),
    NATIVE(PLAIN, "socketpair", "([I)V", socket_pair),
};
const struct native_class native_sun_nio_fs_LinuxWatchService = {"sun/nio/fs/LinuxWatchService",
                                                                 natives, COUNT_OF(natives)};
