/* What a host can configure, field by field, and the functions that belong to no isolate. */
#include "tests/api/check.h"

#include <pthread.h>
#include <signal.h>
#include <unistd.h>

static const atoll_object none;

struct guest {
    atoll_isolate *isolate;
    atoll_thread *t;
    atoll_object class_object;
};

static struct guest make(atoll_engine *engine, const atoll_config *config)
{
    atoll_outcome outcome;
    struct guest g = {.isolate = new_isolate(engine, config)};
    CHECK(atoll_thread_current(g.isolate, &g.t) == ATOLL_OK);
    CHECK(atoll_find_class(g.t, none, "Configured", &g.class_object, &outcome) == ATOLL_OK);
    CHECK(outcome.kind == ATOLL_RETURNED);
    return g;
}

static int32_t number(const struct guest *g, const char *method, const char *descriptor)
{
    atoll_value result = {0};
    atoll_outcome outcome;
    CHECK(atoll_call(g->t, find(g->t, g->class_object, method, descriptor), none, NULL, &result, &outcome) == ATOLL_OK);
    CHECK(outcome.kind == ATOLL_RETURNED);
    return result.i;
}

/* Does a method, of a text or (NULL) of nothing, say so? */
static int says(const struct guest *g, const char *method, const char *argument, const char *expected)
{
    atoll_value value = {0}, result = {0};
    atoll_outcome outcome;
    char *text = NULL;
    if (argument != NULL)
        CHECK(atoll_string_new(g->t, argument, SIZE_MAX, &value.object) == ATOLL_OK);
    CHECK(atoll_call(g->t, find(g->t, g->class_object, method, argument != NULL ? "(Ljava/lang/String;)Ljava/lang/String;" : "()Ljava/lang/String;"),
                     none, &value, &result, &outcome) == ATOLL_OK);
    if (outcome.kind != ATOLL_RETURNED)
        printf("%s: %s\n", method, outcome.message);
    if (outcome.kind == ATOLL_RETURNED && result.object.bits != 0)
        CHECK(atoll_string_text(g->t, result.object, &text, NULL) == ATOLL_OK);
    int same = text == NULL ? expected == NULL : expected != NULL && strcmp(text, expected) == 0;
    if (!same)
        printf("%s: %s\n", method, text == NULL ? "null" : text);
    atoll_text_free(text);
    return same;
}

static int32_t ask(atoll_engine *engine, const atoll_config *config, const char *method, const char *descriptor)
{
    struct guest g = make(engine, config);
    int32_t answer = number(&g, method, descriptor);
    CHECK(atoll_isolate_free(g.isolate) == ATOLL_OK);
    return answer;
}

static void refused(atoll_engine *engine, const atoll_config *config, atoll_status status, const char *part)
{
    char message[512] = "";
    atoll_isolate *isolate = (void *)&message;
    CHECK(atoll_isolate_new(engine, config, &isolate, message, sizeof message) == status);
    CHECK(isolate == NULL && strstr(message, part) != NULL && strchr(message, '\n') == NULL);
    if (strstr(message, part) == NULL)
        printf("%s\n", message);
}

static void texts(atoll_engine *engine)
{
    static const atoll_property properties[] = {{"my.key", "a value"}, {"user.home", "/elsewhere"}};
    static const char *const arguments[] = {"-Xmx1g", "-Dx=y z"};
    atoll_config config = guest_config();
    config.properties = properties;
    config.property_count = 2;
    config.vm_arguments = arguments;
    config.vm_argument_count = 2;
    struct guest g = make(engine, &config);
    CHECK(says(&g, "property", "my.key", "a value"));
    CHECK(says(&g, "property", "user.home", "/elsewhere"));
    CHECK(says(&g, "property", "java.vm.version", atoll_version()));
    CHECK(says(&g, "property", "no.such.key", NULL));
    CHECK(says(&g, "arguments", NULL, "-Xmx1g|-Dx=y z"));
    CHECK(atoll_isolate_free(g.isolate) == ATOLL_OK);
    config = guest_config();
    config.boot_class_path_append = getenv("GUEST_CLASSES");
    config.class_path = "";
    CHECK(ask(engine, &config, "isOfBootLoader", "()Z") == 1);
    config = guest_config();
    CHECK(ask(engine, &config, "isOfBootLoader", "()Z") == 0);
}

