/*
 * Interpreter frames, as they lie in a guest thread's stack in the region.
 *
 * A stack is an array of 8-byte slots that grows upward and is grown by copying; frames name one
 * another by slot number, so a copy or a move of the region changes nothing in them.
 *
 *   ... caller's operands | arguments = locals 0.. | more locals | struct frame | operand stack ...
 *
 * Three kinds live on one stack and continue by the same rule, "look at the top frame":
 *   BYTECODE  interpret from `pc`
 *   NATIVE    call the native function again; its arguments are the locals
 *   RESUME    a continuation of the VM itself (resume.def): call its function
 * NATIVE and RESUME frames have, instead of an operand stack, FRAME_RAW_SLOTS raw words and
 * FRAME_REF_SLOTS references of state.  So no C frame ever waits for Java (DESIGN.md section 5).
 */
#ifndef ATOLL_MODEL_FRAME_H
#define ATOLL_MODEL_FRAME_H

#include "gc/object.h"

enum frame_kind {
    FRAME_BOTTOM,   /* under the first frame of a call from the host: leave the interpreter */
    FRAME_BYTECODE,
    FRAME_NATIVE,
    FRAME_RESUME
};

enum frame_flags {
    FRAME_CATCHES = 1 << 0,    /* NATIVE, RESUME: wants to see exceptions of frames above it */
    FRAME_DELIVERS = 1 << 1,   /* RESUME: its result is pushed for the bytecode frame below */
    FRAME_LOCKED = 1 << 2,     /* holds the monitor of `lock` */
    FRAME_ENTERED = 1 << 3,    /* synchronized method: the monitor has been asked for */
    FRAME_PAID = 1 << 4,       /* with fuel: the instruction at pc has been counted and is executed again */
    FRAME_BLOCKS = 1 << 5,     /* BYTECODE: has entered monitors by monitorenter; vm/exec/frame_locks.h */
    FRAME_GAVE_UP = 1 << 6,    /* synchronized method: has exited the monitor of `lock` by monitorexit */
    FRAME_BARE = 1 << 7        /* NATIVE: without FRAME_RAW and FRAME_REF */
};

/* region struct */
struct frame {
    uint32_t caller;   /* slot number of the calling frame's struct frame; 0 under FRAME_BOTTOM */
    uint32_t method;   /* method index; RESUME: enum resume_id */
    uint32_t locals;   /* slot number of local 0 */
    uint32_t sp;       /* slot number of the first free operand slot; valid while not on top */
    uint32_t pc;       /* bytecode index of the instruction being executed */
    uint8_t kind;      /* enum frame_kind */
    uint8_t flags;     /* enum frame_flags */
    uint16_t state;    /* NATIVE, RESUME: theirs, 0 at first */
    struct ref lock;   /* object a synchronized method locks */
    struct ref pending; /* BYTECODE: to be thrown when the frame continues, else null */
};
#define FRAME_SLOTS 4
_Static_assert(sizeof(struct frame) == FRAME_SLOTS * sizeof(union slot), "frames are whole slots");

#define FRAME_RAW_SLOTS 4
#define FRAME_REF_SLOTS 6

#define FRAME_OPERANDS(frame) ((union slot *)(void *)((frame) + 1))
#define FRAME_RAW(frame, i) (FRAME_OPERANDS(frame)[i].raw)
#define FRAME_REF(frame, i) (FRAME_OPERANDS(frame)[FRAME_RAW_SLOTS + (i)].r)

/* Writes the frame of a native method whose struct frame begins at slot number `at`. */
static ALWAYS_INLINE void native_frame_fill(struct frame *frame, uint32_t caller, uint32_t method,
                                            uint32_t locals, uint32_t at)
{
    union slot *operands = FRAME_OPERANDS(frame);
    *frame = (struct frame){
        .caller = caller,
        .method = method,
        .locals = locals,
        .kind = FRAME_NATIVE,
        .sp = at + FRAME_SLOTS + FRAME_RAW_SLOTS + FRAME_REF_SLOTS,
    };
    /* In two parts, which the compiler writes out: the whole would be a slow string instruction. */
    memset(operands, 0, FRAME_RAW_SLOTS * sizeof(union slot));
    memset(operands + FRAME_RAW_SLOTS, 0, FRAME_REF_SLOTS * sizeof(union slot));
}

/* The same for a function that keeps nothing in its frame, which only the others look at. */
static ALWAYS_INLINE void bare_frame_fill(struct frame *frame, uint32_t caller, uint32_t method,
                                          uint32_t locals, uint32_t at)
{
    *frame = (struct frame){
        .caller = caller,
        .method = method,
        .locals = locals,
        .kind = FRAME_NATIVE,
        .flags = FRAME_BARE,
        .sp = at + FRAME_SLOTS,
    };
}

#endif
