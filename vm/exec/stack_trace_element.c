/*
 * java.lang.StackTraceElement from a method and a bytecode index.  All fields but `format`, which
 * java.base computes itself.
 */
#include "vm/exec/exec_extra.h"

#define LINE_UNKNOWN (-1)
#define LINE_NATIVE (-2)

static bool put(struct thread *t, const struct ref *element, uint32_t offset, struct ref value)
{
    if (IS_NULL(value))
        return false;
    SET_REF(t, *element, offset, value);
    return true;
}

/* Name and version of the class's module, if it is a named one. */
static bool put_module(struct thread *t, const struct ref *element, const struct class *class)
{
    const struct module_entry *module;
    if (IS_NONE(class->package))
        return true;
    if (IS_NONE(PACKAGE(t, class->package)->module))
        return true;
    module = MODULE(t, PACKAGE(t, class->package)->module);
    if (IS_NONE(module->name))
        return true;
    if (!put(t, element, WKF(t, java_lang_StackTraceElement, moduleName),
             string_intern_symbol(t, module->name)))
        return false;
    return IS_NONE(module->version) ||
           put(t, element, WKF(t, java_lang_StackTraceElement, moduleVersion),
               string_intern_symbol(t, module->version));
}

static void put_loader_name(struct thread *t, struct ref element, const struct class *class)
{
    struct ref loader = LOADER(t, class->loader)->java_loader;
    if (!IS_NULL(loader))
        SET_REF(t, element, WKF(t, java_lang_StackTraceElement, classLoaderName),
                GET_REF(t, loader, WKF(t, java_lang_ClassLoader, name)));
}

static int32_t line_of(struct isolate *iso, const struct method *method, uint32_t bci)
{
    if (method->access_flags & ACC_NATIVE)
        return LINE_NATIVE;
    return IS_NONE(method->code) ? LINE_UNKNOWN : method_line_number(iso, method, bci);
}

bool exec_stack_trace_element(struct thread *t, struct ref element, struct method *method,
                              uint32_t bci)
{
    struct {
        struct local_roots head;
        struct ref element;
    } roots;
    struct class *class = CLASS(t, method->holder);
    bool done;
    ROOTS_ENTER(t, roots);
    roots.element = element;
    SET_REF(t, element, WKF(t, java_lang_StackTraceElement, declaringClassObject), class->mirror);
    SET_I32(t, element, WKF(t, java_lang_StackTraceElement, lineNumber),
            line_of(t->iso, method, bci));
    put_loader_name(t, element, class);
    done = put(t, &roots.element, WKF(t, java_lang_StackTraceElement, declaringClass),
               exec_class_name(t, class)) &&
           put(t, &roots.element, WKF(t, java_lang_StackTraceElement, methodName),
               string_intern_symbol(t, method->name)) &&
           put_module(t, &roots.element, class) &&
           (IS_NONE(class->source_file) ||
            put(t, &roots.element, WKF(t, java_lang_StackTraceElement, fileName),
                string_intern_symbol(t, class->source_file)));
    ROOTS_LEAVE(t, roots);
    return done;
}
