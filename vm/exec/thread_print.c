/* See thread_print.h. */
#include "vm/exec/thread_print.h"

#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "vm/base/mem.h"
#include "vm/exec/exec_extra.h"
#include "vm/exec/internal.h"
#include "vm/exec/thread_snapshot.h"

#define FRAME_TEXT 1700

void guest_write(struct isolate *iso, int descriptor, const char *text)
{
    size_t length = strlen(text);
    if (iso->output != NULL) {
        iso->output(iso->output_context, descriptor, text, length);
        return;
    }
    while (length > 0) {
        ssize_t written = write(descriptor, text, length);
        if (written <= 0)
            break;
        text += written;
        length -= (size_t)written;
    }
}

void guest_print(struct thread *t, int descriptor, const char *text)
{
    bool stays = LOAD_RELAXED(&t->critical);
    if (!stays)
        thread_enter_blocked(t);
    guest_write(t->iso, descriptor, text);
    if (!stays)
        thread_leave_blocked(t);
}

/* "name@version/" of the class's module, nothing for an unnamed one. */
static void module_text(struct isolate *iso, const struct class *class, char *text, size_t size)
{
    const struct module_entry *module;
    *text = 0;
    if (IS_NONE(class->package) || IS_NONE(PACKAGE(iso, class->package)->module))
        return;
    module = MODULE(iso, PACKAGE(iso, class->package)->module);
    if (IS_NONE(module->name))
        return;
    const char *version = IS_NONE(module->version) ? "" : SYMBOL_TEXT(iso, module->version);
    snprintf(text, size, "%s%s%s/", SYMBOL_TEXT(iso, module->name), *version ? "@" : "", version);
}

void frame_text(struct isolate *iso, const struct method *method, uint32_t bci, char *text,
                size_t size)
{
    const struct class *class = CLASS(iso, method->holder);
    const char *file = IS_NONE(class->source_file) ? NULL : SYMBOL_TEXT(iso, class->source_file);
    char place[600], module[300], name[512];
    bool native = (method->access_flags & ACC_NATIVE) != 0;
    int32_t line = native || IS_NONE(method->code) ? -1 : method_line_number(iso, method, bci);
    if (native)
        snprintf(place, sizeof place, "Native Method");
    else if (file != NULL && line >= 0)
        snprintf(place, sizeof place, "%s:%d", file, line);
    else
        snprintf(place, sizeof place, "%s", file == NULL ? "Unknown Source" : file);
    module_text(iso, class, module, sizeof module);
    class_external_name(iso, class, name, sizeof name);
    snprintf(text, size, "\tat %s.%s(%s%s)\n", name, SYMBOL_TEXT(iso, method->name), module, place);
}

/* ---- the dump ---- */

/* Bits of Thread.threadStatus, as JVMTI defines them. */
enum {
    STATUS_RUNNABLE = 0x4,
    STATUS_TIMED = 0x20,
    STATUS_SLEEPING = 0x40,
    STATUS_WAITING = 0x80,
    STATUS_IN_OBJECT_WAIT = 0x100,
    STATUS_PARKED = 0x200,
    STATUS_BLOCKED = 0x400
};

static const char *state_text(int32_t status)
{
    bool timed = (status & STATUS_TIMED) != 0;
    if (status & STATUS_BLOCKED)
        return "BLOCKED (on object monitor)";
    if (status & STATUS_SLEEPING)
        return "TIMED_WAITING (sleeping)";
    if (status & STATUS_PARKED)
        return timed ? "TIMED_WAITING (parking)" : "WAITING (parking)";
    if (status & STATUS_WAITING)
        return timed ? "TIMED_WAITING (on object monitor)" : "WAITING (on object monitor)";
    return "RUNNABLE";
}

static const char *doing_text(int32_t status)
{
    if (status & STATUS_BLOCKED)
        return "waiting for monitor entry ";
    if (status & STATUS_IN_OBJECT_WAIT)
        return "in Object.wait() ";
    return status & (STATUS_SLEEPING | STATUS_PARKED | STATUS_WAITING) ? "waiting on condition "
                                                                       : "runnable ";
}

/* The text is made as a whole before any is written: while that goes on, methods may be unloaded. */
struct dump {
    struct local_roots head;
    struct ref no_ids, objects; /* roots; `objects` is the Object[] of the snapshot */
};
struct report {
    char *text;
    size_t length, capacity;
    bool failed; /* no memory: the rest is missing */
};

static void say(struct report *report, const char *text)
{
    size_t length = strlen(text);
    if (report->failed)
        return;
    if (report->length + length + 1 > report->capacity) {
        size_t capacity = (report->length + length + 1) * 2;
        char *grown = mem_resize(report->text, capacity);
        if (grown == NULL) {
            report->failed = true;
            return;
        }
        report->text = grown;
        report->capacity = capacity;
    }
    memcpy(report->text + report->length, text, length + 1);
    report->length += length;
}

static struct ref object_at(struct thread *t, const struct dump *dump, uint32_t number)
{
    return GET_ELEMENT_REF(t, dump->objects, (int32_t)number - 1);
}

