/* stdlib/host: processes and the environment. */
#include <criterion/criterion.h>
#include <errno.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

#include "stdlib/host/environment.h"
#include "stdlib/host/files.h"
#include "stdlib/host/processes.h"

static struct isolate iso;

static void setup(void)
{
    memset(&iso, 0, sizeof iso);
}

static void teardown(void)
{
    host_destroy(&iso);
}

TestSuite(host_processes, .init = setup, .fini = teardown);

static int wait_for(int pid)
{
    int status = -1;
    struct pollfd one = {.fd = host_child_waitable(&iso, pid), .events = POLLIN};
    while (host_child_status(&iso, pid, true, &status) == 0)
        (void)poll(&one, 1, 1000);
    return status;
}

static int spawn(struct host_spawn_request *request, char **arguments)
{
    request->program = arguments[0];
    request->arguments = arguments;
    return host_spawn(&iso, request);
}

#define WORDS(...) ((char *[]){__VA_ARGS__, NULL})
#define WORD(text) ((char[]){text})

Test(host_processes, a_child_talks_through_pipes)
{
    char bytes[64] = {0};
    struct host_spawn_request request = {.fds = {-1, -1, -1}, .directory = "/"};
    int pid = spawn(&request, WORDS(WORD("sh"), WORD("-c"), WORD("read x; echo got $x; pwd; exit 3")));
    cr_assert_gt(pid, 0);
    cr_assert_eq(host_write(&iso, request.fds[0], "it\n", 3), 3);
    cr_assert_eq(wait_for(pid), 3);
    cr_assert_eq(host_read(&iso, request.fds[1], bytes, sizeof bytes), 9);
    cr_assert_str_eq(bytes, "got it\n/\n");
    cr_assert_eq(host_read(&iso, request.fds[1], bytes, sizeof bytes), 0);
    int status;
    cr_assert_eq(host_child_status(&iso, pid, true, &status), -ECHILD);
}

Test(host_processes, errors_are_those_of_the_program)
{
    struct host_spawn_request request = {.fds = {-1, -1, -1}};
    cr_assert_eq(spawn(&request, WORDS(WORD("no-such-program-here"))), -ENOENT);
    cr_assert_eq(spawn(&request, WORDS(WORD("/etc/passwd"))), -EACCES);
    request.directory = "/no/such/directory";
    cr_assert_eq(spawn(&request, WORDS(WORD("true"))), -ENOENT);
    request.fds[1] = 55;
    cr_assert_eq(spawn(&request, WORDS(WORD("true"))), -EBADF);
}

Test(host_processes, children_inherit_only_three_descriptors)
{
    char bytes[64] = {0};
    int fds[2];
    cr_assert_eq(host_pipe(&iso, fds), 0);
    struct host_spawn_request request = {.fds = {-1, -1, 0}, .redirect_error = true,
                                         .environment = WORDS(WORD("PATH=/usr/bin:/bin"))};
    int pid = spawn(&request, WORDS(WORD("sh"), WORD("-c"), WORD("env | wc -l >&2; ls /proc/$$/fd | wc -l")));
    cr_assert_gt(pid, 0);
    cr_assert_eq(request.fds[2], -1);
    cr_assert_eq(wait_for(pid), 0);
    cr_assert_gt(host_read(&iso, request.fds[1], bytes, sizeof bytes), 0);
    cr_assert_not_null(strstr(bytes, "3\n"), "%s", bytes);
}

Test(host_processes, signals_end_children)
{
    struct host_process process;
    struct host_spawn_request request = {.fds = {-1, -1, -1}};
    int pid = spawn(&request, WORDS(WORD("sleep"), WORD("100")));
    cr_assert_gt(pid, 0);
    cr_assert_eq(host_process_look(&iso, pid, &process), 0);
    cr_assert_eq(process.parent, getpid());
    cr_assert_gt(process.start_ms, 0);
    cr_assert_eq(host_process_signal(&iso, pid, 15), 0);
    cr_assert_eq(wait_for(pid), 128 + 15);
}

Test(host_processes, without_the_capability_nothing_is_seen)
{
    struct host_process process;
    struct host_spawn_request request = {.fds = {-1, -1, -1}};
    host_revoke(&iso, HOST_processes);
    host_revoke(&iso, HOST_environment);
    cr_assert_eq(spawn(&request, WORDS(WORD("true"))), -EACCES);
    cr_assert_eq(host_process_look(&iso, 1, &process), -EACCES);
    cr_assert_null(host_environment(&iso)[0]);
    cr_assert_null(host_variable(&iso, "PATH"));
}

Test(host_processes, users_and_zones)
{
    char name[64];
    cr_assert_eq(host_user_name(&iso, 0, name, sizeof name), 0);
    cr_assert_str_eq(name, "root");
    cr_assert_eq(host_user_number(&iso, "root"), 0);
    cr_assert_eq(host_group_number(&iso, "no such group"), -ENOENT);
    cr_assert_eq(setenv("TZ", ":Europe/Berlin", 1), 0);
    cr_assert_eq(host_time_zone(&iso, name, sizeof name), 0);
    cr_assert_str_eq(name, "Europe/Berlin");
}
