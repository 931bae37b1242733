/* See fences.h. */
#include "vm/base/fences.h"

#include <linux/membarrier.h>
#include <sys/syscall.h>
#include <unistd.h>

bool fences_prepare(void)
{
    return syscall(SYS_membarrier, MEMBARRIER_CMD_REGISTER_PRIVATE_EXPEDITED, 0, 0) == 0;
}

void fence_seldom(bool prepared)
{
    __atomic_thread_fence(__ATOMIC_SEQ_CST);
    /* Once registered it can only fail in a child of fork, which has none of our threads. */
    if (prepared)
        syscall(SYS_membarrier, MEMBARRIER_CMD_PRIVATE_EXPEDITED, 0, 0);
}
