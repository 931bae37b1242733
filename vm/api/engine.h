/* The engine and the isolate as vm/api sees them. */
#ifndef ATOLL_API_ENGINE_H
#define ATOLL_API_ENGINE_H

#include <pthread.h>

#include "include/atoll.h"
#include "vm/exec/boot.h"

struct host_locale_facts;
struct jimage;

/* An image file, or why it cannot be used. */
struct engine_image {
    struct engine_image *next;
    char *path, *java_home;
    bool in_place;
    struct image *image; /* NULL: `reason` says why */
    char reason[512];
};

struct atoll_engine {
    pthread_mutex_t lock;
    uint32_t isolate_count;
    /* The modules file, opened by the first isolate and shared by all with the same JDK home. */
    struct jimage *modules;
    char *java_home;
    struct engine_image *images;            /* all that isolates asked for */
    struct host_locale_facts *locale_facts; /* what the last isolate found out */
};

struct atoll_isolate {
    atoll_engine *engine;
    struct isolate *iso;
    struct thread *main; /* the guest thread the host calls on */
    bool ran;
    char *result_text;   /* of the last call that returned a String */
};

struct image;
/* The image an isolate of this configuration starts from; *image NULL: boot plainly. */
atoll_status image_for(atoll_engine *engine, const atoll_config *config, const char *java_home,
                       struct image **image, char *reason, size_t size);

void images_close(atoll_engine *engine);

/* Finds a JDK home: the configured one, $JAVA_HOME, or the usual places.  The caller mem_frees *home;
 * NULL: none has lib/modules.  False: out of memory. */
bool find_java_home(const char *configured, char **home);

#endif
