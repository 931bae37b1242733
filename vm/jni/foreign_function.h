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

#define FEW_REALS 4

/* How the arguments are passed. */
enum foreign_shape {
    FOREIGN_WORDS,     /* in registers; neither among them nor as the result there is a floating-point number */
    FOREIGN_FEW_REALS, /* in registers, at most FEW_REALS floating-point numbers among them */
    FOREIGN_REALS,     /* in registers, with more */
    FOREIGN_LISTED     /* by libffi */
};

struct foreign_argument {
    uint8_t type; /* enum basic_type */
    uint8_t slot; /* without the receiver's */
};

/* A native method that is bound, or was. */
struct foreign_function {
    void *entry;        /* atomic; NULL = not bound */
    uint32_t method;    /* index; tells whether a method's record names its own function */
    uint8_t shape;      /* enum foreign_shape */
    uint8_t count;      /* of arguments without the two in front */
    uint8_t words;      /* of these; the rest are floating-point numbers */
    uint8_t result;     /* enum basic_type */
    uint8_t result_slots;
    bool result_is_raw; /* the register of results holds what goes into the slot */
    struct foreign_argument *arguments; /* behind this; but for FOREIGN_LISTED the floating-point numbers come last */
    ffi_cif *cif;       /* behind them */
};

union foreign_word {
    int64_t word;
    double d;
    float f;
};

/* Not bound yet.  To be freed with foreign_free; NULL when there is no memory for it. */
struct foreign_function *foreign_function_new(struct isolate *iso,
                                              const struct method *method) MUST_CHECK;

#define LISTED_4(array, n) array[n], array[(n) + 1], array[(n) + 2], array[(n) + 3]
#if WORD_REGISTERS == 8
#define WORD_TYPES int64_t, int64_t, int64_t, int64_t, int64_t, int64_t, int64_t, int64_t
#define WORDS(array) LISTED_4(array, 0), LISTED_4(array, 4)
#else
#define WORD_TYPES int64_t, int64_t, int64_t, int64_t, int64_t, int64_t
#define WORDS(array) LISTED_4(array, 0), array[4], array[5]
#endif
#define FEW_REAL_TYPES double, double, double, double

/*
 * Calls a function without floating-point arguments and result.  It may take fewer arguments than there are registers,
 * and of other types.  The result is what the register of results holds, as for all of these.
 */
static ALWAYS_INLINE int64_t foreign_call_words(void *entry, const int64_t *words)
{
    return ((int64_t(*)(WORD_TYPES))(uintptr_t)entry)(WORDS(words));
}

static ALWAYS_INLINE int64_t foreign_word_of(double real)
{
    union foreign_word word = {.d = real};
    return word.word;
}

/* The same with at most FEW_REALS floating-point numbers, or with one as the result: of a float the upper half is
 * what it may be. */
static ALWAYS_INLINE int64_t foreign_call_few_reals(enum basic_type result, void *entry,
                                                    const int64_t *words, const double *reals)
{
    uintptr_t code = (uintptr_t)entry;
    if (result == TYPE_FLOAT || result == TYPE_DOUBLE)
        return foreign_word_of(((double (*)(WORD_TYPES, FEW_REAL_TYPES))code)(WORDS(words), LISTED_4(reals, 0)));
    return ((int64_t(*)(WORD_TYPES, FEW_REAL_TYPES))code)(WORDS(words), LISTED_4(reals, 0));
}

/* The same with any number of them that the registers hold. */
int64_t foreign_call_reals(enum basic_type result, void *entry, const int64_t *words, const double *reals);

/* A function whose arguments do not fit into registers: all of them, the two in front too, in their order. */
int64_t foreign_call_listed(const struct foreign_function *function, void *entry,
                            union foreign_word *all);

#endif
