/*
 * Starting a process.
 *
 * The child is made by vfork: it borrows this process's memory until it runs the new program, so it
 * may only make system calls on what was prepared before.  It tells why it failed through a pipe that
 * closes by itself when the program runs (where vfork is a fork, a variable would not tell).  All
 * descriptors from 3 on are closed in it.
 */
#include "stdlib/host/processes.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "stdlib/host/environment.h"
#include "vm/base/mem.h"

#define FIRST_PRIVATE 3

/* What the child needs; made before, so that it allocates nothing. */
struct launch {
    char *candidates;        /* paths to try, one zero-terminated after the other, then an empty one */
    char **arguments;
    char **shell_arguments;  /* /bin/sh, place for the path, arguments from 1 on */
    char **environment;
    const char *directory;
    int real[3];             /* descriptors the child gets as 0, 1, 2 */
    sigset_t mask;           /* signal mask of the caller */
    int report;              /* where the child writes its errno when it fails; at least 3 */
};

/* ---- in the child ---- */

static bool close_on_exec_above(void)
{
    if (syscall(SYS_close_range, FIRST_PRIVATE, ~0u, 4u /* CLOSE_RANGE_CLOEXEC */) == 0)
        return true;
    long limit = sysconf(_SC_OPEN_MAX);
    for (long fd = FIRST_PRIVATE; fd < limit; fd++)
        (void)fcntl((int)fd, F_SETFD, FD_CLOEXEC);
    return true;
}

/* Puts the three descriptors at their places; they may be anywhere before, also at one another's. */
static bool arrange(const int real[3])
{
    int safe[3];
    for (int i = 0; i < 3; i++) {
        safe[i] = fcntl(real[i], F_DUPFD, FIRST_PRIVATE);
        if (safe[i] < 0)
            return false;
    }
    for (int i = 0; i < 3; i++)
        if (dup2(safe[i], i) < 0)
            return false;
    return close_on_exec_above();
}

/* Runs the first candidate that can be run; errno says why none could. */
static void execute(struct launch *launch)
{
    int denied = 0;
    for (char *path = launch->candidates; *path; path += strlen(path) + 1) {
        (void)execve(path, launch->arguments, launch->environment);
        if (errno == ENOEXEC) {
            launch->shell_arguments[1] = path;
            (void)execve("/bin/sh", launch->shell_arguments, launch->environment);
            errno = ENOEXEC;
        }
        switch (errno) {
        case EACCES:
            denied = EACCES;
            break;
        case ENOENT:
        case ENOTDIR:
        case ELOOP:
        case ESTALE:
        case ENODEV:
        case ETIMEDOUT:
            break;
        default:
            return;
        }
    }
    if (denied)
        errno = denied;
}

static pid_t start(struct launch *launch) NO_INLINE;
static pid_t start(struct launch *launch)
{
    pid_t pid = vfork();
    if (pid != 0)
        return pid;
    if (arrange(launch->real) && (!launch->directory || chdir(launch->directory) == 0)) {
        (void)sigprocmask(SIG_SETMASK, &launch->mask, NULL);
        execute(launch);
    }
    int error = errno;
    while (write(launch->report, &error, sizeof error) < 0 && errno == EINTR)
        ;
    _exit(127);
}

/* ---- before and after ---- */

/* The paths to try for a program. */
static char *candidates_of(const char *program)
{
    size_t name = strlen(program);
    if (strchr(program, '/') || name == 0) {
        char *only = mem_alloc(name + 2);
        if (only)
            memcpy(only, program, name);
        return only;
    }
    const char *search = NULL;
    for (char *const *entry = environ; entry && *entry; entry++)
        if (strncmp(*entry, "PATH=", 5) == 0)
            search = *entry + 5;
    if (!search)
        search = ":/bin:/usr/bin";
    size_t size = strlen(search) + 2, directories = 1;
    for (const char *at = search; (at = strchr(at, ':')) != NULL; at++)
        directories++;
    char *paths = mem_alloc(size + directories * (name + 3));
    char *out = paths;
    for (const char *at = search; paths; at++) {
        size_t length = strcspn(at, ":");
        if (length == 0)
            out += sprintf(out, "./%s", program) + 1;
        else
            out += sprintf(out, "%.*s%s%s", (int)length, at, at[length - 1] == '/' ? "" : "/",
                           program) + 1;
        at += length;
        if (!*at)
            break;
    }
    return paths;
}

static char **shell_arguments_of(char **arguments)
{
    size_t count = 0;
    while (arguments[count])
        count++;
    /* The name lies behind the pointers, in the same block. */
    static const char name[] = "/bin/sh";
    char **shell = mem_alloc((count + 3) * sizeof *shell + sizeof name);
    if (!shell)
        return NULL;
    shell[0] = memcpy(shell + count + 3, name, sizeof name);
    for (size_t i = 1; i < count; i++)
        shell[i + 1] = arguments[i];
    return shell;
}

/* One of the child's three descriptors. */
struct end {
    struct host_descriptor *held; /* a slot's descriptor, or NULL */
    int child, parent;            /* ends of a new pipe, or -1 */
};

