/*
 * The sequences for AArch64.  Base x27, thread x28; x2 = a, x3 = b, x19 = a loop's count.
 *
 * A load takes base + index << 3 or base + a displacement below 16 or 32 KiB, never both, so a
 * reference is decoded by an add.  A host-side table is reached by one movz of the upper half of
 * its displacement and a load with that as sign-extended index: this is why the displacements of
 * the tables are multiples of 64 KiB.
 */
#ifndef TOY_SEQUENCES_H
#define TOY_SEQUENCES_H

#include "bench/memory-map/emit.h"
#include "bench/memory-map/toy.h"

#include <string.h>

#define CPU_NAME "AArch64"

enum {
    A = 2,
    B = 3,
    T0 = 9,
    T1 = 10,
    T2 = 11,
    COUNT = 19,
    BASE = 27,
    THREAD = 28,
    SP = 31,
    ZR = 31
};

static void put(struct code *code, uint32_t word)
{
    if (code->used + 4 > code->size)
        stop("code buffer full");
    memcpy(code->write + code->used, &word, 4);
    code->used += 4;
}

static uint32_t registers(unsigned rd, unsigned rn, unsigned rm)
{
    return rm << 16 | rn << 5 | rd;
}

/* An unsigned immediate offset, scaled by the access size, in 12 bits. */
static uint32_t offset12(int64_t offset, unsigned size_shift)
{
    bool fits =
        offset >= 0 && (offset & ((1 << size_shift) - 1)) == 0 && offset >> size_shift < 4096;
    if (!fits)
        check(false, "AArch64 offset %lld fits 12 bits", (long long)offset);
    return (uint32_t)(offset >> size_shift) << 10;
}

static void put_word(struct code *code, unsigned rd, int64_t value)
{
    int32_t word = (int32_t)value;
    if (word != value)
        check(false, "AArch64 displacement %lld fits 32 bits", (long long)value);
    put(code, 0x52a00000 | (uint32_t)word >> 16 << 5 | rd); /* movz wd, #hi, lsl 16 */
    if (word & 0xffff)
        put(code, 0x72800000 | ((uint32_t)word & 0xffff) << 5 | rd); /* movk wd, #lo */
}

static void put_decode(struct code *code, unsigned rd, unsigned reference)
{
    put(code, 0x8b000000 | 3 << 10 | registers(rd, BASE, reference)); /* add xd, base, xr, lsl 3 */
}

static void put_load32(struct code *code, unsigned rd, unsigned rn, int64_t offset)
{
    put(code, 0xb9400000 | offset12(offset, 2) | registers(rd, rn, 0)); /* ldr wd, [xn, #offset] */
}

static void put_load64(struct code *code, unsigned rd, unsigned rn, int64_t offset)
{
    put(code, 0xf9400000 | offset12(offset, 3) | registers(rd, rn, 0)); /* ldr xd, [xn, #offset] */
}

static void *begin(struct code *code)
{
    code->used = align_up(code->used, 64);
    return code->run + code->used;
}

static void *begin_sequence(struct code *code)
{
    void *start = begin(code);
    put(code,
        0xa9800000 | 0x7a << 15 | 30 << 10 | registers(29, SP, 0));    /* stp x29,x30,[sp,-48]! */
    put(code, 0xa9000000 | 2 << 15 | 28 << 10 | registers(27, SP, 0)); /* stp x27,x28,[sp,16] */
    put(code, 0xf9000000 | 4 << 10 | registers(COUNT, SP, 0));         /* str x19,[sp,32] */
    put(code, 0xaa0003e0 | registers(BASE, 0, 0));                     /* mov x27, x0 */
    put(code, 0xaa0003e0 | 1 << 16 | THREAD);                          /* mov x28, x1 */
    put(code, 0xaa0003e0 | B << 16 | COUNT);                           /* mov x19, x3 */
    return start;
}

static void end_sequence(struct code *code)
{
    put(code, 0xf9400000 | 4 << 10 | registers(COUNT, SP, 0));
    put(code, 0xa9400000 | 2 << 15 | 28 << 10 | registers(27, SP, 0));
    put(code, 0xa8c00000 | 6 << 15 | 30 << 10 | registers(29, SP, 0));
    put(code, 0xd65f03c0); /* ret */
}

/* Data and instruction caches are not coherent: what was stored must be made visible to fetches. */
static void finish_code(struct code *code)
{
    __builtin___clear_cache((char *)code->write, (char *)code->write + code->used);
    __builtin___clear_cache((char *)code->run, (char *)code->run + code->used);
}

static void *emit_method(struct code *code, uint32_t result)
{
    void *start = begin(code);
    put_word(code, 0, (int32_t)result);
    put(code, 0xd65f03c0);
    return start;
}

static sequence emit_field_load(struct code *code, int32_t field)
{
    void *start = begin_sequence(code);
    put_decode(code, T0, A);
    put_load32(code, 0, T0, field);
    end_sequence(code);
    return (sequence)start;
}

