/* See frames.h. */
#include "stdlib/frames.h"

bool frame_is_plumbing(struct thread *t, const struct method *method)
{
    const struct class *holder = CLASS(t, method->holder);
    if (holder == WK(t, java_lang_reflect_Method) &&
        symbol_equals(t->iso, method->name, "invoke"))
        return true;
    if (class_is_subclass(t->iso, holder, WK(t, jdk_internal_reflect_MethodAccessorImpl)))
        return true;
    return (method->flags & METHOD_LAMBDA_FORM_COMPILED) != 0;
}
