/* sun.nio.ch.FileKey: the identity of an open file. */
#include "stdlib/host/files.h"
#include "stdlib/io.h"

static enum native_status init(struct thread *t, union slot *a)
{
    struct host_status status;
    int error = host_status_of(t->iso, io_descriptor(t->iso, a[1].r), &status);
    if (error < 0)
        return io_throw_io(t, -error, NULL);
    io_set_long(t->iso, a[0].r, IO_file_key_device, (int64_t)status.s.st_dev);
    io_set_long(t->iso, a[0].r, IO_file_key_inode, (int64_t)status.s.st_ino);
    return return_void();
}

static const struct native_method natives[] = {
    NATIVE(PLAIN, "init", "(Ljava/io/FileDescriptor;)V", init),
    NATIVE(LEAF, "initIDs", "()V", native_nothing),
};
const struct native_class native_sun_nio_ch_FileKey = {"sun/nio/ch/FileKey", natives,
                                                       COUNT_OF(natives)};
