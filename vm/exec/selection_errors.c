/*
 * What a call says that has selected a method it cannot run: the class does not implement the interface,
 * the method is not public, abstract, or one of several defaults (JVMS 5.4.6, 6.5).
 *
 * HotSpot gives a class "overpass" methods where defaults are about but none is selected; they throw.  Here
 * the tables hold the abstract method or a METHOD_CONFLICT record, and the overpass is made when one is
 * called: it is only a frame in the stack trace.
 */
#include <stdio.h>
#include <string.h>

#include "vm/exec/internal.h"
#include "vm/model/opcodes.h"

void describe_method(struct thread *t, const struct method *method, char *buffer, size_t size)
{
    char holder[512];
    class_external_name(t->iso, CLASS(t, method->holder), holder, sizeof holder);
    descriptor_external(holder, SYMBOL_TEXT(t, method->name), SYMBOL_TEXT(t, method->descriptor), buffer,
                        size);
}

void slow_throw_not_implemented(struct thread *t, struct class *interface, struct ref receiver)
{
    char class_name[512], interface_name[512];
    class_external_name(t->iso, CLASS_OF(t, receiver), class_name, sizeof class_name);
    class_external_name(t->iso, interface, interface_name, sizeof interface_name);
    exec_throw(t, "java/lang/IncompatibleClassChangeError",
               "Class %s does not implement the requested interface %s", class_name, interface_name);
}

void slow_throw_not_public(struct thread *t, const struct method *method, struct class *receiver)
{
    char holder[512], text[2048];
    class_external_name(t->iso, receiver, holder, sizeof holder);
    descriptor_external(holder, SYMBOL_TEXT(t, method->name), SYMBOL_TEXT(t, method->descriptor), text,
                        sizeof text);
    exec_throw(t, "java/lang/IllegalAccessError", "'%s'", text);
}

void slow_throw_conflict(struct thread *t, const struct method *method, struct class *receiver)
{
    char text[2048];
    message_conflict(t->iso, receiver, method, text, sizeof text);
    exec_throw(t, "java/lang/IncompatibleClassChangeError", "Conflicting default methods: %s", text);
}

void slow_throw_abstract(struct thread *t, const struct method *resolved, const struct method *selected,
                         struct class *receiver)
{
    char text[2048], start[600], holder_name[512], end[2100] = "";
    struct class *holder = CLASS(t, resolved->holder);
    if (selected != NULL && selected != resolved) {
        describe_method(t, selected, text, sizeof text);
        snprintf(end, sizeof end, " Selected method is 'abstract %s'.", text);
    }
    describe_method(t, resolved, text, sizeof text);
    class_external_name(t->iso, holder, holder_name, sizeof holder_name);
    /* The message names the holder after the method, not before it. */
    char *qualified = strstr(text, holder_name);
    size_t prefix = strlen(holder_name) + 1;
    if (qualified != NULL && qualified[prefix - 1] == '.')
        memmove(qualified, qualified + prefix, strlen(qualified + prefix) + 1);
    if (receiver != NULL) {
        char receiver_name[512];
        class_external_name(t->iso, receiver, receiver_name, sizeof receiver_name);
        snprintf(start, sizeof start,
                 "Receiver class %s does not define or inherit an implementation of the", receiver_name);
    } else {
        snprintf(start, sizeof start, "Missing implementation of");
    }
    exec_throw(t, "java/lang/AbstractMethodError", "%s resolved method '%s%s' of %s %s.%s", start,
               resolved->access_flags & ACC_ABSTRACT ? "abstract " : "", text, message_kind(holder),
               holder_name, end);
}

bool is_overpass(struct isolate *iso, const struct class *class, const struct method *selected)
{
    return selected->kind == METHOD_ABSTRACT &&
           CLASS(iso, selected->holder)->access_flags & ACC_INTERFACE &&
           class_inherits_interface_code(iso, class);
}

void call_overpass(struct thread *t, const struct method *selected, const union slot *arguments)
{
    struct class *class = CLASS_OF(t, arguments[0].r);
    struct error error = {0};
    const struct method *overpass = overpass_of(t->iso, class, selected, &error);
    if (overpass == NULL) {
        exec_throw_error(t, &error);
        return;
    }
    if (push_native_frame(t, overpass, arguments) == NULL)
        return;
    t->called = false;
    exec_throw(t, "java/lang/AbstractMethodError", "Method %s.%s%s is abstract", SYMBOL_TEXT(t, class->name),
               SYMBOL_TEXT(t, selected->name), SYMBOL_TEXT(t, selected->descriptor));
}

/* A linked virtual call or a method handle has run into an abstract method. */
static void throw_abstract_target(struct thread *t, const struct method *selected,
                                  const union slot *arguments)
{
    if (is_overpass(t->iso, CLASS_OF(t, arguments[0].r), selected))
        call_overpass(t, selected, arguments);
    else
        slow_throw_abstract(t, selected, NULL, NULL);
}

/* The method a call names; NULL with the exception set when it cannot be found again. */
static const struct method *resolve_again(struct thread *t, struct class *c, uint32_t slot)
{
    struct error error = {0};
    struct class *needs;
    uint16_t cp_index = SLOT_CP(t, c, slot);
    struct class *class = exec_resolve_class(t, c, CP_REF_CLASS_INDEX(t, c, cp_index));
    if (class == NULL)
        return NULL;
    struct method *method =
        resolve_method(t->iso, c, class, CP_REF_NAME(t, c, cp_index), CP_REF_DESCRIPTOR(t, c, cp_index),
                       CP_TAG(t, c, cp_index) == CP_INTERFACE_METHOD, &needs, &error);
    if (method == NULL)
        exec_throw_error(t, &error);
    return method;
}

void slow_throw_abstract_call(struct thread *t, struct class *c, unsigned opcode, uint32_t slot,
                              const struct method *selected, const union slot *arguments)
{
    struct class *receiver = CLASS_OF(t, arguments[0].r);
    char text[2048];
    describe_method(t, selected, text, sizeof text);
    switch (selected->kind) {
    case METHOD_ABSTRACT:
        if (opcode == OP_invokeinterface) {
            const struct method *resolved = resolve_again(t, c, slot);
            if (resolved != NULL)
                slow_throw_abstract(t, resolved, NULL, receiver);
        } else {
            throw_abstract_target(t, selected, arguments);
        }
        break;
    case METHOD_CONFLICT: {
        const struct method *resolved = opcode == OP_invokeinterface ? resolve_again(t, c, slot) : NULL;
        if (resolved != NULL)
            slow_throw_abstract(t, resolved, NULL, receiver);
        else if (opcode != OP_invokeinterface)
            call_conflict(t, selected, arguments);
        break;
    }
    case METHOD_LINK_TO_NATIVE:
    case METHOD_POLYMORPHIC:
        exec_throw(t, "java/lang/UnsupportedOperationException", "'%s' cannot be called this way", text);
        break;
    default:
        exec_throw(t, "java/lang/InternalError", "'%s' cannot be called", text);
        break;
    }
}
