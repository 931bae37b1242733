/* What reflective calls of methods and of constructors have in common. */
#ifndef ATOLL_STDLIB_REFLECT_CALL_H
#define ATOLL_STDLIB_REFLECT_CALL_H

#include "stdlib/support.h"

/* A method has at most 255 argument slots (JVMS 4.3.3). */
#define REFLECT_MAX_SLOTS 256
/* State of the native's frame once the member has been called: what it throws is caught. */
enum { REFLECT_CALLED = 1 };

/* The call threw: t->caught.  Throws InvocationTargetException around it. */
enum native_status reflect_throw_target(struct thread *t);

#endif
