/*
 * The allocator and the log of the host: that all memory comes through the one and goes back, that it may
 * refuse, and that the traces come through the other.
 */
#include "tests/api/check.h"

#include <stdatomic.h>

/* A CHECK that is not counted when it holds: these run thousands of times. */
#define REQUIRE(condition)      \
    do {                        \
        if (!(condition))       \
            CHECK(!#condition); \
    } while (0)

static atomic_long blocks, requests, refused_from = -1;
static char mark; /* the context of every call */

/* Blocks have a header, so that one which malloc would free, or that was freed already, is found out. */
#define GOOD 0x600dB10c600dB10cULL
struct header {
    unsigned long long good, unused;
};

static int refuses(void)
{
    long from = atomic_load(&refused_from), request = atomic_fetch_add(&requests, 1);
    return from >= 0 && request >= from;
}

static void *allocate(void *context, size_t size)
{
    REQUIRE(context == &mark);
    REQUIRE(size != 0);
    struct header *header = refuses() ? NULL : malloc(sizeof *header + size);
    if (header == NULL)
        return NULL;
    memset(header + 1, 0xa5, size);
    header->good = GOOD;
    atomic_fetch_add(&blocks, 1);
    return header + 1;
}

static void release(void *context, void *block)
{
    REQUIRE(context == &mark);
    struct header *header = (struct header *)block - 1;
    REQUIRE(header->good == GOOD);
    header->good = 0;
    atomic_fetch_sub(&blocks, 1);
    free(header);
}

static void *resize(void *context, void *block, size_t size)
{
    REQUIRE(context == &mark);
    struct header *header = (struct header *)block - 1;
    REQUIRE(header->good == GOOD);
    if (refuses())
        return NULL;
    header = realloc(header, sizeof *header + size);
    return header == NULL ? NULL : header + 1;
}

struct lines {
    atomic_int class_lines, other_lines, guest_lines;
};

static void log_line(void *context, const char *topic, const char *text)
{
    struct lines *lines = context;
    REQUIRE(strchr(text, '\n') == NULL);
    if (strcmp(topic, "class") != 0)
        atomic_fetch_add(&lines->other_lines, 1);
    else
        atomic_fetch_add(
            strncmp(text, "Guest ", 6) == 0 ? &lines->guest_lines : &lines->class_lines, 1);
}

static void no_output(void *context, int descriptor, const void *bytes, size_t length)
{
    (void)context, (void)descriptor, (void)bytes, (void)length;
}

static atoll_status run(atoll_engine *engine, const atoll_config *config, atoll_outcome *outcome)
{
    atoll_isolate *isolate;
    char message[256];
    atoll_status status = atoll_isolate_new(engine, config, &isolate, message, sizeof message);
    if (status == ATOLL_OK) {
        status = atoll_run_main(isolate, ATOLL_MAIN_CLASS, "Guest", NULL, 0, outcome);
        REQUIRE(atoll_isolate_free(isolate) == ATOLL_OK);
    }
    return status;
}

int main(void)
{
    atoll_engine *engine;
    atoll_outcome outcome;
    atoll_allocator allocator = {allocate, resize, release, &mark}, incomplete = allocator;
    struct lines lines = {0};
    incomplete.resize = NULL;
    CHECK(atoll_set_allocator(NULL) == ATOLL_MISUSE);
    CHECK(atoll_set_allocator(&incomplete) == ATOLL_MISUSE);
    CHECK(atoll_set_allocator(&allocator) == ATOLL_OK);
    CHECK(atoll_engine_open(&engine) == ATOLL_OK);
    CHECK(atoll_set_allocator(&allocator) == ATOLL_MISUSE);

    atoll_config config = guest_config();
    config.output = no_output;
    config.trace = "class";
    config.log = log_line;
    config.log_context = &lines;
    CHECK(run(engine, &config, &outcome) == ATOLL_OK);
    CHECK(outcome.kind == ATOLL_RETURNED);
    CHECK(lines.guest_lines == 1);
    CHECK(lines.other_lines == 0);
    CHECK(atomic_load(&requests) > 100);

    /* A struct of a host that was compiled before there was a log. */
    atoll_config older = config;
    older.size = offsetof(atoll_config, log);
    older.trace = NULL;
    CHECK(run(engine, &older, &outcome) == ATOLL_OK);
    CHECK(lines.guest_lines == 1);
    older.size--;
    CHECK(run(engine, &older, &outcome) == ATOLL_MISUSE);
    older.size = sizeof older + 8;
    CHECK(run(engine, &older, &outcome) == ATOLL_MISUSE);

    /* The host has less memory each time: an error or an OutOfMemoryError, and nothing is lost. */
    config.trace = NULL;
    long before = atomic_load(&requests), kept = atomic_load(&blocks), completed = 0, failed = 0;
    CHECK(run(engine, &config, &outcome) == ATOLL_OK);
    long needed = atomic_load(&requests) - before;
    for (long granted = 0; granted < needed; granted += 1 + needed / 60) {
        atomic_store(&refused_from, atomic_load(&requests) + granted);
        atoll_status status = run(engine, &config, &outcome);
        if (status == ATOLL_OK && outcome.kind == ATOLL_RETURNED)
            completed++;
        else
            failed++;
        atomic_store(&refused_from, -1);
        CHECK(atomic_load(&blocks) <= kept);
    }
    CHECK(failed > 0);
    CHECK(run(engine, &config, &outcome) == ATOLL_OK);
    CHECK(outcome.kind == ATOLL_RETURNED);
    CHECK(atoll_engine_close(engine) == ATOLL_OK);
    /* The registry of handles lives as long as the process. */
    CHECK(atomic_load(&blocks) <= 2);
    return sum_up();
}
