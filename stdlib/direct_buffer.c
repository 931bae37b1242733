/* See direct_buffer.h. */
#include "stdlib/direct_buffer.h"

/* Where the buffer waits in the native's frame. */
enum { BUFFER = 1 };

struct class *direct_buffer_class(struct thread *t)
{
    struct class *class = exec_boot_class(t, "java/nio/DirectByteBuffer");
    return class != NULL && exec_initialize(t, class) ? class : NULL;
}

enum native_status direct_buffer_make(struct thread *t, struct class *class, uint64_t address,
                                      int32_t capacity)
{
    const struct method *constructor = class_find_method_local(
        t->iso, class, symbol_of(t->iso, "<init>"), symbol_of(t->iso, "(JI)V"));
    union slot arguments[4] = {{0}};
    if (constructor == NULL)
        return THROW(t, "java/lang/NoSuchMethodError", "java.nio.DirectByteBuffer.<init>");
    arguments[0].r = object_new(t, class);
    if (IS_NULL(arguments[0].r))
        return NATIVE_FAILED(t);
    arguments[1].j = (int64_t)address;
    arguments[3].i = capacity;
    FRAME_REF(t->frame, BUFFER) = arguments[0].r;
    t->frame->state = DIRECT_BUFFER_MADE;
    return exec_call(t, constructor, arguments);
}

enum native_status direct_buffer_result(struct thread *t)
{
    return return_ref(t, FRAME_REF(t->frame, BUFFER));
}
