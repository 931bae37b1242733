/*
 * What FileInputStream, FileOutputStream and RandomAccessFile have in common: all work on the
 * descriptor in a field of the receiver, argument 0.
 */
#ifndef ATOLL_STDLIB_JAVA_IO_STREAMS_H
#define ATOLL_STDLIB_JAVA_IO_STREAMS_H

#include "stdlib/io.h"

/* Opens the file named by argument 1 and enters it in the receiver's FileDescriptor. */
enum native_status stream_open(struct thread *t, union slot *a, enum io_field field, int flags);
/* Blocking natives: one byte, or a range of the byte array in argument 1. */
enum native_status stream_read(struct thread *t, union slot *a, enum io_field field);
enum native_status stream_read_bytes(struct thread *t, union slot *a, enum io_field field);
enum native_status stream_write(struct thread *t, union slot *a, enum io_field field);
enum native_status stream_write_bytes(struct thread *t, union slot *a, enum io_field field);
enum native_status stream_position(struct thread *t, union slot *a, enum io_field field);
enum native_status stream_length(struct thread *t, union slot *a, enum io_field field);
/* The open descriptor of the receiver; -1: IOException `Stream Closed` is thrown. */
int stream_descriptor(struct thread *t, union slot *a, enum io_field field);

#endif
