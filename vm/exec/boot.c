/*
 * Bringing java.base up (order and reasons: the class library asks for exactly this), and the life of
 * a program: main class, main, the wait for other threads, shutdown.
 */
#include "vm/exec/boot.h"

#include "vm/exec/exec_extra.h"
#include "vm/exec/frame_map_cache.h"
#include "vm/exec/internal.h"
#include "vm/exec/torment_freeze.h"
#include "vm/jni/foreign.h"

/* ---- small helpers ---- */

static bool initialize_all(struct thread *t, const uint16_t *classes, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (!exec_initialize(t, CLASS(t, HEADER(t)->wk_class[classes[i]])))
            return false;
    return true;
}

static struct method *find_static(struct thread *t, const char *class_name, const char *name,
                                  const char *descriptor, struct class **class)
{
    struct method *method;
    *class = exec_boot_class(t, class_name);
    if (*class == NULL || !exec_initialize(t, *class))
        return NULL;
    method = class_find_method_local(t->iso, *class, symbol_of(t->iso, name),
                                     symbol_of(t->iso, descriptor));
    if (method == NULL)
        exec_throw(t, "java/lang/NoSuchMethodError", "%s.%s%s", class_name, name, descriptor);
    return method;
}

/* A java.lang.Thread for the current guest thread, not yet constructed: its constructor asks for the
 * current thread, which must be this very object. */
static bool attach_java_thread(struct thread *t)
{
    struct ref thread = object_new(t, WK(t, java_lang_Thread));
    if (IS_NULL(thread))
        return false;
    SET_I64(t, thread, WKF(t, java_lang_Thread, eetop), -(int64_t)t->self.off);
    SET_I32(t, thread, WKF(t, java_lang_Thread, priority), 5);
    t->g->java_thread = thread;
    return true;
}

static enum native_status construct_java_thread(struct thread *t, const char *name)
{
    union slot arguments[3] = {{0}, {0}, {0}};
    struct ref text = string_from_utf8(t, name);
    if (IS_NULL(text))
        return NATIVE_THROW;
    arguments[0].r = t->g->java_thread;
    arguments[1].r = HEADER(t)->roots.main_thread_group;
    arguments[2].r = text;
    return exec_call(t, WKM(t, java_lang_Thread, init_group_name), arguments);
}

static void write_unsafe_constants(struct thread *t)
{
    struct ref mirror = WK_MIRROR(t, jdk_internal_misc_UnsafeConstants);
    SET_I32(t, mirror, WKF(t, jdk_internal_misc_UnsafeConstants, ADDRESS_SIZE0), 8);
    SET_I32(t, mirror, WKF(t, jdk_internal_misc_UnsafeConstants, PAGE_SIZE), 4096);
    SET_I8(t, mirror, WKF(t, jdk_internal_misc_UnsafeConstants, BIG_ENDIAN), 0);
    SET_I8(t, mirror, WKF(t, jdk_internal_misc_UnsafeConstants, UNALIGNED_ACCESS), 1);
    SET_I32(t, mirror, WKF(t, jdk_internal_misc_UnsafeConstants, DATA_CACHE_LINE_FLUSH_SIZE), 0);
}

/* ---- the boot sequence ---- */

static const uint16_t first_classes[] = {WK_java_lang_String, WK_java_lang_System, WK_java_lang_Class,
                                         WK_java_lang_ThreadGroup};
static const uint16_t reflection_classes[] = {WK_java_lang_reflect_Method, WK_java_lang_ref_Finalizer};
static const uint16_t exception_classes[] = {
    WK_java_lang_OutOfMemoryError,      WK_java_lang_NullPointerException,
    WK_java_lang_ClassCastException,    WK_java_lang_ArrayStoreException,
    WK_java_lang_ArithmeticException,   WK_java_lang_StackOverflowError,
    WK_java_lang_IllegalMonitorStateException, WK_java_lang_IllegalArgumentException};
static const uint16_t invoke_classes[] = {
    WK_java_lang_invoke_MethodHandle, WK_java_lang_invoke_ResolvedMethodName,
    WK_java_lang_invoke_MemberName, WK_java_lang_invoke_MethodHandleNatives};