/* ldr wd, [base, w, sxtw]: what a displacement of up to 2 GiB either way costs. */
static sequence emit_constant_load(struct code *code, int64_t place)
{
    void *start = begin_sequence(code);
    put_word(code, T0, place);
    put(code, 0xb860c800 | registers(0, BASE, T0));
    end_sequence(code);
    return (sequence)start;
}

static sequence emit_class_compare(struct code *code, int32_t class_offset)
{
    void *start = begin_sequence(code);
    put_decode(code, T0, A);
    put_load32(code, T0, T0, 0);
    put_word(code, T1, class_offset);
    put(code, 0x6b000000 | registers(ZR, T0, T1)); /* cmp w9, w10 */
    put(code, 0x1a9f07e0 | (0 ^ 1) << 12);         /* cset w0, eq */
    end_sequence(code);
    return (sequence)start;
}

/* Leaves the class's address in T0; a null reference leaves the base, whose bytes are zero. */
static void put_load_class(struct code *code)
{
    put_decode(code, T0, A);
    put(code, 0xb9800000 | registers(T0, T0, 0));    /* ldrsw x9, [x9] */
    put(code, 0x8b000000 | registers(T0, BASE, T0)); /* add x9, base, x9 */
}

static sequence emit_metadata_load(struct code *code, int32_t field)
{
    void *start = begin_sequence(code);
    put_load_class(code);
    put_load32(code, 0, T0, field);
    end_sequence(code);
    return (sequence)start;
}

static void put_call_method(struct code *code, uint32_t method)
{
    put_word(code, 16, ENTRY_TABLE + 8 * (int64_t)method);
    put(code, 0xf860c800 | registers(16, BASE, 16)); /* ldr x16, [base, w16, sxtw] */
    put(code, 0xd63f0000 | 16 << 5);                 /* blr x16 */
}

static void put_call_virtual(struct code *code, int32_t vtable_slot)
{
    put_load_class(code);
    put_load32(code, T0, T0, vtable_slot);
    put_decode(code, T0, T0); /* 8 bytes an entry, as 8 bytes a reference unit */
    put_word(code, 16, ENTRY_TABLE);
    put(code, 0xf860c800 | registers(16, T0, 16)); /* ldr x16, [x9, w16, sxtw] */
    put(code, 0xd63f0000 | 16 << 5);
}

static sequence emit_call_method(struct code *code, uint32_t method)
{
    void *start = begin_sequence(code);
    put_call_method(code, method);
    end_sequence(code);
    return (sequence)start;
}

static sequence emit_call_virtual(struct code *code, int32_t vtable_slot)
{
    void *start = begin_sequence(code);
    put_call_virtual(code, vtable_slot);
    end_sequence(code);
    return (sequence)start;
}

static sequence emit_call_runtime(struct code *code)
{
    void *start = begin_sequence(code);
    put(code, 0xaa0003e0 | BASE << 16); /* mov x0, base */
    put_load64(code, 16, THREAD, offsetof(struct toy_thread, runtime_call));
    put(code, 0xd63f0000 | 16 << 5);
    end_sequence(code);
    return (sequence)start;
}

static sequence emit_poll(struct code *code)
{
    void *start = begin_sequence(code);
    put_load64(code, T0, THREAD, offsetof(struct toy_thread, stack_limit));
    put(code, 0xeb206000 | registers(ZR, SP, T0)); /* cmp sp, x9 */
    put(code, 0x1a9f07e0 | (9 ^ 1) << 12);         /* cset w0, ls */
    end_sequence(code);
    return (sequence)start;
}

static void put_card_mark(struct code *code, int64_t extra)
{
    put(code,
        0x8b400000 | (CARD_SHIFT - 3) << 10 | registers(T0, BASE, A)); /* add x9,base,a,lsr 6 */
    put_word(code, T1, CARD_TABLE + extra);
    put(code, 0x52800000 | CARD_DIRTY << 5 | T2);  /* mov w11, #1: no register is known odd */
    put(code, 0x3820c800 | registers(T2, T0, T1)); /* strb w11, [x9, w10, sxtw] */
}

static sequence emit_reference_store(struct code *code, int32_t field)
{
    void *start = begin_sequence(code);
    put_decode(code, T0, A);
    put(code, 0xb9000000 | offset12(field, 2) | registers(B, T0, 0)); /* str w3, [x9, #field] */
    put_card_mark(code, 0);
    end_sequence(code);
    return (sequence)start;
}

/*
 * The same card mark in three instructions.  One movn makes a displacement that ends in 0xffff and
 * at the same time the byte 0xff to store; it needs the card of offset o at CARD_TABLE - 1 + (o >>
 * 9) and "dirty" to be any value but 0.  The card of the zero page, which is never marked, falls
 * below.
 */
#define HAVE_SHORT_CARD_MARK 1
static sequence emit_reference_store_short(struct code *code, int32_t field)
{
    void *start = begin_sequence(code);
    put_decode(code, T0, A);
    put(code, 0xb9000000 | offset12(field, 2) | registers(B, T0, 0));
    put(code, 0x8b400000 | (CARD_SHIFT - 3) << 10 | registers(T0, BASE, A));
    uint32_t low = (uint32_t)(CARD_TABLE - 1);
    put(code, 0x12a00000 | (~low >> 16) << 5 | T1); /* movn w10, #~hi, lsl 16 */
    put(code, 0x3820c800 | registers(T1, T0, T1));  /* strb w10, [x9, w10, sxtw] */
    end_sequence(code);
    return (sequence)start;
}

