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
/* What a native that writes does after `outcome`, bytes or -errno: like the system, a descriptor that is
 * blocking takes all `total` bytes, however often that has to be tried.  *again: try at once what is left.
 * Otherwise the native returns the status; when it is called again, raw slot 0 of the frame says how many
 * bytes have been written.  Uses the frame's state. */
enum native_status channel_wrote(struct thread *t, int fd, int64_t outcome, uint64_t total, bool *again);
/* Waits for any of `count` slots, at most `timeout_ms` (-1: no limit).  NATIVE_DONE: at least one is
 * ready, or the time is over; *ready is then what poll(2) says, and revents are filled in.  For
 * BLOCKING natives; uses raw slots 2 and 3 of their frame. */
struct pollfd;
enum native_status channel_poll(struct thread *t, struct pollfd *slots, uint32_t count,
                                int64_t timeout_ms, int *ready);

#endif
