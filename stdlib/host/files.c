/* Paths, directories, attributes.  See files.h; covered by test_host_files.c. */
#include "stdlib/host/files.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/sysmacros.h>
#include <sys/xattr.h>
#include <unistd.h>

#include "vm/base/mem.h"

static int outcome(int value)
{
    return value < 0 ? -errno : value;
}

static bool may_read(struct isolate *iso)
{
    return host_allows(iso, HOST_files_read);
}

static bool may_write(struct isolate *iso)
{
    return host_allows(iso, HOST_files_write);
}

/* A directory slot while an operation uses it. */
struct base_directory {
    struct host_descriptor *held;
    int real;
};

static bool enter_directory(struct isolate *iso, int slot, struct base_directory *directory)
{
    directory->held = NULL;
    directory->real = AT_FDCWD;
    if (slot == HOST_CWD)
        return true;
    directory->held = host_descriptor_acquire(iso, slot);
    if (!directory->held)
        return false;
    directory->real = directory->held->real;
    return true;
}

static void leave_directory(struct isolate *iso, struct base_directory *directory)
{
    if (directory->held)
        host_descriptor_release(iso, directory->held);
}

/* ---- opening ---- */

int host_open(struct isolate *iso, int directory, const char *path, int flags, int mode)
{
    bool writes = (flags & O_ACCMODE) != O_RDONLY || (flags & (O_CREAT | O_TRUNC));
    if (!may_read(iso) || (writes && !may_write(iso)))
        return -EACCES;
    struct base_directory base;
    if (!enter_directory(iso, directory, &base))
        return -EBADF;
    int real;
    do
        real = outcome(openat(base.real, path, flags | O_CLOEXEC, mode));
    while (real == -EINTR);
    leave_directory(iso, &base);
    return real < 0 ? real : host_descriptor_add(iso, real);
}

/* ---- looking ---- */

static void fill_status(const struct statx *from, struct host_status *to)
{
    memset(to, 0, sizeof *to);
    to->s.st_mode = from->stx_mode;
    to->s.st_ino = from->stx_ino;
    to->s.st_dev = makedev(from->stx_dev_major, from->stx_dev_minor);
    to->s.st_rdev = makedev(from->stx_rdev_major, from->stx_rdev_minor);
    to->s.st_nlink = from->stx_nlink;
    to->s.st_uid = from->stx_uid;
    to->s.st_gid = from->stx_gid;
    to->s.st_size = (off_t)from->stx_size;
    to->s.st_blksize = from->stx_blksize;
    to->s.st_blocks = (blkcnt_t)from->stx_blocks;
    to->s.st_atim = (struct timespec){from->stx_atime.tv_sec, from->stx_atime.tv_nsec};
    to->s.st_mtim = (struct timespec){from->stx_mtime.tv_sec, from->stx_mtime.tv_nsec};
    to->s.st_ctim = (struct timespec){from->stx_ctime.tv_sec, from->stx_ctime.tv_nsec};
    bool born = from->stx_mask & STATX_BTIME;
    to->birth_seconds = born ? from->stx_btime.tv_sec : from->stx_mtime.tv_sec;
    to->birth_nanoseconds = born ? from->stx_btime.tv_nsec : from->stx_mtime.tv_nsec;
}

static int status_at(int directory, const char *path, int flags, struct host_status *status)
{
    struct statx found;
    if (statx(directory, path, flags, STATX_BASIC_STATS | STATX_BTIME, &found) != 0)
        return -errno;
    fill_status(&found, status);
    return 0;
}

int host_status(struct isolate *iso, int directory, const char *path, bool follow,
                struct host_status *status)
{
    if (!may_read(iso))
        return -EACCES;
    struct base_directory base;
    if (!enter_directory(iso, directory, &base))
        return -EBADF;
    int n = status_at(base.real, path, follow ? 0 : AT_SYMLINK_NOFOLLOW, status);
    leave_directory(iso, &base);
    return n;
}

