/* Fuel from the host's side, and calls that return to the host without their end because there is none left. */
#include "vm/exec/fuel.h"

#include "vm/api/internal.h"
#include "vm/base/mem.h"
#include "vm/exec/freeze.h"
#include "vm/exec/internal.h"
#include "vm/exec/nesting.h"

/* ---- the amount ---- */

/* With the world stopped, so that no thread has a portion.  An isolate that has ended runs no more. */
static atoll_status with_fuel(atoll_isolate *handle, void (*work)(struct isolate *iso, uint64_t *numbers),
                              uint64_t numbers[2])
{
    struct isolate_record *isolate = registry_pin(handle, REGISTRY_ISOLATE);
    struct thread *stopper;
    atoll_status status = ATOLL_OK;
    if (isolate == NULL)
        return ATOLL_MISUSE;
    stopper = mem_alloc(sizeof *stopper);
    if (HEADER(isolate->iso)->fuel_mode == FUEL_NOT_COUNTED)
        status = ATOLL_MISUSE;
    else if (stopper == NULL)
        status = ATOLL_OUT_OF_MEMORY;
    else if (!freeze_stop(isolate->iso, stopper))
        status = ATOLL_ENDED;
    if (status == ATOLL_OK) {
        fuel_gather(isolate->iso);
        work(isolate->iso, numbers);
        freeze_resume(isolate->iso, stopper);
    }
    mem_free(stopper);
    registry_unpin(handle);
    return status;
}

static void set(struct isolate *iso, uint64_t *numbers)
{
    fuel_add(iso, numbers[0], true);
}

/* numbers[1] is 1 when it would be too much. */
static void add(struct isolate *iso, uint64_t *numbers)
{
    numbers[1] = numbers[0] > INT64_MAX - LOAD_RELAXED(&HEADER(iso)->fuel_pool);
    if (numbers[1] == 0)
        fuel_add(iso, numbers[0], false);
}

static void ask(struct isolate *iso, uint64_t *numbers)
{
    numbers[0] = LOAD_RELAXED(&HEADER(iso)->fuel_pool);
    numbers[1] = HEADER(iso)->fuel_given - numbers[0];
}

atoll_status atoll_isolate_set_fuel(atoll_isolate *isolate, uint64_t bytecodes)
{
    uint64_t numbers[2] = {bytecodes, 0};
    return bytecodes > INT64_MAX ? ATOLL_MISUSE : with_fuel(isolate, set, numbers);
}

atoll_status atoll_isolate_add_fuel(atoll_isolate *isolate, uint64_t bytecodes)
{
    uint64_t numbers[2] = {bytecodes, 0};
    atoll_status status = bytecodes > INT64_MAX ? ATOLL_MISUSE : with_fuel(isolate, add, numbers);
    return status == ATOLL_OK && numbers[1] != 0 ? ATOLL_MISUSE : status;
}

atoll_status atoll_isolate_fuel(atoll_isolate *isolate, uint64_t *left, uint64_t *used)
{
    uint64_t numbers[2] = {0, 0};
    atoll_status status = with_fuel(isolate, ask, numbers);
    if (left != NULL)
        *left = numbers[0];
    if (used != NULL)
        *used = numbers[1];
    return status;
}

/* ---- suspended calls ---- */

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

/* The request of atoll_run_main and the texts of atoll_call_static are the host's, which takes them back now. */
static bool copy_call(struct isolate_record *isolate, struct pending_call *pending)
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

atoll_status end_suspended(struct visit *visit, atoll_outcome *outcome)
{
    struct thread_record *record = visit->record;
    outcome->kind = ATOLL_SUSPENDED;
    if (record->pending.kind == PENDING_METHOD || record->pending.kind == PENDING_INITIALIZER)
        nesting_abandon(visit->t);
    if (copy_call(record->isolate, &record->pending))
        return visit_end(visit, ATOLL_OK);
    /* It can never be resumed. */
    exec_stop(visit->iso, END_KILLED, 0);
    return visit_end(visit, ATOLL_OUT_OF_MEMORY);
}
