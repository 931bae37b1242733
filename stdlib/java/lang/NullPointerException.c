/* Natives of java.lang.NullPointerException. */
#include "stdlib/support.h"

#include "vm/base/mem.h"
#include "vm/exec/exec_extra.h"

/* Explains the exception by the instruction that threw it: the top frame of the backtrace. */
static enum native_status get_extended_message(struct thread *t, union slot *a)
{
    struct ref backtrace = GET_REF(t, a[0].r, WKF(t, java_lang_Throwable, backtrace)), pairs;
    struct ref message;
    const int32_t *pair;
    char *text;
    bool out_of_memory;
    int32_t depth = GET_I32(t, a[0].r, WKF(t, java_lang_Throwable, depth));
    if (IS_NULL(backtrace) || depth == 0)
        return return_ref(t, NULL_REF);
    pairs = GET_ELEMENT_REF(t, backtrace, 0);
    pair = ARRAY_ELEMENTS(t, pairs, int32_t);
    if (pair[2 * depth] != 0) /* hidden frames lay above: their instruction threw */
        return return_ref(t, NULL_REF);
    text = npe_message(t->iso, METHOD(t, (uint32_t)pair[0]), (uint32_t)pair[1], &out_of_memory);
    if (out_of_memory)
        return THROW(t, "java/lang/OutOfMemoryError", "native memory");
    if (text == NULL)
        return return_ref(t, NULL_REF);
    message = string_from_mutf8(t, text, strlen(text));
    mem_free(text);
    return return_new(t, message);
}

static const struct native_method natives[] = {
    NATIVE(PLAIN, "getExtendedNPEMessage", "()Ljava/lang/String;", get_extended_message),
};
const struct native_class native_java_lang_NullPointerException = {
    "java/lang/NullPointerException", natives, COUNT_OF(natives)};
