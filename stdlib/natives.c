/*
 * All native methods in one table (vm/model/native.h).
 *
 * An index is row * NATIVE_ROW + position: the row of the class in natives.def, and the position of
 * the method in that class's table.  So native_at needs no search, and the numbering is fixed for a
 * build though the tables lie in many files.  Not every index has a method: native_at answers NULL
 * for the holes.
 */
#include "vm/model/native.h"

#include <string.h>

#define NATIVE_ROW_SHIFT 7
#define NATIVE_ROW (1u << NATIVE_ROW_SHIFT)

#define NATIVE_CLASS(id) extern const struct native_class native_##id;
#include "stdlib/natives.def"
#undef NATIVE_CLASS

static const struct native_class *const rows[] = {
#define NATIVE_CLASS(id) &native_##id,
#include "stdlib/natives.def"
#undef NATIVE_CLASS
};

const struct native_method *native_at(uint32_t index)
{
    uint32_t row = index >> NATIVE_ROW_SHIFT, position = index & (NATIVE_ROW - 1);
    if (row >= COUNT_OF(rows) || position >= rows[row]->count)
        return NULL;
    return &rows[row]->methods[position];
}

uint32_t native_count(void)
{
    return (uint32_t)COUNT_OF(rows) << NATIVE_ROW_SHIFT;
}

const char *native_class_name_at(uint32_t index)
{
    uint32_t row = index >> NATIVE_ROW_SHIFT;
    return row < COUNT_OF(rows) ? rows[row]->name : NULL;
}

/* The row of the class, or COUNT_OF(rows). */
static uint32_t find_row(const char *class_name)
{
    uint32_t low = 0, high = COUNT_OF(rows);
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        int order = strcmp(class_name, rows[middle]->name);
        if (order == 0)
            return middle;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return COUNT_OF(rows);
}

uint32_t native_find(const char *class_name, const char *name, const char *descriptor)
{
    uint32_t row = find_row(class_name), i;
    if (row == COUNT_OF(rows))
        return UINT32_MAX;
    for (i = 0; i < rows[row]->count && i < NATIVE_ROW; i++) {
        const struct native_method *method = &rows[row]->methods[i];
        if (strcmp(method->name, name) == 0 && strcmp(method->descriptor, descriptor) == 0)
            return (row << NATIVE_ROW_SHIFT) + i;
    }
    return UINT32_MAX;
}
