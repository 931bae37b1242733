/*
 * Metadata memory.  Blocks are powers of two times 1 KiB, taken from free lists or from below the
 * lowest block so far; arenas cut them up.  A free block keeps the offset of the next one in its
 * first word and is zeroed when it is given out again, so fresh memory is never touched here.
 *
 * Callers hold isolate.meta_lock unless no other thread exists.
 */
#include "vm/model/meta.h"

#include <string.h>

#include "vm/base/assert.h"
#include "vm/base/fault.h"
#include "vm/base/pages.h"
#include "vm/model/charge.h"

#define BLOCK_SHIFT 10
#define BLOCK_SIZE_OF(class) (UINT64_C(1) << (BLOCK_SHIFT + (class)))
#define GIVE_BACK_CLASS 6 /* free blocks from 64 KiB on return their pages */

/* Arenas grow by blocks from 1 KiB (a hidden class needs little) to 64 KiB, unless isolate.arena_step says more. */
#define ARENA_LARGEST_STEP KIB(TINY(64, 1))

/* Heads each block of an arena. */
/* region struct */
struct meta_chunk {
    struct meta_ref next;
    uint32_t unused;
    uint64_t size;
};

static unsigned block_class(uint64_t size)
{
    if (size <= BLOCK_SIZE_OF(0))
        return 0;
    return 64 - (unsigned)__builtin_clzll(size - 1) - BLOCK_SHIFT;
}

static struct meta_ref take_fresh(struct isolate *iso, uint64_t size)
{
    struct region_header *header = HEADER(iso);
    if ((int64_t)size > header->meta_low - META_LOW)
        return (struct meta_ref){0};
    header->meta_low -= (int64_t)size;
    return (struct meta_ref){(int32_t)header->meta_low};
}

static struct meta_ref take_free(struct isolate *iso, unsigned class)
{
    struct meta_ref *list = &HEADER(iso)->meta_free[class];
    struct meta_ref block = *list;
    if (!IS_NONE(block)) {
        struct meta_ref *link = META_ADDRESS(iso, block);
        *list = *link;
        *link = (struct meta_ref){0};
    }
    return block;
}

static void put_free(struct isolate *iso, struct meta_ref block, unsigned class)
{
    struct meta_ref *list = &HEADER(iso)->meta_free[class];
    *(struct meta_ref *)META_ADDRESS(iso, block) = *list;
    *list = block;
}

/* Cuts a larger free block when the space below is used up. */
static struct meta_ref split_larger(struct isolate *iso, unsigned class)
{
    for (unsigned larger = class + 1; larger < META_FREE_CLASSES; larger++) {
        struct meta_ref block = take_free(iso, larger);
        if (IS_NONE(block))
            continue;
        while (larger > class) {
            larger--;
            put_free(iso, (struct meta_ref){block.off + (int32_t)BLOCK_SIZE_OF(larger)}, larger);
        }
        return block;
    }
    return (struct meta_ref){0};
}

/* A block of the image is a private copy of a file's page: giving it back would bring the file's
 * contents into view again. */
static bool is_anonymous(struct isolate *iso, struct meta_ref block)
{
    int64_t image_low = HEADER(iso)->image_meta_low;
    return image_low == 0 || block.off < image_low;
}

/* ---- joining free blocks ---- */

/* While they are joined, free blocks are in one list, and the second word has the length. */
/* region struct */
struct free_run {
    struct meta_ref next;
    uint32_t length; /* in blocks of class 0 */
};
#define FREE_RUN(iso, r) ((struct free_run *)META_ADDRESS(iso, r))
#define RUN_SIZE(length) ((int64_t)(length) << BLOCK_SHIFT)
#define SORT_BINS 32

/* Merges two lists that are sorted by offset. */
static struct meta_ref merge_lists(struct isolate *iso, struct meta_ref a, struct meta_ref b)
{
    struct meta_ref first = {0};
    struct meta_ref *end = &first;
    while (!IS_NONE(a) && !IS_NONE(b)) {
        struct meta_ref *lower = a.off < b.off ? &a : &b;
        *end = *lower;
        end = &FREE_RUN(iso, *lower)->next;
        *lower = *end;
    }
    *end = IS_NONE(a) ? b : a;
    return first;
}