enum boot_state {
    BOOT_FIRST_CLASSES,
    BOOT_MAIN_GROUP,
    BOOT_MAIN_THREAD,
    BOOT_THREAD_READY,
    BOOT_PHASE_1,
    BOOT_EXCEPTIONS,
    BOOT_PHASE_2,
    BOOT_PHASE_2_DONE,
    BOOT_SYSTEM_LOADER,
    BOOT_PLATFORM_LOADER,
    BOOT_DONE
};

enum native_status resume_boot(struct thread *t, struct frame *frame)
{
    struct region_header *header = HEADER(t);
    union slot arguments[3] = {{0}, {0}, {0}};
    struct ref object;
    switch (frame->state) {
    case BOOT_FIRST_CLASSES:
        /* The VM makes objects of these classes without asking for their initialization. */
        for (unsigned i = 0; i < WK_CLASS_COUNT; i++)
            if (!exec_link(t, CLASS(t, header->wk_class[i])))
                return NATIVE_FAILED(t);
        if (!initialize_all(t, first_classes, COUNT_OF(first_classes)))
            return NATIVE_FAILED(t);
        object = object_new(t, WK(t, java_lang_ThreadGroup));
        if (IS_NULL(object))
            return NATIVE_THROW;
        header->roots.system_thread_group = object;
        t->frame->state = BOOT_MAIN_GROUP;
        arguments[0].r = object;
        return exec_call(t, WKM(t, java_lang_ThreadGroup, init), arguments);
    case BOOT_MAIN_GROUP:
        object = object_new(t, WK(t, java_lang_ThreadGroup));
        if (IS_NULL(object))
            return NATIVE_THROW;
        header->roots.main_thread_group = object;
        object = string_from_utf8(t, "main");
        if (IS_NULL(object))
            return NATIVE_THROW;
        t->frame->state = BOOT_MAIN_THREAD;
        arguments[0].r = header->roots.main_thread_group;
        arguments[1].r = header->roots.system_thread_group;
        arguments[2].r = object;
        return exec_call(t, WKM(t, java_lang_ThreadGroup, init_parent_name), arguments);
    case BOOT_MAIN_THREAD:
        if (IS_NULL(t->g->java_thread) && !attach_java_thread(t))
            return NATIVE_THROW;
        if (!exec_initialize(t, WK(t, java_lang_Thread)))
            return NATIVE_FAILED(t);
        t->frame->state = BOOT_THREAD_READY;
        return construct_java_thread(t, "main");
    case BOOT_THREAD_READY:
        SET_I32(t, t->g->java_thread, WKF(t, java_lang_Thread, threadStatus), 0x5);
        if (!exec_initialize(t, WK(t, java_lang_Module)) ||
            !exec_initialize(t, WK(t, jdk_internal_misc_UnsafeConstants)))
            return NATIVE_FAILED(t);
        write_unsafe_constants(t);
        t->frame->state = BOOT_PHASE_1;
        FALL_THROUGH;
    case BOOT_PHASE_1:
        if (!initialize_all(t, reflection_classes, COUNT_OF(reflection_classes)))
            return NATIVE_FAILED(t);
        t->frame->state = BOOT_EXCEPTIONS;
        return exec_call(t, WKM(t, java_lang_System, initPhase1), arguments);
    case BOOT_EXCEPTIONS:
        if (!initialize_all(t, exception_classes, COUNT_OF(exception_classes)))
            return NATIVE_FAILED(t);
        if (IS_NULL(header->roots.out_of_memory)) {
            object = string_from_utf8(t, "Java heap space");
            if (!IS_NULL(object))
                object = exec_make_exception(t, "java/lang/OutOfMemoryError", object, NULL_REF);
            if (IS_NULL(object))
                return NATIVE_THROW;
            SET_REF(t, object, WKF(t, java_lang_Throwable, backtrace), NULL_REF);
            SET_I32(t, object, WKF(t, java_lang_Throwable, depth), 0);
            HEADER(t)->roots.out_of_memory = object;
        }
        if (!initialize_all(t, invoke_classes, COUNT_OF(invoke_classes)))
            return NATIVE_FAILED(t);
        t->frame->state = BOOT_PHASE_2;
        FALL_THROUGH;
    case BOOT_PHASE_2:
        t->frame->state = BOOT_PHASE_2_DONE;
        arguments[0].i = 0; /* it explains a failure on System.out, as with HotSpot */
        arguments[1].i = (t->log_mask & (1u << LOG_exception)) != 0;
        return exec_call(t, WKM(t, java_lang_System, initPhase2), arguments);
    case BOOT_PHASE_2_DONE:
        if (t->result.i != 0) {
            t->iso->boot_refused = true;
            exec_throw(t, "java/lang/InternalError", "module system initialization failed");
            return NATIVE_THROW;
        }
        t->frame->state = BOOT_SYSTEM_LOADER;
        return exec_call(t, WKM(t, java_lang_System, initPhase3), arguments);
    case BOOT_SYSTEM_LOADER:
        t->frame->state = BOOT_PLATFORM_LOADER;
        return exec_call(t, WKM(t, java_lang_ClassLoader, getSystemClassLoader), arguments);
    case BOOT_PLATFORM_LOADER:
        header->roots.system_loader = t->result.r;
        t->frame->state = BOOT_DONE;
        return exec_call(t, WKM(t, java_lang_ClassLoader, getPlatformClassLoader), arguments);
    default:
        header->roots.platform_loader = t->result.r;
        header->booted = 1;
        return NATIVE_DONE;
    }
}

