/*
 * sun.nio.fs.UnixNativeDispatcher: system calls on paths.  All methods are static.  A path is the
 * guest address of zero-terminated bytes; what fails throws UnixException with the error number.
 */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

#include "stdlib/host/environment.h"
#include "stdlib/host/files.h"
#include "stdlib/io.h"
#include "stdlib/sun/nio/fs/file_status.h"
#include "vm/base/mem.h"

/* What this system can do, as UnixNativeDispatcher names it. */
enum {
    SUPPORTS_OPENAT = 1 << 1,
    SUPPORTS_FUTIMES = 1 << 2,
    SUPPORTS_FUTIMENS = 1 << 3,
    SUPPORTS_LUTIMES = 1 << 4,
    SUPPORTS_XATTR = 1 << 5,
    SUPPORTS_BIRTHTIME = 1 << 16
};

/* ---- shapes many natives have ---- */

static enum native_status path_argument(struct thread *t, int64_t address, struct io_bytes *path)
{
    int error = io_copy_text(t->iso, (uint64_t)address, path);
    return error ? io_throw_unix(t, error) : NATIVE_DONE;
}

/* void natives */
static enum native_status done(struct thread *t, int64_t outcome)
{
    return outcome < 0 ? io_throw_unix(t, (int)-outcome) : return_void();
}

/* int natives */
static enum native_status number(struct thread *t, int64_t outcome)
{
    return outcome < 0 ? io_throw_unix(t, (int)-outcome) : return_int(t, (int32_t)outcome);
}

static enum native_status bytes(struct thread *t, const char *from, int64_t length)
{
    if (length < 0)
        return io_throw_unix(t, (int)-length);
    return return_new(t, byte_array_from(t, from, (int32_t)length));
}

static enum native_status text(struct thread *t, int error, const char *from)
{
    return bytes(t, from, error < 0 ? error : (int64_t)strlen(from));
}

