/*
 * Engines: what all isolates of a process share.
 */
#include "vm/api/internal.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "loader/image.h"
#include "loader/loader.h"
#include "stdlib/host/platform.h"
#include "vm/base/fences.h"
#include "vm/base/mem.h"

#define VERSION "0.1.0"

const char *atoll_version(void)
{
    return VERSION;
}

const char *atoll_status_text(atoll_status status)
{
    switch (status) {
    case ATOLL_OK: return "success";
    case ATOLL_MISUSE: return "the function was called in a way it does not allow";
    case ATOLL_OUT_OF_MEMORY: return "the host is out of memory";
    case ATOLL_NO_CLASS_LIBRARY: return "no usable Java class library";
    case ATOLL_BAD_IMAGE: return "the image cannot be used";
    case ATOLL_BOOT_FAILED: return "the class library did not start";
    case ATOLL_REFUSED: return "the class library refused the configuration";
    case ATOLL_SYSTEM: return "the operating system refused a request";
    case ATOLL_NOT_FOUND: return "there is no such method, field or thread";
    case ATOLL_GUEST_OUT_OF_MEMORY: return "the isolate is out of memory";
    case ATOLL_ENDED: return "the isolate has ended";
    case ATOLL_BUSY: return "the isolate cannot be frozen now";
    case ATOLL_BAD_SNAPSHOT: return "the snapshot cannot be used";
    }
    return "unknown status";
}

static void prepare_watchdog(struct watchdog *dog)
{
    pthread_condattr_t attributes;
    pthread_mutex_init(&dog->lock, NULL);
    pthread_condattr_init(&attributes);
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
    pthread_cond_init(&dog->changed, &attributes);
    pthread_condattr_destroy(&attributes);
}

atoll_status atoll_set_allocator(const atoll_allocator *allocator)
{
    if (allocator == NULL || allocator->allocate == NULL || allocator->resize == NULL ||
        allocator->release == NULL || !registry_is_unused())
        return ATOLL_MISUSE;
    mem_set_hooks(&(struct mem_hooks){allocator->allocate, allocator->resize, allocator->release,
                                      allocator->context});
    return ATOLL_OK;
}

atoll_status atoll_engine_open(atoll_engine **handle)
{
    struct engine_record *engine;
    if (handle == NULL)
        return ATOLL_MISUSE;
    *handle = NULL;
    engine = mem_alloc(sizeof *engine);
    if (engine == NULL)
        return ATOLL_OUT_OF_MEMORY;
    engine->handle = registry_add(REGISTRY_ENGINE, engine);
    if (engine->handle == NULL) {
        mem_free(engine);
        return ATOLL_OUT_OF_MEMORY;
    }
    pthread_mutex_init(&engine->lock, NULL);
    prepare_watchdog(&engine->watchdog);
    engine->cheap_fences = fences_prepare();
    *handle = engine->handle;
    return ATOLL_OK;
}

bool engine_enter(struct engine_record *engine)
{
    pthread_mutex_lock(&engine->lock);
    bool open = !engine->closing;
    engine->isolate_count += open;
    pthread_mutex_unlock(&engine->lock);
    return open;
}

void engine_leave(struct engine_record *engine)
{
    pthread_mutex_lock(&engine->lock);
    engine->isolate_count--;
    pthread_mutex_unlock(&engine->lock);
}

atoll_status atoll_engine_close(atoll_engine *handle)
{
    struct engine_record *engine;
    bool busy;
    if (handle == NULL)
        return ATOLL_OK;
    engine = registry_pin(handle, REGISTRY_ENGINE);
    if (engine == NULL)
        return ATOLL_MISUSE;
    pthread_mutex_lock(&engine->lock);
    busy = engine->isolate_count != 0;
    engine->closing = !busy;
    pthread_mutex_unlock(&engine->lock);
    registry_unpin(handle);
    if (busy || !registry_close(handle, REGISTRY_ENGINE))
        return ATOLL_MISUSE;
    registry_retire(handle);
    watchdog_stop(&engine->watchdog);
    for (struct engine_modules *modules = engine->modules, *next; modules != NULL; modules = next) {
        next = modules->next;
        jimage_close(modules->file);
        mem_free(modules->java_home);
        mem_free(modules);
    }
    images_close(engine);
    host_platform_forget(engine->locale_facts);
    pthread_mutex_destroy(&engine->lock);
    mem_free(engine);
    return ATOLL_OK;
}

atoll_status atoll_catch_bus_errors(void)
{
    return exec_catch_bus_errors() ? ATOLL_OK : ATOLL_SYSTEM;
}

static bool has_modules(const char *home)
{
    char path[PATH_MAX];
    snprintf(path, sizeof path, "%s/lib/modules", home);
    return access(path, R_OK) == 0;
}

static bool copy_home(const char *found, char **home)
{
    *home = mem_copy_string(found);
    return *home != NULL;
}

bool find_java_home(const char *configured, char **home)
{
    static const char *const usual[] = {
        "/usr/lib/jvm/java-17-openjdk-amd64", "/usr/lib/jvm/java-17-openjdk-arm64",
        "/usr/lib/jvm/java-17-openjdk", "/usr/lib/jvm/default-java"};
    const char *environment;
    *home = NULL;
    if (configured != NULL)
        return !has_modules(configured) || copy_home(configured, home);
    environment = getenv("JAVA_HOME");
    if (environment != NULL && has_modules(environment))
        return copy_home(environment, home);
    for (size_t i = 0; i < COUNT_OF(usual); i++)
        if (has_modules(usual[i]))
            return copy_home(usual[i], home);
    return true;
}
