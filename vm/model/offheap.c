/*
 * Off-heap guest memory.
 *
 * The window is cut into pages of 4 KiB.  All that the allocator knows of a page stands in a table
 * of page records in the metadata, never in the window itself: guest code can write anywhere in the
 * window, and must not be able to mislead the allocator.  An address that was not given out is
 * therefore recognised and ignored.
 *
 * A page is one of
 *   FREE    first or last page of a free run; both records hold its length, so that neighbours
 *           merge; the first is linked into the bin of its length
 *   SLAB    cut into equal slots of one size class, with a bit per slot
 *   RUN     first page of an allocation of whole pages
 *   MAPPED  the same, of a file mapping
 *   INSIDE  any other page of a run
 * INSIDE is what fresh memory says, so the records of a large run stay untouched but for its ends.
 * Pages from `top` on have never been used and are INSIDE.
 *
 * State is guarded by isolate.offheap_lock.
 */
#include "vm/model/offheap.h"

#include <string.h>

#include "vm/base/assert.h"
#include "vm/base/fault.h"
#include "vm/base/mem.h"
#include "vm/base/pages.h"
#include "vm/model/charge.h"
#include "vm/model/meta.h"

#define PAGE_SHIFT 12
#define PAGE_BYTES (1u << PAGE_SHIFT)
#define SLOT_ALIGN 16
#define SMALL_LIMIT 1024
#define SIZE_CLASSES 16
#define BIN_COUNT 32
#define NO_PAGE UINT32_MAX
#define GIVE_BACK_PAGES 16 /* free runs from 64 KiB on return their memory */

enum page_kind { PAGE_INSIDE, PAGE_FREE, PAGE_SLAB, PAGE_RUN, PAGE_MAPPED };

/* region struct */
struct offheap_page {
    uint8_t kind;             /* enum page_kind */
    uint8_t size_class;       /* SLAB */
    uint16_t used;            /* SLAB: slots given out */
    uint32_t length;          /* FREE (first and last), RUN, MAPPED: pages */
    uint32_t next, previous;  /* FREE: in its bin; SLAB: among those with room; NO_PAGE ends */
    uint64_t slots[4];        /* SLAB: bit set = given out; 256 slots of 16 bytes at most */
};

/* region struct */
struct offheap_state {
    uint32_t page_count;      /* of the window */
    uint32_t top;             /* pages from here on have never been used */
    uint32_t bins[BIN_COUNT]; /* free runs of 2^i .. 2^(i+1) - 1 pages */
    uint32_t slabs[SIZE_CLASSES]; /* slabs with room, per size class */
    struct meta_ref pages;    /* struct offheap_page[page_count] */
    uint32_t unused;
};

static const uint16_t class_sizes[SIZE_CLASSES] = {16,  32,  48,  64,  80,  96,  128, 160,
                                                   192, 256, 320, 384, 512, 640, 768, 1024};

#define STATE(iso) ((struct offheap_state *)META_ADDRESS(iso, HEADER(iso)->offheap))
#define PAGES(iso) ((struct offheap_page *)META_ADDRESS(iso, STATE(iso)->pages))
/* What a page costs its isolate: itself and its record. */
#define PAGE_COST ((int64_t)(PAGE_BYTES + sizeof(struct offheap_page)))

static unsigned class_of_size(uint64_t size)
{
    unsigned class = 0;
    while (class_sizes[class] < size)
        class++;
    return class;
}

static unsigned bin_of_length(uint32_t length)
{
    return 31 - (unsigned)__builtin_clz(length);
}

static uint64_t address_of_page(struct isolate *iso, uint32_t page)
{
    return HEAP_STATE(iso)->offheap_start + ((uint64_t)page << PAGE_SHIFT);
}

/* ---- lists of pages ---- */

