/* See support.h. */
#include "stdlib/support.h"

enum native_status native_nothing(struct thread *t, union slot *a)
{
    (void)t, (void)a;
    return NATIVE_DONE;
}

enum native_status native_false(struct thread *t, union slot *a)
{
    (void)a;
    return return_boolean(t, false);
}

enum native_status native_true(struct thread *t, union slot *a)
{
    (void)a;
    return return_boolean(t, true);
}

enum native_status native_zero(struct thread *t, union slot *a)
{
    (void)a;
    return return_int(t, 0);
}

enum native_status native_zero_long(struct thread *t, union slot *a)
{
    (void)a;
    return return_long(t, 0);
}

enum native_status native_null(struct thread *t, union slot *a)
{
    (void)a;
    return return_ref(t, NULL_REF);
}
