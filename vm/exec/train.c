/*
 * The training run of an image build: does once what the start of nearly every program does, so that
 * the classes it needs are initialized in the image and the constants it uses are resolved there.
 *
 * Two tiny classes are loaded from a directory of their own, through an application class loader that
 * is dropped afterwards, and print a line that nobody sees.  A thread object lives and ends, and the
 * shutdown sequence runs.  What later starts must find untouched is put back at the end.
 */
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "vm/exec/boot.h"
#include "vm/exec/exec_extra.h"
#include "vm/exec/internal.h"
#include "vm/model/opcodes.h"

/* ---- class files, as small as they come ---- */

struct class_writer {
    uint8_t bytes[1024];
    size_t length;
};

static void put1(struct class_writer *w, unsigned value)
{
    if (w->length < sizeof w->bytes)
        w->bytes[w->length++] = (uint8_t)value;
}

static void put2(struct class_writer *w, unsigned value)
{
    put1(w, value >> 8);
    put1(w, value & 0xFF);
}

static void put4(struct class_writer *w, unsigned value)
{
    put2(w, value >> 16);
    put2(w, value & 0xFFFF);
}

static void put_utf8(struct class_writer *w, const char *text)
{
    put1(w, CP_UTF8);
    put2(w, (unsigned)strlen(text));
    while (*text != '\0')
        put1(w, (uint8_t)*text++);
}

static void put_pair(struct class_writer *w, unsigned tag, unsigned first, unsigned second)
{
    put1(w, tag);
    put2(w, first);
    put2(w, second);
}

static void put_index(struct class_writer *w, unsigned tag, unsigned index)
{
    put1(w, tag);
    put2(w, index);
}

/* public class NAME { public static void main(String[] a) { System.out.println("training"); } } */
static void write_class(struct class_writer *w, const char *name)
{
    enum { NAME = 1, THIS, OBJECT, SUPER, MAIN, MAIN_TYPE, CODE, SYSTEM, SYSTEM_CLASS, OUT, OUT_TYPE,
           OUT_PAIR, OUT_FIELD, TEXT, STRING, STREAM, STREAM_CLASS, PRINTLN, PRINTLN_TYPE, PRINTLN_PAIR,
           PRINTLN_METHOD, COUNT };
    w->length = 0;
    put4(w, 0xCAFEBABE);
    put4(w, 61);
    put2(w, COUNT);
    put_utf8(w, name);
    put_index(w, CP_CLASS, NAME);
    put_utf8(w, "java/lang/Object");
    put_index(w, CP_CLASS, OBJECT);
    put_utf8(w, "main");
    put_utf8(w, "([Ljava/lang/String;)V");
    put_utf8(w, "Code");
    put_utf8(w, "java/lang/System");
    put_index(w, CP_CLASS, SYSTEM);
    put_utf8(w, "out");
    put_utf8(w, "Ljava/io/PrintStream;");
    put_pair(w, CP_NAME_AND_TYPE, OUT, OUT_TYPE);
    put_pair(w, CP_FIELD, SYSTEM_CLASS, OUT_PAIR);
    put_utf8(w, "training");
    put_index(w, CP_STRING, TEXT);
    put_utf8(w, "java/io/PrintStream");
    put_index(w, CP_CLASS, STREAM);
    put_utf8(w, "println");
    put_utf8(w, "(Ljava/lang/String;)V");
    put_pair(w, CP_NAME_AND_TYPE, PRINTLN, PRINTLN_TYPE);
    put_pair(w, CP_METHOD, STREAM_CLASS, PRINTLN_PAIR);
    put2(w, ACC_PUBLIC | ACC_SUPER);
    put2(w, THIS);
    put2(w, SUPER);
    put2(w, 0); /* interfaces */
    put2(w, 0); /* fields */
    put2(w, 1); /* methods */
    put2(w, ACC_PUBLIC | ACC_STATIC);
    put2(w, MAIN);
    put2(w, MAIN_TYPE);
    put2(w, 1);
    put2(w, CODE);
    put4(w, 12 + 9);
    put2(w, 2); /* stack */
    put2(w, 1); /* locals */
    put4(w, 9);
    put1(w, OP_getstatic);
    put2(w, OUT_FIELD);
    put1(w, OP_ldc);
    put1(w, STRING);
    put1(w, OP_invokevirtual);
    put2(w, PRINTLN_METHOD);
    put1(w, OP_return);
    put2(w, 0); /* handlers */
    put2(w, 0); /* attributes of Code */
    put2(w, 0); /* attributes of the class */
}

