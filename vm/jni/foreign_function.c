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

static bool suits_registers(const struct foreign_function *function)
{
#if defined(__x86_64__) || defined(__aarch64__)
    return 2u + function->words <= WORD_REGISTERS &&
           (unsigned)function->count - function->words <= REAL_REGISTERS;
#else
    (void)function;
    return false;
#endif
}

static bool is_real(enum basic_type type)
{
    return type == TYPE_FLOAT || type == TYPE_DOUBLE;
}

/* Brings the floating-point numbers, of which there are no more than registers, to the end. */
static void order_by_registers(struct foreign_function *function)
{
    struct foreign_argument reals[REAL_REGISTERS];
    unsigned words = 0, count = 0;
    for (unsigned i = 0; i < function->count; i++) {
        struct foreign_argument argument = function->arguments[i];
        if (is_real((enum basic_type)argument.type))
            reals[count++] = argument;
        else
            function->arguments[words++] = argument;
    }
    if (count != 0)
        memcpy(function->arguments + words, reals, count * sizeof reals[0]);
}

struct foreign_function *foreign_function_new(struct isolate *iso, const struct method *method)
{
    const char *descriptor = SYMBOL_TEXT(iso, method->descriptor), *text;
    struct descriptor_cursor cursor;
    size_t length, slots = descriptor_arg_slots(descriptor), slot = 0;
    size_t cif_at = align_up(sizeof(struct foreign_function) + slots * sizeof(struct foreign_argument),
                             _Alignof(ffi_cif));
    size_t types_at = align_up(cif_at + sizeof(ffi_cif), _Alignof(ffi_type *));
    enum basic_type type, result = (enum basic_type)method->return_type;
    struct foreign_function *function =
        foreign_allocate(iso, types_at + (2 + slots) * sizeof(ffi_type *));
    if (function == NULL)
        return NULL;
    ffi_type **types = (ffi_type **)(void *)((uint8_t *)function + types_at);
    function->method = method->index;
    function->arguments = (struct foreign_argument *)(void *)(function + 1);
    function->cif = (ffi_cif *)(void *)((uint8_t *)function + cif_at);
    types[0] = types[1] = &ffi_type_pointer;
    descriptor_begin(&cursor, descriptor);
    while ((type = descriptor_next(&cursor, &text, &length)) != 0) {
        function->arguments[function->count] = (struct foreign_argument){(uint8_t)type, (uint8_t)slot};
        function->words += !is_real(type);
        types[2 + function->count++] = ffi_type_of(type);
        slot += basic_type_slots(type);
    }
    function->result = (uint8_t)result;
    function->result_slots = (uint8_t)basic_type_slots(result);
    function->result_is_raw = result == TYPE_VOID || result == TYPE_INT || result == TYPE_LONG || is_real(result);
    if (suits_registers(function)) {
        function->shape = function->words == function->count && !is_real(result) ? FOREIGN_WORDS
                          : function->count - function->words <= FEW_REALS       ? FOREIGN_FEW_REALS
                                                                                 : FOREIGN_REALS;
        order_by_registers(function);
        return function;
    }
    function->shape = FOREIGN_LISTED;
    if (ffi_prep_cif(function->cif, FFI_DEFAULT_ABI, 2u + function->count, ffi_result_type_of(result),
                     types) == FFI_OK)
        return function;
    foreign_free(iso, function);
    return NULL;
}

#define ALL_REAL_TYPES FEW_REAL_TYPES, FEW_REAL_TYPES
#define ALL_REALS(array) LISTED_4(array, 0), LISTED_4(array, 4)

int64_t foreign_call_reals(enum basic_type result, void *entry, const int64_t *words, const double *reals)
{
    uintptr_t code = (uintptr_t)entry;
    if (is_real(result))
        return foreign_word_of(((double (*)(WORD_TYPES, ALL_REAL_TYPES))code)(WORDS(words), ALL_REALS(reals)));
    return ((int64_t(*)(WORD_TYPES, ALL_REAL_TYPES))code)(WORDS(words), ALL_REALS(reals));
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
