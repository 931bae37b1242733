/*
 * Linking (JVMS 5.4): verification, then the bytecode of every method is made ready to run.
 *
 * The caller sees to it that one thread at a time links a class and that nobody runs it meanwhile;
 * so metadata is filled in without the lock, which is taken only to allocate.
 */
#include <stdlib.h>

#include "loader/rewrite.h"

/* Boot classes are trusted as in HotSpot; generated accessors break the rules on purpose. */
static bool needs_verification(const struct isolate *iso, const struct class *class)
{
    if (class->flags & CLASS_MAGIC_ACCESSOR)
        return false;
    return !LOADER(iso, class->loader)->is_boot || iso->verify_all;
}

/* `cold`: it is seldom looked at. */
static struct meta_ref allocate(struct rewriter *r, bool cold, uint64_t size)
{
    struct isolate *iso = r->iso;
    meta_lock(iso);
    struct meta_arena *arena = class_arena(iso, r->class);
    struct meta_ref place =
        cold ? meta_arena_allocate_cold(iso, arena, size) : meta_arena_allocate(iso, arena, size);
    meta_unlock(iso);
    if (IS_NONE(place))
        error_set(r->error, ERROR_out_of_memory, "Metaspace");
    return place;
}

/* ---- the parts of a Code attribute ---- */

struct code_parts {
    uint32_t code_offset, code_length;
    const uint8_t *handlers;
    uint16_t handler_count;
    uint32_t line_count;
    uint32_t stack_map, local_variables;
    const uint8_t *attributes; /* at attributes_count */
};

static void find_parts(const struct rewriter *r, uint32_t start, struct code_parts *parts)
{
    const uint8_t *file = class_file_at(r->iso, r->class, 0);
    const uint8_t *at = file + start + 4;
    memset(parts, 0, sizeof *parts);
    parts->code_length = read_u4(at);
    parts->code_offset = start + 8;
    at += 4 + parts->code_length;
    parts->handler_count = read_u2(at);
    parts->handlers = at + 2;
    at += 2 + parts->handler_count * 8u;
    parts->attributes = at;
    uint32_t count = read_u2(at);
    at += 2;
    for (; count > 0; count--) {
        struct symbol_ref name = CP_SYMBOL(r->iso, r->class, read_u2(at));
        uint32_t length = read_u4(at + 2);
        at += 6;
        if (symbol_equals(r->iso, name, "LineNumberTable"))
            parts->line_count += read_u2(at);
        else if (symbol_equals(r->iso, name, "LocalVariableTable") && parts->local_variables == 0)
            parts->local_variables = (uint32_t)(at - file);
        else if (symbol_equals(r->iso, name, "StackMapTable"))
            parts->stack_map = (uint32_t)(at - file);
        at += length;
    }
}

/*
 * A line table entry with its rank, for a stable order.  As on HotSpot the first one of equal starts counts
 * for the instruction there, and the last one for those behind it.
 */
struct ranked_line {
    struct line line;
    uint32_t rank;
};

static int compare_lines(const void *a, const void *b)
{
    const struct ranked_line *x = a, *y = b;
    if (x->line.start != y->line.start)
        return x->line.start < y->line.start ? -1 : 1;
    return x->rank < y->rank ? -1 : x->rank > y->rank;
}

static bool fill_lines(struct rewriter *r, const struct code_parts *parts, struct code *code)
{
    if (parts->line_count == 0)
        return true;
    struct ranked_line *lines = mem_alloc(parts->line_count * sizeof *lines);
    uint32_t count = 0, kept = 0;
    if (lines == NULL)
        return error_set(r->error, ERROR_out_of_memory, "Metaspace");
    const uint8_t *at = parts->attributes;
    for (uint32_t attributes = read_u2(at), i = (at += 2, 0); i < attributes; i++) {
        uint32_t length = read_u4(at + 2);
        if (symbol_equals(r->iso, CP_SYMBOL(r->iso, r->class, read_u2(at)), "LineNumberTable")) {
            for (uint32_t j = 0; j < read_u2(at + 6); j++) {
                struct line line = {read_u2(at + 8 + 4 * j), read_u2(at + 10 + 4 * j)};
                /* HotSpot's tables cannot begin with this one. */
                if (count > 0 || line.start != 0 || line.line != 0) {
                    lines[count] = (struct ranked_line){line, count};
                    count++;
                }
            }
        }
        at += 6 + length;
    }
    qsort(lines, count, sizeof *lines, compare_lines);
    for (uint32_t i = 0, next; i < count; i = next) {
        struct ranked_line last;
        for (next = i + 1; next < count && lines[next].line.start == lines[i].line.start; next++) {
        }
        last = lines[next - 1];
        lines[kept++] = lines[i];
        if (next - i > 1 && (next == count || lines[next].line.start != last.line.start + 1)) {
            last.line.start++;
            lines[kept++] = last;
        }
    }
    if (kept > UINT16_MAX)
        kept = UINT16_MAX;
    if (kept == 0) {
        mem_free(lines);
        return true;
    }
    code->lines = allocate(r, true, kept * sizeof(struct line));
    if (!IS_NONE(code->lines)) {
        struct line *out = META_ADDRESS(r->iso, code->lines);
        for (uint32_t i = 0; i < kept; i++)
            out[i] = lines[i].line;
        code->line_count = (uint16_t)kept;
    }
    mem_free(lines);
    return !IS_NONE(code->lines);
}

