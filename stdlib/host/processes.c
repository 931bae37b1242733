/* Looking at processes and ending them: /proc.  See processes.h; spawn.c starts them. */
#include "stdlib/host/processes.h"

#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "vm/base/mem.h"

static bool allowed(struct isolate *iso)
{
    return host_allows(iso, HOST_processes);
}

/* ---- children ---- */

/* With the lock held: where the child is linked, or NULL. */
static struct host_child **find_child(struct host_table *table, int pid)
{
    for (struct host_child **link = &table->children; *link; link = &(*link)->next)
        if ((*link)->pid == pid)
            return link;
    return NULL;
}

static void forget(struct host_table *table, int pid)
{
    struct host_child *child = NULL;
    pthread_mutex_lock(&table->lock);
    struct host_child **link = find_child(table, pid);
    if (link) {
        child = *link;
        *link = child->next;
    }
    pthread_mutex_unlock(&table->lock);
    if (child && child->pidfd >= 0)
        (void)close(child->pidfd);
    mem_free(child);
}

int host_child_status(struct isolate *iso, int pid, bool reap, int *status)
{
    struct host_table *table = host_table_of(iso);
    siginfo_t info = {0};
    if (!table || !allowed(iso))
        return -ECHILD;
    pthread_mutex_lock(&table->lock);
    bool ours = find_child(table, pid) != NULL;
    pthread_mutex_unlock(&table->lock);
    if (!ours)
        return -ECHILD;
    int n;
    do
        n = waitid(P_PID, (id_t)pid, &info, WEXITED | WNOHANG | (reap ? 0 : WNOWAIT));
    while (n < 0 && errno == EINTR);
    if (n < 0) {
        int error = errno;
        forget(table, pid);
        return -error;
    }
    if (info.si_pid == 0)
        return 0;
    if (reap)
        forget(table, pid);
    *status = info.si_code == CLD_EXITED ? info.si_status : 0x80 + info.si_status;
    return 1;
}

int host_child_waitable(struct isolate *iso, int pid)
{
    struct host_table *table = host_table_of(iso);
    int pidfd = -1;
    if (!table)
        return -1;
    pthread_mutex_lock(&table->lock);
    struct host_child **link = find_child(table, pid);
    if (link)
        pidfd = (*link)->pidfd;
    pthread_mutex_unlock(&table->lock);
    return pidfd;
}

/* ---- /proc ---- */

/* Reads a whole small file of /proc/<pid>, zero-terminated; its length or -errno. */
static int64_t read_entry(int pid, const char *name, char *bytes, size_t size)
{
    char path[64];
    (void)snprintf(path, sizeof path, "/proc/%d/%s", pid, name);
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return -errno;
    size_t length = 0;
    ssize_t n = 1;
    while (length < size - 1 && n > 0) {
        n = read(fd, bytes + length, size - 1 - length);
        if (n < 0 && errno == EINTR)
            n = 1;
        else if (n > 0)
            length += (size_t)n;
    }
    int error = n < 0 ? errno : 0;
    (void)close(fd);
    bytes[length] = 0;
    return error ? -error : (int64_t)length;
}

/* Start of the machine in ms since the epoch; 0 = unknown. */
static int64_t boot_time(void)
{
    char line[256];
    long long seconds = 0;
    FILE *file = fopen("/proc/stat", "re");
    if (!file)
        return 0;
    while (fgets(line, sizeof line, file))
        if (strncmp(line, "btime ", 6) == 0) {
            seconds = strtoll(line + 6, NULL, 10);
            break;
        }
    (void)fclose(file);
    return seconds * 1000;
}

int host_process_look(struct isolate *iso, int pid, struct host_process *process)
{
    char text[2048];
    if (!allowed(iso))
        return -EACCES;
    int64_t length = read_entry(pid, "stat", text, sizeof text);
    if (length < 0)
        return (int)length;
    /* The name of the program is in parentheses and may have any characters in it. */
    const char *rest = strrchr(text, ')');
    int parent = 0;
    unsigned long long user = 0, system = 0, start = 0;
    if (!rest || sscanf(rest + 1, " %*c %d %*d %*d %*d %*d %*u %*u %*u %*u %*u %llu %llu %*d %*d "
                                  "%*d %*d %*d %*d %llu",
                        &parent, &user, &system, &start) != 4)
        return -EINVAL;
    int64_t ticks = sysconf(_SC_CLK_TCK), booted = boot_time();
    process->parent = parent;
    process->cpu_ns = (int64_t)(user + system) * (1000000000 / ticks);
    process->start_ms = booted + (int64_t)start * 1000 / ticks;
    return 0;
}

int host_process_signal(struct isolate *iso, int pid, int signal)
{
    if (!allowed(iso))
        return -EACCES;
    return kill(pid, signal) < 0 ? -errno : 0;
}

int host_process_self(struct isolate *iso)
{
    return allowed(iso) ? getpid() : -EACCES;
}

int host_process_each(struct isolate *iso, void (*visit)(void *context, int pid), void *context)
{
    if (!allowed(iso))
        return -EACCES;
    DIR *directory = opendir("/proc");
    if (!directory)
        return -errno;
    for (struct dirent *entry; (entry = readdir(directory)) != NULL;) {
        char *end;
        long pid = strtol(entry->d_name, &end, 10);
        if (isdigit((unsigned char)entry->d_name[0]) && !*end && pid > 0)
            visit(context, (int)pid);
    }
    (void)closedir(directory);
    return 0;
}

int64_t host_process_owner(struct isolate *iso, int pid)
{
    char path[64];
    struct stat status;
    if (!allowed(iso))
        return -EACCES;
    (void)snprintf(path, sizeof path, "/proc/%d", pid);
    return stat(path, &status) != 0 ? -errno : (int64_t)status.st_uid;
}

int64_t host_process_program(struct isolate *iso, int pid, char *path, size_t size)
{
    char entry[64];
    if (!allowed(iso))
        return -EACCES;
    (void)snprintf(entry, sizeof entry, "/proc/%d/exe", pid);
    ssize_t n = readlink(entry, path, size - 1);
    if (n < 0)
        return -errno;
    path[n] = 0;
    return n;
}

int64_t host_process_arguments(struct isolate *iso, int pid, char *bytes, size_t size)
{
    return allowed(iso) ? read_entry(pid, "cmdline", bytes, size) : -EACCES;
}
