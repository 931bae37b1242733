/*
 * Engines: what all isolates of a process share.
 */
#include "vm/api/engine.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "loader/image.h"
#include "loader/loader.h"
#include "stdlib/host/platform.h"
#include "vm/base/mem.h"

#define VERSION "0.1.0"

const char *atoll_version(void)
{
    return VERSION;
}

const char *atoll_status_text(atoll_status status)
{
    switch (status) {
    case ATOLL_OK:
        return "success";
    case ATOLL_MISUSE:
        return "the function was called in a way it does not allow";
    case ATOLL_OUT_OF_MEMORY:
        return "the host is out of memory";
    case ATOLL_NO_CLASS_LIBRARY:
        return "no usable Java class library";
    case ATOLL_BAD_IMAGE:
        return "the image cannot be used";
    case ATOLL_BOOT_FAILED:
        return "the class library did not start";
    case ATOLL_REFUSED:
        return "the class library refused the configuration";
    case ATOLL_SYSTEM:
        return "the operating system refused a request";
    }
    return "unknown status";
}

atoll_status atoll_engine_open(atoll_engine **engine)
{
    if (engine == NULL)
        return ATOLL_MISUSE;
    *engine = mem_alloc(sizeof **engine);
    if (*engine == NULL)
        return ATOLL_OUT_OF_MEMORY;
    if (pthread_mutex_init(&(*engine)->lock, NULL) != 0) {
        mem_free(*engine);
        *engine = NULL;
        return ATOLL_SYSTEM;
    }
    return ATOLL_OK;
}

atoll_status atoll_engine_close(atoll_engine *engine)
{
    if (engine == NULL)
        return ATOLL_OK;
    pthread_mutex_lock(&engine->lock);
    if (engine->isolate_count != 0) {
        pthread_mutex_unlock(&engine->lock);
        return ATOLL_MISUSE;
    }
    pthread_mutex_unlock(&engine->lock);
    if (engine->modules != NULL)
        jimage_close(engine->modules);
    mem_free(engine->java_home);
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