static void link_page(struct offheap_page *pages, uint32_t *list, uint32_t page)
{
    pages[page].next = *list;
    pages[page].previous = NO_PAGE;
    if (*list != NO_PAGE)
        pages[*list].previous = page;
    *list = page;
}

static void unlink_page(struct offheap_page *pages, uint32_t *list, uint32_t page)
{
    uint32_t next = pages[page].next, previous = pages[page].previous;
    if (previous == NO_PAGE)
        *list = next;
    else
        pages[previous].next = next;
    if (next != NO_PAGE)
        pages[next].previous = previous;
}

/* ---- runs of pages ---- */

static void make_free(struct offheap_state *state, struct offheap_page *pages, uint32_t first,
                      uint32_t length)
{
    pages[first].kind = pages[first + length - 1].kind = PAGE_FREE;
    pages[first].length = pages[first + length - 1].length = length;
    link_page(pages, &state->bins[bin_of_length(length)], first);
}

/* All pages of the run are INSIDE then: the caller gives it new ends, or joins it with another. */
static void take_from_bin(struct offheap_state *state, struct offheap_page *pages, uint32_t first)
{
    uint32_t length = pages[first].length;
    unlink_page(pages, &state->bins[bin_of_length(length)], first);
    pages[first].kind = pages[first + length - 1].kind = PAGE_INSIDE;
}

/* Marks a run as given out whose pages are all INSIDE. */
static void make_run(struct offheap_page *pages, uint32_t first, uint32_t length,
                     enum page_kind kind)
{
    pages[first].kind = (uint8_t)kind;
    pages[first].length = length;
}

static uint32_t find_free(const struct offheap_state *state, const struct offheap_page *pages,
                          uint32_t length)
{
    unsigned bin = bin_of_length(length);
    for (uint32_t page = state->bins[bin]; page != NO_PAGE; page = pages[page].next) {
        if (pages[page].length >= length)
            return page;
    }
    for (bin++; bin < BIN_COUNT; bin++) {
        if (state->bins[bin] != NO_PAGE)
            return state->bins[bin];
    }
    return NO_PAGE;
}

/* NO_PAGE when the window or the isolate's account has no such run. */
static uint32_t take_run(struct isolate *iso, uint64_t length64, enum page_kind kind)
{
    struct offheap_state *state = STATE(iso);
    struct offheap_page *pages = PAGES(iso);
    if (fault_refuses() || length64 > state->page_count || !charge(iso, (int64_t)length64 * PAGE_COST))
        return NO_PAGE;
    uint32_t length = (uint32_t)length64;
    uint32_t first = find_free(state, pages, length);
    if (first != NO_PAGE) {
        uint32_t found = pages[first].length;
        take_from_bin(state, pages, first);
        if (found > length)
            make_free(state, pages, first + length, found - length);
    } else if (length <= state->page_count - state->top) {
        first = state->top;
        state->top += length;
    } else {
        charge(iso, -(int64_t)length * PAGE_COST);
        return NO_PAGE;
    }
    make_run(pages, first, length, kind);
    return first;
}

static void return_run(struct isolate *iso, uint32_t first, uint32_t length)
{
    struct offheap_state *state = STATE(iso);
    struct offheap_page *pages = PAGES(iso);
    charge(iso, -(int64_t)length * PAGE_COST);
    pages[first].kind = PAGE_INSIDE;
    if (length >= GIVE_BACK_PAGES) {
        uint64_t start = align_up(address_of_page(iso, first), REGION_SECTION_ALIGN);
        uint64_t end = align_down(address_of_page(iso, first + length), REGION_SECTION_ALIGN);
        if (start < end)
            pages_give_back(iso->base + start, end - start);
    }
    if (first > 0 && pages[first - 1].kind == PAGE_FREE) {
        uint32_t before = pages[first - 1].length;
        first -= before;
        length += before;
        take_from_bin(state, pages, first);
    }
    uint32_t after = first + length;
    if (after < state->top && pages[after].kind == PAGE_FREE) {
        length += pages[after].length;
        take_from_bin(state, pages, after);
    }
    make_free(state, pages, first, length);
}

