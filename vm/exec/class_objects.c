/*
 * Objects made from class metadata: arrays of a component class, names, attribute bytes; and the
 * questions about classes that reflection asks (see exec_extra.h).
 */
#include "vm/exec/exec_extra.h"
#include "vm/exec/internal.h"

#include <string.h>

#include "vm/base/mem.h"

struct ref exec_new_array(struct thread *t, struct class *component, int32_t length)
{
    struct error error = {0};
    struct class *array = class_array_of(t->iso, component, &error);
    if (array == NULL) {
        exec_throw_error(t, &error);
        return NULL_REF;
    }
    return array_new(t, array, length);
}

struct ref exec_new_array_of(struct thread *t, const char *component_name, int32_t length)
{
    struct class *component = exec_boot_class(t, component_name);
    return component == NULL ? NULL_REF : exec_new_array(t, component, length);
}

/* The element class of an array, else the class itself. */
static const struct class *element_of(const struct isolate *iso, const struct class *class)
{
    return class->kind == CLASS_ARRAY ? CLASS(iso, class->element) : class;
}

/* pkg/Name+0x12 -> pkg.Name/0x12; the same inside [L...; of an array of hidden classes. */
static struct ref hidden_name(struct thread *t, const struct class *class)
{
    size_t length = SYMBOL_LENGTH(t, class->name), i;
    char *text = mem_alloc(length + 1), *plus;
    struct ref string;
    if (text == NULL) {
        exec_throw(t, "java/lang/OutOfMemoryError", "native memory");
        return NULL_REF;
    }
    memcpy(text, SYMBOL_TEXT(t, class->name), length);
    for (i = 0; i < length; i++) {
        if (text[i] == '/')
            text[i] = '.';
    }
    plus = memrchr(text, '+', length);
    if (plus != NULL)
        *plus = '/';
    string = string_from_mutf8(t, text, length);
    mem_free(text);
    return IS_NULL(string) ? string : string_intern(t, string);
}

struct ref exec_class_name(struct thread *t, struct class *class)
{
    uint32_t offset = WKF(t, java_lang_Class, name);
    struct ref name = GET_REF(t, class->mirror, offset);
    if (!IS_NULL(name))
        return name;
    if (element_of(t->iso, class)->flags & CLASS_HIDDEN)
        name = hidden_name(t, class);
    else
        name = string_intern_symbol_dotted(t, class->name);
    if (!IS_NULL(name))
        SET_REF(t, class->mirror, offset, name);
    return name;
}

struct ref exec_file_bytes(struct thread *t, const struct class *class, struct file_span span)
{
    return byte_array_from(t, class_file_at(t->iso, class, span.offset), (int32_t)span.length);
}

struct class *exec_class_if_loaded(struct thread *t, struct class *from, uint16_t cp_index)
{
    struct symbol_ref name = CP_SYMBOL(t, from, cp_index);
    const char *text = SYMBOL_TEXT(t, name);
    size_t length = SYMBOL_LENGTH(t, name), dimensions = 0;
    struct error error = {0};
    struct class *class;
    if (cp_index == from->this_index)
        return from;
    while (text[dimensions] == '[')
        dimensions++;
    if (dimensions == 0)
        return dictionary_find(t->iso, LOADER(t, from->loader), name);
    if (text[dimensions] == 'L') {
        name = symbol_find(t->iso, text + dimensions + 1, length - dimensions - 2);
        class = IS_NONE(name) ? NULL : dictionary_find(t->iso, LOADER(t, from->loader), name);
    } else {
        class = CLASS(t, HEADER(t)->primitive_classes[basic_type_of_char(text[dimensions])]);
    }
    for (; class != NULL && dimensions > 0; dimensions--)
        class = class_array_of(t->iso, class, &error);
    return class;
}

/* Keeps the exception's text as the reason and takes it away; errors of the VM itself stay. */
bool exec_nest_host_failed(struct thread *t, struct class *class)
{
    char name[512];
    if (class_is_subclass(t->iso, CLASS_OF(t, t->exception), WK(t, java_lang_VirtualMachineError)))
        return false;
    struct ref message = GET_REF(t, t->exception, WKF(t, java_lang_Throwable, detailMessage));
    char *text = IS_NULL(message) ? NULL : string_to_mutf8(t->iso, message, NULL);
    class_external_name(t->iso, CLASS_OF(t, t->exception), name, sizeof name);
    size_t size = strlen(name) + (text == NULL ? 0 : strlen(text)) + 3;
    char *whole = mem_alloc(size);
    struct symbol_ref reason = {0};
    if (whole != NULL) {
        int length = snprintf(whole, size, "%s%s%s", name, text == NULL ? "" : ": ", text == NULL ? "" : text);
        reason = symbol_intern(t->iso, whole, length > UINT16_MAX ? UINT16_MAX : (size_t)length);
    }
    mem_free(whole);
    mem_free(text);
    t->exception = NULL_REF;
    if (IS_NONE(reason)) {
        throw_out_of_memory(t, "Metaspace");
        return false;
    }
    STORE_RELEASE(&class->nest_host_error.off, reason.off);
    return true;
}

struct class *exec_nest_host(struct thread *t, struct class *class)
{
    struct class *host = access_nest_host(t->iso, class);
    if (host != NULL)
        return host;
    if (exec_resolve_class(t, class, class->nest_host_index) == NULL) {
        if (!THROWN(t)) {
            exec_loading_nest_host(t);
            return NULL;
        }
        if (!exec_nest_host_failed(t, class))
            return NULL;
    }
    return access_nest_host(t->iso, class);
}
