/*
 * Calls in progress that somebody else goes on with, another process or another call, as bytes: freeze.c and thaw.c put
 * them into snapshots; those that are suspended become independent of the host's memory in this form.
 */
#include <string.h>

#include "vm/api/internal.h"
#include "vm/base/mem.h"
#include "vm/exec/internal.h"

static void note_main(const struct main_request *request, struct record_writer *w)
{
    record_put(w, request->mode);
    record_put(w, (uint64_t)request->status);
    record_put_text(w, request->name);
    record_put(w, request->argument_count);
    for (uint32_t i = 0; i < request->argument_count; i++)
        record_put_text(w, request->arguments[i]);
}

static void note_static(const struct host_call *call, struct record_writer *w)
{
    record_put_text(w, call->class_name);
    record_put_text(w, call->method);
    record_put_text(w, call->descriptor);
    record_put(w, call->slots);
    record_put(w, call->texts != NULL);
    for (unsigned i = 0; i < call->slots; i++) {
        record_put(w, call->arguments[i].raw);
        record_put_text(w, call->texts == NULL ? NULL : call->texts[i]);
    }
}

static void note_arguments(struct isolate_record *isolate, const struct pending_call *pending,
                           struct record_writer *w)
{
    uint8_t kinds[CALL_PARAMETERS];
    struct ref ref;
    record_put(w, pending->method);
    call_parameters(isolate->iso, pending->method, kinds);
    for (unsigned i = 0; kinds[i] != 2; i++) {
        if (kinds[i] == 1 && !handle_resolve(isolate, pending->arguments[i].object, &ref))
            w->failed = true;
        record_put(w, kinds[i] == 1 ? ref.bits : (uint64_t)pending->arguments[i].j);
    }
}

void pending_note(struct isolate_record *isolate, const struct pending_call *pending, struct record_writer *w)
{
    struct ref made = NULL_REF;
    record_put(w, pending->kind);
    switch (pending->kind) {
    case PENDING_MAIN: note_main(isolate->iso->main_request, w); break;
    case PENDING_STATIC: note_static(isolate->iso->host_call, w); break;
    case PENDING_INITIALIZER: note_arguments(isolate, pending, w); break;
    case PENDING_METHOD:
        if (!handle_resolve(isolate, pending->made, &made))
            w->failed = true;
        record_put(w, pending->method);
        record_put(w, made.bits);
        break;
    default: break;
    }
}

static bool read_main(struct isolate_record *isolate, struct record_reader *r)
{
    struct main_request *request = &isolate->request;
    const char **arguments;
    mem_free((void *)(uintptr_t)request->arguments);
    request->mode = (unsigned)record_get(r);
    request->status = (int)record_get(r);
    request->name = record_get_text(r);
    request->argument_count = record_get_below(r, NOTES_MOST);
    arguments = mem_alloc((request->argument_count + 1u) * sizeof *arguments);
    request->arguments = arguments;
    for (uint32_t i = 0; arguments != NULL && i < request->argument_count; i++) {
        arguments[i] = record_get_text(r);
        r->failed = r->failed || arguments[i] == NULL;
    }
    isolate->iso->main_request = request;
    r->failed = r->failed || request->name == NULL;
    return arguments != NULL;
}

static bool read_static(struct isolate_record *isolate, struct record_reader *r)
{
    struct host_call *call = &isolate->call;
    const char **texts;
    bool has_texts;
    mem_free(call->arguments);
    mem_free((void *)(uintptr_t)call->texts);
    memset(call, 0, sizeof *call);
    call->class_name = record_get_text(r);
    call->method = record_get_text(r);
    call->descriptor = record_get_text(r);
    call->slots = record_get_below(r, 256);
    has_texts = record_get(r) != 0;
    call->arguments = mem_alloc((call->slots + 1u) * sizeof *call->arguments);
    texts = mem_alloc((call->slots + 1u) * sizeof *texts);
    for (unsigned i = 0; call->arguments != NULL && texts != NULL && i < call->slots; i++) {
        call->arguments[i].raw = record_get(r);
        texts[i] = record_get_text(r);
    }
    if (has_texts)
        call->texts = texts;
    else
        mem_free(texts);
    isolate->iso->host_call = call;
    r->failed = r->failed || call->class_name == NULL || call->method == NULL || call->descriptor == NULL;
    return call->arguments != NULL && texts != NULL;
}

struct ref pending_read_ref(struct isolate *iso, struct record_reader *r)
{
    return (struct ref){record_get_below(r, (iso->limit >> 3) - 1)};
}

static bool read_arguments(struct isolate_record *isolate, struct record_reader *r, struct pending_call *pending)
{
    uint8_t kinds[CALL_PARAMETERS];
    pending->method = record_get_below(r, HEADER(isolate->iso)->next_method - 1u);
    pending->arguments = mem_alloc(CALL_PARAMETERS * sizeof *pending->arguments);
    if (r->failed || pending->arguments == NULL)
        return pending->arguments != NULL;
    call_parameters(isolate->iso, pending->method, kinds);
    for (unsigned i = 0; kinds[i] != 2; i++) {
        if (kinds[i] == 0)
            pending->arguments[i].j = (int64_t)record_get(r);
        else if (!handle_new(isolate, pending_read_ref(isolate->iso, r), &pending->arguments[i].object))
            return false;
    }
    return true;
}

bool pending_read(struct isolate_record *isolate, struct record_reader *r, struct pending_call *pending)
{
    pending->kind = (enum pending_kind)record_get_below(r, PENDING_KINDS - 1);
    switch (pending->kind) {
    case PENDING_MAIN: return read_main(isolate, r);
    case PENDING_STATIC: return read_static(isolate, r);
    case PENDING_INITIALIZER: return read_arguments(isolate, r, pending);
    case PENDING_METHOD:
        pending->method = record_get_below(r, HEADER(isolate->iso)->next_method - 1u);
        return handle_new(isolate, pending_read_ref(isolate->iso, r), &pending->made);
    default: return true;
    }
}

/* The request of atoll_run_main and the texts of atoll_call_static are the host's, which takes them back now. */
bool pending_keep(struct isolate_record *isolate, const struct pending_call *pending)
{
    struct record_writer w = {0};
    struct pending_call copied = {PENDING_NONE};
    if (pending->kind == PENDING_METHOD || pending->kind == PENDING_INITIALIZER ||
        (pending->kind == PENDING_MAIN ? isolate->iso->main_request == &isolate->request
                                       : isolate->iso->host_call == &isolate->call))
        return true;
    pending_note(isolate, pending, &w);
    struct record_reader r = {w.bytes, w.bytes + w.length, false};
    if (w.failed || !pending_read(isolate, &r, &copied)) {
        mem_free(w.bytes);
        return false;
    }
    mem_free(isolate->pending_notes);
    isolate->pending_notes = w.bytes;
    return true;
}