static void stacks(atoll_engine *engine)
{
    atoll_config config = guest_config();
    int32_t small, large, usual = ask(engine, &config, "depth", "()I");
    config.max_stack = 256 << 10;
    small = ask(engine, &config, "depth", "()I");
    config.max_stack = 8 << 20;
    large = ask(engine, &config, "depth", "()I");
    printf("depth with 256 KiB, 2 MiB, 8 MiB of stack: %d %d %d\n", small, usual, large);
    CHECK(small > 500 && usual > 4 * small && large > 3 * usual);
}

static void assertions(atoll_engine *engine)
{
    static const atoll_assertion_rule rules[] = {{"Configured$Inner", 0}, {"java.util...", 1}}, off[] = {{"...", 0}};
    atoll_config config = guest_config();
    CHECK(ask(engine, &config, "assertions", "()I") == 0);
    config.assertions = 1;
    CHECK(ask(engine, &config, "assertions", "()I") == 3);
    config.assertion_rules = rules;
    config.assertion_rule_count = 2;
    CHECK(ask(engine, &config, "assertions", "()I") == 5);
    config.assertion_rules = off;
    config.assertion_rule_count = 1;
    config.system_assertions = 1;
    CHECK(ask(engine, &config, "assertions", "()I") == 4);
}

/* A class file that says it needs preview features. */
static void previews(atoll_engine *engine)
{
    char path[4200];
    unsigned char bytes[20000];
    snprintf(path, sizeof path, "%s/Hostile.class", getenv("GUEST_CLASSES"));
    FILE *file = fopen(path, "rb");
    size_t length = file == NULL ? 0 : fread(bytes, 1, sizeof bytes, file);
    CHECK(length > 100);
    if (file != NULL)
        fclose(file);
    bytes[4] = bytes[5] = 0xFF;
    for (int enabled = 0; enabled < 2; enabled++) {
        atoll_config config = guest_config();
        atoll_object made;
        atoll_outcome outcome;
        config.enable_preview = enabled;
        config.verify_all = enabled;
        struct guest g = make(engine, &config);
        CHECK(atoll_define_class(g.t, none, bytes, length, &made, &outcome) == ATOLL_OK);
        CHECK(outcome.kind == (enabled ? ATOLL_RETURNED : ATOLL_EXCEPTION));
        CHECK(enabled || strstr(outcome.message, "java.lang.UnsupportedClassVersionError: Preview features are not enabled") != NULL);
        CHECK(atoll_isolate_free(g.isolate) == ATOLL_OK);
    }
}

static void missing_texts(atoll_engine *engine)
{
    static const atoll_property properties[] = {{"a", "b"}, {"my.key", NULL}}, nameless[] = {{NULL, "x"}};
    static const char *const arguments[] = {"-Xmx1g", NULL};
    static const atoll_assertion_rule rules[] = {{NULL, 1}};
    atoll_config config = guest_config();
    config.property_count = 1;
    refused(engine, &config, ATOLL_MISUSE, "");
    config.properties = nameless;
    refused(engine, &config, ATOLL_MISUSE, "");
    config.properties = properties;
    config.property_count = 2;
    refused(engine, &config, ATOLL_MISUSE, "");
    config = guest_config();
    config.vm_argument_count = 1;
    refused(engine, &config, ATOLL_MISUSE, "");
    config.vm_arguments = arguments;
    config.vm_argument_count = 2;
    refused(engine, &config, ATOLL_MISUSE, "");
    config = guest_config();
    config.assertion_rule_count = 1;
    refused(engine, &config, ATOLL_MISUSE, "");
    config.assertion_rules = rules;
    refused(engine, &config, ATOLL_MISUSE, "");
}

static int count_mappings(const char *part)
{
    char line[4300];
    int count = 0;
    FILE *file = fopen("/proc/self/maps", "r");
    while (file != NULL && fgets(line, sizeof line, file) != NULL)
        count += strstr(line, part) != NULL;
    if (file != NULL)
        fclose(file);
    return count;
}

