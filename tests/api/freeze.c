/*
 * Freezes isolates at random moments while threads compute, wait, sleep, park and contend; thaws them in this process
 * and in a fresh one, and compares what the guest says with a run that was never frozen.
 * usage: freeze [COUNT [SEED]], or freeze thaw FILE main|static|call (the fresh process)
 */
#include <fcntl.h>
#include <pthread.h>
#include <semaphore.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "tests/api/check.h"

#define PATIENCE 60000000000ull

static const atoll_object none;
static const char *self;

/* ---- what the guest writes, and snapshots ---- */

struct bytes {
    pthread_mutex_t lock;
    char *at;
    size_t length, capacity;
};

static void append(struct bytes *bytes, const void *more, size_t length)
{
    pthread_mutex_lock(&bytes->lock);
    if (bytes->length + length + 1 > bytes->capacity) {
        bytes->capacity = (bytes->length + length + 1) * 2;
        bytes->at = realloc(bytes->at, bytes->capacity);
        if (bytes->at == NULL)
            exit(2);
    }
    memcpy(bytes->at + bytes->length, more, length);
    bytes->length += length;
    bytes->at[bytes->length] = 0;
    pthread_mutex_unlock(&bytes->lock);
}

static void output(void *context, int descriptor, const void *text, size_t length)
{
    (void)descriptor;
    append(context, text, length);
}

static int keep(void *context, const void *piece, size_t length)
{
    append(context, piece, length);
    return 0;
}

static int keep_not(void *context, const void *piece, size_t length)
{
    (void)context;
    (void)piece;
    (void)length;
    return 1;
}

static void drop(struct bytes *bytes)
{
    free(bytes->at);
    memset(bytes, 0, sizeof *bytes);
}

/* ---- host functions ---- */

static void twice(atoll_thread *thread, void *user, const atoll_value *arguments, atoll_value *result)
{
    (void)thread;
    (void)user;
    result->i = arguments[1].i * 2;
}

static sem_t held, let_go;

static void hold(atoll_thread *thread, void *user, const atoll_value *arguments, atoll_value *result)
{
    (void)thread;
    (void)user;
    (void)arguments;
    (void)result;
    sem_post(&held);
    while (sem_wait(&let_go) != 0) {
    }
}

static const atoll_binding bindings[] = {{"FreezeGuest", "twice", "(I)I", twice, NULL},
                                         {"FreezeGuest", "hold", "()V", hold, NULL},
                                         {"FreezeGuest", "unknown", "()V", hold, NULL}};
#define BINDINGS (sizeof bindings / sizeof *bindings)

/* ---- isolates ---- */

static atoll_property file_property;

static atoll_config config_for(struct bytes *written)
{
    atoll_config config = guest_config();
    config.properties = &file_property;
    config.property_count = 1;
    config.max_heap = 64 << 20;
    config.output = output;
    config.output_context = written;
    return config;
}

static atoll_object guest_of(atoll_thread *t)
{
    atoll_object found = none;
    atoll_outcome outcome;
    if (atoll_find_class(t, none, "FreezeGuest", &found, &outcome) != ATOLL_OK ||
        outcome.kind != ATOLL_RETURNED) {
        printf("FreezeGuest: %s\n", outcome.message);
        exit(2);
    }
    return found;
}

static atoll_isolate *make(atoll_engine *engine, struct bytes *written, atoll_thread **t)
{
    atoll_config config = config_for(written);
    atoll_isolate *isolate = new_isolate(engine, &config);
    CHECK(atoll_thread_current(isolate, t) == ATOLL_OK);
    atoll_object guest = guest_of(*t);
    for (size_t i = 0; i < 2; i++)
        CHECK(atoll_bind(*t, guest, bindings[i].method, bindings[i].descriptor, bindings[i].function, NULL) ==
              ATOLL_OK);
    atoll_release(isolate, guest);
    return isolate;
}

static atoll_status freeze(atoll_isolate *isolate, unsigned flags, uint64_t patience, struct bytes *snapshot)
{
    char message[1200] = "";
    atoll_status status =
        atoll_isolate_freeze(isolate, flags, patience, keep, snapshot, message, sizeof message);
    if (status != ATOLL_OK && patience == PATIENCE && status != ATOLL_ENDED)
        printf("freeze: %s\n", message);
    return status;
}

