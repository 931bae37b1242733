/* See pages.h.  Tested by tests/unit/test_region.c. */
#include "vm/base/pages.h"

#include <errno.h>
#include <sys/mman.h>

#define ANONYMOUS (MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE)
#define WRITABLE (PROT_READ | PROT_WRITE)
#define HUGE_PAGE MIB(2)

void *pages_reserve(uint64_t size)
{
    return pages_reserve_at(NULL, size);
}

/* At a multiple of the size of huge pages, so that those of an image can be mapped as they are. */
void *pages_reserve_at(void *wish, uint64_t size)
{
    uint8_t *start = mmap(wish, size, PROT_NONE, ANONYMOUS, -1, 0);
    if (start == MAP_FAILED)
        return NULL;
    if ((uintptr_t)start % HUGE_PAGE != 0) {
        munmap(start, size);
        start = mmap(NULL, size + HUGE_PAGE, PROT_NONE, ANONYMOUS, -1, 0);
        if (start == MAP_FAILED)
            return NULL;
        uint64_t before = HUGE_PAGE - (uintptr_t)start % HUGE_PAGE;
        munmap(start, before);
        start += before;
        if (before != HUGE_PAGE)
            munmap(start + size, HUGE_PAGE - before);
    }
    /* One flag for the whole reservation, so that opening parts of it does not add mappings.  With
     * huge pages five touched bytes can cost 10 MiB.  A kernel without huge pages refuses, which is
     * as good. */
    int error = errno;
    madvise(start, size, MADV_NOHUGEPAGE);
    errno = error;
    return start;
}

bool pages_open(void *start, uint64_t size)
{
    return mprotect(start, size, WRITABLE) == 0;
}

bool pages_protect(void *start, uint64_t size, bool readable)
{
    return mprotect(start, size, readable ? PROT_READ : PROT_NONE) == 0;
}

void pages_populate(void *start, uint64_t size)
{
#ifdef MADV_POPULATE_WRITE
    int error = errno;
    madvise(start, size, MADV_POPULATE_WRITE);
    errno = error;
#endif
}

void pages_give_back(void *start, uint64_t size)
{
    if (size != 0)
        madvise(start, size, MADV_DONTNEED);
}

bool pages_renew(void *start, uint64_t size)
{
    if (mmap(start, size, WRITABLE, ANONYMOUS | MAP_FIXED, -1, 0) == MAP_FAILED)
        return false;
    madvise(start, size, MADV_NOHUGEPAGE);
    return true;
}

bool pages_move(void *from, void *to, uint64_t size)
{
    return mremap(from, size, size, MREMAP_MAYMOVE | MREMAP_FIXED, to) != MAP_FAILED;
}

void pages_release(void *start, uint64_t size)
{
    munmap(start, size);
}