static const char *const class_names[] = {"Training", "atoll/Training"};

static bool write_file(const char *directory, const char *name)
{
    struct class_writer w;
    char path[4200];
    int fd;
    bool done;
    write_class(&w, name);
    snprintf(path, sizeof path, "%s/%s.class", directory, name);
    fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (fd < 0)
        return false;
    done = write(fd, w.bytes, w.length) == (ssize_t)w.length;
    close(fd);
    return done;
}

static bool make_directory(char *directory, size_t size)
{
    const char *place = getenv("TMPDIR");
    char path[4200];
    snprintf(directory, size, "%s/atoll-training.XXXXXX", place != NULL && *place != '\0' ? place : "/tmp");
    if (mkdtemp(directory) == NULL)
        return false;
    snprintf(path, sizeof path, "%s/atoll", directory);
    if (mkdir(path, 0700) != 0)
        return false;
    for (size_t i = 0; i < COUNT_OF(class_names); i++)
        if (!write_file(directory, class_names[i]))
            return false;
    return true;
}

static void remove_directory(const char *directory)
{
    char path[4200];
    for (size_t i = 0; i < COUNT_OF(class_names); i++) {
        snprintf(path, sizeof path, "%s/%s.class", directory, class_names[i]);
        unlink(path);
    }
    snprintf(path, sizeof path, "%s/atoll", directory);
    rmdir(path);
    rmdir(directory);
}

/* ---- the run ---- */

enum train_state {
    TRAIN_PATH,
    TRAIN_LOADER,
    TRAIN_READY,
    TRAIN_CLASSES, /* counts on from here, one state per class */
    TRAIN_THREAD = TRAIN_CLASSES + COUNT_OF(class_names),
    TRAIN_THREAD_EXIT,
    TRAIN_SHUTDOWN,
    TRAIN_DONE
};

static struct method *find_method(struct thread *t, struct class *class, const char *name,
                                  const char *descriptor)
{
    struct method *method = class_find_method_local(t->iso, class, symbol_of(t->iso, name),
                                                    symbol_of(t->iso, descriptor));
    if (method == NULL)
        exec_throw(t, "java/lang/NoSuchMethodError", "%s%s", name, descriptor);
    return method;
}

/* Pushes the call of a constructor or another method that is selected by nothing; the object is in
 * arguments[0]. */
static enum native_status call(struct thread *t, struct class *class, const char *name,
                               const char *descriptor, const union slot *arguments)
{
    struct method *method = find_method(t, class, name, descriptor);
    return method == NULL ? NATIVE_THROW : exec_call(t, method, arguments);
}

static struct field *static_int(struct thread *t, struct class *class, const char *name)
{
    return class_find_field_local(t->iso, class, symbol_of(t->iso, name), symbol_of(t->iso, "I"));
}

static enum native_status make_path(struct thread *t)
{
    union slot arguments[3] = {{0}, {0}, {0}};
    struct class *class = exec_boot_class(t, "jdk/internal/loader/URLClassPath");
    if (class == NULL || !exec_initialize(t, class))
        return NATIVE_FAILED(t);
    struct ref object = object_new(t, class);
    if (IS_NULL(object))
        return NATIVE_THROW;
    FRAME_REF(t->frame, 1) = object;
    struct ref text = string_from_utf8(t, t->iso->training_directory);
    if (IS_NULL(text))
        return NATIVE_THROW;
    t->frame->state = TRAIN_LOADER;
    arguments[0].r = FRAME_REF(t->frame, 1);
    arguments[1].r = text;
    return call(t, class, "<init>", "(Ljava/lang/String;Z)V", arguments);
}

static enum native_status make_loader(struct thread *t)
{
    union slot arguments[3] = {{0}, {0}, {0}};
    struct class *class = CLASS_OF(t, HEADER(t)->roots.system_loader);
    struct ref object = object_new(t, class);
    if (IS_NULL(object))
        return NATIVE_THROW;
    FRAME_REF(t->frame, 2) = object;
    t->frame->state = TRAIN_READY;
    arguments[0].r = object;
    arguments[1].r = HEADER(t)->roots.platform_loader;
    arguments[2].r = FRAME_REF(t->frame, 1);
    return call(t, class, "<init>",
                "(Ljdk/internal/loader/BuiltinClassLoader;Ljdk/internal/loader/URLClassPath;)V", arguments);
}

