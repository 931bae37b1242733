/* Natives of java.lang.reflect.Field. */
#include "stdlib/support.h"

#include "vm/exec/exec_extra.h"

static enum native_status get_type_annotation_bytes(struct thread *t, union slot *a)
{
    struct class *class;
    const struct field *field = exec_field_of(t->iso, a[0].r, &class);
    struct file_span span;
    if (field == NULL || !member_attribute(t->iso, class, field->file_offset,
                                           "RuntimeVisibleTypeAnnotations", &span))
        return return_ref(t, NULL_REF);
    return return_new(t, exec_file_bytes(t, class, span));
}

static const struct native_method natives[] = {
    NATIVE(PLAIN, "getTypeAnnotationBytes0", "()[B", get_type_annotation_bytes),
};
const struct native_class native_java_lang_reflect_Field = {"java/lang/reflect/Field", natives,
                                                            COUNT_OF(natives)};
