/* Reading, writing and asking open descriptors.  See files.h; covered by test_host_files.c. */
#include "stdlib/host/files.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <linux/fs.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/sendfile.h>
#include <sys/socket.h>
#include <termios.h>
#include <unistd.h>

#include "vm/base/mem.h"

/* What poll(2) promises that a pipe takes at once when it says POLLOUT. */
#define WRITE_UNASKED PIPE_BUF

static int64_t outcome(int64_t value)
{
    return value < 0 ? -errno : value;
}

/* True when an operation on the descriptor would not wait. */
static bool ready(const struct host_descriptor *descriptor, short events)
{
    if (descriptor->kind == HOST_FILE || descriptor->real_nonblocking)
        return true;
    struct pollfd poll_fd = {.fd = descriptor->real, .events = events};
    return poll(&poll_fd, 1, 0) != 0;
}

static bool may_use_standard(struct isolate *iso, const struct host_descriptor *descriptor)
{
    if (descriptor->standard == HOST_NOT_STANDARD)
        return true;
    return host_allows(iso, descriptor->standard == 0 ? HOST_standard_input : HOST_standard_output);
}

/* ---- transfers ---- */

int64_t host_read_vector(struct isolate *iso, int fd, const struct iovec *parts, int count)
{
    struct host_descriptor *descriptor = host_descriptor_acquire(iso, fd);
    if (!descriptor)
        return -EBADF;
    int64_t n;
    if (!may_use_standard(iso, descriptor)) {
        n = -EACCES;
    } else if (!ready(descriptor, POLLIN)) {
        n = -EAGAIN;
    } else {
        do
            n = outcome(readv(descriptor->real, parts, count));
        while (n == -EINTR);
    }
    host_descriptor_release(iso, descriptor);
    return n;
}

int64_t host_read(struct isolate *iso, int fd, void *buffer, size_t size)
{
    struct iovec part = {.iov_base = buffer, .iov_len = size};
    return host_read_vector(iso, fd, &part, 1);
}

/* Hands the bytes to the host's output function. */
static int64_t deliver(struct isolate *iso, const struct host_descriptor *descriptor,
                       const struct iovec *parts, int count)
{
    int64_t total = 0;
    pthread_mutex_t *lock = &host_table_of(iso)->output_lock;
    pthread_mutex_lock(lock);
    for (int i = 0; i < count; i++) {
        iso->output(iso->output_context, descriptor->standard, parts[i].iov_base, parts[i].iov_len);
        total += (int64_t)parts[i].iov_len;
    }
    pthread_mutex_unlock(lock);
    return total;
}

/*
 * Writing to a pipe nobody reads raises SIGPIPE, which would end the host's process.  It is blocked
 * meanwhile, and taken back when this write raised it.
 */
struct pipe_guard {
    sigset_t pipe, before;
    bool active, was_pending;
};

static void guard(struct pipe_guard *guarded, const struct host_descriptor *descriptor)
{
    sigset_t pending;
    guarded->active = descriptor->kind == HOST_STREAM;
    if (!guarded->active)
        return;
    sigemptyset(&guarded->pipe);
    sigaddset(&guarded->pipe, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &guarded->pipe, &guarded->before);
    sigpending(&pending);
    guarded->was_pending = sigismember(&pending, SIGPIPE);
}

static void unguard(const struct pipe_guard *guarded, int64_t result)
{
    if (!guarded->active)
        return;
    if (result == -EPIPE && !guarded->was_pending) {
        const struct timespec now = {0};
        while (sigtimedwait(&guarded->pipe, NULL, &now) < 0 && errno == EINTR)
            ;
    }
    pthread_sigmask(SIG_SETMASK, &guarded->before, NULL);
}

static int64_t write_real(const struct host_descriptor *descriptor, const struct iovec *parts,
                          int count)
{
    int64_t n;
    if (descriptor->socket) {
        struct msghdr message = {.msg_iov = (struct iovec *)(uintptr_t)parts,
                                 .msg_iovlen = (size_t)count};
        do
            n = outcome(sendmsg(descriptor->real, &message, MSG_NOSIGNAL));
        while (n == -EINTR);
        return n;
    }
    struct pipe_guard guarded;
    guard(&guarded, descriptor);
    do
        n = outcome(writev(descriptor->real, parts, count));
    while (n == -EINTR);
    unguard(&guarded, n);
    return n;
}

