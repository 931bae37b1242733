/* stdlib/host: the table, descriptors and files. */
#include <criterion/criterion.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "stdlib/host/files.h"

/* The capability layer looks at nothing of an isolate but its table and output function. */
static struct isolate iso;
static char folder[] = "/tmp/atoll-host-XXXXXX";
static char path[128];

static void setup(void)
{
    memset(&iso, 0, sizeof iso);
    cr_assert(mkdtemp(folder));
    (void)snprintf(path, sizeof path, "%s/file", folder);
}

static void teardown(void)
{
    host_destroy(&iso);
    (void)unlink(path);
    (void)rmdir(folder);
}

TestSuite(host_files, .init = setup, .fini = teardown);

static int open_fresh(void)
{
    return host_open(&iso, HOST_CWD, path, O_RDWR | O_CREAT | O_TRUNC, 0600);
}

Test(host_files, slots_are_given_out_from_three_on)
{
    int a = open_fresh(), b = open_fresh();
    cr_assert_eq(a, 3);
    cr_assert_eq(b, 4);
    cr_assert_eq(host_close(&iso, a), 0);
    cr_assert_eq(host_close(&iso, a), -EBADF);
    cr_assert_eq(open_fresh(), 3);
    for (int i = 5; i < 100; i++)
        cr_assert_eq(open_fresh(), i);
}

Test(host_files, bytes_come_back)
{
    char bytes[8] = {0};
    int fd = open_fresh();
    cr_assert_eq(host_write(&iso, fd, "hello", 5), 5);
    cr_assert_eq(host_size(&iso, fd), 5);
    cr_assert_eq(host_seek(&iso, fd, 1, SEEK_SET), 1);
    cr_assert_eq(host_available(&iso, fd), 4);
    cr_assert_eq(host_read(&iso, fd, bytes, sizeof bytes), 4);
    cr_assert_str_eq(bytes, "ello");
    cr_assert_eq(host_read(&iso, fd, bytes, sizeof bytes), 0);
    cr_assert_eq(host_read_at(&iso, fd, bytes, 2, 0), 2);
    cr_assert_eq(host_truncate(&iso, fd, 2), 0);
    cr_assert_eq(host_size(&iso, fd), 2);
    cr_assert_eq(host_read(&iso, 99, bytes, 1), -EBADF);
    cr_assert_eq(host_read(&iso, -1, bytes, 1), -EBADF);
}

Test(host_files, pipes_never_wait)
{
    char bytes[8] = {0};
    int fds[2];
    cr_assert_eq(host_pipe(&iso, fds), 0);
    cr_assert_eq(host_read(&iso, fds[0], bytes, 8), -EAGAIN);
    cr_assert_eq(host_write(&iso, fds[1], "x", 1), 1);
    struct pollfd slots[2] = {{.fd = fds[0], .events = POLLIN}, {.fd = 77, .events = POLLIN}};
    cr_assert_eq(host_poll_now(&iso, slots, 2), 2);
    cr_assert_eq(slots[0].revents, POLLIN);
    cr_assert_eq(slots[1].revents, POLLNVAL);
    cr_assert_eq(host_available(&iso, fds[0]), 1);
    cr_assert_eq(host_read(&iso, fds[0], bytes, 8), 1);
    cr_assert_eq(host_close(&iso, fds[0]), 0);
    cr_assert_eq(host_write(&iso, fds[1], "x", 1), -EPIPE, "and no signal ends the process");
}

Test(host_files, half_closed_slot_is_at_its_end)
{
    char byte;
    int fds[2];
    cr_assert_eq(host_pipe(&iso, fds), 0);
    cr_assert_eq(host_half_close(&iso, fds[0]), 0);
    cr_assert_eq(host_read(&iso, fds[0], &byte, 1), 0);
    cr_assert_eq(host_write(&iso, fds[1], "x", 1), -EPIPE, "the old end is closed");
}

Test(host_files, an_operation_keeps_its_descriptor_open)
{
    int fd = open_fresh();
    struct host_descriptor *held = host_descriptor_acquire(&iso, fd);
    cr_assert_eq(host_close(&iso, fd), 0);
    cr_assert_eq(fcntl(held->real, F_GETFD), FD_CLOEXEC);
    int real = held->real;
    host_descriptor_release(&iso, held);
    cr_assert_eq(fcntl(real, F_GETFD), -1);
}

Test(host_files, duplicates_share_the_position)
{
    int fd = open_fresh(), other = open_fresh(), copy = host_duplicate(&iso, fd);
    cr_assert_eq(copy, 5);
    cr_assert_eq(host_write(&iso, fd, "abc", 3), 3);
    cr_assert_eq(host_seek(&iso, copy, 0, SEEK_CUR), 3);
    cr_assert_eq(host_duplicate_to(&iso, fd, other), 0);
    cr_assert_eq(host_seek(&iso, other, 0, SEEK_CUR), 3);
    cr_assert_eq(host_duplicate_to(&iso, fd, 50), -EBADF);
}

static char delivered[32];

static void output(void *context, int fd, const void *bytes, size_t length)
{
    (void)context;
    (void)snprintf(delivered, sizeof delivered, "%d:%.*s", fd, (int)length, (const char *)bytes);
}