/* The same JDK by two paths: each is opened once, and none stays. */
static void two_homes(void)
{
    char home[4200];
    atoll_engine *engine;
    atoll_outcome outcome;
    atoll_config config = guest_config();
    atoll_value key = {.text = "java.home"}, value;
    CHECK(atoll_engine_open(&engine) == ATOLL_OK);
    int before = count_mappings("/lib/modules");
    struct guest g = make(engine, &config);
    CHECK(atoll_call_static(g.isolate, "java.lang.System", "getProperty", "(Ljava/lang/String;)Ljava/lang/String;", &key,
                            &value, &outcome) == ATOLL_OK);
    snprintf(home, sizeof home, "%s/home", getenv("GUEST_CLASSES"));
    unlink(home);
    CHECK(symlink(value.text, home) == 0);
    CHECK(atoll_isolate_free(g.isolate) == ATOLL_OK);
    int once = count_mappings("/lib/modules") - before;
    CHECK(once > 0);
    config.java_home = home;
    for (int i = 0; i < 3; i++)
        CHECK(ask(engine, &config, "assertions", "()I") == 0);
    CHECK(count_mappings("/lib/modules") - before == 2 * once);
    CHECK(atoll_engine_close(engine) == ATOLL_OK);
    CHECK(count_mappings("/lib/modules") == before);
    CHECK(unlink(home) == 0);
}

static int64_t close_engine(void *context, int number, int action)
{
    (void)number, (void)action;
    CHECK(atoll_engine_close(context) == ATOLL_MISUSE);
    return ATOLL_SIGNAL_DEFAULT;
}

/* An isolate counts already while it is being made. */
static void close_too_early(void)
{
    atoll_engine *engine;
    atoll_config config = guest_config();
    CHECK(atoll_engine_open(&engine) == ATOLL_OK);
    config.signal = close_engine;
    config.signal_context = engine;
    int so_far = passed;
    struct guest g = make(engine, &config);
    CHECK(passed > so_far + 3);
    CHECK(atoll_engine_close(engine) == ATOLL_MISUSE);
    CHECK(atoll_isolate_free(g.isolate) == ATOLL_OK);
    CHECK(atoll_engine_close(engine) == ATOLL_OK);
}

static void images(atoll_engine *engine)
{
    char image[4200], message[512] = "";
    atoll_config config = guest_config();
    snprintf(image, sizeof image, "%s/Configured.class", getenv("GUEST_CLASSES"));
    config.image = image;
    refused(engine, &config, ATOLL_BAD_IMAGE, "");
    CHECK(atoll_image_check(NULL, image, message, sizeof message) == ATOLL_BAD_IMAGE && message[0] != 0);
    CHECK(atoll_image_check(NULL, "/no/such/image", NULL, 0) != ATOLL_OK);
    config.image = "/no/such/image";
    refused(engine, &config, ATOLL_BAD_IMAGE, "/no/such/image");
    config.image = "";
    CHECK(ask(engine, &config, "assertions", "()I") == 0);
    config.image = NULL;
    config.image_in_place = 1;
    CHECK(ask(engine, &config, "assertions", "()I") == 0);
    CHECK(atoll_image_check(NULL, NULL, message, sizeof message) == ATOLL_OK);
    config.java_home = "/no/such/home";
    refused(engine, &config, ATOLL_NO_CLASS_LIBRARY, "");
    CHECK(atoll_image_build(engine, "/no/such/home", image, message, sizeof message) == ATOLL_NO_CLASS_LIBRARY);
    CHECK(atoll_image_build(engine, NULL, "/no/such/folder/image", message, sizeof message) == ATOLL_SYSTEM);
    CHECK(access("/no/such/folder/image", F_OK) != 0);
    CHECK(atoll_image_build(engine, NULL, "/no/such/folder/image", NULL, 10) == ATOLL_SYSTEM);
    CHECK(atoll_image_build(NULL, NULL, image, NULL, 0) == ATOLL_MISUSE);
    CHECK(atoll_image_build(engine, NULL, NULL, NULL, 0) == ATOLL_MISUSE);
    config = guest_config();
    config.trace = "no-such-topic";
    refused(engine, &config, ATOLL_MISUSE, "no-such-topic");
    config = guest_config();
    config.size--;
    CHECK(ask(engine, &config, "assertions", "()I") == 0);
    config.size = sizeof config + 8;
    refused(engine, &config, ATOLL_MISUSE, "");
    config.size = 8;
    refused(engine, &config, ATOLL_MISUSE, "");
}