#define PATH_ARGUMENT(name, slot)                                        \
    struct io_bytes name;                                                \
    enum native_status name##_status = path_argument(t, a[slot].j, &name); \
    if (name##_status != NATIVE_DONE)                                    \
    return name##_status

/* ---- opening and closing ---- */

static enum native_status init(struct thread *t, union slot *a)
{
    (void)a;
    return return_int(t, SUPPORTS_OPENAT | SUPPORTS_FUTIMES | SUPPORTS_FUTIMENS | SUPPORTS_LUTIMES |
                             SUPPORTS_XATTR | SUPPORTS_BIRTHTIME);
}

static enum native_status current_directory(struct thread *t, union slot *a)
{
    char path[PATH_MAX];
    (void)a;
    return text(t, host_current_directory(t->iso, path, sizeof path), path);
}

static enum native_status open_path(struct thread *t, union slot *a)
{
    int flags = a[2].i, mode = a[3].i;
    PATH_ARGUMENT(path, 0);
    thread_enter_blocked(t);
    int fd = host_open(t->iso, HOST_CWD, path.text, flags, mode);
    thread_leave_blocked(t);
    return number(t, fd);
}

/* (int directory, long path, int flags, int mode) */
static enum native_status open_at(struct thread *t, union slot *a)
{
    int directory = a[0].i, flags = a[3].i, mode = a[4].i;
    PATH_ARGUMENT(path, 1);
    thread_enter_blocked(t);
    int fd = host_open(t->iso, directory, path.text, flags, mode);
    thread_leave_blocked(t);
    return number(t, fd);
}

static enum native_status close_descriptor(struct thread *t, union slot *a)
{
    return done(t, host_close(t->iso, a[0].i));
}

static enum native_status duplicate(struct thread *t, union slot *a)
{
    return number(t, host_duplicate(t->iso, a[0].i));
}

/* (int fd, long address, int length) */
static enum native_status read_memory(struct thread *t, union slot *a)
{
    int fd = a[0].i;
    void *memory = io_memory(t, (uint64_t)a[1].j, a[3].i);
    if (!memory)
        return NATIVE_FAILED(t);
    size_t size = (size_t)a[3].i;
    thread_enter_blocked(t);
    int64_t n = host_read(t->iso, fd, memory, size);
    thread_leave_blocked(t);
    if (n == -EAGAIN && !host_is_nonblocking(t->iso, fd))
        return io_wait(t, fd, POLLIN);
    return number(t, n);
}

static enum native_status write_memory(struct thread *t, union slot *a)
{
    int fd = a[0].i;
    const void *memory = io_memory(t, (uint64_t)a[1].j, a[3].i);
    if (!memory)
        return NATIVE_FAILED(t);
    size_t size = (size_t)a[3].i;
    thread_enter_blocked(t);
    int64_t n = host_write(t->iso, fd, memory, size);
    thread_leave_blocked(t);
    if (n == -EAGAIN && !host_is_nonblocking(t->iso, fd))
        return io_wait(t, fd, POLLOUT);
    return number(t, n);
}

/* ---- looking ---- */

static enum native_status look(struct thread *t, union slot *a, bool follow)
{
    struct host_status status;
    PATH_ARGUMENT(path, 0);
    thread_enter_blocked(t);
    int error = host_status(t->iso, HOST_CWD, path.text, follow, &status);
    thread_leave_blocked(t);
    return error < 0 ? io_throw_unix(t, -error) : file_status_store(t, a[2].r, &status);
}

static enum native_status stat_path(struct thread *t, union slot *a)
{
    return look(t, a, true);
}

static enum native_status lstat_path(struct thread *t, union slot *a)
{
    return look(t, a, false);
}

/* The mode; 0 when it cannot be told. */
static enum native_status stat_mode(struct thread *t, union slot *a)
{
    struct io_bytes path;
    struct host_status status;
    if (io_copy_text(t->iso, (uint64_t)a[0].j, &path) != 0)
        return return_int(t, 0);
    thread_enter_blocked(t);
    int error = host_status(t->iso, HOST_CWD, path.text, true, &status);
    thread_leave_blocked(t);
    return return_int(t, error < 0 ? 0 : (int32_t)status.s.st_mode);
}

static enum native_status stat_descriptor(struct thread *t, union slot *a)
{
    struct host_status status;
    int error = host_status_of(t->iso, a[0].i, &status);
    return error < 0 ? io_throw_unix(t, -error) : file_status_store(t, a[1].r, &status);
}

/* (int directory, long path, int flags, UnixFileAttributes) */
static enum native_status stat_at(struct thread *t, union slot *a)
{
    struct host_status status;
    int directory = a[0].i;
    bool follow = !(a[3].i & AT_SYMLINK_NOFOLLOW);
    PATH_ARGUMENT(path, 1);
    thread_enter_blocked(t);
    int error = host_status(t->iso, directory, path.text, follow, &status);
    thread_leave_blocked(t);
    return error < 0 ? io_throw_unix(t, -error) : file_status_store(t, a[4].r, &status);
}

static enum native_status access_path(struct thread *t, union slot *a)
{
    int mode = a[2].i;
    PATH_ARGUMENT(path, 0);
    return done(t, host_access(t->iso, path.text, mode));
}

static enum native_status exists(struct thread *t, union slot *a)
{
    struct io_bytes path;
    return return_boolean(t, io_copy_text(t->iso, (uint64_t)a[0].j, &path) == 0 &&
                                 host_access(t->iso, path.text, F_OK) == 0);
}

static enum native_status read_link(struct thread *t, union slot *a)
{
    char target[PATH_MAX];
    PATH_ARGUMENT(path, 0);
    return bytes(t, target, host_read_link(t->iso, path.text, target, sizeof target));
}

static enum native_status real_path(struct thread *t, union slot *a)
{
    char real[PATH_MAX];
    PATH_ARGUMENT(path, 0);
    thread_enter_blocked(t);
    int error = host_real_path(t->iso, path.text, real);
    thread_leave_blocked(t);
    return text(t, error, real);
}

static enum native_status file_system(struct thread *t, union slot *a)
{
    struct statvfs status;
    PATH_ARGUMENT(path, 0);
    thread_enter_blocked(t);
    int error = host_file_system(t->iso, path.text, &status);
    thread_leave_blocked(t);
    if (error < 0)
        return io_throw_unix(t, -error);
    if (IS_NULL(a[2].r))
        return throw_null(t);
    io_set_long(t->iso, a[2].r, IO_store_block_size, (int64_t)status.f_frsize);
    io_set_long(t->iso, a[2].r, IO_store_blocks, (int64_t)status.f_blocks);
    io_set_long(t->iso, a[2].r, IO_store_free, (int64_t)status.f_bfree);
    io_set_long(t->iso, a[2].r, IO_store_available, (int64_t)status.f_bavail);
    return return_void();
}

static enum native_status strerror_text(struct thread *t, union slot *a)
{
    char buffer[IO_ERROR_TEXT_SIZE];
    return text(t, 0, io_error_text(a[0].i, buffer, sizeof buffer));
}

/* ---- changing ---- */

static enum native_status link_path(struct thread *t, union slot *a)
{
    PATH_ARGUMENT(existing, 0);
    PATH_ARGUMENT(path, 2);
    return done(t, host_link(t->iso, existing.text, path.text));
}

static enum native_status symbolic_link(struct thread *t, union slot *a)
{
    PATH_ARGUMENT(target, 0);
    PATH_ARGUMENT(path, 2);
    return done(t, host_symbolic_link(t->iso, target.text, path.text));
}

static enum native_status unlink_path(struct thread *t, union slot *a)
{
    PATH_ARGUMENT(path, 0);
    return done(t, host_remove(t->iso, HOST_CWD, path.text, false));
}

static enum native_status remove_directory(struct thread *t, union slot *a)
{
    PATH_ARGUMENT(path, 0);
    return done(t, host_remove(t->iso, HOST_CWD, path.text, true));
}

/* (int directory, long path, int flags) */
static enum native_status unlink_at(struct thread *t, union slot *a)
{
    int directory = a[0].i, flags = a[3].i;
    PATH_ARGUMENT(path, 1);
    return done(t, host_remove(t->iso, directory, path.text, flags & AT_REMOVEDIR));
}

static enum native_status rename_path(struct thread *t, union slot *a)
{
    PATH_ARGUMENT(from, 0);
    PATH_ARGUMENT(to, 2);
    return done(t, host_rename(t->iso, HOST_CWD, from.text, HOST_CWD, to.text));
}

/* (int fromDirectory, long from, int toDirectory, long to) */
static enum native_status rename_at(struct thread *t, union slot *a)
{
    int from_directory = a[0].i, to_directory = a[3].i;
    PATH_ARGUMENT(from, 1);
    PATH_ARGUMENT(to, 4);
    return done(t, host_rename(t->iso, from_directory, from.text, to_directory, to.text));
}

static enum native_status make_directory(struct thread *t, union slot *a)
{
    int mode = a[2].i;
    PATH_ARGUMENT(path, 0);
    return done(t, host_make_directory(t->iso, path.text, mode));
}

/* (long path, int mode, long device) */
static enum native_status make_node(struct thread *t, union slot *a)
{
    int mode = a[2].i;
    uint64_t device = (uint64_t)a[3].j;
    PATH_ARGUMENT(path, 0);
    return done(t, host_make_node(t->iso, path.text, mode, device));
}

static enum native_status change_mode(struct thread *t, union slot *a)
{
    int mode = a[2].i;
    PATH_ARGUMENT(path, 0);
    return done(t, host_change_mode(t->iso, path.text, mode));
}

static enum native_status change_mode_of(struct thread *t, union slot *a)
{
    return done(t, host_change_mode_of(t->iso, a[0].i, a[1].i));
}

static enum native_status change_owner(struct thread *t, union slot *a)
{
    uint32_t user = (uint32_t)a[2].i, group = (uint32_t)a[3].i;
    PATH_ARGUMENT(path, 0);
    return done(t, host_change_owner(t->iso, path.text, user, group, true));
}

static enum native_status change_owner_of_link(struct thread *t, union slot *a)
{
    uint32_t user = (uint32_t)a[2].i, group = (uint32_t)a[3].i;
    PATH_ARGUMENT(path, 0);
    return done(t, host_change_owner(t->iso, path.text, user, group, false));
}

static enum native_status change_owner_of(struct thread *t, union slot *a)
{
    return done(t, host_change_owner_of(t->iso, a[0].i, (uint32_t)a[1].i, (uint32_t)a[2].i));
}

/* A time in units of 1/per_second; a negative fraction makes the system answer EINVAL, which Java
 * expects. */
static struct timespec time_of(int64_t time, int64_t per_second)
{
    return (struct timespec){.tv_sec = time / per_second,
                             .tv_nsec = time % per_second * (1000000000 / per_second)};
}

static enum native_status set_times(struct thread *t, union slot *a, bool follow)
{
    struct timespec times[2] = {time_of(a[2].j, 1000000), time_of(a[4].j, 1000000)};
    PATH_ARGUMENT(path, 0);
    return done(t, host_set_times(t->iso, path.text, times, follow));
}

static enum native_status utimes_path(struct thread *t, union slot *a)
{
    return set_times(t, a, true);
}

static enum native_status lutimes_path(struct thread *t, union slot *a)
{
    return set_times(t, a, false);
}

static enum native_status futimes_descriptor(struct thread *t, union slot *a)
{
    struct timespec times[2] = {time_of(a[1].j, 1000000), time_of(a[3].j, 1000000)};
    return done(t, host_set_times_of(t->iso, a[0].i, times));
}

static enum native_status futimens_descriptor(struct thread *t, union slot *a)
{
    struct timespec times[2] = {time_of(a[1].j, 1000000000), time_of(a[3].j, 1000000000)};
    return done(t, host_set_times_of(t->iso, a[0].i, times));
}

/* ---- directories ---- */

static enum native_status handle(struct thread *t, int64_t outcome)
{
    return outcome < 0 ? io_throw_unix(t, (int)-outcome) : return_long(t, outcome);
}

static enum native_status open_directory(struct thread *t, union slot *a)
{
    PATH_ARGUMENT(path, 0);
    thread_enter_blocked(t);
    int64_t outcome = host_open_directory(t->iso, path.text);
    thread_leave_blocked(t);
    return handle(t, outcome);
}

static enum native_status directory_of(struct thread *t, union slot *a)
{
    return handle(t, host_directory_of(t->iso, a[0].i));
}

static enum native_status close_directory(struct thread *t, union slot *a)
{
    return done(t, host_close_directory(t->iso, a[0].j));
}

static enum native_status read_directory(struct thread *t, union slot *a)
{
    char name[NAME_MAX + 1];
    int64_t directory = a[0].j;
    thread_enter_blocked(t);
    int n = host_read_directory(t->iso, directory, name);
    thread_leave_blocked(t);
    return n == 0 ? return_ref(t, NULL_REF) : text(t, n, name);
}

/* ---- users ---- */

static enum native_status user_name(struct thread *t, union slot *a)
{
    char name[256];
    return text(t, host_user_name(t->iso, (uint32_t)a[0].i, name, sizeof name), name);
}

static enum native_status group_name(struct thread *t, union slot *a)
{
    char name[256];
    return text(t, host_group_name(t->iso, (uint32_t)a[0].i, name, sizeof name), name);
}

/* -1 for an unknown name. */
static enum native_status user_number(struct thread *t, union slot *a)
{
    PATH_ARGUMENT(name, 0);
    int64_t outcome = host_user_number(t->iso, name.text);
    return outcome == -ENOENT ? return_int(t, -1) : number(t, outcome);
}

static enum native_status group_number(struct thread *t, union slot *a)
{
    PATH_ARGUMENT(name, 0);
    int64_t outcome = host_group_number(t->iso, name.text);
    return outcome == -ENOENT ? return_int(t, -1) : number(t, outcome);
}

/* ---- extended attributes ---- */

/* (int fd, long name, long value, int size) */
static enum native_status get_attribute(struct thread *t, union slot *a)
{
    int fd = a[0].i, size = a[5].i;
    uint64_t address = (uint64_t)a[3].j;
    PATH_ARGUMENT(name, 1);
    void *value = io_memory(t, address, size);
    if (!value)
        return NATIVE_FAILED(t);
    return number(t, host_get_attribute(t->iso, fd, name.text, value, (size_t)size));
}

static enum native_status set_attribute(struct thread *t, union slot *a)
{
    int fd = a[0].i, size = a[5].i;
    uint64_t address = (uint64_t)a[3].j;
    PATH_ARGUMENT(name, 1);
    const void *value = io_memory(t, address, size);
    if (!value)
        return NATIVE_FAILED(t);
    return done(t, host_set_attribute(t->iso, fd, name.text, value, (size_t)size));
}

static enum native_status remove_attribute(struct thread *t, union slot *a)
{
    int fd = a[0].i;
    PATH_ARGUMENT(name, 1);
    return done(t, host_remove_attribute(t->iso, fd, name.text));
}

/* (int fd, long list, int size) */
static enum native_status list_attributes(struct thread *t, union slot *a)
{
    int fd = a[0].i, size = a[3].i;
    void *list = io_memory(t, (uint64_t)a[1].j, size);
    if (!list)
        return NATIVE_FAILED(t);
    return number(t, host_list_attributes(t->iso, fd, list, (size_t)size));
}

/* ---- lines of the mount table ---- */

/* Length of the next line with its end; -1 at the end of the file. */
static enum native_status line_length(struct thread *t, union slot *a)
{
    const char *line;
    int error = host_next_line(t->iso, a[0].j, &line);
    if (error < 0)
        return io_throw_unix(t, -error);
    return return_int(t, line ? (int32_t)strlen(line) + 1 : -1);
}

static enum native_status rewind_lines(struct thread *t, union slot *a)
{
    return done(t, host_rewind_lines(t->iso, a[0].j));
}

#define ATTRIBUTES "Lsun/nio/fs/UnixFileAttributes;"
static const struct native_method natives[] = {
    NATIVE(PLAIN, "access0", "(JI)V", access_path),
    NATIVE(PLAIN, "chmod0", "(JI)V", change_mode),
    NATIVE(PLAIN, "chown0", "(JII)V", change_owner),
    NATIVE(PLAIN, "close0", "(I)V", close_descriptor),
    NATIVE(PLAIN, "closedir", "(J)V", close_directory),
    NATIVE(PLAIN, "dup", "(I)I", duplicate),
    NATIVE(PLAIN, "exists0", "(J)Z", exists),
    NATIVE(PLAIN, "fchmod", "(II)V", change_mode_of),
    NATIVE(PLAIN, "fchown", "(III)V", change_owner_of),
    NATIVE(PLAIN, "fdopendir", "(I)J", directory_of),
    NATIVE(PLAIN, "fgetxattr0", "(IJJI)I", get_attribute),
    NATIVE(PLAIN, "flistxattr", "(IJI)I", list_attributes),
    NATIVE(PLAIN, "fremovexattr0", "(IJ)V", remove_attribute),
    NATIVE(PLAIN, "fsetxattr0", "(IJJI)V", set_attribute),
    NATIVE(PLAIN, "fstat", "(I" ATTRIBUTES ")V", stat_descriptor),
    NATIVE(PLAIN, "fstatat0", "(IJI" ATTRIBUTES ")V", stat_at),
    NATIVE(PLAIN, "futimens", "(IJJ)V", futimens_descriptor),
    NATIVE(PLAIN, "futimes", "(IJJ)V", futimes_descriptor),
    NATIVE(PLAIN, "getcwd", "()[B", current_directory),
    NATIVE(PLAIN, "getgrgid", "(I)[B", group_name),
    NATIVE(PLAIN, "getgrnam0", "(J)I", group_number),
    NATIVE(PLAIN, "getlinelen", "(J)I", line_length),
    NATIVE(PLAIN, "getpwnam0", "(J)I", user_number),
    NATIVE(PLAIN, "getpwuid", "(I)[B", user_name),
    NATIVE(LEAF, "init", "()I", init),
    NATIVE(PLAIN, "lchown0", "(JII)V", change_owner_of_link),
    NATIVE(PLAIN, "link0", "(JJ)V", link_path),
    NATIVE(PLAIN, "lstat0", "(J" ATTRIBUTES ")V", lstat_path),
    NATIVE(PLAIN, "lutimes0", "(JJJ)V", lutimes_path),
    NATIVE(PLAIN, "mkdir0", "(JI)V", make_directory),
    NATIVE(PLAIN, "mknod0", "(JIJ)V", make_node),
    NATIVE(PLAIN, "open0", "(JII)I", open_path),
    NATIVE(PLAIN, "openat0", "(IJII)I", open_at),
    NATIVE(PLAIN, "opendir0", "(J)J", open_directory),
    NATIVE(BLOCKING, "read", "(IJI)I", read_memory),
    NATIVE(PLAIN, "readdir", "(J)[B", read_directory),
    NATIVE(PLAIN, "readlink0", "(J)[B", read_link),
    NATIVE(PLAIN, "realpath0", "(J)[B", real_path),
    NATIVE(PLAIN, "rename0", "(JJ)V", rename_path),
    NATIVE(PLAIN, "renameat0", "(IJIJ)V", rename_at),
    NATIVE(PLAIN, "rewind", "(J)V", rewind_lines),
    NATIVE(PLAIN, "rmdir0", "(J)V", remove_directory),
    NATIVE(PLAIN, "stat0", "(J" ATTRIBUTES ")V", stat_path),
    NATIVE(PLAIN, "stat1", "(J)I", stat_mode),
    NATIVE(PLAIN, "statvfs0", "(JLsun/nio/fs/UnixFileStoreAttributes;)V", file_system),
    NATIVE(PLAIN, "strerror", "(I)[B", strerror_text),
    NATIVE(PLAIN, "symlink0", "(JJ)V", symbolic_link),
    NATIVE(PLAIN, "unlink0", "(J)V", unlink_path),
    NATIVE(PLAIN, "unlinkat0", "(IJI)V", unlink_at),
    NATIVE(PLAIN, "utimes0", "(JJJ)V", utimes_path),
    NATIVE(BLOCKING, "write", "(IJI)I", write_memory),
};
const struct native_class native_sun_nio_fs_UnixNativeDispatcher = {
    "sun/nio/fs/UnixNativeDispatcher", natives, COUNT_OF(natives)};
