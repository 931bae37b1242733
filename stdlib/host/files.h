/*
 * Files: what can be done with an open descriptor, and with a path.  Results as in host.h.
 *
 * host_read and its kin never wait: on a stream that is not ready they yield -EAGAIN whatever mode
 * the guest chose, and the native decides between waiting and telling the guest.  They may take
 * their time with a disk, so callers are in the blocked state (thread_enter_blocked).
 */
#ifndef ATOLL_STDLIB_HOST_FILES_H
#define ATOLL_STDLIB_HOST_FILES_H

#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/uio.h>

#include "stdlib/host/host.h"

/* ---- open descriptors (descriptors.c) ---- */
int64_t host_read(struct isolate *iso, int fd, void *buffer, size_t size);
/* May write less than `size`. */
int64_t host_write(struct isolate *iso, int fd, const void *bytes, size_t size);
int64_t host_read_vector(struct isolate *iso, int fd, const struct iovec *parts, int count);
int64_t host_write_vector(struct isolate *iso, int fd, const struct iovec *parts, int count);
int64_t host_read_at(struct isolate *iso, int fd, void *buffer, size_t size, int64_t offset);
int64_t host_write_at(struct isolate *iso, int fd, const void *bytes, size_t size, int64_t offset);
int64_t host_seek(struct isolate *iso, int fd, int64_t offset, int whence);
int64_t host_size(struct isolate *iso, int fd); /* of block devices too */
int host_truncate(struct isolate *iso, int fd, int64_t size);
int host_sync(struct isolate *iso, int fd, bool data_only);
/* Bytes that can be read without waiting. */
int64_t host_available(struct isolate *iso, int fd);
int host_open_flags(struct isolate *iso, int fd); /* O_* */
bool host_is_terminal(struct isolate *iso, int fd);
/* Turns echo of the terminal on or off; yields whether it was on. */
int host_terminal_echo(struct isolate *iso, int fd, bool on);
/* Record lock of [offset, offset + length); `type` F_RDLCK, F_WRLCK or F_UNLCK.  Never waits:
 * -EAGAIN or -EACCES when somebody else has it. */
int host_lock(struct isolate *iso, int fd, int type, int64_t offset, int64_t length);
int64_t host_send_file(struct isolate *iso, int from, int64_t offset, size_t count, int to);
/* Sets O_DIRECT; yields the block size to align to. */
int host_set_direct(struct isolate *iso, int fd);
enum host_map_mode { HOST_MAP_READ_ONLY, HOST_MAP_READ_WRITE, HOST_MAP_PRIVATE };
/* Maps the file over [address, address + size) of the off-heap window, which the caller reserved. */
int host_map(struct isolate *iso, int fd, enum host_map_mode mode, int64_t offset, uint64_t address,
             uint64_t size);
/* Two connected descriptors: of a pipe, [0] to read and [1] to write; of a pair of sockets. */
int host_pipe(struct isolate *iso, int fds[2]);
int host_socket_pair(struct isolate *iso, int fds[2]);
int host_descriptor_limit(struct isolate *iso);

/* poll(2) without waiting on slots; revents are filled in as poll does. */
struct pollfd;
int host_poll_now(struct isolate *iso, struct pollfd *slots, uint32_t count);

/* ---- paths (files.c); `directory` is a slot, or HOST_CWD ---- */
#define HOST_CWD (-100)
int host_open(struct isolate *iso, int directory, const char *path, int flags, int mode);
struct host_status {
    struct stat s;
    int64_t birth_seconds, birth_nanoseconds; /* of the last change where the system knows none */
};
int host_status(struct isolate *iso, int directory, const char *path, bool follow,
                struct host_status *status);
int host_status_of(struct isolate *iso, int fd, struct host_status *status);
int host_access(struct isolate *iso, const char *path, int mode); /* R_OK ...; F_OK */
int host_make_directory(struct isolate *iso, const char *path, int mode);
int host_make_node(struct isolate *iso, const char *path, int mode, uint64_t device);
int host_remove(struct isolate *iso, int directory, const char *path, bool is_directory);
int host_rename(struct isolate *iso, int from_directory, const char *from, int to_directory,
                const char *to);
int host_link(struct isolate *iso, const char *existing, const char *path);
int host_symbolic_link(struct isolate *iso, const char *target, const char *path);
/* The target without a terminating zero; at most `size` bytes. */
int64_t host_read_link(struct isolate *iso, const char *path, char *buffer, size_t size);
/* Absolute path without links, zero-terminated; `buffer` has PATH_MAX bytes. */
int host_real_path(struct isolate *iso, const char *path, char *buffer);
int host_current_directory(struct isolate *iso, char *buffer, size_t size);
int host_change_mode(struct isolate *iso, const char *path, int mode);
int host_change_mode_of(struct isolate *iso, int fd, int mode);
int host_change_owner(struct isolate *iso, const char *path, uint32_t user, uint32_t group,
                      bool follow);
int host_change_owner_of(struct isolate *iso, int fd, uint32_t user, uint32_t group);
/* times[0] access, times[1] modification. */
int host_set_times(struct isolate *iso, const char *path, const struct timespec times[2],
                   bool follow);
int host_set_times_of(struct isolate *iso, int fd, const struct timespec times[2]);
int host_file_system(struct isolate *iso, const char *path, struct statvfs *status);
int64_t host_name_max(struct isolate *iso, const char *path);

/* Extended attributes of an open file. */
int64_t host_get_attribute(struct isolate *iso, int fd, const char *name, void *value, size_t size);
int host_set_attribute(struct isolate *iso, int fd, const char *name, const void *value,
                       size_t size);
int host_remove_attribute(struct isolate *iso, int fd, const char *name);
int64_t host_list_attributes(struct isolate *iso, int fd, char *list, size_t size);

/* Open directories are resources of kind HOST_DIRECTORY; a handle or -errno. */
int64_t host_open_directory(struct isolate *iso, const char *path);
/* The same from a slot, which is closed. */
int64_t host_directory_of(struct isolate *iso, int fd);
/* The next name into `name` (NAME_MAX + 1 bytes), `.` and `..` included.  1, or 0 at the end. */
int host_read_directory(struct isolate *iso, int64_t handle, char *name);
int host_close_directory(struct isolate *iso, int64_t handle);

/* Text files read by lines (the mount table) are resources of kind HOST_LINES. */
int64_t host_open_lines(struct isolate *iso, const char *path);
/* The next line without its end, valid until the next call; *line NULL at the end of the file. */
int host_next_line(struct isolate *iso, int64_t handle, const char **line);
int host_rewind_lines(struct isolate *iso, int64_t handle);
int host_close_lines(struct isolate *iso, int64_t handle);

/* inotify: a slot, a watch number, or -errno. */
int host_watch_open(struct isolate *iso);
int host_watch_add(struct isolate *iso, int fd, const char *path, uint32_t mask);
int host_watch_remove(struct isolate *iso, int fd, int watch);

#endif
