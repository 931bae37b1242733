/* See freeze.h. */
#include "vm/exec/freeze.h"

#include <errno.h>
#include <sched.h>

#include "gc/gc.h"
#include "vm/exec/fuel.h"
#include "vm/exec/internal.h"
#include "vm/exec/restore_places.h"
#include "vm/jni/foreign.h"

bool freeze_stop(struct isolate *iso, struct thread *stopper)
{
    return stop_from_outside(iso, stopper);
}

void freeze_resume(struct isolate *iso, struct thread *stopper)
{
    (void)iso;
    resume_the_world(stopper);
}

/* ---- what is in the way ---- */

static const struct frame *top_frame(struct isolate *iso, const struct guest_thread *g)
{
    const union slot *stack = META_ADDRESS(iso, g->stack);
    return g->frame == 0 ? NULL : (const struct frame *)(const void *)(stack + g->frame);
}

void freeze_describe(struct isolate *iso, const struct thread *t, char *text, size_t size)
{
    const struct guest_thread *g = GUEST(iso, t->self);
    const struct frame *frame = top_frame(iso, g);
    struct ref name = IS_NULL(g->java_thread)
                          ? NULL_REF
                          : GET_REF(iso, g->java_thread, WKF(iso, java_lang_Thread, name));
    char *thread_name = IS_NULL(name) ? NULL : string_to_utf8(iso, name, NULL), holder[256];
    const struct method *method =
        frame != NULL && frame->kind == FRAME_NATIVE ? METHOD(iso, frame->method) : NULL;
    if (method != NULL)
        class_external_name(iso, CLASS(iso, method->holder), holder, sizeof holder);
    snprintf(text, size, "thread \"%s\"%s%s%s%s", thread_name == NULL ? "" : thread_name,
             method == NULL ? "" : " in ", method == NULL ? "" : holder, method == NULL ? "" : ".",
             method == NULL ? "" : SYMBOL_TEXT(iso, method->name));
    mem_free(thread_name);
}

enum freeze_verdict freeze_check(struct isolate *iso, char *reason, size_t size)
{
    char who[512];
    if (LOAD_ACQUIRE(&iso->foreign_code) || jni_has_libraries(iso)) {
        snprintf(reason, size, "a native library is loaded");
        return FREEZE_NEVER;
    }
    if (LOAD_ACQUIRE(&iso->foreign_memory)) {
        snprintf(reason, size, "a direct buffer shows memory of the host");
        return FREEZE_NEVER;
    }
    for (const struct thread *t = iso->threads; t != NULL; t = t->next) {
        bool in_c = LOAD_ACQUIRE(&t->state) != THREAD_PARKED || LOAD_RELAXED(&t->foreign_frames) != 0 ||
                    t->roots != NULL;
        if (!in_c && !THROWN(t) && !t->called && !t->bus_fault)
            continue;
        freeze_describe(iso, t, who, sizeof who);
        snprintf(reason, size, "%s runs C code", who);
        return FREEZE_LATER;
    }
    return FREEZE_POSSIBLE;
}

/* ---- saving ---- */

/* `sign` is 1, or -1 to take it back. */
static void add_figures(struct isolate *iso, int64_t sign)
{
    for (struct thread *t = iso->threads; t != NULL; t = t->next) {
        struct guest_thread *g = GUEST(iso, t->self);
        if (sign > 0) {
            gc_retire_buffer(t);
            t->frozen_cpu_ns = carrier_cpu_ns(t);
        }
        g->earlier_cpu_ns += (uint64_t)sign * t->frozen_cpu_ns;
        g->earlier_allocated += (uint64_t)sign * gc_allocated_bytes(t);
    }
}

void freeze_publish(struct isolate *iso)
{
    fuel_gather(iso);
    add_figures(iso, 1);
}

void freeze_withdraw(struct isolate *iso)
{
    add_figures(iso, -1);
}

void freeze_note(struct isolate *iso, struct record_writer *w)
{
    record_put(w, (uint64_t)isolate_ns(iso));
    record_put(w, (uint64_t)iso->started_ns);
    record_put(w, (uint64_t)exec_cpu_used(iso));
}

/* ---- thawing: the rows of restore.def ---- */

static void thaw_clock(struct isolate *iso, struct record_reader *r)
{
    HEADER(iso)->clock_shift = (int64_t)record_get(r) - monotonic_ns();
    iso->started_ns = (int64_t)record_get(r);
    iso->cpu_used = (int64_t)record_get(r);
}

static struct class *initialized(struct isolate *iso, const char *name)
{
    struct error error = {0};
    struct symbol_ref symbol = symbol_find(iso, name, strlen(name));
    struct class *class = IS_NONE(symbol) ? NULL : boot_find_class(iso, symbol, &error);
    error_release(&error);
    return class != NULL && CLASS_STATE(iso, class)->stage == INIT_DONE ? class : NULL;
}

/* Bytes of the system's generator that a NativePRNG has read ahead are not used twice. */
static void forget_random_bytes(struct isolate *iso, const char *name)
{
    struct class *class = initialized(iso, name);
    const struct field *instance =
        class == NULL ? NULL
                      : class_find_field_local(iso, class, symbol_of(iso, "INSTANCE"),
                                               symbol_of(iso, "Lsun/security/provider/NativePRNG$RandomIO;"));
    struct ref generator = instance == NULL ? NULL_REF : GET_REF(iso, class->mirror, instance->offset);
    const struct field *read =
        IS_NULL(generator) ? NULL
                           : class_find_field(iso, CLASS_OF(iso, generator), symbol_of(iso, "lastRead"),
                                              symbol_of(iso, "J"));
    if (read != NULL)
        SET_I64(iso, generator, read->offset, 0);
}

