/* Read by self-test.sh: every line that says BAD must be reported, and nothing else. */
#include <stddef.h>
#include <stdint.h>

typedef void (*bad_function)(int);
typedef struct bad_inner *bad_pointer;
struct bad_inner {
    struct {
        void *deep;
    } x[2];
};
#define BAD_ROWS(F) F(p) F(q)

/* region struct */
struct bad_one {
    char *p;                   /* BAD */
    uint32_t ok;
    void *array[4];            /* BAD */
    uintptr_t address;         /* BAD */
    size_t size;               /* BAD */
    long wide;                 /* BAD */
    unsigned long long wider;  /* BAD */
    int (*call)(int);          /* BAD */
    bad_function callback;     /* BAD */
    bad_pointer pointer;       /* BAD */
    struct bad_inner inner;    /* BAD */
    struct unknown unknown;    /* BAD */
    union {                    /* BAD */
        uint32_t fine;
        char **twice;
    } u;
    const char *const q, *r;   /* BAD */
    _Atomic(void *) slot;      /* BAD */
    struct bad_one *next;      /* BAD */
};

/* region struct */
struct bad_two {
#define ROW(name) char *name;
    BAD_ROWS(ROW)              /* BAD */ /* BAD */
#undef ROW
};
