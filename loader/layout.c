/*
 * Where fields lie.
 *
 * Instance fields go on where the superclass's end, largest first, so that a class of its own has no
 * gaps: 8 bytes wide, then int and float, references, 2 bytes, 1 byte.  When nothing fits the
 * alignment at hand, a gap remains; the largest one is remembered for subclasses.  Objects end on a
 * multiple of 8.  References lie together, so that the collector's map is a few runs.
 *
 * Statics lie in the mirror behind its tail: references first, then the rest in the same way.
 */
#include <stdlib.h>

#include "loader/internal.h"

/* Kinds of fields, in the order in which they are placed. */
enum placement { PLACE_8, PLACE_4, PLACE_REF, PLACE_2, PLACE_1, PLACE_COUNT };
static const uint8_t placement_size[PLACE_COUNT] = {8, 4, 4, 2, 1};

struct injected_field {
    const char *class_name;
    enum wk_field id;
    enum placement placement;
};
#define INJECTED_INT PLACE_4
#define INJECTED_LONG PLACE_8
#define INJECTED_REF PLACE_REF
static const struct injected_field injected_fields[] = {
#define WK_CLASS(class_id, class_name)
#define WK_FIELD(class, id, name, descriptor)
#define WK_FIELD_OPTIONAL(class, id, name, descriptor)
#define WK_INJECTED(class, id, type) {#class, WKF_##class##_##id, INJECTED_##type},
#define WK_METHOD(class, id, name, descriptor)
#include "vm/model/wellknown.def"
#undef WK_CLASS
#undef WK_FIELD
#undef WK_FIELD_OPTIONAL
#undef WK_INJECTED
#undef WK_METHOD
};

/* A field to place: one of the class file, or an injected one. */
struct item {
    struct field *field; /* NULL: injected */
    enum wk_field injected;
};

struct layout {
    struct class_builder *b;
    struct item *items;          /* grouped by placement */
    uint32_t first[PLACE_COUNT]; /* next item of each group */
    uint32_t end[PLACE_COUNT];
    uint32_t at; /* first free byte */
    uint32_t hole_offset, hole_size;
    uint32_t base;         /* added to each offset that is stored */
    uint32_t *ref_offsets; /* of the references placed, in order of placement */
    uint32_t ref_count;
};

static enum placement placement_of(uint8_t type)
{
    switch (type) {
    case TYPE_LONG:
    case TYPE_DOUBLE: return PLACE_8;
    case TYPE_INT:
    case TYPE_FLOAT: return PLACE_4;
    case TYPE_CHAR:
    case TYPE_SHORT: return PLACE_2;
    case TYPE_BOOLEAN:
    case TYPE_BYTE: return PLACE_1;
    default: return PLACE_REF;
    }
}

/* java_lang_ref_Reference -> java/lang/ref/Reference: ids of wellknown.def are mangled names. */
static bool is_mangled(const char *id, const char *name)
{
    for (; *id != 0 && *name != 0; id++, name++) {
        bool separator = *name == '/' || *name == '$';
        if (separator ? *id != '_' : *id != *name)
            return false;
    }
    return *id == 0 && *name == 0;
}

/* Collects the fields to place into groups.  `statics` chooses which. */
static bool collect(struct layout *l, struct field *fields, uint32_t count, bool statics)
{
    struct class_builder *b = l->b;
    uint32_t counts[PLACE_COUNT] = {0}, next = 0;
    bool inject = !statics && b->loader->is_boot;
    const char *name = SYMBOL_TEXT(b->iso, b->parsed->name);
    for (uint32_t i = 0; i < count; i++) {
        if (!(fields[i].access_flags & ACC_STATIC) == !statics)
            counts[placement_of(fields[i].type)]++;
    }
    for (size_t i = 0; inject && i < COUNT_OF(injected_fields); i++) {
        if (is_mangled(injected_fields[i].class_name, name))
            counts[injected_fields[i].placement]++;
    }
    for (uint32_t p = 0; p < PLACE_COUNT; p++) {
        l->first[p] = l->end[p] = next;
        next += counts[p];
    }
    l->items = mem_alloc(next * sizeof *l->items + 1);
    l->ref_offsets = mem_alloc(counts[PLACE_REF] * sizeof *l->ref_offsets + 1);
    if (l->items == NULL || l->ref_offsets == NULL)
        return builder_out_of_memory(b);
    for (uint32_t i = 0; i < count; i++) {
        if (!(fields[i].access_flags & ACC_STATIC) == !statics)
            l->items[l->end[placement_of(fields[i].type)]++] = (struct item){&fields[i], 0};
    }
    for (size_t i = 0; inject && i < COUNT_OF(injected_fields); i++) {
        if (is_mangled(injected_fields[i].class_name, name))
            l->items[l->end[injected_fields[i].placement]++] =
                (struct item){NULL, injected_fields[i].id};
    }
    return true;
}

