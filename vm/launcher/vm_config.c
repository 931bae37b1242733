/* See vm_config.h. */
#include "vm/launcher/vm_config.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void put_environment_trace(struct string_list *topics)
{
    const char *trace = getenv("ATOLL_TRACE");
    if (trace != NULL && *trace != '\0')
        list_add(topics, trace);
}

/* All topics with commas between, or NULL; the caller frees it. */
static char *join_trace(const char *trace, const struct vm_settings *settings)
{
    struct string_list topics = {0};
    char *joined = NULL;
    for (size_t i = 0; i < settings->trace.count; i++)
        list_add(&topics, settings->trace.items[i]);
    if (trace != NULL)
        list_add(&topics, trace);
    put_environment_trace(&topics);
    if (settings->log != NULL)
        xlog_topics(settings->log, &topics);
    if (topics.count > 0)
        joined = list_join(&topics);
    for (char *space = joined; space != NULL && (space = strchr(space, ' ')) != NULL;)
        *space = ',';
    list_free(&topics);
    return joined;
}

static uint64_t heap_limit(const struct vm_settings *settings)
{
    double memory;
    if (settings->max_heap != 0 || settings->max_heap_percent <= 0)
        return settings->max_heap;
    memory = (double)sysconf(_SC_PHYS_PAGES) * (double)sysconf(_SC_PAGESIZE);
    return (uint64_t)(memory * settings->max_heap_percent / 100);
}

void vm_config_make(const struct vm_settings *settings, const char *trace, atoll_config *config,
                    struct vm_config_parts *parts)
{
    size_t count = settings->keys.count, rules = settings->assertion_names.count;
    parts->properties = need(calloc(count + 1, sizeof *parts->properties));
    parts->assertions = need(calloc(rules + 1, sizeof *parts->assertions));
    parts->trace = join_trace(trace, settings);
    atoll_config_defaults(config);
    for (size_t i = 0; i < count; i++) {
        parts->properties[config->property_count].key = settings->keys.items[i];
        parts->properties[config->property_count].value = settings->values.items[i];
        if (text_equal(settings->keys.items[i], "java.class.path"))
            config->class_path = settings->values.items[i];
        else
            config->property_count++;
    }
    for (size_t i = 0; i < rules; i++) {
        parts->assertions[i].name = settings->assertion_names.items[i];
        parts->assertions[i].enabled = settings->assertion_values[i];
    }
    config->properties = parts->properties;
    config->assertion_rules = parts->assertions;
    config->assertion_rule_count = rules;
    config->assertions = settings->assertions;
    config->system_assertions = settings->system_assertions;
    config->boot_class_path_append = settings->boot_class_path;
    config->max_heap = heap_limit(settings);
    config->max_stack = settings->stack_size;
    config->verify_all = settings->verify_all;
    config->enable_preview = settings->preview;
    config->check_jni = settings->check_jni;
    config->native_libraries = 2;
    config->vm_arguments = (const char *const *)settings->runtime_arguments.items;
    config->vm_argument_count = settings->runtime_arguments.count;
    config->trace = parts->trace;
    if (settings->log != NULL) {
        config->log = xlog_write;
        config->log_context = settings->log;
    }
}

void vm_config_free(struct vm_config_parts *parts)
{
    free(parts->properties);
    free(parts->assertions);
    free(parts->trace);
}
