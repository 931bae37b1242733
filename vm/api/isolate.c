/*
 * Isolates: making and ending them.
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

/* ---- making ---- */

static uint64_t default_heap(void)
{
    long pages = sysconf(_SC_PHYS_PAGES);
    uint64_t quarter = pages > 0 ? (uint64_t)pages * (uint64_t)sysconf(_SC_PAGESIZE) / 4 : MIB(512);
    return quarter;
}

/* The engine's lock is held. */
static struct jimage *open_modules(struct engine_record *engine, const char *home, char *reason, size_t size)
{
    char path[4096];
    struct engine_modules *modules = mem_alloc(sizeof *modules);
    char *copy = mem_copy_string(home);
    snprintf(path, sizeof path, "%s/lib/modules", home);
    if (modules == NULL || copy == NULL)
        snprintf(reason, size, "out of memory");
    else
        modules->file = jimage_open(path, reason, size);
    if (modules == NULL || modules->file == NULL) {
        mem_free(modules);
        mem_free(copy);
        return NULL;
    }
    modules->java_home = copy;
    modules->next = engine->modules;
    engine->modules = modules;
    return modules->file;
}

struct jimage *isolate_open_modules(struct engine_record *engine, const char *home, char *reason,
                                    size_t size)
{
    struct engine_modules *known;
    pthread_mutex_lock(&engine->lock);
    for (known = engine->modules; known != NULL && strcmp(known->java_home, home) != 0; known = known->next) {
    }
    struct jimage *file = known != NULL ? known->file : open_modules(engine, home, reason, size);
    pthread_mutex_unlock(&engine->lock);
    return file;
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
    thread_end_running(t);
    *made = isolate;
    return ATOLL_OK;
}

static atoll_status out_of_memory(char *reason, size_t size)
{
    snprintf(reason, size, "out of memory");
    return ATOLL_OUT_OF_MEMORY;
}

/* The isolate's address space, its JDK and its image. */
static atoll_status reserve(struct engine_record *engine, const atoll_config *config, struct isolate **made,
                            char *reason, size_t size)
{
    uint64_t limit = REGION_DEFAULT_LIMIT;
    uint64_t max_heap = config->max_heap != 0 ? config->max_heap : default_heap();
    struct image *image = NULL;
    struct isolate *iso;
    char *java_home;
    if (!find_java_home(config->java_home, &java_home))
        return out_of_memory(reason, size);
    if (java_home == NULL) {
        snprintf(reason, size, "no JDK 17 with lib/modules was found; set JAVA_HOME");
        return ATOLL_NO_CLASS_LIBRARY;
    }
    atoll_status status = image_for(engine, config, java_home, &image, reason, size);
    if (status != ATOLL_OK) {
        mem_free(java_home);
        return status;
    }
    while (limit < REGION_MAX_LIMIT && max_heap > limit / 4 && config->max_heap != 0)
        limit *= 2;
    if (image != NULL && image_limit(image) != limit)
        image = NULL; /* a larger heap than the image's region has room for */
    iso = isolate_reserve(limit);
    if (iso == NULL) {
        mem_free(java_home);
        snprintf(reason, size, "cannot reserve address space: %s", strerror(errno));
        return ATOLL_OUT_OF_MEMORY;
    }
    iso->cheap_fences = iso->quick_crossings = engine->cheap_fences;
    iso->max_heap = max_heap;
    iso->java_home = java_home;
    iso->image = image;
    *made = iso;
    return ATOLL_OK;
}

/* What lies outside of the region. */
static atoll_status prepare(struct engine_record *engine, struct isolate *iso, const atoll_config *config,
                            char *reason, size_t size)
{
    atoll_status status = config_apply(iso, config, reason, size);
    if (status != ATOLL_OK)
        return status;
    iso->modules_file = isolate_open_modules(engine, iso->java_home, reason, size);
    if (iso->modules_file == NULL)
        return ATOLL_NO_CLASS_LIBRARY;
    if (!exec_prepare(iso) || !host_limit_descriptors(iso, config->max_descriptors) ||
        !isolate_gather_platform(engine, iso))
        return out_of_memory(reason, size);
    return ATOLL_OK;
}

