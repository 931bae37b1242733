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

struct foreign_function {
    uint8_t in_registers; /* all arguments are */
    uint8_t has_reals;
    uint8_t count;   /* without the two in front */
    uint8_t result;  /* enum basic_type */
    ffi_cif *cif;    /* lies behind the types; NULL when in_registers */
    uint8_t types[]; /* enum basic_type */
};

union foreign_word {
    int64_t word;
    double d;
    float f;
};

union foreign_result {
    int64_t word;
    double d;
    float f;
};

/* Of a method descriptor.  To be freed with foreign_free; NULL when there is no memory for it. */
struct foreign_function *foreign_function_new(struct isolate *iso, const char *descriptor,
                                              enum basic_type result) MUST_CHECK;

/* Arguments in registers, each kind in its order. */
struct foreign_registers {
    int64_t word[WORD_REGISTERS];
    union foreign_word real[REAL_REGISTERS];
};

/* The types and values of the first n words. */
#define FOREIGN_TYPES_2 int64_t, int64_t
#define FOREIGN_TYPES_3 FOREIGN_TYPES_2, int64_t
#define FOREIGN_TYPES_4 FOREIGN_TYPES_3, int64_t
#define FOREIGN_TYPES_5 FOREIGN_TYPES_4, int64_t
#define FOREIGN_TYPES_6 FOREIGN_TYPES_5, int64_t
#define FOREIGN_VALUES_2 w[0], w[1]
#define FOREIGN_VALUES_3 FOREIGN_VALUES_2, w[2]
#define FOREIGN_VALUES_4 FOREIGN_VALUES_3, w[3]
#define FOREIGN_VALUES_5 FOREIGN_VALUES_4, w[4]
#define FOREIGN_VALUES_6 FOREIGN_VALUES_5, w[5]
#if WORD_REGISTERS == 8
#define FOREIGN_TYPES_ALL FOREIGN_TYPES_6, int64_t, int64_t
#define FOREIGN_VALUES_ALL FOREIGN_VALUES_6, w[6], w[7]
#else
#define FOREIGN_TYPES_ALL FOREIGN_TYPES_6
#define FOREIGN_VALUES_ALL FOREIGN_VALUES_6
#endif

/* `words` of them are set.  Functions that a call in registers stands for may take fewer arguments, and of other types. */
static ALWAYS_INLINE int64_t foreign_call_words(void *entry, int64_t *w, unsigned words)
{
    uintptr_t code = (uintptr_t)entry;
    /* No switch: the few first comparisons are cheaper than a jump by a table. */
    if (words == 2)
        return ((int64_t(*)(FOREIGN_TYPES_2))code)(FOREIGN_VALUES_2);
    if (words == 3)
        return ((int64_t(*)(FOREIGN_TYPES_3))code)(FOREIGN_VALUES_3);
    if (words == 4)
        return ((int64_t(*)(FOREIGN_TYPES_4))code)(FOREIGN_VALUES_4);
    if (words == 5)
        return ((int64_t(*)(FOREIGN_TYPES_5))code)(FOREIGN_VALUES_5);
    for (unsigned i = words; i < WORD_REGISTERS; i++)
        w[i] = 0;
    return ((int64_t(*)(FOREIGN_TYPES_ALL))code)(FOREIGN_VALUES_ALL);
}

/* The same with floating-point numbers among the arguments or as the result, of type `type`; registers without an
 * argument are zero. */
void foreign_call_reals(enum basic_type type, void *entry,
                        const struct foreign_registers *registers, union foreign_result *result);

/* A function whose arguments do not fit into registers: all of them, the two in front too, in their order. */
void foreign_call_listed(const struct foreign_function *function, void *entry,
                         union foreign_word *all, union foreign_result *result);

#endif