/* ---- a program ---- */

enum main_state {
    MAIN_FIND,
    MAIN_CALL,
    MAIN_INITIALIZE,
    MAIN_ENDED,
    MAIN_DISPATCHED,
    MAIN_THREAD_EXITED,
    MAIN_JOIN,
    MAIN_SHUTDOWN,
    MAIN_DONE
};

/* RAW 0: host pointer-free index of the request: the request itself is kept by the isolate. */
/* RAW 0 of the frame: how the main class is looked for. */
enum { MAIN_TRY_CLASS, MAIN_ASK_LAUNCHER };

/*
 * The main class, when it is an ordinary one: named on the command line, found by the application
 * class loader, with a public static void main(String[]).  Everything else, and everything that must
 * be reported, is for sun.launcher.LauncherHelper, which looks again.  NULL: FAILED, or not such a
 * class.
 */
static struct class *plain_main_class(struct thread *t, const struct main_request *request)
{
    struct isolate *iso = t->iso;
    char slashed[512];
    size_t length = strlen(request->name);
    struct loader *loader;
    struct class *class;
    struct method *method;
    /* A plain boot does everything in the order of HotSpot's launcher; starts from an image are short
     * cuts throughout. */
    if (iso->image_identity == 0 || request->mode != 1 || length == 0 || length >= sizeof slashed || strchr(request->name, '/') != NULL)
        return NULL;
    for (size_t i = 0; i <= length; i++) {
        if (request->name[i] & 0x80)
            return NULL;
        slashed[i] = request->name[i] == '.' ? '/' : request->name[i];
    }
    for (uint32_t i = 0; i < iso->property_count; i++)
        if (strcmp(iso->properties[i].key, "sun.java.launcher.diag") == 0)
            return NULL;
    loader = exec_loader_of(t, HEADER(t)->roots.system_loader);
    if (loader == NULL)
        return NULL;
    struct symbol_ref name = symbol_intern(iso, slashed, length);
    if (IS_NONE(name)) {
        throw_out_of_memory(t, "Metaspace");
        return NULL;
    }
    class = exec_find_class(t, loader, name);
    if (class == NULL || class->access_flags & ACC_INTERFACE)
        return NULL;
    /* JavaFX applications are started differently. */
    for (struct class *c = class; !IS_NONE(c->super); c = CLASS(t, c->super))
        if (symbol_equals(iso, c->name, "javafx/application/Application"))
            return NULL;
    method = class_find_method(iso, class, symbol_of(iso, "main"), symbol_of(iso, "([Ljava/lang/String;)V"));
    if (method == NULL || (method->access_flags & (ACC_PUBLIC | ACC_STATIC)) != (ACC_PUBLIC | ACC_STATIC))
        return NULL;
    return class;
}

/* Nobody need look again when memory ran out; the class path may have lost an entry by it. */
static bool is_out_of_memory(struct thread *t, struct ref throwable)
{
    return class_is_subclass(t->iso, CLASS_OF(t, throwable), WK(t, java_lang_OutOfMemoryError));
}

