/* Thawing: an isolate out of a snapshot.  See freeze.c. */
#include "vm/exec/freeze.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "loader/image.h"
#include "loader/image_format.h"
#include "loader/snapshot_file.h"
#include "stdlib/host/freeze.h"
#include "stdlib/host/platform.h"
#include "stdlib/java/util/zip/zlib.h"
#include "vm/api/internal.h"
#include "vm/base/mem.h"
#include "vm/exec/internal.h"
#include "vm/model/assertions.h"
#include "vm/model/charge.h"

/* What a thaw is made of and writes to. */
struct thaw {
    struct engine_record *engine;
    const atoll_config *config;
    const atoll_binding *bindings;
    size_t binding_count;
    struct record_reader notes;
    const uint8_t *region; /* the stream of snapshot.h */
    uint64_t region_length;
    uint8_t *kept_notes;   /* a copy that the isolate keeps */
    char reason[1024];
};

static atoll_status refuse(struct thaw *thaw, atoll_status status, const char *text)
{
    snprintf(thaw->reason, sizeof thaw->reason, "%s", text);
    return status;
}

static atoll_status damaged(struct thaw *thaw)
{
    return refuse(thaw, ATOLL_BAD_SNAPSHOT, "damaged contents");
}

static atoll_status no_memory(struct thaw *thaw)
{
    return refuse(thaw, ATOLL_OUT_OF_MEMORY, "out of memory");
}

/* ---- what the isolate is made for ---- */

/* The image that the snapshot lies on, *image NULL: none. */
static atoll_status find_image(struct thaw *thaw, const char *java_home, uint64_t identity, uint64_t limit,
                               struct image **image)
{
    atoll_config config;
    *image = NULL;
    if (identity == 0)
        return ATOLL_OK;
    atoll_config_defaults(&config);
    config.image = thaw->config->image;
    config.image_in_place = thaw->config->image_in_place;
    atoll_status status =
        image_for(thaw->engine, &config, java_home, image, thaw->reason, sizeof thaw->reason);
    if (status != ATOLL_OK)
        return status;
    if (*image == NULL || image_identity(*image) != identity || image_limit(*image) != limit)
        return refuse(thaw, ATOLL_BAD_SNAPSHOT, "it belongs to another image");
    return ATOLL_OK;
}

static bool same_modules(const char *java_home, uint64_t size, int64_t time)
{
    uint64_t here_size;
    int64_t here_time;
    return image_identify_modules(java_home, &here_size, &here_time) && here_size == size && here_time == time;
}

/* The reserved isolate, with its image mapped.  *iso NULL on failure. */
static atoll_status reserve(struct thaw *thaw, bool *ran, struct isolate **iso)
{
    uint64_t limit = record_get(&thaw->notes), identity = record_get(&thaw->notes);
    uint64_t modules_size = record_get(&thaw->notes);
    int64_t modules_time = (int64_t)record_get(&thaw->notes);
    const char *directory = record_get_text(&thaw->notes);
    char here[PATH_MAX], *java_home;
    struct image *image;
    atoll_status status = ATOLL_OK;
    *ran = record_get_below(&thaw->notes, 1) != 0;
    *iso = NULL;
    if (thaw->notes.failed || directory == NULL || limit == 0 || limit > REGION_MAX_LIMIT ||
        (limit & (limit - 1)) != 0)
        return damaged(thaw);
    if (getcwd(here, sizeof here) == NULL || strcmp(here, directory) != 0) {
        snprintf(thaw->reason, sizeof thaw->reason, "it was frozen in the directory %s, which is not the current one",
                 directory);
        return ATOLL_SYSTEM;
    }
    if (!find_java_home(thaw->config->java_home, &java_home))
        return no_memory(thaw);
    if (java_home == NULL)
        return refuse(thaw, ATOLL_NO_CLASS_LIBRARY, "no JDK 17 with lib/modules was found; set JAVA_HOME");
    if (!same_modules(java_home, modules_size, modules_time))
        status = refuse(thaw, ATOLL_BAD_SNAPSHOT, "it was made with another class library");
    if (status == ATOLL_OK)
        status = find_image(thaw, java_home, identity, limit, &image);
    if (status == ATOLL_OK && (*iso = isolate_reserve(limit)) == NULL)
        status = refuse(thaw, ATOLL_OUT_OF_MEMORY, "cannot reserve address space");
    if (*iso == NULL) {
        mem_free(java_home);
        return status;
    }
    (*iso)->cheap_fences = (*iso)->quick_crossings = thaw->engine->cheap_fences;
    (*iso)->java_home = java_home;
    (*iso)->image = image;
    (*iso)->image_identity = identity;
    if (image == NULL)
        return ATOLL_OK;
    (*iso)->map_image = isolate_map_image;
    return isolate_map_image(*iso) ? ATOLL_OK : refuse(thaw, ATOLL_SYSTEM, "cannot map the image");
}

