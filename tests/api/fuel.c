/*
 * Fuel: the count of executed bytecodes is exact and the same on every run; who runs out ends, or stands still and
 * goes on after a refill as if nothing had been.
 * usage: fuel [SEED]
 */
#include <pthread.h>
#include <time.h>
#include <unistd.h>

#include "tests/api/check.h"

#define PLENTY (UINT64_C(1) << 40)

static const atoll_object none;

struct text {
    char at[65536];
    size_t length;
};

static void output(void *context, int descriptor, const void *bytes, size_t length)
{
    struct text *text = context;
    (void)descriptor;
    if (length < sizeof text->at - text->length) {
        memcpy(text->at + text->length, bytes, length);
        text->length += length;
    }
}

struct guest {
    atoll_isolate *isolate;
    atoll_thread *t;
    atoll_object guest;
    struct text written;
};

/* Resolving the class is not what is measured. */
static struct guest *make(atoll_engine *engine, atoll_fuel_mode mode)
{
    struct guest *g = calloc(1, sizeof *g);
    atoll_config config = guest_config();
    atoll_outcome outcome;
    if (g == NULL)
        exit(2);
    config.fuel = mode;
    config.output = output;
    config.output_context = &g->written;
    g->isolate = new_isolate(engine, &config);
    CHECK(atoll_thread_current(g->isolate, &g->t) == ATOLL_OK);
    CHECK(atoll_isolate_set_fuel(g->isolate, PLENTY) == (mode == ATOLL_FUEL_NONE ? ATOLL_MISUSE : ATOLL_OK));
    CHECK(atoll_find_class(g->t, none, "FuelGuest", &g->guest, &outcome) == ATOLL_OK);
    CHECK(outcome.kind == ATOLL_RETURNED);
    return g;
}

static void drop(struct guest *g)
{
    CHECK(atoll_isolate_free(g->isolate) == ATOLL_OK);
    free(g);
}

static uint64_t used_of(struct guest *g)
{
    uint64_t left = 1, used = 0;
    CHECK(atoll_isolate_fuel(g->isolate, &left, &used) == ATOLL_OK);
    return used;
}

static char *text_of(struct guest *g, atoll_value value)
{
    char *text = NULL;
    CHECK(atoll_string_text(g->t, value.object, &text, NULL) == ATOLL_OK);
    atoll_release(g->isolate, value.object);
    return text;
}

static uint64_t loop_cost(struct guest *g, int n)
{
    atoll_value argument = {.i = n}, result;
    atoll_outcome outcome;
    atoll_method loop = find(g->t, g->guest, "loop", "(I)I");
    uint64_t before = used_of(g);
    CHECK(atoll_call(g->t, loop, none, &argument, &result, &outcome) == ATOLL_OK);
    CHECK(outcome.kind == ATOLL_RETURNED && result.i == (int)((uint32_t)(n - 1) * (uint32_t)n / 2));
    return used_of(g) - before;
}

/* Nine bytecodes for each turn, and nine more. */
static void linear(atoll_engine *engine)
{
    static const int turns[] = {0, 1, 2, 3, 10, 1000, 4095, 4096, 20001};
    struct guest *g = make(engine, ATOLL_FUEL_ENDS);
    loop_cost(g, 1); /* the class is initialized */
    for (size_t i = 0; i < sizeof turns / sizeof *turns; i++)
        CHECK(loop_cost(g, turns[i]) == 9 + 9 * (uint64_t)turns[i]);
    drop(g);
}

