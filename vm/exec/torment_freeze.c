/* When and how TORMENT=freeze moves an isolate.  See torment_freeze.h. */
#include "vm/exec/torment_freeze.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "gc/gc.h"
#include "vm/base/mem.h"
#include "vm/exec/internal.h"

#define DEFAULT_COUNT 1000
#define WANDER_DISTANCE GIB(1024)
#define STEP MIB(2) /* regions start on multiples of it */

static uint64_t number_in_environment(const char *name, uint64_t otherwise)
{
    const char *text = getenv(name);
    return text == NULL ? otherwise : strtoull(text, NULL, 10);
}

/* Polls until the next freeze (xorshift). */
static uint64_t random_distance(struct freeze_torment *torment)
{
    torment->seed ^= torment->seed << 13;
    torment->seed ^= torment->seed >> 7;
    torment->seed ^= torment->seed << 17;
    return 1 + torment->seed % (2 * torment->random);
}

bool torment_freeze_begin(struct isolate *iso)
{
    struct freeze_torment *torment = mem_alloc(sizeof *torment);
    if (torment == NULL)
        return false;
    bool otherwise = getenv("ATOLL_FREEZE_EVERY") != NULL || getenv("ATOLL_FREEZE_RANDOM") != NULL;
    uint64_t count = number_in_environment("ATOLL_FREEZE_COUNT", otherwise ? 0 : DEFAULT_COUNT);
    torment->every = count != 0 ? 0 : number_in_environment("ATOLL_FREEZE_EVERY", 0);
    /* The number of freezes after p polls is about g + g ln(p / g), which is n for p = 1.8n and
     * g = 0.4n. */
    torment->growth = count * 2 / 5 + 1;
    torment->next = count == 0 && torment->every == 0 ? UINT64_MAX : torment->every + 1;
    torment->random = count != 0 || torment->every != 0 ? 0 : number_in_environment("ATOLL_FREEZE_RANDOM", 0);
    if (torment->random != 0) {
        struct timespec now = {0, 0};
        clock_gettime(CLOCK_REALTIME, &now);
        torment->seed = ((uint64_t)now.tv_nsec ^ (uintptr_t)torment) | 1;
        torment->next = random_distance(torment);
    }
    uintptr_t base = (uintptr_t)iso->base;
    torment->lowest = base > WANDER_DISTANCE ? base - WANDER_DISTANCE : 0;
    iso->torment = torment;
    return true;
}

void torment_freeze_end(struct isolate *iso)
{
    struct freeze_torment *torment = iso->torment;
    const char *report = getenv("ATOLL_FREEZE_REPORT");
    if (torment == NULL)
        return;
    if (report != NULL) {
        char line[100];
        int length = snprintf(line, sizeof line, "%llu %llu %llu %u\n",
                              (unsigned long long)torment->freezes, (unsigned long long)torment->polls,
                              (unsigned long long)torment->refusals, torment->most_threads);
        int file = open(report, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
        if (file < 0 || write(file, line, (size_t)length) != length)
            fprintf(stderr, "atoll: cannot write %s\n", report);
        if (file >= 0)
            close(file);
    }
    mem_free(torment->buffer.bytes);
    mem_free(torment);
    iso->torment = NULL;
}

/* A region that came back to an address it had before would hide a stale address half of the time,
 * so each lies below the one before, at changing distances. */
static void *next_place(struct isolate *iso)
{
    struct freeze_torment *torment = iso->torment;
    uint64_t distance = REGION_BELOW + iso->limit + (1 + 2 * (torment->freezes % 7)) * STEP;
    uint8_t *start = iso->base - REGION_BELOW;
    if ((uintptr_t)start < torment->lowest + distance)
        return NULL;
    return start - distance;
}

/* sync_lock held: when the next one is due, sooner when there has been none. */
static void put_off(struct freeze_torment *torment, uint64_t polls, bool moved)
{
    uint64_t distance = torment->random != 0  ? random_distance(torment)
                        : torment->every != 0 ? torment->every
                                              : 1 + polls / torment->growth;
    torment->refusals += !moved;
    STORE_RELAXED(&torment->next, polls + (moved ? distance : 1 + distance / 8));
}

/* sync_lock held, world stopped. */
static void move(struct isolate *iso)
{
    struct freeze_torment *torment = iso->torment;
    uint64_t polls = LOAD_RELAXED(&torment->polls);
    bool moved;
    if (polls < torment->next || iso->exiting)
        return; /* two threads asked for the same freeze, and this is the second */
    uint32_t inside = threads_inside_foreign_code(iso);
    moved = inside == 0 && !iso->foreign_memory && snapshot_move(iso, &torment->buffer, next_place(iso));
    torment->freezes += moved;
    if (moved && HEADER(iso)->thread_count > torment->most_threads)
        torment->most_threads = HEADER(iso)->thread_count;
    put_off(torment, polls, moved);
    LOG(iso, freeze, "%llu: moved %d, %u threads inside C code", (unsigned long long)torment->freezes,
        moved, inside);
    /* Parked threads find their other addresses when they run again; the collector looks at the base
     * of all of them. */
    for (struct thread *other = iso->threads; other != NULL; other = other->next)
        other->base = iso->base;
}

void freeze_and_thaw(struct thread *t)
{
    struct isolate *iso = t->iso;
    /* The guest code that a critical section waits for may be this thread's: then it goes on. */
    if (stop_the_world_once(t)) {
        gc_retire_buffer(t);
        pthread_mutex_lock(&iso->sync_lock);
        move(iso);
        t->g = GUEST(t, t->self);
        pthread_mutex_unlock(&iso->sync_lock);
        resume_the_world(t);
    } else {
        pthread_mutex_lock(&iso->sync_lock);
        put_off(iso->torment, LOAD_RELAXED(&iso->torment->polls), false);
        pthread_mutex_unlock(&iso->sync_lock);
    }
    thread_relocate(t);
}
