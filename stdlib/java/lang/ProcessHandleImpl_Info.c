/* java.lang.ProcessHandleImpl$Info: what can be told about a process. */
#include <string.h>

#include "stdlib/host/environment.h"
#include "stdlib/host/processes.h"
#include "stdlib/io.h"
#include "vm/base/mem.h"
#include "vm/exec/exec_extra.h"

#define ARGUMENTS_SIZE KIB(4)

static bool store_string(struct thread *t, const union slot *info, enum io_field field,
                         const char *text)
{
    struct ref string = string_from_utf8(t, text);
    if (IS_NULL(string))
        return false;
    io_set_ref(t->iso, info->r, field, string);
    return true;
}

/* The arguments behind the first, as String[]. */
static bool store_arguments(struct thread *t, const union slot *info, const char *bytes,
                            size_t length)
{
    int32_t count = 0;
    for (size_t i = 0; i < length; i++)
        count += bytes[i] == 0;
    struct {
        struct local_roots head;
        struct ref array;
    } roots;
    ROOTS_ENTER(t, roots);
    roots.array = exec_new_array_of(t, "java/lang/String", count > 0 ? count - 1 : 0);
    bool stored = !IS_NULL(roots.array);
    const char *at = bytes + strlen(bytes) + 1;
    for (int32_t i = 0; i < count - 1 && stored; i++, at += strlen(at) + 1) {
        struct ref string = string_from_utf8(t, at);
        stored = !IS_NULL(string);
        if (stored)
            SET_ELEMENT_REF(t, roots.array, i, string);
    }
    if (stored)
        io_set_ref(t->iso, info->r, IO_process_arguments, roots.array);
    ROOTS_LEAVE(t, roots);
    return stored;
}

static bool store_command(struct thread *t, const union slot *info, int pid)
{
    char program[PATH_MAX], bytes[ARGUMENTS_SIZE];
    if (host_process_program(t->iso, pid, program, sizeof program) > 0 &&
        !store_string(t, info, IO_process_command, program))
        return false;
    int64_t length = host_process_arguments(t->iso, pid, bytes, sizeof bytes);
    if (length <= 0)
        return true;
    if ((size_t)length < sizeof bytes - 1)
        return store_arguments(t, info, bytes, (size_t)length);
    /* Too long to be whole: one line, as far as it goes. */
    for (int64_t i = 0; i < length; i++)
        if (bytes[i] == 0)
            bytes[i] = ' ';
    return store_string(t, info, IO_process_command_line, bytes);
}

static enum native_status look(struct thread *t, union slot *a)
{
    char user[256];
    struct host_process process;
    int pid = (int)a[1].j;
    if (host_process_look(t->iso, pid, &process) < 0)
        return return_void();
    io_set_long(t->iso, a[0].r, IO_process_total_time, process.cpu_ns);
    io_set_long(t->iso, a[0].r, IO_process_start_time, process.start_ms);
    int64_t owner = host_process_owner(t->iso, pid);
    if (owner >= 0 && host_user_name(t->iso, (uint32_t)owner, user, sizeof user) == 0 &&
        !store_string(t, &a[0], IO_process_user, user))
        return NATIVE_FAILED(t);
    return store_command(t, &a[0], pid) ? return_void() : NATIVE_FAILED(t);
}

static const struct native_method natives[] = {
    NATIVE(PLAIN, "info0", "(J)V", look),
    NATIVE(LEAF, "initIDs", "()V", native_nothing),
};
const struct native_class native_java_lang_ProcessHandleImpl_Info = {
    "java/lang/ProcessHandleImpl$Info", natives, COUNT_OF(natives)};
