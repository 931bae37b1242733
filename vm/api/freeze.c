/*
 * Freezing: what the host may still do, what must wait, and what goes into the notes of a snapshot.  thaw.c reads
 * them in the same order.
 */
#include "vm/exec/freeze.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "loader/image_format.h"
#include "loader/snapshot_file.h"
#include "stdlib/host/freeze.h"
#include "stdlib/java/util/zip/zlib.h"
#include "vm/api/internal.h"
#include "vm/base/mem.h"
#include "vm/exec/internal.h"
#include "vm/model/charge.h"

#define RETRY_NS 1000000

/* ---- what is in the way ---- */

/* Is this thread in no function of atoll.h, or in one that another process can go on with?  The world is stopped, so the
 * record's owner changes nothing. */
static enum freeze_verdict check_record(struct isolate_record *isolate, const struct thread_record *record,
                                        char *reason, size_t size)
{
    char who[512];
    if (record->host_functions == 0 && (!record->visiting || record->pending.kind != PENDING_NONE))
        return FREEZE_POSSIBLE;
    freeze_describe(isolate->iso, record->t, who, sizeof who);
    snprintf(reason, size, record->host_functions > 0 ? "%s is inside a host function"
                                                      : "%s runs Java for a function of the host that cannot be resumed",
             who);
    return FREEZE_LATER;
}

static enum freeze_verdict check(struct isolate_record *isolate, char *reason, size_t size)
{
    enum freeze_verdict verdict = FREEZE_POSSIBLE;
    pthread_mutex_lock(&isolate->lock);
    for (const struct thread_record *record = isolate->threads;
         record != NULL && verdict == FREEZE_POSSIBLE; record = record->next)
        verdict = check_record(isolate, record, reason, size);
    pthread_mutex_unlock(&isolate->lock);
    return verdict == FREEZE_POSSIBLE ? freeze_check(isolate->iso, reason, size) : verdict;
}

/* ---- the notes ---- */

static void note_configuration(struct isolate *iso, struct record_writer *w)
{
    record_put(w, iso->verify_all);
    record_put(w, iso->preview);
    record_put(w, iso->max_stack_slots);
    record_put_text(w, iso->boot_class_path_append);
    record_put(w, iso->property_count);
    for (uint32_t i = 0; i < iso->property_count; i++) {
        record_put_text(w, iso->properties[i].key);
        record_put_text(w, iso->properties[i].value);
    }
    record_put(w, iso->vm_argument_count);
    for (uint32_t i = 0; i < iso->vm_argument_count; i++)
        record_put_text(w, iso->vm_arguments[i]);
    record_put(w, iso->assertion_rule_count);
    for (uint32_t i = 0; i < iso->assertion_rule_count; i++) {
        record_put_text(w, iso->assertion_rules[i].name);
        record_put(w, iso->assertion_rules[i].enabled);
    }
}

static void note_thread(struct isolate_record *isolate, struct guest_ref guest, const char *name,
                        const struct pending_call *pending, struct record_writer *w)
{
    record_put(w, (uint64_t)(int64_t)guest.off);
    record_put_text(w, name);
    pending_note(isolate, pending, w);
}

/* The thread `main` first; then those that the host has attached, or not yet taken over since a thaw. */
static void note_threads(struct isolate_record *isolate, struct record_writer *w)
{
    struct isolate *iso = isolate->iso;
    note_thread(isolate, isolate->main.t->self, "main", &isolate->main.pending, w);
    pthread_mutex_lock(&isolate->lock);
    for (const struct thread_record *record = isolate->threads; record != NULL; record = record->next) {
        if (record->kind != RECORD_ATTACHED)
            continue;
        struct ref thread = GUEST(iso, record->t->self)->java_thread;
        struct ref name = GET_REF(iso, thread, WKF(iso, java_lang_Thread, name));
        char *text = IS_NULL(name) ? NULL : string_to_utf8(iso, name, NULL);
        w->failed |= text == NULL && !IS_NULL(name);
        note_thread(isolate, record->t->self, text, &record->pending, w);
        mem_free(text);
    }
    for (const struct stray_thread *stray = isolate->strays; stray != NULL; stray = stray->next)
        note_thread(isolate, stray->guest, stray->name, &stray->pending, w);
    pthread_mutex_unlock(&isolate->lock);
    record_put(w, 0);
}

