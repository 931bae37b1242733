/*
 * Every function with arguments that are missing, stale, foreign or used on a wrong thread: an error code, and the
 * isolate goes on as if nothing had been.
 */
#include <pthread.h>

#include "tests/api/check.h"

static const atoll_object none;

/* All that one thread of an isolate can be asked. */
struct place {
    atoll_isolate *isolate;
    atoll_thread *thread;
    atoll_object guest, string, array;
    atoll_method method;
    atoll_field field;
};

static struct place make_place(atoll_engine *engine)
{
    atoll_config config = guest_config();
    atoll_outcome outcome;
    struct place place;
    place.isolate = new_isolate(engine, &config);
    CHECK(atoll_thread_current(place.isolate, &place.thread) == ATOLL_OK);
    place.guest = find_guest(place.thread);
    place.method = find(place.thread, place.guest, "add", "(II)I");
    CHECK(atoll_find_field(place.thread, place.guest, "count", "I", &place.field) == ATOLL_OK);
    CHECK(atoll_string_new(place.thread, "text", SIZE_MAX, &place.string) == ATOLL_OK);
    CHECK(atoll_array_new(place.thread, "I", 3, &place.array, &outcome) == ATOLL_OK);
    return place;
}

static void host(atoll_thread *t, void *user, const atoll_value *arguments, atoll_value *result)
{
    (void)t, (void)user, (void)arguments, (void)result;
}

/* Every function that takes a thread, with this one, which is no good. */
static void with_thread(atoll_thread *t, const struct place *p, atoll_status expected)
{
    atoll_outcome outcome;
    atoll_object object;
    atoll_method method;
    atoll_field field;
    atoll_value values[2] = {{.i = 1}, {.i = 2}}, value;
    char *text, bytes[16] = "";
    int yes;
    int32_t length;
    CHECK(atoll_find_class(t, none, "Guest", &object, &outcome) == expected);
    CHECK(atoll_define_class(t, none, bytes, 16, &object, &outcome) == expected);
    CHECK(atoll_find_method(t, p->guest, "add", "(II)I", &method) == expected);
    CHECK(atoll_find_field(t, p->guest, "count", "I", &field) == expected);
    CHECK(atoll_call(t, p->method, none, values, &value, &outcome) == expected);
    CHECK(atoll_get_field(t, p->field, none, &value, &outcome) == expected);
    CHECK(atoll_set_field(t, p->field, none, values, &outcome) == expected);
    CHECK(atoll_duplicate(t, p->string, &object) == expected);
    CHECK(atoll_same(t, p->string, p->string, &yes) == expected);
    CHECK(atoll_class_of(t, p->string, &object) == expected);
    CHECK(atoll_is_instance(t, p->string, p->guest, &yes) == expected);
    CHECK(atoll_class_name(t, p->guest, &text) == expected);
    CHECK(atoll_string_new(t, "x", SIZE_MAX, &object) == expected);
    CHECK(atoll_string_text(t, p->string, &text, NULL) == expected);
    CHECK(atoll_array_new(t, "I", 3, &object, &outcome) == expected);
    CHECK(atoll_array_length(t, p->array, &length) == expected);
    CHECK(atoll_array_read(t, p->array, 0, 3, bytes) == expected);
    CHECK(atoll_array_write(t, p->array, 0, 3, bytes) == expected);
    CHECK(atoll_array_get(t, p->array, 0, &object) == expected);
    CHECK(atoll_array_set(t, p->array, 0, none) == expected);
    CHECK(atoll_buffer_new(t, bytes, 16, &object, &outcome) == expected);
    CHECK(atoll_exception_describe(t, p->string, NULL, NULL, NULL, &outcome) == expected);
    CHECK(atoll_bind(t, p->guest, "twice", "(I)I", host, NULL) == expected);
    CHECK(atoll_throw(t, "java.lang.Error", NULL) == expected);
    CHECK(atoll_throw_object(t, p->string) == expected);
    CHECK(atoll_thread_set_limits(t, 0, 0) == expected);
    CHECK(atoll_resume(t, &value, &outcome) == expected);
    CHECK(atoll_keep(t, "x", p->string) == expected);
    CHECK(atoll_kept(t, "x", &object) == expected);
}

