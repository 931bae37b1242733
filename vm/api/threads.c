/*
 * OS threads of the host within an isolate.
 *
 * Between two functions the guest thread is PARKED, or BLOCKED while a host function runs; a visit makes it
 * RUNNING for the time of one function, as the interpreter's own threads are.
 */
#include "vm/api/internal.h"
#include "vm/base/mem.h"
#include "vm/exec/freeze.h"
#include "vm/exec/internal.h"
#include "vm/exec/nesting.h"

void outcome_of_end(const struct isolate *iso, atoll_outcome *outcome)
{
    static const atoll_outcome_kind kinds[] = {[END_HALTED] = ATOLL_EXITED,
                                               [END_KILLED] = ATOLL_KILLED,
                                               [END_OUT_OF_TIME] = ATOLL_OUT_OF_TIME,
                                               [END_OUT_OF_CPU] = ATOLL_OUT_OF_CPU,
                                               [END_OUT_OF_FUEL] = ATOLL_OUT_OF_FUEL,
                                               [END_FROZEN] = ATOLL_FROZEN};
    outcome->kind = kinds[iso->end];
    outcome->status = iso->exit_status;
}

/* ---- visits ---- */

atoll_status visit_begin(struct visit *visit, const atoll_thread *thread)
{
    struct thread_record *record = registry_pin(thread, REGISTRY_THREAD);
    if (record == NULL)
        return ATOLL_MISUSE;
    if (!pthread_equal(record->owner, pthread_self())) {
        registry_unpin(thread);
        return ATOLL_MISUSE;
    }
    if (LOAD_ACQUIRE(&record->isolate->iso->exiting)) {
        registry_unpin(thread);
        return ATOLL_ENDED;
    }
    visit->record = record;
    visit->t = record->t;
    visit->iso = record->isolate->iso;
    visit->watched = false;
    if (record->host_functions > 0)
        thread_leave_blocked(record->t);
    else
        thread_begin_running(record->t);
    record->visiting = true;
    return ATOLL_OK;
}

atoll_status visit_begin_java(struct visit *visit, const atoll_thread *thread)
{
    atoll_status status = visit_begin(visit, thread);
    return status != ATOLL_OK || watch_begin(visit) ? status : visit_end(visit, ATOLL_SYSTEM);
}

atoll_status visit_end(struct visit *visit, atoll_status status)
{
    const atoll_thread *handle = visit->record->handle;
    if (visit->watched)
        watch_end(visit);
    visit->t->exception = NULL_REF;
    visit->record->visiting = false;
    if (visit->record->host_functions > 0)
        thread_enter_blocked(visit->t);
    else
        thread_end_running(visit->t);
    registry_unpin(handle);
    return status;
}

atoll_status visit_end_java(struct visit *visit, bool done, atoll_outcome *outcome)
{
    struct thread *t = visit->t;
    atoll_status status = ATOLL_OK;
    memset(outcome, 0, sizeof *outcome);
    if (done) {
        outcome->kind = ATOLL_RETURNED;
    } else if (THROWN(t)) {
        outcome->kind = ATOLL_EXCEPTION;
        describe_exception(t, outcome->message, sizeof outcome->message);
        if (!handle_new(visit->record->isolate, t->exception, &outcome->exception))
            status = ATOLL_OUT_OF_MEMORY;
    } else {
        VM_ASSERT(LOAD_ACQUIRE(&visit->iso->exiting), "Java has failed without an exception");
        outcome_of_end(visit->iso, outcome);
    }
    return visit_end(visit, status);
}

/* ---- records ---- */

struct thread_record *thread_record_of(struct isolate_record *isolate)
{
    struct thread_record *record;
    pthread_mutex_lock(&isolate->lock);
    for (record = isolate->threads; record != NULL && !pthread_equal(record->owner, pthread_self());
         record = record->next) {
    }
    pthread_mutex_unlock(&isolate->lock);
    return record;
}

