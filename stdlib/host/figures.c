/* See figures.h.  Most of it is text in /proc. */
#include "stdlib/host/figures.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/sysinfo.h>
#include <time.h>
#include <unistd.h>

#include "vm/base/mem.h"

/* The contents of a small file, with a zero behind; its length or -errno. */
static int64_t read_text(const char *path, char *text, size_t size)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    size_t length = 0;
    ssize_t count = 0;
    if (fd < 0)
        return -errno;
    while (length < size - 1 && (count = read(fd, text + length, size - 1 - length)) > 0)
        length += (size_t)count;
    int error = errno;
    close(fd);
    text[length] = 0;
    return count < 0 ? -error : (int64_t)length;
}

static int64_t count_descriptors(void)
{
    int64_t count = 0;
    DIR *directory = opendir("/proc/self/fd");
    if (directory == NULL)
        return -errno;
    for (const struct dirent *entry; (entry = readdir(directory)) != NULL;)
        count += entry->d_name[0] != '.';
    closedir(directory);
    return count - 1; /* the directory's own */
}

static int64_t pages_of(int name)
{
    return (int64_t)sysconf(name) * sysconf(_SC_PAGESIZE);
}

static int64_t swap_figure(bool total)
{
    struct sysinfo info;
    if (sysinfo(&info) < 0)
        return -errno;
    return (int64_t)(total ? info.totalswap : info.freeswap) * info.mem_unit;
}

static int64_t virtual_memory(void)
{
    char text[256];
    unsigned long long pages;
    int64_t length = read_text("/proc/self/statm", text, sizeof text);
    if (length < 0)
        return length;
    return sscanf(text, "%llu", &pages) == 1 ? (int64_t)pages * sysconf(_SC_PAGESIZE) : -EINVAL;
}

static int64_t process_cpu_ns(void)
{
    struct timespec used;
    if (clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used) < 0)
        return -errno;
    return (int64_t)used.tv_sec * 1000000000 + used.tv_nsec;
}

/* ---- processors ---- */

struct ticks {
    uint64_t busy, total;
};

/* Reads the line of all processors (-1), or of one, in /proc/stat. */
static bool read_ticks(int processor, struct ticks *ticks)
{
    char label[16], line[512];
    bool found = false;
    FILE *file = fopen("/proc/stat", "re");
    snprintf(label, sizeof label, processor < 0 ? "cpu " : "cpu%d ", processor);
    while (file != NULL && !found && fgets(line, sizeof line, file) != NULL) {
        unsigned long long user, nice, system, idle, wait = 0, irq = 0, soft = 0, steal = 0;
        if (strncmp(line, label, strlen(label)) != 0 ||
            sscanf(line + strlen(label), "%llu %llu %llu %llu %llu %llu %llu %llu", &user, &nice, &system,
                   &idle, &wait, &irq, &soft, &steal) < 4)
            continue;
        ticks->busy = user + nice + system + irq + soft + steal;
        ticks->total = ticks->busy + idle + wait;
        found = true;
    }
    if (file != NULL)
        fclose(file);
    return found;
}

static bool read_process_ticks(struct ticks *ticks)
{
    struct ticks machine;
    int64_t used = process_cpu_ns();
    if (used < 0 || !read_ticks(-1, &machine))
        return false;
    ticks->busy = (uint64_t)used / (1000000000u / (uint64_t)sysconf(_SC_CLK_TCK));
    ticks->total = machine.total;
    return true;
}

/* The place that remembers what was read last; table lock held.  NULL: out of memory. */
static uint64_t *place_of(struct host_table *table, uint32_t index)
{
    if (index >= table->load_capacity) {
        uint32_t capacity = (index + 8) * 2;
        uint64_t *grown = mem_resize(table->loads, capacity * 2 * sizeof *grown);
        if (grown == NULL)
            return NULL;
        memset(grown + (size_t)table->load_capacity * 2, 0,
               (size_t)(capacity - table->load_capacity) * 2 * sizeof *grown);
        table->loads = grown;
        table->load_capacity = capacity;
    }
    return table->loads + (size_t)index * 2;
}

double host_load(struct isolate *iso, int which)
{
    struct host_table *table = host_table_of(iso);
    struct ticks now;
    double load = -1;
    if (table == NULL || !host_allows(iso, HOST_processes) ||
        !(which == HOST_LOAD_PROCESS ? read_process_ticks(&now) : read_ticks(which, &now)))
        return -1;
    pthread_mutex_lock(&table->lock);
    uint64_t *last = place_of(table, (uint32_t)(which + 2));
    if (last != NULL) {
        uint64_t total = now.total - last[1], busy = now.busy - last[0];
        load = now.total <= last[1] || now.busy < last[0] ? 0 : (double)busy / (double)total;
        last[0] = now.busy;
        last[1] = now.total;
    }
    pthread_mutex_unlock(&table->lock);
    return load > 1 ? 1 : load;
}

/* ---- the rest ---- */

int64_t host_thread_user_ns(struct isolate *iso, int32_t number)
{
    char path[64], text[1024];
    unsigned long long user;
    if (!host_allows(iso, HOST_processes))
        return -EACCES;
    snprintf(path, sizeof path, "/proc/self/task/%d/stat", number);
    int64_t length = read_text(path, text, sizeof text);
    if (length < 0)
        return length;
    const char *rest = strrchr(text, ')'); /* behind the name, which may have any characters */
    if (rest == NULL ||
        sscanf(rest + 1, " %*c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %llu", &user) != 1)
        return -EINVAL;
    return (int64_t)user * (1000000000 / sysconf(_SC_CLK_TCK));
}

int64_t host_figure(struct isolate *iso, enum host_figure figure)
{
    struct rlimit limit;
    struct ticks ticks;
    if (!host_allows(iso, HOST_processes))
        return -EACCES;
    switch (figure) {
    case HOST_MEMORY_TOTAL:
        return pages_of(_SC_PHYS_PAGES);
    case HOST_MEMORY_FREE:
        return pages_of(_SC_AVPHYS_PAGES);
    case HOST_SWAP_TOTAL:
    case HOST_SWAP_FREE:
        return swap_figure(figure == HOST_SWAP_TOTAL);
    case HOST_VIRTUAL_MEMORY:
        return virtual_memory();
    case HOST_DESCRIPTORS_MOST:
        if (getrlimit(RLIMIT_NOFILE, &limit) < 0)
            return -errno;
        return limit.rlim_cur > INT64_MAX ? INT64_MAX : (int64_t)limit.rlim_cur;
    case HOST_DESCRIPTORS_OPEN:
        return count_descriptors();
    case HOST_PROCESS_CPU_NS:
        return process_cpu_ns();
    case HOST_PROCESSORS_CONFIGURED:
        return sysconf(_SC_NPROCESSORS_CONF);
    case HOST_PROCESSORS_ONLINE:
        return sysconf(_SC_NPROCESSORS_ONLN);
    case HOST_PROCESSOR_TICKS:
        return read_ticks(-1, &ticks) ? (int64_t)ticks.total : -EINVAL;
    }
    return -EINVAL;
}