static int prepare_end(struct isolate *iso, int slot, int number, struct end *end)
{
    *end = (struct end){.child = -1, .parent = -1};
    if (slot >= 0) {
        end->held = host_descriptor_acquire(iso, slot);
        if (!end->held)
            return -EBADF;
        host_descriptor_make_blocking(end->held);
        return 0;
    }
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0)
        return -errno;
    end->child = ends[number == 0 ? 0 : 1];
    end->parent = ends[number == 0 ? 1 : 0];
    return 0;
}

static void drop_end(struct isolate *iso, struct end *end)
{
    if (end->held)
        host_descriptor_release(iso, end->held);
    if (end->child >= 0)
        (void)close(end->child);
    if (end->parent >= 0)
        (void)close(end->parent);
}

static bool remember(struct isolate *iso, pid_t pid)
{
    struct host_table *table = host_table_of(iso);
    struct host_child *child = mem_alloc(sizeof *child);
    if (!child)
        return false;
    child->pid = pid;
    child->pidfd = (int)syscall(SYS_pidfd_open, pid, 0);
    pthread_mutex_lock(&table->lock);
    child->next = table->children;
    table->children = child;
    pthread_mutex_unlock(&table->lock);
    return true;
}

/* A pipe whose descriptors are no standard ones. */
static int make_report(int ends[2])
{
    int low[2];
    if (pipe2(low, O_CLOEXEC) != 0)
        return -errno;
    for (int i = 0; i < 2; i++)
        ends[i] = fcntl(low[i], F_DUPFD_CLOEXEC, FIRST_PRIVATE);
    int error = ends[0] < 0 || ends[1] < 0 ? -errno : 0;
    for (int i = 0; i < 2; i++) {
        (void)close(low[i]);
        if (error < 0 && ends[i] >= 0)
            (void)close(ends[i]);
    }
    return error;
}

/* The child's errno; 0 once it runs the program. */
static int read_report(int report)
{
    int error = 0;
    ssize_t n;
    do
        n = read(report, &error, sizeof error);
    while (n < 0 && errno == EINTR);
    return n == (ssize_t)sizeof error ? error : 0;
}

/* Starts the child with its ends prepared. */
static int launch_child(struct host_spawn_request *request, struct launch *launch)
{
    sigset_t all;
    int report[2] = {-1, -1};
    launch->candidates = candidates_of(request->program);
    launch->shell_arguments = shell_arguments_of(request->arguments);
    if (!launch->candidates || !launch->shell_arguments)
        return -ENOMEM;
    launch->arguments = request->arguments;
    launch->environment = request->environment ? request->environment : environ;
    launch->directory = request->directory;
    int error = make_report(report);
    if (error < 0)
        return error;
    launch->report = report[1];
    /* No handler of this process may run in the child. */
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &launch->mask);
    pid_t pid = start(launch);
    error = errno;
    pthread_sigmask(SIG_SETMASK, &launch->mask, NULL);
    (void)close(report[1]);
    if (pid > 0)
        error = read_report(report[0]);
    (void)close(report[0]);
    if (pid > 0 && error)
        while (waitpid(pid, NULL, 0) < 0 && errno == EINTR)
            ;
    return pid > 0 && !error ? pid : -error;
}

/* Hands our ends of the pipes to the guest. */
static int keep_parents(struct isolate *iso, struct end ends[3], int fds[3])
{
    for (int i = 0; i < 3; i++) {
        fds[i] = -1;
        if (ends[i].parent < 0)
            continue;
        fds[i] = host_descriptor_add(iso, ends[i].parent);
        ends[i].parent = -1;
        if (fds[i] < 0) {
            int error = fds[i];
            while (--i >= 0)
                if (fds[i] >= 0)
                    (void)host_close(iso, fds[i]);
            return error;
        }
    }
    return 0;
}

int host_spawn(struct isolate *iso, struct host_spawn_request *request)
{
    if (!host_allows(iso, HOST_processes))
        return -EACCES;
    if (!host_table_of(iso))
        return -ENOMEM;
    struct launch launch = {0};
    struct end ends[3];
    int result = 0, made = 0;
    int last = request->redirect_error ? 2 : 3;
    for (; made < last && result == 0; made++)
        result = prepare_end(iso, request->fds[made], made, &ends[made]);
    for (int i = made; i < 3; i++)
        ends[i] = (struct end){.child = -1, .parent = -1};
    if (result == 0) {
        for (int i = 0; i < 3; i++) {
            const struct end *end = i == 2 && request->redirect_error ? &ends[1] : &ends[i];
            launch.real[i] = end->held ? end->held->real : end->child;
        }
        result = launch_child(request, &launch);
    }
    if (result > 0 && !remember(iso, result)) {
        (void)kill(result, SIGKILL);
        while (waitpid(result, NULL, 0) < 0 && errno == EINTR)
            ;
        result = -ENOMEM;
    }
    if (result > 0) {
        int error = keep_parents(iso, ends, request->fds);
        result = error < 0 ? error : result;
    }
    for (int i = 0; i < 3; i++)
        drop_end(iso, &ends[i]);
    mem_free(launch.candidates);
    mem_free(launch.shell_arguments);
    return result;
}
