/* Objects that the host has named: a hash table with chains, by name. */
#include <string.h>

#include "vm/api/internal.h"
#include "vm/base/mem.h"
#include "vm/exec/internal.h"

#define FIRST_CHAINS 16u

/* FNV-1a; the names are the host's own. */
static uint32_t hash_of(const char *name)
{
    uint32_t hash = 2166136261u;
    while (*name != 0)
        hash = (hash ^ (uint8_t)*name++) * 16777619u;
    return hash ^ hash >> 15;
}

/* The isolate's lock is held.  Where the object of this name is, or one would be appended; NULL: there is no table. */
static struct kept_object **find(const struct kept_table *table, const char *name)
{
    struct kept_object **p;
    uint32_t hash = hash_of(name);
    if (table->chains == NULL)
        return NULL;
    p = &table->chains[hash & (table->chain_count - 1)];
    while (*p != NULL && ((*p)->hash != hash || strcmp((*p)->name, name) != 0))
        p = &(*p)->next;
    return p;
}

/* The isolate's lock is held.  As many chains as there are names, about.  False: out of memory, and there is none at all. */
static bool make_room(struct kept_table *table)
{
    uint32_t count = table->chain_count == 0 ? FIRST_CHAINS : table->chain_count * 2;
    if (table->count < table->chain_count)
        return true;
    struct kept_object **chains = mem_alloc(count * sizeof *chains);
    if (chains == NULL)
        return table->chains != NULL;
    for (uint32_t i = 0; i < table->chain_count; i++)
        for (struct kept_object *kept = table->chains[i], *next; kept != NULL; kept = next) {
            next = kept->next;
            kept->next = chains[kept->hash & (count - 1)];
            chains[kept->hash & (count - 1)] = kept;
        }
    mem_free(table->chains);
    table->chains = chains;
    table->chain_count = count;
    return true;
}

static void forget(struct isolate_record *isolate, struct kept_object *kept)
{
    if (kept == NULL)
        return;
    handle_release(isolate, kept->object.bits, HANDLE_OBJECT);
    mem_free(kept->name);
    mem_free(kept);
}

/* The isolate's lock is held.  Takes what has this name out of the table; NULL = nothing has. */
static struct kept_object *take(struct kept_table *table, const char *name)
{
    struct kept_object **place = find(table, name), *kept = place == NULL ? NULL : *place;
    if (kept != NULL) {
        *place = kept->next;
        table->count--;
    }
    return kept;
}

bool kept_add(struct isolate_record *isolate, const char *name, atoll_object object)
{
    struct kept_table *table = &isolate->kept;
    struct kept_object *kept = mem_alloc(sizeof *kept), *old = NULL;
    char *copy = mem_copy_string(name);
    bool added = false;
    if (kept != NULL && copy != NULL) {
        *kept = (struct kept_object){.name = copy, .hash = hash_of(name), .object = object};
        pthread_mutex_lock(&isolate->lock);
        added = make_room(table);
        if (added) {
            old = take(table, name);
            struct kept_object **place = find(table, name);
            kept->next = *place;
            *place = kept;
            table->count++;
        }
        pthread_mutex_unlock(&isolate->lock);
    }
    if (!added) {
        mem_free(kept);
        mem_free(copy);
    }
    forget(isolate, old);
    return added;
}

void kept_release(struct isolate_record *isolate)
{
    struct kept_table *table = &isolate->kept;
    for (uint32_t i = 0; i < table->chain_count; i++)
        for (struct kept_object *kept = table->chains[i], *next; kept != NULL; kept = next) {
            next = kept->next;
            mem_free(kept->name);
            mem_free(kept);
        }
    mem_free(table->chains);
    *table = (struct kept_table){0};
}

void kept_note(struct isolate_record *isolate, struct record_writer *w)
{
    struct kept_table *table = &isolate->kept;
    struct ref ref;
    pthread_mutex_lock(&isolate->lock);
    for (uint32_t i = 0; i < table->chain_count; i++)
        for (const struct kept_object *kept = table->chains[i]; kept != NULL; kept = kept->next) {
            if (!handle_resolve(isolate, kept->object, &ref))
                continue;
            record_put_text(w, kept->name);
            record_put(w, ref.bits);
        }
    pthread_mutex_unlock(&isolate->lock);
    record_put_text(w, NULL);
}

bool kept_read(struct isolate_record *isolate, struct record_reader *r)
{
    const char *name;
    while ((name = record_get_text(r)) != NULL) {
        atoll_object object;
        if (!handle_new(isolate, pending_read_ref(isolate->iso, r), &object) || !kept_add(isolate, name, object))
            return false;
    }
    return true;
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
        struct kept_object *old = take(&isolate->kept, name);
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
    struct kept_object **place = find(&isolate->kept, name);
    bool found = place != NULL && *place != NULL && handle_resolve(isolate, (*place)->object, &ref);
    pthread_mutex_unlock(&isolate->lock);
    if (!found)
        status = ATOLL_NOT_FOUND;
    else if (!handle_new(isolate, ref, object))
        status = ATOLL_OUT_OF_MEMORY;
    return visit_end(&visit, status);
}
