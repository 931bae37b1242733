/* Natives of java.lang.SecurityManager. */
#include "stdlib/support.h"

#include "stdlib/frames.h"
#include "vm/exec/exec_extra.h"

/* Finds the next frame that shows, `first` included; false at the bottom of the stack. */
static bool settle(struct stack_cursor *cursor, bool more)
{
    while (more && (frame_is_plumbing(cursor->t, cursor->method) ||
                    (cursor->method->access_flags & ACC_NATIVE)))
        more = stack_next(cursor);
    return more;
}

static enum native_status get_class_context(struct thread *t, union slot *a)
{
    struct stack_cursor cursor;
    struct ref array;
    int32_t count = 0;
    bool more;
    (void)a;
    for (more = settle(&cursor, stack_first(&cursor, t)); more;
         more = settle(&cursor, stack_next(&cursor)))
        count++;
    array = exec_new_array(t, WK(t, java_lang_Class), count);
    if (IS_NULL(array))
        return NATIVE_FAILED(t);
    count = 0;
    for (more = settle(&cursor, stack_first(&cursor, t)); more;
         more = settle(&cursor, stack_next(&cursor)))
        SET_ELEMENT_REF(t, array, count++, CLASS(t, cursor.method->holder)->mirror);
    return return_ref(t, array);
}

static const struct native_method natives[] = {
    NATIVE(PLAIN, "getClassContext", "()[Ljava/lang/Class;", get_class_context),
};
const struct native_class native_java_lang_SecurityManager = {"java/lang/SecurityManager", natives,
                                                              COUNT_OF(natives)};
