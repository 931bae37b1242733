/* What of java.lang.Math is one instruction, or exact in every C library (IEEE 754). */
#include "stdlib/support.h"

#include <math.h>

static enum native_status square_root(struct thread *t, union slot *a)
{
    return return_double(t, sqrt(a[0].d));
}
static enum native_status round_down(struct thread *t, union slot *a)
{
    return return_double(t, floor(a[0].d));
}
static enum native_status round_up(struct thread *t, union slot *a)
{
    return return_double(t, ceil(a[0].d));
}
static enum native_status round_to_even(struct thread *t, union slot *a)
{
    return return_double(t, rint(a[0].d));
}
/* Also of a NaN, whose sign a program can see, and the bytecode would leave alone. */
static enum native_status absolute_value(struct thread *t, union slot *a)
{
    return return_double(t, fabs(a[0].d));
}

static const struct native_method natives[] = {
    NATIVE(INTRINSIC, "abs", "(D)D", absolute_value),
    NATIVE(INTRINSIC, "sqrt", "(D)D", square_root),
    NATIVE(INTRINSIC, "floor", "(D)D", round_down),
    NATIVE(INTRINSIC, "ceil", "(D)D", round_up),
    NATIVE(INTRINSIC, "rint", "(D)D", round_to_even),
};
const struct native_class native_java_lang_Math = {"java/lang/Math", natives, COUNT_OF(natives)};