/* Takes all blocks out of the free lists into one that is sorted by offset. */
static struct meta_ref take_all_sorted(struct isolate *iso)
{
    struct meta_ref bins[SORT_BINS] = {{0}}; /* bin i: a sorted list of 2^i blocks, or none */
    struct meta_ref all = {0};
    for (unsigned class = 0; class < META_FREE_CLASSES; class++) {
        struct meta_ref list = HEADER(iso)->meta_free[class];
        HEADER(iso)->meta_free[class] = (struct meta_ref){0};
        while (!IS_NONE(list)) {
            struct meta_ref sorted = list;
            unsigned bin = 0;
            list = FREE_RUN(iso, sorted)->next;
            *FREE_RUN(iso, sorted) = (struct free_run){.length = 1u << class};
            for (; bin < SORT_BINS - 1 && !IS_NONE(bins[bin]); bin++) {
                sorted = merge_lists(iso, bins[bin], sorted);
                bins[bin].off = 0;
            }
            bins[bin] = merge_lists(iso, bins[bin], sorted);
        }
    }
    for (unsigned bin = 0; bin < SORT_BINS; bin++)
        all = merge_lists(iso, all, bins[bin]);
    return all;
}

static void give_back_pages(struct isolate *iso, int64_t start, int64_t end)
{
    start = (int64_t)align_up((uint64_t)(start - META_LOW), REGION_SECTION_ALIGN);
    end = (int64_t)align_down((uint64_t)(end - META_LOW), REGION_SECTION_ALIGN);
    if (start < end)
        pages_give_back(iso->base + META_LOW + start, (uint64_t)(end - start));
}

/* Gives a run back as blocks that are as large as can be, or to the untouched space below. */
static void put_run_free(struct isolate *iso, struct meta_ref run, uint32_t length)
{
    struct region_header *header = HEADER(iso);
    int64_t end = run.off + RUN_SIZE(length);
    if (is_anonymous(iso, run))
        give_back_pages(iso, run.off, end);
    if (run.off == header->meta_low && is_anonymous(iso, run)) {
        uint64_t edge = REGION_SECTION_ALIGN;
        uint64_t size = (uint64_t)(end - run.off);
        memset(META_ADDRESS(iso, run), 0, size < edge ? size : edge);
        memset(iso->base + (size < edge ? run.off : end - (int64_t)edge), 0,
               size < edge ? size : edge);
        header->meta_low = end;
        return;
    }
    while (length > 0) {
        unsigned class = 31 - (unsigned)__builtin_clz(length);
        if (class >= META_FREE_CLASSES)
            class = META_FREE_CLASSES - 1;
        put_free(iso, run, class);
        run.off += (int32_t)BLOCK_SIZE_OF(class);
        length -= 1u << class;
    }
}

void meta_join_free(struct isolate *iso)
{
    int64_t image_low = HEADER(iso)->image_meta_low;
    struct meta_ref next = take_all_sorted(iso);
    while (!IS_NONE(next)) {
        struct meta_ref run = next;
        uint32_t length = 0;
        while (next.off == run.off + RUN_SIZE(length) &&
               (length == 0 || image_low == 0 || next.off != image_low)) {
            length += FREE_RUN(iso, next)->length;
            next = FREE_RUN(iso, next)->next;
        }
        put_run_free(iso, run, length);
    }
}

uint64_t meta_free_bytes(const struct isolate *iso)
{
    uint64_t bytes = 0;
    for (unsigned class = 0; class < META_FREE_CLASSES; class++)
        for (struct meta_ref block = HEADER(iso)->meta_free[class]; !IS_NONE(block);
             block = *(const struct meta_ref *)META_ADDRESS(iso, block))
            bytes += BLOCK_SIZE_OF(class);
    return bytes;
}

struct meta_ref meta_block_allocate(struct isolate *iso, uint64_t size)
{
    if (size == 0 || size > (uint64_t)(META_ARENA_TOP - META_LOW))
        return (struct meta_ref){0};
    unsigned class = block_class(size);
    uint64_t block_size = BLOCK_SIZE_OF(class);
    if (fault_refuses() || !charge(iso, (int64_t)block_size))
        return (struct meta_ref){0};
    struct meta_ref block = fault_delays() ? split_larger(iso, class) : (struct meta_ref){0};
    bool fresh = false;
    if (IS_NONE(block))
        block = take_free(iso, class);
    /* Where classes come and go the space below is kept for what nothing else has room for. */
    if (IS_NONE(block) && HEADER(iso)->unloadings > 0)
        block = split_larger(iso, class);
    if (IS_NONE(block)) {
        block = take_fresh(iso, block_size);
        fresh = !IS_NONE(block);
    }
    if (IS_NONE(block))
        block = split_larger(iso, class);
    if (IS_NONE(block)) {
        meta_join_free(iso);
        block = split_larger(iso, class);
        if (IS_NONE(block))
            block = take_free(iso, class);
    }
    if (IS_NONE(block)) {
        charge(iso, -(int64_t)block_size);
        return block;
    }
    if (!fresh)
        memset(META_ADDRESS(iso, block), 0, block_size);
    return block;
}

