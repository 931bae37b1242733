/*
 * The root sections of vm/exec: frames of guest threads, C locals, the references of the header.
 */
#include "vm/exec/frame_locks.h"
#include "vm/exec/frame_map_cache.h"
#include "vm/exec/internal.h"

static void visit_native_arguments(struct isolate *iso, const struct method *method, union slot *arguments,
                                   ref_visitor visit, void *context)
{
    struct descriptor_cursor cursor;
    const char *text;
    size_t length;
    enum basic_type type;
    unsigned slot = 0;
    if (!(method->access_flags & ACC_STATIC))
        visit(context, &arguments[slot++].r);
    descriptor_begin(&cursor, SYMBOL_TEXT(iso, method->descriptor));
    while ((type = descriptor_next(&cursor, &text, &length)) != 0) {
        if (basic_type_is_reference(type))
            visit(context, &arguments[slot].r);
        slot += basic_type_slots(type);
    }
}

static void visit_bytecode_frame(struct isolate *iso, union slot *stack, struct frame *frame,
                                 ref_visitor visit, void *context)
{
    const struct method *method = METHOD(iso, frame->method);
    union slot *locals = stack + frame->locals;
    union slot *operands = FRAME_OPERANDS(frame);
    uint32_t depth = (uint32_t)(stack + frame->sp - operands);
    const struct frame_values values = {locals, operands};
    struct frame_map map;
    /* Cannot fail in a collection: roots_prepare has seen to it.  Who only looks sees less. */
    if (!frame_map_cache_get(iso->frame_maps, iso, method, frame->pc, &values, &map))
        return;
    if (depth > map.stack_depth)
        depth = map.stack_depth;
    for (uint32_t i = 0; i < method->max_locals; i++)
        if (FRAME_MAP_BIT(&map, i))
            visit(context, &locals[i].r);
    for (uint32_t i = 0; i < depth; i++)
        if (FRAME_MAP_BIT(&map, method->max_locals + i))
            visit(context, &operands[i].r);
    frame_map_release(&map);
}

static struct class_ref class_in(struct frame *frame, unsigned raw, unsigned shift)
{
    return (struct class_ref){(int32_t)(FRAME_RAW(frame, raw) >> shift)};
}

/* What a frame keeps alive in a collection that unloads: the class of its method, or what a
 * continuation has noted. */
static void reach_from_frame(struct isolate *iso, struct frame *frame)
{
    if (frame->kind == FRAME_BYTECODE || frame->kind == FRAME_NATIVE) {
        unload_reach_class(iso, METHOD(iso, frame->method)->holder);
        return;
    }
    if (frame->kind != FRAME_RESUME)
        return;
    switch (frame->method) {
    case RESUME_load_class:
        unload_reach_loader(iso, (struct loader_ref){(int32_t)FRAME_RAW(frame, 0)});
        if (load_frame_has_class(frame))
            unload_reach_class(iso, class_in(frame, 1, 32));
        break;
    case RESUME_link_method:
        unload_reach_class(iso, class_in(frame, 3, 0));
        FALL_THROUGH;
    case RESUME_initialize_class:
    case RESUME_link_call_site:
    case RESUME_link_dynamic_constant:
    case RESUME_link_method_handle:
    case RESUME_find_method_type:
        unload_reach_class(iso, class_in(frame, 0, 0));
        break;
    default:
        break;
    }
}

static void visit_stack(struct isolate *iso, struct guest_thread *g, ref_visitor visit, void *context)
{
    union slot *stack = META_ADDRESS(iso, g->stack);
    uint32_t number = g->frame;
    while (number != 0) {
        struct frame *frame = (struct frame *)(void *)(stack + number);
        if (iso->unloading.active)
            reach_from_frame(iso, frame);
        switch (frame->kind) {
        case FRAME_BYTECODE:
            visit_bytecode_frame(iso, stack, frame, visit, context);
            break;
        case FRAME_NATIVE:
            visit_native_arguments(iso, METHOD(iso, frame->method), stack + frame->locals, visit, context);
            if (frame->flags & FRAME_BARE)
                break;
            FALL_THROUGH;
        case FRAME_RESUME:
            for (unsigned i = 0; i < FRAME_REF_SLOTS; i++)
                visit(context, &FRAME_REF(frame, i));
            break;
        default:
            break;
        }
        visit(context, &frame->lock);
        visit(context, &frame->pending);
        number = frame->caller;
    }
}

bool roots_prepare(struct isolate *iso)
{
    for (struct guest_ref r = HEADER(iso)->threads; !IS_NONE(r); r = GUEST(iso, r)->next) {
        union slot *stack = META_ADDRESS(iso, GUEST(iso, r)->stack);
        for (uint32_t number = GUEST(iso, r)->frame; number != 0;) {
            struct frame *frame = (struct frame *)(void *)(stack + number);
            const struct frame_values values = {stack + frame->locals, FRAME_OPERANDS(frame)};
            if (frame->kind == FRAME_BYTECODE &&
                !frame_map_cache_prepare(iso->frame_maps, iso, METHOD(iso, frame->method), frame->pc,
                                         &values))
                return false;
            number = frame->caller;
        }
    }
    return true;
}

static void visit_threads(struct isolate *iso, ref_visitor visit, void *context)
{
    for (struct guest_ref r = HEADER(iso)->threads; !IS_NONE(r); r = GUEST(iso, r)->next) {
        struct guest_thread *g = GUEST(iso, r);
        visit(context, &g->java_thread);
        visit(context, &g->exception);
        visit(context, &g->stop_with);
        if (iso->unloading.active && g->wait == WAIT_CLASS_INIT)
            unload_reach_class(iso, g->wait_class);
        visit_stack(iso, g, visit, context);
        for (uint32_t i = 0; i < g->lock_count; i++)
            visit(context, &FRAME_LOCKS(iso, g)[i].object);
    }
}

static void visit_locals(struct isolate *iso, ref_visitor visit, void *context)
{
    for (struct thread *t = iso->threads; t != NULL; t = t->next) {
        visit(context, &t->exception);
        for (struct local_roots *roots = t->roots; roots != NULL; roots = roots->previous) {
            struct ref *slots = (struct ref *)(void *)(roots + 1);
            for (uint32_t i = 0; i < roots->count; i++)
                visit(context, &slots[i]);
        }
    }
}

static void visit_region_roots(struct isolate *iso, ref_visitor visit, void *context)
{
    struct ref *slots = (struct ref *)(void *)&HEADER(iso)->roots;
    for (size_t i = 0; i < sizeof(struct region_roots) / sizeof(struct ref); i++)
        visit(context, &slots[i]);
}

void roots_register(struct isolate *iso)
{
    iso->root_sections[ROOT_SECTION_region_roots] = visit_region_roots;
    iso->root_sections[ROOT_SECTION_threads] = visit_threads;
    iso->root_sections[ROOT_SECTION_locals] = visit_locals;
}