/* Calls work(), with refills of some size when it goes short.  The bytecodes it took. */
static uint64_t work(struct guest *g, unsigned *random, unsigned refill, char **result, int *suspensions)
{
    atoll_method method = find(g->t, g->guest, "work", "()Ljava/lang/String;");
    atoll_value value;
    atoll_outcome outcome;
    uint64_t before = used_of(g), left;
    *suspensions = 0;
    if (refill != 0)
        CHECK(atoll_isolate_set_fuel(g->isolate, 1) == ATOLL_OK);
    CHECK(atoll_call(g->t, method, none, NULL, &value, &outcome) == ATOLL_OK);
    int fine = 1;
    while (fine && outcome.kind == ATOLL_SUSPENDED) {
        ++*suspensions;
        fine = atoll_isolate_fuel(g->isolate, &left, NULL) == ATOLL_OK && left == 0 &&
               atoll_isolate_add_fuel(g->isolate, 1 + (unsigned)rand_r(random) % refill) == ATOLL_OK &&
               atoll_resume(g->t, &value, &outcome) == ATOLL_OK;
    }
    CHECK(fine);
    CHECK(outcome.kind == ATOLL_RETURNED);
    if (outcome.kind != ATOLL_RETURNED)
        printf("work: %d %s\n", (int)outcome.kind, outcome.message);
    *result = text_of(g, value);
    uint64_t used = used_of(g) - before;
    CHECK(atoll_isolate_set_fuel(g->isolate, PLENTY) == ATOLL_OK);
    return used;
}

static void same_on_every_run(atoll_engine *engine, unsigned *random)
{
    static const unsigned refills[] = {0, 0, 100000, 3000, 500};
    uint64_t first = 0, second = 0;
    char *expected = NULL;
    for (size_t i = 0; i < sizeof refills / sizeof *refills; i++) {
        struct guest *g = make(engine, ATOLL_FUEL_SUSPENDS);
        /* The initializer of the class comes before the method: no call could be suspended in it. */
        loop_cost(g, 1);
        char *result;
        int suspensions;
        uint64_t cost = work(g, random, refills[i], &result, &suspensions);
        CHECK((suspensions > 0) == (refills[i] != 0));
        uint64_t again = used_of(g);
        char *once_more;
        again = work(g, random, refills[i], &once_more, &suspensions);
        if (i == 0) {
            first = cost;
            second = again;
            expected = strdup(result);
        }
        CHECK(cost == first && again == second);
        CHECK(strcmp(result, expected) == 0 && strcmp(once_more, expected) == 0);
        printf("refills of %u: %llu, then %llu bytecodes, %d suspensions\n", refills[i],
               (unsigned long long)cost, (unsigned long long)again, suspensions);
        atoll_text_free(result);
        atoll_text_free(once_more);
        drop(g);
    }
    /* One by one. */
    struct guest *g = make(engine, ATOLL_FUEL_SUSPENDS);
    loop_cost(g, 1);
    atoll_value argument = {.i = 100}, value;
    atoll_outcome outcome;
    int suspensions = 0;
    CHECK(atoll_isolate_set_fuel(g->isolate, 0) == ATOLL_OK);
    CHECK(atoll_call(g->t, find(g->t, g->guest, "loop", "(I)I"), none, &argument, &value, &outcome) == ATOLL_OK);
    int fine = 1;
    for (; fine && outcome.kind == ATOLL_SUSPENDED; suspensions++) {
        atoll_object object;
        atoll_outcome refused;
        fine = atoll_find_class(g->t, none, "FuelGuest", &object, &refused) == ATOLL_OK &&
               refused.kind == ATOLL_EXCEPTION && atoll_release(g->isolate, refused.exception) == ATOLL_OK &&
               atoll_isolate_add_fuel(g->isolate, 1) == ATOLL_OK &&
               atoll_resume(g->t, &value, &outcome) == ATOLL_OK;
    }
    CHECK(fine);
    CHECK(suspensions == 909 && value.i == 4950);
    drop(g);
    free(expected);
}

static void ends(atoll_engine *engine)
{
    struct guest *g = make(engine, ATOLL_FUEL_ENDS);
    atoll_value value;
    atoll_outcome outcome;
    uint64_t left;
    atoll_method method = find(g->t, g->guest, "forEver", "()I");
    CHECK(loop_cost(g, 10) >= 99);
    CHECK(atoll_isolate_set_fuel(g->isolate, 1000000) == ATOLL_OK);
    CHECK(atoll_call(g->t, method, none, NULL, &value, &outcome) == ATOLL_OK);
    CHECK(outcome.kind == ATOLL_OUT_OF_FUEL);
    CHECK(atoll_call(g->t, method, none, NULL, &value, &outcome) == ATOLL_ENDED);
    CHECK(atoll_isolate_add_fuel(g->isolate, 10) == ATOLL_ENDED);
    CHECK(atoll_isolate_fuel(g->isolate, &left, NULL) == ATOLL_ENDED);
    drop(g);
}

