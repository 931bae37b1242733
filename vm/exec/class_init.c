/*
 * Class initialization (JVMS 5.5) as a continuation: one resume frame per class being initialized.
 *
 * The stage of a class changes under isolate.sync_lock; threads that find another thread at work wait
 * as WAIT_CLASS_INIT and look again.
 */
#include "vm/exec/internal.h"

static bool needs_constants(struct thread *t, struct class *class)
{
    const struct field *fields = META_ADDRESS(t, class->fields);
    for (uint32_t i = 0; i < class->field_count; i++)
        if (fields[i].constant != 0 && fields[i].access_flags & ACC_STATIC &&
            fields[i].type == TYPE_OBJECT)
            return true;
    return false;
}

bool initialize_trivially(struct thread *t, struct class *class)
{
    struct class_state *state = CLASS_STATE(t, class);
    uint8_t stage = LOAD_ACQUIRE(&state->stage);
    if (stage == INIT_DONE)
        return true;
    if (stage != INIT_LINKED || class->clinit.m != 0 || class->kind != CLASS_INSTANCE ||
        needs_constants(t, class))
        return stage == INIT_DONE;
    if (!(class->access_flags & ACC_INTERFACE)) {
        if (!IS_NONE(class->super) && !initialize_trivially(t, CLASS(t, class->super)))
            return false;
        const struct class_ref *interfaces = META_ADDRESS(t, class->all_interfaces);
        for (uint32_t i = 0; i < class->all_interface_count; i++) {
            struct class *interface = CLASS(t, interfaces[i]);
            if (interface->flags & CLASS_HAS_DEFAULTS &&
                LOAD_ACQUIRE(&CLASS_STATE(t, interface)->stage) != INIT_DONE)
                return false;
        }
    }
    pthread_mutex_lock(&t->iso->sync_lock);
    if (state->stage == INIT_LINKED)
        STORE_RELEASE(&state->stage, INIT_DONE);
    stage = state->stage;
    pthread_mutex_unlock(&t->iso->sync_lock);
    return stage == INIT_DONE;
}

static void throw_could_not_initialize(struct thread *t, struct class *class)
{
    char name[512], text[600];
    struct {
        struct local_roots head;
        struct ref message;
    } roots;
    class_external_name(t->iso, class, name, sizeof name);
    snprintf(text, sizeof text, "Could not initialize class %s", name);
    ROOTS_ENTER(t, roots);
    roots.message = string_from_mutf8(t, text, strlen(text));
    if (!IS_NULL(roots.message))
        exec_throw_cause(t, "java/lang/NoClassDefFoundError", roots.message,
                         class_mirror_tail(t->iso, class->mirror)->init_error);
    ROOTS_LEAVE(t, roots);
}

bool exec_initialize(struct thread *t, struct class *class)
{
    struct class_state *state = CLASS_STATE(t, class);
    struct frame *frame;
    uint8_t stage = LOAD_ACQUIRE(&state->stage);
    if (stage == INIT_DONE)
        return true;
    if (stage == INIT_RUNNING && LOAD_RELAXED(&state->init_thread) == (uint16_t)t->g->id)
        return true;
    if (stage == INIT_FAILED) {
        throw_could_not_initialize(t, class);
        return false;
    }
    if (class->kind != CLASS_INSTANCE) {
        STORE_RELEASE(&state->stage, INIT_DONE);
        return true;
    }
    if (!exec_link(t, class))
        return false;
    if (initialize_trivially(t, class))
        return true;
    frame = push_resume_frame(t, RESUME_initialize_class, FRAME_CATCHES);
    if (frame != NULL)
        FRAME_RAW(frame, 0) = (uint64_t)(int64_t)META_OFFSET(t, class);
    return false;
}

/*
 * ConstantValue of String fields; numbers were stored when the class was made.  Step 6 could wait until the
 * supertypes are initialized, but their initializers see HotSpot's constants, and may write them.
 */
