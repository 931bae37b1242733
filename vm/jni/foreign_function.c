/* See foreign_function.h. */
#include "vm/jni/foreign_function.h"

static ffi_type *ffi_type_of(enum basic_type type)
{
    switch (type) {
    case TYPE_FLOAT: return &ffi_type_float;
    case TYPE_DOUBLE: return &ffi_type_double;
    case TYPE_VOID: return &ffi_type_void;
    default: return &ffi_type_sint64; /* narrow ones are extended, objects are words */
    }
}

/* The type of a result tells libffi how much of the register counts, so it is exact. */
static ffi_type *ffi_result_type_of(enum basic_type type)
{
    return basic_type_is_reference(type) ? &ffi_type_pointer : ffi_type_of(type);
}

static bool suits_registers(const struct foreign_function *function, unsigned reals)
{
#if defined(__x86_64__) || defined(__aarch64__)
    return 2u + function->count - reals <= WORD_REGISTERS && reals <= REAL_REGISTERS;
#else
    (void)function, (void)reals;
    return false;
#endif
}

struct foreign_function *foreign_function_new(struct isolate *iso, const char *descriptor,
                                              enum basic_type result)
{
    struct descriptor_cursor cursor;
    const char *text;
    size_t length, slots = descriptor_arg_slots(descriptor);
    size_t cif_at = align_up(sizeof(struct foreign_function) + slots, _Alignof(ffi_cif));
    size_t types_at = align_up(cif_at + sizeof(ffi_cif), _Alignof(ffi_type *));
    enum basic_type type;
    unsigned reals = 0;
    struct foreign_function *function =
        foreign_allocate(iso, types_at + (2 + slots) * sizeof(ffi_type *));
    if (function == NULL)
        return NULL;
    ffi_type **types = (ffi_type **)(void *)((uint8_t *)function + types_at);
    types[0] = types[1] = &ffi_type_pointer;
    descriptor_begin(&cursor, descriptor);
    while ((type = descriptor_next(&cursor, &text, &length)) != 0) {
        reals += type == TYPE_FLOAT || type == TYPE_DOUBLE;
        types[2 + function->count] = ffi_type_of(type);
        function->types[function->count++] = (uint8_t)type;
    }
    function->result = (uint8_t)result;
    function->has_reals = reals != 0 || result == TYPE_FLOAT || result == TYPE_DOUBLE;
    function->in_registers = suits_registers(function, reals);
    if (function->in_registers)
        return function;
    function->cif = (ffi_cif *)(void *)((uint8_t *)function + cif_at);
    if (ffi_prep_cif(function->cif, FFI_DEFAULT_ABI, 2u + function->count,
                     ffi_result_type_of(result), types) == FFI_OK)
        return function;
    foreign_free(iso, function);
    return NULL;
}

#define REAL_TYPES double, double, double, double, double, double, double, double
#define REALS r[0].d, r[1].d, r[2].d, r[3].d, r[4].d, r[5].d, r[6].d, r[7].d

void foreign_call_reals(enum basic_type type, void *entry,
                        const struct foreign_registers *registers, union foreign_result *result)
{
    uintptr_t code = (uintptr_t)entry;
    const int64_t *w = registers->word;
    const union foreign_word *r = registers->real;
    if (type == TYPE_FLOAT || type == TYPE_DOUBLE)
        result->d = ((double (*)(FOREIGN_TYPES_ALL, REAL_TYPES))code)(FOREIGN_VALUES_ALL, REALS);
    else
        result->word = ((int64_t(*)(FOREIGN_TYPES_ALL, REAL_TYPES))code)(FOREIGN_VALUES_ALL, REALS);
}

void foreign_call_listed(const struct foreign_function *function, void *entry,
                         union foreign_word *all, union foreign_result *result)
{
    void *places[FOREIGN_ARGUMENTS];
    void (*code)(void);
    memcpy(&code, &entry, sizeof code);
    for (unsigned i = 0; i < function->cif->nargs; i++)
        places[i] = &all[i];
    result->word = 0;
    ffi_call(function->cif, code, result, places);
}
