/*
 * Four isolates of one process run netty, H2 and javac in a loop, for some minutes; each round's answer must be
 * HotSpot's.  With a library of TORMENT=freeze they are frozen, unmapped and thawed elsewhere at random polls.
 * An isolate lives for some rounds, then another one takes its place.  Memory, descriptors and threads of the
 * process are sampled and must not grow.
 *
 * usage: soak MINUTES STATE SOURCES CLASSPATH; in STATE lie the answers Netty.txt, Database.txt, Compile.txt,
 * a line for each round.  The last line of output is "N passed, N failed".
 */
#include <dirent.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "include/atoll.h"

#define LANES 4
#define MOST_ROUNDS 64
#define MOST_SAMPLES (1 << 16)
#define ROUNDS_OF_AN_ISOLATE 8

struct answers {
    const char *class_name;
    char *lines[MOST_ROUNDS];
    int count;
};

struct lane {
    pthread_t os_thread;
    int number;
    struct answers *answers; /* of the next isolate */
    unsigned long rounds, isolates, wrong;
    unsigned most_threads;
};

static struct {
    atoll_engine *engine;
    const char *class_path, *sources;
    time_t end;
    struct answers answers[3];
    struct lane lanes[LANES];
} soak = {.answers = {{.class_name = "Netty"}, {.class_name = "Database"}, {.class_name = "Compile"}}};

struct sample {
    double resident; /* MiB */
    int descriptors, threads;
};
static struct sample samples[MOST_SAMPLES];

static int entries(const char *folder)
{
    DIR *dir = opendir(folder);
    int count = 0;
    if (dir == NULL)
        return -1;
    while (readdir(dir) != NULL)
        count++;
    closedir(dir);
    return count - 3; /* ".", "..", and the folder itself or this thread */
}

static struct sample sample_now(void)
{
    struct sample sample = {.descriptors = entries("/proc/self/fd"), .threads = entries("/proc/self/task")};
    unsigned long pages = 0, resident = 0;
    FILE *file = fopen("/proc/self/statm", "r");
    if (file != NULL) {
        if (fscanf(file, "%lu %lu", &pages, &resident) != 2)
            resident = 0;
        fclose(file);
    }
    sample.resident = (double)resident * (double)sysconf(_SC_PAGESIZE) / (1 << 20);
    return sample;
}

static bool read_answers(struct answers *answers, const char *state)
{
    char path[4096], *line = NULL;
    size_t size = 0;
    snprintf(path, sizeof path, "%s/%s.txt", state, answers->class_name);
    FILE *file = fopen(path, "r");
    if (file == NULL)
        return false;
    while (answers->count < MOST_ROUNDS && getline(&line, &size, file) > 0) {
        line[strcspn(line, "\n")] = '\0';
        answers->lines[answers->count++] = strdup(line);
    }
    free(line);
    fclose(file);
    return answers->count > 0;
}

/* One isolate for some rounds.  False: it could not be made. */
static bool live(struct lane *lane)
{
    struct answers *answers = lane->answers;
    char why[512] = "";
    atoll_property properties[] = {{"io.netty.transport.noNative", "true"}, {"soak.sources", soak.sources}};
    atoll_config config;
    atoll_isolate *isolate;
    atoll_config_defaults(&config);
    config.class_path = soak.class_path;
    config.properties = properties;
    config.property_count = 2;
    config.max_heap = 192u << 20;
    if (atoll_isolate_new(soak.engine, &config, &isolate, why, sizeof why) != ATOLL_OK) {
        printf("lane %d: no isolate: %s\n", lane->number, why);
        return false;
    }
    lane->isolates++;
    unsigned long first = lane->rounds;
    for (int i = 0; i < ROUNDS_OF_AN_ISOLATE && time(NULL) < soak.end; i++) {
        atoll_value argument = {.i = (int32_t)((first + (unsigned)i) % (unsigned)answers->count)}, result = {0};
        atoll_outcome outcome = {0};
        atoll_usage usage;
        atoll_status status = atoll_call_static(isolate, answers->class_name, "round", "(I)Ljava/lang/String;",
                                                &argument, &result, &outcome);
        const char *want = answers->lines[argument.i];
        if (status != ATOLL_OK || outcome.kind != ATOLL_RETURNED || result.text == NULL) {
            printf("lane %d, %s %d: status %d, outcome %d %s\n", lane->number, answers->class_name, argument.i,
                   status, outcome.kind, outcome.message);
            lane->wrong++;
            break;
        }
        if (strcmp(result.text, want) != 0) {
            printf("lane %d, %s %d:\n  HotSpot %s\n  here    %s\n", lane->number, answers->class_name, argument.i,
                   want, result.text);
            lane->wrong++;
        }
        lane->rounds++;
        if (atoll_isolate_usage(isolate, &usage) == ATOLL_OK && usage.threads > lane->most_threads)
            lane->most_threads = usage.threads;
    }
    atoll_isolate_free(isolate);
    return true;
}

