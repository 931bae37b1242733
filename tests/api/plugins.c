/*
 * An editor that gives a text through ten plugins, each in an isolate of its own with limits. One of them loops, one
 * takes all memory, one throws; the text goes through the others, and the editor goes on.
 */
#include <atoll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define PLUGINS 10

static const char *const kinds[PLUGINS] = {"greet", "greet", "spin",  "greet", "hoard",
                                           "greet", "fail",  "greet", "greet", "greet"};

static char *run(atoll_engine *engine, const char *kind, const char *text, char *why, size_t size)
{
    atoll_config config;
    atoll_isolate *isolate;
    atoll_thread *t;
    atoll_object guest;
    atoll_method method;
    atoll_value argument = {0}, result = {0};
    atoll_outcome outcome = {0};
    char *answer = NULL;
    int plain = strcmp(kind, "spin") != 0 && strcmp(kind, "hoard") != 0;
    atoll_config_defaults(&config);
    config.class_path = "classes";
    config.max_memory = 48 << 20;
    if (atoll_isolate_new(engine, &config, &isolate, why, size) != ATOLL_OK)
        return NULL;
    if (atoll_thread_current(isolate, &t) == ATOLL_OK &&
        atoll_thread_set_limits(t, 1000000000, 0) == ATOLL_OK &&
        atoll_find_class(t, (atoll_object){0}, "Guest", &guest, &outcome) == ATOLL_OK &&
        atoll_find_method(t, guest, kind,
                          strcmp(kind, "spin") == 0    ? "()I"
                          : strcmp(kind, "hoard") == 0 ? "()V"
                          : strcmp(kind, "fail") == 0  ? "(Ljava/lang/String;)V"
                                                       : "(Ljava/lang/String;)Ljava/lang/String;",
                          &method) == ATOLL_OK &&
        atoll_string_new(t, text, SIZE_MAX, &argument.object) == ATOLL_OK &&
        atoll_call(t, method, (atoll_object){0}, plain ? &argument : NULL, &result, &outcome) ==
            ATOLL_OK &&
        outcome.kind == ATOLL_RETURNED)
        atoll_string_text(t, result.object, &answer, NULL);
    else
        snprintf(why, size, "%s",
                 outcome.kind == ATOLL_OUT_OF_TIME ? "it took too long" : outcome.message);
    atoll_isolate_free(isolate);
    return answer;
}

int main(void)
{
    atoll_engine *engine;
    char text[1000] = "world", why[512];
    if (atoll_engine_open(&engine) != ATOLL_OK)
        return 1;
    for (int i = 0; i < PLUGINS; i++) {
        char *answer = run(engine, kinds[i], text, why, sizeof why);
        if (answer == NULL)
            printf("plugin %d: %s\n", i, why);
        else
            snprintf(text, sizeof text, "%s", answer);
        atoll_text_free(answer);
    }
    printf("%s\n", text);
    return atoll_engine_close(engine) != ATOLL_OK;
}