Test(host_files, output_goes_to_the_host_function)
{
    iso.output = output;
    cr_assert_eq(host_write(&iso, 2, "oops", 4), 4);
    cr_assert_str_eq(delivered, "2:oops");
    cr_assert_not(host_is_terminal(&iso, 1));
    cr_assert_eq(host_close(&iso, 1), 0);
    cr_assert_eq(host_write(&iso, 1, "gone", 4), 4, "to /dev/null");
    cr_assert_str_eq(delivered, "2:oops");
}

Test(host_files, capabilities_are_asked)
{
    host_revoke(&iso, HOST_files_write);
    cr_assert_eq(open_fresh(), -EACCES);
    cr_assert_eq(host_open(&iso, HOST_CWD, "/dev/null", O_RDONLY, 0), 3);
    cr_assert_eq(host_make_directory(&iso, path, 0700), -EACCES);
    host_revoke(&iso, HOST_files_read);
    cr_assert_eq(host_open(&iso, HOST_CWD, "/dev/null", O_RDONLY, 0), -EACCES);
    host_revoke(&iso, HOST_standard_output);
    cr_assert_eq(host_write(&iso, 1, "x", 1), -EACCES);
}

Test(host_files, directories_list_their_names)
{
    char name[256];
    bool seen = false;
    (void)host_close(&iso, open_fresh());
    int64_t directory = host_open_directory(&iso, folder);
    cr_assert_gt(directory, 0);
    while (host_read_directory(&iso, directory, name) == 1)
        seen |= strcmp(name, "file") == 0;
    cr_assert(seen);
    cr_assert_eq(host_close_directory(&iso, directory), 0);
    cr_assert_eq(host_read_directory(&iso, directory, name), -EBADF, "the handle is stale");
    cr_assert_eq(host_open_directory(&iso, path), -ENOTDIR);
    cr_assert_neq(host_open_directory(&iso, folder), directory);
}

static int destroyed;

static void destroy(void *resource)
{
    (void)resource;
    destroyed++;
}

Test(host_files, resources_are_exclusive_and_end_once)
{
    int thing;
    destroyed = 0;
    int64_t handle = host_resource_add(&iso, HOST_INFLATER, &thing, destroy);
    cr_assert_gt(handle, 0);
    cr_assert_null(host_resource_acquire(&iso, HOST_DEFLATER, handle));
    cr_assert_eq(host_resource_acquire(&iso, HOST_INFLATER, handle), &thing);
    cr_assert_null(host_resource_acquire(&iso, HOST_INFLATER, handle), "in use");
    cr_assert(host_resource_remove(&iso, HOST_INFLATER, handle));
    cr_assert_eq(destroyed, 0, "still in use");
    host_resource_release(&iso, handle);
    cr_assert_eq(destroyed, 1);
    cr_assert_not(host_resource_remove(&iso, HOST_INFLATER, handle));
    cr_assert_neq(host_resource_add(&iso, HOST_INFLATER, &thing, destroy), handle);
    host_destroy(&iso);
    cr_assert_eq(destroyed, 2);
}

Test(host_files, status_tells_what_stat_does)
{
    struct host_status status;
    struct stat expected;
    int fd = open_fresh();
    cr_assert_eq(host_status(&iso, HOST_CWD, path, true, &status), 0);
    cr_assert_eq(stat(path, &expected), 0);
    cr_assert_eq(status.s.st_ino, expected.st_ino);
    cr_assert_eq(status.s.st_dev, expected.st_dev);
    cr_assert_eq(status.s.st_mode, expected.st_mode);
    cr_assert_eq(host_status_of(&iso, fd, &status), 0);
    cr_assert_eq(status.s.st_ino, expected.st_ino);
    cr_assert_eq(host_status(&iso, HOST_CWD, "/no/such", true, &status), -ENOENT);
}

Test(host_files, native_code_sees_and_gives_real_numbers)
{
    iso.native_libraries = true;
    int slot = open_fresh();
    cr_assert_geq(slot, 3);
    cr_expect_geq(fcntl(slot, F_GETFD), 0);
    int theirs = open("/dev/null", O_RDWR);
    cr_expect_eq(host_write(&iso, theirs, "x", 1), -EBADF);
    host_descriptor_stored(&iso, -1, theirs);
    cr_expect_eq(host_write(&iso, theirs, "x", 1), 1);
    cr_expect_eq(host_descriptor_count(&iso), 2);
    host_descriptor_stored(&iso, theirs, -1); /* taken away, not closed */
    cr_expect_eq(host_write(&iso, theirs, "x", 1), -EBADF);
    cr_expect_geq(fcntl(theirs, F_GETFD), 0);
    host_descriptor_stored(&iso, -1, theirs);
    cr_expect_eq(host_close(&iso, theirs), 0);
    cr_expect_lt(fcntl(theirs, F_GETFD), 0);
    close(slot); /* behind the table's back, so the number comes again */
    cr_expect_eq(open_fresh(), slot);
    cr_expect_eq(host_descriptor_count(&iso), 1);
    host_descriptor_stored(&iso, -1, 1000); /* nothing is open there */
    cr_expect_eq(host_descriptor_count(&iso), 1);
}
