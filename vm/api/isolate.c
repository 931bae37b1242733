/*
 * Isolates: making, running, ending.
 */
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "loader/image.h"
#include "loader/loader.h"
#include "stdlib/host/host.h"
#include "stdlib/host/platform.h"
#include "vm/api/internal.h"
#include "vm/base/mem.h"
#include "vm/exec/fuel.h"
#include "vm/exec/internal.h"
#include "vm/model/assertions.h"
#include "vm/model/charge.h"
#include "vm/model/offheap.h"

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

/* The configuration of a host that may know fewer fields than we do.  Zero is the default of each.  False: it is
 * none, or of a host that knows more than we could do for it. */
bool config_read(const atoll_config *given, atoll_config *config)
{
    if (given == NULL || given->size < SMALLEST_CONFIG || given->size > sizeof *config)
        return false;
    memset(config, 0, sizeof *config);
    memcpy(config, given, given->size);
    return config->fuel <= ATOLL_FUEL_SUSPENDS;
}

atoll_status fail(char *message, size_t size, atoll_status status, const char *format, ...)
{
    va_list arguments;
    if (message != NULL && size > 0) {
        va_start(arguments, format);
        vsnprintf(message, size, format, arguments);
        va_end(arguments);
    }
    return status;
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

/* ---- making ---- */

static uint64_t default_heap(void)
{
    long pages = sysconf(_SC_PHYS_PAGES);
    uint64_t quarter = pages > 0 ? (uint64_t)pages * (uint64_t)sysconf(_SC_PAGESIZE) / 4 : MIB(512);
    return quarter;
}

/* The modules file is opened once for all isolates with the same JDK home. */
struct jimage *isolate_open_modules(struct engine_record *engine, const char *home, char *reason,
                                    size_t size)
{
    char path[4096];
    struct jimage *modules;
    pthread_mutex_lock(&engine->lock);
    if (engine->modules == NULL || strcmp(engine->java_home, home) != 0) {
        snprintf(path, sizeof path, "%s/lib/modules", home);
        modules = jimage_open(path, reason, size);
        if (engine->modules == NULL && modules != NULL) {
            engine->modules = modules;
            engine->java_home = mem_copy_string(home);
        }
    } else {
        modules = engine->modules;
    }
    pthread_mutex_unlock(&engine->lock);
    return modules;
}

void isolate_destroy(struct isolate *iso)
{
    exec_release(iso);
    host_platform_release(iso);
    host_destroy(iso);
    gc_heap_destroy(iso);
    for (uint32_t i = 0; i < iso->property_count; i++) {
        mem_free(iso->properties[i].key);
        mem_free(iso->properties[i].value);
    }
    mem_free(iso->properties);
    for (uint32_t i = 0; i < iso->vm_argument_count; i++)
        mem_free(iso->vm_arguments[i]);
    mem_free(iso->vm_arguments);
    assertions_release(iso);
    mem_free(iso->java_home);
    mem_free(iso->boot_class_path_append);
    boot_append_close(iso->boot_append);
    boot_patches_close(iso->boot_patches);
    isolate_release(iso);
}

bool isolate_gather_platform(struct engine_record *engine, struct isolate *iso)
{
    pthread_mutex_lock(&engine->lock);
    bool done = host_platform_gather(iso, &engine->locale_facts);
    pthread_mutex_unlock(&engine->lock);
    return done;
}

bool isolate_map_image(struct isolate *iso)
{
    return image_map(iso->image, iso);
}

void isolate_apply_log(struct isolate *iso, const atoll_config *config)
{
    if (config->log != NULL) {
        iso->host_log = (struct log_sink){config->log, config->log_context};
        iso->log_sink = &iso->host_log;
    }
}

/* What the host holds of an isolate that has booted; its main thread waits for visits. */
atoll_status isolate_make_record(struct engine_record *engine, struct isolate *iso, struct thread *t,
                                 struct isolate_record **made)
{
    struct isolate_record *isolate = mem_alloc(sizeof *isolate);
    if (isolate == NULL)
        return ATOLL_OUT_OF_MEMORY;
    isolate->engine = engine;
    isolate->iso = iso;
    pthread_mutex_init(&isolate->lock, NULL);
    isolate->main.isolate = isolate;
    isolate->main.owner = pthread_self();
    isolate->main.t = t;
    isolate->main.kind = RECORD_MAIN;
    if (!thread_record_add(&isolate->main)) {
        pthread_mutex_destroy(&isolate->lock);
        mem_free(isolate);
        return ATOLL_OUT_OF_MEMORY;
    }
    handles_prepare(isolate);
    iso->call_host_function = call_host_function;
    pthread_mutex_lock(&engine->lock);
    engine->isolate_count++;
    pthread_mutex_unlock(&engine->lock);
    thread_end_running(t);
    *made = isolate;
    return ATOLL_OK;
}

atoll_status isolate_make(struct engine_record *engine, const atoll_config *config,
                          struct isolate_record **made, char *message, size_t message_size)
{
    struct isolate *iso;
    struct thread *t;
    struct error error = {0};
    const char *unknown = NULL;
    char reason[512] = "";
    uint64_t limit = REGION_DEFAULT_LIMIT;
    *made = NULL;
    uint64_t max_heap = config->max_heap != 0 ? config->max_heap : default_heap();
    char *java_home;
    struct image *image = NULL;
    atoll_status status;
    if (!find_java_home(config->java_home, &java_home))
        return fail(message, message_size, ATOLL_OUT_OF_MEMORY, "out of memory");
    if (java_home == NULL)
        return fail(message, message_size, ATOLL_NO_CLASS_LIBRARY,
                    "no JDK 17 with lib/modules was found; set JAVA_HOME");
    status = image_for(engine, config, java_home, &image, reason, sizeof reason);
    if (status != ATOLL_OK) {
        mem_free(java_home);
        return fail(message, message_size, status, "%s", reason);
    }
    while (limit < REGION_MAX_LIMIT && max_heap > limit / 4 && config->max_heap != 0)
        limit *= 2;
    if (image != NULL && image_limit(image) != limit)
        image = NULL; /* a larger heap than the image's region has room for */
    iso = isolate_reserve(limit);
    if (iso == NULL) {
        mem_free(java_home);
        return fail(message, message_size, ATOLL_OUT_OF_MEMORY, "cannot reserve address space: %s",
                    strerror(errno));
    }
    iso->cheap_fences = engine->cheap_fences;
    iso->max_heap = max_heap;
    iso->memory_limit = config->max_memory;
    iso->max_threads = config->max_threads;
    uint64_t stack = config->max_stack != 0 ? config->max_stack : DEFAULT_STACK;
    iso->max_stack_slots = stack_slots_for(stack);
    iso->verify_all = config->verify_all != 0;
    iso->output = config->output;
    iso->output_context = config->output_context;
    iso->java_home = java_home;
    iso->image = image;
    isolate_apply_log(iso, config);
    if (config->trace != NULL && !log_parse(config->trace, &iso->log_mask, &unknown)) {
        status = fail(message, message_size, ATOLL_MISUSE, "unknown trace topic: %s", unknown);
        isolate_destroy(iso);
        return status;
    }
    if (config->boot_class_path_append != NULL) {
        iso->boot_class_path_append = mem_copy_string(config->boot_class_path_append);
        iso->boot_append = boot_append_open(config->boot_class_path_append);
        if (iso->boot_class_path_append == NULL || iso->boot_append == NULL) {
            isolate_destroy(iso);
            return fail(message, message_size, ATOLL_OUT_OF_MEMORY, "out of memory");
        }
    }
    iso->preview = config->enable_preview != 0;
    iso->fixed_seeds = config->fuel != ATOLL_FUEL_NONE;
    iso->stranded = config->stranded;
    iso->stranded_context = config->stranded_context;
    iso->signal = config->signal;
    iso->signal_context = config->signal_context;
    iso->native_libraries = config->native_libraries != 0;
    iso->libraries_for_all = config->native_libraries > 1;
    iso->check_jni = config->check_jni != 0;
    iso->descriptor_stored = host_descriptor_stored;
    if (!add_properties(iso, config) || !boot_patches_open(iso) || !add_vm_arguments(iso, config) ||
        !add_assertion_rules(iso, config)) {
        isolate_destroy(iso);
        return fail(message, message_size, ATOLL_OUT_OF_MEMORY, "out of memory");
    }
    iso->modules_file = isolate_open_modules(engine, iso->java_home, reason, sizeof reason);
    if (iso->modules_file == NULL) {
        isolate_destroy(iso);
        return fail(message, message_size, ATOLL_NO_CLASS_LIBRARY, "%s", reason);
    }
    if (!exec_prepare(iso) || !host_limit_descriptors(iso, config->max_descriptors) ||
        !isolate_gather_platform(engine, iso)) {
        isolate_destroy(iso);
        return fail(message, message_size, ATOLL_OUT_OF_MEMORY, "out of memory");
    }
    if (image != NULL) {
        iso->image_identity = image_identity(image);
        iso->map_image = isolate_map_image;
        if (!isolate_map_image(iso)) {
            isolate_destroy(iso);
            return fail(message, message_size, ATOLL_SYSTEM, "cannot map the image");
        }
        if (!gc_heap_create(iso) || !loader_adopt(iso)) {
            isolate_destroy(iso);
            return fail(message, message_size, ATOLL_OUT_OF_MEMORY, "out of memory");
        }
        t = exec_adopt_main_thread(iso);
    } else {
        if (!gc_heap_create(iso) || !offheap_create(iso)) {
            isolate_destroy(iso);
            return fail(message, message_size, ATOLL_OUT_OF_MEMORY, "out of memory");
        }
        if (!loader_bootstrap(iso, &error)) {
            status = fail(message, message_size, ATOLL_BOOT_FAILED, "%s: %s",
                          error_class_name(error.id), error_text(&error));
            error_release(&error);
            isolate_destroy(iso);
            return status;
        }
        t = exec_main_thread(iso);
    }
#if ATOLL_TORMENT_GC
    if (getenv("ATOLL_GC_EVERY") != NULL) {
        unsigned long every = strtoul(getenv("ATOLL_GC_EVERY"), NULL, 10);
        gc_torment_collect_every(iso, every == 0 ? 1 : (uint32_t)every);
    }
#endif
    HEADER(iso)->assertions_user = config->assertions != 0;
    HEADER(iso)->assertions_system = config->system_assertions != 0;
    if (t == NULL) {
        isolate_destroy(iso);
        return fail(message, message_size, ATOLL_OUT_OF_MEMORY, "out of memory");
    }
    enum exec_outcome outcome = image != NULL ? exec_restore(t) : exec_boot(t);
    if (outcome != EXEC_RETURNED) {
        if (outcome == EXEC_EXCEPTION)
            describe_exception(t, reason, sizeof reason);
        else
            snprintf(reason, sizeof reason, "the class library ended the VM with status %d",
                     iso->exit_status);
        bool out_of_memory =
            outcome == EXEC_EXCEPTION && THROWN(t) &&
            class_is_subclass(iso, CLASS_OF(t, t->exception), WK(t, java_lang_OutOfMemoryError));
        status = iso->boot_refused ? ATOLL_REFUSED : ATOLL_BOOT_FAILED;
        exec_stop(iso, END_KILLED, 1);
        (void)exec_end_main_thread(t, NULL);
        isolate_destroy(iso);
        if (image != NULL && config->image == NULL && !out_of_memory) {
            /* The default image does not suit this process (another charset, say): it was only a
             * short cut.  Nothing of the guest has run. */
            atoll_config plain = *config;
            plain.image = "";
            return isolate_make(engine, &plain, made, message, message_size);
        }
        return fail(message, message_size, status, "%s", reason);
    }
    fuel_begin(iso, (enum fuel_mode)config->fuel);
    status = isolate_make_record(engine, iso, t, made);
    if (status != ATOLL_OK) {
        exec_stop(iso, END_KILLED, 1);
        (void)exec_end_main_thread(t, NULL);
        isolate_destroy(iso);
        return fail(message, message_size, status, "out of memory");
    }
    return ATOLL_OK;
}

static void free_record(struct isolate_record *isolate)
{
    struct engine_record *engine = isolate->engine;
    isolate_destroy(isolate->iso);
    handles_release(isolate);
    chunk_table_release(&isolate->host_functions);
    kept_release(isolate);
    for (struct stray_thread *stray = isolate->strays, *next; stray != NULL; stray = next) {
        next = stray->next;
        mem_free(stray->pending.arguments);
        mem_free(stray);
    }
    mem_free((void *)(uintptr_t)isolate->request.arguments);
    mem_free(isolate->call.arguments);
    mem_free((void *)(uintptr_t)isolate->call.texts);
    mem_free(isolate->notes);
    mem_free(isolate->pending_notes);
    pthread_mutex_destroy(&isolate->lock);
    mem_free(isolate->result_text);
    pthread_mutex_lock(&engine->lock);
    engine->isolate_count--;
    pthread_mutex_unlock(&engine->lock);
    mem_free(isolate);
}

static void free_orphan(struct isolate *iso)
{
    free_record(iso->embedder);
}

static void unmake(struct isolate_record *isolate, void (*orphan_end)(struct isolate *iso))
{
    bool gone = true;
    exec_stop(isolate->iso, END_KILLED, 0);
    thread_records_release(isolate);
    if (isolate->main.t != NULL) {
        thread_begin_running(isolate->main.t);
        gone = exec_end_main_thread(isolate->main.t, orphan_end);
    }
    if (gone)
        free_record(isolate);
}

void isolate_unmake(struct isolate_record *isolate)
{
    unmake(isolate, NULL);
}

void isolate_abandon(struct isolate_record *isolate)
{
    unmake(isolate, free_orphan);
}

atoll_status atoll_isolate_new(atoll_engine *handle, const atoll_config *given,
                               atoll_isolate **isolate, char *message, size_t message_size)
{
    atoll_config config;
    struct engine_record *engine;
    struct isolate_record *made;
    atoll_status status;
    if (isolate != NULL)
        *isolate = NULL;
    engine = isolate == NULL || !config_read(given, &config)
                 ? NULL
                 : registry_pin(handle, REGISTRY_ENGINE);
    if (engine == NULL)
        return fail(message, message_size, ATOLL_MISUSE,
                    "atoll_isolate_new: an argument is missing or wrong");
    status = isolate_make(engine, &config, &made, message, message_size);
    if (status == ATOLL_OK) {
        made->handle = registry_add(REGISTRY_ISOLATE, made);
        if (made->handle == NULL) {
            isolate_unmake(made);
            status = fail(message, message_size, ATOLL_OUT_OF_MEMORY, "out of memory");
        } else {
            *isolate = made->handle;
        }
    }
    registry_unpin(handle);
    return status;
}

/* Does code of the host that this very call is a part of still run in the isolate? */
static bool runs_below(struct isolate_record *isolate)
{
    const struct thread_record *record = thread_record_of(isolate);
    return record != NULL && (record->calls > 0 || record->host_functions > 0);
}

atoll_status atoll_isolate_free(atoll_isolate *handle)
{
    struct isolate_record *isolate;
    bool below;
    if (handle == NULL)
        return ATOLL_OK;
    isolate = registry_pin(handle, REGISTRY_ISOLATE);
    if (isolate == NULL)
        return ATOLL_MISUSE;
    below = runs_below(isolate);
    registry_unpin(handle);
    if (below || !registry_close(handle, REGISTRY_ISOLATE))
        return ATOLL_MISUSE;
    exec_stop(isolate->iso, END_KILLED, 0);
    registry_retire(handle);
    isolate_unmake(isolate);
    return ATOLL_OK;
}

/* ---- running ---- */

/* A visit of the OS thread that made the isolate, on which the functions run that take an isolate. */
static atoll_status main_visit_begin(struct visit *visit, struct isolate_record *isolate)
{
    return visit_begin(visit, isolate->main.handle);
}

atoll_status end_main(struct visit *visit, const struct main_request *request, enum exec_outcome ended,
                      atoll_outcome *outcome)
{
    switch (ended) {
    case EXEC_RETURNED:
        outcome->kind = ATOLL_RETURNED;
        outcome->status = request->status;
        break;
    case EXEC_EXCEPTION:
        outcome->kind = ATOLL_EXCEPTION;
        outcome->status = 1;
        describe_exception(visit->t, outcome->message, sizeof outcome->message);
        break;
    default: outcome_of_end(visit->iso, outcome); break;
    }
    return visit_end(visit, ATOLL_OK);
}

atoll_status atoll_run_main(atoll_isolate *handle, atoll_main_mode mode, const char *name,
                            const char *const *arguments, size_t argument_count,
                            atoll_outcome *outcome)
{
    struct main_request request = {0};
    struct isolate_record *isolate;
    struct visit visit;
    atoll_status status;
    if (name == NULL || outcome == NULL || (arguments == NULL && argument_count > 0) ||
        mode < ATOLL_MAIN_CLASS || mode > ATOLL_MAIN_SOURCE || argument_count > INT32_MAX)
        return ATOLL_MISUSE;
    isolate = registry_pin(handle, REGISTRY_ISOLATE);
    if (isolate == NULL)
        return ATOLL_MISUSE;
    memset(outcome, 0, sizeof *outcome);
    status = isolate->ran ? ATOLL_MISUSE : main_visit_begin(&visit, isolate);
    registry_unpin(handle);
    if (status != ATOLL_OK)
        return status;
    if (isolate->main.calls > 0 || isolate->main.host_functions > 0 || visit.t->suspended_call)
        return visit_end(&visit, ATOLL_MISUSE);
    isolate->ran = true;
    isolate->main.calls++;
    isolate->main.pending.kind = PENDING_MAIN;
    request.mode = mode;
    request.name = name;
    request.arguments = arguments;
    request.argument_count = (uint32_t)argument_count;
    cpu_begin(visit.t);
    struct suspendable outer = suspendable_begin(visit.record);
    enum exec_outcome ended = exec_run_main(visit.t, &request);
    suspendable_end(visit.record, outer);
    cpu_end(visit.t);
    isolate->main.calls--;
    if (ended == EXEC_SUSPENDED)
        return end_suspended(&visit, outcome);
    isolate->main.pending.kind = PENDING_NONE;
    return end_main(&visit, &request, ended, outcome);
}

/* A method has at most 255 argument slots (JVMS 4.3.3). */
#define ARGUMENT_SLOTS 256
#define STRING_TYPE "Ljava/lang/String;"

struct spread {
    union slot slots[ARGUMENT_SLOTS];
    const char *texts[ARGUMENT_SLOTS];
    unsigned used;
    bool has_text;
};

/* Turns the host's values into argument slots; false: the descriptor is malformed or has types that
 * cannot be passed. */
static bool spread_arguments(const char *descriptor, const atoll_value *values, struct spread *s)
{
    const char *p = descriptor;
    if (*p++ != '(')
        return false;
    for (; *p != ')'; p++, values++) {
        if (s->used + 2 > ARGUMENT_SLOTS)
            return false;
        switch (*p) {
        case 'Z':
        case 'B':
        case 'C':
        case 'S':
        case 'I': s->slots[s->used++].i = values->i; break;
        case 'F': s->slots[s->used++].f = values->f; break;
        case 'J':
            s->slots[s->used].j = values->j;
            s->used += 2;
            break;
        case 'D':
            s->slots[s->used].d = values->d;
            s->used += 2;
            break;
        case 'L':
            if (strncmp(p, STRING_TYPE, sizeof STRING_TYPE - 1) != 0)
                return false;
            s->texts[s->used++] = values->text;
            s->has_text |= values->text != NULL;
            p += sizeof STRING_TYPE - 2;
            break;
        default: return false;
        }
    }
    return p[1] != '\0' && strchr("ZBCSIFJDVL[", p[1]) != NULL;
}

static void keep_result(struct isolate_record *isolate, const struct host_call *call,
                        atoll_value *result)
{
    mem_free(isolate->result_text);
    isolate->result_text = call->text;
    if (result == NULL)
        return;
    if (strstr(call->descriptor, ")" STRING_TYPE) != NULL)
        result->text = call->text;
    else
        result->j = call->result.j;
}

atoll_status end_static(struct visit *visit, const struct host_call *call, enum exec_outcome ended,
                        atoll_value *result, atoll_outcome *outcome)
{
    if (ended == EXEC_RETURNED)
        keep_result(visit->record->isolate, call, result);
    return visit_end_java(visit, ended == EXEC_RETURNED, outcome);
}

atoll_status atoll_call_static(atoll_isolate *handle, const char *class_name, const char *method,
                               const char *descriptor, const atoll_value *arguments,
                               atoll_value *result, atoll_outcome *outcome)
{
    struct spread spread = {0};
    struct host_call call = {class_name, method, descriptor, spread.slots, NULL, 0, {0}, NULL};
    struct isolate_record *isolate;
    struct visit visit;
    atoll_status status;
    if (class_name == NULL || method == NULL || descriptor == NULL || outcome == NULL ||
        (arguments == NULL && descriptor[0] == '(' && descriptor[1] != ')') ||
        !spread_arguments(descriptor, arguments, &spread))
        return ATOLL_MISUSE;
    call.slots = spread.used;
    if (spread.has_text)
        call.texts = spread.texts;
    isolate = registry_pin(handle, REGISTRY_ISOLATE);
    if (isolate == NULL)
        return ATOLL_MISUSE;
    memset(outcome, 0, sizeof *outcome);
    status = main_visit_begin(&visit, isolate);
    registry_unpin(handle);
    if (status != ATOLL_OK)
        return status;
    if (visit.t->suspended_call)
        return visit_end(&visit, ATOLL_MISUSE);
    if (!watch_begin(visit.record))
        return visit_end(&visit, ATOLL_SYSTEM);
    struct pending_call outer = visit.record->pending;
    visit.record->pending = (struct pending_call){.kind = PENDING_STATIC};
    visit.record->calls++;
    struct suspendable suspendable = suspendable_begin(visit.record);
    enum exec_outcome ended = exec_call_static(visit.t, &call);
    suspendable_end(visit.record, suspendable);
    visit.record->calls--;
    watch_end(visit.record);
    if (ended == EXEC_SUSPENDED)
        return end_suspended(&visit, outcome);
    visit.record->pending = outer;
    return end_static(&visit, &call, ended, result, outcome);
}

atoll_status atoll_isolate_kill(atoll_isolate *handle, int status)
{
    struct isolate_record *isolate = registry_pin(handle, REGISTRY_ISOLATE);
    if (isolate == NULL)
        return ATOLL_MISUSE;
    exec_stop(isolate->iso, END_KILLED, status);
    registry_unpin(handle);
    return ATOLL_OK;
}

atoll_status atoll_isolate_usage(atoll_isolate *handle, atoll_usage *usage)
{
    struct isolate_record *isolate;
    if (usage == NULL)
        return ATOLL_MISUSE;
    memset(usage, 0, sizeof *usage);
    isolate = registry_pin(handle, REGISTRY_ISOLATE);
    if (isolate == NULL)
        return ATOLL_MISUSE;
    usage->memory = charged_bytes(isolate->iso);
    usage->cpu = (uint64_t)exec_cpu_used(isolate->iso);
    pthread_mutex_lock(&isolate->iso->sync_lock);
    usage->threads = HEADER(isolate->iso)->thread_count;
    pthread_mutex_unlock(&isolate->iso->sync_lock);
    usage->descriptors = host_descriptor_count(isolate->iso);
    pthread_mutex_lock(&isolate->handles.lock);
    usage->handles = isolate->handles.count;
    pthread_mutex_unlock(&isolate->handles.lock);
    registry_unpin(handle);
    return ATOLL_OK;
}
