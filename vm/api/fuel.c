/* Fuel from the host's side.  Calls that return without their end because there is none left: resume.c. */
#include "vm/exec/fuel.h"

#include "vm/api/internal.h"
#include "vm/base/mem.h"
#include "vm/exec/freeze.h"
#include "vm/exec/internal.h"

/* With the world stopped, so that no thread has a portion.  An isolate that has ended runs no more. */
static atoll_status with_fuel(atoll_isolate *handle, void (*work)(struct isolate *iso, uint64_t *numbers),
                              uint64_t numbers[2])
{
    struct isolate_record *isolate = registry_pin(handle, REGISTRY_ISOLATE);
    struct thread *stopper;
    atoll_status status = ATOLL_OK;
    if (isolate == NULL)
        return ATOLL_MISUSE;
    stopper = mem_alloc(sizeof *stopper);
    if (HEADER(isolate->iso)->fuel_mode == FUEL_NOT_COUNTED)
        status = ATOLL_MISUSE;
    else if (stopper == NULL)
        status = ATOLL_OUT_OF_MEMORY;
    else if (!freeze_stop(isolate->iso, stopper))
        status = ATOLL_ENDED;
    if (status == ATOLL_OK) {
        fuel_gather(isolate->iso);
        work(isolate->iso, numbers);
        freeze_resume(isolate->iso, stopper);
    }
    mem_free(stopper);
    registry_unpin(handle);
    return status;
}

static void set(struct isolate *iso, uint64_t *numbers)
{
    fuel_add(iso, numbers[0], true);
}

/* numbers[1] is 1 when it would be too much. */
static void add(struct isolate *iso, uint64_t *numbers)
{
    numbers[1] = numbers[0] > INT64_MAX - LOAD_RELAXED(&HEADER(iso)->fuel_pool);
    if (numbers[1] == 0)
        fuel_add(iso, numbers[0], false);
}

static void ask(struct isolate *iso, uint64_t *numbers)
{
    numbers[0] = LOAD_RELAXED(&HEADER(iso)->fuel_pool);
    numbers[1] = HEADER(iso)->fuel_given - numbers[0];
}

atoll_status atoll_isolate_set_fuel(atoll_isolate *isolate, uint64_t bytecodes)
{
    uint64_t numbers[2] = {bytecodes, 0};
    return bytecodes > INT64_MAX ? ATOLL_MISUSE : with_fuel(isolate, set, numbers);
}

atoll_status atoll_isolate_add_fuel(atoll_isolate *isolate, uint64_t bytecodes)
{
    uint64_t numbers[2] = {bytecodes, 0};
    atoll_status status = bytecodes > INT64_MAX ? ATOLL_MISUSE : with_fuel(isolate, add, numbers);
    return status == ATOLL_OK && numbers[1] != 0 ? ATOLL_MISUSE : status;
}

atoll_status atoll_isolate_fuel(atoll_isolate *isolate, uint64_t *left, uint64_t *used)
{
    uint64_t numbers[2] = {0, 0};
    atoll_status status = with_fuel(isolate, ask, numbers);
    if (left != NULL)
        *left = numbers[0];
    if (used != NULL)
        *used = numbers[1];
    return status;
}