static enum native_status run_class(struct thread *t, const char *name)
{
    union slot arguments[1] = {{0}};
    struct loader *loader = exec_loader_of(t, FRAME_REF(t->frame, 2));
    struct symbol_ref symbol = symbol_of(t->iso, name);
    struct class *class;
    if (loader == NULL || IS_NONE(symbol))
        return NATIVE_FAILED(t);
    class = exec_find_class(t, loader, symbol);
    if (class == NULL || !exec_initialize(t, class))
        return NATIVE_FAILED(t);
    arguments[0].r = exec_new_array(t, WK(t, java_lang_String), 0);
    if (IS_NULL(arguments[0].r))
        return NATIVE_FAILED(t);
    t->frame->state++;
    return call(t, class, "main", "([Ljava/lang/String;)V", arguments);
}

/* The thread that shuts a VM down, as resume_run_main makes it; it never runs. */
static enum native_status make_thread(struct thread *t)
{
    union slot arguments[3] = {{0}, {0}, {0}};
    struct ref object = object_new(t, WK(t, java_lang_Thread)), name;
    if (IS_NULL(object))
        return NATIVE_THROW;
    FRAME_REF(t->frame, 1) = object;
    SET_I32(t, object, WKF(t, java_lang_Thread, priority), 5);
    name = string_from_utf8(t, "DestroyJavaVM");
    if (IS_NULL(name))
        return NATIVE_THROW;
    arguments[0].r = FRAME_REF(t->frame, 1);
    arguments[1].r = HEADER(t)->roots.main_thread_group;
    arguments[2].r = name;
    t->frame->state = TRAIN_THREAD_EXIT;
    return exec_call(t, WKM(t, java_lang_Thread, init_group_name), arguments);
}

static enum native_status shut_down(struct thread *t)
{
    struct class *shutdown = exec_boot_class(t, "java/lang/Shutdown");
    union slot none[1] = {{0}};
    if (shutdown == NULL || !exec_initialize(t, shutdown))
        return NATIVE_FAILED(t);
    t->frame->state = TRAIN_DONE;
    return call(t, shutdown, "shutdown", "()V", none);
}

/* The class library is up again, as if the shutdown had not been. */
static enum native_status undo_shutdown(struct thread *t)
{
    struct class *shutdown = exec_boot_class(t, "java/lang/Shutdown");
    struct class *vm = exec_boot_class(t, "jdk/internal/misc/VM");
    if (shutdown == NULL || vm == NULL)
        return NATIVE_FAILED(t);
    struct field *hook = static_int(t, shutdown, "currentRunningHook");
    struct field *level = static_int(t, vm, "initLevel");
    if (hook == NULL || level == NULL)
        return THROW(t, "java/lang/NoSuchFieldError", "%s", "currentRunningHook, initLevel");
    SET_I32(t, shutdown->mirror, hook->offset, -1);
    SET_I32(t, vm->mirror, level->offset, 4);
    return NATIVE_DONE;
}

enum native_status resume_train(struct thread *t, struct frame *frame)
{
    union slot arguments[1] = {{0}};
    switch (frame->state) {
    case TRAIN_PATH:
        return make_path(t);
    case TRAIN_LOADER:
        return make_loader(t);
    case TRAIN_READY:
        frame->state = TRAIN_CLASSES;
        FALL_THROUGH;
    default:
        return run_class(t, class_names[frame->state - TRAIN_CLASSES]);
    case TRAIN_THREAD:
        return make_thread(t);
    case TRAIN_THREAD_EXIT:
        frame->state = TRAIN_SHUTDOWN;
        arguments[0].r = FRAME_REF(frame, 1);
        return exec_call(t, WKM(t, java_lang_Thread, exit), arguments);
    case TRAIN_SHUTDOWN:
        return shut_down(t);
    case TRAIN_DONE:
        return undo_shutdown(t);
    }
}

bool exec_train(struct thread *t, struct error *error)
{
    char directory[4096];
    enum exec_outcome outcome;
    if (!make_directory(directory, sizeof directory)) {
        remove_directory(directory);
        return error_set(error, ERROR_internal, "cannot make the classes of the training run in %s", directory);
    }
    t->iso->training_directory = directory;
    outcome = exec_run_training(t);
    t->iso->training_directory = NULL;
    remove_directory(directory);
    return outcome == EXEC_RETURNED || error_set(error, ERROR_internal, "the training run failed");
}
