/* Exceptions as values. */
#include <string.h>

#include "vm/api/internal.h"
#include "vm/base/mem.h"
#include "vm/exec/exec_extra.h"
#include "vm/exec/internal.h"
#include "vm/exec/nesting.h"

/* A text that was cut does not end within a character, and stays on its line whatever the guest has written. */
static void make_line(char *text, bool cut)
{
    size_t length = strlen(text);
    if (cut) {
        while (length > 0 && ((uint8_t)text[length - 1] & 0xC0) == 0x80)
            length--;
        if (length > 0 && (uint8_t)text[length - 1] >= 0x80)
            length--;
        text[length] = 0;
    }
    for (char *p = text; *p != 0; p++)
        if ((uint8_t)*p < ' ' || *p == 0x7F)
            *p = ' ';
}

void describe_exception(struct thread *t, char *message, size_t size)
{
    struct ref text;
    char name[512];
    char *detail = NULL;
    if (!THROWN(t)) {
        snprintf(message, size, "no reason is known");
        return;
    }
    class_external_name(t->iso, CLASS_OF(t, t->exception), name, sizeof name);
    text = GET_REF(t, t->exception, WKF(t, java_lang_Throwable, detailMessage));
    if (!IS_NULL(text))
        detail = string_to_utf8(t->iso, text, NULL);
    int length = snprintf(message, size, detail != NULL ? "%s: %s" : "%s", name, detail);
    make_line(message, length < 0 || (size_t)length >= size);
    mem_free(detail);
}

/* What a description is made of.  All that must outlast a call is a root. */
struct description {
    struct local_roots head;
    struct ref exception, writer, printer;
};

static struct class *boot_class(struct thread *t, const char *name)
{
    struct class *class;
    do {
        class = exec_boot_class(t, name);
    } while (class == NULL && nesting_again(t));
    return class != NULL && nesting_initialize(t, class) ? class : NULL;
}

/* A virtual method without arguments, or with one object. */
static bool call(struct thread *t, struct class *class, const char *name, const char *descriptor,
                 struct ref receiver, struct ref argument, bool selected)
{
    union slot slots[2] = {{0}, {0}};
    const struct method *method =
        class_find_method(t->iso, class, symbol_of(t->iso, name), symbol_of(t->iso, descriptor));
    if (method == NULL)
        return exec_throw(t, "java/lang/NoSuchMethodError", "%s", name);
    slots[0].r = receiver;
    slots[1].r = argument;
    return nesting_call(t, method, selected, slots);
}

/* The result of the last call as text; NULL with *failed when there is no memory. */
static char *text_of_result(struct thread *t, bool *failed)
{
    char *text = IS_NULL(t->result.r) ? NULL : string_to_utf8(t->iso, t->result.r, NULL);
    *failed |= text == NULL && !IS_NULL(t->result.r);
    return text;
}

static bool get_message(struct thread *t, struct description *d, char **message, bool *failed)
{
    if (!call(t, WK(t, java_lang_Throwable), "getMessage", "()Ljava/lang/String;", d->exception,
              NULL_REF, true))
        return false;
    *message = text_of_result(t, failed);
    return true;
}

static bool get_stack_trace(struct thread *t, struct description *d, char **stack_trace,
                            bool *failed)
{
    struct class *writer = boot_class(t, "java/io/StringWriter");
    struct class *printer = writer == NULL ? NULL : boot_class(t, "java/io/PrintWriter");
    if (printer == NULL)
        return false;
    d->writer = object_new(t, writer);
    if (IS_NULL(d->writer) || !call(t, writer, "<init>", "()V", d->writer, NULL_REF, false))
        return false;
    d->printer = object_new(t, printer);
    if (IS_NULL(d->printer) ||
        !call(t, printer, "<init>", "(Ljava/io/Writer;)V", d->printer, d->writer, false) ||
        !call(t, WK(t, java_lang_Throwable), "printStackTrace", "(Ljava/io/PrintWriter;)V",
              d->exception, d->printer, true) ||
        !call(t, writer, "toString", "()Ljava/lang/String;", d->writer, NULL_REF, true))
        return false;
    *stack_trace = text_of_result(t, failed);
    return true;
}

atoll_status atoll_exception_describe(atoll_thread *thread, atoll_object exception,
                                      char **class_name, char **message, char **stack_trace,
                                      atoll_outcome *outcome)
{
    struct visit visit;
    struct description d;
    char **texts[] = {class_name, message, stack_trace};
    uint32_t mark;
    bool done = false, failed = false;
    if (outcome == NULL)
        return ATOLL_MISUSE;
    for (unsigned i = 0; i < COUNT_OF(texts); i++)
        if (texts[i] != NULL)
            *texts[i] = NULL;
    atoll_status status = visit_begin_java(&visit, thread);
    if (status != ATOLL_OK)
        return status;
    struct thread *t = visit.t;
    ROOTS_ENTER(t, d);
    if (!handle_resolve(visit.record->isolate, exception, &d.exception) || IS_NULL(d.exception) ||
        !class_is_subclass(visit.iso, CLASS_OF(t, d.exception), WK(t, java_lang_Throwable))) {
        ROOTS_LEAVE(t, d);
        return visit_end(&visit, ATOLL_MISUSE);
    }
    if (nesting_enter(t, &mark)) {
        if (class_name != NULL) {
            t->result.r = exec_class_name(t, CLASS_OF(t, d.exception));
            if (!IS_NULL(t->result.r))
                *class_name = text_of_result(t, &failed);
        }
        done = !THROWN(t) && (message == NULL || get_message(t, &d, message, &failed)) &&
               (stack_trace == NULL || get_stack_trace(t, &d, stack_trace, &failed));
        nesting_leave(t, mark);
    }
    ROOTS_LEAVE(t, d);
    if (done && !failed)
        return visit_end_java(&visit, true, outcome);
    for (unsigned i = 0; i < COUNT_OF(texts); i++) {
        if (texts[i] != NULL) {
            mem_free(*texts[i]);
            *texts[i] = NULL;
        }
    }
    return failed ? visit_end(&visit, ATOLL_OUT_OF_MEMORY) : visit_end_java(&visit, false, outcome);
}
