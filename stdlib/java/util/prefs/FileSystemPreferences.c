/* Natives of java.util.prefs.FileSystemPreferences: locking and modes of its files. */
#include "stdlib/support.h"

#include <errno.h>
#include <fcntl.h>

#include "stdlib/host/files.h"
#include "stdlib/host/host.h"
#include "vm/base/mem.h"

/* The path as the host spells it; NULL: thrown. */
static char *path_of(struct thread *t, struct ref string)
{
    char *path;
    if (IS_NULL(string)) {
        exec_throw_null(t);
        return NULL;
    }
    path = string_to_utf8(t->iso, string, NULL);
    if (path == NULL)
        exec_throw(t, "java/lang/OutOfMemoryError", "no memory for a path");
    return path;
}

/* (file, permission) -> errno */
static enum native_status change_mode(struct thread *t, union slot *a)
{
    char *path = path_of(t, a[0].r);
    int result;
    if (path == NULL)
        return NATIVE_THROW;
    result = host_change_mode(t->iso, path, a[1].i);
    mem_free(path);
    return return_int(t, result < 0 ? -result : 0);
}

/* Opens and locks without waiting: *descriptor, or 0 and an errno, which is the result. */
static int lock(struct isolate *iso, const char *path, int mode, bool shared, int *descriptor)
{
    int fd = host_open(iso, HOST_CWD, path, shared ? O_RDONLY : O_RDWR | O_CREAT, mode), result;
    *descriptor = 0;
    if (fd < 0)
        return -fd;
    /* With O_CREAT alone the process's umask would have a say. */
    result = shared ? 0 : host_change_mode_of(iso, fd, mode);
    if (result >= 0)
        result = host_lock(iso, fd, shared ? F_RDLCK : F_WRLCK, 0, 0);
    if (result < 0) {
        host_close(iso, fd);
        return -result;
    }
    *descriptor = fd;
    return 0;
}

/* (file, permission, shared) -> {descriptor, errno} */
static enum native_status lock_file(struct thread *t, union slot *a)
{
    char *path = path_of(t, a[0].r);
    int descriptor, error;
    struct ref pair;
    if (path == NULL)
        return NATIVE_THROW;
    error = lock(t->iso, path, a[1].i, a[2].i != 0, &descriptor);
    mem_free(path);
    pair = primitive_array_new(t, TYPE_INT, 2);
    if (IS_NULL(pair)) {
        if (descriptor > 0)
            host_close(t->iso, descriptor);
        return NATIVE_THROW;
    }
    ARRAY_ELEMENTS(t, pair, int32_t)[0] = descriptor;
    ARRAY_ELEMENTS(t, pair, int32_t)[1] = error;
    return return_ref(t, pair);
}

/* (descriptor) -> errno.  Closing releases the lock. */
static enum native_status unlock_file(struct thread *t, union slot *a)
{
    int result = host_lock(t->iso, a[0].i, F_UNLCK, 0, 0);
    int closed = host_close(t->iso, a[0].i);
    if (result >= 0)
        result = closed;
    return return_int(t, result < 0 ? -result : 0);
}

static const struct native_method natives[] = {
    NATIVE(PLAIN, "chmod", "(Ljava/lang/String;I)I", change_mode),
    NATIVE(PLAIN, "lockFile0", "(Ljava/lang/String;IZ)[I", lock_file),
    NATIVE(LEAF, "unlockFile0", "(I)I", unlock_file),
};
const struct native_class native_java_util_prefs_FileSystemPreferences = {
    "java/util/prefs/FileSystemPreferences", natives, COUNT_OF(natives)};
