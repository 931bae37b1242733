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

/* Those in registers in the first arrays, each in order of their kind; else all of them in `all`. */
struct foreign_arguments {
    unsigned words, reals;
    int64_t word[WORD_REGISTERS];
    union foreign_word real[REAL_REGISTERS];
    union foreign_word all[FOREIGN_ARGUMENTS];
};

union foreign_result {
    int64_t word;
    double d;
    float f;
};

/* Of a method descriptor.  To be freed with foreign_free; NULL when there is no memory for it. */
struct foreign_function *foreign_function_new(struct isolate *iso, const char *descriptor,
                                              enum basic_type result) MUST_CHECK;
void foreign_call(const struct foreign_function *function, void *entry,
                  struct foreign_arguments *arguments, union foreign_result *result);

static inline void foreign_arguments_begin(struct foreign_arguments *arguments)
{
    arguments->words = arguments->reals = 0;
}

static inline void foreign_add_word(const struct foreign_function *function,
                                    struct foreign_arguments *arguments, int64_t word)
{
    if (LIKELY(function->in_registers))
        arguments->word[arguments->words++] = word;
    else
        arguments->all[arguments->words++].word = word;
}

static inline union foreign_word *foreign_next_real(const struct foreign_function *function,
                                                    struct foreign_arguments *arguments)
{
    return LIKELY(function->in_registers) ? &arguments->real[arguments->reals++]
                                          : &arguments->all[arguments->words++];
}

static inline void foreign_add_double(const struct foreign_function *function,
                                      struct foreign_arguments *arguments, double d)
{
    foreign_next_real(function, arguments)->d = d;
}

static inline void foreign_add_float(const struct foreign_function *function,
                                     struct foreign_arguments *arguments, float f)
{
    union foreign_word *real = foreign_next_real(function, arguments);
    real->word = 0;
    real->f = f;
}

#endif
