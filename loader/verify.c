/*
 * The verifier's pass over a class: each method's code is scanned for instruction boundaries, its
 * exception and local variable tables and stack map frames are checked, and then each instruction is
 * run on a frame of types.  See verify.h.
 *
 * Memory of a method comes from chunks that are reused by the next; for type checking it is
 * proportional to the size of the method in the class file plus max_locals and max_stack.  Callers hold no lock: the names of
 * classes to be looked up are interned.
 */
#include "loader/verify.h"

#include <string.h>

#include "vm/base/mem.h"
#include "vm/model/string.h"

#define FIRST_VERSION_WITH_FRAMES 50
#define CHUNK_SIZE 16384u
#define MAX_METHOD_MEMORY MIB(512) /* a state for every instruction, with every register, can be much */

/* ---- Memory until the end of a method ---- */

struct verify_chunk {
    struct verify_chunk *previous;
    size_t used, size;
    _Alignas(16) uint8_t bytes[];
};

void *verify_allocate(struct verifier *v, size_t size)
{
    struct verify_chunk *chunk = v->chunks;
    size = align_up(size, 16);
    if (chunk == NULL || chunk->size - chunk->used < size) {
        size_t chunk_size = size > CHUNK_SIZE ? size : CHUNK_SIZE;
        v->allocated += chunk_size;
        chunk = v->allocated > MAX_METHOD_MEMORY ? NULL : mem_alloc(sizeof *chunk + chunk_size);
        if (chunk == NULL) {
            verify_out_of_memory(v);
            return NULL;
        }
        chunk->size = chunk_size;
        chunk->previous = v->chunks;
        v->chunks = chunk;
    }
    void *block = chunk->bytes + chunk->used;
    chunk->used += size;
    return block;
}

/* Keeps at most one chunk, empty. */
static void release_chunks(struct verifier *v, bool keep_one)
{
    while (v->chunks != NULL && (!keep_one || v->chunks->previous != NULL ||
                                 v->chunks->size != CHUNK_SIZE)) {
        struct verify_chunk *previous = v->chunks->previous;
        mem_free(v->chunks);
        v->chunks = previous;
    }
    if (v->chunks != NULL) {
        memset(v->chunks->bytes, 0, v->chunks->used);
        v->chunks->used = 0;
    }
    v->allocated = v->chunks != NULL ? CHUNK_SIZE : 0;
}

/* ---- The Code attribute ---- */

static bool attribute_is(const struct verifier *v, const uint8_t *attribute, const char *name)
{
    uint16_t index = read_u2(attribute);
    return index < v->class->cp_count && CP_TAG(v->iso, v->class, index) == CP_UTF8 &&
           symbol_equals(v->iso, CP_SYMBOL(v->iso, v->class, index), name);
}

/*
 * Opcodes behind jsr_w.  HotSpot uses them itself and so knows their names and lengths: when one
 * stands in a class file it is found to be bad only once it is reached.
 */
static const struct {
    const char *name;
    uint8_t length; /* 0: like lookupswitch */
} internal_opcodes[] = {
    {"breakpoint", 1},        {"fast_agetfield", 3},    {"fast_bgetfield", 3},
    {"fast_cgetfield", 3},    {"fast_dgetfield", 3},    {"fast_fgetfield", 3},
    {"fast_igetfield", 3},    {"fast_lgetfield", 3},    {"fast_sgetfield", 3},
    {"fast_aputfield", 3},    {"fast_bputfield", 3},    {"fast_zputfield", 3},
    {"fast_cputfield", 3},    {"fast_dputfield", 3},    {"fast_fputfield", 3},
    {"fast_iputfield", 3},    {"fast_lputfield", 3},    {"fast_sputfield", 3},
    {"fast_aload_0", 1},      {"fast_iaccess_0", 4},    {"fast_aaccess_0", 4},
    {"fast_faccess_0", 4},    {"fast_iload", 2},        {"fast_iload2", 4},
    {"fast_icaload", 3},      {"fast_invokevfinal", 3}, {"fast_linearswitch", 0},
    {"fast_binaryswitch", 0}, {"fast_aldc", 2},         {"fast_aldc_w", 3},
    {"return_register_finalizer", 1}, {"invokehandle", 3}, {"nofast_getfield", 3},
    {"nofast_putfield", 3},   {"nofast_aload_0", 1},    {"nofast_iload", 2},
    {"_shouldnotreachhere", 1}};