/* ---- the configuration ---- */

static bool read_properties(struct isolate *iso, struct record_reader *r)
{
    uint32_t count = record_get_below(r, NOTES_MOST);
    iso->properties = mem_alloc((count + 1u) * sizeof *iso->properties);
    for (uint32_t i = 0; iso->properties != NULL && i < count && !r->failed; i++) {
        const char *key = record_get_text(r), *value = record_get_text(r);
        struct property *property = &iso->properties[iso->property_count++];
        property->key = mem_copy_string(key == NULL ? "" : key);
        property->value = mem_copy_string(value == NULL ? "" : value);
        if (property->key == NULL || property->value == NULL)
            return false;
    }
    return iso->properties != NULL;
}

static bool read_vm_arguments(struct isolate *iso, struct record_reader *r)
{
    uint32_t count = record_get_below(r, NOTES_MOST);
    iso->vm_arguments = mem_alloc((count + 1u) * sizeof *iso->vm_arguments);
    for (uint32_t i = 0; iso->vm_arguments != NULL && i < count && !r->failed; i++) {
        const char *text = record_get_text(r);
        iso->vm_arguments[i] = mem_copy_string(text == NULL ? "" : text);
        if (iso->vm_arguments[i] == NULL)
            return false;
        iso->vm_argument_count++;
    }
    return iso->vm_arguments != NULL;
}

static bool read_assertion_rules(struct isolate *iso, struct record_reader *r)
{
    uint32_t count = record_get_below(r, NOTES_MOST);
    for (uint32_t i = 0; i < count && !r->failed; i++) {
        const char *name = record_get_text(r);
        if (!assertions_add_rule(iso, name == NULL ? "" : name, record_get(r) != 0))
            return false;
    }
    return true;
}

static bool read_boot_class_path(struct isolate *iso, struct record_reader *r)
{
    const char *text = record_get_text(r);
    if (text == NULL)
        return true;
    iso->boot_class_path_append = mem_copy_string(text);
    iso->boot_append = boot_append_open(text);
    return iso->boot_class_path_append != NULL && iso->boot_append != NULL;
}

static atoll_status configure(struct thaw *thaw, struct isolate *iso)
{
    const atoll_config *config = thaw->config;
    struct record_reader *r = &thaw->notes;
    iso->verify_all = record_get(r) != 0;
    iso->preview = record_get(r) != 0;
    iso->max_stack_slots = record_get_below(r, UINT32_MAX);
    atoll_status status = config_apply_host(iso, config, thaw->reason, sizeof thaw->reason);
    if (status != ATOLL_OK)
        return status;
    if (!read_boot_class_path(iso, r) || !read_properties(iso, r) || !read_vm_arguments(iso, r) ||
        !read_assertion_rules(iso, r) || !boot_patches_open(iso))
        return no_memory(thaw);
    if (r->failed)
        return damaged(thaw);
    iso->modules_file =
        isolate_open_modules(thaw->engine, iso->java_home, thaw->reason, sizeof thaw->reason);
    if (iso->modules_file == NULL)
        return ATOLL_NO_CLASS_LIBRARY;
    if (!exec_prepare(iso) || !host_limit_descriptors(iso, config->max_descriptors) ||
        !isolate_gather_platform(thaw->engine, iso))
        return no_memory(thaw);
    return ATOLL_OK;
}

/* ---- the region ---- */

/* The rest of the last page in use may have anything in it, but a heap expects zeros. */
static void clear_after(struct isolate *iso, uint64_t used)
{
    uint64_t end = align_up(used, 4096);
    memset(iso->base + used, 0, end - used);
}

static atoll_status load(struct thaw *thaw, struct isolate *iso)
{
    struct record_reader *r = &thaw->notes;
    const struct gc_heap_state *heap = HEAP_STATE(iso);
    uint64_t charged;
    if (!host_thaw(iso, r, thaw->reason, sizeof thaw->reason))
        return r->failed ? ATOLL_BAD_SNAPSHOT : ATOLL_SYSTEM;
    if (!snapshot_load(iso, thaw->region, thaw->region_length, thaw->reason, sizeof thaw->reason))
        return ATOLL_BAD_SNAPSHOT;
    if (heap->next > iso->limit || heap->pinned_next > iso->limit || heap->current > 1)
        return damaged(thaw);
    clear_after(iso, heap->next);
    clear_after(iso, heap->pinned_next);
    if (!gc_heap_create(iso) || !loader_adopt(iso))
        return no_memory(thaw);
    if (!zlib_thaw(iso, r, thaw->reason, sizeof thaw->reason))
        return r->failed ? ATOLL_BAD_SNAPSHOT : ATOLL_OUT_OF_MEMORY;
    charged = record_get(r);
    if (charged > REGION_MAX_LIMIT)
        return damaged(thaw);
    if (!charge(iso, (int64_t)charged))
        return refuse(thaw, ATOLL_OUT_OF_MEMORY, "it needs more than max_memory");
    if (!thaw_settle(iso, r))
        return r->failed ? damaged(thaw) : no_memory(thaw);
    return ATOLL_OK;
}