/* Every function that takes an object, with one that is no good, on a good thread. */
static void with_object(const struct place *p, atoll_object bad)
{
    atoll_thread *t = p->thread;
    atoll_outcome outcome;
    atoll_object object;
    atoll_method method = {bad.bits};
    atoll_field field = {bad.bits};
    atoll_value values[2] = {{.object = bad}, {.i = 2}}, value;
    char *text, bytes[16] = "";
    int yes;
    int32_t length;
    CHECK(atoll_find_class(t, bad, "Guest", &object, &outcome) == ATOLL_MISUSE);
    CHECK(atoll_define_class(t, bad, bytes, 16, &object, &outcome) == ATOLL_MISUSE);
    CHECK(atoll_find_method(t, bad, "add", "(II)I", &method) == ATOLL_MISUSE);
    CHECK(atoll_find_field(t, bad, "count", "I", &field) == ATOLL_MISUSE);
    method.bits = field.bits = bad.bits;
    CHECK(atoll_call(t, method, none, values, &value, &outcome) == ATOLL_MISUSE);
    CHECK(atoll_call(t, p->method, bad, values, &value, &outcome) == ATOLL_MISUSE);
    CHECK(atoll_call(t, find(t, p->guest, "greet", "(Ljava/lang/String;)Ljava/lang/String;"), none,
                     values, &value, &outcome) == ATOLL_MISUSE);
    CHECK(atoll_get_field(t, field, none, &value, &outcome) == ATOLL_MISUSE);
    CHECK(atoll_get_field(t, p->field, bad, &value, &outcome) == ATOLL_MISUSE);
    CHECK(atoll_set_field(t, field, none, values, &outcome) == ATOLL_MISUSE);
    CHECK(atoll_set_field(t, p->field, bad, values, &outcome) == ATOLL_MISUSE);
    CHECK(atoll_duplicate(t, bad, &object) == ATOLL_MISUSE);
    CHECK(atoll_same(t, bad, p->string, &yes) == ATOLL_MISUSE);
    CHECK(atoll_same(t, p->string, bad, &yes) == ATOLL_MISUSE);
    CHECK(atoll_class_of(t, bad, &object) == ATOLL_MISUSE);
    CHECK(atoll_is_instance(t, bad, p->guest, &yes) == ATOLL_MISUSE);
    CHECK(atoll_is_instance(t, p->string, bad, &yes) == ATOLL_MISUSE);
    CHECK(atoll_class_name(t, bad, &text) == ATOLL_MISUSE);
    CHECK(atoll_string_text(t, bad, &text, NULL) == ATOLL_MISUSE);
    CHECK(atoll_array_length(t, bad, &length) == ATOLL_MISUSE);
    CHECK(atoll_array_read(t, bad, 0, 1, bytes) == ATOLL_MISUSE);
    CHECK(atoll_array_write(t, bad, 0, 1, bytes) == ATOLL_MISUSE);
    CHECK(atoll_array_get(t, bad, 0, &object) == ATOLL_MISUSE);
    CHECK(atoll_array_set(t, bad, 0, none) == ATOLL_MISUSE);
    CHECK(atoll_exception_describe(t, bad, NULL, NULL, NULL, &outcome) == ATOLL_MISUSE);
    CHECK(atoll_bind(t, bad, "twice", "(I)I", host, NULL) == ATOLL_MISUSE);
    CHECK(atoll_keep(t, "x", bad) == ATOLL_MISUSE);
    CHECK(atoll_release(p->isolate, bad) == ATOLL_MISUSE);
    CHECK(atoll_release_method(p->isolate, method) == ATOLL_MISUSE);
    CHECK(atoll_release_field(p->isolate, field) == ATOLL_MISUSE);
}

