/* java.io.FileDescriptor. */
#include <fcntl.h>

#include "stdlib/host/files.h"
#include "stdlib/io.h"

static enum native_status get_append(struct thread *t, union slot *a)
{
    int flags = host_open_flags(t->iso, a[0].i);
    return return_boolean(t, flags >= 0 && (flags & O_APPEND));
}

/* Handles are for other systems. */
static enum native_status get_handle(struct thread *t, union slot *a)
{
    (void)a;
    return return_long(t, -1);
}

static enum native_status sync_descriptor(struct thread *t, union slot *a)
{
    int fd = io_descriptor(t->iso, a[0].r);
    thread_enter_blocked(t);
    int error = host_sync(t->iso, fd, false);
    thread_leave_blocked(t);
    if (error < 0)
        return THROW(t, "java/io/SyncFailedException", "sync failed");
    return return_void();
}

static enum native_status close_descriptor(struct thread *t, union slot *a)
{
    int fd = io_descriptor(t->iso, a[0].r);
    if (fd == -1)
        return return_void();
    io_set_descriptor(t->iso, a[0].r, -1);
    int error = host_close(t->iso, fd);
    return error < 0 ? io_throw_io(t, -error, "close failed") : return_void();
}

static const struct native_method natives[] = {
    NATIVE(PLAIN, "close0", "()V", close_descriptor),
    NATIVE(LEAF, "getAppend", "(I)Z", get_append),
    NATIVE(LEAF, "getHandle", "(I)J", get_handle),
    NATIVE(LEAF, "initIDs", "()V", native_nothing),
    NATIVE(PLAIN, "sync", "()V", sync_descriptor),
};
const struct native_class native_java_io_FileDescriptor = {"java/io/FileDescriptor", natives,
                                                           COUNT_OF(natives)};
