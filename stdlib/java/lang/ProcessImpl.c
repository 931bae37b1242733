/* java.lang.ProcessImpl: starting processes. */
#include <string.h>

#include "stdlib/host/processes.h"
#include "stdlib/io.h"
#include "vm/base/mem.h"

/* Bytes of an array with a zero byte behind them, in host memory; NULL: out of memory. */
static char *copy_bytes(struct thread *t, struct ref array)
{
    size_t length = (size_t)ARRAY_LENGTH(t, array);
    char *bytes = mem_alloc(length + 1);
    if (bytes)
        memcpy(bytes, ARRAY_ELEMENTS(t, array, char), length);
    return bytes;
}

/* A NULL-terminated vector of `first` (unless NULL) and the zero-terminated texts in `block`. */
static char **vector_of(char *first, char *block, size_t size, int32_t count)
{
    char **vector = count < 0 ? NULL : mem_alloc(((size_t)count + 2) * sizeof *vector);
    size_t n = 0, at = 0;
    if (!vector)
        return NULL;
    if (first)
        vector[n++] = first;
    for (int32_t i = 0; i < count && at < size; i++) {
        vector[n++] = block + at;
        at += strlen(block + at) + 1;
    }
    return vector;
}

/* Host copies of the arguments. */
struct arguments {
    char *program, *words, *variables, *directory;
    char **word_vector, **variable_vector;
};

static bool gather(struct thread *t, const union slot *a, struct arguments *arguments)
{
    arguments->program = copy_bytes(t, a[3].r);
    arguments->words = copy_bytes(t, a[4].r);
    if (!arguments->program || !arguments->words)
        return false;
    arguments->word_vector = vector_of(arguments->program, arguments->words,
                                       (size_t)ARRAY_LENGTH(t, a[4].r), a[5].i);
    if (!arguments->word_vector)
        return false;
    if (!IS_NULL(a[6].r)) {
        arguments->variables = copy_bytes(t, a[6].r);
        if (!arguments->variables)
            return false;
        arguments->variable_vector = vector_of(NULL, arguments->variables,
                                               (size_t)ARRAY_LENGTH(t, a[6].r), a[7].i);
        if (!arguments->variable_vector)
            return false;
    }
    if (IS_NULL(a[8].r))
        return true;
    arguments->directory = copy_bytes(t, a[8].r);
    return arguments->directory != NULL;
}

static void drop(struct arguments *arguments)
{
    mem_free(arguments->program);
    mem_free(arguments->words);
    mem_free(arguments->variables);
    mem_free(arguments->directory);
    mem_free(arguments->word_vector);
    mem_free(arguments->variable_vector);
}

/*
 * (int mode, byte[] helper, byte[] program, byte[] words, int wordCount, byte[] variables, int
 * variableCount, byte[] directory, int[] fds, boolean redirectError) on the receiver: the process
 * id.  All modes are one here: the helper program is not needed.
 */
static enum native_status fork_and_exec(struct thread *t, union slot *a)
{
    struct arguments arguments = {0};
    struct host_spawn_request request = {0};
    if (IS_NULL(a[3].r) || IS_NULL(a[4].r) || IS_NULL(a[9].r))
        return throw_null(t);
    if (ARRAY_LENGTH(t, a[9].r) < 3 || !gather(t, a, &arguments)) {
        drop(&arguments);
        return THROW(t, "java/lang/OutOfMemoryError", NULL);
    }
    request.program = arguments.program;
    request.arguments = arguments.word_vector;
    request.environment = arguments.variable_vector;
    request.directory = arguments.directory;
    request.redirect_error = a[10].i != 0;
    for (int i = 0; i < 3; i++)
        request.fds[i] = ARRAY_ELEMENTS(t, a[9].r, int32_t)[i];
    thread_enter_blocked(t);
    int pid = host_spawn(t->iso, &request);
    thread_leave_blocked(t);
    drop(&arguments);
    if (pid < 0) {
        char text[IO_ERROR_TEXT_SIZE];
        return THROW(t, "java/io/IOException", "error=%d, %s", -pid,
                     io_error_text(-pid, text, sizeof text));
    }
    for (int i = 0; i < 3; i++)
        ARRAY_ELEMENTS(t, a[9].r, int32_t)[i] = request.fds[i];
    return return_int(t, pid);
}

#define BYTES "[B"
static const struct native_method natives[] = {
    NATIVE(PLAIN, "forkAndExec",
           "(I" BYTES BYTES BYTES "I" BYTES "I" BYTES "[IZ)I", fork_and_exec),
    NATIVE(LEAF, "init", "()V", native_nothing),
};
const struct native_class native_java_lang_ProcessImpl = {"java/lang/ProcessImpl", natives,
                                                          COUNT_OF(natives)};