static bool fill_handlers(struct rewriter *r, const struct code_parts *parts, struct code *code)
{
    if (parts->handler_count == 0)
        return true;
    code->handlers = allocate(r, false, parts->handler_count * sizeof(struct handler));
    if (IS_NONE(code->handlers))
        return false;
    struct handler *handlers = META_ADDRESS(r->iso, code->handlers);
    for (uint32_t i = 0; i < parts->handler_count; i++) {
        const uint8_t *at = parts->handlers + 8 * i;
        handlers[i] = (struct handler){.start = read_u2(at),
                                       .end = read_u2(at + 2),
                                       .target = read_u2(at + 4),
                                       .type = read_u2(at + 6)};
        if (handlers[i].type != 0)
            handlers[i].slot = CP_SLOT(r->iso, r->class, handlers[i].type);
    }
    code->handler_count = parts->handler_count;
    return true;
}

/* A method that only returns is called without a frame.  Object's constructor has work to do. */
static bool is_empty(const struct rewriter *r, const struct method *method, const struct code *code)
{
    return code->length == 1 && method->return_type == TYPE_VOID &&
           !(method->access_flags & ACC_SYNCHRONIZED) && !(method->flags & METHOD_IS_CLINIT);
}

static bool link_method(struct rewriter *r, struct method *method)
{
    struct file_span span;
    struct code_parts parts;
    if (!member_attribute(r->iso, r->class, method->file_offset, "Code", &span))
        return error_set(r->error, ERROR_internal, "Code attribute vanished");
    find_parts(r, span.offset, &parts);
    struct meta_ref place = allocate(r, false, sizeof(struct code) + parts.code_length);
    if (IS_NONE(place))
        return false;
    struct code *code = META_ADDRESS(r->iso, place);
    code->length = parts.code_length;
    code->original = parts.code_offset;
    code->stack_map_offset = parts.stack_map;
    code->local_variables = parts.local_variables;
    if (!rewrite_code(r, method, class_file_at(r->iso, r->class, parts.code_offset),
                      parts.code_length, code->bytes) ||
        !fill_handlers(r, &parts, code) || !fill_lines(r, &parts, code))
        return false;
    method->code = (struct code_ref){place.off};
    if (is_empty(r, method, code))
        method->kind = METHOD_EMPTY;
    else if (method->native != 0)
        method->kind = METHOD_INTRINSIC;
    return true;
}

/* ---- slots ---- */

static bool start_slots(struct rewriter *r)
{
    const struct class *class = r->class;
    r->use_slots = mem_alloc((size_t) class->cp_count * USE_COUNT * sizeof *r->use_slots);
    r->slot_count = class->slot_count;
    r->slot_capacity = class->slot_count + TINY(64, 1);
    r->slot_cp = mem_alloc(r->slot_capacity * sizeof *r->slot_cp);
    if (r->use_slots == NULL || r->slot_cp == NULL)
        return error_set(r->error, ERROR_out_of_memory, "Metaspace");
    memcpy(r->slot_cp, META_ADDRESS(r->iso, class->slot_cp),
           class->slot_count * sizeof *r->slot_cp);
    return true;
}

/* Constants that were resolved before linking stay resolved.  Somebody may resolve one just now;
 * that is then forgotten, and found out again. */
static bool finish_slots(struct rewriter *r)
{
    struct class *class = r->class;
    if (r->slot_count == class->slot_count)
        return true;
    struct meta_ref slots = allocate(r, false, r->slot_count * sizeof(uint64_t));
    struct meta_ref slot_cp = allocate(r, false, r->slot_count * sizeof(uint16_t));
    if (IS_NONE(slots) || IS_NONE(slot_cp))
        return false;
    uint64_t *to = META_ADDRESS(r->iso, slots);
    uint64_t *from = SLOTS(r->iso, class);
    for (uint32_t i = 0; i < class->slot_count; i++)
        to[i] = LOAD_ACQUIRE(&from[i]);
    memcpy(META_ADDRESS(r->iso, slot_cp), r->slot_cp, r->slot_count * sizeof(uint16_t));
    STORE_RELEASE(&class->slot_cp.off, slot_cp.off);
    STORE_RELEASE(&class->slots.off, slots.off);
    STORE_RELEASE(&class->slot_count, r->slot_count);
    return true;
}

static bool rewrite_class(struct isolate *iso, struct class *class, struct error *error)
{
    struct rewriter r = {.iso = iso, .class = class, .error = error};
    bool good = start_slots(&r);
    fuse_start(&r);
    for (uint32_t i = 0; good && i < class->method_count; i++) {
        struct method *method = METHOD(iso, class->first_method + i);
        if (method->kind == METHOD_BYTECODE)
            good = link_method(&r, method);
    }
    good = good && finish_slots(&r);
    for (uint32_t i = 0; good && i < class->method_count; i++) {
        const struct method *method = METHOD(iso, class->first_method + i);
        if (IS_NONE(method->code))
            continue;
        CODE(iso, method->code)->slots = class->slots;
        CODE(iso, method->code)->cp_data = class->cp_data;
    }
    mem_free(r.use_slots);
    mem_free(r.slot_cp);
    mem_free(r.places);
    return good;
}

enum link_result class_link(struct isolate *iso, struct class *class, struct class_finder *finder,
                            struct error *error)
{
    if (needs_verification(iso, class)) {
        enum link_result result = verify_class(iso, class, finder, error);
        if (result != LINK_DONE)
            return result;
    }
    return rewrite_class(iso, class, error) ? LINK_DONE : LINK_FAILED;
}
