/*
 * Access to a file mapping beyond the end of a file that somebody has cut off: the CPU says SIGBUS.
 *
 * Only a host that asks for it (exec_catch_bus_errors) gets a signal handler.  It puts a page of
 * zeros in the place of the lost one, so that the access goes on, and makes the thread poll, where an
 * InternalError is thrown, soon after the access like HotSpot's.  The page stays as it is, even if
 * the file grows again.  A fault anywhere else goes to whoever had the signal before.
 */
#include <errno.h>
#include <signal.h>
#include <sys/mman.h>

#include "vm/exec/boot.h"
#include "vm/exec/internal.h"

#define PAGE_MASK (~(uintptr_t)4095)

static __thread struct thread *running;
static struct sigaction previous;

struct thread *bus_fault_watch(struct thread *t)
{
    struct thread *outer = running;
    running = t;
    return outer;
}

static void pass_on(int signal, siginfo_t *info, void *context)
{
    if (previous.sa_flags & SA_SIGINFO) {
        previous.sa_sigaction(signal, info, context);
    } else if (previous.sa_handler != SIG_DFL && previous.sa_handler != SIG_IGN) {
        previous.sa_handler(signal);
    } else {
        /* The access is done again and ends the process. */
        struct sigaction usual = {.sa_handler = SIG_DFL};
        sigaction(signal, &usual, NULL);
    }
}

static void handle(int signal, siginfo_t *info, void *context)
{
    struct thread *t = running;
    uintptr_t address = (uintptr_t)info->si_addr;
    int error = errno;
    if (t != NULL && info->si_code == BUS_ADRERR) {
        const struct gc_heap_state *heap = &HEADER(t)->heap;
        uintptr_t offset = address - (uintptr_t)t->base;
        if (offset >= heap->offheap_start && offset < heap->offheap_end &&
            mmap((void *)(address & PAGE_MASK), ~PAGE_MASK + 1, PROT_READ | PROT_WRITE,
                 MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_NORESERVE, -1, 0) != MAP_FAILED) {
            STORE_RELAXED(&t->bus_fault, true);
            STORE_RELAXED(&t->stack_limit, NULL);
            errno = error;
            return;
        }
    }
    pass_on(signal, info, context);
    errno = error;
}

bool exec_catch_bus_errors(void)
{
    struct sigaction now, action = {.sa_sigaction = handle, .sa_flags = SA_SIGINFO | SA_RESTART | SA_ONSTACK};
    sigemptyset(&action.sa_mask);
    if (sigaction(SIGBUS, NULL, &now) != 0)
        return false;
    if (now.sa_flags & SA_SIGINFO && now.sa_sigaction == handle)
        return true;
    previous = now;
    return sigaction(SIGBUS, &action, NULL) == 0;
}

void exec_leave_bus_errors(void)
{
    struct sigaction now;
    if (sigaction(SIGBUS, NULL, &now) == 0 && now.sa_flags & SA_SIGINFO && now.sa_sigaction == handle)
        sigaction(SIGBUS, &previous, NULL);
}

void bus_fault_throw(struct thread *t)
{
    STORE_RELAXED(&t->bus_fault, false);
    thread_set_stack(t);
    exec_throw(t, "java/lang/InternalError",
               "a fault occurred in a recent unsafe memory access operation in compiled Java code");
}
