/* Natives of sun.nio.ch.Net about groups; see multicast.c. */
#ifndef ATOLL_STDLIB_SUN_NIO_CH_MULTICAST_H
#define ATOLL_STDLIB_SUN_NIO_CH_MULTICAST_H

#include "vm/model/native.h"

enum native_status multicast_join4(struct thread *t, union slot *a);
enum native_status multicast_join6(struct thread *t, union slot *a);
enum native_status multicast_block4(struct thread *t, union slot *a);
enum native_status multicast_block6(struct thread *t, union slot *a);
enum native_status multicast_set_interface4(struct thread *t, union slot *a);
enum native_status multicast_get_interface4(struct thread *t, union slot *a);
enum native_status multicast_set_interface6(struct thread *t, union slot *a);
enum native_status multicast_get_interface6(struct thread *t, union slot *a);

#endif
