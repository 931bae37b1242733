/*
 * What one more isolate costs in a process that already runs: opens one engine and, again and again,
 * makes an isolate and runs a program in it that should do nothing.
 * usage: isolate_start COUNT IMAGE CLASS_PATH MAIN_CLASS
 * IMAGE "" boots each isolate plainly.  Prints lines "name value", times in microseconds, memory in KiB
 * (per isolate where the name says so).  Exit status 0 when all went well.
 *
 * The first round keeps all isolates until the end, as memory is measured while all of them are there;
 * the second frees each before it makes the next.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

#include "include/atoll.h"

struct bench {
    atoll_engine *engine;
    atoll_config config;
    const char *main_class;
    unsigned long long image_inode; /* 0 = no image */
};

/* Of `count` starts, in microseconds. */
struct times {
    double *wall;
    double *made; /* wall, until atoll_isolate_new returned */
    double *cpu;  /* of all threads of the process: on a busy machine the figure to trust */
};

/* KiB, from /proc/self/smaps. */
struct memory {
    long rss, pss, dirty;         /* of the process; dirty: pages nobody else has */
    long image_rss, image_dirty;  /* of the mappings of the image file, in all isolates together */
};

static double now(clockid_t clock)
{
    struct timespec time;
    clock_gettime(clock, &time);
    return (double)time.tv_sec * 1e6 + (double)time.tv_nsec / 1e3;
}

