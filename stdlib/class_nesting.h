/*
 * Natives of java.lang.Class about classes inside classes: InnerClasses and EnclosingMethod (JVMS
 * 4.7.6, 4.7.7), nests (4.7.28, 4.7.29) and sealed hierarchies (4.7.31).
 */
#ifndef ATOLL_STDLIB_CLASS_NESTING_H
#define ATOLL_STDLIB_CLASS_NESTING_H

#include "stdlib/support.h"

enum native_status class_get_declaring_class(struct thread *t, union slot *a);
enum native_status class_get_declared_classes(struct thread *t, union slot *a);
enum native_status class_get_simple_binary_name(struct thread *t, union slot *a);
enum native_status class_get_enclosing_method(struct thread *t, union slot *a);
enum native_status class_get_nest_host(struct thread *t, union slot *a);
enum native_status class_get_nest_members(struct thread *t, union slot *a);
enum native_status class_get_permitted_subclasses(struct thread *t, union slot *a);

#endif
