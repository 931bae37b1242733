/*
 * Exceptions made by the VM, and stack traces.
 *
 * An exception the VM throws is made without running its constructor: its fields get what
 * Throwable's initializers would give them (detailMessage, cause == this unless given, the two
 * sentinels), which is all that the constructors of the classes thrown here do.  So throwing needs
 * no Java frame and works from everywhere.
 *
 * Throwable.backtrace is Object[3]: an int[] of (method index, bytecode index) pairs, behind them a 1
 * when hidden frames lay above the first pair, else 0; null; and an Object[] of the holders' mirrors, which
 * keeps the classes alive and lies where HotSpot has it, for programs that pry.
 */
#include <stdarg.h>
#include <stdio.h>

#include "vm/exec/internal.h"

#define MAX_STACK_TRACE_DEPTH 1024

static struct ref make(struct thread *t, struct class *class)
{
    struct ref throwable;
    struct ref mirror;
    throwable = object_new(t, class);
    if (IS_NULL(throwable))
        return NULL_REF;
    mirror = WK_MIRROR(t, java_lang_Throwable);
    SET_REF(t, throwable, WKF(t, java_lang_Throwable, cause), throwable);
    SET_REF(t, throwable, WKF(t, java_lang_Throwable, stackTrace),
            GET_REF(t, mirror, WKF(t, java_lang_Throwable, UNASSIGNED_STACK)));
    SET_REF(t, throwable, WKF(t, java_lang_Throwable, suppressedExceptions),
            GET_REF(t, mirror, WKF(t, java_lang_Throwable, SUPPRESSED_SENTINEL)));
    return throwable;
}

struct ref exec_make_exception(struct thread *t, const char *class_name, struct ref message,
                               struct ref cause)
{
    struct {
        struct local_roots head;
        struct ref message, cause, throwable;
    } roots;
    struct class *class;
    ROOTS_ENTER(t, roots);
    roots.message = message;
    roots.cause = cause;
    class = exec_boot_class(t, class_name);
    /* The classes thrown here have no static initializer that runs code; those that do are
     * initialized while booting, or by the Java code that catches them. */
    if (class != NULL && exec_link(t, class)) {
        initialize_trivially(t, class);
        roots.throwable = make(t, class);
    }
    if (!IS_NULL(roots.throwable)) {
        if (!IS_NULL(roots.message))
            SET_REF(t, roots.throwable, WKF(t, java_lang_Throwable, detailMessage), roots.message);
        if (!IS_NULL(roots.cause))
            SET_REF(t, roots.throwable, WKF(t, java_lang_Throwable, cause), roots.cause);
        /* Its fillInStackTrace would note that there is something to explain. */
        if (class == WK(t, java_lang_NullPointerException))
            SET_I32(t, roots.throwable,
                    WKF(t, java_lang_NullPointerException, extendedMessageState), 1);
        exec_fill_stack_trace(t, roots.throwable);
    }
    ROOTS_LEAVE(t, roots);
    return roots.throwable;
}

bool exec_throw_cause(struct thread *t, const char *class_name, struct ref message, struct ref cause)
{
    struct ref throwable = exec_make_exception(t, class_name, message, cause);
    if (!IS_NULL(throwable))
        t->exception = throwable;
    VM_ASSERT(FAILED(t), "no exception for %s", class_name);
    return false;
}

bool exec_throw(struct thread *t, const char *class_name, const char *format, ...)
{
    char text[4096];
    struct ref message = NULL_REF;
    va_list arguments;
    VM_ASSERT(!THROWN(t), "throwing %s while another exception is pending", class_name);
    if (format != NULL) {
        va_start(arguments, format);
        vsnprintf(text, sizeof text, format, arguments);
        va_end(arguments);
        message = string_from_mutf8(t, text, strlen(text));
        if (IS_NULL(message))
            return false;
    }
    return exec_throw_cause(t, class_name, message, NULL_REF);
}

bool exec_throw_bare(struct thread *t, struct class *class)
{
    struct {
        struct local_roots head;
        struct ref throwable;
    } roots;
    ROOTS_ENTER(t, roots);
    if (exec_link(t, class)) {
        initialize_trivially(t, class);
        roots.throwable = object_new(t, class);
    }
    if (!IS_NULL(roots.throwable)) {
        exec_fill_stack_trace(t, roots.throwable);
        t->exception = roots.throwable;
    }
    ROOTS_LEAVE(t, roots);
    return false;
}

bool exec_throw_error(struct thread *t, struct error *error)
{
    const char *text = error_text(error);
    struct ref message = NULL_REF;
    if (error->id == ERROR_out_of_memory) {
        throw_out_of_memory(t, text);
    } else {
        if (text[0] != '\0')
            message = string_from_mutf8(t, text, strlen(text));
        if (text[0] == '\0' || !IS_NULL(message))
            exec_throw_cause(t, error_class_name(error->id), message, NULL_REF);
    }
    error_release(error);
    return false;
}