static atoll_isolate *thaw(atoll_engine *engine, const struct bytes *snapshot, struct bytes *written,
                           atoll_thread **t)
{
    char message[1200] = "";
    atoll_config config = config_for(written);
    atoll_isolate *isolate;
    atoll_status status = atoll_isolate_thaw(engine, &config, bindings, BINDINGS, snapshot->at,
                                             snapshot->length, &isolate, message, sizeof message);
    if (status != ATOLL_OK) {
        printf("thaw: %s: %s\n", atoll_status_text(status), message);
        CHECK(status == ATOLL_OK);
        return NULL;
    }
    CHECK(atoll_thread_current(isolate, t) == ATOLL_OK);
    return isolate;
}

/* ---- a program, run on an OS thread of its own ---- */

enum way { WAY_MAIN, WAY_STATIC, WAY_CALL, WAYS };
static const char *const way_names[] = {"main", "static", "call"};

struct run {
    atoll_engine *engine;
    enum way way;
    struct bytes written;
    atoll_isolate *isolate;
    sem_t made;
    atoll_status status;
    atoll_outcome outcome;
    char *result; /* of static and call */
};

static char *text_of(atoll_thread *t, atoll_value value)
{
    char *text = NULL;
    CHECK(atoll_string_text(t, value.object, &text, NULL) == ATOLL_OK);
    return text;
}

static void *run_guest(void *context)
{
    struct run *run = context;
    atoll_thread *t;
    const char *arguments[] = {"some", "arguments"};
    atoll_value value = {.j = 0};
    atoll_isolate *isolate = make(run->engine, &run->written, &t);
    atoll_method method = find(t, guest_of(t), "work", "()Ljava/lang/String;");
    run->isolate = isolate;
    sem_post(&run->made);
    if (run->way == WAY_MAIN) {
        run->status = atoll_run_main(isolate, ATOLL_MAIN_CLASS, "FreezeGuest", arguments, 2, &run->outcome);
    } else if (run->way == WAY_STATIC) {
        run->status = atoll_call_static(isolate, "FreezeGuest", "work", "()Ljava/lang/String;", NULL, &value,
                                        &run->outcome);
        if (run->status == ATOLL_OK && run->outcome.kind == ATOLL_RETURNED)
            run->result = strdup(value.text);
    } else {
        run->status = atoll_call(t, method, none, NULL, &value, &run->outcome);
        if (run->status == ATOLL_OK && run->outcome.kind == ATOLL_RETURNED)
            run->result = text_of(t, value);
    }
    return NULL;
}

/* The rest of the program, after a thaw. */
static void finish(struct run *run, atoll_thread *t)
{
    atoll_value value = {.j = 0};
    run->status = atoll_resume(t, &value, &run->outcome);
    if (run->status != ATOLL_OK || run->outcome.kind != ATOLL_RETURNED || run->way == WAY_MAIN)
        return;
    run->result = run->way == WAY_STATIC ? strdup(value.text) : text_of(t, value);
}

/* What a run that nobody freezes says. */
static char *expected_output[WAYS], *expected_result;

static void check_run(const struct run *run, const char *what, int suffix)
{
    const char *expected = expected_output[run->way], *got = run->written.at == NULL ? "" : run->written.at;
    size_t length = strlen(got), whole = strlen(expected);
    int fits = suffix ? length <= whole && strcmp(expected + whole - length, got) == 0
                      : strcmp(expected, got) == 0;
    CHECK(run->status == ATOLL_OK && run->outcome.kind == ATOLL_RETURNED && run->outcome.status == 0);
    CHECK(fits);
    CHECK(run->way == WAY_MAIN || (run->result != NULL && strcmp(run->result, expected_result) == 0));
    if (fits && run->status == ATOLL_OK && run->outcome.kind == ATOLL_RETURNED)
        return;
    printf("%s, %s: %s, outcome %d %s\n---- expected\n%s---- got\n%s----\n", what, way_names[run->way],
           atoll_status_text(run->status), (int)run->outcome.kind, run->outcome.message, expected, got);
}

static void expect(atoll_engine *engine, enum way way)
{
    struct run run = {.engine = engine, .way = way};
    sem_init(&run.made, 0, 0);
    pthread_t thread;
    CHECK(pthread_create(&thread, NULL, run_guest, &run) == 0);
    pthread_join(thread, NULL);
    CHECK(atoll_isolate_free(run.isolate) == ATOLL_OK);
    expected_output[way] = run.written.at == NULL ? strdup("") : run.written.at;
    if (way == WAY_CALL)
        expected_result = run.result;
    else
        free(run.result);
}

/* ---- the fresh process ---- */

