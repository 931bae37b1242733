/* sun.nio.fs.LinuxNativeDispatcher: the mount table, /etc/mtab or its like, line by line. */
#include <errno.h>
#include <string.h>

#include "stdlib/host/files.h"
#include "stdlib/io.h"

/* (long path, long mode) */
static enum native_status open_table(struct thread *t, union slot *a)
{
    struct io_bytes path;
    int error = io_copy_text(t->iso, (uint64_t)a[0].j, &path);
    int64_t handle = error ? -error : host_open_lines(t->iso, path.text);
    return handle < 0 ? io_throw_unix(t, (int)-handle) : return_long(t, handle);
}

/* Cuts the next field off a line and resolves its octal escapes (\040 for a blank). */
static char *next_field(char **rest)
{
    char *in = *rest + strspn(*rest, " \t"), *field = in, *out = in;
    while (*in && *in != ' ' && *in != '\t') {
        if (in[0] == '\\' && in[1] >= '0' && in[1] <= '3' && in[2] >= '0' && in[2] <= '7' &&
            in[3] >= '0' && in[3] <= '7') {
            *out++ = (char)((in[1] - '0') << 6 | (in[2] - '0') << 3 | (in[3] - '0'));
            in += 4;
        } else {
            *out++ = *in++;
        }
    }
    *rest = *in ? in + 1 : in;
    *out = 0;
    return field;
}

static bool store(struct thread *t, const union slot *entry, enum io_field field, const char *text)
{
    struct ref bytes = byte_array_from(t, text, (int32_t)strlen(text));
    if (IS_NULL(bytes))
        return false;
    io_set_ref(t->iso, entry->r, field, bytes);
    return true;
}

/* (long handle, UnixMountEntry entry, long buffer, int size): 0, or -1 at the end */
static enum native_status next_entry(struct thread *t, union slot *a)
{
    static const enum io_field fields[] = {IO_mount_name, IO_mount_directory, IO_mount_type,
                                           IO_mount_options};
    char line[PATH_MAX * 2];
    if (IS_NULL(a[2].r))
        return throw_null(t);
    for (;;) {
        const char *found;
        int error = host_next_line(t->iso, a[0].j, &found);
        if (error < 0)
            return io_throw_unix(t, -error);
        if (!found)
            return return_int(t, -1);
        size_t length = strlen(found);
        if (length >= sizeof line)
            return io_throw_unix(t, ERANGE);
        memcpy(line, found, length + 1);
        if (line[strspn(line, " \t")] != '#' && line[strspn(line, " \t")] != 0)
            break;
    }
    char *rest = line;
    for (size_t i = 0; i < COUNT_OF(fields); i++)
        if (!store(t, &a[2], fields[i], next_field(&rest)))
            return NATIVE_FAILED(t);
    return return_int(t, 0);
}

static enum native_status close_table(struct thread *t, union slot *a)
{
    (void)host_close_lines(t->iso, a[0].j);
    return return_void();
}

static const struct native_method natives[] = {
    NATIVE(LEAF, "endmntent", "(J)V", close_table),
    NATIVE(PLAIN, "getmntent0", "(JLsun/nio/fs/UnixMountEntry;JI)I", next_entry),
    NATIVE(LEAF, "init", "()V", native_nothing),
    NATIVE(PLAIN, "setmntent0", "(JJ)J", open_table),
};
const struct native_class native_sun_nio_fs_LinuxNativeDispatcher = {
    "sun/nio/fs/LinuxNativeDispatcher", natives, COUNT_OF(natives)};