bool exec_throw_ref(struct thread *t, struct ref throwable)
{
    t->exception = throwable;
    return false;
}

bool exec_throw_null(struct thread *t)
{
    return exec_throw(t, "java/lang/NullPointerException", NULL);
}

/*
 * OutOfMemoryError: when there is memory left for the object (the failed request may have been
 * huge), a fresh one with message and trace; else the one made while booting.
 */
void throw_out_of_memory(struct thread *t, const char *message)
{
    struct ref preallocated = HEADER(t)->roots.out_of_memory;
    if (t->throwing_out_of_memory) {
        t->exception = preallocated;
        return;
    }
    /* Where a collection is not tried first, the next attempt shall find what can be had. */
    if (strcmp(message, "Metaspace") == 0)
        want_unloading(t);
    t->throwing_out_of_memory = true;
    exec_throw(t, "java/lang/OutOfMemoryError", "%s", message);
    t->throwing_out_of_memory = false;
    if (!THROWN(t))
        t->exception = preallocated;
}

void throw_negative_size(struct thread *t, int32_t size)
{
    exec_throw(t, "java/lang/NegativeArraySizeException", "%d", size);
}

/* Frames a trace leaves out: fillInStackTrace itself, then the constructors of the exception. */
static bool skip_frame(struct thread *t, const struct method *method, struct class *thrown, int *phase)
{
    if (*phase == 0) {
        if (symbol_equals(t->iso, method->name, "fillInStackTrace"))
            return true;
        *phase = 1;
    }
    if (*phase == 1) {
        if (method->flags & METHOD_IS_INIT &&
            class_is_subclass(t->iso, thrown, CLASS(t, method->holder)))
            return true;
        *phase = 2;
    }
    return (method->flags & METHOD_HIDDEN_FRAME) != 0;
}

bool exec_fill_stack_trace(struct thread *t, struct ref throwable)
{
    struct {
        struct local_roots head;
        struct ref throwable, pairs, mirrors, backtrace;
    } roots;
    struct stack_cursor cursor;
    struct class *thrown = CLASS_OF(t, throwable);
    int32_t depth = 0;
    int phase = 0;
    bool more, hidden_top = false;
    struct ref out_of_memory = HEADER(t)->roots.out_of_memory;

    if (SAME_REF(throwable, out_of_memory))
        return true;
    for (more = stack_first(&cursor, t); more && depth < MAX_STACK_TRACE_DEPTH;
         more = stack_next(&cursor)) {
        if (!skip_frame(t, cursor.method, thrown, &phase))
            depth++;
        else if (depth == 0 && phase == 2)
            hidden_top = true;
    }
    ROOTS_ENTER(t, roots);
    roots.throwable = throwable;
    roots.pairs = primitive_array_new(t, TYPE_INT, 2 * depth + 1);
    if (!IS_NULL(roots.pairs) && IS_NONE(HEADER(t)->wk_class[WK_java_lang_Object]))
        goto out;
    if (!IS_NULL(roots.pairs)) {
        struct error error = {0};
        struct class *objects = class_array_of(t->iso, WK(t, java_lang_Object), &error);
        if (objects == NULL) {
            exec_throw_error(t, &error);
        } else {
            roots.mirrors = array_new(t, objects, depth);
            if (!IS_NULL(roots.mirrors))
                roots.backtrace = array_new(t, objects, 3);
        }
    }
    if (!IS_NULL(roots.backtrace)) {
        int32_t *pairs = ARRAY_ELEMENTS(t, roots.pairs, int32_t);
        int32_t i = 0;
        phase = 0;
        for (more = stack_first(&cursor, t); more && i < depth; more = stack_next(&cursor)) {
            if (skip_frame(t, cursor.method, thrown, &phase))
                continue;
            pairs[2 * i] = (int32_t)cursor.method->index;
            pairs[2 * i + 1] = (int32_t)cursor.bci;
            SET_ELEMENT_REF(t, roots.mirrors, i, CLASS(t, cursor.method->holder)->mirror);
            i++;
        }
        pairs[2 * depth] = hidden_top;
        SET_ELEMENT_REF(t, roots.backtrace, 0, roots.pairs);
        SET_ELEMENT_REF(t, roots.backtrace, 2, roots.mirrors);
        SET_REF(t, roots.throwable, WKF(t, java_lang_Throwable, backtrace), roots.backtrace);
        SET_I32(t, roots.throwable, WKF(t, java_lang_Throwable, depth), depth);
        SET_REF(t, roots.throwable, WKF(t, java_lang_Throwable, stackTrace),
                GET_REF(t, WK_MIRROR(t, java_lang_Throwable),
                        WKF(t, java_lang_Throwable, UNASSIGNED_STACK)));
    }
out:
    ROOTS_LEAVE(t, roots);
    /* A trace that does not fit in memory is left out; the exception itself matters more. */
    return !THROWN(t);
}