enum native_status resume_run_main(struct thread *t, struct frame *frame)
{
    struct isolate *iso = t->iso;
    struct main_request *request = iso->main_request;
    union slot arguments[3] = {{0}, {0}, {0}};
    struct class *class;
    struct method *method;
    enum native_status status;
    bool caught = t->caught;
    t->caught = false;
    if (caught && frame->state == MAIN_FIND && FRAME_RAW(frame, 0) == MAIN_TRY_CLASS &&
        !is_out_of_memory(t, FRAME_REF(frame, 0)))
        FRAME_RAW(frame, 0) = MAIN_ASK_LAUNCHER;
    else if (caught && frame->state < MAIN_ENDED)
        frame->state = MAIN_ENDED;
    switch (frame->state) {
    case MAIN_FIND: {
        struct ref name;
        if (FRAME_RAW(frame, 0) == MAIN_TRY_CLASS) {
            class = plain_main_class(t, request);
            if (t->called)
                return NATIVE_AGAIN;
            if (class != NULL) {
                t->frame->state = MAIN_CALL;
                t->result.r = class->mirror;
                goto found;
            }
            if (THROWN(t) && is_out_of_memory(t, t->exception))
                return NATIVE_THROW;
            t->exception = NULL_REF;
            FRAME_RAW(t->frame, 0) = MAIN_ASK_LAUNCHER;
        }
        method = find_static(t, "sun/launcher/LauncherHelper", "checkAndLoadMain",
                             "(ZILjava/lang/String;)Ljava/lang/Class;", &class);
        if (method == NULL)
            return NATIVE_FAILED(t);
        name = string_from_utf8(t, request->name);
        if (IS_NULL(name))
            return NATIVE_THROW;
        arguments[0].i = 1; /* messages go to System.err */
        arguments[1].i = (int32_t)request->mode;
        arguments[2].r = name;
        t->frame->state = MAIN_CALL;
        return exec_call(t, method, arguments);
    }
    case MAIN_CALL:
    found: {
        frame = t->frame;
        struct error error = {0};
        struct class *strings;
        struct ref array;
        FRAME_REF(frame, 1) = t->result.r;
        strings = class_array_of(iso, WK(t, java_lang_String), &error);
        if (strings == NULL) {
            exec_throw_error(t, &error);
            return NATIVE_THROW;
        }
        array = array_new(t, strings, (int32_t)request->argument_count);
        if (IS_NULL(array))
            return NATIVE_THROW;
        FRAME_REF(t->frame, 2) = array;
        for (uint32_t i = 0; i < request->argument_count; i++) {
            struct ref text = string_from_utf8(t, request->arguments[i]);
            if (IS_NULL(text))
                return NATIVE_THROW;
            SET_ELEMENT_REF(t, FRAME_REF(t->frame, 2), i, text);
        }
        frame = t->frame;
        class = class_of_mirror(iso, FRAME_REF(frame, 1));
        t->result.r = FRAME_REF(frame, 1); /* in case initialization pushes a frame */
        method = class_find_method(iso, class, symbol_of(iso, "main"),
                                   symbol_of(iso, "([Ljava/lang/String;)V"));
        if (method == NULL) {
            exec_throw(t, "java/lang/NoSuchMethodError", "main");
            return NATIVE_THROW;
        }
        frame->state = MAIN_INITIALIZE;
    }
        FALL_THROUGH;
    case MAIN_INITIALIZE:
        frame = t->frame;
        class = class_of_mirror(iso, FRAME_REF(frame, 1));
        method = class_find_method(iso, class, symbol_of(iso, "main"),
                                   symbol_of(iso, "([Ljava/lang/String;)V"));
        /* The class that was named, even when main is a superclass's. */
        if (!exec_initialize(t, class))
            return NATIVE_FAILED(t);
        t->frame->state = MAIN_ENDED;
        arguments[0].r = FRAME_REF(t->frame, 2);
        return exec_call(t, method, arguments);
    case MAIN_ENDED:
        frame->state = MAIN_DISPATCHED;
        if (caught) {
            request->status = 1;
            arguments[0].r = t->g->java_thread;
            arguments[1].r = FRAME_REF(frame, 0);
            return exec_call_virtual(t, WKM(t, java_lang_Thread, dispatchUncaughtException), arguments);
        }
        FALL_THROUGH;
    case MAIN_DISPATCHED:
        frame->state = MAIN_THREAD_EXITED;
        arguments[0].r = t->g->java_thread;
        if (caught)
            guest_report_handler_exception(t, FRAME_REF(frame, 0));
        return exec_call(t, WKM(t, java_lang_Thread, exit), arguments);
    case MAIN_THREAD_EXITED:
        status = guest_enter_to_end(t);
        if (status != NATIVE_DONE)
            return status;
        SET_I32(t, t->g->java_thread, WKF(t, java_lang_Thread, threadStatus), 2);
        STORE_SEQ_CST(FIELD_ADDRESS(t, t->g->java_thread, WKF(t, java_lang_Thread, eetop), int64_t), 0);
        monitor_notify(t, t->g->java_thread, true);
        monitor_exit(t, t->g->java_thread);
        t->frame->state = MAIN_JOIN;
        FALL_THROUGH;
    case MAIN_JOIN: {
        struct region_header *header = HEADER(t);
        bool alone;
        pthread_mutex_lock(&iso->sync_lock);
        alone = header->thread_count - header->daemon_count <= 1;
        if (!alone) {
            t->g->wait = WAIT_JOIN_ALL;
            t->g->deadline = INT64_MAX;
            t->g->woken = 0;
        }
        pthread_mutex_unlock(&iso->sync_lock);
        if (!alone)
            return NATIVE_WAIT;
        /* Shutdown runs on a thread of its own name, as the hooks may ask; without memory for one, on
         * what there is. */
        t->frame->state = MAIN_SHUTDOWN;
        if (!attach_java_thread(t))
            return NATIVE_THROW;
        return construct_java_thread(t, "DestroyJavaVM");
    }
    case MAIN_SHUTDOWN:
        SET_I32(t, t->g->java_thread, WKF(t, java_lang_Thread, threadStatus), 0x5);
        method = find_static(t, "java/lang/Shutdown", "shutdown", "()V", &class);
        if (method == NULL && t->called)
            return NATIVE_AGAIN;
        t->frame->state = MAIN_DONE; /* there is nobody left who could be told of an exception */
        return method == NULL ? NATIVE_THROW : exec_call(t, method, arguments);
    default:
        return NATIVE_DONE;
    }
}