/* ---- slabs ---- */

static unsigned slots_of_class(unsigned class)
{
    return PAGE_BYTES / class_sizes[class];
}

static uint64_t take_slot(struct isolate *iso, unsigned class)
{
    if (fault_refuses())
        return 0;
    struct offheap_state *state = STATE(iso);
    struct offheap_page *pages = PAGES(iso);
    uint32_t page = state->slabs[class];
    if (page == NO_PAGE) {
        page = take_run(iso, 1, PAGE_SLAB);
        if (page == NO_PAGE)
            return 0;
        pages[page].size_class = (uint8_t)class;
        pages[page].used = 0;
        memset(pages[page].slots, 0, sizeof pages[page].slots);
        link_page(pages, &state->slabs[class], page);
    }
    struct offheap_page *slab = &pages[page];
    unsigned word = 0;
    while (slab->slots[word] == UINT64_MAX)
        word++;
    unsigned slot = word * 64 + (unsigned)__builtin_ctzll(~slab->slots[word]);
    slab->slots[word] |= UINT64_C(1) << (slot & 63);
    slab->used++;
    if (slab->used == slots_of_class(class))
        unlink_page(pages, &state->slabs[class], page);
    return address_of_page(iso, page) + (uint64_t)slot * class_sizes[class];
}

static void return_slot(struct isolate *iso, uint32_t page, unsigned slot)
{
    struct offheap_state *state = STATE(iso);
    struct offheap_page *pages = PAGES(iso);
    struct offheap_page *slab = &pages[page];
    unsigned class = slab->size_class;
    if (slab->used == slots_of_class(class))
        link_page(pages, &state->slabs[class], page);
    slab->slots[slot / 64] &= ~(UINT64_C(1) << (slot & 63));
    slab->used--;
    /* The last slab with room stays, so that one allocation to and fro does not make and end it. */
    if (slab->used == 0 && (slab->next != NO_PAGE || slab->previous != NO_PAGE)) {
        unlink_page(pages, &state->slabs[class], page);
        return_run(iso, page, 1);
    }
}

/* ---- any address ---- */

struct place {
    uint32_t page;
    unsigned slot;
    uint64_t capacity; /* bytes that may be used at the address */
};

/* True when the address is the start of an allocation now. */
static bool find_place(struct isolate *iso, uint64_t address, struct place *place)
{
    const struct gc_heap_state *heap = HEAP_STATE(iso);
    const struct offheap_page *pages = PAGES(iso);
    if (address < heap->offheap_start || address >= heap->offheap_end)
        return false;
    uint64_t displacement = address - heap->offheap_start;
    uint64_t page = displacement >> PAGE_SHIFT;
    unsigned within = (unsigned)(displacement & (PAGE_BYTES - 1));
    if (page >= STATE(iso)->top)
        return false;
    *place = (struct place){.page = (uint32_t)page};
    if (pages[page].kind == PAGE_RUN && within == 0) {
        place->capacity = (uint64_t)pages[page].length << PAGE_SHIFT;
        return true;
    }
    if (pages[page].kind != PAGE_SLAB)
        return false;
    unsigned class = pages[page].size_class;
    place->slot = within / class_sizes[class];
    place->capacity = class_sizes[class];
    return within % class_sizes[class] == 0 && place->slot < slots_of_class(class) &&
           (pages[page].slots[place->slot / 64] >> (place->slot & 63) & 1) != 0;
}

static uint64_t allocate_locked(struct isolate *iso, uint64_t size)
{
    if (size <= SMALL_LIMIT)
        return take_slot(iso, class_of_size(size));
    if (size > HEAP_STATE(iso)->offheap_end)
        return 0;
    uint32_t page = take_run(iso, align_up(size, PAGE_BYTES) >> PAGE_SHIFT, PAGE_RUN);
    return page == NO_PAGE ? 0 : address_of_page(iso, page);
}

