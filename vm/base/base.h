/* Compiler helpers every file may use.  Layer 0: includes libc only. */
#ifndef ATOLL_BASE_BASE_H
#define ATOLL_BASE_BASE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define LIKELY(x) __builtin_expect(!!(x), 1)
#define UNLIKELY(x) __builtin_expect(!!(x), 0)
#define MUST_CHECK __attribute__((warn_unused_result))
#define PRINTF_LIKE(format_index, first_argument) \
    __attribute__((format(printf, format_index, first_argument)))
#define NO_INLINE __attribute__((noinline))
#define ALWAYS_INLINE inline __attribute__((always_inline))
/* Ends a case that goes on into the next; both compilers understand it. */
#define FALL_THROUGH __attribute__((fallthrough))
#define COUNT_OF(array) (sizeof(array) / sizeof((array)[0]))
#define KIB(n) ((uint64_t)(n) << 10)
#define MIB(n) ((uint64_t)(n) << 20)
#define GIB(n) ((uint64_t)(n) << 30)

/* ATOLL_CHECKED turns assertions on.  The torment and sanitizer builds set it. */
#ifndef ATOLL_CHECKED
#define ATOLL_CHECKED 0
#endif
#ifndef ATOLL_TORMENT_GC
#define ATOLL_TORMENT_GC 0
#endif
#ifndef ATOLL_TORMENT_FREEZE
#define ATOLL_TORMENT_FREEZE 0
#endif
#ifndef ATOLL_TORMENT_ALLOC
#define ATOLL_TORMENT_ALLOC 0
#endif
#ifndef ATOLL_TORMENT_TINY
#define ATOLL_TORMENT_TINY 0
#endif
/* First sizes, steps and fixed caches: with TORMENT=tiny the least that works, so that what seldom
 * grows, fills or runs over in ordinary programs always does. */
#define TINY(usual, tiny) (ATOLL_TORMENT_TINY ? (tiny) : (usual))

static inline uint64_t align_up(uint64_t value, uint64_t alignment)
{
    return (value + alignment - 1) & ~(alignment - 1);
}

static inline uint64_t align_down(uint64_t value, uint64_t alignment)
{
    return value & ~(alignment - 1);
}

#endif
