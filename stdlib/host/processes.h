/*
 * Processes of the machine: starting, waiting for, looking at and ending them.  Results as in
 * host.h.
 */
#ifndef ATOLL_STDLIB_HOST_PROCESSES_H
#define ATOLL_STDLIB_HOST_PROCESSES_H

#include "stdlib/host/host.h"

struct host_spawn_request {
    const char *program;      /* searched in PATH of the host unless it has a slash */
    char **arguments;         /* NULL-terminated; [0] is the program */
    char **environment;       /* NULL-terminated, or NULL: the host's */
    const char *directory;    /* NULL: the host's */
    int fds[3];               /* slots the child gets as 0, 1, 2; -1: a new pipe */
    bool redirect_error;      /* 2 is the same as 1 */
};
/*
 * Starts a process; returns its id when it runs the program, else -errno.  Where fds[i] was -1 it
 * becomes the slot of our end of the pipe; else -1.
 */
int host_spawn(struct isolate *iso, struct host_spawn_request *request);

/* The exit value of a child of this isolate in *status (128 + signal when one ended it): 1; 0 when
 * it still runs; -ECHILD when it is no child.  `reap` forgets it. */
int host_child_status(struct isolate *iso, int pid, bool reap, int *status);
/* A descriptor of the process that polls as readable when the child has ended; -1: there is none,
 * ask again after a while. */
int host_child_waitable(struct isolate *iso, int pid);

struct host_process {
    int parent;              /* process id */
    int64_t start_ms;        /* since the epoch; 0 = unknown */
    int64_t cpu_ns;          /* user and system time */
};
int host_process_look(struct isolate *iso, int pid, struct host_process *process);
int host_process_signal(struct isolate *iso, int pid, int signal);
int host_process_self(struct isolate *iso);
/* Calls `visit` for each process there is. */
int host_process_each(struct isolate *iso, void (*visit)(void *context, int pid), void *context);
/* User number of the owner; path of the program; the arguments, each with a zero byte behind it. */
int64_t host_process_owner(struct isolate *iso, int pid);
int64_t host_process_program(struct isolate *iso, int pid, char *path, size_t size);
int64_t host_process_arguments(struct isolate *iso, int pid, char *bytes, size_t size);

#endif