static int thaw_main(char **argv)
{
    struct run run = {.way = WAY_MAIN};
    char message[1200] = "";
    atoll_engine *engine;
    atoll_thread *t;
    while (strcmp(way_names[run.way], argv[3]) != 0)
        run.way++;
    atoll_config config = config_for(&run.written);
    config.output = NULL; /* its own descriptors */
    if (atoll_engine_open(&engine) != ATOLL_OK ||
        atoll_isolate_thaw_file(engine, &config, bindings, BINDINGS, argv[2], &run.isolate, message,
                                sizeof message) != ATOLL_OK) {
        printf("%s\n", message);
        return 1;
    }
    atoll_thread_current(run.isolate, &t);
    finish(&run, t);
    if (run.status == ATOLL_NOT_FOUND)
        return 3; /* it was frozen before its call had begun */
    if (run.status != ATOLL_OK || run.outcome.kind != ATOLL_RETURNED || run.outcome.status != 0) {
        printf("%s, outcome %d %s\n", atoll_status_text(run.status), (int)run.outcome.kind, run.outcome.message);
        return 1;
    }
    if (run.result != NULL) {
        printf("result %s", run.result);
        fflush(stdout);
        free(run.result);
    }
    return atoll_isolate_free(run.isolate) != ATOLL_OK || atoll_engine_close(engine) != ATOLL_OK;
}

/* Appends what it writes. */
static void thaw_elsewhere(struct run *run, const char *path)
{
    int ends[2], state = 0;
    char piece[4096];
    ssize_t length;
    CHECK(pipe(ends) == 0);
    pid_t pid = fork();
    if (pid == 0) {
        dup2(ends[1], 1);
        close(ends[0]);
        close(ends[1]);
        execl(self, self, "thaw", path, way_names[run->way], (char *)NULL);
        _exit(127);
    }
    close(ends[1]);
    while ((length = read(ends[0], piece, sizeof piece)) > 0)
        append(&run->written, piece, (size_t)length);
    close(ends[0]);
    CHECK(waitpid(pid, &state, 0) == pid && WIFEXITED(state) && (WEXITSTATUS(state) == 0 || WEXITSTATUS(state) == 3));
    run->status = WEXITSTATUS(state) == 3 ? ATOLL_NOT_FOUND : ATOLL_OK;
    run->outcome.kind = ATOLL_RETURNED;
    run->outcome.status = 0;
    char *result = run->written.at == NULL ? NULL : strstr(run->written.at, "result ");
    if (run->way != WAY_MAIN && result != NULL) {
        run->result = strdup(result + 7);
        *result = 0;
        run->written.length = (size_t)(result - run->written.at);
    }
}

/* ---- one freeze at a random moment ---- */

static int frozen_in_time;

static void freeze_once(atoll_engine *engine, enum way way, int here, int end, unsigned *random,
                        const char *directory)
{
    struct run run = {.engine = engine, .way = way}, rest = {.engine = engine, .way = way};
    struct bytes snapshot = {0};
    char path[4096], message[1200] = "";
    unsigned flags = (end ? ATOLL_FREEZE_END : 0) | (rand_r(random) & 1 ? ATOLL_FREEZE_COMPRESS : 0);
    long delay = rand_r(random) % 250000;
    struct timespec time = {0, delay * 1000};
    pthread_t thread;
    atoll_status status;
    sem_init(&run.made, 0, 0);
    CHECK(pthread_create(&thread, NULL, run_guest, &run) == 0);
    while (sem_wait(&run.made) != 0) {
    }
    nanosleep(&time, NULL);
    snprintf(path, sizeof path, "%s/snapshot", directory);
    if (here)
        status = freeze(run.isolate, flags, PATIENCE, &snapshot);
    else
        status = atoll_isolate_freeze_file(run.isolate, flags, PATIENCE, path, message, sizeof message);
    CHECK(status == ATOLL_OK || status == ATOLL_ENDED);
    if (status != ATOLL_OK && status != ATOLL_ENDED)
        printf("%s\n", message);
    /* The original goes on or has ended. */
    pthread_join(thread, NULL);
    int over = run.status == ATOLL_OK && run.outcome.kind == ATOLL_RETURNED;
    if (!end || over)
        check_run(&run, "the original", 0);
    else
        CHECK(run.status == ATOLL_ENDED || (run.status == ATOLL_OK && run.outcome.kind == ATOLL_FROZEN));
    if (status == ATOLL_OK && (!over || !end)) {
        if (end)
            append(&rest.written, run.written.at == NULL ? "" : run.written.at, run.written.length);
        if (here) {
            atoll_thread *t;
            rest.isolate = thaw(engine, &snapshot, &rest.written, &t);
            if (rest.isolate != NULL) {
                finish(&rest, t);
                if (rest.status != ATOLL_NOT_FOUND)
                    check_run(&rest, "thawed here", !end);
                CHECK(atoll_isolate_free(rest.isolate) == ATOLL_OK);
            }
        } else if (end) {
            thaw_elsewhere(&rest, path);
            if (rest.status != ATOLL_NOT_FOUND)
                check_run(&rest, "thawed elsewhere", 0);
        }
        frozen_in_time += rest.status != ATOLL_NOT_FOUND;
    }
    CHECK(atoll_isolate_free(run.isolate) == ATOLL_OK);
    unlink(path);
    drop(&snapshot);
    drop(&run.written);
    drop(&rest.written);
    free(run.result);
    free(rest.result);
}

