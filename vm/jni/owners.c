/*
 * Which isolate uses which library.  A library mostly keeps references and ids in variables of its own, of which the
 * process has one set, so it serves one isolate at a time (DESIGN.md section 7).  The table is the process's, as the
 * libraries are; it has as many rows as a process has such libraries, and is only asked when one is loaded or unloaded.
 */
#include "vm/jni/internal.h"

struct owner {
    const void *library; /* of dlopen: the same for the same file */
    const struct isolate *iso;
    uint32_t uses;
};

static struct {
    pthread_mutex_t lock;
    struct owner *entries;
    size_t count, capacity;
} owners = {.lock = PTHREAD_MUTEX_INITIALIZER};

static struct owner *find(const void *library)
{
    for (size_t i = 0; i < owners.count; i++)
        if (owners.entries[i].library == library)
            return &owners.entries[i];
    return NULL;
}

static struct owner *add(const void *library, const struct isolate *iso)
{
    if (owners.count == owners.capacity) {
        size_t capacity = owners.capacity * 2 + 8;
        struct owner *grown = mem_resize(owners.entries, capacity * sizeof *grown);
        if (grown == NULL)
            return NULL;
        owners.entries = grown;
        owners.capacity = capacity;
    }
    owners.entries[owners.count] = (struct owner){library, iso, 0};
    return &owners.entries[owners.count++];
}

enum claim library_claim(const void *library, const struct isolate *iso)
{
    enum claim result = CLAIM_OTHERS;
    pthread_mutex_lock(&owners.lock);
    struct owner *owner = find(library);
    if (owner == NULL && (owner = add(library, iso)) == NULL)
        result = CLAIM_NO_MEMORY;
    else if (owner->iso == iso) {
        owner->uses++;
        result = CLAIM_GRANTED;
    }
    pthread_mutex_unlock(&owners.lock);
    return result;
}

static void remove_entry(struct owner *owner)
{
    *owner = owners.entries[--owners.count];
    if (owners.count == 0) {
        mem_free(owners.entries);
        owners.entries = NULL;
        owners.capacity = 0;
    }
}

void library_unclaim(const void *library)
{
    pthread_mutex_lock(&owners.lock);
    struct owner *owner = find(library);
    if (owner != NULL && --owner->uses == 0)
        remove_entry(owner);
    pthread_mutex_unlock(&owners.lock);
}

void libraries_unclaim(const struct isolate *iso)
{
    pthread_mutex_lock(&owners.lock);
    for (size_t i = owners.count; i > 0; i--)
        if (owners.entries[i - 1].iso == iso)
            remove_entry(&owners.entries[i - 1]);
    pthread_mutex_unlock(&owners.lock);
}
