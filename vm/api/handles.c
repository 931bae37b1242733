/*
 * Handles of objects, methods and fields: serial of the isolate << 40 | generation << 24 | index.  Places are
 * used again with the next generation until there is none left; then the place is given up, so a stale handle
 * never names something else.  Methods and fields keep their class alive by its mirror.
 */
#include "vm/api/internal.h"
#include "vm/base/mem.h"
#include "vm/exec/exec_extra.h"
#include "vm/model/charge.h"

#define INDEX_BITS 24
#define MOST_HANDLES (1u << INDEX_BITS)
#define LAST_GENERATION UINT16_MAX
#define SERIALS 0xFFFFFFu

struct handle_entry {
    struct ref ref;
    uint32_t member; /* a method's index, a field's ordinal; while it is free: the next one + 1 */
    uint16_t generation;
    uint8_t kind; /* enum host_handle_kind */
};

static void visit_roots(struct isolate *iso, ref_visitor visit, void *context)
{
    handles_visit(iso->embedder, visit, context);
}

void handles_prepare(struct isolate_record *isolate)
{
    pthread_mutex_init(&isolate->handles.lock, NULL);
    isolate->handles.entries.entry_size = sizeof(struct handle_entry);
    do {
        isolate->serial = registry_number() & SERIALS;
    } while (isolate->serial == 0);
    isolate->iso->embedder = isolate;
    isolate->iso->root_sections[ROOT_SECTION_embedder_handles] = visit_roots;
}

void handles_release(struct isolate_record *isolate)
{
    chunk_table_release(&isolate->handles.entries);
    pthread_mutex_destroy(&isolate->handles.lock);
}

/* The world is stopped, but the host may release handles on any OS thread.  Who has the lock meanwhile waits for nothing. */
void handles_visit(struct isolate_record *isolate, ref_visitor visit, void *context)
{
    pthread_mutex_lock(&isolate->handles.lock);
    for (uint32_t i = 0; i < isolate->handles.entries.count; i++) {
        struct handle_entry *entry = chunk_table_at(&isolate->handles.entries, i);
        if (entry->kind != HANDLE_FREE)
            visit(context, &entry->ref);
    }
    pthread_mutex_unlock(&isolate->handles.lock);
}

/* handles.lock is held. */
static struct handle_entry *entry_of(struct isolate_record *isolate, uint64_t bits,
                                     enum host_handle_kind kind)
{
    uint32_t index = (uint32_t)bits & (MOST_HANDLES - 1);
    struct handle_entry *entry;
    if (bits >> 40 != isolate->serial || index >= isolate->handles.entries.count)
        return NULL;
    entry = chunk_table_at(&isolate->handles.entries, index);
    return entry->kind == kind && entry->generation == (uint16_t)(bits >> INDEX_BITS) ? entry
                                                                                      : NULL;
}

static bool add(struct isolate_record *isolate, enum host_handle_kind kind, struct ref ref,
                uint32_t member, uint64_t *bits)
{
    struct handle_table *handles = &isolate->handles;
    struct handle_entry *entry = NULL;
    uint32_t index = 0;
    pthread_mutex_lock(&handles->lock);
    if (handles->free != 0) {
        index = handles->free - 1;
        entry = chunk_table_at(&handles->entries, index);
        handles->free = entry->member;
    } else if (handles->entries.count < MOST_HANDLES && charge(isolate->iso, sizeof *entry)) {
        entry = chunk_table_add(&handles->entries, &index);
        if (entry == NULL)
            charge(isolate->iso, -(int64_t)sizeof *entry);
    }
    if (entry != NULL) {
        entry->ref = ref;
        entry->member = member;
        entry->generation++;
        entry->kind = (uint8_t)kind;
        handles->count++;
        *bits = (uint64_t)isolate->serial << 40 | (uint64_t)entry->generation << INDEX_BITS | index;
    }
    pthread_mutex_unlock(&handles->lock);
    return entry != NULL;
}

bool handle_new(struct isolate_record *isolate, struct ref ref, atoll_object *object)
{
    object->bits = 0;
    return IS_NULL(ref) || add(isolate, HANDLE_OBJECT, ref, 0, &object->bits);
}

bool handle_new_member(struct isolate_record *isolate, enum host_handle_kind kind,
                       struct ref mirror, uint32_t member, uint64_t *bits)
{
    *bits = 0;
    return add(isolate, kind, mirror, member, bits);
}