bool thread_record_add(struct thread_record *record)
{
    struct isolate_record *isolate = record->isolate;
    record->handle = registry_add(REGISTRY_THREAD, record);
    if (record->handle == NULL)
        return false;
    record->t->embedder = record;
    pthread_mutex_lock(&isolate->lock);
    record->next = isolate->threads;
    isolate->threads = record;
    pthread_mutex_unlock(&isolate->lock);
    return true;
}

static void unlink_record(struct thread_record *record)
{
    struct isolate_record *isolate = record->isolate;
    pthread_mutex_lock(&isolate->lock);
    for (struct thread_record **p = &isolate->threads; *p != NULL; p = &(*p)->next) {
        if (*p == record) {
            *p = record->next;
            break;
        }
    }
    pthread_mutex_unlock(&isolate->lock);
}

void thread_record_remove(struct thread_record *record)
{
    unlink_record(record);
    record->t->embedder = NULL;
    if (registry_close(record->handle, REGISTRY_THREAD))
        registry_retire(record->handle);
}

/* Takes the next one out that is not on the stack of a thread of Java's own. */
static struct thread_record *take_record(struct isolate_record *isolate)
{
    struct thread_record **p, *record;
    pthread_mutex_lock(&isolate->lock);
    for (p = &isolate->threads; *p != NULL && (*p)->kind == RECORD_CALLER; p = &(*p)->next) {
    }
    record = *p;
    if (record != NULL)
        *p = record->next;
    pthread_mutex_unlock(&isolate->lock);
    return record;
}

/* What still runs on them comes to its end and lets go of its pin. */
void thread_records_release(struct isolate_record *isolate)
{
    struct thread_record *record;
    while ((record = take_record(isolate)) != NULL) {
        if (registry_close(record->handle, REGISTRY_THREAD))
            registry_retire(record->handle);
        mem_free(record->pending.arguments);
        if (record->kind == RECORD_MAIN)
            continue;
        thread_begin_running(record->t);
        carrier_detach(record->t, false);
        mem_free(record);
    }
}

atoll_status atoll_thread_current(atoll_isolate *handle, atoll_thread **thread)
{
    struct isolate_record *isolate;
    struct thread_record *record;
    if (thread == NULL)
        return ATOLL_MISUSE;
    *thread = NULL;
    isolate = registry_pin(handle, REGISTRY_ISOLATE);
    if (isolate == NULL)
        return ATOLL_MISUSE;
    record = thread_record_of(isolate);
    if (record != NULL)
        *thread = record->handle;
    registry_unpin(handle);
    return record == NULL ? ATOLL_NOT_FOUND : ATOLL_OK;
}

/* ---- attaching ---- */

static atoll_status attach(struct isolate_record *isolate, const char *name, bool daemon,
                           atoll_thread **thread)
{
    struct thread_record *record;
    if (thread_record_of(isolate) != NULL)
        return ATOLL_MISUSE;
    record = mem_alloc(sizeof *record);
    if (record == NULL)
        return ATOLL_OUT_OF_MEMORY;
    record->isolate = isolate;
    record->owner = pthread_self();
    record->t = exec_attach(isolate->iso, daemon);
    if (record->t != NULL && !exec_attach_java_thread(record->t, NULL_REF, name)) {
        record->t->exception = NULL_REF;
        carrier_detach(record->t, true);
        record->t = NULL;
    }
    if (record->t == NULL) {
        mem_free(record);
        return LOAD_ACQUIRE(&isolate->iso->exiting) ? ATOLL_ENDED : ATOLL_GUEST_OUT_OF_MEMORY;
    }
    record->kind = RECORD_ATTACHED;
    if (!thread_record_add(record)) {
        exec_detach(record->t);
        mem_free(record);
        return ATOLL_OUT_OF_MEMORY;
    }
    *thread = record->handle;
    thread_end_running(record->t);
    return ATOLL_OK;
}

atoll_status atoll_thread_attach(atoll_isolate *handle, const char *name, int daemon,
                                 atoll_thread **thread)
{
    struct isolate_record *isolate;
    atoll_status status;
    if (thread == NULL)
        return ATOLL_MISUSE;
    *thread = NULL;
    isolate = registry_pin(handle, REGISTRY_ISOLATE);
    if (isolate == NULL)
        return ATOLL_MISUSE;
    status = attach(isolate, name, daemon != 0, thread);
    registry_unpin(handle);
    return status;
}

