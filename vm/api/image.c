/*
 * Images from the host's side: which one an isolate starts from, and building one.
 */
#include "loader/image.h"

#include <dlfcn.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "vm/api/engine.h"
#include "vm/base/mem.h"

#define DEFAULT_IMAGE_NAME "atoll.image"

/* The image beside the file this code was loaded from, or in ../lib/atoll of it. */
static bool default_image_path(char *path, size_t size)
{
    static const char *const places[] = {"", "../lib/atoll/"};
    char directory[PATH_MAX];
    Dl_info info;
    char *slash;
    if (dladdr((const void *)(uintptr_t)default_image_path, &info) == 0 || info.dli_fname == NULL)
        return false;
    if (strchr(info.dli_fname, '/') != NULL) {
        snprintf(directory, sizeof directory, "%s", info.dli_fname);
    } else {
        /* Linked into the program itself: dladdr only knows argv[0]. */
        ssize_t length = readlink("/proc/self/exe", directory, sizeof directory - 1);
        if (length <= 0)
            return false;
        directory[length] = '\0';
    }
    slash = strrchr(directory, '/');
    slash[1] = '\0';
    for (size_t i = 0; i < COUNT_OF(places); i++) {
        snprintf(path, size, "%s%s%s", directory, places[i], DEFAULT_IMAGE_NAME);
        if (access(path, R_OK) == 0)
            return true;
    }
    return false;
}

static bool is_library_name(const char *name)
{
    static const char *const prefixes[] = {"java", "javax", "jdk", "sun", "com/sun", "com.sun"};
    for (size_t i = 0; i < COUNT_OF(prefixes); i++) {
        size_t length = strlen(prefixes[i]);
        if (strncmp(name, prefixes[i], length) == 0 && (name[length] == '.' || name[length] == '/'))
            return true;
    }
    return false;
}

/* What is decided while java.base boots cannot come from an image that has booted already. */
static bool image_fits(const atoll_config *config)
{
    static const char *const boot_properties[] = {
        "java.system.class.loader", "java.security.manager", "file.encoding",   "sun.jnu.encoding",
        "native.encoding",          "java.home",             "sun.stdout.encoding", "sun.stderr.encoding",
        "sun.nio.MaxDirectMemorySize", "java.lang.Integer.IntegerCache.high", "sun.java.launcher.diag"};
    if (config->boot_class_path_append != NULL || config->verify_all || config->system_assertions)
        return false;
    for (size_t i = 0; i < config->property_count; i++) {
        const char *key = config->properties[i].key;
        if (strncmp(key, "jdk.module.", 11) == 0 || strncmp(key, "user.", 5) == 0)
            return false;
        for (size_t j = 0; j < COUNT_OF(boot_properties); j++)
            if (strcmp(key, boot_properties[j]) == 0)
                return false;
    }
    for (size_t i = 0; i < config->assertion_rule_count; i++)
        if (is_library_name(config->assertion_rules[i].name))
            return false;
    return true;
}

atoll_status image_for(atoll_engine *engine, const atoll_config *config, const char *java_home,
                       struct image **image, char *reason, size_t size)
{
    char path[PATH_MAX + 64];
    *image = NULL;
    if (config->image != NULL && config->image[0] == '\0')
        return ATOLL_OK;
    if (config->image != NULL) {
        if (!image_fits(config)) {
            snprintf(reason, size, "image %s: an option takes effect only in a plain boot", config->image);
            return ATOLL_BAD_IMAGE;
        }
        snprintf(path, sizeof path, "%s", config->image);
    } else if (!image_fits(config) || !default_image_path(path, sizeof path)) {
        return ATOLL_OK;
    }
    pthread_mutex_lock(&engine->lock);
    if (engine->image == NULL || strcmp(engine->image_path, path) != 0) {
        /* One image per engine is kept open; a second path is opened for its isolate alone. */
        *image = image_open(path, java_home, config->image != NULL, reason, size);
        if (*image != NULL && engine->image == NULL) {
            engine->image = *image;
            engine->image_path = mem_copy_string(path);
        }
    } else {
        *image = engine->image;
    }
    pthread_mutex_unlock(&engine->lock);
    if (*image == NULL && config->image != NULL)
        return ATOLL_BAD_IMAGE;
    return ATOLL_OK;
}

static void swallow(void *context, int fd, const void *bytes, size_t length)
{
    (void)context;
    (void)fd;
    (void)bytes;
    (void)length;
}

atoll_status atoll_image_build(atoll_engine *engine, const char *java_home, const char *path, char *message,
                               size_t message_size)
{
    atoll_config config;
    atoll_isolate *isolate;
    atoll_status status;
    struct error error = {0};
    struct isolate *iso;
    if (engine == NULL || path == NULL)
        return ATOLL_MISUSE;
    atoll_config_defaults(&config);
    config.java_home = java_home;
    config.image = "";
    config.class_path = "";
    config.output = swallow; /* of the training run */
    config.max_heap = MIB(512);
    status = atoll_isolate_new(engine, &config, &isolate, message, message_size);
    if (status != ATOLL_OK)
        return status;
    iso = isolate->iso;
    if (!exec_load_for_image(isolate->main, &error)) {
        snprintf(message, message_size, "%s", error_text(&error));
        error_release(&error);
        atoll_isolate_free(isolate);
        return ATOLL_BOOT_FAILED;
    }
    status = ATOLL_OK;
    if (!exec_settle_for_image(isolate->main)) {
        snprintf(message, message_size, "out of memory while placing the image's objects");
        status = ATOLL_OUT_OF_MEMORY;
    } else if (!image_write(iso, path, message, message_size)) {
        status = ATOLL_SYSTEM;
    }
    isolate->main = NULL;
    atoll_isolate_free(isolate);
    return status;
}
