/* The sequences for x86-64.  Base r14, thread r15; rdx = a, rcx = b, rbx = a loop's count. */
#ifndef TOY_SEQUENCES_H
#define TOY_SEQUENCES_H

#include "bench/memory-map/emit.h"
#include "bench/memory-map/toy.h"

#include <string.h>

#define CPU_NAME "x86-64"

enum { RAX, RCX, RDX, RBX, RSP, RBP, RSI, RDI, NO_INDEX = -1 };

static void put(struct code *code, const void *bytes, unsigned count)
{
    if (code->used + count > code->size)
        stop("code buffer full");
    memcpy(code->write + code->used, bytes, count);
    code->used += count;
}
#define PUT(code, ...)                                                                             \
    put(code, (const uint8_t[]){__VA_ARGS__}, sizeof((const uint8_t[]){__VA_ARGS__}))

/* Every displacement from the base must fit a signed 32-bit field: this is what -2 GiB is for. */
static void put_disp32(struct code *code, int64_t disp)
{
    int32_t word = (int32_t)disp;
    if (word != disp)
        check(false, "x86-64 displacement %lld fits 32 bits", (long long)disp);
    put(code, &word, 4);
}

static void put_imm32(struct code *code, uint32_t value)
{
    put(code, &value, 4);
}

/* opcode reg, [r14 + index << scale + disp]: one instruction for each access to the region. */
static void put_region(struct code *code, bool wide, uint8_t opcode, int reg, int index,
                       unsigned scale, int64_t disp)
{
    PUT(code, (uint8_t)(0x41 | wide << 3), opcode);
    if (index == NO_INDEX)
        PUT(code, (uint8_t)(0x86 | reg << 3));
    else
        PUT(code, (uint8_t)(0x84 | reg << 3), (uint8_t)(scale << 6 | index << 3 | 6));
    put_disp32(code, disp);
}

static void *begin(struct code *code)
{
    code->used = align_up(code->used, 64); /* so that a loop's speed is not its placement's */
    return code->run + code->used;
}

/* Three pushes: the stack is 16-byte aligned again, as a C callee expects. */
static void *begin_sequence(struct code *code)
{
    void *start = begin(code);
    PUT(code, 0x41, 0x56, 0x41, 0x57, 0x53); /* push r14; push r15; push rbx */
    PUT(code, 0x49, 0x89, 0xfe);             /* mov r14, rdi */
    PUT(code, 0x49, 0x89, 0xf7);             /* mov r15, rsi */
    PUT(code, 0x48, 0x89, 0xcb);             /* mov rbx, rcx */
    return start;
}

static void end_sequence(struct code *code)
{
    PUT(code, 0x5b, 0x41, 0x5f, 0x41, 0x5e, 0xc3); /* pop rbx; pop r15; pop r14; ret */
}

/* The instruction cache is coherent, and nothing runs code that is being written. */
static void finish_code(struct code *code)
{
    (void)code;
}

/* A method body: returns a constant. */
static void *emit_method(struct code *code, uint32_t result)
{
    void *start = begin(code);
    PUT(code, 0xb8); /* mov eax, result */
    put_imm32(code, result);
    PUT(code, 0xc3);
    return start;
}

static sequence emit_field_load(struct code *code, int32_t field)
{
    void *start = begin_sequence(code);
    put_region(code, false, 0x8b, RAX, RDX, 3, field); /* mov eax, [r14+rdx*8+field] */
    end_sequence(code);
    return (sequence)start;
}

/* A field of a pinned object at a known place, such as a static: a displacement alone. */
static sequence emit_constant_load(struct code *code, int64_t place)
{
    void *start = begin_sequence(code);
    put_region(code, false, 0x8b, RAX, NO_INDEX, 0, place); /* mov eax, [r14+place] */
    end_sequence(code);
    return (sequence)start;
}

static sequence emit_class_compare(struct code *code, int32_t class_offset)
{
    void *start = begin_sequence(code);
    put_region(code, false, 0x81, 7, RDX, 3, 0); /* cmp dword [r14+rdx*8], class */
    put_imm32(code, (uint32_t)class_offset);
    PUT(code, 0x0f, 0x94, 0xc0, 0x0f, 0xb6, 0xc0); /* sete al; movzx eax, al */
    end_sequence(code);
    return (sequence)start;
}

static void put_load_class(struct code *code)
{
    put_region(code, true, 0x63, RAX, RDX, 3, 0); /* movsxd rax, dword [r14+rdx*8] */
}

static sequence emit_metadata_load(struct code *code, int32_t field)
{
    void *start = begin_sequence(code);
    put_load_class(code);
    put_region(code, false, 0x8b, RAX, RAX, 0, field); /* mov eax, [r14+rax+field] */
    end_sequence(code);
    return (sequence)start;
}

static void put_call_method(struct code *code, uint32_t method)
{
    put_region(code, false, 0xff, 2, NO_INDEX, 0, ENTRY_TABLE + 8 * (int64_t)method);
}

static void put_call_virtual(struct code *code, int32_t vtable_slot)
{
    put_load_class(code);
    put_region(code, false, 0x8b, RAX, RAX, 0, vtable_slot); /* mov eax, [r14+rax+slot] */
    put_region(code, false, 0xff, 2, RAX, 3, ENTRY_TABLE);   /* call [r14+rax*8+ENTRY] */
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
    PUT(code, 0x4c, 0x89, 0xf7); /* mov rdi, r14 */
    PUT(code, 0x41, 0xff, 0x97); /* call [r15+runtime_call] */
    put_disp32(code, offsetof(struct toy_thread, runtime_call));
    end_sequence(code);
    return (sequence)start;
}

