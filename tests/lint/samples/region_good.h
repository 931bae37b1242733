/* Read by self-test.sh: every member here may live in a region. */
#include <stdbool.h>
#include <stdint.h>

enum good_kind { GOOD_A, GOOD_B };
struct good_ref {
    uint32_t offset;
};
typedef struct good_ref good_alias;
typedef uint16_t good_half;
#define GOOD_FIELDS(F) F(uint32_t, one) F(uint64_t, two)

static inline int good_function(const char *p) {
    return p[0] * 2;
}

struct good_host_side {
    char *p; /* not marked: may hold an address */
};

/* region struct */
struct good {
    struct good_ref ref;       /* a * in a comment is no pointer */
    good_alias alias;
    good_half halves[2 * 4];
    _Atomic uint32_t word;
    _Atomic(uint64_t) slot;
    enum good_kind kind;
    unsigned bits : 3 * 1;
    bool flag;
    char name[16];
    double d;
    union {
        uint64_t j;
        struct {
            int32_t low, high;
        };
    } u;
#define ROW(type, name) type name;
    GOOD_FIELDS(ROW)
#undef ROW
    uint8_t tail[];
} __attribute__((aligned(8)));