void meta_block_free(struct isolate *iso, struct meta_ref block, uint64_t size)
{
    if (IS_NONE(block) || size == 0)
        return;
    unsigned class = block_class(size);
    uint64_t block_size = BLOCK_SIZE_OF(class);
    VM_ASSERT(block.off >= META_LOW && (block.off & 1023) == 0, "no block begins at %d", block.off);
    if (class >= GIVE_BACK_CLASS && is_anonymous(iso, block))
        give_back_pages(iso, block.off, block.off + (int64_t)block_size);
    put_free(iso, block, class);
    charge(iso, -(int64_t)block_size);
}

struct meta_ref meta_reserve(struct isolate *iso, uint64_t size)
{
    return take_fresh(iso, align_up(size, BLOCK_SIZE_OF(0)));
}

/* From [*next, *limit), which is one of the arena's two. */
static struct meta_ref allocate_from(struct isolate *iso, struct meta_arena *arena, int32_t *next,
                                     int32_t *limit, uint64_t size)
{
    size = align_up(size, 8);
    if (fault_refuses() || size == 0 || size > (uint64_t)(META_ARENA_TOP - META_LOW))
        return (struct meta_ref){0};
    if (size > (uint64_t)(*limit - *next)) {
        /* The next block is as large as all before it, within limits.  What is larger than a
         * quarter of that gets a block of its own, and the current one stays in use. */
        uint64_t step = arena->used;
        uint64_t largest = iso->arena_step == 0 ? ARENA_LARGEST_STEP : iso->arena_step;
        if (step > largest)
            step = largest;
        uint64_t needed = size + sizeof(struct meta_chunk);
        bool own_block = step != 0 && size > step / 4 && *limit != *next;
        if (own_block || needed > step)
            step = needed;
        uint64_t block_size = BLOCK_SIZE_OF(block_class(step));
        struct meta_ref block = meta_block_allocate(iso, block_size);
        if (IS_NONE(block))
            return block;
        struct meta_chunk *chunk = META_ADDRESS(iso, block);
        if (arena->mortal)
            STORE_RELAXED(&HEADER(iso)->mortal_bytes, HEADER(iso)->mortal_bytes + block_size);
        chunk->next = arena->chunks;
        chunk->size = block_size;
        arena->chunks = block;
        int32_t start = block.off + (int32_t)sizeof(struct meta_chunk);
        int32_t end = block.off + (int32_t)block_size;
        int32_t rest = end - start - (int32_t)size;
        if (own_block && rest <= *limit - *next) {
            arena->used += (uint32_t)size;
            return (struct meta_ref){start};
        }
        *next = start;
        *limit = end;
    }
    struct meta_ref result = {*next};
    *next += (int32_t)size;
    arena->used += (uint32_t)size;
    return result;
}

struct meta_ref meta_arena_allocate(struct isolate *iso, struct meta_arena *arena, uint64_t size)
{
    return allocate_from(iso, arena, &arena->next, &arena->limit, size);
}

struct meta_ref meta_arena_allocate_cold(struct isolate *iso, struct meta_arena *arena,
                                         uint64_t size)
{
    if (arena->used < ARENA_LARGEST_STEP)
        return meta_arena_allocate(iso, arena, size);
    return allocate_from(iso, arena, &arena->cold_next, &arena->cold_limit, size);
}

struct meta_ref meta_arena_create(struct isolate *iso, bool mortal)
{
    struct meta_arena arena = {.mortal = mortal};
    struct meta_ref place = meta_arena_allocate(iso, &arena, sizeof arena);
    if (!IS_NONE(place))
        *(struct meta_arena *)META_ADDRESS(iso, place) = arena;
    return place;
}

