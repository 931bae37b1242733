/* java.lang.ProcessEnvironment. */
#include <string.h>

#include "stdlib/host/environment.h"
#include "stdlib/io.h"
#include "vm/exec/exec_extra.h"

/* The '=' behind the name; the first character belongs to the name in any case.  NULL: none. */
static const char *end_of_name(const char *entry)
{
    return *entry ? strchr(entry + 1, '=') : NULL;
}

/* byte[][]: names and values in turn. */
static enum native_status environment(struct thread *t, union slot *a)
{
    char *const *entries = host_environment(t->iso);
    int32_t count = 0, next = 0;
    (void)a;
    for (char *const *entry = entries; *entry; entry++)
        count += end_of_name(*entry) != NULL;
    struct {
        struct local_roots head;
        struct ref array;
    } roots;
    ROOTS_ENTER(t, roots);
    roots.array = exec_new_array_of(t, "[B", 2 * count);
    bool failed = IS_NULL(roots.array);
    for (char *const *entry = entries; *entry && !failed && next < 2 * count; entry++) {
        const char *end = end_of_name(*entry);
        if (!end)
            continue;
        const char *const parts[2] = {*entry, end + 1};
        const size_t lengths[2] = {(size_t)(end - *entry), strlen(end + 1)};
        for (int i = 0; i < 2 && !failed; i++) {
            struct ref bytes = byte_array_from(t, parts[i], (int32_t)lengths[i]);
            failed = IS_NULL(bytes);
            if (!failed)
                SET_ELEMENT_REF(t, roots.array, next++, bytes);
        }
    }
    struct ref array = roots.array;
    ROOTS_LEAVE(t, roots);
    return failed ? NATIVE_FAILED(t) : return_ref(t, array);
}

static const struct native_method natives[] = {
    NATIVE(PLAIN, "environ", "()[[B", environment),
};
const struct native_class native_java_lang_ProcessEnvironment = {"java/lang/ProcessEnvironment",
                                                                 natives, COUNT_OF(natives)};
