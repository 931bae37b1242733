/*
 * Frames of the verifier: the operand stack and locals of the current one, and the stack map frames of
 * the method with their matching (JVMS 4.7.4, 4.10.1.4).  See verify.h.
 *
 * Popping leaves the popped values where they are, above stack_size: an error message shows the stack
 * as it was when the instruction began, up to stack_mark.
 */
#include "loader/verify.h"

#include <string.h>

#include "vm/model/string.h"

/* ---- Operand stack ---- */

static bool fail_frame(struct verifier *v, enum verify_fault fault, const char *text)
{
    struct verify_context context = {
        .bci = v->frame.bci, .fault = fault, .type = part_frame(&v->frame)};
    return verify_error(v, &context, "%s", text);
}

bool verify_push(struct verifier *v, struct vtype type)
{
    struct vframe *f = &v->frame;
    if (f->stack_size >= v->max_stack)
        return fail_frame(v, FAULT_STACK_OVERFLOW, "Operand stack overflow");
    f->stack[f->stack_size++] = type;
    return true;
}

bool verify_push2(struct verifier *v, struct vtype lower)
{
    if (v->frame.stack_size + 1 >= v->max_stack)
        return fail_frame(v, FAULT_STACK_OVERFLOW, "Operand stack overflow");
    return verify_push(v, lower) && verify_push(v, vtype_second_half(&lower));
}

bool verify_push_types(struct verifier *v, const struct vtype *types, unsigned count)
{
    for (unsigned i = 0; i < count; i++) {
        if (!verify_push(v, types[i]))
            return false;
    }
    return true;
}

bool verify_pop_any(struct verifier *v, struct vtype *type)
{
    struct vframe *f = &v->frame;
    if (f->stack_size == 0)
        return fail_frame(v, FAULT_STACK_UNDERFLOW, "Operand stack underflow");
    *type = f->stack[--f->stack_size];
    return true;
}

/* The value popped last is not one of `expected`. */
static bool fail_popped(struct verifier *v, struct vtype expected)
{
    struct verify_context context = bad_type(v->frame.bci, part_popped(v), part_implicit(expected));
    return verify_error(v, &context, "Bad type on operand stack");
}

bool verify_pop(struct verifier *v, struct vtype expected, struct vtype *type)
{
    struct vtype popped;
    bool fits;
    if (!verify_pop_any(v, &popped) || !vtype_assignable(v, &expected, &popped, false, &fits))
        return false;
    if (!fits)
        return fail_popped(v, expected);
    if (type != NULL)
        *type = popped;
    return true;
}

bool verify_pop_halves(struct verifier *v, struct vtype lower)
{
    return verify_pop(v, vtype_second_half(&lower), NULL) && verify_pop(v, lower, NULL);
}

bool verify_pop2(struct verifier *v, struct vtype lower)
{
    struct vtype upper = vtype_second_half(&lower), popped_upper, popped_lower;
    if (!verify_pop_any(v, &popped_upper) || !verify_pop_any(v, &popped_lower))
        return false;
    if (!vtype_equal(&popped_lower, &lower))
        return fail_popped(v, lower);
    if (!vtype_equal(&popped_upper, &upper)) {
        v->frame.stack_size++;
        return fail_popped(v, upper);
    }
    return true;
}

/* ---- Locals ---- */

static bool fail_local(struct verifier *v, uint32_t index, const char *text)
{
    struct verify_context context = {.bci = v->frame.bci,
                                     .fault = FAULT_LOCAL_INDEX,
                                     .type = {.origin = ORIGIN_INDEX, .index = index}};
    return verify_error(v, &context, "%s", text);
}

static bool check_local(struct verifier *v, uint32_t index, struct vtype expected)
{
    bool fits;
    if (!vtype_assignable(v, &expected, &v->frame.locals[index], false, &fits))
        return false;
    if (!fits) {
        struct verify_part local = {.origin = ORIGIN_LOCAL,
                                    .index = index,
                                    .frame = &v->frame,
                                    .type = v->frame.locals[index]};
        struct verify_context context = bad_type(v->frame.bci, local, part_implicit(expected));
        return verify_error(v, &context, "Bad local variable type");
    }
    return true;
}

