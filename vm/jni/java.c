/* Java that runs below foreign code. */
#include "vm/jni/internal.h"

#define MAX_ARGUMENT_SLOTS 256

/* A thread that stopped in between stays in C code which nothing can make return. */
bool java_again(struct thread *t)
{
    struct isolate *iso = t->iso;
    if (nesting_again(t))
        return true;
    if (!THROWN(t) && LOAD_ACQUIRE(&iso->exiting) && iso->stranded != NULL)
        iso->stranded(iso->stranded_context, iso->exit_status);
    return false;
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

/* An id of a static method was given out when the class was initialized, or was about to be.  As with HotSpot it can
 * be called meanwhile by other threads too, and afterwards whatever came of that. */
static bool prepare_static(struct thread *t, struct class *class)
{
    uint8_t stage = LOAD_ACQUIRE(&CLASS_STATE(t, class)->stage);
    return stage >= INIT_RUNNING || java_initialize(t, class);
}

bool java_call(struct thread *t, enum java_call_kind kind, struct method *method, jobject receiver,
               const jvalue *arguments, union slot *result)
{
    uint32_t mark;
    bool done = false;
    if (nesting_enter(t, &mark)) {
        done = (kind != CALL_STATIC || prepare_static(t, CLASS(t, method->holder))) &&
               push_call(t, kind, method, receiver, arguments) == NATIVE_AGAIN && java_again(t);
        if (done && result != NULL)
            *result = t->result;
        nesting_leave(t, mark);
    }
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