const char *verify_opcode_name(uint8_t opcode)
{
    if (opcode <= OP_jsr_w)
        return opcode_infos[opcode].name;
    unsigned internal = opcode - OP_jsr_w - 1u;
    return internal < COUNT_OF(internal_opcodes) ? internal_opcodes[internal].name : NULL;
}

uint32_t verify_length_at(const struct verifier *v, uint32_t bci)
{
    uint8_t opcode = v->code[bci];
    uint32_t left = v->code_length - bci, length = 0;
    unsigned internal = opcode - OP_jsr_w - 1u;
    if (opcode <= OP_jsr_w)
        return opcode_length_at(v->code, v->code_length, bci, false);
    if (internal >= COUNT_OF(internal_opcodes))
        return 0;
    length = internal_opcodes[internal].length;
    if (length == 0) {
        uint32_t operands = (uint32_t)align_up(bci + 1, 4) - bci;
        if (left < operands + 8)
            return 0;
        uint64_t size = operands + 8 + 8 * (uint64_t)read_u4(v->code + bci + operands + 4);
        return size <= left ? (uint32_t)size : 0;
    }
    return length <= left ? length : 0;
}

/* Marks where instructions begin. */
static bool scan_code(struct verifier *v)
{
    uint32_t length;
    v->starts = verify_allocate(v, (size_t)v->code_length + 1);
    if (v->starts == NULL)
        return false;
    for (uint32_t bci = 0; bci < v->code_length; bci += length) {
        length = verify_length_at(v, bci);
        if (length == 0) {
            struct verify_context context = bad_code(bci);
            return verify_error(v, &context, "Bad instruction");
        }
        v->starts[bci] = START_INSTRUCTION | (v->code[bci] == OP_new ? START_NEW : 0);
    }
    return true;
}

static bool is_start(const struct verifier *v, uint32_t bci)
{
    return bci < v->code_length && v->starts[bci] != 0;
}

static bool check_handlers(struct verifier *v)
{
    v->covered_start = v->code_length;
    v->covered_end = 0;
    for (uint32_t i = 0; i < v->handler_count; i++) {
        struct verify_handler handler = verify_handler_at(v, i);
        bool fits;
        if (!is_start(v, handler.start))
            return verify_format_error(v, "Illegal exception table start_pc %u", handler.start);
        if (handler.end != v->code_length && !is_start(v, handler.end))
            return verify_format_error(v, "Illegal exception table end_pc %u", handler.end);
        if (!is_start(v, handler.target))
            return verify_format_error(v, "Illegal exception table handler_pc %u", handler.target);
        if (handler.type != 0) {
            struct vtype type = vtype_of_constant(v, (uint16_t)handler.type);
            if (!vtype_assignable(v, &v->throwable_type, &type, false, &fits))
                return false;
            if (!fits) {
                struct verify_context context =
                    bad_type(handler.target, part_constant(handler.type, type),
                             part_implicit(v->throwable_type));
                return verify_error(
                    v, &context, "Catch type is not a subclass of Throwable in exception handler %u",
                    handler.target);
            }
        }
        v->starts[handler.start] |= START_RANGE;
        if (handler.start < v->covered_start)
            v->covered_start = handler.start;
        if (handler.end > v->covered_end)
            v->covered_end = handler.end;
    }
    return true;
}

/* A LocalVariableTable's contents. */
static bool check_local_variables(struct verifier *v, const uint8_t *table)
{
    uint32_t count = read_u2(table);
    for (uint32_t i = 0; i < count; i++) {
        const uint8_t *entry = table + 2 + 10 * (size_t)i;
        uint32_t start = read_u2(entry), length = read_u2(entry + 2);
        if (!is_start(v, start))
            return verify_format_error(v, "Illegal local variable table start_pc %u", start);
        if (start + length != v->code_length && !is_start(v, start + length))
            return verify_format_error(v, "Illegal local variable table length %u", length);
    }
    return true;
}

