/* Printing, clocks and what the kernel tells about this process. */
#define _GNU_SOURCE
#include "bench/memory-map/toy.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static int failures;

void check(bool good, const char *what, ...)
{
    va_list arguments;
    printf(good ? "PASS  " : "FAIL  ");
    va_start(arguments, what);
    vprintf(what, arguments);
    va_end(arguments);
    printf("\n");
    fflush(stdout);
    if (!good)
        failures++;
}

int check_failures(void)
{
    return failures;
}

void figure(const char *name, double value, const char *unit)
{
    printf("figure  %-64s %10.2f %s\n", name, value, unit);
    fflush(stdout);
}

void stop(const char *what)
{
    fprintf(stderr, "FAIL  %s: %s\n", what, strerror(errno));
    exit(1);
}

double now_ns(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec * 1e9 + (double)now.tv_nsec;
}

static int compare_doubles(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

double median(double *values, unsigned count)
{
    qsort(values, count, sizeof *values, compare_doubles);
    return count % 2 ? values[count / 2] : (values[count / 2 - 1] + values[count / 2]) / 2;
}

static uint64_t line_kib(const char *path, const char *field)
{
    FILE *file = fopen(path, "r");
    char line[256];
    unsigned long long value = 0;
    size_t length = strlen(field);
    if (!file)
        stop(path);
    while (fgets(line, sizeof line, file)) {
        if (!strncmp(line, field, length) && line[length] == ':')
            value = strtoull(line + length + 1, NULL, 10);
    }
    fclose(file);
    return value;
}

uint64_t status_kib(const char *field)
{
    return line_kib("/proc/self/status", field);
}

uint64_t meminfo_kib(const char *field)
{
    return line_kib("/proc/meminfo", field);
}

unsigned count_mappings(void)
{
    FILE *file = fopen("/proc/self/maps", "r");
    unsigned lines = 0;
    int c;
    if (!file)
        stop("/proc/self/maps");
    while ((c = getc_unlocked(file)) != EOF)
        lines += c == '\n';
    fclose(file);
    return lines;
}
