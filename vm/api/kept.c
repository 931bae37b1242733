/* Objects that the host has named. */
#include "vm/api/internal.h"
#include "vm/base/mem.h"
#include "vm/exec/internal.h"

/* The isolate's lock is held. */
static struct kept_object **find_kept(struct isolate_record *isolate, const char *name)
{
    struct kept_object **p = &isolate->kept;
    while (*p != NULL && strcmp((*p)->name, name) != 0)
        p = &(*p)->next;
    return p;
}

static void forget(struct isolate_record *isolate, struct kept_object *kept)
{
    if (kept == NULL)
        return;
    handle_release(isolate, kept->object.bits, HANDLE_OBJECT);
    mem_free(kept->name);
    mem_free(kept);
}

bool kept_add(struct isolate_record *isolate, const char *name, atoll_object object)
{
    struct kept_object *kept = mem_alloc(sizeof *kept), **place, *old;
    char *copy = mem_copy_string(name);
    if (kept == NULL || copy == NULL) {
        mem_free(kept);
        mem_free(copy);
        return false;
    }
    kept->name = copy;
    kept->object = object;
    pthread_mutex_lock(&isolate->lock);
    place = find_kept(isolate, name);
    old = *place;
    kept->next = old == NULL ? NULL : old->next;
    *place = kept;
    pthread_mutex_unlock(&isolate->lock);
    forget(isolate, old);
    return true;
}

void kept_release(struct isolate_record *isolate)
{
    while (isolate->kept != NULL) {
        struct kept_object *kept = isolate->kept;
        isolate->kept = kept->next;
        mem_free(kept->name);
        mem_free(kept);
    }
}

atoll_status atoll_keep(atoll_thread *thread, const char *name, atoll_object object)
{
    struct visit visit;
    struct isolate_record *isolate;
    struct ref ref;
    atoll_object own;
    if (name == NULL)
        return ATOLL_MISUSE;
    atoll_status status = visit_begin(&visit, thread);
    if (status != ATOLL_OK)
        return status;
    isolate = visit.record->isolate;
    if (!handle_resolve(isolate, object, &ref))
        return visit_end(&visit, ATOLL_MISUSE);
    if (IS_NULL(ref)) {
        pthread_mutex_lock(&isolate->lock);
        struct kept_object **place = find_kept(isolate, name), *old = *place;
        if (old != NULL)
            *place = old->next;
        pthread_mutex_unlock(&isolate->lock);
        forget(isolate, old);
        return visit_end(&visit, ATOLL_OK);
    }
    if (!handle_new(isolate, ref, &own))
        return visit_end(&visit, ATOLL_OUT_OF_MEMORY);
    if (!kept_add(isolate, name, own)) {
        handle_release(isolate, own.bits, HANDLE_OBJECT);
        status = ATOLL_OUT_OF_MEMORY;
    }
    return visit_end(&visit, status);
}

atoll_status atoll_kept(atoll_thread *thread, const char *name, atoll_object *object)
{
    struct visit visit;
    struct ref ref = NULL_REF;
    if (name == NULL || object == NULL)
        return ATOLL_MISUSE;
    object->bits = 0;
    atoll_status status = visit_begin(&visit, thread);
    if (status != ATOLL_OK)
        return status;
    struct isolate_record *isolate = visit.record->isolate;
    pthread_mutex_lock(&isolate->lock);
    const struct kept_object *kept = *find_kept(isolate, name);
    bool found = kept != NULL && handle_resolve(isolate, kept->object, &ref);
    pthread_mutex_unlock(&isolate->lock);
    if (!found)
        status = ATOLL_NOT_FOUND;
    else if (!handle_new(isolate, ref, object))
        status = ATOLL_OUT_OF_MEMORY;
    return visit_end(&visit, status);
}
