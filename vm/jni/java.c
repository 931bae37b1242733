/*
 * Java that runs below foreign code: the one place where C and Java nest.
 *
 * Each activation pushes a FRAME_BOTTOM, and runs the interpreter loop until that frame is on top again.
 */
#include <stddef.h>

#include "vm/jni/internal.h"

#define STACK_MARGIN KIB(96)
#define MAX_ARGUMENT_SLOTS 256

bool java_enter(struct thread *t, uint32_t *mark)
{
    const char *here = __builtin_frame_address(0);
    if (t->jni->stack_low != NULL && here - t->jni->stack_low < (ptrdiff_t)STACK_MARGIN)
        return exec_throw(t, "java/lang/StackOverflowError", NULL);
    *mark = SLOT_NUMBER(t, t->frame);
    return push_bottom_frame(t) != NULL;
}

void java_leave(struct thread *t, uint32_t mark)
{
    t->frame = FRAME_AT(t, mark);
}

bool java_again(struct thread *t)
{
    if (THROWN(t) || !t->called)
        return false;
    t->called = false;
    switch (carrier_run(t)) {
    case RUN_RETURNED:
        return true;
    case RUN_STOPPED:
        if (t->iso->stranded != NULL)
            t->iso->stranded(t->iso->stranded_context, t->iso->exit_status);
        return false;
    default:
        return false;
    }
}

bool java_initialize(struct thread *t, struct class *class)
{
    bool done;
    do {
        done = exec_initialize(t, class);
    } while (!done && java_again(t));
    return done;
}

/* The slot of each argument.  No collection may come between this and the push of the frame. */
static void fill_slots(struct thread *t, const struct method *method, const jvalue *arguments,
                       union slot *slots)
{
    struct descriptor_cursor cursor;
    const char *text;
    size_t length;
    enum basic_type type;
    descriptor_begin(&cursor, SYMBOL_TEXT(t, method->descriptor));
    while ((type = descriptor_next(&cursor, &text, &length)) != 0) {
        slots->raw = 0;
        switch (type) {
        case TYPE_BOOLEAN:
            slots->i = arguments->z & 1;
            break;
        case TYPE_BYTE:
            slots->i = arguments->b;
            break;
        case TYPE_CHAR:
            slots->i = arguments->c;
            break;
        case TYPE_SHORT:
            slots->i = arguments->s;
            break;
        case TYPE_INT:
            slots->i = arguments->i;
            break;
        case TYPE_LONG:
            slots->j = arguments->j;
            break;
        case TYPE_FLOAT:
            slots->f = arguments->f;
            break;
        case TYPE_DOUBLE:
            slots->d = arguments->d;
            break;
        default:
            slots->r = resolve(t, arguments->l);
            break;
        }
        arguments++;
        slots += basic_type_slots(type);
    }
}

static enum native_status push_call(struct thread *t, enum java_call_kind kind, struct method *method,
                                    jobject receiver, const jvalue *arguments)
{
    union slot slots[MAX_ARGUMENT_SLOTS];
    if (kind == CALL_STATIC) {
        fill_slots(t, method, arguments, slots);
        return exec_call(t, method, slots);
    }
    slots[0].raw = 0;
    slots[0].r = resolve(t, receiver);
    if (IS_NULL(slots[0].r)) {
        exec_throw_null(t);
        return NATIVE_THROW;
    }
    fill_slots(t, method, arguments, slots + 1);
    return kind == CALL_VIRTUAL ? exec_call_virtual(t, method, slots) : exec_call(t, method, slots);
}

bool java_call(struct thread *t, enum java_call_kind kind, struct method *method, jobject receiver,
               const jvalue *arguments, union slot *result)
{
    uint32_t mark;
    bool done;
    if (!java_enter(t, &mark))
        return false;
    done = (kind != CALL_STATIC || java_initialize(t, CLASS(t, method->holder))) &&
           push_call(t, kind, method, receiver, arguments) == NATIVE_AGAIN && java_again(t);
    if (done && result != NULL)
        *result = t->result;
    java_leave(t, mark);
    return done;
}

struct method *java_find_method(struct thread *t, struct class *class, const char *name,
                                const char *descriptor)
{
    struct symbol_ref name_symbol = symbol_find(t->iso, name, strlen(name));
    struct symbol_ref descriptor_symbol = symbol_find(t->iso, descriptor, strlen(descriptor));
    struct method *method = NULL;
    if (!IS_NONE(name_symbol) && !IS_NONE(descriptor_symbol))
        method = class_find_method(t->iso, class, name_symbol, descriptor_symbol);
    if (method == NULL)
        exec_throw(t, "java/lang/NoSuchMethodError", "%s", name);
    return method;
}
