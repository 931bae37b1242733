/* Calls that return to the host without their end, and how it goes on with them: suspended here, or frozen elsewhere. */
#include <string.h>

#include "vm/api/internal.h"
#include "vm/base/mem.h"
#include "vm/exec/freeze.h"
#include "vm/exec/internal.h"
#include "vm/exec/nesting.h"

struct suspendable suspendable_begin(struct thread_record *record)
{
    struct thread *t = record->t;
    struct suspendable outer = {t->may_suspend, t->suspend_at};
    t->may_suspend = HEADER(t)->fuel_mode == FUEL_SUSPENDS && record->calls == 1 && record->host_functions == 0;
    t->suspend_at = t->nested;
    return outer;
}

void suspendable_end(struct thread_record *record, struct suspendable outer)
{
    record->t->may_suspend = outer.may;
    record->t->suspend_at = outer.at;
}

atoll_status end_suspended(struct visit *visit, atoll_outcome *outcome)
{
    struct thread_record *record = visit->record;
    outcome->kind = ATOLL_SUSPENDED;
    if (record->pending.kind == PENDING_METHOD || record->pending.kind == PENDING_INITIALIZER)
        nesting_abandon(visit->t);
    if (pending_keep(record->isolate, &record->pending))
        return visit_end(visit, ATOLL_OK);
    /* It can never be resumed. */
    exec_stop(visit->iso, END_KILLED, 0);
    return visit_end(visit, ATOLL_OUT_OF_MEMORY);
}

static atoll_status resume_method(struct visit *visit, struct pending_call pending, enum exec_outcome ended,
                                  atoll_value *result, atoll_outcome *outcome)
{
    bool done = ended == EXEC_RETURNED, delivered = true;
    if (done)
        delivered = call_deliver(visit, pending.method, pending.made, result);
    if (ended != EXEC_STOPPED)
        nesting_leave(visit->t, visit->t->frame->caller);
    else
        visit->t->nested--;
    if (pending.made.bits != 0 && (!done || result == NULL))
        handle_release(visit->record->isolate, pending.made.bits, HANDLE_OBJECT);
    return delivered ? visit_end_java(visit, done, outcome) : visit_end(visit, ATOLL_OUT_OF_MEMORY);
}

/* Some Java that the initialization needed has returned: the call begins anew, and finds it done. */
static atoll_status resume_initializer(struct visit *visit, struct pending_call pending, atoll_value *result,
                                       atoll_outcome *outcome)
{
    visit->record->pending = (struct pending_call){0};
    return call_perform(visit, pending.method, (atoll_object){0}, pending.arguments, pending.arguments,
                        visit->t->frame->caller, result, outcome);
}

atoll_status atoll_resume(atoll_thread *thread, atoll_value *result, atoll_outcome *outcome)
{
    struct visit visit;
    struct thread_record *record;
    struct pending_call pending;
    enum exec_outcome ended;
    if (outcome == NULL)
        return ATOLL_MISUSE;
    memset(outcome, 0, sizeof *outcome);
    if (result != NULL)
        memset(result, 0, sizeof *result);
    atoll_status status = visit_begin(&visit, thread);
    if (status != ATOLL_OK)
        return status;
    record = visit.record;
    if (!visit.t->suspended_call)
        return visit_end(&visit, ATOLL_NOT_FOUND);
    if (!watch_begin(&visit))
        return visit_end(&visit, ATOLL_SYSTEM);
    /* The processor time of programs is told whether there is a limit or not, as atoll_run_main does it. */
    bool counts = record->pending.kind == PENDING_MAIN && record->cpu_limit == 0;
    visit.t->suspended_call = false;
    visit.t->nested = record->pending.kind == PENDING_METHOD || record->pending.kind == PENDING_INITIALIZER;
    record->calls++;
    if (counts)
        cpu_begin(visit.t);
    struct suspendable outer = suspendable_begin(record);
    ended = exec_continue(visit.t);
    suspendable_end(record, outer);
    if (counts)
        cpu_end(visit.t);
    pending = record->pending;
    if (pending.kind == PENDING_INITIALIZER && ended == EXEC_RETURNED)
        return resume_initializer(&visit, pending, result, outcome);
    record->calls--;
    if (ended == EXEC_SUSPENDED)
        return end_suspended(&visit, outcome);
    record->pending = (struct pending_call){0};
    call_free_arguments(record->isolate, pending.method, pending.arguments);
    if (pending.kind == PENDING_METHOD || pending.kind == PENDING_INITIALIZER)
        return resume_method(&visit, pending, ended, result, outcome);
    if (pending.kind == PENDING_MAIN)
        return end_main(&visit, visit.iso->main_request, ended, outcome);
    const struct host_call *call = visit.iso->host_call;
    visit.iso->host_call = NULL;
    if (ended != EXEC_STOPPED)
        pop_frame(visit.t);
    return end_static(&visit, call, ended, result, outcome);
}