static int compare(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

/* Sorts the values. */
static double median(double *values, size_t count)
{
    qsort(values, count, sizeof *values, compare);
    return count % 2 != 0 ? values[count / 2] : (values[count / 2 - 1] + values[count / 2]) / 2;
}

/* A mapping of the image is known by the number of its file, as the path may be written in many ways,
 * or as the engine's copy of it in memory. */
static int read_memory(unsigned long long image_inode, struct memory *memory)
{
    FILE *file = fopen("/proc/self/smaps", "re");
    char line[8192];
    int of_image = 0;
    memset(memory, 0, sizeof *memory);
    if (file == NULL)
        return 0;
    while (fgets(line, sizeof line, file) != NULL) {
        unsigned long long start, end, inode;
        char flags[8];
        long kib;
        if (sscanf(line, "%llx-%llx %7s %*x %*s %llu", &start, &end, flags, &inode) == 4) {
            of_image = (image_inode != 0 && inode == image_inode) || strstr(line, "memfd:atoll-image") != NULL;
            continue;
        }
        if (sscanf(line, "Rss: %ld", &kib) == 1) {
            memory->rss += kib;
            memory->image_rss += of_image ? kib : 0;
        } else if (sscanf(line, "Private_Dirty: %ld", &kib) == 1) {
            memory->dirty += kib;
            memory->image_dirty += of_image ? kib : 0;
        } else if (sscanf(line, "Pss: %ld", &kib) == 1) {
            memory->pss += kib;
        }
    }
    fclose(file);
    return 1;
}

/* Makes an isolate and runs the program in it; *made is the time at which the isolate was there.
 * NULL: said on stderr. */
static atoll_isolate *start(const struct bench *bench, double *made)
{
    char message[1024] = "";
    atoll_isolate *isolate;
    atoll_outcome outcome;
    atoll_status status =
        atoll_isolate_new(bench->engine, &bench->config, &isolate, message, sizeof message);
    *made = now(CLOCK_MONOTONIC);
    if (status != ATOLL_OK) {
        fprintf(stderr, "isolate_start: %s: %s\n", atoll_status_text(status), message);
        return NULL;
    }
    status = atoll_run_main(isolate, ATOLL_MAIN_CLASS, bench->main_class, NULL, 0, &outcome);
    if (status == ATOLL_OK && outcome.kind != ATOLL_EXCEPTION && outcome.status == 0)
        return isolate;
    fprintf(stderr, "isolate_start: %s: %s\n", bench->main_class,
            status != ATOLL_OK                 ? atoll_status_text(status)
            : outcome.kind == ATOLL_EXCEPTION ? outcome.message
                                              : "exit status is not 0");
    atoll_isolate_free(isolate);
    return NULL;
}

static void report_memory(const struct memory *before, const struct memory *after, long count)
{
    printf("rss_per_isolate %ld\n", (after->rss - before->rss) / count);
    printf("pss_per_isolate %ld\n", (after->pss - before->pss) / count);
    printf("dirty_per_isolate %ld\n", (after->dirty - before->dirty) / count);
    printf("image_rss_per_isolate %ld\n", (after->image_rss - before->image_rss) / count);
    printf("image_dirty_per_isolate %ld\n", (after->image_dirty - before->image_dirty) / count);
}

/* The very first isolate opens the image too, so it is told apart and counts neither for time nor for
 * memory. */
static int measure_kept(const struct bench *bench, size_t count, atoll_isolate **isolates,
                        const struct times *times)
{
    struct memory before, after;
    double begin = now(CLOCK_MONOTONIC), cpu_begin, made;
    isolates[0] = start(bench, &made);
    if (isolates[0] == NULL)
        return 0;
    printf("first %.0f\n", now(CLOCK_MONOTONIC) - begin);
    if (!read_memory(bench->image_inode, &before))
        return 0;
    for (size_t i = 0; i < count; i++) {
        begin = now(CLOCK_MONOTONIC);
        cpu_begin = now(CLOCK_PROCESS_CPUTIME_ID);
        isolates[i + 1] = start(bench, &made);
        if (isolates[i + 1] == NULL)
            return 0;
        times->cpu[i] = now(CLOCK_PROCESS_CPUTIME_ID) - cpu_begin;
        times->wall[i] = now(CLOCK_MONOTONIC) - begin;
        times->made[i] = made - begin;
    }
    if (!read_memory(bench->image_inode, &after))
        return 0;
    printf("start %.0f\n", median(times->wall, count));
    printf("start_fastest %.0f\n", times->wall[0]); /* the median has sorted them */
    printf("start_cpu %.0f\n", median(times->cpu, count));
    printf("start_new %.0f\n", median(times->made, count));
    report_memory(&before, &after, (long)count);
    return 1;
}

static int measure_freed(const struct bench *bench, size_t count, const struct times *times)
{
    double made;
    for (size_t i = 0; i < count; i++) {
        double begin = now(CLOCK_MONOTONIC), cpu_begin = now(CLOCK_PROCESS_CPUTIME_ID);
        atoll_isolate *isolate = start(bench, &made);
        if (isolate == NULL)
            return 0;
        atoll_isolate_free(isolate);
        times->cpu[i] = now(CLOCK_PROCESS_CPUTIME_ID) - cpu_begin;
        times->wall[i] = now(CLOCK_MONOTONIC) - begin;
    }
    printf("start_and_free %.0f\n", median(times->wall, count));
    printf("start_and_free_cpu %.0f\n", median(times->cpu, count));
    return 1;
}

static int measure(const struct bench *bench, size_t count)
{
    atoll_isolate **isolates = calloc(count + 1, sizeof *isolates);
    double *memory = calloc(3 * count, sizeof *memory);
    struct times times = {memory, memory + count, memory + 2 * count};
    int well =
        isolates != NULL && memory != NULL && measure_kept(bench, count, isolates, &times);
    for (size_t i = 0; isolates != NULL && i <= count; i++)
        atoll_isolate_free(isolates[i]);
    well = well && measure_freed(bench, count, &times);
    free(isolates);
    free(memory);
    return well;
}

int main(int argc, char **argv)
{
    struct bench bench = {0};
    struct stat image;
    long count = argc == 5 ? strtol(argv[1], NULL, 10) : 0;
    int well;
    if (count < 1 || count > 100000) {
        fputs("usage: isolate_start COUNT IMAGE CLASS_PATH MAIN_CLASS\n", stderr);
        return 2;
    }
    atoll_config_defaults(&bench.config);
    bench.config.image = argv[2];
    bench.config.class_path = argv[3];
    bench.main_class = argv[4];
    if (argv[2][0] != '\0') {
        if (stat(argv[2], &image) != 0) {
            perror(argv[2]);
            return 1;
        }
        bench.image_inode = image.st_ino;
    }
    if (atoll_engine_open(&bench.engine) != ATOLL_OK) {
        fputs("isolate_start: no engine\n", stderr);
        return 1;
    }
    well = measure(&bench, (size_t)count);
    atoll_engine_close(bench.engine);
    return !well;
}
