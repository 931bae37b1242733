/* Hosts that grant native libraries, and hosts that do not: what such a library can do to its isolate and not to the others. */
#include <pthread.h>
#include <time.h>
#include <unistd.h>

#include "tests/api/check.h"

static atoll_object find_native(atoll_thread *t)
{
    atoll_object found = {0};
    atoll_outcome outcome;
    atoll_status status = atoll_find_class(t, (atoll_object){0}, "Native", &found, &outcome);
    if (status != ATOLL_OK || outcome.kind != ATOLL_RETURNED)
        printf("Native: %s: %s\n", atoll_status_text(status), outcome.message);
    CHECK(status == ATOLL_OK &&
          outcome.kind == ATOLL_RETURNED);
    return found;
}

static atoll_outcome call(atoll_thread *t, const char *name, const char *descriptor, const atoll_value *arguments,
                          atoll_value *result)
{
    atoll_outcome outcome = {0};
    const atoll_value none = {0};
    atoll_method method = find(t, find_native(t), name, descriptor);
    atoll_status status = atoll_call(t, method, (atoll_object){0}, arguments == NULL ? &none : arguments, result, &outcome);
    if (status != ATOLL_OK)
        printf("%s: %s\n", name, atoll_status_text(status));
    CHECK(status == ATOLL_OK);
    return outcome;
}

/* The answer of load, loads or refuses. */
static int ask_of_library(atoll_thread *t, const char *name)
{
    atoll_value path, answer = {0};
    atoll_outcome outcome;
    CHECK(atoll_string_new(t, getenv("GUEST_LIBRARY"), strlen(getenv("GUEST_LIBRARY")), &path.object) == ATOLL_OK);
    outcome = call(t, name, "(Ljava/lang/String;)Z", &path, &answer);
    return outcome.kind == ATOLL_RETURNED && answer.i;
}

static atoll_isolate *make(atoll_engine *engine, atoll_config *config, int granted, atoll_thread **t)
{
    config->native_libraries = granted;
    atoll_isolate *isolate = new_isolate(engine, config);
    CHECK(atoll_thread_current(isolate, t) == ATOLL_OK);
    return isolate;
}

static void check_twice(atoll_thread *t)
{
    atoll_value number = {.i = 21}, answer = {0};
    CHECK(call(t, "twice", "(I)I", &number, &answer).kind == ATOLL_RETURNED && answer.i == 42);
}

static void granted_or_not(atoll_engine *engine)
{
    atoll_config config = guest_config();
    atoll_thread *t, *other;
    atoll_value answer = {0};
    atoll_isolate *refused = make(engine, &config, 0, &t);
    CHECK(ask_of_library(t, "refuses"));
    CHECK(call(t, "unlinked", "()Z", NULL, &answer).kind == ATOLL_RETURNED && answer.i);
    atoll_isolate *granted = make(engine, &config, 1, &other);
    CHECK(ask_of_library(other, "loads"));
    check_twice(other);
    /* It serves one isolate at a time, and that it is in the process is no grant. */
    CHECK(ask_of_library(t, "refuses"));
    CHECK(call(t, "unlinked", "()Z", NULL, &answer).kind == ATOLL_RETURNED && answer.i);
    atoll_thread *third;
    atoll_isolate *late = make(engine, &config, 1, &third);
    CHECK(ask_of_library(third, "taken"));
    CHECK(atoll_isolate_free(granted) == ATOLL_OK);
    CHECK(ask_of_library(third, "loads"));
    check_twice(third);
    CHECK(atoll_isolate_free(late) == ATOLL_OK);
    CHECK(atoll_isolate_free(refused) == ATOLL_OK);
}

/* FatalError ends the isolate that calls it. */
static int finallies;
static char said[8192];
static void hear(void *context, int descriptor, const void *bytes, size_t length)
{
    size_t have = strlen(said);
    if (length < sizeof said - have) {
        memcpy(said + have, bytes, length);
        said[have + length] = 0;
    }
    finallies += length >= 7 && memcmp(bytes, "finally", 7) == 0;
}

static void fatal(atoll_engine *engine)
{
    atoll_config config = guest_config();
    atoll_thread *t, *neighbour;
    atoll_value answer = {0};
    atoll_outcome outcome;
    atoll_isolate *other = make(engine, &config, 1, &neighbour);
    config.output = hear;
    atoll_isolate *isolate = make(engine, &config, 1, &t);
    CHECK(ask_of_library(t, "loads"));
    outcome = call(t, "callFatal", "()I", NULL, &answer);
    CHECK(outcome.kind == ATOLL_EXITED && outcome.status == 134);
    CHECK(strncmp(said, "FATAL ERROR in native method: the worst\n", 40) == 0);
    CHECK(finallies == 0);
    CHECK(call(neighbour, "unlinked", "()Z", NULL, &answer).kind == ATOLL_RETURNED && answer.i);
    CHECK(atoll_isolate_free(isolate) == ATOLL_OK);
    CHECK(ask_of_library(neighbour, "loads")); /* it is free again */
    check_twice(neighbour);
    CHECK(atoll_isolate_free(other) == ATOLL_OK);
}

/* What native code asks for is charged to the isolate too. */
static void limits(atoll_engine *engine)
{
    atoll_config config = guest_config();
    atoll_thread *t;
    atoll_value answer = {0}, times = {.i = 3};
    atoll_usage usage;
    config.max_memory = 24 << 20;
    atoll_isolate *isolate = make(engine, &config, 1, &t);
    CHECK(ask_of_library(t, "loads"));
    CHECK(call(t, "exhaust", "()I", NULL, &answer).kind == ATOLL_RETURNED && answer.i == 10);
    CHECK(atoll_isolate_usage(isolate, &usage) == ATOLL_OK && usage.memory <= 24 << 20);
    atoll_outcome outcome = call(t, "throwing", "(I)Z", &times, &answer);
    CHECK(outcome.kind == ATOLL_EXCEPTION && strcmp(outcome.message, "java.lang.IllegalStateException: from C") == 0);
    check_twice(t);
    CHECK(atoll_isolate_free(isolate) == ATOLL_OK);
}

static void *kill_soon(void *context)
{
    usleep(20000);
    CHECK(atoll_isolate_kill(context, 7) == ATOLL_OK);
    return NULL;
}

/* Native code cannot be ended; as soon as it returns, it is over. */
static void killed(atoll_engine *engine)
{
    atoll_config config = guest_config();
    atoll_thread *t;
    atoll_value time = {.i = 100};
    pthread_t thread;
    atoll_isolate *isolate = make(engine, &config, 1, &t);
    CHECK(ask_of_library(t, "loads"));
    CHECK(pthread_create(&thread, NULL, kill_soon, isolate) == 0);
    atoll_outcome outcome = call(t, "sleep", "(I)V", &time, NULL);
    CHECK(outcome.kind == ATOLL_KILLED && outcome.status == 7);
    pthread_join(thread, NULL);
    CHECK(atoll_isolate_free(isolate) == ATOLL_OK);
}

int main(void)
{
    atoll_engine *engine;
    CHECK(atoll_engine_open(&engine) == ATOLL_OK);
    granted_or_not(engine);
    fatal(engine);
    limits(engine);
    killed(engine);
    CHECK(atoll_engine_close(engine) == ATOLL_OK);
    return sum_up();
}
