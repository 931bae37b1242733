/* java.io.FileCleanable: closes what an unreachable stream left open. */
#include "stdlib/io.h"

/* (int fd, long handle); the handle is for other systems. */
static enum native_status cleanup_close(struct thread *t, union slot *a)
{
    int error = host_close(t->iso, a[0].i);
    return error < 0 ? io_throw_io(t, -error, "close failed") : return_void();
}

static const struct native_method natives[] = {
    NATIVE(PLAIN, "cleanupClose0", "(IJ)V", cleanup_close),
};
const struct native_class native_java_io_FileCleanable = {"java/io/FileCleanable", natives,
                                                          COUNT_OF(natives)};