/* ---- single things ---- */

static atoll_value call(atoll_thread *t, const char *name, const char *descriptor, const atoll_value *arguments)
{
    atoll_value value = {.j = 0};
    atoll_outcome outcome;
    atoll_object guest = guest_of(t);
    CHECK(atoll_call(t, find(t, guest, name, descriptor), none, arguments, &value, &outcome) == ATOLL_OK);
    CHECK(outcome.kind == ATOLL_RETURNED);
    if (outcome.kind != ATOLL_RETURNED)
        printf("%s: %s\n", name, outcome.message);
    return value;
}

/* Other threads may be in the way for a moment. */
static void is_busy(atoll_isolate *isolate, uint64_t patience, const char *why)
{
    char message[1200] = "";
    struct bytes snapshot = {0};
    CHECK(atoll_isolate_freeze(isolate, ATOLL_FREEZE_END, patience, keep, &snapshot, message,
                               sizeof message) == ATOLL_BUSY);
    CHECK(strstr(message, why) != NULL);
    if (strstr(message, why) == NULL)
        printf("not \"%s\": %s\n", why, message);
    CHECK(snapshot.length == 0);
}

struct caller {
    atoll_isolate *isolate;
    const char *name, *descriptor;
    atoll_value arguments[1];
    sem_t attached;
    atoll_status status;
    atoll_outcome outcome;
    atoll_value value;
};

/* An attached thread that calls something. */
static void *call_attached(void *context)
{
    struct caller *caller = context;
    atoll_thread *t;
    CHECK(atoll_thread_attach(caller->isolate, "the caller", 1, &t) == ATOLL_OK);
    atoll_method method = find(t, guest_of(t), caller->name, caller->descriptor);
    sem_post(&caller->attached);
    caller->status = atoll_call(t, method, none, caller->arguments, &caller->value, &caller->outcome);
    if (caller->status == ATOLL_OK && caller->outcome.kind != ATOLL_FROZEN)
        CHECK(atoll_thread_detach(t) == ATOLL_OK);
    return NULL;
}

static void start_caller(struct caller *caller, pthread_t *thread)
{
    sem_init(&caller->attached, 0, 0);
    CHECK(pthread_create(thread, NULL, call_attached, caller) == 0);
    while (sem_wait(&caller->attached) != 0) {
    }
}

static void refuses(atoll_engine *engine)
{
    struct bytes written = {0}, snapshot = {0};
    atoll_thread *t;
    atoll_isolate *isolate = make(engine, &written, &t);
    struct caller caller = {.isolate = isolate, .name = "hold", .descriptor = "()V"};
    pthread_t thread;
    atoll_outcome outcome;
    atoll_object buffer;
    static char memory[16];
    start_caller(&caller, &thread);
    while (sem_wait(&held) != 0) {
    }
    is_busy(isolate, 0, "inside a host function");
    sem_post(&let_go);
    pthread_join(thread, NULL);
    /* A class initializer comes before the method. */
    struct caller initializer = {.isolate = isolate, .name = "viaInitializer", .descriptor = "()I"};
    start_caller(&initializer, &thread);
    CHECK(freeze(isolate, 0, PATIENCE, &snapshot) == ATOLL_OK);
    pthread_join(thread, NULL);
    CHECK(initializer.outcome.kind == ATOLL_RETURNED);
    drop(&snapshot);
    call(t, "spawn", "()V", NULL);
    is_busy(isolate, 300000000, "child process");
    call(t, "reap", "()V", NULL);
    call(t, "inflate", "()V", NULL);
    is_busy(isolate, 300000000, "java.util.zip.Inflater");
    CHECK(call(t, "rest", "()I", NULL).i == 500);
    CHECK(atoll_isolate_freeze(isolate, ATOLL_FREEZE_END, PATIENCE, keep_not, NULL, NULL, 0) == ATOLL_SYSTEM);
    CHECK(freeze(isolate, 0, PATIENCE, &snapshot) == ATOLL_OK);
    CHECK(atoll_buffer_new(t, memory, sizeof memory, &buffer, &outcome) == ATOLL_OK);
    is_busy(isolate, 0, "memory of the host");
    CHECK(atoll_isolate_free(isolate) == ATOLL_OK);
    isolate = thaw(engine, &snapshot, &written, &t);
    CHECK(call(t, "inflateAgain", "()I", NULL).i == 700);
    CHECK(atoll_isolate_free(isolate) == ATOLL_OK);
    drop(&snapshot);
    drop(&written);
}