/* A program of several threads, which all stand still. */
static void programs(atoll_engine *engine, unsigned *random)
{

    char expected[65536] = "";
    for (int i = 0; i < 3; i++) {
        struct guest *g = make(engine, i == 0 ? ATOLL_FUEL_NONE : ATOLL_FUEL_SUSPENDS);
        atoll_outcome outcome;
        int suspensions = 0;
        char name[] = "FuelGuest", *copies[2] = {strdup("x"), strdup("y")};
        if (i > 0)
            CHECK(atoll_isolate_set_fuel(g->isolate, 100) == ATOLL_OK);
        CHECK(atoll_run_main(g->isolate, ATOLL_MAIN_CLASS, name, (const char *const *)copies, 2, &outcome) ==
              ATOLL_OK);
        /* These were the host's. */
        memset(name, '?', sizeof name - 1);
        *copies[0] = *copies[1] = '?';
        for (; outcome.kind == ATOLL_SUSPENDED; suspensions++) {
            uint64_t left;
            CHECK(atoll_isolate_fuel(g->isolate, &left, NULL) == ATOLL_OK && left == 0);
            CHECK(atoll_isolate_add_fuel(g->isolate, 1 + (unsigned)rand_r(random) % 20000) == ATOLL_OK);
            CHECK(atoll_resume(g->t, NULL, &outcome) == ATOLL_OK);
        }
        CHECK(outcome.kind == ATOLL_RETURNED && outcome.status == 0);
        CHECK((suspensions > 0) == (i > 0));
        if (i == 0)
            memcpy(expected, g->written.at, sizeof expected);
        CHECK(strcmp(expected, g->written.at) == 0);
        free(copies[0]);
        free(copies[1]);
        drop(g);
    }

}

static void statics(atoll_engine *engine, unsigned *random)
{
    struct guest *g = make(engine, ATOLL_FUEL_SUSPENDS);
    atoll_value value, argument = {.i = 10000};
    atoll_outcome outcome;
    for (int i = 0; i < 3; i++) {
        int suspensions = 0;
        char name[] = "FuelGuest", method[] = "loop", descriptor[] = "(I)I";
        CHECK(atoll_isolate_set_fuel(g->isolate, 10) == ATOLL_OK);
        CHECK(atoll_call_static(g->isolate, name, method, descriptor, &argument, &value, &outcome) == ATOLL_OK);
        memset(name, '?', sizeof name - 1);
        memset(method, '?', sizeof method - 1);
        for (; outcome.kind == ATOLL_SUSPENDED; suspensions++) {
            CHECK(atoll_call_static(g->isolate, name, method, descriptor, &argument, &value, &outcome) == ATOLL_MISUSE);
            CHECK(atoll_isolate_add_fuel(g->isolate, 1 + (unsigned)rand_r(random) % 20000) == ATOLL_OK);
            CHECK(atoll_resume(g->t, &value, &outcome) == ATOLL_OK);
        }
        CHECK(suspensions > 0 && outcome.kind == ATOLL_RETURNED && value.i == 49995000);
    }
    drop(g);
}

static int keep(void *context, const void *piece, size_t length);

struct bytes {
    char *at;
    size_t length;
};