static void free_locked(struct isolate *iso, const struct place *place)
{
    if (PAGES(iso)[place->page].kind == PAGE_SLAB)
        return_slot(iso, place->page, place->slot);
    else
        return_run(iso, place->page, PAGES(iso)[place->page].length);
}

/* Shortens or lengthens a run where it stands. */
static bool resize_run(struct isolate *iso, uint32_t first, uint64_t new_length)
{
    struct offheap_state *state = STATE(iso);
    struct offheap_page *pages = PAGES(iso);
    uint32_t length = pages[first].length;
    if (new_length <= length) {
        pages[first].length = (uint32_t)new_length;
        if (new_length < length)
            return_run(iso, first + (uint32_t)new_length, length - (uint32_t)new_length);
        return true;
    }
    uint64_t more = new_length - length;
    uint32_t after = first + length;
    bool at_top = after == state->top;
    uint64_t available = at_top                           ? state->page_count - state->top
                         : pages[after].kind == PAGE_FREE ? pages[after].length
                                                          : 0;
    if (more > available || !charge(iso, (int64_t)more * PAGE_COST))
        return false;
    if (at_top) {
        state->top += (uint32_t)more;
    } else {
        take_from_bin(state, pages, after);
        if (available > more)
            make_free(state, pages, after + (uint32_t)more, (uint32_t)(available - more));
    }
    make_run(pages, first, (uint32_t)new_length, PAGE_RUN);
    return true;
}

static uint64_t resize_locked(struct isolate *iso, uint64_t address, uint64_t size)
{
    struct place place;
    if (!find_place(iso, address, &place))
        return 0;
    bool small = PAGES(iso)[place.page].kind == PAGE_SLAB;
    if (small ? size <= place.capacity && size * 2 > place.capacity
              : size > SMALL_LIMIT && size <= HEAP_STATE(iso)->offheap_end &&
                    resize_run(iso, place.page, align_up(size, PAGE_BYTES) >> PAGE_SHIFT))
        return address;
    uint64_t fresh = allocate_locked(iso, size);
    if (fresh == 0)
        return 0;
    memcpy(iso->base + fresh, iso->base + address, size < place.capacity ? size : place.capacity);
    free_locked(iso, &place);
    return fresh;
}

/* ---- the door ---- */

bool offheap_create(struct isolate *iso)
{
    const struct gc_heap_state *heap = HEAP_STATE(iso);
    if (!IS_NONE(HEADER(iso)->offheap))
        return true; /* it came with the image */
    uint64_t page_count = (heap->offheap_end - heap->offheap_start) >> PAGE_SHIFT;
    struct meta_ref record = meta_reserve(iso, sizeof(struct offheap_state));
    struct meta_ref pages = meta_reserve(iso, page_count * sizeof(struct offheap_page));
    if (IS_NONE(record) || IS_NONE(pages))
        return false;
    struct offheap_state *state = META_ADDRESS(iso, record);
    state->page_count = (uint32_t)page_count;
    state->pages = pages;
    for (unsigned i = 0; i < BIN_COUNT; i++)
        state->bins[i] = NO_PAGE;
    for (unsigned i = 0; i < SIZE_CLASSES; i++)
        state->slabs[i] = NO_PAGE;
    HEADER(iso)->offheap = record;
    return true;
}

uint64_t offheap_allocate(struct isolate *iso, uint64_t size)
{
    pthread_mutex_lock(&iso->offheap_lock);
    uint64_t address = allocate_locked(iso, size);
    pthread_mutex_unlock(&iso->offheap_lock);
    return address;
}

uint64_t offheap_resize(struct isolate *iso, uint64_t address, uint64_t size)
{
    if (address == 0)
        return offheap_allocate(iso, size);
    if (size == 0) {
        offheap_free(iso, address);
        return 0;
    }
    pthread_mutex_lock(&iso->offheap_lock);
    uint64_t result = resize_locked(iso, address, size);
    pthread_mutex_unlock(&iso->offheap_lock);
    return result;
}