static bool store_string_constants(struct thread *t, struct class *class)
{
    const struct field *fields = META_ADDRESS(t, class->fields);
    for (uint32_t i = 0; i < class->field_count; i++) {
        if (fields[i].constant == 0 || !(fields[i].access_flags & ACC_STATIC) ||
            fields[i].type != TYPE_OBJECT)
            continue;
        struct ref string = string_intern_symbol(t, CP_SYMBOL(t, class, fields[i].constant));
        if (IS_NULL(string))
            return false;
        SET_REF(t, class->mirror, fields[i].offset, string);
    }
    return true;
}

static void finish(struct thread *t, struct class *class, uint8_t stage)
{
    struct isolate *iso = t->iso;
    struct class_state *state = CLASS_STATE(t, class);
    pthread_mutex_lock(&iso->sync_lock);
    STORE_RELEASE(&state->stage, stage);
    STORE_RELAXED(&state->init_thread, (uint16_t)0);
    for (struct guest_ref g = HEADER(iso)->threads; !IS_NONE(g); g = GUEST(iso, g)->next) {
        struct guest_thread *guest = GUEST(iso, g);
        if (guest->wait == WAIT_CLASS_INIT && SAME_META(guest->wait_class, CLASS_REF(t, class)))
            guest_wake(iso, guest);
    }
    pthread_mutex_unlock(&iso->sync_lock);
}

/* The error later uses name as their cause: the original's text and trace, but neither
 * its object nor what caused it. */
static struct ref make_later_cause(struct thread *t, struct ref thrown)
{
    struct {
        struct local_roots head;
        struct ref thrown, error, message;
    } roots;
    char name[512], thread_name[256] = "";
    char *detail = NULL, *owner = NULL;
    struct ref text;
    ROOTS_ENTER(t, roots);
    roots.thrown = thrown;
    text = GET_REF(t, thrown, WKF(t, java_lang_Throwable, detailMessage));
    if (!IS_NULL(text))
        detail = string_to_mutf8(t->iso, text, NULL);
    text = GET_REF(t, t->g->java_thread, WKF(t, java_lang_Thread, name));
    if (!IS_NULL(text))
        owner = string_to_mutf8(t->iso, text, NULL);
    class_external_name(t->iso, CLASS_OF(t, thrown), name, sizeof name);
    snprintf(thread_name, sizeof thread_name, "%s", owner != NULL ? owner : "");
    size_t size = strlen(name) + (detail != NULL ? strlen(detail) : 0) + strlen(thread_name) + 64;
    char *message = mem_alloc(size);
    if (message != NULL) {
        if (detail != NULL)
            snprintf(message, size, "Exception %s: %s [in thread \"%s\"]", name, detail, thread_name);
        else
            snprintf(message, size, "Exception %s [in thread \"%s\"]", name, thread_name);
        roots.message = string_from_mutf8(t, message, strlen(message));
        if (!IS_NULL(roots.message))
            roots.error = exec_make_exception(t, "java/lang/ExceptionInInitializerError",
                                              roots.message, NULL_REF);
    }
    if (!IS_NULL(roots.error)) {
        unsigned fields[3] = {WKF(t, java_lang_Throwable, backtrace),
                              WKF(t, java_lang_Throwable, stackTrace), 0};
        for (unsigned i = 0; i < 2; i++)
            SET_REF(t, roots.error, fields[i], GET_REF(t, roots.thrown, fields[i]));
        SET_I32(t, roots.error, WKF(t, java_lang_Throwable, depth),
                GET_I32(t, roots.thrown, WKF(t, java_lang_Throwable, depth)));
        SET_REF(t, roots.error, WKF(t, java_lang_Throwable, cause), NULL_REF);
    }
    mem_free(message);
    mem_free(detail);
    mem_free(owner);
    ROOTS_LEAVE(t, roots);
    return roots.error;
}

