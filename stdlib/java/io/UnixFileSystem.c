/*
 * java.io.UnixFileSystem: what java.io.File asks.  Nearly all of it answers false or 0 instead of
 * throwing.  The receiver is argument 0, the File argument 1.
 */
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "stdlib/host/files.h"
#include "stdlib/io.h"
#include "vm/base/mem.h"

/* FileSystem.BA_*, ACCESS_*, SPACE_*. */
enum { EXISTS = 1, REGULAR = 2, DIRECTORY = 4 };
enum { ACCESS_EXECUTE = 1, ACCESS_WRITE = 2, ACCESS_READ = 4 };
enum { SPACE_TOTAL, SPACE_FREE, SPACE_USABLE };

static char *path_of(struct thread *t, struct ref file)
{
    if (IS_NULL(file)) {
        exec_throw_null(t);
        return NULL;
    }
    return io_path(t, io_get_ref(t->iso, file, IO_file_path));
}

/* ---- canonical paths ---- */

/* Takes "." and ".." and double slashes out of an absolute path, without looking at links. Each
 * name moves towards the start, so this works in place. */
static void collapse(char *path)
{
    size_t out = 0;
    for (const char *in = path; *in;) {
        while (*in == '/')
            in++;
        size_t length = strcspn(in, "/");
        if (length == 2 && in[0] == '.' && in[1] == '.') {
            while (out > 0 && path[--out] != '/')
                ;
        } else if (length > 0 && !(length == 1 && in[0] == '.')) {
            path[out++] = '/';
            memmove(path + out, in, length);
            out += length;
        }
        in += length;
    }
    if (out == 0)
        path[out++] = '/';
    path[out] = 0;
}

/*
 * The canonical form of an absolute path.  What exists is resolved through links; the names behind
 * it, which need not exist, are appended as they are.
 */
static int canonicalize(struct isolate *iso, const char *path, char out[PATH_MAX])
{
    size_t length = strlen(path);
    if (length >= PATH_MAX)
        return -ENAMETOOLONG;
    if (path[0] != '/')
        return -EINVAL;
    if (host_real_path(iso, path, out) == 0)
        return 0;
    char prefix[PATH_MAX];
    memcpy(prefix, path, length + 1);
    for (size_t end = length; end > 0;) {
        /* Cut the last name off. */
        while (end > 0 && prefix[end - 1] != '/')
            end--;
        while (end > 0 && prefix[end - 1] == '/')
            end--;
        if (end == 0)
            break;
        prefix[end] = 0;
        int error = host_real_path(iso, prefix, out);
        if (error == 0) {
            size_t resolved = strlen(out), rest = length - end;
            if (resolved + rest >= PATH_MAX)
                return -ENAMETOOLONG;
            memcpy(out + resolved, path + end, rest + 1);
            collapse(out);
            return 0;
        }
        if (error != -ENOENT && error != -ENOTDIR && error != -EACCES)
            return error;
    }
    memcpy(out, path, length + 1);
    collapse(out);
    return 0;
}

static enum native_status canonicalize0(struct thread *t, union slot *a)
{
    char canonical[PATH_MAX];
    char *path = io_path(t, a[1].r);
    if (!path)
        return NATIVE_FAILED(t);
    thread_enter_blocked(t);
    int error = canonicalize(t->iso, path, canonical);
    thread_leave_blocked(t);
    mem_free(path);
    if (error < 0)
        return io_throw_io(t, -error, "Bad pathname");
    return return_new(t, string_from_utf8(t, canonical));
}

/* ---- questions ---- */

/* False when the file cannot be looked at; NATIVE_FAILED when *thrown. */
static bool look_at(struct thread *t, struct ref file, struct host_status *status, bool *thrown)
{
    char *path = path_of(t, file);
    *thrown = !path;
    if (!path)
        return false;
    thread_enter_blocked(t);
    int error = host_status(t->iso, HOST_CWD, path, true, status);
    thread_leave_blocked(t);
    mem_free(path);
    return error == 0;
}

static enum native_status get_boolean_attributes(struct thread *t, union slot *a)
{
    struct host_status status;
    bool thrown;
    if (!look_at(t, a[1].r, &status, &thrown))
        return thrown ? NATIVE_FAILED(t) : return_int(t, 0);
    mode_t mode = status.s.st_mode;
    return return_int(t, EXISTS | (S_ISREG(mode) ? REGULAR : 0) | (S_ISDIR(mode) ? DIRECTORY : 0));
}

static enum native_status get_last_modified_time(struct thread *t, union slot *a)
{
    struct host_status status;
    bool thrown;
    if (!look_at(t, a[1].r, &status, &thrown))
        return thrown ? NATIVE_FAILED(t) : return_long(t, 0);
    return return_long(t, status.s.st_mtim.tv_sec * 1000 + status.s.st_mtim.tv_nsec / 1000000);
}