enum native_status resume_register_finalizer(struct thread *t, struct frame *frame)
{
    union slot arguments[1] = {{0}};
    if (frame->state != 0)
        return NATIVE_DONE;
    frame->state = 1;
    arguments[0].r = FRAME_REF(frame, 1);
    return exec_call(t, WKM(t, java_lang_ref_Finalizer, register), arguments);
}

/* States: 0 find and initialize the class, 1 the method has returned. */
/* Strings are made while all are held by an array in the frame; only then do they become slots. */
static bool make_string_arguments(struct thread *t, struct host_call *call)
{
    struct ref array = exec_new_array(t, WK(t, java_lang_String), (int32_t)call->slots);
    if (IS_NULL(array))
        return false;
    FRAME_REF(t->frame, 1) = array;
    for (unsigned i = 0; i < call->slots; i++) {
        struct ref text;
        if (call->texts[i] == NULL)
            continue;
        text = string_from_utf8(t, call->texts[i]);
        if (IS_NULL(text))
            return false;
        SET_ELEMENT_REF(t, FRAME_REF(t->frame, 1), i, text);
    }
    for (unsigned i = 0; i < call->slots; i++)
        if (call->texts[i] != NULL)
            call->arguments[i].r = GET_ELEMENT_REF(t, FRAME_REF(t->frame, 1), i);
    return true;
}

enum native_status resume_host_call(struct thread *t, struct frame *frame)
{
    struct isolate *iso = t->iso;
    struct host_call *call = iso->host_call;
    struct loader *loader;
    struct class *class;
    struct method *method;
    struct symbol_ref name;
    char slashed[1024];
    size_t length = strlen(call->class_name);
    if (frame->state == 1) {
        call->result = t->result;
        if (strstr(call->descriptor, ")Ljava/lang/String;") != NULL && !IS_NULL(t->result.r))
            call->text = string_to_utf8(iso, t->result.r, NULL);
        return NATIVE_DONE;
    }
    if (length >= sizeof slashed)
        return THROW(t, "java/lang/NoClassDefFoundError", "%s", call->class_name);
    for (size_t i = 0; i <= length; i++)
        slashed[i] = call->class_name[i] == '.' ? '/' : call->class_name[i];
    name = symbol_intern(iso, slashed, length);
    if (IS_NONE(name))
        return THROW(t, "java/lang/OutOfMemoryError", "Metaspace");
    loader = exec_loader_of(t, HEADER(t)->roots.system_loader);
    if (loader == NULL)
        return NATIVE_FAILED(t);
    class = exec_find_class(t, loader, name);
    if (class == NULL || !exec_initialize(t, class))
        return NATIVE_FAILED(t);
    method = class_find_method(iso, class, symbol_of(iso, call->method), symbol_of(iso, call->descriptor));
    if (method == NULL || !(method->access_flags & ACC_STATIC))
        return THROW(t, "java/lang/NoSuchMethodError", "%s.%s%s", call->class_name, call->method,
                     call->descriptor);
    if (call->texts != NULL && !make_string_arguments(t, call))
        return NATIVE_FAILED(t);
    t->frame->state = 1;
    return exec_call(t, method, call->arguments);
}