static void place(struct layout *l, enum placement p, uint32_t offset)
{
    struct item *item = &l->items[l->first[p]++];
    if (item->field != NULL)
        item->field->offset = l->base + offset;
    else
        HEADER(l->b->iso)->wk_field[item->injected] = l->base + offset;
    if (p == PLACE_REF)
        l->ref_offsets[l->ref_count++] = offset;
}

/* The largest kind that is left and fits at `offset` within `space` bytes; PLACE_COUNT = none. */
static enum placement choose(const struct layout *l, uint32_t offset, uint32_t space)
{
    for (uint32_t p = 0; p < PLACE_COUNT; p++) {
        if (l->first[p] < l->end[p] && offset % placement_size[p] == 0 &&
            placement_size[p] <= space)
            return (enum placement)p;
    }
    return PLACE_COUNT;
}

static void fill_hole(struct layout *l)
{
    while (l->hole_size > 0) {
        enum placement p = choose(l, l->hole_offset, l->hole_size);
        if (p == PLACE_COUNT)
            return;
        place(l, p, l->hole_offset);
        l->hole_offset += placement_size[p];
        l->hole_size -= placement_size[p];
    }
}

static uint32_t smallest_left(const struct layout *l)
{
    for (uint32_t p = PLACE_COUNT; p-- > 0;) {
        if (l->first[p] < l->end[p])
            return placement_size[p];
    }
    return 0;
}

static void place_all(struct layout *l)
{
    fill_hole(l);
    for (;;) {
        enum placement p = choose(l, l->at, UINT32_MAX);
        if (p != PLACE_COUNT) {
            place(l, p, l->at);
            l->at += placement_size[p];
            continue;
        }
        uint32_t size = smallest_left(l);
        if (size == 0)
            return;
        uint32_t aligned = (uint32_t)align_up(l->at, size);
        if (aligned - l->at > l->hole_size) {
            l->hole_offset = l->at;
            l->hole_size = aligned - l->at;
        }
        l->at = aligned;
    }
}

/* ---- the collector's map ---- */

static int compare_offsets(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return x < y ? -1 : x > y;
}

/* Reference treats these two itself. */
static bool is_special_reference(const struct class_builder *b, const struct field *fields,
                                 uint32_t count, uint32_t offset)
{
    for (uint32_t i = 0; i < count; i++) {
        if (fields[i].offset == offset && !(fields[i].access_flags & ACC_STATIC))
            return symbol_equals(b->iso, fields[i].name, "referent") ||
                   symbol_equals(b->iso, fields[i].name, "discovered");
    }
    return false;
}

static bool make_runs(struct layout *l, const struct field *fields, uint32_t field_count)
{
    struct class_builder *b = l->b;
    struct class *class = b->class;
    const struct gc_shape *inherited = b->super == NULL ? NULL : &b->super->shape;
    uint32_t inherited_count = inherited == NULL ? 0 : inherited->run_count;
    bool is_reference =
        b->loader->is_boot && symbol_equals(b->iso, b->parsed->name, "java/lang/ref/Reference");
    if (l->ref_count == 0) {
        if (inherited != NULL)
            class->shape.runs = inherited->runs;
        class->shape.run_count = inherited_count;
        return true;
    }
    struct ref_run *runs = mem_alloc((inherited_count + l->ref_count) * sizeof *runs);
    uint32_t count = 0, next_inherited = 0, next_own = 0;
    const struct ref_run *old = inherited == NULL ? NULL : META_ADDRESS(b->iso, inherited->runs);
    if (runs == NULL)
        return builder_out_of_memory(b);
    qsort(l->ref_offsets, l->ref_count, sizeof *l->ref_offsets, compare_offsets);
    while (next_inherited < inherited_count || next_own < l->ref_count) {
        struct ref_run run;
        if (next_own == l->ref_count || (next_inherited < inherited_count &&
                                         old[next_inherited].offset < l->ref_offsets[next_own])) {
            run = old[next_inherited++];
        } else {
            uint32_t offset = l->ref_offsets[next_own++];
            if (is_reference && is_special_reference(b, fields, field_count, offset))
                continue;
            run = (struct ref_run){offset, 1};
        }
        if (count > 0 && runs[count - 1].offset + 4 * runs[count - 1].count == run.offset)
            runs[count - 1].count += run.count;
        else
            runs[count++] = run;
    }
    class->shape.run_count = count;
    if (count > 0) {
        class->shape.runs = builder_allocate_locked(b, count * sizeof *runs);
        if (!IS_NONE(class->shape.runs))
            memcpy(META_ADDRESS(b->iso, class->shape.runs), runs, count * sizeof *runs);
    }
    mem_free(runs);
    return count == 0 || !IS_NONE(class->shape.runs);
}

