/* The limits of an isolate: time, processor time, memory, threads, descriptors; and what breaking them gives. */
#include <time.h>

#include "tests/api/check.h"

static const atoll_object none;

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

/* Calls a static method without arguments under limits in a new isolate, and returns how it ended. */
static atoll_outcome run_limited(atoll_engine *engine, const char *method, uint64_t wall,
                                 uint64_t cpu, double *took)
{
    atoll_config config = guest_config();
    atoll_isolate *isolate = new_isolate(engine, &config);
    atoll_thread *t;
    atoll_outcome outcome;
    double from;
    CHECK(atoll_thread_current(isolate, &t) == ATOLL_OK);
    atoll_method called =
        find(t, find_guest(t), method, strcmp(method, "spin") == 0 ? "()I" : "()V");
    CHECK(atoll_thread_set_limits(t, wall, cpu) == ATOLL_OK);
    from = now();
    CHECK(atoll_call(t, called, none, NULL, NULL, &outcome) == ATOLL_OK);
    *took = now() - from;
    atoll_outcome after;
    CHECK(atoll_call(t, called, none, NULL, NULL, &after) == ATOLL_ENDED);
    CHECK(atoll_isolate_free(isolate) == ATOLL_OK);
    return outcome;
}

static void times(atoll_engine *engine)
{
    static const char *const endless[] = {"spin",     "sleep",      "park",   "waitForEver",
                                          "deadlock", "initialize", "accept", "copy"};
    atoll_outcome outcome;
    double took;
    for (size_t i = 0; i < sizeof endless / sizeof *endless; i++) {
        outcome = run_limited(engine, endless[i], 50000000, 0, &took);
        CHECK(outcome.kind == ATOLL_OUT_OF_TIME);
        CHECK(took >= 0.05 && took < 2);
    }
    outcome = run_limited(engine, "spin", 0, 50000000, &took);
    CHECK(outcome.kind == ATOLL_OUT_OF_CPU && took >= 0.05 && took < 5);
    outcome = run_limited(engine, "monitor", 0, 50000000, &took); /* four threads take part */
    CHECK(outcome.kind == ATOLL_OUT_OF_CPU && took < 5);
    outcome = run_limited(engine, "sleep", 100000000, 50000000, &took); /* asleep it takes none */
    CHECK(outcome.kind == ATOLL_OUT_OF_TIME);
}

/* A call that ends in time is not touched, and the limit is of each call. */
static void enough_time(atoll_engine *engine)
{
    atoll_config config = guest_config();
    atoll_isolate *isolate = new_isolate(engine, &config);
    atoll_thread *t;
    atoll_outcome outcome;
    atoll_usage usage;
    atoll_value two[] = {{.i = 1}, {.i = 2}}, result;
    CHECK(atoll_thread_current(isolate, &t) == ATOLL_OK);
    atoll_method add = find(t, find_guest(t), "add", "(II)I");
    CHECK(atoll_thread_set_limits(t, 2000000000, 1000000000) == ATOLL_OK);
    for (int i = 0; i < 1000; i++)
        if (atoll_call(t, add, none, two, &result, &outcome) != ATOLL_OK ||
            outcome.kind != ATOLL_RETURNED)
            CHECK(0);
    CHECK(atoll_isolate_usage(isolate, &usage) == ATOLL_OK && usage.cpu > 0 &&
          usage.memory > 100000);
    CHECK(atoll_isolate_free(isolate) == ATOLL_OK);
}

static int32_t ask(atoll_engine *engine, atoll_config *config, const char *method,
                   const char *descriptor, int32_t n)
{
    atoll_isolate *isolate = new_isolate(engine, config);
    atoll_thread *t;
    atoll_outcome outcome;
    atoll_value argument = {.i = n}, result = {0};
    CHECK(atoll_thread_current(isolate, &t) == ATOLL_OK);
    CHECK(atoll_call(t, find(t, find_guest(t), method, descriptor), none, &argument, &result,
                     &outcome) == ATOLL_OK);
    CHECK(outcome.kind == ATOLL_RETURNED);
    if (outcome.kind != ATOLL_RETURNED)
        printf("%s: %s\n", method, outcome.message);
    CHECK(atoll_isolate_free(isolate) == ATOLL_OK);
    return result.i;
}

