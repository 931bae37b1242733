/* Fills sun.nio.fs.UnixFileAttributes. */
#ifndef ATOLL_STDLIB_SUN_NIO_FS_FILE_STATUS_H
#define ATOLL_STDLIB_SUN_NIO_FS_FILE_STATUS_H

#include "stdlib/host/files.h"
#include "stdlib/support.h"

enum native_status file_status_store(struct thread *t, struct ref attributes,
                                     const struct host_status *status);

#endif