/* ---- C code that is on a stack when the isolate ends ---- */

static int strandings, stranded_with;

static void note_stranded(void *context, int status)
{
    CHECK(context == &strandings);
    __atomic_add_fetch(&strandings, 1, __ATOMIC_RELAXED);
    stranded_with = status;
}

static void *sleep_in_c(void *context)
{
    struct guest *g = context;
    atoll_thread *t;
    atoll_object native;
    atoll_outcome outcome = {0};
    atoll_value path, ms = {.i = 500};
    CHECK(atoll_thread_attach(g->isolate, NULL, 1, &t) == ATOLL_OK);
    CHECK(atoll_find_class(t, none, "Native", &native, &outcome) == ATOLL_OK);
    CHECK(atoll_string_new(t, getenv("GUEST_LIBRARY"), SIZE_MAX, &path.object) == ATOLL_OK);
    CHECK(atoll_call(t, find(t, native, "load", "(Ljava/lang/String;)Ljava/lang/String;"), none, &path, NULL, &outcome) == ATOLL_OK);
    CHECK(atoll_call(t, find(t, native, "sleep", "(I)V"), none, &ms, NULL, &outcome) == ATOLL_OK && outcome.kind == ATOLL_KILLED);
    return NULL;
}

static void stranded(atoll_engine *engine)
{
    atoll_config config = guest_config();
    pthread_t thread;
    config.native_libraries = 1;
    config.stranded = note_stranded;
    config.stranded_context = &strandings;
    struct guest g = make(engine, &config);
    CHECK(pthread_create(&thread, NULL, sleep_in_c, &g) == 0);
    usleep(250000);
    CHECK(atoll_isolate_kill(g.isolate, 7) == ATOLL_OK);
    CHECK(atoll_isolate_free(g.isolate) == ATOLL_OK);
    pthread_join(thread, NULL);
    CHECK(strandings > 0 && stranded_with == 7);
}

/* ---- the process ---- */

static void of_the_process(atoll_engine *engine)
{
    struct sigaction before, after;
    char path[4200], zeros[8192] = {0};
    unsigned major, minor, patch;
    int end = 0;
    CHECK(sscanf(atoll_version(), "%u.%u.%u%n", &major, &minor, &patch, &end) == 3 && atoll_version()[end] == 0);
    for (int status = ATOLL_OK; status <= ATOLL_BAD_SNAPSHOT; status++)
        for (int other = ATOLL_OK; other < status; other++)
            CHECK(atoll_status_text((atoll_status)status)[0] != 0 &&
                  strcmp(atoll_status_text((atoll_status)status), atoll_status_text((atoll_status)other)) != 0);
    CHECK(atoll_status_text((atoll_status)1000)[0] != 0 && atoll_status_text((atoll_status)-1)[0] != 0);
    atoll_config_fill(NULL, sizeof(atoll_config));
    sigaction(SIGBUS, NULL, &before);
    CHECK(atoll_catch_bus_errors() == ATOLL_OK && atoll_catch_bus_errors() == ATOLL_OK);
    sigaction(SIGBUS, NULL, &after);
    CHECK(after.sa_handler != before.sa_handler);
    snprintf(path, sizeof path, "%s/mapped", getenv("GUEST_CLASSES"));
    FILE *file = fopen(path, "wb");
    CHECK(file != NULL && fwrite(zeros, 1, sizeof zeros, file) == sizeof zeros && fclose(file) == 0);
    atoll_config config = guest_config();
    struct guest g = make(engine, &config);
    CHECK(says(&g, "readMapped", path, "InternalError"));
    CHECK(atoll_isolate_free(g.isolate) == ATOLL_OK);
    CHECK(unlink(path) == 0);
}

int main(void)
{
    atoll_engine *engine;
    CHECK(atoll_engine_open(&engine) == ATOLL_OK);
    texts(engine);
    stacks(engine);
    assertions(engine);
    previews(engine);
    images(engine);
    missing_texts(engine);
    two_homes();
    close_too_early();
    stranded(engine);
    of_the_process(engine);
    CHECK(atoll_engine_close(engine) == ATOLL_OK);
    return sum_up();
}