static bool note_all(struct isolate_record *isolate, struct record_writer *w, char *reason, size_t size)
{
    struct isolate *iso = isolate->iso;
    uint64_t modules_size = 0, charged_by_zlib;
    int64_t modules_time = 0;
    char directory[PATH_MAX];
    if (!image_identify_modules(iso->java_home, &modules_size, &modules_time) ||
        getcwd(directory, sizeof directory) == NULL) {
        snprintf(reason, size, "the class library, or the current directory, is gone");
        return false;
    }
    record_put(w, iso->limit);
    record_put(w, iso->image_identity);
    record_put(w, modules_size);
    record_put(w, (uint64_t)modules_time);
    record_put_text(w, directory);
    record_put(w, isolate->ran);
    note_configuration(iso, w);
    if (!host_freeze(iso, w, reason, size) || !zlib_freeze(iso, w, &charged_by_zlib, reason, size))
        return false;
    record_put(w, charged_bytes(iso) - gc_charged_bytes(iso) - charged_by_zlib - handles_charged(isolate));
    freeze_note(iso, w);
    note_threads(isolate, w);
    kept_note(isolate, w);
    host_functions_note(isolate, w);
    record_pad(w);
    return true;
}

/* ---- taking it ---- */

/* The notes, then the region, in one run of bytes.  ATOLL_BUSY, ATOLL_OUT_OF_MEMORY: `reason` says why. */
static atoll_status save(struct isolate_record *isolate, struct snapshot *raw, uint64_t *notes_length,
                         char *reason, size_t size)
{
    struct record_writer w = {0};
    atoll_status status = ATOLL_BUSY;
    bool saved;
    if (note_all(isolate, &w, reason, size) && !w.failed) {
        *raw = (struct snapshot){w.bytes, w.length, w.capacity};
        *notes_length = w.length;
        freeze_publish(isolate->iso);
        saved = snapshot_save(isolate->iso, raw);
        freeze_withdraw(isolate->iso);
        if (saved)
            return ATOLL_OK;
        w.bytes = raw->bytes;
        w.failed = true;
    }
    if (w.failed) {
        snprintf(reason, size, "no memory for the snapshot, or the system does not tell which pages exist");
        status = ATOLL_OUT_OF_MEMORY;
    }
    mem_free(w.bytes);
    *raw = (struct snapshot){0};
    return status;
}

struct sink {
    atoll_sink function;
    void *context;
    unsigned flags;
};

static bool deliver(const struct snapshot *raw, uint64_t notes_length, const struct sink *sink,
                    atoll_status *status, char *reason, size_t size)
{
    struct snapshot_file_header header;
    struct snapshot stored;
    if (!snapshot_pack(raw, notes_length, (sink->flags & ATOLL_FREEZE_COMPRESS) != 0, &header, &stored)) {
        snprintf(reason, size, "no memory for the snapshot");
        *status = ATOLL_OUT_OF_MEMORY;
        return false;
    }
    bool done = sink->function(sink->context, &header, sizeof header) == 0 &&
                sink->function(sink->context, stored.bytes, stored.length) == 0;
    if (stored.bytes != raw->bytes)
        mem_free(stored.bytes);
    if (!done) {
        snprintf(reason, size, "the snapshot could not be written");
        *status = ATOLL_SYSTEM;
    }
    return done;
}

/* One try.  *again: what is in the way may pass. */
static atoll_status try_once(struct isolate_record *isolate, struct thread *stopper,
                             const struct sink *sink, bool *again, char *reason, size_t size)
{
    struct snapshot raw = {0};
    uint64_t notes_length = 0;
    atoll_status status;
    bool ends = (sink->flags & ATOLL_FREEZE_END) != 0;
    *again = false;
    if (!freeze_stop(isolate->iso, stopper)) {
        snprintf(reason, size, "it has ended");
        return ATOLL_ENDED;
    }
    enum freeze_verdict verdict = check(isolate, reason, size);
    *again = verdict == FREEZE_LATER;
    status = verdict == FREEZE_POSSIBLE ? save(isolate, &raw, &notes_length, reason, size) : ATOLL_BUSY;
    if (verdict == FREEZE_POSSIBLE && status == ATOLL_BUSY)
        *again = true;
    if (status == ATOLL_OK && ends && deliver(&raw, notes_length, sink, &status, reason, size))
        exec_stop(isolate->iso, END_FROZEN, 0);
    freeze_resume(isolate->iso, stopper);
    if (status == ATOLL_OK && !ends)
        deliver(&raw, notes_length, sink, &status, reason, size);
    mem_free(raw.bytes);
    return status;
}