/* Takes a stray thread out, of this name or (NULL) any. */
static struct stray_thread *take_stray(struct isolate_record *isolate, const char *name)
{
    struct stray_thread **p, *stray;
    pthread_mutex_lock(&isolate->lock);
    for (p = &isolate->strays; *p != NULL && name != NULL &&
                               ((*p)->name == NULL || strcmp((*p)->name, name) != 0);
         p = &(*p)->next) {
    }
    stray = *p;
    if (stray != NULL)
        *p = stray->next;
    pthread_mutex_unlock(&isolate->lock);
    return stray;
}

static atoll_status adopt(struct isolate_record *isolate, const char *name, atoll_thread **thread)
{
    struct thread_record *record;
    struct stray_thread *stray;
    if (thread_record_of(isolate) != NULL)
        return ATOLL_MISUSE;
    if (LOAD_ACQUIRE(&isolate->iso->exiting))
        return ATOLL_ENDED;
    record = mem_alloc(sizeof *record);
    if (record == NULL)
        return ATOLL_OUT_OF_MEMORY;
    stray = take_stray(isolate, name);
    if (stray == NULL) {
        mem_free(record);
        return ATOLL_NOT_FOUND;
    }
    record->isolate = isolate;
    record->owner = pthread_self();
    record->kind = RECORD_ATTACHED;
    record->pending = stray->pending;
    record->t = thaw_adopt(isolate->iso, stray->guest);
    if (record->t != NULL) {
        record->t->suspended_call = record->pending.kind != PENDING_NONE;
        if (thread_record_add(record)) {
            mem_free(stray);
            *thread = record->handle;
            thread_end_running(record->t);
            return ATOLL_OK;
        }
        carrier_detach(record->t, false);
    }
    pthread_mutex_lock(&isolate->lock);
    stray->next = isolate->strays;
    isolate->strays = stray;
    pthread_mutex_unlock(&isolate->lock);
    mem_free(record);
    return ATOLL_OUT_OF_MEMORY;
}

atoll_status atoll_thread_adopt(atoll_isolate *handle, const char *name, atoll_thread **thread)
{
    struct isolate_record *isolate;
    atoll_status status;
    if (thread == NULL)
        return ATOLL_MISUSE;
    *thread = NULL;
    isolate = registry_pin(handle, REGISTRY_ISOLATE);
    if (isolate == NULL)
        return ATOLL_MISUSE;
    status = adopt(isolate, name, thread);
    registry_unpin(handle);
    return status;
}

atoll_status atoll_thread_detach(atoll_thread *thread)
{
    struct visit visit;
    atoll_status status = visit_begin(&visit, thread);
    struct thread_record *record;
    if (status == ATOLL_ENDED)
        return ATOLL_OK; /* atoll_isolate_free takes it away */
    if (status != ATOLL_OK)
        return status;
    record = visit.record;
    if (record->kind != RECORD_ATTACHED || record->calls > 0 || record->host_functions > 0 ||
        record->t->suspended_call)
        return visit_end(&visit, ATOLL_MISUSE);
    /* Who frees the isolate at this moment waits for the pin, and then finds the record or does not. */
    if (!registry_close(thread, REGISTRY_THREAD))
        return visit_end(&visit, ATOLL_OK);
    unlink_record(record);
    record->t->embedder = NULL;
    exec_detach(record->t);
    registry_unpin(thread);
    registry_retire(thread);
    mem_free(record);
    return ATOLL_OK;
}

atoll_status atoll_thread_set_limits(atoll_thread *thread, uint64_t wall, uint64_t cpu)
{
    struct visit visit;
    if (wall > INT64_MAX / 2 || cpu > INT64_MAX / 2)
        return ATOLL_MISUSE;
    atoll_status status = visit_begin(&visit, thread);
    if (status != ATOLL_OK)
        return status;
    visit.record->wall_limit = (int64_t)wall;
    visit.record->cpu_limit = (int64_t)cpu;
    return visit_end(&visit, ATOLL_OK);
}
