/* What is rarely needed of a class, read from the class file that is kept with it. */
#include "loader/internal.h"

const uint8_t *class_file_at(const struct isolate *iso, const struct class *class, uint32_t offset)
{
    return (const uint8_t *)META_ADDRESS(iso, class->file) - class->file_start + offset;
}

/* Both member kinds: access_flags, name_index, descriptor_index, attributes_count, attributes. */
bool member_attribute(const struct isolate *iso, const struct class *class, uint32_t file_offset,
                      const char *name, struct file_span *span)
{
    uint32_t at = file_offset + 6;
    if (file_offset == 0)
        return false;
    uint32_t count = read_u2(class_file_at(iso, class, at));
    at += 2;
    while (count-- > 0) {
        const uint8_t *head = class_file_at(iso, class, at);
        uint32_t length = read_u4(head + 2);
        at += 6;
        if (symbol_equals(iso, CP_SYMBOL(iso, class, read_u2(head)), name)) {
            *span = (struct file_span){at, length};
            return true;
        }
        at += length;
    }
    return false;
}

int32_t method_line_number(const struct isolate *iso, const struct method *method, uint32_t bci)
{
    if (IS_NONE(method->code))
        return -1;
    const struct code *code = CODE(iso, method->code);
    const struct line *lines = META_ADDRESS(iso, code->lines);
    uint32_t low = 0, high = code->line_count;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (lines[middle].start <= bci)
            low = middle + 1;
        else
            high = middle;
    }
    return low == 0 ? -1 : lines[low - 1].line;
}
