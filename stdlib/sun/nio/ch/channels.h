/*
 * Transfers between descriptors and off-heap memory, which several classes of sun.nio.ch have in the
 * same shape: static, (FileDescriptor, long address, int length), the result an IOStatus.
 */
#ifndef ATOLL_STDLIB_SUN_NIO_CH_CHANNELS_H
#define ATOLL_STDLIB_SUN_NIO_CH_CHANNELS_H

#include "stdlib/io.h"

enum native_status channel_read(struct thread *t, union slot *a);
enum native_status channel_write(struct thread *t, union slot *a);
/* (FileDescriptor, long address of iovec[], int count); the result is a long. */
enum native_status channel_read_vector(struct thread *t, union slot *a);
enum native_status channel_write_vector(struct thread *t, union slot *a);
/* Waits for any of `count` slots, at most `timeout_ms` (-1: no limit).  NATIVE_DONE: at least one is
 * ready, or the time is over; *ready is then what poll(2) says, and revents are filled in.  For
 * BLOCKING natives; uses raw slots 2 and 3 of their frame. */
struct pollfd;
enum native_status channel_poll(struct thread *t, struct pollfd *slots, uint32_t count,
                                int64_t timeout_ms, int *ready);

#endif