static int drop(void *context, const void *bytes, size_t length)
{
    (void)context, (void)bytes, (void)length;
    return 0;
}

static void with_isolate(atoll_isolate *bad)
{
    atoll_thread *t;
    atoll_outcome outcome;
    atoll_usage usage;
    atoll_value values[2] = {{.i = 1}, {.i = 2}};
    CHECK(atoll_thread_current(bad, &t) == ATOLL_MISUSE);
    CHECK(atoll_thread_attach(bad, NULL, 0, &t) == ATOLL_MISUSE);
    CHECK(atoll_run_main(bad, ATOLL_MAIN_CLASS, "Guest", NULL, 0, &outcome) == ATOLL_MISUSE);
    CHECK(atoll_call_static(bad, "Guest", "add", "(II)I", values, NULL, &outcome) == ATOLL_MISUSE);
    CHECK(atoll_isolate_kill(bad, 1) == ATOLL_MISUSE);
    CHECK(atoll_isolate_usage(bad, &usage) == ATOLL_MISUSE);
    CHECK(atoll_signal(bad, 15) == ATOLL_MISUSE);
    CHECK(atoll_release(bad, none) == ATOLL_MISUSE);
    CHECK(atoll_isolate_freeze(bad, 0, 0, drop, NULL, NULL, 0) == ATOLL_MISUSE);
    CHECK(atoll_isolate_freeze_file(bad, 0, 0, "/dev/null/nowhere", NULL, 0) == ATOLL_SYSTEM);
    CHECK(atoll_thread_adopt(bad, NULL, &t) == ATOLL_MISUSE);
    CHECK(atoll_isolate_set_fuel(bad, 1) == ATOLL_MISUSE);
    CHECK(atoll_isolate_add_fuel(bad, 1) == ATOLL_MISUSE);
    CHECK(atoll_isolate_fuel(bad, NULL, NULL) == ATOLL_MISUSE);
}

static void thaws(atoll_engine *engine)
{
    atoll_config config = guest_config();
    atoll_isolate *isolate;
    atoll_binding binding = {0};
    char bytes[64] = "";
    CHECK(atoll_isolate_thaw(NULL, &config, NULL, 0, bytes, 64, &isolate, NULL, 0) == ATOLL_MISUSE);
    CHECK(atoll_isolate_thaw(engine, NULL, NULL, 0, bytes, 64, &isolate, NULL, 0) == ATOLL_MISUSE);
    CHECK(atoll_isolate_thaw(engine, &config, NULL, 1, bytes, 64, &isolate, NULL, 0) == ATOLL_MISUSE);
    CHECK(atoll_isolate_thaw(engine, &config, &binding, 1, bytes, 64, &isolate, NULL, 0) == ATOLL_MISUSE);
    CHECK(atoll_isolate_thaw(engine, &config, NULL, 0, NULL, 64, &isolate, NULL, 0) == ATOLL_MISUSE);
    CHECK(atoll_isolate_thaw(engine, &config, NULL, 0, bytes, 64, NULL, NULL, 0) == ATOLL_MISUSE);
    CHECK(atoll_isolate_thaw(engine, &config, NULL, 0, bytes, 64, &isolate, NULL, 0) == ATOLL_BAD_SNAPSHOT);
    CHECK(atoll_isolate_thaw(engine, &config, NULL, 0, bytes, 0, &isolate, NULL, 0) == ATOLL_BAD_SNAPSHOT);
    CHECK(atoll_isolate_thaw_file(engine, &config, NULL, 0, NULL, &isolate, NULL, 0) == ATOLL_MISUSE);
    CHECK(atoll_isolate_thaw_file(engine, &config, NULL, 0, "/nowhere", &isolate, NULL, 0) == ATOLL_SYSTEM);
    CHECK(atoll_isolate_thaw_file(engine, &config, NULL, 0, "/", &isolate, NULL, 0) == ATOLL_SYSTEM);
    CHECK(isolate == NULL);
}

