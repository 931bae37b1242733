/* See support.h. */
#include "tests/fuzz/support.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "gc/gc.h"
#include "vm/model/native.h"

/* An isolate takes some 20 ms to make and every input leaves some kilobytes in it. */
#define INPUTS_PER_ISOLATE 2000

void fuzz_give_up(const char *what)
{
    perror(what);
    exit(2);
}

void fuzz_expect(bool holds, const char *rule)
{
    if (holds)
        return;
    fprintf(stderr, "broken rule: %s\n", rule);
    abort();
}

const char *fuzz_java_home(void)
{
    static char home[PATH_MAX];
    const char *configured = getenv("JAVA_HOME");
    if (configured != NULL)
        return configured;
    if (realpath("/usr/bin/java", home) == NULL)
        fuzz_give_up("no JDK: set JAVA_HOME");
    for (unsigned up = 0; up < 2; up++)
        *strrchr(home, '/') = 0;
    return home;
}

void fuzz_file_create(struct fuzz_file *file, const void *bytes, size_t size)
{
    file->fd = memfd_create("fuzz", MFD_CLOEXEC);
    if (file->fd < 0 || write(file->fd, bytes, size) != (ssize_t)size)
        fuzz_give_up("memfd");
    snprintf(file->path, sizeof file->path, "/proc/self/fd/%d", file->fd);
}

void fuzz_file_close(struct fuzz_file *file)
{
    close(file->fd);
}

static struct isolate *make_isolate(struct jimage *modules)
{
    struct isolate *iso = isolate_reserve(REGION_DEFAULT_LIMIT);
    struct error error = {0};
    if (iso == NULL)
        fuzz_give_up("isolate");
    iso->max_heap = MIB(64);
    iso->modules_file = modules;
    if (!gc_heap_create(iso) || !loader_bootstrap(iso, &error))
        fuzz_give_up(error_text(&error));
    return iso;
}

struct isolate *fuzz_isolate(void)
{
    static struct jimage *modules;
    static struct isolate *iso;
    static unsigned inputs;
    char path[PATH_MAX + 16], reason[256];
    if (modules == NULL) {
        snprintf(path, sizeof path, "%s/lib/modules", fuzz_java_home());
        modules = jimage_open(path, reason, sizeof reason);
        if (modules == NULL)
            fuzz_give_up(reason);
    }
    if (iso != NULL && inputs++ % INPUTS_PER_ISOLATE == 0) {
        gc_heap_destroy(iso);
        isolate_release(iso);
        iso = NULL;
    }
    if (iso == NULL)
        iso = make_isolate(modules);
    return iso;
}

/* ---- the table of natives ---- */

/* Nothing here runs, so stdlib is not linked: no native method has a function. */
const struct native_method *native_at(uint32_t index)
{
    (void)index;
    return NULL;
}

uint32_t native_find(const char *class_name, const char *name, const char *descriptor)
{
    (void)class_name, (void)name, (void)descriptor;
    return UINT32_MAX;
}

uint32_t native_count(void)
{
    return 0;
}

const char *native_class_name_at(uint32_t index)
{
    (void)index;
    return NULL;
}
