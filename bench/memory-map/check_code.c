/*
 * Machine code that knows its region only through two registers: are its results right, at any
 * base, with nulls caught by the zeros at the base, and what do its idioms cost?
 */
#define _GNU_SOURCE
#include "bench/memory-map/toy.h"

#if defined(__x86_64__)
#include "bench/memory-map/sequences_x64.h"
#elif defined(__aarch64__)
#include "bench/memory-map/sequences_a64.h"
#else
#error "The toy knows x86-64 and AArch64."
#endif

#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

/* A small world in the image: a class, an object of it, an int[3], a static. */
#define TOY_CLASS (META_ARENA_TOP - (int64_t)IMAGE_ARENA_SIZE + 0x1000)
#define CLASS_FIELD 16
#define CLASS_VTABLE 64
#define TOY_OBJECT (OBJECTS_START + 0x100)
#define OBJECT_FIELD 12
#define TOY_ARRAY (OBJECTS_START + 0x200)
#define TOY_STATIC (OBJECTS_START + 0x300)
#define HEAP_START ((int64_t)(ZERO_PAGE_SIZE + IMAGE_OBJECTS_SIZE))
#define REF(offset) ((uint64_t)(offset) >> 3)

#define METHOD_VIRTUAL 7
#define METHOD_LAST (METHOD_LIMIT - 1)
#define NPE 0x0badf00d /* what method 0 returns in place of throwing */

/* The host-side tables, sized for the largest region, in any order below the metadata. */
#define ENTRY_TABLE_END (ENTRY_TABLE + 8 * (int64_t)METHOD_LIMIT)
#define CARD_TABLE_END (CARD_TABLE + (int64_t)(REGION_MAX_LIMIT >> CARD_SHIFT))
#define MARK_BITMAP_END (MARK_BITMAP + (int64_t)(REGION_MAX_LIMIT >> 6))
#define APART(start, end, other_start, other_end) ((end) <= (other_start) || (other_end) <= (start))
#define HOST_SIDE(start, end)                                                                      \
    ((start) >= -(int64_t)REGION_BELOW && (end) <= META_LOW && (start) >= INT32_MIN &&             \
     ((start) & 0xffff) == 0)

_Static_assert(APART(ENTRY_TABLE, ENTRY_TABLE_END, CARD_TABLE, CARD_TABLE_END), "entries, cards");
_Static_assert(APART(ENTRY_TABLE, ENTRY_TABLE_END, MARK_BITMAP, MARK_BITMAP_END), "entries, bits");
_Static_assert(APART(CARD_TABLE, CARD_TABLE_END, MARK_BITMAP, MARK_BITMAP_END), "cards, bits");
/* In reach of disp32, and a displacement made by one AArch64 instruction. */
_Static_assert(HOST_SIDE(ENTRY_TABLE, ENTRY_TABLE_END), "entry table");
_Static_assert(HOST_SIDE(CARD_TABLE, CARD_TABLE_END), "card table");
_Static_assert(HOST_SIDE(MARK_BITMAP, MARK_BITMAP_END), "mark bitmap");

static void set32(uint8_t *base, int64_t place, int32_t value)
{
    *(int32_t *)(base + place) = value;
}

static int32_t get32(const uint8_t *base, int64_t place)
{
    return *(const int32_t *)(base + place);
}

static void fill_world(struct engine *engine, uint8_t *base)
{
    (void)engine;
    set32(base, TOY_CLASS + CLASS_FIELD, 0x1234);
    set32(base, TOY_CLASS + CLASS_VTABLE, METHOD_VIRTUAL);
    set32(base, TOY_OBJECT, (int32_t)TOY_CLASS);
    set32(base, TOY_OBJECT + OBJECT_FIELD, 42);
    set32(base, TOY_ARRAY, (int32_t)TOY_CLASS);
    set32(base, TOY_ARRAY + 8, 3);
    for (int i = 0; i < 3; i++)
        set32(base, TOY_ARRAY + 16 + 4 * i, 100 + i);
    set32(base, TOY_STATIC, 77);
}

