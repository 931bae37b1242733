/*
 * Which locals of a frame hold objects that a synchronized block of the method has locked.
 *
 * Nothing at run time notes which frame entered a monitor.  But compilers write a block in one way: the
 * object is kept in a local, monitorenter follows, and a handler for any exception, which will exit the
 * monitor, covers what comes behind.  Ranges with the same handler belong to the same block: a return
 * within it makes a gap.
 */
#include "vm/exec/lock_regions.h"

#include "loader/loader.h"
#include "vm/model/opcodes.h"

/* The local that the instruction stores a reference into, or NO_LOCAL. */
#define NO_LOCAL UINT32_MAX
static uint32_t stored_local(const uint8_t *at)
{
    if (at[0] >= OP_astore_0 && at[0] <= OP_astore_3)
        return at[0] - (uint32_t)OP_astore_0;
    if (at[0] == OP_astore)
        return at[1];
    if (at[0] == OP_wide && at[1] == OP_astore)
        return (uint32_t)at[2] << 8 | at[3];
    return NO_LOCAL;
}

static bool covers(const struct handler *handler, uint32_t bci)
{
    return handler->type == 0 && handler->start <= bci && bci < handler->end;
}

/* Is `bci` inside the block whose monitorenter ends at `start`?  Some compilers put one instruction of
 * one byte in front of the range. */
static bool in_block(const struct handler *handlers, uint32_t count, uint32_t start, uint32_t bci)
{
    for (uint32_t i = 0; i < count; i++) {
        if (handlers[i].type != 0 || handlers[i].start < start || handlers[i].start > start + 1)
            continue;
        for (uint32_t j = 0; j < count; j++)
            if (handlers[j].target == handlers[i].target && covers(&handlers[j], bci))
                return true;
    }
    return false;
}

uint32_t lock_regions_at(const struct isolate *iso, const struct method *method, uint32_t bci,
                         uint16_t *locals, uint32_t capacity)
{
    uint32_t found = 0, previous = NO_LOCAL, length, step;
    if (IS_NONE(method->code))
        return 0;
    const struct code *code = CODE(iso, method->code);
    const uint8_t *bytes = class_file_at(iso, CLASS(iso, method->holder), code->original);
    const struct handler *handlers = META_ADDRESS(iso, code->handlers);
    length = code->length;
    if (code->handler_count == 0)
        return 0;
    for (uint32_t at = 0; at < bci && at < length; at += step) {
        step = opcode_length_at(bytes, length, at, false);
        if (step == 0)
            break;
        if (bytes[at] == OP_monitorenter && previous != NO_LOCAL && previous < method->max_locals &&
            in_block(handlers, code->handler_count, at + step, bci) && found < capacity)
            locals[found++] = (uint16_t)previous;
        previous = stored_local(bytes + at);
    }
    return found;
}