static void thaw_random(struct isolate *iso, struct record_reader *r)
{
    static const char *const classes[] = {"sun/security/provider/NativePRNG",
                                          "sun/security/provider/NativePRNG$Blocking",
                                          "sun/security/provider/NativePRNG$NonBlocking"};
    (void)r;
    if (HEADER(iso)->fuel_mode == FUEL_NOT_COUNTED) /* else each run shall be as the others */
        isolate_seed(iso);
    for (size_t i = 0; i < COUNT_OF(classes); i++)
        forget_random_bytes(iso, classes[i]);
}

static void thaw_processors(struct isolate *iso, struct record_reader *r)
{
    struct class *class = initialized(iso, "java/util/concurrent/ConcurrentHashMap");
    const struct field *field =
        class == NULL ? NULL
                      : class_find_field_local(iso, class, symbol_of(iso, "NCPU"), symbol_of(iso, "I"));
    cpu_set_t set;
    (void)r;
    if (field != NULL && sched_getaffinity(0, sizeof set, &set) == 0 && CPU_COUNT(&set) > 0)
        SET_I32(iso, class->mirror, field->offset, CPU_COUNT(&set));
}

/* LockSupport.parkUntil: what is left of it was measured by another clock.  It may return too early. */
static bool parks_until(struct isolate *iso, const struct guest_thread *g)
{
    const struct frame *frame = top_frame(iso, g);
    const union slot *stack = META_ADDRESS(iso, g->stack);
    uint32_t native;
    if (g->wait != WAIT_PARK || frame == NULL || frame->kind != FRAME_NATIVE ||
        (native = METHOD(iso, frame->method)->native) == 0)
        return false;
    return strcmp(native_class_name_at(native - 1), "jdk/internal/misc/Unsafe") == 0 &&
           strcmp(native_at(native - 1)->name, "park") == 0 && stack[frame->locals + 1].i != 0;
}

/* Who waits for a descriptor looks again, as it is another one. */
static void thaw_threads(struct isolate *iso, struct record_reader *r)
{
    struct guest_ref next;
    (void)r;
    for (struct guest_ref at = HEADER(iso)->threads; !IS_NONE(at); at = GUEST(iso, at)->next) {
        GUEST(iso, at)->dormant = !GUEST(iso, at)->has_carrier && GUEST(iso, at)->wait != WAIT_NOT;
        GUEST(iso, at)->has_carrier = 1; /* nobody who is woken shall run now */
    }
    for (struct guest_ref at = HEADER(iso)->threads; !IS_NONE(at); at = next) {
        struct guest_thread *g = GUEST(iso, at);
        next = g->next;
        if (g->frame == 0)
            guest_destroy(iso, g); /* its OS thread had not got as far as the first frame */
        else if (g->wait == WAIT_DESCRIPTOR || parks_until(iso, g))
            g->woken = 1;
        else if (g->wait == WAIT_FUEL && !g->woken)
            iso->fuel_is_out = true;
    }
    iso->fueled = HEADER(iso)->fuel_mode != FUEL_NOT_COUNTED;
    for (struct guest_ref at = HEADER(iso)->threads; !IS_NONE(at); at = GUEST(iso, at)->next)
        GUEST(iso, at)->has_carrier = 0;
}

static bool make_carriers(struct isolate *iso)
{
    iso->carrier_capacity = CARRIERS_FIRST;
    while (iso->carrier_capacity < HEADER(iso)->thread_id_high)
        iso->carrier_capacity *= 2;
    mem_free(iso->carriers);
    iso->carriers = mem_alloc(iso->carrier_capacity * sizeof *iso->carriers);
    return iso->carriers != NULL;
}

bool thaw_settle(struct isolate *iso, struct record_reader *r)
{
    static void (*const rows[])(struct isolate *iso, struct record_reader *r) = {
#define RESTORE(name, text)
#define THAW(name, text) thaw_##name,
#include "vm/model/restore.def"
#undef RESTORE
#undef THAW
    };
    if (!make_carriers(iso))
        return false;
    pthread_mutex_lock(&iso->sync_lock);
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        rows[i](iso, r);
    pthread_mutex_unlock(&iso->sync_lock);
    return !r->failed;
}

/* ---- going on ---- */

bool thaw_reserve(struct isolate *iso, struct guest_ref guest)
{
    struct guest_ref at = HEADER(iso)->threads;
    while (!IS_NONE(at) && at.off != guest.off)
        at = GUEST(iso, at)->next;
    if (IS_NONE(at))
        return false;
    GUEST(iso, at)->has_carrier = 1; /* so that whoever wakes it starts no carrier */
    return true;
}

struct thread *thaw_adopt(struct isolate *iso, struct guest_ref guest)
{
    return carrier_attach(iso, guest);
}

bool thaw_start(struct isolate *iso)
{
    bool done = true;
    pthread_mutex_lock(&iso->sync_lock);
    for (struct guest_ref at = HEADER(iso)->threads; done && !IS_NONE(at); at = GUEST(iso, at)->next)
        if (!GUEST(iso, at)->has_carrier && (!GUEST(iso, at)->dormant || GUEST(iso, at)->woken))
            done = carrier_start(iso, GUEST(iso, at));
    pthread_mutex_unlock(&iso->sync_lock);
    return done;
}

enum exec_outcome exec_continue(struct thread *t)
{
    t->called = false;
    switch (carrier_continue(t)) {
    case RUN_RETURNED: return EXEC_RETURNED;
    case RUN_EXCEPTION: return EXEC_EXCEPTION;
    case RUN_WAITING: return EXEC_SUSPENDED;
    default: return EXEC_STOPPED;
    }
}