bool verify_get_local(struct verifier *v, uint32_t index, struct vtype expected, struct vtype *type)
{
    if (index >= v->max_locals)
        return fail_local(v, index, "Local variable table overflow");
    if (!check_local(v, index, expected))
        return false;
    if (type != NULL)
        *type = v->frame.locals[index];
    return true;
}

bool verify_get_local2(struct verifier *v, uint32_t index, struct vtype lower)
{
    if (index + 1 >= v->frame.locals_size)
        return fail_local(v, index, "get long/double overflows locals");
    return check_local(v, index, lower) && check_local(v, index + 1, vtype_second_half(&lower));
}

/* A long or double of which `count` locals from `index` take one half is gone. */
static void break_pairs(struct vframe *f, uint32_t index, uint32_t count)
{
    struct vtype *last = &f->locals[index + count - 1];
    if (last->kind == V_LONG || last->kind == V_DOUBLE)
        last[1] = VTYPE(V_TOP);
    if (vtype_is_category2_2nd(&f->locals[index]))
        f->locals[index - 1] = VTYPE(V_TOP);
}

bool verify_set_local(struct verifier *v, uint32_t index, struct vtype type)
{
    struct vframe *f = &v->frame;
    if (index >= v->max_locals)
        return fail_local(v, index, "Local variable table overflow");
    v->locals_changed |= !vtype_equal(&f->locals[index], &type);
    break_pairs(f, index, 1);
    f->locals[index] = type;
    if (index >= f->locals_size)
        f->locals_size = index + 1;
    return true;
}

bool verify_set_local2(struct verifier *v, uint32_t index, struct vtype lower)
{
    struct vframe *f = &v->frame;
    if (index + 1 >= v->max_locals)
        return fail_local(v, index, "Local variable table overflow");
    v->locals_changed |= !vtype_equal(&f->locals[index], &lower);
    break_pairs(f, index, 2);
    f->locals[index] = lower;
    f->locals[index + 1] = vtype_second_half(&lower);
    if (index + 1 >= f->locals_size)
        f->locals_size = index + 2;
    return true;
}

void verify_initialize(struct verifier *v, const struct vtype *uninitialized,
                       const struct vtype *initialized)
{
    struct vframe *f = &v->frame;
    v->locals_changed = true;
    for (uint32_t i = 0; i < f->locals_size; i++) {
        if (vtype_equal(&f->locals[i], uninitialized))
            f->locals[i] = *initialized;
    }
    for (uint32_t i = 0; i < f->stack_size; i++) {
        if (vtype_equal(&f->stack[i], uninitialized))
            f->stack[i] = *initialized;
    }
    if (uninitialized->kind == V_UNINITIALIZED_THIS)
        f->this_uninit = false;
}

/* ---- Reading the StackMapTable ---- */

struct reader {
    struct verifier *v;
    uint32_t next;
    struct stack_map map; /* the frame being made, at first the method's entry */
    bool bad_offset;      /* an Uninitialized item of it names no `new`; told when its list is complete */
};

enum { ITEM_TOP, ITEM_INTEGER, ITEM_FLOAT, ITEM_DOUBLE, ITEM_LONG, ITEM_NULL,
       ITEM_UNINITIALIZED_THIS, ITEM_OBJECT, ITEM_UNINITIALIZED };

static bool take_u1(struct reader *r, uint32_t *value)
{
    if (r->next >= r->v->map_length)
        return verify_map_error(r->v, "access beyond the end of attribute");
    *value = r->v->map[r->next++];
    return true;
}

static bool take_u2(struct reader *r, uint32_t *value)
{
    if (r->v->map_length - r->next < 2)
        return verify_map_error(r->v, "access beyond the end of attribute");
    *value = read_u2(r->v->map + r->next);
    r->next += 2;
    return true;
}

