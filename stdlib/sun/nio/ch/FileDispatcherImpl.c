/* sun.nio.ch.FileDispatcherImpl: what file channels do with their descriptor. */
#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "stdlib/host/files.h"
#include "stdlib/io.h"
#include "stdlib/sun/nio/ch/channels.h"

#define LOCK_RETRY_NS 10000000

/* ---- transfers at a position: (FileDescriptor, long address, int length, long position) ---- */

static enum native_status read_at(struct thread *t, union slot *a)
{
    int fd = io_descriptor(t->iso, a[0].r);
    void *memory = io_memory(t, (uint64_t)a[1].j, a[3].i);
    if (!memory)
        return NATIVE_FAILED(t);
    size_t size = (size_t)a[3].i;
    int64_t position = a[4].j;
    thread_enter_blocked(t);
    int64_t n = host_read_at(t->iso, fd, memory, size, position);
    thread_leave_blocked(t);
    return io_return_count(t, fd, n, true);
}

static enum native_status write_at(struct thread *t, union slot *a)
{
    int fd = io_descriptor(t->iso, a[0].r);
    const void *memory = io_memory(t, (uint64_t)a[1].j, a[3].i);
    if (!memory)
        return NATIVE_FAILED(t);
    size_t size = (size_t)a[3].i;
    int64_t position = a[4].j;
    thread_enter_blocked(t);
    int64_t n = host_write_at(t->iso, fd, memory, size, position);
    thread_leave_blocked(t);
    return io_return_count(t, fd, n, false);
}

/* ---- state of the file ---- */

static enum native_status result_int(struct thread *t, int64_t outcome, const char *otherwise)
{
    return outcome < 0 ? io_throw_io(t, (int)-outcome, otherwise)
                       : return_int(t, (int32_t)outcome);
}

static enum native_status result_long(struct thread *t, int64_t outcome, const char *otherwise)
{
    return outcome < 0 ? io_throw_io(t, (int)-outcome, otherwise) : return_long(t, outcome);
}

static enum native_status force(struct thread *t, union slot *a)
{
    int fd = io_descriptor(t->iso, a[0].r);
    bool data_only = !a[1].i;
    thread_enter_blocked(t);
    int error = host_sync(t->iso, fd, data_only);
    thread_leave_blocked(t);
    return result_int(t, error, "Force failed");
}

/* A negative offset asks for the position. */
static enum native_status seek(struct thread *t, union slot *a)
{
    int64_t offset = a[1].j;
    int fd = io_descriptor(t->iso, a[0].r);
    int64_t n = offset < 0 ? host_seek(t->iso, fd, 0, SEEK_CUR)
                           : host_seek(t->iso, fd, offset, SEEK_SET);
    return result_long(t, n, "lseek64 failed");
}

static enum native_status truncate_file(struct thread *t, union slot *a)
{
    int fd = io_descriptor(t->iso, a[0].r);
    int64_t size = a[1].j;
    thread_enter_blocked(t);
    int error = host_truncate(t->iso, fd, size);
    thread_leave_blocked(t);
    return result_int(t, error, "Truncation failed");
}

static enum native_status size(struct thread *t, union slot *a)
{
    return result_long(t, host_size(t->iso, io_descriptor(t->iso, a[0].r)), "Size failed");
}

static enum native_status set_direct(struct thread *t, union slot *a)
{
    return result_int(t, host_set_direct(t->iso, io_descriptor(t->iso, a[0].r)),
                      "Error setting up DirectIO");
}

/* ---- locks ---- */

/* FileDispatcher.LOCKED, NO_LOCK, INTERRUPTED. */
enum { LOCKED = 0, NO_LOCK = -1, LOCK_INTERRUPTED = 2 };

/*
 * (FileDescriptor, boolean blocking, long position, long size, boolean shared).  A lock somebody
 * else has is tried again after a while; Java calls again as long as the channel is open.
 */
