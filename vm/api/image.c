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

#include "vm/api/internal.h"
#include "vm/base/mem.h"
#include "vm/exec/internal.h"

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
    /* Where the file is, not where a link to it is. */
    if (strchr(info.dli_fname, '/') != NULL) {
        if (realpath(info.dli_fname, directory) == NULL)
            return false;
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

/* Properties that classes have read which are initialized in images; those that end in a dot are
 * beginnings. */
static const char *const boot_properties[] = {
    "file.encoding",
    "java.home",
    "java.lang.Integer.IntegerCache.high",
    "java.lang.invoke.",
    "java.locale.useOldISOCodes",
    "java.nio.file.spi.DefaultFileSystemProvider",
    "java.security.auth.debug",
    "java.security.debug",
    "java.security.manager",
    "java.system.class.loader",
    "jdk.disableSerialConstructorChecks",
    "jdk.internal.lambda.",
    "jdk.net.URLClassPath.",
    "jdk.net.allowAmbiguousIPAddressLiterals",
    "jdk.nio.maxCachedBufferSize",
    "jdk.security.filePermCompat",
    "jdk.system.module.finder.disableFastPath",
    "line.separator",
    "native.encoding",
    "sun.io.",
    "sun.java.launcher.diag",
    "sun.jnu.encoding",
    "sun.misc.URLClassPath.",
    "sun.nio.MaxDirectMemorySize",
    "sun.nio.PageAlignDirectMemory",
    "sun.nio.fs.chdirAllowed",
    "sun.reflect.",
    "sun.stderr.encoding",
    "sun.stdout.encoding",
    "user.",
};

static bool is_boot_property(const char *key)
{
    for (size_t i = 0; i < COUNT_OF(boot_properties); i++) {
        size_t length = strlen(boot_properties[i]);
        if (boot_properties[i][length - 1] == '.' ? strncmp(key, boot_properties[i], length) == 0
                                                  : strcmp(key, boot_properties[i]) == 0)
            return true;
    }
    return false;
}

/* What is decided while java.base boots cannot come from an image that has booted already. */
static bool image_fits(const atoll_config *config)
{
    if (config->boot_class_path_append != NULL || config->verify_all || config->system_assertions)
        return false;
    for (size_t i = 0; i < config->property_count; i++) {
        const char *key = config->properties[i].key;
        if ((strncmp(key, "jdk.module.", 11) == 0 && !exec_is_module_addition(key)) ||
            is_boot_property(key))
            return false;
    }
    for (size_t i = 0; i < config->assertion_rule_count; i++)
        if (is_library_name(config->assertion_rules[i].name))
            return false;
    return true;
}

/* Each file is opened once for all isolates of an engine, and stays what it was then: also refused, so
 * that an unsuitable one is not read again and again. */
static struct engine_image *open_once(struct engine_record *engine, const char *path,
                                      const char *java_home, enum image_use use)
{
    struct engine_image *known = engine->images;
    while (known != NULL &&
           (strcmp(known->path, path) != 0 || strcmp(known->java_home, java_home) != 0 ||
            known->in_place != (use == IMAGE_IN_PLACE)))
        known = known->next;
    if (known != NULL)
        return known;
    known = mem_alloc(sizeof *known);
    if (known == NULL)
        return NULL;
    known->path = mem_copy_string(path);
    known->java_home = mem_copy_string(java_home);
    known->in_place = use == IMAGE_IN_PLACE;
    if (known->path == NULL || known->java_home == NULL) {
        mem_free(known->path);
        mem_free(known->java_home);
        mem_free(known);
        return NULL;
    }
    known->image = image_open(path, java_home, use, known->reason, sizeof known->reason);
    known->next = engine->images;
    engine->images = known;
    return known;
}

void images_close(struct engine_record *engine)
{
    while (engine->images != NULL) {
        struct engine_image *known = engine->images;
        engine->images = known->next;
        image_close(known->image);
        mem_free(known->path);
        mem_free(known->java_home);
        mem_free(known);
    }
}

atoll_status image_for(struct engine_record *engine, const atoll_config *config,
                       const char *java_home, struct image **image, char *reason, size_t size)
{
    char path[PATH_MAX + 64];
    *image = NULL;
    if (config->image != NULL && config->image[0] == '\0')
        return ATOLL_OK;
    if (config->image != NULL) {
        if (!image_fits(config)) {
            snprintf(reason, size, "image %s: an option takes effect only in a plain boot",
                     config->image);
            return ATOLL_BAD_IMAGE;
        }
        snprintf(path, sizeof path, "%s", config->image);
    } else if (!image_fits(config) || !default_image_path(path, sizeof path)) {
        return ATOLL_OK;
    }
    pthread_mutex_lock(&engine->lock);
    struct engine_image *known =
        open_once(engine, path, java_home, config->image_in_place ? IMAGE_IN_PLACE : IMAGE_COPIED);
    pthread_mutex_unlock(&engine->lock);
    if (known == NULL) {
        snprintf(reason, size, "out of memory");
        return ATOLL_OUT_OF_MEMORY;
    }
    *image = known->image;
    if (*image != NULL || config->image == NULL)
        return ATOLL_OK;
    snprintf(reason, size, "%s", known->reason);
    return ATOLL_BAD_IMAGE;
}

static void swallow(void *context, int fd, const void *bytes, size_t length)
{
    (void)context;
    (void)fd;
    (void)bytes;
    (void)length;
}

/* Whoever starts from the image has a host that decides about signals anew. */
static int64_t grant_signal(void *context, int number, int action)
{
    (void)context, (void)number, (void)action;
    return ATOLL_SIGNAL_DEFAULT;
}

atoll_status atoll_image_build(atoll_engine *handle, const char *java_home, const char *path,
                               char *message, size_t message_size)
{
    atoll_config config;
    struct engine_record *engine;
    struct isolate_record *isolate;
    atoll_status status;
    struct error error = {0};
    char reason[512] = "";
    engine = path == NULL ? NULL : registry_pin(handle, REGISTRY_ENGINE);
    if (engine == NULL)
        return ATOLL_MISUSE;
    atoll_config_defaults(&config);
    config.java_home = java_home;
    config.image = "";
    config.class_path = "";
    config.output = swallow; /* of the training run */
    config.signal = grant_signal;
    config.max_heap = MIB(512);
    status = isolate_make_for_image(engine, &config, &isolate, message, message_size);
    if (status != ATOLL_OK) {
        registry_unpin(handle);
        return status;
    }
    thread_begin_running(isolate->main.t);
    if (!exec_load_for_image(isolate->main.t, &error)) {
        snprintf(reason, sizeof reason, "%s", error_text(&error));
        error_release(&error);
        thread_end_running(isolate->main.t);
        status = ATOLL_BOOT_FAILED;
    } else {
        if (!exec_settle_for_image(isolate->main.t)) {
            snprintf(reason, sizeof reason, "out of memory while placing the image's objects");
            status = ATOLL_OUT_OF_MEMORY;
        } else if (!image_write(isolate->iso, path, reason, sizeof reason)) {
            status = ATOLL_SYSTEM;
        }
        isolate->main.t = NULL; /* it has no carrier any more */
    }
    isolate_unmake(isolate);
    registry_unpin(handle);
    return status == ATOLL_OK ? status : fail(message, message_size, status, "%s", reason);
}

atoll_status atoll_image_check(const char *java_home, const char *path, char *message,
                               size_t message_size)
{
    char default_path[PATH_MAX + 64], reason[512] = "";
    char *home;
    bool found = find_java_home(java_home, &home);
    struct image *image;
    atoll_status status = ATOLL_BAD_IMAGE;
    if (message != NULL && message_size > 0)
        message[0] = '\0';
    if (path == NULL && default_image_path(default_path, sizeof default_path))
        path = default_path;
    if (!found) {
        snprintf(reason, sizeof reason, "out of memory");
        status = ATOLL_OUT_OF_MEMORY;
    } else if (home == NULL) {
        snprintf(reason, sizeof reason, "no JDK 17 with lib/modules was found; set JAVA_HOME");
        status = ATOLL_NO_CLASS_LIBRARY;
    } else if (path == NULL) {
        snprintf(reason, sizeof reason, "there is no default image");
    } else {
        image = image_open(path, home, IMAGE_IN_PLACE, reason, sizeof reason);
        if (image != NULL && image_check(image, path, reason, sizeof reason))
            status = ATOLL_OK;
        image_close(image);
    }
    mem_free(home);
    if (message != NULL && message_size > 0)
        snprintf(message, message_size, "%s", reason);
    return status;
}
