/* The host of the README: calls a static method of a Java class, twenty lines. */
#include <atoll.h>
#include <stdio.h>

int main(void)
{
    atoll_engine *engine;
    atoll_isolate *isolate;
    atoll_config config;
    atoll_outcome outcome;
    atoll_value two[] = {{.i = 40}, {.i = 2}}, sum;
    char why[512];
    atoll_config_defaults(&config);
    config.class_path = "classes";
    if (atoll_engine_open(&engine) != ATOLL_OK ||
        atoll_isolate_new(engine, &config, &isolate, why, sizeof why) != ATOLL_OK)
        return 1;
    if (atoll_call_static(isolate, "Guest", "add", "(II)I", two, &sum, &outcome) == ATOLL_OK &&
        outcome.kind == ATOLL_RETURNED)
        printf("40 + 2 = %d\n", sum.i);
    atoll_isolate_free(isolate);
    return atoll_engine_close(engine) != ATOLL_OK;
}