/* The region as the image has it, or as the loader makes it; *t is the thread that boots. */
static atoll_status fill_region(struct isolate *iso, const atoll_config *config, struct thread **t, char *reason,
                                size_t size)
{
    struct error error = {0};
    if (iso->image != NULL) {
        iso->image_identity = image_identity(iso->image);
        iso->map_image = isolate_map_image;
        if (!isolate_map_image(iso)) {
            snprintf(reason, size, "cannot map the image");
            return ATOLL_SYSTEM;
        }
        if (!gc_heap_create(iso) || !loader_adopt(iso))
            return out_of_memory(reason, size);
        *t = exec_adopt_main_thread(iso);
    } else {
        if (!gc_heap_create(iso) || !offheap_create(iso))
            return out_of_memory(reason, size);
        if (!loader_bootstrap(iso, &error)) {
            snprintf(reason, size, "%s: %s", error_class_name(error.id), error_text(&error));
            error_release(&error);
            return ATOLL_BOOT_FAILED;
        }
        *t = exec_main_thread(iso);
    }
    HEADER(iso)->assertions_user = config->assertions != 0;
    HEADER(iso)->assertions_system = config->system_assertions != 0;
    return *t == NULL ? out_of_memory(reason, size) : ATOLL_OK;
}

static void begin_torment(struct isolate *iso)
{
#if ATOLL_TORMENT_GC
    if (getenv("ATOLL_GC_EVERY") != NULL) {
        unsigned long every = strtoul(getenv("ATOLL_GC_EVERY"), NULL, 10);
        gc_torment_collect_every(iso, every == 0 ? 1 : (uint32_t)every);
    }
#endif
    (void)iso;
}

/* Runs what java.base does when a VM begins.  On failure the thread has gone; *unsuited: it is the image's fault, which
 * does not suit this process (another charset, say), and nothing of the guest has run. */
static atoll_status boot(struct isolate *iso, struct thread *t, bool *unsuited, char *reason, size_t size)
{
    enum exec_outcome outcome = iso->image != NULL ? exec_restore(t) : exec_boot(t);
    if (outcome == EXEC_RETURNED)
        return ATOLL_OK;
    if (outcome == EXEC_EXCEPTION)
        describe_exception(t, reason, size);
    else
        snprintf(reason, size, "the class library ended the VM with status %d", iso->exit_status);
    bool out_of_heap = outcome == EXEC_EXCEPTION && THROWN(t) &&
                       class_is_subclass(iso, CLASS_OF(t, t->exception), WK(t, java_lang_OutOfMemoryError));
    *unsuited = iso->image != NULL && !out_of_heap;
    exec_stop(iso, END_KILLED, 1);
    (void)exec_end_main_thread(t, NULL);
    return iso->boot_refused ? ATOLL_REFUSED : ATOLL_BOOT_FAILED;
}

static atoll_status make(struct engine_record *engine, const atoll_config *config, bool for_image,
                         struct isolate_record **made, char *message, size_t message_size)
{
    struct isolate *iso = NULL;
    struct thread *t = NULL;
    char reason[512] = "";
    bool unsuited = false;
    *made = NULL;
    atoll_status status = reserve(engine, config, &iso, reason, sizeof reason);
    if (status == ATOLL_OK)
        status = prepare(engine, iso, config, reason, sizeof reason);
    if (status == ATOLL_OK && for_image)
        exec_begin_image(iso);
    if (status == ATOLL_OK)
        status = fill_region(iso, config, &t, reason, sizeof reason);
    if (status == ATOLL_OK) {
        begin_torment(iso);
        status = boot(iso, t, &unsuited, reason, sizeof reason);
    }
    if (status == ATOLL_OK) {
        fuel_begin(iso, (enum fuel_mode)config->fuel);
        status = isolate_make_record(engine, iso, t, made);
        if (status == ATOLL_OK)
            return ATOLL_OK;
        exec_stop(iso, END_KILLED, 1);
        (void)exec_end_main_thread(t, NULL);
        (void)out_of_memory(reason, sizeof reason);
    }
    if (iso != NULL)
        isolate_destroy(iso);
    if (unsuited && config->image == NULL) {
        /* The default image was only a short cut. */
        atoll_config plain = *config;
        plain.image = "";
        return make(engine, &plain, for_image, made, message, message_size);
    }
    return fail(message, message_size, status, "%s", reason);
}

static atoll_status make_entered(struct engine_record *engine, const atoll_config *config, bool for_image,
                                 struct isolate_record **made, char *message, size_t message_size)
{
    *made = NULL;
    if (!engine_enter(engine))
        return fail(message, message_size, ATOLL_MISUSE, "the engine is being closed");
    atoll_status status = make(engine, config, for_image, made, message, message_size);
    if (status != ATOLL_OK)
        engine_leave(engine);
    return status;
}

atoll_status isolate_make(struct engine_record *engine, const atoll_config *config,
                          struct isolate_record **made, char *message, size_t message_size)
{
    return make_entered(engine, config, false, made, message, message_size);
}

atoll_status isolate_make_for_image(struct engine_record *engine, const atoll_config *config,
                                    struct isolate_record **made, char *message, size_t message_size)
{
    return make_entered(engine, config, true, made, message, message_size);
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
    mem_free(isolate);
    engine_leave(engine);
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
    engine = isolate == NULL || !config_read(given, &config) || !config_has_texts(&config)
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
