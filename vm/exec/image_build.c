/*
 * Making an isolate ready to be written as an image, and taking one up again.
 */
#include "vm/exec/boot.h"
#include "vm/exec/internal.h"
#include "vm/exec/restore_places.h"

struct load_state {
    struct thread *t;
    struct error *error;
    bool failed;
    uint32_t loaded;
};

/* "/java.base/java/lang/Object.class": every class of java.base becomes part of the image. */
static void load_one(void *context, const char *path)
{
    struct load_state *state = context;
    struct thread *t = state->t;
    static const char module[] = "/java.base/";
    size_t length = strlen(path), start = sizeof module - 1;
    struct symbol_ref name;
    struct class *class;
    struct error error = {0};
    if (state->failed || strncmp(path, module, start) != 0 || length < start + 7 ||
        strcmp(path + length - 6, ".class") != 0 || strcmp(path + start, "module-info.class") == 0)
        return;
    name = symbol_intern(t->iso, path + start, length - start - 6);
    class = IS_NONE(name) ? NULL : boot_find_class(t->iso, name, &error);
    if (class == NULL) {
        *state->error = error;
        state->failed = true;
        return;
    }
    if (!exec_link(t, class)) {
        state->failed = true;
        error_set(state->error, ERROR_internal, "linking %s failed", path);
        return;
    }
    state->loaded++;
}

bool exec_load_for_image(struct thread *t, struct error *error)
{
    struct load_state state = {t, error, false, 0};
    if (!exec_train(t, error))
        return false;
    jimage_walk(t->iso->modules_file, load_one, &state);
    LOG(t, image, "%u classes of java.base", state.loaded);
    return !state.failed;
}

bool exec_settle_for_image(struct thread *t)
{
    struct isolate *iso = t->iso;
    /* The references a collection clears are handed on by the reference handler; two rounds let
     * finalizers of the boot's own garbage run. */
    gc_collect(t, true);
    carriers_park(iso);
    carrier_detach(t, false);
    /* What the threads have cost so far is no concern of who starts from the image. */
    for (struct guest_ref g = HEADER(iso)->threads; !IS_NONE(g); g = GUEST(iso, g)->next)
        GUEST(iso, g)->earlier_cpu_ns = GUEST(iso, g)->earlier_allocated = 0;
    if (!gc_compact_for_image(iso))
        return false;
    unload_keep_all(iso);
    struct region_header *header = HEADER(iso);
    header->image_end = header->heap.pinned_start;
    header->modules_map = 0;
    if (!restore_prepare(iso))
        return false;
    /* The tables of the booted VM become the frozen ones; an isolate adds to tables of its own. */
    header->symbols_image = header->symbols;
    header->strings_image = header->strings;
    memset(&header->symbols, 0, sizeof header->symbols);
    memset(&header->strings, 0, sizeof header->strings);
    return true;
}

struct thread *exec_adopt_main_thread(struct isolate *iso)
{
    struct guest_thread *g;
    uint32_t high = HEADER(iso)->thread_id_high;
    iso->carrier_capacity = CARRIERS_FIRST;
    while (iso->carrier_capacity < high)
        iso->carrier_capacity *= 2;
    iso->carriers = mem_alloc(iso->carrier_capacity * sizeof *iso->carriers);
    if (iso->carriers == NULL)
        return NULL;
    g = guest_by_id(iso, 1);
    if (g == NULL)
        return NULL;
    g->most_stack_slots = iso->max_stack_slots;
    return carrier_attach(iso, (struct guest_ref){META_OFFSET(iso, g)});
}
