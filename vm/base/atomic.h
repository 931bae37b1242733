/*
 * The memory orders the VM uses, by name.  Guest memory is read and written with relaxed atomics at
 * least: a racy Java program is legal, so a C data race would be our undefined behaviour, not its.
 * Relaxed accesses of up to 8 bytes compile to plain moves on x86-64 and AArch64.
 */
#ifndef ATOLL_BASE_ATOMIC_H
#define ATOLL_BASE_ATOMIC_H

#define LOAD_RELAXED(p) __atomic_load_n((p), __ATOMIC_RELAXED)
#define LOAD_ACQUIRE(p) __atomic_load_n((p), __ATOMIC_ACQUIRE)
#define LOAD_SEQ_CST(p) __atomic_load_n((p), __ATOMIC_SEQ_CST)
#define STORE_RELAXED(p, v) __atomic_store_n((p), (v), __ATOMIC_RELAXED)
#define STORE_RELEASE(p, v) __atomic_store_n((p), (v), __ATOMIC_RELEASE)
#define STORE_SEQ_CST(p, v) __atomic_store_n((p), (v), __ATOMIC_SEQ_CST)
/* Strong compare-and-swap; *expected receives the value found.  True when it was stored. */
#define CAS_SEQ_CST(p, expected, desired)                                                   \
    __atomic_compare_exchange_n((p), (expected), (desired), 0, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST)
#define FETCH_ADD(p, v) __atomic_fetch_add((p), (v), __ATOMIC_SEQ_CST)

#endif