static enum native_status fail(struct thread *t, struct frame *frame, struct class *class)
{
    struct {
        struct local_roots head;
        struct ref thrown;
    } roots;
    bool own = frame->state >= 3; /* <clinit> itself threw */
    struct ref later;
    frame->flags &= (uint8_t)~FRAME_CATCHES;
    ROOTS_ENTER(t, roots);
    roots.thrown = FRAME_REF(frame, 0);
    later = make_later_cause(t, roots.thrown);
    t->exception = NULL_REF; /* of making it: the class simply remembers no cause then */
    if (!IS_NULL(later)) {
        class_mirror_tail(t->iso, class->mirror)->init_error = later;
        MARK_CARD_AT(t, &class_mirror_tail(t->iso, class->mirror)->init_error);
    }
    if (own && !class_is_subclass(t->iso, CLASS_OF(t, roots.thrown), WK(t, java_lang_Error))) {
        struct ref error = exec_make_exception(t, "java/lang/ExceptionInInitializerError", NULL_REF,
                                               roots.thrown);
        if (!IS_NULL(error))
            roots.thrown = error;
        else
            roots.thrown = t->exception;
        t->exception = NULL_REF;
    }
    finish(t, class, INIT_FAILED);
    exec_throw_ref(t, roots.thrown);
    ROOTS_LEAVE(t, roots);
    return NATIVE_THROW;
}

/* States: 0 claim the class, 1 constants, 2 supertypes and <clinit>, 3 <clinit> runs. */
enum native_status resume_initialize_class(struct thread *t, struct frame *frame)
{
    struct class *class = CLASS(t, ((struct class_ref){(int32_t)FRAME_RAW(frame, 0)}));
    struct class_state *state = CLASS_STATE(t, class);
    struct isolate *iso = t->iso;
    if (t->caught) {
        if (frame->state == 0) {
            frame->flags &= (uint8_t)~FRAME_CATCHES;
            exec_throw_ref(t, FRAME_REF(frame, 0));
            return NATIVE_THROW;
        }
        return fail(t, frame, class);
    }
    if (frame->state == 0) {
        pthread_mutex_lock(&iso->sync_lock);
        if (state->stage == INIT_RUNNING && state->init_thread != (uint16_t)t->g->id) {
            t->g->wait = WAIT_CLASS_INIT;
            t->g->wait_class = CLASS_REF(t, class);
            t->g->deadline = INT64_MAX;
            t->g->woken = 0;
            pthread_mutex_unlock(&iso->sync_lock);
            return NATIVE_WAIT;
        }
        if (state->stage != INIT_LINKED) {
            bool failed = state->stage == INIT_FAILED;
            pthread_mutex_unlock(&iso->sync_lock);
            if (!failed)
                return NATIVE_DONE;
            frame->flags &= (uint8_t)~FRAME_CATCHES;
            throw_could_not_initialize(t, class);
            return NATIVE_THROW;
        }
        STORE_RELAXED(&state->init_thread, (uint16_t)t->g->id);
        STORE_RELEASE(&state->stage, INIT_RUNNING);
        pthread_mutex_unlock(&iso->sync_lock);
        frame->state = 1;
    }
    if (frame->state == 1) {
        if (!store_string_constants(t, class))
            return NATIVE_FAILED(t);
        frame = t->frame;
        frame->state = 2;
    }
    if (frame->state == 2) {
        if (!(class->access_flags & ACC_INTERFACE)) {
            if (!IS_NONE(class->super) && !exec_initialize(t, CLASS(t, class->super)))
                return NATIVE_FAILED(t);
            const struct class_ref *interfaces = META_ADDRESS(t, class->all_interfaces);
            for (uint32_t i = 0; i < class->all_interface_count; i++)
                if (CLASS(t, interfaces[i])->flags & CLASS_HAS_DEFAULTS &&
                    !exec_initialize(t, CLASS(t, interfaces[i])))
                    return NATIVE_FAILED(t);
        }
        t->frame->state = 3;
        if (class->clinit.m != 0) {
            union slot none[1] = {{0}};
            LOG(t, init, "%s", SYMBOL_TEXT(t, class->name));
            return exec_call(t, METHOD(t, class->clinit.m), none);
        }
    }
    finish(t, class, INIT_DONE);
    return NATIVE_DONE;
}