/* NULL for what a good thread should fill in or read. */
static void with_null(const struct place *p)
{
    atoll_thread *t = p->thread;
    atoll_outcome outcome;
    atoll_object object;
    atoll_method method;
    atoll_field field;
    atoll_value value;
    char bytes[16] = "";
    CHECK(atoll_find_class(t, none, NULL, &object, &outcome) == ATOLL_MISUSE);
    CHECK(atoll_find_class(t, none, "Guest", NULL, &outcome) == ATOLL_MISUSE);
    CHECK(atoll_find_class(t, none, "Guest", &object, NULL) == ATOLL_MISUSE);
    CHECK(atoll_define_class(t, none, NULL, 16, &object, &outcome) == ATOLL_MISUSE);
    CHECK(atoll_find_method(t, p->guest, NULL, "(II)I", &method) == ATOLL_MISUSE);
    CHECK(atoll_find_method(t, p->guest, "add", NULL, &method) == ATOLL_MISUSE);
    CHECK(atoll_find_method(t, p->guest, "add", "(II)I", NULL) == ATOLL_MISUSE);
    CHECK(atoll_find_method(t, none, "add", "(II)I", &method) == ATOLL_MISUSE);
    CHECK(atoll_find_field(t, p->guest, NULL, "I", &field) == ATOLL_MISUSE);
    CHECK(atoll_call(t, p->method, none, NULL, &value, &outcome) == ATOLL_MISUSE);
    CHECK(atoll_call(t, p->method, none, &value, &value, NULL) == ATOLL_MISUSE);
    CHECK(atoll_get_field(t, p->field, none, NULL, &outcome) == ATOLL_MISUSE);
    CHECK(atoll_set_field(t, p->field, none, NULL, &outcome) == ATOLL_MISUSE);
    CHECK(atoll_duplicate(t, p->string, NULL) == ATOLL_MISUSE);
    CHECK(atoll_same(t, none, none, NULL) == ATOLL_MISUSE);
    CHECK(atoll_class_of(t, none, &object) == ATOLL_MISUSE);
    CHECK(atoll_string_new(t, NULL, 0, &object) == ATOLL_MISUSE);
    CHECK(atoll_string_text(t, p->string, NULL, NULL) == ATOLL_MISUSE);
    char *text = bytes;
    size_t length = 7;
    CHECK(atoll_string_text(t, none, &text, &length) == ATOLL_MISUSE && text == NULL && length == 0);
    static const char *const arguments[] = {"a", NULL};
    CHECK(atoll_run_main(p->isolate, ATOLL_MAIN_CLASS, "Guest", NULL, 1, &outcome) == ATOLL_MISUSE);
    CHECK(atoll_run_main(p->isolate, ATOLL_MAIN_CLASS, "Guest", arguments, 2, &outcome) == ATOLL_MISUSE);
    value.j = 7;
    CHECK(atoll_call_static(p->isolate, "Guest", "fail", "(Ljava/lang/String;)V", &(atoll_value){.text = NULL}, &value,
                            &outcome) == ATOLL_OK && outcome.kind == ATOLL_EXCEPTION && value.j == 0);
    CHECK(atoll_release(p->isolate, outcome.exception) == ATOLL_OK);
    CHECK(atoll_array_new(t, NULL, 3, &object, &outcome) == ATOLL_MISUSE);
    CHECK(atoll_array_new(t, "I", -1, &object, &outcome) == ATOLL_MISUSE);
    CHECK(atoll_array_read(t, p->array, 0, 3, NULL) == ATOLL_MISUSE);
    CHECK(atoll_array_write(t, p->array, 0, 3, NULL) == ATOLL_MISUSE);
    CHECK(atoll_array_get(t, p->array, 0, &object) == ATOLL_MISUSE); /* of int[] */
    CHECK(atoll_buffer_new(t, NULL, 16, &object, &outcome) == ATOLL_MISUSE);
    CHECK(atoll_buffer_new(t, bytes, SIZE_MAX, &object, &outcome) == ATOLL_MISUSE);
    CHECK(atoll_bind(t, p->guest, "twice", "(I)I", NULL, NULL) == ATOLL_MISUSE);
    CHECK(atoll_thread_set_limits(t, UINT64_MAX, 0) == ATOLL_MISUSE);
    CHECK(atoll_isolate_usage(p->isolate, NULL) == ATOLL_MISUSE);
    CHECK(atoll_isolate_freeze(p->isolate, 0, 0, NULL, NULL, NULL, 0) == ATOLL_MISUSE);
    CHECK(atoll_isolate_freeze(p->isolate, 4, 0, drop, NULL, NULL, 0) == ATOLL_MISUSE);
    CHECK(atoll_isolate_freeze_file(p->isolate, 0, 0, NULL, NULL, 0) == ATOLL_MISUSE);
    CHECK(atoll_resume(t, NULL, NULL) == ATOLL_MISUSE);
    CHECK(atoll_isolate_set_fuel(p->isolate, UINT64_MAX) == ATOLL_MISUSE);
    atoll_config config = guest_config();
    config.fuel = (atoll_fuel_mode)3;
    atoll_isolate *isolate;
    atoll_engine *engine;
    CHECK(atoll_engine_open(&engine) == ATOLL_OK);
    CHECK(atoll_isolate_new(engine, &config, &isolate, NULL, 0) == ATOLL_MISUSE);
    CHECK(atoll_engine_close(engine) == ATOLL_OK);
    CHECK(atoll_thread_adopt(p->isolate, NULL, NULL) == ATOLL_MISUSE);
    CHECK(atoll_keep(t, NULL, p->string) == ATOLL_MISUSE);
    CHECK(atoll_kept(t, NULL, &object) == ATOLL_MISUSE);
    CHECK(atoll_kept(t, "x", NULL) == ATOLL_MISUSE);
    CHECK(atoll_release(p->isolate, none) == ATOLL_OK);
    atoll_text_free(NULL);
    CHECK(atoll_isolate_free(NULL) == ATOLL_OK);
    CHECK(atoll_engine_close(NULL) == ATOLL_OK);
    CHECK(atoll_engine_open(NULL) == ATOLL_MISUSE);
    CHECK(atoll_isolate_new(NULL, NULL, NULL, NULL, 0) == ATOLL_MISUSE);
    /* A method is no field, a string no class, a field no object. */
    CHECK(atoll_get_field(t, (atoll_field){p->method.bits}, none, &value, &outcome) ==
          ATOLL_MISUSE);
    CHECK(atoll_find_method(t, p->string, "add", "(II)I", &method) == ATOLL_MISUSE);
    CHECK(atoll_release(p->isolate, (atoll_object){p->field.bits}) == ATOLL_MISUSE);
    CHECK(atoll_array_length(t, p->string, &(int32_t){0}) == ATOLL_MISUSE);
}

