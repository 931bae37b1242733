/* java.io.Console: the terminal behind the standard streams. */
#include "stdlib/host/files.h"
#include "stdlib/io.h"

static enum native_status echo(struct thread *t, union slot *a)
{
    int was_on = host_terminal_echo(t->iso, 0, a[0].i != 0);
    return was_on < 0 ? io_throw_io(t, -was_on, "tcgetattr failed") : return_boolean(t, was_on);
}

/* 17.0.19 and older. */
static enum native_status istty(struct thread *t, union slot *a)
{
    (void)a;
    return return_boolean(t, host_is_terminal(t->iso, 0) && host_is_terminal(t->iso, 1));
}

static enum native_status tty_status(struct thread *t, union slot *a)
{
    (void)a;
    int bits = 0;
    for (int fd = 0; fd < 3; fd++)
        if (host_is_terminal(t->iso, fd))
            bits |= 1 << fd;
    return return_int(t, bits);
}

static const struct native_method natives[] = {
    NATIVE(PLAIN, "echo", "(Z)Z", echo),
    NATIVE(LEAF, "encoding", "()Ljava/lang/String;", native_null),
    NATIVE(LEAF, "istty", "()Z", istty),
    NATIVE(LEAF, "ttyStatus", "()I", tty_status),
};
const struct native_class native_java_io_Console = {"java/io/Console", natives, COUNT_OF(natives)};
