/* Classes, calls, values, exceptions, host functions and threads through atoll.h, each with what it should give. */
#include <pthread.h>

#include "tests/api/check.h"

static const atoll_object none;

static char written[4096];

static void keep_output(void *context, int descriptor, const void *bytes, size_t length)
{
    size_t used = strlen(written);
    (void)context;
    (void)descriptor;
    if (used + length < sizeof written)
        memcpy(written + used, bytes, length);
}

static void calls(atoll_thread *t, atoll_object guest)
{
    atoll_outcome outcome;
    atoll_value result, two[] = {{.i = 40}, {.i = 2}};
    CHECK(atoll_call(t, find(t, guest, "add", "(II)I"), none, two, &result, &outcome) == ATOLL_OK);
    CHECK(outcome.kind == ATOLL_RETURNED && result.i == 42);
    atoll_value mixed[] = {{.i = 1}, {.i = 2},   {.i = 3},    {.i = -4},
                           {.i = 5}, {.j = 600}, {.f = 0.5f}, {.d = 0.25}};
    CHECK(atoll_call(t, find(t, guest, "mix", "(ZBCSIJFD)D"), none, mixed, &result, &outcome) ==
          ATOLL_OK);
    CHECK(result.d == 1 + 2 + 3 - 4 + 5 + 600 + 0.5 + 0.25);
    /* A method without result, one found in a superclass, an interface's default through an object. */
    atoll_value text = {0};
    char *shown = NULL;
    CHECK(atoll_string_new(t, "w\xc3\xb6rld", SIZE_MAX, &text.object) == ATOLL_OK);
    CHECK(atoll_call(t, find(t, guest, "greet", "(Ljava/lang/String;)Ljava/lang/String;"), none,
                     &text, &result, &outcome) == ATOLL_OK);
    CHECK(atoll_string_text(t, result.object, &shown, NULL) == ATOLL_OK &&
          strcmp(shown, "hello, w\xc3\xb6rld") == 0);
    atoll_text_free(shown);
    CHECK(atoll_call(t, find(t, guest, "hashCode", "()I"), text.object, NULL, &result, &outcome) ==
          ATOLL_OK);
    int32_t hash = 0;
    for (const unsigned short *p = (const unsigned short[]){'w', 0xf6, 'r', 'l', 'd', 0}; *p != 0;
         p++)
        hash = (int32_t)((uint32_t)hash * 31u + *p);
    CHECK(result.i == hash); /* selected by the receiver's class */
    /* A constructor makes the object. */
    CHECK(atoll_call(t, find(t, guest, "<init>", "(Ljava/lang/String;)V"), none, &text, &result,
                     &outcome) == ATOLL_OK);
    atoll_object made = result.object;
    CHECK(made.bits != 0);
    CHECK(atoll_call(t, find(t, guest, "shown", "()Ljava/lang/String;"), made, NULL, &result,
                     &outcome) == ATOLL_OK);
    CHECK(atoll_string_text(t, result.object, &shown, NULL) == ATOLL_OK &&
          strcmp(shown, "w\xc3\xb6rld 7") == 0);
    atoll_text_free(shown);
    atoll_method missing;
    CHECK(atoll_find_method(t, guest, "shown", "()I", &missing) == ATOLL_NOT_FOUND);
    CHECK(atoll_find_method(t, guest, "<clinit>", "()V", &missing) == ATOLL_NOT_FOUND);
    atoll_object absent;
    CHECK(atoll_find_class(t, none, "no.such.Thing", &absent, &outcome) == ATOLL_OK);
    CHECK(outcome.kind == ATOLL_EXCEPTION &&
          strcmp(outcome.message, "java.lang.ClassNotFoundException: no.such.Thing") == 0);
}

