/* What a host has configured: read with all its fields, and put where the parts of the library look for it. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "loader/loader.h"
#include "stdlib/host/host.h"
#include "vm/api/internal.h"
#include "vm/base/mem.h"
#include "vm/exec/internal.h"
#include "vm/model/assertions.h"

#define DEFAULT_STACK MIB(2)

/* What the first header had; later ones append. */
#define SMALLEST_CONFIG offsetof(atoll_config, log)

void atoll_config_fill(atoll_config *config, size_t size)
{
    if (config == NULL || size < SMALLEST_CONFIG)
        return;
    memset(config, 0, size);
    config->size = size;
}

bool are_texts(const char *const *texts, size_t count)
{
    if (texts == NULL)
        return count == 0;
    for (size_t i = 0; i < count; i++)
        if (texts[i] == NULL)
            return false;
    return true;
}

static bool are_properties(const atoll_property *properties, size_t count)
{
    if (properties == NULL)
        return count == 0;
    for (size_t i = 0; i < count; i++)
        if (properties[i].key == NULL || properties[i].value == NULL)
            return false;
    return true;
}

static bool are_rules(const atoll_assertion_rule *rules, size_t count)
{
    if (rules == NULL)
        return count == 0;
    for (size_t i = 0; i < count; i++)
        if (rules[i].name == NULL)
            return false;
    return true;
}

/* The configuration of a host that may know fewer fields than we do.  Zero is the default of each. */
bool config_read(const atoll_config *given, atoll_config *config)
{
    if (given == NULL || given->size < SMALLEST_CONFIG || given->size > sizeof *config)
        return false;
    memset(config, 0, sizeof *config);
    memcpy(config, given, given->size);
    return config->fuel <= ATOLL_FUEL_SUSPENDS;
}

bool config_has_texts(const atoll_config *config)
{
    return are_properties(config->properties, config->property_count) &&
           are_rules(config->assertion_rules, config->assertion_rule_count) &&
           are_texts(config->vm_arguments, config->vm_argument_count);
}

/* ---- properties ---- */

/* What the host gives goes before what is there by default. */
static bool add_property(struct isolate *iso, const char *key, const char *value)
{
    struct property *property;
    for (uint32_t i = 0; i < iso->property_count; i++) {
        property = &iso->properties[i];
        if (strcmp(property->key, key) == 0) {
            mem_free(property->value);
            property->value = mem_copy_string(value);
            return property->value != NULL;
        }
    }
    property = mem_resize(iso->properties, (iso->property_count + 1) * sizeof *iso->properties);
    if (property == NULL)
        return false;
    iso->properties = property;
    property += iso->property_count++;
    property->key = mem_copy_string(key);
    property->value = mem_copy_string(value);
    return property->key != NULL && property->value != NULL;
}

/* Where System.loadLibrary looks: as on HotSpot where the dynamic linker does first, then in the system's folders. */
static bool add_library_path(struct isolate *iso, const atoll_config *config)
{
    static const char system[] = "/usr/java/packages/lib:/usr/lib/x86_64-linux-gnu/jni:"
                                 "/lib/x86_64-linux-gnu:/usr/lib/x86_64-linux-gnu:/usr/lib/jni:/lib:/usr/lib";
    const char *first = config->native_libraries ? getenv("LD_LIBRARY_PATH") : NULL;
    if (first == NULL)
        return add_property(iso, "java.library.path", system);
    size_t size = strlen(first) + sizeof system + 1;
    char *path = mem_alloc(size);
    if (path == NULL)
        return false;
    snprintf(path, size, "%s:%s", first, system);
    bool done = add_property(iso, "java.library.path", path);
    mem_free(path);
    return done;
}

