/* See define_class.h. */
#include "stdlib/define_class.h"

#include <string.h>

#include "vm/base/mem.h"

/* The name in slashed form, in host memory; *failed when there should be one and there is not. */
static char *slashed_name(struct thread *t, struct ref name, bool *failed)
{
    char *text, *at;
    *failed = false;
    if (IS_NULL(name))
        return NULL;
    text = string_to_mutf8(t->iso, name, NULL);
    if (text == NULL) {
        exec_throw(t, "java/lang/OutOfMemoryError", "native memory");
        *failed = true;
        return NULL;
    }
    for (at = text; *at != '\0'; at++) {
        if (*at == '.')
            *at = '/';
    }
    return text;
}

struct class *define_class_from_memory(struct thread *t, struct define_request *request,
                                       struct ref name, const uint8_t *bytes, int32_t length,
                                       struct ref protection_domain)
{
    struct class *class;
    bool failed;
    char *text = slashed_name(t, name, &failed);
    if (failed)
        return NULL;
    request->name = text;
    request->bytes = bytes;
    request->length = (size_t)length;
    class = exec_define_class(t, request, protection_domain);
    mem_free(text);
    return class;
}

struct class *define_class_from_array(struct thread *t, struct define_request *request,
                                      struct ref name, struct ref bytes, int32_t offset,
                                      int32_t length, struct ref protection_domain)
{
    struct class *class;
    uint8_t *copy;
    if (IS_NULL(bytes)) {
        exec_throw_null(t);
        return NULL;
    }
    if (length < 0) {
        exec_throw(t, "java/lang/ArrayIndexOutOfBoundsException", NULL);
        return NULL;
    }
    if (offset < 0 || offset > ARRAY_LENGTH(t, bytes) - length) {
        exec_throw(t, "java/lang/ArrayIndexOutOfBoundsException",
                   "Array region %d..%lld out of bounds for length %d", offset,
                   (long long)offset + length, ARRAY_LENGTH(t, bytes));
        return NULL;
    }
    copy = mem_alloc((size_t)length);
    if (copy == NULL) {
        exec_throw(t, "java/lang/OutOfMemoryError", "native memory");
        return NULL;
    }
    memcpy(copy, ARRAY_ELEMENTS(t, bytes, uint8_t) + offset, (size_t)length);
    class = define_class_from_memory(t, request, name, copy, length, protection_domain);
    mem_free(copy);
    return class;
}
