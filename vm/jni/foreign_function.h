/*
 * How C functions of native libraries are called.
 *
 * On x86-64 (System V) and AArch64 (AAPCS64) integers and floating-point numbers are passed in two separate files of
 * registers, so one call that fills all of both suits every function whose arguments fit into them, in whatever
 * order they come.  What does not fit goes through libffi.  Narrow integers are passed extended to a word, as
 * some compilers expect of their callers.
 */
#ifndef ATOLL_JNI_FOREIGN_FUNCTION_H
#define ATOLL_JNI_FOREIGN_FUNCTION_H

#include <ffi.h>

#include "vm/jni/internal.h"

#if defined(__aarch64__)
#define WORD_REGISTERS 8
#else
#define WORD_REGISTERS 6
#endif
#define REAL_REGISTERS 8
/* A method has at most 255 arguments (JVMS 4.3.3); the environment and the class or receiver go before them. */
#define FOREIGN_ARGUMENTS (2 + 255)

enum foreign_shape {
    FOREIGN_WORDS, /* in registers, without floating-point numbers */
    FOREIGN_REALS, /* in registers, with some, or with one as the result */
    FOREIGN_LISTED /* by libffi */
};

/* A native method that is bound, or was. */
struct foreign_function {
    void *entry;     /* atomic; NULL = not bound */
    uint32_t method; /* index; tells whether a method's record names its own function */
    uint8_t shape;   /* enum foreign_shape */
    uint8_t count;   /* of arguments without the two in front */
    uint8_t result;  /* enum basic_type */
    uint8_t result_slots;
    bool result_is_raw; /* the register of results holds what goes into the slot */
    ffi_cif *cif;    /* lies behind the types; NULL but for FOREIGN_LISTED */
    uint8_t types[]; /* enum basic_type */
};

union foreign_word {
    int64_t word;
    double d;
    float f;
};

/* Not bound yet.  To be freed with foreign_free; NULL when there is no memory for it. */
struct foreign_function *foreign_function_new(struct isolate *iso,
                                              const struct method *method) MUST_CHECK;

/* Arguments in registers, each kind in its order. */
struct foreign_registers {
    int64_t word[WORD_REGISTERS];
    union foreign_word real[REAL_REGISTERS];
};

/* Makes all of them zero that foreign_call_reals passes with so many arguments. */
static ALWAYS_INLINE void foreign_registers_clear(struct foreign_registers *registers, unsigned count)
{
    /* In parts, which the compiler writes out: the whole would be a slow string instruction. */
    memset(registers->word, 0, sizeof registers->word);
    memset(registers->real, 0, REAL_REGISTERS / 2 * sizeof registers->real[0]);
    if (UNLIKELY(count > REAL_REGISTERS / 2))
        memset(registers->real + REAL_REGISTERS / 2, 0,
               REAL_REGISTERS / 2 * sizeof registers->real[0]);
}

#if WORD_REGISTERS == 8
#define WORD_TYPES int64_t, int64_t, int64_t, int64_t, int64_t, int64_t, int64_t, int64_t
#define WORDS(w) w[0], w[1], w[2], w[3], w[4], w[5], w[6], w[7]
#else
#define WORD_TYPES int64_t, int64_t, int64_t, int64_t, int64_t, int64_t
#define WORDS(w) w[0], w[1], w[2], w[3], w[4], w[5]
#endif

/*
 * Calls a function without floating-point arguments and result.  It may take fewer arguments than there are registers,
 * and of other types.  The result is what the register of results holds, as for all of these.
 */
static ALWAYS_INLINE int64_t foreign_call_words(void *entry, const int64_t *w)
{
    return ((int64_t(*)(WORD_TYPES))(uintptr_t)entry)(WORDS(w));
}

#define REAL_TYPES_4 double, double, double, double
#define REALS_4(r) r[0].d, r[1].d, r[2].d, r[3].d
#define REAL_TYPES_8 REAL_TYPES_4, REAL_TYPES_4
#define REALS_8(r) REALS_4(r), r[4].d, r[5].d, r[6].d, r[7].d

/* The same with floating-point numbers among the arguments, or with one as the result: of a float the upper half is
 * what it may be. */
static ALWAYS_INLINE int64_t foreign_call_reals(const struct foreign_function *function, void *entry,
                                                const struct foreign_registers *registers)
{
    uintptr_t code = (uintptr_t)entry;
    const int64_t *w = registers->word;
    const union foreign_word *r = registers->real;
    bool few = LIKELY(function->count <= REAL_REGISTERS / 2);
    union foreign_word result;
    if (function->result == TYPE_FLOAT || function->result == TYPE_DOUBLE)
        result.d = few ? ((double (*)(WORD_TYPES, REAL_TYPES_4))code)(WORDS(w), REALS_4(r))
                       : ((double (*)(WORD_TYPES, REAL_TYPES_8))code)(WORDS(w), REALS_8(r));
    else
        result.word = few ? ((int64_t(*)(WORD_TYPES, REAL_TYPES_4))code)(WORDS(w), REALS_4(r))
                          : ((int64_t(*)(WORD_TYPES, REAL_TYPES_8))code)(WORDS(w), REALS_8(r));
    return result.word;
}

/* A function whose arguments do not fit into registers: all of them, the two in front too, in their order. */
int64_t foreign_call_listed(const struct foreign_function *function, void *entry,
                            union foreign_word *all);

#endif