/* A verification_type_info. */
static bool take_type(struct reader *r, struct vtype *type)
{
    static const uint8_t kinds[] = {
        [ITEM_TOP] = V_TOP,       [ITEM_INTEGER] = V_INTEGER,
        [ITEM_FLOAT] = V_FLOAT,   [ITEM_DOUBLE] = V_DOUBLE,
        [ITEM_LONG] = V_LONG,     [ITEM_NULL] = V_NULL,
        [ITEM_UNINITIALIZED_THIS] = V_UNINITIALIZED_THIS,
    };
    struct verifier *v = r->v;
    uint32_t tag = 0, operand = 0;
    if (!take_u1(r, &tag))
        return false;
    if (tag <= ITEM_UNINITIALIZED_THIS) {
        *type = VTYPE(kinds[tag]);
        return true;
    }
    if (tag > ITEM_UNINITIALIZED)
        return verify_map_error(v, "bad verification type");
    if (!take_u2(r, &operand))
        return false;
    if (tag == ITEM_OBJECT) {
        if (operand == 0 || operand >= v->class->cp_count ||
            CP_TAG(v->iso, v->class, operand) != CP_CLASS)
            return verify_map_error(v, "bad class index");
        *type = vtype_of_constant(v, (uint16_t)operand);
    } else {
        if (operand >= v->code_length || !(v->starts[operand] & START_NEW))
            r->bad_offset = true;
        *type = VTYPE(V_UNINITIALIZED);
        type->bci = (uint16_t)operand;
    }
    return true;
}

static bool is_wide(const struct vtype *type)
{
    return type->kind == V_LONG || type->kind == V_DOUBLE;
}

static bool append_local(struct verifier *v, struct stack_map *map, const struct vtype *type)
{
    struct vlocal *local = verify_allocate(v, sizeof *local);
    if (local == NULL)
        return false;
    local->previous = map->last;
    local->type = *type;
    local->this_uninit = type->kind == V_UNINITIALIZED_THIS ||
                         (map->last != NULL && map->last->this_uninit);
    map->last = local;
    map->locals_size += is_wide(type) ? 2 : 1;
    return true;
}

static bool take_locals(struct reader *r, uint32_t count)
{
    struct vtype type;
    for (; count > 0; count--) {
        if (!take_type(r, &type) || !append_local(r->v, &r->map, &type))
            return false;
    }
    return true;
}

/* After the locals or the operands of a frame have been read. */
static bool check_list(struct reader *r, uint32_t size, uint32_t limit)
{
    if (size > limit)
        return verify_format_error(r->v, "StackMapTable format error: bad type array size");
    if (r->bad_offset)
        return verify_format_error(r->v,
                                   "StackMapTable format error: bad offset for Uninitialized");
    return true;
}

static bool take_stack(struct reader *r, uint32_t count)
{
    struct verifier *v = r->v;
    struct vtype *stack, type;
    if (count == 0)
        return true;
    uint32_t room = v->map_length - r->next; /* an item has at least a byte */
    room = count < room ? count : room;
    stack = verify_allocate(v, 2 * (size_t)room * sizeof *stack);
    if (stack == NULL)
        return false;
    r->map.stack = stack;
    for (; count > 0; count--) {
        if (!take_type(r, &type))
            return false;
        *stack++ = type;
        r->map.stack_size++;
        if (is_wide(&type)) {
            *stack++ = vtype_second_half(&type);
            r->map.stack_size++;
        }
    }
    return check_list(r, r->map.stack_size, v->max_stack);
}

static bool chop_locals(struct reader *r, uint32_t count)
{
    for (; count > 0; count--) {
        if (r->map.last == NULL)
            return check_list(r, UINT32_MAX, 0);
        r->map.locals_size -= is_wide(&r->map.last->type) ? 2 : 1;
        r->map.last = r->map.last->previous;
    }
    return true;
}