#define NAMES 20000

static int is_kept(atoll_isolate *isolate, atoll_thread *t, int number, const char *text)
{
    char name[20], *found = NULL;
    atoll_object object;
    snprintf(name, sizeof name, "name %d", number);
    if (atoll_kept(t, name, &object) != ATOLL_OK)
        return text == NULL;
    int same = text != NULL && atoll_string_text(t, object, &found, NULL) == ATOLL_OK && strcmp(found, text) == 0;
    atoll_text_free(found);
    return same && atoll_release(isolate, object) == ATOLL_OK;
}

/* Many names, some of which are taken away or given to something else. */
static void keep_many(atoll_engine *engine)
{
    struct bytes written = {0}, snapshot = {0};
    atoll_thread *t;
    atoll_isolate *isolate = make(engine, &written, &t);
    atoll_object a, b;
    atoll_usage usage;
    int kept = 0;
    CHECK(atoll_string_new(t, "a", SIZE_MAX, &a) == ATOLL_OK && atoll_string_new(t, "b", SIZE_MAX, &b) == ATOLL_OK);
    CHECK(atoll_isolate_usage(isolate, &usage) == ATOLL_OK);
    uint32_t handles = usage.handles;
    for (int i = 0; i < NAMES + NAMES / 2; i++) {
        char name[20];
        int number = i < NAMES ? i : (i - NAMES) * 2;
        snprintf(name, sizeof name, "name %d", number);
        kept += atoll_keep(t, name, i < NAMES ? a : number % 4 == 0 ? b : none) == ATOLL_OK;
    }
    CHECK(kept == NAMES + NAMES / 2);
    CHECK(atoll_isolate_usage(isolate, &usage) == ATOLL_OK && usage.handles == handles + NAMES / 4 * 3);
    for (int turn = 0; turn < 2; turn++) {
        int right = 0;
        for (int i = 0; i < NAMES; i++)
            right += is_kept(isolate, t, i, i % 4 == 0 ? "b" : i % 4 == 2 ? NULL : "a");
        CHECK(right == NAMES && is_kept(isolate, t, NAMES, NULL));
        if (turn == 0)
            CHECK(freeze(isolate, ATOLL_FREEZE_END, PATIENCE, &snapshot) == ATOLL_OK);
        CHECK(atoll_isolate_free(isolate) == ATOLL_OK);
        if (turn == 0)
            isolate = thaw(engine, &snapshot, &written, &t);
    }
    drop(&snapshot);
    drop(&written);
}

static void keeps(atoll_engine *engine)
{
    struct bytes written = {0}, snapshot = {0};
    atoll_thread *t;
    atoll_isolate *isolate = make(engine, &written, &t), *other;
    atoll_value argument = {.i = 1000}, list = call(t, "list", "(I)Ljava/util/List;", &argument);
    atoll_object got, guest = guest_of(t);
    char message[1200] = "";
    atoll_config config = config_for(&written);
    atoll_outcome outcome;
    CHECK(atoll_keep(t, "the list", list.object) == ATOLL_OK);
    CHECK(atoll_keep(t, "the class", list.object) == ATOLL_OK);
    CHECK(atoll_keep(t, "the class", guest) == ATOLL_OK);
    CHECK(atoll_keep(t, "gone", guest) == ATOLL_OK);
    CHECK(atoll_keep(t, "gone", none) == ATOLL_OK);
    CHECK(atoll_kept(t, "gone", &got) == ATOLL_NOT_FOUND);
    CHECK(atoll_resume(t, NULL, &outcome) == ATOLL_NOT_FOUND);
    CHECK(freeze(isolate, ATOLL_FREEZE_END, PATIENCE, &snapshot) == ATOLL_OK);
    CHECK(atoll_kept(t, "the list", &got) == ATOLL_ENDED);
    CHECK(freeze(isolate, 0, PATIENCE, &snapshot) == ATOLL_ENDED);
    CHECK(atoll_isolate_free(isolate) == ATOLL_OK);
    CHECK(atoll_isolate_thaw(engine, &config, NULL, 0, snapshot.at, snapshot.length, &other, message,
                             sizeof message) == ATOLL_NOT_FOUND);
    CHECK(strstr(message, "FreezeGuest.twice(I)I, FreezeGuest.hold()V") != NULL);
    CHECK(other == NULL);
    config.max_memory = 1 << 14;
    CHECK(atoll_isolate_thaw(engine, &config, bindings, BINDINGS, snapshot.at, snapshot.length, &other, message,
                             sizeof message) == ATOLL_OUT_OF_MEMORY);
    isolate = thaw(engine, &snapshot, &written, &t);
    CHECK(atoll_is_instance(t, list.object, guest, &(int){0}) == ATOLL_MISUSE);
    CHECK(atoll_kept(t, "the list", &got) == ATOLL_OK);
    argument.object = got;
    CHECK(call(t, "sizeOf", "(Ljava/lang/Object;)I", &argument).i == 1000);
    CHECK(atoll_kept(t, "the class", &got) == ATOLL_OK);
    CHECK(atoll_kept(t, "gone", &got) == ATOLL_NOT_FOUND);
    CHECK(atoll_resume(t, NULL, &outcome) == ATOLL_NOT_FOUND);
    argument.i = 21;
    CHECK(call(t, "twice", "(I)I", &argument).i == 42);
    atoll_usage usage;
    CHECK(atoll_isolate_usage(isolate, &usage) == ATOLL_OK && usage.memory > 0);
    CHECK(atoll_isolate_free(isolate) == ATOLL_OK);
    drop(&snapshot);
    drop(&written);
}