int host_status_of(struct isolate *iso, int fd, struct host_status *status)
{
    struct base_directory base;
    if (fd < 0 || !enter_directory(iso, fd, &base))
        return -EBADF;
    int n = status_at(base.real, "", AT_EMPTY_PATH, status);
    leave_directory(iso, &base);
    return n;
}

int host_access(struct isolate *iso, const char *path, int mode)
{
    if (!may_read(iso) || ((mode & W_OK) && !may_write(iso)))
        return -EACCES;
    int n;
    do
        n = outcome(access(path, mode));
    while (n == -EINTR);
    return n;
}

int64_t host_read_link(struct isolate *iso, const char *path, char *buffer, size_t size)
{
    if (!may_read(iso))
        return -EACCES;
    ssize_t n = readlink(path, buffer, size);
    return n < 0 ? -errno : n;
}

int host_real_path(struct isolate *iso, const char *path, char *buffer)
{
    if (!may_read(iso))
        return -EACCES;
    return realpath(path, buffer) ? 0 : -errno;
}

int host_current_directory(struct isolate *iso, char *buffer, size_t size)
{
    if (!may_read(iso))
        return -EACCES;
    return getcwd(buffer, size) ? 0 : -errno;
}

int host_file_system(struct isolate *iso, const char *path, struct statvfs *status)
{
    if (!may_read(iso))
        return -EACCES;
    int n;
    do
        n = outcome(statvfs(path, status));
    while (n == -EINTR);
    return n;
}

int64_t host_name_max(struct isolate *iso, const char *path)
{
    if (!may_read(iso))
        return -EACCES;
    errno = 0;
    long n = pathconf(path, _PC_NAME_MAX);
    return n < 0 ? -(errno ? errno : EINVAL) : n;
}

/* ---- changing ---- */

int host_make_directory(struct isolate *iso, const char *path, int mode)
{
    return may_write(iso) ? outcome(mkdir(path, (mode_t)mode)) : -EACCES;
}

int host_make_node(struct isolate *iso, const char *path, int mode, uint64_t device)
{
    return may_write(iso) ? outcome(mknod(path, (mode_t)mode, (dev_t)device)) : -EACCES;
}

int host_remove(struct isolate *iso, int directory, const char *path, bool is_directory)
{
    struct base_directory base;
    if (!may_write(iso))
        return -EACCES;
    if (!enter_directory(iso, directory, &base))
        return -EBADF;
    int n = outcome(unlinkat(base.real, path, is_directory ? AT_REMOVEDIR : 0));
    leave_directory(iso, &base);
    return n;
}

int host_rename(struct isolate *iso, int from_directory, const char *from, int to_directory,
                const char *to)
{
    struct base_directory from_base, to_base;
    if (!may_write(iso))
        return -EACCES;
    if (!enter_directory(iso, from_directory, &from_base))
        return -EBADF;
    int n = -EBADF;
    if (enter_directory(iso, to_directory, &to_base)) {
        n = outcome(renameat(from_base.real, from, to_base.real, to));
        leave_directory(iso, &to_base);
    }
    leave_directory(iso, &from_base);
    return n;
}

int host_link(struct isolate *iso, const char *existing, const char *path)
{
    return may_write(iso) ? outcome(link(existing, path)) : -EACCES;
}

int host_symbolic_link(struct isolate *iso, const char *target, const char *path)
{
    return may_write(iso) ? outcome(symlink(target, path)) : -EACCES;
}

int host_change_mode(struct isolate *iso, const char *path, int mode)
{
    return may_write(iso) ? outcome(chmod(path, (mode_t)mode)) : -EACCES;
}

int host_change_owner(struct isolate *iso, const char *path, uint32_t user, uint32_t group,
                      bool follow)
{
    if (!may_write(iso))
        return -EACCES;
    return outcome(fchownat(AT_FDCWD, path, user, group, follow ? 0 : AT_SYMLINK_NOFOLLOW));
}