static int64_t write_parts(struct isolate *iso, const struct host_descriptor *descriptor,
                           const struct iovec *parts, int count)
{
    if (!may_use_standard(iso, descriptor))
        return -EACCES;
    if ((descriptor->standard == 1 || descriptor->standard == 2) && iso->output)
        return deliver(iso, descriptor, parts, count);
    if (!ready(descriptor, POLLOUT))
        return -EAGAIN;
    struct iovec little;
    if (descriptor->kind == HOST_STREAM && !descriptor->real_nonblocking && count > 0) {
        /* Empty parts in front would look like a write of nothing. */
        while (count > 1 && parts->iov_len == 0) {
            parts++;
            count--;
        }
        little = *parts;
        if (little.iov_len > WRITE_UNASKED)
            little.iov_len = WRITE_UNASKED;
        parts = &little;
        count = 1;
    }
    return write_real(descriptor, parts, count);
}

int64_t host_write_vector(struct isolate *iso, int fd, const struct iovec *parts, int count)
{
    struct host_descriptor *descriptor = host_descriptor_acquire(iso, fd);
    if (!descriptor)
        return -EBADF;
    int64_t n = write_parts(iso, descriptor, parts, count);
    host_descriptor_release(iso, descriptor);
    return n;
}

int64_t host_write(struct isolate *iso, int fd, const void *bytes, size_t size)
{
    struct iovec part = {.iov_base = (void *)(uintptr_t)bytes, .iov_len = size};
    return host_write_vector(iso, fd, &part, 1);
}

int64_t host_read_at(struct isolate *iso, int fd, void *buffer, size_t size, int64_t offset)
{
    struct host_descriptor *descriptor = host_descriptor_acquire(iso, fd);
    if (!descriptor)
        return -EBADF;
    int64_t n;
    do
        n = outcome(pread(descriptor->real, buffer, size, offset));
    while (n == -EINTR);
    host_descriptor_release(iso, descriptor);
    return n;
}

int64_t host_write_at(struct isolate *iso, int fd, const void *bytes, size_t size, int64_t offset)
{
    struct host_descriptor *descriptor = host_descriptor_acquire(iso, fd);
    if (!descriptor)
        return -EBADF;
    int64_t n;
    do
        n = outcome(pwrite(descriptor->real, bytes, size, offset));
    while (n == -EINTR);
    host_descriptor_release(iso, descriptor);
    return n;
}

static int64_t send_real(const struct host_descriptor *source,
                         const struct host_descriptor *target, off_t *position, size_t count)
{
    int64_t n;
    struct pipe_guard guarded;
    guard(&guarded, target);
    do
        n = outcome(sendfile(target->real, source->real, position, count));
    while (n == -EINTR);
    unguard(&guarded, n);
    return n;
}

int64_t host_send_file(struct isolate *iso, int from, int64_t offset, size_t count, int to)
{
    struct host_descriptor *source = host_descriptor_acquire(iso, from);
    struct host_descriptor *target = host_descriptor_acquire(iso, to);
    int64_t n = -EBADF;
    if (source && target) {
        off_t position = offset;
        if (!may_use_standard(iso, target))
            n = -EACCES;
        else if (target->standard != HOST_NOT_STANDARD && iso->output)
            n = -EINVAL; /* the host's output function cannot be a target: the caller copies */
        else if (!ready(target, POLLOUT))
            n = -EAGAIN;
        else
            n = send_real(source, target, &position, count);
    }
    if (source)
        host_descriptor_release(iso, source);
    if (target)
        host_descriptor_release(iso, target);
    return n;
}

/* ---- position, size, state ---- */

int64_t host_seek(struct isolate *iso, int fd, int64_t offset, int whence)
{
    struct host_descriptor *descriptor = host_descriptor_acquire(iso, fd);
    if (!descriptor)
        return -EBADF;
    int64_t n = outcome(lseek(descriptor->real, offset, whence));
    host_descriptor_release(iso, descriptor);
    return n;
}

