/* The account of an isolate.  See charge.h. */
#include "vm/model/charge.h"

#include "vm/base/assert.h"

bool charge(struct isolate *iso, int64_t bytes)
{
    uint64_t used = LOAD_RELAXED(&iso->memory_charged);
    uint64_t after;
    do {
        after = used + (uint64_t)bytes;
        if (bytes > 0 && iso->memory_limit != 0 && (after > iso->memory_limit || after < used))
            return false;
        VM_ASSERT(bytes >= 0 || used >= (uint64_t)-bytes,
                  "%lld bytes given back, only %llu were charged", (long long)-bytes,
                  (unsigned long long)used);
    } while (!CAS_SEQ_CST(&iso->memory_charged, &used, after));
    return true;
}

uint64_t charged_bytes(const struct isolate *iso)
{
    return LOAD_RELAXED(&iso->memory_charged);
}