/* ---- threads and what the host holds ---- */

/* Reads one thread; guest.off 0: that was the last. */
static bool read_thread(struct isolate_record *isolate, struct record_reader *r, struct guest_ref *guest,
                        const char **name, struct pending_call *pending)
{
    guest->off = (int32_t)(int64_t)record_get(r);
    if (r->failed || guest->off == 0)
        return true;
    *name = record_get_text(r);
    if (!thaw_reserve(isolate->iso, *guest))
        r->failed = true;
    return r->failed || pending_read(isolate, r, pending);
}

static bool read_strays(struct isolate_record *isolate, struct record_reader *r)
{
    struct stray_thread **last = &isolate->strays;
    while (!r->failed) {
        struct stray_thread *stray = mem_alloc(sizeof *stray);
        if (stray == NULL)
            return false;
        *last = stray;
        if (!read_thread(isolate, r, &stray->guest, &stray->name, &stray->pending))
            return false;
        if (stray->guest.off == 0) {
            *last = NULL;
            mem_free(stray);
            break;
        }
        last = &stray->next;
    }
    return true;
}

static atoll_status read_host_side(struct thaw *thaw, struct isolate_record *isolate)
{
    struct record_reader *r = &thaw->notes;
    if (!read_strays(isolate, r) || (!r->failed && !kept_read(isolate, r)))
        return no_memory(thaw);
    if (r->failed)
        return damaged(thaw);
    if (host_functions_rebind(isolate, r, thaw->bindings, thaw->binding_count, thaw->reason,
                              sizeof thaw->reason))
        return ATOLL_OK;
    return r->failed ? damaged(thaw) : thaw->reason[0] != 0 ? ATOLL_NOT_FOUND : no_memory(thaw);
}

/* The calling OS thread becomes `main`.  On failure the isolate is as it was, but for its main thread. */
static atoll_status make_record(struct thaw *thaw, struct isolate *iso, struct isolate_record **made)
{
    struct guest_ref guest = {(int32_t)(int64_t)record_get(&thaw->notes)};
    const char *name = record_get_text(&thaw->notes);
    (void)name;
    *made = NULL;
    if (thaw->notes.failed || !thaw_reserve(iso, guest))
        return damaged(thaw);
    struct thread *t = thaw_adopt(iso, guest);
    if (t == NULL)
        return no_memory(thaw);
    atoll_status status = isolate_make_record(thaw->engine, iso, t, made);
    if (status != ATOLL_OK) {
        exec_stop(iso, END_KILLED, 0);
        (void)exec_end_main_thread(t, NULL);
        return no_memory(thaw);
    }
    (*made)->notes = thaw->kept_notes;
    thaw->kept_notes = NULL;
    if (!pending_read(*made, &thaw->notes, &(*made)->main.pending))
        return no_memory(thaw);
    if (thaw->notes.failed)
        return damaged(thaw);
    t->suspended_call = (*made)->main.pending.kind != PENDING_NONE;
    return ATOLL_OK;
}

static atoll_status thaw_isolate(struct thaw *thaw, struct isolate_record **made)
{
    struct isolate *iso;
    bool ran;
    *made = NULL;
    if (!engine_enter(thaw->engine))
        return refuse(thaw, ATOLL_MISUSE, "the engine is being closed");
    atoll_status status = reserve(thaw, &ran, &iso);
    if (status == ATOLL_OK)
        status = configure(thaw, iso);
    if (status == ATOLL_OK)
        status = load(thaw, iso);
    if (status == ATOLL_OK)
        status = make_record(thaw, iso, made);
    if (*made == NULL) {
        if (iso != NULL)
            isolate_destroy(iso);
        engine_leave(thaw->engine);
        return status;
    }
    (*made)->ran = ran;
    if (status == ATOLL_OK)
        status = read_host_side(thaw, *made);
    if (status == ATOLL_OK && !thaw_start(iso)) {
        snprintf(thaw->reason, sizeof thaw->reason, "no thread: %s", strerror(errno));
        status = ATOLL_SYSTEM;
    }
    if (status != ATOLL_OK) {
        isolate_unmake(*made);
        *made = NULL;
    }
    return status;
}