static void fields(atoll_thread *t, atoll_object guest)
{
    atoll_outcome outcome;
    atoll_value value, object;
    atoll_field count, number, kept, name;
    CHECK(atoll_find_field(t, guest, "count", "I", &count) == ATOLL_OK);
    CHECK(atoll_find_field(t, guest, "number", "J", &number) == ATOLL_OK);
    CHECK(atoll_find_field(t, guest, "kept", "[Ljava/lang/Object;", &kept) == ATOLL_OK);
    CHECK(atoll_find_field(t, guest, "name", "Ljava/lang/String;", &name) == ATOLL_OK);
    CHECK(atoll_find_field(t, guest, "count", "J", &number) == ATOLL_NOT_FOUND);
    CHECK(atoll_find_field(t, guest, "number", "J", &number) == ATOLL_OK);
    value.i = 12;
    CHECK(atoll_set_field(t, count, none, &value, &outcome) == ATOLL_OK &&
          outcome.kind == ATOLL_RETURNED);
    value.i = 0;
    CHECK(atoll_get_field(t, count, none, &value, &outcome) == ATOLL_OK && value.i == 12);
    CHECK(atoll_call(t, find(t, guest, "<init>", "()V"), none, NULL, &object, &outcome) ==
          ATOLL_OK);
    value.j = INT64_C(1) << 40;
    CHECK(atoll_set_field(t, number, object.object, &value, &outcome) == ATOLL_OK);
    CHECK(atoll_get_field(t, number, object.object, &value, &outcome) == ATOLL_OK &&
          value.j == INT64_C(1) << 40);
    CHECK(atoll_get_field(t, name, object.object, &value, &outcome) == ATOLL_OK);
    char *text;
    CHECK(atoll_string_text(t, value.object, &text, NULL) == ATOLL_OK &&
          strcmp(text, "a name") == 0);
    atoll_text_free(text);
    /* Types are checked: a Guest is no String. */
    CHECK(atoll_set_field(t, name, object.object, &object, &outcome) == ATOLL_MISUSE);
    CHECK(atoll_get_field(t, kept, none, &value, &outcome) == ATOLL_OK);
    int32_t length;
    CHECK(atoll_array_length(t, value.object, &length) == ATOLL_OK && length == 4);
    CHECK(atoll_array_set(t, value.object, 3, object.object) == ATOLL_OK);
    CHECK(atoll_array_set(t, value.object, 4, object.object) == ATOLL_MISUSE);
    atoll_object element;
    int same;
    CHECK(atoll_array_get(t, value.object, 3, &element) == ATOLL_OK);
    CHECK(atoll_same(t, element, object.object, &same) == ATOLL_OK && same);
}