int host_set_times(struct isolate *iso, const char *path, const struct timespec times[2],
                   bool follow)
{
    if (!may_write(iso))
        return -EACCES;
    return outcome(utimensat(AT_FDCWD, path, times, follow ? 0 : AT_SYMLINK_NOFOLLOW));
}

int host_change_mode_of(struct isolate *iso, int fd, int mode)
{
    struct host_descriptor *file = host_descriptor_acquire(iso, fd);
    if (!file)
        return -EBADF;
    int n = may_write(iso) ? outcome(fchmod(file->real, (mode_t)mode)) : -EACCES;
    host_descriptor_release(iso, file);
    return n;
}

int host_change_owner_of(struct isolate *iso, int fd, uint32_t user, uint32_t group)
{
    struct host_descriptor *file = host_descriptor_acquire(iso, fd);
    if (!file)
        return -EBADF;
    int n = may_write(iso) ? outcome(fchown(file->real, user, group)) : -EACCES;
    host_descriptor_release(iso, file);
    return n;
}

int host_set_times_of(struct isolate *iso, int fd, const struct timespec times[2])
{
    struct host_descriptor *file = host_descriptor_acquire(iso, fd);
    if (!file)
        return -EBADF;
    int n = may_write(iso) ? outcome(futimens(file->real, times)) : -EACCES;
    host_descriptor_release(iso, file);
    return n;
}

/* ---- extended attributes ---- */

int64_t host_get_attribute(struct isolate *iso, int fd, const char *name, void *value, size_t size)
{
    struct host_descriptor *file = host_descriptor_acquire(iso, fd);
    if (!file)
        return -EBADF;
    int64_t n = fgetxattr(file->real, name, value, size);
    n = n < 0 ? -errno : n;
    host_descriptor_release(iso, file);
    return n;
}

int host_set_attribute(struct isolate *iso, int fd, const char *name, const void *value,
                       size_t size)
{
    struct host_descriptor *file = host_descriptor_acquire(iso, fd);
    if (!file)
        return -EBADF;
    int n = may_write(iso) ? outcome(fsetxattr(file->real, name, value, size, 0)) : -EACCES;
    host_descriptor_release(iso, file);
    return n;
}

int host_remove_attribute(struct isolate *iso, int fd, const char *name)
{
    struct host_descriptor *file = host_descriptor_acquire(iso, fd);
    if (!file)
        return -EBADF;
    int n = may_write(iso) ? outcome(fremovexattr(file->real, name)) : -EACCES;
    host_descriptor_release(iso, file);
    return n;
}

int64_t host_list_attributes(struct isolate *iso, int fd, char *list, size_t size)
{
    struct host_descriptor *file = host_descriptor_acquire(iso, fd);
    if (!file)
        return -EBADF;
    int64_t n = flistxattr(file->real, list, size);
    n = n < 0 ? -errno : n;
    host_descriptor_release(iso, file);
    return n;
}

/* ---- directories ---- */

static void destroy_directory(void *resource)
{
    (void)closedir(resource);
}

static int64_t add_directory(struct isolate *iso, DIR *directory)
{
    if (!directory)
        return -errno;
    int64_t handle = host_resource_add(iso, HOST_DIRECTORY, directory, destroy_directory);
    return handle ? handle : -ENOMEM;
}

int64_t host_open_directory(struct isolate *iso, const char *path)
{
    return may_read(iso) ? add_directory(iso, opendir(path)) : -EACCES;
}