/* Makes r->map the next frame. */
static bool take_frame(struct reader *r, bool first)
{
    struct verifier *v = r->v;
    uint32_t type = 0, delta = 0, count = 0;
    if (!take_u1(r, &type))
        return false;
    if (type < 64)
        delta = type;
    else if (type < 128)
        delta = type - 64;
    else if (!take_u2(r, &delta))
        return false;
    if (type >= 128 && type < 247)
        return verify_map_error(v, "reserved frame type");
    r->map.bci += delta + (first ? 0 : 1);
    r->map.stack = NULL;
    r->map.stack_size = 0;
    if (type < 64 || type == 251)
        return true;
    if (type < 128 || type == 247)
        return take_stack(r, 1);
    if (type < 251)
        return chop_locals(r, 251 - type) && check_list(r, r->map.locals_size, v->max_locals);
    if (type < 255)
        return take_locals(r, type - 251) && check_list(r, r->map.locals_size, v->max_locals);
    r->map.last = NULL;
    r->map.locals_size = 0;
    return take_u2(r, &count) && take_locals(r, count) &&
           check_list(r, r->map.locals_size, v->max_locals) && take_u2(r, &count) &&
           take_stack(r, count);
}

/* Writes a stack map frame out into v->target. */
static void expand(struct verifier *v, const struct stack_map *map)
{
    struct vframe *f = &v->target;
    uint32_t i = map->locals_size;
    for (const struct vlocal *local = map->last; local != NULL; local = local->previous) {
        if (is_wide(&local->type))
            f->locals[--i] = vtype_second_half(&local->type);
        f->locals[--i] = local->type;
    }
    if (map->stack_size > 0)
        memcpy(f->stack, map->stack, map->stack_size * sizeof *map->stack);
    f->bci = map->bci;
    f->locals_size = map->locals_size;
    f->stack_size = map->stack_size;
    f->stack_mark = -1;
    f->this_uninit = map->last != NULL && map->last->this_uninit;
}

bool verify_read_stack_maps(struct verifier *v)
{
    struct reader r = {.v = v};
    uint32_t count = 0;
    v->maps = NULL;
    v->map_count = 0;
    if (v->map == NULL)
        return true;
    for (uint32_t i = 0; i < v->frame.locals_size; i++) {
        if (!vtype_is_category2_2nd(&v->frame.locals[i]) &&
            !append_local(v, &r.map, &v->frame.locals[i]))
            return false;
    }
    if (!take_u2(&r, &count))
        return false;
    uint32_t room = count < v->map_length ? count : v->map_length; /* a frame has at least a byte */
    v->maps = verify_allocate(v, room * sizeof *v->maps);
    if (v->maps == NULL)
        return false;
    for (uint32_t i = 0; i < count; i++) {
        if (!take_frame(&r, i == 0))
            return false;
        v->maps[v->map_count++] = r.map;
        if (r.map.bci >= v->code_length || v->starts[r.map.bci] == 0) {
            expand(v, &r.map);
            struct verify_context context = {
                .bci = 0, .fault = FAULT_BAD_STACK_MAP, .type = part_frame(&v->target)};
            return verify_error(v, &context, "StackMapTable error: bad offset");
        }
    }
    if (r.next != v->map_length)
        return verify_map_error(v, "wrong attribute size");
    return true;
}

/* ---- Matching ---- */

/*
 * Is every value of `from` assignable to the one of v->target?  When not, *matches is false and
 * *context says where.  False: a class is needed.
 */
static bool frame_assignable(struct verifier *v, const struct vframe *from, bool *matches,
                             struct verify_context *context)
{
    const struct vframe *to = &v->target;
    *matches = false;
    if (from->stack_size != to->stack_size) {
        *context = (struct verify_context){.bci = from->bci,
                                           .fault = FAULT_STACK_SIZE,
                                           .type = part_frame(from),
                                           .expected = part_frame(to)};
        return true;
    }
    for (uint32_t i = 0; i < to->locals_size; i++) {
        bool fits;
        if (!vtype_assignable(v, &to->locals[i], &from->locals[i], false, &fits))
            return false;
        if (!fits) {
            *context = bad_type(
                to->bci, (struct verify_part){ORIGIN_LOCAL, i, from, from->locals[i]},
                (struct verify_part){ORIGIN_MAP_LOCAL, i, to, to->locals[i]});
            return true;
        }
    }
    for (uint32_t i = 0; i < to->stack_size; i++) {
        bool fits;
        if (!vtype_assignable(v, &to->stack[i], &from->stack[i], false, &fits))
            return false;
        if (!fits) {
            *context =
                bad_type(to->bci, (struct verify_part){ORIGIN_STACK, i, from, from->stack[i]},
                         (struct verify_part){ORIGIN_MAP_STACK, i, to, to->stack[i]});
            return true;
        }
    }
    if (from->this_uninit && !to->this_uninit) {
        *context = (struct verify_context){.bci = to->bci,
                                           .fault = FAULT_FLAGS,
                                           .type = part_frame(from),
                                           .expected = part_frame(to)};
        return true;
    }
    *matches = true;
    return true;
}