void offheap_free(struct isolate *iso, uint64_t address)
{
    struct place place;
    pthread_mutex_lock(&iso->offheap_lock);
    if (find_place(iso, address, &place))
        free_locked(iso, &place);
    pthread_mutex_unlock(&iso->offheap_lock);
}

uint64_t offheap_reserve_pages(struct isolate *iso, uint64_t size)
{
    if (size == 0 || size > HEAP_STATE(iso)->offheap_end)
        return 0;
    pthread_mutex_lock(&iso->offheap_lock);
    uint32_t page = take_run(iso, align_up(size, PAGE_BYTES) >> PAGE_SHIFT, PAGE_MAPPED);
    uint64_t address = page == NO_PAGE ? 0 : address_of_page(iso, page);
    pthread_mutex_unlock(&iso->offheap_lock);
    return address;
}

void offheap_release_pages(struct isolate *iso, uint64_t address, uint64_t size)
{
    const struct gc_heap_state *heap = HEAP_STATE(iso);
    if (address < heap->offheap_start || address >= heap->offheap_end ||
        (address & (PAGE_BYTES - 1)) != 0)
        return;
    uint64_t page = (address - heap->offheap_start) >> PAGE_SHIFT;
    uint64_t length = size > heap->offheap_end ? 0 : align_up(size, PAGE_BYTES) >> PAGE_SHIFT;
    pthread_mutex_lock(&iso->offheap_lock);
    /* When the file cannot be taken away the pages stay with it: lost, but never given out. */
    if (page < STATE(iso)->top && PAGES(iso)[page].kind == PAGE_MAPPED &&
        PAGES(iso)[page].length == length &&
        pages_renew(iso->base + address, length << PAGE_SHIFT))
        return_run(iso, (uint32_t)page, (uint32_t)length);
    pthread_mutex_unlock(&iso->offheap_lock);
}

uint64_t offheap_guest_address(const struct isolate *iso, const void *memory)
{
    uint64_t host = (uintptr_t)memory, below = host - (uintptr_t)iso->base;
    return host < HEAP_STATE(iso)->offheap_end || below < iso->limit ? below : host;
}

void *offheap_host_address(const struct isolate *iso, uint64_t address)
{
    if ((int64_t)address < (int64_t)HEAP_STATE(iso)->offheap_end)
        address += (uintptr_t)iso->base;
    return (void *)(uintptr_t)address;
}

void offheap_show_foreign(struct isolate *iso)
{
    pthread_mutex_lock(&iso->sync_lock); /* not in the middle of a freeze */
    STORE_RELEASE(&iso->foreign_memory, true);
    pthread_mutex_unlock(&iso->sync_lock);
}

/* What the host has shown, as host addresses: disjoint, in order. */
struct shown_memory {
    size_t count, capacity;
    struct range {
        uintptr_t start, end;
    } ranges[];
};

