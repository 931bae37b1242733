/*
 * Two isolates at once in one process, each running the JDK's javac on its own thread.
 * usage: two_isolates SOURCE... ; class files go to OUT/0 and OUT/1, OUT being $TWO_ISOLATES_OUT.
 * Exit status 0 when both compilers returned 0.
 */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "include/atoll.h"

struct job {
    atoll_engine *engine;
    int number, source_count;
    char **sources;
    int status;
};

static void *run(void *context)
{
    struct job *job = context;
    char message[1024] = "", directory[4096];
    atoll_property properties[] = {{"jdk.module.main", "jdk.compiler"}};
    const char **arguments = calloc((size_t)job->source_count + 6, sizeof *arguments);
    size_t count = 0;
    atoll_config config;
    atoll_isolate *isolate;
    atoll_outcome outcome;
    job->status = 1;
    snprintf(directory, sizeof directory, "%s/%d", getenv("TWO_ISOLATES_OUT"), job->number);
    atoll_config_defaults(&config);
    config.properties = properties;
    config.property_count = 1;
    if (arguments == NULL ||
        atoll_isolate_new(job->engine, &config, &isolate, message, sizeof message) != ATOLL_OK) {
        fprintf(stderr, "isolate %d: %s\n", job->number, message);
        free(arguments);
        return NULL;
    }
    arguments[count++] = "-nowarn";
    arguments[count++] = "-Xlint:none";
    arguments[count++] = "-proc:none";
    arguments[count++] = "-d";
    arguments[count++] = directory;
    for (int i = 0; i < job->source_count; i++)
        arguments[count++] = job->sources[i];
    if (atoll_run_main(isolate, ATOLL_MAIN_MODULE, "jdk.compiler/com.sun.tools.javac.Main",
                       arguments, count, &outcome) == ATOLL_OK) {
        job->status = outcome.status;
        if (outcome.kind == ATOLL_EXCEPTION)
            fprintf(stderr, "isolate %d: %s\n", job->number, outcome.message);
    }
    atoll_isolate_free(isolate);
    free(arguments);
    return NULL;
}

int main(int argc, char **argv)
{
    struct job jobs[2];
    pthread_t threads[2];
    atoll_engine *engine;
    if (argc < 2 || getenv("TWO_ISOLATES_OUT") == NULL) {
        fprintf(stderr, "usage: TWO_ISOLATES_OUT=DIR two_isolates SOURCE...\n");
        return 2;
    }
    if (atoll_engine_open(&engine) != ATOLL_OK)
        return 2;
    for (int i = 0; i < 2; i++) {
        jobs[i] = (struct job){engine, i, argc - 1, argv + 1, 1};
        if (pthread_create(&threads[i], NULL, run, &jobs[i]) != 0)
            return 2;
    }
    for (int i = 0; i < 2; i++)
        pthread_join(threads[i], NULL);
    atoll_engine_close(engine);
    printf("javac in two isolates: %d %d\n", jobs[0].status, jobs[1].status);
    return jobs[0].status != 0 || jobs[1].status != 0;
}