/* Texts of the notes are used as long as the isolate lives. */
static atoll_status thaw_bytes(struct thaw *thaw, const void *bytes, size_t length,
                               struct isolate_record **made)
{
    const uint8_t *raw;
    uint8_t *owned;
    uint64_t raw_length, notes_length;
    bool is_damaged;
    if (!snapshot_unpack(bytes, length, &raw, &raw_length, &notes_length, &owned, &is_damaged, thaw->reason,
                         sizeof thaw->reason))
        return is_damaged ? ATOLL_BAD_SNAPSHOT : ATOLL_OUT_OF_MEMORY;
    atoll_status status = ATOLL_OUT_OF_MEMORY;
    thaw->kept_notes = mem_alloc(notes_length);
    if (thaw->kept_notes != NULL) {
        memcpy(thaw->kept_notes, raw, notes_length);
        thaw->notes = (struct record_reader){thaw->kept_notes, thaw->kept_notes + notes_length, false};
        thaw->region = raw + notes_length;
        thaw->region_length = raw_length - notes_length;
        status = thaw_isolate(thaw, made);
    } else {
        no_memory(thaw);
    }
    mem_free(thaw->kept_notes);
    mem_free(owned);
    return status;
}

static bool are_bindings(const atoll_binding *bindings, size_t count)
{
    if (bindings == NULL)
        return count == 0;
    for (size_t i = 0; i < count; i++)
        if (bindings[i].class_name == NULL || bindings[i].method == NULL || bindings[i].descriptor == NULL ||
            bindings[i].function == NULL)
            return false;
    return true;
}

atoll_status atoll_isolate_thaw(atoll_engine *handle, const atoll_config *given, const atoll_binding *bindings,
                                size_t binding_count, const void *bytes, size_t length,
                                atoll_isolate **isolate, char *message, size_t message_size)
{
    atoll_config config;
    struct thaw thaw = {.config = &config, .bindings = bindings, .binding_count = binding_count};
    struct isolate_record *made;
    if (isolate != NULL)
        *isolate = NULL;
    thaw.engine = isolate == NULL || bytes == NULL || !config_read(given, &config) ||
                          !are_bindings(bindings, binding_count)
                      ? NULL
                      : registry_pin(handle, REGISTRY_ENGINE);
    if (thaw.engine == NULL)
        return fail(message, message_size, ATOLL_MISUSE, "atoll_isolate_thaw: an argument is missing or wrong");
    atoll_status status = thaw_bytes(&thaw, bytes, length, &made);
    if (status == ATOLL_OK) {
        made->handle = registry_add(REGISTRY_ISOLATE, made);
        *isolate = made->handle;
        if (made->handle == NULL) {
            isolate_unmake(made);
            status = no_memory(&thaw);
        }
    }
    registry_unpin(handle);
    return status == ATOLL_OK ? status : fail(message, message_size, status, "snapshot: %s", thaw.reason);
}

/* ---- from a file ---- */

static bool read_whole(int fd, uint8_t *bytes, size_t length)
{
    while (length > 0) {
        ssize_t got = read(fd, bytes, length);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return false;
        bytes += got;
        length -= (size_t)got;
    }
    return true;
}

/* Read, not mapped: a file that is cut off meanwhile is only damaged. */
atoll_status atoll_isolate_thaw_file(atoll_engine *engine, const atoll_config *config,
                                     const atoll_binding *bindings, size_t binding_count, const char *path,
                                     atoll_isolate **isolate, char *message, size_t message_size)
{
    struct stat status;
    if (isolate != NULL)
        *isolate = NULL;
    if (path == NULL)
        return fail(message, message_size, ATOLL_MISUSE, "atoll_isolate_thaw_file: no path");
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (fd < 0 || fstat(fd, &status) != 0 || !S_ISREG(status.st_mode)) {
        fail(message, message_size, ATOLL_SYSTEM, "%s: %s", path,
             fd < 0 ? strerror(errno) : "not a regular file");
        if (fd >= 0)
            close(fd);
        return ATOLL_SYSTEM;
    }
    size_t length = (size_t)status.st_size;
    uint8_t *bytes = mem_resize(NULL, length + 1);
    bool read = bytes != NULL && read_whole(fd, bytes, length);
    close(fd);
    if (!read) {
        bool memory = bytes == NULL;
        mem_free(bytes);
        return memory ? fail(message, message_size, ATOLL_OUT_OF_MEMORY, "%s: out of memory", path)
                      : fail(message, message_size, ATOLL_BAD_SNAPSHOT, "%s: truncated", path);
    }
    atoll_status done = atoll_isolate_thaw(engine, config, bindings, binding_count, bytes, length, isolate,
                                           message, message_size);
    mem_free(bytes);
    return done;
}
