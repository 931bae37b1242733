/*
 * Making an isolate ready to be written as an image, and taking one up again.
 */
#include <stdio.h>

#include "vm/exec/boot.h"
#include "vm/exec/image_names.h"
#include "vm/exec/internal.h"
#include "vm/exec/restore_places.h"

/* In an image what is seldom used lies by so much at a time, and so does the rest. */
#define IMAGE_ARENA_STEP MIB(1)

struct load_state {
    struct thread *t;
    struct error *error;
    bool failed;
    uint32_t loaded;
};

static const char module[] = "/java.base/", suffix[] = ".class";

static void load_named(struct load_state *state, const char *text, size_t length)
{
    struct thread *t = state->t;
    struct error error = {0};
    struct symbol_ref name = symbol_intern(t->iso, text, length);
    struct class *class = IS_NONE(name) ? NULL : boot_find_class(t->iso, name, &error);
    if (class == NULL) {
        *state->error = error;
        state->failed = true;
    } else if (!exec_link(t, class)) {
        state->failed = true;
        error_set(state->error, ERROR_internal, "linking %.*s failed", (int)length, text);
    } else {
        state->loaded++;
    }
}

static void load_if_there(struct load_state *state, const char *name, size_t length)
{
    char path[1100];
    const uint8_t *bytes;
    size_t size;
    bool owned;
    if ((size_t)snprintf(path, sizeof path, "%s%.*s%s", module, (int)length, name, suffix) >=
            sizeof path ||
        !jimage_find(state->t->iso->modules_file, path, &bytes, &size, &owned))
        return;
    if (owned)
        mem_free((void *)(uintptr_t)bytes);
    load_named(state, name, length);
}

/* Those that the classes loaded so far name: a program that uses one is the likeliest to use them. */
static void load_neighbours(struct load_state *state)
{
    struct isolate *iso = state->t->iso;
    struct class_ref newest = LOADER(iso, HEADER(iso)->boot_loader)->first_class;
    size_t count = 0;
    struct class_ref *oldest_last;
    for (struct class_ref c = newest; !IS_NONE(c); c = CLASS(iso, c)->next_class)
        count++;
    oldest_last = mem_alloc((count + 1) * sizeof *oldest_last);
    if (oldest_last == NULL)
        return; /* they come with all others */
    count = 0;
    for (struct class_ref c = newest; !IS_NONE(c); c = CLASS(iso, c)->next_class)
        oldest_last[count++] = c;
    while (count > 0 && !state->failed) {
        const struct class *class = CLASS(iso, oldest_last[--count]);
        for (uint32_t i = 1; i < class->cp_count && class->kind == CLASS_INSTANCE && !state->failed;
             i++) {
            if (CP_TAG(iso, class, i) == CP_CLASS) {
                struct symbol_ref name = CP_SYMBOL(iso, class, i);
                load_if_there(state, SYMBOL_TEXT(iso, name), SYMBOL_LENGTH(iso, name));
            }
        }
    }
    mem_free(oldest_last);
}

static const char usual_classes[] =
#define USUAL_CLASS(name) #name "\n"
#include "vm/exec/usual_classes.def"
#undef USUAL_CLASS
    ;

/*
 * The classes that programs use most, next to one another before all others: a program then touches few pages of an image.
 * First ours, as programs of many kinds need them; then those that the JDK says in
 * lib/classlist, a name in each line, which is what a JDK of other classes goes by.  A JDK without it has none.
 */
static void load_usual(struct load_state *state)
{
    char path[4096], line[1024];
    FILE *file;
    for (const char *name = usual_classes; *name != '\0' && !state->failed;) {
        size_t length = strcspn(name, "\n");
        load_if_there(state, name, length);
        name += length + 1;
    }
    if ((size_t)snprintf(path, sizeof path, "%s/lib/classlist", state->t->iso->java_home) >=
        sizeof path)
        return;
    file = fopen(path, "re");
    while (file != NULL && !state->failed && fgets(line, sizeof line, file) != NULL) {
        size_t length = strcspn(line, " \t\r\n");
        if (length != 0 && line[0] != '#' && line[0] != '@')
            load_if_there(state, line, length);
    }
    if (file != NULL)
        fclose(file);
}

void exec_begin_image(struct isolate *iso)
{
    iso->arena_step = IMAGE_ARENA_STEP;
}

bool exec_load_for_image(struct thread *t, struct error *error)
{
    struct load_state state = {t, error, false, 0};
    struct image_names names;
    if (!exec_train(t, error))
        return false;
    load_usual(&state);
    if (!image_names_gather(t->iso, &names) || !image_names_intern_texts(t->iso, &names)) {
        image_names_release(&names);
        return error_set(error, ERROR_out_of_memory, "for the names of java.base");
    }
    if (!state.failed)
        load_neighbours(&state);
    state.loaded = 0;
    for (uint32_t i = 0; i < names.count && !state.failed; i++)
        load_named(&state, names.names[i], strlen(names.names[i]));
    image_names_release(&names);
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
    if (!restore_prepare(iso) || !symbols_freeze(iso))
        return false;
    /* The tables of the booted VM become the frozen ones; an isolate adds to tables of its own. */
    header->strings_image = header->strings;
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
