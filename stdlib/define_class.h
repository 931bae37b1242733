/* Defining a class from bytes that Java holds; shared by ClassLoader and Unsafe. */
#ifndef ATOLL_STDLIB_DEFINE_CLASS_H
#define ATOLL_STDLIB_DEFINE_CLASS_H

#include "stdlib/support.h"

/*
 * Copies bytes[offset, offset + length) and the name (a dotted String, or null) to host memory and
 * defines.  The rest of the request is the caller's.  NULL: FAILED.
 */
struct class *define_class_from_array(struct thread *t, struct define_request *request,
                                      struct ref name, struct ref bytes, int32_t offset,
                                      int32_t length, struct ref protection_domain);
/* The same from off-heap memory that stays where it is. */
struct class *define_class_from_memory(struct thread *t, struct define_request *request,
                                       struct ref name, const uint8_t *bytes, int32_t length,
                                       struct ref protection_domain);

#endif
