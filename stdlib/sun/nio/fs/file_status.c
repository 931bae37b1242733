/* See file_status.h. */
#include "stdlib/sun/nio/fs/file_status.h"

#include "stdlib/io.h"

enum native_status file_status_store(struct thread *t, struct ref attributes,
                                     const struct host_status *status)
{
    struct isolate *iso = t->iso;
    const struct stat *s = &status->s;
    if (IS_NULL(attributes))
        return throw_null(t);
    io_set_int(iso, attributes, IO_attributes_mode, (int32_t)s->st_mode);
    io_set_long(iso, attributes, IO_attributes_inode, (int64_t)s->st_ino);
    io_set_long(iso, attributes, IO_attributes_device, (int64_t)s->st_dev);
    io_set_long(iso, attributes, IO_attributes_raw_device, (int64_t)s->st_rdev);
    io_set_int(iso, attributes, IO_attributes_links, (int32_t)s->st_nlink);
    io_set_int(iso, attributes, IO_attributes_user, (int32_t)s->st_uid);
    io_set_int(iso, attributes, IO_attributes_group, (int32_t)s->st_gid);
    io_set_long(iso, attributes, IO_attributes_size, s->st_size);
    io_set_long(iso, attributes, IO_attributes_access_seconds, s->st_atim.tv_sec);
    io_set_long(iso, attributes, IO_attributes_access_nanos, s->st_atim.tv_nsec);
    io_set_long(iso, attributes, IO_attributes_modified_seconds, s->st_mtim.tv_sec);
    io_set_long(iso, attributes, IO_attributes_modified_nanos, s->st_mtim.tv_nsec);
    io_set_long(iso, attributes, IO_attributes_changed_seconds, s->st_ctim.tv_sec);
    io_set_long(iso, attributes, IO_attributes_changed_nanos, s->st_ctim.tv_nsec);
    io_set_long(iso, attributes, IO_attributes_birth_seconds, status->birth_seconds);
    io_set_long(iso, attributes, IO_attributes_birth_nanos, status->birth_nanoseconds);
    return NATIVE_DONE;
}
