/*
 * Named local roots: how C code holds objects across anything that may collect.
 *
 *   struct { struct local_roots head; struct ref name, value; } roots;
 *   ROOTS_ENTER(t, roots);
 *   roots.name = string_new(t, ...);
 *   ...
 *   ROOTS_LEAVE(t, roots);          // once, on every way out
 *
 * All fields after head must be struct ref.  A function returns a bare ref; the caller stores it in
 * a root at once, or uses it before anything else may collect.  A raw address (REF_ADDRESS and the
 * like) is never kept across a call that takes a struct thread.
 */
#ifndef ATOLL_GC_HANDLE_H
#define ATOLL_GC_HANDLE_H

#include <string.h>

#include "gc/mutator.h"

#define ROOTS_ENTER(t, r)                                                                       \
    do {                                                                                        \
        memset(&(r), 0, sizeof(r));                                                             \
        (r).head.count = (uint32_t)((sizeof(r) - sizeof(struct local_roots)) / sizeof(struct ref)); \
        (r).head.previous = (t)->roots;                                                         \
        (t)->roots = &(r).head;                                                                 \
    } while (0)
#define ROOTS_LEAVE(t, r) ((void)((t)->roots = (r).head.previous))

#endif