static void code_open(struct code *code)
{
    int fd = memfd_create("toy-code", MFD_CLOEXEC);
    code->size = KIB(64);
    code->used = 0;
    if (fd < 0 || ftruncate(fd, (off_t)code->size))
        stop("memfd for code");
    code->write = mmap(NULL, code->size, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    code->run = mmap(NULL, code->size, PROT_READ | PROT_EXEC, MAP_SHARED, fd, 0);
    if (code->write == MAP_FAILED || code->run == MAP_FAILED)
        stop("map the code twice");
    close(fd);
}

static void code_close(struct code *code)
{
    munmap(code->write, code->size);
    munmap(code->run, code->size);
}

static uint64_t runtime_call(uint8_t *base)
{
    return (uint64_t)get32(base, TOY_STATIC) + 1;
}

/* One set of functions, made once and run in every region: sharing code is what is being shown. */
struct functions {
    sequence field, constant_object, constant_metadata, is_class, metadata, call, call_last;
    sequence call_virtual, call_runtime, poll, store, array, store_short;
};

static void emit_functions(struct code *code, struct functions *f)
{
    f->field = emit_field_load(code, OBJECT_FIELD);
    f->constant_object = emit_constant_load(code, TOY_STATIC);
    f->constant_metadata = emit_constant_load(code, TOY_CLASS + CLASS_FIELD);
    f->is_class = emit_class_compare(code, (int32_t)TOY_CLASS);
    f->metadata = emit_metadata_load(code, CLASS_FIELD);
    f->call = emit_call_method(code, METHOD_VIRTUAL);
    f->call_last = emit_call_method(code, METHOD_LAST);
    f->call_virtual = emit_call_virtual(code, CLASS_VTABLE);
    f->call_runtime = emit_call_runtime(code);
    f->poll = emit_poll(code);
    f->store = emit_reference_store(code, OBJECT_FIELD);
    f->array = emit_array_load(code);
#ifdef HAVE_SHORT_CARD_MARK
    f->store_short = emit_reference_store_short(code, OBJECT_FIELD);
#else
    f->store_short = NULL;
#endif
}

static void check_one_region(const struct functions *f, uint8_t *base, const char *which)
{
    struct toy_thread thread = {.stack_limit = 4096, .runtime_call = runtime_call};
    uint64_t object = REF(TOY_OBJECT), array = REF(TOY_ARRAY);

    check(f->field(base, &thread, object, 0) == 42, "%s: field load [base+ref*8+disp]", which);
    check(f->constant_object(base, &thread, 0, 0) == 77, "%s: static at [base+disp32]", which);
    check(f->constant_metadata(base, &thread, 0, 0) == 0x1234, "%s: metadata at [base-disp32]",
          which);
    check(f->is_class(base, &thread, object, 0) == 1, "%s: class word equals imm32", which);
    check(f->metadata(base, &thread, object, 0) == 0x1234, "%s: metadata by signed 32-bit offset",
          which);
    check(f->call(base, &thread, 0, 0) == 1007, "%s: call through the entry table", which);
    check(f->call_virtual(base, &thread, object, 0) == 1007, "%s: virtual call", which);
    check(f->call_runtime(base, &thread, 0, 0) == 78, "%s: runtime call through thread", which);
    check(f->poll(base, &thread, 0, 0) == 0, "%s: poll does not fire", which);
    thread.stack_limit = UINT64_MAX;
    check(f->poll(base, &thread, 0, 0) == 1, "%s: poll fires when overwritten", which);

    for (uint64_t i = 0; i < 3; i++)
        check(f->array(base, &thread, array, i) == 100 + i, "%s: array load %d", which, (int)i);
    check((int32_t)f->array(base, &thread, array, 3) == -1, "%s: index 3 of 3 is refused", which);
    check((int32_t)f->array(base, &thread, array, 0xffffffff) == -1, "%s: index -1 is refused",
          which);

    check(f->is_class(base, &thread, 0, 0) == 0, "%s: null fails the class check", which);
    check(f->metadata(base, &thread, 0, 0) == 0, "%s: null leads to class 0, all zero", which);
    check((int32_t)f->array(base, &thread, 0, 0) == -1, "%s: null array has length 0", which);
    check(f->call_virtual(base, &thread, 0, 0) == NPE, "%s: null receiver -> class 0 -> method 0",
          which);

    /* An object in the heap, stored into with its card; its neighbours' cards stay clean. */
    int64_t place = HEAP_START + 3 * CARD_SIZE + 0x40;
    f->store(base, &thread, REF(place), object);
    check(get32(base, place + OBJECT_FIELD) == (int32_t)object, "%s: reference store", which);
    uint8_t *card = base + CARD_TABLE + (place >> CARD_SHIFT);
    check(card[-1] == 0 && card[0] == CARD_DIRTY && card[1] == 0, "%s: one card marked", which);
    if (f->store_short) {
        place += 8 * CARD_SIZE;
        f->store_short(base, &thread, REF(place), object);
        card = base + CARD_TABLE - 1 + (place >> CARD_SHIFT);
        check(card[-1] == 0 && card[0] == 0xff && card[1] == 0, "%s: card marked in 3 instructions",
              which);
    }

    /* The last object below the default limit. */
    place = (int64_t)REGION_DEFAULT_LIMIT - 16;
    set32(base, place + OBJECT_FIELD, 4242);
    check(f->field(base, &thread, REF(place), 0) == 4242, "%s: last object below 4 GiB", which);
}

/* References with the top bit set must not be sign-extended, and the card of the last object of a
 * 32 GiB heap and the last method must be in reach: an anonymous stand-in for a region of that size
 * is enough for these. */
static void check_far_ends(const struct functions *f, void *last_method)
{
    uint8_t *low = mmap(NULL, REGION_BELOW + REGION_MAX_LIMIT, PROT_READ | PROT_WRITE,
                        MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (low == MAP_FAILED)
        stop("reserve 34 GiB");
    uint8_t *base = low + REGION_BELOW;
    struct toy_thread thread = {0};
    int64_t place = (int64_t)REGION_MAX_LIMIT - 16;
    set32(base, place + OBJECT_FIELD, 99);
    check(f->field(base, &thread, REF(place), 0) == 99, "field load at 32 GiB - 16");
    f->store(base, &thread, REF(place), 0xfffffffe);
    check(get32(base, place + OBJECT_FIELD) == -2, "reference store at 32 GiB - 16");
    check(base[CARD_TABLE + (place >> CARD_SHIFT)] == CARD_DIRTY, "its card is the last one");
    *(uint64_t *)(base + ENTRY_TABLE + 8 * (int64_t)METHOD_LAST) = (uint64_t)(uintptr_t)last_method;
    check(f->call_last(base, &thread, 0, 0) == 1009, "call of the last method index, %u",
          METHOD_LAST);
    munmap(low, REGION_BELOW + REGION_MAX_LIMIT);
}

/* The engine publishes code to all regions by one store; a region that made an entry its own keeps
 * it, for the whole page; the others follow. */
static void check_entries_by_calls(struct engine *engine, struct code *code,
                                   const struct functions *f, uint8_t *one, uint8_t *other)
{
    struct toy_thread thread = {0};
    void *newer = emit_method(code, 2007), *own = emit_method(code, 3007);
    finish_code(code);
    engine->entries[METHOD_VIRTUAL] = (uint64_t)(uintptr_t)newer;
    check(f->call(one, &thread, 0, 0) == 2007 && f->call(other, &thread, 0, 0) == 2007,
          "both regions call the code published later");
    ((uint64_t *)(one + ENTRY_TABLE))[METHOD_VIRTUAL] = (uint64_t)(uintptr_t)own;
    check(f->call(one, &thread, 0, 0) == 3007, "a region's override is called by it");
    check(f->call(other, &thread, 0, 0) == 2007, "and not by another");
}

/* ---- timing ---- */

#define REPEATS 15

static double time_sequence(sequence f, uint8_t *base, uint64_t a, uint64_t count)
{
    double times[REPEATS];
    struct toy_thread thread = {0};
    double start = now_ns();
    f(base, &thread, a, count);
    /* A chase through main memory takes most of a second; three of these are enough. */
    unsigned repeats = now_ns() - start > 2e8 ? 3 : REPEATS;
    for (unsigned i = 0; i < repeats; i++) {
        start = now_ns();
        f(base, &thread, a, count);
        times[i] = (now_ns() - start) / (double)count;
    }
    return median(times, repeats);
}

static uint64_t random_state;

static uint64_t next_random(void)
{
    random_state ^= random_state << 13;
    random_state ^= random_state >> 7;
    random_state ^= random_state << 17;
    return random_state;
}

/* Three rings through the same places in the same order: of references, of pointers, of references
 * in bytes instead of 8-byte units, which shows what the scaling costs. */
static void measure_chase(struct code *code, uint8_t *base, uint64_t bytes, const char *name)
{
    uint32_t nodes = (uint32_t)(bytes / 16);
    uint32_t *order = malloc(nodes * sizeof *order);
    if (!order)
        stop("memory for the ring");
    random_state = 88172645463325252u;
    for (uint32_t i = 0; i < nodes; i++)
        order[i] = i;
    for (uint32_t i = nodes - 1; i > 0; i--) {
        uint32_t j = (uint32_t)(next_random() % (i + 1)), swap = order[i];
        order[i] = order[j];
        order[j] = swap;
    }
    int64_t references = HEAP_START + (int64_t)MIB(64), pointers = references + (int64_t)MIB(256);
    int64_t in_bytes = pointers + (int64_t)MIB(256);
    for (uint32_t i = 0; i < nodes; i++) {
        int64_t here = 16 * (int64_t)order[i], there = 16 * (int64_t)order[(i + 1) % nodes];
        set32(base, references + here + 8, (int32_t)REF(references + there));
        *(uint8_t **)(base + pointers + here + 8) = base + pointers + there;
        set32(base, in_bytes + here + 8, (int32_t)(in_bytes + there));
    }
    uint64_t hops = bytes > MIB(1) ? nodes : 10000000;
    uint64_t first = REF(references + 16 * (int64_t)order[0]);
    uint64_t first_pointer = (uint64_t)(uintptr_t)(base + pointers + 16 * (int64_t)order[0]);
    sequence plain = emit_chase_pointer(code, 8), folded = emit_chase_folded(code, 8);
    sequence separate = emit_chase_separate(code, 8), tested = emit_chase_null_tested(code, 8);
    sequence bytewise = emit_chase_bytes(code, 8);
    uint64_t first_byte = (uint64_t)(in_bytes + 16 * (int64_t)order[0]);
    finish_code(code);

    struct toy_thread thread = {0};
    check(folded(base, &thread, first, nodes) == first &&
              tested(base, &thread, first, nodes) == first &&
              plain(base, &thread, first_pointer, nodes) == first_pointer &&
              bytewise(base, &thread, first_byte, nodes) == first_byte,
          "chase, %s: the ring closes after %u hops", name, nodes);
    char text[96];
    const struct {
        const char *name;
        sequence run;
        uint64_t start;
    } rows[] = {{"plain 64-bit pointer", plain, first_pointer},
                {"[base+ref*8+disp]", folded, first},
                {"separate lea, then load", separate, first},
                {"[base+ref*8+disp] and null test", tested, first},
                {"[base+ref+disp], references in bytes", bytewise, first_byte}};
    for (unsigned i = 0; i < COUNT_OF(rows); i++) {
        snprintf(text, sizeof text, "chase, %s: %s", name, rows[i].name);
        figure(text, time_sequence(rows[i].run, base, rows[i].start, hops), "ns/hop");
    }
    free(order);
}

static void measure_calls(struct engine *engine, struct code *code, uint8_t *base)
{
    void *method = emit_method(code, 1);
    engine->entries[METHOD_VIRTUAL] = (uint64_t)(uintptr_t)method;
    ((uint64_t *)(base + ENTRY_TABLE))[METHOD_VIRTUAL] = (uint64_t)(uintptr_t)method;
    void *vtable[2] = {method, method};
    void *object[2] = {vtable, NULL};
    sequence direct = emit_loop_direct(code, method), entry = emit_loop_entry(code, METHOD_VIRTUAL);
    sequence by_index = emit_loop_virtual(code, CLASS_VTABLE);
    sequence by_pointer = emit_loop_pointer_virtual(code, 8);
    finish_code(code);
    uint64_t calls = 10000000;
    figure("call: direct", time_sequence(direct, base, 0, calls), "ns");
    figure("call: [base+ENTRY+8*m]", time_sequence(entry, base, 0, calls), "ns");
    figure("call: class word, vtable index, entry table",
           time_sequence(by_index, base, REF(TOY_OBJECT), calls), "ns");
    figure("call: plain pointers, object -> vtable -> code",
           time_sequence(by_pointer, base, (uint64_t)(uintptr_t)object, calls), "ns");
}

static void measure_stores(struct code *code, uint8_t *base)
{
    int64_t place = HEAP_START + (int64_t)MIB(32);
    sequence bare = emit_loop_store(code, place, 0xffff, false);
    sequence marked = emit_loop_store(code, place, 0xffff, true);
    finish_code(code);
    figure("reference store without card", time_sequence(bare, base, 0, 10000000), "ns");
    figure("reference store with card mark", time_sequence(marked, base, 0, 10000000), "ns");
}

void check_code(bool emulated)
{
    struct engine engine;
    struct code code;
    struct functions functions;
    struct region one, other;

    printf("# code sequences for %s\n", CPU_NAME);
    engine_open(&engine, &layout_of_geometry, fill_world);
    code_open(&code);
    engine.entries[0] = (uint64_t)(uintptr_t)emit_method(&code, NPE);
    engine.entries[METHOD_VIRTUAL] = (uint64_t)(uintptr_t)emit_method(&code, 1007);
    void *last = emit_method(&code, 1009);
    emit_functions(&code, &functions);
    finish_code(&code);
    if (!region_map(&engine, &one, 0) || !region_map(&engine, &other, 0))
        stop("map two regions");
    check_one_region(&functions, one.base, "region 1");
    check_one_region(&functions, other.base, "region 2");
    check_far_ends(&functions, last);
    check_entries_by_calls(&engine, &code, &functions, one.base, other.base);
    region_unmap(&other);
    if (emulated) {
        printf("skip  times of code: this CPU is emulated\n");
    } else {
        measure_chase(&code, one.base, KIB(16), "16 KiB");
        measure_chase(&code, one.base, MIB(64), "64 MiB");
        measure_calls(&engine, &code, one.base);
        measure_stores(&code, one.base);
    }
    region_unmap(&one);
    code_close(&code);
    engine_close(&engine);
}
