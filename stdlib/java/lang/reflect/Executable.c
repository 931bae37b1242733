/* Natives of java.lang.reflect.Executable. */
#include "stdlib/support.h"

#include "vm/exec/exec_extra.h"

static struct method *this_method(struct thread *t, const union slot *a)
{
    return CLASS_OF(t, a[0].r) == WK(t, java_lang_reflect_Method)
               ? exec_method_of(t->iso, a[0].r)
               : exec_constructor_of(t->iso, a[0].r);
}

static enum native_status get_parameters(struct thread *t, union slot *a)
{
    struct method *method = this_method(t, a);
    struct ref array;
    bool absent;
    if (method == NULL)
        return throw_null(t);
    array = exec_parameters(t, a[0].r, method, &absent);
    return absent ? return_ref(t, NULL_REF) : return_new(t, array);
}

static enum native_status get_type_annotation_bytes(struct thread *t, union slot *a)
{
    struct method *method = this_method(t, a);
    struct class *class = method == NULL ? NULL : CLASS(t, method->holder);
    struct file_span span;
    if (method == NULL || !member_attribute(t->iso, class, method->file_offset,
                                            "RuntimeVisibleTypeAnnotations", &span))
        return return_ref(t, NULL_REF);
    return return_new(t, exec_file_bytes(t, class, span));
}

static const struct native_method natives[] = {
    NATIVE(PLAIN, "getParameters0", "()[Ljava/lang/reflect/Parameter;", get_parameters),
    NATIVE(PLAIN, "getTypeAnnotationBytes0", "()[B", get_type_annotation_bytes),
};
const struct native_class native_java_lang_reflect_Executable = {"java/lang/reflect/Executable",
                                                                 natives, COUNT_OF(natives)};
