/* java.nio.MappedMemoryUtils: advice on mapped files; all static, (long address, long size). */
#include <errno.h>
#include <sys/mman.h>
#include <unistd.h>

#include "stdlib/io.h"
#include "vm/base/mem.h"

static enum native_status is_loaded(struct thread *t, union slot *a)
{
    int64_t size = a[2].j;
    size_t pages = (size_t)a[4].j;
    void *memory = io_memory(t, (uint64_t)a[0].j, size);
    if (!memory)
        return NATIVE_FAILED(t);
    unsigned char *resident = mem_alloc(pages);
    if (!resident)
        return THROW(t, "java/lang/OutOfMemoryError", NULL);
    bool all = (uint64_t)size <= pages * (uint64_t)sysconf(_SC_PAGESIZE) &&
               mincore(memory, (size_t)size, resident) == 0;
    for (size_t i = 0; i < pages && all; i++)
        all = resident[i] & 1;
    mem_free(resident);
    return return_boolean(t, all);
}

static enum native_status advise(struct thread *t, union slot *a, int advice)
{
    void *memory = io_memory(t, (uint64_t)a[0].j, a[2].j);
    if (!memory)
        return NATIVE_FAILED(t);
    if (madvise(memory, (size_t)a[2].j, advice) != 0)
        return io_throw_io(t, errno, "madvise failed");
    return return_void();
}

static enum native_status load(struct thread *t, union slot *a)
{
    return advise(t, a, MADV_WILLNEED);
}

static enum native_status unload(struct thread *t, union slot *a)
{
    return advise(t, a, MADV_DONTNEED);
}

/* (FileDescriptor, long address, long size) */
static enum native_status force(struct thread *t, union slot *a)
{
    void *memory = io_memory(t, (uint64_t)a[1].j, a[3].j);
    if (!memory)
        return NATIVE_FAILED(t);
    size_t size = (size_t)a[3].j;
    thread_enter_blocked(t);
    int error = msync(memory, size, MS_SYNC) == 0 ? 0 : errno;
    thread_leave_blocked(t);
    return error ? io_throw_io(t, error, "msync with parameter MS_SYNC failed") : return_void();
}

static const struct native_method natives[] = {
    NATIVE(PLAIN, "force0", "(Ljava/io/FileDescriptor;JJ)V", force),
    NATIVE(PLAIN, "isLoaded0", "(JJJ)Z", is_loaded),
    NATIVE(PLAIN, "load0", "(JJ)V", load),
    NATIVE(PLAIN, "unload0", "(JJ)V", unload),
};
const struct native_class native_java_nio_MappedMemoryUtils = {"java/nio/MappedMemoryUtils",
                                                               natives, COUNT_OF(natives)};