static void still_works(const struct place *p)
{
    atoll_outcome outcome;
    atoll_value two[] = {{.i = 40}, {.i = 2}}, result;
    CHECK(atoll_call(p->thread, p->method, none, two, &result, &outcome) == ATOLL_OK &&
          result.i == 42);
}

/* Names that no class can have. */
static void with_long_names(const struct place *p)
{
    static char name[70000], element[70002];
    atoll_object object;
    atoll_outcome outcome;
    memset(name, 'x', sizeof name - 1);
    CHECK(atoll_find_class(p->thread, none, name, &object, &outcome) == ATOLL_OK && outcome.kind == ATOLL_EXCEPTION);
    CHECK(strstr(outcome.message, "NoClassDefFoundError") != NULL);
    CHECK(atoll_release(p->isolate, outcome.exception) == ATOLL_OK);
    snprintf(element, sizeof element, "L%s;", name);
    CHECK(atoll_array_new(p->thread, element, 1, &object, &outcome) == ATOLL_MISUSE);
    atoll_method method;
    CHECK(atoll_find_method(p->thread, p->guest, name, "()V", &method) == ATOLL_NOT_FOUND);
}

static void *elsewhere(void *context)
{
    const struct place *p = context;
    atoll_outcome outcome;
    atoll_value two[] = {{.i = 40}, {.i = 2}};
    with_thread(p->thread, p, ATOLL_MISUSE);
    CHECK(atoll_run_main(p->isolate, ATOLL_MAIN_CLASS, "Guest", NULL, 0, &outcome) == ATOLL_MISUSE);
    CHECK(atoll_call_static(p->isolate, "Guest", "add", "(II)I", two, NULL, &outcome) ==
          ATOLL_MISUSE);
    return NULL;
}