/* ---- for vm/api ---- */

bool exec_prepare(struct isolate *iso)
{
    iso->frame_maps = frame_map_cache_create();
    if (iso->frame_maps == NULL)
        return false;
    safepoint_register_hooks(iso);
    iso->started_ns = isolate_ns(iso);
    roots_register(iso);
    if (!jni_prepare(iso))
        return false;
    return !ATOLL_TORMENT_FREEZE || torment_freeze_begin(iso);
}

void exec_release(struct isolate *iso)
{
    if (ATOLL_TORMENT_FREEZE)
        torment_freeze_end(iso);
    jni_release(iso);
    frame_map_cache_destroy(iso->frame_maps);
    iso->frame_maps = NULL;
    mem_free(iso->carriers);
    iso->carriers = NULL;
}

struct thread *exec_main_thread(struct isolate *iso)
{
    struct guest_thread *g;
    struct thread *t;
    pthread_mutex_lock(&iso->sync_lock);
    g = guest_create(iso);
    pthread_mutex_unlock(&iso->sync_lock);
    if (g == NULL)
        return NULL;
    t = carrier_attach(iso, (struct guest_ref){META_OFFSET(iso, g)});
    if (t == NULL)
        return NULL;
    push_bottom_frame(t);
    return t;
}

static enum exec_outcome run(struct thread *t, unsigned resume, unsigned flags)
{
    enum run_status status;
    if (push_resume_frame(t, resume, flags) == NULL)
        return EXEC_EXCEPTION;
    t->called = false;
    status = carrier_run(t);
    switch (status) {
    case RUN_STOPPED: return EXEC_STOPPED;
    case RUN_WAITING: return EXEC_SUSPENDED;
    default: return status == RUN_RETURNED ? EXEC_RETURNED : EXEC_EXCEPTION;
    }
}

enum exec_outcome exec_boot(struct thread *t)
{
    return run(t, RESUME_boot, 0);
}

enum exec_outcome exec_restore(struct thread *t)
{
    return run(t, RESUME_restore, 0);
}

enum exec_outcome exec_run_training(struct thread *t)
{
    return run(t, RESUME_train, 0);
}

enum exec_outcome exec_run_main(struct thread *t, struct main_request *request)
{
    t->iso->main_request = request;
    return run(t, RESUME_run_main, FRAME_CATCHES);
}

enum exec_outcome exec_end_program(struct thread *t)
{
    struct frame *frame = push_resume_frame(t, RESUME_run_main, FRAME_CATCHES);
    if (frame == NULL)
        return EXEC_EXCEPTION;
    frame->state = MAIN_JOIN;
    t->called = false;
    switch (carrier_run(t)) {
    case RUN_RETURNED:
        return EXEC_RETURNED;
    case RUN_STOPPED:
        return EXEC_STOPPED;
    default:
        return EXEC_EXCEPTION;
    }
}

void exec_stop(struct isolate *iso, enum isolate_end end, int status)
{
    isolate_stop(iso, end, status);
}

bool exec_end_main_thread(struct thread *t, void (*orphan_end)(struct isolate *iso))
{
    struct isolate *iso = t->iso;
    carrier_detach(t, false);
    return isolate_join(iso, orphan_end);
}

enum exec_outcome exec_call_static(struct thread *t, struct host_call *call)
{
    struct host_call *outer = t->iso->host_call;
    enum exec_outcome outcome;
    if (push_bottom_frame(t) == NULL)
        return EXEC_EXCEPTION;
    t->iso->host_call = call;
    outcome = run(t, RESUME_host_call, 0);
    if (outcome == EXEC_SUSPENDED)
        return outcome; /* the host keeps `call`, or a copy of it */
    t->iso->host_call = outer;
    if (outcome != EXEC_STOPPED)
        pop_frame(t);
    return outcome;
}