/* What comes before the method of a call is suspended, frozen and resumed as that is. */
static void initializers(atoll_engine *engine, const char *class_name, const char *method, const char *descriptor,
                         int thaws)
{
    struct guest *g = make(engine, ATOLL_FUEL_SUSPENDS);
    struct bytes snapshot = {NULL, 0};
    atoll_config config = guest_config();
    atoll_value arguments[2] = {{.i = 7}, {.j = 0}}, value;
    atoll_object class_object;
    atoll_outcome outcome;
    int suspensions = 0, breaks = strcmp(class_name, "FuelGuest$Broken") == 0;
    char message[512];
    CHECK(atoll_find_class(g->t, none, class_name, &class_object, &outcome) == ATOLL_OK);
    CHECK(atoll_string_new(g->t, "four", SIZE_MAX, &arguments[1].object) == ATOLL_OK);
    loop_cost(g, 1);
    CHECK(atoll_isolate_set_fuel(g->isolate, 20000) == ATOLL_OK);
    CHECK(atoll_call(g->t, find(g->t, class_object, method, descriptor), none, arguments, &value, &outcome) == ATOLL_OK);
    CHECK(atoll_release(g->isolate, arguments[1].object) == ATOLL_OK);
    for (; outcome.kind == ATOLL_SUSPENDED; suspensions++) {
        if (thaws && suspensions < 3) {
            CHECK(atoll_isolate_freeze(g->isolate, ATOLL_FREEZE_END, 10000000000ull, keep, &snapshot, message,
                                       sizeof message) == ATOLL_OK);
            CHECK(atoll_isolate_free(g->isolate) == ATOLL_OK);
            CHECK(atoll_isolate_thaw(engine, &config, NULL, 0, snapshot.at, snapshot.length, &g->isolate, message,
                                     sizeof message) == ATOLL_OK);
            CHECK(atoll_thread_current(g->isolate, &g->t) == ATOLL_OK);
            free(snapshot.at);
            snapshot = (struct bytes){NULL, 0};
        }
        CHECK(atoll_isolate_add_fuel(g->isolate, suspensions < 100 ? 3000 : PLENTY) == ATOLL_OK);
        CHECK(atoll_resume(g->t, &value, &outcome) == ATOLL_OK);
    }
    CHECK(suspensions > 5);
    CHECK(outcome.kind == (breaks ? ATOLL_EXCEPTION : ATOLL_RETURNED));
    if (breaks) {
        CHECK(strstr(outcome.message, "java.lang.ExceptionInInitializerError") != NULL);
    } else if (strcmp(method, "<init>") == 0) {
        atoll_value object = value;
        CHECK(atoll_class_of(g->t, object.object, &class_object) == ATOLL_OK);
        CHECK(atoll_call(g->t, find(g->t, class_object, "made", "(LFuelGuest$Heavy;)I"), none, &object, &value, &outcome) ==
              ATOLL_OK);
        CHECK(outcome.kind == ATOLL_RETURNED && value.i == 511);
    } else {
        CHECK(value.i == 511);
    }
    drop(g);
}

static void call_back(atoll_thread *t, void *user, const atoll_value *arguments, atoll_value *result)
{
    struct guest *g = user;
    atoll_outcome outcome;
    atoll_value argument = {.i = arguments[1].i};
    CHECK(atoll_call(t, find(t, g->guest, "loop", "(I)I"), none, &argument, result, &outcome) == ATOLL_OK);
    CHECK(outcome.kind == ATOLL_RETURNED);
}

static volatile int refilling;

static void *refill(void *context)
{
    struct guest *g = context;
    struct timespec pause = {0, 2000000};
    while (refilling) {
        CHECK(atoll_isolate_add_fuel(g->isolate, 3000) == ATOLL_OK);
        nanosleep(&pause, NULL);
    }
    return NULL;
}

/* Below a host function nothing returns early: another OS thread gives more. */
static void below_host_functions(atoll_engine *engine)
{
    struct guest *g = make(engine, ATOLL_FUEL_SUSPENDS);
    atoll_value argument = {.i = 10000}, value;
    atoll_outcome outcome;
    pthread_t thread;
    CHECK(atoll_bind(g->t, g->guest, "back", "(I)I", call_back, g) == ATOLL_OK);
    loop_cost(g, 1);
    CHECK(atoll_isolate_set_fuel(g->isolate, 1000) == ATOLL_OK);
    refilling = 1;
    CHECK(pthread_create(&thread, NULL, refill, g) == 0);
    CHECK(atoll_call(g->t, find(g->t, g->guest, "callBack", "(I)I"), none, &argument, &value, &outcome) == ATOLL_OK);
    while (outcome.kind == ATOLL_SUSPENDED)
        CHECK(atoll_resume(g->t, &value, &outcome) == ATOLL_OK);
    refilling = 0;
    pthread_join(thread, NULL);
    CHECK(outcome.kind == ATOLL_RETURNED && value.i == 49995001);
    drop(g);
}