static atoll_status freeze(struct isolate_record *isolate, uint64_t patience, const struct sink *sink,
                           char *reason, size_t size)
{
    struct thread *stopper = mem_alloc(sizeof *stopper);
    int64_t now = monotonic_ns();
    int64_t until = patience > (uint64_t)(INT64_MAX - now) ? INT64_MAX : now + (int64_t)patience;
    bool again = true;
    if (stopper == NULL) {
        snprintf(reason, size, "no memory for the snapshot");
        return ATOLL_OUT_OF_MEMORY;
    }
    atoll_status status = try_once(isolate, stopper, sink, &again, reason, size);
    while (again && monotonic_ns() < until) {
        struct timespec pause = {0, RETRY_NS};
        nanosleep(&pause, NULL);
        status = try_once(isolate, stopper, sink, &again, reason, size);
    }
    mem_free(stopper);
    return status;
}

atoll_status atoll_isolate_freeze(atoll_isolate *handle, unsigned flags, uint64_t patience, atoll_sink function,
                                  void *context, char *message, size_t message_size)
{
    struct sink sink = {function, context, flags};
    char reason[1024] = "";
    struct isolate_record *isolate =
        function == NULL || (flags & ~(ATOLL_FREEZE_END | ATOLL_FREEZE_COMPRESS)) != 0
            ? NULL
            : registry_pin(handle, REGISTRY_ISOLATE);
    if (isolate == NULL)
        return fail(message, message_size, ATOLL_MISUSE, "atoll_isolate_freeze: an argument is missing or wrong");
    atoll_status status = freeze(isolate, patience, &sink, reason, sizeof reason);
    registry_unpin(handle);
    return status == ATOLL_OK ? status
                              : fail(message, message_size, status, "the isolate cannot be frozen: %s", reason);
}

/* ---- into a file ---- */

static int write_piece(void *context, const void *bytes, size_t length)
{
    const int *fd = context;
    const char *at = bytes;
    while (length > 0) {
        ssize_t written = write(*fd, at, length);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return -1;
        at += written;
        length -= (size_t)written;
    }
    return 0;
}

struct file_sink {
    int fd;
    const char *temporary, *path;
    uint64_t written, pieces;
    int error;
};

/* The file gets its name with the last piece, so that an isolate which ends is known to be safe on the disk. */
static int write_file(void *context, const void *bytes, size_t length)
{
    struct file_sink *file = context;
    int done = write_piece(&file->fd, bytes, length);
    if (done == 0 && ++file->pieces == 2 &&
        (fsync(file->fd) != 0 || rename(file->temporary, file->path) != 0))
        done = -1;
    if (done != 0)
        file->error = errno;
    return done;
}

atoll_status atoll_isolate_freeze_file(atoll_isolate *handle, unsigned flags, uint64_t patience,
                                       const char *path, char *message, size_t message_size)
{
    char temporary[PATH_MAX];
    struct file_sink file = {.temporary = temporary, .path = path};
    if (path == NULL ||
        snprintf(temporary, sizeof temporary, "%s.%ld", path, (long)getpid()) >= (int)sizeof temporary)
        return fail(message, message_size, ATOLL_MISUSE, "atoll_isolate_freeze_file: a path is missing or too long");
    file.fd = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file.fd < 0)
        return fail(message, message_size, ATOLL_SYSTEM, "%s: %s", temporary, strerror(errno));
    atoll_status status =
        atoll_isolate_freeze(handle, flags, patience, write_file, &file, message, message_size);
    close(file.fd);
    if (status != ATOLL_OK)
        unlink(temporary);
    if (file.error != 0)
        fail(message, message_size, status, "%s: %s", path, strerror(file.error));
    return status;
}
