/* See fake_class.h. */
#include "tests/unit/fake_class.h"

#include <criterion/criterion.h>
#include <string.h>

#define MEMORY (1 << 20)
#define FILE_SIZE 65536

static void *allocate(struct fake *f, size_t size)
{
    f->next -= (int32_t)align_up(size, 8);
    cr_assert_gt(f->next, -MEMORY);
    return f->iso.base + f->next;
}

void fake_create(struct fake *f, uint16_t major_version)
{
    memset(f, 0, sizeof *f);
    f->memory = calloc(1, MEMORY);
    f->iso.base = f->memory + MEMORY;
    f->class = allocate(f, sizeof *f->class);
    f->class->major_version = major_version;
    f->class->flags = major_version < 50 ? CLASS_OLD_VERIFIER : 0;
    f->tags = allocate(f, FAKE_CP);
    f->data = allocate(f, FAKE_CP * sizeof *f->data);
    f->slot_cp = allocate(f, FAKE_CP * sizeof *f->slot_cp);
    f->cp_next = 1;
    f->class->cp_count = FAKE_CP;
    f->class->slot_count = FAKE_CP;
    f->class->cp_tags.off = META_OFFSET(&f->iso, f->tags);
    f->class->cp_data.off = META_OFFSET(&f->iso, f->data);
    f->class->slot_cp.off = META_OFFSET(&f->iso, f->slot_cp);
    for (uint16_t i = 0; i < FAKE_CP; i++)
        f->slot_cp[i] = i;
    f->class->file.off = META_OFFSET(&f->iso, allocate(f, FILE_SIZE));
    f->class->file_length = 16; /* offset 0 stands for nothing */
    f->class->name = fake_symbol(f, "Fake");
}

void fake_destroy(struct fake *f)
{
    free(f->memory);
}

struct symbol_ref fake_symbol(struct fake *f, const char *text)
{
    size_t length = strlen(text);
    struct symbol *symbol = allocate(f, sizeof *symbol + length + 1);
    symbol->length = (uint16_t)length;
    memcpy(symbol->bytes, text, length + 1);
    return (struct symbol_ref){META_OFFSET(&f->iso, symbol)};
}

uint16_t fake_constant(struct fake *f, uint8_t tag, uint64_t data)
{
    cr_assert_lt(f->cp_next, FAKE_CP);
    f->tags[f->cp_next] = tag;
    f->data[f->cp_next] = data;
    return f->cp_next++;
}

uint16_t fake_class_constant(struct fake *f, const char *name)
{
    return fake_constant(f, CP_CLASS, (uint32_t)fake_symbol(f, name).off);
}

uint16_t fake_member(struct fake *f, uint8_t tag, const char *holder, const char *name,
                     const char *descriptor)
{
    uint16_t class = holder == NULL ? 0 : fake_class_constant(f, holder);
    uint64_t name_data = (uint32_t)fake_symbol(f, name).off;
    uint64_t descriptor_data = (uint32_t)fake_symbol(f, descriptor).off;
    uint16_t name_and_type = fake_constant(f, CP_NAME_AND_TYPE, name_data | descriptor_data << 32);
    return fake_constant(f, tag, class | (uint64_t)name_and_type << 16);
}

static uint32_t append_to_file(struct fake *f, const uint8_t *bytes, size_t length)
{
    uint32_t offset = f->class->file_length;
    cr_assert_leq(offset + length, FILE_SIZE);
    memcpy((uint8_t *)META_ADDRESS(&f->iso, f->class->file) + offset, bytes, length);
    f->class->file_length += (uint32_t)length;
    return offset;
}

struct method *fake_method(struct fake *f, uint16_t access_flags, const char *descriptor,
                           uint16_t max_locals, uint16_t max_stack, const uint8_t *bytes,
                           size_t length, const struct handler *handlers, uint16_t handler_count,
                           const uint8_t *stack_map, size_t stack_map_length)
{
    struct method *method = allocate(f, sizeof *method);
    struct code *code = allocate(f, sizeof *code + length);
    method->holder.off = META_OFFSET(&f->iso, f->class);
    method->index = ++f->methods;
    method->access_flags = access_flags;
    method->name = fake_symbol(f, "method");
    method->descriptor = fake_symbol(f, descriptor);
    method->max_locals = max_locals;
    method->max_stack = max_stack;
    method->code.off = META_OFFSET(&f->iso, code);
    code->length = (uint32_t)length;
    memcpy(code->bytes, bytes, length);
    code->original = append_to_file(f, bytes, length);
    if (handler_count > 0) {
        struct handler *copy = allocate(f, handler_count * sizeof *copy);
        memcpy(copy, handlers, handler_count * sizeof *copy);
        code->handlers.off = META_OFFSET(&f->iso, copy);
        code->handler_count = handler_count;
    }
    if (stack_map != NULL) {
        code->stack_map_offset = append_to_file(f, stack_map, stack_map_length);
    }
    return method;
}
