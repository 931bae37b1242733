/* The table of native methods: stdlib/natives.def and stdlib/natives.c. */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "vm/model/native.h"

#define NATIVE_CLASS(id) extern const struct native_class native_##id;
#include "stdlib/natives.def"
#undef NATIVE_CLASS

static const struct native_class *const classes[] = {
#define NATIVE_CLASS(id) &native_##id,
#include "stdlib/natives.def"
#undef NATIVE_CLASS
};

static const char *const ids[] = {
#define NATIVE_CLASS(id) #id,
#include "stdlib/natives.def"
#undef NATIVE_CLASS
};

/* native_find searches by halves. */
Test(natives, rows_are_sorted)
{
    for (size_t i = 1; i < COUNT_OF(classes); i++)
        cr_expect(strcmp(classes[i - 1]->name, classes[i]->name) < 0, "%s is not before %s",
                  classes[i - 1]->name, classes[i]->name);
}

Test(natives, ids_are_class_names)
{
    for (size_t i = 0; i < COUNT_OF(classes); i++) {
        char name[256];
        size_t length = strlen(classes[i]->name);
        memcpy(name, classes[i]->name, length + 1);
        for (char *at = name; *at != '\0'; at++) {
            if (*at == '/' || *at == '$')
                *at = '_';
        }
        cr_expect(strcmp(name, ids[i]) == 0, "row %s names class %s", ids[i], classes[i]->name);
    }
}

Test(natives, each_is_found_at_its_index)
{
    for (size_t i = 0; i < COUNT_OF(classes); i++) {
        for (uint32_t j = 0; j < classes[i]->count; j++) {
            const struct native_method *method = &classes[i]->methods[j];
            uint32_t index = native_find(classes[i]->name, method->name, method->descriptor);
            cr_assert(index < native_count(), "%s.%s%s is not found", classes[i]->name,
                      method->name, method->descriptor);
            cr_expect(native_at(index) == method, "%s.%s%s is there twice", classes[i]->name,
                      method->name, method->descriptor);
            cr_expect(strcmp(native_class_name_at(index), classes[i]->name) == 0);
            cr_expect(method->behaviour <= NATIVE_BLOCKING);
        }
    }
}

Test(natives, unknown_ones_are_not_found)
{
    cr_expect(native_find("java/lang/Object", "hashCode", "()J") == UINT32_MAX);
    cr_expect(native_find("java/lang/Object", "noSuch", "()V") == UINT32_MAX);
    cr_expect(native_find("no/such/Class", "hashCode", "()I") == UINT32_MAX);
    cr_expect(native_at(native_count()) == NULL);
    cr_expect(native_at(UINT32_MAX) == NULL);
}

/* The descriptor is balanced: a misspelled one would never bind. */
Test(natives, descriptors_are_descriptors)
{
    for (size_t i = 0; i < COUNT_OF(classes); i++) {
        for (uint32_t j = 0; j < classes[i]->count; j++) {
            const char *at = classes[i]->methods[j].descriptor;
            cr_assert(*at == '(', "%s.%s", classes[i]->name, classes[i]->methods[j].name);
            for (at++; *at != ')' || at[1] == '\0'; at++) {
                if (*at == 'L')
                    at = strchr(at, ';');
                cr_assert(at != NULL && *at != '\0' && strchr("BCDFIJSZ[;", *at) != NULL, "%s.%s%s",
                          classes[i]->name, classes[i]->methods[j].name,
                          classes[i]->methods[j].descriptor);
            }
        }
    }
}