void meta_arena_free(struct isolate *iso, struct meta_arena *arena)
{
    struct meta_ref block = arena->chunks;
    bool mortal = arena->mortal != 0;
    memset(arena, 0, sizeof *arena);
    while (!IS_NONE(block)) {
        const struct meta_chunk *chunk = META_ADDRESS(iso, block);
        struct meta_ref next = chunk->next;
        uint64_t size = chunk->size;
        if (mortal)
            STORE_RELAXED(&HEADER(iso)->mortal_bytes, HEADER(iso)->mortal_bytes - size);
        /* So that a use of what is gone is found where it happens. */
        if (ATOLL_CHECKED)
            memset(META_ADDRESS(iso, block), 0xDB, size);
        meta_block_free(iso, block, size);
        block = next;
    }
}

/* ---- method records and class indices ----
 *
 * Records that were given back stay charged until they are given out again: their pages are not
 * returned to the system.  A free run is linked by table_index and keeps its length in `index`. */

static unsigned run_bin(uint32_t count)
{
    return count < METHOD_RUN_BINS ? count : 0;
}

static void put_run(struct isolate *iso, uint32_t first, uint32_t count)
{
    uint32_t *list = &HEADER(iso)->free_methods[run_bin(count)];
    struct method *record = METHOD(iso, first);
    record->kind = METHOD_FREE;
    record->index = count;
    record->table_index = (int32_t)*list;
    *list = first;
}

/* The first run of the list that is long enough; what is left of it goes to another list. */
static uint32_t take_run(struct isolate *iso, unsigned bin, uint32_t count)
{
    uint32_t first = 0;
    for (uint32_t *link = &HEADER(iso)->free_methods[bin]; *link != 0 && first == 0;) {
        struct method *record = METHOD(iso, *link);
        if (record->index < count) {
            link = (uint32_t *)&record->table_index;
            continue;
        }
        uint32_t length = record->index;
        first = *link;
        *link = (uint32_t)record->table_index;
        if (length > count)
            put_run(iso, first + count, length - count);
    }
    return first;
}

static uint32_t take_free_methods(struct isolate *iso, uint32_t count)
{
    uint32_t first = 0;
    for (unsigned bin = run_bin(count); bin != 0 && first == 0 && bin < METHOD_RUN_BINS; bin++)
        first = take_run(iso, bin, count);
    if (first == 0)
        first = take_run(iso, 0, count);
    /* Records lie from high to low addresses. */
    if (first != 0)
        memset(METHOD(iso, first + count - 1), 0, (size_t)count * METHOD_SIZE);
    return first;
}

uint32_t meta_methods_allocate(struct isolate *iso, uint32_t count)
{
    struct region_header *header = HEADER(iso);
    uint32_t first = header->next_method;
    if (fault_refuses())
        return UINT32_MAX;
    if (count > 0) {
        uint32_t reused = take_free_methods(iso, count);
        if (reused != 0)
            return reused;
    }
    if (count > METHOD_LIMIT - first || !charge(iso, (int64_t)count * METHOD_SIZE))
        return UINT32_MAX;
    header->next_method += count;
    return first;
}

void meta_methods_free(struct isolate *iso, uint32_t first, uint32_t count)
{
    struct region_header *header = HEADER(iso);
    if (count == 0)
        return;
    if (first + count == header->next_method) {
        memset(METHOD(iso, first + count - 1), 0, (size_t)count * METHOD_SIZE);
        header->next_method = first;
        charge(iso, -(int64_t)count * METHOD_SIZE);
        return;
    }
    if (ATOLL_CHECKED)
        memset(METHOD(iso, first + count - 1), 0xDB, (size_t)count * METHOD_SIZE);
    put_run(iso, first, count);
}

/* A free class index keeps the next one in the place of the array class. */
static struct class_state *state_at(struct isolate *iso, uint32_t index)
{
    const struct class named = {.index = index};
    return CLASS_STATE(iso, &named);
}

uint32_t meta_class_index_allocate(struct isolate *iso)
{
    struct region_header *header = HEADER(iso);
    uint32_t index = header->free_class;
    if (fault_refuses())
        return UINT32_MAX;
    if (index != 0) {
        struct class_state *state = state_at(iso, index);
        header->free_class = (uint32_t)state->array.off;
        memset(state, 0, sizeof *state);
        return index;
    }
    if (header->next_class >= CLASS_LIMIT || !charge(iso, CLASS_STATE_SIZE))
        return UINT32_MAX;
    return header->next_class++;
}

void meta_class_index_free(struct isolate *iso, uint32_t index)
{
    struct region_header *header = HEADER(iso);
    struct class_state *state = state_at(iso, index);
    memset(state, 0, sizeof *state);
    state->array.off = (int32_t)header->free_class;
    header->free_class = index;
}
