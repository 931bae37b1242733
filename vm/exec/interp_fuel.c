/*
 * The interpreter of isolates with fuel: each bytecode of the class file costs one unit, exactly, also those that the
 * other variant fuses, or saves by doing what a method does without a frame (SHORT_CUTS).  Fused instructions are
 * executed by the handlers of their parts, which the code still has in their places.
 *
 * Units are taken from the isolate's in portions (fuel.c) and counted down in the thread's memory, so that whoever
 * stops the world finds the exact number.
 */
#include "vm/exec/fuel.h"
#include "vm/exec/internal.h"

#define ATOLL_EXEC_INTERP_VARIANT_H /* instead of interp_variant.h */
#define SHORT_CUTS 0
#define PAY()                                    \
    do {                                         \
        if (UNLIKELY(t->fuel == 0))              \
            goto out_of_fuel;                    \
        t->fuel--;                               \
        frame->flags &= (uint8_t)~FRAME_PAID;    \
    } while (0)
#define NOTE_PAID() (frame->flags |= FRAME_PAID)
#define NOTE_UNPAID() (frame->flags &= (uint8_t)~FRAME_PAID)
#define IS_PAID() ((frame->flags & FRAME_PAID) != 0)
#define UNWOUND() (t->frame->flags &= (uint8_t)~FRAME_PAID)
#define POLL_OF_SAVED poll_saved
#define OUT_OF_FUEL                              \
    out_of_fuel:                                 \
    SAVE_BETWEEN();                              \
    switch (fuel_take(t)) {                      \
    case FUEL_TAKEN: break;                      \
    case FUEL_AWAITED: return RUN_WAITING;       \
    default: return RUN_STOPPED;                 \
    }                                            \
    goto continue_top;
#define FUSED_LABEL(name, first) &&op_##first
#define INTERP_FUSED "vm/exec/interp_no_fused.inc"

#define interp_run interp_run_with_fuel
#include "vm/exec/interp.c"