/* Fills in the frame at the method's entry and the type it returns (JVMS 4.10.1.6). */
static bool enter_method(struct verifier *v)
{
    const struct symbol *descriptor = SYMBOL(v->iso, v->method->descriptor);
    bool is_static = v->method->access_flags & ACC_STATIC;
    struct descriptor_cursor cursor;
    const char *text;
    size_t length;
    struct vtype types[2];
    struct vframe *f = &v->frame;
    uint32_t arguments = descriptor_arg_slots(descriptor->bytes) + (is_static ? 0 : 1);

    if (arguments > v->max_locals) /* the parser has seen to it */
        return verify_format_error(v, "Arguments can't fit into locals");
    /* One spare entry each: a pair may be looked at by its first half. */
    size_t size = ((size_t)v->max_locals + v->max_stack + 2) * sizeof(struct vtype);
    struct vtype *current = verify_allocate(v, size), *target = verify_allocate(v, size);
    if (current == NULL || target == NULL)
        return false;
    v->frame = (struct vframe){.locals = current, .stack = current + v->max_locals + 1};
    v->target = (struct vframe){.locals = target, .stack = target + v->max_locals + 1};
    if (!is_static) {
        v->is_init = (v->method->flags & METHOD_IS_INIT) && v->super_name != NULL;
        f->locals[f->locals_size++] = v->is_init ? VTYPE(V_UNINITIALIZED_THIS) : v->this_type;
        f->this_uninit = v->is_init;
    }
    descriptor_begin(&cursor, descriptor->bytes);
    while (descriptor_next(&cursor, &text, &length) != 0) {
        unsigned slots = vtype_of_descriptor(text, length, types);
        for (unsigned i = 0; i < slots; i++)
            f->locals[f->locals_size++] = types[i];
    }
    descriptor_return(descriptor->bytes, &text);
    length = (size_t)(descriptor->bytes + descriptor->length - text);
    vtype_of_descriptor(text, length, types);
    v->return_type = types[0];
    if (types[0].kind == V_INTEGER && *text != 'I')
        v->return_type = (struct vtype){.kind = V_PRIMITIVE, .element = *text};
    return true;
}

bool verify_handler_targets(struct verifier *v, uint32_t bci, bool this_uninit)
{
    /* The handlers that cover this instruction have seen these locals already. */
    if (!v->locals_changed && !this_uninit && !(v->starts[bci] & START_RANGE))
        return true;
    v->locals_changed = this_uninit;
    for (uint32_t i = 0; i < v->handler_count; i++) {
        struct verify_handler handler = verify_handler_at(v, i);
        struct vtype exception = v->throwable_type;
        if (bci < handler.start || bci >= handler.end)
            continue;
        if (handler.type != 0)
            exception = vtype_of_constant(v, (uint16_t)handler.type);
        struct vframe frame = v->frame;
        frame.stack = &exception;
        frame.stack_size = 0;
        frame.stack_mark = -1;
        frame.this_uninit |= this_uninit;
        if (v->max_stack == 0) {
            struct verify_context context = {
                .bci = bci, .fault = FAULT_STACK_OVERFLOW, .type = part_frame(&frame)};
            return verify_error(v, &context, "Operand stack overflow");
        }
        frame.stack_size = 1;
        if (!verify_reach_handler(v, &frame, handler.target))
            return false;
    }
    return true;
}

static bool is_store(const struct verifier *v, uint32_t bci)
{
    uint8_t opcode = v->code[bci] == OP_wide ? v->code[bci + 1] : v->code[bci];
    return opcode >= OP_istore && opcode <= OP_astore_3;
}

static bool run_code(struct verifier *v)
{
    uint32_t next_map = 0, length;
    bool falls_in = true;
    v->locals_changed = true;
    for (uint32_t bci = 0; bci < v->code_length; bci += length) {
        bool covered = verify_in_try_block(v, bci);
        bool store = covered && is_store(v, bci);
        bool this_initialized = false;
        length = verify_length_at(v, bci);
        v->frame.bci = bci;
        v->frame.stack_mark = (int32_t)v->frame.stack_size;
        if (!verify_meet_stack_map(v, &next_map, bci, falls_in))
            return false;
        /* A store changes the locals that handlers see from the next instruction on; a call of
         * <init> has told the handlers itself what they see and only changes the flag behind. */
        if (store && !verify_handler_targets(v, bci, false))
            return false;
        if (!verify_instruction(v, bci, &falls_in, &this_initialized))
            return false;
        if (covered && !store && !verify_handler_targets(v, bci, this_initialized))
            return false;
    }
    if (falls_in) {
        struct verify_context context = bad_code(v->code_length);
        return verify_error(v, &context, "Control flow falls through code end");
    }
    return true;
}

