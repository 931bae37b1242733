/*
 * Running programs and single static methods, by name, on the OS thread that made the isolate: the functions that a
 * launcher needs.  Both can be gone on with by atoll_resume (pending.c).
 */
#include <string.h>

#include "vm/api/internal.h"
#include "vm/base/mem.h"
#include "vm/exec/internal.h"

/* A visit of the OS thread that made the isolate, on which the functions run that take an isolate. */
static atoll_status main_visit_begin(struct visit *visit, struct isolate_record *isolate)
{
    return visit_begin(visit, isolate->main.handle);
}

atoll_status end_main(struct visit *visit, const struct main_request *request, enum exec_outcome ended,
                      atoll_outcome *outcome)
{
    switch (ended) {
    case EXEC_RETURNED:
        outcome->kind = ATOLL_RETURNED;
        outcome->status = request->status;
        break;
    case EXEC_EXCEPTION:
        outcome->kind = ATOLL_EXCEPTION;
        outcome->status = 1;
        describe_exception(visit->t, outcome->message, sizeof outcome->message);
        break;
    default: outcome_of_end(visit->iso, outcome); break;
    }
    return visit_end(visit, ATOLL_OK);
}

atoll_status atoll_run_main(atoll_isolate *handle, atoll_main_mode mode, const char *name,
                            const char *const *arguments, size_t argument_count,
                            atoll_outcome *outcome)
{
    struct main_request request = {0};
    struct isolate_record *isolate;
    struct visit visit;
    atoll_status status;
    if (name == NULL || outcome == NULL || !are_texts(arguments, argument_count) ||
        mode < ATOLL_MAIN_CLASS || mode > ATOLL_MAIN_SOURCE || argument_count > INT32_MAX)
        return ATOLL_MISUSE;
    isolate = registry_pin(handle, REGISTRY_ISOLATE);
    if (isolate == NULL)
        return ATOLL_MISUSE;
    memset(outcome, 0, sizeof *outcome);
    status = isolate->ran ? ATOLL_MISUSE : main_visit_begin(&visit, isolate);
    registry_unpin(handle);
    if (status != ATOLL_OK)
        return status;
    if (isolate->main.calls > 0 || isolate->main.host_functions > 0 || visit.t->suspended_call)
        return visit_end(&visit, ATOLL_MISUSE);
    if (!watch_begin(&visit))
        return visit_end(&visit, ATOLL_SYSTEM);
    /* Its processor time is told whether there is a limit or not. */
    bool counts = visit.record->cpu_limit == 0;
    isolate->ran = true;
    isolate->main.calls++;
    isolate->main.pending.kind = PENDING_MAIN;
    request.mode = mode;
    request.name = name;
    request.arguments = arguments;
    request.argument_count = (uint32_t)argument_count;
    if (counts)
        cpu_begin(visit.t);
    struct suspendable outer = suspendable_begin(visit.record);
    enum exec_outcome ended = exec_run_main(visit.t, &request);
    suspendable_end(visit.record, outer);
    if (counts)
        cpu_end(visit.t);
    isolate->main.calls--;
    if (ended == EXEC_SUSPENDED)
        return end_suspended(&visit, outcome);
    isolate->main.pending.kind = PENDING_NONE;
    return end_main(&visit, &request, ended, outcome);
}

/* A method has at most 255 argument slots (JVMS 4.3.3). */
#define ARGUMENT_SLOTS 256
#define STRING_TYPE "Ljava/lang/String;"

struct spread {
    union slot slots[ARGUMENT_SLOTS];
    const char *texts[ARGUMENT_SLOTS];
    unsigned used;
    bool has_text;
};

/* Turns the host's values into argument slots; false: the descriptor is malformed or has types that
 * cannot be passed. */
static bool spread_arguments(const char *descriptor, const atoll_value *values, struct spread *s)
{
    const char *p = descriptor;
    if (*p++ != '(')
        return false;
    for (; *p != ')'; p++, values++) {
        if (s->used + 2 > ARGUMENT_SLOTS)
            return false;
        switch (*p) {
        case 'Z':
        case 'B':
        case 'C':
        case 'S':
        case 'I': s->slots[s->used++].i = values->i; break;
        case 'F': s->slots[s->used++].f = values->f; break;
        case 'J':
            s->slots[s->used].j = values->j;
            s->used += 2;
            break;
        case 'D':
            s->slots[s->used].d = values->d;
            s->used += 2;
            break;
        case 'L':
            if (strncmp(p, STRING_TYPE, sizeof STRING_TYPE - 1) != 0)
                return false;
            s->texts[s->used++] = values->text;
            s->has_text |= values->text != NULL;
            p += sizeof STRING_TYPE - 2;
            break;
        default: return false;
        }
    }
    return p[1] != '\0' && strchr("ZBCSIFJDVL[", p[1]) != NULL;
}

static void keep_result(struct isolate_record *isolate, const struct host_call *call,
                        atoll_value *result)
{
    mem_free(isolate->result_text);
    isolate->result_text = call->text;
    if (result == NULL)
        return;
    if (strstr(call->descriptor, ")" STRING_TYPE) != NULL)
        result->text = call->text;
    else
        result->j = call->result.j;
}

atoll_status end_static(struct visit *visit, const struct host_call *call, enum exec_outcome ended,
                        atoll_value *result, atoll_outcome *outcome)
{
    if (ended == EXEC_RETURNED)
        keep_result(visit->record->isolate, call, result);
    return visit_end_java(visit, ended == EXEC_RETURNED, outcome);
}

atoll_status atoll_call_static(atoll_isolate *handle, const char *class_name, const char *method,
                               const char *descriptor, const atoll_value *arguments,
                               atoll_value *result, atoll_outcome *outcome)
{
    struct spread spread = {0};
    struct host_call call = {class_name, method, descriptor, spread.slots, NULL, 0, {0}, NULL};
    struct isolate_record *isolate;
    struct visit visit;
    atoll_status status;
    if (class_name == NULL || method == NULL || descriptor == NULL || outcome == NULL ||
        (arguments == NULL && descriptor[0] == '(' && descriptor[1] != ')') ||
        !spread_arguments(descriptor, arguments, &spread))
        return ATOLL_MISUSE;
    if (result != NULL)
        memset(result, 0, sizeof *result);
    call.slots = spread.used;
    if (spread.has_text)
        call.texts = spread.texts;
    isolate = registry_pin(handle, REGISTRY_ISOLATE);
    if (isolate == NULL)
        return ATOLL_MISUSE;
    memset(outcome, 0, sizeof *outcome);
    status = main_visit_begin(&visit, isolate);
    registry_unpin(handle);
    if (status != ATOLL_OK)
        return status;
    if (visit.t->suspended_call)
        return visit_end(&visit, ATOLL_MISUSE);
    if (!watch_begin(&visit))
        return visit_end(&visit, ATOLL_SYSTEM);
    struct pending_call outer = visit.record->pending;
    visit.record->pending = (struct pending_call){.kind = PENDING_STATIC};
    visit.record->calls++;
    struct suspendable suspendable = suspendable_begin(visit.record);
    enum exec_outcome ended = exec_call_static(visit.t, &call);
    suspendable_end(visit.record, suspendable);
    visit.record->calls--;
    if (ended == EXEC_SUSPENDED)
        return end_suspended(&visit, outcome);
    visit.record->pending = outer;
    return end_static(&visit, &call, ended, result, outcome);
}