static void arrays(atoll_thread *t, atoll_object guest)
{
    atoll_outcome outcome;
    atoll_value array, result;
    int32_t numbers[100], back[100] = {0};
    for (int i = 0; i < 100; i++)
        numbers[i] = i;
    CHECK(atoll_array_new(t, "I", 100, &array.object, &outcome) == ATOLL_OK &&
          outcome.kind == ATOLL_RETURNED);
    CHECK(atoll_array_write(t, array.object, 0, 100, numbers) == ATOLL_OK);
    CHECK(atoll_call(t, find(t, guest, "sum", "([I)I"), none, &array, &result, &outcome) ==
              ATOLL_OK &&
          result.i == 4950);
    CHECK(atoll_array_read(t, array.object, 50, 50, back) == ATOLL_OK &&
          memcmp(back, numbers + 50, 200) == 0);
    CHECK(atoll_array_read(t, array.object, 51, 50, back) == ATOLL_MISUSE);
    CHECK(atoll_array_read(t, array.object, -1, 1, back) == ATOLL_MISUSE);
    CHECK(atoll_array_read(t, array.object, INT32_MAX, INT32_MAX, back) == ATOLL_MISUSE);
    atoll_object words, name;
    char *text;
    CHECK(atoll_array_new(t, "[Ljava/lang/String;", 2, &words, &outcome) == ATOLL_OK &&
          outcome.kind == ATOLL_RETURNED);
    CHECK(atoll_array_set(t, words, 0, array.object) == ATOLL_MISUSE);
    atoll_object class_object;
    CHECK(atoll_class_of(t, words, &class_object) == ATOLL_OK);
    CHECK(atoll_class_name(t, class_object, &text) == ATOLL_OK &&
          strcmp(text, "[[Ljava.lang.String;") == 0);
    atoll_text_free(text);
    CHECK(atoll_array_new(t, "Lno/Such;", 2, &name, &outcome) == ATOLL_OK &&
          outcome.kind == ATOLL_EXCEPTION);
    static const char *const wrong[] = {"",   "V", "II",   "L;",
                                        "Lx", "[", "(I)V", "Ljava/lang/String;x"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        CHECK(atoll_array_new(t, wrong[i], 2, &name, &outcome) == ATOLL_MISUSE);
    /* Memory of the host, seen by the guest without a copy. */
    static unsigned char memory[256];
    atoll_value buffer;
    CHECK(atoll_buffer_new(t, memory, sizeof memory, &buffer.object, &outcome) == ATOLL_OK);
    CHECK(outcome.kind == ATOLL_RETURNED);
    CHECK(atoll_call(t, find(t, guest, "fillBuffer", "(Ljava/nio/ByteBuffer;)I"), none, &buffer,
                     &result, &outcome) == ATOLL_OK &&
          result.i == 256);
    CHECK(memory[1] == 3 && memory[255] == (unsigned char)(255 * 3));
}

static void exceptions(atoll_isolate *isolate, atoll_thread *t, atoll_object guest)
{
    atoll_outcome outcome, described;
    atoll_value why;
    char *class_name, *message, *trace;
    CHECK(atoll_string_new(t, "a reason", SIZE_MAX, &why.object) == ATOLL_OK);
    CHECK(atoll_call(t, find(t, guest, "fail", "(Ljava/lang/String;)V"), none, &why, NULL,
                     &outcome) == ATOLL_OK);
    CHECK(outcome.kind == ATOLL_EXCEPTION &&
          strcmp(outcome.message, "java.lang.IllegalStateException: a reason") == 0);
    CHECK(atoll_exception_describe(t, outcome.exception, &class_name, &message, &trace,
                                   &described) == ATOLL_OK);
    CHECK(described.kind == ATOLL_RETURNED &&
          strcmp(class_name, "java.lang.IllegalStateException") == 0);
    CHECK(strcmp(message, "a reason") == 0);
    CHECK(strncmp(trace, "java.lang.IllegalStateException: a reason\n\tat Guest.fail(Guest.java:",
                  68) == 0);
    CHECK(strstr(trace, "Caused by: java.lang.RuntimeException: the cause\n") != NULL);
    atoll_text_free(class_name);
    atoll_text_free(message);
    atoll_text_free(trace);
    CHECK(atoll_exception_describe(t, guest, NULL, NULL, NULL, &described) == ATOLL_MISUSE);
    CHECK(atoll_release(isolate, outcome.exception) == ATOLL_OK && atoll_release(isolate, why.object) == ATOLL_OK);
}

/* The message is one line of UTF-8, whatever the guest has written. */
static void messages(atoll_isolate *isolate, atoll_thread *t, atoll_object guest)
{
    atoll_outcome outcome;
    atoll_value why;
    char text[1000];
    atoll_method fail = find(t, guest, "fail", "(Ljava/lang/String;)V");
    CHECK(atoll_string_new(t, "two\nlines\r and \x1b[1m", SIZE_MAX, &why.object) == ATOLL_OK);
    CHECK(atoll_call(t, fail, none, &why, NULL, &outcome) == ATOLL_OK && outcome.kind == ATOLL_EXCEPTION);
    CHECK(strcmp(outcome.message, "java.lang.IllegalStateException: two lines  and  [1m") == 0);
    CHECK(atoll_release(isolate, outcome.exception) == ATOLL_OK && atoll_release(isolate, why.object) == ATOLL_OK);
    for (int i = 0; i < 4; i++) {
        memset(text, 'x', sizeof text);
        for (int at = i; at < 900; at += 3)
            memcpy(text + at, "\xE2\x82\xAC", 3); /* the euro sign */
        CHECK(atoll_string_new(t, text, 900, &why.object) == ATOLL_OK);
        CHECK(atoll_call(t, fail, none, &why, NULL, &outcome) == ATOLL_OK && outcome.kind == ATOLL_EXCEPTION);
        size_t length = strlen(outcome.message);
        CHECK(length >= 508 && length < 512 && memcmp(outcome.message + length - 3, "\xE2\x82\xAC", 3) == 0);
        CHECK(atoll_release(isolate, outcome.exception) == ATOLL_OK && atoll_release(isolate, why.object) == ATOLL_OK);
    }
}

/* ---- host functions ---- */

static void ask(atoll_thread *t, void *user, const atoll_value *arguments, atoll_value *result)
{
    char *question, answer[200];
    CHECK(atoll_string_text(t, arguments[1].object, &question, NULL) == ATOLL_OK);
    snprintf(answer, sizeof answer, "%s: %s, %d times", (const char *)user, question,
             arguments[2].i);
    atoll_text_free(question);
    CHECK(atoll_string_new(t, answer, SIZE_MAX, &result->object) == ATOLL_OK);
}

static void complain(atoll_thread *t, void *user, const atoll_value *arguments, atoll_value *result)
{
    (void)user, (void)arguments, (void)result;
    CHECK(atoll_throw(t, "java.io.IOException", "the host complains") == ATOLL_OK);
}

struct depth {
    atoll_isolate *isolate;
    atoll_method method;
};

/* Calls back into Java, as deep as it is told. */
static void twice(atoll_thread *t, void *user, const atoll_value *arguments, atoll_value *result)
{
    atoll_outcome outcome;
    atoll_value less = {.i = arguments[1].i - 1}, below = {0};
    const struct depth *deep = user;
    if (arguments[1].i > 0 &&
        (atoll_call(t, deep->method, none, &less, &below, &outcome) != ATOLL_OK))
        return;
    if (arguments[1].i > 0 && outcome.kind == ATOLL_EXCEPTION) {
        atoll_throw_object(t, outcome.exception);
        atoll_release(deep->isolate, outcome.exception);
        return;
    }
    result->i = below.i + 2;
}

static void host_functions(atoll_isolate *isolate, atoll_thread *t, atoll_object guest)
{
    static struct depth deep;
    atoll_outcome outcome;
    atoll_value result, n = {.i = 5};
    char *text;
    deep = (struct depth){isolate, find(t, guest, "deep", "(I)I")};
    CHECK(atoll_call(t, find(t, guest, "callTwice", "(I)I"), none, &n, &result, &outcome) ==
          ATOLL_OK);
    CHECK(outcome.kind == ATOLL_EXCEPTION &&
          strncmp(outcome.message, "java.lang.UnsatisfiedLinkError", 30) == 0);
    CHECK(atoll_bind(t, guest, "ask", "(Ljava/lang/String;I)Ljava/lang/String;", ask,
                     (void *)"host") == ATOLL_OK);
    CHECK(atoll_bind(t, guest, "complain", "()V", complain, NULL) == ATOLL_OK);
    CHECK(atoll_bind(t, guest, "twice", "(I)I", twice, &deep) == ATOLL_OK);
    CHECK(atoll_bind(t, guest, "add", "(II)I", twice, NULL) == ATOLL_MISUSE);
    CHECK(atoll_bind(t, guest, "nothing", "()V", twice, NULL) == ATOLL_NOT_FOUND);
    CHECK(atoll_call(t, find(t, guest, "callTwice", "(I)I"), none, &n, &result, &outcome) ==
              ATOLL_OK &&
          result.i == 13);
    CHECK(atoll_call(t, find(t, guest, "catchComplaint", "()Ljava/lang/String;"), none, NULL,
                     &result, &outcome) == ATOLL_OK);
    CHECK(atoll_string_text(t, result.object, &text, NULL) == ATOLL_OK);
    CHECK(strcmp(text, "java.io.IOException: the host complains") == 0);
    atoll_text_free(text);
    /* On a thread that Java made. */
    CHECK(atoll_call(t, find(t, guest, "askFromThread", "()Ljava/lang/String;"), none, NULL,
                     &result, &outcome) == ATOLL_OK);
    CHECK(outcome.kind == ATOLL_RETURNED);
    CHECK(atoll_string_text(t, result.object, &text, NULL) == ATOLL_OK &&
          strcmp(text, "host: from a thread, 2 times") == 0);
    atoll_text_free(text);
    /* Host and Java in turns without end: StackOverflowError comes back through all of them. */
    n.i = 100000000;
    CHECK(atoll_call(t, find(t, guest, "callTwice", "(I)I"), none, &n, &result, &outcome) ==
          ATOLL_OK);
    CHECK(outcome.kind == ATOLL_EXCEPTION &&
          strncmp(outcome.message, "java.lang.StackOverflowError", 28) == 0);
    CHECK(atoll_throw(t, "java.io.IOException", NULL) == ATOLL_MISUSE); /* in no host function */
    atoll_usage usage;
    CHECK(atoll_isolate_usage(isolate, &usage) == ATOLL_OK && usage.handles > 0 &&
          usage.handles < 100);
    printf("handles %u, memory %llu KiB, threads %u\n", usage.handles,
           (unsigned long long)usage.memory / 1024, usage.threads);
}

/* ---- threads ---- */

struct worker {
    atoll_isolate *isolate;
    atoll_thread *main;
    int number;
};

static void *work(void *context)
{
    struct worker *worker = context;
    atoll_thread *t, *again;
    atoll_outcome outcome;
    atoll_value two[] = {{.i = worker->number}, {.i = 1}}, result;
    CHECK(atoll_thread_current(worker->isolate, &t) == ATOLL_NOT_FOUND);
    CHECK(atoll_thread_attach(worker->isolate, "worker", 0, &t) == ATOLL_OK);
    CHECK(atoll_thread_attach(worker->isolate, "worker", 0, &again) == ATOLL_MISUSE);
    CHECK(atoll_thread_current(worker->isolate, &again) == ATOLL_OK && again == t);
    atoll_object guest = find_guest(t);
    atoll_method add = find(t, guest, "add", "(II)I");
    for (int i = 0; i < 2000; i++) {
        atoll_object string;
        two[0].i += 1;
        if (atoll_call(t, add, none, two, &result, &outcome) != ATOLL_OK ||
            result.i != worker->number + i + 2)
            CHECK(0);
        if (atoll_string_new(t, "garbage for the collector, so that it has to work", SIZE_MAX,
                             &string) != ATOLL_OK ||
            atoll_release(worker->isolate, string) != ATOLL_OK)
            CHECK(0);
    }
    CHECK(atoll_call(worker->main, add, none, two, &result, &outcome) ==
          ATOLL_MISUSE); /* another's thread */
    CHECK(atoll_thread_detach(t) == ATOLL_OK);
    CHECK(atoll_thread_detach(t) == ATOLL_MISUSE);
    CHECK(atoll_call(t, add, none, two, &result, &outcome) == ATOLL_MISUSE);
    return NULL;
}

static void threads(atoll_isolate *isolate, atoll_thread *main_thread)
{
    struct worker workers[4];
    pthread_t ids[4];
    for (int i = 0; i < 4; i++) {
        workers[i] = (struct worker){isolate, main_thread, i * 1000};
        CHECK(pthread_create(&ids[i], NULL, work, &workers[i]) == 0);
    }
    for (int i = 0; i < 4; i++)
        pthread_join(ids[i], NULL);
    CHECK(atoll_thread_detach(main_thread) == ATOLL_MISUSE);
}

static void classes_from_memory(atoll_thread *t)
{
    char path[4096];
    static unsigned char bytes[100000];
    atoll_object made;
    atoll_outcome outcome;
    snprintf(path, sizeof path, "%s/Guest$Endless.class", getenv("GUEST_CLASSES"));
    FILE *file = fopen(path, "rb");
    size_t length = file == NULL ? 0 : fread(bytes, 1, sizeof bytes, file);
    CHECK(length > 100);
    if (file != NULL)
        fclose(file);
    CHECK(atoll_define_class(t, none, bytes, length, &made, &outcome) == ATOLL_OK &&
          outcome.kind == ATOLL_RETURNED);
    CHECK(atoll_define_class(t, none, bytes, length, &made, &outcome) == ATOLL_OK &&
          outcome.kind == ATOLL_EXCEPTION);
    CHECK(strncmp(outcome.message, "java.lang.LinkageError", 22) == 0);
    CHECK(atoll_define_class(t, none, bytes, length / 2, &made, &outcome) == ATOLL_OK &&
          outcome.kind == ATOLL_EXCEPTION);
    CHECK(strncmp(outcome.message, "java.lang.ClassFormatError", 26) == 0);
}

int main(void)
{
    atoll_engine *engine;
    atoll_thread *t;
    atoll_outcome outcome;
    atoll_config config = guest_config();
    config.output = keep_output;
    CHECK(atoll_engine_open(&engine) == ATOLL_OK);
    atoll_isolate *isolate = new_isolate(engine, &config);
    CHECK(atoll_thread_current(isolate, &t) == ATOLL_OK);
    atoll_object guest = find_guest(t);
    calls(t, guest);
    fields(t, guest);
    arrays(t, guest);
    exceptions(isolate, t, guest);
    messages(isolate, t, guest);
    host_functions(isolate, t, guest);
    threads(isolate, t);
    classes_from_memory(t);
    CHECK(atoll_run_main(isolate, ATOLL_MAIN_CLASS, "Guest", NULL, 0, &outcome) == ATOLL_OK);
    CHECK(outcome.kind == ATOLL_RETURNED && outcome.status == 0 &&
          strcmp(written, "main of Guest\n") == 0);
    CHECK(atoll_engine_close(engine) == ATOLL_MISUSE);
    CHECK(atoll_isolate_free(isolate) == ATOLL_OK);
    /* System.exit is an outcome, not the end of the process. */
    isolate = new_isolate(engine, &config);
    CHECK(atoll_thread_current(isolate, &t) == ATOLL_OK);
    atoll_value status = {.i = 3};
    atoll_method exit_method = find(t, find_guest(t), "exit", "(I)V");
    CHECK(atoll_call(t, exit_method, none, &status, NULL, &outcome) == ATOLL_OK);
    CHECK(outcome.kind == ATOLL_EXITED && outcome.status == 3);
    CHECK(atoll_call(t, exit_method, none, &status, NULL, &outcome) == ATOLL_ENDED);
    CHECK(atoll_isolate_free(isolate) == ATOLL_OK);
    CHECK(atoll_engine_close(engine) == ATOLL_OK);
    return sum_up();
}