bool handle_resolve(struct isolate_record *isolate, atoll_object object, struct ref *ref)
{
    const struct handle_entry *entry;
    *ref = NULL_REF;
    if (object.bits == 0)
        return true;
    pthread_mutex_lock(&isolate->handles.lock);
    entry = entry_of(isolate, object.bits, HANDLE_OBJECT);
    if (entry != NULL)
        *ref = entry->ref;
    pthread_mutex_unlock(&isolate->handles.lock);
    return entry != NULL;
}

bool handle_member(struct isolate_record *isolate, enum host_handle_kind kind, uint64_t bits,
                   struct ref *mirror, uint32_t *member)
{
    const struct handle_entry *entry;
    pthread_mutex_lock(&isolate->handles.lock);
    entry = entry_of(isolate, bits, kind);
    if (entry != NULL)
        *member = entry->member;
    if (entry != NULL && mirror != NULL)
        *mirror = entry->ref;
    pthread_mutex_unlock(&isolate->handles.lock);
    return entry != NULL;
}

bool handle_release(struct isolate_record *isolate, uint64_t bits, enum host_handle_kind kind)
{
    struct handle_table *handles = &isolate->handles;
    struct handle_entry *entry;
    pthread_mutex_lock(&handles->lock);
    entry = entry_of(isolate, bits, kind);
    if (entry != NULL) {
        entry->kind = HANDLE_FREE;
        entry->ref = NULL_REF;
        handles->count--;
        if (entry->generation != LAST_GENERATION) {
            entry->member = handles->free;
            handles->free = ((uint32_t)bits & (MOST_HANDLES - 1)) + 1;
        }
    }
    pthread_mutex_unlock(&handles->lock);
    return entry != NULL;
}

uint64_t handles_charged(const struct isolate_record *isolate)
{
    return (uint64_t)isolate->handles.entries.count * sizeof(struct handle_entry);
}

struct class *handle_class(struct visit *visit, atoll_object class_object)
{
    struct ref mirror;
    if (!handle_resolve(visit->record->isolate, class_object, &mirror) || IS_NULL(mirror) ||
        CLASS_OF(visit->t, mirror) != WK(visit->t, java_lang_Class))
        return NULL;
    return class_of_mirror(visit->iso, mirror);
}

/* ---- the public functions ---- */

static atoll_status release(atoll_isolate *handle, uint64_t bits, enum host_handle_kind kind)
{
    struct isolate_record *isolate = registry_pin(handle, REGISTRY_ISOLATE);
    bool released;
    if (isolate == NULL)
        return ATOLL_MISUSE;
    released = handle_release(isolate, bits, kind);
    registry_unpin(handle);
    return released ? ATOLL_OK : ATOLL_MISUSE;
}

atoll_status atoll_release(atoll_isolate *isolate, atoll_object object)
{
    if (object.bits != 0)
        return release(isolate, object.bits, HANDLE_OBJECT);
    if (registry_pin(isolate, REGISTRY_ISOLATE) == NULL)
        return ATOLL_MISUSE;
    registry_unpin(isolate);
    return ATOLL_OK;
}

atoll_status atoll_release_method(atoll_isolate *isolate, atoll_method method)
{
    return release(isolate, method.bits, HANDLE_METHOD);
}

atoll_status atoll_release_field(atoll_isolate *isolate, atoll_field field)
{
    return release(isolate, field.bits, HANDLE_FIELD);
}

atoll_status atoll_duplicate(atoll_thread *thread, atoll_object object, atoll_object *copy)
{
    struct visit visit;
    struct ref ref;
    if (copy == NULL)
        return ATOLL_MISUSE;
    copy->bits = 0;
    atoll_status status = visit_begin(&visit, thread);
    if (status != ATOLL_OK)
        return status;
    if (!handle_resolve(visit.record->isolate, object, &ref))
        status = ATOLL_MISUSE;
    else if (!handle_new(visit.record->isolate, ref, copy))
        status = ATOLL_OUT_OF_MEMORY;
    return visit_end(&visit, status);
}

atoll_status atoll_same(atoll_thread *thread, atoll_object a, atoll_object b, int *same)
{
    struct visit visit;
    struct ref first, second;
    if (same == NULL)
        return ATOLL_MISUSE;
    *same = 0;
    atoll_status status = visit_begin(&visit, thread);
    if (status != ATOLL_OK)
        return status;
    if (handle_resolve(visit.record->isolate, a, &first) &&
        handle_resolve(visit.record->isolate, b, &second))
        *same = SAME_REF(first, second);
    else
        status = ATOLL_MISUSE;
    return visit_end(&visit, status);
}