static void read_code(struct verifier *v, const uint8_t *p)
{
    v->max_stack = read_u2(p);
    v->max_locals = read_u2(p + 2);
    v->code_length = read_u4(p + 4);
    v->code = p + 8;
    p = v->code + v->code_length;
    v->handler_count = read_u2(p);
    v->handlers = p + 2;
}

static bool run_method(struct verifier *v)
{
    const uint8_t *attributes = v->handlers + 8 * (size_t)v->handler_count;
    uint32_t attribute_count = read_u2(attributes);
    const uint8_t *p, *local_variables;
    v->map = NULL;
    v->is_init = false;
    p = attributes + 2;
    for (uint32_t i = 0; i < attribute_count; i++, p += 6 + read_u4(p + 2)) {
        if (attribute_is(v, p, "StackMapTable") && read_u4(p + 2) > 0) {
            v->map = p + 6;
            v->map_length = read_u4(p + 2);
        }
    }
    if (!enter_method(v) || !scan_code(v) || !check_handlers(v))
        return false;
    p = attributes + 2;
    for (uint32_t i = 0; i < attribute_count; i++, p += 6 + read_u4(p + 2)) {
        local_variables = p + 6;
        if (attribute_is(v, p, "LocalVariableTable") && !check_local_variables(v, local_variables))
            return false;
    }
    return verify_read_stack_maps(v) && run_code(v);
}

/* Verifies the methods from *progress on.  Of several bad ones HotSpot names one at the end of the class
 * file rather than at its beginning when it infers. */
static bool run_class(struct verifier *v, bool infer, uint32_t *progress)
{
    const struct class *class = v->class;
    for (uint32_t i = *progress; i < class->method_count; i++) {
        struct file_span span;
        v->method = METHOD(v->iso, class->first_method + (infer ? class->method_count - 1 - i : i));
        if (!(v->method->access_flags & (ACC_NATIVE | ACC_ABSTRACT)) &&
            member_attribute(v->iso, class, v->method->file_offset, "Code", &span)) {
            read_code(v, class_file_at(v->iso, class, span.offset));
            if (!(infer ? verify_by_inference(v) : run_method(v)))
                return false;
            release_chunks(v, true);
        }
        *progress = i + 1;
    }
    return true;
}

/* Once more in the other way, with the error of the first: if that finds something wrong too, the first
 * error's text is what HotSpot tells. */
static bool fail_over(struct verifier *v)
{
    struct error first = *v->error;
    uint32_t progress = 0; /* all begins anew when a class has to be loaded meanwhile */
    if (v->needs_class || v->final_error || (first.id != ERROR_verify && first.id != ERROR_class_format))
        return false;
    *v->error = (struct error){.id = ERROR_none};
    release_chunks(v, true);
    bool verified = run_class(v, true, &progress);
    if (!verified && !v->needs_class && v->error->id != ERROR_out_of_memory) {
        first.id = v->error->id;
        error_release(v->error);
        *v->error = first;
    } else {
        error_release(&first);
    }
    return verified;
}

enum link_result verify_class(struct isolate *iso, struct class *class, struct class_finder *finder,
                              struct error *error)
{
    static const char object_name[] = "java/lang/Object", throwable_name[] = "java/lang/Throwable";
    struct verifier v = {.iso = iso, .class = class, .finder = finder, .error = error};
    v.this_type = vtype_of_symbol(&v, class->name);
    v.super_name =
        IS_NONE(class->super) ? NULL : SYMBOL(iso, CLASS(iso, class->super)->name);
    v.object_type = vtype_of_class_name(object_name, sizeof object_name - 1);
    v.throwable_type = vtype_of_class_name(throwable_name, sizeof throwable_name - 1);
    bool infer = class->major_version < FIRST_VERSION_WITH_FRAMES;
    bool verified = run_class(&v, infer, &finder->progress);
    if (!verified && class->major_version == FIRST_VERSION_WITH_FRAMES && fail_over(&v)) {
        class->flags |= CLASS_OLD_VERIFIER;
        verified = true;
    }
    release_chunks(&v, false);
    return verified ? LINK_DONE : v.needs_class ? LINK_NEEDS_CLASS : LINK_FAILED;
}