/* The number of ranges that begin at or below an address. */
static size_t ranges_up_to(const struct shown_memory *shown, uintptr_t address)
{
    size_t low = 0, high = shown == NULL ? 0 : shown->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (shown->ranges[middle].start <= address)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static bool has_room(struct isolate *iso)
{
    struct shown_memory *shown = iso->shown;
    size_t capacity = shown == NULL ? 8 : shown->capacity * 2;
    if (shown != NULL && shown->count < shown->capacity)
        return true;
    shown = mem_resize(shown, sizeof *shown + capacity * sizeof *shown->ranges);
    if (shown == NULL)
        return false;
    if (iso->shown == NULL)
        shown->count = 0;
    shown->capacity = capacity;
    iso->shown = shown;
    return true;
}

/* Joins it with those that it overlaps or touches. */
static void add_range(struct shown_memory *shown, struct range added)
{
    size_t first = ranges_up_to(shown, added.start), last;
    if (first > 0 && shown->ranges[first - 1].end >= added.start)
        first--;
    for (last = first; last < shown->count && shown->ranges[last].start <= added.end; last++) {
        if (shown->ranges[last].start < added.start)
            added.start = shown->ranges[last].start;
        if (shown->ranges[last].end > added.end)
            added.end = shown->ranges[last].end;
    }
    memmove(&shown->ranges[first + 1], &shown->ranges[last],
            (shown->count - last) * sizeof *shown->ranges);
    shown->ranges[first] = added;
    shown->count += 1 - (last - first);
}

bool offheap_show_range(struct isolate *iso, const void *memory, size_t length)
{
    pthread_mutex_lock(&iso->offheap_lock);
    bool done = has_room(iso);
    if (done)
        add_range(iso->shown, (struct range){(uintptr_t)memory, (uintptr_t)memory + length});
    pthread_mutex_unlock(&iso->offheap_lock);
    if (done)
        offheap_show_foreign(iso);
    return done;
}

void offheap_forget_ranges(struct isolate *iso)
{
    mem_free(iso->shown);
    iso->shown = NULL;
}

static bool is_shown(struct isolate *iso, uintptr_t address, uint64_t size)
{
    pthread_mutex_lock(&iso->offheap_lock);
    size_t below = ranges_up_to(iso->shown, address);
    bool shown = below > 0 && address <= iso->shown->ranges[below - 1].end &&
                 size <= iso->shown->ranges[below - 1].end - address;
    pthread_mutex_unlock(&iso->offheap_lock);
    return shown;
}

/* C code that knows JNI may have told Java an address of its own by a long; without such only what the host has shown
 * counts. */
static void *foreign_pointer(struct isolate *iso, uint64_t address, uint64_t size)
{
    if (address < HEAP_STATE(iso)->offheap_end)
        return NULL;
    void *memory = offheap_host_address(iso, address);
    if (LOAD_ACQUIRE(&iso->foreign_code)) {
        if (!LOAD_ACQUIRE(&iso->foreign_memory))
            offheap_show_foreign(iso);
        return memory;
    }
    bool shown = LOAD_ACQUIRE(&iso->foreign_memory) && is_shown(iso, (uintptr_t)memory, size);
    return shown ? memory : NULL;
}

void *offheap_pointer(struct isolate *iso, uint64_t address, uint64_t size)
{
    const struct gc_heap_state *heap = HEAP_STATE(iso);
    if (address < heap->offheap_start || address > heap->offheap_end ||
        size > heap->offheap_end - address)
        return foreign_pointer(iso, address, size);
    return iso->base + address;
}

/* Another thread of the process may map something where a mapping has gone from, so the old region
 * is released around these places. */
uint8_t *offheap_move_mappings(struct isolate *iso, uint8_t *old_base)
{
    uint8_t *released = old_base - REGION_BELOW;
    if (IS_NONE(HEADER(iso)->offheap))
        return released;
    const struct offheap_page *pages = PAGES(iso);
    for (uint32_t page = 0; page < STATE(iso)->top; page++) {
        if (pages[page].kind != PAGE_MAPPED)
            continue;
        uint64_t address = address_of_page(iso, page);
        uint64_t size = (uint64_t)pages[page].length << PAGE_SHIFT;
        if (pages_move(old_base + address, iso->base + address, size)) {
            pages_release(released, (uint64_t)(old_base + address - released));
            released = old_base + address + size;
        }
        page += pages[page].length - 1;
    }
    return released;
}

uint64_t offheap_used_end(struct isolate *iso)
{
    uint64_t start = HEADER(iso)->heap.offheap_start;
    return IS_NONE(HEADER(iso)->offheap) ? start : start + (uint64_t)STATE(iso)->top * PAGE_BYTES;
}