static int keep(void *context, const void *piece, size_t length)
{
    struct bytes *bytes = context;
    bytes->at = realloc(bytes->at, bytes->length + length);
    memcpy(bytes->at + bytes->length, piece, length);
    bytes->length += length;
    return 0;
}

/* A call that has run out is frozen, and goes on elsewhere.  Collections come at other places then, so only what has
 * nothing to do with them costs the same. */
static void frozen(atoll_engine *engine, const char *name, const char *descriptor, uint64_t half, uint64_t cost)
{
    struct guest *g = make(engine, ATOLL_FUEL_SUSPENDS);
    struct bytes snapshot = {NULL, 0};
    atoll_value argument = {.i = 30000}, value;
    atoll_outcome outcome;
    char message[512] = "";
    uint64_t left;
    loop_cost(g, 1);
    uint64_t before = used_of(g);
    CHECK(atoll_isolate_set_fuel(g->isolate, half) == ATOLL_OK);
    CHECK(atoll_call(g->t, find(g->t, g->guest, name, descriptor), none, &argument, &value, &outcome) == ATOLL_OK);
    CHECK(outcome.kind == ATOLL_SUSPENDED);
    CHECK(atoll_isolate_freeze(g->isolate, ATOLL_FREEZE_END, 10000000000ull, keep, &snapshot, message,
                               sizeof message) == ATOLL_OK);
    if (message[0] != 0)
        printf("%s\n", message);
    CHECK(atoll_isolate_free(g->isolate) == ATOLL_OK);
    atoll_config config = guest_config();
    CHECK(atoll_isolate_thaw(engine, &config, NULL, 0, snapshot.at, snapshot.length, &g->isolate, message,
                             sizeof message) == ATOLL_OK);
    CHECK(atoll_thread_current(g->isolate, &g->t) == ATOLL_OK);
    CHECK(atoll_isolate_fuel(g->isolate, &left, NULL) == ATOLL_OK && left == 0);
    CHECK(atoll_resume(g->t, &value, &outcome) == ATOLL_OK && outcome.kind == ATOLL_SUSPENDED);
    CHECK(atoll_isolate_add_fuel(g->isolate, PLENTY) == ATOLL_OK);
    CHECK(atoll_resume(g->t, &value, &outcome) == ATOLL_OK && outcome.kind == ATOLL_RETURNED);
    if (cost != 0) {
        CHECK(value.i == 449985000);
        CHECK(used_of(g) - before == cost);
    } else {
        char *result = text_of(g, value), *expected;
        int suspensions;
        struct guest *other = make(engine, ATOLL_FUEL_SUSPENDS);
        work(other, NULL, 0, &expected, &suspensions);
        CHECK(strcmp(result, expected) == 0);
        atoll_text_free(result);
        atoll_text_free(expected);
        drop(other);
    }
    free(snapshot.at);
    drop(g);
}

int main(int argc, char **argv)
{
    atoll_engine *engine;
    unsigned random = argc > 1 ? (unsigned)atoi(argv[1]) : (unsigned)time(NULL);
    printf("seed %u\n", random);
    CHECK(atoll_engine_open(&engine) == ATOLL_OK);
    struct guest *plain = make(engine, ATOLL_FUEL_NONE);
    CHECK(atoll_isolate_fuel(plain->isolate, NULL, NULL) == ATOLL_MISUSE);
    CHECK(atoll_isolate_add_fuel(plain->isolate, 1) == ATOLL_MISUSE);
    drop(plain);
    linear(engine);
    same_on_every_run(engine, &random);
    ends(engine);
    programs(engine, &random);
    statics(engine, &random);
    for (int thaws = 0; thaws < 2; thaws++) {
        initializers(engine, "FuelGuest$Heavy", "get", "(ILjava/lang/String;)I", thaws);
        initializers(engine, "FuelGuest$Heavy", "<init>", "(ILjava/lang/String;)V", thaws);
        initializers(engine, "FuelGuest$Broken", "get", "()I", thaws);
    }
    below_host_functions(engine);
    frozen(engine, "loop", "(I)I", 100000, 270009);
    frozen(engine, "work", "()Ljava/lang/String;", 3000000, 0);
    CHECK(atoll_engine_close(engine) == ATOLL_OK);
    return sum_up();
}
