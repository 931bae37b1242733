/* Natives of java.lang.ProcessEnvironment. */
#include "stdlib/support.h"

#include <string.h>
#include <unistd.h>

#include "vm/exec/exec_extra.h"

/* "name=value"; a name may begin with '=', which is then not the separator. */
static const char *separator(const char *entry)
{
    return *entry == '\0' ? NULL : strchr(entry + 1, '=');
}

/* byte[][] of names and values in turn. */
static enum native_status environ_blocks(struct thread *t, union slot *a)
{
    struct {
        struct local_roots head;
        struct ref array, bytes;
    } roots;
    struct class *byte_array = CLASS(t, HEADER(t)->primitive_arrays[TYPE_BYTE]);
    char **entry;
    int32_t count = 0, at = 0;
    (void)a;
    for (entry = environ; entry != NULL && *entry != NULL; entry++)
        count += separator(*entry) != NULL;
    ROOTS_ENTER(t, roots);
    roots.array = exec_new_array(t, byte_array, 2 * count);
    for (entry = environ; entry != NULL && *entry != NULL && !IS_NULL(roots.array); entry++) {
        const char *split = separator(*entry);
        if (split == NULL || at >= 2 * count)
            continue;
        roots.bytes = byte_array_from(t, *entry, (int32_t)(split - *entry));
        if (!IS_NULL(roots.bytes)) {
            SET_ELEMENT_REF(t, roots.array, at, roots.bytes);
            roots.bytes = byte_array_from(t, split + 1, (int32_t)strlen(split + 1));
        }
        if (IS_NULL(roots.bytes))
            roots.array = NULL_REF;
        else
            SET_ELEMENT_REF(t, roots.array, at + 1, roots.bytes);
        at += 2;
    }
    ROOTS_LEAVE(t, roots);
    return return_new(t, roots.array);
}

static const struct native_method natives[] = {
    NATIVE(PLAIN, "environ", "()[[B", environ_blocks),
};
const struct native_class native_java_lang_ProcessEnvironment = {"java/lang/ProcessEnvironment",
                                                                 natives, COUNT_OF(natives)};