static enum native_status get_length(struct thread *t, union slot *a)
{
    struct host_status status;
    bool thrown;
    if (!look_at(t, a[1].r, &status, &thrown))
        return thrown ? NATIVE_FAILED(t) : return_long(t, 0);
    return return_long(t, status.s.st_size);
}

static enum native_status check_access(struct thread *t, union slot *a)
{
    int access = a[2].i;
    int mode = (access & ACCESS_READ ? R_OK : 0) | (access & ACCESS_WRITE ? W_OK : 0) |
               (access & ACCESS_EXECUTE ? X_OK : 0);
    char *path = path_of(t, a[1].r);
    if (!path)
        return NATIVE_FAILED(t);
    int error = host_access(t->iso, path, mode);
    mem_free(path);
    return return_boolean(t, error == 0);
}

static enum native_status get_space(struct thread *t, union slot *a)
{
    struct statvfs status;
    int which = a[2].i;
    char *path = path_of(t, a[1].r);
    if (!path)
        return NATIVE_FAILED(t);
    thread_enter_blocked(t);
    int error = host_file_system(t->iso, path, &status);
    thread_leave_blocked(t);
    mem_free(path);
    if (error < 0)
        return return_long(t, 0);
    uint64_t blocks = which == SPACE_TOTAL  ? status.f_blocks
                      : which == SPACE_FREE ? status.f_bfree
                                            : status.f_bavail;
    return return_long(t, (int64_t)(blocks * status.f_frsize));
}

static enum native_status get_name_max(struct thread *t, union slot *a)
{
    char *path = io_path(t, a[1].r);
    if (!path)
        return NATIVE_FAILED(t);
    int64_t length = host_name_max(t->iso, path);
    mem_free(path);
    return return_long(t, length < 0 ? INT64_MAX : length);
}

/* ---- directories ---- */

struct names {
    char *bytes; /* one zero-terminated name after the other */
    size_t used, capacity;
    uint32_t count;
};

static bool append(struct names *names, const char *name)
{
    size_t length = strlen(name) + 1;
    if (names->used + length > names->capacity) {
        size_t capacity = (names->capacity + length) * 2;
        char *grown = mem_resize(names->bytes, capacity);
        if (!grown)
            return false;
        names->bytes = grown;
        names->capacity = capacity;
    }
    memcpy(names->bytes + names->used, name, length);
    names->used += length;
    names->count++;
    return true;
}

/* 1, 0 when the directory cannot be opened, -ENOMEM. */
static int read_names(struct isolate *iso, const char *path, struct names *names)
{
    char name[NAME_MAX + 1];
    int64_t directory = host_open_directory(iso, path);
    if (directory < 0)
        return 0;
    int result = 1;
    while (result == 1 && host_read_directory(iso, directory, name) == 1)
        if (strcmp(name, ".") != 0 && strcmp(name, "..") != 0 && !append(names, name))
            result = -ENOMEM;
    (void)host_close_directory(iso, directory);
    return result;
}

static struct ref strings_of(struct thread *t, const struct names *names)
{
    struct {
        struct local_roots head;
        struct ref array;
    } roots;
    ROOTS_ENTER(t, roots);
    struct class *strings = exec_boot_class(t, "[Ljava/lang/String;");
    if (strings)
        roots.array = array_new(t, strings, (int32_t)names->count);
    const char *name = names->bytes;
    for (uint32_t i = 0; i < names->count && !IS_NULL(roots.array); i++) {
        struct ref string = string_from_utf8(t, name);
        if (IS_NULL(string)) {
            roots.array = NULL_REF;
            break;
        }
        SET_ELEMENT_REF(t, roots.array, i, string);
        name += strlen(name) + 1;
    }
    ROOTS_LEAVE(t, roots);
    return roots.array;
}

static enum native_status list(struct thread *t, union slot *a)
{
    struct names names = {0};
    char *path = path_of(t, a[1].r);
    if (!path)
        return NATIVE_FAILED(t);
    thread_enter_blocked(t);
    int found = read_names(t->iso, path, &names);
    thread_leave_blocked(t);
    mem_free(path);
    enum native_status status = found == 0  ? return_ref(t, NULL_REF)
                                : found < 0 ? THROW(t, "java/lang/OutOfMemoryError", NULL)
                                            : return_new(t, strings_of(t, &names));
    mem_free(names.bytes);
    return status;
}

/* ---- changes ---- */

static enum native_status create_directory(struct thread *t, union slot *a)
{
    char *path = path_of(t, a[1].r);
    if (!path)
        return NATIVE_FAILED(t);
    int error = host_make_directory(t->iso, path, 0777);
    mem_free(path);
    return return_boolean(t, error == 0);
}

static enum native_status create_file_exclusively(struct thread *t, union slot *a)
{
    char *path = io_path(t, a[1].r);
    if (!path)
        return NATIVE_FAILED(t);
    int fd = -EEXIST;
    if (strcmp(path, "/") != 0) {
        thread_enter_blocked(t);
        fd = host_open(t->iso, HOST_CWD, path, O_RDWR | O_CREAT | O_EXCL, 0666);
        thread_leave_blocked(t);
    }
    mem_free(path);
    if (fd >= 0)
        (void)host_close(t->iso, fd);
    else if (fd != -EEXIST)
        return io_throw_io(t, -fd, NULL);
    return return_boolean(t, fd >= 0);
}