static void *run_lane(void *context)
{
    struct lane *lane = context;
    while (time(NULL) < soak.end && lane->wrong < 10 && live(lane)) {
        if (lane->number == LANES - 1) /* the last one takes them in turn */
            lane->answers = &soak.answers[(lane->answers - soak.answers + 1) % 3];
    }
    return NULL;
}

static int by_size(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

/* The median of a figure over samples of the run's part from/8 to to/8. */
static double median(int count, int from, int to, double (*figure)(const struct sample *))
{
    static double sorted[MOST_SAMPLES];
    int n = 0;
    for (int i = count * from / 8; i < count * to / 8; i++)
        sorted[n++] = figure(&samples[i]);
    if (n == 0)
        return 0;
    qsort(sorted, (size_t)n, sizeof sorted[0], by_size);
    return sorted[n / 2];
}

static double resident_of(const struct sample *s) { return s->resident; }
static double descriptors_of(const struct sample *s) { return s->descriptors; }
static double threads_of(const struct sample *s) { return s->threads; }

/* The end of the run against its second quarter, when everything has been used once. */
static bool judge(const char *what, int count, double (*figure)(const struct sample *), double ratio, double more)
{
    double early = median(count, 2, 4, figure), late = median(count, 6, 8, figure);
    bool good = late <= early * ratio + more;
    printf("%s: median %.1f in the second quarter, %.1f in the last: %s\n", what, early, late,
           good ? "flat" : "GROWN");
    return good;
}

int main(int argc, char **argv)
{
    int count = 0, passed = 0, failed = 0;
    unsigned long rounds = 0, wrong = 0;
    if (argc != 5) {
        fprintf(stderr, "usage: soak MINUTES STATE SOURCES CLASSPATH\n");
        return 2;
    }
    setvbuf(stdout, NULL, _IOLBF, 0);
    soak.end = time(NULL) + (time_t)(atof(argv[1]) * 60);
    soak.sources = argv[3];
    soak.class_path = argv[4];
    for (int i = 0; i < 3; i++)
        if (!read_answers(&soak.answers[i], argv[2])) {
            fprintf(stderr, "no answers for %s\n", soak.answers[i].class_name);
            return 2;
        }
    if (atoll_engine_open(&soak.engine) != ATOLL_OK)
        return 2;
    struct sample before = sample_now();
    for (int i = 0; i < LANES; i++) {
        soak.lanes[i] = (struct lane){.number = i, .answers = &soak.answers[i % 3]};
        if (pthread_create(&soak.lanes[i].os_thread, NULL, run_lane, &soak.lanes[i]) != 0)
            return 2;
    }
    time_t begin = time(NULL), told = begin;
    while (time(NULL) < soak.end && count < MOST_SAMPLES) {
        struct timespec half = {0, 500000000};
        nanosleep(&half, NULL);
        samples[count++] = sample_now();
        if (time(NULL) - told >= 60) {
            told = time(NULL);
            printf("%ld s: RSS %.1f MiB, %d descriptors, %d threads; rounds", (long)(told - begin),
                   samples[count - 1].resident, samples[count - 1].descriptors, samples[count - 1].threads);
            for (int i = 0; i < LANES; i++)
                printf(" %lu", soak.lanes[i].rounds);
            printf("\n");
        }
    }
    for (int i = 0; i < LANES; i++)
        pthread_join(soak.lanes[i].os_thread, NULL);
    for (int i = 0; i < LANES; i++) {
        struct lane *lane = &soak.lanes[i];
        printf("lane %d: %lu rounds in %lu isolates, %lu wrong, at most %u threads between rounds\n", i,
               lane->rounds, lane->isolates, lane->wrong, lane->most_threads);
        rounds += lane->rounds;
        wrong += lane->wrong;
        if (lane->wrong == 0 && lane->rounds > 0)
            passed++;
        else
            failed++;
    }
    bool good = judge("RSS (MiB)", count, resident_of, 1.1, 24);
    good ? passed++ : failed++;
    good = judge("descriptors", count, descriptors_of, 1.1, 8);
    good ? passed++ : failed++;
    good = judge("threads", count, threads_of, 1.1, 8);
    good ? passed++ : failed++;
    good = atoll_engine_close(soak.engine) == ATOLL_OK;
    /* A thread that has ended is gone from the list only a little later. */
    struct sample after = sample_now();
    for (int i = 0; i < 100 && after.threads > before.threads; i++) {
        nanosleep(&(struct timespec){0, 10000000}, NULL);
        after = sample_now();
    }
    good = good && after.descriptors <= before.descriptors && after.threads <= before.threads;
    printf("before: RSS %.1f, %d descriptors, %d threads; after: RSS %.1f, %d descriptors, %d threads\n",
           before.resident, before.descriptors, before.threads, after.resident, after.descriptors, after.threads);
    good ? passed++ : failed++;
    printf("%lu rounds, %lu wrong\n%d passed, %d failed\n", rounds, wrong, passed, failed);
    return failed != 0;
}
