/*
 * Handles of engines, isolates and threads: a host may use them after they were freed, or invent some, and
 * gets an error code.  The one writable global of the library, as a handle has to be found without any.
 *
 * A handle is generation << 28 | index << 4 | kind.  The word of an entry is generation << 24 | closing << 23 |
 * pins; generations have 36 bits and never come back in practice.
 */
#include "vm/api/internal.h"
#include "vm/base/mem.h"

#define PIN ((uint64_t)1)
#define CLOSING ((uint64_t)1 << 23)
#define PINS (CLOSING - 1)
#define INDEX_BITS 24
#define GENERATION_OF_WORD(word) ((word) >> 24)

struct registry_entry {
    uint64_t word; /* atomic */
    void *record;  /* NULL while free */
    uint8_t kind;
    uint32_t next_free; /* index + 1 */
};

static struct {
    pthread_mutex_t lock;
    pthread_cond_t unpinned;
    struct chunk_table entries;
    uint32_t free;    /* index + 1, 0 = none */
    uint32_t numbers; /* atomic */
} registry = {.lock = PTHREAD_MUTEX_INITIALIZER,
              .unpinned = PTHREAD_COND_INITIALIZER,
              .entries = {.entry_size = sizeof(struct registry_entry)}};

static uint64_t bits_of(const void *handle)
{
    return (uint64_t)(uintptr_t)handle;
}

void *registry_add(enum registry_kind kind, void *record)
{
    struct registry_entry *entry = NULL;
    uint32_t index = 0;
    uint64_t generation = 0;
    pthread_mutex_lock(&registry.lock);
    if (registry.free != 0) {
        index = registry.free - 1;
        entry = chunk_table_at(&registry.entries, index);
        registry.free = entry->next_free;
    } else if (LOAD_RELAXED(&registry.entries.count) < 1u << INDEX_BITS) {
        entry = chunk_table_add(&registry.entries, &index);
    }
    if (entry != NULL) {
        generation = GENERATION_OF_WORD(LOAD_RELAXED(&entry->word)) + 1;
        entry->kind = (uint8_t)kind;
        entry->record = record;
        STORE_RELEASE(&entry->word, generation << 24);
    }
    pthread_mutex_unlock(&registry.lock);
    return entry == NULL
               ? NULL
               : (void *)(uintptr_t)(generation << 28 | (uint64_t)index << 4 | (uint64_t)kind);
}

/* The entry a value may name; NULL: none ever. */
static struct registry_entry *entry_of(const void *handle, enum registry_kind kind)
{
    uint64_t bits = bits_of(handle);
    uint32_t index = (uint32_t)(bits >> 4) & ((1u << INDEX_BITS) - 1);
    if ((bits & 15) != (uint64_t)kind || index >= LOAD_ACQUIRE(&registry.entries.count))
        return NULL;
    return chunk_table_at(&registry.entries, index);
}

void *registry_pin(const void *handle, enum registry_kind kind)
{
    struct registry_entry *entry = entry_of(handle, kind);
    if (entry == NULL)
        return NULL;
    uint64_t word = LOAD_ACQUIRE(&entry->word);
    do {
        if (GENERATION_OF_WORD(word) != bits_of(handle) >> 28 || word & CLOSING ||
            (word & PINS) == PINS)
            return NULL;
    } while (!CAS_SEQ_CST(&entry->word, &word, word + PIN));
    return entry->record;
}

void registry_unpin(const void *handle)
{
    struct registry_entry *entry = entry_of(handle, (enum registry_kind)(bits_of(handle) & 15));
    uint64_t after = __atomic_sub_fetch(&entry->word, PIN, __ATOMIC_SEQ_CST);
    if (after & CLOSING && (after & PINS) == 0) {
        pthread_mutex_lock(&registry.lock);
        pthread_cond_broadcast(&registry.unpinned);
        pthread_mutex_unlock(&registry.lock);
    }
}

bool registry_close(const void *handle, enum registry_kind kind)
{
    struct registry_entry *entry = entry_of(handle, kind);
    if (entry == NULL)
        return false;
    uint64_t word = LOAD_ACQUIRE(&entry->word);
    do {
        if (GENERATION_OF_WORD(word) != bits_of(handle) >> 28 || word & CLOSING)
            return false;
    } while (!CAS_SEQ_CST(&entry->word, &word, word | CLOSING));
    return true;
}

void registry_retire(const void *handle)
{
    struct registry_entry *entry = entry_of(handle, (enum registry_kind)(bits_of(handle) & 15));
    pthread_mutex_lock(&registry.lock);
    while ((LOAD_SEQ_CST(&entry->word) & PINS) != 0)
        pthread_cond_wait(&registry.unpinned, &registry.lock);
    entry->record = NULL;
    entry->next_free = registry.free;
    registry.free = (uint32_t)((bits_of(handle) >> 4) & ((1u << INDEX_BITS) - 1)) + 1;
    pthread_mutex_unlock(&registry.lock);
}

bool registry_is_unused(void)
{
    return LOAD_ACQUIRE(&registry.entries.count) == 0;
}

uint32_t registry_number(void)
{
    return __atomic_add_fetch(&registry.numbers, 1, __ATOMIC_RELAXED);
}
