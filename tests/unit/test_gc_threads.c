/* Several threads allocate in one heap; whoever finds it full stops the others. */
#include <criterion/criterion.h>
#include <pthread.h>
#include <string.h>

#include "tests/unit/fake_heap.h"
#include "vm/base/mem.h"

#define THREADS 4
#define ROUNDS (ATOLL_TORMENT_GC ? 200 : 100000)

static struct fake_heap f;

/* A safepoint protocol as small as can be. */
static struct {
    pthread_mutex_t lock;
    pthread_cond_t changed;
    struct thread *stopper;
    unsigned running;
    struct thread *threads[THREADS];
} world = {.lock = PTHREAD_MUTEX_INITIALIZER, .changed = PTHREAD_COND_INITIALIZER};

static void wait_for_the_world(void)
{
    world.running--;
    pthread_cond_broadcast(&world.changed);
    while (world.stopper != NULL)
        pthread_cond_wait(&world.changed, &world.lock);
    world.running++;
}

static bool stop_the_world(struct thread *t)
{
    pthread_mutex_lock(&world.lock);
    bool mine = world.stopper == NULL;
    if (mine) {
        world.stopper = t;
        while (world.running > 1)
            pthread_cond_wait(&world.changed, &world.lock);
    } else {
        wait_for_the_world();
    }
    pthread_mutex_unlock(&world.lock);
    return mine;
}

static void resume_the_world(struct thread *t)
{
    (void)t;
    pthread_mutex_lock(&world.lock);
    world.stopper = NULL;
    pthread_cond_broadcast(&world.changed);
    pthread_mutex_unlock(&world.lock);
}

static void for_each_mutator(struct isolate *iso, void (*visit)(void *context, struct mutator *m),
                             void *context)
{
    (void)iso;
    for (unsigned i = 0; i < THREADS; i++) {
        if (world.threads[i] != NULL)
            visit(context, (struct mutator *)(void *)world.threads[i]);
    }
}

static void poll_the_world(void)
{
    pthread_mutex_lock(&world.lock);
    if (world.stopper != NULL)
        wait_for_the_world();
    pthread_mutex_unlock(&world.lock);
}

static void *mutate(void *argument)
{
    struct thread *t = argument;
    uintptr_t whole = 1;
    struct {
        struct local_roots head;
        struct ref slots[16];
    } r;
    uint32_t random = 1;
    ROOTS_ENTER(t, r);
    for (int i = 0; i < ROUNDS; i++) {
        random = random * 1103515245 + 12345;
        uint32_t slot = random >> 16 & 15;
        int32_t size = (random >> 8 & 0x3FFF) == 0 ? 3000000 : (int32_t)(random >> 22);
        r.slots[slot] = array_new(t, f.byte_array, size);
        if (IS_NULL(r.slots[slot])) {
            whole = 0;
            break;
        }
        memset(ARRAY_ELEMENTS(t, r.slots[slot], uint8_t), (int)slot, (size_t)size);
        if (i % 16 == 0)
            poll_the_world();
        slot = random >> 12 & 15;
        if (!IS_NULL(r.slots[slot]) && ARRAY_LENGTH(t, r.slots[slot]) > 0)
            whole &= ARRAY_ELEMENTS(t, r.slots[slot], uint8_t)[0] == slot;
    }
    for (uint32_t slot = 0; slot < 16; slot++) {
        for (int32_t k = 0; !IS_NULL(r.slots[slot]) && k < ARRAY_LENGTH(t, r.slots[slot]); k++)
            whole &= ARRAY_ELEMENTS(t, r.slots[slot], uint8_t)[k] == slot;
    }
    ROOTS_LEAVE(t, r);
    gc_retire_buffer(t);
    pthread_mutex_lock(&world.lock);
    for (unsigned i = 0; i < THREADS; i++) {
        if (world.threads[i] == t)
            world.threads[i] = NULL;
    }
    world.running--;
    pthread_cond_broadcast(&world.changed);
    pthread_mutex_unlock(&world.lock);
    return (void *)whole;
}

Test(gc_threads, threads_share_a_heap)
{
    pthread_t carriers[THREADS];
    struct thread *threads[THREADS];
    fake_heap_create(&f, MIB(256));
    f.iso->gc_hooks.stop_the_world = stop_the_world;
    f.iso->gc_hooks.resume_the_world = resume_the_world;
    f.iso->gc_hooks.for_each_mutator = for_each_mutator;
    gc_retire_buffer(f.t);
    world.running = THREADS;
    for (unsigned i = 0; i < THREADS; i++) {
        threads[i] = world.threads[i] = mem_alloc(sizeof(struct thread));
        threads[i]->base = f.iso->base;
        threads[i]->iso = f.iso;
    }
    for (unsigned i = 0; i < THREADS; i++)
        pthread_create(&carriers[i], NULL, mutate, threads[i]);
    for (unsigned i = 0; i < THREADS; i++) {
        void *whole;
        pthread_join(carriers[i], &whole);
        cr_expect(whole != NULL, "thread %u found an array that was not its own", i);
        mem_free(threads[i]);
    }
    cr_expect_gt(gc_collection_count(f.iso), 1);
    cr_expect(gc_verify(f.iso));
    fake_heap_destroy(&f);
}
