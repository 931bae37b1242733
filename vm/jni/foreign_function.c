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

/* The types and values of the first n words, and of all registers for floating-point numbers. */
#define W int64_t
#define TYPES_2 W, W
#define TYPES_3 TYPES_2, W
#define TYPES_4 TYPES_3, W
#define TYPES_5 TYPES_4, W
#define TYPES_6 TYPES_5, W
#define VALUES_2 w[0], w[1]
#define VALUES_3 VALUES_2, w[2]
#define VALUES_4 VALUES_3, w[3]
#define VALUES_5 VALUES_4, w[4]
#define VALUES_6 VALUES_5, w[5]
#if WORD_REGISTERS == 8
#define TYPES_ALL TYPES_6, W, W
#define VALUES_ALL VALUES_6, w[6], w[7]
#else
#define TYPES_ALL TYPES_6
#define VALUES_ALL VALUES_6
#endif
#define REAL_TYPES double, double, double, double, double, double, double, double
#define REALS r[0].d, r[1].d, r[2].d, r[3].d, r[4].d, r[5].d, r[6].d, r[7].d

/* Functions that a call in registers stands for may take fewer arguments, and of other types. */
static int64_t call_words(void *entry, int64_t *w, unsigned count)
{
    switch (count) {
    case 2: return ((int64_t(*)(TYPES_2))(uintptr_t)entry)(VALUES_2);
    case 3: return ((int64_t(*)(TYPES_3))(uintptr_t)entry)(VALUES_3);
    case 4: return ((int64_t(*)(TYPES_4))(uintptr_t)entry)(VALUES_4);
    case 5: return ((int64_t(*)(TYPES_5))(uintptr_t)entry)(VALUES_5);
    case 6: return ((int64_t(*)(TYPES_6))(uintptr_t)entry)(VALUES_6);
    default:
        for (unsigned i = count; i < WORD_REGISTERS; i++)
            w[i] = 0;
        return ((int64_t(*)(TYPES_ALL))(uintptr_t)entry)(VALUES_ALL);
    }
}

/* Registers that the function does not take are zero. */
static void call_with_reals(const struct foreign_function *function, void *entry,
                            struct foreign_arguments *arguments, union foreign_result *result)
{
    int64_t *w = arguments->word;
    union foreign_word *r = arguments->real;
    for (unsigned i = arguments->words; i < WORD_REGISTERS; i++)
        w[i] = 0;
    for (unsigned i = arguments->reals; i < REAL_REGISTERS; i++)
        r[i].word = 0;
    if (function->result == TYPE_FLOAT || function->result == TYPE_DOUBLE)
        result->d = ((double (*)(TYPES_ALL, REAL_TYPES))(uintptr_t)entry)(VALUES_ALL, REALS);
    else
        result->word = ((int64_t(*)(TYPES_ALL, REAL_TYPES))(uintptr_t)entry)(VALUES_ALL, REALS);
}

void foreign_call(const struct foreign_function *function, void *entry,
                  struct foreign_arguments *arguments, union foreign_result *result)
{
    if (LIKELY(function->in_registers)) {
        if (LIKELY(!function->has_reals))
            result->word = call_words(entry, arguments->word, arguments->words);
        else
            call_with_reals(function, entry, arguments, result);
        return;
    }
    void *places[FOREIGN_ARGUMENTS];
    void (*code)(void);
    memcpy(&code, &entry, sizeof code);
    for (unsigned i = 0; i < function->cif->nargs; i++)
        places[i] = &arguments->all[i];
    result->word = 0;
    ffi_call(function->cif, code, result, places);
}