static int64_t size_of(int real)
{
    struct stat status;
    if (fstat(real, &status) != 0)
        return -errno;
    uint64_t bytes;
    if (S_ISBLK(status.st_mode))
        return ioctl(real, BLKGETSIZE64, &bytes) != 0 ? -errno : (int64_t)bytes;
    return status.st_size;
}

int64_t host_size(struct isolate *iso, int fd)
{
    struct host_descriptor *descriptor = host_descriptor_acquire(iso, fd);
    if (!descriptor)
        return -EBADF;
    int64_t n = size_of(descriptor->real);
    host_descriptor_release(iso, descriptor);
    return n;
}

int host_truncate(struct isolate *iso, int fd, int64_t size)
{
    struct host_descriptor *descriptor = host_descriptor_acquire(iso, fd);
    if (!descriptor)
        return -EBADF;
    int n;
    do
        n = (int)outcome(ftruncate(descriptor->real, size));
    while (n == -EINTR);
    host_descriptor_release(iso, descriptor);
    return n;
}

int host_sync(struct isolate *iso, int fd, bool data_only)
{
    struct host_descriptor *descriptor = host_descriptor_acquire(iso, fd);
    if (!descriptor)
        return -EBADF;
    int n;
    do
        n = (int)outcome(data_only ? fdatasync(descriptor->real) : fsync(descriptor->real));
    while (n == -EINTR);
    host_descriptor_release(iso, descriptor);
    return n;
}

static int64_t available(const struct host_descriptor *descriptor)
{
    struct stat status;
    int waiting = 0;
    if (fstat(descriptor->real, &status) != 0)
        return -errno;
    if (descriptor->kind == HOST_STREAM && ioctl(descriptor->real, FIONREAD, &waiting) == 0)
        return waiting;
    int64_t size = S_ISREG(status.st_mode) ? status.st_size : -1;
    int64_t position = lseek(descriptor->real, 0, SEEK_CUR);
    if (position < 0)
        return -errno;
    if (size < position) {
        size = lseek(descriptor->real, 0, SEEK_END);
        if (size < 0 || lseek(descriptor->real, position, SEEK_SET) < 0)
            return -errno;
    }
    return size > position ? size - position : 0;
}

int64_t host_available(struct isolate *iso, int fd)
{
    struct host_descriptor *descriptor = host_descriptor_acquire(iso, fd);
    if (!descriptor)
        return -EBADF;
    int64_t n = may_use_standard(iso, descriptor) ? available(descriptor) : -EACCES;
    host_descriptor_release(iso, descriptor);
    return n;
}

int host_open_flags(struct isolate *iso, int fd)
{
    struct host_descriptor *descriptor = host_descriptor_acquire(iso, fd);
    if (!descriptor)
        return -EBADF;
    int n = (int)outcome(fcntl(descriptor->real, F_GETFL));
    host_descriptor_release(iso, descriptor);
    return n;
}

bool host_is_terminal(struct isolate *iso, int fd)
{
    struct host_descriptor *descriptor = host_descriptor_acquire(iso, fd);
    if (!descriptor)
        return false;
    bool terminal = isatty(descriptor->real) &&
                    !(descriptor->standard != 0 && descriptor->standard != HOST_NOT_STANDARD &&
                      iso->output);
    host_descriptor_release(iso, descriptor);
    return terminal;
}

int host_terminal_echo(struct isolate *iso, int fd, bool on)
{
    if (!host_allows(iso, HOST_terminal))
        return -EACCES;
    struct host_descriptor *descriptor = host_descriptor_acquire(iso, fd);
    if (!descriptor)
        return -EBADF;
    struct termios settings;
    int n = -1;
    if (tcgetattr(descriptor->real, &settings) == 0) {
        bool was_on = settings.c_lflag & ECHO;
        if (on)
            settings.c_lflag |= ECHO;
        else
            settings.c_lflag &= ~(tcflag_t)ECHO;
        if (tcsetattr(descriptor->real, TCSANOW, &settings) == 0)
            n = was_on;
    }
    n = (int)outcome(n);
    host_descriptor_release(iso, descriptor);
    return n;
}

