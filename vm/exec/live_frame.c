/*
 * The locals, operands and monitors of a frame, for java.lang.LiveStackFrame: a StackWalker of the JDK's own,
 * which programs can only reach by reflection.
 *
 * A slot that holds a reference shows as the object, every other one as a PrimitiveSlot64 with what lies in it:
 * a long or double in its first slot.
 */
#include "vm/exec/exec_extra.h"
#include "vm/exec/frame_locks.h"
#include "vm/exec/frame_map_cache.h"
#include "vm/exec/internal.h"

#define MODE_INTERPRETED 1

/* What one frame is read through.  Slot numbers, for making an object may move what the slots refer to. */
struct reader {
    struct thread *t;
    struct class *primitive;
    uint32_t value_offset;
};

static uint32_t field_offset(struct thread *t, const struct class *class, const char *name,
                             const char *descriptor)
{
    const struct field *field =
        class_find_field_local(t->iso, class, symbol_of(t->iso, name), symbol_of(t->iso, descriptor));
    if (field == NULL) {
        exec_throw(t, "java/lang/InternalError", "java.base lacks LiveStackFrameInfo.%s", name);
        return 0;
    }
    return field->offset;
}

/* Slots `first` .. `first + count` of the stack as an Object[]; bit `bit` on of the map says what they are. */
static struct ref read_slots(const struct reader *r, uint32_t first, uint32_t count,
                             const struct frame_map *map, uint32_t bit)
{
    struct {
        struct local_roots head;
        struct ref array, primitive;
    } roots;
    struct thread *t = r->t;
    ROOTS_ENTER(t, roots);
    roots.array = exec_new_array(t, WK(t, java_lang_Object), (int32_t)count);
    for (uint32_t i = 0; i < count && !IS_NULL(roots.array); i++) {
        if (FRAME_MAP_BIT(map, bit + i)) {
            SET_ELEMENT_REF(t, roots.array, (int32_t)i, t->stack[first + i].r);
            continue;
        }
        roots.primitive = object_new(t, r->primitive);
        if (IS_NULL(roots.primitive)) {
            roots.array = NULL_REF;
        } else {
            SET_I64(t, roots.primitive, r->value_offset, (int64_t)t->stack[first + i].raw);
            SET_ELEMENT_REF(t, roots.array, (int32_t)i, roots.primitive);
        }
    }
    ROOTS_LEAVE(t, roots);
    return roots.array;
}

/* The map of a native frame's arguments. */
static void map_arguments(struct isolate *iso, const struct method *method, struct frame_map *map)
{
    struct descriptor_cursor cursor;
    const char *text;
    size_t length;
    enum basic_type type;
    uint32_t slot = 0;
    *map = (struct frame_map){.bits = map->inline_bits};
    memset(map->inline_bits, 0, sizeof map->inline_bits);
    if (!(method->access_flags & ACC_STATIC))
        map->bits[0] = slot++ == 0;
    descriptor_begin(&cursor, SYMBOL_TEXT(iso, method->descriptor));
    while ((type = descriptor_next(&cursor, &text, &length)) != 0) {
        if (basic_type_is_reference(type))
            map->bits[slot >> 6] |= (uint64_t)1 << (slot & 63);
        slot += basic_type_slots(type);
    }
}

static bool put(struct thread *t, const struct ref *info, const char *name, struct ref value)
{
    struct {
        struct local_roots head;
        struct ref value;
    } roots;
    uint32_t offset;
    if (IS_NULL(value))
        return false;
    ROOTS_ENTER(t, roots);
    roots.value = value;
    offset = field_offset(t, CLASS_OF(t, *info), name, "[Ljava/lang/Object;");
    if (offset != 0)
        SET_REF(t, *info, offset, roots.value);
    ROOTS_LEAVE(t, roots);
    return offset != 0;
}

/* Outermost first. */
static bool put_monitors(struct thread *t, const struct ref *info, uint32_t frame_number)
{
    uint32_t own = (FRAME_AT(t, frame_number)->flags & FRAME_LOCKED) != 0, count = own;
    uint32_t cursor = t->g->lock_count;
    const struct frame_lock *lock;
    while (frame_locks_next(t->iso, t->g, frame_number, &cursor) != NULL)
        count++;
    if (count == 0)
        return true;
    struct ref array = exec_new_array(t, WK(t, java_lang_Object), (int32_t)count);
    if (IS_NULL(array))
        return false;
    if (own)
        SET_ELEMENT_REF(t, array, 0, FRAME_AT(t, frame_number)->lock);
    cursor = t->g->lock_count;
    while ((lock = frame_locks_next(t->iso, t->g, frame_number, &cursor)) != NULL)
        SET_ELEMENT_REF(t, array, (int32_t)--count, lock->object);
    return put(t, info, "monitors", array);
}

static bool fill(const struct reader *r, const struct ref *info, uint32_t number)
{
    struct thread *t = r->t;
    struct frame *frame = FRAME_AT(t, number);
    const struct method *method = METHOD(t, frame->method);
    const struct frame_values values = {t->stack + frame->locals, FRAME_OPERANDS(frame)};
    bool is_native = frame->kind == FRAME_NATIVE, good;
    uint32_t locals = is_native ? method->arg_slots : method->max_locals, depth = 0;
    struct frame_map map;
    if (is_native) {
        map_arguments(t->iso, method, &map);
    } else if (!frame_map_cache_get(t->iso->frame_maps, t->iso, method, frame->pc, &values, &map)) {
        throw_out_of_memory(t, "native memory");
        return false;
    } else {
        depth = frame->sp - SLOT_NUMBER(t, FRAME_OPERANDS(frame));
        depth = depth > map.stack_depth ? map.stack_depth : depth;
    }
    uint32_t first = frame->locals;
    good = locals == 0 || put(t, info, "locals", read_slots(r, first, locals, &map, 0));
    first = SLOT_NUMBER(t, FRAME_OPERANDS(FRAME_AT(t, number)));
    if (good && depth > 0)
        good = put(t, info, "operands", read_slots(r, first, depth, &map, locals));
    frame_map_release(&map);
    return good && put_monitors(t, info, number);
}

bool live_frame_fill(struct thread *t, struct ref info, const struct frame *frame)
{
    struct {
        struct local_roots head;
        struct ref info;
    } roots;
    struct reader r = {.t = t};
    uint32_t number = SLOT_NUMBER(t, frame), mode;
    bool good;
    ROOTS_ENTER(t, roots);
    roots.info = info;
    r.primitive = exec_boot_class(t, "java/lang/LiveStackFrameInfo$PrimitiveSlot64");
    good = r.primitive != NULL && exec_initialize(t, r.primitive);
    if (good) {
        r.value_offset = field_offset(t, r.primitive, "value", "J");
        mode = field_offset(t, CLASS_OF(t, roots.info), "mode", "I");
        good = r.value_offset != 0 && mode != 0;
    }
    if (good) {
        SET_I32(t, roots.info, mode, MODE_INTERPRETED);
        good = fill(&r, &roots.info, number);
    }
    ROOTS_LEAVE(t, roots);
    return good;
}