static sequence emit_poll(struct code *code)
{
    void *start = begin_sequence(code);
    PUT(code, 0x49, 0x3b, 0xa7); /* cmp rsp, [r15+stack_limit] */
    put_disp32(code, offsetof(struct toy_thread, stack_limit));
    PUT(code, 0x0f, 0x96, 0xc0, 0x0f, 0xb6, 0xc0); /* setbe al; movzx eax, al */
    end_sequence(code);
    return (sequence)start;
}

/* The card of the object (not of the field): byte offset >> 9 is reference >> 6. */
static void put_card_mark(struct code *code, int64_t extra)
{
    PUT(code, 0x89, 0xd0, 0xc1, 0xe8, CARD_SHIFT - 3);            /* mov eax, edx; shr eax, 6 */
    put_region(code, false, 0xc6, 0, RAX, 0, CARD_TABLE + extra); /* mov byte [r14+rax+CARDS] */
    PUT(code, CARD_DIRTY);
}

static sequence emit_reference_store(struct code *code, int32_t field)
{
    void *start = begin_sequence(code);
    put_region(code, false, 0x89, RCX, RDX, 3, field); /* mov [r14+rdx*8+field], ecx */
    put_card_mark(code, 0);
    end_sequence(code);
    return (sequence)start;
}

/* int[] load with its bounds check, -1 when out of bounds; the null array has length 0. */
static sequence emit_array_load(struct code *code)
{
    void *start = begin_sequence(code);
    put_region(code, false, 0x3b, RCX, RDX, 3, 8); /* cmp ecx, [r14+rdx*8+8] */
    PUT(code, 0x73, 8 + 4 + 2);                    /* jae out */
    put_region(code, true, 0x8d, RAX, RDX, 3, 0);  /* lea rax, [r14+rdx*8+0] */
    PUT(code, 0x8b, 0x44, 0x88, 0x10);             /* mov eax, [rax+rcx*4+16] */
    PUT(code, 0xeb, 5);                            /* jmp end */
    PUT(code, 0xb8);                               /* out: mov eax, -1 */
    put_imm32(code, 0xffffffff);
    end_sequence(code);
    return (sequence)start;
}

/* Loops, for timing: each runs `b` times; `b` must not be 0. */
static void put_loop_end(struct code *code, uint64_t top)
{
    PUT(code, 0x48, 0xff, 0xcb, 0x0f, 0x85); /* dec rbx; jnz top */
    put_imm32(code, (uint32_t)(top - (code->used + 4)));
}

static sequence end_chase(struct code *code, void *start, uint64_t top)
{
    put_loop_end(code, top);
    PUT(code, 0x48, 0x89, 0xd0); /* mov rax, rdx */
    end_sequence(code);
    return (sequence)start;
}

static sequence emit_chase_pointer(struct code *code, int32_t field)
{
    void *start = begin_sequence(code);
    uint64_t top = code->used;
    PUT(code, 0x48, 0x8b, 0x92); /* mov rdx, [rdx+field] */
    put_disp32(code, field);
    return end_chase(code, start, top);
}

static sequence emit_chase_folded(struct code *code, int32_t field)
{
    void *start = begin_sequence(code);
    uint64_t top = code->used;
    put_region(code, false, 0x8b, RDX, RDX, 3, field); /* mov edx, [r14+rdx*8+field] */
    return end_chase(code, start, top);
}

static sequence emit_chase_separate(struct code *code, int32_t field)
{
    void *start = begin_sequence(code);
    uint64_t top = code->used;
    put_region(code, true, 0x8d, RAX, RDX, 3, 0); /* lea rax, [r14+rdx*8] */
    PUT(code, 0x8b, 0x90);                        /* mov edx, [rax+field] */
    put_disp32(code, field);
    return end_chase(code, start, top);
}

/* References in bytes: no scale, and only 4 GiB in reach. */
static sequence emit_chase_bytes(struct code *code, int32_t field)
{
    void *start = begin_sequence(code);
    uint64_t top = code->used;
    put_region(code, false, 0x8b, RDX, RDX, 0, field); /* mov edx, [r14+rdx+field] */
    return end_chase(code, start, top);
}

static sequence emit_chase_null_tested(struct code *code, int32_t field)
{
    void *start = begin_sequence(code);
    uint64_t top = code->used;
    put_region(code, false, 0x8b, RDX, RDX, 3, field);
    PUT(code, 0x85, 0xd2, 0x74, 9); /* test edx, edx; jz behind the loop */
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
    PUT(code, 0xe8); /* call target */
    put_imm32(code, (uint32_t)((uint8_t *)target - (code->run + code->used + 4)));
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

/* What a VM with plain pointers does: object -> vtable -> call. */
static sequence emit_loop_pointer_virtual(struct code *code, int32_t vtable_slot)
{
    void *start = begin_sequence(code);
    uint64_t top = code->used;
    PUT(code, 0x48, 0x8b, 0x02, 0xff, 0x90); /* mov rax, [rdx]; call [rax+slot] */
    put_disp32(code, vtable_slot);
    return end_loop(code, start, top);
}

/* Reference stores all over `mask + 1` bytes of objects from `place`, 512-byte aligned. */
static sequence emit_loop_store(struct code *code, int64_t place, uint32_t mask, bool cards)
{
    void *start = begin_sequence(code);
    uint64_t top = code->used;
    PUT(code, 0x89, 0xda, 0x81, 0xe2); /* mov edx, ebx; and edx, mask */
    put_imm32(code, mask >> 3);
    put_region(code, false, 0x89, RCX, RDX, 3, place); /* mov [r14+rdx*8+place], ecx */
    if (cards)
        put_card_mark(code, place >> CARD_SHIFT);
    return end_loop(code, start, top);
}

#endif
