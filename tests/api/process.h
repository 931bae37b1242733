/* What all hosts of this folder share: checks that count, and what can be seen of their own process. */
#ifndef ATOLL_TESTS_API_PROCESS_H
#define ATOLL_TESTS_API_PROCESS_H

#include <dirent.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

static int passed, failed;

#define CHECK(condition)                                                   \
    do {                                                                   \
        if (condition) {                                                   \
            __atomic_add_fetch(&passed, 1, __ATOMIC_RELAXED);              \
        } else {                                                           \
            __atomic_add_fetch(&failed, 1, __ATOMIC_RELAXED);              \
            printf("%s:%d: FAILED: %s\n", __FILE__, __LINE__, #condition); \
        }                                                                  \
    } while (0)

static inline int sum_up(void)
{
    printf("%d passed, %d failed\n", passed, failed);
    return failed != 0;
}

/* Of a folder such as /proc/self/fd. */
static inline int count_entries(const char *path)
{
    DIR *directory = opendir(path);
    int count = 0;
    while (directory != NULL && readdir(directory) != NULL)
        count++;
    if (directory != NULL)
        closedir(directory);
    return count;
}

static inline long resident_kib(void)
{
    long pages = 0;
    FILE *file = fopen("/proc/self/statm", "r");
    if (file != NULL && fscanf(file, "%*d %ld", &pages) != 1)
        pages = 0;
    if (file != NULL)
        fclose(file);
    return pages * (sysconf(_SC_PAGESIZE) / 1024);
}

/* Whether a signal does the same, but for what the C library adds: SA_RESTORER to the flags, and what is behind the
 * known signals in the mask. */
static inline int same_action(const struct sigaction *a, const struct sigaction *b)
{
    int same = a->sa_handler == b->sa_handler && ((a->sa_flags ^ b->sa_flags) & ~0x04000000) == 0;
    for (int i = 1; i < 65; i++)
        same &= sigismember(&a->sa_mask, i) == sigismember(&b->sa_mask, i);
    return same;
}

#endif
