/* sun.nio.fs.UnixCopyFile: copies the bytes of one open file to another. */
#include <errno.h>
#include <string.h>

#include "stdlib/host/files.h"
#include "stdlib/io.h"
#include "vm/base/mem.h"

#define CHUNK TINY(KIB(64), 64)

/* Copies one chunk; > 0 as long as there is more, 0 at the end, or -errno. */
static int64_t copy_chunk(struct isolate *iso, int to, int from, char *buffer)
{
    int64_t n = host_read(iso, from, buffer, CHUNK);
    for (int64_t done = 0, written; done < n; done += written) {
        written = host_write(iso, to, buffer + done, (size_t)(n - done));
        if (written < 0)
            return written;
    }
    return n;
}

/* (int to, int from, long address of an int that is not 0 once the copy is cancelled, or 0) */
static enum native_status transfer(struct thread *t, union slot *a)
{
    int to = a[0].i, from = a[1].i;
    const int32_t *cancelled = a[2].j ? io_memory(t, (uint64_t)a[2].j, sizeof *cancelled) : NULL;
    if (a[2].j && !cancelled)
        return NATIVE_FAILED(t);
    char *buffer = mem_alloc(CHUNK);
    if (!buffer)
        return THROW(t, "java/lang/OutOfMemoryError", NULL);
    int64_t n = 1;
    thread_enter_blocked(t);
    while (n > 0 && !LOAD_RELAXED(&t->iso->exiting))
        n = cancelled && LOAD_RELAXED(cancelled) ? -ECANCELED
                                                 : copy_chunk(t->iso, to, from, buffer);
    thread_leave_blocked(t);
    mem_free(buffer);
    return n < 0 ? io_throw_unix(t, (int)-n) : return_void();
}

static const struct native_method natives[] = {
    NATIVE(PLAIN, "transfer", "(IIJ)V", transfer),
};
const struct native_class native_sun_nio_fs_UnixCopyFile = {"sun/nio/fs/UnixCopyFile", natives,
                                                            COUNT_OF(natives)};