/* Goes on with the stack map frame in v->target. */
static void adopt_target(struct verifier *v)
{
    struct vframe *f = &v->frame;
    const struct vframe *target = &v->target;
    v->locals_changed = true;
    for (uint32_t i = target->locals_size; i < f->locals_size; i++)
        f->locals[i] = VTYPE(V_TOP);
    memcpy(f->locals, target->locals, target->locals_size * sizeof *f->locals);
    memcpy(f->stack, target->stack, target->stack_size * sizeof *f->stack);
    f->locals_size = target->locals_size;
    f->stack_size = target->stack_size;
    f->stack_mark = (int32_t)target->stack_size;
    f->this_uninit = target->this_uninit;
}

bool verify_meet_stack_map(struct verifier *v, uint32_t *next_map, uint32_t bci, bool falls_in)
{
    struct verify_context context;
    bool matches = true;
    const struct stack_map *map = *next_map < v->map_count ? &v->maps[*next_map] : NULL;
    if (map == NULL || map->bci > bci) {
        if (falls_in)
            return true;
        context = map == NULL ? bad_code(bci)
                              : (struct verify_context){.bci = bci, .fault = FAULT_MISSING_STACK_MAP};
        return verify_error(v, &context, "Expecting a stack map frame");
    }
    if (map->bci < bci)
        return verify_format_error(v, "Bad stack map offset %u", map->bci);
    expand(v, map);
    if (falls_in && !frame_assignable(v, &v->frame, &matches, &context))
        return false;
    if (!matches)
        return verify_error(v, &context, "Instruction type does not match stack map");
    adopt_target(v);
    ++*next_map;
    return true;
}

/* Writes the frame at this bytecode index into v->target. */
static bool find_map(struct verifier *v, const struct vframe *from, int64_t bci)
{
    uint32_t low = 0, high = v->map_count;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if ((int64_t)v->maps[middle].bci < bci)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == v->map_count || (int64_t)v->maps[low].bci != bci) {
        struct verify_context context = {.bci = from->bci, .fault = FAULT_MISSING_STACK_MAP};
        return verify_error(v, &context, "Expecting a stackmap frame at branch target %d", (int)bci);
    }
    expand(v, &v->maps[low]);
    return true;
}

bool verify_branch(struct verifier *v, uint32_t bci, int32_t offset)
{
    struct verify_context context;
    bool matches;
    if (offset < -65536 || offset > 65536) {
        context = (struct verify_context){
            .bci = 0, .fault = FAULT_BAD_STACK_MAP, .type = part_frame(&v->frame)};
        return verify_error(v, &context, "Illegal target of jump or branch (bci %u + offset %d)", bci,
                            offset);
    }
    int32_t target = (int32_t)bci + offset;
    if (!find_map(v, &v->frame, target) || !frame_assignable(v, &v->frame, &matches, &context))
        return false;
    if (!matches)
        return verify_error(v, &context, "Inconsistent stackmap frames at branch target %d", target);
    return true;
}

bool verify_reach_handler(struct verifier *v, const struct vframe *frame, uint32_t handler_pc)
{
    struct verify_context context;
    bool matches;
    if (!find_map(v, frame, handler_pc) || !frame_assignable(v, frame, &matches, &context))
        return false;
    if (!matches)
        return verify_error(v, &context, "Stack map does not match the one at exception handler %u",
                            handler_pc);
    return true;
}
