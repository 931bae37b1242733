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

struct foreign_function *foreign_function_new(struct isolate *iso, const struct method *method)
{
    const char *descriptor = SYMBOL_TEXT(iso, method->descriptor), *text;
    enum basic_type result = (enum basic_type)method->return_type;
    struct descriptor_cursor cursor;
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
    function->method = method->index;
    function->result = (uint8_t)result;
    function->result_slots = (uint8_t)basic_type_slots(result);
    function->result_is_raw = result == TYPE_VOID || result == TYPE_INT || result == TYPE_LONG ||
                              result == TYPE_FLOAT || result == TYPE_DOUBLE;
    if (!suits_registers(function, reals))
        function->shape = FOREIGN_LISTED;
    else if (reals != 0 || result == TYPE_FLOAT || result == TYPE_DOUBLE)
        function->shape = FOREIGN_REALS;
    if (function->shape != FOREIGN_LISTED)
        return function;
    function->cif = (ffi_cif *)(void *)((uint8_t *)function + cif_at);
    if (ffi_prep_cif(function->cif, FFI_DEFAULT_ABI, 2u + function->count,
                     ffi_result_type_of(result), types) == FFI_OK)
        return function;
    foreign_free(iso, function);
    return NULL;
}

int64_t foreign_call_listed(const struct foreign_function *function, void *entry,
                            union foreign_word *all)
{
    void *places[FOREIGN_ARGUMENTS];
    union foreign_word result = {0};
    void (*code)(void);
    memcpy(&code, &entry, sizeof code);
    for (unsigned i = 0; i < function->cif->nargs; i++)
        places[i] = &all[i];
    ffi_call(function->cif, code, &result, places);
    return result.word;
}
