/* See reflect_call.h. */
#include "stdlib/reflect_call.h"

/* Filled in as its constructor does: getCause answers `target`, and initCause is barred by a null
 * `cause`. */
enum native_status reflect_throw_target(struct thread *t)
{
    struct frame *frame = t->frame;
    struct ref wrapper;
    t->caught = false;
    frame->flags &= (uint8_t)~FRAME_CATCHES;
    wrapper = exec_make_exception(t, "java/lang/reflect/InvocationTargetException", NULL_REF,
                                  NULL_REF);
    if (IS_NULL(wrapper))
        return NATIVE_FAILED(t);
    SET_REF(t, wrapper, WKF(t, java_lang_reflect_InvocationTargetException, target),
            FRAME_REF(frame, 0));
    SET_REF(t, wrapper, WKF(t, java_lang_Throwable, cause), NULL_REF);
    exec_throw_ref(t, wrapper);
    return NATIVE_THROW;
}
