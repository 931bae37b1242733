/* See fake_heap.h. */
#include "tests/unit/fake_heap.h"

#include <stdio.h>
#include <string.h>

#include "vm/base/mem.h"
#include "vm/model/charge.h"
#include "vm/model/meta.h"
#include "vm/model/offheap.h"

/* The thread that the hooks below report to; a test process has one world. */
static struct fake_heap *world;

static void throw_out_of_memory(struct thread *t, const char *message)
{
    (void)t;
    snprintf(world->thrown, sizeof world->thrown, "%s", message);
}

static void throw_negative_size(struct thread *t, int32_t length)
{
    (void)t;
    snprintf(world->thrown, sizeof world->thrown, "%d", length);
}

static void walk_region_roots(struct isolate *iso, ref_visitor visit, void *context)
{
    struct ref *roots = (struct ref *)(void *)&HEADER(iso)->roots;
    for (size_t i = 0; i < sizeof(struct region_roots) / sizeof(struct ref); i++)
        visit(context, &roots[i]);
}

static struct ref *pending_references(struct isolate *iso)
{
    return &HEADER(iso)->roots.pending_references;
}

static void set_hooks(struct isolate *iso)
{
    iso->hooks.throw_out_of_memory = throw_out_of_memory;
    iso->hooks.throw_negative_size = throw_negative_size;
    iso->root_sections[ROOT_SECTION_region_roots] = walk_region_roots;
    iso->gc_hooks.pending_references = pending_references;
    iso->gc_hooks.allocate_metadata = meta_block_allocate;
    iso->gc_hooks.charge = charge;
    iso->gc_hooks.sweep_weak_tables = string_table_sweep;
}

struct class *fake_heap_class(struct fake_heap *f, const char *name, enum shape_kind kind,
                              uint32_t size_or_shift, const struct ref_run *runs, uint32_t count)
{
    struct meta_ref place = meta_block_allocate(f->iso, sizeof(struct class));
    struct class *class = META_ADDRESS(f->iso, place);
    class->shape.kind = (uint8_t)kind;
    if (kind == SHAPE_PRIMITIVE_ARRAY || kind == SHAPE_REF_ARRAY) {
        class->kind = CLASS_ARRAY;
        class->shape.element_shift = (uint8_t)size_or_shift;
    } else {
        class->shape.instance_size = size_or_shift;
    }
    if (count != 0) {
        class->shape.runs = meta_block_allocate(f->iso, count * sizeof *runs);
        memcpy(META_ADDRESS(f->iso, class->shape.runs), runs, count * sizeof *runs);
        class->shape.run_count = count;
    }
    class->name = symbol_of(f->iso, name);
    class->index = meta_class_index_allocate(f->iso);
    return class;
}

static void make_strings(struct fake_heap *f)
{
    static const struct ref_run value = {8, 1};
    struct region_header *header = HEADER(f->iso);
    f->string = fake_heap_class(f, "java/lang/String", SHAPE_INSTANCE, 24, &value, 1);
    f->byte_array = fake_heap_class(f, "[B", SHAPE_PRIMITIVE_ARRAY, 0, NULL, 0);
    header->wk_class[WK_java_lang_String] = CLASS_REF(f->iso, f->string);
    header->wk_field[WKF_java_lang_String_value] = 8;
    header->wk_field[WKF_java_lang_String_hash] = 12;
    header->wk_field[WKF_java_lang_String_coder] = 16;
    header->primitive_arrays[TYPE_BYTE] = CLASS_REF(f->iso, f->byte_array);
}

static void make_references(struct fake_heap *f)
{
    static const struct ref_run queue_and_next = {REFERENCE_QUEUE, 2};
    static const char *const names[] = {
        [REFERENCE_SOFT] = "Soft",
        [REFERENCE_WEAK] = "Weak",
        [REFERENCE_FINAL] = "Final",
        [REFERENCE_PHANTOM] = "Phantom",
    };
    for (unsigned i = REFERENCE_SOFT; i <= REFERENCE_PHANTOM; i++) {
        f->references[i] = fake_heap_class(f, names[i], SHAPE_REFERENCE, 32, &queue_and_next, 1);
        f->references[i]->shape.strength = (uint8_t)i;
    }
    f->iso->references = (struct reference_layout){
        .referent = REFERENCE_REFERENT,
        .discovered = REFERENCE_DISCOVERED,
        .next = REFERENCE_NEXT,
        .queue = REFERENCE_QUEUE,
        .soft_timestamp = REFERENCE_TIMESTAMP,
    };
}