int host_lock(struct isolate *iso, int fd, int type, int64_t offset, int64_t length)
{
    struct host_descriptor *descriptor = host_descriptor_acquire(iso, fd);
    if (!descriptor)
        return -EBADF;
    struct flock lock = {.l_type = (short)type, .l_whence = SEEK_SET, .l_start = offset,
                         .l_len = length == INT64_MAX ? 0 : length};
    int n;
    do
        n = (int)outcome(fcntl(descriptor->real, F_SETLK, &lock));
    while (n == -EINTR);
    host_descriptor_release(iso, descriptor);
    return n;
}

int host_set_direct(struct isolate *iso, int fd)
{
    struct host_descriptor *descriptor = host_descriptor_acquire(iso, fd);
    if (!descriptor)
        return -EBADF;
    struct statvfs status;
    int n = fcntl(descriptor->real, F_GETFL);
    if (n >= 0)
        n = fcntl(descriptor->real, F_SETFL, n | O_DIRECT);
    if (n >= 0)
        n = fstatvfs(descriptor->real, &status);
    n = (int)outcome(n < 0 ? n : (int)status.f_frsize);
    host_descriptor_release(iso, descriptor);
    return n;
}

/* ---- mappings ---- */

int host_map(struct isolate *iso, int fd, enum host_map_mode mode, int64_t offset, uint64_t address,
             uint64_t size)
{
    struct host_descriptor *descriptor = host_descriptor_acquire(iso, fd);
    if (!descriptor)
        return -EBADF;
    /* A read-only mapping is a private one that can be written: a store past java.nio's checks then
     * hurts nobody, instead of ending the process. */
    int flags = mode == HOST_MAP_READ_WRITE ? MAP_SHARED : MAP_PRIVATE | MAP_NORESERVE;
    void *place = mmap(iso->base + address, size, PROT_READ | PROT_WRITE, flags | MAP_FIXED,
                       descriptor->real, offset);
    int n = place == MAP_FAILED ? -errno : 0;
    host_descriptor_release(iso, descriptor);
    return n;
}

/* ---- making descriptors ---- */

static int add_pair(struct isolate *iso, const int real[2], int fds[2])
{
    fds[0] = host_descriptor_add(iso, real[0]);
    if (fds[0] < 0) {
        (void)close(real[1]);
        return fds[0];
    }
    fds[1] = host_descriptor_add(iso, real[1]);
    if (fds[1] < 0) {
        (void)host_close(iso, fds[0]);
        return fds[1];
    }
    return 0;
}

int host_pipe(struct isolate *iso, int fds[2])
{
    int real[2];
    return pipe2(real, O_CLOEXEC) != 0 ? -errno : add_pair(iso, real, fds);
}

int host_socket_pair(struct isolate *iso, int fds[2])
{
    int real[2];
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, real) != 0)
        return -errno;
    return add_pair(iso, real, fds);
}

int host_descriptor_limit(struct isolate *iso)
{
    (void)iso;
    struct rlimit limit;
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return -errno;
    return limit.rlim_max > INT_MAX ? INT_MAX : (int)limit.rlim_max;
}

int host_poll_now(struct isolate *iso, struct pollfd *slots, uint32_t count)
{
    enum { ON_STACK = 16 };
    struct host_descriptor *few_held[ON_STACK], **held = few_held;
    struct pollfd few_polls[ON_STACK], *polls = few_polls;
    if (count > ON_STACK) {
        held = mem_alloc(count * sizeof *held);
        polls = mem_alloc(count * sizeof *polls);
        if (!held || !polls) {
            mem_free(held);
            mem_free(polls);
            return -ENOMEM;
        }
    }
    for (uint32_t i = 0; i < count; i++) {
        held[i] = slots[i].fd < 0 ? NULL : host_descriptor_acquire(iso, slots[i].fd);
        polls[i] = (struct pollfd){.fd = held[i] ? held[i]->real : -1, .events = slots[i].events};
    }
    int n;
    do
        n = (int)outcome(poll(polls, count, 0));
    while (n == -EINTR);
    for (uint32_t i = 0; i < count; i++) {
        slots[i].revents = polls[i].revents;
        if (held[i]) {
            host_descriptor_release(iso, held[i]);
        } else if (slots[i].fd >= 0 && n >= 0) {
            slots[i].revents = POLLNVAL;
            n++;
        }
    }
    if (count > ON_STACK) {
        mem_free(held);
        mem_free(polls);
    }
    return n;
}