/* A call of an attached thread is taken over by another OS thread. */
struct taker {
    atoll_isolate *isolate;
    int kind;
};

static void *take_over(void *context)
{
    const struct taker *taker = context;
    atoll_thread *t;
    atoll_value value = {.j = 0};
    atoll_outcome outcome;
    CHECK(atoll_thread_adopt(taker->isolate, "nobody", &t) == ATOLL_NOT_FOUND);
    CHECK(atoll_thread_adopt(taker->isolate, "the caller", &t) == ATOLL_OK);
    /* Nothing runs above the call. */
    atoll_object guest;
    CHECK(atoll_find_class(t, none, "FreezeGuest", &guest, &outcome) == ATOLL_OK);
    CHECK(outcome.kind == ATOLL_EXCEPTION && strstr(outcome.message, "IllegalStateException") != NULL);
    CHECK(atoll_thread_detach(t) == ATOLL_MISUSE);
    CHECK(atoll_resume(t, &value, &outcome) == ATOLL_OK);
    CHECK(outcome.kind == (taker->kind == 'x' ? ATOLL_EXCEPTION : ATOLL_RETURNED));
    if (taker->kind == 't') {
        char *text = text_of(t, value);
        CHECK(text != NULL && strncmp(text, "text ", 5) == 0);
        atoll_text_free(text);
    } else if (taker->kind == 'n') {
        atoll_value made;
        CHECK(atoll_call(t, find(t, guest_of(t), "made", "()I"), value.object, NULL, &made, &outcome) == ATOLL_OK);
        CHECK(made.i == 300);
    } else if (taker->kind == 'x') {
        CHECK(strcmp(outcome.message, "java.lang.IllegalStateException: after 300") == 0);
    } else {
        CHECK(value.i > 0);
    }
    CHECK(atoll_resume(t, &value, &outcome) == ATOLL_NOT_FOUND);
    CHECK(atoll_thread_detach(t) == ATOLL_OK);
    return NULL;
}

static void adopts(atoll_engine *engine, const char *name, const char *descriptor, int kind)
{
    struct bytes written = {0}, snapshot = {0};
    atoll_thread *t;
    atoll_isolate *isolate = make(engine, &written, &t);
    struct caller caller = {.isolate = isolate, .name = name, .descriptor = descriptor};
    struct timespec time = {0, 20000000};
    pthread_t thread;
    if (kind == 't')
        CHECK(atoll_string_new(t, "text ", SIZE_MAX, &caller.arguments[0].object) == ATOLL_OK);
    else
        caller.arguments[0].i = 300;
    start_caller(&caller, &thread);
    nanosleep(&time, NULL);
    CHECK(freeze(isolate, ATOLL_FREEZE_END, PATIENCE, &snapshot) == ATOLL_OK);
    pthread_join(thread, NULL);
    CHECK(atoll_isolate_free(isolate) == ATOLL_OK);
    if (caller.status == ATOLL_OK && caller.outcome.kind == ATOLL_FROZEN) {
        struct taker taker = {thaw(engine, &snapshot, &written, &t), kind};
        CHECK(atoll_thread_adopt(taker.isolate, "the caller", &t) == ATOLL_MISUSE);
        CHECK(pthread_create(&thread, NULL, take_over, &taker) == 0);
        pthread_join(thread, NULL);
        CHECK(atoll_isolate_free(taker.isolate) == ATOLL_OK);
    } else {
        printf("%s was over before the freeze\n", name);
    }
    drop(&snapshot);
    drop(&written);
}