static enum native_status delete_file(struct thread *t, union slot *a)
{
    char *path = path_of(t, a[1].r);
    if (!path)
        return NATIVE_FAILED(t);
    int error = host_remove(t->iso, HOST_CWD, path, false);
    if (error == -EISDIR || error == -EPERM)
        error = host_remove(t->iso, HOST_CWD, path, true);
    mem_free(path);
    return return_boolean(t, error == 0);
}

static enum native_status rename_file(struct thread *t, union slot *a)
{
    char *from = path_of(t, a[1].r);
    char *to = from ? path_of(t, a[2].r) : NULL;
    int error = to ? host_rename(t->iso, HOST_CWD, from, HOST_CWD, to) : 0;
    mem_free(from);
    if (!to)
        return NATIVE_FAILED(t);
    mem_free(to);
    return return_boolean(t, error == 0);
}

static enum native_status set_last_modified_time(struct thread *t, union slot *a)
{
    int64_t time = a[2].j;
    struct timespec times[2] = {{.tv_nsec = UTIME_OMIT},
                                {.tv_sec = time / 1000, .tv_nsec = time % 1000 * 1000000}};
    char *path = path_of(t, a[1].r);
    if (!path)
        return NATIVE_FAILED(t);
    int error = host_set_times(t->iso, path, times, true);
    mem_free(path);
    return return_boolean(t, error == 0);
}

/* Changes permission bits of the file; false when it cannot. */
static enum native_status change_mode(struct thread *t, struct ref file, mode_t clear, mode_t set)
{
    struct host_status status;
    char *path = path_of(t, file);
    if (!path)
        return NATIVE_FAILED(t);
    int error = host_status(t->iso, HOST_CWD, path, true, &status);
    if (error == 0)
        error = host_change_mode(t->iso, path, (int)(((status.s.st_mode & 07777) & ~clear) | set));
    mem_free(path);
    return return_boolean(t, error == 0);
}

/* (File file, int access, boolean enable, boolean ownerOnly) */
static enum native_status set_permission(struct thread *t, union slot *a)
{
    int access = a[2].i;
    mode_t owner = (access & ACCESS_READ ? S_IRUSR : 0) | (access & ACCESS_WRITE ? S_IWUSR : 0) |
                   (access & ACCESS_EXECUTE ? S_IXUSR : 0);
    mode_t bits = a[4].i ? owner : owner | owner >> 3 | owner >> 6;
    return a[3].i ? change_mode(t, a[1].r, 0, bits) : change_mode(t, a[1].r, bits, 0);
}

static enum native_status set_read_only(struct thread *t, union slot *a)
{
    return change_mode(t, a[1].r, S_IWUSR | S_IWGRP | S_IWOTH, 0);
}

static const struct native_method natives[] = {
    NATIVE(PLAIN, "canonicalize0", "(Ljava/lang/String;)Ljava/lang/String;", canonicalize0),
    NATIVE(PLAIN, "checkAccess", "(Ljava/io/File;I)Z", check_access),
    NATIVE(PLAIN, "createDirectory", "(Ljava/io/File;)Z", create_directory),
    NATIVE(PLAIN, "createFileExclusively", "(Ljava/lang/String;)Z", create_file_exclusively),
    NATIVE(PLAIN, "delete0", "(Ljava/io/File;)Z", delete_file),
    NATIVE(PLAIN, "getBooleanAttributes0", "(Ljava/io/File;)I", get_boolean_attributes),
    NATIVE(PLAIN, "getLastModifiedTime", "(Ljava/io/File;)J", get_last_modified_time),
    NATIVE(PLAIN, "getLength", "(Ljava/io/File;)J", get_length),
    NATIVE(PLAIN, "getNameMax0", "(Ljava/lang/String;)J", get_name_max),
    NATIVE(PLAIN, "getSpace", "(Ljava/io/File;I)J", get_space),
    NATIVE(LEAF, "initIDs", "()V", native_nothing),
    NATIVE(PLAIN, "list", "(Ljava/io/File;)[Ljava/lang/String;", list),
    NATIVE(PLAIN, "rename0", "(Ljava/io/File;Ljava/io/File;)Z", rename_file),
    NATIVE(PLAIN, "setLastModifiedTime", "(Ljava/io/File;J)Z", set_last_modified_time),
    NATIVE(PLAIN, "setPermission", "(Ljava/io/File;IZZ)Z", set_permission),
    NATIVE(PLAIN, "setReadOnly", "(Ljava/io/File;)Z", set_read_only),
};
const struct native_class native_java_io_UnixFileSystem = {"java/io/UnixFileSystem", natives,
                                                           COUNT_OF(natives)};