static enum native_status lock(struct thread *t, union slot *a)
{
    int fd = io_descriptor(t->iso, a[0].r);
    int error = host_lock(t->iso, fd, a[6].i ? F_RDLCK : F_WRLCK, a[2].j, a[4].j);
    if (error == 0)
        return return_int(t, LOCKED);
    if (error != -EAGAIN && error != -EACCES)
        return io_throw_io(t, -error, "Lock failed");
    if (!a[1].i)
        return return_int(t, NO_LOCK);
    if (t->frame->state)
        return return_int(t, LOCK_INTERRUPTED);
    t->frame->state = 1;
    return wait_descriptor(t, -1, 0, LOCK_RETRY_NS);
}

static enum native_status release(struct thread *t, union slot *a)
{
    int fd = io_descriptor(t->iso, a[0].r);
    int error = host_lock(t->iso, fd, F_UNLCK, a[1].j, a[3].j);
    return error < 0 ? io_throw_io(t, -error, "Release failed") : return_void();
}

/* ---- closing ---- */

static enum native_status close_number(struct thread *t, int fd)
{
    int error = fd == -1 ? 0 : host_close(t->iso, fd);
    return error < 0 ? io_throw_io(t, -error, "Close failed") : return_void();
}

static enum native_status close_descriptor(struct thread *t, union slot *a)
{
    return close_number(t, io_descriptor(t->iso, a[0].r));
}

static enum native_status close_int(struct thread *t, union slot *a)
{
    return close_number(t, a[0].i);
}

static enum native_status pre_close(struct thread *t, union slot *a)
{
    int error = host_half_close(t->iso, io_descriptor(t->iso, a[0].r));
    return error < 0 ? io_throw_io(t, -error, "dup2 failed") : return_void();
}

static enum native_status duplicate(struct thread *t, union slot *a)
{
    int error = host_duplicate_to(t->iso, io_descriptor(t->iso, a[0].r),
                                  io_descriptor(t->iso, a[1].r));
    return error < 0 ? io_throw_io(t, -error, "dup2 failed") : return_void();
}

#define FD "Ljava/io/FileDescriptor;"
static const struct native_method natives[] = {
    NATIVE(LEAF, "canTransferToFromOverlappedMap0", "()Z", native_true),
    NATIVE(PLAIN, "close0", "(" FD ")V", close_descriptor),
    NATIVE(PLAIN, "closeIntFD", "(I)V", close_int),
    NATIVE(PLAIN, "dup0", "(" FD FD ")V", duplicate),
    NATIVE(PLAIN, "force0", "(" FD "Z)I", force),
    NATIVE(LEAF, "init", "()V", native_nothing),
    NATIVE(BLOCKING, "lock0", "(" FD "ZJJZ)I", lock),
    NATIVE(PLAIN, "preClose0", "(" FD ")V", pre_close),
    NATIVE(BLOCKING, "pread0", "(" FD "JIJ)I", read_at),
    NATIVE(BLOCKING, "pwrite0", "(" FD "JIJ)I", write_at),
    NATIVE(BLOCKING, "read0", "(" FD "JI)I", channel_read),
    NATIVE(BLOCKING, "readv0", "(" FD "JI)J", channel_read_vector),
    NATIVE(PLAIN, "release0", "(" FD "JJ)V", release),
    NATIVE(PLAIN, "seek0", "(" FD "J)J", seek),
    NATIVE(PLAIN, "setDirect0", "(" FD ")I", set_direct),
    NATIVE(PLAIN, "size0", "(" FD ")J", size),
    NATIVE(PLAIN, "truncate0", "(" FD "J)I", truncate_file),
    NATIVE(BLOCKING, "write0", "(" FD "JI)I", channel_write),
    NATIVE(BLOCKING, "writev0", "(" FD "JI)J", channel_write_vector),
};
const struct native_class native_sun_nio_ch_FileDispatcherImpl = {"sun/nio/ch/FileDispatcherImpl",
                                                                  natives, COUNT_OF(natives)};