static void amounts(atoll_engine *engine)
{
    atoll_config config = guest_config();
    int32_t made;
    config.max_threads = 10;
    made = ask(engine, &config, "threadsAtMost", "(I)I", 50);
    CHECK(made >= 3 && made < 10); /* the class library has some of its own */
    config = guest_config();
    CHECK(ask(engine, &config, "threadsAtMost", "(I)I", 50) == 50);
    config.max_descriptors = 20;
    made = ask(engine, &config, "filesAtMost", "(I)I", 50);
    CHECK(made >= 15 && made <= 20);
    config = guest_config();
    CHECK(ask(engine, &config, "filesAtMost", "(I)I", 50) == 50);
    config.max_memory = 32 << 20;
    made = ask(engine, &config, "mebibytesAtMost", "()J", 0);
    CHECK(made > 15 && made < 32);
    printf("direct MiB in 32: %d\n", made);
}

/* Objects whose handles the host keeps, until there is no memory for one of both: none is lost without a word. */
static void handles(atoll_engine *engine)
{
    atoll_config config = guest_config();
    atoll_thread *t;
    atoll_outcome outcome = {0};
    atoll_value made = {0};
    atoll_status status = ATOLL_OK;
    config.max_memory = 40 << 20;
    atoll_isolate *isolate = new_isolate(engine, &config);
    int count = 0, refused = 0;
    CHECK(atoll_thread_current(isolate, &t) == ATOLL_OK);
    atoll_object guest = find_guest(t);
    atoll_method constructor = find(t, guest, "<init>", "()V");
    for (int32_t size = 1 << 20; size >= 1 << 17; size /= 4)
        while (atoll_array_new(t, "B", size, &made.object, &outcome) == ATOLL_OK && outcome.kind == ATOLL_RETURNED) {
        }
    for (; refused < 100 && count < 10000000; count++) {
        status = atoll_call(t, constructor, none, NULL, &made, &outcome);
        if (status == ATOLL_OK && outcome.kind == ATOLL_RETURNED && made.object.bits != 0)
            continue;
        refused++;
        CHECK((status == ATOLL_OUT_OF_MEMORY || (status == ATOLL_OK && outcome.kind == ATOLL_EXCEPTION)) &&
              made.object.bits == 0);
    }
    CHECK(count > 500 && refused == 100);
    printf("%d objects and their handles beside arrays in 40 MiB\n", count - refused);
    CHECK(atoll_isolate_free(isolate) == ATOLL_OK);
}

/* ---- functions other than calls ---- */

struct guest {
    atoll_isolate *isolate;
    atoll_thread *t;
    atoll_object hostile;
};

static struct guest hostile_guest(atoll_engine *engine)
{
    atoll_config config = guest_config();
    atoll_outcome outcome;
    struct guest g = {.isolate = new_isolate(engine, &config)};
    CHECK(atoll_thread_current(g.isolate, &g.t) == ATOLL_OK);
    CHECK(atoll_find_class(g.t, none, "Hostile", &g.hostile, &outcome) == ATOLL_OK);
    return g;
}

static atoll_object get(const struct guest *g, const char *method, const char *descriptor, int argument)
{
    atoll_value value = {.i = argument}, result = {0};
    atoll_outcome outcome;
    CHECK(atoll_call(g->t, find(g->t, g->hostile, method, descriptor), none, &value, &result, &outcome) == ATOLL_OK);
    return result.object;
}

static void over(const struct guest *g, atoll_status status, const atoll_outcome *outcome, atoll_outcome_kind kind)
{
    CHECK(status == ATOLL_OK && outcome->kind == kind);
    CHECK(atoll_isolate_free(g->isolate) == ATOLL_OK);
}