/* ---- shapes ---- */

static uint8_t strength_of(const struct class_builder *b)
{
    static const struct {
        const char *name;
        uint8_t strength;
    } strengths[] = {{"java/lang/ref/SoftReference", REFERENCE_SOFT},
                     {"java/lang/ref/WeakReference", REFERENCE_WEAK},
                     {"java/lang/ref/FinalReference", REFERENCE_FINAL},
                     {"java/lang/ref/PhantomReference", REFERENCE_PHANTOM}};
    for (size_t i = 0; b->loader->is_boot && i < COUNT_OF(strengths); i++) {
        if (symbol_equals(b->iso, b->parsed->name, strengths[i].name))
            return strengths[i].strength;
    }
    return b->super == NULL ? REFERENCE_NONE : b->super->shape.strength;
}

static uint8_t kind_of(const struct class_builder *b)
{
    const struct parsed_class *parsed = b->parsed;
    if (b->loader->is_boot && symbol_equals(b->iso, parsed->name, "java/lang/Class"))
        return SHAPE_MIRROR;
    if (parsed->access_flags & ACC_INTERFACE)
        return SHAPE_NONE;
    return b->class->flags & CLASS_SUBCLASS_OF_REFERENCE ? SHAPE_REFERENCE : SHAPE_INSTANCE;
}

static uint8_t shape_flags(const struct class_builder *b)
{
    uint8_t flags = b->class->flags & CLASS_HAS_FINALIZER ? SHAPE_HAS_FINALIZER : 0;
    bool is_loader =
        b->loader->is_boot && symbol_equals(b->iso, b->parsed->name, "java/lang/ClassLoader");
    if (is_loader || (b->super != NULL && b->super->shape.flags & SHAPE_LOADER))
        flags |= SHAPE_LOADER;
    if (!IS_NONE(b->class->arena) || loader_is_mortal(b->loader))
        flags |= SHAPE_UNLOADABLE;
    return flags;
}

static void free_layout(struct layout *l)
{
    mem_free(l->items);
    mem_free(l->ref_offsets);
}

static bool lay_out_instance(struct class_builder *b, struct field *fields)
{
    struct class *class = b->class;
    struct layout l = {.b = b, .at = OBJECT_HEADER_SIZE};
    if (b->super != NULL) {
        l.at = b->super->instance_end;
        l.hole_offset = b->super->hole_offset;
        l.hole_size = b->super->hole_size;
    }
    bool good = collect(&l, fields, b->parsed->field_count, false);
    if (good) {
        place_all(&l);
        good = make_runs(&l, fields, b->parsed->field_count);
    }
    free_layout(&l);
    class->instance_end = l.at;
    if (l.hole_offset <= UINT16_MAX && l.hole_size > 0) {
        class->hole_offset = (uint16_t)l.hole_offset;
        class->hole_size = (uint16_t)l.hole_size;
    }
    class->shape.kind = kind_of(b);
    class->shape.strength = strength_of(b);
    class->shape.flags = shape_flags(b);
    class->shape.instance_size = (uint32_t)align_up(l.at, OBJECT_ALIGN);
    return good;
}

static bool lay_out_statics(struct class_builder *b, struct field *fields)
{
    struct layout l = {.b = b, .base = mirror_statics_start(b->iso)};
    bool good = collect(&l, fields, b->parsed->field_count, true);
    if (good) {
        while (l.first[PLACE_REF] < l.end[PLACE_REF]) {
            place(&l, PLACE_REF, l.at);
            l.at += 4;
        }
        place_all(&l);
        b->class->static_ref_count = l.ref_count;
        b->class->static_size = l.at;
    }
    free_layout(&l);
    return good;
}

bool layout_locked(struct class_builder *b)
{
    struct field *fields = META_ADDRESS(b->iso, b->class->fields);
    return lay_out_instance(b, fields) && lay_out_statics(b, fields);
}
