/*
 * Making and ending a region: the reservation, the host's record of the isolate with its locks, and
 * the region header of a VM that has nothing yet.  Whoever maps an image does so over a region made
 * here.
 *
 * The whole span is one private anonymous mapping, readable and writable from the start: no
 * protection changes at run time, and a second and third mapping come only with an image, so that
 * an isolate stays within four of the kernel's limited number of mappings.  Untouched pages cost
 * nothing.  In checked builds the zero page cannot be written, so that a store through a null
 * reference is found where it happens.
 */
#include <errno.h>
#include <sys/random.h>
#include <time.h>

#include "gc/gc.h"
#include "vm/base/mem.h"
#include "vm/base/pages.h"
#include "vm/model/offheap.h"
#include "vm/model/isolate.h"

#define REGION_MAGIC UINT64_C(0x31304c4c4f5441) /* "ATOLL01" */
#define REGION_LEAST_LIMIT MIB(64)
#define FIXED_SEED UINT64_C(0x2545F4914F6CDD1D)

static uint64_t power_of_two_at_least(uint64_t value)
{
    return value <= 1 ? 1 : UINT64_C(1) << (64 - __builtin_clzll(value - 1));
}

/* A seed without blocking: early in the boot of a machine a weak one is better than none. */
static uint64_t random_seed(void)
{
    uint64_t seed = 0;
    if (getrandom(&seed, sizeof seed, GRND_NONBLOCK) != (ssize_t)sizeof seed) {
        struct timespec now;
        clock_gettime(CLOCK_MONOTONIC, &now);
        seed = (uint64_t)now.tv_nsec * UINT64_C(0x9E3779B97F4A7C15) ^ (uint64_t)now.tv_sec ^
               (uint64_t)(uintptr_t)&now;
    }
    return seed | 1; /* never 0, which a xorshift generator cannot leave */
}

/* The locks of an isolate; those of the first group are recursive. */
#define RECURSIVE_LOCKS 2
#define LOCK_COUNT 4
static void list_locks(struct isolate *iso, pthread_mutex_t *locks[LOCK_COUNT])
{
    locks[0] = &iso->meta_lock;
    locks[1] = &iso->link_lock;
    locks[2] = &iso->sync_lock;
    locks[3] = &iso->offheap_lock;
}

static void destroy_locks(struct isolate *iso, unsigned count)
{
    pthread_mutex_t *locks[LOCK_COUNT];
    list_locks(iso, locks);
    while (count-- > 0)
        pthread_mutex_destroy(locks[count]);
}

static bool initialize_locks(struct isolate *iso)
{
    pthread_mutex_t *locks[LOCK_COUNT];
    pthread_mutexattr_t recursive;
    pthread_condattr_t monotonic;
    unsigned made = 0;
    bool done = false;
    list_locks(iso, locks);
    if (pthread_mutexattr_init(&recursive) != 0)
        return false;
    pthread_mutexattr_settype(&recursive, PTHREAD_MUTEX_RECURSIVE);
    while (made < LOCK_COUNT &&
           pthread_mutex_init(locks[made], made < RECURSIVE_LOCKS ? &recursive : NULL) == 0)
        made++;
    pthread_mutexattr_destroy(&recursive);
    if (made == LOCK_COUNT && pthread_condattr_init(&monotonic) == 0) {
        pthread_condattr_setclock(&monotonic, CLOCK_MONOTONIC);
        done = pthread_cond_init(&iso->world_changed, &monotonic) == 0;
        pthread_condattr_destroy(&monotonic);
    }
    if (!done)
        destroy_locks(iso, made);
    return done;
}

static void initialize_header(struct isolate *iso)
{
    struct region_header *header = HEADER(iso);
    header->magic = REGION_MAGIC;
    header->limit = iso->limit;
    header->meta_low = META_ARENA_TOP;
    header->next_method = 1;
    header->next_class = 1;
    header->random = random_seed();
    header->symbol_seed = random_seed();
    METHOD(iso, 0)->kind = METHOD_NULL;
}

struct isolate *isolate_reserve(uint64_t limit)
{
    limit = power_of_two_at_least(limit < REGION_LEAST_LIMIT ? REGION_LEAST_LIMIT : limit);
    if (limit > REGION_MAX_LIMIT) {
        errno = EINVAL;
        return NULL;
    }
    struct isolate *iso = mem_alloc(sizeof *iso);
    if (iso == NULL) {
        errno = ENOMEM;
        return NULL;
    }
    uint8_t *start = pages_reserve(REGION_BELOW + limit);
    if (start == NULL) {
        mem_free(iso);
        return NULL;
    }
    iso->base = start + REGION_BELOW;
    iso->limit = limit;
    if (!pages_open(start, REGION_BELOW + limit) ||
        (ATOLL_CHECKED && !pages_protect(iso->base, ZERO_PAGE_SIZE, true)) ||
        !initialize_locks(iso)) {
        int error = errno;
        pages_release(start, REGION_BELOW + limit);
        mem_free(iso);
        errno = error;
        return NULL;
    }
    initialize_header(iso);
    return iso;
}

void isolate_release(struct isolate *iso)
{
    offheap_forget_ranges(iso);
    if (iso == NULL)
        return;
    if (iso->heap != NULL)
        gc_heap_destroy(iso);
    pthread_cond_destroy(&iso->world_changed);
    destroy_locks(iso, LOCK_COUNT);
    pages_release(iso->base - REGION_BELOW, REGION_BELOW + iso->limit);
    mem_free(iso);
}

void isolate_seed(struct isolate *iso)
{
    HEADER(iso)->random = iso->fixed_seeds ? FIXED_SEED : random_seed();
}