static void files(atoll_engine *engine, const char *directory)
{
    struct bytes written = {0}, snapshot = {0};
    char data[4096], out[4096], text[32] = "";
    atoll_thread *t;
    atoll_isolate *isolate = make(engine, &written, &t);
    atoll_value paths[2];
    snprintf(data, sizeof data, "%s/data", directory);
    snprintf(out, sizeof out, "%s/out", directory);
    CHECK(atoll_string_new(t, data, SIZE_MAX, &paths[0].object) == ATOLL_OK);
    CHECK(atoll_string_new(t, out, SIZE_MAX, &paths[1].object) == ATOLL_OK);
    call(t, "open", "(Ljava/lang/String;Ljava/lang/String;)V", paths);
    CHECK(freeze(isolate, ATOLL_FREEZE_END, PATIENCE, &snapshot) == ATOLL_OK);
    CHECK(atoll_isolate_free(isolate) == ATOLL_OK);
    isolate = thaw(engine, &snapshot, &written, &t);
    char *said = text_of(t, call(t, "use", "()Ljava/lang/String;", NULL));
    const char *expected = "file 107, map 117, server java.net.ConnectException, accept: java.net.SocketException, "
                           "random true, selector java.io.IOException";
    CHECK(strcmp(said, expected) == 0);
    if (strcmp(said, expected) != 0)
        printf("%s\n", said);
    atoll_text_free(said);
    FILE *file = fopen(out, "r");
    CHECK(file != NULL && fgets(text, sizeof text, file) != NULL && strcmp(text, "one two") == 0);
    if (file != NULL)
        fclose(file);
    CHECK(atoll_isolate_free(isolate) == ATOLL_OK);
    /* `out` has changed since, but nobody looks; a mapped file must be as it was. */
    isolate = thaw(engine, &snapshot, &written, &t);
    CHECK(call(t, "readOne", "()I", NULL).i == 107);
    CHECK(atoll_isolate_free(isolate) == ATOLL_OK);
    file = fopen(data, "a");
    CHECK(file != NULL && fputs("more", file) >= 0 && fclose(file) == 0);
    char message[1200] = "";
    atoll_config config = config_for(&written);
    CHECK(atoll_isolate_thaw(engine, &config, bindings, BINDINGS, snapshot.at, snapshot.length, &isolate, message,
                             sizeof message) == ATOLL_SYSTEM);
    CHECK(strstr(message, "has changed") != NULL);
    unlink(out);
    drop(&snapshot);
    drop(&written);
}

/* Whatever is changed or cut off is refused. */
static void damage(atoll_engine *engine, unsigned *random)
{
    struct bytes written = {0}, snapshot = {0};
    atoll_thread *t;
    atoll_isolate *isolate = make(engine, &written, &t);
    char message[1200];
    atoll_config config = config_for(&written);
    int refused = 0, tries = 0;
    CHECK(freeze(isolate, ATOLL_FREEZE_END | ATOLL_FREEZE_COMPRESS, PATIENCE, &snapshot) == ATOLL_OK);
    CHECK(atoll_isolate_free(isolate) == ATOLL_OK);
    for (size_t i = 0; i < 400; i++, tries += 2) {
        size_t at = i < 200 ? i % snapshot.length : (size_t)rand_r(random) % snapshot.length;
        char old = snapshot.at[at];
        snapshot.at[at] ^= (char)(1 << rand_r(random) % 8);
        refused += atoll_isolate_thaw(engine, &config, bindings, BINDINGS, snapshot.at, snapshot.length, &isolate,
                                      message, sizeof message) == ATOLL_BAD_SNAPSHOT &&
                   isolate == NULL && strncmp(message, "snapshot: ", 10) == 0;
        snapshot.at[at] = old;
        refused += atoll_isolate_thaw(engine, &config, bindings, BINDINGS, snapshot.at, at, &isolate, message,
                                      sizeof message) == ATOLL_BAD_SNAPSHOT &&
                   isolate == NULL;
    }
    CHECK(refused == tries);
    append(&snapshot, "x", 1);
    CHECK(atoll_isolate_thaw(engine, &config, bindings, BINDINGS, snapshot.at, snapshot.length, &isolate, message,
                             sizeof message) == ATOLL_BAD_SNAPSHOT);
    snapshot.length--;
    /* Another image: none. */
    config.image = "";
    CHECK(atoll_isolate_thaw(engine, &config, bindings, BINDINGS, snapshot.at, snapshot.length, &isolate, message,
                             sizeof message) == ATOLL_BAD_SNAPSHOT);
    CHECK(strstr(message, "another image") != NULL);
    config.image = NULL;
    CHECK(atoll_isolate_thaw(engine, &config, bindings, BINDINGS, snapshot.at, snapshot.length, &isolate, message,
                             sizeof message) == ATOLL_OK);
    CHECK(atoll_isolate_free(isolate) == ATOLL_OK);
    drop(&snapshot);
    drop(&written);
}

