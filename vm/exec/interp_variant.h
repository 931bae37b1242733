/*
 * The two variants of the interpreter: interp.c as it is, and interp_fuel.c, which counts the bytecodes that it
 * executes and stops at a limit.  This is the first; the second defines its own before it includes interp.c.
 *
 * An instruction is paid when it is dispatched.  A slow path can make it necessary to execute it again, also after
 * frames that it has pushed, a wait, or a thaw: then it has been paid, which the frame knows.
 */
#ifndef ATOLL_EXEC_INTERP_VARIANT_H
#define ATOLL_EXEC_INTERP_VARIANT_H

#define SHORT_CUTS 1             /* empty methods and intrinsics cost no frame */
#define PAY() ((void)0)          /* for the instruction at pc */
#define NOTE_PAID() ((void)0)    /* the frame is saved in the middle of it */
#define NOTE_UNPAID() ((void)0)  /* the frame is saved before it */
#define IS_PAID() false
#define UNWOUND() ((void)0)      /* the top frame goes on with a handler */
#define POLL_OF_SAVED poll       /* polls before an instruction that may be executed again */
#define OUT_OF_FUEL              /* where PAY goes */
#define FUSED_LABEL(name, first) &&op_##name
#define INTERP_FUSED "vm/exec/interp_fused.inc"

#endif