static void print_lock(struct thread *t, struct report *report, const struct dump *dump,
                       const char *what, uint32_t number)
{
    char text[700], name[512];
    struct ref object = object_at(t, dump, number);
    const struct class *named =
        CLASS_OF(t, object) == WK(t, java_lang_Class) ? class_of_mirror(t->iso, object) : NULL;
    class_external_name(t->iso, named != NULL ? named : CLASS_OF(t, object), name, sizeof name);
    snprintf(text, sizeof text, "\t- %s <0x%016llx> (a %s%s)\n", what,
             (unsigned long long)object.bits << 3, named != NULL ? "java.lang.Class for " : "",
             name);
    say(report, text);
}

static void print_head(struct thread *t, struct report *report, struct ref thread, int32_t status)
{
    char text[1200];
    struct isolate *iso = t->iso;
    struct ref string = GET_REF(t, thread, WKF(t, java_lang_Thread, name));
    char *name = IS_NULL(string) ? NULL : string_to_utf8(iso, string, NULL);
    double cpu_ms = 0, elapsed = 0;
    int32_t carrier = 0;
    pthread_mutex_lock(&iso->sync_lock);
    const struct guest_thread *g = exec_guest_of(iso, thread);
    if (g != NULL) {
        const struct thread *of = g->id < iso->carrier_capacity ? iso->carriers[g->id] : NULL;
        cpu_ms = (double)(g->earlier_cpu_ns + (of == NULL ? 0 : carrier_cpu_ns(of))) / 1e6;
        /* Those that came from an image began with the isolate. */
        int64_t began =
            (int64_t)g->started_ns < iso->started_ns ? iso->started_ns : (int64_t)g->started_ns;
        elapsed = (double)(isolate_ns(iso) - began) / 1e9;
        carrier = of == NULL ? 0 : of->carrier_number;
    }
    pthread_mutex_unlock(&iso->sync_lock);
    snprintf(
        text, sizeof text,
        "\"%.900s\" #%lld%s prio=%d os_prio=0 cpu=%.2fms elapsed=%.2fs tid=0x%016llx nid=0x%x %s "
        "[0x0000000000000000]\n   java.lang.Thread.State: %s\n",
        name == NULL ? "" : name, (long long)GET_I64(t, thread, WKF(t, java_lang_Thread, tid)),
        GET_I8(t, thread, WKF(t, java_lang_Thread, daemon)) ? " daemon" : "",
        GET_I32(t, thread, WKF(t, java_lang_Thread, priority)), cpu_ms, elapsed,
        (unsigned long long)GET_I64(t, thread, WKF(t, java_lang_Thread, eetop)), (unsigned)carrier,
        doing_text(status), state_text(status));
    mem_free(name);
    say(report, text);
}

/* What the thread waits for stands below its top frame, in HotSpot's words. */
static const char *waiting_text(int32_t status)
{
    return status & STATUS_BLOCKED  ? "waiting to lock"
           : status & STATUS_PARKED ? "parking to wait for "
                                    : "waiting on";
}

static void print_thread(struct thread *t, struct report *report, const struct dump *dump,
                         const struct thread_snapshot *snapshot, const struct thread_record *record)
{
    char text[FRAME_TEXT];
    print_head(t, report, object_at(t, dump, record->thread), record->status);
    for (uint32_t i = 0; i < record->place_count; i++) {
        const struct thread_place *place = &snapshot->places[record->first_place + i];
        frame_text(t->iso, METHOD(t, place->method), place->bci, text, sizeof text);
        say(report, text);
        if (i == 0 && record->lock != 0)
            print_lock(t, report, dump, waiting_text(record->status), record->lock);
        for (uint32_t k = 0; k < record->monitor_count; k++) {
            const struct thread_lock *lock = &snapshot->monitors[record->first_monitor + k];
            if (lock->depth == (int32_t)i)
                print_lock(t, report, dump, "locked", lock->object);
        }
    }
    say(report, "\n");
}

bool threads_print(struct thread *t)
{
    struct dump dump;
    struct report report = {0};
    struct thread_snapshot snapshot = {0};
    const struct snapshot_request request = {.max_depth = UINT32_MAX, .monitors = true};
    char text[200];
    time_t now = time(NULL);
    struct tm parts;
    ROOTS_ENTER(t, dump);
    bool taken = thread_snapshot_take(t, &request, &dump.no_ids, &snapshot, &dump.objects);
    if (taken) {
        localtime_r(&now, &parts);
        strftime(text, sizeof text,
                 "%Y-%m-%d %H:%M:%S\nFull thread dump Atoll (interpreted mode):\n\n", &parts);
        say(&report, text);
        for (uint32_t i = 0; i < snapshot.thread_count; i++)
            if (!SAME_REF(object_at(t, &dump, snapshot.threads[i].thread), t->g->java_thread))
                print_thread(t, &report, &dump, &snapshot, &snapshot.threads[i]);
    }
    thread_snapshot_free(&snapshot);
    ROOTS_LEAVE(t, dump);
    if (report.text != NULL)
        guest_print(t, 1, report.text);
    if (report.failed)
        exec_throw(t, "java/lang/OutOfMemoryError", "no memory for the text of the stacks");
    mem_free(report.text);
    return taken && !report.failed;
}