static sequence emit_array_load(struct code *code)
{
    void *start = begin_sequence(code);
    put_decode(code, T0, A);
    put_load32(code, T1, T0, 8);
    put(code, 0x6b000000 | registers(ZR, B, T1));            /* cmp w3, w10 */
    put(code, 0x54000000 | 4 << 5 | 2);                      /* b.hs out */
    put(code, 0x91000000 | 16 << 10 | registers(T0, T0, 0)); /* add x9, x9, #16 */
    put(code, 0xb8607800 | registers(0, T0, B));             /* ldr w0, [x9, x3, lsl 2] */
    put(code, 0x14000000 | 2);                               /* b end */
    put(code, 0x12800000);                                   /* out: mov w0, #-1 */
    end_sequence(code);
    return (sequence)start;
}

static void put_loop_end(struct code *code, uint64_t top)
{
    put(code, 0xd1000000 | 1 << 10 | registers(COUNT, COUNT, 0)); /* sub x19, x19, #1 */
    uint32_t words = (uint32_t)((int64_t)(top - code->used) / 4) & 0x7ffff;
    put(code, 0xb5000000 | words << 5 | COUNT); /* cbnz x19, top */
}

static sequence end_chase(struct code *code, void *start, uint64_t top)
{
    put_loop_end(code, top);
    put(code, 0xaa0003e0 | A << 16); /* mov x0, x2 */
    end_sequence(code);
    return (sequence)start;
}

static sequence emit_chase_pointer(struct code *code, int32_t field)
{
    void *start = begin_sequence(code);
    uint64_t top = code->used;
    put_load64(code, A, A, field);
    return end_chase(code, start, top);
}

/* Folding an add into a load is not to be had here; both names make the same code. */
static sequence emit_chase_folded(struct code *code, int32_t field)
{
    void *start = begin_sequence(code);
    uint64_t top = code->used;
    put_decode(code, T0, A);
    put_load32(code, A, T0, field);
    return end_chase(code, start, top);
}

static sequence emit_chase_separate(struct code *code, int32_t field)
{
    return emit_chase_folded(code, field);
}

/* References in bytes: no shift, and only 4 GiB in reach. */
static sequence emit_chase_bytes(struct code *code, int32_t field)
{
    void *start = begin_sequence(code);
    uint64_t top = code->used;
    put(code, 0x8b000000 | registers(T0, BASE, A));
    put_load32(code, A, T0, field);
    return end_chase(code, start, top);
}

static sequence emit_chase_null_tested(struct code *code, int32_t field)
{
    void *start = begin_sequence(code);
    uint64_t top = code->used;
    put_decode(code, T0, A);
    put_load32(code, A, T0, field);
    put(code, 0x34000000 | 3 << 5 | A); /* cbz w2, behind the loop */
    return end_chase(code, start, top);
}

static sequence end_loop(struct code *code, void *start, uint64_t top)
{
    put_loop_end(code, top);
    end_sequence(code);
    return (sequence)start;
}

static sequence emit_loop_direct(struct code *code, void *target)
{
    void *start = begin_sequence(code);
    uint64_t top = code->used;
    int64_t words = ((uint8_t *)target - (code->run + code->used)) / 4;
    put(code, 0x94000000 | ((uint32_t)words & 0x3ffffff)); /* bl target */
    return end_loop(code, start, top);
}

static sequence emit_loop_entry(struct code *code, uint32_t method)
{
    void *start = begin_sequence(code);
    uint64_t top = code->used;
    put_call_method(code, method);
    return end_loop(code, start, top);
}

static sequence emit_loop_virtual(struct code *code, int32_t vtable_slot)
{
    void *start = begin_sequence(code);
    uint64_t top = code->used;
    put_call_virtual(code, vtable_slot);
    return end_loop(code, start, top);
}

static sequence emit_loop_pointer_virtual(struct code *code, int32_t vtable_slot)
{
    void *start = begin_sequence(code);
    uint64_t top = code->used;
    put_load64(code, T0, A, 0);
    put_load64(code, 16, T0, vtable_slot);
    put(code, 0xd63f0000 | 16 << 5);
    return end_loop(code, start, top);
}

static sequence emit_loop_store(struct code *code, int64_t place, uint32_t mask, bool cards)
{
    void *start = begin_sequence(code);
    uint64_t top = code->used;
    put_word(code, T0, mask >> 3);
    put(code, 0x0a000000 | registers(A, COUNT, T0)); /* and w2, w19, w9 */
    put_decode(code, T0, A);
    put_word(code, T1, place);
    put(code, 0xb820c800 | registers(B, T0, T1)); /* str w3, [x9, w10, sxtw] */
    if (cards)
        put_card_mark(code, place >> CARD_SHIFT);
    return end_loop(code, start, top);
}

#endif