static void other_functions(atoll_engine *engine)
{
    char *text = NULL;
    atoll_object made, initialized;
    atoll_field field;
    atoll_value value = {0};
    atoll_outcome outcome;
    struct guest g = hostile_guest(engine);
    made = get(&g, "silent", "()Ljava/lang/Object;", 0);
    CHECK(atoll_thread_set_limits(g.t, 50000000, 0) == ATOLL_OK);
    over(&g, atoll_exception_describe(g.t, made, NULL, &text, NULL, &outcome), &outcome, ATOLL_OUT_OF_TIME);
    CHECK(text == NULL);
    g = hostile_guest(engine);
    made = get(&g, "loader", "(Z)Ljava/lang/Object;", 0);
    CHECK(atoll_thread_set_limits(g.t, 0, 50000000) == ATOLL_OK);
    over(&g, atoll_find_class(g.t, made, "no.such.Name", &made, &outcome), &outcome, ATOLL_OUT_OF_CPU);
    for (int i = 0; i < 4; i++) {
        g = hostile_guest(engine);
        CHECK(atoll_find_class(g.t, none, "Hostile$Initialized", &initialized, &outcome) == ATOLL_OK);
        CHECK(atoll_find_field(g.t, initialized, i < 2 ? "value" : "object", i < 2 ? "I" : "Ljava/lang/Object;", &field) == ATOLL_OK);
        CHECK(atoll_thread_set_limits(g.t, 50000000, 0) == ATOLL_OK);
        over(&g, i % 2 == 0 ? atoll_get_field(g.t, field, none, &value, &outcome)
                            : atoll_set_field(g.t, field, none, &value, &outcome), &outcome, ATOLL_OUT_OF_TIME);
    }
}

static atoll_method twice;

static void answer(atoll_thread *t, void *user, const atoll_value *arguments, atoll_value *result)
{
    atoll_outcome outcome;
    (void)user;
    CHECK(atoll_call(t, twice, none, &arguments[1], result, &outcome) == ATOLL_OK && outcome.kind == ATOLL_RETURNED);
    result->i++;
}

/* A call within a host function, within a function that is not a call: one limit for all. */
static void nested(atoll_engine *engine)
{
    atoll_outcome outcome;
    struct guest g = hostile_guest(engine);
    twice = find(g.t, g.hostile, "twice", "(I)I");
    CHECK(atoll_bind(g.t, g.hostile, "ask", "(I)I", answer, NULL) == ATOLL_OK);
    atoll_object made, loader = get(&g, "loader", "(Z)Ljava/lang/Object;", 1);
    CHECK(atoll_thread_set_limits(g.t, 20000000000, 20000000000) == ATOLL_OK);
    for (int i = 0; i < 100; i++) {
        CHECK(atoll_find_class(g.t, loader, "no.such.Name", &made, &outcome) == ATOLL_OK);
        CHECK(outcome.kind == ATOLL_EXCEPTION && strstr(outcome.message, "no.such.Name 41") != NULL);
        CHECK(atoll_release(g.isolate, outcome.exception) == ATOLL_OK);
    }
    CHECK(atoll_thread_set_limits(g.t, 50000000, 0) == ATOLL_OK);
    over(&g, atoll_call(g.t, find(g.t, g.hostile, "forEver", "()V"), none, NULL, NULL, &outcome), &outcome, ATOLL_OUT_OF_TIME);
}

static void programs(atoll_engine *engine)
{
    static const char *const arguments[] = {"for", "ever"};
    for (int i = 0; i < 3; i++) {
        struct guest g = hostile_guest(engine);
        atoll_outcome outcome;
        atoll_usage usage;
        CHECK(atoll_thread_set_limits(g.t, i == 1 ? 0 : i == 0 ? 50000000 : 60000000000, i == 0 ? 0 : i == 1 ? 50000000 : 60000000000) == ATOLL_OK);
        CHECK(atoll_run_main(g.isolate, ATOLL_MAIN_CLASS, "Hostile", arguments, i == 2 ? 0 : 2, &outcome) == ATOLL_OK);
        CHECK(outcome.kind == (i == 0 ? ATOLL_OUT_OF_TIME : i == 1 ? ATOLL_OUT_OF_CPU : ATOLL_RETURNED));
        CHECK(atoll_isolate_usage(g.isolate, &usage) == ATOLL_OK && usage.cpu > 0);
        CHECK(atoll_isolate_free(g.isolate) == ATOLL_OK);
    }
}

int main(void)
{
    atoll_engine *engine;
    CHECK(atoll_engine_open(&engine) == ATOLL_OK);
    enough_time(engine);
    amounts(engine);
    handles(engine);
    times(engine);
    other_functions(engine);
    nested(engine);
    programs(engine);
    CHECK(atoll_engine_close(engine) == ATOLL_OK);
    return sum_up();
}