/* Frozen, thawed and frozen again, some times over. */
static void again_and_again(atoll_engine *engine, unsigned *random)
{
    struct run run = {.engine = engine, .way = WAY_CALL};
    struct bytes snapshot = {0};
    pthread_t thread;
    int rounds = 0;
    sem_init(&run.made, 0, 0);
    CHECK(pthread_create(&thread, NULL, run_guest, &run) == 0);
    while (sem_wait(&run.made) != 0) {
    }
    struct timespec time = {0, 20000000};
    nanosleep(&time, NULL);
    CHECK(freeze(run.isolate, ATOLL_FREEZE_END, PATIENCE, &snapshot) == ATOLL_OK);
    pthread_join(thread, NULL);
    CHECK(atoll_isolate_free(run.isolate) == ATOLL_OK);
    if (run.status != ATOLL_OK || run.outcome.kind != ATOLL_FROZEN) {
        printf("again and again: the machine was too slow or too fast\n");
        drop(&snapshot);
        drop(&run.written);
        free(run.result);
        return;
    }
    for (; rounds < 5; rounds++) {
        /* Nobody waits for the call, but the other threads go on. */
        atoll_thread *t;
        run.isolate = thaw(engine, &snapshot, &run.written, &t);
        if (run.isolate == NULL)
            return;
        snapshot.length = 0;
        time.tv_nsec = rand_r(random) % 20000000;
        nanosleep(&time, NULL);
        CHECK(freeze(run.isolate, ATOLL_FREEZE_END | (rounds & 1 ? ATOLL_FREEZE_COMPRESS : 0), PATIENCE, &snapshot) ==
              ATOLL_OK);
        CHECK(atoll_isolate_free(run.isolate) == ATOLL_OK);
    }
    atoll_thread *t;
    run.isolate = thaw(engine, &snapshot, &run.written, &t);
    finish(&run, t);
    check_run(&run, "again and again", 0);
    CHECK(atoll_isolate_free(run.isolate) == ATOLL_OK);
    drop(&snapshot);
    drop(&run.written);
    free(run.result);
}

int main(int argc, char **argv)
{
    char directory[] = "/tmp/atoll-freeze-XXXXXX", path[64];
    self = argv[0];
    if (argc == 4 && strcmp(argv[1], "thaw") == 0)
        return thaw_main(argv);
    int count = argc > 1 ? atoi(argv[1]) : getenv("FREEZES") != NULL ? atoi(getenv("FREEZES")) : 12;
    unsigned random = argc > 2 ? (unsigned)atoi(argv[2]) : (unsigned)time(NULL);
    atoll_engine *engine;
    printf("seed %u\n", random);
    if (mkdtemp(directory) == NULL || atoll_engine_open(&engine) != ATOLL_OK)
        return 2;
    sem_init(&held, 0, 0);
    sem_init(&let_go, 0, 0);
    snprintf(path, sizeof path, "%s/data", directory);
    FILE *file = fopen(path, "w");
    for (int i = 0; i < 1000 && file != NULL; i++)
        fputc('a' + i % 26, file);
    if (file == NULL || fclose(file) != 0)
        return 2;
    file_property = (atoll_property){"freeze.file", path};
    for (enum way way = 0; way < WAYS; way++)
        expect(engine, way);
    for (int i = 0; i < count; i++)
        freeze_once(engine, (enum way)(i % WAYS), i / WAYS % 2, i / 6 % 3 != 2, &random, directory);
    CHECK(frozen_in_time > 0);
    printf("%d of %d frozen before their end\n", frozen_in_time, count);
    again_and_again(engine, &random);
    refuses(engine);
    keeps(engine);
    keep_many(engine);
    adopts(engine, "slow", "(I)I", 'i');
    adopts(engine, "slowText", "(Ljava/lang/String;)Ljava/lang/String;", 't');
    adopts(engine, "throwing", "(I)I", 'x');
    adopts(engine, "<init>", "(I)V", 'n');
    damage(engine, &random);
    files(engine, directory);
    for (enum way way = 0; way < WAYS; way++)
        free(expected_output[way]);
    free(expected_result);
    CHECK(atoll_engine_close(engine) == ATOLL_OK);
    unlink(path);
    CHECK(rmdir(directory) == 0);
    return sum_up();
}