void fake_heap_create(struct fake_heap *f, uint64_t max_heap)
{
    static const struct ref_run node_fields = {NODE_LEFT, 2}, mirror_fields = {MIRROR_FIRST, 2};
    memset(f, 0, sizeof *f);
    world = f;
    f->iso = isolate_reserve(REGION_DEFAULT_LIMIT);
    f->t = mem_alloc(sizeof *f->t);
    f->iso->max_heap = max_heap;
    set_hooks(f->iso);
    f->t->base = f->iso->base;
    f->t->iso = f->iso;
    if (!gc_heap_create(f->iso) || !offheap_create(f->iso))
        fprintf(stderr, "the world could not be made\n");
    make_strings(f);
    f->node = fake_heap_class(f, "Node", SHAPE_INSTANCE, 24, &node_fields, 1);
    f->node_array = fake_heap_class(f, "[LNode;", SHAPE_REF_ARRAY, 2, NULL, 0);
    f->long_array = fake_heap_class(f, "[J", SHAPE_PRIMITIVE_ARRAY, 3, NULL, 0);
    f->mirror = fake_heap_class(f, "java/lang/Class", SHAPE_MIRROR, 16, &mirror_fields, 1);
    make_references(f);
}

void fake_heap_destroy(struct fake_heap *f)
{
    isolate_release(f->iso);
    mem_free(f->t);
    world = NULL;
}

struct ref fake_node(struct fake_heap *f, int32_t value)
{
    struct ref node = object_new(f->t, f->node);
    SET_I32(f->t, node, NODE_VALUE, value);
    return node;
}

struct ref fake_reference(struct fake_heap *f, enum reference_strength strength,
                          struct ref referent)
{
    struct {
        struct local_roots head;
        struct ref referent, reference;
    } roots;
    ROOTS_ENTER(f->t, roots);
    roots.referent = referent;
    roots.reference = object_new(f->t, f->references[strength]);
    SET_REF(f->t, roots.reference, REFERENCE_REFERENT, roots.referent);
    SET_I64(f->t, roots.reference, REFERENCE_TIMESTAMP, f->iso->references.soft_clock);
    ROOTS_LEAVE(f->t, roots);
    return roots.reference;
}

struct ref fake_mirror(struct fake_heap *f, uint32_t statics)
{
    uint32_t size = (uint32_t)align_up(16 + sizeof(struct mirror_tail) + 4 * statics, 8);
    struct ref mirror = gc_allocate_pinned(f->iso, size);
    struct mirror_tail *tail = (struct mirror_tail *)(void *)(REF_ADDRESS(f->t, mirror) + 16);
    tail->size = size;
    tail->static_ref_count = statics;
    OBJECT(f->t, mirror)->class = CLASS_REF(f->t, f->mirror);
    return mirror;
}

struct ref fake_list(struct fake_heap *f, int32_t length)
{
    struct {
        struct local_roots head;
        struct ref list;
    } roots;
    ROOTS_ENTER(f->t, roots);
    for (int32_t i = 1; i <= length; i++) {
        struct ref node = fake_node(f, i);
        SET_REF(f->t, node, NODE_LEFT, roots.list);
        roots.list = node;
    }
    ROOTS_LEAVE(f->t, roots);
    return roots.list;
}

bool fake_list_is_whole(struct fake_heap *f, struct ref list, int32_t length)
{
    for (int32_t i = length; i > 0; i--) {
        if (IS_NULL(list) || CLASS_OF(f->t, list) != f->node ||
            GET_I32(f->t, list, NODE_VALUE) != i)
            return false;
        list = GET_REF(f->t, list, NODE_LEFT);
    }
    return IS_NULL(list);
}