static void free_inside(atoll_thread *t, void *user, const atoll_value *arguments,
                        atoll_value *result)
{
    (void)t, (void)arguments, (void)result;
    CHECK(atoll_isolate_free(user) == ATOLL_MISUSE);
    CHECK(atoll_thread_detach(t) == ATOLL_MISUSE);
}

int main(void)
{
    atoll_engine *engine, *second;
    pthread_t other;
    CHECK(atoll_engine_open(&engine) == ATOLL_OK);
    CHECK(atoll_engine_open(&second) == ATOLL_OK);
    struct place a = make_place(engine), b = make_place(second);
    with_null(&a);
    with_long_names(&a);
    thaws(engine);
    with_thread(NULL, &a, ATOLL_MISUSE);
    with_thread((atoll_thread *)(void *)a.isolate, &a, ATOLL_MISUSE);
    with_thread((atoll_thread *)(void *)&a, &a, ATOLL_MISUSE);
    with_thread((atoll_thread *)UINTPTR_MAX, &a, ATOLL_MISUSE);
    with_isolate(NULL);
    with_isolate((atoll_isolate *)(void *)a.thread);
    with_isolate((atoll_isolate *)(void *)engine);
    with_isolate((atoll_isolate *)(void *)&a);
    with_object(&a, b.string); /* of another isolate */
    with_object(&b, a.guest);
    with_object(&a, (atoll_object){1});
    with_object(&a, (atoll_object){UINT64_MAX});
    atoll_object stale = {0};
    CHECK(atoll_duplicate(a.thread, a.string, &stale) == ATOLL_OK);
    CHECK(atoll_release(a.isolate, stale) == ATOLL_OK);
    with_object(&a, stale);
    atoll_object fresh = {0};
    CHECK(atoll_duplicate(a.thread, a.string, &fresh) == ATOLL_OK && fresh.bits != stale.bits);
    with_object(&a, stale); /* its place is in use again */
    CHECK(pthread_create(&other, NULL, elsewhere, &a) == 0);
    pthread_join(other, NULL);
    atoll_outcome outcome;
    atoll_value n = {.i = 1}, result;
    CHECK(atoll_bind(a.thread, a.guest, "twice", "(I)I", free_inside, a.isolate) == ATOLL_OK);
    CHECK(atoll_call(a.thread, find(a.thread, a.guest, "twice", "(I)I"), none, &n, &result,
                     &outcome) == ATOLL_OK);
    CHECK(outcome.kind == ATOLL_RETURNED);
    still_works(&a);
    still_works(&b);
    CHECK(atoll_isolate_kill(b.isolate, 9) == ATOLL_OK);
    with_thread(b.thread, &b, ATOLL_ENDED);
    CHECK(atoll_engine_close(second) == ATOLL_MISUSE);
    CHECK(atoll_isolate_free(b.isolate) == ATOLL_OK);
    CHECK(atoll_isolate_free(b.isolate) == ATOLL_MISUSE);
    with_thread(b.thread, &b, ATOLL_MISUSE);
    with_isolate(b.isolate);
    with_object(&a, b.guest);
    CHECK(atoll_engine_close(second) == ATOLL_OK);
    CHECK(atoll_engine_close(second) == ATOLL_MISUSE);
    still_works(&a);
    CHECK(atoll_isolate_free(a.isolate) == ATOLL_OK);
    CHECK(atoll_engine_close(engine) == ATOLL_OK);
    return sum_up();
}