static bool add_properties(struct isolate *iso, const atoll_config *config)
{
    bool done =
        add_property(iso, "java.home", iso->java_home) &&
        add_property(iso, "java.vm.specification.name", "Java Virtual Machine Specification") &&
        add_property(iso, "java.vm.specification.vendor", "Oracle Corporation") &&
        add_property(iso, "java.vm.specification.version", "17") &&
        add_property(iso, "java.vm.name", "Atoll VM") &&
        add_property(iso, "java.vm.vendor", "The Atoll authors") &&
        add_property(iso, "java.vm.version", atoll_version()) &&
        add_property(iso, "java.vm.info", "interpreted mode") &&
        add_property(iso, "jdk.debug", "release") &&
        add_property(iso, "java.class.path", config->class_path != NULL ? config->class_path : "");
    char library_path[4096];
    snprintf(library_path, sizeof library_path, "%s/lib", iso->java_home);
    done =
        done && add_property(iso, "sun.boot.library.path", library_path) &&
        add_library_path(iso, config);
    for (size_t i = 0; i < config->property_count && done; i++)
        done = add_property(iso, config->properties[i].key, config->properties[i].value);
    return done;
}

static bool add_vm_arguments(struct isolate *iso, const atoll_config *config)
{
    if (config->vm_argument_count == 0)
        return true;
    iso->vm_arguments = mem_alloc(config->vm_argument_count * sizeof *iso->vm_arguments);
    if (iso->vm_arguments == NULL)
        return false;
    for (size_t i = 0; i < config->vm_argument_count; i++) {
        iso->vm_arguments[i] = mem_copy_string(config->vm_arguments[i]);
        if (iso->vm_arguments[i] == NULL)
            return false;
        iso->vm_argument_count++;
    }
    return true;
}

static bool add_assertion_rules(struct isolate *iso, const atoll_config *config)
{
    for (size_t i = 0; i < config->assertion_rule_count; i++)
        if (!assertions_add_rule(iso, config->assertion_rules[i].name,
                                 config->assertion_rules[i].enabled != 0))
            return false;
    return true;
}

/* ---- all of it ---- */

static atoll_status no_memory(char *reason, size_t size)
{
    snprintf(reason, size, "out of memory");
    return ATOLL_OUT_OF_MEMORY;
}

atoll_status config_apply_host(struct isolate *iso, const atoll_config *config, char *reason, size_t size)
{
    const char *unknown = NULL;
    iso->memory_limit = config->max_memory;
    iso->max_threads = config->max_threads;
    iso->output = config->output;
    iso->output_context = config->output_context;
    iso->stranded = config->stranded;
    iso->stranded_context = config->stranded_context;
    iso->signal = config->signal;
    iso->signal_context = config->signal_context;
    iso->native_libraries = config->native_libraries != 0;
    iso->libraries_for_all = config->native_libraries > 1;
    iso->check_jni = config->check_jni != 0;
    iso->descriptor_stored = host_descriptor_stored;
    if (config->log != NULL) {
        iso->host_log = (struct log_sink){config->log, config->log_context};
        iso->log_sink = &iso->host_log;
    }
    if (config->trace == NULL || log_parse(config->trace, &iso->log_mask, &unknown))
        return ATOLL_OK;
    snprintf(reason, size, "unknown trace topic: %s", unknown);
    return ATOLL_MISUSE;
}

atoll_status config_apply(struct isolate *iso, const atoll_config *config, char *reason, size_t size)
{
    atoll_status status = config_apply_host(iso, config, reason, size);
    if (status != ATOLL_OK)
        return status;
    iso->max_stack_slots = stack_slots_for(config->max_stack != 0 ? config->max_stack : DEFAULT_STACK);
    iso->verify_all = config->verify_all != 0;
    iso->preview = config->enable_preview != 0;
    iso->fixed_seeds = config->fuel != ATOLL_FUEL_NONE;
    if (config->boot_class_path_append != NULL) {
        iso->boot_class_path_append = mem_copy_string(config->boot_class_path_append);
        iso->boot_append = boot_append_open(config->boot_class_path_append);
        if (iso->boot_class_path_append == NULL || iso->boot_append == NULL)
            return no_memory(reason, size);
    }
    if (!add_properties(iso, config) || !boot_patches_open(iso) || !add_vm_arguments(iso, config) ||
        !add_assertion_rules(iso, config))
        return no_memory(reason, size);
    return ATOLL_OK;
}