int64_t host_directory_of(struct isolate *iso, int fd)
{
    struct host_descriptor *file = host_descriptor_acquire(iso, fd);
    if (!file)
        return -EBADF;
    int real = outcome(fcntl(file->real, F_DUPFD_CLOEXEC, 3));
    host_descriptor_release(iso, file);
    if (real < 0)
        return real;
    DIR *directory = fdopendir(real);
    if (!directory) {
        int error = errno;
        (void)close(real);
        return -error;
    }
    int64_t handle = add_directory(iso, directory);
    if (handle > 0)
        (void)host_close(iso, fd);
    return handle;
}

int host_read_directory(struct isolate *iso, int64_t handle, char *name)
{
    DIR *directory = host_resource_acquire(iso, HOST_DIRECTORY, handle);
    if (!directory)
        return -EBADF;
    errno = 0;
    const struct dirent *entry = readdir(directory);
    int n = entry ? 1 : -errno;
    if (entry)
        (void)snprintf(name, NAME_MAX + 1, "%s", entry->d_name);
    host_resource_release(iso, handle);
    return n;
}

int host_close_directory(struct isolate *iso, int64_t handle)
{
    return host_resource_remove(iso, HOST_DIRECTORY, handle) ? 0 : -EBADF;
}

/* ---- text files by lines ---- */

struct lines {
    FILE *file;
    char *line;
    size_t capacity;
};

static void destroy_lines(void *resource)
{
    struct lines *lines = resource;
    (void)fclose(lines->file);
    free(lines->line); /* getline allocates with malloc */
    mem_free(lines);
}

int64_t host_open_lines(struct isolate *iso, const char *path)
{
    if (!may_read(iso))
        return -EACCES;
    struct lines *lines = mem_alloc(sizeof *lines);
    if (!lines)
        return -ENOMEM;
    lines->file = fopen(path, "re");
    if (!lines->file) {
        int error = errno;
        mem_free(lines);
        return -error;
    }
    int64_t handle = host_resource_add(iso, HOST_LINES, lines, destroy_lines);
    return handle ? handle : -ENOMEM;
}

int host_next_line(struct isolate *iso, int64_t handle, const char **line)
{
    struct lines *lines = host_resource_acquire(iso, HOST_LINES, handle);
    *line = NULL;
    if (!lines)
        return -EBADF;
    errno = 0;
    ssize_t length = getline(&lines->line, &lines->capacity, lines->file);
    int n = 0;
    if (length >= 0) {
        if (length > 0 && lines->line[length - 1] == '\n')
            lines->line[length - 1] = 0;
        *line = lines->line;
    } else if (!feof(lines->file)) {
        n = -(errno ? errno : EIO);
    }
    host_resource_release(iso, handle);
    return n;
}

int host_rewind_lines(struct isolate *iso, int64_t handle)
{
    struct lines *lines = host_resource_acquire(iso, HOST_LINES, handle);
    if (!lines)
        return -EBADF;
    rewind(lines->file);
    host_resource_release(iso, handle);
    return 0;
}

int host_close_lines(struct isolate *iso, int64_t handle)
{
    return host_resource_remove(iso, HOST_LINES, handle) ? 0 : -EBADF;
}

/* ---- inotify ---- */

int host_watch_open(struct isolate *iso)
{
    if (!may_read(iso))
        return -EACCES;
    int real = inotify_init1(IN_CLOEXEC);
    return real < 0 ? -errno : host_descriptor_add(iso, real);
}

int host_watch_add(struct isolate *iso, int fd, const char *path, uint32_t mask)
{
    struct host_descriptor *watch = host_descriptor_acquire(iso, fd);
    if (!watch)
        return -EBADF;
    int n = may_read(iso) ? outcome(inotify_add_watch(watch->real, path, mask)) : -EACCES;
    host_descriptor_release(iso, watch);
    return n;
}

int host_watch_remove(struct isolate *iso, int fd, int number)
{
    struct host_descriptor *watch = host_descriptor_acquire(iso, fd);
    if (!watch)
        return -EBADF;
    int n = outcome(inotify_rm_watch(watch->real, number));
    host_descriptor_release(iso, watch);
    return n;
}
