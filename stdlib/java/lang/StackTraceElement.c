/*
 * Natives of java.lang.StackTraceElement.  Element 0 of Throwable.backtrace is an int[] of (method
 * index, bytecode index) pairs.
 */
#include "stdlib/support.h"

#include "vm/exec/exec_extra.h"

/* (elements, throwable) */
static enum native_status init_elements(struct thread *t, union slot *a)
{
    struct ref backtrace;
    int32_t depth, i;
    if (IS_NULL(a[0].r) || IS_NULL(a[1].r))
        return throw_null(t);
    depth = GET_I32(t, a[1].r, WKF(t, java_lang_Throwable, depth));
    backtrace = GET_REF(t, a[1].r, WKF(t, java_lang_Throwable, backtrace));
    if (ARRAY_LENGTH(t, a[0].r) != depth || (IS_NULL(backtrace) && depth != 0))
        return THROW(t, "java/lang/IndexOutOfBoundsException", NULL);
    for (i = 0; i < depth; i++) {
        struct ref element = GET_ELEMENT_REF(t, a[0].r, i), pairs;
        const int32_t *pair;
        if (IS_NULL(element))
            return throw_null(t);
        /* Read again each time: making the element's strings may move everything. */
        backtrace = GET_REF(t, a[1].r, WKF(t, java_lang_Throwable, backtrace));
        pairs = GET_ELEMENT_REF(t, backtrace, 0);
        pair = ARRAY_ELEMENTS(t, pairs, int32_t) + 2 * i;
        if (!exec_stack_trace_element(t, element, METHOD(t, (uint32_t)pair[0]), (uint32_t)pair[1]))
            return NATIVE_FAILED(t);
    }
    return NATIVE_DONE;
}

/* (element, StackFrameInfo) */
static enum native_status init_element(struct thread *t, union slot *a)
{
    struct ref member, resolved;
    uint32_t method, bci;
    if (IS_NULL(a[0].r) || IS_NULL(a[1].r))
        return throw_null(t);
    member = GET_REF(t, a[1].r, WKF(t, java_lang_StackFrameInfo, memberName));
    resolved = GET_REF(t, member, WKF(t, java_lang_invoke_MemberName, method));
    if (IS_NULL(resolved))
        return throw_null(t);
    method = (uint32_t)GET_I32(t, resolved, WKF(t, java_lang_invoke_ResolvedMethodName, vmtarget));
    bci = (uint32_t)GET_I32(t, a[1].r, WKF(t, java_lang_StackFrameInfo, bci));
    return exec_stack_trace_element(t, a[0].r, METHOD(t, method), bci) ? NATIVE_DONE
                                                                        : NATIVE_FAILED(t);
}

static const struct native_method natives[] = {
    NATIVE(PLAIN, "initStackTraceElements",
           "([Ljava/lang/StackTraceElement;Ljava/lang/Throwable;)V", init_elements),
    NATIVE(PLAIN, "initStackTraceElement",
           "(Ljava/lang/StackTraceElement;Ljava/lang/StackFrameInfo;)V", init_element),
};
const struct native_class native_java_lang_StackTraceElement = {"java/lang/StackTraceElement",
                                                                natives, COUNT_OF(natives)};
